#include "core/report/pdf_flow.hpp"

#include <algorithm>
#include <numbers>

#include "core/report/pdf_styles.hpp"

namespace beraad::report {
namespace {

constexpr double k_between_parts = 8;
constexpr double k_before_part = 18;
constexpr double k_bullet_indent = 13;

void draw_sign(cairo_t* pen, const Colors& colors, double x, double y) {
  set_color(pen, colors.accent);
  draw_round_rectangle(pen, x, y, 8.5, 8.5, 1.5);
  cairo_fill(pen);
  cairo_set_line_width(pen, 1.7);
  cairo_new_path(pen);
  cairo_arc(pen, x + 11.6, y + 7.6, 5.2, 0, 2 * std::numbers::pi);
  cairo_stroke(pen);
}

}  // namespace

TextBlock Flow::lay(const Lines& lines, TextStyle style, double width) const {
  return {m_sheet.fonts(), lines, style, width};
}
TextBlock Flow::lay(const std::string& text, TextStyle style, double width) const {
  return {m_sheet.fonts(), text, style, width};
}

void Flow::paint() {
  paint_title();
  for (std::size_t i = 0; i < m_document.parts.size(); ++i) {
    const Part& part = m_document.parts[i];
    const auto* heading = std::get_if<Heading>(&part);
    if (heading && heading->new_page && !m_sheet.at_top()) m_sheet.next_page();
    const bool after_heading = i > 0 && std::holds_alternative<Heading>(m_document.parts[i - 1]);
    m_sheet.skip(heading && heading->level <= 2 && !after_heading ? k_before_part
                 : after_heading                                  ? 3
                                                                  : k_between_parts);
    m_sheet.keep(std::min(least_height(i), Sheet::k_bottom - Sheet::k_top));
    std::visit([this](const auto& each) { paint(each); }, part);
  }
}

void Flow::paint_title() {
  m_bookmark = m_sheet.add_bookmark(std::nullopt, m_document.title);
  if (!m_document.kind.empty()) {
    draw_sign(m_sheet.pen(), colors(), Sheet::k_left, m_sheet.y + 1);
    const TextBlock kind = lay(m_document.kind, in_color(k_kind, colors().accent), Sheet::k_width - 26);
    const Tagged tag(m_sheet.pen(), "P");
    kind.draw(m_sheet.pen(), Sheet::k_left + 26, m_sheet.y);
    m_sheet.y += kind.height() + 7;
  }
  flow(lay(m_document.title, in_color(k_title, colors().ink), Sheet::k_width), Sheet::k_left, "H1");
}

double Flow::least_height(std::size_t part) const {
  if (part >= m_document.parts.size()) return 0;
  const auto two_lines = [](const TextBlock& block) { return block.height(0, std::min<std::size_t>(block.size(), 3)); };
  const Part& what = m_document.parts[part];
  if (const auto* heading = std::get_if<Heading>(&what)) {
    return lay(heading->text, k_part, Sheet::k_width).height() + k_between_parts + least_height(part + 1);
  }
  if (const auto* paragraph = std::get_if<Paragraph>(&what)) {
    const double own = two_lines(lay({paragraph->line}, k_body, Sheet::k_width));
    // what says how to read a table stays with it
    const bool leads_on = paragraph->style == Paragraph::Style::Small || paragraph->style == Paragraph::Style::Legend;
    return leads_on ? own + k_between_parts + least_height(part + 1) : own;
  }
  if (const auto* bullets = std::get_if<Bullets>(&what); bullets && !bullets->items.empty()) {
    return two_lines(lay({bullets->items.front()}, k_body, Sheet::k_width - k_bullet_indent));
  }
  if (const auto* table = std::get_if<Table>(&what)) return least_height(*table);
  if (std::holds_alternative<OptionCards>(what)) return 150;
  return 56;
}

std::size_t Flow::lines_here(const TextBlock& block, std::size_t first) {
  const std::size_t left = block.size() - first;
  std::size_t fit = block.fitting(first, m_sheet.room());
  if (fit >= left) return left;
  if (left - fit == 1 && fit > 1) --fit;
  if (fit < 2 && !m_sheet.at_top()) {
    m_sheet.next_page();
    fit = block.fitting(first, m_sheet.room());
  }
  return std::clamp<std::size_t>(fit, 1, left);
}

void Flow::flow(const TextBlock& block, double x, const char* tag) {
  for (std::size_t first = 0; first < block.size();) {
    const std::size_t last = first + lines_here(block, first);
    const Tagged tagged(m_sheet.pen(), tag);
    block.draw(m_sheet.pen(), x, m_sheet.y, first, last);
    m_sheet.y += block.height(first, last);
    first = last;
  }
}

void Flow::paint(const Heading& heading) {
  if (heading.level <= 2) {
    m_bookmark = m_sheet.add_bookmark(std::nullopt, heading.text);
  } else if (m_bookmark) {
    m_sheet.add_bookmark(m_bookmark, heading.text);
  }
  const TextStyle style = in_color(heading.level <= 2 ? k_part : k_sub_part, colors().ink);
  flow(lay(heading.text, style, Sheet::k_width), Sheet::k_left, heading.level <= 2 ? "H2" : "H3");
}

void Flow::paint(const Paragraph& paragraph) {
  const TextStyle style = paragraph.style == Paragraph::Style::Lead   ? in_color(k_lead, colors().ink)
                          : paragraph.style != Paragraph::Style::Body ? in_color(k_small, colors().ink2)
                                                                      : in_color(k_body, colors().ink);
  flow(lay({paragraph.line}, style, Sheet::k_width), Sheet::k_left, "P");
}

void Flow::paint(const Bullets& bullets) {
  for (const Line& item : bullets.items) {
    if (&item != &bullets.items.front()) m_sheet.skip(1.5);
    const TextBlock block = lay({item}, in_color(k_body, colors().ink), Sheet::k_width - k_bullet_indent);
    m_sheet.keep(block.height(0, std::min<std::size_t>(block.size(), 2)));
    set_color(m_sheet.pen(), colors().ink2);
    cairo_new_path(m_sheet.pen());
    cairo_arc(m_sheet.pen(), Sheet::k_left + 2.2, m_sheet.y + k_body.leading * 0.52, 1.9, 0, 2 * std::numbers::pi);
    cairo_fill(m_sheet.pen());
    flow(block, Sheet::k_left + k_bullet_indent, "P");
  }
}

}  // namespace beraad::report
