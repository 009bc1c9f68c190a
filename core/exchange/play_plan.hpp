// Turns a case file into what would have happened in the room: for each run its set-up and the commands in order,
// each with its moment. Pure: ids come from `ids`, the clock from the file's own times.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/result.hpp"
#include "core/exchange/case_file.hpp"
#include "core/session/command.hpp"

namespace beraad::exchange {

struct TimedCommand {
  base::Instant at;
  session::Command command;
};

/// One run on the case, in the order in which it happened: intake, main, follow-up.
struct PlayRun {
  session::RunKind run = session::RunKind::Main;
  session::Setup setup;
  base::Instant prepared_at;
  std::vector<TimedCommand> commands;  // instants never go back
};

struct PlayOptions {
  std::int32_t offset_min = 0;       // of local time from UTC, for the file's local times
  std::optional<std::string> until;  // stop the main run before the first answer of that step; no follow-up then
};

/// The clock starts at `started`; each step's minutes are spread evenly over its answers. A round opens at the first
/// per-participant answer of a sealed step; forms are sealed after each participant's last answer in it; it is
/// revealed before the first group answer of that step, the first answer of a later step, or the end. Rows and list
/// items keep their ids over revisions (rows by name, else by position). An answer that says what already stands is
/// left out. Codes: "play.unknown-step" (argument 0: the step), "case.unknown-protocol".
[[nodiscard]] Result<std::vector<PlayRun>> plan_play(const CaseFile& file, const protocol::Catalog& catalog,
                                                     base::Ids& ids, const PlayOptions& options);

/// Plays the runs in memory, so that a refusal is known before anything is written: its own code and arguments.
[[nodiscard]] Outcome rehearse_play(const std::vector<PlayRun>& runs, const protocol::Catalog& catalog, base::Ids& ids);

}  // namespace beraad::exchange
