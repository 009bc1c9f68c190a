#include "core/session/event.hpp"

#include <utility>

#include "core/session/event_members.hpp"

namespace beraad::session {

template <class Kind>
  requires is_one_of<Kind, EventKinds>
Event::Event(Kind kind) : EventKinds(std::move(kind)) {}
template Event::Event(SessionPrepared);
template Event::Event(SetupChanged);
template Event::Event(ParticipantJoined);
template Event::Event(ParticipantLeft);
template Event::Event(SessionBegun);
template Event::Event(StepEntered);
template Event::Event(ClockPaused);
template Event::Event(ClockResumed);
template Event::Event(TimeLeftOut);
template Event::Event(OffRecordStarted);
template Event::Event(OffRecordEnded);
template Event::Event(MinutesReplanned);
template Event::Event(MinutesRecorded);
template Event::Event(AnswerWritten);
template Event::Event(AnswerCleared);
template Event::Event(ParticipantPassed);
template Event::Event(FieldSkipped);
template Event::Event(StepNotDone);
template Event::Event(RoundOpened);
template Event::Event(FormSealed);
template Event::Event(RoundRevealed);
template Event::Event(TextStruck);
template Event::Event(NoteWritten);
template Event::Event(NotesRemoved);
template Event::Event(IdeaParked);
template Event::Event(IdeaCarried);
template Event::Event(IdeaDropped);
template Event::Event(ThemesChosen);
template Event::Event(EvaluationRecorded);
template Event::Event(EvaluationSkipped);
template Event::Event(SessionClosed);
template Event::Event(SessionReopened);
template Event::Event(PresenterStopped);
template Event::Event(ReportStateSet);
template Event::Event(NamesChecked);
template Event::Event(ReportSent);
template Event::Event(LookBackWaived);
template Event::Event(CasePurposeChosen);
template Event::Event(CaseHandedOver);
template Event::Event(NameKept);
template Event::Event(NameForgotten);
template Event::Event(NamesReplaced);
template Event::Event(ChangeUndone);
template Event::Event(ChangeRedone);
template Event::Event(ContentRemoved);

Event::Event() = default;
Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;

bool operator==(const Event& a, const Event& b) {
  return static_cast<const EventKinds&>(a) == static_cast<const EventKinds&>(b);
}

std::string_view kind_of(const Event& event) {
  return std::visit([]<class T>(const T&) { return Described<T>::kind; }, event);
}

std::string step_of(const Event& event) {
  return std::visit(
      [](const auto& content) -> std::string {
        if constexpr (requires { content.key.step; }) {
          return content.key.step;
        } else if constexpr (requires { content.step; }) {
          return content.step;
        } else {
          return {};
        }
      },
      event);
}

std::string field_of(const Event& event) {
  return std::visit(
      [](const auto& content) -> std::string {
        if constexpr (requires { content.key.field; }) {
          return content.key.field;
        } else if constexpr (requires { content.field; }) {
          return content.field;
        } else {
          return {};
        }
      },
      event);
}

}  // namespace beraad::session
