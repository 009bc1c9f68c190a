#include "app/shell/practice.hpp"

#include <algorithm>
#include <vector>

#include "core/base/platform.hpp"
#include "core/exchange/play_plan.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"

namespace beraad::shell {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t k_case_bytes = 32U << 20U;

/// The first step that is still to be done in the middle of a meeting: after that in which every perspective's values
/// are gathered, else half-way; never just after a silent round, which nobody would have seen revealed.
std::string middle_step(const protocol::Protocol& protocol) {
  const auto& steps = protocol.steps;
  const auto place = protocol::find_by_role(protocol, protocol::Role::Perspectives);
  std::size_t done = place ? protocol.position_of(place.step->id) + 1 : (steps.size() + 1) / 2;
  if (!place) {
    while (done > 1 && steps[done - 1].sealed) --done;
  }
  return done < steps.size() ? steps[done].id : std::string{};
}

/// Moves a run so that its last command happens now; the plan's times move along.
void move_to(exchange::PlayRun& run, base::Instant now) {
  if (run.commands.empty()) return;
  const std::int64_t by = now.utc_ms - run.commands.back().at.utc_ms;
  const std::int64_t minutes = by / 60'000;
  run.prepared_at.utc_ms += by;
  for (auto& timed : run.commands) timed.at.utc_ms += by;
  run.setup.planned_start = base::plus_minutes(run.setup.planned_start, minutes);
  if (run.setup.planned_end) run.setup.planned_end = base::plus_minutes(*run.setup.planned_end, minutes);
}

Result<base::Uuid> play(workspace::Workspace& workspace, base::ManualClock& clock, base::Ids& ids,
                        const std::vector<exchange::PlayRun>& runs) {
  const base::Uuid case_id = ids.ordered_id(runs.front().prepared_at);
  base::Uuid main_session;
  for (const auto& run : runs) {
    clock.set_now(run.prepared_at);
    BERAAD_TRY(session, workspace.prepare_session(run.setup, case_id, run.run));
    for (const auto& timed : run.commands) {
      clock.set_now(timed.at);
      BERAAD_TRY(change, workspace.run(session, timed.command));
    }
    if (run.run == session::RunKind::Main) main_session = session;
  }
  return main_session;
}

/// What the library is opened with while cases are played into it: a clock that can be set to their days.
workspace::Surroundings with_clock(const workspace::Surroundings& real, base::Clock& clock) {
  return {clock, real.ids, real.log, real.catalog, real.codebook, real.vocabulary, real.lock_folder, {}, {}};
}

/// How far a case is played.
enum class Extent { Whole, ToTheEnd, ToTheMiddle };

Result<base::Uuid> play_case(const workspace::Surroundings& real, workspace::Workspace& workspace,
                             base::ManualClock& clock, const fs::path& file, Extent extent) {
  const base::Instant today = real.clock.now();
  BERAAD_TRY(bytes, base::read_file(file, k_case_bytes));
  auto read = exchange::read_case_file(bytes, file.filename().string(), {real.catalog, real.codebook, real.vocabulary});
  if (!read.file) return fail(read.problems.front());
  exchange::PlayOptions options{today.offset_min, std::nullopt};
  if (extent != Extent::Whole) {  // it is not over yet
    read.file->evaluation.reset();
    read.file->follow_up.reset();
  }
  const auto* entry = real.catalog.find(read.file->protocol_id);
  if (extent == Extent::ToTheMiddle && entry != nullptr) options.until = middle_step(*entry->protocol);
  BERAAD_TRY(runs, exchange::plan_play(*read.file, real.catalog, real.ids, options));
  for (auto& run : runs) {
    if (extent != Extent::Whole && run.run == session::RunKind::Main) move_to(run, today);
  }
  return play(workspace, clock, real.ids, runs);
}

std::vector<fs::path> list_cases(const fs::path& folder) {
  std::vector<fs::path> cases;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json") cases.push_back(entry.path());
  }
  std::ranges::sort(cases);
  return cases;
}

/// The method of a case file; empty when it cannot be read.
std::string method_of(const fs::path& file) {
  const auto bytes = base::read_file(file, k_case_bytes);
  if (!bytes) return {};
  const auto document = json::read(*bytes, file.filename().string(), json::k_case_limits);
  return document ? json::text_in(document->root, "protocol") : std::string();
}

}  // namespace

