// A whole deliberation by the dilemma method, from an empty home to the report as a file: clicks and keys only. Then
// the program is started anew and everything is found.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

const std::vector<std::string> k_people{"P1", "P2", "P3"};

class WholeSession : public testing::Test {
 protected:
  void choose_first(Role role) {
    const auto place = place_of(driver, role);
    choose(role, place.field->choices.options.front().id);
  }
  void choose(Role role, const std::string& option) {
    driver.click("choice/" + place_path(driver, role) + "/" + option);
  }
  void write_answer(Role role, const std::string& text) { write(driver, answer_path(driver, role), text); }
  void add_item(Role role, const std::string& text) {
    driver.click(new_item_path(driver, role));
    driver.type(text);
    driver.press(ui::Key::Enter);
    driver.press(ui::Key::Escape);
  }
  void add_row(Role role, bool of_option = false) {
    driver.click("add/" + place_path(driver, role) + (of_option ? "/value" : ""));
  }
  void write_cell(Role role, Role column, const std::string& text) {
    write(driver, newest_cell_path(driver, role, column), text);
  }
  void go_on() { driver.click("session/next"); }

  void introduce();
  void tell();
  void name_the_dilemma();
  void look_from_all_sides();
  void judge();
  void talk_and_conclude();
  void close();
  /// All steps, up to the first that did not go as it should.
  void play() {
    for (const auto part : {&WholeSession::introduce, &WholeSession::tell, &WholeSession::name_the_dilemma,
                            &WholeSession::look_from_all_sides, &WholeSession::judge, &WholeSession::talk_and_conclude,
                            &WholeSession::close}) {
      if (!HasFailure()) (this->*part)();
    }
  }
  std::string save_report(const std::string& format);

  ProgramDriver driver{"whole", {1920, 1080, 1}};
};

void WholeSession::introduce() {
  choose_first(Role::Aim);
  driver.click("rest/" + place_path(driver, Role::Consent));
  for (const auto& code : k_people) {
    write(driver, answer_path(driver, Role::Expectation, code), "verwachting " + code);
  }
  go_on();
}

void WholeSession::tell() {
  write_answer(Role::Story, "Een kind van zeven woont bij pleegouders.");
  write_answer(Role::HotMoment, "Toen moeder aan de deur stond.");
  add_item(Role::Feelings, "machteloos");
  choose_first(Role::DecidedAlready);
  go_on();
}

void WholeSession::name_the_dilemma() {
  const std::pair<const char*, const char*> options[] = {{"Het kind gaat naar huis", "rust"},
                                                         {"Het kind blijft hier", "de band met moeder"}};
  for (const auto& [action, loss] : options) {
    add_row(Role::Options, true);
    write_cell(Role::Options, Role::OptionAction, action);
    write_cell(Role::Options, Role::OptionLoss, loss);
  }
  write_answer(Role::Question, "Moet het kind naar huis?");
  choose(Role::QuestionConfirmed, "yes");
  go_on();
  add_row(Role::Clarification);
  write_cell(Role::Clarification, Role::ClarificationQuestion, "Hoe vaak ziet het moeder?");
  write_cell(Role::Clarification, Role::ClarificationAnswer, "Elke week.");
  go_on();
}

void WholeSession::look_from_all_sides() {
  for (const char* who : {"moeder", "het kind"}) {
    add_row(Role::Perspectives);
    driver.type(who);
    driver.press(ui::Key::Enter, ui::k_ctrl);
    write_cell(Role::Perspectives, Role::Value, std::string("waarde van ") + who);
    write_cell(Role::Perspectives, Role::Norm, std::string("norm van ") + who);
    const auto place = place_of(driver, Role::Perspectives);
    driver.click("cell-choice/" + place_path(driver, Role::Perspectives) + "/" +
                 base::to_text(driver.app->state().session.new_row->row) + "/" +
                 place.field->find_column(Role::PointsTo)->id + "/A");
  }
  go_on();
  add_row(Role::Alternatives);
  write_cell(Role::Alternatives, Role::AlternativeText, "Eerst een logeerweekend");
  go_on();
}

