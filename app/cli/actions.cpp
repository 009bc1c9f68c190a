// `beraad actions list`: what was agreed in the whole library, the earliest day first.
#include <algorithm>
#include <tuple>

#include "app/cli/verbs.hpp"
#include "core/json/members.hpp"

namespace beraad::cli {
namespace {

using json::text_value;

json::Value action_value(const workspace::ActionSummary& action) {
  json::Value value;
  value.content = json::Object{{"session", text_value(base::to_text(action.session_id))},
                               {"what", text_value(action.what)},
                               {"owner", text_value(action.owner_role)},
                               {"due", action.due ? text_value(base::to_text(*action.due)) : json::Value{}}};
  return value;
}

}  // namespace

Result<int> list_actions(const Call& call) {
  BERAAD_TRY(shipped, Shipped::load(call.world.folders));
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  workspace->complete_index();
  auto actions = workspace->list_actions();
  if (call.invocation.has("due")) {
    const auto today = base::local_time(call.world.clock.now()).date;
    std::erase_if(actions, [&](const auto& action) { return !action.due || *action.due > today; });
  }
  // What has no day comes last.
  std::ranges::sort(actions, {}, [](const auto& action) {
    return std::tuple(!action.due.has_value(), action.due.value_or(base::Date{}), action.session_id, action.what);
  });
  if (call.invocation.has("json")) {
    json::Array all;
    for (const auto& action : actions) all.push_back(action_value(action));
    json::Value value;
    value.content = std::move(all);
    call.world.out << json::write(value, 2) << '\n';
    return 0;
  }
  for (const auto& action : actions) {
    const std::string due = action.due ? base::to_text(*action.due) : call.texts.say("cli.no-day");
    call.world.out << due << "  " << one_line(action.what) << "  (" << one_line(action.owner_role) << ")\n";
  }
  return 0;
}

}  // namespace beraad::cli
