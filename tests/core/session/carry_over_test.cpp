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

TEST_F(CarryOver, APromiseStaysWithTheMeetingInWhichItWasMade) {
  const auto from = method({field("step", FieldType::ShortText, protocol::Role::Promise),
                            field("day", FieldType::Date, protocol::Role::PromiseDue)},
                           {});
  answer(state, "find-out", "step", std::string("Ik bel haar."));
  answer(state, "find-out", "day", std::string("2025-02-20"));
  EXPECT_TRUE(carry_over(from, state, from, ids).empty()) << "else it would be followed twice";
}

/// Also by a method that judges nothing, in which the whole meeting would come along.
TEST_F(CarryOver, WhenIsLookedBackIsAgreedAnewInEachMeeting) {
  const auto from = method({field("follow_up", FieldType::Date, protocol::Role::LookBackDate),
                            field("follow_up_owner", FieldType::Person, protocol::Role::LookBackOwner),
                            field("follow_up_place", FieldType::ShortText, protocol::Role::LookBackPlace)},
                           {});
  answer(state, "find-out", "follow_up", std::string("2025-02-20"));
  answer(state, "find-out", "follow_up_owner", std::string("P2"));
  answer(state, "find-out", "follow_up_place", std::string("Kamer 3"));
  EXPECT_TRUE(carry_over(from, state, from, ids).empty()) << "the new one would say a day on which nobody looks back";
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

TEST_F(CarryOver, AnotherMethodKnowsTheNotionByItsRoleWhateverItIsCalledThere) {
  using protocol::Role;
  protocol::Column value, own_value;
  value.id = "value";
  own_value.id = "wat-telt";
  value.role = own_value.role = Role::Value;
  auto table = field("perspectives", FieldType::Table, Role::Perspectives);
  table.rows = protocol::RowSource::Stakeholders;
  table.repeat_rows = true;
  auto own_table = table;
  own_table.id = "wie-telt-mee";
  own_table.repeat_rows = false;
  table.columns = {value};
  own_table.columns = {own_value};
  const auto from = method({field("story", FieldType::LongText, Role::Story), table}, {});
  const auto to = method({field("het-verhaal", FieldType::ShortText, Role::Story), own_table}, {});
  answer(state, "find-out", "story", std::string("Zij zweeg.\nEn hij ook."));
  answer(state, "find-out", "perspectives",
         Rows{{ids.random_id(), "moeder", {}, {{"value", "rust"}}, {}},
              {ids.random_id(), "moeder", {}, {{"value", "nabijheid"}}, {}}});
  const auto answers = carry_over(from, state, to, ids);
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(std::get<std::string>(find(answers, "het-verhaal")->value), "Zij zweeg. En hij ook.") << "one line there";
  const auto& rows = std::get<Rows>(find(answers, "wie-telt-mee")->value);
  ASSERT_EQ(rows.size(), 1U) << "one row for each there";
  EXPECT_EQ(cell_text(rows.front(), "wat-telt"), "rust");
}

TEST_F(CarryOver, AnIdIsNoNotionWhereTheRolesSayOtherwise) {
  using protocol::Role;
  const auto from = method({field("a", FieldType::LongText, Role::Story)}, {});
  answer(state, "find-out", "a", std::string("Zij zweeg."));
  EXPECT_TRUE(carry_over(from, state, method({field("a", FieldType::LongText, Role::HotMoment)}, {}), ids).empty());
  EXPECT_EQ(carry_over(from, state, method({field("a", FieldType::LongText)}, {}), ids).size(), 1U);
}

TEST_F(CarryOver, AMoralQuestionIsTheQuestionOfWhoeverBringsItInAndNotTheOtherWayAround) {
  using protocol::Role;
  const auto moral = method({field("moral", FieldType::ShortText, Role::Question)}, {});
  const auto own = method({field("mine", FieldType::ShortText, Role::PresenterQuestion)}, {});
  answer(state, "find-out", "moral", std::string("Mag ik zwijgen?"));
  const auto answers = carry_over(moral, state, own, ids);
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers.front().key.field, "mine");
  EXPECT_EQ(std::get<std::string>(answers.front().value), "Mag ik zwijgen?");
  State other;
  answer(other, "find-out", "mine", std::string("Waarom zeg ik ja?"));
  EXPECT_TRUE(carry_over(own, other, moral, ids).empty()) << "that is a question about oneself";
  EXPECT_EQ(carry_over(own, other, own, ids).size(), 1U);
}

TEST_F(CarryOver, DangerHasteAndEarlierPromisesAreAskedAgain) {
  using protocol::Role;
  for (const Role role : {Role::AcuteDanger, Role::DangerActedOn, Role::DecideBefore, Role::LevelResolved,
                          Role::PromiseStatus, Role::EarlierPromise}) {
    const auto same = method({field("asked", FieldType::ShortText, role)}, {});
    answer(state, "find-out", "asked", std::string("nee"));
    EXPECT_TRUE(carry_over(same, state, same, ids).empty()) << static_cast<int>(role);
  }
  const auto to = method({field("asked", FieldType::ShortText, Role::DecideBefore)}, {});
  auto preparation = to;
  preparation.kind = protocol::Kind::Preparation;
  EXPECT_EQ(carry_over(preparation, state, to, ids).size(), 1U) << "who prepared the case said when";
}

TEST_F(CarryOver, WhatIsLockedUntilItsStepStaysWithItsWriter) {
  auto locked = field("did", FieldType::LongText);
  locked.early = true;
  const auto from = method({locked}, {}), to = method({field("did", FieldType::LongText)}, {});
  answer(state, "find-out", "did", std::string("Ik liep weg."));
  EXPECT_TRUE(carry_over(from, state, to, ids).empty());
  state.visited_steps.insert("find-out");
  EXPECT_EQ(carry_over(from, state, to, ids).size(), 1U) << "the group has heard it";
}

}  // namespace
}  // namespace beraad::session
