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

/// A date in it; none where something else stands there.
std::optional<base::Date> date_in(const session::FieldValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text != nullptr ? base::read_date(*text) : std::nullopt;
}

/// The day on which it was to be looked back before the group thought better of it; where that was struck, the day of
/// the meeting, since nothing tells it any more. What was undone counts: a calendar may have been made meanwhile.
std::optional<base::Date> look_back_day_before(const session::SessionDocument& document,
                                               const session::AnswerKey& key) {
  std::optional<base::Date> last;
  for (const auto& change : document.changes()) {
    for (const auto& event : change.events) {
      const auto* written = std::get_if<session::AnswerWritten>(&event);
      const auto* removed = std::get_if<session::ContentRemoved>(&event);
      if (written != nullptr && written->key == key) {
        if (const auto day = date_in(written->value)) last = day;
      } else if (removed != nullptr && removed->key == key) {
        last = document.state().setup.planned_start.date;
      }
    }
  }
  return last;
}

/// The day of the look-back, if there ever was one. Without a day now, or when the group needs none any more, it is
/// told once more, so that it leaves a calendar.
std::optional<CalendarEntry> look_back_entry(const session::SessionDocument& document, const std::string& uid,
                                             const base::Texts& texts) {
  const auto place = protocol::find_by_role(document.protocol(), protocol::Role::LookBackDate);
  if (!place) return std::nullopt;
  const session::AnswerKey key{place.step->id, place.field->id, {}};
  const auto* value = session::find_value(document.state(), key);
  const auto day = value != nullptr ? date_in(*value) : std::nullopt;
  const auto known = day ? day : look_back_day_before(document, key);
  if (!known) return std::nullopt;
  CalendarEntry entry{uid + "-look-back@beraad", texts.say("calendar.look-back"), {*known, 0, 0}, {}};
  entry.cancelled = !day || document.state().look_back_waived;
  return entry;
}

/// After the presenter stopped nothing of what was still to come takes place.
void cancel_what_was_to_come(const session::State& state, std::vector<CalendarEntry>& entries) {
  if (state.stage != session::Stage::Stopped || !state.closed_at) return;
  const base::DateTime stopped = base::local_time(*state.closed_at);
  for (auto& entry : entries) {
    if (!state.begun_at || entry.start > stopped) entry.cancelled = true;
  }
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
  if (auto look_back = look_back_entry(document, uid, texts)) entries.push_back(std::move(*look_back));
  cancel_what_was_to_come(document.state(), entries);
  // Whatever was done since makes the number higher: of two files a calendar keeps what the later one says.
  for (auto& entry : entries) entry.sequence = document.changes().size();
  return entries;
}

}  // namespace beraad::exchange
