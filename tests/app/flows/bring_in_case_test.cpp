// Bringing a case in, by click and key: question by question with a name that is replaced, by telephone, and on to a
// deliberation.
#include <gtest/gtest.h>

#include "core/exchange/brought_case.hpp"
#include "core/privacy/names.hpp"
#include "core/session/event_json.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class BringInCase : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("nav/text");
    ASSERT_EQ(driver.app->state().route, state::Route::Cases);
  }
  [[nodiscard]] bool has(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  [[nodiscard]] std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const {
    return driver.program->shelf.dutch.say(key, arguments);
  }
  [[nodiscard]] std::string value(Role role) {
    const auto place = place_of(driver, role);
    const auto* held = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
    return held != nullptr ? std::get<std::string>(*held) : std::string();
  }
  /// What stands in the library, but for the list of names.
  [[nodiscard]] std::string all_text() {
    std::string text;
    for (const auto& change : driver.document().changes()) {
      for (const auto& event : change.events) {
        if (!std::holds_alternative<session::NameKept>(event)) text += session::encode(event).payload;
      }
    }
    return text;
  }
  void write_answer(Role role, const std::string& text) { write(driver, answer_path(driver, role), text); }
  /// From now on that word stands for the name.
  void replace_name(const std::string& name, const std::string& role) {
    driver.click("names/name");
    driver.type(name);
    driver.click("names/role");
    driver.type(role);
    driver.click("names/replace");
  }
  /// What the field shows, also while it is being typed.
  [[nodiscard]] std::string shown(Role role) {
    const auto* field = driver.windows->find(answer_path(driver, role));
    return field != nullptr ? field->text : std::string("no such field");
  }
  /// In the place of what stands there.
  void write_anew(Role role, const std::string& text) {
    driver.click(answer_path(driver, role));
    driver.press(ui::Key::A, ui::k_ctrl);
    driver.type(text);
    driver.press(ui::Key::Enter, ui::k_ctrl);
  }

  ProgramDriver driver{"bring-in-case"};
};

TEST_F(BringInCase, ByQuestionsANameIsReplacedEverywhereAndStaysAway) {
  shoot(driver, "cases-empty");
  driver.click("cases/prepare");
  ASSERT_EQ(driver.app->state().route, state::Route::Case);
  EXPECT_TRUE(has(say("case.private-unlocked")));
  write_answer(Role::WorkingTitle, "Naar huis of hier blijven?");
  write_answer(Role::Story, "Samira woont bij ons. Samira's moeder belde; ik zei tegen samira niets.");
  driver.click("names/name");
  driver.type("Samira");
  driver.click("names/role");
  driver.type("het kind");
  EXPECT_TRUE(has(driver.program->shelf.dutch.count("names.found", 3)));
  driver.click("names/replace");
  EXPECT_EQ(value(Role::Story), "Het kind woont bij ons. Het kind’s moeder belde; ik zei tegen het kind niets.");
  EXPECT_EQ(all_text().find("amira"), std::string::npos);
  EXPECT_TRUE(has(say("names.line", {"Samira", "het kind"})));
  shoot(driver, "case-names");
  write_answer(Role::HotMoment, "Samira keek me aan.");
  EXPECT_EQ(value(Role::HotMoment), "Het kind keek me aan.");
  // Undo takes back the sentence, never the replacing.
  driver.click("case/undo");
  EXPECT_EQ(value(Role::HotMoment), "");
  EXPECT_FALSE(driver.document().next_undo() && driver.document().next_undo()->blocked.empty());
}

TEST_F(BringInCase, AKnownNameGivesWayWhileItIsTyped) {
  driver.click("cases/prepare");
  replace_name("Samira", "het kind");
  driver.click(answer_path(driver, Role::Story));
  driver.type("Toen belde Samira");
  EXPECT_EQ(shown(Role::Story), "Toen belde Samira") << "it is still being typed";
  driver.type(" mij");
  EXPECT_EQ(shown(Role::Story), "Toen belde het kind mij") << "and the caret went along";
  driver.press(ui::Key::Home, ui::k_ctrl);
  driver.type("Samira huilde. ");
  EXPECT_EQ(shown(Role::Story), "Het kind huilde. Toen belde het kind mij");
  driver.clock.advance_ms(500);
  driver.windows->frame();
  const auto drafts = driver.app->workspace()->leftover_drafts(driver.app->state().session.session);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts.front().text, "Het kind huilde. Toen belde het kind mij");
  EXPECT_EQ(drafts.front().caret, std::string("Het kind huilde. ").size());
  driver.press(ui::Key::End, ui::k_ctrl);
  driver.type(", Samira");
  driver.press(ui::Key::Enter);
  EXPECT_EQ(shown(Role::Story), "Het kind huilde. Toen belde het kind mij, het kind\n");
}

