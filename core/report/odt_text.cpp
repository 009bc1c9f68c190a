#include "core/report/odt_text.hpp"

#include <algorithm>

#include "core/report/table_widths.hpp"

namespace beraad::report {
namespace {

constexpr double k_text_width = 17.4;    // centimetres between the margins of A4
constexpr double k_letter_width = 0.22;  // of a word in bold, with its share of the air in a cell

std::string centimetres(double value) {
  const int hundredths = static_cast<int>(value * 100);
  const std::string fraction = std::to_string(100 + hundredths % 100).substr(1);
  return std::to_string(hundredths / 100) + "." + fraction + "cm";
}

void append_text(pugi::xml_node parent, const std::string& text) {
  if (!text.empty()) parent.append_child(pugi::node_pcdata).set_value(text.c_str());
}

/// ODF folds white space: line feeds, tabs and runs of spaces need elements of their own.
void add_text(pugi::xml_node parent, const std::string& text) {
  std::string pending;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_folded_space = c == ' ' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n');
    if (c != '\n' && c != '\t' && !is_folded_space) {
      pending += c;
      continue;
    }
    append_text(parent, pending);
    pending.clear();
    add(parent, c == '\n' ? "text:line-break" : c == '\t' ? "text:tab" : "text:s");
  }
  append_text(parent, pending);
}

const char* style_of(const Run& run) {
  if (run.struck) return "Struck";
  if (run.strong) return "Strong";
  return run.muted ? "Muted" : nullptr;
}

}  // namespace

void OdtBody::add_paragraph(pugi::xml_node parent, const char* style, const Line& line) {
  pugi::xml_node node = add(parent, "text:p", {{"text:style-name", style}});
  for (const Run& run : line) {
    if (run.mark.size() == 1) {
      add(node, "text:span", {{"text:style-name", "Mark_" + run.mark}}, "\u00A0" + run.text + "\u00A0");
    } else if (const char* looks = style_of(run)) {
      add_text(add(node, "text:span", {{"text:style-name", looks}}), run.text);
    } else {
      add_text(node, run.text);
    }
  }
}

void OdtBody::heading(int level, const char* style, const std::string& text) {
  add_text(add(m_body, "text:h", {{"text:style-name", style}, {"text:outline-level", std::to_string(level)}}), text);
}

void OdtBody::add_pairs(const std::vector<std::pair<std::string, std::string>>& pairs) {
  for (const auto& [label, text] : pairs) paragraph("Body", {{label + ": ", true}, {text}});
}

pugi::xml_node OdtBody::add_table(const std::vector<double>& widths) {
  const std::string name = "Table" + std::to_string(++m_tables);
  pugi::xml_node table = add(m_body, "table:table", {{"table:name", name}, {"table:style-name", "ReportTable"}});
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::string style = name + "." + std::to_string(i + 1);
    pugi::xml_node node = add(m_automatic, "style:style", {{"style:name", style}, {"style:family", "table-column"}});
    add(node, "style:table-column-properties", {{"style:column-width", centimetres(widths[i])}});
    add(table, "table:table-column", {{"table:style-name", style}});
  }
  return table;
}

void OdtBody::operator()(const Heading& part) {
  const char* sub_part = part.new_page ? "Heading_2_new_page" : "Heading_2";
  heading(part.level <= 2 ? 1 : 2,
          part.level > 2  ? sub_part
          : part.new_page ? "Heading_1_new_page"
                          : "Heading_1",
          part.text);
}

void OdtBody::operator()(const Paragraph& part) {
  if (part.style == Paragraph::Style::Legend) return;
  const char* style = part.style == Paragraph::Style::Lead    ? "Lead"
                      : part.style == Paragraph::Style::Small ? "Small"
                                                              : "Body";
  paragraph(style, part.line);
}

void OdtBody::operator()(const Bullets& part) {
  pugi::xml_node list = add(m_body, "text:list", {{"text:style-name", "Bullets"}});
  for (const Line& item : part.items) add_paragraph(add(list, "text:list-item"), "Body", item);
}

void OdtBody::operator()(const Table& part) {
  if (part.columns.empty()) return;
  const auto widths = column_widths(part, k_text_width, k_letter_width);
  pugi::xml_node table = add_table(widths);
  if (!part.headless) {
    pugi::xml_node row = add(add(table, "table:table-header-rows"), "table:table-row", {{"table:style-name", "Row"}});
    for (const auto& column : part.columns) {
      add_paragraph(add(row, "table:table-cell", {{"table:style-name", "HeadCell"}}), "TableHead", {{column.label}});
    }
  }
  for (const auto& row : part.rows) {
    pugi::xml_node node = add(table, "table:table-row", {{"table:style-name", "Row"}});
    for (std::size_t i = 0; i < widths.size(); ++i) {
      pugi::xml_node cell = add(node, "table:table-cell", {{"table:style-name", "Cell"}});
      const Lines lines = i < row.cells.size() && !row.cells[i].empty() ? row.cells[i] : Lines{{}};
      for (const Line& line : lines) add_paragraph(cell, "TableText", line);
    }
  }
}

void OdtBody::operator()(const OptionCards& part) {
  pugi::xml_node table = add_table({k_text_width / 2, k_text_width / 2});
  pugi::xml_node row;
  for (std::size_t i = 0; i < part.cards.size(); ++i) {
    const OptionCard& card = part.cards[i];
    if (i % 2 == 0) row = add(table, "table:table-row", {{"table:style-name", "Row"}});
    pugi::xml_node cell = add(row, "table:table-cell", {{"table:style-name", "Card_" + card.letter}});
    add_paragraph(cell, "CardName", {{card.letter, true, false, false, card.letter}, {"\u00A0" + card.name, true}});
    if (!card.action.empty()) add_paragraph(cell, "TableText", {{card.action}});
    for (const auto& [label, text] : card.parts) {
      add_paragraph(cell, "TableHead", {{label}});
      add_paragraph(cell, "TableText", {{text}});
    }
  }
  if (part.cards.size() % 2 == 1) add_paragraph(add(row, "table:table-cell"), "TableText", {});
}

void OdtBody::operator()(const Panel& part) {
  const char* style = part.kind == Panel::Kind::Shared  ? "Shared"
                      : part.kind == Panel::Kind::Quote ? "Quote"
                                                        : "Framed";
  if (!part.title.empty()) paragraph(style, {{part.title, true}});
  for (const Line& line : part.lines) paragraph(style, line);
}

void OdtBody::operator()(const Tags& part) {
  Bullets bullets;
  for (const std::string& tag : part.tags) bullets.items.push_back({{tag}});
  (*this)(bullets);
}

void OdtBody::operator()(const States& part) { add_pairs(part.states); }
void OdtBody::operator()(const Facts& part) { add_pairs(part.facts); }

}  // namespace beraad::report
