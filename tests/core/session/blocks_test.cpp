#include "core/session/blocks.hpp"

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::judged;
using test::row;
using test::two_options;

std::string text(const char* words) { return words; }

base::Texts dutch() {
  return {base::Language::Dutch,
          {{"date.pattern", "{0} {1} {2}"},
           {"date.month.11", "november"},
           {"value.yes", "ja"},
           {"value.no", "nee"},
           {"answer.passed", "past"},
           {"answer.skipped", "overgeslagen"},
           {"answer.struck", "geschrapt"},
           {"table.option", "Mogelijkheid"}}};
}

class Blocks : public ::testing::Test {
 protected:
  std::vector<Block> blocks(const char* step_id, const char* field_id, std::string participant = {},
                            Audience audience = Audience::Report) {
    const protocol::Step& step = *m_session.method().find_step(step_id);
    const protocol::Field& field = *step.find_field(std::string_view(field_id));
    return blocks_of(m_session.method(), step, field, m_session.state(), {step_id, field_id, std::move(participant)},
                     audience, m_texts);
  }
  static std::vector<Block> one(std::string words, bool struck = false) {
    return {Paragraph{std::move(words), struck}};
  }

  test::TrySession m_session;
  base::Texts m_texts = dutch();
};

TEST_F(Blocks, TextDatesPeopleAndChoicesAreWords) {
  m_session.write("dilemma", "question", text("Mag ik?"));
  m_session.write("opening", "decide_before", text("2026-11-12T09:05"));
  m_session.write("conclusion", "look_back", text("2026-11-12"));
  m_session.write("conclusion", "owner", text("P2"));
  m_session.write("conclusion", "consensus", text("divided"));
  m_session.write("conclusion", "score", std::int64_t{4});
  m_session.write("dilemma", "confirmed", true);
  EXPECT_EQ(blocks("dilemma", "question"), one("Mag ik?"));
  EXPECT_EQ(blocks("opening", "decide_before"), one("12 november 2026, 09:05"));
  EXPECT_EQ(blocks("conclusion", "look_back"), one("12 november 2026"));
  EXPECT_EQ(blocks("conclusion", "owner"), one("teamleider"));
  EXPECT_EQ(blocks("conclusion", "consensus"), one("divided"));
  EXPECT_EQ(blocks("conclusion", "score"), one("4"));
  EXPECT_EQ(blocks("dilemma", "confirmed"), one("ja"));
}

TEST_F(Blocks, LongTextIsAParagraphALine) {
  m_session.write("opening", "story", text("Eerste.\n\nTweede.\nDerde."));
  EXPECT_EQ(blocks("opening", "story"),
            (std::vector<Block>{Paragraph{"Eerste.", false}, Paragraph{"Tweede.", false}, Paragraph{"Derde.", false}}));
}

TEST_F(Blocks, ListsChoicesAndRankings) {
  m_session.write("dialogue", "ideas", Items{{{}, "logeren", false}, {{}, "bellen", false}});
  const auto items = std::get<Items>(*m_session.value("dialogue", "ideas"));
  m_session.write("dialogue", "best", Selection{base::to_text(items[1].id), base::to_text(items[0].id)});
  m_session.write("opening", "aim", Selection{"team"});
  EXPECT_EQ(blocks("dialogue", "best"),
            (std::vector<Block>{BulletList{{{"bellen", {}, false}, {"logeren", {}, false}}}}));
  EXPECT_EQ(blocks("opening", "aim"), (std::vector<Block>{BulletList{{{"team", {}, false}}}}));
  m_session.must(StrikeText{{"dialogue", "ideas", ""}, items[0].id, ""});
  EXPECT_EQ(blocks("dialogue", "ideas"),
            (std::vector<Block>{BulletList{{{"geschrapt", {}, true}, {"bellen", {}, false}}}}));
}

TEST_F(Blocks, ATableHasRowNamesMarksAndOnlyVisibleColumns) {
  m_session.write("dilemma", "options", two_options());
  m_session.write("perspectives", "perspectives",
                  Rows{row("moeder", {{"value", text("rust")}, {"points_to", text("B")}, {"kept", text("x")}}),
                       row("P3", {{"value", text("trouw")}, {"points_to", text("both")}, {"source", text("said")}})});
  const auto report = blocks("perspectives", "perspectives");
  const auto& table = std::get<TableBlock>(report.at(0));
  EXPECT_EQ(table.head, (std::vector<std::string>{"", "value", "points_to", "source", "kept", "later"}));
  EXPECT_EQ(table.columns[0], nullptr);
  EXPECT_EQ(table.columns[1]->id, "value");
  EXPECT_EQ(table.rows[0][0].text, "moeder");
  EXPECT_EQ(table.rows[0][2], (BlockCell{"B Ik plaats hem elders", {{"B"}}, false}));
  EXPECT_EQ(table.rows[0][3].text, "assumed");  // nobody chose
  EXPECT_EQ(table.rows[1][0].text, "pleegzorgwerker");
  EXPECT_EQ(table.rows[1][2].marks, (std::vector<Mark>{{"A"}, {"B"}}));
  EXPECT_EQ(table.rows[1][3].text, "said");
  const auto room = blocks("perspectives", "perspectives", "", Audience::Room);
  EXPECT_EQ(std::get<TableBlock>(room.at(0)).head, (std::vector<std::string>{"", "value", "points_to", "source"}));
}

