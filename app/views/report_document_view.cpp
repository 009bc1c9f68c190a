// The report's neutral tree as it reads on screen.
#include <algorithm>

#include "app/views/closing_view.hpp"

namespace beraad::views {
namespace {

using ui::Rect;

constexpr float k_mark = 26;

std::string text_of(const report::Line& line) {
  std::string text;
  for (const auto& run : line) {
    if (run.mark.empty()) text += run.text;
  }
  return text;
}

/// Lines below each other, the marks of options first; gives the height used.
float draw_lines(ui::Ui& ui, Rect at, const report::Lines& lines, const ui::TextStyle& style) {
  const float top = at.y;
  for (const auto& line : lines) {
    float x = at.x;
    for (const auto& run : line) {
      if (run.mark.empty()) continue;
      ui.paint().option_mark(run.mark, {x, at.y, k_mark, k_mark}, ui.palette());
      x += k_mark + 6;
    }
    const std::string text = text_of(line);
    float used = x > at.x ? k_mark + 2 : 0;
    if (!text.empty()) used = std::max(used, ui::paragraph(ui, {x, at.y, at.right() - x, 4000}, text, style));
    at.cut_top(used);
  }
  return at.y - top;
}

class PartPainter {
 public:
  PartPainter(ui::Ui& ui, Rect at) : m_ui(ui), m_at(at) {}
  [[nodiscard]] float y() const { return m_at.y; }

