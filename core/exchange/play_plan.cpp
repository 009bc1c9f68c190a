#include "core/exchange/play_plan.hpp"

#include <algorithm>
#include <utility>

#include "core/exchange/run_kind.hpp"
#include "core/exchange/run_planner.hpp"
#include "core/session/document.hpp"

namespace beraad::exchange {
namespace {

class Planner {
 public:
  Planner(const CaseFile& file, const protocol::Catalog& catalog, base::Ids& ids, const PlayOptions& options)
      : m_file(file), m_catalog(catalog), m_ids(ids), m_options(options) {}

  Result<std::vector<PlayRun>> plan() {
    const auto* main = m_catalog.find(m_file.protocol_id);
    if (main == nullptr) return fail("case.unknown-protocol", {"/protocol"});
    if (m_options.until && main->protocol->find_step(*m_options.until) == nullptr) {
      return fail("play.unknown-step", {*m_options.until});
    }
    std::vector<PlayRun> runs;
    if (m_file.intake) {
      BERAAD_TRY(run, plan_side_run(*m_file.intake, m_file.started, 0));
      runs.push_back(std::move(run));
    }
    runs.push_back(plan_main(*main->protocol));
    if (m_file.follow_up && !m_options.until) {
      BERAAD_TRY(run, plan_side_run(*m_file.follow_up, end_of(runs.back()), 1));
      runs.push_back(std::move(run));
    }
    return runs;
  }

 private:
  /// Only a case that was evaluated or looked back upon is over.
  [[nodiscard]] bool is_over() const { return m_file.evaluation.has_value() || m_file.follow_up.has_value(); }

  [[nodiscard]] session::Setup setup_of(const protocol::Protocol& protocol, base::DateTime start) const {
    session::Setup setup;
    setup.title = m_file.title;
    setup.team = m_file.team;
    setup.sector = m_file.sector;
    setup.language = m_file.language;
    setup.protocol_id = protocol.id;
    setup.plan = protocol.plans.empty() ? std::string() : protocol.plans.front().id;
    setup.planned_start = start;
    setup.participants = m_file.participants;
    setup.naming = session::Naming::Code;
    setup.private_fields = true;
    return setup;
  }

  PlayRun plan_main(const protocol::Protocol& protocol) {
    PlayRun run{run_kind_of(protocol), setup_of(protocol, m_file.started), instant(m_file.started), {}};
    if (!m_file.plan.empty()) run.setup.plan = m_file.plan;
    run.setup.planned_minutes = m_file.planned_minutes;
    std::vector<CaseAnswer> answers = m_file.answers;
    if (m_options.until) {
      const std::size_t stop = protocol.position_of(*m_options.until);
      answers.erase(std::find_if(answers.begin(), answers.end(),
                                 [&](const auto& answer) { return protocol.position_of(answer.key.step) >= stop; }),
                    answers.end());
    }
    RunPlanner planner(protocol, run.setup, m_ids);
    run.commands = planner.plan(answers, m_file.minutes, run.prepared_at, !m_options.until);
    if (!m_options.until) append_end(run);
    return run;
  }

  void append_end(PlayRun& run) {
    const base::Instant end = run.commands.back().at;
    const auto append = [&](session::Command command) { run.commands.push_back({end, std::move(command)}); };
    if (!m_file.themes.empty()) append(session::ChooseThemes{m_file.themes});
    if (m_file.evaluation) {
      for (const auto& [form, answers] : m_file.evaluation->forms) {
        if (!answers.empty()) append(session::RecordEvaluation{form, shuffled(answers)});
      }
      if (m_file.evaluation->skipped) append(session::SkipEvaluation{*m_file.evaluation->skipped});
    }
    if (is_over()) append(session::CloseSession{});
  }

  /// Forms carry no trace of who filled them in: new ids, in a drawn order.
  std::vector<session::EvaluationForm> shuffled(const std::vector<FormAnswers>& answers) {
    std::vector<session::EvaluationForm> forms;
    forms.reserve(answers.size());
    for (const FormAnswers& form : answers) forms.push_back({m_ids.random_id(), form});
    for (std::size_t left = forms.size(); left > 1; --left) {
      std::swap(forms[left - 1], forms[m_ids.random_below(left)]);
    }
    return forms;
  }

  /// On its own day at the hour of the deliberation; without a day it touches the deliberation: an intake ends
  /// (`share` 0) where it starts, a follow-up starts (`share` 1) where it ends.
  Result<PlayRun> plan_side_run(const CaseRun& side, base::DateTime touching, int share) {
    const auto* entry = m_catalog.find(side.protocol_id);
    if (entry == nullptr) return fail("case.unknown-protocol", {share == 0 ? "/intake" : "/follow_up"});
    const protocol::Protocol& protocol = *entry->protocol;
    const int length = protocol.plans.empty() ? 60 : protocol.plans.front().minutes;
    base::DateTime start = base::plus_minutes(touching, share == 0 ? -length : 0);
    if (side.date) start = {*side.date, m_file.started.hour, m_file.started.minute};
    PlayRun run{run_kind_of(protocol), setup_of(protocol, start), instant(start), {}};
    RunPlanner planner(protocol, run.setup, m_ids);
    run.commands = planner.plan(side.answers, {}, run.prepared_at, true);
    if (is_over()) run.commands.push_back({run.commands.back().at, session::CloseSession{}});
    return run;
  }

  [[nodiscard]] static base::DateTime end_of(const PlayRun& run) { return base::local_time(run.commands.back().at); }
  [[nodiscard]] base::Instant instant(base::DateTime local) const {
    return base::instant_of(local, m_options.offset_min);
  }

  const CaseFile& m_file;
  const protocol::Catalog& m_catalog;
  base::Ids& m_ids;
  const PlayOptions& m_options;
};

}  // namespace

Result<std::vector<PlayRun>> plan_play(const CaseFile& file, const protocol::Catalog& catalog, base::Ids& ids,
                                       const PlayOptions& options) {
  return Planner(file, catalog, ids, options).plan();
}

Outcome rehearse_play(const std::vector<PlayRun>& runs, const protocol::Catalog& catalog, base::Ids& ids) {
  for (const PlayRun& run : runs) {
    const auto* entry = catalog.find(run.setup.protocol_id);
    if (entry == nullptr) return fail("case.unknown-protocol", {"/protocol"});
    session::SessionDocument document(ids.random_id(), entry->protocol);
    BERAAD_TRY(prepared,
               document.run(session::PrepareSession{ids.random_id(), run.run, run.setup}, {run.prepared_at, ids}));
    for (const TimedCommand& timed : run.commands) {
      BERAAD_TRY(applied, document.run(timed.command, {timed.at, ids}));
    }
  }
  return Done{};
}

}  // namespace beraad::exchange
