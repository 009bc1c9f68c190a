// Choosing together what an intervision meeting will be about.
#include <algorithm>

#include "app/action/planning_parts.hpp"
#include "core/base/text.hpp"
#include "core/index/shortlist.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/blocks.hpp"
#include "core/session/carry_row.hpp"
#include "core/session/mailed_row.hpp"
#include "core/session/prepared_row.hpp"
#include "core/session/rows.hpp"

namespace beraad::action {
namespace {

using protocol::Role;
using session::Row;
using session::Rows;

/// True when it stands in the list now, unfolded.
bool bring_row(World& world, const session::Cells& cells) {
  const auto* document = world.document();
  if (document == nullptr || cells.empty()) return false;
  Rows rows = session::rows_by_role(*document, Role::Candidates);
  Row row;
  row.id = world.surroundings.ids.random_id();
  row.cells = cells;
  const Uuid id = row.id;
  rows.push_back(std::move(row));
  if (!write_on_desk(world, Role::Candidates, std::move(rows))) return false;
  world.app.planning.open_row = id;
  return true;
}

}  // namespace

void carry_out(World& world, const NewPreparation&) {
  if (!world.workspace) return;
  session::Setup setup;
  setup.title = world.texts().say("desk.preparation-title");
  setup.planned_start = base::plus_minutes(base::local_time(world.surroundings.clock.now()), std::int64_t{7} * 24 * 60);
  setup.planned_start.minute = 0;
  const auto made = make_beside(world, Role::Candidates, std::move(setup));
  if (made) enter_desk(world, *made, state::Route::Preparation);
}

void carry_out(World& world, const TakeMailedCase&) {
  const auto* document = world.document();
  const auto place =
      document != nullptr ? protocol::find_by_role(document->protocol(), Role::Candidates) : protocol::FieldPlace{};
  if (!place) return;
  const std::string path = state::mail_path();
  const auto* mailed = world.app.drafts.find(path);
  const auto row = session::read_mailed_row(*place.field, mailed != nullptr ? mailed->text : std::string());
  if (!row) {
    refuse_beside(world, path, row.error());
  } else if (bring_row(world, row->cells)) {
    finish_editor(world, path);
    if (row->left.empty()) return;
    // What was not understood stays to be read by somebody.
    world.app.drafts.type(path, row->left, row->left.size(), world.steady_ms());
    refuse_beside(world, path, base::Error{"mailed.left-over", {}, {}, {}});
  }
}

void carry_out(World& world, const CopyCaseMail&) {
  const auto* document = world.document();
  const auto place =
      document != nullptr ? protocol::find_by_role(document->protocol(), Role::Candidates) : protocol::FieldPlace{};
  if (!place) return;
  const auto& texts = world.room_texts();
  world.desktop.set_clipboard(texts.say("preparation.mail") + session::write_mail_form(*place.field, texts.language()));
  say(world, world.texts().say("preparation.mail-copied"));
}

void carry_out(World& world, const BringPreparedCase& meant) {
  const auto* desk = world.document();
  if (desk == nullptr || !world.workspace->open_session(meant.session)) return;
  const auto& prepared = *world.workspace->find_session(meant.session);
  desk = world.document();
  const auto place = protocol::find_by_role(desk->protocol(), Role::Candidates);
  session::Cells cells = session::cells_of_case(*place.field, prepared);
  if (const auto* by = place.field->find_column(Role::BroughtBy)) {
    const auto own = protocol::find_by_role(prepared.protocol(), Role::PresenterRole);
    const auto* value = own ? session::find_value(prepared.state(), {own.step->id, own.field->id, {}}) : nullptr;
    const auto* role = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    if (role != nullptr && !base::is_blank(*role)) {
      cells.insert_or_assign(by->id, session::code_or_role(desk->state().setup, *role));
    }
  }
  // A case has no set-up: its list knows what it is called.
  const auto summary = world.workspace->find_summary(meant.session);
  const auto* title = place.field->find_column(Role::CandidateTitle);
  if (title != nullptr && summary && !base::is_blank(summary->title)) {
    cells.insert_or_assign(title->id, summary->title);
  }
  if (const auto* link = place.field->find_column(Role::CandidateCase)) {
    cells.insert_or_assign(link->id, base::to_text(meant.session));
  }
  bring_row(world, cells);
}

void carry_out(World& world, const ChooseCandidate& meant) {
  const auto* document = world.document();
  if (document == nullptr) return;
  commit_drafts(world);
  const bool again = index::chosen_case(*document) == meant.row;
  write_on_desk(world, Role::ChosenCase, again ? std::string() : base::to_text(meant.row));
}

void carry_out(World& world, const MeetWithChosen&) {
  const auto* document = world.document();
  if (document == nullptr || !index::chosen_case(*document)) return;
  commit_drafts(world);
  const Uuid preparation = document->id();
  carry_out(world, BrowseMethods{});
  world.app.methods.continues = preparation;
}

bool prepares_meeting(const World& world) {
  const auto* document = world.document();
  return document != nullptr && protocol::find_by_role(document->protocol(), Role::Candidates);
}

namespace {

std::vector<std::string> parked_beside(const session::State& brought_in) {
  std::vector<std::string> texts;
  for (const auto& beside : brought_in.parked) texts.push_back(beside.text);
  return texts;
}

/// Whoever brings the case promised something in an earlier meeting, and nobody wrote it down here.
void remind_of_promise(const World& world, const session::SessionDocument& preparation, const protocol::Field& table,
                       Row& row) {
  const auto* column = table.find_column(Role::EarlierPromise);
  const auto* by = table.find_column(Role::BroughtBy);
  if (column == nullptr || by == nullptr || row.cells.contains(column->id)) return;
  const std::string role = session::person_label(preparation.state(), session::cell_text(row, by->id), true);
  for (const auto& promise : world.workspace->open_promises(preparation.state().setup.team)) {
    if (role.empty() || promise.owner_role != role) continue;
    row.cells.emplace(column->id, promise.what);
    return;
  }
}

/// What the row said when its case was brought in: in this preparation or, where it was left over, in the one of that
/// team before.
session::Cells brought_cells(World& world, const session::SessionDocument& preparation, const protocol::Field& table,
                             const Row& row) {
  const auto* waited = table.find_column(Role::Waited);
  const auto is_left_over = [&](const Row& first) { return waited != nullptr && first.cells.contains(waited->id); };
  const auto here = session::first_version(preparation, row.id);
  if (!here || !is_left_over(*here)) return here ? here->cells : row.cells;
  const std::string link = session::text_in(table, row, Role::CandidateCase);
  world.workspace->complete_index();
  for (const auto& summary : list_beside(world, Role::Candidates)) {
    if (!session::is_same_team(summary.team, preparation.state().setup.team)) continue;
    if (summary.id == preparation.id() || !world.workspace->open_session(summary.id)) continue;
    const auto& before = *world.workspace->find_session(summary.id);
    for (const Row& other : session::rows_by_role(before, Role::Candidates)) {
      const auto first = session::first_version(before, other.id);
      const bool is_it = first && session::text_in(table, other, Role::CandidateCase) == link;
      if (is_it && !is_left_over(*first)) return first->cells;
    }
  }
  return here->cells;
}

}  // namespace

CarriedCase carried_case(World& world, const session::SessionDocument& earlier, const protocol::Protocol& to) {
  CarriedCase carried;
  const auto place = protocol::find_by_role(earlier.protocol(), Role::Candidates);
  if (!place) {
    carried.case_id = earlier.state().case_id;
    carried.answers = session::carry_over(earlier.protocol(), earlier.state(), to, world.surroundings.ids);
    if (earlier.state().run == session::RunKind::Intake) carried.parked = parked_beside(earlier.state());
    return carried;
  }
  carried.keeps_time = true;
  Rows rows = session::rows_by_role(earlier, Role::Candidates);
  const auto chosen = index::chosen_case(earlier);
  const auto row = chosen ? std::ranges::find(rows, *chosen, &Row::id) : rows.end();
  if (row == rows.end()) return carried;
  const auto text = [&](Role role) {
    const auto* column = place.field->find_column(role);
    return column != nullptr ? session::cell_text(*row, column->id) : std::string{};
  };
  carried.title = text(Role::CandidateTitle);
  carried.presenter = text(Role::BroughtBy);
  const auto prepared = base::read_uuid(text(Role::CandidateCase));
  if (prepared && world.workspace->open_session(*prepared)) {
    const auto& intake = *world.workspace->find_session(*prepared);
    carried.case_id = intake.state().case_id;
    // What was changed in the row is how it shall be told; a detail that was taken out stays out.
    const auto told =
        session::told_by_row(*place.field, intake, *row, brought_cells(world, earlier, *place.field, *row));
    carried.answers = session::carry_over(intake.protocol(), told, to, world.surroundings.ids);
    carried.parked = parked_beside(intake.state());
  }
  // One that was typed or came by mail has no case yet: its meeting makes it one that is known by the row, and so is
  // another meeting on it.
  if (!carried.case_id) carried.case_id = row->id;
  remind_of_promise(world, earlier, *place.field, *row);
  for (auto& answer : session::carry_row(*place.field, rows, row->id, to)) {
    const bool known = std::ranges::any_of(carried.answers,
                                           [&](const session::WriteAnswer& other) { return other.key == answer.key; });
    if (!known) carried.answers.push_back(std::move(answer));
  }
  return carried;
}

}  // namespace beraad::action
