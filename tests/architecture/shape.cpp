#include "tests/architecture/shape.hpp"

#include <cctype>

#include <re2/re2.h>

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
  const RE2 snake("([a-z][a-z0-9_]*/)*[a-z][a-z0-9_]*\\.[ch]pp");
  const RE2 empty_word("(^|.*[/_])(utils?|helpers?|managers?|common|misc|stuff)([/_.].*|$)");
  for (const SourceFile& file : tree) {
    if (!RE2::FullMatch(file.path, snake)) findings.push_back(finding(file, 1, "a name of a file is snake_case"));
    if (RE2::FullMatch(file.path, empty_word)) findings.push_back(finding(file, 1, "a name that says nothing"));
  }
  return findings;
}

Findings check_verbs(const Tree& tree) {
  Findings findings;
  // Names of the standard library, and of libraries that ask for them, stand behind their namespace.
  const RE2 verb(R"((?:^|[^A-Za-z0-9_:.>])((?:get|process|handle|do|apply|manage)_[a-z0-9_]+)\s*\()");
  for (const SourceFile& file : tree) {
    int number = 0;
    for (const std::string& line : lines_of(file.code)) {
      ++number;
      std::string name;
      if (line.find('_') == std::string::npos || !RE2::PartialMatch(line, verb, &name)) continue;
      if (name == "process_id") continue;  // no verb
      findings.push_back(finding(file, number, name + " does not say what it does"));
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
