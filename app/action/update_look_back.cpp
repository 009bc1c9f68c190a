// What a team promised: asked before its next meeting, and looked back on in ten minutes.
#include <algorithm>

#include "app/action/planning_parts.hpp"
#include "app/action/setup_plan.hpp"
#include "core/base/text.hpp"
#include "core/index/earlier_promise.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/look_back.hpp"
#include "core/session/rows.hpp"

namespace beraad::action {
namespace {

using protocol::Role;
using session::Row;
using session::Rows;

/// What comes after a meeting, begins by itself and keeps what became of actions.
const protocol::Protocol* short_look_back(const World& world) {
  const auto* entry = world.surroundings.catalog.preferred([](const protocol::Protocol& method) {
    return !protocol::is_meeting(method) && protocol::begins_by_itself(method) && session::status_table(method);
  });
  return entry != nullptr ? entry->protocol.get() : nullptr;
}

/// Open promises of the team, but for those of the session itself.
std::vector<index::ActionSummary> promises_of(const World& world, const std::string& team, const Uuid& but_not) {
  if (base::is_blank(team)) return {};
  auto promises = world.workspace->open_promises(team);
  std::erase_if(promises, [&](const auto& promise) { return promise.session_id == but_not; });
  return promises;
}

/// Into the table of a look-back before it begins, when nobody has written there yet.
void write_promises(World& world, const Uuid& session, const std::vector<index::ActionSummary>& promises) {
  const auto& document = *world.workspace->find_session(session);
  const auto place = session::status_table(document.protocol());
  const session::AnswerKey key{place.step->id, place.field->id, {}};
  if (promises.empty() || document.state().stage != session::Stage::Prepared) return;
  const auto& setup = document.state().setup;
  const auto* owner = place.field->find_column(Role::ActionOwner);
  const bool by_code = owner != nullptr && owner->type == protocol::FieldType::Person;
  Rows rows;
  for (const auto& promise : promises) {
    Row row;
    row.id = promise.row;  // known by it, whatever its words become
    const auto put = [&](Role role, const std::string& text) {
      const auto* column = place.field->find_column(role);
      if (column != nullptr && !text.empty()) row.cells.emplace(column->id, text);
    };
    put(Role::ActionWhat, promise.what);
    put(Role::ActionOwner, by_code ? session::code_or_role(setup, promise.owner_role) : promise.owner_role);
    if (promise.status) {
      put(Role::ActionStatus, promise.status->option);
      put(Role::ActionWhy, promise.status->why);
    }
    rows.push_back(std::move(row));
  }
  const auto written = world.workspace->run(session, session::WriteAnswer{key, std::move(rows)});
  if (!written && written.error().code != "refused.unchanged") say(world, written.error());
}

/// The look-back of that team by that method that was made before and has not begun.
std::optional<Uuid> find_waiting(World& world, const protocol::Protocol& method, const std::string& team) {
  for (const auto& summary : world.workspace->list_sessions()) {
    const bool waits =
        summary.protocol_id == method.id && summary.stage == session::Stage::Prepared && !summary.damaged;
    if (!waits || !session::is_same_team(summary.team, team)) continue;
    if (world.workspace->open_session(summary.id)) return summary.id;
  }
  return std::nullopt;
}

/// Another one, from now on; its people are those of the meeting where the first promise was made.
std::optional<Uuid> make_look_back(World& world, const protocol::Protocol& method, const std::string& team,
                                   const Uuid& promised_in) {
  session::Setup setup;
  setup.title = world.room_texts().say("promises.made");  // room and report show it
  setup.team = team;
  setup.language = world.room_texts().language();
  setup.protocol_id = method.id;
  setup.plan = method.plans.front().id;
  const auto now = base::local_time(world.surroundings.clock.now());
  setup.planned_start = base::plus_minutes(now, 5 - now.minute % 5);
  setup.planned_end = proposed_end(method, setup.planned_start);
  if (world.workspace->open_session(promised_in)) {
    setup.participants = world.workspace->find_session(promised_in)->state().setup.participants;
  }
  const auto made = world.workspace->prepare_session(std::move(setup));
  if (made) return *made;
  say(world, made.error());
  return std::nullopt;
}

/// What was said just now is not asked again in the meeting itself.
void begin_with_promise(World& world) {
  const auto* document = world.document();
  if (document == nullptr) return;
  const Uuid session = document->id();
  auto asked = world.workspace->list_actions();
  std::erase_if(asked, [&](const index::ActionSummary& action) {
    return std::ranges::find(world.app.planning.promises, action.row) == world.app.planning.promises.end();
  });
  for (const auto& answer : index::answers_from_promises(*document, asked)) {
    const auto written = world.workspace->run(session, answer);
    if (!written && written.error().code != "refused.unchanged") say(world, written.error());
  }
}

}  // namespace

bool asks_promises_first(World& world) {
  const auto* document = world.document();
  auto& view = world.app.planning;
  if (document == nullptr || view.promises_of == document->id()) return false;
  const auto& state = document->state();
  const bool looks_back = session::status_table(document->protocol()).field != nullptr;
  // Without a team there are no promises; the group does not wait for the rest of the library then.
  if (state.run != session::RunKind::Main || base::is_blank(state.setup.team) || is_rehearsal(world)) return false;
  world.workspace->complete_index();  // a promise that is not read yet would not be asked about
  const auto promises = promises_of(world, state.setup.team, document->id());
  if (looks_back) write_promises(world, document->id(), promises);
  if (promises.empty() || looks_back) return false;
  view.promises_of = document->id();
  view.promises.clear();
  for (const auto& promise : promises) view.promises.push_back(promise.row);
  world.app.route = state::Route::Promises;
  return true;
}

void carry_out(World& world, const GoOnAfterPromises&) {
  begin_with_promise(world);
  carry_out(world, BeginNow{});
}

void carry_out(World& world, const LookBackInTenMinutes& meant) {
  const auto* method = short_look_back(world);
  if (!world.workspace || method == nullptr || base::is_blank(meant.team)) return;
  world.workspace->complete_index();  // so that none is left out, and no look-back is made a second time
  const auto promises = promises_of(world, meant.team, {});
  if (promises.empty()) return;
  commit_drafts(world);
  auto session = find_waiting(world, *method, meant.team);
  if (!session) session = make_look_back(world, *method, meant.team, promises.front().session_id);
  if (!session) return;
  if (const auto planned = world.workspace->plan_anew(*session); !planned) say(world, planned.error());
  write_promises(world, *session, promises);
  put_drafts_away(world);
  world.app.session = {};
  world.app.room.cover = true;
  show_setup(world, world.workspace->find_session(*session)->state().setup, session);
}

void spread_what_became(World& world, const session::SessionDocument& look_back) {
  const auto place = session::status_table(look_back.protocol());
  if (!place || look_back.state().run != session::RunKind::Main) return;
  const auto* value = session::find_value(look_back.state(), {place.step->id, place.field->id, {}});
  const auto* rows = value != nullptr ? std::get_if<Rows>(value) : nullptr;
  if (rows == nullptr) return;
  const Rows said = *rows;
  const auto actions = world.workspace->list_actions();
  for (const Row& row : said) {
    const std::string status = session::text_in(*place.field, row, Role::ActionStatus);
    const auto action = std::ranges::find(actions, row.id, &index::ActionSummary::row);
    if (status.empty() || action == actions.end()) continue;
    const std::string why = session::text_in(*place.field, row, Role::ActionWhy);
    // Where something newer was said elsewhere, what stands here is only what was known when it was made.
    const bool is_last = action->status && action->status->option == status && action->status->why == why;
    if (!is_last) continue;
    const auto spread = world.workspace->say_what_became(*action, {status, why});
    if (!spread) say(world, spread.error());
  }
}

}  // namespace beraad::action
