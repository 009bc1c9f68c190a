// One case, another method: an intervision case turns into a moral deliberation. And what the presenter wrote down
// beforehand stays locked until its step.
#include <gtest/gtest.h>

#include "core/session/visibility.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class OtherMethod : public testing::Test {
 protected:
  /// The practice case of the first method of that kind for which `fits`.
  void practise(const std::function<bool(const protocol::Protocol&)>& fits) {
    driver.press(ui::Key::Enter);
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      if (!fits(*entry.protocol)) continue;
      driver.carry_out(action::OpenPractice{entry.protocol->id});
      break;
    }
    ASSERT_EQ(driver.app->state().route, state::Route::Session);
    driver.app->state().practice = false;
    driver.windows->frame();
  }
  static const protocol::Field* early_field(const protocol::Step& step) {
    const auto found = std::ranges::find(step.fields, true, &protocol::Field::early);
    return found == step.fields.end() ? nullptr : &*found;
  }
  static bool has_early_field(const protocol::Protocol& method) {
    return std::ranges::any_of(method.steps, [](const auto& step) { return early_field(step) != nullptr; });
  }

  ProgramDriver driver{"other-method"};
};

TEST_F(OtherMethod, AnIntervisionCaseGoesOnAsAMoralDeliberation) {
  practise([](const auto& method) { return method.kind == protocol::Kind::Intervision; });
  const auto earlier = driver.app->state().session.session;
  const auto case_id = driver.document().state().case_id;
  const auto people = driver.document().state().setup.participants;
  const auto story = *session::find_value(
      driver.document().state(), {place_of(driver, Role::Story).step->id, place_of(driver, Role::Story).field->id, {}});
  driver.click("session/menu");
  driver.click("menu/continue");
  ASSERT_EQ(driver.app->state().route, state::Route::Methods);
  const auto deliberation = driver.program->shipped.catalog.entries().front().protocol;
  driver.click("methods/" + deliberation->id);
  driver.click("method/use");
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  driver.click("setup/begin");
  driver.click("begin/now");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_NE(driver.app->state().session.session, earlier);
  const auto& state = driver.document().state();
  EXPECT_EQ(driver.document().protocol().id, deliberation->id);
  EXPECT_EQ(state.case_id, case_id);
  EXPECT_EQ(state.setup.participants.size(), people.size());
  const auto place = place_of(driver, Role::Story);
  const auto* carried = session::find_value(state, {place.step->id, place.field->id, {}});
  ASSERT_NE(carried, nullptr);
  EXPECT_EQ(*carried, story);
  EXPECT_FALSE(protocol::find_by_role(driver.document().protocol(), Role::Judgement) &&
               session::find_round(state, place_of(driver, Role::Judgement).step->id) != nullptr);
}

TEST_F(OtherMethod, GoingBackFromTheChoiceLeavesEverythingAsItWas) {
  practise([](const auto& method) { return method.kind == protocol::Kind::Intervision; });
  const auto sessions = driver.app->workspace()->list_sessions().size();
  driver.click("session/menu");
  driver.click("menu/continue");
  driver.click("methods/back");
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_FALSE(driver.app->state().methods.continues);
  EXPECT_EQ(driver.app->workspace()->list_sessions().size(), sessions);
}

TEST_F(OtherMethod, WhatThePresenterWroteBeforehandIsLockedUntilItsStep) {
  practise(has_early_field);
  const auto& steps = driver.document().protocol().steps;
  const auto step = std::ranges::find_if(steps, [](const auto& one) { return early_field(one) != nullptr; });
  const auto* field = early_field(*step);
  ASSERT_FALSE(driver.document().state().visited_steps.contains(step->id)) << "its step lies ahead";
  driver.carry_out(action::LookAtStep{step->id});
  driver.windows->frame();
  state::EditorRef editor;
  editor.key = {step->id, field->id, {}};
  write(driver, state::to_path(editor), "Ik ben weggelopen.");
  EXPECT_FALSE(driver.console_sees("Ik ben weggelopen."));
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("field.early-written")));
  write(driver, state::to_path(editor), "");  // looked into, and left
  write(driver, state::to_path(editor), "x");
  driver.click(state::to_path(editor));
  driver.carry_out(action::CommitEditor{editor, "", action::CommitEditor::Then::Release});
  ASSERT_NE(session::find_value(driver.document().state(), editor.key), nullptr) << "nothing was taken away";
  write(driver, state::to_path(editor), "Ik ben weggelopen.");
  driver.carry_out(action::ShowLookedAtStep{});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("Ik ben weggelopen.")) << "the group is at this step now";
}

TEST_F(OtherMethod, WhatIsLockedIsCoveredWhereTheGroupSeesTheConsole) {
  practise(has_early_field);
  const auto& steps = driver.document().protocol().steps;
  const auto step = std::ranges::find_if(steps, [](const auto& one) { return early_field(one) != nullptr; });
  driver.carry_out(action::LookAtStep{step->id});
  driver.windows->frame();
  state::EditorRef editor;
  editor.key = {step->id, early_field(*step)->id, {}};
  driver.click(state::to_path(editor));
  driver.type("Ik ben weggelopen.");
  ASSERT_TRUE(driver.console_sees("Ik ben weggelopen.")) << "whoever types sees it";
  auto& room = driver.app->state().room;
  room.shared = room.open = room.typing = true;  // the projector mirrors the laptop from now on
  driver.windows->frame();
  EXPECT_FALSE(driver.console_sees("Ik ben weggelopen.")) << driver.windows->console_log().as_text();
  EXPECT_EQ(driver.windows->find(state::to_path(editor)), nullptr);
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("field.early-covered")));
  room.shared = room.open = room.typing = false;
  driver.windows->frame();
  write(driver, state::to_path(editor), " Ver weg.");
  const auto* kept = session::find_value(driver.document().state(), editor.key);
  ASSERT_NE(kept, nullptr);
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("field.early-written")));
}

TEST_F(OtherMethod, WhatIsLockedStandsInNoReport) {
  practise(has_early_field);
  const auto& document = driver.document();
  for (const auto& step : document.protocol().steps) {
    const auto* field = early_field(step);
    if (field == nullptr) continue;
    const session::AnswerKey key{step.id, field->id, {}};
    for (const auto audience : {session::Audience::Report, session::Audience::Show, session::Audience::Facilitator}) {
      EXPECT_EQ(session::sight_of(step, *field, document.state(), key, audience), session::Sight::Sealed);
    }
    EXPECT_EQ(session::sight_of(step, *field, document.state(), key, session::Audience::Room), session::Sight::Hidden);
  }
}

}  // namespace
}  // namespace beraad::test
