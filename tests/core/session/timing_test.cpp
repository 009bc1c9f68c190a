#include "core/session/timing.hpp"

#include <numeric>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

StepMinutes step(std::string id, int planned, int floor, bool is_protected = false) {
  StepMinutes minutes;
  minutes.step = std::move(id);
  minutes.planned = planned;
  minutes.floor = floor;
  minutes.protected_time = is_protected;
  return minutes;
}

using Minutes = std::map<std::string, int>;

TEST(Replan, SharesByWhatEachStepCanGive) {
  // 20 can give 12, 10 can give 4, 10 can give 2; 9 of 18 is half of each
  const Replan plan = replan({step("a", 20, 8), step("b", 10, 6), step("c", 10, 8)}, 9);
  EXPECT_EQ(plan.minutes, (Minutes{{"a", 14}, {"b", 8}, {"c", 9}}));
  EXPECT_EQ(plan.short_by, 0);
}

TEST(Replan, LargestRemainderKeepsTheSumExact) {
  // shares of 5: 5*7/10 = 3.5, 5*2/10 = 1.0, 5*1/10 = 0.5; the tie goes to the earlier step
  const Replan plan = replan({step("a", 10, 3), step("b", 10, 8), step("c", 10, 9)}, 5);
  EXPECT_EQ(plan.minutes, (Minutes{{"a", 6}, {"b", 9}, {"c", 10}}));
}

TEST(Replan, NeverTouchesProtectedSteps) {
  const Replan plan = replan({step("a", 10, 6), step("judgement", 10, 2, true), step("c", 10, 6)}, 8);
  EXPECT_EQ(plan.minutes, (Minutes{{"a", 6}, {"judgement", 10}, {"c", 6}}));
}

TEST(Replan, SaysHowMuchDoesNotFit) {
  const Replan plan = replan({step("a", 10, 6), step("b", 5, 3)}, 20);
  EXPECT_EQ(plan.minutes, (Minutes{{"a", 6}, {"b", 3}}));
  EXPECT_EQ(plan.short_by, 14);
}

TEST(Replan, GivesTimeBack) {
  EXPECT_EQ(replan({step("a", 10, 6), step("b", 10, 8)}, -3).minutes, (Minutes{{"a", 12}, {"b", 11}}));
  // at their floors nobody can give, so time goes back by length
  EXPECT_EQ(replan({step("a", 6, 6), step("b", 3, 3)}, -3).minutes, (Minutes{{"a", 8}, {"b", 4}}));
}

TEST(Replan, HoldsForAnyPlan) {
  base::SeededIds ids(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<StepMinutes> steps;
    int most = 0, before = 0;
    for (std::uint64_t i = 0; i <= ids.random_below(8); ++i) {
      const int floor = static_cast<int>(ids.random_below(20));
      const int planned = floor + static_cast<int>(ids.random_below(30));
      const bool is_protected = ids.random_below(4) == 0;
      steps.push_back(step(std::to_string(i), planned, floor, is_protected));
      before += planned;
      if (!is_protected) most += planned - floor;
    }
    const int save = static_cast<int>(ids.random_below(120));
    const Replan plan = replan(steps, save);
    int after = 0;
    for (const StepMinutes& each : steps) {
      const int minutes = plan.minutes.at(each.step);
      after += minutes;
      EXPECT_GE(minutes, each.floor);
      EXPECT_LE(minutes, each.planned);
      if (each.protected_time) EXPECT_EQ(minutes, each.planned);
    }
    EXPECT_EQ(before - after, std::min(save, most));
    EXPECT_EQ(plan.short_by, std::max(0, save - most));
  }
}

TEST(NearestPlan, TakesTheClosestAndElseTheFirst) {
  const auto method = test::everything_method();
  EXPECT_EQ(nearest_plan(*method, 0), "60");
  EXPECT_EQ(nearest_plan(*method, 70), "60");
  EXPECT_EQ(nearest_plan(*method, 75), "60");  // as near to both: the first
  EXPECT_EQ(nearest_plan(*method, 80), "90");
  EXPECT_EQ(nearest_plan(*method, 500), "90");
}

TEST(NearestPlan, OfAMethodOverSeveralMeetingsIsTheOneOfTheFirst) {
  auto method = *test::everything_method();
  for (auto& step : method.steps) step.meeting = 2;
  method.steps[0].meeting = 1;  // ten minutes, or a quarter of an hour
  EXPECT_EQ(nearest_plan(method, 10), "60");
  EXPECT_EQ(nearest_plan(method, 15), "90");
  EXPECT_EQ(nearest_plan(method, 50, method.steps[1].id), "60") << "the second, when that is what is held";
}

