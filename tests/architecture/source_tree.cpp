#include "tests/architecture/source_tree.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace beraad::architecture {

namespace {

bool is_name_part(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Reads a source once from front to back and sorts what it meets.
class Scanner {
 public:
  explicit Scanner(SourceFile& file) : m_file(file), m_text(file.text) {}

  void scan() {
    m_file.code = m_text;
    while (m_at < m_text.size()) {
      if (starts("//")) {
        blank_until(m_text.find('\n', m_at));
      } else if (starts("/*")) {
        const std::size_t end = m_text.find("*/", m_at + 2);
        blank_until(end == std::string::npos ? end : end + 2);
      } else if (starts("#include")) {
        take_include();
      } else if (starts("R\"") && (m_at == 0 || !is_name_part(m_text[m_at - 1]))) {
        take_raw_string();
      } else if (m_text[m_at] == '"') {
        take_string();
      } else if (m_text[m_at] == '\'' && (m_at == 0 || !is_name_part(m_text[m_at - 1]))) {
        blank_until(end_of_quoted('\''));
      } else {
        step();
      }
    }
  }

 private:
  bool starts(std::string_view what) const { return m_text.compare(m_at, what.size(), what) == 0; }
  void step() {
    if (m_text[m_at] == '\n') ++m_line;
    ++m_at;
  }
  void blank_until(std::size_t end) {
    for (end = std::min(end, m_text.size()); m_at < end; step()) {
      if (m_text[m_at] != '\n') m_file.code[m_at] = ' ';
    }
  }
  // One past the closing quote.
  std::size_t end_of_quoted(char quote) const {
    std::size_t at = m_at + 1;
    while (at < m_text.size() && m_text[at] != quote && m_text[at] != '\n') at += m_text[at] == '\\' ? 2 : 1;
    return at + 1;
  }
  void take_include() {
    const std::size_t end = m_text.find('\n', m_at);
    const std::size_t from = m_text.find_first_of("<\"", m_at);
    if (from < end) {
      const std::size_t to = m_text.find_first_of(">\"", from + 1);
      m_file.includes.push_back({m_line, m_text.substr(from + 1, to - from - 1)});
    }
    blank_until(end);
  }
  void take_string() {
    const std::size_t end = end_of_quoted('"');
    m_file.literals.push_back({m_line, m_text.substr(m_at + 1, end - m_at - 2)});
    blank_until(end);
  }
  void take_raw_string() {
    const std::size_t open = m_text.find('(', m_at);
    const std::string close = ")" + m_text.substr(m_at + 2, open - m_at - 2) + "\"";
    const std::size_t end = m_text.find(close, open);
    m_file.literals.push_back({m_line, m_text.substr(open + 1, end - open - 1)});
    blank_until(end == std::string::npos ? end : end + close.size());
  }

  SourceFile& m_file;
  const std::string& m_text;
  std::size_t m_at = 0;
  int m_line = 1;
};

}  // namespace

SourceFile source_file(std::string path, std::string text) {
  SourceFile file{.path = std::move(path), .text = std::move(text), .code = {}, .literals = {}, .includes = {}};
  Scanner(file).scan();
  return file;
}

std::string load_text(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return std::move(bytes).str();
}

Tree load_tree(const std::filesystem::path& root, const std::vector<std::string>& folders) {
  Tree tree;
  for (const std::string& folder : folders) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".hpp" && extension != ".cpp") continue;
      tree.push_back(source_file(entry.path().lexically_relative(root).generic_string(), load_text(entry.path())));
    }
  }
  std::sort(tree.begin(), tree.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return tree;
}

std::string finding(const SourceFile& file, int line, std::string_view what) {
  return file.path + ":" + std::to_string(line) + ": " + std::string(what);
}

bool starts_with_any(std::string_view path, const std::vector<std::string>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](const auto& start) { return path.starts_with(start); });
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines.emplace_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

bool has_word(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const bool open_left = at == 0 || !is_name_part(word.front()) || !is_name_part(line[at - 1]);
    const std::size_t end = at + word.size();
    const bool open_right = end >= line.size() || !is_name_part(word.back()) || !is_name_part(line[end]);
    if (open_left && open_right) return true;
  }
  return false;
}

}  // namespace beraad::architecture
