#include "core/json/tree.hpp"

#include <gtest/gtest.h>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"

namespace beraad::json {
namespace {

Value read_value(std::string_view text) { return std::move(read(text, "tree", k_template_limits)->root); }

TEST(Tree, PointersLeadToMembersAndElements) {
  const Value root = read_value(R"({"a/b": [1, {"c": "x"}]})");
  EXPECT_EQ(text_of(*find_at(root, "/a~1b/1/c")), "x");
  EXPECT_EQ(find_at(root, "/a~1b/2"), nullptr);
  EXPECT_EQ(find_at(root, "/a~1b/x"), nullptr);
  EXPECT_EQ(find_at(root, ""), &root);
  EXPECT_EQ(parent_of("/a/b"), "/a");
  EXPECT_EQ(last_of("/a/b~1c"), "b/c");
}

TEST(Tree, PuttingMakesWhatLacksOnTheWay) {
  Value root = read_value("{}");
  EXPECT_TRUE(put_at(root, "/a/b", text_value("x")));
  EXPECT_EQ(write(root), R"({"a":{"b":"x"}})");
  EXPECT_FALSE(put_at(root, "/a/b/c", text_value("y")));
}

TEST(Tree, ElementsComeGoAndMove) {
  Value root = read_value(R"({"a": [1, 2, 3]})");
  EXPECT_TRUE(move_at(root, "/a", 0, 2));
  EXPECT_EQ(write(root), R"({"a":[2,3,1]})");
  EXPECT_TRUE(move_at(root, "/a", 2, 0));
  EXPECT_FALSE(move_at(root, "/a", 0, 3));
  EXPECT_TRUE(erase_at(root, "/a/1"));
  EXPECT_TRUE(insert_at(root, "/a", 9, text_value("end")));
  EXPECT_TRUE(insert_at(root, "/b", 0, text_value("new")));
  EXPECT_EQ(write(root), R"({"a":[1,3,"end"],"b":["new"]})");
  EXPECT_TRUE(erase_at(root, "/b"));
  EXPECT_FALSE(erase_at(root, "/b"));
}

}  // namespace
}  // namespace beraad::json
