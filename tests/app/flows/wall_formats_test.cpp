// Every shipped case on a wall of every format: each step has its page, and each page its question or what continues
// it.
#include <gtest/gtest.h>

#include "core/base/platform.hpp"
#include "tests/support/program_driver.hpp"

namespace beraad::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> shipped_cases() {
  std::vector<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(fs::path(BERAAD_SOURCE_FOLDER) / "assets" / "example")) {
    if (entry.path().extension() == ".json") cases.push_back(entry.path());
  }
  std::ranges::sort(cases);
  return cases;
}

class WallFormats : public ::testing::TestWithParam<shell::HeadlessSize> {
 protected:
  /// The case as a deliberation in which everything was said.
  void open(const fs::path& case_file) {
    const fs::path folder = driver.home() / case_file.stem();
    fs::create_directories(folder);
    fs::copy_file(case_file, folder / case_file.filename());
    auto parts = driver.app->practice_parts(true);
    parts.folders.examples = folder;
    const auto session = shell::make_practice_library(parts, folder / "one.beraad");
    ASSERT_TRUE(session) << session.error().code;
    ASSERT_TRUE(driver.app->open_library(folder / "one.beraad"));
    driver.app->carry_out(action::OpenSession{*session});
    driver.app->state().practice = false;
    driver.app->state().room.cover = false;
  }

  void look(const std::string& name) {
    walls->frame();
    if (const auto pictures = base::find_environment("BERAAD_PICTURES")) {
      const fs::path folder =
          fs::path(*pictures) / (std::to_string(GetParam().width) + "x" + std::to_string(GetParam().height));
      fs::create_directories(folder);
      ASSERT_TRUE(walls->shoot_room(folder / (name + ".png")));
    }
  }

  ProgramDriver driver{"wall-" + std::to_string(GetParam().width)};
  std::unique_ptr<shell::Headless> walls = std::make_unique<shell::Headless>(
      *driver.app, *driver.fonts, driver.program->icons, driver.clock, shell::HeadlessSize{1366, 768, 1}, GetParam());
};

TEST_P(WallFormats, EveryStepOfEveryShippedCaseHasItsPages) {
  driver.press(ui::Key::Enter);
  for (const auto& case_file : shipped_cases()) {
    ASSERT_NO_FATAL_FAILURE(open(case_file));
    const auto& steps = driver.document().protocol().steps;
    for (std::size_t index = 0; index < steps.size(); ++index) {
      driver.app->carry_out(action::LookAtStep{steps[index].id});
      driver.app->carry_out(action::ShowLookedAtStep{});
      walls->frame();
      auto& room = driver.app->state().room;
      ASSERT_GE(room.pages, 1U);
      EXPECT_LE(room.pages, 40U) << case_file.stem() << " step " << index + 1;
      for (std::size_t page = 0; page < std::min<std::size_t>(room.pages, 3); ++page) {
        room.page = page;
        const std::string name =
            case_file.stem().string() + "-" + std::to_string(index + 1) + "-" + std::to_string(page + 1);
        ASSERT_NO_FATAL_FAILURE(look(name));
        EXPECT_FALSE(walls->room_log().as_text().empty()) << name;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, WallFormats,
                         ::testing::Values(shell::HeadlessSize{1920, 1080, 1}, shell::HeadlessSize{1280, 800, 1},
                                           shell::HeadlessSize{1024, 768, 1}),
                         [](const auto& size) {
                           return "Wall" + std::to_string(size.param.width) + "x" + std::to_string(size.param.height);
                         });

}  // namespace
}  // namespace beraad::test
