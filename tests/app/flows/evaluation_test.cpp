// Evaluation forms after the meeting: typed in from paper, kept shuffled, averaged from four on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* k_kind = "participants";

/// The practice case, at the list of what is open.
void open_closing(ProgramDriver& driver) {
  open_practice(driver);
  driver.app->carry_out(action::FinishSession{});
  driver.windows->frame();
  ASSERT_EQ(driver.app->state().route, state::Route::Closing);
}

/// One form after another, with all its questions.
void type_form_by_form(ProgramDriver& driver) {
  driver.click("evaluation/mode/forms");
  driver.click("evaluation/more");
}

std::string path_of(ProgramDriver& driver, const std::string& field, const std::string& kind = k_kind) {
  state::EditorRef editor;
  editor.part = state::EditorRef::Part::Form;
  editor.key = {kind, field, {}};
  editor.row = driver.app->state().session.evaluation.open;
  return state::to_path(editor);
}

void type_form(ProgramDriver& driver, int useful, const std::string& best) {
  driver.click(path_of(driver, "useful") + "/" + std::to_string(useful));
  driver.click(path_of(driver, "safe_atmosphere") + "/yes");
  driver.click(path_of(driver, "best"));
  driver.type(best);
}

const std::vector<session::EvaluationForm>& stored(ProgramDriver& driver) {
  static const std::vector<session::EvaluationForm> none;
  const auto& all = driver.document().state().evaluation;
  const auto found = all.find(k_kind);
  return found == all.end() ? none : found->second;
}

TEST(Evaluation, FormsAreTypedInOneAfterAnotherAndKeptInOneChange) {
  ProgramDriver driver("evaluation");
  open_closing(driver);
  driver.click("closing/evaluation");
  type_form_by_form(driver);
  const auto changes = driver.document().changes().size();
  type_form(driver, 8, "de stilte");
  driver.click("evaluation/add");
  type_form(driver, 6, "samen kijken");
  EXPECT_EQ(driver.document().changes().size(), changes);  // which was typed first is written nowhere
  driver.click("evaluation/store");
  EXPECT_EQ(driver.document().changes().size(), changes + 1);
  ASSERT_THAT(stored(driver), SizeIs(2));
  std::set<std::int64_t> useful;
  for (const auto& form : stored(driver)) {
    useful.insert(std::get<std::int64_t>(form.answers.at("useful")));
    EXPECT_EQ(form.answers.at("safe_atmosphere"), session::Cell{true});
  }
  EXPECT_EQ(useful, (std::set<std::int64_t>{6, 8}));
  EXPECT_THAT(driver.app->state().drafts.editors(), IsEmpty());
  EXPECT_FALSE(driver.room_sees("de stilte"));
}

TEST(Evaluation, AveragesStandOnTheLaptopFromFourFormsOnAndInNoReport) {
  ProgramDriver driver("averages");
  open_closing(driver);
  driver.click("closing/evaluation");
  type_form_by_form(driver);
  for (const int useful : {6, 7, 8}) {
    type_form(driver, useful, "geheim " + std::to_string(useful));
    driver.click("evaluation/add");
  }
  driver.click("evaluation/store");
  EXPECT_FALSE(driver.console_sees("7,0"));
  type_form(driver, 9, "geheim 9");
  driver.click("evaluation/store");
  EXPECT_TRUE(driver.console_sees("7,5"));
  const auto& texts = driver.program->shelf.in(base::Language::Dutch);
  const auto report = driver.app->workspace()->build_report(driver.document().id(), texts);
  ASSERT_TRUE(report);
  for (const auto format : {report::Format::Markdown, report::Format::Html}) {
    const auto paper = report::paint(*report, format, {});
    ASSERT_TRUE(paper);
    EXPECT_NE(paper->find(texts.count("report.evaluation-forms", 4)), std::string::npos);
    EXPECT_EQ(paper->find("7,5"), std::string::npos);
    EXPECT_EQ(paper->find("geheim"), std::string::npos);
  }
}

