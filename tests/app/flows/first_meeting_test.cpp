// A method over several meetings is set up for its first: end, minutes, papers and the clock are those of that one.
#include <gtest/gtest.h>

#include "core/protocol/meeting_minutes.hpp"
#include "core/session/timing.hpp"
#include "tests/app/flows/desk_steps.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

constexpr std::int64_t k_minute_ms = 60'000;

class FirstMeeting : public testing::Test {
 protected:
  void SetUp() override {
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      const bool starts_a_case = entry.protocol->kind != protocol::Kind::AfterCare;
      if (starts_a_case && entry.protocol->steps.back().meeting > 1) method = entry.protocol;
    }
    ASSERT_TRUE(method);
    first = protocol::first_meeting_minutes(*method, method->plans.front());
    ASSERT_LT(first, method->plans.front().minutes);
  }
  void set_up() {
    make_library(driver);
    driver.carry_out(action::OpenMethod{method->id});
    driver.windows->frame();
    driver.click("method/use");
    driver.click("setup/title");
    driver.type("Oefencasus");
    driver.click("setup/person/P1/role");
    driver.type("begeleider");
  }
  void type_end(int minutes) {
    type_anew(driver, "setup/end", base::clock_text(base::plus_minutes(setup().planned_start, minutes)));
  }
  [[nodiscard]] const session::Setup& setup() const { return driver.app->state().setup.setup; }
  [[nodiscard]] base::DateTime end_after(int minutes) const {
    return base::plus_minutes(setup().planned_start, minutes);
  }
  [[nodiscard]] const base::Texts& texts() const { return driver.program->shelf.dutch; }
  [[nodiscard]] int planned_in_first() const {
    int minutes = 0;
    for (const auto& step : method->steps) {
      if (step.meeting == protocol::first_meeting(*method)) minutes += session::minutes_in_plan(*method, step, setup());
    }
    return minutes;
  }
  [[nodiscard]] bool later_ones_are_as_the_method_plans_them() const {
    return std::ranges::all_of(method->steps, [&](const protocol::Step& step) {
      return step.meeting == protocol::first_meeting(*method) || !setup().planned_minutes.contains(step.id);
    });
  }
  [[nodiscard]] session::Timing timing() const {
    return session::timing_of(driver.document().protocol(), driver.document().state(), driver.clock.now());
  }
  void expect_left_in_bar() const {
    const auto left = static_cast<std::int64_t>(std::ceil(timing().left));
    EXPECT_TRUE(driver.console_sees(texts().count("clock.left", left))) << left;
  }

  ProgramDriver driver{"first-meeting", {1366, 1600, 1}};
  protocol::ProtocolHandle method;
  int first = 0;
};

TEST_F(FirstMeeting, TheProposedEndIsTheOneOfTheFirst) {
  set_up();
  EXPECT_EQ(setup().planned_end, end_after(first));
  EXPECT_TRUE(setup().planned_minutes.empty());
  const std::string fits = texts().say("setup.fits", {std::to_string(first)});
  const auto meetings = protocol::meeting_numbers(*method).size();
  EXPECT_TRUE(driver.console_sees(texts().say("setup.which-meeting", {"1", std::to_string(meetings), fits})));
  shoot(driver, "setup-first-meeting");
  driver.click("setup/keep");
  EXPECT_TRUE(driver.console_sees(texts().say("home.until", {base::clock_text(end_after(first))})));
}

TEST_F(FirstMeeting, AnotherMethodAndBackProposeTheirOwnEnds) {
  set_up();
  const auto& other = *driver.program->shipped.catalog.entries().front().protocol;
  driver.click("setup/method/" + other.id);
  EXPECT_EQ(setup().planned_end, end_after(other.plans.front().minutes));
  driver.carry_out(action::ChooseMethod{method->id});
  EXPECT_EQ(setup().planned_end, end_after(first));
}

