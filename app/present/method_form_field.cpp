// The page of a field and of a column.
#include <algorithm>

#include "app/present/method_form.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/fitting_keys.hpp"
#include "core/protocol/words.hpp"

namespace beraad::present {
namespace {

using Kind = FormControl::Kind;
using Rows = std::vector<FormRow>;
using Look = FormSection::Look;
using protocol::FieldType;

/// Every notion of the format by its words, which is how one looks for it.
FormControl role_of(const FormBuilder& form, const std::string& part) {
  auto control =
      form.select(part + "/role", "role", "editor.role.", protocol::words_from<protocol::Role>(1), "editor.no-role");
  std::sort(control.options.begin() + 1, control.options.end(),
            [](const OptionButton& a, const OptionButton& b) { return a.label < b.label; });
  control.hint = form.texts().say("editor.role-hint");
  return control;
}

FieldType type_at(const FormBuilder& form, const std::string& part) {
  return protocol::read_word<FieldType>(form.text_at(part + "/type")).value_or(FieldType::ShortText);
}

/// Lists and tables whose items can be put in order, by their labels.
FormControl items_of(const FormBuilder& form, const std::string& field) {
  FormControl control = form.select(field + "/items_from", "items_from", {}, {});
  const std::string chosen = form.text_at(field + "/items_from");
  for (const auto& step : form.context().app.method_editor.draft.method()->steps) {
    for (const auto& other : step.fields) {
      if (!protocol::can_be_ranked(other)) continue;
      control.options.push_back({other.id, other.label.in(form.texts().language()), {}, other.id == chosen});
    }
  }
  return control;
}

/// What a free table can begin with, by its label: the fields of its step and the earlier ones; with a row for each
/// participant what each wrote there.
FormControl first_rows_of(const FormBuilder& form, const std::string& field) {
  FormControl control = form.select(field + "/rows_from", "rows_from", {}, {}, "editor.none");
  const std::string chosen = form.text_at(field + "/rows_from"), own = form.text_at(field + "/id");
  const std::string own_step = form.text_at(json::parent_of(json::parent_of(field)) + "/id");
  const bool by_person = form.text_at(field + "/rows/kind") == "participants";
  for (const auto& step : form.context().app.method_editor.draft.method()->steps) {
    for (const auto& other : step.fields) {
      const bool fits = by_person ? protocol::is_sentence_of_each(other) : protocol::can_give_rows(other);
      if (other.id == own || !fits) continue;
      control.options.push_back({other.id, other.label.in(form.texts().language()), {}, other.id == chosen});
    }
    if (step.id == own_step) break;
  }
  const bool stands = std::ranges::any_of(control.options, &OptionButton::chosen);
  if (!stands) control.options.push_back({chosen, chosen, {}, true});  // so that it can be taken out
  return control;
}

FormSection meaning_of(const FormBuilder& form, const std::string& part, const std::vector<std::string>& types) {
  Rows rows{form.local(part + "/label", "label"),
            {form.select(part + "/type", "type", "field-type.", types), role_of(form, part)},
            form.local(part + "/short", "short-optional")};
  return {Look::Plain, {}, {std::move(rows)}};
}

/// All steps: choosing another one moves the field there.
FormControl step_of(const FormBuilder& form, const std::string& field) {
  FormControl control;
  control.kind = Kind::Step;
  control.pointer = field;
  control.label = form.texts().say("editor.key.step-of-field");
  const std::string own = json::parent_of(json::parent_of(field));
  for (std::size_t index = 0; index < form.count_at("/steps"); ++index) {
    const std::string step = "/steps/" + std::to_string(index);
    std::string name = form.words_at(step + "/title");
    if (name.empty()) name = form.texts().say("editor.no-name");
    control.options.push_back(
        {step, form.texts().say("step.title", {std::to_string(index + 1), name}), {}, step == own});
  }
  return control;
}

/// To which part of that list the field belongs; only the first option where the list has none.
FormControl belongs_to(const FormBuilder& form, const std::string& field, const std::string& key,
                       const std::string& parts) {
  const std::string chosen = form.text_at(field + "/" + key);
  FormControl control = form.select(field + "/" + key, key, {}, {}, "editor.none");
  bool stands = chosen.empty();
  for (std::size_t index = 0; index < form.count_at(parts); ++index) {
    const std::string part = parts + "/" + std::to_string(index), id = form.text_at(part + "/id");
    control.options.push_back({id, form.words_at(part + "/title"), {}, id == chosen});
    stands = stands || id == chosen;
  }
  if (!stands) control.options.push_back({chosen, chosen, {}, true});
  return control;
}

FormSection who_sees(const FormBuilder& form, const std::string& field) {
  FormRow where{form.select(field + "/visibility", "visibility", "visibility.", {"room", "facilitator", "private"}),
                form.select(field + "/from", "from", "shown-from.", {"reveal"}, "shown-from.open"),
                form.select(field + "/on", "on", "shown-on.", {"report"}, "shown-on.room-and-report")};
  FormControl whose =
      form.select(field + "/author", "author", "editor.author.", {"presenter"}, "editor.author.everyone");
  Rows rows{std::move(where), {form.flag(field + "/per_participant", "per_participant")}};
  if (form.flag_at(field + "/per_participant")) rows.push_back({std::move(whose)});
  const bool of_group = protocol::key_fits("early", type_at(form, field)) && !form.flag_at(field + "/per_participant");
  if (of_group || form.flag_at(field + "/early")) rows.push_back({form.flag(field + "/early", "early")});
  rows.push_back({form.flag(field + "/stored", "stored", true)});
  const std::string step = json::parent_of(json::parent_of(field));
  for (const auto& [key, parts] :
       {std::pair<std::string, std::string>{"page", step + "/pages"}, {"variant", "/variants"}}) {
    if (auto part = belongs_to(form, field, key, parts); part.options.size() > 1) rows.push_back({std::move(part)});
  }
  return {Look::Plain, form.texts().say("editor.section.who"), {std::move(rows)}};
}

FormSection table_of(const FormBuilder& form, const std::string& field) {
  const auto& texts = form.texts();
  const FieldType type = type_at(form, field);
  Rows rows{{form.select(field + "/rows/kind", "rows", "editor.rows.",
                         {"free", "participants", "stakeholders", "options", "organisations", "fixed"})}};
  if (type == FieldType::Table) {
    rows.front().push_back(
        form.select(field + "/defines", "defines", "editor.set.", {"options", "organisations"}, "editor.set.none"));
    rows.push_back({form.flag(field + "/repeat_rows", "repeat_rows")});
    const std::string kind = form.text_at(field + "/rows/kind");
    FormControl first = first_rows_of(form, field);
    const bool is_of_group = !form.flag_at(field + "/per_participant");
    const bool begins = kind == "free" || (kind == "participants" && first.options.size() > 1);
    if ((begins && is_of_group) || form.find(field + "/rows_from") != nullptr) rows.push_back({std::move(first)});
  }
  if (form.text_at(field + "/rows/kind") == "fixed") form.options_of(rows, field + "/rows/list", "fixed-rows");
  FormControl parts;
  parts.kind = Kind::Parts;
  parts.pointer = field + "/columns";
  parts.head = {texts.say("editor.head.column"), texts.say("editor.head.shown"), {}};
  parts.options = form.tools();
  for (std::size_t index = 0; index < form.count_at(parts.pointer); ++index) {
    const std::string column = parts.pointer + "/" + std::to_string(index);
    PartLine line;
    line.pointer = column;
    line.id = field + form.text_at(column + "/id");
    line.icon = type_icon(form.text_at(column + "/type"));
    line.name = form.words_at(column + "/label");
    if (line.name.empty()) line.name = texts.say("editor.no-name");
    line.detail = type_words(texts, form.text_at(column + "/type"));
    line.shown = texts.say(form.text_at(column + "/on") == "report" ? "editor.shown.report" : "editor.shown.screen");
    line.shown_icon = form.text_at(column + "/on") == "report" ? "text" : "eye";
    line.wrong = form.is_wrong_below(column);
    line.menu_open = form.context().app.method_editor.menu == column;
    parts.parts.push_back(std::move(line));
  }
  rows.push_back({std::move(parts)});
  rows.push_back({form.add(field + "/columns", "editor.add-column")});
  return {Look::Plain, texts.say("editor.section.table"), {std::move(rows)}};
}

FormControl words_of(const FormBuilder& form, const std::string& hints, const std::string& key,
                     const std::string& language) {
  FormControl control;
  control.kind = Kind::Words;
  control.pointer = json::pointer_to(hints, key) + "/" + language;
  const auto* value = form.find(control.pointer);
  for (const auto& word : value != nullptr ? json::list_of(*value, json::text_of) : std::vector<std::string>{}) {
    control.text += (control.text.empty() ? "" : ",") + word;
  }
  control.label = form.texts().say(
      "editor.in-language", {form.texts().say("editor.key." + key), form.texts().say("editor.language." + language)});
  return control;
}

FormSection wording_of(const FormBuilder& form, const std::string& field) {
  const std::string hints = field + "/hints";
  Rows rows{form.local(field + "/hint", "hint", Kind::Area), form.local(field + "/example", "example", Kind::Area)};
  if (protocol::key_fits("hints", type_at(form, field))) {
    rows.push_back({form.number(hints + "/max_words", "max_words", 1, 200, true),
                    form.number(hints + "/count", "count", 1, 20, true)});
    rows.push_back({form.flag(hints + "/no_comma", "no_comma"), form.flag(hints + "/as_question", "as_question")});
    for (const std::string key : {"good_first_word", "avoid_first_word", "vague_words"}) {
      rows.push_back({words_of(form, hints, key, "nl"), words_of(form, hints, key, "en")});
    }
  }
  return {Look::Plain, form.texts().say("editor.section.wording"), {std::move(rows)}};
}

}  // namespace

/// Under all options, so that their names stay a list: what is said when one is chosen, and which one settles it.
void add_what_follows(const FormBuilder& form, Rows& rows, const std::string& part, const std::string& list) {
  using protocol::Role;
  const auto role = protocol::read_word<Role>(form.text_at(part + "/role")).value_or(Role::None);
  const bool is_status = role == Role::ActionStatus || role == Role::PromiseStatus;
  const bool is_field =
      form.find(part + "/visibility") != nullptr && json::last_of(list) == "options";  // said there only
  if (is_field && form.count_at(list) > 0) rows.push_back({form.note(form.texts().say("editor.consequence-note"))});
  for (std::size_t index = 0; index < form.count_at(list); ++index) {
    const std::string option = list + "/" + std::to_string(index);
    const std::string name = form.words_at(option);
    if (is_field || form.find(option + "/consequence") != nullptr) {
      FormRow row = form.local(option + "/consequence", "consequence", Kind::Area);
      for (auto& control : row) control.label = name.empty() ? control.label : name + ": " + control.label;
      rows.push_back(std::move(row));
    }
    if (!is_status && form.find(option + "/settles") == nullptr) continue;
    FormControl settles = form.flag(option + "/settles", "settles");
    if (!name.empty()) settles.text = name + ": " + settles.text;
    rows.push_back({std::move(settles)});
  }
}

void add_choices(const FormBuilder& form, Rows& rows, const std::string& part) {
  const FieldType type = type_at(form, part);
  if (type == FieldType::Rating) {
    rows.push_back({form.number(part + "/min", "min", 0, 100), form.number(part + "/max", "max", 0, 100)});
  }
  if (type != FieldType::Choice && type != FieldType::MultiChoice) return;
  rows.push_back({form.select(part + "/options_from", "options_from", "editor.set.",
                              {"options", "organisations", "protocols"}, "editor.set.fixed")});
  const bool of_case = !form.text_at(part + "/options_from").empty();
  const std::string list = part + (of_case ? "/extra_options" : "/options");
  form.options_of(rows, list, of_case ? "extra_options" : "options");
  add_what_follows(form, rows, part, list);
}

std::vector<FormSection> field_form(const FormBuilder& form, const std::string& field) {
  const FieldType type = type_at(form, field);
  std::vector<FormSection> sections{meaning_of(form, field, protocol::words_from<FieldType>(0))};
  if (form.count_at("/steps") > 1) sections.front().columns.front().push_back({step_of(form, field)});
  Rows choices;
  add_choices(form, choices, field);
  if (type == FieldType::Ranking) choices.push_back({items_of(form, field)});
  if (!choices.empty()) {
    sections.push_back({Look::Plain, form.texts().say("editor.section.choices"), {std::move(choices)}});
  }
  if (type == FieldType::Table || type == FieldType::Matrix) sections.push_back(table_of(form, field));
  sections.push_back(who_sees(form, field));
  sections.push_back(completeness_form(form, field));
  sections.push_back(wording_of(form, field));
  return sections;
}

std::vector<FormSection> column_form(const FormBuilder& form, const std::string& column) {
  std::vector<FormSection> sections{
      meaning_of(form, column, {"short_text", "choice", "yes_no", "date", "person", "rating"})};
  Rows choices;
  add_choices(form, choices, column);
  if (type_at(form, column) == FieldType::Choice) {
    auto usual = form.select(column + "/default", "default", {}, {}, "editor.none");
    for (const auto* list : {"/options", "/extra_options"}) {
      for (std::size_t index = 0; index < form.count_at(column + list); ++index) {
        const std::string option = column + list + "/" + std::to_string(index);
        const std::string id = form.text_at(option + "/id");
        usual.options.push_back({id, form.words_at(option), {}, id == form.text_at(column + "/default")});
      }
    }
    choices.push_back({std::move(usual)});
  }
  if (!choices.empty()) {
    sections.push_back({Look::Plain, form.texts().say("editor.section.choices"), {std::move(choices)}});
  }
  FormRow where{form.select(column + "/from", "from", "shown-from.", {"reveal"}, "shown-from.open"),
                form.select(column + "/on", "on", "shown-on.", {"report"}, "shown-on.room-and-report")};
  Rows who{std::move(where)};
  const std::string field = json::parent_of(json::parent_of(column));
  if (form.flag_at(field + "/per_participant")) {
    who.push_back(
        {form.select(column + "/author", "author", "editor.author.", {"presenter"}, "editor.author.everyone")});
  }
  sections.push_back({Look::Plain, form.texts().say("editor.section.who"), {std::move(who)}});
  return sections;
}

}  // namespace beraad::present
