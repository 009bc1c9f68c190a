// `beraad plan`: when a deliberation is, and when it is looked back on, for a calendar program.
#include "app/cli/verbs.hpp"
#include "core/base/platform.hpp"
#include "core/exchange/calendar_file.hpp"

namespace beraad::cli {
namespace {

/// As planned; without an end of its own, what the method's plan takes.
base::DateTime end_of(const session::SessionDocument& document) {
  const auto& setup = document.state().setup;
  const auto* plan = document.protocol().find_plan(setup.plan);
  return setup.planned_end.value_or(base::plus_minutes(setup.planned_start, plan != nullptr ? plan->minutes : 0));
}

/// Only what a colleague may read over a shoulder: that there is a deliberation, never which.
std::vector<exchange::CalendarEntry> entries_of(const session::SessionDocument& document, const base::Texts& texts) {
  const auto& setup = document.state().setup;
  const std::string uid = base::to_text(document.id());
  std::vector<exchange::CalendarEntry> entries{
      {uid + "@beraad", texts.say("calendar.deliberation"), setup.planned_start, end_of(document)}};
  const auto place = protocol::find_by_role(document.protocol(), protocol::Role::LookBackDate);
  const auto* value = place ? session::find_value(document.state(), {place.step->id, place.field->id, {}}) : nullptr;
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  if (const auto day = text != nullptr ? base::read_date(*text) : std::nullopt) {
    entries.push_back({uid + "-look-back@beraad", texts.say("calendar.look-back"), {*day, 0, 0}, {}});
  }
  return entries;
}

}  // namespace

Result<int> write_plan(const Call& call) {
  const std::filesystem::path output = call.invocation.required("ics");
  BERAAD_TRY(allowed, check_output(output, call.invocation.required("library")));
  BERAAD_TRY(shipped, Shipped::load(call.world.folders));
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  BERAAD_TRY(id, find_session(*workspace, call.invocation.names.front()));
  const auto summary = workspace->find_summary(id);
  const base::Instant settled = summary ? summary->changed_at : call.world.clock.now();
  const auto bytes = exchange::write_calendar(entries_of(*workspace->find_session(id), call.texts), settled);
  BERAAD_TRY(written, base::write_file_atomically(output, bytes));
  return 0;
}

}  // namespace beraad::cli