TEST_F(FirstMeeting, AnEndOfItsOwnIsFittedInTheFirstAndLeavesTheOthersAlone) {
  set_up();
  for (const int minutes : {first - 10, first + 30}) {
    type_end(minutes);
    EXPECT_EQ(setup().planned_end, end_after(minutes));
    EXPECT_EQ(planned_in_first(), minutes);
    EXPECT_TRUE(later_ones_are_as_the_method_plans_them()) << minutes;
    const std::string key = minutes < first ? "setup.shorter" : "setup.longer";
    const int difference = std::abs(minutes - first);
    EXPECT_TRUE(driver.console_sees(texts().say(key, {std::to_string(minutes), std::to_string(difference)})));
  }
  type_end(first);
  EXPECT_TRUE(setup().planned_minutes.empty()) << "the plan of the method again";
}

/// As a look-back that comes after a meeting of its own was left out.
TEST_F(FirstMeeting, WhereItBeginsWithALaterOneThatOneIsFitted) {
  set_up();
  const auto second = std::ranges::find_if(method->steps, [&](const protocol::Step& step) {
    return step.meeting != protocol::first_meeting(*method) && !step.protected_time;
  });
  ASSERT_NE(second, method->steps.end());
  driver.app->state().setup.first_step = second->id;
  const int minutes = protocol::meeting_minutes(*method, method->plans.front(), second->meeting);
  type_end(minutes - 10);
  EXPECT_EQ(protocol::meeting_minutes(*method, setup().planned_minutes, second->meeting), minutes - 10);
  EXPECT_FALSE(setup().planned_minutes.contains(method->steps.front().id)) << "the first is left alone";
  const std::string shorter = texts().say("setup.shorter", {std::to_string(minutes - 10), "10"});
  const auto meetings = protocol::meeting_numbers(*method);
  const auto place = std::ranges::find(meetings, second->meeting) - meetings.begin() + 1;
  EXPECT_TRUE(driver.console_sees(
      texts().say("setup.which-meeting", {std::to_string(place), std::to_string(meetings.size()), shorter})));
}

TEST_F(FirstMeeting, AnEndThatIsHalfTypedIsKeptToo) {
  set_up();
  driver.carry_out(action::SetupTyped{action::SetupTyped::Field::End, "1"});  // a night away
  const auto* document = driver.app->workspace()->find_session(*driver.app->state().setup.session);
  EXPECT_EQ(document->state().setup.planned_end, setup().planned_end);
  EXPECT_GT(*setup().planned_end, end_after(600));
}

TEST_F(FirstMeeting, OwnMinutesAreThoseOfTheFirst) {
  make_library(driver);
  constexpr int k_real_minutes = 80;
  for (int held = 0; held < 5; ++held) {
    auto& workspace = *driver.app->workspace();
    session::Setup held_setup;
    held_setup.title = "Casus";
    held_setup.protocol_id = method->id;
    held_setup.planned_start = {{2025, 2, 3}, 9, 0};
    for (const char* code : {"P1", "P2", "P3"}) {
      auto& person = held_setup.participants.emplace_back();
      person.code = code;
      person.role = "functie";
    }
    const auto session = workspace.prepare_session(held_setup);
    ASSERT_TRUE(session);
    ASSERT_TRUE(workspace.run(*session, session::BeginSession{}));
    for (const auto& step : method->steps) {
      ASSERT_TRUE(workspace.run(*session, session::RecordMinutes{step.id, k_real_minutes}));
    }
    ASSERT_TRUE(workspace.run(*session, session::CloseSession{}));
  }
  driver.carry_out(action::OpenMethod{method->id});
  driver.windows->frame();
  driver.click("method/use");
  const int own = k_real_minutes * static_cast<int>(std::ranges::count(method->steps, protocol::first_meeting(*method),
                                                                       &protocol::Step::meeting));
  EXPECT_TRUE(driver.console_sees(texts().say("own-minutes.take", {std::to_string(own)})));
  driver.click("setup/own-minutes");
  EXPECT_EQ(setup().planned_end, end_after(own));
  EXPECT_TRUE(driver.console_sees(texts().say("own-minutes.planned", {std::to_string(own)})));
  type_end(own + 5);
  EXPECT_EQ(planned_in_first(), own) << "there is room enough for the first";
  type_end(own - 5);
  EXPECT_EQ(planned_in_first(), own - 5) << "the plan of the method, made to fit";
}

