// A field of a table with semicolons.
#include "core/base/csv_field.hpp"

#include <gtest/gtest.h>

namespace beraad::base {
namespace {

TEST(CsvField, IsInQuotesOnlyWhereItHasToBe) {
  EXPECT_EQ(csv_field("1. Ik durf te twijfelen."), "1. Ik durf te twijfelen.");
  EXPECT_EQ(csv_field("eerst; dan"), "\"eerst; dan\"");
  EXPECT_EQ(csv_field("zeg \"nee\""), "\"zeg \"\"nee\"\"\"");
  EXPECT_EQ(csv_field("=1+1"), "'=1+1") << "no formula";
}

}  // namespace
}  // namespace beraad::base
