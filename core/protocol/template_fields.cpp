// The fields of a method: another kind of field, and when a field counts as filled in.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/protocol/fitting_keys.hpp"
#include "core/protocol/template_parts.hpp"
#include "core/protocol/template_values.hpp"
#include "core/protocol/words.hpp"

namespace beraad::protocol {
namespace {

using json::Array;
using json::Object;
using json::pointer_to;
using json::text_value;
using json::Value;
using json::value_of;

constexpr std::int64_t k_rating_from = 1, k_rating_to = 5;

void add_options(Value& root, const std::string& pointer) {
  add_part(root, pointer);
  add_part(root, pointer);
}

bool is_per_participant(const Value& field) {
  const Value* flag = field.find("per_participant");
  return flag != nullptr && flag->as_bool() != nullptr && *flag->as_bool();
}

/// The nearest list or table of the group before the field or in its own step: what a ranking could put in order.
std::string list_for(const Value& root, std::string_view field) {
  const auto tokens = json::tokens_of(field);
  std::string found;
  const Value* steps = root.find("steps");
  if (steps == nullptr || steps->as_array() == nullptr || tokens.size() < 2) return found;
  for (std::size_t s = 0; s < steps->as_array()->size() && std::to_string(s) != tokens[1]; ++s) {
    for (const auto& [id, type] : json::list_in((*steps->as_array())[s], "fields", [](const Value& other) {
           return std::pair(is_per_participant(other) ? "" : json::text_in(other, "id"), json::text_in(other, "type"));
         })) {
      if (id.empty()) continue;
      if (type == word_of(FieldType::List) || type == word_of(FieldType::Table)) found = id;
    }
  }
  const Value* own = json::find_at(root, pointer_to("/steps", tokens[1]) + "/fields");
  if (own == nullptr || own->as_array() == nullptr) return found;
  for (const Value& other : *own->as_array()) {
    const bool of_group = !is_per_participant(other);
    if (of_group && json::text_in(other, "type") == word_of(FieldType::List)) found = json::text_in(other, "id");
  }
  return found;
}

std::string_view usual_rule(FieldType type, bool per_participant) {
  if (per_participant) return "each_participant";
  switch (type) {
    case FieldType::List:
    case FieldType::Table:
    case FieldType::Matrix:
      return "min_rows";
    case FieldType::MultiChoice:
      return "min_choices";
    default:
      return "answered";
  }
}

FieldType type_of(const Value& field) {
  return read_word<FieldType>(json::text_in(field, "type")).value_or(FieldType::ShortText);
}
/// The rule of a field whose kind or whose persons changed: what no longer fits goes, and the usual one stands in.
void fit_rule(Value& field) {
  Value* rule = json::find_at(field, "/complete/rule");
  auto* keys = rule != nullptr ? std::get_if<Object>(&rule->content) : nullptr;
  if (keys == nullptr) return;
  const auto fitting = fitting_rules(type_of(field), is_per_participant(field));
  std::erase_if(*keys, [&](const json::Member& one) { return std::ranges::find(fitting, one.first) == fitting.end(); });
  if (keys->empty()) set_rule(field, "", usual_rule(type_of(field), is_per_participant(field)), true);
}

void fit_type(Value& root, const std::string& pointer) {
  if (json::find_at(root, pointer) == nullptr) return;
  const FieldType type = type_of(*json::find_at(root, pointer));
  for (const auto key : keys_of_types()) {
    if (!key_fits(key, type)) json::erase_at(root, pointer_to(pointer, key));
  }
  for (const auto key : needed_keys(type)) {
    const std::string place = pointer_to(pointer, key);
    if (json::find_at(root, place) != nullptr) continue;
    if (key == "columns") {
      add_part(root, place);
    } else if (key == "rows") {
      json::put_at(root, place, value_of(Object{{"kind", text_value(std::string(word_of(RowSource::Free)))}}));
    } else if (key == "items_from") {
      json::put_at(root, place, text_value(list_for(root, pointer)));
    } else {
      json::put_at(root, place, value_of(key == "min" ? k_rating_from : k_rating_to));
    }
  }
  const Value& part = *json::find_at(root, pointer);
  const bool chooses = type == FieldType::Choice || type == FieldType::MultiChoice;
  if (chooses && part.find("options") == nullptr && part.find("options_from") == nullptr) {
    add_options(root, pointer_to(pointer, "options"));
  }
  fit_rule(*json::find_at(root, pointer));
}

/// Rows named by something else: only a fixed list has one of its own, and only a set names rows that define it.
void fit_rows(Value& root, const std::string& field, const std::string& kind) {
  if (json::find_at(root, field) == nullptr) return;
  const std::string list = field + "/rows/list";
  const bool fixed = kind == word_of(RowSource::Fixed);
  if (!fixed) json::erase_at(root, list);
  if (fixed && json::find_at(root, list) == nullptr) add_options(root, list);
  Value& part = *json::find_at(root, field);
  if (kind != word_of(RowSource::Free)) erase(part, "rows_from");
  if (const auto defines = json::text_in(part, "defines"); !defines.empty() && defines != kind) erase(part, "defines");
  const std::string rule = field + "/complete/rule/row_for_each";
  if (json::find_at(root, rule) == nullptr) return;
  json::put_at(root, rule, text_value(kind));
  const bool can_be_asked = kind != word_of(RowSource::Free) && kind != word_of(RowSource::Stakeholders);
  if (!can_be_asked) {
    json::erase_at(root, rule);
    fit_rule(*json::find_at(root, field));
  }
}

/// What the group writes together has no author of its own.
void forget_authors(Value& field) {
  erase(field, "author");
  Value* there = member_of(field, "columns");
  auto* columns = there != nullptr ? std::get_if<Array>(&there->content) : nullptr;
  if (columns == nullptr) return;
  for (Value& column : *columns) erase(column, "author");
}

}  // namespace

bool is_group_name(std::string_view pointer) {
  const std::string key = json::last_of(pointer);
  return (key == "level" || key == "phase") && json::tokens_of(pointer).size() == 3;
}

void write_text(Value& root, std::string_view pointer, const std::string& text) {
  const std::string parent = json::parent_of(pointer), key = json::last_of(pointer), name = json::last_of(parent);
  const bool of_language = key == "nl" || key == "en";
  const bool of_group = of_language && is_group_name(parent);
  if (const Value* word = of_group ? json::find_at(root, parent) : nullptr; word != nullptr && !word->as_object()) {
    const std::string both = json::text_of(*word);
    json::put_at(root, parent, text_of({both, both}));
  }
  const bool in_step = json::tokens_of(pointer).size() <= 4;
  const bool may_lack = of_language ? of_group || name == "not_when" || name == "leader" || name == "group_warning" ||
                                          name == "hint" || name == "example" || name == "consequence" ||
                                          (name == "short" && !in_step)
                                    : key == "variant";
  if (of_language && json::find_at(root, parent) == nullptr) json::put_at(root, parent, text_of({}));
  if (!json::put_at(root, pointer, text_value(text)) || !may_lack) return;
  const std::string whole = of_language ? parent : std::string(pointer);
  const Value& value = *json::find_at(root, whole);
  const auto both = json::local_text_of(value);
  if (of_language ? both.nl.empty() && both.en.empty() : text.empty()) json::erase_at(root, whole);
}

void write_words(Value& root, std::string_view list, std::string_view text) {
  Array words;
  for (std::size_t start = 0; !text.empty() && start <= text.size();) {
    const std::size_t end = std::min(text.find(',', start), text.size());
    words.push_back(text_value(std::string(text.substr(start, end - start))));
    start = end + 1;
  }
  if (!words.empty()) {
    json::put_at(root, list, value_of(std::move(words)));
    return;
  }
  json::erase_at(root, list);
  for (std::string parent = json::parent_of(list); !parent.empty() && json::last_of(parent) != "fields";
       parent = json::parent_of(parent)) {
    const Value* rest = json::find_at(root, parent);
    if (rest == nullptr || rest->as_object() == nullptr || !rest->as_object()->empty()) return;
    json::erase_at(root, parent);
  }
}

void trim_words(Value& root, std::string_view list) {
  Value* there = json::find_at(root, list);
  auto* words = there != nullptr ? std::get_if<Array>(&there->content) : nullptr;
  if (words == nullptr) return;
  for (Value& word : *words) word = text_value(std::string(base::trimmed(json::text_of(word))));
  std::erase_if(*words, [](const Value& word) { return json::text_of(word).empty(); });
  if (words->empty()) write_words(root, list, {});
}

void choose_word(Value& root, std::string_view pointer, const std::string& word) {
  const std::string parent = json::parent_of(pointer), key = json::last_of(pointer);
  if (word.empty()) {
    json::erase_at(root, pointer);
    if (key == "options_from") json::erase_at(root, pointer_to(parent, "extra_options"));
  } else {
    json::put_at(root, pointer, text_value(word));
    if (key == "options_from") json::erase_at(root, pointer_to(parent, "options"));
  }
  if (key == "options_from") fit_type(root, parent);
  if (key == "type") {
    fit_type(root, parent);
    // What every cell holds is said by the columns; where they differ now it would be untrue.
    if (json::last_of(json::parent_of(parent)) == "columns") {
      json::erase_at(root, json::parent_of(json::parent_of(parent)) + "/cell");
    }
  }
  if (key == "kind" && json::last_of(parent) == "rows") fit_rows(root, json::parent_of(parent), word);
  if (key == "defines" && !word.empty()) choose_word(root, parent + "/rows/kind", word);
  // Columns that are chosen from another set cannot cover this one.
  if (key == "set" && json::last_of(parent) == "covers") {
    const Value* field = json::find_at(root, json::parent_of(json::parent_of(json::parent_of(parent))));
    Array columns;
    if (field != nullptr) columns = *json::list_value(columns_to_cover(*field, word), text_value).as_array();
    if (!columns.empty()) json::put_at(root, pointer_to(parent, "columns"), value_of(std::move(columns)));
  }
}

void set_flag(Value& root, std::string_view pointer, bool flag) {
  if (!flag && json::last_of(pointer) == "settles") {  // said of what does, or not at all
    json::erase_at(root, pointer);
    return;
  }
  json::put_at(root, pointer, value_of(flag));
  Value* part = json::find_at(root, json::parent_of(pointer));
  if (part != nullptr && json::last_of(pointer) == "per_participant") {
    fit_rule(*part);
    if (!flag) forget_authors(*part);
    if (flag) erase(*part, "rows_from");
  }
}

void set_required(Value& root, std::string_view field, bool required, const base::LocalText& words) {
  Value* part = json::find_at(root, field);
  if (part == nullptr) return;
  if (!required) {
    put(*part, "complete", Value{});
    return;
  }
  put(*part, "complete",
      value_of(Object{{"nl", text_value(words.nl)}, {"en", text_value(words.en)}, {"rule", value_of(Object{})}}));
  fit_rule(*part);
}

}  // namespace beraad::protocol
