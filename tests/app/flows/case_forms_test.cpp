// The other form of a case, by each way of bringing one in, and the part that is the facilitator's: pressed, filled in
// and handed over. No form and no method is known here.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "core/exchange/new_case.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

using protocol::FieldType;
using state::EditorRef;
using state::Route;

class CaseForms : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("nav/text");
    ASSERT_EQ(route(), Route::Cases);
  }
  [[nodiscard]] bool has(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  [[nodiscard]] std::string say(std::string_view key) const { return driver.program->shelf.dutch.say(key); }
  [[nodiscard]] Route route() const { return driver.app->state().route; }
  /// A form that is there beside the usual one.
  [[nodiscard]] const protocol::Protocol& other_form() const {
    const auto& catalog = driver.program->shipped.catalog;
    const auto* usual = exchange::find_case_form(catalog, {});
    for (const auto& entry : catalog.entries()) {
      const auto& form = *entry.protocol;
      if (form.kind == protocol::Kind::Preparation && &form != usual) return form;
    }
    throw std::runtime_error("no form but the usual one");
  }
  void open_other_form() {
    driver.click("cases/form/" + other_form().id);
    ASSERT_EQ(route(), Route::Case);
    ASSERT_EQ(driver.document().protocol().id, other_form().id);
  }
  [[nodiscard]] std::string value(Role role) {
    const auto place = place_of(driver, role);
    const auto* held = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
    return held != nullptr ? std::get<std::string>(*held) : std::string();
  }
  /// Something in every field of that page; gives what was typed.
  std::vector<std::string> fill_page(const protocol::Step& step, const protocol::Page& page) {
    std::vector<std::string> typed;
    driver.click("case/page/" + step.id + "/" + page.id);
    for (const auto& field : step.fields) {
      if (field.page == page.id) fill(step, field, typed);
    }
    return typed;
  }
  void fill(const protocol::Step& step, const protocol::Field& field, std::vector<std::string>& typed) {
    EditorRef editor;
    editor.key = {step.id, field.id, {}};
    const std::string place = step.id + "/" + field.id;
    const auto words = [&](const std::string& of) { return typed.emplace_back("Bij " + of + " hoort dit"); };
    switch (field.type) {
      case FieldType::Choice:
        return driver.click("choice/" + place + "/" + field.choices.options.front().id);
      case FieldType::List:
        editor.part = EditorRef::Part::Item;
        driver.click(state::to_path(editor));
        driver.type(words(field.id));
        driver.press(ui::Key::Enter);
        return driver.press(ui::Key::Escape);
      case FieldType::Table:
        driver.click("add/" + place);
        for (int frames = 0; frames < 3; ++frames) driver.windows->frame();  // until the new row has come into sight
        editor.part = EditorRef::Part::Cell;
        ASSERT_TRUE(driver.app->state().session.new_row);
        editor.row = driver.app->state().session.new_row->row;
        for (const auto& column : field.columns) {
          editor.column = column.id;
          write(driver, state::to_path(editor), words(column.id));
        }
        return;
      default:
        return write(driver, state::to_path(editor), words(field.id));
    }
  }
  void hand_over() {
    driver.click("case/hand-over");
    ASSERT_EQ(route(), Route::CaseHandOver);
    driver.click("hand-over/here");
    ASSERT_TRUE(driver.document().state().handed_over);
  }
  /// The line of the case on screen, in the list of all.
  [[nodiscard]] std::string line_in_list() {
    const auto session = driver.document().id();
    driver.click("nav/text");
    const auto* line = driver.windows->find("case-row/" + base::to_text(session));
    return line != nullptr ? line->text : std::string("not in the list");
  }

  ProgramDriver driver{"case-forms", {1600, 1200, 1}};
};

TEST_F(CaseForms, TheOtherFormIsFilledInQuestionByQuestionAndHandedOver) {
  open_other_form();
  const auto& steps = driver.document().protocol().steps;
  std::vector<std::string> typed;
  for (const auto& step : steps) {
    for (const auto& page : step.pages) std::ranges::copy(fill_page(step, page), std::back_inserter(typed));
  }
  ASSERT_GT(typed.size(), 8U);
  for (const auto& step : steps) {
    for (const auto& page : step.pages) {
      EXPECT_NE(driver.windows->find("case/page/" + step.id + "/" + page.id), nullptr) << page.id;
    }
  }
  driver.click("case/hand-over");
  for (const auto& words : typed) EXPECT_TRUE(has(words)) << words;
  EXPECT_FALSE(has(driver.program->shelf.dutch.say("case.missing", {""}).substr(0, 12))) << "nothing is left open";
  shoot(driver, "case-other-form");
  driver.click("hand-over/here");
  EXPECT_TRUE(driver.document().state().handed_over);
  const std::string title = value(Role::WorkingTitle);
  EXPECT_FALSE(title.empty());
  const std::string line = line_in_list();
  EXPECT_NE(line.find(title), std::string::npos) << line;
  EXPECT_NE(line.find(say("cases.state.handed-over")), std::string::npos) << line;
}

