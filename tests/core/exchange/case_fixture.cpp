#include "tests/core/exchange/case_fixture.hpp"

namespace beraad::test {

ShippedData::ShippedData()
    : catalog(protocol::Catalog::load(k_source / "protocols", k_source / "no-such-folder")),
      codebook(*themes::read_codebook(file_bytes(k_source / "assets/codebooks/tensions.json"), "tensions.json")),
      vocabulary(*exchange::read_vocabulary(file_bytes(k_source / "assets/case-vocabulary.json"), "words.json")) {}

const ShippedData& shipped() {
  static const ShippedData data;
  return data;
}

std::string small_case() {
  return R"({"format": "beraad-case/1", "protocol": "dilemma-method", "plan": "120", "language": "nl",
 "title": "Een klein beraad", "sector": "foster_care", "team": "Team Oost", "started": "2026-03-04T13:30",
 "participants": [{"id": "P1", "role": "begeleider", "presenter": true}, {"id": "P2", "role": "collega"},
                  {"id": "P3", "role": "stagiair", "present": false}],
 "answers": [
  {"step": "introduction", "field": "status_of_outcome", "value": "advice"},
  {"step": "introduction", "field": "agreements", "value": ["geen namen", "wie wil past"]},
  {"step": "introduction", "field": "consent", "participant": "P1", "value": true},
  {"step": "case", "field": "story", "value": "Eén regel.\n\nEn nog één; caf\u0065\u0301 kost €\u00a03 \ud83d\udc4d\ud83c\udffd."},
  {"step": "dilemma", "field": "options", "value": [{"row": "A", "action": "wachten", "moral_loss": "tijd"},
                                                     {"row": "B", "action": "melden", "moral_loss": "vertrouwen"}]},
  {"step": "dilemma", "field": "moral_question", "value": "Mag ik wachten?"},
  {"step": "judgement", "field": "judgement", "participant": "P1",
   "value": {"choice": "A", "because_value": "rust", "loss": "tijd", "firmness": 4}},
  {"step": "judgement", "field": "judgement", "participant": "P2", "pass": true},
  {"step": "dilemma", "field": "options", "value": [{"row": "B", "action": "nu melden", "moral_loss": "vertrouwen"},
                                                     {"row": "A", "action": "wachten", "moral_loss": "tijd"}]},
  {"step": "dialogue", "field": "similarities", "value": ["rust telt", "tijd ook"]},
  {"step": "dialogue", "field": "open_questions", "value": ["wie belt?"]},
  {"step": "dialogue", "field": "open_questions", "value": null},
  {"step": "conclusions", "field": "follow_up", "value": "2026-05-14"},
  {"step": "conclusions", "field": "file_note", "skipped": "geen dossier"}],
 "minutes": {"introduction": 10, "case": 10, "perspectives": 20, "closing": 5},
 "evaluation": {"participants": [{"useful": 8, "best": "de stilte"}, {"useful": 6}, {"useful": 9}],
                "presenter": {"recognised": 5}},
 "themes": ["T18", "T01"]})";
}

exchange::CaseFile read_valid(const std::string& bytes) {
  auto read = exchange::read_case_file(bytes, "case.json", shipped().context());
  for (const base::Error& problem : read.problems) {
    ADD_FAILURE() << problem.place << " " << problem.code << " " << problem.arguments.front();
  }
  return read.file.value_or(exchange::CaseFile());
}

std::vector<std::string> problems_of(const std::string& bytes) {
  const auto read = exchange::read_case_file(bytes, "case.json", shipped().context());
  EXPECT_EQ(read.file.has_value(), read.problems.empty());
  std::vector<std::string> all;
  for (const base::Error& problem : read.problems) {
    all.push_back(problem.code.substr(problem.code.find('.') + 1) + " " + problem.arguments.front());
  }
  return all;
}

PlayedCase::PlayedCase(const exchange::CaseFile& file, const exchange::PlayOptions& options, std::uint64_t seed) {
  base::SeededIds ids(seed);
  auto runs = exchange::plan_play(file, shipped().catalog, ids, options);
  if (!runs) {
    ADD_FAILURE() << runs.error().code;
    return;
  }
  m_runs = *runs;
  const base::Uuid case_id = ids.random_id();
  for (const exchange::PlayRun& run : m_runs) {
    auto& document = m_documents.emplace_back(ids.random_id(), shipped().catalog.find(run.setup.protocol_id)->protocol);
    const auto expect_accepted = [&](base::Instant at, const session::Command& command) {
      const auto applied = document.run(command, {at, ids});
      if (!applied) ADD_FAILURE() << "command " << command.index() << ": " << applied.error().code;
    };
    expect_accepted(run.prepared_at, session::PrepareSession{case_id, run.run, run.setup});
    for (const exchange::TimedCommand& timed : run.commands) expect_accepted(timed.at, timed.command);
  }
}

const session::State& PlayedCase::state(session::RunKind run) const {
  for (const auto& document : m_documents) {
    if (document.state().run == run) return document.state();
  }
  throw std::logic_error("no such run");
}

json::Value PlayedCase::show(bool with_private) const {
  std::vector<exchange::ShownRun> shown;
  for (const auto& document : m_documents) shown.push_back({document.protocol(), document.state()});
  return exchange::show_case(shown, shipped().vocabulary, with_private);
}

}  // namespace beraad::test
