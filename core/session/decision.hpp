// The rules, one member function per command; used by decide() only. A function refuses or gives the events.
#pragma once

#include <vector>

#include "core/session/decide.hpp"

namespace beraad::session {

using Events = std::vector<Event>;

class Decision {
 public:
  Decision(const protocol::Protocol& protocol, const State& state, Moment moment)
      : m_protocol(protocol), m_state(state), m_moment(moment) {}

  // decide_setup.cpp
  Result<Events> operator()(const PrepareSession& command);
  Result<Events> operator()(const ChangeSetup& command);
  Result<Events> operator()(const JoinParticipant& command);
  Result<Events> operator()(const LeaveParticipant& command);
  // decide_walk.cpp
  Result<Events> operator()(const BeginSession& command);
  Result<Events> operator()(const EnterStep& command);
  Result<Events> operator()(const PauseClock& command);
  Result<Events> operator()(const ResumeClock& command);
  Result<Events> operator()(const LeaveOutTime& command);
  Result<Events> operator()(const StartOffRecord& command);
  Result<Events> operator()(const EndOffRecord& command);
  Result<Events> operator()(const ReplanMinutes& command);
  Result<Events> operator()(const RecordMinutes& command);
  // decide_answers.cpp
  Result<Events> operator()(const WriteAnswer& command);
  Result<Events> operator()(const ClearAnswer& command);
  Result<Events> operator()(const PassParticipant& command);
  Result<Events> operator()(const SkipField& command);
  Result<Events> operator()(const LeaveStepUndone& command);
  Result<Events> operator()(const StrikeText& command);
  // decide_round.cpp
  Result<Events> operator()(const OpenRound& command);
  Result<Events> operator()(const SealForm& command);
  Result<Events> operator()(const RevealRound& command);
  Result<Events> operator()(const KeepOthersUnchanged& command);
  // decide_end.cpp
  Result<Events> operator()(const WriteNote& command);
  Result<Events> operator()(const RemoveNotes& command);
  Result<Events> operator()(const ParkIdea& command);
  Result<Events> operator()(const CarryIdea& command);
  Result<Events> operator()(const DropIdea& command);
  Result<Events> operator()(const ChooseThemes& command);
  Result<Events> operator()(const RecordEvaluation& command);
  Result<Events> operator()(const SkipEvaluation& command);
  Result<Events> operator()(const CloseSession& command);
  Result<Events> operator()(const ReopenSession& command);
  Result<Events> operator()(const StopByPresenter& command);
  Result<Events> operator()(const SetReportState& command);
  Result<Events> operator()(const MarkNamesChecked& command);
  Result<Events> operator()(const RecordSent& command);
  Result<Events> operator()(const WaiveLookBack& command);
  // decide_case.cpp
  Result<Events> operator()(const SortNote& command);
  Result<Events> operator()(const ChoosePurpose& command);
  Result<Events> operator()(const HandOverCase& command);
  Result<Events> operator()(const KeepName& command);
  Result<Events> operator()(const ForgetName& command);

 private:
  [[nodiscard]] Result<const protocol::Step*> step_named(const std::string& id) const;
  [[nodiscard]] Outcome check_minutes(const std::map<std::string, int>& minutes) const;
  [[nodiscard]] Outcome check_setup(const Setup& setup) const;
  /// Everybody has a role.
  [[nodiscard]] static Outcome check_roles(const Setup& setup);
  /// The step and field of a key, once everything that holds for any answer there was checked.
  [[nodiscard]] Result<protocol::FieldPlace> writable_place(const AnswerKey& key) const;
  [[nodiscard]] Outcome check_author(const protocol::Field& field, const AnswerKey& key) const;
  [[nodiscard]] Outcome check_round(const protocol::Step& step, const protocol::Field& field) const;
  [[nodiscard]] base::Date today() const;

  const protocol::Protocol& m_protocol;
  const State& m_state;
  Moment m_moment;
};

/// Shuffles in place, every order as likely as another.
template <class T>
void shuffle(std::vector<T>& entries, base::Ids& ids) {
  for (std::size_t i = entries.size(); i > 1; --i) std::swap(entries[i - 1], entries[ids.random_below(i)]);
}

[[nodiscard]] inline base::Failure refuse_unchanged() { return fail("refused.unchanged"); }

}  // namespace beraad::session
