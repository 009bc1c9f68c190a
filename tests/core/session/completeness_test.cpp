#include "core/session/completeness.hpp"

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::judged;
using test::row;
using test::two_options;

std::string text(const char* words) { return words; }

class Complete : public ::testing::Test {
 protected:
  [[nodiscard]] bool is(const char* step_id, const char* field_id) const {
    const protocol::Step& step = *m_session.method().find_step(step_id);
    return is_complete(m_session.method(), step, *step.find_field(std::string_view(field_id)), m_session.state());
  }
  test::TrySession m_session;
};

TEST_F(Complete, AnsweredAndIs) {
  EXPECT_FALSE(is("opening", "story"));
  m_session.write("opening", "story", text("—"));
  EXPECT_TRUE(is("opening", "story"));  // undisclosed counts
  m_session.write("dilemma", "confirmed", false);
  EXPECT_FALSE(is("dilemma", "confirmed"));
  m_session.write("dilemma", "confirmed", true);
  EXPECT_TRUE(is("dilemma", "confirmed"));
}

TEST_F(Complete, FieldsWithoutRuleAlwaysAre) {
  EXPECT_TRUE(is("opening", "decide_before"));
  EXPECT_TRUE(is("perspectives", "own_perspective"));
}

TEST_F(Complete, RowsAndTheirCells) {
  m_session.write("dilemma", "options", Rows{two_options()[0]});
  EXPECT_FALSE(is("dilemma", "options"));  // two at least
  m_session.write("dilemma", "options", two_options());
  EXPECT_TRUE(is("dilemma", "options"));
  Rows four = two_options();
  for (const char* key : {"C", "D"}) four.push_back(row(key, {{"action", text("x")}, {"loss", text("y")}}));
  m_session.write("dilemma", "options", four);
  EXPECT_FALSE(is("dilemma", "options"));  // three at most
  m_session.write("dilemma", "options", Rows{two_options()[0], row("B", {{"action", text("x")}})});
  EXPECT_FALSE(is("dilemma", "options"));  // B has no loss
}

TEST_F(Complete, ChoicesAndItems) {
  EXPECT_FALSE(is("opening", "aim"));
  m_session.write("opening", "aim", Selection{"team"});
  EXPECT_TRUE(is("opening", "aim"));
  m_session.write("opening", "agreements", Items{{{}, "vrij", false}});
  EXPECT_TRUE(is("opening", "agreements"));
}

TEST_F(Complete, CoversEveryOption) {
  m_session.write("dilemma", "options", two_options());
  const auto points = [&](const std::vector<const char*>& to) {
    Rows rows;
    for (const char* option : to) {
      rows.push_back(row("moeder", {{"value", text("rust")}, {"points_to", text(option)}, {"source", text("said")}}));
    }
    m_session.write("perspectives", "perspectives", rows);
    return is("perspectives", "perspectives");
  };
  EXPECT_FALSE(points({"A"}));
  EXPECT_TRUE(points({"A", "B"}));
  EXPECT_FALSE(points({"A", "neither"}));
  EXPECT_TRUE(points({"both"}));
}

TEST_F(Complete, SomeRowHasThatValue) {
  m_session.write("perspectives", "perspectives",
                  Rows{row("moeder", {{"value", text("x")}, {"source", text("assumed")}})});
  EXPECT_FALSE(is("perspectives", "perspectives"));
  Rows rows = m_session.rows("perspectives", "perspectives");
  rows[0].cells["source"] = text("said");
  m_session.write("perspectives", "perspectives", rows);
  EXPECT_TRUE(is("perspectives", "perspectives"));  // no options yet: nothing to cover
}

TEST_F(Complete, SomeRowHasAnythingWhereWhateverIsFilledInWillDo) {
  const protocol::Step& step = *m_session.method().find_step("perspectives");
  protocol::Field field = *step.find_field(std::string_view("perspectives"));
  protocol::Rule rule;
  rule.some_row_has = {{"value", std::string(protocol::k_filled_in)}};
  field.complete->rule = rule;
  const auto holds = [&] { return is_complete(m_session.method(), step, field, m_session.state()); };
  m_session.write("perspectives", "perspectives", Rows{row("moeder", {{"source", text("said")}})});
  EXPECT_FALSE(holds());
  m_session.write("perspectives", "perspectives",
                  Rows{row("moeder", {{"source", text("said")}}), row("team", {{"value", text("rust")}})});
  EXPECT_TRUE(holds());
}

TEST_F(Complete, ARowForEachMember) {
  m_session.write("dilemma", "options", two_options());
  m_session.write("dialogue", "weights", Rows{row("A", {{"benefit", text("x")}})});
  EXPECT_FALSE(is("dialogue", "weights"));
  m_session.write("dialogue", "weights", Rows{row("A", {{"benefit", text("x")}}), row("B", {{"harm", text("x")}})});
  EXPECT_TRUE(is("dialogue", "weights"));
  m_session.write("dialogue", "turns", Rows{row("P1", {{"word", text("x")}})});
  EXPECT_FALSE(is("dialogue", "turns"));
  for (const char* code : {"P2", "P3", "P4"}) m_session.must(LeaveParticipant{code});
  EXPECT_TRUE(is("dialogue", "turns"));
  m_session.write("conclusion", "impact", Rows{row("care", {{"effect", text("x")}})});
  EXPECT_FALSE(is("conclusion", "impact"));
  EXPECT_TRUE(is("conclusion", "values"));  // no organisations: none is missing
  m_session.write("dilemma", "organisations", Rows{row("Jeugdhulp", {{"task", text("zorg")}})});
  EXPECT_FALSE(is("conclusion", "values"));
}

