// What the person meant. Views enqueue these; update() carries them out after the frame was drawn.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/state/app_state.hpp"
#include "core/report/report.hpp"

namespace beraad::action {

using base::Uuid;
using state::EditorRef;

// going about
struct LeaveCover {};
struct GoTo {
  state::Route route = state::Route::Home;
};
struct GoBack {};
struct Quit {};
struct ToggleHelp {};
struct FocusSearch {};
struct ToggleFullScreen {};
struct ChooseProfile {
  state::Profile profile = state::Profile::Facilitator;
};
struct OpenPractice {};
struct ChooseLibraryFile {
  state::FileChooser::Purpose purpose = state::FileChooser::Purpose::OpenLibrary;
};
struct ChooserFolder {
  std::string folder;
};
struct ChooserName {
  std::string name;
};
struct ChooserAccept {};
struct ChooserCancel {};
struct SearchTyped {
  std::string text;
};
struct ToggleThemeFilter {
  std::string theme;
};
struct OpenSession {
  Uuid session;
};
struct AskDeleteSession {
  Uuid session;
};
// settings
struct SetLanguage {
  base::Language language = base::Language::Dutch;
};
struct SetRoomLanguage {
  base::Language language = base::Language::Dutch;
};
struct SetTheme {
  state::Theme theme = state::Theme::Light;
};
struct SetRoomTheme {
  state::Theme theme = state::Theme::Light;
};
struct ToggleSetting {
  enum class Which { ClickerOnly, HeardList, ControlKeys } setting = Which::ClickerOnly;
};
struct ScaleConsole {
  int steps = 0;
};  // 0 = back to the proposal
struct ScaleRoomType {
  int steps = 0;
};  // 0 = reset
struct SetRoomMeasures {
  float width_m = 0, chair_m = 0;
};
// set-up
struct NewSession {};
struct ChangeSetup {
  session::Setup setup;
};
struct SetupTyped {
  enum class Field { Title, Team, Date, Start, End } field = Field::Title;
  std::string text;
};
struct ChooseMethod {
  std::string protocol_id;
};
struct ParticipantTyped {
  std::size_t index = 0;
  bool is_name = false;  // else the role
  std::string text;
};
struct AddParticipant {};
struct RemoveParticipant {
  std::size_t index = 0;
};
struct TogglePresenter {
  std::size_t index = 0;
};
struct CycleKind {
  std::size_t index = 0;
};
struct TakeOverTeam {};
struct ChooseNaming {
  session::Naming naming = session::Naming::None;
};
struct ChooseWhoTypes {
  session::WhoTypes who = session::WhoTypes::Facilitator;
};
struct ChooseWay {
  session::RoundWay way = session::RoundWay::WriteThenReadAloud;
};
struct TogglePrivateFields {};
struct ChooseOutcome {
  std::string option;
};
struct ToggleGroundRule {
  std::size_t index = 0;
};
struct SaveSetup {
  bool begin = false;
};
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
// silent round
struct OpenRound {};
struct LeaveRound {};
struct IAm {
  std::string code;
};
struct SealForm {};
struct FormLater {};
struct SkipPerson {};
struct PersonPasses {};
struct EnterSlips {};
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
// room
struct ToggleRoom {
  bool as_window = false;
};
struct ToggleBlack {};
struct ToggleFreeze {};
struct ToggleWhite {};
struct ToggleOverview {};
struct TurnPage {
  int by = 1;
};
struct ShowInRoom {
  std::string row;
};  // a stakeholder or item
struct HoldPrivate {
  bool held = false;
};
struct TypeOnScreen {};  // one screen: from the page to the fields of its step, and back
struct LeaveCovered {};  // one screen: back to what the group may see
struct ExtendDisplay {};
struct ChooseMonitor {
  std::string name;
};
struct TestScreen {};  // begins or ends it
struct TestKey {
  bool clicker = false;
};  // a key that the test waits for; else the one for black
// the end
struct ToggleTheme {
  std::string theme;
};
struct FinishSession {};  // to the closing list, which names what is open
struct CloseNow {};
struct EraseInstead {};  // the presenter stops: all must go; asked once more
struct Reopen {};
struct AskPresenterStops {};
struct SetReportState {
  session::ReportState state = session::ReportState::Draft;
};
struct OpenReport {};
struct SaveReport {
  report::Format format = report::Format::Pdf;
};
struct SavePaper {
  state::Paper::Kind kind = state::Paper::Kind::SlipSheet;
};
struct PassphraseTyped {
  std::string text;
};
struct SentToTyped {
  std::string text;
};
struct SentOnTyped {
  std::string text;
};
struct NoteSent {};  // takes what was typed into the list of who got the report
struct CheckedByTyped {
  std::string text;
};
struct NoteNamesChecked {};
struct LeafThroughReport {};  // its pages on the wall, and back
struct CopyFileText {};
struct OpenEvaluation {};
struct ChooseForm {
  std::string form;  // kind of form
};
struct ChooseTypedForm {
  Uuid id;
};
struct AddForm {};
struct ChooseInForm {
  EditorRef editor;
  std::string option;
};
struct StoreForms {};
struct SkipEvaluation {
  std::string reason;
};

using Action = std::variant<
    LeaveCover, GoTo, GoBack, Quit, ToggleHelp, FocusSearch, ToggleFullScreen, ChooseProfile, OpenPractice,
    ChooseLibraryFile, ChooserFolder, ChooserName, ChooserAccept, ChooserCancel, SearchTyped, ToggleThemeFilter,
    OpenSession, AskDeleteSession, SetLanguage, SetRoomLanguage, SetTheme, SetRoomTheme, ToggleSetting, ScaleConsole,
    ScaleRoomType, SetRoomMeasures, NewSession, ChangeSetup, SetupTyped, ChooseMethod, ParticipantTyped, AddParticipant,
    RemoveParticipant, TogglePresenter, CycleKind, TakeOverTeam, ChooseNaming, ChooseWhoTypes, ChooseWay,
    TogglePrivateFields, ChooseOutcome, ToggleGroundRule, SaveSetup, BeginNow, NextStep, PreviousStep, LookAtStep,
    ShowLookedAtStep, ComeAlong, TogglePause, ToggleOffRecord, OpenReplan, AcceptReplan, ReplanTyped, RunOver,
    CloseReplan, ToggleTimer, ResetTimer, LeaveOutSleep, StartEditing, TypedIn, CommitEditor, StopEditing, ChooseOption,
    ChooseInCell, ToggleMark, AnswerYesNo, AnswerRating, YesNoInCell, RateInCell, MoveItem, AddRow, RemoveChosen,
    RemoveRow, ChooseCell, AskStrike, PassAt, SkipField, LeaveStepUndone, Undo, Redo, SaveNow, Confirm, Cancel,
    ConfirmTyped, SomeoneJoins, SomeoneLeaves, TogglePeople, ToggleMenu, Heard, OpenRound, LeaveRound, IAm, SealForm,
    FormLater, SkipPerson, PersonPasses, EnterSlips, AskReveal, FillRest, ShowCard, NextPrompt, ShowPrompt, ParkIdea,
    CarryIdea, DropIdea, PrivateTab, TogglePrivatePanel, ToggleAssumedFilter, ToggleRoom, ToggleBlack, ToggleFreeze,
    ToggleWhite, ToggleOverview, TurnPage, ShowInRoom, HoldPrivate, TypeOnScreen, LeaveCovered, ExtendDisplay,
    ChooseMonitor, TestScreen, TestKey, ToggleTheme, FinishSession, CloseNow, EraseInstead, Reopen, AskPresenterStops,
    SetReportState, OpenReport, SaveReport, SavePaper, PassphraseTyped, SentToTyped, SentOnTyped, NoteSent,
    CheckedByTyped, NoteNamesChecked, LeafThroughReport, CopyFileText, OpenEvaluation, ChooseForm, ChooseTypedForm,
    AddForm, ChooseInForm, StoreForms, SkipEvaluation>;

/// Where views put what was meant; carried out in order after the frame. Whatever handles the variant itself stands in
/// action_queue.cpp: with so many alternatives every file that made one paid twenty seconds of compiling for it.
class ActionQueue {
 public:
  ActionQueue();
  ~ActionQueue();
  ActionQueue(const ActionQueue&) = delete;
  ActionQueue& operator=(const ActionQueue&) = delete;

  template <class T>
  void push(T action);  // instantiated for every alternative in action_queue.cpp
  void push_any(Action action);
  [[nodiscard]] std::vector<Action> take();

 private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace beraad::action
