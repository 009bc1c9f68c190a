// What the library knows of its own meetings.
#include "core/session/across_sessions.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

bool is_closed_meeting(const SessionSummary& summary) {
  return summary.run == session::RunKind::Main && summary.stage == session::Stage::Closed && !summary.damaged;
}

}  // namespace

std::optional<insight::OwnMinutes> Workspace::own_minutes(const std::string& protocol_id,
                                                          std::size_t participants) const {
  std::vector<insight::TimedMeeting> meetings;
  for (const auto& [id, summary] : m_parts->summaries) {
    if (!is_closed_meeting(summary) || summary.protocol_id != protocol_id) continue;
    meetings.push_back({summary.protocol_id, summary.participants, summary.real_minutes});
  }
  return insight::own_minutes(meetings, protocol_id, participants);
}

std::vector<insight::RecurringTheme> Workspace::recurring_themes(const std::string& team) const {
  std::vector<insight::ClosedCase> cases;
  for (const auto& [id, summary] : m_parts->summaries) {
    if (!is_closed_meeting(summary) || (!team.empty() && !session::is_same_team(summary.team, team))) continue;
    cases.push_back({summary.team, summary.title, summary.themes});
  }
  return insight::recurring_themes(cases);
}

}  // namespace beraad::workspace
