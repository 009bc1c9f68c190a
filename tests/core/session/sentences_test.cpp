// A table whose rows are about what each wrote shows the sentence that is graded: in the order in which it was shown,
// without a name unless answers are named, and after the end without its writer.
#include "core/session/sentences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/session/blocks.hpp"
#include "core/session/event_json.hpp"
#include "core/session/first_rows.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::FieldType;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

/// Each writes a sentence in silence; whoever brought the case says how close each one comes.
class Sentences : public testing::Test {
 protected:
  explicit Sentences(Naming naming = Naming::None) {
    protocol::Field sentence;
    sentence.id = "sentence";
    sentence.label = {"Mijn zin", "My sentence"};
    sentence.type = FieldType::ShortText;
    sentence.per_participant = true;
    protocol::Field grades =
        test::free_table("grades", {test::column_of_role(protocol::Role::None, "close", FieldType::Rating)});
    grades.columns[0].min = 1;
    grades.columns[0].max = 5;
    grades.rows = protocol::RowSource::Participants;
    grades.rows_from = "sentence";
    auto method = test::one_step_method({sentence});
    method.steps.front().sealed = true;
    protocol::Step grading = method.steps.front();
    grading.id = "two";
    grading.sealed = false;
    grading.fields = {grades};
    method.steps.push_back(std::move(grading));
    document.emplace(ids.random_id(), std::make_shared<protocol::Protocol>(std::move(method)));
    auto setup = test::everyday_setup();
    setup.naming = naming;
    run(PrepareSession{ids.random_id(), RunKind::Main, setup});
    run(BeginSession{});
  }
  void run(const Command& command) {
    const auto done = document->run(command, {clock.now(), ids});
    ASSERT_TRUE(done) << done.error().code;
  }
  void write_all() {
    run(OpenRound{"one"});
    for (const char* code : {"P2", "P3", "P4"}) {
      run(WriteAnswer{{"one", "sentence", code}, std::string("Zin van ") + code});
    }
    run(PassParticipant{{"one", "sentence", "P1"}});
  }
  void reveal() { run(RevealRound{"one"}); }
  /// The number of each is that of its writer.
  void grade(const std::vector<std::string>& codes) {
    Rows rows;
    for (const auto& code : codes) rows.push_back(test::row(code, {{"close", std::int64_t{code.back() - '0'}}}));
    run(WriteAnswer{{"two", "grades", {}}, std::move(rows)});
  }
  [[nodiscard]] const protocol::Step& grading() const { return document->protocol().steps.back(); }
  [[nodiscard]] std::vector<Sentence> sentences(Audience audience = Audience::Room) const {
    return sentences_of(document->protocol(), grading(), grading().fields.front(), document->state(), audience);
  }
  [[nodiscard]] TableBlock table(Audience audience) const {
    const base::Texts texts{base::Language::Dutch, {{"answer.struck", "geschrapt"}}};
    const auto blocks = blocks_of(document->protocol(), grading(), grading().fields.front(), document->state(),
                                  {"two", "grades", {}}, audience, texts);
    return blocks.empty() ? TableBlock{} : std::get<TableBlock>(blocks.front());
  }
  /// Each row as it reads, in its order.
  [[nodiscard]] std::vector<std::string> lines(Audience audience) const {
    std::vector<std::string> lines;
    for (const auto& row : table(audience).rows) lines.push_back(row.at(0).text + " = " + row.at(1).text);
    return lines;
  }
  [[nodiscard]] std::vector<std::string> as_the_cards_lie() const {
    std::vector<std::string> expected;
    for (const auto& code : find_round(document->state(), "one")->card_order) {
      if (code != "P1") expected.push_back("Zin van " + code + " = " + code.substr(1));
    }
    return expected;
  }
  [[nodiscard]] std::string stored_text() const {
    std::string all;
    for (const Change& change : document->changes()) {
      for (const Event& event : change.events) {
        if (field_of(event) == "grades" || field_of(event) == "sentence") all += encode(event).payload;
      }
    }
    return all;
  }

  base::SeededIds ids{12};
  base::ManualClock clock;
  std::optional<SessionDocument> document;
};

class NamedSentences : public Sentences {
 protected:
  NamedSentences() : Sentences(Naming::Role) {}
};

