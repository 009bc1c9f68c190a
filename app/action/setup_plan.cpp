#include "app/action/setup_plan.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/protocol/meeting_minutes.hpp"
#include "core/session/timing.hpp"

namespace beraad::action {
namespace {

constexpr int k_most_minutes = 600;  // of a step; an end that is half typed may lie a day away

/// The minutes by step that fit, of one meeting or of all; empty where those of the plan do.
std::map<std::string, int> fitted_minutes(const protocol::Protocol& method, const std::string& plan, int available,
                                          std::optional<int> meeting) {
  std::vector<session::StepMinutes> steps;
  int total = 0;
  for (const auto& step : method.steps) {
    if (meeting && step.meeting != *meeting) continue;
    session::StepMinutes minutes;
    minutes.step = step.id;
    minutes.planned = protocol::planned_minutes(step, plan);
    minutes.floor = protocol::floor_minutes(method, step, plan);
    minutes.protected_time = step.protected_time;
    total += minutes.planned;
    steps.push_back(std::move(minutes));
  }
  if (total == available) return {};
  auto fitted = session::replan(steps, total - available).minutes;
  for (auto& [step, minutes] : fitted) minutes = std::min(minutes, k_most_minutes);
  return fitted;
}

/// Minutes that were made to fit otherwise: those of another meeting only, or of all meetings together, as before they
/// were set up one by one.
bool is_of_elsewhere(const protocol::Protocol& method, const state::SetupState& view) {
  const auto& planned = view.setup.planned_minutes;
  if (protocol::meeting_minutes(method, planned, protocol::meeting_of_step(method, view.first_step)) == 0) return true;
  return planned == fitted_minutes(method, view.setup.plan, available_minutes(view.setup), {});
}

}  // namespace

int available_minutes(const session::Setup& setup) {
  if (!setup.planned_end) return 0;
  const auto days = base::days_since_epoch(setup.planned_end->date) - base::days_since_epoch(setup.planned_start.date);
  return static_cast<int>(days * 1440 + std::int64_t{setup.planned_end->hour - setup.planned_start.hour} * 60 +
                          setup.planned_end->minute - setup.planned_start.minute);
}

base::DateTime proposed_end(const protocol::Protocol& method, base::DateTime start) {
  return base::plus_minutes(start, protocol::first_meeting_minutes(method, method.plans.front()));
}

void fit_plan(const protocol::Protocol* method, session::Setup& setup, std::string_view first_step) {
  if (method == nullptr || method->plans.empty()) return;
  const int available = available_minutes(setup);
  setup.plan = available > 0 ? session::nearest_plan(*method, available, first_step) : method->plans.front().id;
  setup.planned_minutes.clear();
  if (available <= 0) return;
  setup.planned_minutes =
      fitted_minutes(*method, setup.plan, available, protocol::meeting_of_step(*method, first_step));
}

void fit_times(const protocol::Protocol* method, state::SetupState& view) {
  const int available = available_minutes(view.setup);
  const auto own_total = [&] {
    return protocol::meeting_minutes(*method, view.own_minutes, protocol::meeting_of_step(*method, view.first_step));
  };
  const bool fits = available <= 0 || method == nullptr || own_total() <= available;
  if (view.own_minutes.empty() || !fits) {
    fit_plan(method, view.setup, view.first_step);
    return;
  }
  view.setup.plan = view.own_plan;
  view.setup.planned_minutes = view.own_minutes;
}

void find_own_minutes(const protocol::Protocol* method, state::SetupState& view) {
  if (view.setup.planned_minutes.empty()) return;
  session::Setup fitted = view.setup;
  fit_plan(method, fitted, view.first_step);
  if (fitted.planned_minutes == view.setup.planned_minutes) return;
  if (method != nullptr && is_of_elsewhere(*method, view)) return;
  view.own_plan = view.setup.plan;
  view.own_minutes = view.setup.planned_minutes;
}

}  // namespace beraad::action
