#include "core/protocol/check_field.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/protocol/fitting_keys.hpp"
#include "core/protocol/words.hpp"

namespace beraad::protocol {
namespace {

using Types = std::initializer_list<FieldType>;

/// A key that only some types know, and whether those cannot do without it.
struct KeyOfTypes {
  const char* key;
  bool needed;
  std::initializer_list<FieldType> types;
};

const KeyOfTypes k_keys[] = {
    {"columns", true, {FieldType::Table, FieldType::Matrix}},
    {"rows", true, {FieldType::Table, FieldType::Matrix}},
    {"min", true, {FieldType::Rating}},
    {"max", true, {FieldType::Rating}},
    {"items_from", true, {FieldType::Ranking}},
    {"rows_from", false, {FieldType::Table}},
    {"cell", false, {FieldType::Matrix}},
    {"repeat_rows", false, {FieldType::Table}},
    {"defines", false, {FieldType::Table}},
    {"hints", false, {FieldType::ShortText, FieldType::LongText, FieldType::List}},
    {"early", false, {FieldType::ShortText, FieldType::LongText}},
    {"default", false, {FieldType::Choice}},
    {"options", false, {FieldType::Choice, FieldType::MultiChoice}},
    {"options_from", false, {FieldType::Choice, FieldType::MultiChoice}},
    {"extra_options", false, {FieldType::Choice, FieldType::MultiChoice}},
};

void check_keys(FieldType type, const Spot& spot, Findings& findings) {
  const std::string word(word_of(type));
  for (const KeyOfTypes& one : k_keys) {
    const bool present = spot.value->find(one.key) != nullptr;
    const bool fits = std::find(one.types.begin(), one.types.end(), type) != one.types.end();
    if (present && !fits) findings.add("template.key-misplaced", spot.at(one.key), {one.key, word});
    if (!present && fits && one.needed) findings.add("template.key-needed", spot, {one.key, word});
  }
}

/// Some field of this step or an earlier one names the members of the set.
bool is_defined(DynamicSet set, const FieldSurroundings& surroundings) {
  if (set == DynamicSet::Protocols) return true;
  for (const Step& step : surroundings.protocol.steps) {
    if (std::any_of(step.fields.begin(), step.fields.end(), [&](const Field& f) { return f.defines == set; }))
      return true;
    if (&step == &surroundings.step) return false;
  }
  return false;
}

void check_set(DynamicSet set, const Spot& spot, const FieldSurroundings& surroundings, Findings& findings) {
  if (!is_defined(set, surroundings)) findings.add("template.unknown-set", spot, {std::string(word_of(set))});
}

void check_option_ids(const std::vector<Option>& options, const Spot& array, std::set<std::string>& seen,
                      Findings& findings) {
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::string& id = options[i].id;
    if (!seen.insert(id).second) findings.add("template.duplicate-id", array.at(i).at("id"), {id});
  }
}

void check_choices(const Choices& choices, FieldType type, const Spot& spot, const FieldSurroundings& surroundings,
                   Findings& findings) {
  const std::string word(word_of(type));
  std::set<std::string> seen;
  check_option_ids(choices.options, spot.at("options"), seen, findings);
  check_option_ids(choices.extra, spot.at("extra_options"), seen, findings);
  if (choices.from) check_set(*choices.from, spot.at("options_from"), surroundings, findings);
  const bool is_choice = type == FieldType::Choice || type == FieldType::MultiChoice;
  if (is_choice && choices.options.empty() && !choices.from)
    findings.add("template.key-needed", spot, {"options", word});
  if (choices.from && !choices.options.empty()) {
    findings.add("template.key-misplaced", spot.at("options"), {"options", "options_from"});
  }
  if (!choices.from && !choices.extra.empty()) {
    findings.add("template.key-needed", spot.at("extra_options"), {"options_from", "extra_options"});
  }
}

void check_rating(int min, int max, FieldType type, const Spot& spot, Findings& findings) {
  if (type == FieldType::Rating && min >= max) {
    findings.add("template.range", spot.at("max"), {std::to_string(min), std::to_string(max)});
  }
}

void check_default(const Column& column, const Spot& spot, Findings& findings) {
  if (column.default_value.empty()) return;
  std::vector<std::string> known;
  for (const auto* list : {&column.choices.options, &column.choices.extra}) {
    for (const Option& option : *list) known.push_back(option.id);
  }
  if (std::find(known.begin(), known.end(), column.default_value) == known.end()) {
    findings.add_unknown(spot.at("default"), column.default_value, known);
  }
}

void check_columns(const Field& field, const Spot& spot, const FieldSurroundings& surroundings, Findings& findings) {
  std::set<std::string> ids;
  std::set<Role> roles;
  const Spot columns = spot.at("columns");
  for (std::size_t i = 0; i < field.columns.size(); ++i) {
    const Column& column = field.columns[i];
    const Spot here = columns.at(i);
    if (!ids.insert(column.id).second) findings.add("template.duplicate-id", here.at("id"), {column.id});
    if (column.role != Role::None && !roles.insert(column.role).second) {
      findings.add("template.role-repeated", here.at("role"), {std::string(word_of(column.role))});
    }
    check_keys(column.type, here, findings);
    check_choices(column.choices, column.type, here, surroundings, findings);
    check_rating(column.min, column.max, column.type, here, findings);
    check_default(column, here, findings);
    if (column.from == From::Reveal && !surroundings.step.sealed)
      findings.add("template.never-revealed", here.at("from"));
  }
}

void check_rows(const Field& field, const Spot& spot, const FieldSurroundings& surroundings, Findings& findings) {
  if (spot.value->find("rows") == nullptr) return;
  const Spot rows = spot.at("rows");
  const std::string kind(word_of(field.rows));
  std::set<std::string> seen;
  check_option_ids(field.fixed_rows, rows.at("list"), seen, findings);
  if (field.rows == RowSource::Fixed && field.fixed_rows.empty())
    findings.add("template.key-needed", rows, {"list", kind});
  if (field.rows != RowSource::Fixed && !field.fixed_rows.empty()) {
    findings.add("template.key-misplaced", rows.at("list"), {"list", kind});
  }
  if (const auto set = read_word<DynamicSet>(kind)) check_set(*set, rows.at("kind"), surroundings, findings);
  if (field.defines && word_of(*field.defines) != kind) {
    findings.add("template.rows-differ", rows.at("kind"), {std::string(word_of(*field.defines))});
  }
}

void check_cell(const Field& field, const Spot& spot, Findings& findings) {
  const json::Value* cell = spot.value->find("cell");
  const json::Value* type = cell != nullptr ? cell->find("type") : nullptr;
  if (type == nullptr || type->as_string() == nullptr) return;
  for (std::size_t i = 0; i < field.columns.size(); ++i) {
    const std::string word(word_of(field.columns[i].type));
    if (word != *type->as_string()) {
      findings.add("template.cell-differs", spot.at("columns").at(i).at("type"), {*type->as_string(), word});
    }
  }
}

/// Ids of the fields that fit in this step and the earlier ones.
template <class Fits>
std::vector<std::string> known_fields(const FieldSurroundings& surroundings, Fits fits) {
  std::vector<std::string> ids;
  for (const Step& step : surroundings.protocol.steps) {
    for (const Field& other : step.fields) {
      if (fits(other)) ids.push_back(other.id);
    }
    if (&step == &surroundings.step) break;
  }
  return ids;
}

/// A ranking puts the items of a list of this step or an earlier one in order.
void check_items(const Field& field, const Spot& spot, const FieldSurroundings& surroundings, Findings& findings) {
  if (field.items_from.empty()) return;
  if (!find_ranked_list(surroundings.protocol, surroundings.step, field.items_from)) {
    findings.add_unknown(spot.at("items_from"), field.items_from, known_fields(surroundings, can_be_ranked));
  }
}

/// A table of the group with free rows can begin with the lines of another field of this step or an earlier one; with a
/// row for each participant it can show the sentence that each wrote there.
void check_first_rows(const Field& field, const Spot& spot, const FieldSurroundings& surroundings, Findings& findings) {
  if (field.rows_from.empty() || field.type != FieldType::Table) return;
  const Spot here = spot.at("rows_from");
  const bool by_person = names_rows_by_sentence(field);
  const bool is_free = field.rows == RowSource::Free && !field.per_participant;
  if (!is_free && !by_person) findings.add("template.first-rows-of-free", here);
  const auto fits = [&](const Field& other) {
    return &other != &field && (by_person ? is_sentence_of_each(other) : can_give_rows(other));
  };
  const FieldPlace source = find_row_source(surroundings.protocol, surroundings.step, field.rows_from);
  if (!source || !fits(*source.field)) {
    findings.add_unknown(here, field.rows_from, known_fields(surroundings, fits));
  }
}

/// What waits for its step under lock is a text of the group: one line of each is what a silent round is for, and what
/// the facilitator alone may see needs no lock.
void check_early(const Field& field, const Spot& spot, Findings& findings) {
  if (!field.early || (!field.per_participant && field.visibility == Visibility::Room)) return;
  findings.add("template.early-of-group", spot.at("early"));
}

}  // namespace

