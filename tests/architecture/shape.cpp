#include "tests/architecture/shape.hpp"

#include <cctype>
#include <regex>

namespace beraad::architecture {

Findings check_sizes(const Tree& tree) {
  Findings findings;
  for (const SourceFile& file : tree) {
    const auto count = static_cast<int>(lines_of(file.text).size());
    if (count > k_most_lines) findings.push_back(finding(file, count, "more than one purpose fits in that many lines"));
  }
  return findings;
}

Findings check_file_names(const Tree& tree) {
  Findings findings;
  const std::regex snake("([a-z][a-z0-9_]*/)*[a-z][a-z0-9_]*\\.[ch]pp");
  const std::regex empty_word("(^|.*[/_])(utils?|helpers?|managers?|common|misc|stuff)([/_.].*|$)");
  for (const SourceFile& file : tree) {
    if (!std::regex_match(file.path, snake)) findings.push_back(finding(file, 1, "a name of a file is snake_case"));
    if (std::regex_match(file.path, empty_word)) findings.push_back(finding(file, 1, "a name that says nothing"));
  }
  return findings;
}

Findings check_verbs(const Tree& tree) {
  Findings findings;
  // Names of the standard library, and of libraries that ask for them, stand behind their namespace.
  const std::regex verb(R"((^|[^A-Za-z0-9_:.>])((get|process(?!_id\b)|handle|do|apply|manage)_[a-z0-9_]+)\s*\()");
  for (const SourceFile& file : tree) {
    int number = 0;
    for (const std::string& line : lines_of(file.code)) {
      ++number;
      std::smatch found;
      if (line.find('_') == std::string::npos || !std::regex_search(line, found, verb)) continue;
      findings.push_back(finding(file, number, found[2].str() + " does not say what it does"));
    }
  }
  return findings;
}

Findings check_headers(const Tree& tree) {
  Findings findings;
  for (const SourceFile& file : tree) {
    if (!file.path.ends_with(".hpp")) continue;
    if (!file.text.starts_with("//")) findings.push_back(finding(file, 1, "a header says on top what it promises"));
    if (file.text.find("\n#pragma once\n") == std::string::npos && !file.text.starts_with("#pragma once\n")) {
      findings.push_back(finding(file, 1, "no #pragma once"));
    }
  }
  return findings;
}

}  // namespace beraad::architecture
