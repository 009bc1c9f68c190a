// A case that goes up by levels, over several sessions: at each level it is still known why it went up, and which level
// was skipped.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/protocol/catalog.hpp"
#include "core/session/carry_over.hpp"

namespace beraad::session {
namespace {

using protocol::FieldType;
using protocol::Role;

void answer(State& state, const std::string& step, const std::string& field, FieldValue value) {
  Revision revision;
  revision.value = std::move(value);
  state.answers[{step, field, {}}].revisions.push_back(std::move(revision));
}

/// Three levels, each with its reason and whether it was skipped; at the second something is judged.
protocol::Protocol levels(bool with_roles = true) {
  protocol::Protocol made;
  for (const std::string level : {"1", "2", "3"}) {
    protocol::Step step;
    step.id = "level-" + level;
    step.level = level;
    protocol::Field conclusion, reason, skipped;
    conclusion.id = "conclusion";
    conclusion.role = Role::Conclusion;
    reason.id = "reason";
    skipped.id = "skipped";
    skipped.type = FieldType::YesNo;
    if (with_roles) reason.role = Role::LevelReason, skipped.role = Role::LevelSkipped;
    if (level == "2") step.fields.push_back(conclusion);
    step.fields.push_back(reason);
    step.fields.push_back(skipped);
    made.steps.push_back(std::move(step));
  }
  return made;
}

const FieldValue* find(const std::vector<WriteAnswer>& answers, const std::string& step, const std::string& field) {
  const AnswerKey key{step, field, {}};
  const auto found = std::ranges::find(answers, key, &WriteAnswer::key);
  return found == answers.end() ? nullptr : &found->value;
}

class CarryLevels : public testing::Test {
 protected:
  CarryLevels() {
    for (const std::string step : {"level-1", "level-2"}) {
      state.visited_steps.insert(step);
      answer(state, step, "reason", "wegens " + step);
    }
    answer(state, "level-1", "skipped", true);
    answer(state, "level-2", "conclusion", std::string("Wij zijn verdeeld."));
  }
  void expect_each_at_its_level(const std::vector<WriteAnswer>& answers) {
    for (const std::string step : {"level-1", "level-2"}) {
      const auto* reason = find(answers, step, "reason");
      ASSERT_NE(reason, nullptr) << step;
      EXPECT_EQ(std::get<std::string>(*reason), "wegens " + step);
    }
    EXPECT_EQ(find(answers, "level-3", "reason"), nullptr) << "nobody was there yet";
    ASSERT_NE(find(answers, "level-1", "skipped"), nullptr);
    EXPECT_TRUE(std::get<bool>(*find(answers, "level-1", "skipped")));
    EXPECT_EQ(find(answers, "level-2", "skipped"), nullptr);
    EXPECT_EQ(find(answers, "level-2", "conclusion"), nullptr) << "each session concludes for itself";
  }
  State state;
  base::SeededIds ids{7};
};

TEST_F(CarryLevels, EachLevelKeepsItsOwnReasonAlsoWhereItWasJudged) {
  expect_each_at_its_level(carry_over(levels(), state, levels(), ids));
}

TEST_F(CarryLevels, AlsoFromAnEarlierVersionThatHadNoRolesForThem) {
  expect_each_at_its_level(carry_over(levels(false), state, levels(), ids));
}

TEST_F(CarryLevels, TheShippedMethodSaysBothAtEveryLevelFromWhichItGoesUp) {
  const auto folder = std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols";
  const auto catalog = protocol::Catalog::load(folder, std::filesystem::path());
  std::size_t methods = 0;
  for (const auto& entry : catalog.entries()) {
    const auto& method = *entry.protocol;
    if (!protocol::find_by_role(method, Role::LevelResolved)) continue;
    ++methods;
    for (const auto& step : method.steps) {
      if (step.level.empty()) continue;
      EXPECT_NE(step.find_field(Role::LevelSkipped), nullptr) << step.id;
      if (&step != &method.steps.back()) EXPECT_NE(step.find_field(Role::LevelReason), nullptr) << step.id;
    }
  }
  EXPECT_EQ(methods, 1U);
}

}  // namespace
}  // namespace beraad::session
