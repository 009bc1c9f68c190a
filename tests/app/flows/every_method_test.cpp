// Every shipped method through the real screens: by hand from set-up to the report, in both languages, and its Dutch
// practice case step by step on both windows. The test knows no method.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/base/platform.hpp"
#include "core/protocol/catalog.hpp"
#include "core/protocol/words.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

/// By a glance at each file: whoever runs one test of this program should not read all templates for their names.
std::vector<std::string> all_methods() {
  constexpr std::string_view k_kind = "\n  \"kind\": \"";
  std::vector<std::string> methods;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols")) {
    const auto text = base::read_file(entry.path(), 1U << 20U);
    const auto start = text ? text->find(k_kind) : std::string::npos;
    if (start == std::string::npos) continue;
    const auto word = std::string_view(*text).substr(start + k_kind.size());
    protocol::Protocol method;
    method.kind = protocol::read_word<protocol::Kind>(word.substr(0, word.find('"'))).value();
    if (protocol::is_meeting(method)) methods.push_back(entry.path().stem().string());
  }
  std::ranges::sort(methods);
  return methods;
}

/// The glance above saw them all.
TEST(EveryMethodOfTheCatalog, IsHeld) {
  std::vector<std::string> methods;
  const auto catalog =
      protocol::Catalog::load(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols", std::filesystem::path());
  for (const auto& entry : catalog.entries()) {
    if (protocol::is_meeting(*entry.protocol)) methods.push_back(entry.protocol->id);
  }
  std::ranges::sort(methods);
  EXPECT_EQ(methods, all_methods());
}

std::string name_of(const ::testing::TestParamInfo<std::string>& method) {
  std::string name = method.param;
  std::ranges::replace(name, '-', '_');
  return name;
}

class EveryMethod : public ::testing::TestWithParam<std::string> {
 protected:
  /// The step on screen, on the laptop and on the wall; Dutch last, in which the flow goes on.
  void look(const protocol::Step& step, const std::string& what, const std::vector<base::Language>& languages) {
    driver.carry_out(action::ShowLookedAtStep{});
    auto& settings = driver.app->state().settings;
    for (const auto language : languages) {
      settings.language = settings.room_language = language;
      driver.windows->frame();
      driver.windows->frame();
      EXPECT_NE(driver.windows->console_log().as_text().find(step.title.in(language)), std::string::npos);
      EXPECT_FALSE(driver.windows->room_log().as_text().empty());
      shoot(driver, GetParam() + "-" + what + "-" + std::string(base::code_of(language)));
    }
  }

  ProgramDriver driver{"method-" + GetParam()};
};

TEST_P(EveryMethod, CanBeHeldFromSetUpToItsReport) {
  MethodPlayer player(driver);
  player.begin(*driver.program->shipped.catalog.find(GetParam())->protocol);
  ASSERT_EQ(driver.app->state().route, state::Route::Session) << driver.windows->console_log().as_text();
  const auto& steps = driver.document().protocol().steps;
  for (std::size_t index = 0; index < steps.size(); ++index) {
    SCOPED_TRACE(steps[index].id);
    ASSERT_EQ(driver.app->state().session.looked_at, steps[index].id);
    player.fill_step();
    EXPECT_EQ(player.open_points(), std::vector<std::string>()) << driver.windows->console_log().as_text();
    look(steps[index], "by-hand-" + std::to_string(index + 1), {base::Language::English, base::Language::Dutch});
    if (HasFailure()) return;
    player.go_on();
  }
  ASSERT_EQ(driver.app->state().route, state::Route::Closing);
  driver.click("closing/finish");
  EXPECT_EQ(driver.app->state().route, state::Route::Report);
}

/// All of it was said, so each step has something to show.
TEST_P(EveryMethod, ItsPracticeCaseShowsInBothWindows) {
  driver.press(ui::Key::Enter);
  const auto file = driver.home() / "one.beraad";
  auto parts = driver.app->practice_parts(true);
  parts.folders.examples = driver.home() / "none";
  std::filesystem::create_directories(parts.folders.examples);
  const auto shipped = shell::find_practice_case(driver.app->practice_parts().folders, GetParam());
  ASSERT_FALSE(shipped.empty()) << "no case to practise with";
  std::filesystem::copy_file(shipped, parts.folders.examples / shipped.filename());
  const auto session = shell::make_practice_library(parts, file);
  ASSERT_TRUE(session) << session.error().code << " " << session.error().detail;
  ASSERT_TRUE(driver.app->open_library(file));
  driver.carry_out(action::OpenSession{*session});
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  for (const auto& step : driver.document().protocol().steps) {
    SCOPED_TRACE(step.id);
    driver.carry_out(action::LookAtStep{step.id});
    look(step, "practice-" + step.id, {base::Language::Dutch});
  }
}

INSTANTIATE_TEST_SUITE_P(Shipped, EveryMethod, ::testing::ValuesIn(all_methods()), name_of);

}  // namespace
}  // namespace beraad::test
