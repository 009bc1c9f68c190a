#include "app/shell/practice.hpp"

#include <algorithm>
#include <vector>

#include "core/base/platform.hpp"
#include "core/exchange/play_plan.hpp"
#include "core/exchange/sample_case_file.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/protocol/meeting_minutes.hpp"
#include "core/session/look_back.hpp"
#include "core/session/rows.hpp"

namespace beraad::shell {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t k_case_bytes = 32U << 20U;

using session::RunKind;

/// The first step that is still to be done in the middle of a meeting: after that in which every perspective's values
/// are gathered, else half-way; never just after a silent round, which nobody would have seen revealed. Empty where
/// there is but one.
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

/// A row about something that was agreed is known by its id there, whoever wrote it.
void know_agreed(const session::SessionDocument& look_back, session::Command& command) {
  auto* answer = std::get_if<session::WriteAnswer>(&command);
  auto* rows = answer != nullptr ? std::get_if<session::Rows>(&answer->value) : nullptr;
  const auto* held = rows != nullptr ? session::find_rows(look_back.state(), answer->key) : nullptr;
  if (held == nullptr) return;
  const auto& table = *look_back.protocol().find_step(answer->key.step)->find_field(answer->key.field);
  const auto words = [&](const session::Row& row) { return session::text_in(table, row, protocol::Role::ActionWhat); };
  for (auto& row : *rows) {
    const auto same = std::ranges::find(*held, words(row), words);
    if (same != held->end()) row.id = same->id;
  }
}

/// What a look-back begins with, when it follows that session.
Outcome begin_look_back(workspace::Workspace& workspace, const base::Uuid& look_back, const base::Uuid& before) {
  const auto &from = *workspace.find_session(before), &to = *workspace.find_session(look_back);
  for (const auto& answer : session::look_back_rows(before, from.protocol(), from.state(), to.protocol(), to.state())) {
    BERAAD_TRY(written, workspace.run(look_back, answer));
  }
  return Done{};
}

/// The session by that method; `before` is what it looks back on.
Result<base::Uuid> play(workspace::Workspace& workspace, base::ManualClock& clock, base::Ids& ids,
                        const std::vector<exchange::PlayRun>& runs, const std::string& method,
                        const std::optional<base::Uuid>& before) {
  // What begins by itself is about no one case.
  const bool same_case = before && runs.front().run != RunKind::Main;
  const base::Uuid case_id =
      same_case ? workspace.find_session(*before)->state().case_id : ids.ordered_id(runs.front().prepared_at);
  base::Uuid played;
  for (const auto& run : runs) {
    clock.set_now(run.prepared_at);
    BERAAD_TRY(session, workspace.prepare_session(run.setup, case_id, run.run));
    if (before) {
      BERAAD_TRY(begun, begin_look_back(workspace, session, *before));
    }
    for (const auto& timed : run.commands) {
      clock.set_now(timed.at);
      session::Command command = timed.command;
      if (before) know_agreed(*workspace.find_session(session), command);
      BERAAD_TRY(change, workspace.run(session, command));
    }
    if (run.setup.protocol_id == method) played = session;
  }
  return played;
}

/// What the library is opened with while cases are played into it: a clock that can be set to their days.
workspace::Surroundings with_clock(const workspace::Surroundings& real, base::Clock& clock) {
  return {
      clock, real.ids, real.log, real.catalog, real.codebook, real.vocabulary, real.ordinary_words, real.lock_folder,
      {},    {}};
}

/// How far a case is played.
enum class Extent { Whole, ToTheEnd, ToTheMiddle };

Result<base::Uuid> play_case(const workspace::Surroundings& real, workspace::Workspace& workspace,
                             base::ManualClock& clock, const fs::path& file, Extent extent) {
  const base::Instant today = real.clock.now();
  const fs::path earlier = file.parent_path() / "before" / file.filename();
  std::optional<base::Uuid> before;
  std::error_code ignored;
  if (fs::exists(earlier, ignored)) {
    BERAAD_TRY(session, play_case(real, workspace, clock, earlier, Extent::Whole));
    before = session;
  }
  BERAAD_TRY(bytes, base::read_file(file, k_case_bytes));
  auto read = exchange::read_case_file(bytes, file.filename().string(), {real.catalog, real.codebook, real.vocabulary});
  if (!read.file) return fail(read.problems.front());
  exchange::PlayOptions options{today.offset_min, std::nullopt};
  if (extent != Extent::Whole) {  // it is not over yet
    read.file->evaluation.reset();
    read.file->follow_up.reset();
  }
  const std::string& method = read.file->protocol_id;
  const auto* entry = real.catalog.find(method);
  if (extent == Extent::ToTheMiddle && entry != nullptr) {
    if (std::string step = middle_step(*entry->protocol); !step.empty()) {
      options.until = std::move(step);
    } else {  // half of its only step
      auto& answers = read.file->answers;
      answers.erase(answers.begin() + static_cast<std::ptrdiff_t>((answers.size() + 1) / 2), answers.end());
    }
  }
  BERAAD_TRY(runs, exchange::plan_play(*read.file, real.catalog, real.ids, options));
  for (auto& run : runs) {
    if (run.setup.protocol_id != method) continue;
    if (protocol::begins_by_itself(*entry->protocol)) run.run = RunKind::Main;
    if (extent != Extent::Whole) move_to(run, today);
  }
  return play(workspace, clock, real.ids, runs, method, before);
}

/// No chance in it: of the same case always the same ids, one after another.
class IdsOfCase final : public base::Ids {
 public:
  explicit IdsOfCase(const base::Uuid& case_id) : m_case_id(case_id) {}
  [[nodiscard]] std::uint64_t random_bits() override {
    const base::Uuid id = base::named_id(m_case_id, std::to_string(m_next++));
    std::uint64_t bits = 0;
    for (std::size_t index = 0; index < sizeof bits; ++index) bits = bits << 8U | id.bytes[index];
    return bits;
  }

