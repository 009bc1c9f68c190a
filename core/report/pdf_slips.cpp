// The slips for writing in silence: the columns of the judgement as open sentences, cut apart along dashes. Up to
// twelve stand on one page; where that is tight, only what a judgement needs is asked.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/report/pdf_finish.hpp"
#include "core/report/pdf_sheet.hpp"
#include "core/report/pdf_styles.hpp"
#include "core/report/ranking_slips.hpp"
#include "core/report/slip_pages.hpp"

namespace beraad::report {
namespace {

constexpr double k_cut_margin = 15;
constexpr double k_mark = 15;
constexpr double k_line = 20, k_widest_line = 25;  // of a written line
constexpr std::size_t k_most_on_a_page = 12;
constexpr double k_least_scale = 0.8, k_very_least_scale = 0.6;  // of all sentences; of the needed ones only

struct Grid {
  std::size_t columns, rows;
};
constexpr std::array k_grids{Grid{1, 1}, Grid{1, 2}, Grid{2, 2}, Grid{2, 3}, Grid{2, 4}, Grid{3, 4}};

Grid grid_for(std::size_t slips) {
  for (const Grid& grid : k_grids) {
    if (grid.columns * grid.rows >= slips) return grid;
  }
  return k_grids.back();
}

bool is_written(const SlipSentence& sentence) { return sentence.choices.empty() && !sentence.is_said; }

/// How one slip is drawn in the place it gets; every one is the same.
struct SlipLook {
  double width = 0, height = 0;  // of the place, in points of the page
  double scale = 1;
  bool needed_only = false;
  std::size_t lines = 1;  // to write on, for each sentence
  double line = k_line;   // their height, before scaling
};

class SlipPainter {
 public:
  SlipPainter(Sheet& sheet, const Slip& slip, SlipLook look) : m_sheet(sheet), m_slip(slip), m_look(look) {}

  /// Height that the slip takes in points of the page.
  [[nodiscard]] double measure() { return (paint("", false) + 2 * k_cut_margin) * m_look.scale; }
  void draw(const std::string& name, double x, double y) {
    cairo_t* pen = m_sheet.pen();
    cairo_save(pen);
    cairo_translate(pen, x, y);
    cairo_scale(pen, m_look.scale, m_look.scale);
    cairo_translate(pen, k_cut_margin, k_cut_margin);
    paint(name, true);
    cairo_restore(pen);
  }

 private:
  [[nodiscard]] double width() const { return m_look.width / m_look.scale - 2 * k_cut_margin; }

  /// From the upper left corner at the origin; gives the height.
  double paint(const std::string& name, bool visible) {
    const Colors& colors = m_sheet.colors();
    double at = 0;
    const auto text = [&](const std::string& words, TextStyle style, const char* tag) {
      const TextBlock block(m_sheet.fonts(), words, style, width());
      if (visible) {
        const Tagged tagged(m_sheet.pen(), tag);
        block.draw(m_sheet.pen(), 0, at);
      }
      at += block.height();
    };
    text(name + " ", in_color(k_part, colors.ink), "H2");
    text(m_slip.title, in_color(k_small, colors.ink2), "P");
    for (const SlipSentence& sentence : m_slip.sentences) {
      if (m_look.needed_only && !sentence.is_needed) continue;
      at += 5;
      text(sentence.words, in_color(k_label, colors.ink), "P");
      at = paint_choices(sentence, at, visible);
      for (std::size_t i = 0; is_written(sentence) && i < m_look.lines; ++i) {
        at += m_look.line;
        if (visible) m_sheet.draw_rule(0, at, width(), colors.line_strong, 0.4);
      }
    }
    at += 6;
    text(m_slip.readers, in_color(k_readers, colors.ink2), "P");
    return at;
  }

  double paint_choices(const SlipSentence& sentence, double at, bool visible) {
    if (sentence.choices.empty()) return at;
    double left = 0;
    at += 3;
    for (const auto& [mark, words] : sentence.choices) {
      const double sign = mark.empty() ? 11 : k_mark;
      const TextBlock block(m_sheet.fonts(), words, in_color(k_small, m_sheet.colors().ink), width() - sign - 5);
      const double wide = sign + 5 + block.natural_width() + 12;
      if (left > 0 && left + wide > width() + 12) {
        left = 0;
        at += k_mark + 4;
      }
      if (visible) draw_choice(mark, block, left, at);
      left += wide;
      if (block.size() > 1) at += block.height() - k_small.leading;
    }
    return at + k_mark + 2;
  }

  void draw_choice(const std::string& mark, const TextBlock& block, double x, double y) {
    cairo_t* pen = m_sheet.pen();
    if (mark.empty()) {
      set_color(pen, m_sheet.colors().ink2);
      cairo_set_line_width(pen, 0.8);
      draw_round_rectangle(pen, x, y + 2.5, 10, 10, 2);
      cairo_stroke(pen);
    } else {
      draw_mark(pen, m_sheet.fonts(), mark, x, y, k_mark);
    }
    const Tagged tagged(pen, "P");
    block.draw(pen, x + (mark.empty() ? 15 : k_mark + 5), y + 1);
  }

