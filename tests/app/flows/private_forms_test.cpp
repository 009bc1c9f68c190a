// What stays with whoever writes it: in forms for which the laptop is passed, or on a sheet of one's own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/session/private_forms.hpp"
#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

/// A method of which a step asks something private, in a deliberation that is set up by clicks.
class PrivateForms : public ::testing::Test {
 protected:
  void begin(const protocol::Protocol& method, const std::vector<std::string>& clicks) {
    driver.carry_out(action::OpenMethod{method.id});
    driver.windows->frame();
    driver.click("method/use");
    driver.click("setup/title");
    driver.type("Thuis of hier?");
    const int people = std::clamp(3, method.group_min, method.group_max);
    for (int person = 1; person <= people; ++person) {
      const std::string path = "setup/person/P" + std::to_string(person) + "/role";
      if (!is_drawn(path)) driver.click("setup/add-person");
      driver.click(path);
      driver.type("functie " + std::to_string(person));
    }
    for (const auto& path : clicks) driver.click("setup/" + path);
    driver.click("setup/begin");
    driver.click("begin/now");
  }
  /// The first method with a long private text in a step that is sealed, or is not.
  const protocol::Protocol& method_with_note(bool sealed) {
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      for (const auto& step : entry.protocol->steps) {
        for (const auto* field : session::private_fields(step)) {
          if (step.sealed != sealed || !field->per_participant || !field->columns.empty()) continue;
          note.key = {step.id, field->id, {}};
          return *entry.protocol;
        }
      }
    }
    throw std::runtime_error("no such method");
  }
  void walk_to_note() {
    for (int most = 30; driver.document().state().current_step != note.key.step && most > 0; --most) {
      driver.press(ui::Key::PageDown, ui::k_ctrl);
      if (driver.app->state().confirmation) driver.click("question/action");
    }
    ASSERT_EQ(driver.app->state().session.looked_at, note.key.step);
  }
  std::string note_of(const std::string& code) {
    note.key.participant = code;
    return state::to_path(note);
  }
  [[nodiscard]] std::string kept(const std::string& code) {
    const auto* value = session::find_value(driver.document().state(), {note.key.step, note.key.field, code});
    return value != nullptr ? std::get<std::string>(*value) : std::string();
  }
  [[nodiscard]] bool is_drawn(const std::string& path) { return driver.windows->console_log().find(path) != nullptr; }

  ProgramDriver driver{"private-forms"};
  state::EditorRef note;
};

TEST_F(PrivateForms, EachWritesInTurnAndNobodyElseReadsIt) {
  make_library(driver);
  begin(method_with_note(false), {"private"});
  walk_to_note();
  driver.click("private/forms");
  ASSERT_EQ(driver.app->state().route, state::Route::Round);
  EXPECT_FALSE(is_drawn("round/reveal")) << "nothing of it is ever shown";
  driver.click("round/i-am");
  const std::string first = driver.app->state().round.current;
  driver.click(note_of(first));
  driver.type("ik slaap er slecht van");
  driver.click("round/done");
  EXPECT_EQ(kept(first), "ik slaap er slecht van");
  EXPECT_FALSE(driver.console_sees("ik slaap er slecht van"));
  driver.click("round/i-am");
  const std::string second = driver.app->state().round.current;
  EXPECT_NE(second, first);
  EXPECT_FALSE(driver.console_sees("ik slaap er slecht van"));
  driver.click("round/pass");
  for (int most = 12; is_drawn("round/skip") && most > 0; --most) driver.click("round/skip");
  EXPECT_FALSE(is_drawn("round/i-am")) << "all had their turn";
  driver.click("round/dot/" + first);
  EXPECT_TRUE(driver.console_sees("ik slaap er slecht van")) << "its writer reads it again";
  driver.click("round/back");
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_FALSE(driver.console_sees("ik slaap er slecht van"));
  EXPECT_FALSE(driver.room_sees("ik slaap er slecht van"));
}

TEST_F(PrivateForms, WhatIsHalfTypedIsKeptWhenTheFormIsLeft) {
  make_library(driver);
  begin(method_with_note(false), {"private"});
  walk_to_note();
  driver.click("private/forms");
  driver.click("round/i-am");
  const std::string first = driver.app->state().round.current;
  driver.click(note_of(first));
  driver.type("half");
  driver.click("round/later");
  EXPECT_FALSE(driver.console_sees("half"));
  driver.click("round/back");
  EXPECT_EQ(kept(first), "half");
}

TEST_F(PrivateForms, AreRefusedWhereTheGroupSeesTheLaptop) {
  make_library(driver);
  begin(method_with_note(false), {"private"});
  walk_to_note();
  driver.app->state().room.shared = true;
  driver.windows->frame();
  driver.carry_out(action::OpenPrivateForms{});
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
}

TEST_F(PrivateForms, WhileTheyAreOffTheStepSpeaksOfASheetOfOnesOwn) {
  make_library(driver);
  begin(method_with_note(false), {});
  walk_to_note();
  EXPECT_FALSE(is_drawn("private/forms"));
  EXPECT_TRUE(driver.console_sees("Schrijf dit op je eigen vel"));
  EXPECT_TRUE(driver.room_sees("Schrijf dit op je eigen vel"));
}

TEST_F(PrivateForms, InASilentRoundTheyAreAskedOnlyWhereTheLaptopIsPassed) {
  make_library(driver);
  begin(method_with_note(true), {"private", "way/slips"});
  walk_to_note();
  driver.click("round/open");
  EXPECT_FALSE(is_drawn(note_of(driver.app->state().round.current))) << "whoever types would read it";
}

TEST_F(PrivateForms, OfASilentRoundStandInTheFormOfWhoHasTheLaptop) {
  make_library(driver);
  begin(method_with_note(true), {"private", "way/laptop"});
  walk_to_note();
  driver.click("round/open");
  driver.click("round/i-am");
  EXPECT_TRUE(is_drawn(note_of(driver.app->state().round.current)));
}

}  // namespace
}  // namespace beraad::test
