// The page of a step, as the facilitator's console shows it: what the room sees, what only the facilitator sees, and
// what is written down.
#include <algorithm>

#include "app/present/method_form.hpp"

namespace beraad::present {
namespace {

using Kind = FormControl::Kind;
using Rows = std::vector<FormRow>;
using Look = FormSection::Look;

PartLine line_of(const FormBuilder& form, const std::string& field) {
  const auto& texts = form.texts();
  PartLine line;
  line.pointer = field;
  line.id = form.text_at(field + "/id");
  const std::string type = form.text_at(field + "/type");
  line.icon = type_icon(type);
  line.name = form.words_at(field + "/label");
  if (line.name.empty()) line.name = texts.say("editor.no-name");
  line.detail = type_words(texts, type);
  if (form.flag_at(field + "/per_participant")) line.detail += ", " + texts.say("editor.of-each");
  const std::string visibility = form.text_at(field + "/visibility");
  const bool in_room = visibility == "room";
  const bool report_only = form.text_at(field + "/on") == "report";
  line.shown = !in_room      ? texts.say("visibility." + visibility)
               : report_only ? texts.say("editor.shown.report")
                             : texts.say("editor.shown.screen");
  if (in_room && form.text_at(field + "/from") == "reveal") line.shown += texts.say("editor.shown.after-reveal");
  if (visibility.empty()) line.shown.clear();
  line.shown_icon = !in_room ? "eye-off" : report_only ? "text" : "eye";
  const auto* complete = form.find(field + "/complete");
  line.needed = texts.say(complete != nullptr && complete->as_object() != nullptr ? "value.yes" : "value.no");
  line.wrong = form.is_wrong_below(field);
  line.menu_open = form.context().app.method_editor.menu == field;
  return line;
}

/// The time that the step keeps when nothing is written for it.
FormControl floor_of(const FormBuilder& form, const std::string& pointer) {
  auto control = form.number(pointer + "/floor", "floor", 0, 600, true);
  const auto& method = *form.context().app.method_editor.draft.method();
  for (std::size_t index = 0; index < method.steps.size(); ++index) {
    if (method.plans.empty() || "/steps/" + std::to_string(index) != pointer) continue;
    auto step = method.steps[index];
    step.floor.reset();
    const std::string& plan = method.plans.front().id;
    const int least = std::min(protocol::planned_minutes(step, plan), protocol::floor_minutes(method, step, plan));
    control.placeholder = form.texts().say("editor.by-itself", {std::to_string(least)});
  }
  return control;
}

FormSection naming(const FormBuilder& form, const std::string& step) {
  FormRow minutes;
  for (std::size_t index = 0; index < form.count_at("/plans"); ++index) {
    const std::string plan = form.text_at("/plans/" + std::to_string(index) + "/id");
    auto number = form.number(step + "/minutes/" + plan, {}, 0, 600);
    number.label = form.count_at("/plans") == 1 ? form.texts().say("editor.key.minutes")
                                                : form.texts().say("editor.minutes-of", {plan});
    minutes.push_back(std::move(number));
  }
  minutes.push_back(floor_of(form, step));
  Rows rows;
  if (form.context().app.method_editor.languages == state::WrittenLanguages::Both) {
    rows = {form.local(step + "/title", "title"), form.local(step + "/short", "short")};
  } else {
    FormRow names = form.local(step + "/title", "title");
    auto short_name = form.local(step + "/short", "short").front();
    short_name.weight = 0.5f;
    names.push_back(std::move(short_name));
    rows.push_back(std::move(names));
  }
  rows.push_back(std::move(minutes));
  return {Look::Plain, {}, {std::move(rows)}};
}

FormSection on_the_wall(const FormBuilder& form, const std::string& step) {
  const auto& texts = form.texts();
  const auto& editor = form.context().app.method_editor;
  FormRow question = form.local(step + "/question", "question", Kind::Area);
  for (auto& control : question) {
    control.strong = true;
    const auto known = editor.question_lines.find(control.text);
    if (known == editor.question_lines.end() || control.text.empty()) continue;
    const auto& rooms = form.context().app.settings.rooms;
    const auto room = rooms.find(form.context().app.settings.room_monitor);
    const auto measures = room == rooms.end() ? state::RoomMemory{} : room->second;
    const std::string metres = std::to_string(static_cast<int>(measures.farthest_chair_m));
    control.good_hint = known->second <= 2;
    control.hint = control.good_hint ? texts.count("editor.fits", known->second, {metres})
                                     : texts.say("editor.too-long", {std::to_string(known->second), metres});
  }
  return {Look::Room,
          texts.say("editor.section.room"),
          {{std::move(question), form.local(step + "/why", "why", Kind::Area)}}};
}

FormSection for_the_facilitator(const FormBuilder& form, const std::string& step) {
  Rows prompts{{form.note(form.texts().say("editor.key.prompts"))}},
      pitfalls{{form.note(form.texts().say("editor.key.pitfalls"))}};
  prompts.front().front().strong = pitfalls.front().front().strong = true;
  form.texts_of(prompts, step + "/prompts", "editor.add-prompt");
  form.texts_of(pitfalls, step + "/pitfalls", "editor.add-pitfall");
  FormSection section{Look::Private, form.texts().say("editor.section.private"), {}};
  if (form.context().app.method_editor.languages == state::WrittenLanguages::Both) {
    for (auto& row : pitfalls) prompts.push_back(std::move(row));
    section.columns = {std::move(prompts)};
  } else {
    section.columns = {std::move(prompts), std::move(pitfalls)};
  }
  return section;
}

FormSection fields_of(const FormBuilder& form, const std::string& step) {
  const auto& texts = form.texts();
  FormControl parts;
  parts.kind = Kind::Parts;
  parts.pointer = step + "/fields";
  parts.head = {texts.say("editor.head.name"), texts.say("editor.head.shown"), texts.say("editor.head.needed")};
  parts.options = form.tools();
  for (std::size_t index = 0; index < form.count_at(parts.pointer); ++index) {
    parts.parts.push_back(line_of(form, parts.pointer + "/" + std::to_string(index)));
  }
  FormRow last{form.add(parts.pointer, "editor.add-field")};
  if (parts.parts.empty()) last.push_back(form.note(texts.say("editor.no-fields")));
  Rows rows;
  if (!parts.parts.empty()) rows.push_back({std::move(parts)});
  rows.push_back(std::move(last));
  return {Look::Plain, texts.say("editor.section.fields"), {std::move(rows)}};
}

/// For a step that somebody fills in alone, page after page.
FormSection pages_of(const FormBuilder& form, const std::string& step) {
  const std::string pages = step + "/pages";
  Rows rows{{form.note(form.texts().say("editor.pages-note"))}};
  for (std::size_t index = 0; index < form.count_at(pages); ++index) {
    const std::string page = pages + "/" + std::to_string(index);
    FormRow row = form.local(page + "/title", index == 0 ? "pages-one" : std::string());
    row.push_back(form.tools_of(page));
    rows.push_back(std::move(row));
  }
  rows.push_back({form.add(pages, "editor.add-page")});
  return {Look::Plain, form.texts().say("editor.section.pages"), {std::move(rows)}};
}

/// What steps that belong together are called. One word stands for both languages until it is written anew.
FormRow group_name(const FormBuilder& form, const std::string& step, const std::string& key) {
  const std::string place = step + "/" + key, word = form.text_at(place);
  FormRow row = form.local(place, key);
  for (auto& control : row) {
    const bool dutch = control.pointer.ends_with("/nl");
    const std::string known = "phase." + word;
    const auto& texts = dutch ? form.context().dutch : form.context().english;
    if (!word.empty()) control.text = key == "phase" && texts.has(known) ? texts.say(known) : word;
    if (const auto problem = form.problem_at(place); !problem.empty()) control.problem = problem;
  }
  return row;
}

FormSection how_it_goes(const FormBuilder& form, const std::string& step) {
  const auto& texts = form.texts();
  FormRow form_row{form.select(step + "/form", "form", "editor.form.", {"evaluation"}, "editor.none")};
  form_row.push_back(form.number(step + "/meeting", "meeting", 1, 20, true));
  FormRow levels = group_name(form, step, "level"), phases = group_name(form, step, "phase");
  return {Look::Plain,
          texts.say("editor.section.how"),
          {{form.local(step + "/complete", "step-complete", Kind::Area),
            {form.select(step + "/mode", "mode", "mode.",
                         {"plenary", "individual-then-plenary", "presenter", "pair", "facilitator"})},
            {form.flag(step + "/sealed", "sealed")},
            {form.flag(step + "/protected", "protected")},
            std::move(form_row),
            std::move(levels),
            std::move(phases)}}};
}

}  // namespace

std::vector<FormSection> step_form(const FormBuilder& form, const std::string& step) {
  return {naming(form, step),    on_the_wall(form, step), for_the_facilitator(form, step),
          fields_of(form, step), how_it_goes(form, step), pages_of(form, step)};
}

}  // namespace beraad::present
