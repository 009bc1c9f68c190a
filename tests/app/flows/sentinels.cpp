#include "tests/app/flows/sentinels.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace beraad::test {
namespace {

using protocol::Role;
using protocol::Visibility;

constexpr std::string_view k_mark = "zq";  // stands in no word of Dutch or English
constexpr std::string_view k_letters = "bcdfghjklmnprstv", k_tail = "verantwoordelijkheidsverdelingsvraagstuk";
constexpr std::size_t k_head = 6, k_words = 1U << 16U, k_stride = 40503, k_long_every = 7;

}  // namespace

std::string_view to_word(Secrecy secrecy) {
  constexpr std::array<std::string_view, 7> k_words_of{"unplaced", "group", "sealed",        "report only",
                                                       "only me",  "name",  "off the record"};
  return k_words_of.at(static_cast<std::size_t>(secrecy));
}

Sentinel& SentinelBook::make(const base::Uuid& session) {
  // An odd stride visits every number once, so that words that follow each other do not look alike.
  std::size_t number = m_all.size() * k_stride % k_words;
  std::string word(k_mark);
  for (int letter = 0; letter < 4; ++letter, number /= k_letters.size()) word += k_letters[number % k_letters.size()];
  if (m_all.size() % k_long_every == 0) word += k_tail;
  Sentinel sentinel;
  sentinel.word = std::move(word);
  sentinel.session = session;
  m_all.push_back(std::move(sentinel));
  return *(m_by_head[m_all.back().word.substr(0, k_head)] = &m_all.back());
}

std::vector<Sentinel*> SentinelBook::find_in(std::string_view letters) {
  std::vector<Sentinel*> found;
  for (std::size_t at = letters.find(k_mark); at != std::string_view::npos; at = letters.find(k_mark, at + 1)) {
    const auto known = m_by_head.find(std::string(letters.substr(at, k_head)));
    if (known == m_by_head.end() || std::ranges::find(found, known->second) != found.end()) continue;
    found.push_back(known->second);
  }
  return found;
}

std::string only_letters(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalpha(byte) != 0) letters += static_cast<char>(std::tolower(byte));
  }
  return letters;
}

std::string only_letters(const ui::DrawnLog& log) {
  std::string letters;
  for (const auto& drawn : log.items()) letters += only_letters(drawn.text);
  return letters;
}

Secrecy secrecy_of(const session::SessionDocument& document, const state::EditorRef& editor) {
  using Part = state::EditorRef::Part;
  // What stands in no step is for the facilitator alone, and so is what a form of evaluation says.
  if (editor.key.step.empty() || editor.part == Part::Form) return Secrecy::OnlyMe;
  const auto* step = document.protocol().find_step(editor.key.step);
  const auto* field = step != nullptr ? step->find_field(editor.key.field) : nullptr;
  if (field == nullptr) return Secrecy::Unplaced;
  const auto* column = field->find_column(editor.column);
  if (field->visibility != Visibility::Room) return Secrecy::OnlyMe;
  if (!field->stored || field->on == protocol::On::Report) return Secrecy::ReportOnly;
  if (column != nullptr) {
    if (column->on == protocol::On::Report) return Secrecy::ReportOnly;
    const bool owner = column->role == Role::ActionOwner || column->role == Role::LookBackOwner;
    const bool nameless = document.state().setup.naming == session::Naming::None;
    if (column->type == protocol::FieldType::Person && nameless && !owner) return Secrecy::ReportOnly;
  }
  const bool after_reveal =
      field->from == protocol::From::Reveal || (column != nullptr && column->from == protocol::From::Reveal);
  return step->sealed && (field->per_participant || after_reveal) ? Secrecy::Sealed : Secrecy::Group;
}

}  // namespace beraad::test
