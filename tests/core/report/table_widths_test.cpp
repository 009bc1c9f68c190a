#include "core/report/table_widths.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace beraad::report {
namespace {

constexpr double k_room = 100, k_letter = 1;

/// A table with one row of those texts and those relative widths.
Table table_of(const std::vector<std::pair<std::string, int>>& cells) {
  Table table;
  table.rows.emplace_back();
  for (const auto& [text, width] : cells) {
    table.columns.push_back({"a", width});
    table.rows.front().cells.push_back({{{text}}});
  }
  return table;
}

double sum(const std::vector<double>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

TEST(TableWidths, AreTheRelativeOnesWhereEveryWordFits) {
  EXPECT_EQ(column_widths(table_of({{"kort", 1}, {"ook kort", 3}}), k_room, k_letter), (std::vector<double>{25, 75}));
}

TEST(TableWidths, OneColumnGetsWhatItsLongestWordNeedsFromAnother) {
  const auto widths = column_widths(table_of({{"de bijstandsgerechtigden", 1}, {"kort", 9}}), k_room, k_letter);
  EXPECT_DOUBLE_EQ(widths[0], 21);
  EXPECT_DOUBLE_EQ(widths[1], 79);
}

TEST(TableWidths, ALineOfManyShortWordsNeedsNoMore) {
  const std::string sentence = "een zin van heel veel korte woorden die gewoon doorloopt";
  EXPECT_DOUBLE_EQ(column_widths(table_of({{sentence, 1}, {"kort", 9}}), k_room, k_letter)[0], 10);
}

TEST(TableWidths, OneEndlessWordTakesNoMoreThanAThird) {
  const auto widths = column_widths(table_of({{std::string(500, 'x'), 1}, {"kort", 9}}), k_room, k_letter);
  EXPECT_DOUBLE_EQ(widths[0], 30);
}

TEST(TableWidths, NeverSumUpToAnotherWidthThanTheTables) {
  const std::string word(40, 'w');
  const auto narrow = table_of({{word, 1}, {word, 1}, {word, 1}, {word, 1}, {word, 1}});
  EXPECT_NEAR(sum(column_widths(narrow, k_room, k_letter)), k_room, 1e-9);
  for (const double width : column_widths(narrow, k_room, k_letter)) EXPECT_GT(width, 0);
}

TEST(TableWidths, TheHeadCountsAsWell) {
  auto table = table_of({{"x", 1}, {"y", 9}});
  table.columns[0].label = "verantwoordelijke";
  EXPECT_DOUBLE_EQ(column_widths(table, k_room, k_letter)[0], 17);
}

}  // namespace
}  // namespace beraad::report
