#include "core/exchange/planned_meeting.hpp"

namespace beraad::exchange {
namespace {

/// As planned; without an end of its own, what the method's plan takes.
base::DateTime end_of(const session::SessionDocument& document) {
  const auto& setup = document.state().setup;
  const auto* plan = document.protocol().find_plan(setup.plan);
  return setup.planned_end.value_or(base::plus_minutes(setup.planned_start, plan != nullptr ? plan->minutes : 0));
}

}  // namespace

std::vector<CalendarEntry> planned_entries(const session::SessionDocument& document, const base::Texts& texts) {
  const auto& setup = document.state().setup;
  const std::string uid = base::to_text(document.id());
  std::vector<CalendarEntry> entries{
      {uid + "@beraad", texts.say("calendar.deliberation"), setup.planned_start, end_of(document), setup.place}};
  const auto place = protocol::find_by_role(document.protocol(), protocol::Role::LookBackDate);
  const auto* value = place ? session::find_value(document.state(), {place.step->id, place.field->id, {}}) : nullptr;
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  if (const auto day = text != nullptr ? base::read_date(*text) : std::nullopt) {
    entries.push_back({uid + "-look-back@beraad", texts.say("calendar.look-back"), {*day, 0, 0}, {}, {}});
  }
  return entries;
}

}  // namespace beraad::exchange