TEST_F(Blocks, OptionsAreNamedByLetterAndShortName) {
  Rows options = two_options();
  options[1].short_name = "elders";
  options[0].cells["action"] = text("Ik laat hem dit weekend thuis slapen");
  m_session.write("dilemma", "options", options);
  const auto listed = case_options(m_session.method(), m_session.state());
  ASSERT_EQ(listed.size(), 2U);
  EXPECT_EQ(listed[0], (CaseOption{"A", "Ik laat hem dit weekend thuis slapen", "Ik laat hem dit weekend"}));
  EXPECT_EQ(listed[1].short_name, "elders");
  const auto shown = blocks("dilemma", "options");
  const auto& table = std::get<TableBlock>(shown.at(0));
  EXPECT_EQ(table.head[0], "Mogelijkheid");
  EXPECT_EQ(table.rows[1][0], (BlockCell{"B elders", {{"B"}}, false}));
}

TEST_F(Blocks, AShortNameEndsWhereTheSentenceMayEnd) {
  const std::pair<const char*, const char*> names[] = {
      {"Ik laat hem gaan, met telefoonsignaal", "Ik laat hem gaan"},
      {"Ik help eerst: zij meldt zelf", "Ik help eerst"},
      {"Ja, maar met een vaste begeleider erbij", "Ja, maar met een vaste"},
      {"Ik pauzeer acht weken en praat daarna", "Ik pauzeer acht weken"},
      {"Ik adviseer het perspectief in het gezin", "Ik adviseer het perspectief"},
      {"Ik breng hem bij oma", "Ik breng hem bij oma"},
      {"Melden.", "Melden"},
      {"of, en, met, in", "of, en, met"},
      {" , ", ""},
  };
  for (const auto& [action, name] : names) {
    Rows options = two_options();
    options[0].cells["action"] = text(action);
    m_session.write("dilemma", "options", options);
    EXPECT_EQ(case_options(m_session.method(), m_session.state()).at(0).short_name, name) << action;
  }
}

TEST_F(Blocks, SealedAnswersGiveNothingUntilTheReveal) {
  m_session.write("dilemma", "options", two_options());
  m_session.must(OpenRound{"judgement"});
  m_session.write("judgement", "judgement", judged("undecided"), "P1");
  for (const Audience audience : {Audience::Room, Audience::Facilitator, Audience::Report, Audience::Show}) {
    EXPECT_TRUE(blocks("judgement", "judgement", "P1", audience).empty());
  }
  m_session.must(RevealRound{"judgement"});
  const auto shown = blocks("judgement", "judgement", "P1", Audience::Room);
  const auto& table = std::get<TableBlock>(shown.at(0));
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0][0], (BlockCell{"undecided", {{"open"}}, false}));
  EXPECT_EQ(table.rows[0][3].text, "3");
}

TEST_F(Blocks, WaysPastAndStruckTextAreWords) {
  m_session.must(PassParticipant{{"opening", "consent", "P3"}});
  m_session.must(SkipField{"conclusion", "look_back", "later"});
  m_session.must(SkipField{"conclusion", "owner", ""});
  m_session.write("opening", "story", text("x"));
  m_session.must(StrikeText{{"opening", "story", ""}, {}, ""});
  m_session.write("dilemma", "question", text("Mag ik?"));
  m_session.must(ClearAnswer{{"dilemma", "question", ""}});
  EXPECT_EQ(blocks("opening", "consent", "P3"), one("past"));
  EXPECT_EQ(blocks("conclusion", "look_back"), one("overgeslagen: later"));
  EXPECT_EQ(blocks("conclusion", "owner"), one("overgeslagen"));
  EXPECT_EQ(blocks("opening", "story"), one("geschrapt", true));
  EXPECT_TRUE(blocks("dilemma", "question").empty());
  EXPECT_TRUE(blocks("opening", "agreements").empty());
}

TEST_F(Blocks, WithoutNamingNobodyIsNamedButOwners) {
  session::Setup setup = test::everyday_setup();
  setup.naming = Naming::None;
  m_session.must(ChangeSetup{setup});
  m_session.write("dialogue", "differences", Rows{row("", {{"difference", text("tempo")}, {"between", text("P1")}})});
  m_session.write("dialogue", "turns", Rows{row("P1", {{"word", text("rust")}})});
  m_session.write("conclusion", "actions", Rows{row("", {{"who", text("P4")}, {"what", text("bellen")}})});
  const auto differences = blocks("dialogue", "differences");
  EXPECT_EQ(std::get<TableBlock>(differences.at(0)).head, std::vector<std::string>{"difference"});
  const auto turns = blocks("dialogue", "turns");
  EXPECT_EQ(std::get<TableBlock>(turns.at(0)).rows[0], (std::vector<BlockCell>{{"rust", {}, false}}));
  const auto actions = blocks("conclusion", "actions");
  EXPECT_EQ(std::get<TableBlock>(actions.at(0)).rows[0][0].text, "gedragswetenschapper");
}

TEST(PersonLabel, FollowsNamingRoleOrTheText) {
  State state;
  state.setup = test::everyday_setup();
  EXPECT_EQ(person_label(state, "P2", false), "P2");
  EXPECT_EQ(person_label(state, "P2", true), "teamleider");
  EXPECT_EQ(person_label(state, "de wijkagent", false), "de wijkagent");
  EXPECT_EQ(person_label(state, "S3", false), "");
}

}  // namespace
}  // namespace beraad::session
