// What happened in a session, in the past tense. Events are the truth on disk; all else is folded from them.
#pragma once

#include <concepts>
#include <string>
#include <variant>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/base/clock.hpp"
#include "core/session/setup.hpp"
#include "core/session/value.hpp"

namespace beraad::session {

/// Which answer: a field of a step, of one participant or (empty) of the group.
struct AnswerKey {
  std::string step, field, participant;
  friend auto operator<=>(const AnswerKey&, const AnswerKey&) = default;
};

// set-up and people
struct SessionPrepared {
  Uuid case_id;
  RunKind run = RunKind::Main;
  Setup setup;
  friend bool operator==(const SessionPrepared&, const SessionPrepared&) = default;
};
struct SetupChanged {
  Setup setup;
  friend bool operator==(const SetupChanged&, const SetupChanged&) = default;
};
struct ParticipantJoined {
  Participant participant;
  friend bool operator==(const ParticipantJoined&, const ParticipantJoined&) = default;
};
struct ParticipantLeft {
  std::string code;
  friend bool operator==(const ParticipantLeft&, const ParticipantLeft&) = default;
};
// clock and walk: recorded, never undoable
struct SessionBegun {
  friend bool operator==(const SessionBegun&, const SessionBegun&) = default;
};
struct StepEntered {
  std::string step;
  friend bool operator==(const StepEntered&, const StepEntered&) = default;
};
struct ClockPaused {
  friend bool operator==(const ClockPaused&, const ClockPaused&) = default;
};
struct ClockResumed {
  friend bool operator==(const ClockResumed&, const ClockResumed&) = default;
};
struct TimeLeftOut {
  std::int64_t milliseconds = 0;
  friend bool operator==(const TimeLeftOut&, const TimeLeftOut&) = default;
};
struct OffRecordStarted {
  friend bool operator==(const OffRecordStarted&, const OffRecordStarted&) = default;
};
struct OffRecordEnded {
  friend bool operator==(const OffRecordEnded&, const OffRecordEnded&) = default;
};
struct MinutesReplanned {
  std::map<std::string, int> minutes;
  friend bool operator==(const MinutesReplanned&, const MinutesReplanned&) = default;
};
struct MinutesRecorded {
  std::string step;
  int minutes = 0;
  friend bool operator==(const MinutesRecorded&, const MinutesRecorded&) = default;
};
// answers
struct AnswerWritten {
  AnswerKey key;
  FieldValue value;
  friend bool operator==(const AnswerWritten&, const AnswerWritten&) = default;
};
struct AnswerCleared {
  AnswerKey key;
  friend bool operator==(const AnswerCleared&, const AnswerCleared&) = default;
};
struct ParticipantPassed {
  AnswerKey key;
  friend bool operator==(const ParticipantPassed&, const ParticipantPassed&) = default;
};
struct FieldSkipped {
  std::string step, field, reason;
  friend bool operator==(const FieldSkipped&, const FieldSkipped&) = default;
};
struct StepNotDone {
  std::string step, reason;
  friend bool operator==(const StepNotDone&, const StepNotDone&) = default;
};
// the silent round
struct RoundOpened {
  std::string step;
  RoundWay way = RoundWay::WriteThenReadAloud;
  std::vector<std::string> reading_order;
  friend bool operator==(const RoundOpened&, const RoundOpened&) = default;
};
struct FormSealed {
  std::string step, participant;
  friend bool operator==(const FormSealed&, const FormSealed&) = default;
};
struct RoundRevealed {
  std::string step;
  std::vector<std::string> card_order;
  friend bool operator==(const RoundRevealed&, const RoundRevealed&) = default;
};
// striking: the text itself was overwritten in every earlier event; this says that it happened
struct TextStruck {
  AnswerKey key;
  Uuid row;
  std::string column;
  std::string by;
  friend bool operator==(const TextStruck&, const TextStruck&) = default;
};
// private to the facilitator
struct NoteWritten {
  std::string text;
  friend bool operator==(const NoteWritten&, const NoteWritten&) = default;
};
struct NotesRemoved {
  friend bool operator==(const NotesRemoved&, const NotesRemoved&) = default;
};
struct IdeaParked {
  Uuid id;
  std::string text;
  friend bool operator==(const IdeaParked&, const IdeaParked&) = default;
};
struct IdeaCarried {
  Uuid id;
  std::string step;
  friend bool operator==(const IdeaCarried&, const IdeaCarried&) = default;
};
struct IdeaDropped {
  Uuid id;
  friend bool operator==(const IdeaDropped&, const IdeaDropped&) = default;
};
// the end
struct ThemesChosen {
  std::vector<std::string> themes;
  friend bool operator==(const ThemesChosen&, const ThemesChosen&) = default;
};
struct EvaluationForm {
  Uuid id;
  std::map<std::string, Cell, std::less<>> answers;
  friend bool operator==(const EvaluationForm&, const EvaluationForm&) = default;
};
struct EvaluationRecorded {
  std::string form;
  std::vector<EvaluationForm> forms;
  friend bool operator==(const EvaluationRecorded&, const EvaluationRecorded&) = default;
};
struct EvaluationSkipped {
  std::string reason;
  friend bool operator==(const EvaluationSkipped&, const EvaluationSkipped&) = default;
};
struct SessionClosed {
  friend bool operator==(const SessionClosed&, const SessionClosed&) = default;
};
struct SessionReopened {
  friend bool operator==(const SessionReopened&, const SessionReopened&) = default;
};
struct PresenterStopped {
  friend bool operator==(const PresenterStopped&, const PresenterStopped&) = default;
};
enum class ReportState { Draft, ReadByPresenter, Agreed };
struct ReportStateSet {
  ReportState state = ReportState::Draft;
  base::Date on;
  friend bool operator==(const ReportStateSet&, const ReportStateSet&) = default;
};
struct NamesChecked {
  std::string by;
  base::Date on;
  friend bool operator==(const NamesChecked&, const NamesChecked&) = default;
};
struct ReportSent {
  base::Date on;
  std::vector<std::string> to;
  friend bool operator==(const ReportSent&, const ReportSent&) = default;
};
/// Nobody needs to look back on it any more, or somebody does after all.
struct LookBackWaived {
  bool waived = true;
  friend bool operator==(const LookBackWaived&, const LookBackWaived&) = default;
};
// a case that somebody brings in
enum class CasePurpose { Deliberation, Intervision };
struct CasePurposeChosen {
  CasePurpose purpose = CasePurpose::Deliberation;
  friend bool operator==(const CasePurposeChosen&, const CasePurposeChosen&) = default;
};
struct CaseHandedOver {
  base::Date on;
  friend bool operator==(const CaseHandedOver&, const CaseHandedOver&) = default;
};
// names of people in the case and the word that stands in their place; never shown, exported or reported
struct NameKept {
  Uuid id;
  std::string name, role;
  friend bool operator==(const NameKept&, const NameKept&) = default;
};
struct NameForgotten {
  Uuid id;
  friend bool operator==(const NameForgotten&, const NameForgotten&) = default;
};
/// Names were replaced in every earlier event; this says that it happened, and in how many texts.
struct NamesReplaced {
  std::int64_t texts = 0;
  friend bool operator==(const NamesReplaced&, const NamesReplaced&) = default;
};
// undo and redo are said, never rewritten
struct ChangeUndone {
  std::uint64_t change = 0;
  friend bool operator==(const ChangeUndone&, const ChangeUndone&) = default;
};
struct ChangeRedone {
  std::uint64_t change = 0;
  friend bool operator==(const ChangeRedone&, const ChangeRedone&) = default;
};
/// What is left of an event whose whole content was struck or wiped.
struct ContentRemoved {
  std::string kind;
  AnswerKey key;
  friend bool operator==(const ContentRemoved&, const ContentRemoved&) = default;
};

/// Whether a kind is one of those that a variant holds.
template <class Kind, class Kinds>
inline constexpr bool is_one_of = false;
template <class Kind, class... Kinds>
inline constexpr bool is_one_of<Kind, std::variant<Kinds...>> = (std::same_as<Kind, Kinds> || ...);

using EventKinds =
    std::variant<SessionPrepared, SetupChanged, ParticipantJoined, ParticipantLeft, SessionBegun, StepEntered,
                 ClockPaused, ClockResumed, TimeLeftOut, OffRecordStarted, OffRecordEnded, MinutesReplanned,
                 MinutesRecorded, AnswerWritten, AnswerCleared, ParticipantPassed, FieldSkipped, StepNotDone,
                 RoundOpened, FormSealed, RoundRevealed, TextStruck, NoteWritten, NotesRemoved, IdeaParked, IdeaCarried,
                 IdeaDropped, ThemesChosen, EvaluationRecorded, EvaluationSkipped, SessionClosed, SessionReopened,
                 PresenterStopped, ReportStateSet, NamesChecked, ReportSent, CasePurposeChosen, CaseHandedOver,
                 NameKept, NameForgotten, NamesReplaced, ChangeUndone, ChangeRedone, ContentRemoved, LookBackWaived>;

/// One of these. What makes, copies, moves and compares them stands in event.cpp: with so many kinds every file that
/// made a list of events paid ten seconds of compiling for it.
struct Event : EventKinds {
  template <class Kind>
    requires is_one_of<Kind, EventKinds>
  Event(Kind kind);
  Event();
  Event(const Event&);
  Event(Event&&) noexcept;
  Event& operator=(const Event&);
  Event& operator=(Event&&) noexcept;
  ~Event();
  friend bool operator==(const Event&, const Event&);
};

/// One commit = one Change = one step of undo = one revision. Sequence numbers start at 1 and give the order.
struct Change {
  std::uint64_t sequence = 0;
  base::Instant at;
  std::string label;  // text key that undo names: "change.answer-written"
  bool undoable = false;
  bool barrier = false;  // undo stops here and says why
  std::vector<Event> events;
  friend bool operator==(const Change&, const Change&) = default;
};

/// "answer-written" for AnswerWritten and so on; stable for ever, it stands on disk.
[[nodiscard]] std::string_view kind_of(const Event& event);
/// Step and field an event is about (ids only), empty where it has none; stored in clear.
[[nodiscard]] std::string step_of(const Event& event);
[[nodiscard]] std::string field_of(const Event& event);

}  // namespace beraad::session
