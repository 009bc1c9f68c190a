// The clock and the walk through the steps.
#include "core/session/decision.hpp"

namespace beraad::session {

namespace {

constexpr std::int64_t k_most_left_out_ms = std::int64_t{366} * 24 * 60 * 60 * 1000;  // never closed for a year

bool is_clock_used(const State& state) { return state.setup.who_types != WhoTypes::NobodyNow; }

}  // namespace

/// People sit: the clock starts in the first step, or in the first of the meeting for which they came.
Result<Events> Decision::operator()(const BeginSession& command) {
  if (m_state.stage != Stage::Prepared) return fail("refused.already-begun");
  BERAAD_TRY(complete, check_roles(m_state.setup));
  Events events{SessionBegun{}};
  if (!command.step.empty()) {
    BERAAD_TRY(step, step_named(command.step));
    events.emplace_back(StepEntered{step->id});
  } else if (!m_protocol.steps.empty()) {
    events.emplace_back(StepEntered{m_protocol.steps.front().id});
  }
  return events;
}

Result<Events> Decision::operator()(const EnterStep& command) {
  BERAAD_TRY(step, step_named(command.step));
  if (m_state.stage != Stage::Running) return fail("refused.not-begun");
  if (m_state.current_step == command.step) return refuse_unchanged();
  return Events{StepEntered{command.step}};
}

Result<Events> Decision::operator()(const PauseClock& /*command*/) {
  if (m_state.stage != Stage::Running) return fail("refused.not-begun");
  if (m_state.paused) return refuse_unchanged();
  return Events{ClockPaused{}};
}

Result<Events> Decision::operator()(const ResumeClock& /*command*/) {
  if (m_state.stage != Stage::Running) return fail("refused.not-begun");
  if (!m_state.paused && (m_state.clock_since || !is_clock_used(m_state))) return refuse_unchanged();
  return Events{ClockResumed{}};
}

Result<Events> Decision::operator()(const LeaveOutTime& command) {
  if (m_state.stage != Stage::Running) return fail("refused.not-begun");
  if (command.milliseconds <= 0 || command.milliseconds > k_most_left_out_ms) return fail("refused.time-left-out");
  return Events{TimeLeftOut{command.milliseconds}};
}

Result<Events> Decision::operator()(const StartOffRecord& /*command*/) {
  if (m_state.stage != Stage::Running) return fail("refused.not-begun");
  return Events{OffRecordStarted{}};
}

Result<Events> Decision::operator()(const EndOffRecord& /*command*/) {
  if (!m_state.off_record) return refuse_unchanged();
  return Events{OffRecordEnded{}};
}

Result<Events> Decision::operator()(const ReplanMinutes& command) {
  BERAAD_TRY(valid, check_minutes(command.minutes));
  for (const auto& [step, minutes] : command.minutes) {
    const auto planned = m_state.setup.planned_minutes.find(step);
    if (planned == m_state.setup.planned_minutes.end() || planned->second != minutes) {
      return Events{MinutesReplanned{command.minutes}};
    }
  }
  return refuse_unchanged();
}

Result<Events> Decision::operator()(const RecordMinutes& command) {
  BERAAD_TRY(valid, check_minutes({{command.step, command.minutes}}));
  const auto time = m_state.times.find(command.step);
  if (time != m_state.times.end() && time->second.recorded_minutes == command.minutes) return refuse_unchanged();
  return Events{MinutesRecorded{command.step, command.minutes}};
}

}  // namespace beraad::session
