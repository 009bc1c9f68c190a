#include "tests/architecture/nevers.hpp"

#include <algorithm>
#include <cctype>

#include <re2/re2.h>

namespace beraad::architecture {

namespace {

// From the keyword to what ends the declaration's head: "static const int k" of "static const int k = 3;".
std::string head_of(std::string_view code, std::size_t from) {
  int angles = 0;
  std::size_t at = from;
  for (; at < code.size(); ++at) {
    const char c = code[at];
    if (c == '<') ++angles;
    if (c == '>' && angles > 0) --angles;
    if (angles == 0 && (c == ';' || c == '=' || c == '{' || c == '(')) break;
  }
  return std::string(code.substr(from, std::min(at + 1, code.size()) - from));
}

// Without what stands between < and >: a pointer in there does not point from here.
std::string outside_angles(std::string_view head) {
  std::string outside;
  int depth = 0;
  for (const char c : head) {
    if (c == '<') ++depth;
    if (depth == 0) outside += c;
    if (c == '>' && depth > 0) --depth;
  }
  return outside;
}

// Neither a function nor a value that stays what it is.
bool declares_mutable(std::string_view whole_head) {
  const std::string head = outside_angles(whole_head);
  if (head.empty() || head.back() == '(') return false;
  if (has_word(head, "operator") || has_word(head, "constexpr") || has_word(head, "consteval")) return false;
  const std::size_t star = head.rfind('*');
  const std::size_t constant = head.rfind("const");
  if (constant == std::string::npos) return true;
  return star != std::string::npos && constant < star;
}

// Declarations stand at the left edge when they stand in a namespace, because the source has one form.
bool opens_variable(const std::string& line) {
  static const RE2 declaration(R"(^[A-Za-z_][A-Za-z0-9_:<>, *&]* [A-Za-z_][A-Za-z0-9_]*( = |;|\{|\[).*)");
  static const std::set<std::string, std::less<>> other{
      "namespace", "using",  "class",    "struct",  "enum",          "union",  "template", "constexpr",
      "const",     "extern", "typedef",  "static",  "inline",        "friend", "public",   "private",
      "protected", "return", "requires", "concept", "static_assert", "if",     "for",      "while",
      "else",      "switch", "case",     "default", "thread_local"};
  if (line.empty() || other.contains(line.substr(0, line.find_first_of(" :(")))) return false;
  return RE2::FullMatch(line, declaration);
}

}  // namespace

Findings check_mutable_statics(const Tree& tree) {
  Findings findings;
  for (const SourceFile& file : tree) {
    std::size_t from = 0;
    int number = 0;
    for (const std::string& line : lines_of(file.code)) {
      ++number;
      for (const std::string& keyword : {"static", "inline"}) {
        const std::size_t at = line.find(keyword);
        if (at == std::string::npos || !has_word(line, keyword)) continue;
        if (line.find_first_not_of(' ') < at && line.compare(0, 7, "inline ") != 0 && keyword == "inline") continue;
        if (declares_mutable(head_of(file.code, from + at))) {
          findings.push_back(finding(file, number, "a variable that outlives its function can change"));
        }
      }
      if (has_word(line, "thread_local") || opens_variable(line)) {
        findings.push_back(finding(file, number, "a variable without an owner"));
      }
      from += line.size() + 1;
    }
  }
  return findings;
}

Findings check_clocks(const Tree& tree) {
  const auto allowed = [](std::string_view path) {
    return path == "core/base/clock.cpp" || path.starts_with("core/base/platform_");
  };
  return find_words(tree,
                    {"system_clock", "steady_clock", "high_resolution_clock", "time(", "gettimeofday", "clock_gettime",
                     "localtime", "localtime_r", "gmtime", "strftime", "glfwGetTime"},
                    allowed, "time comes from base::Clock");
}

Findings check_chance(const Tree& tree) {
  const auto allowed = [](std::string_view path) { return path.starts_with("core/vault/"); };
  return find_words(tree,
                    {"rand(", "srand", "drand48", "random_device", "mt19937", "mt19937_64", "minstd_rand",
                     "default_random_engine", "std::shuffle", "ranges::shuffle", "randombytes_buf", "getrandom"},
                    allowed, "chance comes from base::Ids");
}

Findings check_text_calls(const Tree& tree) {
  Findings findings = find_words(
      tree, {"AddText(", "RenderText(", "TextUnformatted("},
      [](std::string_view path) { return path.starts_with("app/ui/"); }, "text is drawn in app/ui");
  const Findings formats = find_words(
      tree,
      {"ImGui::Text(", "ImGui::TextColored(", "ImGui::TextDisabled(", "ImGui::TextWrapped(", "ImGui::BulletText(",
       "ImGui::LabelText(", "ImGui::SetTooltip("},
      [](std::string_view) { return false; }, "reads its text as a format");
  findings.insert(findings.end(), formats.begin(), formats.end());
  return findings;
}

Findings check_colors(const Tree& tree) {
  Findings findings;
  const RE2 hexadecimal(R"(^#?[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?$|.*#[0-9A-Fa-f]{6}\b.*)");
  const RE2 packed(R"(.*\bIM_COL32\(\s*[0-9].*)");
  for (const SourceFile& file : tree) {
    for (const Literal& literal : file.literals) {
      if (literal.text.size() < 6 || !RE2::FullMatch(literal.text, hexadecimal)) continue;
      findings.push_back(finding(file, literal.line, "a colour: \"" + literal.text + "\""));
    }
    int number = 0;
    for (const std::string& line : lines_of(file.code)) {
      ++number;
      if (line.find("IM_COL32") != std::string::npos && RE2::FullMatch(line, packed)) {
        findings.push_back(finding(file, number, "a colour of numbers"));
      }
    }
  }
  return findings;
}

Findings check_visible_text(const Tree& tree) {
  Findings findings;
  const RE2 two_words(R"([^{]*[A-Za-z]{2,},? [A-Za-z]{2,}.*)");
  for (const SourceFile& file : tree) {
    if (!starts_with_any(file.path, {"app/present/", "app/views/", "app/action/", "app/state/"})) continue;
    for (const Literal& literal : file.literals) {
      if (!RE2::FullMatch(literal.text, two_words)) continue;
      findings.push_back(finding(file, literal.line, "words of the screen: \"" + literal.text + "\""));
    }
  }
  return findings;
}

namespace {

/// Where the id stands in the text as a word, not inside a longer one ("cura" of "accurate").
bool names(std::string_view text, std::string_view id) {
  const auto is_of_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
  for (std::size_t at = text.find(id); at != std::string_view::npos; at = text.find(id, at + 1)) {
    const std::size_t after = at + id.size();
    if ((at == 0 || !is_of_word(text[at - 1])) && (after == text.size() || !is_of_word(text[after]))) return true;
  }
  return false;
}

/// One literal of one file that is proved to be something else than the id it looks like.
struct OtherThing {
  std::string_view path, literal;
};

// A deliberation has main runs and follow-ups: a kind of run, whatever method it is held by. These name the kind in
// what is written for other programs, and the text that says it.
constexpr OtherThing k_other_things[] = {
    {"app/cli/sessions.cpp", "follow-up"},
    {"core/exchange/session_show.cpp", "follow-up"},
    {"core/report/report_opening.cpp", "report.kind-follow-up"},
};

bool is_other_thing(const SourceFile& file, const Literal& literal) {
  return std::ranges::any_of(k_other_things, [&](const OtherThing& other) {
    return other.path == file.path && other.literal == literal.text;
  });
}

}  // namespace

Findings check_method_ids(const Tree& tree, const std::set<std::string>& ids) {
  Findings findings;
  for (const SourceFile& file : tree) {
    for (const Literal& literal : file.literals) {
      if (is_other_thing(file, literal)) continue;
      for (const std::string& id : ids) {
        if (names(literal.text, id)) findings.push_back(finding(file, literal.line, "names the method \"" + id + "\""));
      }
    }
  }
  return findings;
}

Findings check_part_ids(const Tree& tree, const std::set<std::string>& ids) {
  // The closed lists of roles and the words of stored events may sound like an id; they are the program's own.
  std::set<std::string> own{"evaluation"};  // a part of a case file
  for (const SourceFile& file : tree) {
    if (file.path != "core/protocol/words.cpp" && file.path != "core/session/words.hpp") continue;
    for (const Literal& literal : file.literals) own.insert(literal.text);
  }
  Findings findings;
  for (const SourceFile& file : tree) {
    if (file.path.starts_with("core/protocol/")) continue;  // words of the format itself
    for (const Literal& literal : file.literals) {
      if (!ids.contains(literal.text) || own.contains(literal.text)) continue;
      findings.push_back(finding(file, literal.line, "names \"" + literal.text + "\" of a method"));
    }
  }
  return findings;
}

}  // namespace beraad::architecture
