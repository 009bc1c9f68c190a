// The tabs beside the list of deliberations: opening what is kept there, unfolding rows, taking back.
#include <algorithm>

#include "app/action/planning_parts.hpp"

namespace beraad::action {
namespace {

using protocol::Role;

void leave_session(World& world) {
  commit_drafts(world);
  put_drafts_away(world);
  world.app.session = {};
  world.app.planning.open_row = {};
  world.app.planning.wave = {};
  world.app.room.cover = true;
}

}  // namespace

std::vector<index::SessionSummary> list_beside(const World& world, Role role) {
  std::vector<index::SessionSummary> runs;
  if (!world.workspace) return runs;
  for (auto& summary : world.workspace->list_sessions({{}, {}, false})) {
    if (summary.run == session::RunKind::Beside && summary.keeps.contains(role)) {
      runs.push_back(std::move(summary));
    }
  }
  return runs;
}

const protocol::Protocol* method_with(const World& world, Role role) {
  const auto* entry = world.surroundings.catalog.preferred([role](const protocol::Protocol& method) {
    return !protocol::is_meeting(method) && protocol::find_by_role(method, role);
  });
  return entry != nullptr ? entry->protocol.get() : nullptr;
}

std::optional<Uuid> make_beside(World& world, Role role, session::Setup setup, std::optional<Uuid> case_id) {
  const auto* method = method_with(world, role);
  if (method == nullptr || !world.workspace) return std::nullopt;
  setup.protocol_id = method->id;
  setup.plan = method->plans.front().id;
  setup.language = world.room_texts().language();
  const auto made = world.workspace->prepare_session(std::move(setup), case_id, session::RunKind::Beside);
  if (!made) {
    say(world, made.error());
    return std::nullopt;
  }
  return *made;
}

bool enter_desk(World& world, const Uuid& session, state::Route route) {
  leave_session(world);
  if (const auto opened = world.workspace->open_session(session); !opened) {
    say(world, opened.error());
    return false;
  }
  world.app.session.session = session;
  for (const auto& draft : world.workspace->leftover_drafts(session)) {
    world.app.drafts.restore(draft.editor, draft.text, static_cast<std::size_t>(draft.caret));
  }
  world.app.route = route;
  return true;
}

bool write_on_desk(World& world, Role role, session::FieldValue value) {
  const auto* document = world.document();
  const auto place = document != nullptr ? protocol::find_by_role(document->protocol(), role) : protocol::FieldPlace{};
  if (!place) return false;
  const session::AnswerKey key{place.step->id, place.field->id, {}};
  if (session::is_empty(value)) return run(world, session::ClearAnswer{key});
  return run(world, session::WriteAnswer{key, std::move(value)});
}

namespace {

/// Something was typed there that is no answer yet.
bool has_drafts(const World& world, const Uuid& session) {
  const bool on_screen = world.app.session.session == session && !world.app.drafts.editors().empty();
  return on_screen || !world.workspace->leftover_drafts(session).empty();
}

/// Takes the answers over in what was made for them; all of them or none, and then it is gone again.
bool fill_or_erase(World& world, const Uuid& made, const std::vector<session::WriteAnswer>& answers) {
  for (const auto& answer : answers) {
    const auto written = world.workspace->run(made, answer);
    if (written) continue;
    world.surroundings.log.write(written.error());
    const auto summary = world.workspace->find_summary(made);
    if (!summary) return false;
    if (const auto erased = world.workspace->erase_case(summary->case_id); !erased) say(world, erased.error());
    return false;
  }
  return true;
}

/// The register of requests by the form that is used now: what stood in one by an earlier form goes along, and that one
/// stays in the library as it was. Where something would be left behind, people go on in the earlier one.
std::optional<Uuid> register_of_today(World& world) {
  world.workspace->complete_index();  // one that is not read yet would be begun a second time
  const auto known = list_beside(world, Role::Requests);
  const auto* form = method_with(world, Role::Requests);
  const auto* earlier = known.empty() || !world.workspace->open_session(known.front().id)
                            ? nullptr
                            : world.workspace->find_session(known.front().id);
  const bool can_write = world.workspace->info().access != storage::Access::ReadOnly;
  const bool is_by_it = earlier != nullptr && (form == nullptr || earlier->protocol() == *form);
  if (!known.empty() && (earlier == nullptr || is_by_it || !can_write)) return known.front().id;
  session::Setup setup;
  setup.title = world.texts().say("desk.requests");
  setup.planned_start = base::local_time(world.surroundings.clock.now());
  std::vector<session::WriteAnswer> answers;
  const auto stay = [&](std::string_view why) {
    say(world, world.texts().say(why));
    return known.front().id;
  };
  if (earlier != nullptr) {
    if (has_drafts(world, known.front().id)) return stay("requests.stays-unfinished");
    const auto after_it = base::plus_minutes(earlier->state().setup.planned_start, 1);
    setup.planned_start = std::max(setup.planned_start, after_it);  // the newest is the one that counts
    answers = session::carry_register(earlier->protocol(), earlier->state(), *form, world.surroundings.ids);
    if (!session::carries_all(earlier->state(), answers)) return stay("requests.stays-no-place");
  }
  const auto made = make_beside(world, Role::Requests, std::move(setup));
  if (earlier == nullptr) return made;
  if (!made) return known.front().id;
  return fill_or_erase(world, *made, answers) ? *made : stay("requests.stays-no-place");
}

}  // namespace

void carry_out(World& world, const OpenDesk& meant) {
  if (!world.workspace) return;
  leave_practice(world);
  commit_drafts(world);
  if (meant.route != state::Route::Requests) {
    leave_session(world);
    world.app.route = meant.route;
    return;
  }
  if (const auto session = register_of_today(world)) enter_desk(world, *session, state::Route::Requests);
}

void carry_out(World& world, const OpenBeside& meant) {
  const auto summary = world.workspace ? world.workspace->find_summary(meant.session) : std::nullopt;
  if (!summary) return;
  const bool asks = summary->keeps.contains(Role::SeriesItems);
  enter_desk(world, meant.session, asks ? state::Route::Questionnaire : state::Route::Preparation);
}

void carry_out(World& world, const UnfoldRow& meant) {
  commit_drafts(world);
  auto& open = world.app.planning.open_row;
  open = open == meant.row ? Uuid{} : meant.row;
}

void carry_out(World& world, const AddDeskRow& meant) {
  carry_out(world, AddRow{meant.key, {}});
  if (world.app.session.new_row) world.app.planning.open_row = world.app.session.new_row->row;
}

void carry_out(World& world, const UndoOnDesk&) {
  switch (world.app.route) {
    case state::Route::Requests:
    case state::Route::Preparation:
    case state::Route::Questionnaire:
    case state::Route::SelfCheck:
      carry_out(world, Undo{});
      break;
    case state::Route::Home:
      carry_out(world, UndoFromToast{});
      break;
    default:
      carry_out(world, UndoInMethod{});
  }
}

}  // namespace beraad::action
