// The invented case that gives any method words.
#include "core/session/sample_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace beraad::session {
namespace {

using protocol::FieldType;
using protocol::Role;

class Sample : public testing::Test {
 protected:
  Sample() {
    sample.stakeholders = {"de bewoner", "zijn zus"};
    sample.lines = {"Eerst.", "Dan.", "Ten slotte."};
    sample.roles = {{Role::Story, {"Hij zweeg."}}, {Role::OptionAction, {"gaan", "blijven", "wachten"}}};
    method.steps.emplace_back();
    method.steps.front().id = "one";
  }
  protocol::Field& add(const std::string& id, FieldType type, Role role = Role::None) {
    auto& field = method.steps.front().fields.emplace_back();
    field.id = id;
    field.type = type;
    field.role = role;
    return field;
  }
  /// What is written there; null when nothing is.
  const FieldValue* written(const std::string& id) {
    answers = sample_answers(sample, method, ids);
    const auto found = std::ranges::find_if(answers, [&](const auto& one) { return one.key.field == id; });
    return found == answers.end() ? nullptr : &found->value;
  }

  SampleCase sample;
  protocol::Protocol method;
  std::vector<WriteAnswer> answers;
  base::SeededIds ids{3};
};

TEST_F(Sample, ARoleSaysWhatIsWrittenAndWithoutOneItIsALine) {
  add("told", FieldType::LongText, Role::Story);
  add("extra", FieldType::ShortText);
  add("more", FieldType::ShortText);
  add("unknown", FieldType::LongText, Role::Conclusion);
  EXPECT_EQ(std::get<std::string>(*written("told")), "Hij zweeg.");
  EXPECT_EQ(std::get<std::string>(*written("extra")), "Eerst.");
  EXPECT_EQ(std::get<std::string>(*written("more")), "Dan.");
  EXPECT_EQ(written("unknown"), nullptr) << "a line would say something odd there";
}

TEST_F(Sample, TablesHaveTheirRows) {
  auto& options = add("options", FieldType::Table);
  options.rows = protocol::RowSource::Options;
  options.defines = protocol::DynamicSet::Options;
  options.columns.resize(1);
  options.columns.front().id = "what";
  auto& others = add("others", FieldType::Table);
  others.rows = protocol::RowSource::Stakeholders;
  others.columns.resize(1);
  others.columns.front().id = "wants";
  const auto rows = std::get<Rows>(*written("options"));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[2].key, "C");
  EXPECT_EQ(cell_text(rows[2], "what"), "wachten");
  const auto people = std::get<Rows>(*written("others"));
  ASSERT_EQ(people.size(), 2U);
  EXPECT_EQ(people.front().key, "de bewoner");
  EXPECT_EQ(cell_text(people.front(), "wants"), "Eerst.");
}

TEST_F(Sample, WhatOnePersonWritesIsLeftToBeTried) {
  add("own", FieldType::ShortText).per_participant = true;
  add("private", FieldType::ShortText).visibility = protocol::Visibility::Private;
  add("aloud", FieldType::ShortText).stored = false;
  add("pressed", FieldType::YesNo);
  EXPECT_TRUE(sample_answers(sample, method, ids).empty());
}

}  // namespace
}  // namespace beraad::session
