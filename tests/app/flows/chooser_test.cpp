// Choosing a file by the keyboard alone.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class Chooser : public ::testing::Test {
 protected:
  [[nodiscard]] const state::AppState& app() { return driver.app->state(); }
  void ask(state::FileChooser::Purpose purpose) {
    driver.carry_out(action::ChooseLibraryFile{purpose});
    driver.windows->frame();
    driver.windows->frame();
  }

  ProgramDriver driver{"chooser"};
};

TEST_F(Chooser, EnterMakesALibraryOfTheNameThatIsOffered) {
  ask(state::FileChooser::Purpose::NewLibrary);
  driver.press(ui::Key::Enter);
  EXPECT_FALSE(app().chooser);
  EXPECT_TRUE(std::filesystem::exists(driver.home() / "Beraad.beraad"));
  EXPECT_EQ(app().route, state::Route::Home);
}

TEST_F(Chooser, TheNameIsTypedAtOnce) {
  ask(state::FileChooser::Purpose::NewLibrary);
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type("Team Noord");
  driver.press(ui::Key::Enter);
  EXPECT_TRUE(std::filesystem::exists(driver.home() / "Team Noord.beraad"));
}

TEST_F(Chooser, EnterChoosesTheFileAndEnterAgainOpensIt) {
  make_library(driver);
  driver.restart();
  driver.press(ui::Key::Enter);
  ASSERT_EQ(driver.app->workspace(), nullptr);
  ask(state::FileChooser::Purpose::OpenLibrary);
  driver.press(ui::Key::Enter);
  ASSERT_TRUE(app().chooser);
  EXPECT_EQ(app().chooser->name, "Beraad.beraad");
  driver.press(ui::Key::Enter);
  EXPECT_NE(driver.app->workspace(), nullptr);
  EXPECT_FALSE(app().chooser);
}

TEST_F(Chooser, AReportNeverTakesThePlaceOfAFileUnasked) {
  open_practice(driver);
  const auto save = [&] {
    driver.carry_out(action::SaveReport{report::Format::Markdown});
    driver.windows->frame();
    driver.windows->frame();
  };
  save();
  const std::string first = app().chooser->name;
  driver.press(ui::Key::Enter);
  ASSERT_TRUE(std::filesystem::exists(driver.home() / first));
  std::filesystem::resize_file(driver.home() / first, 1);  // another one, of another deliberation that day

  save();
  const std::string second = app().chooser->name;
  EXPECT_NE(second, first);
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type(std::filesystem::path(first).stem().string());
  driver.press(ui::Key::Enter);
  ASSERT_TRUE(app().chooser);
  EXPECT_TRUE(driver.console_sees("Nog een keer bewaren vervangt het."));
  EXPECT_EQ(std::filesystem::file_size(driver.home() / first), 1U);
  driver.click("chooser/accept");
  EXPECT_FALSE(app().chooser);
  EXPECT_GT(std::filesystem::file_size(driver.home() / first), 100U);
  EXPECT_FALSE(std::filesystem::exists(driver.home() / second));
}

TEST_F(Chooser, EscapeLeavesEverythingAsItWas) {
  ask(state::FileChooser::Purpose::NewLibrary);
  driver.press(ui::Key::Escape);
  if (app().chooser) driver.press(ui::Key::Escape);  // the first one ends the typing of the name
  EXPECT_FALSE(app().chooser);
  EXPECT_FALSE(std::filesystem::exists(driver.home() / "Beraad.beraad"));
}

}  // namespace
}  // namespace beraad::test
