// When a field counts as filled in: in words, and as rules that the program can check.
#include <algorithm>

#include "app/present/method_form.hpp"
#include "core/json/members.hpp"
#include "core/protocol/fitting_keys.hpp"
#include "core/protocol/words.hpp"

namespace beraad::present {
namespace {

using Kind = FormControl::Kind;
using Rows = std::vector<FormRow>;

/// Chips of the columns, for a rule that speaks of some of them.
FormControl columns_of(const FormBuilder& form, const std::string& field, const std::string& list,
                       bool from_set_only = false) {
  FormControl chips;
  chips.kind = Kind::Chips;
  chips.pointer = list;
  const auto* value = form.find(list);
  const auto chosen = value != nullptr ? json::list_of(*value, json::text_of) : std::vector<std::string>{};
  for (std::size_t index = 0; index < form.count_at(field + "/columns"); ++index) {
    const std::string column = field + "/columns/" + std::to_string(index);
    if (from_set_only && form.text_at(column + "/options_from").empty()) continue;
    const std::string id = form.text_at(column + "/id");
    chips.options.push_back({id, form.words_at(column + "/label"), {}, std::ranges::find(chosen, id) != chosen.end()});
  }
  return chips;
}

/// The value that one row must have: which column, and what stands there.
void add_some_row(const FormBuilder& form, Rows& rows, const std::string& field, const std::string& rule) {
  const auto* wanted = form.find(rule);
  const bool known = wanted != nullptr && wanted->as_object() != nullptr && !wanted->as_object()->empty();
  const std::string column = known ? wanted->as_object()->front().first : std::string();
  const json::Value* value = known ? &wanted->as_object()->front().second : nullptr;
  FormControl of_column, of_value;
  of_column.kind = of_value.kind = Kind::SomeRow;
  of_column.pointer = of_value.pointer = field;
  of_value.key = column;
  of_column.label = form.texts().say("editor.key.columns-one");
  of_value.label = form.texts().say("editor.wanted-value");
  for (std::size_t index = 0; index < form.count_at(field + "/columns"); ++index) {
    const std::string place = field + "/columns/" + std::to_string(index);
    const std::string id = form.text_at(place + "/id");
    of_column.options.push_back({id, form.words_at(place + "/label"), {}, id == column});
    if (id != column) continue;
    if (form.text_at(place + "/type") == "yes_no") {
      const bool yes = value->as_bool() != nullptr && *value->as_bool();
      of_value.options = {{"true", form.texts().say("value.yes"), {}, yes},
                          {"false", form.texts().say("value.no"), {}, value->as_bool() != nullptr && !yes}};
    }
    for (std::size_t option = 0; option < form.count_at(place + "/options"); ++option) {
      const std::string one = place + "/options/" + std::to_string(option);
      const std::string option_id = form.text_at(one + "/id");
      of_value.options.push_back({option_id, form.words_at(one), {}, option_id == json::text_of(*value)});
    }
  }
  rows.push_back({std::move(of_column), std::move(of_value)});
}

void add_rule(const FormBuilder& form, Rows& rows, const std::string& field, const std::string& rule) {
  const std::string place = field + "/complete/rule/" + rule;
  const bool on = form.find(place) != nullptr;
  FormControl box;
  box.kind = Kind::Rule;
  box.pointer = field;
  box.key = rule;
  box.text = form.texts().say("editor.rule." + key_of_word(rule));
  box.on = on;
  box.problem = on ? form.problem_at(place) : std::string();
  FormRow row{std::move(box)};
  if (on && (rule == "min_rows" || rule == "max_rows")) row.push_back(form.number(place, {}, 1, 200));
  if (on && rule == "min_choices") row.push_back(form.number(place, {}, 1, 40));
  if (on && rule == "within_days") row.push_back(form.number(place, {}, 0, 3660));
  rows.push_back(std::move(row));
  if (!on) return;
  if (rule == "each_row_has" || rule == "each_participant_has") rows.push_back({columns_of(form, field, place)});
  if (rule == "covers") {
    rows.push_back({form.select(place + "/set", "options_from", "editor.set.", {"options", "organisations"}),
                    columns_of(form, field, place + "/columns", true)});
  }
  if (rule == "some_row_has") add_some_row(form, rows, field, place);
  if (rule == "is" || rule == "each_participant_is") rows.push_back({form.flag(place, "answer-yes")});
}

}  // namespace

FormSection completeness_form(const FormBuilder& form, const std::string& field) {
  const auto* complete = form.find(field + "/complete");
  const bool required = complete != nullptr && complete->as_object() != nullptr;
  FormControl box;
  box.kind = Kind::Required;
  box.pointer = field;
  box.text = form.texts().say("editor.key.required");
  box.on = required;
  Rows rows{{std::move(box)}};
  if (required) {
    rows.push_back(form.local(field + "/complete", "complete"));
    const auto type = protocol::read_word<protocol::FieldType>(form.text_at(field + "/type"));
    const auto rules = protocol::fitting_rules(type.value_or(protocol::FieldType::ShortText),
                                               form.flag_at(field + "/per_participant"));
    rows.push_back({form.note(form.texts().say("editor.rules-note"))});
    for (const auto rule : rules) add_rule(form, rows, field, std::string(rule));
  }
  return {FormSection::Look::Plain, form.texts().say("editor.section.complete"), {std::move(rows)}};
}

}  // namespace beraad::present
