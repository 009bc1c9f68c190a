#include "core/session/decide.hpp"

#include <algorithm>
#include <concepts>

#include "core/session/answer_check.hpp"
#include "core/session/decision.hpp"

namespace beraad::session {

namespace {

template <class T, class... Others>
constexpr bool k_is_one_of = (std::same_as<T, Others> || ...);

/// The clock and the walk go on while nothing is written down.
template <class T>
constexpr bool k_passes_off_record = k_is_one_of<T, EndOffRecord, EnterStep, PauseClock, ResumeClock, LeaveOutTime>;

/// After closing: what concerns the report, late forms, and taking text away.
template <class T>
constexpr bool k_passes_closed =
    k_is_one_of<T, ReopenSession, SetReportState, MarkNamesChecked, RecordSent, RemoveNotes, StrikeText,
                RecordEvaluation, SkipEvaluation, KeepName, ForgetName, WaiveLookBack>;

/// The walk, the clock and what happened outside the text are facts: undo passes over them.
template <class T>
constexpr bool k_is_fact =
    k_is_one_of<T, SessionPrepared, SessionBegun, StepEntered, ClockPaused, ClockResumed, TimeLeftOut, OffRecordStarted,
                OffRecordEnded, MinutesReplanned, MinutesRecorded, ReportStateSet, NamesChecked, ReportSent,
                ChangeUndone, ChangeRedone, ContentRemoved, CasePurposeChosen, CaseHandedOver, NameKept, NameForgotten>;

template <class T>
constexpr bool k_is_barrier = k_is_one_of<T, FormSealed, RoundRevealed, TextStruck, NotesRemoved, SessionClosed,
                                          SessionReopened, PresenterStopped, NamesReplaced>;

Outcome check_stage(const State& state, const Command& command) {
  return std::visit(
      [&]<class T>(const T&) -> Outcome {
        const bool is_prepared = !state.setup.protocol_id.empty();
        if (!is_prepared && !std::same_as<T, PrepareSession>) return fail("refused.not-prepared");
        if (state.off_record && !k_passes_off_record<T>) return fail("refused.off-record");
        if (state.stage == Stage::Closed && !k_passes_closed<T>) return fail("refused.closed");
        if (state.stage == Stage::Stopped && !k_passes_closed<T>) return fail("refused.stopped");
        return Done{};
      },
      command);
}

}  // namespace

Result<Change> decide(const protocol::Protocol& protocol, const State& state, const Command& command, Moment moment) {
  BERAAD_TRY(may_pass, check_stage(state, command));
  BERAAD_TRY(events, std::visit(Decision(protocol, state, moment), command));
  for (const Event& event : events) {
    BERAAD_TRY(texts, check_texts(event));
  }
  Change change;
  change.at = moment.now;
  change.label = "change." + std::string(kind_of(events.front()));
  const auto is_barrier = [](const Event& event) {
    return std::visit([]<class T>(const T&) { return k_is_barrier<T>; }, event);
  };
  const auto is_fact = [](const Event& event) {
    return std::visit([]<class T>(const T&) { return k_is_fact<T>; }, event);
  };
  change.barrier = std::ranges::any_of(events, is_barrier);
  // Set-up is kept letter by letter: what undo goes back to are the acts since the begin.
  const bool setting_up = state.stage == Stage::Prepared && std::holds_alternative<SetupChanged>(events.front());
  const auto* answer = std::get_if<WriteAnswer>(&command);
  const bool by_program = answer != nullptr && answer->by_program;
  change.undoable = !change.barrier && !setting_up && !by_program && std::ranges::none_of(events, is_fact);
  change.events = std::move(events);
  return change;
}

// shared by the rules of several commands

Result<const protocol::Step*> Decision::step_named(const std::string& id) const {
  const protocol::Step* step = m_protocol.find_step(id);
  if (!step) return fail("refused.unknown-step", {id});
  return step;
}

Outcome Decision::check_minutes(const std::map<std::string, int>& minutes) const {
  constexpr int k_most_minutes = 600;
  for (const auto& [step, planned] : minutes) {
    BERAAD_TRY(known, step_named(step));
    if (planned < 0 || planned > k_most_minutes) return fail("refused.minutes", {step, std::to_string(k_most_minutes)});
  }
  return Done{};
}

base::Date Decision::today() const { return base::local_time(m_moment.now).date; }

}  // namespace beraad::session
