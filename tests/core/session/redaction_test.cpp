// What is taken out for good: struck text, notes, and the link between a closed judgement and its author.
#include <algorithm>
#include <set>

#include "core/session/document.hpp"
#include "core/session/event_json.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::judged;
using test::row;
using test::TrySession;
using test::two_options;

std::string text(const char* words) { return words; }

const AnswerKey k_story{"opening", "story", ""};

/// Everything that stands in the stored events, as it would be written to disk.
std::string stored_text(const SessionDocument& document) {
  std::string all;
  for (const Change& change : document.changes()) {
    for (const Event& event : change.events) all += encode(event).payload;
  }
  return all;
}

TEST(Strike, TakesAWholeAnswerOutOfEveryEvent) {
  TrySession session;
  session.write("opening", "story", text("GEHEIM een"));
  session.write("opening", "story", text("GEHEIM twee"));
  ASSERT_TRUE(session.document().undo(session.moment()));  // undone text goes too
  const Applied applied = session.must(StrikeText{k_story, {}, ""});
  EXPECT_EQ(applied.redactions.size(), 2U);
  EXPECT_EQ(stored_text(session.document()).find("GEHEIM"), std::string::npos);
  EXPECT_EQ(find_answer(session.state(), k_story)->current().kind, AnswerKind::Struck);
  EXPECT_EQ(session.value("opening", "story"), nullptr);
  EXPECT_EQ(session.state(), fold(session.document().changes()));
  EXPECT_EQ(session.document().next_undo()->blocked, "refused.undo-barrier");
  EXPECT_EQ(session.refusal(StrikeText{k_story, {}, ""}), "refused.nothing-to-strike");
  EXPECT_EQ(session.state().marks.back().kind, "text-struck");
}

TEST(Strike, TakesOneRowOneCellOrOneItem) {
  TrySession session;
  const AnswerKey key{"perspectives", "perspectives", ""};
  session.write("perspectives", "perspectives",
                Rows{row("buurvrouw GEHEIM", {{"value", text("rust")}}), row("moeder", {{"value", text("GELUK")}})});
  const Uuid first = session.rows("perspectives", "perspectives")[0].id;
  const Uuid second = session.rows("perspectives", "perspectives")[1].id;
  session.must(StrikeText{key, first, ""});
  session.must(StrikeText{key, second, "value"});
  const Rows rows = session.rows("perspectives", "perspectives");
  EXPECT_EQ(rows[0].key, "");  // a free name goes with its row
  EXPECT_TRUE(rows[0].struck.contains("*"));
  EXPECT_EQ(rows[1].key, "moeder");
  EXPECT_TRUE(rows[1].struck.contains("value"));
  EXPECT_EQ(stored_text(session.document()).find("GEHEIM"), std::string::npos);
  EXPECT_EQ(stored_text(session.document()).find("GELUK"), std::string::npos);
  EXPECT_EQ(session.refusal(StrikeText{key, first, ""}), "refused.nothing-to-strike");

  // a later edit of the table keeps the marks, whatever the writer says of them
  Rows next = rows;
  next[0].struck.clear();
  next[1].struck = {"norm"};
  next.push_back(row("kind", {{"value", text("thuis")}}));
  session.write("perspectives", "perspectives", next);
  EXPECT_TRUE(session.rows("perspectives", "perspectives")[0].struck.contains("*"));
  EXPECT_EQ(session.rows("perspectives", "perspectives")[1].struck, rows[1].struck);

  session.write("opening", "agreements", Items{{{}, "GEHEIM", false}, {{}, "blijft", false}});
  const Uuid item = std::get<Items>(*session.value("opening", "agreements"))[0].id;
  session.must(StrikeText{{"opening", "agreements", ""}, item, ""});
  const auto& items = std::get<Items>(*session.value("opening", "agreements"));
  EXPECT_TRUE(items[0].struck);
  EXPECT_EQ(items[1].text, "blijft");
  EXPECT_EQ(stored_text(session.document()).find("GEHEIM"), std::string::npos);
}

TEST(Strike, AnOptionKeepsItsLetter) {
  TrySession session;
  Rows options = two_options();
  options[0].short_name = "GEHEIM";
  session.write("dilemma", "options", options);
  const Uuid id = session.rows("dilemma", "options")[0].id;
  session.must(StrikeText{{"dilemma", "options", ""}, id, "action"});
  EXPECT_EQ(session.rows("dilemma", "options")[0].key, "A");
  EXPECT_EQ(stored_text(session.document()).find("GEHEIM"), std::string::npos);  // the short name says the same
  session.must(StrikeText{{"dilemma", "options", ""}, id, ""});
  EXPECT_EQ(session.rows("dilemma", "options")[0].key, "A");
  EXPECT_EQ(session.rows("dilemma", "options")[0].cells.size(), 0U);
}

