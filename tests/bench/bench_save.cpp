// One saved change beside one bare row of as many bytes, turn and turn about in the same folder, so that both meet the
// disk in the same mood.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <stdexcept>

#include "core/storage/library.hpp"
#include "core/vault/vault.hpp"
#include "tests/bench/bare_table.hpp"

namespace beraad::bench {
namespace {

namespace fs = std::filesystem;

constexpr int k_times = 400, k_changes_weighed = 200;
// The text of a template; storage keeps it without reading it.
constexpr std::string_view k_template = R"({"id":"a method","steps":[]})";
// Two sentences: what stands in a field after an answer is taken over.
constexpr std::string_view k_answer =
    "Het kind heeft rust en dezelfde school nodig, en moeder moet erop kunnen rekenen dat wij doen wat wij beloofd "
    "hebben. Zolang dat niet samengaat, hoort zij van ons waarom, en wanneer wij opnieuw kijken.";

void demand(const Outcome& outcome) {
  if (!outcome) throw std::runtime_error(outcome.error().code + " " + outcome.error().detail);
}

/// A session in a library of its own, which gets one answer after another.
class GrowingSession {
 public:
  explicit GrowingSession(const fs::path& file) {
    auto created = storage::Library::create(file, {m_clock, m_ids, m_log, {}, {}});
    if (!created) throw std::runtime_error(created.error().code);
    m_library = std::move(*created);
    const std::string digest = vault::digest(k_template);
    demand(m_library->keep_protocol(digest, k_template));
    m_header.id = m_ids.ordered_id(m_clock.now());
    m_header.case_id = m_ids.ordered_id(m_clock.now());
    m_header.protocol_digest = digest;
    m_header.created = m_clock.now();
    demand(m_library->create_session(m_header, next(session::SessionPrepared{m_header.case_id, {}, {}})));
  }

  void save_answer() {
    session::AnswerWritten answer{{"a-step", "a-field", {}}, std::string(k_answer)};
    demand(m_library->append(m_header.id, next(std::move(answer)), {}));
  }

 private:
  session::Applied next(session::Event event) {
    return {{++m_sequence, m_clock.now(), "change.answer-written", true, false, {std::move(event)}}, {}};
  }

  base::SystemClock m_clock;
  vault::SystemIds m_ids;
  base::StandardErrorLog m_log;
  std::unique_ptr<storage::Library> m_library;
  storage::SessionHeader m_header;
  std::uint64_t m_sequence = 0;
};

/// By how many bytes the file grows for each change.
std::size_t weigh(GrowingSession& session, const fs::path& file) {
  const auto before = fs::file_size(file);
  for (int count = 0; count < k_changes_weighed; ++count) session.save_answer();
  return (fs::file_size(file) - before) / k_changes_weighed;
}

int run(const fs::path& folder) {
  const fs::path file = folder / "saved.beraad";
  GrowingSession session(file);
  BareTable bare(folder / "bare.sqlite");
  const std::string content(weigh(session, file), 'x');
  std::fprintf(stderr, "a change takes %zu bytes\n", content.size());
  const auto repeat = [](benchmark::internal::Benchmark* each) {
    each->Iterations(1)->Repetitions(k_times)->UseRealTime()->Unit(benchmark::kMicrosecond)->ReportAggregatesOnly();
  };
  repeat(benchmark::RegisterBenchmark("save/program", [&](benchmark::State& state) {
    for ([[maybe_unused]] const auto turn : state) session.save_answer();
  }));
  repeat(benchmark::RegisterBenchmark("save/bare", [&](benchmark::State& state) {
    for ([[maybe_unused]] const auto turn : state) bare.insert(content);
  }));
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace beraad::bench

int main(int count, char** values) {
  benchmark::Initialize(&count, values);
  if (count != 2) return std::fprintf(stderr, "bench_save <empty folder> [flags of benchmark]\n"), 2;
  try {
    return beraad::bench::run(std::filesystem::absolute(values[1]));
  } catch (const std::exception& error) {
    return std::fprintf(stderr, "%s\n", error.what()), 1;
  }
}