TEST_F(BringInCase, ANameThatMayBeAWordIsLeftAloneWhileItIsTyped) {
  driver.click("cases/prepare");
  replace_name("Roos", "de zus");
  driver.click(answer_path(driver, Role::Story));
  driver.type("Roos kwam. Toen zag Roos een roos.");
  EXPECT_EQ(shown(Role::Story), "Roos kwam. Toen zag de zus een roos.");
}

TEST_F(BringInCase, DoubtfulPlacesAreSaidAfterLaterTypingAndReplacedByOnePress) {
  driver.click("cases/prepare");
  replace_name("Roos", "de zus");
  const std::string path = "names/replace-doubtful/" + base::to_text(driver.document().state().names.front().id);
  EXPECT_EQ(driver.windows->find(path), nullptr);
  write_answer(Role::Story, "Roos kwam. Toen zag Roos een roos.");
  EXPECT_EQ(value(Role::Story), "Roos kwam. Toen zag de zus een roos.");
  EXPECT_TRUE(has(driver.program->shelf.dutch.count("names.doubtful-left", 1)));
  driver.click(path);
  EXPECT_EQ(value(Role::Story), "De zus kwam. Toen zag de zus een roos.");
  EXPECT_EQ(driver.windows->find(path), nullptr);
}

TEST_F(BringInCase, WhatIsSaidOfTheNamesFollowsTheLanguage) {
  driver.click("cases/prepare");
  write_answer(Role::Story, "Samira woont bij ons.");
  replace_name("Samira", "Samira zelf");
  EXPECT_TRUE(has(say("error.refused.role-is-name")));
  driver.carry_out(action::SetLanguage{base::Language::English});
  driver.windows->frame();
  EXPECT_TRUE(has(driver.program->shelf.english.say("error.refused.role-is-name")));
  driver.carry_out(action::NameTyped{true, "the child"});
  driver.carry_out(action::ReplaceName{});
  driver.windows->frame();
  EXPECT_TRUE(has(driver.program->shelf.english.count("names.replaced", 1)));
  driver.carry_out(action::SetLanguage{base::Language::Dutch});
  driver.windows->frame();
  EXPECT_TRUE(has(driver.program->shelf.dutch.count("names.replaced", 1)));
}

TEST_F(BringInCase, TheDutySaysWhatFollowsAndTheQuestionGetsHelpThatNeverBlocks) {
  driver.click("cases/prepare");
  const auto duty = place_of(driver, Role::Duty);
  const auto& option = duty.field->choices.options.at(1);
  driver.click("choice/" + place_path(driver, Role::Duty) + "/" + option.id);
  EXPECT_TRUE(has(option.consequence.nl));
  const auto question = place_of(driver, Role::Question);
  driver.click("case/page/" + question.step->id + "/" + question.field->page);
  write_answer(Role::Question, "Waarom doet de organisatie altijd zo?");
  for (const char* rule : {"who-acts", "not-why"}) {
    const auto& rules = driver.program->shipped.wording.rules;
    const auto found = std::ranges::find(rules, rule, &protocol::WordingRule::id);
    ASSERT_NE(found, rules.end());
    EXPECT_TRUE(has(found->hint.nl)) << rule;
  }
  EXPECT_EQ(value(Role::Question), "Waarom doet de organisatie altijd zo?") << "kept all the same";
  write_anew(Role::Question, "Mag ik zwijgen om haar vertrouwen te houden?");
  EXPECT_FALSE(has("Waarom’, ‘hoe’"));
  shoot(driver, "case-question");
}

