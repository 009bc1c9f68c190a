// What the library knows of its own meetings.
#include <algorithm>
#include <functional>
#include <tuple>

#include "core/base/text.hpp"
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

std::vector<insight::TeamThemes> Workspace::recurring_by_team() const {
  std::vector<const SessionSummary*> meetings;
  for (const auto& [id, summary] : m_parts->summaries) {
    if (is_closed_meeting(summary)) meetings.push_back(&summary);
  }
  std::ranges::sort(meetings, std::greater{},
                    [](const SessionSummary* one) { return std::tie(one->planned_start, one->id); });
  std::vector<insight::TeamThemes> teams;
  for (const auto* meeting : meetings) {
    const auto is_theirs = [&](const auto& known) { return session::is_same_team(known.team, meeting->team); };
    if (!base::is_blank(meeting->team) && std::ranges::none_of(teams, is_theirs)) teams.push_back({meeting->team, {}});
  }
  const bool is_one = teams.size() <= 1;  // then cases without a team are theirs too
  if (teams.empty()) teams.emplace_back();
  std::ranges::reverse(meetings);  // titles stand in the order in which the cases came
  for (auto& team : teams) {
    std::vector<insight::ClosedCase> cases;
    for (const auto* meeting : meetings) {
      if (is_one || session::is_same_team(meeting->team, team.team)) {
        cases.push_back({meeting->team, meeting->title, meeting->themes});
      }
    }
    team.themes = insight::recurring_themes(cases);
  }
  return teams;
}

}  // namespace beraad::workspace