TEST_F(CaseForms, TheOtherFormByTelephone) {
  open_other_form();
  driver.click("case/telephone");
  ASSERT_TRUE(driver.app->state().intake.by_telephone);
  ASSERT_EQ(driver.document().protocol().id, other_form().id) << "still that form";
  EditorRef note;
  note.part = EditorRef::Part::Note;
  driver.click(state::to_path(note));
  driver.type("de buurvrouw belt elke dag");
  driver.click("case/sort/" + place_path(driver, Role::Story));
  EXPECT_EQ(value(Role::Story), "de buurvrouw belt elke dag");
  EXPECT_EQ(driver.document().state().note, "");
  // All pages are on screen at once.
  write(driver, answer_path(driver, Role::WorkingTitle), "De buurvrouw");
  write(driver, answer_path(driver, Role::Question), "Mag ik zwijgen om haar vertrouwen te houden?");
  hand_over();
  EXPECT_TRUE(has("de buurvrouw belt elke dag"));
  EXPECT_TRUE(has("Mag ik zwijgen om haar vertrouwen te houden?"));
  EXPECT_NE(line_in_list().find("De buurvrouw"), std::string::npos);
}

TEST_F(CaseForms, TheOtherFormByMail) {
  open_other_form();
  write(driver, answer_path(driver, Role::WorkingTitle), "De buurvrouw");
  driver.click("case/mail");
  ASSERT_EQ(route(), Route::CaseMail);
  driver.click("mail/page");
  ASSERT_TRUE(driver.app->state().chooser);
  driver.click("chooser/accept");
  EXPECT_FALSE(driver.app->state().chooser);
  const auto session = driver.document().id();
  const auto key = [&](Role role) { return place_path(driver, role); };
  driver.windows->clipboard = "Hoi, hier is het.\n## beraad-form/1 " + other_form().id + " nl " +
                              base::to_text(driver.document().state().case_id) + "\n## " + key(Role::Story) +
                              " Verhaal\nZij belt elke dag.\n## " + key(Role::Question) +
                              " Vraag\nMag ik zwijgen?\n## end\nGroet";
  driver.click("mail/paste");
  driver.press(ui::Key::V, ui::k_ctrl);
  driver.click("mail/read");
  EXPECT_TRUE(has("Zij belt elke dag.")) << "what comes back is shown before it is taken";
  EXPECT_EQ(value(Role::Story), "");
  driver.click("mail/take");
  ASSERT_EQ(route(), Route::Case);
  EXPECT_EQ(driver.document().id(), session) << "it came back to its own case";
  EXPECT_EQ(value(Role::Story), "Zij belt elke dag.");
  EXPECT_EQ(value(Role::Question), "Mag ik zwijgen?");
  EXPECT_EQ(value(Role::WorkingTitle), "De buurvrouw");
  hand_over();
  EXPECT_TRUE(has("Zij belt elke dag."));
}

/// The step that the facilitator fills in, of the usual form.
class FacilitatorsPart : public CaseForms {
 protected:
  void SetUp() override {
    CaseForms::SetUp();
    driver.click("cases/prepare");
    write(driver, answer_path(driver, Role::WorkingTitle), "Zwijgen of zeggen");
    write(driver, answer_path(driver, Role::PresenterRole), "wijkverpleegkundige");
    write(driver, answer_path(driver, Role::Story), "Zij vroeg me te zwijgen.");
  }
  [[nodiscard]] const protocol::Step& part() { return *place_of(driver, Role::CaseAdvice).step; }
  [[nodiscard]] std::string tab() { return "case/page/" + part().id + "/"; }
  void choose(Role role, const std::string& option) {
    driver.click("choice/" + place_path(driver, role) + "/" + option);
  }
  /// A method other than the one that comes first by itself.
  [[nodiscard]] const protocol::Protocol& method() const {
    const auto& entries = driver.program->shipped.catalog.entries();
    const auto found = std::find_if(entries.begin() + 1, entries.end(),
                                    [](const auto& entry) { return protocol::is_meeting(*entry.protocol); });
    if (found == entries.end()) throw std::runtime_error("one method only");
    return *found->protocol;
  }
  /// An advice by which the case goes on as it stands, and one by which something else comes first.
  [[nodiscard]] protocol::Option advice(bool something_comes_first) {
    const auto& options = place_of(driver, Role::CaseAdvice).field->choices.options;
    const auto found = std::ranges::find_if(
        options, [&](const auto& option) { return option.consequence.empty() != something_comes_first; });
    if (found == options.end()) throw std::runtime_error("no such advice");
    return *found;
  }
};

