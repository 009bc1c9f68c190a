// Words for options, people and dates, as they stand on screen and paper.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/references.hpp"

namespace beraad::session {

using protocol::DynamicSet;
using protocol::Role;

namespace {

constexpr std::size_t k_short_name_words = 5;

/// The first words of a text, as they are written.
std::string first_words(std::string_view text) {
  constexpr std::string_view k_space = " \t\n";
  std::size_t end = 0;
  for (std::size_t word = 0; word < k_short_name_words; ++word) {
    const std::size_t start = text.find_first_not_of(k_space, end);
    if (start == std::string_view::npos) break;
    end = std::min(text.find_first_of(k_space, start), text.size());
  }
  // A sentence that goes on does not end in a comma.
  constexpr std::string_view k_open_ends = ",;:(-";
  std::string_view words = base::trimmed(text.substr(0, end));
  while (!words.empty() && k_open_ends.find(words.back()) != std::string_view::npos) {
    words = base::trimmed(words.substr(0, words.size() - 1));
  }
  return std::string(words);
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