 private:
  base::Uuid m_case_id;
  std::uint64_t m_next = 0;
};

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

PracticeFolders practice_folders(const fs::path& assets, base::Language language) {
  PracticeFolders dutch{assets / "example", assets / "practice"};
  if (language == base::Language::Dutch) return dutch;
  return {dutch.examples / base::code_of(language), dutch.of_methods / base::code_of(language)};
}

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

Result<session::SampleCase> read_sample_case(const PracticeFolders& folders) {
  const fs::path file = folders.of_methods / "sample" / "case.json";
  BERAAD_TRY(bytes, base::read_file(file, k_case_bytes));
  return exchange::read_sample_case(bytes, file.filename().string());
}

Result<action::RehearsalPlan> plan_rehearsal(const PracticeParts& parts, const std::string& method,
                                             const base::Uuid& case_id) {
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
  IdsOfCase ids(case_id);
  BERAAD_TRY(runs, exchange::plan_play(*read.file, real.catalog, ids, {now.offset_min, std::nullopt}));
  const auto main = std::ranges::find(runs, RunKind::Main, &exchange::PlayRun::run);
  if (main == runs.end()) return fail("practice.no-cases");
  action::RehearsalPlan plan{main->setup, {}};
  const auto* entry = real.catalog.find(plan.setup.protocol_id);
  const auto length = entry->protocol->find_plan(plan.setup.plan);
  plan.setup.planned_start = base::local_time(now);
  plan.setup.planned_minutes.clear();
  plan.setup.planned_end.reset();
  if (length != nullptr) {
    const int minutes = protocol::first_meeting_minutes(*entry->protocol, *length);
    plan.setup.planned_end = base::plus_minutes(plan.setup.planned_start, minutes);
  }
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
  fs::path case_path = find_practice_case(parts.folders, method);
  if (const auto examples = list_cases(parts.folders.examples); method.empty() && !examples.empty()) {
    case_path = examples.front();
  }
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
