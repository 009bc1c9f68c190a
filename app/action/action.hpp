// What the person meant. Views enqueue these; update() carries them out after the frame was drawn.
#pragma once

#include <memory>
#include <utility>
#include <variant>
#include <vector>

#include "app/action/closing_actions.hpp"
#include "app/action/library_actions.hpp"
#include "app/action/room_actions.hpp"
#include "app/action/session_actions.hpp"

namespace beraad::action {

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
