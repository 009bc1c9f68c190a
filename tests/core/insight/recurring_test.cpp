// Which themes a team's cases share.
#include "core/insight/recurring.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace beraad::insight {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Recurring, TheMostFrequentFirstWithTheTitlesOfTheCases) {
  const auto themes =
      recurring_themes({{"t", "een", {"T01", "T02"}}, {"t", "twee", {"T02"}}, {"t", "drie", {"T01", "T02", "T03"}}});
  EXPECT_THAT(themes,
              ElementsAre(RecurringTheme{"T02", {"een", "twee", "drie"}}, RecurringTheme{"T01", {"een", "drie"}}));
}

TEST(Recurring, FewerThanThreeCasesWithThemesSayNothing) {
  EXPECT_THAT(recurring_themes({{"t", "een", {"T01"}}, {"t", "twee", {"T01"}}, {"t", "drie", {}}}), IsEmpty());
}

TEST(Recurring, AThemeCountsOnceForACase) {
  EXPECT_THAT(recurring_themes({{"t", "een", {"T01", "T01"}}, {"t", "twee", {"T02"}}, {"t", "drie", {"T03"}}}),
              IsEmpty());
}

}  // namespace
}  // namespace beraad::insight
