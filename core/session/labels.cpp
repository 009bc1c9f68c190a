// Words for options, people and dates, as they stand on screen and paper.
#include <algorithm>
#include <vector>

#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/references.hpp"

namespace beraad::session {

using protocol::DynamicSet;
using protocol::Role;

namespace {

constexpr std::size_t k_short_name_words = 5, k_least_words = 3;
constexpr std::size_t k_joining_word = 3;  // letters: "en", "met", "the"

/// The first words of a text, as they are written: to the first comma or the like after three of them, and never
/// ending in the short word that joins what was left out.
std::string first_words(std::string_view text) {
  constexpr std::string_view k_pauses = ",;:.(-", k_space = " \t\n";
  std::vector<std::string_view> words;
  bool goes_on = false, pause = false;
  for (std::size_t at = text.find_first_not_of(k_space); at != std::string_view::npos;) {
    goes_on = words.size() == k_short_name_words || (pause && words.size() >= k_least_words);
    if (goes_on) break;
    const std::size_t end = std::min(text.find_first_of(k_space, at), text.size());
    words.push_back(text.substr(at, end - at));
    pause = k_pauses.find(text[end - 1]) != std::string_view::npos;
    at = text.find_first_not_of(k_space, end);
  }
  const auto joins = [](std::string_view word) { return base::count_code_points(word) <= k_joining_word; };
  while (goes_on && !pause && words.size() > k_least_words && joins(words.back())) words.pop_back();
  std::string name;
  for (const std::string_view word : words) name.append(name.empty() ? "" : " ").append(word);
  while (!name.empty() && (k_pauses.find(name.back()) != std::string_view::npos || name.back() == ' ')) name.pop_back();
  return name;
}

const protocol::Option* find_option(const std::vector<protocol::Option>& options, std::string_view id) {
  const auto found = std::ranges::find(options, id, &protocol::Option::id);
  return found == options.end() ? nullptr : &*found;
}

std::string action_of(const protocol::Field& definition, const Row& row) {
  if (const protocol::Column* column = definition.find_column(Role::OptionAction)) return cell_text(row, column->id);
  return definition.columns.empty() ? std::string{} : cell_text(row, definition.columns.front().id);
}

}  // namespace

std::vector<CaseOption> case_options(const protocol::Protocol& protocol, const State& state) {
  std::vector<CaseOption> options;
  const auto place = protocol::find_definition(protocol, DynamicSet::Options);
  const FieldValue* value = place ? find_value(state, {place.step->id, place.field->id, ""}) : nullptr;
  const auto* rows = value ? std::get_if<Rows>(value) : nullptr;
  if (!rows) return options;
  for (const Row& row : *rows) {
    if (row.key.empty()) continue;
    std::string action = action_of(*place.field, row);
    std::string short_name = base::is_blank(row.short_name) ? first_words(action) : row.short_name;
    options.push_back({row.key, std::move(action), std::move(short_name)});
  }
  return options;
}

std::string choice_label(const protocol::Protocol& protocol, const protocol::Choices& choices, const State& state,
                         std::string_view id, const base::Texts& texts) {
  for (const auto* options : {&choices.options, &choices.extra}) {
    if (const protocol::Option* option = find_option(*options, id)) return option->label.in(texts.language());
  }
  if (choices.from == DynamicSet::Options) {
    for (const CaseOption& option : case_options(protocol, state)) {
      if (option.letter == id)
        return option.short_name.empty() ? option.letter : option.letter + " " + option.short_name;
    }
  }
  return std::string(id);
}

std::string person_label(const State& state, std::string_view person, bool by_role) {
  if (const Participant* known = find_participant(state.setup, person)) {
    return by_role ? known->role : naming_label(state.setup, *known);
  }
  return is_pseudonym(person) ? std::string{} : std::string(person);
}

std::string date_label(const base::Date& date, const base::Texts& texts) {
  return texts.say("date.pattern", {std::to_string(date.day), texts.say("date.month." + std::to_string(date.month)),
                                    std::to_string(date.year)});
}

}  // namespace beraad::session