fs::path find_practice_case(const PracticeFolders& folders, const std::string& method) {
  fs::path own = folders.of_methods / (method + ".json");
  std::error_code ignored;
  if (fs::exists(own, ignored)) return own;
  for (const auto& file : list_cases(folders.examples)) {
    if (method_of(file) == method) return file;
  }
  return {};
}

PracticeFolders practice_folders(const fs::path& assets) { return {assets / "example", assets / "practice"}; }

std::set<std::string> list_practised(const PracticeFolders& folders) {
  std::set<std::string> methods;
  for (const auto& file : list_cases(folders.of_methods)) methods.insert(file.stem().string());
  for (const auto& file : list_cases(folders.examples)) methods.insert(method_of(file));
  return methods;
}

Result<base::Uuid> make_practice_library(const PracticeParts& parts, const fs::path& file) {
  const auto cases = list_cases(parts.folders.examples);
  if (cases.empty()) return fail("practice.no-cases");
  base::ManualClock clock(parts.surroundings.clock.now());
  BERAAD_TRY(workspace, workspace::Workspace::create(file, with_clock(parts.surroundings, clock)));
  std::optional<base::Uuid> open_one;
  for (const auto& case_path : cases) {
    const Extent extent = open_one ? Extent::Whole : parts.to_the_end ? Extent::ToTheEnd : Extent::ToTheMiddle;
    BERAAD_TRY(session, play_case(parts.surroundings, *workspace, clock, case_path, extent));
    if (!open_one) open_one = session;
  }
  BERAAD_TRY(saved, workspace->wait_until_saved());
  return *open_one;
}

Result<action::RehearsalPlan> plan_rehearsal(const PracticeParts& parts, const std::string& method) {
  const fs::path case_path = find_practice_case(parts.folders, method);
  if (case_path.empty()) return fail("practice.no-cases");
  const auto& real = parts.surroundings;
  BERAAD_TRY(bytes, base::read_file(case_path, k_case_bytes));
  auto read =
      exchange::read_case_file(bytes, case_path.filename().string(), {real.catalog, real.codebook, real.vocabulary});
  if (!read.file) return fail(read.problems.front());
  read.file->evaluation.reset();
  read.file->follow_up.reset();
  const base::Instant now = real.clock.now();
  BERAAD_TRY(runs, exchange::plan_play(*read.file, real.catalog, real.ids, {now.offset_min, std::nullopt}));
  const auto main = std::ranges::find(runs, session::RunKind::Main, &exchange::PlayRun::run);
  if (main == runs.end()) return fail("practice.no-cases");
  action::RehearsalPlan plan{main->setup, {}};
  const auto* entry = real.catalog.find(plan.setup.protocol_id);
  const auto length = entry->protocol->find_plan(plan.setup.plan);
  plan.setup.planned_start = base::local_time(now);
  plan.setup.planned_minutes.clear();
  plan.setup.planned_end.reset();
  if (length != nullptr) plan.setup.planned_end = base::plus_minutes(plan.setup.planned_start, length->minutes);
  std::string step = entry->protocol->steps.front().id;
  for (auto& timed : main->commands) {
    if (const auto* entered = std::get_if<session::EnterStep>(&timed.command)) {
      step = entered->step;
    } else if (!std::holds_alternative<session::BeginSession>(timed.command) &&
               !std::holds_alternative<session::RecordMinutes>(timed.command) &&
               !std::holds_alternative<session::CloseSession>(timed.command)) {
      plan.said[step].push_back(std::move(timed.command));
    }
  }
  return plan;
}

Result<base::Uuid> add_practice_case(const PracticeParts& parts, const fs::path& file, const std::string& method) {
  const fs::path case_path = find_practice_case(parts.folders, method);
  if (case_path.empty()) return fail("practice.no-cases");
  base::ManualClock clock(parts.surroundings.clock.now());
  BERAAD_TRY(workspace,
             workspace::Workspace::open(file, storage::Access::ReadWrite, with_clock(parts.surroundings, clock)));
  const Extent extent = parts.to_the_end ? Extent::ToTheEnd : Extent::ToTheMiddle;
  BERAAD_TRY(session, play_case(parts.surroundings, *workspace, clock, case_path, extent));
  BERAAD_TRY(saved, workspace->wait_until_saved());
  return session;
}

}  // namespace beraad::shell
