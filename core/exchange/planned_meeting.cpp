#include "core/exchange/planned_meeting.hpp"

#include <numeric>

#include "core/session/meetings.hpp"

namespace beraad::exchange {
namespace {

/// As planned; without an end of its own, what the method's plan takes.
base::DateTime end_of(const session::SessionDocument& document) {
  const auto& setup = document.state().setup;
  const auto* plan = document.protocol().find_plan(setup.plan);
  return setup.planned_end.value_or(base::plus_minutes(setup.planned_start, plan != nullptr ? plan->minutes : 0));
}

/// An end after the minutes of all meetings was meant for all of them together: it says nothing of this one.
base::DateTime end_of(const session::Meeting& meeting, int minutes_of_all) {
  const bool is_own = meeting.planned_end && *meeting.planned_end < base::plus_minutes(*meeting.start, minutes_of_all);
  return is_own ? *meeting.planned_end : base::plus_minutes(*meeting.start, meeting.planned);
}

/// One for each whose day is known. The first keeps the id that it has always had.
std::vector<CalendarEntry> entries_of(const std::vector<session::Meeting>& meetings, const std::string& uid,
                                      const std::string& title, const std::string& place) {
  const int all = std::accumulate(meetings.begin(), meetings.end(), 0,
                                  [](int sum, const session::Meeting& meeting) { return sum + meeting.planned; });
  std::vector<CalendarEntry> entries;
  for (const auto& meeting : meetings) {
    if (!meeting.start) continue;
    const bool is_first = meeting.number == meetings.front().number;
    const std::string which = is_first ? std::string() : "-meeting-" + std::to_string(meeting.number);
    entries.push_back({uid + which + "@beraad", title, *meeting.start, end_of(meeting, all), place});
  }
  return entries;
}

}  // namespace

std::vector<CalendarEntry> planned_entries(const session::SessionDocument& document, const base::Texts& texts) {
  const auto& setup = document.state().setup;
  const std::string uid = base::to_text(document.id());
  const std::string title = texts.say("calendar.deliberation");
  const auto meetings = session::meetings_of(document, {});
  auto entries =
      meetings.size() > 1
          ? entries_of(meetings, uid, title, setup.place)
          : std::vector<CalendarEntry>{{uid + "@beraad", title, setup.planned_start, end_of(document), setup.place}};
  const auto place = protocol::find_by_role(document.protocol(), protocol::Role::LookBackDate);
  const auto* value = place ? session::find_value(document.state(), {place.step->id, place.field->id, {}}) : nullptr;
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  if (const auto day = text != nullptr ? base::read_date(*text) : std::nullopt) {
    entries.push_back({uid + "-look-back@beraad", texts.say("calendar.look-back"), {*day, 0, 0}, {}, {}});
  }
  return entries;
}

}  // namespace beraad::exchange
