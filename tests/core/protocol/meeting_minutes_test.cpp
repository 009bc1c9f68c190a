#include "core/protocol/meeting_minutes.hpp"

#include <gmock/gmock.h>

#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

using ::testing::ElementsAre;

class MeetingMinutes : public testing::Test {
 protected:
  /// Its steps take 30, 20 and 10 minutes of the longer plan, 20, 15 and 10 of the shorter one.
  Protocol method = read_text(sound_template()).protocol.value();

  void meet_twice() {
    method.steps[0].meeting = method.steps[1].meeting = 1;
    method.steps[2].meeting = 2;
  }
};

TEST_F(MeetingMinutes, AMethodThatIsDoneInOneTakesItsWholePlan) {
  EXPECT_THAT(meeting_numbers(method), ElementsAre(0));
  EXPECT_EQ(first_meeting(method), 0);
  for (const Plan& plan : method.plans) EXPECT_EQ(first_meeting_minutes(method, plan), plan.minutes);
  EXPECT_EQ(meeting_minutes(method, {{"look", 7}, {"close", 4}, {"elsewhere", 9}}, 0), 11) << "of its own steps";
}

TEST_F(MeetingMinutes, OfSeveralEachTakesThoseOfItsOwnSteps) {
  meet_twice();
  const Plan& longer = *method.find_plan("60");
  const Plan& shorter = *method.find_plan("45");
  EXPECT_THAT(meeting_numbers(method), ElementsAre(1, 2));
  EXPECT_EQ(first_meeting(method), 1);
  EXPECT_EQ(meeting_minutes(method, longer, 1), 50);
  EXPECT_EQ(meeting_minutes(method, longer, 2), 10);
  EXPECT_EQ(first_meeting_minutes(method, shorter), 35);
  EXPECT_EQ(meeting_minutes(method, {{"look", 7}, {"weigh", 3}, {"close", 4}}, 1), 10);
  EXPECT_EQ(meeting_of_step(method, "close"), 2);
  EXPECT_EQ(meeting_of_step(method, "elsewhere"), 1) << "else the first";
}

TEST_F(MeetingMinutes, WithoutAStepThereIsNothingToAdd) {
  method.steps.clear();
  EXPECT_TRUE(meeting_numbers(method).empty());
  EXPECT_EQ(first_meeting(method), 0);
  EXPECT_EQ(meeting_minutes(method, std::map<std::string, int>{{"look", 7}}, 0), 0);
}

}  // namespace
}  // namespace beraad::protocol
