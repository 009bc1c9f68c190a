// What is meant while a deliberation is led: walking through it, answers, people, the silent round, private things.
#pragma once

#include <string>

#include "app/state/app_state.hpp"
#include "core/report/report.hpp"

namespace beraad::action {

using base::Uuid;
using state::EditorRef;

// begin, walk, clock
struct BeginNow {};
struct NextStep {};
struct PreviousStep {};
struct LookAtStep {
  std::string step;
};  // without showing it in the room
struct ShowLookedAtStep {};  // and now show it
struct ComeAlong {};         // recorder: to the step of the room
struct TogglePause {};
struct ToggleOffRecord {};
struct OpenReplan {};
struct AcceptReplan {};
struct ReplanTyped {
  std::string step;
  int minutes = 0;
};
struct RunOver {};
struct CloseReplan {};
struct ToggleTimer {};
struct ResetTimer {};
struct LeaveOutSleep {
  std::int64_t milliseconds = 0;
};

// answers
struct StartEditing {
  EditorRef editor;
};
struct TypedIn {
  EditorRef editor;
  std::string text;
  std::size_t caret = 0;
};
struct CommitEditor {
  EditorRef editor;
  std::string text;
  enum class Then { Stay, NextCell, NextRow, Release } then = Then::Stay;
};
struct StopEditing {};  // Esc: ends editing, keeps the text
struct ChooseOption {
  session::AnswerKey key;
  std::string option;
};  // choice, toggles multi_choice
struct ChooseInCell {
  session::AnswerKey key;
  Uuid row;
  std::string column, option;
  std::string row_key{};  // of a standing row that does not exist yet
};
struct ToggleMark {
  session::AnswerKey key;
  Uuid row;
  std::string option;
};  // "points to": A, B, several
struct AnswerYesNo {
  session::AnswerKey key;
  bool yes = true;
};
struct AnswerRating {
  session::AnswerKey key;
  int rating = 0;
};
struct YesNoInCell {
  session::AnswerKey key;
  Uuid row;
  std::string column;
  bool yes = true;
  std::string row_key{};  // of a standing row that does not exist yet
};
struct RateInCell {
  session::AnswerKey key;
  Uuid row;
  std::string column;
  int rating = 0;
  std::string row_key{};  // of a standing row that does not exist yet
};
struct MoveItem {
  session::AnswerKey key;
  Uuid row;
  int by = 0;
};  // rows, items, ranks
struct AddRow {
  session::AnswerKey key;
  std::string row_key;
};  // row_key: another value for that stakeholder
struct RemoveChosen {};
struct RemoveRow {
  session::AnswerKey key;
  Uuid row;
};
struct ChooseCell {
  EditorRef editor;
};
struct AskStrike {};
struct PassAt {
  session::AnswerKey key;
};
struct SkipField {
  std::string step, field, reason;
};
struct LeaveStepUndone {
  std::string step, reason;
};
struct Undo {};
struct UndoFromToast {};  // what the toast spoke of, if that is the last change still
struct Redo {};
struct SaveNow {};
struct Confirm {};
struct Cancel {};
struct ConfirmTyped {
  std::string text;
};

// people
struct SomeoneJoins {
  session::Participant participant;
};
struct SomeoneLeaves {
  std::string code;
};
struct TogglePeople {};
struct ToggleMenu {};
struct Heard {
  std::string code;
};

/// One participant's field: passing, answering after all, and the fields of who changed their mind.
struct PassField {
  session::AnswerKey key;
};
struct TakeBackPass {
  session::AnswerKey key;
};
struct UnfoldLine {
  std::string participant;
};

// silent round
struct OpenRound {};
struct OpenPrivateForms {};  // each in turn writes what stays with them
struct LeaveRound {};
struct IAm {
  std::string code;
};
struct SealForm {};
struct FormLater {};
struct SkipPerson {};
struct PersonPasses {};
struct EnterSlips {};
struct SupplementSlips {};  // after the reveal: what was left out or heard wrongly
struct UnfoldChoice {
  bool open = false;
};
struct ShowWholeSlip {};  // while reading aloud: also what the method does not ask for; once more: not
struct AskReveal {};
/// Fills what is left of a per-participant field in one click: all say yes, or the others stay unchanged.
struct FillRest {
  std::string step, field;
};
struct ShowCard {
  std::string code;
};  // one judgement large in the room; empty = back to all

// private panel
struct NextPrompt {};
struct ShowPrompt {};
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
struct PrivateTab {
  state::PrivateSection section = state::PrivateSection::Ask;
};
struct TogglePrivatePanel {};
struct ToggleAssumedFilter {};

}  // namespace beraad::action
