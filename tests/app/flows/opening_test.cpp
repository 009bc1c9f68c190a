// The start: the cover is there while the library is being opened, and a library that cannot be opened is said so.
#include <gtest/gtest.h>

#include "app/shell/loading.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class Opening : public ::testing::Test {
 protected:
  /// The program starts again on the library that this test made; the window is drawn before it is open.
  void start_on(const std::filesystem::path& file) {
    driver.restart();
    driver.app->state().opening.lasts = true;
    driver.windows->frame();
    library = file;
  }
  void library_is_there() {
    (void)driver.app->take_library(workspace::Workspace::open(library, storage::Access::ReadWrite, surroundings()),
                                   library);
    driver.windows->frame();
  }
  workspace::Surroundings surroundings() { return shell::surroundings_of(*driver.program, world()); }
  cli::World world() {
    return {out,
            out,
            driver.clock,
            driver.ids,
            driver.log,
            driver.program->folders,
            "test",
            [](const std::string&) { return std::nullopt; },
            [](int) {},
            {},
            {}};
  }
  [[nodiscard]] const state::AppState& app() { return driver.app->state(); }

  ProgramDriver driver{"opening"};
  std::filesystem::path library;
  std::ostringstream out;
};

TEST_F(Opening, AFirstStartReachesTheExampleWithEnterAlone) {
  driver.press(ui::Key::Enter);
  ASSERT_EQ(app().route, state::Route::FirstStart);
  driver.windows->frame();
  driver.press(ui::Key::Enter);
  driver.windows->frame();
  EXPECT_EQ(app().route, state::Route::Session);
}

TEST_F(Opening, EnterGoesOnWithWhatIsRunning) {
  open_practice(driver);
  start_on(app().library_path);
  library_is_there();
  driver.press(ui::Key::Enter);
  ASSERT_EQ(app().route, state::Route::Home);
  driver.windows->frame();
  driver.press(ui::Key::Enter);
  EXPECT_EQ(app().route, state::Route::Session);
}

TEST_F(Opening, TheCoverSaysThatTheLibraryIsBeingOpenedAndThenWhatIsToday) {
  make_library(driver);
  start_on(app().library_path);
  EXPECT_TRUE(driver.console_sees("Je bibliotheek gaat open."));
  shoot(driver, "cover-opening");
  library_is_there();
  EXPECT_FALSE(driver.console_sees("Je bibliotheek gaat open."));
  EXPECT_EQ(app().route, state::Route::Cover) << "nobody left it";
  driver.press(ui::Key::Enter);
  EXPECT_EQ(app().route, state::Route::Home);
}

TEST_F(Opening, WhoLeavesTheCoverEarlyGoesOnOnceTheLibraryIsThere) {
  make_library(driver);
  start_on(app().library_path);
  driver.press(ui::Key::Enter);
  EXPECT_EQ(app().route, state::Route::Cover);
  EXPECT_FALSE(driver.windows->find("cover/go-on")->enabled) << "the key was taken";
  driver.press(ui::Key::Enter);
  library_is_there();
  EXPECT_EQ(app().route, state::Route::Home);
}

TEST_F(Opening, ALibraryThatSomeoneElseHasOpenSaysSoAndWhatToDo) {
  open_practice(driver);
  const std::filesystem::path file = app().library_path;
  driver.restart();
  auto other = workspace::Workspace::open(file, storage::Access::ReadWrite, surroundings());
  ASSERT_TRUE(other);
  start_on(file);
  library_is_there();
  driver.press(ui::Key::Enter);
  EXPECT_TRUE(driver.console_sees("Sluit Beraad daar, en start het hier opnieuw."));
  shoot(driver, "library-held");
  driver.windows->frame();
  driver.press(ui::Key::Enter);
  ASSERT_EQ(app().route, state::Route::Session);
  EXPECT_TRUE(driver.console_sees("Sluit Beraad daar, en start het hier opnieuw."));
}

TEST_F(Opening, ALibraryThatCannotBeOpenedIsSaidWithoutAPlaceToSaveElsewhere) {
  start_on(driver.home() / "weg.beraad");
  driver.press(ui::Key::Enter);
  library_is_there();
  EXPECT_NE(app().route, state::Route::Cover);
  EXPECT_TRUE(driver.console_sees("weg.beraad"));
  EXPECT_EQ(driver.windows->find("notice/other-place"), nullptr) << "there is nothing to save";
  shoot(driver, "library-refused");
  make_library(driver);
  EXPECT_FALSE(driver.console_sees("weg.beraad"));
  EXPECT_EQ(app().route, state::Route::Home);
}

TEST_F(Opening, TheProgramsDataAreThereBeforeTheLibraryAndTheLibraryAfterThem) {
  make_library(driver);
  const std::filesystem::path file = app().library_path;
  ASSERT_TRUE(driver.app->finish());
  driver.windows.reset();
  driver.app.reset();  // lets go of the library
  const cli::World outside = world();
  action::Places places;
  places.recent_file = driver.home() / "state" / "recent";
  shell::Loading loading(outside, {}, places, {});
  EXPECT_EQ(loading.library_file(), file) << "the last one used";
  const auto program = loading.program();
  ASSERT_TRUE(program);
  EXPECT_FALSE((*program)->shipped.catalog.entries().empty());
  EXPECT_FALSE(loading.is_opening(std::chrono::minutes(1)));
  const auto opened = loading.take_library();
  ASSERT_TRUE(opened);
  EXPECT_FALSE(loading.is_opening()) << "it was taken";
}

TEST_F(Opening, WithoutALibraryNothingIsBeingOpened) {
  const cli::World outside = world();
  const shell::Loading loading(outside, {}, {}, {});
  EXPECT_TRUE(loading.program());
  EXPECT_TRUE(loading.library_file().empty());
  EXPECT_FALSE(loading.is_opening());
}

TEST_F(Opening, ALibraryThatIsAskedForAndNotThereIsRefused) {
  const cli::World outside = world();
  cli::WindowRequest request;
  request.library = driver.home() / "weg.beraad";
  shell::Loading loading(outside, request, {}, {});
  EXPECT_FALSE(loading.is_opening(std::chrono::minutes(1)));
  EXPECT_FALSE(loading.take_library());
}

}  // namespace
}  // namespace beraad::test
