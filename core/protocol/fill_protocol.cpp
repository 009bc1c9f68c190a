#include "core/protocol/fill_protocol.hpp"

#include <limits>
#include <span>

#include "core/json/members.hpp"
#include "core/protocol/words.hpp"

namespace beraad::protocol {
namespace {

using json::list_in;
using json::list_of;
using json::local_text_in;
using json::local_text_of;
using json::text_in;
using json::text_of;
using json::Value;

std::optional<bool> flag_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr && value->as_bool() != nullptr ? std::optional(*value->as_bool()) : std::nullopt;
}

std::optional<int> number_of(const Value& value) {
  const auto* number = value.as_integer();
  const bool fits = number != nullptr && *number >= 0 && *number <= std::numeric_limits<int>::max() / 1000;
  return fits ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<int> number_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr ? number_of(*value) : std::nullopt;
}

std::span<const json::Member> members_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr && value->as_object() != nullptr ? std::span<const json::Member>(*value->as_object())
                                                           : std::span<const json::Member>();
}

template <class Enumeration>
std::optional<Enumeration> word_in(const Value& object, std::string_view key) {
  return read_word<Enumeration>(text_in(object, key));
}

/// A value of some_row_has as the text under which answers are compared.
std::string value_as_text(const Value& value) {
  return value.as_string() != nullptr ? *value.as_string() : write(value);
}

Option option_of(const Value& value) {
  return {text_in(value, "id"), local_text_of(value), flag_in(value, "settles").value_or(false),
          local_text_in(value, "consequence")};
}

Choices choices_of(const Value& value) {
  return {list_in(value, "options", option_of), word_in<DynamicSet>(value, "options_from"),
          list_in(value, "extra_options", option_of)};
}

Rule rule_of(const Value& value) {
  Rule rule;
  rule.answered = flag_in(value, "answered").value_or(false);
  rule.is = flag_in(value, "is");
  rule.min_rows = number_in(value, "min_rows");
  rule.max_rows = number_in(value, "max_rows");
  rule.min_choices = number_in(value, "min_choices");
  rule.within_days = number_in(value, "within_days");
  rule.each_row_has = list_in(value, "each_row_has", text_of);
  if (value.find("row_for_each") != nullptr) rule.row_for_each = text_in(value, "row_for_each");
  if (const Value* covers = value.find("covers"); covers != nullptr) {
    rule.covers =
        Covers{word_in<DynamicSet>(*covers, "set").value_or(DynamicSet::Options), list_in(*covers, "columns", text_of)};
  }
  for (const auto& [column, wanted] : members_in(value, "some_row_has")) {
    rule.some_row_has.emplace(column, value_as_text(wanted));
  }
  rule.each_participant = flag_in(value, "each_participant").value_or(false);
  rule.each_participant_has = list_in(value, "each_participant_has", text_of);
  rule.each_participant_is = flag_in(value, "each_participant_is");
  return rule;
}

std::optional<Completeness> completeness_in(const Value& field) {
  const Value* value = field.find("complete");
  if (value == nullptr || value->as_object() == nullptr) return std::nullopt;
  Completeness complete{local_text_of(*value), std::nullopt};
  if (const Value* rule = value->find("rule"); rule != nullptr && rule->as_object() != nullptr) {
    complete.rule = rule_of(*rule);
  }
  return complete;
}

std::map<std::string, std::vector<std::string>> words_by_language(const Value& hints, std::string_view key) {
  std::map<std::string, std::vector<std::string>> words;
  for (const auto& [language, list] : members_in(hints, key)) words.emplace(language, list_of(list, text_of));
  return words;
}

std::optional<WordingHints> hints_in(const Value& field) {
  const Value* value = field.find("hints");
  if (value == nullptr) return std::nullopt;
  return WordingHints{number_in(*value, "max_words"),
                      number_in(*value, "count"),
                      flag_in(*value, "no_comma").value_or(false),
                      flag_in(*value, "as_question").value_or(false),
                      words_by_language(*value, "avoid_first_word"),
                      words_by_language(*value, "good_first_word"),
                      words_by_language(*value, "vague_words")};
}

Column column_of(const Value& value) {
  Column column;
  column.id = text_in(value, "id");
  column.label = local_text_in(value, "label");
  column.short_label = local_text_in(value, "short");
  column.type = word_in<FieldType>(value, "type").value_or(FieldType::ShortText);
  column.role = word_in<Role>(value, "role").value_or(Role::None);
  column.presenter_only = !text_in(value, "author").empty();
  column.from = word_in<From>(value, "from").value_or(From::Open);
  column.on = word_in<On>(value, "on").value_or(On::RoomAndReport);
  column.choices = choices_of(value);
  column.min = number_in(value, "min").value_or(0);
  column.max = number_in(value, "max").value_or(0);
  column.default_value = text_in(value, "default");
  return column;
}

