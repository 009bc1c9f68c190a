#include <algorithm>

#include "core/base/text.hpp"
#include "core/report/pdf_flow.hpp"
#include "core/report/pdf_styles.hpp"
#include "core/report/printable.hpp"
#include "core/report/table_widths.hpp"

namespace beraad::report {
namespace {

constexpr double k_gap = 9;        // between columns
constexpr double k_padding = 4.5;  // above and below the text of a row

constexpr double k_letter_width = 5.7;   // points; of a word in bold, more or less
constexpr std::size_t k_head_lines = 5;  // a head repeats on every page and must leave room for rows

/// Draws one table; a page break ends it and begins it anew with its head.
class TablePainter {
 public:
  TablePainter(Sheet& sheet, const Table& table) : m_sheet(sheet), m_table(table) {
    const double room = Sheet::k_width - k_gap * static_cast<double>(table.columns.size() - 1);
    double x = Sheet::k_left;
    for (const double width : column_widths(table, room, k_letter_width)) {
      m_places.push_back({x, width});
      x += width + k_gap;
    }
  }

  /// Of the head and the first row: what has to stay together.
  [[nodiscard]] double least_height() const {
    return head_height(lay_head()) + height_of(lay(m_table.rows.front().cells, k_cell));
  }

  void paint() {
    m_fresh_page = m_sheet.at_top();
    begin();
    for (const Table::Row& row : m_table.rows) paint_row(row);
    m_tag.reset();
  }

 private:
  struct Place {
    double x, width;
  };

  [[nodiscard]] std::vector<TextBlock> lay(const std::vector<Lines>& cells, TextStyle style) const {
    std::vector<TextBlock> blocks;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
      TextStyle own = style;
      own.align = m_table.columns[i].centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT;
      blocks.emplace_back(m_sheet.fonts(), i < cells.size() ? cells[i] : Lines{}, own, m_places[i].width);
    }
    return blocks;
  }

  static double height_of(const std::vector<TextBlock>& blocks) {
    double height = 0;
    for (const TextBlock& block : blocks) height = std::max(height, block.height());
    return height + 2 * k_padding;
  }

  [[nodiscard]] std::vector<TextBlock> lay_head() const {
    if (m_table.headless) return {};
    std::vector<Lines> labels;
    for (const auto& column : m_table.columns) labels.push_back({{{column.label}}});
    return lay(labels, in_color(k_label, m_sheet.colors().ink2));
  }

  static double head_height(const std::vector<TextBlock>& head) {
    double height = 0;
    for (const TextBlock& block : head) {
      height = std::max(height, block.height(0, std::min(block.size(), k_head_lines)));
    }
    return head.empty() ? 0 : height + 2 * k_padding;
  }

  void begin() {
    m_tag.emplace(m_sheet.pen(), "Table");
    m_first_on_page = true;
    if (m_table.headless) {
      m_sheet.draw_rule(Sheet::k_left, m_sheet.y, Sheet::k_width, m_sheet.colors().line);
      return;
    }
    const std::vector<TextBlock> head = lay_head();
    std::vector<std::size_t> all;
    for (const TextBlock& block : head) all.push_back(std::min(block.size(), k_head_lines));
    m_in_head = true;
    draw_cells(head, "TH", std::vector<std::size_t>(head.size(), 0), all);
    m_in_head = false;
    m_sheet.y += head_height(head);
    m_sheet.draw_rule(Sheet::k_left, m_sheet.y, Sheet::k_width, m_sheet.colors().line_strong);
  }

  void turn_page() {
    m_tag.reset();
    m_sheet.next_page();
    begin();
    m_fresh_page = true;
  }

  void paint_row(const Table::Row& row) {
    std::vector<TextBlock> blocks = lay(row.cells, in_color(k_cell, m_sheet.colors().ink));
    if (height_of(blocks) > m_sheet.room() && !m_fresh_page) turn_page();
    m_fresh_page = false;
    const bool hides_first = row.same_first && !m_first_on_page;
    if (hides_first) {
      std::vector<Lines> cells = row.cells;
      cells.front().clear();
      blocks = lay(cells, in_color(k_cell, m_sheet.colors().ink));
    }
    if (!m_first_on_page) draw_divider(hides_first && m_places.size() > 1 ? m_places[1].x : Sheet::k_left);
    std::vector<std::size_t> next(blocks.size(), 0);
    while (draw_piece(blocks, next)) turn_page();
    m_first_on_page = false;
  }

  /// As many lines of every cell as the page holds; true when some are left.
  bool draw_piece(const std::vector<TextBlock>& blocks, std::vector<std::size_t>& next) {
    const std::vector<std::size_t> from = next;
    double height = 0;
    bool left = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const std::size_t fit = blocks[i].fitting(from[i], m_sheet.room() - 2 * k_padding);
      next[i] = std::min(blocks[i].size(), from[i] + std::max<std::size_t>(fit, 1));
      height = std::max(height, blocks[i].height(from[i], next[i]));
      left = left || next[i] < blocks[i].size();
    }
    draw_cells(blocks, m_table.headless ? "TH" : "TD", from, next);
    m_sheet.y += height + 2 * k_padding;
    return left;
  }

  /// `first` is the name of the tag of the first cell.
  void draw_cells(const std::vector<TextBlock>& blocks, const char* first, const std::vector<std::size_t>& from,
                  const std::vector<std::size_t>& to) {
    const Tagged row(m_sheet.pen(), "TR");
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const Tagged cell(m_sheet.pen(), i == 0 ? first : m_in_head ? "TH" : "TD");
      blocks[i].draw(m_sheet.pen(), m_places[i].x, m_sheet.y + k_padding, from[i], to[i]);
    }
  }

  void draw_divider(double x) {
    m_sheet.draw_rule(x, m_sheet.y, Sheet::k_left + Sheet::k_width - x, m_sheet.colors().line);
  }

  Sheet& m_sheet;
  const Table& m_table;
  std::vector<Place> m_places;
  std::optional<Tagged> m_tag;
  bool m_first_on_page = true;  // below the head: nothing above it that it could say the same as
  bool m_fresh_page = false;    // the head stands at the top, so turning the page gives no more room
  bool m_in_head = false;
};

}  // namespace

double Flow::least_height(const Table& table) const {
  return table.columns.empty() || table.rows.empty() ? 0 : TablePainter(m_sheet, table).least_height();
}

void Flow::paint(const Table& table) {
  if (!table.columns.empty() && !table.rows.empty()) TablePainter(m_sheet, table).paint();
}

}  // namespace beraad::report
