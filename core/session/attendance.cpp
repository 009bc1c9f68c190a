#include "core/session/attendance.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/session/history.hpp"
#include "core/session/meetings.hpp"

namespace beraad::session {
namespace {

constexpr double k_ms_per_minute = 60'000.0;

template <class... Kinds>
bool is_any_of(const Event& event) {
  return (std::holds_alternative<Kinds>(event) || ...);
}

/// People, and the clock. Answers are left out: a screen asks who was there at every frame.
bool tells_of_presence(const Event& event) {
  return is_any_of<SessionPrepared, SetupChanged, ParticipantJoined, ParticipantLeft, SessionBegun, StepEntered,
                   ClockPaused, ClockResumed, TimeLeftOut, SessionClosed, SessionReopened, PresenterStopped>(event);
}

std::int64_t clock_ms(const State& state, base::Instant at) {
  std::int64_t sum = 0;
  for (const auto& [step, time] : state.times) sum += time.used_ms;
  if (state.clock_since) sum += std::max<std::int64_t>(0, at.utc_ms - state.clock_since->utc_ms);
  return sum;
}

struct Presence {
  std::string code;
  bool there = true;    // until it is said otherwise: whoever is put on the list late was mostly there all along
  bool missed = false;  // some of it
  std::int64_t ms = 0;
  std::set<int> meetings;
};

/// Walks through the log and keeps who was there meanwhile.
class Walk {
 public:
  explicit Walk(const SessionDocument& document) : m_protocol(document.protocol()) {
    for (const auto& person : document.state().setup.participants)
      m_people.push_back({person.code, true, false, 0, {}});
    const auto undone = undone_changes(document.changes());
    for (const Change& change : document.changes()) {
      if (!undone.contains(change.sequence)) take(change);
    }
  }

  /// What lies between the last change and this moment.
  void pass_until(base::Instant at) {
    const std::int64_t ms = clock_ms(m_state, at);
    const auto* step = m_protocol.find_step(m_state.current_step);
    for (Presence& person : m_people) {
      if (m_state.stage != Stage::Running) break;
      if (!person.there) {
        person.missed = true;
        continue;
      }
      person.ms += ms - m_ms;
      if (step != nullptr) person.meetings.insert(step->meeting);
    }
    m_ms = ms;
  }

  [[nodiscard]] const std::vector<Presence>& people() const { return m_people; }
  [[nodiscard]] bool has_clock() const { return m_ms > 0; }

 private:
  void take(const Change& change) {
    Change told{change.sequence, change.at, {}, false, false, {}};
    std::ranges::copy_if(change.events, std::back_inserter(told.events), tells_of_presence);
    if (told.events.empty()) return;
    pass_until(change.at);
    evolve(m_state, told);
    if (m_state.stage == Stage::Closed || m_state.stage == Stage::Stopped) m_was_over = true;
    for (Presence& person : m_people) {
      const auto* known = find_participant(m_state.setup, person.code);
      const bool there = known == nullptr || known->present;
      if (person.there && !there && m_was_over) person = {person.code, false, true, 0, {}};
      person.there = there;
    }
  }

  const protocol::Protocol& m_protocol;
  State m_state;
  std::vector<Presence> m_people;
  std::int64_t m_ms = 0;
  bool m_was_over = false;
};

}  // namespace

std::vector<Attendance> attendance_of(const SessionDocument& document, base::Instant now) {
  if (!document.state().begun_at) return {};
  Walk walk(document);
  walk.pass_until(now);
  const auto& times = document.state().times;
  const bool from_paper =
      std::ranges::any_of(times, [](const auto& time) { return time.second.recorded_minutes.has_value(); });
  const bool is_timed = walk.has_clock() && !from_paper;
  const auto held = held_meetings(document, now);
  std::vector<Attendance> attendance;
  for (const Presence& person : walk.people()) {
    if (!person.there && person.meetings.empty()) continue;
    const bool whole = !person.missed || (person.there && !is_timed);
    Attendance one{person.code, {}, std::nullopt};
    if (whole) {
      one.minutes = minutes_of(held);
    } else if (is_timed) {
      one.minutes = static_cast<int>(std::lround(static_cast<double>(person.ms) / k_ms_per_minute));
    }
    if (!person.there && one.minutes == 0) continue;  // marked as gone at once: was never there
    auto theirs = held;
    if (!whole)
      std::erase_if(theirs, [&](const Meeting& meeting) { return !person.meetings.contains(meeting.number); });
    one.days = days_of(theirs);
    attendance.push_back(std::move(one));
  }
  return attendance;
}

bool has_attended(const std::vector<Attendance>& attendance, std::string_view code) {
  return std::ranges::find(attendance, code, &Attendance::code) != attendance.end();
}

}  // namespace beraad::session
