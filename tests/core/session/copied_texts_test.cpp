// What is struck is gone from the tables that began with it too; what somebody wrote there since is theirs.
#include "core/session/copied_texts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "core/session/event_json.hpp"
#include "core/session/first_rows.hpp"
#include "core/session/rows.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::FieldType;

const AnswerKey k_grades{"grade", "grades", {}}, k_answers{"answer", "answers", {}};

/// Each writes questions, they are graded, and what was graded is answered: two tables, the second from the first.
protocol::ProtocolHandle method_of_questions() {
  const auto column = [](const char* id, FieldType type = FieldType::ShortText) {
    return test::column_of_role(protocol::Role::None, id, type);
  };
  const auto step = [](const char* id, protocol::Field field) {
    protocol::Step made;
    made.id = id;
    made.minutes = {{"60", 10}, {"90", 15}};
    made.fields.push_back(std::move(field));
    return made;
  };
  protocol::Field questions;
  questions.id = "questions";
  questions.type = FieldType::List;
  questions.per_participant = true;
  auto grades =
      test::free_table("grades", {column("question"), column("asked_by", FieldType::Person), column("grade")});
  grades.rows_from = "questions";
  auto answers = test::free_table("answers", {column("answer"), column("question")});
  answers.rows_from = "grades";
  auto method = std::make_shared<protocol::Protocol>();
  method->id = "everything";
  method->plans = {{"60", 60}, {"90", 90}};
  method->steps = {step("write", questions), step("grade", grades), step("answer", answers)};
  return method;
}