TEST_F(FirstMeeting, TheClockCountsToTheEndOfTheMeetingThatIsHeld) {
  MethodPlayer(driver).begin(*method);
  driver.windows->frame();
  EXPECT_NEAR(timing().left, first, 5) << "it was planned at a round minute";
  EXPECT_NEAR(timing().behind, 0, 5);
  expect_left_in_bar();
  driver.clock.advance_ms(static_cast<std::int64_t>(timing().left + 10) * k_minute_ms);
  driver.windows->frame();
  const auto behind = std::llround(timing().behind);
  EXPECT_GE(behind, 9);
  EXPECT_TRUE(driver.console_sees(texts().count("clock.behind", behind))) << "and can be planned anew";

  const auto& steps = method->steps;
  const auto second = std::ranges::find_if(steps, [&](const auto& step) { return step.meeting > steps[0].meeting; });
  driver.carry_out(action::LookAtStep{second->id});
  driver.carry_out(action::ShowLookedAtStep{});
  driver.windows->frame();
  driver.click("question/action");
  driver.windows->frame();
  const int minutes = protocol::meeting_minutes(*method, method->plans.front(), second->meeting);
  EXPECT_EQ(timing().planned_total, minutes);
  EXPECT_NEAR(timing().left, minutes, 1);
  EXPECT_NEAR(timing().behind, 0, 1);
  expect_left_in_bar();
}

TEST_F(FirstMeeting, ThePageOfTheMethodSaysHowOftenAndHowLong) {
  make_library(driver);
  const auto meetings = protocol::meeting_numbers(*method).size();
  const std::string each = texts().say("methods.meetings", {std::to_string(meetings), std::to_string(first)});
  driver.carry_out(action::OpenMethod{method->id});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees(texts().say("methods.minutes", {each})));
  EXPECT_FALSE(driver.console_sees(texts().say("methods.minutes", {method->plans.front().id})));
  shoot(driver, "method-over-several-meetings");
}

TEST_F(FirstMeeting, ACaseThatIsGoneOnWithIsPlannedForTheFirstToo) {
  MethodPlayer(driver).begin(*driver.program->shipped.catalog.entries().front().protocol);
  driver.carry_out(action::ContinueCase{});
  driver.carry_out(action::UseMethod{method->id});
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  ASSERT_EQ(setup().protocol_id, method->id);
  EXPECT_EQ(setup().planned_end, end_after(first));
}

TEST_F(FirstMeeting, ATrialOfADraftIsPlannedForTheFirst) {
  make_library(driver);
  driver.carry_out(action::OpenMethod{method->id});
  driver.windows->frame();
  driver.click("method/edit");
  driver.click("method-editor/try");
  driver.windows->frame();
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  const auto& planned = driver.document().state().setup;
  EXPECT_EQ(planned.planned_end, base::plus_minutes(planned.planned_start, first));
}

TEST_F(FirstMeeting, ARehearsalIsPlannedForTheFirstAndBeginsWithItsSteps) {
  driver.press(ui::Key::Enter);
  driver.carry_out(action::OpenMethod{method->id});
  driver.windows->frame();
  driver.click("method/rehearse");
  ASSERT_EQ(driver.app->state().route, state::Route::Begin);
  const auto& planned = driver.document().state().setup;
  EXPECT_EQ(planned.planned_end, base::plus_minutes(planned.planned_start, first));
  for (const auto& step : method->steps) {
    EXPECT_EQ(driver.console_sees(step.title.nl), step.meeting == protocol::first_meeting(*method)) << step.id;
  }
}

}  // namespace
}  // namespace beraad::test
