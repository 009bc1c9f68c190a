// What somebody wants to happen, in the imperative. decide() turns it into events or refuses it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/session/event.hpp"

namespace beraad::session {

struct PrepareSession {
  Uuid case_id;
  RunKind run = RunKind::Main;
  Setup setup;
};
struct ChangeSetup {
  Setup setup;
};
struct JoinParticipant {
  Participant participant;
};
struct LeaveParticipant {
  std::string code;
};
struct BeginSession {
  std::string step{};  // with which it begins; empty = the first
};
struct EnterStep {
  std::string step;
};
struct PauseClock {};
struct ResumeClock {};
struct LeaveOutTime {
  std::int64_t milliseconds = 0;
};
struct StartOffRecord {};
struct EndOffRecord {};
struct ReplanMinutes {
  std::map<std::string, int> minutes;
};
struct RecordMinutes {
  std::string step;
  int minutes = 0;
};
struct WriteAnswer {
  AnswerKey key;
  FieldValue value;
  bool by_program = false;  // nobody typed or chose it: undo and redo pass over it
};
struct ClearAnswer {
  AnswerKey key;
};
struct PassParticipant {
  AnswerKey key;
};
struct SkipField {
  std::string step, field, reason;
};
struct LeaveStepUndone {
  std::string step, reason;
};
struct OpenRound {
  std::string step;
  RoundWay way = RoundWay::WriteThenReadAloud;
};
struct SealForm {
  std::string step, participant;
};
struct RevealRound {
  std::string step;
};
/// Fills what is left of a per-participant field of role judgement-after: the choice carried over, not changed.
struct KeepOthersUnchanged {
  std::string step, field;
};
/// Strikes a whole answer (nil row), a row or list item (row), or one cell (row and column).
struct StrikeText {
  AnswerKey key;
  Uuid row;
  std::string column;
};
struct WriteNote {
  std::string text;
};
struct RemoveNotes {};
/// A piece of the note becomes an answer, in one change.
struct SortNote {
  std::string note_left;
  AnswerKey key;
  FieldValue value;
};
struct ParkIdea {
  std::string text;
};
struct CarryIdea {
  Uuid id;
  std::string step;
};
struct DropIdea {
  Uuid id;
};
struct ChooseThemes {
  std::vector<std::string> themes;
};
struct RecordEvaluation {
  std::string form;
  std::vector<EvaluationForm> forms;
};
struct SkipEvaluation {
  std::string reason;
};
struct CloseSession {};
struct ReopenSession {};
struct StopByPresenter {};
struct SetReportState {
  ReportState state = ReportState::Draft;
};
struct MarkNamesChecked {
  std::string by;
};
struct RecordSent {
  std::vector<std::string> to;
  std::optional<base::Date> on{};  // none = today
};

/// The group decides not to look back, or to do so after all.
struct WaiveLookBack {
  bool waived = true;
};
struct ChoosePurpose {
  CasePurpose purpose = CasePurpose::Deliberation;
};
struct HandOverCase {
  bool again = false;  // a newer version of what was handed over before
};
struct KeepName {
  std::string name, role;
};
struct ForgetName {
  Uuid id;
};

using CommandKinds =
    std::variant<PrepareSession, ChangeSetup, JoinParticipant, LeaveParticipant, BeginSession, EnterStep, PauseClock,
                 ResumeClock, LeaveOutTime, StartOffRecord, EndOffRecord, ReplanMinutes, RecordMinutes, WriteAnswer,
                 ClearAnswer, PassParticipant, SkipField, LeaveStepUndone, OpenRound, SealForm, RevealRound,
                 KeepOthersUnchanged, StrikeText, WriteNote, RemoveNotes, ParkIdea, CarryIdea, DropIdea, ChooseThemes,
                 RecordEvaluation, SkipEvaluation, CloseSession, ReopenSession, StopByPresenter, SetReportState,
                 MarkNamesChecked, RecordSent, SortNote, ChoosePurpose, HandOverCase, KeepName, ForgetName,
                 WaiveLookBack>;

/// One of these; as with events, what makes, copies and moves them stands in command.cpp.
struct Command : CommandKinds {
  template <class Kind>
    requires is_one_of<Kind, CommandKinds>
  Command(Kind kind);
  Command(const Command&);
  Command(Command&&) noexcept;
  Command& operator=(const Command&);
  Command& operator=(Command&&) noexcept;
  ~Command();
};

}  // namespace beraad::session
