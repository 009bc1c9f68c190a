// Every shipped template that is no meeting, on the screens it is made for: whatever it cannot do without is filled in
// by click and key, and it reads in both languages. The test knows kinds and roles, never a template.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/protocol/catalog.hpp"
#include "core/session/completeness.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

using protocol::Protocol;

std::vector<std::string> templates() {
  const auto catalog =
      protocol::Catalog::load(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols", std::filesystem::path());
  std::vector<std::string> ids;
  for (const auto& entry : catalog.entries()) {
    if (!protocol::is_meeting(*entry.protocol)) ids.push_back(entry.protocol->id);
  }
  return ids;
}

/// One template in a program of its own.
class OtherTemplate {
 public:
  explicit OtherTemplate(const std::string& id)
      : driver("other-" + id, {1600, 2400, 1}), method(*driver.program->shipped.catalog.find(id)->protocol) {}

  /// To the screen that the program has for it; false where it has none of this kind.
  bool open() {
    if (method.kind != protocol::Kind::AfterCare) make_library(driver);
    const auto has = [&](Role role) { return static_cast<bool>(protocol::find_by_role(method, role)); };
    if (has(Role::Requests)) {
      driver.carry_out(action::OpenDesk{state::Route::Requests});
    } else if (has(Role::Candidates)) {
      driver.carry_out(action::NewPreparation{});
    } else if (has(Role::SeriesItems)) {
      driver.carry_out(action::NewQuestionnaire{true});
    } else if (has(Role::SelfCheck)) {
      driver.carry_out(action::StartRehearsal{driver.program->shipped.catalog.entries().front().protocol->id});
      driver.windows->frame();
      driver.click("begin/now");
      driver.carry_out(action::OpenSelfCheck{});
    } else if (method.kind == protocol::Kind::Preparation) {
      driver.carry_out(action::NewCase{method.id, false});
    } else if (method.kind == protocol::Kind::AfterCare) {
      look_back();
    }
    driver.windows->frame();
    return driver.app->state().session.session != base::Uuid{} && driver.document().protocol().id == method.id;
  }

  void look_back() {
    set_up(driver);
    walk_to(driver, Role::Actions);
    agree(driver, "regeling opschrijven", "P2", "1-3-2025");
    const std::string team = driver.document().state().setup.team;
    finish_session(driver);
    if (protocol::begins_by_itself(method)) {
      driver.carry_out(action::LookBackInTenMinutes{team});
    } else {
      driver.carry_out(action::LookBackOnThis{});
    }
    driver.windows->frame();
    driver.click("setup/begin");
    driver.click("begin/now");
  }

  /// What is on screen of the method's own words, in one language.
  void expect_words(const protocol::Step& step, const protocol::Field& field, base::Language language) {
    auto& settings = driver.app->state().settings;
    settings.language = settings.room_language = language;
    driver.windows->frame();
    driver.windows->frame();
    const std::string seen = driver.windows->console_log().as_text();
    const std::string label = field.label.in(language), title = step.title.in(language);
    EXPECT_TRUE(seen.find(label) != std::string::npos || seen.find(title) != std::string::npos)
        << step.id << "/" << field.id << " in " << base::code_of(language) << "\n"
        << seen;
  }

  /// Case forms have pages; every other screen shows all of it.
  [[nodiscard]] std::vector<std::string> pages_of(const protocol::Step& step) const {
    std::vector<std::string> pages;
    for (const auto& page : step.pages) pages.push_back(step.id + "/" + page.id);
    if (pages.empty()) pages.push_back(step.id + "/");
    return pages;
  }

  void fill() {
    if (method.kind == protocol::Kind::AfterCare) return hold();
    MethodPlayer player(driver);
    for (const auto& step : method.steps) {
      for (const auto& page : pages_of(step)) {
        driver.carry_out(action::ShowCasePage{page});
        driver.windows->frame();
        // What only the facilitator is asked stands on the page of the telephone.
        if (driver.windows->find("case/telephone") != nullptr && driver.windows->find("case/page/" + page) == nullptr) {
          driver.click("case/telephone");
        }
        for (const auto& field : step.fields) {
          const bool here = field.page.empty() || step.id + "/" + field.page == page;
          if (!here || !field.stored || field.per_participant || !field.complete) continue;
          player.fill(step, field);
          expect_words(step, field, base::Language::English);
          expect_words(step, field, base::Language::Dutch);
        }
      }
    }
  }

  void hold() {
    MethodPlayer player(driver);
    for (std::size_t index = 0; index < method.steps.size(); ++index) {
      player.fill_step();
      for (const auto& field : method.steps[index].fields) {
        if (!field.complete) continue;
        expect_words(method.steps[index], field, base::Language::English);
        expect_words(method.steps[index], field, base::Language::Dutch);
      }
      if (index + 1 < method.steps.size()) player.go_on();
    }
  }

  [[nodiscard]] std::vector<std::string> open_points() {
    std::vector<std::string> points;
    const auto& document = driver.document();
    for (const auto& step : document.protocol().steps) {
      for (const auto& missing : session::missing_fields(document.protocol(), step, document.state())) {
        points.push_back(step.id + "/" + missing.field);
      }
    }
    return points;
  }

  ProgramDriver driver;  // its window is high: nothing is out of sight
  const Protocol& method;
};

TEST(EveryOtherTemplate, IsFilledInOnItsOwnScreensInBothLanguages) {
  const auto ids = templates();
  EXPECT_GT(ids.size(), 3U);
  for (const auto& id : ids) {
    SCOPED_TRACE(id);
    OtherTemplate other(id);
    ASSERT_TRUE(other.open()) << "it has no screen: " << other.driver.windows->console_log().as_text();
    other.fill();
    EXPECT_EQ(other.open_points(), std::vector<std::string>());
    shoot(other.driver, "other-" + id);
  }
}

}  // namespace
}  // namespace beraad::test