  void operator()(const report::Heading& heading) {
    m_at.cut_top(heading.level <= 2 ? 16 : 8);
    const auto& style = heading.level == 1 ? ui::k_h1 : heading.level == 2 ? ui::k_h2 : ui::k_h3;
    m_at.cut_top(ui::paragraph(m_ui, m_at, heading.text, style) + 6);
  }
  void operator()(const report::Paragraph& paragraph) {
    using Style = report::Paragraph::Style;
    const auto& style = paragraph.style == Style::Lead   ? ui::k_h3
                        : paragraph.style == Style::Body ? ui::k_reading
                                                         : ui::k_small;
    m_at.cut_top(draw_lines(m_ui, m_at, {paragraph.line}, style) + 8);
  }
  void operator()(const report::Bullets& bullets) {
    for (const auto& item : bullets.items) {
      m_ui.paint().disc({m_at.x + 6, m_at.y + 14}, 3, m_ui.color("ink2"));
      m_at.cut_top(draw_lines(m_ui, {m_at.x + 20, m_at.y, m_at.w - 20, 4000}, {item}, ui::k_reading) + 4);
    }
    m_at.cut_top(6);
  }
  void operator()(const report::Table& table) {
    float sum = 0;
    for (const auto& column : table.columns) sum += static_cast<float>(column.width);
    const auto width = [&](std::size_t index) {
      return m_at.w * static_cast<float>(table.columns[index].width) / std::max(sum, 1.f);
    };
    if (!table.headless) {
      Rect head = m_at.cut_top(28);
      for (std::size_t index = 0; index < table.columns.size(); ++index) {
        ui::label(m_ui, head.cut_left(width(index)).inset(4, 0), table.columns[index].label, ui::k_small_bold, "ink2");
      }
    }
    for (const auto& row : table.rows) {
      if (!row.same_first) ui::divider(m_ui, {m_at.x, m_at.y}, m_at.w);
      float height = 24, x = m_at.x;
      for (std::size_t index = 0; index < row.cells.size() && index < table.columns.size(); ++index) {
        const float column = width(index);
        const bool again = index == 0 && row.same_first;
        if (!again) {
          height =
              std::max(height, draw_lines(m_ui, {x + 4, m_at.y + 6, column - 12, 4000}, row.cells[index], ui::k_body));
        }
        x += column;
      }
      m_at.cut_top(height + 12);
    }
    m_at.cut_top(8);
  }
  void operator()(const report::OptionCards& cards) {
    const float each = (m_at.w - 16) / 2;
    float height = 0;
    for (std::size_t index = 0; index < cards.cards.size(); ++index) {
      const auto& card = cards.cards[index];
      Rect box{m_at.x + (index % 2 == 0 ? 0 : each + 16), m_at.y + 8, each - 8, 4000};
      const float start = box.y;
      m_ui.paint().option_mark(card.letter, {box.x, box.y, 30, 30}, m_ui.palette());
      ui::label(m_ui, {box.x + 42, box.y, box.w - 42, 30}, card.name, ui::k_h3);
      box.cut_top(38);
      if (!card.action.empty()) box.cut_top(ui::paragraph(m_ui, box, card.action) + 6);
      for (const auto& [label, text] : card.parts) {
        ui::label(m_ui, box.cut_top(22), label, ui::k_small_bold, "ink2");
        box.cut_top(ui::paragraph(m_ui, box, text) + 6);
      }
      height = std::max(height, box.y - start + 20);
      if (index % 2 == 1 || index + 1 == cards.cards.size()) {
        m_at.cut_top(height);
        height = 0;
      }
    }
  }
  void operator()(const report::Panel& panel) {
    const float top = m_at.y;
    Rect inside{m_at.x + 20, m_at.y + 8, m_at.w - 40, 4000};
    if (!panel.title.empty()) ui::label(m_ui, inside.cut_top(26, 4), panel.title, ui::k_h3);
    inside.cut_top(draw_lines(m_ui, inside, panel.lines, ui::k_reading) + 8);
    m_ui.paint().fill({m_at.x, top, 4, inside.y - top}, m_ui.color("accentInk"), 2);
    m_at.cut_top(inside.y - top + 10);
  }
  void operator()(const report::Tags& tags) {
    float x = m_at.x;
    for (const auto& tag : tags.tags) {
      const float width = ui::chip_width(m_ui, tag);
      if (x > m_at.x && x + width > m_at.right()) {
        m_at.cut_top(34);
        x = m_at.x;
      }
      x += ui::chip(m_ui, {x, m_at.y}, tag, ui::ChipKind::Accent) + 8;
    }
    m_at.cut_top(40);
  }
  void operator()(const report::States& states) {
    Rect line = m_at.cut_top(64, 8);
    const float each = line.w / static_cast<float>(std::max<std::size_t>(1, states.states.size()));
    std::size_t place = 0;
    for (const auto& [name, date] : states.states) {
      Rect cell = line.cut_left(each);
      cell.w -= 8;
      const bool reached = place++ <= states.reached;
      m_ui.paint().fill(cell.cut_top(4, 6), m_ui.color(reached ? "accentInk" : "line"));
      ui::label(m_ui, cell.cut_top(24), name, reached ? ui::k_body_bold : ui::k_body);
      ui::label(m_ui, cell, date, ui::k_small, "ink2");
    }
  }
  void operator()(const report::Facts& facts) {
    const float each = m_at.w / static_cast<float>(std::max<std::size_t>(1, facts.facts.size()));
    float height = 0;
    Rect line = m_at;
    for (const auto& [label, value] : facts.facts) {
      Rect cell = line.cut_left(each);
      cell.cut_right(8);
      ui::label(m_ui, cell.cut_top(22), label, ui::k_small_bold, "ink2");
      height = std::max(height, ui::paragraph(m_ui, cell, value));
    }
    m_at.cut_top(22 + height, 10);
  }

 private:
  ui::Ui& m_ui;
  Rect m_at;
};

}  // namespace

float draw_report_document(ui::Ui& ui, Rect at, const report::Document& document) {
  const float top = at.y;
  ui::label(ui, at.cut_top(24, 4), document.kind, ui::k_body_bold, "accentInk");
  ui::paragraph(ui, at, document.title, ui::k_h1);
  at.cut_top(48);
  PartPainter painter(ui, at);
  for (const auto& part : document.parts) std::visit(painter, part);
  return painter.y() - top;
}

}  // namespace beraad::views