TEST_F(BringInCase, ByTelephoneWhatWasScribbledMovesToAFieldByOnePress) {
  driver.click("cases/telephone");
  ASSERT_TRUE(driver.app->state().intake.by_telephone);
  state::EditorRef note;
  note.part = state::EditorRef::Part::Note;
  driver.click(state::to_path(note));
  driver.type("wil zwijgen tegen moeder");
  driver.press(ui::Key::Enter);
  driver.type("je zag me twijfelen");
  EXPECT_EQ(driver.app->state().intake.piece.text, "je zag me twijfelen") << "the line with the caret";
  shoot(driver, "case-telephone");
  driver.click("case/sort/" + place_path(driver, Role::HotMoment));
  EXPECT_EQ(value(Role::HotMoment), "je zag me twijfelen");
  EXPECT_EQ(driver.document().state().note, "wil zwijgen tegen moeder\n");
  driver.click("case/undo");
  EXPECT_EQ(value(Role::HotMoment), "") << "one press, one step back";
  EXPECT_EQ(driver.document().state().note, "wil zwijgen tegen moeder\nje zag me twijfelen");
}

TEST_F(BringInCase, ALineOfTheScratchBoxBecomesAnOption) {
  driver.click("cases/telephone");
  state::EditorRef note;
  note.part = state::EditorRef::Part::Note;
  for (const char* line : {"Ik zeg het.", "Ik zwijg."}) {
    driver.click(state::to_path(note));
    driver.type(line);
    driver.click("case/sort/" + place_path(driver, Role::Options));
  }
  const auto place = place_of(driver, Role::Options);
  const auto* rows =
      std::get_if<session::Rows>(session::find_value(driver.document().state(), {place.step->id, place.field->id, {}}));
  ASSERT_NE(rows, nullptr);
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ(rows->back().key, "B");
  EXPECT_EQ(driver.document().state().note, "");
}

TEST_F(BringInCase, WhatIsTypedSurvivesTheEndOfTheProgram) {
  driver.click("cases/prepare");
  driver.click(answer_path(driver, Role::Story));
  driver.type("Half een zin");
  driver.clock.advance_ms(500);
  driver.windows->frame();
  const auto session = driver.app->state().session.session;
  driver.restart();
  driver.press(ui::Key::Enter);
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  driver.carry_out(action::OpenCase{session});
  driver.windows->frame();
  EXPECT_TRUE(has("Half een zin"));
}

TEST_F(BringInCase, TheWallShowsNothingOfIt) {
  driver.carry_out(action::ToggleRoom{});
  driver.click("cases/prepare");
  write_answer(Role::WorkingTitle, "Zwijgen of zeggen");
  write_answer(Role::Story, "Een geheim verhaal");
  const auto cover = driver.app->room_screen().cover;
  EXPECT_TRUE(cover.title.empty());
  EXPECT_TRUE(cover.subtitle.empty()) << "not even that a case is being prepared";
  const std::string wall = driver.windows->room_log().as_text();
  EXPECT_EQ(wall.find("Zwijgen"), std::string::npos);
  EXPECT_EQ(wall.find("geheim"), std::string::npos);
}

TEST_F(BringInCase, WhatWasOnlyLookedAtLeavesNothingBehind) {
  driver.click("cases/prepare");
  driver.click("case/back");
  EXPECT_EQ(driver.app->state().route, state::Route::Cases);
  EXPECT_TRUE(has(say("cases.empty")));
  driver.click("cases/prepare");
  write_answer(Role::WorkingTitle, "Zwijgen of zeggen");
  driver.click("case/back");
  EXPECT_TRUE(has("Zwijgen of zeggen"));
}

TEST_F(BringInCase, AttachmentsAreTextsBesideTheCase) {
  driver.click("cases/telephone");
  state::EditorRef beside;
  beside.part = state::EditorRef::Part::Idea;
  write(driver, state::to_path(beside), "In het plan staat: thuis, tenzij onveilig.");
  ASSERT_EQ(driver.document().state().parked.size(), 1U);
  EXPECT_TRUE(has("In het plan staat: thuis, tenzij onveilig."));
  driver.click("case/attachment/" + base::to_text(driver.document().state().parked.front().id));
  EXPECT_TRUE(driver.document().state().parked.empty());
}

