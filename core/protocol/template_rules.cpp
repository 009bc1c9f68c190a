// The rules by which a field counts as filled in: set, changed, and rid of what is no longer there.
#include <algorithm>

#include "core/protocol/template_parts.hpp"
#include "core/protocol/template_values.hpp"
#include "core/protocol/words.hpp"

namespace beraad::protocol {
namespace {

using json::Array;
using json::Object;
using json::text_value;
using json::Value;
using json::value_of;

bool can_be_covered(std::string_view set) {
  return set == word_of(DynamicSet::Options) || set == word_of(DynamicSet::Organisations);
}

std::string first_column(const Value& field) {
  const auto columns = json::list_in(field, "columns", [](const Value& one) { return json::text_in(one, "id"); });
  return columns.empty() ? std::string() : columns.front();
}

/// Takes every text out that is `word`; a list that would be empty goes.
void drop_from(Value& rule, std::string_view list, const std::string& word) {
  Value* there = member_of(rule, list);
  auto* words = there != nullptr ? std::get_if<Array>(&there->content) : nullptr;
  if (words == nullptr) return;
  std::erase_if(*words, [&](const Value& one) { return json::text_of(one) == word; });
  if (words->empty()) erase(rule, list);
}

/// No rule at all is said by null: then people judge.
void close_rule(Value& rule) {
  if (rule.as_object() != nullptr && rule.as_object()->empty()) rule.content = nullptr;
}

}  // namespace

std::vector<std::string> columns_to_cover(const Value& field, std::string_view set) {
  std::vector<std::string> ids;
  const Value* columns = field.find("columns");
  if (columns == nullptr || columns->as_array() == nullptr) return ids;
  for (const Value& column : *columns->as_array()) {
    const std::string from = json::text_in(column, "options_from");
    if (set.empty() ? can_be_covered(from) : from == set) ids.push_back(json::text_in(column, "id"));
  }
  return ids;
}

void set_rule(Value& root, std::string_view field, std::string_view rule, bool on) {
  Value* part = json::find_at(root, field);
  Value* complete = part != nullptr ? member_of(*part, "complete") : nullptr;
  if (complete == nullptr || complete->as_object() == nullptr) return;
  const auto to_cover = columns_to_cover(*part);
  if (on && rule == "covers" && to_cover.empty()) return;  // it could never hold
  Value* rules = member_of(*complete, "rule");
  if (rules == nullptr || rules->as_object() == nullptr) {
    put(*complete, "rule", value_of(Object{}));
    rules = member_of(*complete, "rule");
  }
  if (!on) {
    erase(*rules, rule);
    close_rule(*rules);
    return;
  }
  if (rule == "min_rows" || rule == "min_choices") {
    put(*rules, rule, value_of(std::int64_t{1}));
  } else if (rule == "max_rows") {
    put(*rules, rule, value_of(std::int64_t{10}));
  } else if (rule == "within_days") {
    put(*rules, rule, value_of(std::int64_t{14}));
  } else if (rule == "each_row_has" || rule == "each_participant_has") {
    put(*rules, rule, value_of(Array{text_value(first_column(*part))}));
  } else if (rule == "row_for_each") {
    const Value* kind = json::find_at(*part, "/rows/kind");
    put(*rules, rule, text_value(kind != nullptr ? json::text_of(*kind) : std::string()));
  } else if (rule == "covers") {
    std::string set;
    for (const Value& column : *part->find("columns")->as_array()) {
      if (json::text_in(column, "id") == to_cover.front()) set = json::text_in(column, "options_from");
    }
    put(*rules, rule,
        value_of(
            Object{{"set", text_value(std::move(set))}, {"columns", value_of(Array{text_value(to_cover.front())})}}));
  } else if (rule == "some_row_has") {
    put(*rules, rule, value_of(Object{{first_column(*part), value_of(true)}}));
  } else {
    put(*rules, rule, value_of(true));
  }
}

void want_in_some_row(Value& root, std::string_view field, const WantedCell& wanted) {
  const std::string place = std::string(field) + "/complete/rule/some_row_has";
  Value* there = json::find_at(root, place);
  auto* pairs = there != nullptr ? std::get_if<Object>(&there->content) : nullptr;
  if (pairs == nullptr) {
    if (!json::put_at(root, place, value_of(Object{}))) return;
    pairs = std::get_if<Object>(&json::find_at(root, place)->content);
  }
  const auto find = [&](const std::string& column) { return std::ranges::find(*pairs, column, &json::Member::first); };
  if (wanted.column.empty()) {
    if (pairs->size() > 1 && find(wanted.instead_of) != pairs->end()) pairs->erase(find(wanted.instead_of));
    return;
  }
  if (wanted.column != wanted.instead_of && find(wanted.column) != pairs->end()) return;  // it has a value already
  auto pair = find(wanted.instead_of);
  if (pair == pairs->end()) pair = pairs->emplace(pairs->end(), std::string(), Value{});
  *pair = {wanted.column, wanted.value};
}

void forget_column(Value& field, const std::string& column) {
  Value* rule = json::find_at(field, "/complete/rule");
  if (rule == nullptr || rule->as_object() == nullptr) return;
  drop_from(*rule, "each_row_has", column);
  drop_from(*rule, "each_participant_has", column);
  if (Value* covers = member_of(*rule, "covers"); covers != nullptr) {
    drop_from(*covers, "columns", column);
    if (covers->find("columns") == nullptr) erase(*rule, "covers");
  }
  if (Value* some = member_of(*rule, "some_row_has"); some != nullptr) {
    erase(*some, column);
    if (some->as_object() != nullptr && some->as_object()->empty()) erase(*rule, "some_row_has");
  }
  close_rule(*rule);
}

void forget_option(Value& field, const std::string& column, const std::string& option) {
  Value* some = json::find_at(field, "/complete/rule/some_row_has");
  const Value* wanted = some != nullptr ? some->find(column) : nullptr;
  if (wanted == nullptr || wanted->as_string() == nullptr || *wanted->as_string() != option) return;
  put(*some, column, value_of(true));
}

void toggle_in_list(Value& root, std::string_view list, const std::string& word) {
  Value* there = json::find_at(root, list);
  if (there == nullptr || there->as_array() == nullptr) {
    json::put_at(root, list, value_of(Array{text_value(word)}));
    return;
  }
  auto& words = *std::get_if<Array>(&there->content);
  const auto known = std::ranges::find_if(words, [&](const Value& one) { return json::text_of(one) == word; });
  if (known == words.end()) {
    words.push_back(text_value(word));
  } else if (words.size() > 1) {
    words.erase(known);
  } else {
    json::erase_at(root, list);
    const std::string parent = json::parent_of(list);
    if (json::last_of(parent) == "rule") close_rule(*json::find_at(root, parent));
  }
}

}  // namespace beraad::protocol
