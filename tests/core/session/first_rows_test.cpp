// A table that begins with the lines of an earlier field gets them once, when they can be read, and tells who wrote
// them only where answers are named.
#include "core/session/first_rows.hpp"

#include <gtest/gtest.h>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::FieldType;

/// Each writes questions in silence; then they are graded, and those that were graded are answered.
class FirstRows : public testing::Test {
 protected:
  FirstRows() {
    protocol::Field questions;
    questions.id = "questions";
    questions.type = FieldType::List;
    questions.per_participant = true;
    auto grades = test::free_table(
        "grades", {column("question"), column("asked_by", FieldType::Person), column("grade", FieldType::Choice)});
    grades.rows_from = "questions";
    auto answers = test::free_table("answers", {column("answer"), column("question")});
    answers.rows_from = "grades";
    method.steps = {step("write", {questions}, true), step("grade", {grades}), step("answer", {answers})};
    state.setup = test::everyday_setup();
    state.stage = Stage::Running;
    say("P1", {"Wat wist je?"});
    say("P3", {"Wie was erbij?\nEn wie niet?", "  ", "Wat hield je tegen?"});
    reveal({"P3", "P1"});
  }

  static protocol::Column column(std::string id, FieldType type = FieldType::ShortText) {
    return test::column_of_role(protocol::Role::None, std::move(id), type);
  }
  static protocol::Step step(std::string id, std::vector<protocol::Field> fields, bool sealed = false) {
    protocol::Step made;
    made.id = std::move(id);
    made.sealed = sealed;
    made.fields = std::move(fields);
    return made;
  }
  void answer(const AnswerKey& key, FieldValue value) {
    Revision revision;
    revision.value = std::move(value);
    state.answers[key].revisions.push_back(std::move(revision));
  }
  void say(const std::string& code, const std::vector<std::string>& lines) {
    Items items;
    for (const auto& line : lines) items.push_back({ids.random_id(), line});
    answer({"write", "questions", code}, std::move(items));
  }
  void reveal(std::vector<std::string> cards) {
    state.rounds["write"].stage = RoundStage::Revealed;
    state.rounds["write"].card_order = std::move(cards);
  }
  [[nodiscard]] std::vector<WriteAnswer> tables(const std::string& at) {
    return first_rows(method, state, *method.find_step(at), ids);
  }
  /// The text and the person of each row of the only table.
  [[nodiscard]] std::vector<std::string> rows(const std::string& at) {
    std::vector<std::string> words;
    const auto written = tables(at);
    if (written.size() != 1) return words;
    for (const Row& row : std::get<Rows>(written.front().value)) {
      words.push_back(cell_text(row, "question") + " " + cell_text(row, "asked_by"));
    }
    return words;
  }

  protocol::Protocol method;
  State state;
  base::SeededIds ids{7};
};

TEST_F(FirstRows, EveryLineIsARowWithWhoWroteItInTheOrderOfTheCards) {
  EXPECT_EQ(rows("grade"),
            (std::vector<std::string>{"Wie was erbij? En wie niet? P3", "Wat hield je tegen? P3", "Wat wist je? P1"}));
  EXPECT_EQ(tables("grade").front().key, (AnswerKey{"grade", "grades", {}}));
  EXPECT_TRUE(tables("write").empty());
}

TEST_F(FirstRows, NobodyIsNamedWhereAnswersAreNot) {
  state.setup.naming = Naming::None;
  EXPECT_EQ(rows("grade"),
            (std::vector<std::string>{"Wie was erbij? En wie niet? ", "Wat hield je tegen? ", "Wat wist je? "}));
}

TEST_F(FirstRows, NothingIsTakenBeforeItIsShown) {
  state.rounds["write"].stage = RoundStage::Open;
  EXPECT_TRUE(tables("grade").empty());
}

TEST_F(FirstRows, WhatWasAnsweredOrClearedOnceStaysAsItIs) {
  answer({"grade", "grades", {}}, Rows{});
  state.answers[{"grade", "grades", {}}].revisions.back().kind = AnswerKind::Cleared;
  EXPECT_TRUE(tables("grade").empty());
}

TEST_F(FirstRows, OffTheRecordAndAfterTheEndNothingIsWritten) {
  state.off_record = true;
  EXPECT_TRUE(tables("grade").empty());
  state.off_record = false;
  state.stage = Stage::Closed;
  EXPECT_TRUE(tables("grade").empty());
}

TEST_F(FirstRows, CellsOfATableGoIntoTheColumnsOfTheSameId) {
  answer({"grade", "grades", {}}, tables("grade").front().value);
  EXPECT_EQ(rows("answer"),
            (std::vector<std::string>{"Wie was erbij? En wie niet? ", "Wat hield je tegen? ", "Wat wist je? "}));
  const auto written = tables("answer");
  for (const Row& row : std::get<Rows>(written.front().value)) EXPECT_FALSE(row.cells.contains("answer"));
}

TEST_F(FirstRows, WhatOnlyTheReportHoldsDoesNotComeToTheRoomThatWay) {
  answer({"grade", "grades", {}}, tables("grade").front().value);
  method.steps[1].fields[0].columns[0].on = protocol::On::Report;
  EXPECT_TRUE(tables("answer").empty());
}

/// One line of each, as long as it is.
TEST_F(FirstRows, ATextOfEachPersonIsARowToo) {
  method.steps[0].fields[0].type = FieldType::ShortText;
  answer({"write", "questions", "P1"}, std::string("Ik ben bang."));
  state.answers.erase({"write", "questions", "P3"});
  EXPECT_EQ(rows("grade"), (std::vector<std::string>{"Ik ben bang. P1"}));
}

}  // namespace
}  // namespace beraad::session
