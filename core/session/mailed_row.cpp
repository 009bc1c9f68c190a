#include "core/session/mailed_row.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/base/text.hpp"

namespace beraad::session {
namespace {

using protocol::Column;
using protocol::FieldType;
using protocol::Role;

constexpr std::size_t k_most_bytes = 64U << 10U;

/// What the program itself keeps there is asked of nobody, and who it is from says the mail.
bool is_asked(const Column& column) {
  return column.type != FieldType::Person && column.type != FieldType::YesNo && column.role != Role::CandidateCase;
}

std::string key_of(std::string_view text) { return base::folded(std::string(base::trimmed(text))); }

/// The column with whose label the line begins; `rest` is what stands after its colon.
const Column* column_at(const protocol::Field& table, std::string_view line, std::string_view& rest) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '*')) line.remove_prefix(1);
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return nullptr;
  std::string label = key_of(line.substr(0, colon));
  if (const auto bracket = label.find(" ("); bracket != std::string::npos) label.erase(bracket);
  for (const Column& column : table.columns) {
    if (!is_asked(column) || (label != key_of(column.label.nl) && label != key_of(column.label.en))) continue;
    rest = line.substr(colon + 1);
    return &column;
  }
  return nullptr;
}

/// Without the marks that mail programs put before every line of what they quote, and without white space around it.
std::string_view said_in(std::string_view line) {
  while (!line.empty() && (line.front() == '>' || line.front() == ' ')) line.remove_prefix(1);
  return base::trimmed(line);
}

std::string option_of(const Column& column, std::string_view words) {
  if (words.ends_with('.')) words.remove_suffix(1);
  const std::string wanted = key_of(words);
  for (const auto& option : column.choices.options) {
    if (wanted == key_of(option.label.nl) || wanted == key_of(option.label.en)) return option.id;
  }
  return {};
}

/// The one option among the lines; two that differ say nothing.
std::optional<std::string> chosen_of(const Column& column, const std::vector<std::string>& lines) {
  std::optional<std::string> chosen;
  for (const auto& line : lines) {
    const std::string option = option_of(column, line);
    if (option.empty()) continue;
    if (chosen && *chosen != option) return std::nullopt;
    chosen = option;
  }
  return chosen;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text.append(text.empty() ? "" : " ").append(line);
  return text;
}

/// The answer to that column becomes its cell; what does not fit is left.
void take(const Column& column, const std::vector<std::string>& lines, base::Language language, MailedRow& row) {
  if (column.type != FieldType::Choice) {
    row.cells.emplace(column.id, joined(lines));
    return;
  }
  const auto chosen = chosen_of(column, lines);
  if (chosen) {
    row.cells.emplace(column.id, *chosen);
  } else {
    row.left += column.label.in(language) + ":\n";
  }
  for (const auto& line : lines) {
    if (!chosen || option_of(column, line).empty()) row.left += line + "\n";
  }
}

}  // namespace

std::string write_mail_form(const protocol::Field& table, base::Language language) {
  std::string form;
  for (const Column& column : table.columns) {
    if (!is_asked(column)) continue;
    form += column.label.in(language);
    std::string options;
    for (const auto& option : column.choices.options) {
      options += (options.empty() ? " (" : " / ") + option.label.in(language);
    }
    form += options + (options.empty() ? ":\n\n" : "):\n\n");
  }
  return form;
}

Result<MailedRow> read_mailed_row(const protocol::Field& table, std::string_view text) {
  if (text.size() > k_most_bytes) return fail("mailed.too-long");
  const std::string valid = base::with_valid_utf8(text);
  std::map<const Column*, std::vector<std::string>> answers;
  const Column* now = nullptr;
  base::Language language = base::Language::Dutch;
  for (std::size_t start = 0; start < valid.size();) {
    const std::size_t end = std::min(valid.find('\n', start), valid.size());
    const std::string_view line = said_in(std::string_view(valid).substr(start, end - start));
    start = end + 1;
    std::string_view rest = line;
    if (const Column* column = column_at(table, line, rest)) {
      now = column;
      language = key_of(line).starts_with(key_of(column->label.nl)) ? base::Language::Dutch : base::Language::English;
    }
    if (line == "--") now = nullptr;  // a signature
    if (now != nullptr && !base::is_blank(rest)) answers[now].emplace_back(base::trimmed(rest));
  }
  MailedRow row;
  for (const Column& column : table.columns) {
    if (const auto answer = answers.find(&column); answer != answers.end()) take(column, answer->second, language, row);
  }
  if (row.cells.empty()) return fail(row.left.empty() ? "mailed.nothing-found" : "mailed.left-over");
  return row;
}

}  // namespace beraad::session
