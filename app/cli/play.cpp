// `beraad play`: a case file becomes sessions in a library, as if it had happened in the room.
#include <algorithm>

#include "app/cli/verbs.hpp"
#include "core/base/platform.hpp"
#include "core/exchange/case_file.hpp"
#include "core/exchange/play_plan.hpp"

namespace beraad::cli {
namespace {

constexpr std::uint64_t k_case_bytes = 32U << 20U;
constexpr std::size_t k_problems_said = 100, k_place_bytes = 300;

/// "file:line:column: pointer: kind: sentence" for each problem.
void complain_of(const Call& call, const std::string& name, const std::vector<base::Error>& problems) {
  for (std::size_t index = 0; index < std::min(problems.size(), k_problems_said); ++index) {
    const base::Error& problem = problems[index];
    const std::string kind = problem.code.substr(problem.code.find('.') + 1);
    // A name of any length must not push the reason out of the line.
    const std::string place = (problem.place.empty() ? name : problem.place).substr(0, k_place_bytes);
    call.world.err << one_line(place + ": " + problem.arguments.front() + ": " + kind + ": " + call.texts.say(problem))
                   << '\n';
  }
  if (problems.size() > k_problems_said) {
    call.complain(call.texts.count("cli.more-problems", static_cast<std::int64_t>(problems.size() - k_problems_said)));
  }
  call.complain(call.texts.say("cli.case-refused"));
}

/// A file that cannot be read is a problem of the case file like any other.
std::vector<base::Error> unreadable(const base::Error& error, const std::string& name) {
  const std::string_view kind = error.code == "file.too-large" ? "file-too-large" : "unreadable";
  return {{"case." + std::string(kind), {"#", error.detail}, error.detail, name}};
}

/// The clock of the room: it stands still but for what the plan says.
Result<base::Uuid> play_run(const Call& call, workspace::Workspace& workspace, base::ManualClock& clock,
                            const exchange::PlayRun& run, const base::Uuid& case_id) {
  const auto pace = std::stoi(call.invocation.find("pace").value_or("0"));
  clock.set_now(run.prepared_at);
  BERAAD_TRY(prepared, workspace.prepare_session(run.setup, case_id, run.run));
  for (const exchange::TimedCommand& timed : run.commands) {
    if (pace > 0) call.world.wait(pace);
    clock.set_now(timed.at);
    BERAAD_TRY(change, workspace.run(prepared, timed.command));
  }
  return prepared;
}

Result<std::unique_ptr<workspace::Workspace>> open_or_create(const Call& call, const Shipped& shipped,
                                                             const base::Clock& clock) {
  const std::filesystem::path file = call.invocation.required("library");
  const auto surroundings = surroundings_of(call, shipped, clock);
  std::error_code error;
  const auto status = std::filesystem::symlink_status(file, error);
  if (status.type() == std::filesystem::file_type::not_found) return workspace::Workspace::create(file, surroundings);
  BERAAD_TRY(workspace, workspace::Workspace::open(file, storage::Access::ReadWrite, surroundings));
  if (workspace->info().access == storage::Access::ReadOnly) return fail("library.read-only", {file.string()});
  return std::move(workspace);
}

}  // namespace

Result<int> play_case(const Call& call) {
  const std::string& name = call.invocation.names.front();
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  const auto bytes = base::read_file(name, k_case_bytes);
  auto read = bytes ? exchange::read_case_file(*bytes, name, shipped.context())
                    : exchange::ReadCaseFile{std::nullopt, unreadable(bytes.error(), name)};
  if (!read.file) {
    complain_of(call, name, read.problems);
    return 1;
  }
  base::ManualClock clock(call.world.clock.now());
  const exchange::PlayOptions options{call.world.clock.now().offset_min, call.invocation.find("until")};
  BERAAD_TRY(runs, exchange::plan_play(*read.file, shipped.catalog, call.world.ids, options));
  BERAAD_TRY(rehearsed, exchange::rehearse_play(runs, shipped.catalog, call.world.ids));

  BERAAD_TRY(workspace, open_or_create(call, shipped, clock));
  const base::Uuid case_id = call.world.ids.ordered_id(runs.front().prepared_at);
  base::Uuid main_session;
  for (const exchange::PlayRun& run : runs) {
    BERAAD_TRY(played, play_run(call, *workspace, clock, run, case_id));
    if (run.run == session::RunKind::Main || main_session.is_nil()) main_session = played;
  }
  BERAAD_TRY(saved, workspace->wait_until_saved());
  call.world.out << base::to_text(main_session) << '\n';
  return 0;
}

}  // namespace beraad::cli
