#include "app/cli/command_line.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "core/base/assert.hpp"

namespace beraad::cli {
namespace {

constexpr std::size_t k_any_number = std::numeric_limits<std::size_t>::max();

enum class Takes { Nothing, Name, Number, Size, Language, Theme, Format, Document, Purpose };

struct Option {
  std::string_view name;
  Takes takes = Takes::Nothing;
  bool is_required = false;
};

struct Shape {
  Verb verb = Verb::OpenWindow;
  std::string_view first, second;  // the words that name it; second may be empty
  std::size_t least_names = 0, most_names = 0;
  std::vector<Option> options;
};

/// All verbs; --language and --help go with each.
const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all = {
      {Verb::OpenWindow, "", "", 0, 1, {}},
      {Verb::Tour,
       "tour",
       "",
       0,
       0,
       {{"out", Takes::Name}, {"size", Takes::Size}, {"room", Takes::Size}, {"theme", Takes::Theme}}},
      {Verb::Play, "play", "", 1, 1, {{"library", Takes::Name, true}, {"pace", Takes::Number}, {"until", Takes::Name}}},
      {Verb::SessionList, "session", "list", 0, 0, {{"library", Takes::Name, true}, {"json"}, {"theme", Takes::Name}}},
      {Verb::SessionShow, "session", "show", 1, 1, {{"library", Takes::Name, true}, {"json"}, {"private"}}},
      {Verb::Report,
       "report",
       "",
       1,
       1,
       {{"library", Takes::Name, true},
        {"format", Takes::Format, true},
        {"output", Takes::Name, true},
        {"document", Takes::Document},
        {"person", Takes::Name},
        {"passphrase-file", Takes::Name}}},
      {Verb::ProtocolList, "protocol", "list", 0, 0, {{"json"}}},
      {Verb::ProtocolCheck, "protocol", "check", 1, k_any_number, {}},
      {Verb::ProtocolDiff, "protocol", "diff", 2, 2, {{"json"}}},
      {Verb::Plan, "plan", "", 1, 1, {{"library", Takes::Name, true}, {"ics", Takes::Name, true}}},
      {Verb::CaseNew,
       "case",
       "new",
       0,
       0,
       {{"library", Takes::Name, true}, {"title", Takes::Name}, {"form", Takes::Name}, {"purpose", Takes::Purpose}}},
      {Verb::CaseList, "case", "list", 0, 0, {{"library", Takes::Name, true}, {"json"}, {"titles"}}},
      {Verb::CaseExport,
       "case",
       "export",
       1,
       1,
       {{"library", Takes::Name, true}, {"output", Takes::Name, true}, {"passphrase-file", Takes::Name}}},
      {Verb::CaseImport, "case", "import", 1, 1, {{"library", Takes::Name, true}, {"passphrase-file", Takes::Name}}},
      {Verb::Kit, "kit", "", 1, 1, {{"library", Takes::Name, true}, {"output", Takes::Name, true}}},
      {Verb::ActionsList, "actions", "list", 0, 0, {{"library", Takes::Name, true}, {"due"}, {"json"}}},
      {Verb::ActionsExport,
       "actions",
       "export",
       1,
       1,
       {{"library", Takes::Name, true}, {"ics", Takes::Name}, {"csv", Takes::Name}, {"person", Takes::Name}}},
      {Verb::LibraryNew, "library", "new", 1, 1, {}},
      {Verb::LibraryInfo, "library", "info", 1, 1, {{"json"}}},
      {Verb::LibraryCheck, "library", "check", 1, 1, {}},
      {Verb::LibraryBackup, "library", "backup", 1, 1, {{"output", Takes::Name, true}}},
      {Verb::LibraryRestore, "library", "restore", 1, 1, {{"output", Takes::Name, true}}},
  };
  return all;
}

std::optional<int> read_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// What may stand there, empty when the value is fine.
std::string_view wanted_instead(Takes takes, std::string_view value) {
  switch (takes) {
    case Takes::Number: {
      const auto number = read_number(value);
      return number && *number >= 0 && *number <= 60'000 ? "" : "0-60000";
    }
    case Takes::Size:
      return read_size(value) ? "" : "1366x768";
    case Takes::Language:
      return is_one_of(value, {"nl", "en"}) ? "" : "nl, en";
    case Takes::Theme:
      return is_one_of(value, {"light", "dark"}) ? "" : "light, dark";
    case Takes::Format:
      return is_one_of(value, {"pdf", "docx", "odt", "html", "md"}) ? "" : "pdf, docx, odt, html, md";
    case Takes::Purpose:
      return is_one_of(value, {"deliberation", "intervision"}) ? "" : "deliberation, intervision";
    case Takes::Document:
      return is_one_of(value, {"report", "note", "actions", "participation"}) ? ""
                                                                              : "report, note, actions, participation";
    case Takes::Nothing:
    case Takes::Name:
      break;
  }
  return "";
}

class LineReader {
 public:
  explicit LineReader(const std::vector<std::string>& arguments) : m_arguments(arguments) {}