  static constexpr TextStyle k_readers{8, 11, 400, {}, PANGO_ALIGN_LEFT};
  Sheet& m_sheet;
  const Slip& m_slip;
  SlipLook m_look;
};

/// The largest scale at which the slip fits its place; nothing below `least`.
std::optional<double> fitting_scale(Sheet& sheet, const Slip& slip, SlipLook look, double least) {
  for (look.scale = 1; look.scale >= least - 0.001; look.scale -= 0.05) {
    if (SlipPainter(sheet, slip, look).measure() <= look.height) return look.scale;
  }
  return std::nullopt;
}

/// What is left of the place's height becomes room to write.
void widen_lines(Sheet& sheet, const Slip& slip, SlipLook& look) {
  const auto written = std::ranges::count_if(slip.sentences, [&](const SlipSentence& sentence) {
    return is_written(sentence) && (sentence.is_needed || !look.needed_only);
  });
  if (written == 0) return;
  const double left = (look.height - SlipPainter(sheet, slip, look).measure()) / look.scale;
  const double each = k_line + left / static_cast<double>(written);
  look.lines = std::clamp<std::size_t>(static_cast<std::size_t>(each / k_line), 1, 4);
  look.line = std::min(each / static_cast<double>(look.lines), k_widest_line);
}

SlipLook look_for(Sheet& sheet, const Slip& slip, Grid& grid) {
  const bool can_shorten = std::ranges::any_of(slip.sentences, &SlipSentence::is_needed);
  for (;; grid.rows -= 1) {  // what is too long even so gets more pages
    SlipLook look;
    look.width = Sheet::k_page_width / static_cast<double>(grid.columns);
    look.height = Sheet::k_page_height / static_cast<double>(grid.rows);
    auto scale = fitting_scale(sheet, slip, look, k_least_scale);
    if (!scale && can_shorten) {
      look.needed_only = true;
      scale = fitting_scale(sheet, slip, look, k_very_least_scale);
    }
    if (!scale && grid.rows > 1) continue;
    look.scale = scale.value_or(k_very_least_scale);
    widen_lines(sheet, slip, look);
    return look;
  }
}

void draw_cuts(Sheet& sheet, const Grid& grid, const SlipLook& look) {
  cairo_t* pen = sheet.pen();
  const std::array dashes{4.0, 4.0};
  cairo_save(pen);
  set_color(pen, sheet.colors().ink2);
  cairo_set_line_width(pen, 0.5);
  cairo_set_dash(pen, dashes.data(), static_cast<int>(dashes.size()), 0);
  for (std::size_t row = 1; row < grid.rows; ++row) {
    const double y = look.height * static_cast<double>(row);
    cairo_move_to(pen, 0, y);
    cairo_line_to(pen, Sheet::k_page_width, y);
  }
  for (std::size_t column = 1; column < grid.columns; ++column) {
    const double x = look.width * static_cast<double>(column);
    cairo_move_to(pen, x, 0);
    cairo_line_to(pen, x, Sheet::k_page_height);
  }
  cairo_stroke(pen);
  cairo_restore(pen);
}

}  // namespace

void draw_slips(Sheet& sheet, const std::vector<std::string>& names, const Slip& slip) {
  Grid grid = grid_for(std::min(names.size(), k_most_on_a_page));
  const SlipLook look = look_for(sheet, slip, grid);
  SlipPainter painter(sheet, slip, look);
  const std::size_t on_a_page = grid.columns * grid.rows;
  for (std::size_t index = 0; index < names.size(); ++index) {
    const std::size_t place_on_page = index % on_a_page;
    if (index > 0 && place_on_page == 0) sheet.next_page();
    if (place_on_page == 0) draw_cuts(sheet, grid, look);
    const auto column = place_on_page % grid.columns, row = place_on_page / grid.columns;
    painter.draw(names[index], look.width * static_cast<double>(column), look.height * static_cast<double>(row));
  }
}

namespace {

/// The judgement; of a method without one, what is put in order.
std::vector<Slip> slips_of_sheet(const Source& source) {
  const auto judgement = protocol::find_by_role(source.protocol, protocol::Role::Judgement);
  if (judgement && judgement.field->per_participant) return {slip_of(source, judgement)};
  return ranking_slips(source);
}

}  // namespace

Result<std::string> paint_slip_sheet(const Source& source, const Paint& paint) {
  const std::vector<Slip> slips = slips_of_sheet(source);
  if (slips.empty()) return fail("report.no-slips", {}, "nothing to judge or to put in order in this method");
  std::string letters;
  for (const Slip& slip : slips) letters += all_text(slip);
  BERAAD_TRY(fonts, PaperFonts::load(paint.font_folder, source.texts.language(), paint.colors, letters));
  PdfPaper paper;
  paper.describe(slips.front().title, "", paint.created);
  Sheet sheet(fonts, paper, {});
  for (const Slip& slip : slips) {
    if (&slip != &slips.front()) sheet.next_page();
    draw_slips(sheet, names_on_slips(source), slip);
  }
  sheet.finish();
  BERAAD_TRY(bytes, paper.take_bytes());
  return finish_pdf(bytes, source.texts.language(), "");
}

}  // namespace beraad::report