void WholeSession::judge() {
  driver.click("round/open");
  driver.press(ui::Key::Enter);  // all have written: the first reads
  for (std::size_t count = 0; count < k_people.size(); ++count) {
    const std::string code = driver.app->state().round.current;
    driver.click("form/" + form_cell_path(driver, Role::Judgement, Role::Choice, code) + "/B");
    driver.click(form_cell_path(driver, Role::Judgement, Role::DecisiveValue, code));
    driver.type("zwaarst voor " + code);
    driver.click(form_cell_path(driver, Role::Judgement, Role::Loss, code));
    driver.type("verlies voor " + code);
    driver.press(ui::Key::Enter, ui::k_ctrl);
  }
  driver.click("round/reveal");
  for (const auto& code : k_people) EXPECT_TRUE(driver.console_sees("zwaarst voor " + code));
  go_on();
}

void WholeSession::talk_and_conclude() {
  add_item(Role::Similarities, "allen willen rust");
  driver.click("rest/" + place_path(driver, Role::JudgementAfter));
  go_on();
  write_answer(Role::Conclusion, "Het kind blijft, met een ruimere regeling.");
  choose_first(Role::Consensus);
  add_row(Role::Minority);
  write_cell(Role::Minority, Role::MinorityView, "Een van ons vindt dit te snel.");
  write_answer(Role::LimitDamage, "Moeder komt elke woensdag.");
  add_row(Role::Actions);
  write_cell(Role::Actions, Role::ActionWhat, "regeling opschrijven");
  write_cell(Role::Actions, Role::ActionOwner, "P2");
  write_cell(Role::Actions, Role::ActionDue, "1-3-2025");
  write_answer(Role::LookBackDate, "1-5-2025");
  go_on();
}

void WholeSession::close() {
  for (const auto& code : k_people) write(driver, answer_path(driver, Role::ClosingWord, code), "woord van " + code);
  write_answer(Role::PresenterLastWord, "ik kan weer verder");
  driver.click("theme/" + driver.app->workspace()->codebook().groups.front().codes.front().id);
  go_on();
  ASSERT_EQ(driver.app->state().route, state::Route::Closing);
  driver.click("closing/finish");
  ASSERT_EQ(driver.app->state().route, state::Route::Report);
}

std::string WholeSession::save_report(const std::string& format) {
  driver.click("report/save/" + format);
  const std::string name = driver.app->state().chooser ? driver.app->state().chooser->name : std::string{};
  driver.click("chooser/accept");
  std::ifstream file(driver.home() / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_F(WholeSession, FromSetUpToTheReportOnDiskAndFoundAgain) {
  set_up(driver, {{"method/dilemma-method"}});
  play();
  ASSERT_FALSE(HasFailure()) << driver.windows->console_log().as_text();
  const std::vector<std::string> sentences{"Een kind van zeven woont bij pleegouders.",
                                           "Toen moeder aan de deur stond.",
                                           "machteloos",
                                           "Het kind gaat naar huis",
                                           "de band met moeder",
                                           "Moet het kind naar huis?",
                                           "Elke week.",
                                           "waarde van moeder",
                                           "norm van het kind",
                                           "Eerst een logeerweekend",
                                           "zwaarst voor P2",
                                           "verlies voor P3",
                                           "allen willen rust",
                                           "Het kind blijft, met een ruimere regeling.",
                                           "Een van ons vindt dit te snel.",
                                           "Moeder komt elke woensdag.",
                                           "regeling opschrijven",
                                           "ik kan weer verder"};
  const std::string page = save_report("md");
  for (const auto& sentence : sentences) EXPECT_NE(page.find(sentence), std::string::npos) << sentence;
  EXPECT_EQ(save_report("pdf").substr(0, 5), "%PDF-");

  const session::State before = driver.document().state();
  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  driver.press(ui::Key::Enter);
  const auto sessions = driver.app->workspace()->list_sessions();
  ASSERT_EQ(sessions.size(), 1U);
  EXPECT_EQ(sessions.front().stage, session::Stage::Closed);
  driver.click("session-row/" + base::to_text(sessions.front().id));
  EXPECT_TRUE(driver.document().state() == before) << "what was opened differs from what was closed";
  driver.click("session/menu");
  driver.click("menu/report");
  EXPECT_TRUE(driver.console_sees("Thuis of hier?"));
}

}  // namespace
}  // namespace beraad::test