class Clock : public ::testing::Test {
 protected:
  [[nodiscard]] Timing timing() { return timing_of(m_session.method(), m_session.state(), m_session.clock().now()); }
  void wait_minutes(int minutes) { m_session.clock().advance_ms(std::int64_t{minutes} * 60'000); }

  test::TrySession m_session;  // each command takes a minute of its own
};

TEST_F(Clock, CountsTheStepThatIsRunning) {
  m_session.must(BeginSession{});
  wait_minutes(7);
  EXPECT_DOUBLE_EQ(timing().steps[0].used, 7);
  EXPECT_DOUBLE_EQ(timing().left_in_step, 3);
  m_session.must(EnterStep{"dilemma"});  // at 8
  wait_minutes(2);
  const Timing now = timing();
  EXPECT_DOUBLE_EQ(now.steps[0].used, 8);
  EXPECT_DOUBLE_EQ(now.steps[1].used, 2);
  EXPECT_TRUE(now.steps[0].finished);
  EXPECT_FALSE(now.steps[1].finished);
  EXPECT_DOUBLE_EQ(now.elapsed, 10);
  EXPECT_EQ(now.planned_total, 60);
}

TEST_F(Clock, APauseStopsTheStepButNotTheEnd) {
  m_session.must(BeginSession{});
  const double left_before = timing().left;
  m_session.must(PauseClock{});  // at 1
  wait_minutes(9);
  EXPECT_DOUBLE_EQ(timing().elapsed, 1);
  EXPECT_DOUBLE_EQ(left_before - timing().left, 10);
  m_session.must(ResumeClock{});  // at 11
  wait_minutes(3);
  EXPECT_DOUBLE_EQ(timing().elapsed, 4);
}

TEST_F(Clock, WalkingWhilePausedDoesNotStartTheClock) {
  m_session.must(BeginSession{});
  m_session.must(PauseClock{});
  m_session.must(EnterStep{"dilemma"});
  wait_minutes(20);
  EXPECT_DOUBLE_EQ(timing().steps[1].used, 0);
}

TEST_F(Clock, OffTheRecordStopsNothing) {
  m_session.must(BeginSession{});
  m_session.must(StartOffRecord{});
  wait_minutes(5);
  m_session.must(EndOffRecord{});
  EXPECT_DOUBLE_EQ(timing().elapsed, 7);
}

TEST_F(Clock, TimeLeftOutIsSubtractedAndNeverBelowZero) {
  m_session.must(BeginSession{});
  wait_minutes(9);
  m_session.must(LeaveOutTime{std::int64_t{6} * 60'000});  // at 10
  EXPECT_DOUBLE_EQ(timing().elapsed, 4);
  m_session.must(LeaveOutTime{std::int64_t{60} * 60'000});
  EXPECT_DOUBLE_EQ(timing().elapsed, 0);
}

TEST_F(Clock, RecordedMinutesWin) {
  m_session.must(BeginSession{});
  wait_minutes(9);
  m_session.must(RecordMinutes{"opening", 4});
  EXPECT_DOUBLE_EQ(timing().steps[0].used, 4);
}

TEST_F(Clock, BehindIsWhatMustStillFitMinusWhatIsLeft) {
  // planned 13:30 for an hour; the first command stood at 13:31 by a clock that began at 13:30
  m_session.must(ChangeSetup{[&] {
    session::Setup setup = m_session.state().setup;
    setup.planned_start = base::local_time(m_session.clock().now());
    return setup;
  }()});
  m_session.must(BeginSession{});  // two minutes late
  EXPECT_DOUBLE_EQ(timing().behind, 2);
  wait_minutes(10);
  EXPECT_DOUBLE_EQ(timing().behind, 2);  // on its own plan
  wait_minutes(5);
  EXPECT_DOUBLE_EQ(timing().behind, 7);  // five over in the first step
  m_session.must(LeaveStepUndone{"dilemma", ""});
  EXPECT_DOUBLE_EQ(timing().behind, -2);  // a step left out gives its ten minutes back, the act took one
}

TEST_F(Clock, FloorsComeFromTheMethodAndProtectedStepsKeepAll) {
  const Timing now = timing();
  EXPECT_EQ(now.steps[0].floor, 6);   // 0.6 of ten minutes
  EXPECT_EQ(now.steps[3].floor, 10);  // protected
  m_session.must(ReplanMinutes{{{"opening", 4}, {"judgement", 12}}});
  EXPECT_EQ(timing().steps[0].planned, 4);
  EXPECT_EQ(timing().steps[0].floor, 4);  // by hand below the floor: nothing more to give
  EXPECT_EQ(timing().steps[3].floor, 12);
}

TEST_F(Clock, OfSeveralMeetingsOnlyTheOneThatIsHeldCounts) {
  auto method = m_session.method();
  for (auto& step : method.steps) step.meeting = 2;
  method.steps[0].meeting = method.steps[1].meeting = 1;
  const auto now = [&] { return timing_of(method, m_session.state(), m_session.clock().now()); };
  EXPECT_EQ(now().meeting, 1);  // also before it begins
  m_session.must(BeginSession{});
  const int first = now().steps[0].planned + now().steps[1].planned;
  EXPECT_EQ(now().planned_total, first);
  wait_minutes(7);
  EXPECT_DOUBLE_EQ(now().elapsed, 7);
  EXPECT_EQ(now().steps.size(), method.steps.size());
  m_session.must(EnterStep{method.steps[2].id});
  EXPECT_EQ(now().meeting, 2);
  EXPECT_EQ(now().planned_total, 60 - first);
  EXPECT_DOUBLE_EQ(now().elapsed, 0);
}

TEST_F(Clock, EnteredFromPaperThereIsNoClock) {
  session::Setup setup = test::everyday_setup();
  setup.who_types = WhoTypes::NobodyNow;
  test::TrySession session(setup);
  session.must(BeginSession{});
  session.clock().advance_ms(600'000);
  EXPECT_DOUBLE_EQ(timing_of(session.method(), session.state(), session.clock().now()).elapsed, 0);
}

}  // namespace
}  // namespace beraad::session
