// The slips for writing in silence: the columns of the judgement as open sentences, cut apart along dashes.
#include <cairo-pdf.h>

#include <algorithm>

#include "core/report/pdf_finish.hpp"
#include "core/report/pdf_sheet.hpp"
#include "core/report/pdf_styles.hpp"
#include "core/report/printable.hpp"
#include "core/report/report.hpp"
#include "core/session/blocks.hpp"

namespace beraad::report {
namespace {

using protocol::Column;
using protocol::FieldType;

constexpr double k_cut_margin = 22;
constexpr double k_mark = 15;
constexpr double k_line = 20;  // a written line

/// What stands on every slip; the code is added when it is drawn.
struct Sentence {
  std::string words;
  std::vector<std::pair<std::string, std::string>> choices;  // mark (or empty) and words, to ring one
  int lines = 0;                                             // to write on
};

struct Slip {
  std::string title, question;
  std::vector<Sentence> sentences;
};

Sentence sentence_of(const Source& source, const std::string& label, FieldType type, const protocol::Choices& choices,
                     int min, int max) {
  Sentence sentence{label, {}, 0};
  const base::Language language = source.texts.language();
  if (type == FieldType::Choice || type == FieldType::MultiChoice) {
    if (choices.from == protocol::DynamicSet::Options) {
      for (const auto& option : session::case_options(source.protocol, source.state)) {
        sentence.choices.emplace_back(option.letter, option.short_name);
      }
    }
    for (const auto* options : {&choices.options, &choices.extra}) {
      for (const protocol::Option& option : *options) sentence.choices.emplace_back("", option.label.in(language));
    }
  } else if (type == FieldType::YesNo) {
    sentence.choices = {{"", source.texts.say("value.yes")}, {"", source.texts.say("value.no")}};
  } else if (type == FieldType::Rating) {
    for (int i = min; i <= max; ++i) sentence.choices.emplace_back("", std::to_string(i));
  } else {
    sentence.lines = 1;
  }
  return sentence;
}

Slip slip_of(const Source& source, const protocol::FieldPlace& place) {
  const base::Language language = source.texts.language();
  Slip slip{place.step->title.in(language), place.step->question.in(language), {}};
  const protocol::Field& field = *place.field;
  for (const Column& column : field.columns) {
    slip.sentences.push_back(
        sentence_of(source, printable(column.label.in(language)), column.type, column.choices, column.min, column.max));
  }
  if (field.columns.empty()) {
    slip.sentences.push_back(
        sentence_of(source, printable(field.label.in(language)), field.type, field.choices, field.min, field.max));
  }
  return slip;
}

class SlipPainter {
 public:
  SlipPainter(Sheet& sheet, const Slip& slip) : m_sheet(sheet), m_slip(slip) {}

  /// Height of one slip; every one is the same.
  [[nodiscard]] double measure() { return paint("", 0, false); }
  double draw(const std::string& name, double y) { return paint(name, y, true); }

 private:
  double paint(const std::string& name, double y, bool visible) {
    const Colors& colors = m_sheet.colors();
    const double width = Sheet::k_page_width - 2 * k_cut_margin;
    const double x = k_cut_margin;
    double at = y + k_cut_margin;
    const auto text = [&](const std::string& words, TextStyle style, const char* tag) {
      const TextBlock block(m_sheet.fonts(), words, style, width);
      if (visible) {
        const Tagged tagged(m_sheet.pen(), tag);
        block.draw(m_sheet.pen(), x, at);
      }
      at += block.height();
    };
    text(name + " ", in_color(k_part, colors.ink), "H2");
    text(m_slip.title, in_color(k_small, colors.ink2), "P");
    for (const Sentence& sentence : m_slip.sentences) {
      at += 5;
      text(sentence.words, in_color(k_label, colors.ink), "P");
      at = paint_choices(sentence, x, at, width, visible);
      for (int i = 0; i < sentence.lines; ++i) {
        at += k_line;
        if (visible) m_sheet.draw_rule(x, at, width, colors.line_strong, 0.4);
      }
    }
    return at + k_cut_margin - y;
  }

  double paint_choices(const Sentence& sentence, double x, double at, double width, bool visible) {
    if (sentence.choices.empty()) return at;
    double left = x;
    at += 3;
    for (const auto& [mark, words] : sentence.choices) {
      const double sign = mark.empty() ? 11 : k_mark;
      const TextBlock block(m_sheet.fonts(), words, in_color(k_small, m_sheet.colors().ink), width - sign - 5);
      const double wide = sign + 5 + block.natural_width() + 12;
      if (left > x && left + wide > x + width) {
        left = x;
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

  Sheet& m_sheet;
  const Slip& m_slip;
};

void draw_cut(cairo_t* pen, Color color, double y) {
  const double dashes[] = {4, 4};
  cairo_save(pen);
  set_color(pen, color);
  cairo_set_line_width(pen, 0.5);
  cairo_set_dash(pen, dashes, 2, 0);
  cairo_move_to(pen, 0, y);
  cairo_line_to(pen, Sheet::k_page_width, y);
  cairo_stroke(pen);
  cairo_restore(pen);
}

}  // namespace

Result<std::string> paint_slip_sheet(const Source& source, const Paint& paint) {
  const protocol::FieldPlace place = protocol::find_by_role(source.protocol, protocol::Role::Judgement);
  if (!place || !place.field->per_participant) return fail("report.no-slips", {}, "no judgement in this method");
  BERAAD_TRY(fonts, PaperFonts::load(paint.font_folder, source.texts.language(), paint.colors));
  const Slip slip = slip_of(source, place);
  Sheet sheet(fonts, {});
  cairo_pdf_surface_set_metadata(sheet.surface(), CAIRO_PDF_METADATA_TITLE, slip.title.c_str());
  set_creation_date(sheet.surface(), paint.created);
  SlipPainter painter(sheet, slip);
  const double height = std::max(painter.measure(), 1.0);
  const auto on_a_page = std::max<std::size_t>(1, static_cast<std::size_t>(Sheet::k_page_height / height));
  std::size_t on_page = 0;
  for (const session::Participant* person : session::counted_participants(source.state.setup)) {
    if (on_page == on_a_page) {
      sheet.next_page();
      on_page = 0;
    }
    const double slot = Sheet::k_page_height / static_cast<double>(on_a_page);
    const double y = slot * static_cast<double>(on_page);
    painter.draw(source.texts.say("report.slip", {person->code}), y);
    ++on_page;
    if (on_page < on_a_page) draw_cut(sheet.pen(), sheet.colors().ink2, y + slot);
  }
  BERAAD_TRY(bytes, sheet.finish());
  return finish_pdf(bytes, source.texts.language(), "");
}

}  // namespace beraad::report
