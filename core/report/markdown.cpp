#include "core/report/painters.hpp"
#include "core/report/printable.hpp"

namespace beraad::report {
namespace {

constexpr std::string_view k_special = "\\`*_[]<>|~#&$";

/// What somebody typed never becomes markup. A line feed becomes `line_feed`.
std::string escaped(std::string_view text, std::string_view line_feed) {
  std::string result;
  bool at_start = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      result += line_feed;
      at_start = true;
      continue;
    }
    const bool opens_list = at_start && (c == '-' || c == '+' || c == '=');
    const bool ends_number = (c == '.' || c == ')') && i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9';
    if (opens_list || ends_number || k_special.find(c) != std::string_view::npos) result += '\\';
    result += c;
    at_start = at_start && c == ' ';
  }
  return result;
}

std::string shown(const Line& line, std::string_view line_feed) {
  std::string result;
  for (const Run& run : line) {
    const std::string text = escaped(run.text, line_feed);
    const bool has_words = run.text.find_first_not_of(" \n") != std::string::npos;
    const std::string_view sign = !has_words ? "" : run.struck ? "~~" : run.strong || !run.mark.empty() ? "**" : "";
    const std::size_t last = text.find_last_not_of(" \n") + 1;  // emphasis does not end in white space
    result += std::string(sign) + (sign.empty() ? text : text.substr(0, last) + std::string(sign) + text.substr(last));
  }
  return result;
}

std::string shown(const Lines& lines) {
  std::string result;
  for (const Line& line : lines) {
    if (&line != &lines.front()) result += "<br>";
    result += shown(line, "<br>");
  }
  return result;
}

std::string paragraph(const Line& line, std::string_view prefix = "") {
  return std::string(prefix) + shown(line, "  \n" + std::string(prefix)) + "\n\n";
}

std::string pairs(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string result;
  for (const auto& [label, text] : entries) {
    result += "- **" + escaped(label, " ") + "**: " + escaped(text, "  \n  ") + "\n";
  }
  return result + "\n";
}

struct MarkdownPart {
  std::string operator()(const Heading& part) const {
    return std::string(part.level <= 2 ? "## " : "### ") + escaped(part.text, " ") + "\n\n";
  }
  std::string operator()(const Paragraph& part) const {
    return part.style == Paragraph::Style::Legend ? "" : paragraph(part.line);
  }
  std::string operator()(const Bullets& part) const {
    std::string result;
    for (const Line& item : part.items) result += "- " + shown(item, "  \n  ") + "\n";
    return result + "\n";
  }
  std::string operator()(const Table& part) const {
    std::string head = "|";
    std::string rule = "|";
    for (const auto& column : part.columns) {
      head += " " + escaped(column.label, " ") + " |";
      rule += " --- |";
    }
    std::string result = head + "\n" + rule + "\n";
    for (const auto& row : part.rows) {
      result += "|";
      for (const Lines& cell : row.cells) result += " " + shown(cell) + " |";
      result += "\n";
    }
    return result + "\n";
  }
  std::string operator()(const OptionCards& part) const {
    std::string result;
    for (const OptionCard& card : part.cards) {
      result += "### " + card.letter + ": " + escaped(card.name, " ") + "\n\n";
      if (!card.action.empty()) result += paragraph({{card.action}});
      result += pairs(card.parts);
    }
    return result;
  }
  std::string operator()(const Panel& part) const {
    std::string result;
    if (!part.title.empty()) result += "> **" + escaped(part.title, " ") + "**\n>\n";
    for (const Line& line : part.lines) result += "> " + shown(line, "  \n> ") + "\n";
    return result + "\n";
  }
  std::string operator()(const Tags& part) const {
    std::string result;
    for (const std::string& tag : part.tags) result += "- " + escaped(tag, " ") + "\n";
    return result + "\n";
  }
  std::string operator()(const States& part) const { return pairs(part.states); }
  std::string operator()(const Facts& part) const { return pairs(part.facts); }
};

}  // namespace

std::string paint_markdown(const Document& document) {
  std::string text;
  if (!document.kind.empty()) text += escaped(document.kind, " ") + "\n\n";
  text += "# " + escaped(document.title, " ") + "\n\n";
  for (const Part& part : document.parts) text += std::visit(MarkdownPart{}, part);
  if (!document.footer_left.empty() || !document.footer_middle.empty()) {
    text += "---\n\n" + escaped(document.footer_left, " ") + "  \n" + escaped(document.footer_middle, " ") + "\n";
  }
  return text;
}

}  // namespace beraad::report
