// A field that goes to another step, and what goes along with it.
#include <gmock/gmock.h>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_ids.hpp"
#include "core/protocol/template_parts.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

using json::find_at;
using json::Value;

class MoveField : public testing::Test {
 protected:
  [[nodiscard]] std::string at(const std::string& pointer) const {
    const Value* value = find_at(root, pointer);
    return value != nullptr ? json::text_of(*value) : "nothing";
  }
  [[nodiscard]] std::vector<std::string> wrong() const { return findings_in(write_template(root)); }
  void put_word(const std::string& pointer, const std::string& word) {
    json::put_at(root, pointer, json::text_value(word));
  }

  Value root = std::move(json::read(sound_template(), "sound", json::k_template_limits)->root);
};

TEST_F(MoveField, KeepsItsIdAndItsRole) {
  EXPECT_EQ(move_field(root, "/steps/2/fields/1", 0), "/steps/0/fields/2");
  EXPECT_EQ(at("/steps/0/fields/2/id"), "when");
  EXPECT_EQ(at("/steps/0/fields/2/role"), "look-back-date");
  EXPECT_EQ(find_at(root, "/steps/2/fields")->as_array()->size(), 1U);
  EXPECT_THAT(wrong(), testing::IsEmpty());
}

TEST_F(MoveField, WhatRefersForwardNowIsNamed) {
  EXPECT_EQ(move_field(root, "/steps/0/fields/1", 2), "/steps/2/fields/2");
  EXPECT_THAT(wrong(), testing::ElementsAre("template.strange-name /steps/1/fields/2/items_from|ideas|"));
}

TEST_F(MoveField, AnotherIdIsFollowedAndARoleThatIsThereStaysThere) {
  // Each step has a list of that id; the ranking puts the nearest one in order.
  Value list = *find_at(root, "/steps/0/fields/1");
  json::put_at(list, "/role", json::text_value("to-find-out"));
  ASSERT_TRUE(json::insert_at(root, "/steps/1/fields", 3, list));
  put_word("/steps/0/fields/1/role", "to-find-out");
  ASSERT_THAT(wrong(), testing::IsEmpty());
  EXPECT_EQ(move_field(root, "/steps/1/fields/3", 0), "/steps/0/fields/2");
  EXPECT_EQ(at("/steps/0/fields/1/id"), "ideas");
  EXPECT_EQ(at("/steps/0/fields/2/id"), "ideas_2");
  EXPECT_EQ(at("/steps/0/fields/2/role"), "nothing");
  EXPECT_EQ(at("/steps/1/fields/2/items_from"), "ideas_2");
  EXPECT_THAT(wrong(), testing::IsEmpty());
}

TEST_F(MoveField, StandsOnAPageWhereThereArePages) {
  for (const std::string title : {"one", "two"}) {
    const auto page = add_part(root, "/steps/0/pages");
    for (const std::string language : {"nl", "en"}) put_word(page + "/title/" + language, title);
  }
  settle_names(root);
  EXPECT_EQ(at("/steps/0/fields/1/page"), "one");
  EXPECT_EQ(at(move_field(root, "/steps/2/fields/1", 0) + "/page"), "two");
  EXPECT_THAT(wrong(), testing::IsEmpty());
  EXPECT_EQ(at(move_field(root, "/steps/0/fields/2", 2) + "/page"), "nothing");
  EXPECT_THAT(wrong(), testing::IsEmpty());
}

TEST_F(MoveField, OnlyAFieldGoesAndOnlyToAStepThatIsThere) {
  const std::string before = write(root);
  for (const std::string part : {"", "/steps/1", "/steps/0/fields/0/columns/0", "/steps/0/fields/9"}) {
    EXPECT_EQ(move_field(root, part, 1), "");
  }
  EXPECT_EQ(move_field(root, "/steps/0/fields/0", 0), "");
  EXPECT_EQ(move_field(root, "/steps/0/fields/0", 7), "");
  EXPECT_EQ(write(root), before);
}

}  // namespace
}  // namespace beraad::protocol
