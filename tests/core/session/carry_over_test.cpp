// Going on with the same case by another method: what comes along, and what never does.
#include "core/session/carry_over.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace beraad::session {
namespace {

using protocol::FieldType;

/// A method of two steps, before and at the judging, with fields of many types.
protocol::Protocol method(std::vector<protocol::Field> found, std::vector<protocol::Field> judged) {
  protocol::Protocol made;
  protocol::Step before, at;
  before.id = "find-out";
  before.fields = std::move(found);
  at.id = "judge";
  at.fields = std::move(judged);
  protocol::Field judgement;
  judgement.id = "judgement";
  judgement.role = protocol::Role::Judgement;
  at.fields.push_back(std::move(judgement));
  made.steps = {std::move(before), std::move(at)};
  return made;
}

protocol::Field field(std::string id, FieldType type, protocol::Role role = protocol::Role::None) {
  protocol::Field made;
  made.id = std::move(id);
  made.type = type;
  made.role = role;
  return made;
}

void answer(State& state, const std::string& step, const std::string& field_id, FieldValue value,
            const std::string& participant = {}) {
  Revision revision;
  revision.value = std::move(value);
  state.answers[{step, field_id, participant}].revisions.push_back(std::move(revision));
}

const WriteAnswer* find(const std::vector<WriteAnswer>& answers, const std::string& field_id) {
  const auto found = std::ranges::find_if(answers, [&](const WriteAnswer& one) { return one.key.field == field_id; });
  return found == answers.end() ? nullptr : &*found;
}

class CarryOver : public testing::Test {
 protected:
  base::SeededIds ids{7};
  State state;
};

TEST_F(CarryOver, TheSameNotionComesAlongInTheStepsOfTheOtherMethod) {
  const auto from = method({field("story", FieldType::LongText)}, {});
  auto to = method({field("story", FieldType::LongText), field("question", FieldType::ShortText)}, {});
  to.steps.front().id = "tell";
  answer(state, "find-out", "story", std::string("Zij zweeg."));
  const auto answers = carry_over(from, state, to, ids);
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers.front().key, (AnswerKey{"tell", "story", {}}));
  EXPECT_EQ(std::get<std::string>(answers.front().value), "Zij zweeg.");
}

TEST_F(CarryOver, JudgementsConclusionsAndWhatOnePersonWroteStayWhereTheyAre) {
  auto own = field("notes", FieldType::ShortText);
  own.per_participant = true;
  auto secret = field("secret", FieldType::ShortText);
  secret.visibility = protocol::Visibility::Facilitator;
  const auto rules = field("rules", FieldType::List, protocol::Role::Agreements);
  const auto both = method({own, secret, rules}, {field("conclusion", FieldType::LongText)});
  answer(state, "find-out", "notes", std::string("van mij"), "P1");
  answer(state, "find-out", "secret", std::string("alleen voor de gespreksleider"));
  answer(state, "find-out", "rules", Items{{ids.random_id(), "Niemand moet."}});
  answer(state, "judge", "conclusion", std::string("Wij melden."));
  EXPECT_TRUE(carry_over(both, state, both, ids).empty());
}

TEST_F(CarryOver, ARowKeepsTheCellsThatTheOtherMethodHasAPlaceFor) {
  protocol::Column same, other, gone;
  same.id = "value";
  other.id = "source";
  other.type = gone.type = FieldType::Choice;
  gone.id = "kind";
  other.choices.options = {{"said", {}}, {"assumed", {}}};
  gone.choices.options = {{"fact", {}}};
  auto table = field("perspectives", FieldType::Table);
  table.rows = protocol::RowSource::Stakeholders;
  auto narrower = table;
  table.columns = {same, other, gone};
  other.choices.options = {{"said", {}}};
  narrower.columns = {same, other};
  const Row row{ids.random_id(), "moeder", {}, {{"value", "rust"}, {"source", "assumed"}, {"kind", "fact"}}, {}};
  answer(state, "find-out", "perspectives", Rows{row});
  const auto answers = carry_over(method({table}, {}), state, method({narrower}, {}), ids);
  ASSERT_EQ(answers.size(), 1U);
  const auto& rows = std::get<Rows>(answers.front().value);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows.front().key, "moeder");
  EXPECT_NE(rows.front().id, row.id) << "a row of another deliberation is another row";
  EXPECT_EQ(cell_text(rows.front(), "value"), "rust");
  EXPECT_EQ(cell_text(rows.front(), "source"), "") << "no such option there";
  EXPECT_FALSE(rows.front().cells.contains("kind"));
}

TEST_F(CarryOver, AnotherTypeIsAnotherNotion) {
  answer(state, "find-out", "story", std::string("Zij zweeg."));
  const auto from = method({field("story", FieldType::LongText)}, {});
  const auto to = method({field("story", FieldType::List)}, {});
  EXPECT_EQ(find(carry_over(from, state, to, ids), "story"), nullptr);
}

TEST_F(CarryOver, OfANotionThatSeveralStepsAskForTheLastAnswerCounts) {
  auto from = method({field("facts", FieldType::LongText)}, {});
  protocol::Step second = from.steps.front();
  second.id = "find-out-more";
  from.steps.insert(from.steps.begin() + 1, second);
  answer(state, "find-out", "facts", std::string("eerst"));
  answer(state, "find-out-more", "facts", std::string("later"));
  const auto answers = carry_over(from, state, method({field("facts", FieldType::LongText)}, {}), ids);
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(std::get<std::string>(answers.front().value), "later");
}

}  // namespace
}  // namespace beraad::session
