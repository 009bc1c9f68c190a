#include "core/index/requests.hpp"

#include <algorithm>
#include <charconv>

#include "core/base/text.hpp"
#include "core/index/shortlist.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"

namespace beraad::index {
namespace {

using protocol::Role;

bool is_open(const protocol::Field& field, const session::Row& row) {
  const auto* state = field.find_column(Role::RequestState);
  const std::string chosen = session::text_in(field, row, Role::RequestState);
  return chosen.empty() ||
         (state != nullptr && !state->choices.options.empty() && chosen == state->choices.options.front().id);
}

/// Its meeting went ahead: the third option of its state.
bool is_held(const protocol::Field& field, const session::Row& row) {
  constexpr std::size_t k_held = 2;
  const auto* state = field.find_column(Role::RequestState);
  return state != nullptr && state->choices.options.size() > k_held &&
         session::text_in(field, row, Role::RequestState) == state->choices.options[k_held].id;
}

/// It was held and nobody noted how long, as when it was entered from paper.
bool is_untimed(const SessionSummary& summary) {
  const bool held = summary.stage == session::Stage::Closed || summary.stage == session::Stage::Stopped;
  return held && !summary.damaged && summary.minutes_held <= 0;
}

}  // namespace

std::optional<double> read_hours(std::string_view text) {
  constexpr double k_most = 10'000;
  constexpr std::string_view k_digits = "0123456789";
  const auto first = text.find_first_of(k_digits);
  if (first == std::string_view::npos ||
      (first > 0 && (text[first - 1] == '-' || text[first - 1] == ',' || text[first - 1] == '.'))) {
    return std::nullopt;
  }
  const auto last = text.find_last_of(k_digits);
  std::string number(text.substr(first, last - first + 1));
  std::ranges::replace(number, ',', '.');
  const auto point = number.find('.');
  const bool has_one_point = point != std::string::npos && point == number.rfind('.');
  if (has_one_point && number.size() == point + 4) number.erase(point, 1);  // "1.000" is a thousand
  double hours = 0;
  const auto [end, error] =
      std::from_chars(number.data(), number.data() + number.size(), hours, std::chars_format::fixed);
  if (error != std::errc() || end != number.data() + number.size()) return std::nullopt;
  if (!(hours >= 0 && hours <= k_most)) return std::nullopt;
  return hours;
}

std::optional<int> days_to_meeting(const protocol::Field& table, const session::Row& request) {
  const auto asked = base::read_date(session::text_in(table, request, Role::RequestOn));
  const auto met = base::read_date(session::text_in(table, request, Role::RequestMeeting));
  if (!asked || !met) return std::nullopt;
  const auto days = base::days_since_epoch(*met) - base::days_since_epoch(*asked);
  if (days < 0) return std::nullopt;
  return static_cast<int>(days);
}

RequestOverview overview_of(const session::SessionDocument& requests, const std::vector<SessionSummary>& sessions) {
  RequestOverview overview;
  if (const auto place = protocol::find_by_role(requests.protocol(), Role::Requests)) {
    std::vector<int> waits;
    for (const auto& row : session::rows_by_role(requests, Role::Requests)) {
      ++overview.requests;
      if (is_open(*place.field, row)) ++overview.open;
      const auto days = days_to_meeting(*place.field, row);
      if (days && is_held(*place.field, row)) waits.push_back(*days);
    }
    overview.with_days = waits.size();
    if (waits.size() >= k_least_waits) {
      const auto middle = waits.begin() + static_cast<std::ptrdiff_t>(waits.size() / 2);
      std::ranges::nth_element(waits, middle);
      overview.median_days = *middle;
    }
  }
  if (const auto place = protocol::find_by_role(requests.protocol(), Role::TeamHours)) {
    for (const auto& row : session::rows_by_role(requests, Role::TeamHours)) {
      TeamHours hours;
      hours.team = session::text_in(*place.field, row, Role::HoursTeam);
      const auto year = read_hours(session::text_in(*place.field, row, Role::HoursYear));
      hours.year = year ? static_cast<int>(*year) : 0;
      const std::string agreed = session::text_in(*place.field, row, Role::HoursAgreed);
      const auto number = read_hours(agreed);
      hours.agreed = number.value_or(0);
      if (!number && !base::is_blank(agreed)) hours.not_understood = agreed;
      if (base::is_blank(hours.team)) continue;
      for (const auto& summary : sessions) {
        if (!session::is_same_team(summary.team, hours.team)) continue;
        if (hours.year != 0 && summary.planned_start.date.year != hours.year) continue;
        hours.held += summary.minutes_held / 60;
        if (is_untimed(summary)) ++hours.unknown;
      }
      overview.teams.push_back(std::move(hours));
    }
  }
  return overview;
}

}  // namespace beraad::index
