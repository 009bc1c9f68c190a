// Looking back on a closed deliberation: what was agreed stands there already, six areas are asked, and it has a
// report.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/platform.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

class LookBackFlow : public ::testing::Test {
 protected:
  LookBackFlow() {
    set_up(driver);
    walk_to(driver, Role::Actions);
    agree(driver, "regeling opschrijven", "P2", "1-3-2025");
    finish_session(driver);
    deliberation = driver.document().id();
    driver.click("report/look-back");
  }

  /// The table in the step on screen whose rows have that column.
  [[nodiscard]] const protocol::Field& table_with(Role column) {
    for (const auto& field : driver.document().protocol().find_step(driver.app->state().session.looked_at)->fields) {
      if (field.find_column(column) != nullptr) return field;
    }
    throw std::runtime_error("no such table in this step");
  }
  [[nodiscard]] session::Rows rows(const protocol::Field& field) {
    const auto* value =
        session::find_value(driver.document().state(), {driver.app->state().session.looked_at, field.id, {}});
    return value != nullptr ? std::get<session::Rows>(*value) : session::Rows{};
  }
  std::string save(report::Format format) {
    driver.carry_out(action::SaveReport{format});
    driver.windows->frame();
    const std::string name = driver.app->state().chooser->name;
    driver.click("chooser/accept");
    const auto bytes = base::read_file(driver.home() / name, 1U << 24U);
    return bytes ? *bytes : std::string();
  }

  ProgramDriver driver{"look-back"};
  base::Uuid deliberation;
};

TEST_F(LookBackFlow, FromAClosedDeliberationToItsReport) {
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  shoot(driver, "look-back-setup");
  driver.click("setup/begin");
  driver.click("begin/now");
  const auto& translations = table_with(Role::ActionObstacle);
  ASSERT_THAT(rows(translations), SizeIs(1));
  EXPECT_TRUE(driver.console_sees("regeling opschrijven"));
  shoot(driver, "look-back-translation");
  state::EditorRef obstacle;
  obstacle.part = state::EditorRef::Part::Cell;
  obstacle.key = {driver.app->state().session.looked_at, translations.id, {}};
  obstacle.row = rows(translations).front().id;
  obstacle.column = translations.find_column(Role::ActionObstacle)->id;
  write(driver, state::to_path(obstacle), "de agenda van iedereen");
  driver.click("session/next");
  EXPECT_TRUE(driver.console_sees("Begint bijeenkomst 2?"));
  driver.click("question/action");
  const auto& happened = table_with(Role::ActionStatus);
  ASSERT_THAT(rows(happened), SizeIs(1));
  EXPECT_EQ(session::cell_text(rows(happened).front(), happened.find_column(Role::ActionObstacle)->id),
            "de agenda van iedereen")
      << "what was found in its way stands beside what became of it";
  const std::string status = "cell-choice/" + driver.app->state().session.looked_at + "/" + happened.id + "/" +
                             base::to_text(rows(happened).front().id) + "/" +
                             happened.find_column(Role::ActionStatus)->id;
  driver.click(status);
  driver.click(status + "/0");
  shoot(driver, "look-back-happened");
  MethodPlayer player(driver);
  const auto& steps = driver.document().protocol().steps;
  while (driver.document().state().current_step != steps.back().id) {
    driver.click("session/next");
    player.fill_step();
    EXPECT_THAT(player.open_points(), SizeIs(0));
  }
  shoot(driver, "look-back-last");
  finish_session(driver);
  const std::string report = save(report::Format::Markdown);
  EXPECT_THAT(report, HasSubstr("regeling opschrijven"));
  EXPECT_THAT(report, HasSubstr("de agenda van iedereen"));
  EXPECT_THAT(report, HasSubstr("Verslag van de terugblik"));
  EXPECT_GT(save(report::Format::Pdf).size(), 1000U);
  const auto actions = driver.app->workspace()->list_actions();
  ASSERT_THAT(actions, SizeIs(1));
  ASSERT_TRUE(actions[0].status);
  EXPECT_TRUE(actions[0].status->settled);
  EXPECT_EQ(actions[0].obstacle, "de agenda van iedereen");
}

TEST_F(LookBackFlow, OneThatIsKeptForLaterIsGoneOnWithAndNeverMadeTwice) {
  driver.click("setup/keep");
  const auto of_case = driver.app->workspace()->find_summary(deliberation)->case_id;
  ASSERT_THAT(driver.app->workspace()->runs_of_case(of_case), SizeIs(2));
  driver.carry_out(action::OpenLookBack{deliberation});
  driver.windows->frame();
  EXPECT_THAT(driver.app->workspace()->runs_of_case(of_case), SizeIs(2));
  driver.click("setup/begin");
  driver.click("begin/now");
  driver.carry_out(action::OpenLookBack{deliberation});
  driver.windows->frame();
  EXPECT_EQ(driver.app->state().route, state::Route::Session) << "it goes on where it was";
  EXPECT_THAT(driver.app->workspace()->runs_of_case(of_case), SizeIs(2));
}

TEST_F(LookBackFlow, OneThatGoesOnIsFoundOnTheOverview) {
  const std::string go_on = "reminder/" + base::to_text(deliberation) + "/look-back";
  const auto& texts = driver.program->shelf.dutch;
  driver.click("setup/begin");
  driver.click("begin/now");
  const auto look_back = driver.document().id();
  ASSERT_NE(look_back, deliberation);
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  const auto step = driver.app->workspace()->find_summary(look_back)->step_number;
  EXPECT_TRUE(driver.console_sees(texts.say("after.look-back-running", {std::to_string(step)})));
  ASSERT_NE(driver.windows->find(go_on), nullptr);
  EXPECT_EQ(driver.windows->find(go_on)->text, texts.say("home.go-on"));
  shoot(driver, "look-back-on-overview");
  driver.click(go_on);
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(driver.document().id(), look_back);
}

}  // namespace
}  // namespace beraad::test
