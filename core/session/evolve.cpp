// Folding events into the state. Total: whatever stands on disk, this gives a state.
#include <algorithm>

#include "core/session/decide.hpp"

namespace beraad::session {

namespace {

constexpr std::int64_t k_most_ms = std::int64_t{1} << 50U;  // far beyond any session; keeps sums from overflowing

std::int64_t between(base::Instant from, base::Instant to) {
  if (to.utc_ms <= from.utc_ms) return 0;
  const auto difference = static_cast<std::uint64_t>(to.utc_ms) - static_cast<std::uint64_t>(from.utc_ms);
  return static_cast<std::int64_t>(std::min<std::uint64_t>(difference, k_most_ms));
}

class Evolution {
 public:
  Evolution(State& state, const Change& change) : m_state(state), m_change(change) {}

  void fold() {
    for (m_index = 0; m_index < m_change.events.size(); ++m_index) std::visit(*this, m_change.events[m_index]);
  }

  // set-up and people
  void operator()(const SessionPrepared& event) {
    m_state.case_id = event.case_id;
    m_state.run = event.run;
    m_state.setup = event.setup;
  }
  void operator()(const SetupChanged& event) {
    m_state.setup = event.setup;
    forget_names_check();
  }
  void operator()(const ParticipantJoined& event) {
    auto& people = m_state.setup.participants;
    const auto found = std::ranges::find(people, event.participant.code, &Participant::code);
    if (found == people.end()) {
      people.push_back(event.participant);
    } else {
      *found = event.participant;
    }
    forget_names_check();
  }
  void operator()(const ParticipantLeft& event) {
    auto& people = m_state.setup.participants;
    const auto found = std::ranges::find(people, event.code, &Participant::code);
    if (found != people.end()) found->present = false;
  }

  // clock and walk
  void operator()(const SessionBegun&) {
    m_state.stage = Stage::Running;
    m_state.begun_at = m_change.at;
    if (m_state.setup.who_types != WhoTypes::NobodyNow) m_state.clock_since = m_change.at;
    mark();
  }
  void operator()(const StepEntered& event) {
    count_running_time();
    m_state.current_step = event.step;
    m_state.visited_steps.insert(event.step);
    m_state.entered_at.try_emplace(event.step, m_change.at);
  }
  void operator()(const ClockPaused&) {
    stop_clock();
    m_state.paused = true;
  }
  void operator()(const ClockResumed&) {
    count_running_time();
    m_state.clock_since = m_change.at;
    m_state.paused = false;
  }
  void operator()(const TimeLeftOut& event) {
    count_running_time();
    std::int64_t& used = m_state.times[m_state.current_step].used_ms;
    used = std::max<std::int64_t>(0, used - std::clamp<std::int64_t>(event.milliseconds, 0, k_most_ms));
  }
  void operator()(const OffRecordStarted&) {
    m_state.off_record = true;
    m_state.off_record_since = m_change.at;
  }
  void operator()(const OffRecordEnded&) {
    m_state.off_record = false;
    m_state.off_record_since.reset();
  }
  void operator()(const MinutesReplanned& event) {
    for (const auto& [step, minutes] : event.minutes) m_state.setup.planned_minutes[step] = minutes;
  }
  void operator()(const MinutesRecorded& event) { m_state.times[event.step].recorded_minutes = event.minutes; }

  // answers
  void operator()(const AnswerWritten& event) {
    add_revision(event.key, {AnswerKind::Value, event.value, {}, m_change.at, m_change.sequence});
    m_state.not_done.erase(event.key.step);
  }
  void operator()(const AnswerCleared& event) {
    add_revision(event.key, {AnswerKind::Cleared, {}, {}, m_change.at, m_change.sequence});
  }
  void operator()(const ParticipantPassed& event) {
    add_revision(event.key, {AnswerKind::Passed, {}, {}, m_change.at, m_change.sequence});
  }
  void operator()(const FieldSkipped& event) {
    add_revision({event.step, event.field, ""},
                 {AnswerKind::Skipped, {}, event.reason, m_change.at, m_change.sequence});
  }
  void operator()(const StepNotDone& event) {
    m_state.not_done[event.step] = event.reason;
    forget_names_check();
  }

