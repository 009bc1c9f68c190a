// How long a method takes, where one chooses: of several meetings each.
#include <gtest/gtest.h>

#include "app/present/methods_screen.hpp"

namespace beraad::present {
namespace {

class MethodLength : public testing::Test {
 protected:
  void SetUp() override {
    method.plans = {{"180", 180}, {"120", 120}};
    for (const int meeting : {1, 2, 3}) {
      auto& step = method.steps.emplace_back();
      step.id = "step-" + std::to_string(meeting);
      step.minutes = {{"180", 60}, {"120", 40}};
    }
  }
  void meet_three_times() {
    for (std::size_t at = 0; at < method.steps.size(); ++at) method.steps[at].meeting = static_cast<int>(at) + 1;
  }

  protocol::Protocol method;
  base::Texts texts{base::Language::Dutch,
                    {{"methods.minutes", "{0} min"},
                     {"methods.or", " of "},
                     {"methods.plus", " + "},
                     {"methods.meetings", "{0} x {1}"}}};
};

TEST_F(MethodLength, DoneInOneItIsThatOfItsPlans) { EXPECT_EQ(minutes_of(method, texts), "180 of 120 min"); }

TEST_F(MethodLength, OverSeveralThatAreAsLongItIsThatOfEach) {
  meet_three_times();
  EXPECT_EQ(minutes_of(method, texts), "3 x 60 of 3 x 40 min");
}

TEST_F(MethodLength, OverSeveralThatAreNotAsLongEachIsTold) {
  meet_three_times();
  method.plans.pop_back();
  method.steps[0].minutes["180"] = 30;
  method.steps[2].minutes["180"] = 90;
  EXPECT_EQ(minutes_of(method, texts), "30 + 60 + 90 min");
}

}  // namespace
}  // namespace beraad::present
