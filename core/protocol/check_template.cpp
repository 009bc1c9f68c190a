#include "core/protocol/check_template.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/calendar.hpp"
#include "core/protocol/check_field.hpp"
#include "core/protocol/check_once.hpp"
#include "core/protocol/check_texts.hpp"
#include "core/protocol/findings.hpp"
#include "core/protocol/words.hpp"

namespace beraad::protocol {
namespace {

/// Ids are unique among the elements of one array.
template <class Elements>
void check_ids(const Elements& elements, const Spot& array, Findings& findings) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const std::string& id = elements[i].id;
    if (!id.empty() && !seen.insert(id).second) findings.add("template.duplicate-id", array.at(i).at("id"), {id});
  }
}

void check_plans(const Protocol& protocol, const Spot& root, Findings& findings) {
  const Spot plans = root.at("plans");
  check_ids(protocol.plans, plans, findings);
  for (std::size_t i = 0; i < protocol.plans.size(); ++i) {
    const Plan& plan = protocol.plans[i];
    if (plan.id != std::to_string(plan.minutes)) {
      findings.add("template.plan-name", plans.at(i).at("id"), {plan.id, std::to_string(plan.minutes)});
    }
    const bool all_known = std::all_of(protocol.steps.begin(), protocol.steps.end(),
                                       [&](const Step& step) { return step.minutes.contains(plan.id); });
    if (!all_known) continue;  // named at the step
    int sum = 0;
    for (const Step& step : protocol.steps) sum += planned_minutes(step, plan.id);
    if (sum != plan.minutes)
      findings.add("template.minutes-sum", plans.at(i).at("minutes"), {plan.id, std::to_string(sum)});
  }
}

void check_minutes(const Protocol& protocol, const Step& step, const Spot& spot, Findings& findings) {
  std::vector<std::string> plans;
  for (const Plan& plan : protocol.plans) plans.push_back(plan.id);
  const Spot minutes = spot.at("minutes");
  for (const auto& [plan, planned] : step.minutes) {
    if (protocol.find_plan(plan) == nullptr) findings.add_unknown(minutes.at(plan), plan, plans);
    if (step.floor && *step.floor > planned) {
      findings.add("template.floor-too-high", spot.at("floor"), {std::to_string(*step.floor), std::to_string(planned)});
    }
  }
  for (const std::string& plan : plans) {
    if (!step.minutes.contains(plan)) findings.add("template.minutes-missing", minutes, {plan});
  }
}

/// Every field of a step with pages stands on one of them.
void check_pages(const Step& step, const Spot& spot, Findings& findings) {
  check_ids(step.pages, spot.at("pages"), findings);
  std::vector<std::string> pages;
  for (const Page& page : step.pages) pages.push_back(page.id);
  for (std::size_t i = 0; i < step.fields.size(); ++i) {
    const std::string& page = step.fields[i].page;
    const Spot field = spot.at("fields").at(i);
    if (page.empty() && !pages.empty()) findings.add("template.page-missing", field, {step.fields[i].id});
    if (page.empty() || std::find(pages.begin(), pages.end(), page) != pages.end()) continue;
    findings.add_unknown(field.at("page"), page, pages);
  }
}

/// Its variants by id; of a method without them the one way, without a name.
std::vector<std::string_view> ways_through(const Protocol& protocol) {
  std::vector<std::string_view> ways;
  for (const Variant& variant : protocol.variants) ways.push_back(variant.id);
  if (ways.empty()) ways.emplace_back();
  return ways;
}

bool is_there(const Field& field, std::string_view variant) {
  return field.variant.empty() || field.variant == variant;
}

/// Each has something to write in it: not only what the presenter says afterwards.
bool has_form(const Field& field) {
  const auto is_written = [](const Column& column) { return is_of_round(column); };
  return is_of_round(field) && (field.columns.empty() || std::ranges::any_of(field.columns, is_written));
}

void check_step(const Protocol& protocol, const Step& step, const Spot& spot, Findings& findings) {
  check_minutes(protocol, step, spot, findings);
  check_pages(step, spot, findings);
  const Spot fields = spot.at("fields");
  check_ids(step.fields, fields, findings);
  std::set<Role> roles;
  for (std::size_t i = 0; i < step.fields.size(); ++i) {
    const Field& field = step.fields[i];
    check_field(field, fields.at(i), {protocol, step}, findings);
    if (field.role != Role::None && !roles.insert(field.role).second) {
      findings.add("template.role-repeated", fields.at(i).at("role"), {std::string(word_of(field.role))});
    }
  }
  const auto has_own = [&](std::string_view variant) {
    return std::ranges::any_of(step.fields,
                               [&](const Field& field) { return has_form(field) && is_there(field, variant); });
  };
  if (step.sealed && !std::ranges::all_of(ways_through(protocol), has_own)) {
    findings.add("template.nothing-sealed", spot.at("sealed"));
  }
}

