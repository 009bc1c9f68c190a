// The ordinary way of the silent round: all write on paper, then one after another reads aloud while someone types.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class ReadingAloud : public ::testing::Test {
 protected:
  void SetUp() override {
    set_up(driver, {{"method/dilemma-method"}});
    walk_to(driver, Role::Judgement);
    driver.click("round/open");
  }
  [[nodiscard]] const session::Round& round() {
    return *session::find_round(driver.document().state(), place_of(driver, Role::Judgement).step->id);
  }
  [[nodiscard]] const std::string& reader() { return driver.app->state().round.current; }
  [[nodiscard]] bool is_drawn(const std::string& path) { return driver.windows->find(path) != nullptr; }
  std::string part(Role role) { return form_cell_path(driver, Role::Judgement, role, reader()); }
  void type_slip(const std::string& value) {
    driver.click(part(Role::DecisiveValue));
    driver.type(value);
    driver.press(ui::Key::Enter, ui::k_ctrl);
  }
  void read_all() {
    driver.press(ui::Key::Enter);
    while (!reader().empty()) type_slip("waarde van " + reader());
  }

  ProgramDriver driver{"reading-aloud"};
};

TEST_F(ReadingAloud, AllWriteFirstWithATimerOnTheWallAndThenTheFirstReads) {
  EXPECT_TRUE(reader().empty());
  EXPECT_TRUE(driver.room_sees("nog niet praten"));
  driver.press(ui::Key::F8);
  driver.windows->frame();
  EXPECT_TRUE(driver.room_sees(":00")) << driver.windows->room_log().as_text();
  shoot(driver, "round-writing");
  driver.press(ui::Key::Enter);
  EXPECT_EQ(reader(), round().reading_order.front());
  EXPECT_TRUE(driver.room_sees("Voorlezen, zonder discussie"));
  shoot(driver, "round-reading");
}

TEST_F(ReadingAloud, OnlyWhatTheMethodAsksIsTypedUntilTheRestIsWanted) {
  driver.press(ui::Key::Enter);
  EXPECT_TRUE(is_drawn(part(Role::Loss)));
  EXPECT_FALSE(is_drawn(part(Role::DecisiveNorm)));
  driver.click("round/rest");
  EXPECT_TRUE(is_drawn(part(Role::DecisiveNorm)));
  driver.click("round/rest");
  EXPECT_FALSE(is_drawn(part(Role::DecisiveNorm)));
}

TEST_F(ReadingAloud, AFormThatLiesOpenForMinutesStaysOpen) {
  driver.press(ui::Key::Enter);
  driver.click(part(Role::Loss));
  driver.type("half");
  driver.clock.advance_ms(300'000);
  driver.windows->frame();
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("half")) << "whoever types hears it anyway";
}

TEST_F(ReadingAloud, ASlipThatWaitsComesBackAfterTheLastReader) {
  driver.press(ui::Key::Enter);
  const std::string first = reader();
  driver.click("round/skip");
  while (reader() != first) type_slip("waarde van " + reader());
  EXPECT_EQ(round().sealed.size(), round().reading_order.size() - 1);
  type_slip("waarde van " + reader());
  EXPECT_TRUE(reader().empty());
  driver.click("round/reveal");
  EXPECT_EQ(round().stage, session::RoundStage::Revealed);
}

TEST_F(ReadingAloud, WhatWasLeftOutFollowsAfterTheReveal) {
  read_all();
  driver.click("round/reveal");
  driver.click("round/supplement");
  const std::string code = reader();
  EXPECT_TRUE(driver.console_sees("waarde van " + code));
  driver.click(part(Role::DecisiveNorm));
  driver.type("dus bel ik haar");
  driver.click(part(Role::DecisiveValue));
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type("eerlijkheid");
  shoot(driver, "round-supplement");
  driver.click("round/done");
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_TRUE(driver.room_sees("eerlijkheid"));
  EXPECT_FALSE(driver.room_sees("waarde van " + code));
  const auto place = place_of(driver, Role::Judgement);
  const auto* value = session::find_value(driver.document().state(), {place.step->id, place.field->id, code});
  ASSERT_NE(value, nullptr);
  const auto& row = std::get<session::Rows>(*value).front();
  EXPECT_EQ(session::cell_text(row, place.field->find_column(Role::DecisiveNorm)->id), "dus bel ik haar");
  EXPECT_TRUE(driver.app->state().drafts.editors().empty());
}

TEST_F(ReadingAloud, WhatIsAddedToOneSlipIsKeptWhenAnotherIsTaken) {
  read_all();
  driver.click("round/reveal");
  driver.click("round/supplement");
  const std::string code = reader();
  driver.click(part(Role::Loss));
  driver.type("haar vertrouwen");
  driver.click("round/reader/" + round().reading_order.back());
  EXPECT_NE(reader(), code);
  driver.click("round/back");
  driver.click("card/" + code);
  EXPECT_TRUE(driver.room_sees("haar vertrouwen"));
}

}  // namespace
}  // namespace beraad::test