TEST_F(BringInCase, NobodyDeliberatesOnACaseInWhichNothingStands) {
  driver.click("cases/prepare");
  driver.click("case/hand-over");
  EXPECT_TRUE(has(say("case.nothing-yet")));
  EXPECT_TRUE(has(say("case.private-unlocked"))) << "whoever opens this laptop can read it";
  EXPECT_FALSE(has(say("case.private")));
  ASSERT_NE(driver.windows->find("hand-over/deliberate"), nullptr);
  EXPECT_FALSE(driver.windows->find("hand-over/deliberate")->enabled);
  driver.click("case/back");
  write_answer(Role::Story, "Zij vroeg me te zwijgen.");
  driver.click("case/hand-over");
  EXPECT_TRUE(driver.windows->find("hand-over/deliberate")->enabled);
}

TEST_F(BringInCase, TheHandOverShowsAllThatTheFileHolds) {
  driver.click("cases/telephone");
  const auto& steps = driver.document().protocol().steps;
  const auto talk = std::ranges::find(steps, protocol::Mode::Facilitator, &protocol::Step::mode);
  ASSERT_NE(talk, steps.end());
  const auto criteria = std::ranges::find(talk->fields, protocol::FieldType::MultiChoice, &protocol::Field::type);
  ASSERT_NE(criteria, talk->fields.end());
  const auto& option = criteria->choices.options.front();
  driver.click("choice/" + talk->id + "/" + criteria->id + "/" + option.id);
  driver.click("case/telephone");  // back to the questions of the presenter
  EXPECT_FALSE(has(option.label.nl));
  driver.click("case/hand-over");
  EXPECT_NE(exchange::write_brought_case(driver.document()).find(option.id), std::string::npos);
  EXPECT_TRUE(has(option.label.nl));
}

TEST_F(BringInCase, HandedOverItGoesOnAsADeliberation) {
  driver.click("cases/prepare");
  write_answer(Role::WorkingTitle, "Zwijgen of zeggen");
  write_answer(Role::PresenterRole, "wijkverpleegkundige");
  write_answer(Role::Story, "Zij vroeg me te zwijgen.");
  driver.click("case/hand-over");
  EXPECT_TRUE(has("Zij vroeg me te zwijgen."));
  shoot(driver, "case-hand-over");
  driver.click("hand-over/here");
  EXPECT_TRUE(driver.document().state().handed_over);
  const auto case_id = driver.document().state().case_id;
  driver.click("hand-over/deliberate");
  ASSERT_EQ(driver.app->state().route, state::Route::Methods);
  const auto method = driver.program->shipped.catalog.entries().front().protocol;
  driver.click("methods/" + method->id);
  driver.click("method/use");
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  EXPECT_EQ(driver.app->state().setup.setup.title, "Zwijgen of zeggen");
  EXPECT_TRUE(driver.app->state().setup.setup.participants.front().presenter);
  driver.click("setup/begin");
  driver.click("begin/now");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(driver.document().state().case_id, case_id);
  EXPECT_EQ(value(Role::Story), "Zij vroeg me te zwijgen.");
  driver.carry_out(action::GoTo{state::Route::Cases});
  driver.windows->frame();
  EXPECT_TRUE(has(say("cases.state.running")));
  shoot(driver, "cases-list");
}

TEST_F(BringInCase, TheFormOfAnotherCaseBeginsAtItsTop) {
  driver.click("cases/telephone");
  const std::string title = answer_path(driver, Role::WorkingTitle);
  write_answer(Role::WorkingTitle, "Zwijgen of zeggen");
  const auto height = [&] { return driver.windows->find(title)->rect.y; };
  driver.windows->wheel(title, 50);
  const float at_top = height();
  driver.windows->wheel(title, -8);
  ASSERT_LT(height(), at_top) << "the page is longer than the window";
  driver.carry_out(action::GoTo{state::Route::Cases});
  driver.carry_out(action::NewCase{{}, true});
  driver.windows->frame();
  ASSERT_NE(driver.windows->find(title), nullptr);
  EXPECT_EQ(height(), at_top);
}

}  // namespace
}  // namespace beraad::test