class CopiedTextsTest : public testing::Test {
 protected:
  void begin(Naming naming = Naming::Code) {
    auto setup = test::everyday_setup();
    setup.naming = naming;
    must(PrepareSession{ids.random_id(), RunKind::Main, setup});
    must(BeginSession{});
  }
  void must(const Command& command) {
    clock.advance_ms(60'000);
    const auto done = document.run(command, {clock.now(), ids});
    ASSERT_TRUE(done) << done.error().code;
  }
  void ask(const std::string& code, const std::vector<std::string>& lines) {
    Items items;
    for (const auto& line : lines) items.push_back({ids.random_id(), line});
    must(WriteAnswer{{"write", "questions", code}, std::move(items)});
  }
  void enter(const std::string& step) {
    must(EnterStep{step});
    for (auto& table : first_rows(document.protocol(), document.state(), *document.protocol().find_step(step), ids)) {
      must(std::move(table));
    }
  }
  void put(const AnswerKey& table, std::size_t row, const std::string& column, const std::string& text) {
    Rows rows = rows_of(table);
    rows[row].cells[column] = text;
    must(WriteAnswer{table, std::move(rows)});
  }
  [[nodiscard]] StrikeText line(const std::string& code, std::size_t number) const {
    const AnswerKey key{"write", "questions", code};
    return {key, std::get<Items>(*find_value(document.state(), key))[number].id, {}};
  }
  [[nodiscard]] Rows rows_of(const AnswerKey& table) const {
    const Rows* rows = find_rows(document.state(), table);
    return rows != nullptr ? *rows : Rows{};
  }
  [[nodiscard]] CopiedTexts copies(const StrikeText& struck) const {
    return copies_of(document.protocol(), document.state(), struck);
  }
  /// Everything that stands in the stored events, also of what was taken out or undone.
  [[nodiscard]] bool is_stored(const std::string& word) const {
    std::string all;
    for (const Change& change : document.changes()) {
      for (const Event& event : change.events) all += encode(event).payload;
    }
    return all.find(word) != std::string::npos;
  }

  base::SeededIds ids{3};
  base::ManualClock clock;
  SessionDocument document{ids.random_id(), method_of_questions()};
};

TEST_F(CopiedTextsTest, AStruckLineIsStruckInEveryTableThatBeganWithIt) {
  begin();
  ask("P1", {"GEHEIM een?", "Wie was erbij?"});
  ask("P3", {"Wat hield je tegen?"});
  enter("grade");
  put(k_grades, 0, "grade", "heet");
  enter("answer");
  put(k_answers, 0, "answer", "De buurman.");
  EXPECT_TRUE(copies(line("P1", 0)).changed.empty());
  must(line("P1", 0));
  EXPECT_FALSE(is_stored("GEHEIM"));
  for (const auto& table : {k_grades, k_answers}) {
    const Rows rows = rows_of(table);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_TRUE(rows[0].struck.contains("question"));
    EXPECT_EQ(cell_text(rows[1], "question"), "Wie was erbij?");
    EXPECT_EQ(cell_text(rows[2], "question"), "Wat hield je tegen?");
  }
  EXPECT_EQ(cell_text(rows_of(k_grades)[0], "grade"), "heet") << "only what was copied";
  EXPECT_EQ(cell_text(rows_of(k_grades)[0], "asked_by"), "P1");
  EXPECT_EQ(cell_text(rows_of(k_answers)[0], "answer"), "De buurman.");
  EXPECT_EQ(document.state(), fold(document.changes()));
}

TEST_F(CopiedTextsTest, OfAWholeAnswerEveryLineGoesFromTheSameTable) {
  begin();
  ask("P1", {"GEHEIM een?", "GEHEIM twee?"});
  ask("P3", {"Wat hield je tegen?"});
  enter("grade");
  must(StrikeText{{"write", "questions", "P1"}, {}, {}});
  EXPECT_FALSE(is_stored("GEHEIM")) << "neither overwrites what was left by the other";
  const Rows rows = rows_of(k_grades);
  EXPECT_TRUE(rows[0].struck.contains("question") && rows[1].struck.contains("question"));
  EXPECT_TRUE(rows[2].struck.empty());
}

TEST_F(CopiedTextsTest, WhatSomebodyWroteThereSinceStaysAndIsSaid) {
  begin();
  ask("P1", {"GEHEIM een?"});
  enter("grade");
  enter("answer");
  put(k_grades, 0, "question", "Eigen woorden.");
  const auto found = copies(line("P1", 0));
  EXPECT_EQ(found.changed.size(), 1U);
  ASSERT_EQ(found.as_copied.size(), 1U) << "the second table was made before that";
  EXPECT_EQ(found.as_copied.front().key, k_answers);
  must(line("P1", 0));
  EXPECT_EQ(cell_text(rows_of(k_grades)[0], "question"), "Eigen woorden.");
  EXPECT_TRUE(rows_of(k_grades)[0].struck.empty());
  EXPECT_TRUE(rows_of(k_answers)[0].struck.contains("question"));
  EXPECT_FALSE(is_stored("GEHEIM")) << "what stood there before that is stored no more";
  EXPECT_TRUE(is_stored("Eigen woorden."));
  EXPECT_EQ(document.state(), fold(document.changes()));
}

TEST_F(CopiedTextsTest, ALineIsKnownByWhatItSaidWhenItWasCopiedAndARowThatWasTakenOutGoesToo) {
  begin();
  ask("P1", {"GEHEIM een?", "GEHEIM twee?"});
  enter("grade");
  auto items = std::get<Items>(*find_value(document.state(), {"write", "questions", "P1"}));
  items[0].text = "Iets anders?";
  must(WriteAnswer{{"write", "questions", "P1"}, items});
  Rows rows = rows_of(k_grades);
  rows.erase(rows.begin() + 1);
  must(WriteAnswer{k_grades, rows});
  must(line("P1", 0));
  must(line("P1", 1));
  EXPECT_FALSE(is_stored("GEHEIM"));
  ASSERT_EQ(rows_of(k_grades).size(), 1U);
  EXPECT_TRUE(rows_of(k_grades)[0].struck.contains("question"));
}

TEST_F(CopiedTextsTest, OfLinesThatSayTheSameOneRowGoesAndThatOfItsAuthorWhereItIsNamed) {
  begin();
  ask("P1", {"Waarom?"});
  ask("P3", {"Waarom?"});
  enter("grade");
  must(line("P3", 0));
  const Rows rows = rows_of(k_grades);
  ASSERT_EQ(rows.size(), 2U);
  for (const Row& row : rows) EXPECT_EQ(row.struck.contains("question"), cell_text(row, "asked_by") == "P3");
}

TEST_F(CopiedTextsTest, WithoutNamesTheOtherOfTwoThatSayTheSameStays) {
  begin(Naming::None);
  ask("P1", {"Waarom?"});
  ask("P3", {"Waarom?"});
  enter("grade");
  must(line("P3", 0));
  EXPECT_EQ(std::ranges::count_if(rows_of(k_grades), [](const Row& row) { return row.struck.empty(); }), 1);
  must(line("P1", 0));
  EXPECT_FALSE(is_stored("Waarom?"));
}

TEST_F(CopiedTextsTest, WhatNoTableBeganWithHasNoCopies) {
  begin();
  ask("P1", {"GEHEIM een?"});
  EXPECT_TRUE(copies(line("P1", 0)).as_copied.empty());
  must(EnterStep{"grade"});
  must(WriteAnswer{k_grades, Rows{test::row("", {{"question", std::string("Een andere vraag")}})}});
  const auto found = copies(line("P1", 0));
  EXPECT_TRUE(found.as_copied.empty());
  EXPECT_TRUE(found.changed.empty());
}

}  // namespace
}  // namespace beraad::session