  Result<Invocation> read() {
    BERAAD_TRY(split, split_words());
    if (m_is_help) return Invocation{Verb::Help, {}, {}};
    if (m_is_version) return Invocation{Verb::Version, {}, {}};
    BERAAD_TRY(shape, find_shape());
    Invocation invocation{shape->verb, m_names, {}};
    invocation.names.erase(invocation.names.begin(), invocation.names.begin() + (shape->first.empty()    ? 0
                                                                                 : shape->second.empty() ? 1
                                                                                                         : 2));
    BERAAD_TRY(options, check_options(*shape, invocation));
    BERAAD_TRY(names, check_names(*shape, invocation));
    return invocation;
  }

 private:
  /// Names and options apart; whether an option takes a value is the same for all verbs but --theme.
  Outcome split_words() {
    bool only_names = false;
    for (std::size_t index = 0; index < m_arguments.size(); ++index) {
      const std::string& word = m_arguments[index];
      if (only_names || word.size() < 2 || word.front() != '-') {
        m_names.push_back(word);
        m_is_after_dashes.push_back(only_names);
        continue;
      }
      if (word == "--") {
        only_names = true;
        continue;
      }
      BERAAD_TRY(taken, take_option(word, index));
    }
    return Done{};
  }

  Outcome take_option(const std::string& word, std::size_t& index) {
    if (word == "-h" || word == "--help") {
      m_is_help = true;
      return Done{};
    }
    if (word == "--version") {
      m_is_version = true;
      return Done{};
    }
    const std::size_t equals = word.find('=');
    const std::string name =
        word.starts_with("--") ? word.substr(2, equals == std::string::npos ? equals : equals - 2) : std::string();
    const std::optional<Takes> takes = find_takes(name);
    if (!takes) return fail("usage.unknown-option", {word.substr(0, equals)});
    std::string value;
    if (*takes == Takes::Nothing) {
      if (equals != std::string::npos) return fail("usage.unexpected-value", {"--" + name});
    } else if (equals != std::string::npos) {
      value = word.substr(equals + 1);
    } else if (index + 1 < m_arguments.size() && !m_arguments[index + 1].starts_with("--")) {
      value = m_arguments[++index];
    }
    if (*takes != Takes::Nothing && value.empty()) return fail("usage.missing-value", {"--" + name});
    if (!m_given.emplace(name, value).second) return fail("usage.option-twice", {"--" + name});
    return Done{};
  }

  static std::optional<Takes> find_takes(std::string_view name) {
    if (name == "language") return Takes::Language;
    for (const Shape& shape : shapes()) {
      for (const Option& option : shape.options) {
        if (option.name == name) return option.takes;
      }
    }
    return std::nullopt;
  }