  // the silent round
  void operator()(const RoundOpened& event) {
    m_state.rounds[event.step] = Round{RoundStage::Open, event.way, event.reading_order, {}, {}};
  }
  void operator()(const FormSealed& event) { m_state.rounds[event.step].sealed.insert(event.participant); }
  void operator()(const RoundRevealed& event) {
    Round& round = m_state.rounds[event.step];
    round.stage = RoundStage::Revealed;
    round.card_order = event.card_order;
  }

  // striking, notes, ideas
  void operator()(const TextStruck&) {
    forget_names_check();
    mark();
  }
  void operator()(const NoteWritten& event) { m_state.note = event.text; }
  void operator()(const NotesRemoved&) { m_state.note.clear(); }
  void operator()(const IdeaParked& event) { m_state.parked.push_back({event.id, event.text, {}}); }
  void operator()(const IdeaCarried& event) {
    const auto found = std::ranges::find(m_state.parked, event.id, &ParkedIdea::id);
    if (found != m_state.parked.end()) found->carried_to = event.step;
  }
  void operator()(const IdeaDropped& event) {
    std::erase_if(m_state.parked, [&](const ParkedIdea& idea) { return idea.id == event.id; });
  }

  // the end
  void operator()(const ThemesChosen& event) { m_state.themes = event.themes; }
  void operator()(const EvaluationRecorded& event) {
    m_state.evaluation[event.form] = event.forms;
    m_state.evaluation_skipped.reset();
  }
  void operator()(const EvaluationSkipped& event) { m_state.evaluation_skipped = event.reason; }
  void operator()(const SessionClosed&) { end(Stage::Closed); }
  void operator()(const SessionReopened&) {
    m_state.stage = m_state.begun_at ? Stage::Running : Stage::Prepared;
    m_state.closed_at.reset();
    m_state.report_state = ReportState::Draft;
    m_state.report_dates.clear();
    mark();
  }
  void operator()(const PresenterStopped&) { end(Stage::Stopped); }
  void operator()(const ReportStateSet& event) {
    m_state.report_state = event.state;
    m_state.report_dates[event.state] = event.on;
  }
  void operator()(const NamesChecked& event) { m_state.names_checked = event; }
  void operator()(const ReportSent& event) { m_state.sent.push_back(event); }
  void operator()(const LookBackWaived& event) { m_state.look_back_waived = event.waived; }

  // a case that is brought in
  void operator()(const CasePurposeChosen& event) { m_state.purpose = event.purpose; }
  void operator()(const CaseHandedOver& event) { m_state.handed_over = event.on; }
  void operator()(const NameKept& event) { m_state.names.push_back({event.id, event.name, event.role}); }
  void operator()(const NameForgotten& event) {
    std::erase_if(m_state.names, [&](const KnownName& name) { return name.id == event.id; });
  }
  void operator()(const NamesReplaced&) {}

  // undo and redo are folded by leaving changes out
  void operator()(const ChangeUndone&) {}
  void operator()(const ChangeRedone&) {}
  void operator()(const ContentRemoved& event) {
    if (event.kind == kind_of(AnswerWritten{})) {
      add_revision(event.key, {AnswerKind::Struck, {}, {}, m_change.at, m_change.sequence});
    }
  }

 private:
  void count_running_time() {
    if (!m_state.clock_since) return;
    if (!m_state.current_step.empty()) {
      std::int64_t& used = m_state.times[m_state.current_step].used_ms;
      used = std::min(used + between(*m_state.clock_since, m_change.at), k_most_ms);
    }
    m_state.clock_since = m_change.at;
  }
  void stop_clock() {
    count_running_time();
    m_state.clock_since.reset();
  }
  void add_revision(const AnswerKey& key, Revision revision) {
    m_state.answers[key].revisions.push_back(std::move(revision));
    forget_names_check();
  }
  void forget_names_check() { m_state.names_checked.reset(); }
  void mark() { m_state.marks.push_back({std::string(kind_of(m_change.events[m_index])), m_change.at}); }
  void end(Stage stage) {
    stop_clock();
    m_state.stage = stage;
    m_state.closed_at = m_change.at;
    m_state.paused = false;
    mark();
  }

  State& m_state;
  const Change& m_change;
  std::size_t m_index = 0;
};

}  // namespace

void evolve(State& state, const Change& change) { Evolution(state, change).fold(); }

}  // namespace beraad::session