TEST(Evaluation, WhatIsTypedSurvivesTheEndOfTheProgramAndCanBeCorrected) {
  ProgramDriver driver("evaluation-draft");
  open_closing(driver);
  const auto session = driver.document().id();
  driver.click("closing/evaluation");
  type_form_by_form(driver);
  type_form(driver, 8, "de stilte");
  driver.clock.advance_ms(500);
  driver.windows->frame();
  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Oefenen.beraad"));
  driver.app->carry_out(action::OpenSession{session});
  driver.app->carry_out(action::OpenEvaluation{});
  driver.windows->frame();
  type_form_by_form(driver);
  driver.click(path_of(driver, "useful") + "/9");
  driver.click("evaluation/store");
  ASSERT_THAT(stored(driver), SizeIs(1));
  EXPECT_EQ(stored(driver).front().answers.at("useful"), session::Cell{std::int64_t{9}});
  EXPECT_EQ(stored(driver).front().answers.at("best"), session::Cell{std::string("de stilte")});
}

TEST(Evaluation, AFormThatOnePersonFillsInStaysOneAndClosingKeepsIt) {
  ProgramDriver driver("one-form");
  open_closing(driver);
  driver.click("closing/evaluation");
  driver.click("evaluation/kind/facilitator");
  driver.click(path_of(driver, "content", "facilitator") + "/7");
  driver.click("evaluation/store");
  driver.click(path_of(driver, "own_role", "facilitator") + "/8");
  driver.click("page/back");
  driver.click("closing/finish");
  const auto& forms = driver.document().state().evaluation.at("facilitator");
  ASSERT_THAT(forms, SizeIs(1));
  EXPECT_EQ(forms.front().answers.size(), 2U);
}

TEST(Evaluation, ScoresAreCountedAndFourQuestionsAreEnough) {
  ProgramDriver driver("tally");
  open_closing(driver);
  driver.click("closing/evaluation");
  EXPECT_EQ(driver.windows->console_log().find("evaluation/tally/method/7"), nullptr) << "not asked by default";
  for (const char* score : {"7", "7", "8", "9"}) driver.click(std::string("evaluation/tally/useful/") + score);
  driver.click("evaluation/tally/useful/10");
  driver.click("evaluation/tally/useful/less/10");
  for (const char* score : {"5", "4"}) driver.click(std::string("evaluation/tally/free_to_speak/") + score);
  EXPECT_TRUE(driver.console_sees("7 (2 keer)"));
  shoot(driver, "evaluation-tally");
  driver.clock.advance_ms(500);
  driver.windows->frame();
  driver.click("evaluation/store");
  ASSERT_THAT(stored(driver), SizeIs(4));
  std::multiset<std::int64_t> useful;
  for (const auto& form : stored(driver)) useful.insert(std::get<std::int64_t>(form.answers.at("useful")));
  EXPECT_EQ(useful, (std::multiset<std::int64_t>{7, 7, 8, 9}));
  EXPECT_TRUE(driver.console_sees("7,8")) << "the average of four";
  EXPECT_FALSE(driver.console_sees("4,5")) << "two forms are too few";
}

TEST(Evaluation, HowItWentStandsThereForTheFacilitatorAlone) {
  ProgramDriver driver("meeting-facts");
  open_closing(driver);
  driver.click("closing/evaluation");
  EXPECT_TRUE(driver.console_sees("Hoe het liep"));
  EXPECT_TRUE(driver.console_sees("Mogelijkheden met een verlies"));
  EXPECT_FALSE(driver.room_sees("Hoe het liep"));
}

TEST(Evaluation, NoFormsIsOneClickAndTheReportSaysSo) {
  ProgramDriver driver("no-forms");
  open_closing(driver);
  driver.click("closing/no-forms/time");
  EXPECT_EQ(driver.document().state().evaluation_skipped, "time");
  const auto& texts = driver.program->shelf.in(base::Language::Dutch);
  const auto report = driver.app->workspace()->build_report(driver.document().id(), texts);
  ASSERT_TRUE(report);
  const auto paper = report::paint(*report, report::Format::Markdown, {});
  EXPECT_NE(paper->find(texts.say("report.evaluation-skipped", {texts.say("reason.time")})), std::string::npos);
}

}  // namespace
}  // namespace beraad::test
