// How long meetings really take here.
#include "core/insight/own_minutes.hpp"

#include <gtest/gtest.h>

namespace beraad::insight {
namespace {

std::vector<TimedMeeting> meetings(std::size_t count, std::size_t people, int first, int second) {
  return std::vector<TimedMeeting>(count, {"method", people, {{"one", first}, {"two", second}}});
}

TEST(OwnMinutes, AreThereFromFiveMeetingsOn) {
  EXPECT_FALSE(own_minutes(meetings(4, 6, 10, 20), "method", 6));
  const auto own = own_minutes(meetings(5, 6, 10, 20), "method", 6);
  ASSERT_TRUE(own);
  EXPECT_EQ(own->minutes, (std::map<std::string, int>{{"one", 10}, {"two", 20}}));
  EXPECT_EQ(own->meetings, 5U);
  EXPECT_TRUE(own->same_size);
}

TEST(OwnMinutes, AreAveragesByStep) {
  auto held = meetings(3, 6, 10, 20);
  const auto longer = meetings(2, 7, 15, 41);
  held.insert(held.end(), longer.begin(), longer.end());
  const auto own = own_minutes(held, "method", 8);
  ASSERT_TRUE(own);
  EXPECT_EQ(own->minutes, (std::map<std::string, int>{{"one", 12}, {"two", 28}}));
}

TEST(OwnMinutes, OfGroupsOfThisSizeWhereThereAreFiveElseOfAll) {
  auto held = meetings(5, 4, 10, 10);
  const auto large = meetings(2, 14, 30, 30);
  held.insert(held.end(), large.begin(), large.end());
  EXPECT_EQ(own_minutes(held, "method", 3)->minutes, (std::map<std::string, int>{{"one", 10}, {"two", 10}}));
  const auto any = own_minutes(held, "method", 13);
  ASSERT_TRUE(any);
  EXPECT_FALSE(any->same_size);
  EXPECT_EQ(any->meetings, 7U);
}

TEST(OwnMinutes, WhatWasLeftOutOrNotTimedDoesNotPullThemDown) {
  auto held = meetings(5, 6, 10, 20);
  held[0].minutes["two"] = 0;
  EXPECT_EQ(own_minutes(held, "method", 6)->minutes.at("two"), 20);
  held[0].minutes = {};
  EXPECT_FALSE(own_minutes(held, "method", 6));
  EXPECT_FALSE(own_minutes(meetings(9, 6, 1, 1), "another", 6));
}

TEST(OwnMinutes, APlanOfThemHasEveryStepAndTakesNothingFromProtectedTime) {
  protocol::Protocol method;
  for (const char* id : {"one", "two", "three"}) {
    auto& step = method.steps.emplace_back();
    step.id = id;
    step.minutes["60"] = 20;
  }
  method.steps[0].protected_time = true;
  const auto plan = plan_of(*own_minutes(meetings(5, 6, 10, 12), "method", 6), method, "60");
  EXPECT_EQ(plan.minutes, (std::map<std::string, int>{{"one", 20}, {"two", 12}, {"three", 20}})) << "three: never held";
  EXPECT_EQ(plan.total, 52);
}

TEST(OwnMinutes, OfAMethodOverSeveralMeetingsTheTotalIsThatOfTheFirst) {
  protocol::Protocol method;
  for (const char* id : {"one", "two", "three"}) {
    auto& step = method.steps.emplace_back();
    step.id = id;
    step.minutes["60"] = 20;
    step.meeting = method.steps.size() < 3 ? 1 : 2;
  }
  const auto plan = plan_of(*own_minutes(meetings(5, 6, 10, 12), "method", 6), method, "60");
  EXPECT_EQ(plan.minutes.size(), 3U) << "every step has its minutes";
  EXPECT_EQ(plan.total, 22);
}

TEST(OwnMinutes, SizesComeInBands) {
  EXPECT_EQ(size_band(5), size_band(2));
  EXPECT_NE(size_band(5), size_band(6));
  EXPECT_NE(size_band(8), size_band(9));
  EXPECT_NE(size_band(12), size_band(13));
}

}  // namespace
}  // namespace beraad::insight
