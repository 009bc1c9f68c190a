// When a field counts as filled in: in words, and as rules that the program can check.
#include <algorithm>

#include "app/present/method_form.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"
#include "core/protocol/fitting_keys.hpp"
#include "core/protocol/template_parts.hpp"
#include "core/protocol/words.hpp"

namespace beraad::present {
namespace {

using Kind = FormControl::Kind;
using Rows = std::vector<FormRow>;

/// Chips of the columns, for a rule that speaks of some of them. One that is named and cannot be meant, or is gone,
/// stands among them too, so that it can be taken out.
FormControl columns_of(const FormBuilder& form, const std::string& field, const std::string& list,
                       const std::string& set = {}) {
  FormControl chips;
  chips.kind = Kind::Chips;
  chips.pointer = list;
  chips.problem = form.problem_below(list);
  const auto* value = form.find(list);
  auto chosen = value != nullptr ? json::list_of(*value, json::text_of) : std::vector<std::string>{};
  for (std::size_t index = 0; index < form.count_at(field + "/columns"); ++index) {
    const std::string column = field + "/columns/" + std::to_string(index);
    const std::string id = form.text_at(column + "/id");
    const bool named = std::erase(chosen, id) > 0;
    if (!named && !set.empty() && form.text_at(column + "/options_from") != set) continue;
    chips.options.push_back({id, form.words_at(column + "/label"), {}, named});
  }
  for (const auto& gone : chosen) chips.options.push_back({gone, gone, {}, true});
  return chips;
}

/// What one row can have in that column: an answer that can be chosen there, or whatever is filled in.
std::vector<OptionButton> wanted_values(const FormBuilder& form, const std::string& column, const json::Value& value) {
  const auto& texts = form.texts();
  const std::string type = form.text_at(column + "/type");
  const std::string now = value.as_string() != nullptr ? *value.as_string() : json::write(value);
  std::vector<OptionButton> options;
  const auto offer = [&](const std::string& id, std::string words) {
    options.push_back({id, std::move(words), {}, id == now});
  };
  const bool yes_or_no = type == "yes_no";
  offer(std::string(protocol::k_filled_in), texts.say(yes_or_no ? "value.yes" : "editor.wanted-anything"));
  if (yes_or_no) offer("false", texts.say("value.no"));
  for (const auto* list : {"/options", "/extra_options"}) {
    for (std::size_t option = 0; option < form.count_at(column + list); ++option) {
      const std::string one = column + list + "/" + std::to_string(option);
      offer(form.text_at(one + "/id"), form.words_at(one));
    }
  }
  if (type == "rating") {
    const auto end = [&](const char* key) {
      const auto* number = form.find(column + key);
      return number != nullptr && number->as_integer() != nullptr
                 ? std::clamp<std::int64_t>(*number->as_integer(), 0, 100)
                 : 0;
    };
    for (auto number = end("/min"); number <= end("/max"); ++number) {
      offer(std::to_string(number), std::to_string(number));
    }
  }
  // What somebody wrote in the file stays choosable.
  if (!now.empty() && std::ranges::none_of(options, &OptionButton::chosen)) offer(now, now);
  return options;
}

/// The values that one row must have: which column, and what stands there.
void add_some_row(const FormBuilder& form, Rows& rows, const std::string& field, const std::string& rule) {
  const auto* wanted = form.find(rule);
  if (wanted == nullptr || wanted->as_object() == nullptr) return;
  for (const auto& [column, value] : *wanted->as_object()) {
    FormControl of_column, of_value;
    of_column.kind = Kind::SomeRowColumn;
    of_value.kind = Kind::SomeRow;
    of_column.pointer = of_value.pointer = field;
    of_column.key = of_value.key = column;
    of_column.label = form.texts().say("editor.key.columns-one");
    of_value.label = form.texts().say("editor.wanted-value");
    of_value.problem = form.problem_at(json::pointer_to(rule, column));
    if (wanted->as_object()->size() > 1) of_column.options.push_back({{}, form.texts().say("editor.none"), {}, false});
    bool stands = false;
    for (std::size_t index = 0; index < form.count_at(field + "/columns"); ++index) {
      const std::string place = field + "/columns/" + std::to_string(index);
      const std::string id = form.text_at(place + "/id");
      of_column.options.push_back({id, form.words_at(place + "/label"), {}, id == column});
      if (id == column) of_value.options = wanted_values(form, place, value);
      stands = stands || id == column;
    }
    if (!stands) of_column.options.push_back({column, column, {}, true});
    rows.push_back({std::move(of_column), std::move(of_value)});
  }
}

void add_rule(const FormBuilder& form, Rows& rows, const std::string& field, const std::string& rule) {
  const std::string place = field + "/complete/rule/" + rule;
  const bool on = form.find(place) != nullptr;
  if (rule == "covers" && !on) {
    const auto* part = form.find(field);
    if (part == nullptr || protocol::columns_to_cover(*part).empty()) {
      rows.push_back({form.note(form.texts().say("editor.covers-lacks-column"))});
      return;
    }
  }
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
                    columns_of(form, field, place + "/columns", form.text_at(place + "/set"))});
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
