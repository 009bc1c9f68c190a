#include "core/session/setup.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace beraad::session {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// A letter and then a whole number without leading zero.
bool is_code(std::string_view text, char letter, std::size_t most_digits) {
  if (text.size() < 2 || text.size() > most_digits + 1) return false;
  return text[0] == letter && text[1] != '0' && std::ranges::all_of(text.substr(1), is_digit);
}

bool all_agree_to_names(const Setup& setup) {
  return std::ranges::all_of(setup.participants,
                             [](const Participant& person) { return !person.present || person.agrees_to_name; });
}

}  // namespace

bool is_complete(const Setup& setup) {
  return !base::is_blank(setup.title) && !setup.participants.empty() &&
         std::ranges::none_of(setup.participants,
                              [](const Participant& person) { return base::is_blank(person.role); });
}

const Participant* find_participant(const Setup& setup, std::string_view code) {
  const auto found = std::ranges::find(setup.participants, code, &Participant::code);
  return found == setup.participants.end() ? nullptr : &*found;
}

bool takes_part(const Setup& setup, std::string_view code) {
  const Participant* person = find_participant(setup, code);
  return person != nullptr && person->present;
}

std::vector<const Participant*> counted_participants(const Setup& setup) {
  std::vector<const Participant*> counted;
  for (const Participant& person : setup.participants) {
    if (person.present && person.part == Part::Participant) counted.push_back(&person);
  }
  return counted;
}

std::vector<const Participant*> not_heard(const Setup& setup, const std::set<std::string>& heard) {
  std::vector<const Participant*> people = counted_participants(setup);
  std::erase_if(people, [&](const Participant* person) { return heard.contains(person->code); });
  return people;
}

bool is_pseudonym(std::string_view code) { return is_code(code, 'S', 4); }

bool is_participant_code(std::string_view text) { return is_code(text, 'P', 2); }

std::string naming_label(const Setup& setup, const Participant& person) {
  switch (setup.naming) {
    case Naming::None:
      return {};
    case Naming::Role:
      return person.role;
    case Naming::Code:
      return person.code;
    case Naming::Name:
      return all_agree_to_names(setup) ? person.name : std::string{};
  }
  return {};
}

std::string distinct_role(const Setup& setup, const Participant& person) {
  const auto role_of = [](const Participant& one) { return base::folded(base::trimmed(one.role)); };
  const auto same = std::ranges::count(setup.participants, role_of(person), role_of);
  return same > 1 ? person.role + " (" + person.code + ")" : person.role;
}

}  // namespace beraad::session