TEST_F(FacilitatorsPart, ComesAfterHandOverAndIsFilledInOnItsOwnPage) {
  EXPECT_EQ(driver.windows->find(tab()), nullptr) << "nobody judges what was not handed over";
  hand_over();
  driver.click("case/back");
  ASSERT_EQ(route(), Route::Case);
  driver.click(tab());
  const auto& step = part();
  const auto criteria = std::ranges::find(step.fields, FieldType::MultiChoice, &protocol::Field::type);
  ASSERT_NE(criteria, step.fields.end());
  for (const auto& option : criteria->choices.options) {
    driver.click("choice/" + step.id + "/" + criteria->id + "/" + option.id);
  }
  choose(Role::MethodChoice, method().id);
  choose(Role::CaseAdvice, advice(false).id);
  write(driver, answer_path(driver, Role::FacilitatorNote), "Zij wil niet als eerste vertellen.");
  shoot(driver, "case-facilitators-part");
  const auto& state = driver.document().state();
  EXPECT_EQ(value(Role::MethodChoice), method().id);
  EXPECT_EQ(value(Role::CaseAdvice), advice(false).id);
  EXPECT_EQ(value(Role::FacilitatorNote), "Zij wil niet als eerste vertellen.");
  EXPECT_NE(session::find_value(state, {step.id, criteria->id, {}}), nullptr);
  driver.click("case/hand-over");
  EXPECT_TRUE(has(criteria->choices.options.front().label.nl)) << "what goes along is shown";
  EXPECT_FALSE(has("Zij wil niet als eerste vertellen.")) << "the facilitator's own note does not";
}

TEST_F(FacilitatorsPart, AMethodThatWasChosenThereSkipsTheGuide) {
  hand_over();
  const auto case_id = driver.document().state().case_id;
  driver.click("case/back");
  driver.click(tab());
  choose(Role::MethodChoice, method().id);
  choose(Role::CaseAdvice, advice(false).id);
  write(driver, answer_path(driver, Role::FacilitatorNote), "Zij wil niet als eerste vertellen.");
  driver.click("case/hand-over");
  driver.click("hand-over/deliberate");
  ASSERT_EQ(route(), Route::Setup) << "no question, no guide, no list of methods";
  EXPECT_FALSE(driver.app->state().confirmation);
  EXPECT_FALSE(driver.app->state().methods.guide_open);
  EXPECT_EQ(driver.app->state().setup.setup.protocol_id, method().id);
  EXPECT_EQ(driver.app->state().setup.setup.title, "Zwijgen of zeggen");
  driver.click("setup/begin");
  driver.click("begin/now");
  ASSERT_EQ(route(), Route::Session);
  EXPECT_EQ(driver.document().protocol().id, method().id);
  EXPECT_EQ(driver.document().state().case_id, case_id);
  EXPECT_EQ(value(Role::Story), "Zij vroeg me te zwijgen.");
  const auto report = driver.app->workspace()->build_report(driver.document().id(), driver.program->shelf.dutch);
  ASSERT_TRUE(report);
  EXPECT_EQ(report::paint(*report, report::Format::Markdown, {})->find("als eerste vertellen"), std::string::npos);
}

TEST_F(FacilitatorsPart, AnAdviceThatComesFirstIsAskedAboutAndGoesBeforeTheChosenMethod) {
  hand_over();
  driver.click("case/back");
  driver.click(tab());
  choose(Role::MethodChoice, method().id);
  choose(Role::CaseAdvice, advice(true).id);
  driver.click("case/hand-over");
  EXPECT_TRUE(has(advice(true).consequence.nl));
  driver.click("hand-over/deliberate");
  driver.click("question/action");
  EXPECT_EQ(route(), Route::Methods) << "not straight to the method that was chosen before";
}

}  // namespace
}  // namespace beraad::test
