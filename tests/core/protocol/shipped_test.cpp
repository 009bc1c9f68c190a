// The methods that come with the program are in order, each of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "core/json/schema.hpp"
#include "core/protocol/catalog.hpp"
#include "core/protocol/words.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

TEST(Shipped, EveryTemplateIsInOrder) {
  const Catalog catalog = Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", BERAAD_SOURCE_FOLDER "/no-such-folder");
  for (const BrokenTemplate& broken : catalog.broken()) {
    for (const base::Error& error : broken.errors) {
      ADD_FAILURE() << error.place << ": " << error.code << " " << error.detail;
    }
  }
  EXPECT_FALSE(catalog.entries().empty());
}

TEST(Shipped, TheSchemaUsesOnlyKeywordsThatAreChecked) {
  EXPECT_THAT(json::list_unknown_keywords(template_schema()), testing::IsEmpty());
}

TEST(Shipped, SchemaAndProgramKnowTheSameRoles) {
  const json::Value* roles = template_schema().root.find("definitions")->find("role")->find("enum");
  ASSERT_NE(roles, nullptr);
  std::set<Role> known;
  for (const json::Value& role : *roles->as_array()) {
    const auto read = read_word<Role>(*role.as_string());
    ASSERT_TRUE(read.has_value()) << *role.as_string();
    EXPECT_EQ(word_of(*read), *role.as_string());
    known.insert(*read);
  }
  EXPECT_EQ(known.size(),
            static_cast<std::size_t>(Role::LevelResolved));  // the last one, and none but Role::None is without word
}

}  // namespace
}  // namespace beraad::protocol
