#include "core/report/table_widths.hpp"

#include <algorithm>
#include <numeric>

#include "core/base/text.hpp"
#include "core/report/printable.hpp"

namespace beraad::report {
namespace {

constexpr double k_widest_word = 0.3;  // of the table; a longer word breaks
constexpr std::size_t k_measured_rows = 100;

std::size_t longest_word_of(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n-/"), text.size());
    longest = std::max(longest, base::count_code_points(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

/// In code points, of the head and the first rows.
std::size_t longest_word(const Table& table, std::size_t column) {
  std::size_t longest = longest_word_of(table.columns[column].label);
  for (std::size_t row = 0; row < std::min(table.rows.size(), k_measured_rows); ++row) {
    if (column >= table.rows[row].cells.size()) continue;
    for (const Line& line : table.rows[row].cells[column]) longest = std::max(longest, longest_word_of(plain(line)));
  }
  return longest;
}

}  // namespace

std::vector<double> column_widths(const Table& table, double room, double letter_width) {
  const int all = std::accumulate(table.columns.begin(), table.columns.end(), 0,
                                  [](int sum, const auto& column) { return sum + std::max(column.width, 1); });
  std::vector<double> widths;
  std::vector<double> least;
  double lacking = 0;
  double spare = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    widths.push_back(room * std::max(table.columns[i].width, 1) / all);
    least.push_back(std::min(static_cast<double>(longest_word(table, i)) * letter_width, room * k_widest_word));
    lacking += std::max(0.0, least[i] - widths[i]);
    spare += std::max(0.0, widths[i] - least[i]);
  }
  const double given = spare > 0 ? std::min(1.0, lacking / spare) : 0;
  const double taken = lacking > 0 ? std::min(1.0, spare / lacking) : 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] += std::max(0.0, least[i] - widths[i]) * taken - std::max(0.0, widths[i] - least[i]) * given;
  }
  return widths;
}

}  // namespace beraad::report