Field field_of(const Value& value) {
  Field field;
  field.id = text_in(value, "id");
  field.label = local_text_in(value, "label");
  field.short_label = local_text_in(value, "short");
  field.hint = local_text_in(value, "hint");
  field.example = local_text_in(value, "example");
  field.type = word_in<FieldType>(value, "type").value_or(FieldType::ShortText);
  field.role = word_in<Role>(value, "role").value_or(Role::None);
  field.per_participant = flag_in(value, "per_participant").value_or(false);
  field.presenter_only = !text_in(value, "author").empty();
  field.stored = flag_in(value, "stored").value_or(true);
  field.early = flag_in(value, "early").value_or(false);
  field.visibility = word_in<Visibility>(value, "visibility").value_or(Visibility::Room);
  field.from = word_in<From>(value, "from").value_or(From::Open);
  field.on = word_in<On>(value, "on").value_or(On::RoomAndReport);
  field.complete = completeness_in(value);
  field.choices = choices_of(value);
  field.min = number_in(value, "min").value_or(0);
  field.max = number_in(value, "max").value_or(0);
  if (const Value* rows = value.find("rows"); rows != nullptr) {
    field.rows = word_in<RowSource>(*rows, "kind").value_or(RowSource::Free);
    field.fixed_rows = list_in(*rows, "list", option_of);
  }
  field.repeat_rows = flag_in(value, "repeat_rows").value_or(false);
  field.columns = list_in(value, "columns", column_of);
  field.defines = word_in<DynamicSet>(value, "defines");
  field.items_from = text_in(value, "items_from");
  field.rows_from = text_in(value, "rows_from");
  field.hints = hints_in(value);
  field.variant = text_in(value, "variant");
  field.page = text_in(value, "page");
  return field;
}

/// The word by which steps belong together, which a name in every language has in its first.
std::string group_in(const Value& step, std::string_view key, LocalText& name) {
  name = local_text_in(step, key);
  return !name.nl.empty() ? name.nl : !name.en.empty() ? name.en : text_in(step, key);
}

Step step_of(const Value& value) {
  Step step;
  step.id = text_in(value, "id");
  step.title = local_text_in(value, "title");
  step.short_title = local_text_in(value, "short");
  step.question = local_text_in(value, "question");
  step.why = local_text_in(value, "why");
  step.prompts = list_in(value, "prompts", local_text_of);
  step.pitfalls = list_in(value, "pitfalls", local_text_of);
  step.complete = local_text_in(value, "complete");
  for (const auto& [plan, minutes] : members_in(value, "minutes")) {
    if (const auto number = number_of(minutes)) step.minutes.emplace(plan, *number);
  }
  step.floor = number_in(value, "floor");
  step.mode = word_in<Mode>(value, "mode").value_or(Mode::Plenary);
  step.sealed = flag_in(value, "sealed").value_or(false);
  step.protected_time = flag_in(value, "protected").value_or(false);
  step.form = text_in(value, "form");
  step.meeting = number_in(value, "meeting").value_or(0);
  step.level = group_in(value, "level", step.level_name);
  step.phase = group_in(value, "phase", step.phase_name);
  step.pages = list_in(value, "pages",
                       [](const Value& page) { return Page{text_in(page, "id"), local_text_in(page, "title")}; });
  step.fields = list_in(value, "fields", field_of);
  return step;
}

}  // namespace

Protocol fill_protocol(const Value& root) {
  Protocol protocol;
  protocol.id = text_in(root, "id");
  protocol.version = number_in(root, "version").value_or(1);
  protocol.title = local_text_in(root, "title");
  protocol.summary = local_text_in(root, "summary");
  protocol.not_when = local_text_in(root, "not_when");
  protocol.leader = local_text_in(root, "leader");
  protocol.group_warning = local_text_in(root, "group_warning");
  protocol.source = text_in(root, "source");
  if (const Value* review = root.find("review"); review != nullptr) {
    protocol.review = {text_in(*review, "by"), text_in(*review, "on")};
  }
  protocol.kind = word_in<Kind>(root, "kind").value_or(protocol.kind);
  protocol.decision = text_in(root, "decision");
  if (const Value* group = root.find("group"); group != nullptr) {
    protocol.group_min = number_in(*group, "min").value_or(protocol.group_min);
    protocol.group_max = number_in(*group, "max").value_or(protocol.group_max);
  }
  protocol.evaluation_form = flag_in(root, "evaluation_form").value_or(false);
  protocol.plans = list_in(root, "plans", [](const Value& plan) {
    return Plan{text_in(plan, "id"), number_in(plan, "minutes").value_or(0)};
  });
  protocol.variants = list_in(root, "variants", [](const Value& variant) {
    return Variant{text_in(variant, "id"), local_text_in(variant, "title")};
  });
  protocol.steps = list_in(root, "steps", step_of);
  protocol.ground_rules = list_in(root, "ground_rules", local_text_of);
  protocol.order = number_in(root, "order").value_or(protocol.order);
  for (const auto& [question, answers] : members_in(root, "suits")) {
    protocol.suits.emplace(question, list_of(answers, text_of));
  }
  return protocol;
}

}  // namespace beraad::protocol
