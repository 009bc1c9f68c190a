// Setting up one meeting of a method over several, also where it was prepared before meetings were set up one by one or
// by a method that was done in one meeting then.
#include <gmock/gmock.h>

#include "app/action/setup_plan.hpp"
#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/session/look_back.hpp"
#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

namespace fs = std::filesystem;

/// Twenty minutes in the first meeting and forty in the second.
class MinutesOfAMeeting : public ::testing::Test {
 protected:
  void SetUp() override {
    method.plans = {{"60", 60}};
    for (const int meeting : {1, 2}) {
      auto& step = method.steps.emplace_back();
      step.id = meeting == 1 ? "one" : "two";
      step.minutes = {{"60", meeting * 20}};
      step.meeting = meeting;
    }
    view.setup.plan = "60";
    view.setup.planned_start = {{2025, 3, 1}, 10, 0};
    view.setup.planned_end = {{2025, 3, 1}, 10, 50};
  }
  [[nodiscard]] bool is_own(std::map<std::string, int> minutes) {
    view.own_minutes.clear();
    view.setup.planned_minutes = std::move(minutes);
    action::find_own_minutes(&method, view);
    return !view.own_minutes.empty();
  }

  protocol::Protocol method;
  state::SetupState view;
};

TEST_F(MinutesOfAMeeting, AreTheTeamsOwnOnlyWhereNoTimesMadeThem) {
  EXPECT_TRUE(is_own({{"one", 25}}));
  EXPECT_TRUE(is_own({{"one", 20}, {"two", 30}}));
  EXPECT_FALSE(is_own({{"one", 50}})) << "its first meeting, made to fit";
  EXPECT_FALSE(is_own({{"one", 17}, {"two", 33}})) << "both of them, made to fit as one";
  EXPECT_FALSE(is_own({{"two", 30}})) << "of the other meeting";
}

class LookBackOfBefore : public ::testing::Test {
 protected:
  LookBackOfBefore() {
    set_up(driver);
    finish_session(driver);
    deliberation = driver.document().id();
  }
  [[nodiscard]] protocol::Catalog& catalog() { return driver.program->shipped.catalog; }
  [[nodiscard]] const state::SetupState& setup() { return driver.app->state().setup; }
  /// The method of look-backs as it was while it was done in one meeting; gives its file.
  fs::path use_method_in_one_meeting() {
    const auto* entry = session::find_look_back_method(catalog());
    auto root = std::move(json::read(entry->text, "shipped", json::k_template_limits)->root);
    for (std::size_t step = 0; step < entry->protocol->steps.size(); ++step) {
      json::put_at(root, "/steps/" + std::to_string(step) + "/meeting", json::value_of(std::int64_t{1}));
    }
    fs::path file = driver.home() / "protocols" / "one-meeting.json";
    fs::create_directories(file.parent_path());
    EXPECT_TRUE(base::write_file_atomically(file, protocol::write_template(root)));
    catalog().load_again();
    EXPECT_TRUE(catalog().broken().empty());
    return file;
  }
  void open_look_back() {
    driver.carry_out(action::OpenLookBack{deliberation});
    driver.windows->frame();
    ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  }

  ProgramDriver driver{"look-back-of-before", {1366, 2400, 1}};  // high: nothing is out of sight
  base::Uuid deliberation;
};

TEST_F(LookBackOfBefore, IsSetUpByTheMethodThatItHolds) {
  const auto file = use_method_in_one_meeting();
  open_look_back();
  driver.carry_out(action::GoTo{state::Route::Home});
  fs::remove(file);
  catalog().load_again();
  open_look_back();
  const auto& held = driver.app->workspace()->find_session(*setup().session)->protocol();
  const int minutes = held.plans.front().minutes;
  EXPECT_EQ(setup().setup.planned_end, base::plus_minutes(setup().setup.planned_start, minutes));
  EXPECT_FALSE(driver.console_sees("Bijeenkomst 1 van 2"));
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("setup.fits", {std::to_string(minutes)})));
  EXPECT_NE(driver.windows->find("setup/method/" + held.id), nullptr);
  const auto end = base::plus_minutes(setup().setup.planned_start, minutes - 5);
  driver.carry_out(action::SetupTyped{action::SetupTyped::Field::End, base::clock_text(end)});
  EXPECT_THAT(setup().setup.planned_minutes, ::testing::SizeIs(held.steps.size())) << "all of it is this meeting";
}

}  // namespace
}  // namespace beraad::test
