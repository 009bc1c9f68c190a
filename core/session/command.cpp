#include "core/session/command.hpp"

#include <utility>

namespace beraad::session {

template <class Kind>
  requires is_one_of<Kind, CommandKinds>
Command::Command(Kind kind) : CommandKinds(std::move(kind)) {}
template Command::Command(PrepareSession);
template Command::Command(ChangeSetup);
template Command::Command(JoinParticipant);
template Command::Command(LeaveParticipant);
template Command::Command(BeginSession);
template Command::Command(EnterStep);
template Command::Command(PauseClock);
template Command::Command(ResumeClock);
template Command::Command(LeaveOutTime);
template Command::Command(StartOffRecord);
template Command::Command(EndOffRecord);
template Command::Command(ReplanMinutes);
template Command::Command(RecordMinutes);
template Command::Command(WriteAnswer);
template Command::Command(ClearAnswer);
template Command::Command(PassParticipant);
template Command::Command(SkipField);
template Command::Command(LeaveStepUndone);
template Command::Command(OpenRound);
template Command::Command(SealForm);
template Command::Command(RevealRound);
template Command::Command(KeepOthersUnchanged);
template Command::Command(StrikeText);
template Command::Command(WriteNote);
template Command::Command(RemoveNotes);
template Command::Command(ParkIdea);
template Command::Command(CarryIdea);
template Command::Command(DropIdea);
template Command::Command(ChooseThemes);
template Command::Command(RecordEvaluation);
template Command::Command(SkipEvaluation);
template Command::Command(CloseSession);
template Command::Command(ReopenSession);
template Command::Command(StopByPresenter);
template Command::Command(SetReportState);
template Command::Command(MarkNamesChecked);
template Command::Command(RecordSent);
template Command::Command(SortNote);
template Command::Command(ChoosePurpose);
template Command::Command(HandOverCase);
template Command::Command(KeepName);
template Command::Command(ForgetName);
template Command::Command(WaiveLookBack);

Command::Command(const Command&) = default;
Command::Command(Command&&) noexcept = default;
Command& Command::operator=(const Command&) = default;
Command& Command::operator=(Command&&) noexcept = default;
Command::~Command() = default;

}  // namespace beraad::session
