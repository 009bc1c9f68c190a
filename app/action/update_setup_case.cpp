// What a case that was brought in says to whoever sets up a deliberation on it: what comes first, who should be there.
#include <algorithm>

#include "app/action/kind_by_role.hpp"
#include "app/action/update_parts.hpp"
#include "core/base/text.hpp"
#include "core/session/before_meeting.hpp"

namespace beraad::action {
namespace {

using session::Participant;

/// The form of that case; nothing where nobody brought it in.
std::optional<Uuid> form_of_case(World& world, const Uuid& case_id) {
  for (const auto& summary : world.workspace->list_sessions({.text = {}, .themes = {}, .main_runs_only = false})) {
    const bool is_form = summary.case_id == case_id && summary.run == session::RunKind::Intake;
    if (is_form && !summary.damaged) return summary.id;
  }
  return std::nullopt;
}

/// The group sat down on that case before, so what came first was done then; a meeting that was stopped may come again.
bool was_held_before(World& world, const Uuid& case_id, const Uuid& session) {
  const auto all = world.workspace->list_sessions({.text = {}, .themes = {}, .main_runs_only = false});
  return std::ranges::any_of(all, [&](const workspace::SessionSummary& other) {
    const bool is_held = other.stage == session::Stage::Running || other.stage == session::Stage::Closed;
    return other.case_id == case_id && other.run == session::RunKind::Main && other.id != session && is_held;
  });
}

/// A line that nobody filled in; that of the presenter stays for the presenter.
bool is_free(const Participant& person) {
  return !person.presenter && base::is_blank(person.role) && base::is_blank(person.name);
}

}  // namespace

void read_brought_case(World& world, const Uuid& session) {
  const auto* document = world.workspace ? world.workspace->find_session(session) : nullptr;
  if (document == nullptr || document->state().run != session::RunKind::Main) return;
  const Uuid case_id = document->state().case_id;
  if (was_held_before(world, case_id, session)) return;
  const auto form = form_of_case(world, case_id);
  if (!form || !world.workspace->open_session(*form)) return;
  const auto& brought = *world.workspace->find_session(*form);
  auto& view = world.app.setup;
  for (const auto role : {protocol::Role::Duty, protocol::Role::CaseAdvice}) {
    for (auto& follows : session::consequences_of(brought.protocol(), brought.state(), role)) {
      view.comes_first.push_back(std::move(follows));
    }
  }
  view.should_attend = session::should_attend(brought.protocol(), brought.state());
}

void carry_out(World& world, const InviteFromCase&) {
  auto& people = world.app.setup.setup.participants;
  for (const auto& role : world.app.setup.should_attend) {
    if (std::ranges::find(people, role, &Participant::role) != people.end()) continue;
    if (std::ranges::none_of(people, is_free)) carry_out(world, AddParticipant{});
    const auto free = std::ranges::find_if(people, is_free);
    if (free == people.end()) break;  // as many as there can be
    take_role(*free, role, world.texts());
  }
  carry_out(world, ChangeSetup{world.app.setup.setup});
}

}  // namespace beraad::action
