// One function for each kind of action, spread over update_*.cpp by subject.
#pragma once

#include "app/action/after_actions.hpp"
#include "app/action/closing_actions.hpp"
#include "app/action/intake_actions.hpp"
#include "app/action/library_actions.hpp"
#include "app/action/method_actions.hpp"
#include "app/action/planning_actions.hpp"
#include "app/action/room_actions.hpp"
#include "app/action/session_actions.hpp"

namespace beraad::action {

struct World;

// library and going about
void carry_out(World&, const LeaveCover&);
void carry_out(World&, const GoTo&);
void carry_out(World&, const GoBack&);
void carry_out(World&, const Quit&);
void carry_out(World&, const ToggleHelp&);
void carry_out(World&, const FocusSearch&);
void carry_out(World&, const ToggleFullScreen&);
void carry_out(World&, const ChooseProfile&);
void carry_out(World&, const OpenPractice&);
void carry_out(World&, const ChooseLibraryFile&);
void carry_out(World&, const ChooserFolder&);
void carry_out(World&, const ChooserName&);
void carry_out(World&, const ChooserAccept&);
void carry_out(World&, const ChooserCancel&);
void carry_out(World&, const SearchTyped&);
void carry_out(World&, const ToggleThemeFilter&);
void carry_out(World&, const OpenSession&);
void carry_out(World&, const AskDeleteSession&);
// settings
void carry_out(World&, const SetLanguage&);
void carry_out(World&, const SetRoomLanguage&);
void carry_out(World&, const SetTheme&);
void carry_out(World&, const SetRoomTheme&);
void carry_out(World&, const ToggleSetting&);
void carry_out(World&, const ScaleConsole&);
void carry_out(World&, const ScaleRoomType&);
void carry_out(World&, const SetRoomMeasures&);
// methods
void carry_out(World&, const BrowseMethods&);
void carry_out(World&, const ContinueCase&);
void carry_out(World&, const OpenMethod&);
void carry_out(World&, const UseMethod&);
void carry_out(World&, const ToggleGuide&);
void carry_out(World&, const AnswerGuide&);
void carry_out(World&, const ReviewTyped&);
void carry_out(World&, const KeepReview&);
void carry_out(World&, const CorrectReview&);
// cases that are brought in
void carry_out(World&, const NewCase&);
void carry_out(World&, const OpenCase&);
void carry_out(World&, const ShowCasePage&);
void carry_out(World&, const ToggleTelephone&);
void carry_out(World&, const SetPurpose&);
void carry_out(World&, const ChoosePiece&);
void carry_out(World&, const SortPiece&);
void carry_out(World&, const NameTyped&);
void carry_out(World&, const ReplaceName&);
void carry_out(World&, const ReplaceDoubtful&);
void carry_out(World&, const ForgetName&);
void carry_out(World&, const RemoveAttachment&);
void carry_out(World&, const UndoInCase&);
void carry_out(World&, const MailCase&);
void carry_out(World&, const OpenCaseMail&);
void carry_out(World&, const SaveCasePaper&);
void carry_out(World&, const PastedTyped&);
void carry_out(World&, const ReadPasted&);
void carry_out(World&, const ChooseFate&);
void carry_out(World&, const TakeReturned&);
void carry_out(World&, const DropReturned&);
void carry_out(World&, const OpenHandOver&);
void carry_out(World&, const HandOver&);
void carry_out(World&, const CasePassphraseTyped&);
void carry_out(World&, const ExportCase&);
void carry_out(World&, const ImportCase&);
void carry_out(World&, const UnlockCaseFile&);
void carry_out(World&, const DeliberateCase&);
void carry_out(World&, const DeliberateOn&);
// writing methods
void carry_out(World&, const NewMethod&);
void carry_out(World&, const EditMethod&);
void carry_out(World&, const DuplicateMethod&);
void carry_out(World&, const OpenMethodDraft&);
void carry_out(World&, const MendMethod&);
void carry_out(World&, const DeleteMethodDraft&);
void carry_out(World&, const PublishMethod&);
void carry_out(World&, const TryMethod&);
void carry_out(World&, const LookAtPart&);
void carry_out(World&, const WriteInMethod&);
void carry_out(World&, const WriteWordsInMethod&);
void carry_out(World&, const LeaveMethodText&);
void carry_out(World&, const SetInMethod&);
void carry_out(World&, const NumberInMethod&);
void carry_out(World&, const NumberTypedInMethod&);
void carry_out(World&, const ChooseInMethod&);
void carry_out(World&, const ToggleInMethod&);
void carry_out(World&, const RequireField&);
void carry_out(World&, const SetRule&);
void carry_out(World&, const WantInSomeRow&);
void carry_out(World&, const FitPlans&);
void carry_out(World&, const AddMethodPart&);
void carry_out(World&, const DuplicateMethodPart&);
void carry_out(World&, const RemoveMethodPart&);
void carry_out(World&, const MoveMethodPart&);
void carry_out(World&, const MoveFieldToStep&);
void carry_out(World&, const ToggleMethodMenu&);
void carry_out(World&, const ChooseWrittenLanguages&);
void carry_out(World&, const FocusTakenInMethod&);
void carry_out(World&, const UndoInMethod&);
void carry_out(World&, const RedoInMethod&);
void carry_out(World&, const ShowMethodText&);
void carry_out(World&, const ShowMethodForm&);
void carry_out(World&, const WriteMethodLine&);
void carry_out(World&, const AddMethodLine&);
void carry_out(World&, const RemoveMethodLine&);
void carry_out(World&, const ImportMethod&);
void carry_out(World&, const ExportMethod&);
void carry_out(World&, const TakeOverMethod&);
void carry_out(World&, const EditForeignMethod&);
void carry_out(World&, const CompareMethod&);
void carry_out(World&, const ChooseComparison&);
// set-up
void carry_out(World&, const NewSession&);
void carry_out(World&, const ChangeSetup&);
void carry_out(World&, const SetupTyped&);
void carry_out(World&, const ChooseMethod&);
void carry_out(World&, const ParticipantTyped&);
void carry_out(World&, const AddParticipant&);
void carry_out(World&, const RemoveParticipant&);
void carry_out(World&, const TogglePresenter&);
void carry_out(World&, const CycleKind&);
void carry_out(World&, const TakeOverTeam&);
void carry_out(World&, const InviteFromCase&);
void carry_out(World&, const ChooseNaming&);
void carry_out(World&, const ChooseWhoTypes&);
void carry_out(World&, const ChooseWay&);
void carry_out(World&, const TogglePrivateFields&);
void carry_out(World&, const ChooseVariant&);
void carry_out(World&, const ChooseOutcome&);
void carry_out(World&, const ToggleGroundRule&);
void carry_out(World&, const SaveSetup&);
// walk and clock
void carry_out(World&, const BeginNow&);
void carry_out(World&, const NextStep&);
void carry_out(World&, const PreviousStep&);
void carry_out(World&, const LookAtStep&);
void carry_out(World&, const ShowLookedAtStep&);
void carry_out(World&, const ComeAlong&);
void carry_out(World&, const TogglePause&);
void carry_out(World&, const ToggleOffRecord&);
void carry_out(World&, const OpenReplan&);
void carry_out(World&, const AcceptReplan&);
void carry_out(World&, const ReplanTyped&);
void carry_out(World&, const RunOver&);
void carry_out(World&, const CloseReplan&);
void carry_out(World&, const ToggleTimer&);
void carry_out(World&, const ResetTimer&);
void carry_out(World&, const LeaveOutSleep&);
// answers
void carry_out(World&, const StartEditing&);
void carry_out(World&, const TypedIn&);
void carry_out(World&, const CommitEditor&);
void carry_out(World&, const StopEditing&);
void carry_out(World&, const ChooseOption&);
void carry_out(World&, const ChooseInCell&);
void carry_out(World&, const ToggleMark&);
void carry_out(World&, const AnswerYesNo&);
void carry_out(World&, const AnswerRating&);
void carry_out(World&, const YesNoInCell&);
void carry_out(World&, const RateInCell&);
void carry_out(World&, const MoveItem&);
void carry_out(World&, const AddRow&);
void carry_out(World&, const RemoveChosen&);
void carry_out(World&, const RemoveRow&);
void carry_out(World&, const ChooseCell&);
void carry_out(World&, const AskStrike&);
void carry_out(World&, const PassAt&);
void carry_out(World&, const SkipField&);
void carry_out(World&, const LeaveStepUndone&);
void carry_out(World&, const Undo&);
void carry_out(World&, const UndoFromToast&);
void carry_out(World&, const Redo&);
void carry_out(World&, const SaveNow&);
void carry_out(World&, const Confirm&);
void carry_out(World&, const Cancel&);
void carry_out(World&, const ConfirmTyped&);
// people
void carry_out(World&, const SomeoneJoins&);
void carry_out(World&, const SomeoneLeaves&);
void carry_out(World&, const TogglePeople&);
void carry_out(World&, const ToggleMenu&);
void carry_out(World&, const Heard&);
// silent round
void carry_out(World&, const PassField&);
void carry_out(World&, const TakeBackPass&);
void carry_out(World&, const UnfoldLine&);
void carry_out(World&, const OpenRound&);
void carry_out(World&, const OpenPrivateForms&);
void carry_out(World&, const LeaveRound&);
void carry_out(World&, const IAm&);
void carry_out(World&, const SealForm&);
void carry_out(World&, const FormLater&);
void carry_out(World&, const SkipPerson&);
void carry_out(World&, const PersonPasses&);
void carry_out(World&, const EnterSlips&);
void carry_out(World&, const SupplementSlips&);
void carry_out(World&, const UnfoldChoice&);
void carry_out(World&, const ShowWholeSlip&);
void carry_out(World&, const AskReveal&);
void carry_out(World&, const FillRest&);
void carry_out(World&, const ShowCard&);
// private panel
void carry_out(World&, const NextPrompt&);
void carry_out(World&, const ShowPrompt&);
void carry_out(World&, const ParkIdea&);
void carry_out(World&, const CarryIdea&);
void carry_out(World&, const DropIdea&);
void carry_out(World&, const PrivateTab&);
void carry_out(World&, const TogglePrivatePanel&);
void carry_out(World&, const ToggleAssumedFilter&);
// room
void carry_out(World&, const ToggleRoom&);
void carry_out(World&, const ToggleBlack&);
void carry_out(World&, const ToggleFreeze&);
void carry_out(World&, const ToggleWhite&);
void carry_out(World&, const ToggleOverview&);
void carry_out(World&, const TurnPage&);
void carry_out(World&, const ShowInRoom&);
void carry_out(World&, const HoldPrivate&);
void carry_out(World&, const TypeOnScreen&);
void carry_out(World&, const LeaveCovered&);
void carry_out(World&, const ExtendDisplay&);
void carry_out(World&, const ChooseMonitor&);
void carry_out(World&, const TestScreen&);
void carry_out(World&, const TestKey&);
// the end
void carry_out(World&, const ToggleTheme&);
void carry_out(World&, const FinishSession&);
void carry_out(World&, const CloseNow&);
void carry_out(World&, const EraseInstead&);
void carry_out(World&, const Reopen&);
void carry_out(World&, const AskPresenterStops&);
void carry_out(World&, const SetReportState&);
void carry_out(World&, const OpenReport&);
void carry_out(World&, const SaveReport&);
void carry_out(World&, const SavePaper&);
void carry_out(World&, const PassphraseTyped&);
void carry_out(World&, const SentToTyped&);
void carry_out(World&, const CopyFileText&);
void carry_out(World&, const CopyMailText&);
void carry_out(World&, const SentOnTyped&);
void carry_out(World&, const NoteSent&);
void carry_out(World&, const CheckedByTyped&);
void carry_out(World&, const NoteNamesChecked&);
void carry_out(World&, const LeafThroughReport&);
void carry_out(World&, const OpenEvaluation&);
void carry_out(World&, const ChooseForm&);
void carry_out(World&, const ChooseTypedForm&);
void carry_out(World&, const AddForm&);
void carry_out(World&, const ChooseInForm&);
void carry_out(World&, const TallyScore&);
void carry_out(World&, const TypeByScore&);
void carry_out(World&, const ShowAllQuestions&);
void carry_out(World&, const StoreForms&);
void carry_out(World&, const FillInOpenPoint&);
void carry_out(World&, const SkipEvaluation&);

// around a meeting
void carry_out(World&, const OpenDesk&);
void carry_out(World&, const OpenBeside&);
void carry_out(World&, const NewPreparation&);
void carry_out(World&, const NewQuestionnaire&);
void carry_out(World&, const UnfoldRow&);
void carry_out(World&, const AddDeskRow&);
void carry_out(World&, const UndoOnDesk&);
void carry_out(World&, const TakeMailedCase&);
void carry_out(World&, const CopyCaseMail&);
void carry_out(World&, const BringPreparedCase&);
void carry_out(World&, const ChooseCandidate&);
void carry_out(World&, const MeetWithChosen&);
void carry_out(World&, const ChooseWave&);
void carry_out(World&, const CountAnswer&);
void carry_out(World&, const AddOpenAnswer&);
void carry_out(World&, const StartRehearsal&);
void carry_out(World&, const LetGroupSpeak&);
void carry_out(World&, const OpenSelfCheck&);
void carry_out(World&, const GoOnAfterPromises&);
void carry_out(World&, const LookBackInTenMinutes&);

}  // namespace beraad::action
