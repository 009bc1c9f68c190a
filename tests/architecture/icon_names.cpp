#include "tests/architecture/icon_names.hpp"

#include <algorithm>

#include <re2/re2.h>

namespace beraad::architecture {

namespace {

bool draws_icon(const std::string& line) {
  static const RE2 place(R"(\b(icon|icon_button|notice)\(|\b(icon|icon_behind) = |\b(icon|icon_behind)\{)");
  return RE2::PartialMatch(line, place);
}

bool is_plain_word(const std::string& text) {
  static const RE2 form(R"([a-z]+(-[a-z]+)*)");
  return RE2::FullMatch(text, form);
}

/// A word that something is compared with, or that a longer one begins with.
bool is_no_name(const std::string& line, const std::string& word) {
  return line.find("== \"" + word + "\"") != std::string::npos || line.find("\"" + word + "\" +") != std::string::npos;
}

}  // namespace

Findings check_icon_names(const Tree& tree, const Names& icons, const Names& colors) {
  Findings findings;
  for (const SourceFile& file : tree) {
    std::set<int> drawing;  // lines of statements that draw or choose an icon
    int number = 0;
    bool goes_on = false;
    for (const std::string& line : lines_of(file.code)) {
      ++number;
      goes_on = goes_on || draws_icon(line);
      if (goes_on) drawing.insert(number);
      if (line.find(';') != std::string::npos || line.ends_with('{')) goes_on = false;
    }
    const auto lines = lines_of(file.text);
    for (const Literal& literal : file.literals) {
      if (!drawing.contains(literal.line) || !is_plain_word(literal.text)) continue;
      if (is_no_name(lines[static_cast<std::size_t>(literal.line) - 1], literal.text)) continue;
      if (icons.contains(literal.text) || colors.contains(literal.text)) continue;
      findings.push_back(finding(file, literal.line, "no icon has this name: " + literal.text));
    }
  }
  return findings;
}

}  // namespace beraad::architecture
