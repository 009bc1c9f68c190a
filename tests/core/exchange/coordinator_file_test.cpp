// What a coordinator may know: a table that a spreadsheet reads, without a word of the case.
#include "core/exchange/coordinator_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace beraad::exchange {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

CoordinatorLine line() {
  CoordinatorLine made;
  made.session = "1";
  made.held_on = {{2025, 2, 12}};
  made.method = "Dilemmamethode";
  made.participants = 6;
  made.planned_minutes = 120;
  return made;
}

std::size_t count_lines(const std::string& file) { return static_cast<std::size_t>(std::ranges::count(file, '\n')); }

TEST(CoordinatorFile, HasALineForEachAction) {
  auto made = line();
  made.actions = {{{2025, 2, 12}, base::Date{2025, 3, 1}, "gedaan"}, {{2025, 2, 12}, {}, {}}};
  const auto file = write_coordinator_file(made, {});
  EXPECT_EQ(count_lines(file), 3U);
  EXPECT_THAT(file, HasSubstr("1;2025-02-12;Dilemmamethode;6;120;;;;1;2025-02-12;2025-03-01;gedaan\r\n"));
  EXPECT_THAT(file, HasSubstr(";2;2025-02-12;;\r\n"));
}

TEST(CoordinatorFile, AMeetingWithoutActionsIsOneLineThatSaysSoAndNotTimedIsEmpty) {
  auto made = line();
  const base::Texts texts(base::Language::Dutch, {{"coordinator.nothing-agreed", "niets afgesproken"}});
  const auto file = write_coordinator_file(made, texts);
  EXPECT_EQ(count_lines(file), 2U);
  EXPECT_THAT(file, HasSubstr(";120;;;;0;;;niets afgesproken\r\n"));
  made.real_minutes = 131;
  EXPECT_THAT(write_coordinator_file(made, {}), HasSubstr(";120;131;"));
}

TEST(CoordinatorFile, EveryMeetingHasItsDay) {
  auto made = line();
  made.held_on.push_back({2025, 2, 19});
  EXPECT_THAT(write_coordinator_file(made, {}), HasSubstr("1;2025-02-12, 2025-02-19;Dilemmamethode"));
}

TEST(CoordinatorFile, NothingBecomesAFormulaOrASecondField) {
  auto made = line();
  made.method = "=1+1;\"x\"";
  const auto file = write_coordinator_file(made, {});
  EXPECT_THAT(file, HasSubstr("\"'=1+1;\"\"x\"\"\""));
  EXPECT_THAT(file, Not(HasSubstr(";=1")));
}

}  // namespace
}  // namespace beraad::exchange
