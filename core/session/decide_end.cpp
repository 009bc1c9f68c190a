// Notes and ideas on the side, and everything that ends a session and follows it.
#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/session/decision.hpp"

namespace beraad::session {

namespace {

const ParkedIdea* find_idea(const State& state, const Uuid& id) {
  const auto found = std::ranges::find(state.parked, id, &ParkedIdea::id);
  return found == state.parked.end() ? nullptr : &*found;
}

bool has_blank_or_double(const std::vector<std::string>& entries) {
  const std::set<std::string> once(entries.begin(), entries.end());
  return once.size() != entries.size() || std::ranges::any_of(entries, base::is_blank);
}

}  // namespace

Result<Events> Decision::operator()(const WriteNote& command) {
  if (command.text == m_state.note) return refuse_unchanged();
  return Events{NoteWritten{command.text}};
}

Result<Events> Decision::operator()(const RemoveNotes& /*command*/) { return Events{NotesRemoved{}}; }

Result<Events> Decision::operator()(const ParkIdea& command) {
  if (base::is_blank(command.text)) return fail("refused.blank");
  return Events{IdeaParked{m_moment.ids.random_id(), command.text}};
}

Result<Events> Decision::operator()(const CarryIdea& command) {
  BERAAD_TRY(step, step_named(command.step));
  const ParkedIdea* idea = find_idea(m_state, command.id);
  if (!idea) return fail("refused.unknown-idea");
  if (idea->carried_to == command.step) return refuse_unchanged();
  return Events{IdeaCarried{command.id, command.step}};
}

Result<Events> Decision::operator()(const DropIdea& command) {
  if (!find_idea(m_state, command.id)) return fail("refused.unknown-idea");
  return Events{IdeaDropped{command.id}};
}

Result<Events> Decision::operator()(const ChooseThemes& command) {
  if (command.themes == m_state.themes) return refuse_unchanged();
  if (has_blank_or_double(command.themes)) return fail("refused.duplicate-option");
  return Events{ThemesChosen{command.themes}};
}

/// Forms are anonymous: the order in which they were typed is not kept. None at all takes away those that were there.
Result<Events> Decision::operator()(const RecordEvaluation& command) {
  const bool nothing_at_all = command.forms.empty() && find_forms(m_state, command.form) == nullptr;
  if (command.form.empty() || nothing_at_all) return fail("refused.blank");
  std::vector<EvaluationForm> forms = command.forms;
  for (EvaluationForm& form : forms) {
    if (form.id.is_nil()) form.id = m_moment.ids.random_id();
  }
  shuffle(forms, m_moment.ids);
  return Events{EvaluationRecorded{command.form, std::move(forms)}};
}

Result<Events> Decision::operator()(const SkipEvaluation& command) {
  if (m_state.evaluation_skipped == command.reason) return refuse_unchanged();
  return Events{EvaluationSkipped{command.reason}};
}

Result<Events> Decision::operator()(const CloseSession& /*command*/) { return Events{SessionClosed{}}; }

Result<Events> Decision::operator()(const ReopenSession& /*command*/) {
  if (m_state.stage != Stage::Closed && m_state.stage != Stage::Stopped) return fail("refused.not-closed");
  return Events{SessionReopened{}};
}

Result<Events> Decision::operator()(const StopByPresenter& /*command*/) { return Events{PresenterStopped{}}; }

/// The facilitator's notes go when the report is agreed.
Result<Events> Decision::operator()(const SetReportState& command) {
  if (m_state.stage != Stage::Closed) return fail("refused.not-closed");
  if (m_state.report_state == command.state) return refuse_unchanged();
  Events events{ReportStateSet{command.state, today()}};
  if (command.state == ReportState::Agreed) events.emplace_back(NotesRemoved{});
  return events;
}

Result<Events> Decision::operator()(const MarkNamesChecked& command) {
  if (base::is_blank(command.by)) return fail("refused.blank");
  return Events{NamesChecked{command.by, today()}};
}

Result<Events> Decision::operator()(const RecordSent& command) {
  if (command.to.empty() || has_blank_or_double(command.to)) return fail("refused.blank");
  return Events{ReportSent{command.on.value_or(today()), command.to}};
}

Result<Events> Decision::operator()(const WaiveLookBack& command) {
  if (m_state.look_back_waived == command.waived) return refuse_unchanged();
  return Events{LookBackWaived{command.waived}};
}

}  // namespace beraad::session