  Result<const Shape*> find_shape() const {
    const auto word = [&](std::size_t index) {
      return index < m_names.size() && !m_is_after_dashes[index] ? std::string_view(m_names[index])
                                                                 : std::string_view();
    };
    bool is_family = false;
    for (const Shape& shape : shapes()) {
      if (shape.first.empty() || shape.first != word(0)) continue;
      if (shape.second.empty() || shape.second == word(1)) return &shape;
      is_family = true;
    }
    if (is_family) {
      if (m_names.size() < 2) return fail("usage.missing-name", {m_names[0]});
      return fail("usage.unknown-verb", {m_names[0] + " " + m_names[1]});
    }
    if (m_names.size() > 1) return fail("usage.unknown-verb", {m_names[0]});
    return &shapes().front();
  }

  Outcome check_options(const Shape& shape, Invocation& invocation) const {
    for (const auto& [name, value] : m_given) {
      const auto known = std::find_if(shape.options.begin(), shape.options.end(),
                                      [&](const Option& option) { return option.name == name; });
      if (known == shape.options.end() && name != "language") return fail("usage.unknown-option", {"--" + name});
      const Takes takes = known == shape.options.end() ? Takes::Language : known->takes;
      if (const auto wanted = wanted_instead(takes, value); !wanted.empty()) {
        return fail("usage.bad-value", {"--" + name, value, std::string(wanted)});
      }
      if (takes == Takes::Name && value == "-") return fail("usage.no-stream");
      invocation.given.emplace(name, value);
    }
    for (const Option& option : shape.options) {
      if (option.is_required && !invocation.has(option.name)) {
        return fail("usage.missing-option", {"--" + std::string(option.name)});
      }
    }
    return Done{};
  }

  static Outcome check_names(const Shape& shape, const Invocation& invocation) {
    if (std::any_of(invocation.names.begin(), invocation.names.end(), [](const auto& name) { return name.empty(); })) {
      return fail("usage.empty-name");
    }
    if (std::find(invocation.names.begin(), invocation.names.end(), "-") != invocation.names.end()) {
      return fail("usage.no-stream");
    }
    const std::string verb = std::string(shape.first) + (shape.second.empty() ? "" : " ") + std::string(shape.second);
    if (invocation.names.size() < shape.least_names) return fail("usage.missing-name", {verb});
    if (invocation.names.size() > shape.most_names) {
      return fail("usage.too-many-names", {verb, invocation.names[shape.most_names]});
    }
    return Done{};
  }

  const std::vector<std::string>& m_arguments;
  std::vector<std::string> m_names;
  std::vector<bool> m_is_after_dashes;
  std::map<std::string, std::string, std::less<>> m_given;
  bool m_is_help = false, m_is_version = false;
};

}  // namespace

std::optional<std::string> Invocation::find(std::string_view option) const {
  const auto found = given.find(option);
  return found == given.end() ? std::nullopt : std::optional(found->second);
}

const std::string& Invocation::required(std::string_view option) const {
  const auto found = given.find(option);
  BERAAD_ASSERT(found != given.end());
  return found->second;
}

Result<Invocation> read_command_line(const std::vector<std::string>& arguments) { return LineReader(arguments).read(); }

std::optional<std::string> find_language(const std::vector<std::string>& arguments) {
  constexpr std::string_view k_option = "--language";
  for (std::size_t index = 0; index < arguments.size() && arguments[index] != "--"; ++index) {
    const std::string_view word = arguments[index];
    if (word == k_option && index + 1 < arguments.size()) return arguments[index + 1];
    if (word.starts_with(k_option) && word.size() > k_option.size() && word[k_option.size()] == '=') {
      return std::string(word.substr(k_option.size() + 1));
    }
  }
  return std::nullopt;
}

std::optional<Size> read_size(std::string_view text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto width = read_number(text.substr(0, cross)), height = read_number(text.substr(cross + 1));
  const auto fits = [](const std::optional<int>& side) { return side && *side >= 320 && *side <= 7680; };
  if (!fits(width) || !fits(height)) return std::nullopt;
  return Size{*width, *height};
}

}  // namespace beraad::cli
