// The lines of the set-up of what is prepared beside the meetings: what it is called, when it is, who comes. A team
// that is known brings its people along, and the cases that it left over.
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "app/action/kind_by_role.hpp"
#include "app/action/planning_parts.hpp"
#include "core/base/text.hpp"
#include "core/base/typed_date.hpp"
#include "core/index/shortlist.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/answer_check.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"

namespace beraad::action {
namespace {

using protocol::Role;
using session::Row;
using session::Rows;

constexpr std::size_t k_most_people = 30;

/// Which case it is, in whatever preparation it stands: the case of the library, else its title, else all that it says.
std::string case_name(const protocol::Field& table, const Row& row) {
  for (const Role role : {Role::CandidateCase, Role::CandidateTitle}) {
    const std::string name = base::folded(base::trimmed(session::text_in(table, row, role)));
    if (!name.empty()) return name;
  }
  std::string all;
  for (const auto& column : table.columns) {
    if (column.role != Role::BroughtBy) all += base::folded(session::cell_text(row, column.id));
  }
  return all;
}

/// The chosen case was met on, or still will be. Its meeting is of the same case; one that was set up by hand has its
/// title and its team.
bool has_its_meeting(const World& world, const session::SessionDocument& earlier, const protocol::Field& table,
                     const Row& row) {
  const auto prepared = base::read_uuid(session::text_in(table, row, Role::CandidateCase));
  const auto form = prepared ? world.workspace->find_summary(*prepared) : std::nullopt;
  const std::string title = base::folded(base::trimmed(session::text_in(table, row, Role::CandidateTitle)));
  const base::Date made = base::local_time(earlier.changes().front().at).date;
  const base::Date today = base::local_time(world.surroundings.clock.now()).date;
  return std::ranges::any_of(world.workspace->list_sessions(), [&](const index::SessionSummary& meeting) {
    const bool named_so = !title.empty() && base::folded(base::trimmed(meeting.title)) == title &&
                          session::is_same_team(meeting.team, earlier.state().setup.team);
    const bool is_of_case = form && meeting.case_id == form->case_id;  // on which there may be earlier ones
    const bool is_its = meeting.case_id == row.id || ((named_so || is_of_case) && meeting.planned_start.date >= made);
    return is_its && (meeting.stage != session::Stage::Prepared || meeting.planned_start.date >= today);
  });
}

/// The cases that no meeting was held on wait for the next one, with who brought them; there they may have another
/// code. A later preparation knows better what became of a case: what it holds is not looked for before it, also under
/// another title. Those in `held` have been spoken for.
Rows left_over(World& world, const session::SessionDocument& earlier, const session::Setup& next,
               std::set<std::string>& held) {
  const auto place = protocol::find_by_role(earlier.protocol(), Role::Candidates);
  const auto chosen = index::chosen_case(earlier);
  const auto* waited = place.field->find_column(Role::Waited);
  const auto* by = place.field->find_column(Role::BroughtBy);
  Rows left;
  for (Row row : session::rows_by_role(earlier, Role::Candidates)) {
    // Its row stays the same one: what becomes of its case concerns it wherever it waits.
    const bool is_first = held.insert(base::to_text(row.id)).second;
    const std::string name = case_name(*place.field, row);
    if (!is_first || !row.struck.empty() || (!name.empty() && !held.insert(name).second)) continue;
    if (row.id == chosen && has_its_meeting(world, earlier, *place.field, row)) continue;
    if (waited != nullptr) row.cells.insert_or_assign(waited->id, true);
    if (by != nullptr) {
      const auto* person = session::find_participant(earlier.state().setup, session::cell_text(row, by->id));
      if (person != nullptr) row.cells.insert_or_assign(by->id, session::code_or_role(next, person->role));
    }
    left.push_back(std::move(row));
  }
  return left;
}

/// Of all earlier preparations of that team, the latest first.
Rows left_over_by_team(World& world, const session::Setup& next, const Uuid& but_not, std::set<std::string>& held) {
  Rows rows;
  for (const auto& summary : list_beside(world, Role::Candidates)) {
    if (summary.id == but_not || !session::is_same_team(summary.team, next.team)) continue;
    if (!world.workspace->open_session(summary.id)) continue;
    for (auto& row : left_over(world, *world.workspace->find_session(summary.id), next, held)) {
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::vector<std::string> roles_in(std::string_view typed) {
  std::vector<std::string> roles;
  for (std::size_t start = 0; start <= typed.size() && roles.size() < k_most_people;) {
    const std::size_t end = std::min(typed.find(',', start), typed.size());
    const auto role = base::trimmed(typed.substr(start, end - start));
    if (!role.empty()) roles.emplace_back(role);
    start = end + 1;
  }
  return roles;
}

/// Whoever is in the list already stays who they are. A role that was rewritten in its place keeps its code, without
/// the name: it may be somebody else now. Who is new gets a code that nobody in the list had.
std::vector<session::Participant> people_of(const std::vector<session::Participant>& known, std::string_view typed,
                                            const base::Texts& texts) {
  const auto roles = roles_in(typed);
  std::vector<const session::Participant*> left;
  std::set<std::string> codes;
  for (const auto& person : known) {
    left.push_back(&person);
    codes.insert(person.code);
  }
  std::vector<session::Participant> people(roles.size());
  for (std::size_t index = 0; index < roles.size(); ++index) {
    const auto same = std::ranges::find_if(
        left, [&](const session::Participant* person) { return person != nullptr && person->role == roles[index]; });
    if (same != left.end()) people[index] = *std::exchange(*same, nullptr);
  }
  int number = 0;
  for (std::size_t index = 0; index < roles.size(); ++index) {
    auto& person = people[index];
    if (!person.code.empty()) continue;
    if (left.size() == roles.size() && left[index] != nullptr) {
      person = *left[index];
      person.name.clear();
      person.agrees_to_name = false;
    }
    while (person.code.empty()) {
      const std::string code = "P" + std::to_string(++number);
      if (codes.insert(code).second) person.code = code;
    }
    take_role(person, roles[index], texts);
  }
  return people;
}

/// Whoever brought a case and leaves the list is known by role from then on: the code would mean nobody.
void keep_who_brought(World& world, const session::SessionDocument& preparation, const session::Setup& next) {
  const auto place = protocol::find_by_role(preparation.protocol(), Role::Candidates);
  const auto* by = place ? place.field->find_column(Role::BroughtBy) : nullptr;
  if (by == nullptr) return;
  Rows rows = session::rows_by_role(preparation, Role::Candidates);
  bool changed = false;
  for (auto& row : rows) {
    const std::string code = session::cell_text(row, by->id);
    const auto* person = session::find_participant(preparation.state().setup, code);
    if (person == nullptr || session::find_participant(next, code) != nullptr) continue;
    row.cells.insert_or_assign(by->id, person->role);
    changed = true;
  }
  if (changed) write_on_desk(world, Role::Candidates, std::move(rows));
}

/// A team that is known brings its people along.
void take_over_people(World& world, session::Setup& setup) {
  for (const auto& summary : world.workspace->list_sessions()) {
    if (!session::is_same_team(summary.team, setup.team) || !world.workspace->open_session(summary.id)) continue;
    setup.participants = world.workspace->find_session(summary.id)->state().setup.participants;
    for (auto& person : setup.participants) person.presenter = false;
    return;
  }
}

/// And what it left over the times before, behind what stands here already.
void take_over_candidates(World& world) {
  const auto& document = *world.document();
  const auto place = protocol::find_by_role(document.protocol(), Role::Candidates);
  if (!place) return;
  world.workspace->complete_index();  // a case or its meeting may stand in what is not read yet
  const Uuid preparation = document.id();
  const session::Setup setup = document.state().setup;
  Rows rows = session::rows_by_role(document, Role::Candidates);
  std::set<std::string> held;
  for (const auto& row : rows) {
    held.insert(base::to_text(row.id));
    held.insert(case_name(*place.field, row));
  }
  Rows left = left_over_by_team(world, setup, preparation, held);
  const auto room = session::k_most_rows - std::min(rows.size(), session::k_most_rows);
  if (left.size() > room) left.resize(room);
  const auto count = static_cast<std::int64_t>(left.size());
  std::ranges::move(left, std::back_inserter(rows));
  if (count > 0 && write_on_desk(world, Role::Candidates, std::move(rows))) {
    say(world, world.texts().count("preparation.left-over", count));
  }
}

bool commit_team(World& world, const std::string& path, session::Setup setup, const std::string& team) {
  const bool takes_over = !base::is_blank(team) && !session::is_same_team(setup.team, team);
  setup.team = team;
  if (takes_over && setup.participants.empty()) take_over_people(world, setup);
  if (!run_text(world, path, session::ChangeSetup{std::move(setup)})) return false;
  if (takes_over) take_over_candidates(world);
  return true;
}

}  // namespace

bool commit_setup_line(World& world, const EditorRef& editor, const std::string& text) {
  using Part = EditorRef::Part;
  const std::string path = state::to_path(editor);
  const auto* document = world.document();
  if (document == nullptr) return finish_editor(world, path);
  session::Setup setup = document->state().setup;
  if (editor.part == Part::Team) return commit_team(world, path, std::move(setup), text);
  if (editor.part == Part::Title) setup.title = text;
  if (editor.part == Part::Place) setup.place = text;
  if (editor.part == Part::Day) {
    const auto date = base::read_typed_date(text, base::local_time(world.surroundings.clock.now()).date);
    if (!date) return refuse_beside(world, path, "field.date-unknown");
    setup.planned_start.date = *date;
  }
  if (editor.part == Part::Start) {
    const auto time = base::read_typed_time(text);
    if (!time) return refuse_beside(world, path, "field.time-unknown");
    setup.planned_start.hour = time->hour;
    setup.planned_start.minute = time->minute;
  }
  if (editor.part == Part::People) {
    setup.participants = people_of(setup.participants, text, world.texts());
    keep_who_brought(world, *document, setup);
  }
  return run_text(world, path, session::ChangeSetup{std::move(setup)});
}

}  // namespace beraad::action
