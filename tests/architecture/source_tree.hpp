// The tree as the rules see it: each source with its code apart from its comments and literals, so that a word in a
// comment breaks no rule and a word in code cannot hide in one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace beraad::architecture {

struct Literal {
  int line = 0;
  std::string text;  // between the quotes, escapes as written
};

struct Include {
  int line = 0;
  std::string path;  // without < > or quotes
};

struct SourceFile {
  std::string path;  // from the root, with /
  std::string text;
  std::string code;  // comments, literals and includes blanked; lines stay where they are
  std::vector<Literal> literals;
  std::vector<Include> includes;
};

using Tree = std::vector<SourceFile>;
/// "path:line: what is wrong", one for each place.
using Findings = std::vector<std::string>;

[[nodiscard]] SourceFile source_file(std::string path, std::string text);
/// All .hpp and .cpp files below the folders of the root, in order of path.
[[nodiscard]] Tree load_tree(const std::filesystem::path& root, const std::vector<std::string>& folders);
[[nodiscard]] std::string load_text(const std::filesystem::path& file);

[[nodiscard]] std::string finding(const SourceFile& file, int line, std::string_view what);
[[nodiscard]] bool starts_with_any(std::string_view path, const std::vector<std::string>& starts);
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);
/// Whether the line holds the word, not as a part of a longer name.
[[nodiscard]] bool has_word(std::string_view line, std::string_view word);

/// One finding for each line of code that holds one of the words, in files for which `allowed` is false.
template <class Allowed>
[[nodiscard]] Findings find_words(const Tree& tree, const std::vector<std::string>& words, Allowed allowed,
                                  std::string_view what) {
  Findings findings;
  for (const SourceFile& file : tree) {
    if (allowed(file.path)) continue;
    int number = 0;
    for (const std::string& line : lines_of(file.code)) {
      ++number;
      for (const std::string& word : words) {
        if (has_word(line, word)) findings.push_back(finding(file, number, std::string(what) + ": " + word));
      }
    }
  }
  return findings;
}

}  // namespace beraad::architecture
