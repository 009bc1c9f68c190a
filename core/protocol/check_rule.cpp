#include <algorithm>

#include "core/base/text.hpp"
#include "core/protocol/check_field.hpp"
#include "core/protocol/fitting_keys.hpp"
#include "core/protocol/words.hpp"

namespace beraad::protocol {
namespace {

enum class Whose { Group, EachParticipant };

/// Which fields a rule can speak of; no types = all.
struct RuleKind {
  const char* key;
  Whose whose;
  std::initializer_list<FieldType> types;
};

const RuleKind k_rules[] = {
    {"answered", Whose::Group, {}},
    {"is", Whose::Group, {FieldType::YesNo}},
    {"min_rows", Whose::Group, {FieldType::List, FieldType::Table, FieldType::Matrix}},
    {"max_rows", Whose::Group, {FieldType::List, FieldType::Table, FieldType::Matrix}},
    {"each_row_has", Whose::Group, {FieldType::Table, FieldType::Matrix}},
    {"row_for_each", Whose::Group, {FieldType::Table, FieldType::Matrix}},
    {"covers", Whose::Group, {FieldType::Table, FieldType::Matrix}},
    {"some_row_has", Whose::Group, {FieldType::Table, FieldType::Matrix}},
    {"min_choices", Whose::Group, {FieldType::MultiChoice}},
    {"within_days", Whose::Group, {FieldType::Date, FieldType::DateTime}},
    {"each_participant", Whose::EachParticipant, {}},
    {"each_participant_has", Whose::EachParticipant, {FieldType::Table}},
    {"each_participant_is", Whose::EachParticipant, {FieldType::YesNo}},
};

bool fits(const RuleKind& kind, FieldType type, bool per_participant) {
  const bool fits_type = kind.types.size() == 0 || std::ranges::find(kind.types, type) != kind.types.end();
  return fits_type && (kind.whose == Whose::EachParticipant) == per_participant;
}

void check_kind(const Field& field, const Spot& rule, Findings& findings) {
  for (const RuleKind& kind : k_rules) {
    if (rule.value->find(kind.key) == nullptr) continue;
    if (!fits(kind, field.type, field.per_participant)) {
      findings.add("template.rule-misplaced", rule.at(kind.key), {kind.key, std::string(word_of(field.type))});
    }
  }
}

std::vector<std::string> column_ids(const Field& field) {
  std::vector<std::string> ids;
  for (const Column& column : field.columns) ids.push_back(column.id);
  return ids;
}

void check_column_names(const Field& field, const std::vector<std::string>& names, const Spot& spot,
                        Findings& findings) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (field.find_column(names[i]) == nullptr) findings.add_unknown(spot.at(i), names[i], column_ids(field));
  }
}

void check_covers(const Field& field, const Covers& covers, const Spot& spot, Findings& findings) {
  check_column_names(field, covers.columns, spot.at("columns"), findings);
  for (std::size_t i = 0; i < covers.columns.size(); ++i) {
    const Column* column = field.find_column(covers.columns[i]);
    if (column != nullptr && column->choices.from != covers.set) {
      findings.add("template.rule-misplaced", spot.at("columns").at(i), {"covers", column->id});
    }
  }
}

/// Whatever is filled in can be wanted of any column; nothing at all can be wanted of none.
void check_wanted_value(const Column& column, const std::string& wanted, const Spot& spot, Findings& findings) {
  if (base::is_blank(wanted)) return findings.add("template.wanted-empty", spot, {column.id});
  if (wanted == k_filled_in) return;
  std::vector<std::string> known;
  if (column.type == FieldType::YesNo) known = {std::string(k_filled_in), "false"};
  if (column.type == FieldType::Rating) {
    for (int number = column.min; number <= std::min(column.max, 100); ++number)
      known.push_back(std::to_string(number));
  }
  if (column.type == FieldType::Choice && !column.choices.from) {
    for (const Option& option : column.choices.options) known.push_back(option.id);
  }
  if (!known.empty() && std::find(known.begin(), known.end(), wanted) == known.end()) {
    findings.add_unknown(spot, wanted, known);
  }
}

void check_some_row(const Field& field, const Rule& rule, const Spot& spot, Findings& findings) {
  for (const auto& [name, wanted] : rule.some_row_has) {
    if (const Column* column = field.find_column(name); column == nullptr) {
      findings.add_unknown(spot.at(name), name, column_ids(field));
    } else {
      check_wanted_value(*column, wanted, spot.at(name), findings);
    }
  }
}

}  // namespace

std::vector<std::string_view> fitting_rules(FieldType type, bool per_participant) {
  std::vector<std::string_view> keys;
  for (const RuleKind& kind : k_rules) {
    if (fits(kind, type, per_participant)) keys.emplace_back(kind.key);
  }
  return keys;
}

void check_rule(const Field& field, const Spot& spot, Findings& findings) {
  if (!field.complete || !field.complete->rule) return;
  const Rule& rule = *field.complete->rule;
  const Spot here = spot.at("complete").at("rule");
  check_kind(field, here, findings);
  check_column_names(field, rule.each_row_has, here.at("each_row_has"), findings);
  check_column_names(field, rule.each_participant_has, here.at("each_participant_has"), findings);
  check_some_row(field, rule, here.at("some_row_has"), findings);
  if (rule.covers) check_covers(field, *rule.covers, here.at("covers"), findings);
  if (rule.row_for_each && *rule.row_for_each != word_of(field.rows)) {
    findings.add("template.rule-misplaced", here.at("row_for_each"),
                 {"row_for_each", std::string(word_of(field.rows))});
  }
  if (rule.min_rows && rule.max_rows && *rule.min_rows > *rule.max_rows) {
    findings.add("template.range", here.at("max_rows"),
                 {std::to_string(*rule.min_rows), std::to_string(*rule.max_rows)});
  }
}

}  // namespace beraad::protocol
