// `beraad actions`: what was agreed in the whole library, the earliest day first; files for a calendar and a
// coordinator.
#include <algorithm>

#include "app/cli/verbs.hpp"
#include "core/base/platform.hpp"
#include "core/json/members.hpp"

namespace beraad::cli {
namespace {

using json::text_value;

json::Value flag_value(bool flag) {
  json::Value value;
  value.content = flag;
  return value;
}

/// Null where nothing was said.
json::Value said_value(const std::string& text) { return text.empty() ? json::Value{} : text_value(text); }

json::Value action_value(const workspace::ActionSummary& action) {
  json::Value value;
  value.content = json::Object{{"session", text_value(base::to_text(action.session_id))},
                               {"what", text_value(action.what)},
                               {"owner", text_value(action.owner_role)},
                               {"due", action.due ? text_value(base::to_text(*action.due)) : json::Value{}},
                               {"status", action.status ? text_value(action.status->option) : json::Value{}},
                               {"open", flag_value(index::is_open(action))},
                               {"title", text_value(action.title)},
                               {"team", said_value(action.team)},
                               {"agreed_on", text_value(base::to_text(action.agreed_on))},
                               {"reason", said_value(action.status ? action.status->why : std::string())},
                               {"obstacle", said_value(action.obstacle)},
                               {"loss", said_value(action.limits_loss)}};
  return value;
}

/// Of which deliberation it is: whoever keeps the lists of several teams has to tell them apart.
std::string where_agreed(const workspace::ActionSummary& action) {
  return one_line(action.team.empty() ? action.title : action.team + ": " + action.title);
}

}  // namespace

Result<int> list_actions(const Call& call) {
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  workspace->complete_index();
  auto actions = workspace->list_actions();
  if (call.invocation.has("due")) {
    const auto today = base::local_time(call.world.clock.now()).date;
    std::erase_if(actions,
                  [&](const auto& action) { return !index::is_open(action) || !action.due || *action.due > today; });
  }
  index::sort_by_day(actions);
  if (call.invocation.has("json")) {
    call.world.out << json::write(json::list_value(actions, action_value), 2) << '\n';
    return 0;
  }
  for (const auto& action : actions) {
    const std::string due = action.due ? base::to_text(*action.due) : call.texts.say("cli.no-day");
    call.world.out << due << "  " << one_line(action.what) << "  (" << one_line(action.owner_role) << ")";
    if (action.status) call.world.out << "  " << one_line(action.status->label.in(call.texts.language()));
    call.world.out << "  [" << where_agreed(action) << "]\n";
  }
  return 0;
}

Result<int> export_actions(const Call& call) {
  const auto calendar = call.invocation.find("ics"), table = call.invocation.find("csv");
  if (!calendar && !table) {
    call.complain(call.texts.say("error.usage.missing-option", {"--ics, --csv"}));
    return 2;
  }
  for (const auto& output : {calendar, table}) {
    if (!output) continue;
    BERAAD_TRY(allowed, check_output(*output, call.invocation.required("library")));
  }
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  workspace->complete_index();  // what became of an action may stand in a session long after it
  BERAAD_TRY(id, find_session(*workspace, call.invocation.names.front()));
  Result<std::string> days = std::string();
  if (calendar) days = workspace->write_action_calendar(id, call.invocation.find("person").value_or(""), call.texts);
  // Without a day there is no calendar; the table is written all the same.
  if (!days && days.error().code != "actions.none-dated") return fail(days.error());
  if (table) {
    BERAAD_TRY(lines, workspace->write_coordinator_file(id, call.texts));
    BERAAD_TRY(written, base::write_file_atomically(*table, lines));
    const auto actions = workspace->list_actions();
    if (std::ranges::find(actions, id, &workspace::ActionSummary::session_id) == actions.end()) {
      call.complain(call.texts.say("cli.nothing-agreed"));
    }
  }
  if (!days) return fail(days.error());
  if (calendar) {
    BERAAD_TRY(written, base::write_file_atomically(*calendar, *days));
  }
  return 0;
}

}  // namespace beraad::cli
