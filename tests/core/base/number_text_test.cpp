#include "core/base/number_text.hpp"

#include <gtest/gtest.h>

namespace beraad::base {
namespace {

TEST(NumberText, AWholeNumberIsAllOfTheTextOrNone) {
  EXPECT_EQ(read_number("90"), 90);
  EXPECT_EQ(read_number(" 7 "), 7);
  EXPECT_EQ(read_number("-3"), -3);
  EXPECT_EQ(read_number("05"), 5);
  for (const char* text : {"", " ", "geen", "5 min", "1.5", "99999999999"}) EXPECT_FALSE(read_number(text)) << text;
}

}  // namespace
}  // namespace beraad::base