/// The field refers to members of that set, which another field names.
bool uses_set(const Field& field, DynamicSet set) {
  if (field.defines == set) return false;
  const bool as_rows = (field.rows == RowSource::Options && set == DynamicSet::Options) ||
                       (field.rows == RowSource::Organisations && set == DynamicSet::Organisations);
  return as_rows || field.choices.from == set ||
         std::ranges::any_of(field.columns, [&](const Column& column) { return column.choices.from == set; });
}

/// The first field that is there in a variant in which nobody names the members of the set that it uses.
const Field* find_without_set(const Protocol& protocol, DynamicSet set) {
  for (const std::string_view way : ways_through(protocol)) {
    bool is_named = false;
    for (const Step& step : protocol.steps) {
      for (const Field& field : step.fields) {
        is_named = is_named || (field.defines == set && is_there(field, way));
      }
    }
    for (const Step& step : protocol.steps) {
      for (const Field& field : step.fields) {
        if (!is_named && is_there(field, way) && uses_set(field, set)) return &field;
      }
    }
  }
  return nullptr;
}

/// Where a method has variants, a field belongs to one of them or to all. What it puts in order or takes its rows from
/// is there whenever it is.
void check_variants(const Protocol& protocol, const Spot& root, Findings& findings) {
  check_ids(protocol.variants, root.at("variants"), findings);
  std::vector<std::string> variants;
  for (const Variant& variant : protocol.variants) variants.push_back(variant.id);
  for (std::size_t s = 0; s < protocol.steps.size(); ++s) {
    const Step& step = protocol.steps[s];
    for (std::size_t f = 0; f < step.fields.size(); ++f) {
      const Field& field = step.fields[f];
      const Spot spot = root.at("steps").at(s).at("fields").at(f);
      const bool none = variants.empty() || field.variant.empty();
      if (!none && std::ranges::find(variants, field.variant) == variants.end())
        findings.add_unknown(spot.at("variant"), field.variant, variants);
      const auto check_source = [&](const FieldPlace& source, const char* key) {
        if (!source || source.field->variant.empty() || source.field->variant == field.variant) return;
        findings.add("template.other-variant", spot.at(key), {source.field->id});
      };
      const bool names_some = field.defines && !field.variant.empty();
      if (const Field* without = names_some ? find_without_set(protocol, *field.defines) : nullptr) {
        findings.add("template.set-of-variant", spot.at("variant"), {without->id});
      }
      if (!field.items_from.empty()) check_source(find_ranked_list(protocol, step, field.items_from), "items_from");
      if (!field.rows_from.empty()) check_source(find_row_source(protocol, step, field.rows_from), "rows_from");
    }
  }
}

/// A field id means one notion in the whole method, so it has one type.
void check_notions(const Protocol& protocol, const Spot& root, Findings& findings) {
  std::map<std::string_view, const Field*> first;
  for (std::size_t s = 0; s < protocol.steps.size(); ++s) {
    for (std::size_t f = 0; f < protocol.steps[s].fields.size(); ++f) {
      const Field& field = protocol.steps[s].fields[f];
      const Field& known = *first.emplace(field.id, &field).first->second;
      if (known.type == field.type && known.per_participant == field.per_participant) continue;
      findings.add("template.other-type", root.at("steps").at(s).at("fields").at(f).at("id"), {field.id});
    }
  }
}

void check_frame(const Protocol& protocol, const Spot& root, Findings& findings) {
  if (protocol.group_min > protocol.group_max) {
    findings.add("template.range", root.at("group"),
                 {std::to_string(protocol.group_min), std::to_string(protocol.group_max)});
  }
  if (!protocol.review.on.empty() && !base::read_date(protocol.review.on)) {
    findings.add("template.bad-date", root.at("review").at("on"));
  }
  const auto with_forms =
      std::count_if(protocol.steps.begin(), protocol.steps.end(), [](const Step& step) { return !step.form.empty(); });
  if (with_forms != (protocol.evaluation_form ? 1 : 0)) {
    findings.add("template.evaluation-step", root.at("evaluation_form"));
  }
}

}  // namespace

std::vector<base::Error> check_template(const json::Document& document, const Protocol& protocol) {
  Findings findings(document);
  const Spot root{&document.root, ""};
  check_texts(root, findings);
  check_frame(protocol, root, findings);
  check_plans(protocol, root, findings);
  check_variants(protocol, root, findings);
  const Spot steps = root.at("steps");
  check_ids(protocol.steps, steps, findings);
  for (std::size_t i = 0; i < protocol.steps.size(); ++i) {
    check_step(protocol, protocol.steps[i], steps.at(i), findings);
  }
  check_notions(protocol, root, findings);
  check_once(protocol, root, findings);
  return findings.take();
}

}  // namespace beraad::protocol
