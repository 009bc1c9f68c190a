// A library of many sessions: those of the practice library over and over, a day apart, each a case of its own, and
// among them meetings that begin with what their team promised.
//   bench_make_library <file> <sessions>
#include <cstdio>
#include <string>

#include "app/shell/practice.hpp"
#include "app/shell/program.hpp"
#include "core/vault/vault.hpp"

namespace beraad::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t k_day_minutes = std::int64_t{24} * 60;

storage::StoredSession moved(storage::StoredSession session, std::int64_t days, base::Ids& ids) {
  session.header.created.utc_ms -= days * k_day_minutes * 60'000;
  session.header.id = ids.ordered_id(session.header.created);
  session.header.case_id = ids.ordered_id(session.header.created);
  for (auto& change : session.changes) {
    for (auto& event : change.events) {
      auto* prepared = std::get_if<session::SessionPrepared>(&event);
      if (prepared == nullptr) continue;
      prepared->case_id = session.header.case_id;
      auto& setup = prepared->setup;
      setup.planned_start = base::plus_minutes(setup.planned_start, -days * k_day_minutes);
      if (setup.planned_end) setup.planned_end = base::plus_minutes(*setup.planned_end, -days * k_day_minutes);
    }
  }
  return session;
}

Outcome make_library(const fs::path& file, std::size_t wanted) {
  BERAAD_TRY(started, vault::start());
  BERAAD_TRY(program, shell::Program::load(shell::find_folders(fs::read_symlink("/proc/self/exe"))));
  const base::SystemClock clock;
  vault::SystemIds ids;
  base::StandardErrorLog log;
  const auto context = program->shipped.context();
  const workspace::Surroundings surroundings{
      clock, ids, log, context.catalog, context.codebook, context.vocabulary, program->shipped.ordinary_words,
      {},    {},  {}};
  const fs::path practice = file.parent_path() / "practice.beraad";
  const shell::PracticeParts parts{surroundings,
                                   shell::practice_folders(program->folders.assets, base::Language::Dutch)};
  BERAAD_TRY(made, shell::make_practice_library(parts, practice));
  for (const std::string& method : shell::list_practised(parts.folders)) {
    const auto* entry = context.catalog.find(method);
    if (entry == nullptr || !protocol::find_by_role(*entry->protocol, protocol::Role::EarlierPromise)) continue;
    BERAAD_TRY(added, shell::add_practice_case(parts, practice, method));
  }
  BERAAD_TRY(library, storage::Library::open(practice, storage::Access::ReadWrite, {clock, ids, log, {}, {}}));
  BERAAD_TRY(headers, library->list_sessions());
  std::vector<storage::StoredSession> patterns, sessions;
  for (const auto& header : headers) {
    if (header.run != session::RunKind::Main) continue;
    BERAAD_TRY(pattern, library->load_session(header.id));
    patterns.push_back(std::move(pattern));
  }
  for (std::size_t count = 0; count < wanted; ++count) {
    const auto days = static_cast<std::int64_t>(count / patterns.size());
    sessions.push_back(moved(patterns[count % patterns.size()], days, ids));
  }
  return library->continue_at(file, sessions);
}

}  // namespace
}  // namespace beraad::bench

int main(int count, char** values) {
  if (count != 3) {
    std::fputs("bench_make_library <file> <sessions>\n", stderr);
    return 2;
  }
  const auto made = beraad::bench::make_library(std::filesystem::absolute(values[1]), std::stoul(values[2]));
  if (!made) std::fprintf(stderr, "%s %s\n", made.error().code.c_str(), made.error().detail.c_str());
  return made ? 0 : 1;
}