TEST_F(Complete, EachParticipantHasOrPassed) {
  m_session.must(OpenRound{"judgement"});
  for (const char* code : {"P1", "P2", "P3"}) m_session.write("judgement", "judgement", judged("A"), code);
  EXPECT_FALSE(is("judgement", "judgement"));
  m_session.must(PassParticipant{{"judgement", "judgement", "P4"}});
  EXPECT_TRUE(is("judgement", "judgement"));  // P5 leads and does not count
  m_session.write("judgement", "judgement", Rows{row("", {{"choice", text("A")}})}, "P3");
  EXPECT_FALSE(is("judgement", "judgement"));
  m_session.must(LeaveParticipant{"P3"});
  EXPECT_TRUE(is("judgement", "judgement"));
}

TEST_F(Complete, APassIsNoYes) {
  for (const char* code : {"P1", "P2", "P3"}) m_session.write("opening", "consent", true, code);
  m_session.must(PassParticipant{{"opening", "consent", "P4"}});
  EXPECT_FALSE(is("opening", "consent"));
  m_session.write("opening", "consent", true, "P4");
  EXPECT_TRUE(is("opening", "consent"));
}

TEST_F(Complete, ThePresenterAloneAnswersForThePresenter) {
  EXPECT_FALSE(is("opening", "last_word"));
  m_session.write("opening", "last_word", text("dank"), "P1");
  EXPECT_TRUE(is("opening", "last_word"));
}

TEST_F(Complete, WithinDaysOfTheStart) {
  const auto on = [&](const char* date) {
    m_session.write("conclusion", "look_back", text(date));
    return is("conclusion", "look_back");
  };
  EXPECT_FALSE(on("2025-02-11"));
  EXPECT_TRUE(on("2025-02-12"));
  EXPECT_TRUE(on("2025-02-26"));
  EXPECT_FALSE(on("2025-02-27"));
}

TEST_F(Complete, SkippedAndNotDoneAskNothing) {
  m_session.must(SkipField{"opening", "story", ""});
  EXPECT_TRUE(is("opening", "story"));
  EXPECT_FALSE(
      missing_fields(m_session.method(), *m_session.method().find_step("conclusion"), m_session.state()).empty());
  m_session.must(LeaveStepUndone{"conclusion", ""});
  EXPECT_TRUE(
      missing_fields(m_session.method(), *m_session.method().find_step("conclusion"), m_session.state()).empty());
}

TEST_F(Complete, StruckTextWasGiven) {
  m_session.write("opening", "story", text("x"));
  m_session.must(StrikeText{{"opening", "story", ""}, {}, ""});
  EXPECT_TRUE(is("opening", "story"));
}

TEST_F(Complete, StaysSoWhenTheLinkToTheAuthorsIsCut) {
  session::Setup setup = test::everyday_setup();
  setup.naming = Naming::None;
  test::TrySession session(setup);
  session.must(OpenRound{"judgement"});
  for (const char* code : {"P1", "P2", "P3", "P4"}) session.write("judgement", "judgement", judged("A"), code);
  session.must(CloseSession{});
  const protocol::Step& step = *session.method().find_step("judgement");
  EXPECT_TRUE(is_complete(session.method(), step, *step.find_field("judgement"), session.state()));
}

TEST_F(Complete, WhatIsMissingComesInStepOrderWithItsWords) {
  m_session.write("opening", "story", text("x"));
  const auto missing = missing_fields(m_session.method(), m_session.state());
  ASSERT_GE(missing.size(), 4U);
  EXPECT_EQ(missing[0].field, "aim");
  EXPECT_EQ(missing[0].words.nl, "een gekozen");
  EXPECT_EQ(missing[1].field, "agreements");
  EXPECT_EQ(missing.back().step, "conclusion");
}

TEST(WordingHints, AskForAQuestionWhereItHasToBeOne) {
  protocol::Field lesson;
  lesson.hints.emplace();
  lesson.hints->as_question = true;
  using Hints = std::vector<std::string>;
  EXPECT_EQ(wording_hints(lesson, "Altijd eerst bellen.", base::Language::Dutch), Hints{"as_question"});
  EXPECT_EQ(wording_hints(lesson, "Wie zweeg nog? ", base::Language::Dutch), Hints{});
  EXPECT_EQ(wording_hints(lesson, "", base::Language::Dutch), Hints{});
}

TEST(WordingHints, NamesWhatTheWordingCallsFor) {
  const auto method = test::everything_method();
  const protocol::Field& question = *method->find_step("dilemma")->find_field("question");
  const auto hints = [&](const char* words) { return wording_hints(question, words, base::Language::Dutch); };
  using Hints = std::vector<std::string>;
  EXPECT_EQ(hints("Mag ik hem laten gaan?"), Hints{});
  EXPECT_EQ(hints("mag ik?"), Hints{});
  EXPECT_EQ(hints(""), Hints{});
  EXPECT_EQ(hints("Hoe zeg ik het, zonder te kwetsen?"), (Hints{"no_comma", "avoid_first_word", "good_first_word"}));
  EXPECT_EQ(hints("Moet ik dit misschien, melden?"), (Hints{"no_comma", "vague_words"}));
  EXPECT_EQ(hints("Mag een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien?"), Hints{});
  EXPECT_EQ(hints("Mag een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien?"),
            Hints{"max_words"});
  EXPECT_EQ(wording_hints(question, "How do I say this?", base::Language::English), Hints{});
  EXPECT_EQ(wording_hints(*method->find_step("opening")->find_field("story"), "Hoe, misschien", base::Language::Dutch),
            Hints{});
}

}  // namespace
}  // namespace beraad::session
