// The page of the method itself.
#include "app/present/method_form.hpp"
#include "core/base/number_text.hpp"
#include "core/json/members.hpp"
#include "core/protocol/template_ids.hpp"
#include "core/protocol/words.hpp"

namespace beraad::present {
namespace {

using Kind = FormControl::Kind;
using Rows = std::vector<FormRow>;

FormSection section(const FormBuilder& form, const std::string& title, Rows rows) {
  return {FormSection::Look::Plain, form.texts().say(title), {std::move(rows)}};
}

std::string id_words(const base::Texts& texts, const std::string& id) {
  return protocol::is_provisional(id) ? texts.say("editor.id-later") : texts.say("editor.id-note", {id});
}

FormControl fit_button(const FormBuilder& form) {
  FormControl control;
  control.kind = Kind::Fit;
  control.text = form.texts().say("editor.fit-plans");
  control.weight = 0;
  return control;
}

/// No two lengths are the same: the buttons pass over those that there are.
FormControl plan_minutes(const FormBuilder& form, std::size_t plan) {
  const auto place_of = [](std::size_t index) { return "/plans/" + std::to_string(index); };
  const auto is_taken = [&](int minutes) {
    for (std::size_t other = 0; other < form.count_at("/plans"); ++other) {
      if (other != plan && form.text_at(place_of(other) + "/id") == std::to_string(minutes)) return true;
    }
    return false;
  };
  const std::string pointer = place_of(plan) + "/minutes";
  auto control = form.number(pointer, plan == 0 ? "plan-minutes" : "", 1, 600);
  while (is_taken(control.less)) --control.less;
  while (is_taken(control.more)) ++control.more;
  const auto* typed = form.typed_at(pointer);
  const auto wanted = typed != nullptr ? base::read_number(typed->text) : std::nullopt;
  if (wanted && is_taken(*wanted)) {
    control.problem = form.texts().say("editor.plan-taken", {std::to_string(*wanted)});
  }
  return control;
}

FormSection plans_of(const FormBuilder& form) {
  Rows rows;
  bool fits = true;
  const auto& method = *form.context().app.method_editor.draft.method();
  for (std::size_t index = 0; index < form.count_at("/plans"); ++index) {
    const std::string plan = "/plans/" + std::to_string(index);
    int sum = 0;
    for (const auto& step : method.steps) sum += protocol::planned_minutes(step, form.text_at(plan + "/id"));
    auto minutes = plan_minutes(form, index);
    fits = fits && sum == minutes.number;
    FormRow row{std::move(minutes), form.note(form.texts().say("editor.steps-together", {std::to_string(sum)})),
                form.tools_of(plan)};
    row[0].weight = 0.5f;
    rows.push_back(std::move(row));
  }
  FormRow last{form.add("/plans", "editor.add-plan")};
  if (!fits) last.push_back(fit_button(form));
  rows.push_back(std::move(last));
  return section(form, "editor.section.plans", std::move(rows));
}

/// Ways to go through the method; each field says to which it belongs.
FormSection variants_of(const FormBuilder& form) {
  Rows rows{{form.note(form.texts().say("editor.variants-note"))}};
  for (std::size_t index = 0; index < form.count_at("/variants"); ++index) {
    const std::string variant = "/variants/" + std::to_string(index);
    FormRow row = form.local(variant + "/title", index == 0 ? "variants-one" : std::string());
    row.push_back(form.tools_of(variant));
    rows.push_back(std::move(row));
  }
  rows.push_back({form.add("/variants", "editor.add-variant")});
  return section(form, "editor.section.variants", std::move(rows));
}

FormSection suits_of(const FormBuilder& form) {
  Rows rows;
  const auto language = form.texts().language();
  for (const auto& question : form.context().guide.questions) {
    FormControl chips;
    chips.kind = Kind::Chips;
    chips.pointer = "/suits/" + question.id;
    chips.label = question.title.in(language);
    const auto* value = form.find(chips.pointer);
    for (const auto& option : question.options) {
      bool chosen = false;
      for (const auto& word : value != nullptr ? json::list_of(*value, json::text_of) : std::vector<std::string>{}) {
        chosen = chosen || word == option.id;
      }
      chips.options.push_back({option.id, option.label.in(language), {}, chosen});
    }
    rows.push_back({std::move(chips)});
  }
  return section(form, "editor.section.suits", std::move(rows));
}

}  // namespace

std::vector<FormSection> method_form(const FormBuilder& form) {
  const auto& texts = form.texts();
  FormRow kind{form.select("/kind", "kind", "methods.kind.", protocol::words_from<protocol::Kind>(0)),
               form.select("/decision", "decision", "methods.decision.", {"required", "optional", "none"})};
  FormRow group{form.number("/group/min", "group-min", 1, 30), form.number("/group/max", "group-max", 1, 30),
                form.number("/order", "order", 1, 9999, true)};
  Rows rules;
  form.texts_of(rules, "/ground_rules", "editor.add-ground-rule");
  return {
      section(form, "editor.section.name",
              {form.local("/title", "title"),
               form.local("/summary", "summary", Kind::Area),
               {form.text("/source", "source")},
               std::move(kind),
               {form.flag("/evaluation_form", "evaluation_form")}}),
      plans_of(form),
      variants_of(form),
      section(form, "editor.section.for-whom",
              {std::move(group), form.local("/not_when", "when-not", Kind::Area),
               form.local("/leader", "leader", Kind::Area), form.local("/group_warning", "group_warning", Kind::Area)}),
      section(form, "editor.section.ground-rules", std::move(rules)),
      suits_of(form),
      section(form, "editor.section.review",
              {{form.note(texts.say("editor.review-note"))},
               {form.text("/review/by", "review-by"), form.text("/review/on", "review-on")},
               {form.note(id_words(texts, form.text_at("/id")))}})};
}

}  // namespace beraad::present
