// Columns give each other room, so that no word of a head or of a cell breaks where that can be helped.
#include "app/views/table_columns.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace beraad::views {
namespace {

using present::CellKind;
using present::CellScreen;
using present::TableScreen;

constexpr float k_letter = 8;
float eight_a_letter(std::string_view text, ui::FontSpec) { return static_cast<float>(text.size()) * k_letter; }

TableScreen table_of(std::vector<std::string> head, std::vector<float> weights, std::vector<CellScreen> cells) {
  TableScreen table;
  table.head = std::move(head);
  table.weights = std::move(weights);
  table.rows.resize(1);
  table.rows.front().cells = std::move(cells);
  return table;
}

CellScreen text_cell(std::string text) {
  CellScreen cell;
  cell.text.text = std::move(text);
  return cell;
}

CellScreen narrow_cell(CellKind kind) {
  CellScreen cell;
  cell.kind = kind;
  return cell;
}

float sum_of(const std::vector<float>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.f); }

TEST(TableColumns, FollowTheirWeightsWhereEverythingFits) {
  const auto table = table_of({"Wie", "Wat"}, {1, 3}, {text_cell("zij"), text_cell("wacht")});
  EXPECT_EQ(column_widths(table, 800, eight_a_letter), (std::vector<float>{200, 600}));
}

TEST(TableColumns, AHeadIsNotCutWhileAnotherColumnHasRoom) {
  const auto table = table_of({"Norm", "Bron", "Pleit voor"}, {8, 0.8f, 0.8f},
                              {text_cell("zo hoort het"), narrow_cell(CellKind::Source), narrow_cell(CellKind::Marks)});
  const auto widths = column_widths(table, 480, eight_a_letter);
  EXPECT_GE(widths[1], 4 * k_letter + 24) << "Bron";
  EXPECT_GE(widths[2], 5 * k_letter + 24) << "Pleit";
  EXPECT_FLOAT_EQ(sum_of(widths), 480);
}

TEST(TableColumns, ALongWordGetsItsRoomFromAColumnOfShortOnes) {
  const auto table =
      table_of({"Idee", "Van"}, {3, 1}, {text_cell("een kort en klein idee"), text_cell("beleidsmedewerker")});
  const auto widths = column_widths(table, 480, eight_a_letter);
  EXPECT_GE(widths[1], 17 * k_letter + 24);
  EXPECT_FLOAT_EQ(sum_of(widths), 480);
}

TEST(TableColumns, NothingIsTakenBelowWhatATextNeedsToBeRead) {
  const std::string word(60, 'w');
  const auto table = table_of({"Een", "Twee"}, {1, 1}, {text_cell(word), text_cell("kort")});
  const auto widths = column_widths(table, 300, eight_a_letter);
  EXPECT_GE(widths[1], 100);
  EXPECT_FLOAT_EQ(sum_of(widths), 300);
}

TEST(TableColumns, AMarkHasAColumnOfItsOwnAsWideAsItsHead) {
  TableScreen table = table_of({"Mogelijkheid", "Wat ik doe"}, {1, 1}, {text_cell("wachten")});
  table.named_rows = true;
  table.rows.front().mark = "A";
  const auto widths = column_widths(table, 500, eight_a_letter);
  EXPECT_GE(widths[0], 12 * k_letter + 24);
  table.head.front() = "Op";
  EXPECT_LT(column_widths(table, 500, eight_a_letter)[0], 60);
}

}  // namespace
}  // namespace beraad::views
