#include "core/report/printable.hpp"

#include "core/base/calendar.hpp"
#include "core/base/text.hpp"

namespace beraad::report {
namespace {

bool is_allowed(char32_t code_point) {
  if (code_point < 0x20) return code_point == '\t' || code_point == '\n';
  const bool is_no_character = (code_point & 0xFFFE) == 0xFFFE || (code_point >= 0xFDD0 && code_point <= 0xFDEF);
  return !is_no_character && (code_point < 0x7F || code_point > 0x9F);
}

void clean(std::string& text) { text = printable(text); }
void clean(Line& line) {
  for (Run& run : line) clean(run.text);
}
void clean(Lines& lines) {
  for (Line& line : lines) clean(line);
}
void clean(std::vector<std::pair<std::string, std::string>>& pairs) {
  for (auto& [label, text] : pairs) {
    clean(label);
    clean(text);
  }
}

struct Cleaner {
  void operator()(Heading& part) const { clean(part.text); }
  void operator()(Paragraph& part) const { clean(part.line); }
  void operator()(Bullets& part) const { clean(part.items); }
  void operator()(Table& part) const {
    for (auto& column : part.columns) clean(column.label);
    for (auto& row : part.rows) {
      for (Lines& cell : row.cells) clean(cell);
    }
  }
  void operator()(OptionCards& part) const {
    for (OptionCard& card : part.cards) {
      clean(card.name);
      clean(card.action);
      clean(card.parts);
    }
  }
  void operator()(Panel& part) const {
    clean(part.title);
    clean(part.lines);
  }
  void operator()(Tags& part) const {
    for (std::string& tag : part.tags) clean(tag);
  }
  void operator()(States& part) const { clean(part.states); }
  void operator()(Facts& part) const { clean(part.facts); }
};

}  // namespace

std::string printable(std::string_view text) {
  const std::string valid = base::with_valid_utf8(text);
  std::string result;
  result.reserve(valid.size());
  for (std::size_t offset = 0; offset < valid.size();) {
    const char32_t code_point = base::next_code_point(valid, offset);
    base::append_code_point(result, is_allowed(code_point) ? code_point : U'\uFFFD');
  }
  return result;
}

Document printable(Document document) {
  for (std::string* text : {&document.kind, &document.title, &document.footer_left, &document.footer_middle}) {
    clean(*text);
  }
  for (Part& part : document.parts) std::visit(Cleaner{}, part);
  return document;
}

std::string utc_text(base::Instant instant) { return base::to_text(base::local_time({instant.utc_ms, 0})) + ":00Z"; }

std::string label_before(const std::string& label) {
  const bool ends_itself = label.ends_with('?') || label.ends_with(':') || label.ends_with("…");
  return label + (ends_itself ? " " : ": ");
}

std::string plain(const Line& line) {
  std::string text;
  for (const Run& run : line) text += run.text;
  return text;
}

std::string plain(const Lines& lines) {
  std::string text;
  for (const Line& line : lines) {
    if (!text.empty()) text += '\n';
    text += plain(line);
  }
  return text;
}

}  // namespace beraad::report
