#include "app/action/setup_plan.hpp"

#include <algorithm>

#include "core/protocol/meeting_minutes.hpp"
#include "core/session/timing.hpp"

namespace beraad::action {
namespace {

constexpr int k_most_minutes = 600;  // of a step; an end that is half typed may lie a day away

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
  std::vector<session::StepMinutes> steps;
  int total = 0;
  for (const auto& step : method->steps) {
    if (step.meeting != protocol::meeting_of_step(*method, first_step)) continue;
    session::StepMinutes minutes;
    minutes.step = step.id;
    minutes.planned = protocol::planned_minutes(step, setup.plan);
    minutes.floor = protocol::floor_minutes(*method, step, setup.plan);
    minutes.protected_time = step.protected_time;
    total += minutes.planned;
    steps.push_back(std::move(minutes));
  }
  if (total == available) return;
  setup.planned_minutes = session::replan(steps, total - available).minutes;
  for (auto& [step, minutes] : setup.planned_minutes) minutes = std::min(minutes, k_most_minutes);
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
  view.own_plan = view.setup.plan;
  view.own_minutes = view.setup.planned_minutes;
}

}  // namespace beraad::action
