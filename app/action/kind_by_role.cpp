#include "app/action/kind_by_role.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"

namespace beraad::action {
namespace {

using session::PersonKind;

/// Only its words, with one blank on both sides of each.
std::string plain_words(std::string_view text) {
  const std::string folded = base::folded(text);
  std::string plain = " ";
  for (std::size_t offset = 0; offset < folded.size();) {
    const char32_t letter = base::next_code_point(folded, offset);
    if (base::is_of_word(letter)) {
      base::append_code_point(plain, letter);
    } else if (plain.back() != ' ') {
      plain += ' ';
    }
  }
  if (plain.back() != ' ') plain += ' ';
  return plain;
}

bool has_one_of(const std::string& plain, std::string_view words) {
  for (std::size_t start = 0; start <= words.size();) {
    const std::size_t end = std::min(words.find(',', start), words.size());
    const std::string word = plain_words(words.substr(start, end - start));
    if (word != " " && plain.find(word) != std::string::npos) return true;
    start = end + 1;
  }
  return false;
}

}  // namespace

bool names_manager(std::string_view role, const base::Texts& texts) {
  const std::string plain = plain_words(role);
  return has_one_of(plain, texts.say("setup.manager-words")) && !has_one_of(plain, texts.say("setup.no-manager-words"));
}

void take_role(session::Participant& person, std::string role, const base::Texts& texts) {
  const bool was = names_manager(person.role, texts), is = names_manager(role, texts);
  person.role = std::move(role);
  if (was == is) return;
  if (is && person.kind == PersonKind::Professional) person.kind = PersonKind::Manager;
  if (was && person.kind == PersonKind::Manager) person.kind = PersonKind::Professional;
}

}  // namespace beraad::action