TEST(Notes, AreGoneFromEveryEvent) {
  TrySession session;
  EXPECT_EQ(session.refusal(RemoveNotes{}), "refused.unchanged");
  session.must(WriteNote{"GEHEIM een"});
  session.must(WriteNote{"GEHEIM twee"});
  session.must(WriteNote{""});
  EXPECT_EQ(session.must(RemoveNotes{}).redactions.size(), 3U);
  EXPECT_EQ(stored_text(session.document()).find("GEHEIM"), std::string::npos);
  EXPECT_EQ(session.refusal(RemoveNotes{}), "refused.unchanged");
}

TEST(Notes, GoWhenTheReportIsAgreed) {
  TrySession session;
  session.must(WriteNote{"GEHEIM"});
  session.must(CloseSession{});
  session.must(SetReportState{ReportState::Agreed});
  EXPECT_EQ(stored_text(session.document()).find("GEHEIM"), std::string::npos);
  EXPECT_EQ(session.state().note, "");
}

class Closing : public ::testing::TestWithParam<Naming> {
 protected:
  static TrySession judged_session(Naming naming) {
    session::Setup setup = test::everyday_setup();
    setup.naming = naming;
    TrySession session(setup);
    session.write("opening", "consent", true, "P1");
    session.must(OpenRound{"judgement"});
    session.write("judgement", "judgement", judged("A"), "P1");
    session.write("judgement", "judgement", judged("B"), "P3");
    session.must(PassParticipant{{"judgement", "judgement", "P4"}});
    session.must(SealForm{"judgement", "P1"});
    session.must(RevealRound{"judgement"});
    session.write("dialogue", "judgement_after", Rows{row("", {{"choice", text("B")}, {"changed", true}})}, "P3");
    session.must(CloseSession{});
    return session;
  }
};

TEST_F(Closing, CutsTheLinkWhenNoNameStandsByAnAnswer) {
  TrySession session = judged_session(Naming::None);
  std::set<std::string> authors, authors_after;
  for (const auto& [key, record] : session.state().answers) {
    if (key.field == "judgement") authors.insert(key.participant);
    if (key.field == "judgement_after") authors_after.insert(key.participant);
  }
  EXPECT_EQ(authors.size(), 3U);
  EXPECT_TRUE(std::ranges::all_of(authors, is_pseudonym));
  EXPECT_TRUE(std::ranges::includes(authors, authors_after));  // one author keeps one pseudonym
  const Round& round = *find_round(session.state(), "judgement");
  EXPECT_TRUE(std::ranges::all_of(round.reading_order, is_pseudonym));
  EXPECT_TRUE(std::ranges::all_of(round.card_order, is_pseudonym));
  EXPECT_TRUE(std::ranges::all_of(round.sealed, is_pseudonym));
  EXPECT_NE(session.value("opening", "consent", "P1"), nullptr);  // what was said openly stays
  EXPECT_EQ(session.state(), fold(session.document().changes()));
  for (const Change& change : session.document().changes()) {
    for (const Event& event : change.events) {
      if (step_of(event) == "judgement") EXPECT_EQ(encode(event).payload.find("\"P"), std::string::npos);
    }
  }
}

TEST_F(Closing, DrawsThePseudonyms) {
  std::set<std::string> drawn_for_a;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    session::Setup setup = test::everyday_setup();
    setup.naming = Naming::None;
    TrySession session(setup, seed);
    session.must(OpenRound{"judgement"});
    for (const char* code : {"P1", "P2", "P3"}) {
      session.write("judgement", "judgement", judged(code == text("P1") ? "A" : "B"), code);
    }
    session.must(CloseSession{});
    for (const auto& [key, record] : session.state().answers) {
      const auto& rows = std::get<Rows>(record.current().value);
      if (cell_text(rows[0], "choice") == "A") drawn_for_a.insert(key.participant);
    }
  }
  EXPECT_GE(drawn_for_a.size(), 3U);
}

TEST_F(Closing, AClosedAnswerMayStillBeMendedAfterReopening) {
  TrySession session = judged_session(Naming::None);
  session.must(ReopenSession{});
  std::string author;
  for (const auto& [key, record] : session.state().answers) {
    if (key.field == "judgement" && record.current().kind == AnswerKind::Value) author = key.participant;
  }
  session.write("judgement", "judgement", judged("undecided"), author);
  EXPECT_EQ(session.refusal(WriteAnswer{{"judgement", "judgement", "S99"}, judged("A")}),
            "refused.unknown-participant");
  session.must(CloseSession{});
  EXPECT_NE(session.value("judgement", "judgement", author), nullptr);
}

TEST_P(Closing, KeepsTheLinkWithAnyOtherLabel) {
  TrySession session = judged_session(GetParam());
  EXPECT_NE(session.value("judgement", "judgement", "P1"), nullptr);
  EXPECT_EQ(find_round(session.state(), "judgement")->sealed, std::set<std::string>{"P1"});
}
INSTANTIATE_TEST_SUITE_P(Namings, Closing, ::testing::Values(Naming::Role, Naming::Code, Naming::Name),
                         [](const auto& info) { return "label_" + std::to_string(static_cast<int>(info.param)); });

}  // namespace
}  // namespace beraad::session
