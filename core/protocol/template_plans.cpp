// The lengths of a method: an id is the total in minutes, and every step has minutes for each.
#include <algorithm>
#include <set>

#include "core/protocol/template_parts.hpp"
#include "core/protocol/template_values.hpp"

namespace beraad::protocol {
namespace {

using json::Object;
using json::pointer_to;
using json::text_value;
using json::Value;
using json::value_of;

/// The minutes of every step under another name, where none has that name yet.
void rename_minutes(Value& root, const std::string& before, const std::string& after) {
  auto* steps = steps_of(root);
  for (std::size_t index = 0; steps != nullptr && index < steps->size(); ++index) {
    auto* minutes = member_of((*steps)[index], "minutes");
    auto* keys = minutes != nullptr ? std::get_if<Object>(&minutes->content) : nullptr;
    if (keys == nullptr || minutes->find(after) != nullptr) continue;
    for (auto& [key, value] : *keys) {
      if (key == before) key = after;
    }
  }
}

}  // namespace

Value new_plan(Value& root) {
  const Value* plans = root.find("plans");
  const bool first = plans == nullptr || plans->as_array() == nullptr || plans->as_array()->empty();
  std::int64_t minutes = k_first_plan;
  std::string source;
  std::set<std::string> taken;
  if (!first) {
    source = json::text_in(plans->as_array()->front(), "id");
    for (const Value& plan : *plans->as_array()) taken.insert(json::text_in(plan, "id"));
  }
  while (taken.contains(std::to_string(minutes))) minutes += k_first_plan / 2;
  const std::string id = std::to_string(minutes);
  auto* steps = steps_of(root);
  for (std::size_t index = 0; steps != nullptr && index < steps->size(); ++index) {
    Value& step = (*steps)[index];
    const Value* known = json::find_at(step, pointer_to("/minutes", source));
    json::put_at(step, pointer_to("/minutes", id), known != nullptr ? *known : value_of(k_step_minutes));
  }
  return value_of(Object{{"id", text_value(id)}, {"minutes", value_of(minutes)}});
}

bool set_plan_minutes(Value& root, std::size_t plan, int minutes) {
  const std::string pointer = "/plans/" + std::to_string(plan), after = std::to_string(minutes);
  Value* part = json::find_at(root, pointer);
  if (part == nullptr) return false;
  const auto* plans = root.find("plans")->as_array();
  for (std::size_t other = 0; plans != nullptr && other < plans->size(); ++other) {
    if (other != plan && json::text_in((*plans)[other], "id") == after) return false;
  }
  const std::string before = json::text_in(*part, "id");
  put(*part, "id", text_value(after));
  put(*part, "minutes", value_of(std::int64_t{minutes}));
  if (before != after) rename_minutes(root, before, after);
  return true;
}

void fit_plans(Value& root) {
  const Value* plans = root.find("plans");
  const Value* steps = root.find("steps");
  if (plans == nullptr || plans->as_array() == nullptr || steps == nullptr || steps->as_array() == nullptr) return;
  std::vector<std::pair<std::string, std::int64_t>> sums;
  for (const Value& plan : *plans->as_array()) {
    const std::string id = json::text_in(plan, "id");
    std::int64_t sum = 0;
    for (const Value& step : *steps->as_array()) {
      const Value* minutes = json::find_at(step, pointer_to("/minutes", id));
      if (minutes != nullptr && minutes->as_integer() != nullptr) sum += *minutes->as_integer();
    }
    sums.emplace_back(id, sum);
  }
  // From the last on, so that taking one out moves none that is still to come.
  for (std::size_t index = sums.size(); index-- > 0;) {
    const bool again = std::ranges::any_of(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(index),
                                           [&](const auto& other) { return other.second == sums[index].second; });
    if (again) {
      remove_part(root, "/plans/" + std::to_string(index));
      sums.erase(sums.begin() + static_cast<std::ptrdiff_t>(index));
    }
  }
  // By way of names that no length has, so that none takes the minutes of another.
  for (const auto& [id, sum] : sums) rename_minutes(root, id, "sum " + id);
  for (std::size_t index = 0; index < sums.size(); ++index) {
    rename_minutes(root, "sum " + sums[index].first, std::to_string(sums[index].second));
    const std::string plan = "/plans/" + std::to_string(index);
    json::put_at(root, plan + "/id", text_value(std::to_string(sums[index].second)));
    json::put_at(root, plan + "/minutes", value_of(sums[index].second));
  }
}

}  // namespace beraad::protocol
