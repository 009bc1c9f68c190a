#include <cairo-pdf.h>

#include <algorithm>

#include "core/report/pdf_flow.hpp"
#include "core/report/pdf_styles.hpp"

namespace beraad::report {
namespace {

constexpr double k_padding = 12;
constexpr double k_corner = 5;

void fill_or_stroke(cairo_t* pen, const Colors& colors, Panel::Kind kind, double y, double height) {
  if (kind == Panel::Kind::Quote) {
    set_color(pen, colors.accent);
    cairo_rectangle(pen, Sheet::k_left, y, 3, height);
    cairo_fill(pen);
    return;
  }
  draw_round_rectangle(pen, Sheet::k_left, y, Sheet::k_width, height, k_corner);
  if (kind == Panel::Kind::Shared) {
    set_color(pen, colors.accent_soft);
    cairo_fill(pen);
  } else {
    set_color(pen, colors.line_strong);
    cairo_set_line_width(pen, 0.7);
    cairo_stroke(pen);
  }
}

}  // namespace

void Flow::paint(const Panel& panel) {
  const TextStyle style = panel.kind == Panel::Kind::Shared  ? k_shared
                          : panel.kind == Panel::Kind::Quote ? k_quote
                                                             : k_body;
  const double width = Sheet::k_width - 2 * k_padding;
  const TextBlock text = lay(panel.lines, in_color(style, colors().ink), width);
  const TextBlock title = lay(panel.title, in_color(k_sub_part, colors().ink), width);
  const double title_height = panel.title.empty() ? 0 : title.height() + 1;
  const double padding = panel.kind == Panel::Kind::Quote ? 5 : k_padding - 2;
  const double height = title_height + text.height() + 2 * padding;
  const bool framed = height <= Sheet::k_bottom - Sheet::k_top;  // what is longer than a page runs on without frame
  if (framed) {
    m_sheet.keep(height);
    fill_or_stroke(m_sheet.pen(), colors(), panel.kind, m_sheet.y, height);
    m_sheet.y += padding;
  }
  if (!panel.title.empty()) {
    flow(title, Sheet::k_left + k_padding, "P");
    m_sheet.y += 1;
  }
  flow(text, Sheet::k_left + k_padding, "P");
  if (framed) m_sheet.y += padding;
}

void Flow::paint(const Tags& tags) {
  double x = Sheet::k_left;
  const double height = k_cell.leading + 7;
  m_sheet.keep(height);
  for (const std::string& tag : tags.tags) {
    const TextBlock block = lay(tag, in_color(k_cell, colors().ink), Sheet::k_width - 20);
    const double width = std::min(block.natural_width() + 20, Sheet::k_width);
    const double tall = block.height() + 7;
    if (x > Sheet::k_left && x + width > Sheet::k_left + Sheet::k_width) {
      x = Sheet::k_left;
      m_sheet.y += height + 6;
      m_sheet.keep(tall);
    }
    draw_round_rectangle(m_sheet.pen(), x, m_sheet.y, width, tall, 4);
    set_color(m_sheet.pen(), colors().line_strong);
    cairo_set_line_width(m_sheet.pen(), 0.7);
    cairo_stroke(m_sheet.pen());
    const Tagged tagged(m_sheet.pen(), "P");
    block.draw(m_sheet.pen(), x + 10, m_sheet.y + 3.5);
    x += width + 7;
    if (tall > height) m_sheet.y += tall - height;
  }
  m_sheet.y += height;
}

void Flow::paint(const States& states) {
  if (states.states.empty()) return;
  constexpr double gap = 6;
  const auto count = static_cast<double>(states.states.size());
  const double width = (Sheet::k_width - gap * (count - 1)) / count;
  double x = Sheet::k_left;
  double deepest = 0;
  for (std::size_t i = 0; i < states.states.size(); ++i) {
    const bool reached = i <= states.reached;
    set_color(m_sheet.pen(), reached ? colors().accent : colors().line);
    cairo_rectangle(m_sheet.pen(), x, m_sheet.y, width, 3);
    cairo_fill(m_sheet.pen());
    TextStyle name = in_color(k_body, reached ? colors().ink : colors().ink2);
    name.weight = i == states.reached ? 600 : 400;
    const TextBlock above = lay(states.states[i].first, name, width);
    const TextBlock below = lay(states.states[i].second, in_color(k_small, colors().ink2), width);
    const Tagged tagged(m_sheet.pen(), "P");
    above.draw(m_sheet.pen(), x, m_sheet.y + 6);
    below.draw(m_sheet.pen(), x, m_sheet.y + 6 + above.height());
    deepest = std::max(deepest, 6 + above.height() + below.height());
    x += width + gap;
  }
  m_sheet.y += deepest;
}

void Flow::paint(const Facts& facts) {
  constexpr std::size_t in_a_row = 4;
  constexpr double gap = 14;
  m_sheet.draw_rule(Sheet::k_left, m_sheet.y, Sheet::k_width, colors().ink, 1.2);
  m_sheet.y += 7;
  for (std::size_t first = 0; first < facts.facts.size(); first += in_a_row) {
    const std::size_t last = std::min(first + in_a_row, facts.facts.size());
    std::vector<std::pair<TextBlock, TextBlock>> blocks;
    std::vector<double> widths;
    double all = 0;
    for (std::size_t i = first; i < last; ++i) {
      blocks.emplace_back(lay(facts.facts[i].first, in_color(k_label, colors().ink2), Sheet::k_width),
                          lay(facts.facts[i].second, in_color(k_body, colors().ink), Sheet::k_width));
      widths.push_back(std::max(blocks.back().first.natural_width(), blocks.back().second.natural_width()) + gap);
      all += widths.back();
    }
    const double spare = (Sheet::k_width - all) / static_cast<double>(last - first);
    double x = Sheet::k_left;
    double deepest = 0;
    for (std::size_t i = first; i < last; ++i) {
      auto& [label, value] = blocks[i - first];
      double width = widths[i - first] + spare;
      if (spare < 0) {  // all the same, and wrapped
        width = Sheet::k_width / static_cast<double>(last - first);
        label = lay(facts.facts[i].first, in_color(k_label, colors().ink2), width - gap);
        value = lay(facts.facts[i].second, in_color(k_body, colors().ink), width - gap);
      }
      const Tagged tagged(m_sheet.pen(), "P");
      label.draw(m_sheet.pen(), x, m_sheet.y);
      value.draw(m_sheet.pen(), x, m_sheet.y + label.height());
      deepest = std::max(deepest, label.height() + value.height());
      x += width;
    }
    m_sheet.y += deepest + 5;
  }
  m_sheet.draw_rule(Sheet::k_left, m_sheet.y, Sheet::k_width, colors().line);
  m_sheet.y += 1;
}

}  // namespace beraad::report
