#include "core/report/answers.hpp"
#include "core/report/printable.hpp"
#include "core/report/tables.hpp"
#include "core/session/held_on.hpp"

namespace beraad::report {
namespace {

using protocol::Role;

struct FilePart {
  Role role;
  const char* heading;
};
/// Decision and grounds only: no judgement of a person, no minority view.
constexpr FilePart k_parts[] = {{Role::Question, "report.question"},  {Role::Conclusion, "report.conclusion"},
                                {Role::FileNote, "report.file-text"}, {Role::LimitDamage, "report.limit-damage"},
                                {Role::Actions, "report.actions"},    {Role::LookBackDate, "report.look-back"}};

/// A row as one line: what, who, when.
std::string row_text(const Table::Row& row) {
  std::string text;
  for (const Lines& cell : row.cells) {
    const std::string words = plain(cell);
    if (words.empty()) continue;
    text += (text.empty() ? "- " : ", ") + words;
  }
  return text;
}

}  // namespace

std::string build_file_text(const Source& source) {
  const Answers answers(source);
  const std::string date = session::date_label(session::held_on(source.protocol, source.state), source.texts);
  std::string text = source.protocol.title.in(source.texts.language()) + ", " + date + "\n";
  for (const FilePart& part : k_parts) {
    const auto answer = answers.find(part.role);
    if (!answer || !answer->is_value()) continue;
    text += "\n" + source.texts.say(part.heading) + "\n";
    if (const session::TableBlock* table = find_table(answer->blocks)) {
      for (const Table::Row& row : table_of(*table, source.texts).rows) text += row_text(row) + "\n";
    } else {
      text += plain(lines_of(answer->blocks)) + "\n";
    }
  }
  return text;
}

}  // namespace beraad::report
