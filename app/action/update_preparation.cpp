// Choosing together what an intervision meeting will be about.
#include <algorithm>

#include "app/action/planning_parts.hpp"
#include "app/action/read_typed.hpp"
#include "core/base/text.hpp"
#include "core/index/shortlist.hpp"
#include "core/session/blocks.hpp"
#include "core/session/carry_row.hpp"
#include "core/session/mailed_row.hpp"

namespace beraad::action {
namespace {

using protocol::Role;
using session::Row;
using session::Rows;

constexpr std::size_t k_most_people = 30;

/// The last preparation of that team before this one.
const session::SessionDocument* last_preparation(World& world, const std::string& team, const Uuid& but_not) {
  for (const auto& summary : list_beside(world, Role::Candidates)) {
    if (summary.id == but_not || base::folded(summary.team) != base::folded(team)) continue;
    if (world.workspace->open_session(summary.id)) return world.workspace->find_session(summary.id);
  }
  return nullptr;
}

/// The cases that were not chosen wait for the next meeting, with who brought them.
Rows left_over(World& world, const session::SessionDocument& last) {
  Rows rows = index::rows_by_role(last, Role::Candidates);
  const auto place = protocol::find_by_role(last.protocol(), Role::Candidates);
  const auto chosen = index::chosen_case(last);
  if (!chosen) return {};
  std::erase_if(rows, [&](const Row& row) { return row.id == *chosen || !row.struck.empty(); });
  const auto* waited = place.field->find_column(Role::Waited);
  for (auto& row : rows) {
    row.id = world.surroundings.ids.random_id();
    if (waited != nullptr) row.cells.insert_or_assign(waited->id, true);
  }
  return rows;
}

std::vector<session::Participant> people_of(const std::vector<session::Participant>& known, std::string_view typed) {
  std::vector<session::Participant> people;
  for (std::size_t start = 0; start <= typed.size() && people.size() < k_most_people;) {
    const std::size_t end = std::min(typed.find(',', start), typed.size());
    const auto role = base::trimmed(typed.substr(start, end - start));
    start = end + 1;
    if (role.empty()) continue;
    session::Participant person = people.size() < known.size() ? known[people.size()] : session::Participant{};
    person.code = "P" + std::to_string(people.size() + 1);
    person.role = std::string(role);
    people.push_back(std::move(person));
  }
  return people;
}

void change_setup(World& world, const session::Setup& setup) {
  const auto change = world.workspace->run(world.app.session.session, session::ChangeSetup{setup});
  if (!change && change.error().code != "refused.unchanged") say(world, change.error());
}

/// A team that is known brings its people along, and what it left over the last time.
void take_over_team(World& world, session::Setup& setup) {
  for (const auto& summary : world.workspace->list_sessions()) {
    if (base::folded(summary.team) != base::folded(setup.team) || !world.workspace->open_session(summary.id)) continue;
    setup.participants = world.workspace->find_session(summary.id)->state().setup.participants;
    for (auto& person : setup.participants) person.presenter = false;
    return;
  }
}

void bring_row(World& world, const std::map<std::string, session::Cell, std::less<>>& cells) {
  const auto* document = world.document();
  if (document == nullptr || cells.empty()) return;
  Rows rows = index::rows_by_role(*document, Role::Candidates);
  Row row;
  row.id = world.surroundings.ids.random_id();
  row.cells = cells;
  world.app.planning.open_row = row.id;
  rows.push_back(std::move(row));
  write_on_desk(world, Role::Candidates, std::move(rows));
}

}  // namespace

std::string people_as_typed(const session::Setup& setup) {
  std::string roles;
  for (const auto& person : setup.participants) roles += (roles.empty() ? "" : ", ") + person.role;
  return roles;
}

void carry_out(World& world, const NewPreparation&) {
  if (!world.workspace) return;
  session::Setup setup;
  setup.title = world.texts().say("desk.preparation-title");
  setup.planned_start = base::plus_minutes(base::local_time(world.surroundings.clock.now()), 7 * 24 * 60);
  setup.planned_start.minute = 0;
  const auto made = make_beside(world, Role::Candidates, std::move(setup));
  if (made) enter_desk(world, *made, state::Route::Preparation);
}

void carry_out(World& world, const PreparationTyped& meant) {
  using Field = PreparationTyped::Field;
  auto& view = world.app.planning;
  const auto* document = world.document();
  if (document == nullptr) return;
  session::Setup setup = document->state().setup;
  view.problem.clear();
  switch (meant.field) {
    case Field::Title:
      setup.title = meant.text;
      break;
    case Field::Team: {
      setup.team = meant.text;
      if (base::is_blank(meant.text)) break;
      if (setup.participants.empty()) take_over_team(world, setup);
      view.people_text = people_as_typed(setup);
      if (!index::rows_by_role(*document, Role::Candidates).empty()) break;
      const auto* last = last_preparation(world, meant.text, document->id());
      if (Rows rows = last != nullptr ? left_over(world, *last) : Rows{}; !rows.empty()) {
        change_setup(world, setup);
        const auto count = static_cast<std::int64_t>(rows.size());
        if (write_on_desk(world, Role::Candidates, std::move(rows))) {
          say(world, world.texts().count("preparation.left-over", count));
        }
        return;
      }
      break;
    }
    case Field::Date:
      view.date_text = meant.text;
      if (const auto date = read_typed_date(meant.text)) {
        setup.planned_start.date = *date;
      } else {
        view.problem = world.texts().say("field.date-unknown");
      }
      break;
    case Field::Time:
      view.time_text = meant.text;
      if (const auto time = read_typed_time(meant.text)) {
        setup.planned_start.hour = time->hour;
        setup.planned_start.minute = time->minute;
      } else {
        view.problem = world.texts().say("field.time-unknown");
      }
      break;
    case Field::Place:
      setup.place = meant.text;
      break;
    case Field::People:
      view.people_text = meant.text;
      setup.participants = people_of(setup.participants, meant.text);
      break;
    case Field::Mailed:
      view.mailed = meant.text;
      return;
  }
  change_setup(world, setup);
}

void carry_out(World& world, const TakeMailedCase&) {
  const auto* document = world.document();
  const auto place =
      document != nullptr ? protocol::find_by_role(document->protocol(), Role::Candidates) : protocol::FieldPlace{};
  if (!place) return;
  auto& view = world.app.planning;
  auto cells = session::read_mailed_row(*place.field, view.mailed);
  if (!cells) {
    view.problem = world.texts().say(cells.error());
    return;
  }
  bring_row(world, *cells);
  view.mailed.clear();
  view.problem.clear();
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
  std::map<std::string, session::Cell, std::less<>> cells;
  for (const auto& column : place.field->columns) {
    for (const auto& step : prepared.protocol().steps) {
      const auto* field = column.role != Role::None ? step.find_field(column.role) : step.find_field(column.id);
      const auto* value = field != nullptr ? session::find_value(prepared.state(), {step.id, field->id, {}}) : nullptr;
      const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
      if (text != nullptr && (column.type == protocol::FieldType::ShortText || column.type == field->type)) {
        cells.insert_or_assign(column.id, *text);
      }
    }
  }
  if (const auto* title = place.field->find_column(Role::CandidateTitle)) {
    cells.insert_or_assign(title->id, prepared.state().setup.title);
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

}  // namespace

CarriedCase carried_case(World& world, const session::SessionDocument& earlier, const protocol::Protocol& to) {
  CarriedCase carried;
  const auto place = protocol::find_by_role(earlier.protocol(), Role::Candidates);
  if (!place) {
    carried.case_id = earlier.state().case_id;
    carried.answers = session::carry_over(earlier.protocol(), earlier.state(), to, world.surroundings.ids);
    return carried;
  }
  carried.keeps_time = true;
  Rows rows = index::rows_by_role(earlier, Role::Candidates);
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
    carried.answers = session::carry_over(intake.protocol(), intake.state(), to, world.surroundings.ids);
  }
  remind_of_promise(world, earlier, *place.field, *row);
  for (auto& answer : session::carry_row(*place.field, rows, row->id, to, world.surroundings.ids)) {
    const bool known = std::ranges::any_of(carried.answers,
                                           [&](const session::WriteAnswer& other) { return other.key == answer.key; });
    if (!known) carried.answers.push_back(std::move(answer));
  }
  return carried;
}

}  // namespace beraad::action