bool key_fits(std::string_view key, FieldType type) {
  const auto known = std::ranges::find_if(k_keys, [&](const KeyOfTypes& one) { return one.key == key; });
  return known == std::end(k_keys) || std::ranges::find(known->types, type) != known->types.end();
}

std::vector<std::string_view> needed_keys(FieldType type) {
  std::vector<std::string_view> keys;
  for (const KeyOfTypes& one : k_keys) {
    if (one.needed && std::ranges::find(one.types, type) != one.types.end()) keys.emplace_back(one.key);
  }
  return keys;
}

std::vector<std::string_view> keys_of_types() {
  std::vector<std::string_view> keys;
  for (const KeyOfTypes& one : k_keys) keys.emplace_back(one.key);
  return keys;
}

void check_field(const Field& field, const Spot& spot, const FieldSurroundings& surroundings, Findings& findings) {
  check_keys(field.type, spot, findings);
  check_choices(field.choices, field.type, spot, surroundings, findings);
  check_rating(field.min, field.max, field.type, spot, findings);
  check_rows(field, spot, surroundings, findings);
  check_columns(field, spot, surroundings, findings);
  check_cell(field, spot, findings);
  check_items(field, spot, surroundings, findings);
  check_first_rows(field, spot, surroundings, findings);
  check_early(field, spot, findings);
  check_rule(field, spot, findings);
  if (field.from == From::Reveal && !surroundings.step.sealed) findings.add("template.never-revealed", spot.at("from"));
}

}  // namespace beraad::protocol
