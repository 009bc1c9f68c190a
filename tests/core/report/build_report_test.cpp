#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/report/report_fixture.hpp"

namespace beraad::report {
namespace {

using protocol::Role;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class Report : public ::testing::Test {
 protected:
  [[nodiscard]] Document built(const FullSession& session, std::uint64_t seed = 1) const {
    base::SeededIds ids(seed);
    return build_report(session.source(texts), ids);
  }
  [[nodiscard]] std::string text(const FullSession& session) const { return text_of(built(session)); }

  base::Texts texts = shipped_texts(base::Language::Dutch);
  FullSession dilemma{shipped_protocol("dilemma-method.json")};
};

const Table* find_table_after(const Document& document, const std::string& heading) {
  bool is_there = false;
  for (const Part& part : document.parts) {
    if (const auto* found = std::get_if<Heading>(&part)) is_there = found->text == heading;
    if (const auto* table = std::get_if<Table>(&part); table && is_there) return table;
  }
  return nullptr;
}

TEST_F(Report, holds_every_text_of_every_shipped_method_and_nothing_hidden) {
  for (const std::string& name : shipped_protocol_names()) {
    for (const auto naming : {session::Naming::None, session::Naming::Code}) {
      const FullSession session(shipped_protocol(name), naming);
      const std::string said = text(session);
      for (const std::string& one : session.room_texts) EXPECT_THAT(said, HasSubstr(one)) << name;
      for (const std::string& one : session.hidden_texts) EXPECT_THAT(said, Not(HasSubstr(one))) << name;
      EXPECT_THAT(said, Not(HasSubstr("⟦"))) << name;
    }
  }
}

TEST_F(Report, has_its_main_parts_in_the_order_of_the_method) {
  const std::vector<std::string> headings = headings_of(built(dilemma));
  const std::vector<std::string> expected = {"De casus in het kort",
                                             "De morele vraag",
                                             "Verhelderende vragen",
                                             "Nog uit te zoeken",
                                             "Perspectieven: waarden en normen",
                                             "Alternatieven",
                                             "Individuele afweging",
                                             "Dialoog"};
  ASSERT_GT(headings.size(), expected.size());
  EXPECT_TRUE(std::equal(expected.begin(), expected.end(), headings.begin())) << ::testing::PrintToString(headings);
}

TEST_F(Report, never_holds_notes_and_parked_ideas) {
  dilemma.state.note = "notitie van de gespreksleider";
  dilemma.state.parked.push_back({{}, "geparkeerd idee", ""});
  EXPECT_THAT(text(dilemma), Not(HasSubstr("notitie van")));
  EXPECT_THAT(text(dilemma), Not(HasSubstr("geparkeerd idee")));
}

TEST_F(Report, names_people_only_as_the_session_says) {
  EXPECT_THAT(text(dilemma), Not(HasSubstr("P4")));
  const FullSession coded(shipped_protocol("dilemma-method.json"), session::Naming::Code);
  EXPECT_THAT(text(coded), HasSubstr("P4"));
  const Document by_code = built(coded);
  const Table* table = find_table_after(by_code, "Individuele afweging");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->columns.front().label, "Code");
}

TEST_F(Report, draws_the_order_of_judgements_anew) {
  std::set<std::string> orders;
  for (std::uint64_t seed = 1; seed < 12; ++seed) {
    const Document document = built(dilemma, seed);
    const Table* table = find_table_after(document, "Individuele afweging");
    ASSERT_NE(table, nullptr);
    std::string order;
    for (const auto& row : table->rows) order += row.cells.front().front().front().text + " ";
    orders.insert(order);
  }
  EXPECT_GT(orders.size(), 2U);
  EXPECT_EQ(text_of(built(dilemma, 5)), text_of(built(dilemma, 5)));
}

TEST_F(Report, shows_a_changed_judgement_in_its_own_row) {
  auto& rows = std::get<session::Rows>(dilemma.answer(Role::JudgementAfter, "P2").value);
  rows.front().cells["choice"] = std::string("B");
  rows.front().cells["why"] = std::string("door de hond");
  const Document document = built(dilemma);
  const Table* table = find_table_after(document, "Individuele afweging");
  ASSERT_NE(table, nullptr);
  const auto row = std::ranges::find_if(
      table->rows, [](const Table::Row& one) { return one.cells[1].front() == Line{{"B", false, false, false, "B"}}; });
  ASSERT_NE(row, table->rows.end());
  const Line last = row->cells[3].back();
  EXPECT_EQ(last.front().text, "Gewijzigd na dialoog: ");
  EXPECT_EQ(last.back().text, "door de hond");
  EXPECT_THAT(last, Contains(report::Run{"A", false, false, false, "A"}));
}

TEST_F(Report, says_skipped_for_who_did_not_take_part) {
  dilemma.state.answers.erase({"judgement", "judgement", "P3"});
  const Document document = built(dilemma);
  const Table* table = find_table_after(document, "Individuele afweging");
  ASSERT_EQ(table->rows.size(), 4U);
  EXPECT_EQ(table->rows.back().cells.front().front().front().text, "overgeslagen");
}

TEST_F(Report, says_what_is_on_the_lock_and_not_what_it_says) {
  dilemma.state.rounds["judgement"].stage = session::RoundStage::Open;
  const auto& sealed = std::get<session::Rows>(dilemma.answer(Role::Judgement, "P1").value).front();
  const std::string said = text(dilemma);
  EXPECT_THAT(said, HasSubstr(texts.say("answer.sealed")));
  EXPECT_THAT(said, Not(HasSubstr(std::get<std::string>(sealed.cells.at("loss")))));
}

TEST_F(Report, says_struck_skipped_and_not_done) {
  dilemma.answer(Role::Story).kind = session::AnswerKind::Struck;
  auto& conclusion = dilemma.answer(Role::Conclusion);
  conclusion.kind = session::AnswerKind::Skipped;
  conclusion.reason = "geen tijd";
  dilemma.state.not_done["alternatives"] = "time";
  const std::string said = text(dilemma);
  EXPECT_THAT(said, HasSubstr("geschrapt"));
  EXPECT_THAT(said, HasSubstr("1 regel geschrapt."));
  EXPECT_THAT(said, HasSubstr("overgeslagen: geen tijd"));
  EXPECT_THAT(said, HasSubstr("Alternatieven: tijd"));
}

TEST_F(Report, computes_its_state_and_promises) {
  Document document = built(dilemma);
  EXPECT_EQ(document.footer_middle, texts.say("report.footer-draft"));
  EXPECT_THAT(text_of(document), HasSubstr("Nog niet nagelezen op namen."));
  dilemma.state.report_state = session::ReportState::ReadByPresenter;
  dilemma.state.report_dates[session::ReportState::ReadByPresenter] = {2026, 11, 13};
  dilemma.state.names_checked = session::NamesChecked{"de gespreksleider", {2026, 11, 14}};
  document = built(dilemma);
  EXPECT_EQ(document.footer_middle, "Gelezen door de inbrenger op 13 november 2026. Nog niet vastgesteld.");
  EXPECT_THAT(text_of(document), HasSubstr("Namen nagelezen door de gespreksleider op 14 november 2026"));
  dilemma.state.report_state = session::ReportState::Agreed;
  dilemma.state.report_dates[session::ReportState::Agreed] = {2026, 11, 20};
  EXPECT_EQ(built(dilemma).footer_middle, "Vastgesteld door de deelnemers op 20 november 2026.");
}

TEST_F(Report, names_owners_of_actions_by_role) {
  const Document document = built(dilemma);
  const Table* table = find_table_after(document, "Actiepunten");
  ASSERT_NE(table, nullptr);
  EXPECT_EQ(table->columns.front().label, "Wat");
  EXPECT_EQ(table->rows.front().cells[1].front().front().text, "functie P2");
}

TEST_F(Report, says_how_many_evaluation_forms_came_in_and_nothing_of_what_they_say) {
  base::SeededIds ids(3);
  const auto built_with = [&](std::size_t forms) {
    dilemma.state.evaluation["participants"].clear();
    for (std::size_t i = 0; i < forms; ++i) {
      dilemma.state.evaluation["participants"].push_back(
          {ids.random_id(), {{"free", std::int64_t{3}}, {"best", std::string("geheim woord")}}});
    }
    Source source = dilemma.source(texts);
    source.evaluation_forms = forms;
    return text_of(build_report(source, ids));
  };
  for (const std::size_t forms : {1U, 3U, 4U}) {
    const std::string said = built_with(forms);
    const auto count = static_cast<std::int64_t>(forms);
    EXPECT_THAT(said, HasSubstr(texts.count("report.evaluation-forms", count)));
    EXPECT_THAT(said, Not(HasSubstr("3,0")));
    EXPECT_THAT(said, Not(HasSubstr("geheim woord")));
  }
  EXPECT_THAT(built_with(0), Not(HasSubstr(texts.count("report.evaluation-forms", 0))));
}

TEST_F(Report, of_an_empty_session_still_paints) {
  dilemma.state.answers.clear();
  EXPECT_TRUE(paint(built(dilemma), Format::Pdf, test_paint()));
}

TEST_F(Report, file_text_holds_decision_and_grounds_and_nobodys_opinion) {
  const std::string said = build_file_text(dilemma.source(texts));
  const auto text_at = [this](Role role) { return std::get<std::string>(dilemma.answer(role).value); };
  EXPECT_THAT(said, HasSubstr(text_at(Role::Conclusion)));
  EXPECT_THAT(said, HasSubstr(text_at(Role::FileNote)));
  const auto& minority = std::get<session::Rows>(dilemma.answer(Role::Minority).value).front();
  EXPECT_THAT(said, Not(HasSubstr(std::get<std::string>(minority.cells.at("view")))));
  for (const char* person : {"P1", "P2", "P3", "P4"}) {
    const auto& row = std::get<session::Rows>(dilemma.answer(Role::Judgement, person).value).front();
    EXPECT_THAT(said, Not(HasSubstr(std::get<std::string>(row.cells.at("because_value")))));
  }
}

TEST_F(Report, facilitator_card_has_clock_times_prompts_and_pitfalls) {
  const Document card = build_facilitator_card(dilemma.source(texts));
  const std::vector<std::string> headings = headings_of(card);
  ASSERT_EQ(headings.size(), dilemma.method.steps.size());
  EXPECT_THAT(headings.front(), HasSubstr("13:30"));
  const std::string said = text_of(card);
  EXPECT_THAT(said, HasSubstr(dilemma.method.steps[1].prompts.front().nl.substr(0, 12)));
  EXPECT_THAT(said, HasSubstr("Valkuilen"));
}

TEST_F(Report, slip_sheet_has_a_slip_for_everyone_present) {
  const auto four = paint_slip_sheet(dilemma.source(texts), test_paint());
  ASSERT_TRUE(four);
  dilemma.state.setup.participants.front().present = false;
  const auto three = paint_slip_sheet(dilemma.source(texts), test_paint());
  ASSERT_TRUE(three);
  EXPECT_NE(*four, *three);
  EXPECT_EQ(*three, *paint_slip_sheet(dilemma.source(texts), test_paint()));
  const FullSession intake(shipped_protocol("case-intake.json"));
  const auto none = paint_slip_sheet(intake.source(texts), test_paint());
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, "report.no-slips");
}

}  // namespace
}  // namespace beraad::report
