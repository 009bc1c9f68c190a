#include <algorithm>
#include <array>

#include "core/report/pdf_flow.hpp"
#include "core/report/pdf_styles.hpp"

namespace beraad::report {
namespace {

constexpr double k_padding = 11;
constexpr double k_gap = 11;
constexpr double k_mark = 20;
constexpr double k_after_mark = k_mark + 8;
constexpr double k_above_rule = 6;
constexpr TextStyle k_name{11, 15, 600, {}, PANGO_ALIGN_LEFT};

/// A card laid out to a width, drawn where the caller says.
class LaidCard {
 public:
  LaidCard(const PaperFonts& fonts, const OptionCard& card, double width)
      : m_fonts(fonts), m_letter(card.letter), m_colors(fonts.colors().of(card.letter)), m_width(width) {
    const double inner = width - 2 * k_padding;
    const Colors& colors = fonts.colors();
    m_name.emplace(fonts, card.name, in_color(k_name, colors.ink), inner - k_after_mark);
    if (!card.action.empty()) m_action.emplace(fonts, card.action, in_color(k_cell, colors.ink), inner);
    for (const auto& [label, text] : card.parts) {
      m_parts.emplace_back(TextBlock(fonts, label, in_color(k_label, m_colors.solid), inner),
                           TextBlock(fonts, text, in_color(k_cell, colors.ink), inner));
    }
  }

  [[nodiscard]] double height() const {
    double height = 2 * k_padding + name_height() + (m_action ? m_action->height() : 0);
    for (const auto& [label, text] : m_parts) height += 2 * k_above_rule + label.height() + text.height();
    return height;
  }

  void draw(Sheet& sheet, double x, double height) const {
    cairo_t* pen = sheet.pen();
    double y = sheet.y;
    set_color(pen, m_colors.soft);
    draw_round_rectangle(pen, x, y, m_width, height, 5);
    cairo_fill_preserve(pen);
    set_color(pen, m_colors.solid);
    cairo_set_line_width(pen, 0.4);
    cairo_stroke(pen);
    x += k_padding;
    y += k_padding;
    {
      const Tagged tagged(pen, "P");
      draw_mark(pen, m_fonts, m_letter, x, y, k_mark);
      m_name->draw(pen, x + k_after_mark, y + std::max(0.0, (k_mark - m_name->height()) / 2));
    }
    y += name_height();
    if (m_action) draw_block(pen, *m_action, x, y);
    for (const auto& [label, text] : m_parts) {
      sheet.draw_rule(x, y + k_above_rule, m_width - 2 * k_padding, m_colors.solid, 0.8);
      y += 2 * k_above_rule;
      draw_block(pen, label, x, y);
      draw_block(pen, text, x, y);
    }
  }

 private:
  [[nodiscard]] double name_height() const { return std::max(k_mark, m_name->height()) + 5; }
  static void draw_block(cairo_t* pen, const TextBlock& block, double x, double& y) {
    const Tagged tagged(pen, "P");
    block.draw(pen, x, y);
    y += block.height();
  }

  const PaperFonts& m_fonts;
  std::string m_letter;
  OptionColors m_colors;
  double m_width;
  std::optional<TextBlock> m_name, m_action;
  std::vector<std::pair<TextBlock, TextBlock>> m_parts;
};

}  // namespace

void Flow::paint(const OptionCards& cards) {
  constexpr std::size_t in_a_row = 2;
  const double width = cards.cards.size() == 1 ? Sheet::k_width : (Sheet::k_width - k_gap) / in_a_row;
  for (std::size_t first = 0; first < cards.cards.size(); first += in_a_row) {
    std::vector<LaidCard> row;
    double height = 0;
    for (std::size_t i = first; i < std::min(first + in_a_row, cards.cards.size()); ++i) {
      row.emplace_back(m_sheet.fonts(), cards.cards[i], width);
      height = std::max(height, row.back().height());
    }
    if (first > 0) m_sheet.skip(k_gap);
    if (height <= Sheet::k_bottom - Sheet::k_top) {
      m_sheet.keep(height);
      for (std::size_t i = 0; i < row.size(); ++i) {
        row[i].draw(m_sheet, Sheet::k_left + static_cast<double>(i) * (width + k_gap), height);
      }
      m_sheet.y += height;
      continue;
    }
    // what does not fit on a page runs on as text
    for (std::size_t i = first; i < std::min(first + in_a_row, cards.cards.size()); ++i) {
      const OptionCard& card = cards.cards[i];
      m_sheet.skip(6);
      paint(Paragraph{{{card.letter, true, false, false, card.letter}, {card.name, true}}});
      if (!card.action.empty()) paint(Paragraph{{{card.action}}});
      for (const auto& [label, text] : card.parts) paint(Paragraph{{{label + ": ", true}, {text}}});
    }
  }
}

}  // namespace beraad::report
