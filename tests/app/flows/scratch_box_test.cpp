// What was scribbled on the telephone goes to a field from where it stands, and what cannot go says why.
#include <gtest/gtest.h>

#include "core/session/rows.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class ScratchBox : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("nav/text");
    driver.click("cases/telephone");
    ASSERT_TRUE(driver.app->state().intake.by_telephone);
  }
  [[nodiscard]] bool has(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  [[nodiscard]] std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const {
    return driver.program->shelf.dutch.say(key, arguments);
  }
  [[nodiscard]] session::AnswerKey key_of(Role role) {
    const auto place = place_of(driver, role);
    return {place.step->id, place.field->id, {}};
  }
  [[nodiscard]] std::string value(Role role) {
    const auto* held = session::find_value(driver.document().state(), key_of(role));
    return held != nullptr ? std::get<std::string>(*held) : std::string();
  }
  void scribble(const std::vector<std::string>& lines) {
    state::EditorRef note;
    note.part = state::EditorRef::Part::Note;
    driver.click(state::to_path(note));
    for (std::size_t line = 0; line < lines.size(); ++line) {
      if (line > 0) driver.press(ui::Key::Enter);
      driver.type(lines[line]);
    }
  }
  void sort_into(Role role) { driver.click("case/sort/" + place_path(driver, role)); }

  ProgramDriver driver{"scratch-box"};
};

TEST_F(ScratchBox, ALineThatAnotherLineBeginsWithGoesFromWhereItStands) {
  scribble({"moeder belt elke dag", "moeder belt"});
  sort_into(Role::HotMoment);
  EXPECT_EQ(value(Role::HotMoment), "moeder belt");
  EXPECT_EQ(driver.document().state().note, "moeder belt elke dag\n") << "the first line is whole";
}

TEST_F(ScratchBox, ANameThatWasStillBeingTypedGivesWayAndThePieceGoesAlong) {
  driver.click("names/name");
  driver.type("Samira");
  driver.click("names/role");
  driver.type("het kind");
  driver.click("names/replace");
  scribble({"toen zweeg Samira lang", "ik zag Samira"});
  sort_into(Role::HotMoment);
  EXPECT_EQ(value(Role::HotMoment), "ik zag het kind");
  EXPECT_EQ(driver.document().state().note, "toen zweeg het kind lang\n") << "it moved, as the program says";
}

TEST_F(ScratchBox, APieceWithANameThatWasReplacedStandsNowhereAnyMore) {
  scribble({"ik zag Samira"});
  ASSERT_EQ(driver.app->state().intake.piece.text, "ik zag Samira");
  driver.click("names/name");
  driver.type("Samira");
  driver.click("names/role");
  driver.type("het kind");
  driver.click("names/replace");
  EXPECT_TRUE(driver.app->state().intake.piece.text.empty());
  EXPECT_TRUE(driver.app->state().intake.piece.box.empty());
  EXPECT_FALSE(has("ik zag Samira"));
  EXPECT_TRUE(has("ik zag het kind"));
}

TEST_F(ScratchBox, ANinthOptionStaysAndTheReasonIsSaid) {
  const auto place = place_of(driver, Role::Options);
  session::Rows rows;
  for (char letter = 'A'; letter <= 'H'; ++letter) {
    session::Row row;
    row.id = driver.ids.random_id();
    row.key = std::string(1, letter);
    row.cells.emplace(place.field->find_column(Role::OptionAction)->id, "Ik doe " + row.key + ".");
    rows.push_back(std::move(row));
  }
  ASSERT_TRUE(driver.app->workspace()->run(driver.app->state().session.session,
                                           session::WriteAnswer{key_of(Role::Options), std::move(rows)}));
  scribble({"of ik wacht nog een week"});
  sort_into(Role::Options);
  EXPECT_TRUE(has(say("case.options-full")));
  EXPECT_EQ(session::rows_by_role(driver.document(), Role::Options).size(), 8U);
  EXPECT_EQ(driver.document().state().note, "of ik wacht nog een week");
}

TEST_F(ScratchBox, WhatStandsThereNoMoreIsNotMovedAndThatIsSaid) {
  driver.carry_out(action::ChoosePiece{{"ik zag haar", 0, "ik zag haar"}});
  driver.carry_out(action::SortPiece{key_of(Role::HotMoment)});
  driver.windows->frame();
  EXPECT_TRUE(has(say("case.piece-gone")));
  EXPECT_EQ(value(Role::HotMoment), "");
}

}  // namespace
}  // namespace beraad::test
