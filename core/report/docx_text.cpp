#include "core/report/docx_text.hpp"

#include <algorithm>

#include "core/report/table_widths.hpp"

namespace beraad::report {
namespace {

constexpr int k_text_width = 9866;      // twentieths of a point between the margins of A4
constexpr double k_letter_width = 126;  // of a word in bold, with its share of the air in a cell

/// A text with its line feeds as breaks.
void add_text(pugi::xml_node run, const std::string& text) {
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    if (from > 0) add(run, "w:br");
    add(run, "w:t", {{"xml:space", "preserve"}}, text.substr(from, to - from));
    from = to + 1;
  }
}

}  // namespace

void DocxBody::add_run(pugi::xml_node paragraph, const Run& run) {
  pugi::xml_node node = add(paragraph, "w:r");
  pugi::xml_node looks = add(node, "w:rPr");
  const bool is_letter = run.mark.size() == 1;
  if (run.strong || is_letter) add(looks, "w:b");
  if (run.struck) add(looks, "w:strike");
  if (is_letter) {
    const OptionColors option = m_colors.of(run.mark);
    add(looks, "w:color", {{"w:val", hex(option.letter)}});
    add(looks, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex(option.solid)}});
    add_text(node, "\u00A0" + run.text + "\u00A0");
    return;
  }
  if (run.muted || run.struck) add(looks, "w:color", {{"w:val", hex(m_colors.ink2)}});
  add_text(node, run.text);
}

void DocxBody::add_paragraph(pugi::xml_node parent, const char* style, const Line& line) {
  pugi::xml_node node = add(parent, "w:p");
  add(add(node, "w:pPr"), "w:pStyle", {{"w:val", style}});
  for (const Run& run : line) add_run(node, run);
}

pugi::xml_node DocxBody::add_table(const char* style, const std::vector<int>& widths) {
  pugi::xml_node table = add(m_body, "w:tbl");
  pugi::xml_node looks = add(table, "w:tblPr");
  add(looks, "w:tblStyle", {{"w:val", style}});
  add(looks, "w:tblW", {{"w:w", std::to_string(k_text_width)}, {"w:type", "dxa"}});
  add(looks, "w:tblLayout", {{"w:type", "fixed"}});
  add(looks, "w:tblLook", {{"w:firstRow", "1"}, {"w:noVBand", "1"}, {"w:noHBand", "1"}});
  pugi::xml_node grid = add(table, "w:tblGrid");
  for (const int width : widths) add(grid, "w:gridCol", {{"w:w", std::to_string(width)}});
  return table;
}

pugi::xml_node DocxBody::add_row(pugi::xml_node table, bool is_head) {
  pugi::xml_node row = add(table, "w:tr");
  pugi::xml_node looks = add(row, "w:trPr");
  add(looks, "w:cantSplit");
  if (is_head) add(looks, "w:tblHeader");
  return row;
}

pugi::xml_node DocxBody::add_cell(pugi::xml_node row, int width, const std::string& fill) {
  pugi::xml_node cell = add(row, "w:tc");
  pugi::xml_node looks = add(cell, "w:tcPr");
  add(looks, "w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
  if (!fill.empty()) add(looks, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", fill}});
  return cell;
}

void DocxBody::add_pairs(const std::vector<std::pair<std::string, std::string>>& pairs) {
  for (const auto& [label, text] : pairs) add_paragraph(m_body, "Normal", {{label + ": ", true}, {text}});
}

void DocxBody::operator()(const Heading& part) {
  add_paragraph(m_body, part.level <= 2 ? "Heading1" : "Heading2", {{part.text}});
  if (part.new_page) add(m_body.last_child().child("w:pPr"), "w:pageBreakBefore");
}

void DocxBody::operator()(const Paragraph& part) {
  if (part.style == Paragraph::Style::Legend) return;
  const char* style = part.style == Paragraph::Style::Lead    ? "Lead"
                      : part.style == Paragraph::Style::Small ? "Small"
                                                              : "Normal";
  add_paragraph(m_body, style, part.line);
}

void DocxBody::operator()(const Bullets& part) {
  for (const Line& item : part.items) add_paragraph(m_body, "ListBullet", item);
}

void DocxBody::operator()(const Table& part) {
  if (part.columns.empty()) return;
  const auto exact = column_widths(part, k_text_width, k_letter_width);
  const std::vector<int> widths(exact.begin(), exact.end());
  pugi::xml_node table = add_table("ReportTable", widths);
  if (!part.headless) {
    pugi::xml_node head = add_row(table, true);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      add_paragraph(add_cell(head, widths[i]), "TableHead", {{part.columns[i].label}});
    }
  }
  for (const auto& row : part.rows) {
    pugi::xml_node node = add_row(table, false);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      pugi::xml_node cell = add_cell(node, widths[i]);
      const Lines lines = i < row.cells.size() && !row.cells[i].empty() ? row.cells[i] : Lines{{}};
      for (const Line& line : lines) add_paragraph(cell, "TableText", line);
    }
  }
  add_paragraph(m_body, "Small", {});
}

void DocxBody::operator()(const OptionCards& part) {
  const int width = k_text_width / 2;
  pugi::xml_node table = add_table("CardTable", {width, width});
  pugi::xml_node row;
  for (std::size_t i = 0; i < part.cards.size(); ++i) {
    const OptionCard& card = part.cards[i];
    if (i % 2 == 0) row = add_row(table, false);
    pugi::xml_node cell = add_cell(row, width, hex(m_colors.of(card.letter).soft));
    add_paragraph(cell, "CardName", {{card.letter, true, false, false, card.letter}, {" " + card.name, true}});
    if (!card.action.empty()) add_paragraph(cell, "TableText", {{card.action}});
    for (const auto& [label, text] : card.parts) {
      add_paragraph(cell, "TableHead", {{label}});
      add_paragraph(cell, "TableText", {{text}});
    }
  }
  if (part.cards.size() % 2 == 1) add_paragraph(add_cell(row, width), "TableText", {});
  add_paragraph(m_body, "Small", {});
}

void DocxBody::operator()(const Panel& part) {
  const char* style = part.kind == Panel::Kind::Shared  ? "Shared"
                      : part.kind == Panel::Kind::Quote ? "Quote"
                                                        : "Framed";
  if (!part.title.empty()) add_paragraph(m_body, style, {{part.title, true}});
  for (const Line& line : part.lines) add_paragraph(m_body, style, line);
}

void DocxBody::operator()(const Tags& part) {
  for (const std::string& tag : part.tags) add_paragraph(m_body, "ListBullet", {{tag}});
}

void DocxBody::operator()(const States& part) { add_pairs(part.states); }
void DocxBody::operator()(const Facts& part) { add_pairs(part.facts); }

}  // namespace beraad::report
