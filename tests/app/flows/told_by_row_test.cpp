// What people change in the row of a prepared case before they choose it is how the meeting hears it.
#include "core/session/rows.hpp"
#include "tests/app/flows/preparation_screen.hpp"

namespace beraad::test {
namespace {

class ToldByRow : public Preparation {
 protected:
  void SetUp() override {
    Preparation::SetUp();
    type_in(line_path(Part::Team), "Team Zuid");
    prepared = prepare_case("Zwijgen of zeggen", session::CasePurpose::Intervision, true);
    driver.click("prepared/" + base::to_text(prepared));
    ASSERT_EQ(list().size(), 1U);
  }
  /// In the row that is unfolded, in the place of what stands there.
  void change_story(const std::string& text) {
    const auto place = place_of(driver, Role::Candidates);
    state::EditorRef editor;
    editor.part = Part::Cell;
    editor.key = {place.step->id, place.field->id, {}};
    editor.row = driver.app->state().planning.open_row;
    editor.column = column_of(driver, Role::Candidates, Role::Story);
    driver.click(state::to_path(editor));
    driver.press(ui::Key::A, ui::k_ctrl);
    driver.type(text);
    driver.press(ui::Key::Enter, ui::k_ctrl);
    const auto row = session::rows_by_role(driver.document(), Role::Candidates).front();
    ASSERT_EQ(session::text_in(*place_of(driver, Role::Candidates).field, row, Role::Story), text);
  }
  void write_in_form(const std::string& story) {
    auto& workspace = *driver.app->workspace();
    const auto place = protocol::find_by_role(workspace.find_session(prepared)->protocol(), Role::Story);
    ASSERT_TRUE(workspace.run(prepared, session::WriteAnswer{{place.step->id, place.field->id, {}}, story}));
  }
  [[nodiscard]] std::string story_of(const session::State& made) const {
    const auto place = protocol::find_by_role(first_intervision(), Role::Story);
    const auto* value = session::find_value(made, {place.step->id, place.field->id, {}});
    return value != nullptr ? std::get<std::string>(*value) : std::string();
  }
  void prepare_next_meeting() {
    driver.click("desk/back");
    driver.click("desk/new");
    type_in(line_path(Part::Team), "Team Zuid");
    ASSERT_EQ(list().size(), 1U);
    ASSERT_TRUE(list().front().waited);
  }

  base::Uuid prepared;
};

TEST_F(ToldByRow, ADetailThatWasTakenOutOfTheRowDoesNotComeToTheMeeting) {
  change_story("Iemand vroeg mij te zwijgen.");
  EXPECT_EQ(story_of(meet_with("Zwijgen of zeggen")), "Iemand vroeg mij te zwijgen.");
}

TEST_F(ToldByRow, WhatNobodyTouchedInTheRowComesAsTheFormSaysItByNow) {
  write_in_form("Hij vroeg mij te zwijgen, en ik deed het.");
  EXPECT_EQ(story_of(meet_with("Zwijgen of zeggen")), "Hij vroeg mij te zwijgen, en ik deed het.");
}

TEST_F(ToldByRow, ACaseThatIsLeftOverKeepsWhatWasChangedInItsRow) {
  change_story("Iemand vroeg mij te zwijgen.");
  prepare_next_meeting();
  EXPECT_EQ(story_of(meet_with("Zwijgen of zeggen")), "Iemand vroeg mij te zwijgen.");
}

TEST_F(ToldByRow, ACaseThatIsLeftOverUntouchedComesAsTheFormSaysItByNow) {
  prepare_next_meeting();
  write_in_form("Hij vroeg mij te zwijgen, en ik deed het.");
  EXPECT_EQ(story_of(meet_with("Zwijgen of zeggen")), "Hij vroeg mij te zwijgen, en ik deed het.");
}

}  // namespace
}  // namespace beraad::test
