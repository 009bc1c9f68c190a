// Where the caret goes, and whose drafts are whose.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

std::string editor_in(const protocol::Step& step, const protocol::Field& field) {
  state::EditorRef editor;
  editor.key = {step.id, field.id, {}};
  return state::to_path(editor);
}

std::vector<const protocol::Field*> texts_of(const protocol::Step& step) {
  std::vector<const protocol::Field*> texts;
  for (const auto& field : step.fields) {
    const bool is_text = field.type == protocol::FieldType::LongText || field.type == protocol::FieldType::ShortText;
    if (is_text && !field.per_participant) texts.push_back(&field);
  }
  return texts;
}

TEST(Editing, AClickInAFieldAboveTheOneThatIsTypedInOpensIt) {
  ProgramDriver driver("click-above");
  set_up(driver);
  walk_to(driver, Role::Story);
  const auto place = place_of(driver, Role::Story);
  const auto texts = texts_of(*place.step);
  ASSERT_GE(texts.size(), 2U);
  const std::string upper = editor_in(*place.step, *texts[0]), lower = editor_in(*place.step, *texts[1]);
  for (int round = 0; round < 3; ++round) {
    driver.click(lower);
    driver.type("onder");
    driver.click(upper);
    driver.type("boven");
  }
  driver.press(ui::Key::Escape);
  const auto said = [&](const protocol::Field& field) {
    return std::get<std::string>(*session::find_value(driver.document().state(), {place.step->id, field.id, {}}));
  };
  EXPECT_EQ(said(*texts[0]), "bovenbovenboven");
  EXPECT_EQ(said(*texts[1]), "onderonderonder");
}

TEST(Editing, TheUndoInAToastTakesBackWhatItSpeaksOfOrNothing) {
  ProgramDriver driver("toast");
  set_up(driver);
  walk_to(driver, Role::Story);
  const protocol::Step step = *place_of(driver, Role::Story).step;
  const auto texts = texts_of(step);
  ASSERT_GE(texts.size(), 2U);
  const session::AnswerKey upper{step.id, texts[0]->id, {}}, lower{step.id, texts[1]->id, {}};
  const auto remove = [&](const session::AnswerKey& key) {
    driver.app->state().session.chosen = {};
    driver.app->state().session.chosen.key = key;
    driver.carry_out(action::RemoveChosen{});
    driver.windows->frame();
  };
  const auto has = [&](const session::AnswerKey& key) {
    return session::find_value(driver.document().state(), key) != nullptr;
  };
  write(driver, editor_in(step, *texts[0]), "eerst");
  remove(upper);
  ASSERT_FALSE(has(upper));
  driver.click("toast/action");
  EXPECT_TRUE(has(upper));

  remove(upper);
  write(driver, editor_in(step, *texts[1]), "later");
  EXPECT_EQ(driver.windows->find("toast/action"), nullptr) << "the last change is another one now";
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("toast.removed")));

  remove(lower);
  EXPECT_NE(driver.windows->find("toast/action"), nullptr);
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  driver.windows->frame();
  EXPECT_EQ(driver.windows->find("toast/action"), nullptr) << "nobody would see what comes back";
}

TEST(Editing, AFormThatIsNotSealedWaitsWithItsOwnDeliberation) {
  ProgramDriver driver("forms-apart");
  set_up(driver, {{"way/laptop"}});
  const auto first = driver.document().id();
  walk_to(driver, Role::Judgement);
  driver.click("round/open");
  driver.click("round/i-am");
  const std::string code = driver.app->state().round.current;
  const std::string loss = form_cell_path(driver, Role::Judgement, Role::Loss, code);
  driver.click(loss);
  driver.type("alleenvanhier");
  driver.click("round/back");

  // Another deliberation by the same method, with the same codes.
  driver.app->carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  driver.click("home/new");
  driver.click("setup/title");
  driver.type("Een andere zaak");
  for (int person = 1; person <= 3; ++person) {
    driver.click("setup/person/P" + std::to_string(person) + "/role");
    driver.type("functie");
  }
  driver.click("setup/way/laptop");
  driver.click("setup/begin");
  driver.click("begin/now");
  ASSERT_NE(driver.document().id(), first);
  walk_to(driver, Role::Judgement);
  driver.click("round/open");
  driver.app->carry_out(action::IAm{code});
  driver.windows->frame();
  EXPECT_FALSE(driver.console_sees("alleenvanhier")) << "what P1 wrote there is not P1's here";

  driver.app->carry_out(action::OpenSession{first});
  driver.app->carry_out(action::IAm{code});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("alleenvanhier"));
}

}  // namespace
}  // namespace beraad::test
