#include "core/session/mailed_row.hpp"

#include <algorithm>

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
  while (!line.empty() && (line.front() == '>' || line.front() == ' ' || line.front() == '*')) line.remove_prefix(1);
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

std::string option_of(const Column& column, std::string_view words) {
  const std::string wanted = key_of(words);
  for (const auto& option : column.choices.options) {
    if (wanted == key_of(option.label.nl) || wanted == key_of(option.label.en)) return option.id;
  }
  return {};
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

Result<std::map<std::string, Cell, std::less<>>> read_mailed_row(const protocol::Field& table, std::string_view text) {
  if (text.size() > k_most_bytes) return fail("mailed.too-long");
  const std::string valid = base::with_valid_utf8(text);
  std::map<const Column*, std::string> answers;
  const Column* now = nullptr;
  for (std::size_t start = 0; start < valid.size();) {
    const std::size_t end = std::min(valid.find('\n', start), valid.size());
    std::string_view line = std::string_view(valid).substr(start, end - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    start = end + 1;
    std::string_view rest = line;
    if (const Column* column = column_at(table, line, rest)) now = column;
    if (now == nullptr || base::is_blank(rest)) continue;
    std::string& answer = answers[now];
    answer.append(answer.empty() ? "" : " ").append(base::trimmed(rest));
  }
  std::map<std::string, Cell, std::less<>> cells;
  for (const auto& [column, answer] : answers) {
    const std::string value = column->type == FieldType::Choice ? option_of(*column, answer) : answer;
    if (!value.empty()) cells.emplace(column->id, value);
  }
  if (cells.empty()) return fail("mailed.nothing-found");
  return cells;
}

}  // namespace beraad::session
