// What one table says of an action stands in another table about the same actions too: it is known by row and column.
#include "core/session/copied_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/event_json.hpp"
#include "core/session/rows.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::Role;
using test::column_of_role;
using test::free_table;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const AnswerKey k_carried{"one", "carried", {}}, k_became{"one", "became", {}};

/// What was agreed on is carried into practice in one table, and looked back on in the next.
protocol::ProtocolHandle look_back_method() {
  const auto words = [](std::vector<protocol::Column> more) {
    std::vector<protocol::Column> columns{column_of_role(Role::ActionWhat, "action"),
                                          column_of_role(Role::ActionObstacle, "obstacle"),
                                          column_of_role(Role::None, "help")};
    for (auto& column : more) columns.push_back(std::move(column));
    return columns;
  };
  return std::make_shared<protocol::Protocol>(test::one_step_method(
      {free_table("carried", words({})), free_table("became", words({column_of_role(Role::ActionStatus, "status")}))}));
}

class CopiedWordsTest : public testing::Test {
 protected:
  CopiedWordsTest() {
    must(PrepareSession{ids.random_id(), RunKind::FollowUp, test::everyday_setup()});
    must(BeginSession{});
    Row action = row({{"action", std::string("bellen")},
                      {"obstacle", std::string("GEHEIM: haar broer")},
                      {"help", std::string("de huisarts")}});
    must(WriteAnswer{k_carried, Rows{action}});
    action.cells.emplace("status", std::string("niet gelukt"));
    must(WriteAnswer{k_became, Rows{action, row({{"obstacle", std::string("GEHEIM: haar broer")}}, other)}});
  }
  [[nodiscard]] Row row(std::map<std::string, Cell, std::less<>> cells) const { return row(std::move(cells), line); }
  [[nodiscard]] static Row row(std::map<std::string, Cell, std::less<>> cells, const Uuid& id) {
    Row made;
    made.id = id;
    made.cells = std::move(cells);
    return made;
  }
  void must(const Command& command) {
    clock.advance_ms(60'000);
    const auto done = document.run(command, {clock.now(), ids});
    ASSERT_TRUE(done) << done.error().code;
  }
  [[nodiscard]] const Row& became(std::size_t place) const { return find_rows(document.state(), k_became)->at(place); }
  [[nodiscard]] std::size_t count_stored(const std::string& word) const {
    std::size_t count = 0;
    for (const Change& change : document.changes()) {
      for (const Event& event : change.events) {
        const std::string payload = encode(event).payload;
        for (auto at = payload.find(word); at != std::string::npos; at = payload.find(word, at + 1)) ++count;
      }
    }
    return count;
  }

  base::SeededIds ids{3};
  base::ManualClock clock;
  Uuid line = ids.random_id(), other = ids.random_id();
  SessionDocument document{ids.random_id(), look_back_method()};
};

TEST_F(CopiedWordsTest, AStruckCellIsStruckBesideWhatBecameOfTheSameAction) {
  must(StrikeText{k_carried, line, "obstacle"});
  EXPECT_TRUE(became(0).struck.contains("obstacle"));
  EXPECT_EQ(cell_text(became(0), "help"), "de huisarts") << "only what was struck";
  EXPECT_EQ(cell_text(became(0), "status"), "niet gelukt");
  EXPECT_EQ(cell_text(became(1), "obstacle"), "GEHEIM: haar broer") << "that is another action";
  EXPECT_EQ(count_stored("GEHEIM"), 1U);
  EXPECT_EQ(document.state(), fold(document.changes()));
}

TEST_F(CopiedWordsTest, WhatSomebodyWroteOverItThereStaysWithoutTheStruckWords) {
  Rows rows = *find_rows(document.state(), k_became);
  rows.pop_back();
  rows.front().cells["obstacle"] = std::string("de tijd");
  must(WriteAnswer{k_became, rows});
  const auto found = copies_of(document.protocol(), document.state(), {k_carried, line, "obstacle"});
  EXPECT_THAT(found.as_copied, IsEmpty());
  EXPECT_THAT(found.changed, SizeIs(1));
  must(StrikeText{k_carried, line, "obstacle"});
  EXPECT_EQ(cell_text(became(0), "obstacle"), "de tijd");
  EXPECT_EQ(count_stored("GEHEIM"), 1U) << "of the other action alone";
}

TEST_F(CopiedWordsTest, AnotherDocumentHoldsThemInTheColumnOfThatMeaningAlone) {
  FollowedWords words;
  words.rows[line] = {{Role::ActionObstacle, "in_the_way", "geheim: haar broer"}};
  const auto held = copies_held(document, words);
  EXPECT_THAT(held.as_copied, SizeIs(2)) << "in both tables, whatever its capitals";
  words.rows[line] = {{Role::ActionWhat, "obstacle", "geheim: haar broer"}};
  EXPECT_THAT(copies_held(document, words).as_copied, IsEmpty()) << "what is to be done is another column";
}

TEST_F(CopiedWordsTest, StrikingCopiesNeedsNoRecordAndSaysWhenNothingIsThere) {
  must(StartOffRecord{});
  const CopiedTexts copies{{{k_became, line, "obstacle"}}, {}};
  ASSERT_TRUE(document.strike(copies, {clock.now(), ids}));
  EXPECT_TRUE(became(0).struck.contains("obstacle"));
  const auto again = document.strike(copies, {clock.now(), ids});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, "refused.unchanged");
}

}  // namespace
}  // namespace beraad::session
