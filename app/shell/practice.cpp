#include "app/shell/practice.hpp"

#include <algorithm>
#include <vector>

#include "core/base/platform.hpp"
#include "core/exchange/play_plan.hpp"

namespace beraad::shell {
namespace {

constexpr std::uint64_t k_case_bytes = 32U << 20U;

/// The step in the middle of a deliberation: the one where every perspective's values are gathered, and after it.
std::string middle_step(const protocol::Protocol& protocol) {
  const auto place = protocol::find_by_role(protocol, protocol::Role::Perspectives);
  if (!place) return {};
  const auto next = protocol.position_of(place.step->id) + 1;
  return next < protocol.steps.size() ? protocol.steps[next].id : std::string{};
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

}  // namespace

Result<base::Uuid> make_practice_library(const PracticeParts& parts, const std::filesystem::path& file) {
  std::vector<std::filesystem::path> cases;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(parts.examples, error)) {
    if (entry.path().extension() == ".json") cases.push_back(entry.path());
  }
  std::ranges::sort(cases);
  const base::Instant today = parts.surroundings.clock.now();
  base::ManualClock clock(today);
  workspace::Surroundings surroundings{clock,
                                       parts.surroundings.ids,
                                       parts.surroundings.log,
                                       parts.surroundings.catalog,
                                       parts.surroundings.codebook,
                                       parts.surroundings.vocabulary,
                                       parts.surroundings.lock_folder,
                                       {},
                                       {}};
  BERAAD_TRY(workspace, workspace::Workspace::create(file, std::move(surroundings)));
  std::optional<base::Uuid> open_one;
  for (const auto& case_path : cases) {
    BERAAD_TRY(bytes, base::read_file(case_path, k_case_bytes));
    const auto read = exchange::read_case_file(
        bytes, case_path.filename().string(),
        {parts.surroundings.catalog, parts.surroundings.codebook, parts.surroundings.vocabulary});
    if (!read.file) return fail(read.problems.front());
    exchange::PlayOptions options{today.offset_min, std::nullopt};
    const auto* entry = parts.surroundings.catalog.find(read.file->protocol_id);
    exchange::CaseFile file_of_case = *read.file;
    if (!open_one && parts.to_the_end) {
      file_of_case.evaluation.reset();
      file_of_case.follow_up.reset();
    } else if (!open_one && entry != nullptr) {
      options.until = middle_step(*entry->protocol);
    }
    BERAAD_TRY(runs, exchange::plan_play(file_of_case, parts.surroundings.catalog, parts.surroundings.ids, options));
    if (!open_one) {
      for (auto& run : runs) {
        if (run.run == session::RunKind::Main) move_to(run, today);
      }
    }
    BERAAD_TRY(session, play(*workspace, clock, parts.surroundings.ids, runs));
    if (!open_one) open_one = session;
  }
  BERAAD_TRY(saved, workspace->wait_until_saved());
  if (!open_one) return fail("practice.no-cases");
  return *open_one;
}

}  // namespace beraad::shell