TEST_F(Sentences, StandBeforeTheirNumbersAsTheCardsLieAndNobodyIsNamed) {
  write_all();
  reveal();
  grade({"P2", "P3", "P4"});
  for (const Audience audience : {Audience::Room, Audience::Report, Audience::Facilitator}) {
    EXPECT_EQ(table(audience).head, (std::vector<std::string>{"Mijn zin", "close"}));
    EXPECT_EQ(lines(audience), as_the_cards_lie());
  }
  grade({"P4", "P3", "P2"});
  EXPECT_EQ(lines(Audience::Room), as_the_cards_lie()) << "however the rows are kept";
}

TEST_F(NamedSentences, SayWhoseTheyAreWhereAnswersAreNamed) {
  write_all();
  reveal();
  grade({"P2", "P3", "P4"});
  EXPECT_THAT(lines(Audience::Room),
              UnorderedElementsAre("teamleider: Zin van P2 = 2", "pleegzorgwerker: Zin van P3 = 3",
                                   "gedragswetenschapper: Zin van P4 = 4"));
}

TEST_F(Sentences, AreThereOnlyOnceTheyWereShownAndOfWhoWroteOne) {
  write_all();
  EXPECT_THAT(sentences(), IsEmpty());
  reveal();
  EXPECT_EQ(sentences().size(), 3U) << "P1 passed";
  run(StrikeText{{"one", "sentence", "P3"}, {}, {}});
  const auto left = sentences();
  ASSERT_EQ(left.size(), 3U);
  const auto struck = std::ranges::find(left, "P3", &Sentence::author);
  EXPECT_TRUE(struck->struck);
  EXPECT_EQ(struck->text, "");
  grade({"P3"});
  EXPECT_EQ(lines(Audience::Room), std::vector<std::string>{"geschrapt = 3"});
}

TEST_F(Sentences, WithoutTheirWritersTheNumbersStayWithThem) {
  write_all();
  reveal();
  grade({"P2", "P3", "P4"});
  const auto before = lines(Audience::Report);
  run(CloseSession{});
  EXPECT_THAT(lines(Audience::Report), testing::UnorderedElementsAreArray(before));
  EXPECT_THAT(stored_text(), Not(HasSubstr("\"P"))) << "nothing says any more who wrote what";
  const Rows rows = std::get<Rows>(*find_value(document->state(), {"two", "grades", {}}));
  EXPECT_TRUE(std::ranges::all_of(rows, [](const Row& row) { return is_pseudonym(row.key); }));
  EXPECT_TRUE(std::ranges::is_sorted(rows, {}, &Row::key)) << "in the order of the people they would still say it";
  EXPECT_EQ(document->state(), fold(document->changes()));

  run(ReopenSession{});
  auto changed = rows;
  changed.front().cells["close"] = std::int64_t{1};
  run(WriteAnswer{{"two", "grades", {}}, changed});
  changed.front().key = "P9";
  const auto refused = document->run(WriteAnswer{{"two", "grades", {}}, changed}, {clock.now(), ids});
  EXPECT_FALSE(refused);
}

TEST_F(Sentences, AreNotCopiedIntoTheTable) {
  write_all();
  reveal();
  EXPECT_THAT(first_rows(document->protocol(), document->state(), grading(), ids), IsEmpty());
}

TEST_F(Sentences, TheDrawnCodesDoNotFollowTheOrderOfThePeople) {
  std::set<std::string> codes_of_first;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    ids = base::SeededIds{seed};
    const protocol::ProtocolHandle method = document->protocol_handle();
    document.emplace(ids.random_id(), method);
    auto setup = test::everyday_setup();
    setup.naming = Naming::None;
    run(PrepareSession{ids.random_id(), RunKind::Main, setup});
    run(BeginSession{});
    write_all();
    reveal();
    grade({"P2", "P3", "P4"});
    run(CloseSession{});
    for (const Row& row : std::get<Rows>(*find_value(document->state(), {"two", "grades", {}}))) {
      if (row.cells.at("close") == Cell(std::int64_t{2})) codes_of_first.insert(row.key);
    }
  }
  EXPECT_GE(codes_of_first.size(), 3U);
}

}  // namespace
}  // namespace beraad::session
