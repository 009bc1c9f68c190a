#include "app/state/editor_ref.hpp"

#include <array>
#include <vector>

namespace beraad::state {
namespace {

constexpr std::array k_part_words{"answer", "cell",  "row-key", "short-name", "item",  "note",  "idea",  "form",
                                  "mail",   "title", "team",    "day",        "start", "place", "people"};
constexpr std::string_view k_none = "-";

std::string part_or_none(std::string_view text) { return std::string(text.empty() ? k_none : text); }
std::string none_as_empty(std::string_view text) { return text == k_none ? std::string{} : std::string(text); }

}  // namespace

std::string to_path(const EditorRef& ref) {
  return std::string(k_part_words[static_cast<std::size_t>(ref.part)]) + "/" + part_or_none(ref.key.step) + "/" +
         part_or_none(ref.key.field) + "/" + part_or_none(ref.key.participant) + "/" +
         (ref.row.is_nil() ? std::string(k_none) : base::to_text(ref.row)) + "/" + part_or_none(ref.column) + "/" +
         part_or_none(ref.row_key);
}

std::string mail_path() {
  EditorRef mail;
  mail.part = EditorRef::Part::Mail;
  return to_path(mail);
}

std::optional<EditorRef> read_editor(std::string_view path) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  while (start <= path.size()) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    parts.push_back(path.substr(start, end - start));
    start = end + 1;
  }
  if (parts.size() != 7) return std::nullopt;
  EditorRef ref;
  std::size_t word = 0;
  while (word < k_part_words.size() && parts[0] != k_part_words[word]) ++word;
  if (word == k_part_words.size()) return std::nullopt;
  ref.part = static_cast<EditorRef::Part>(word);
  ref.key = {none_as_empty(parts[1]), none_as_empty(parts[2]), none_as_empty(parts[3])};
  if (parts[4] != k_none) {
    const auto row = base::read_uuid(parts[4]);
    if (!row) return std::nullopt;
    ref.row = *row;
  }
  ref.column = none_as_empty(parts[5]);
  ref.row_key = none_as_empty(parts[6]);
  return ref;
}

}  // namespace beraad::state
