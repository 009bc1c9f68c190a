// `beraad session list`, look-backs too, and `beraad session show`.
#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

#include "app/cli/show_text.hpp"
#include "app/cli/verbs.hpp"
#include "core/exchange/session_show.hpp"
#include "core/json/members.hpp"

namespace beraad::cli {
namespace {

using json::text_value;

std::string_view word_of(session::Stage stage) {
  switch (stage) {
    case session::Stage::Prepared:
      return "prepared";
    case session::Stage::Running:
      return "running";
    case session::Stage::Closed:
      return "closed";
    case session::Stage::Stopped:
      break;
  }
  return "stopped";
}

bool is_look_back(const workspace::SessionSummary& summary) { return summary.run == session::RunKind::FollowUp; }

/// All look-backs by their case, the oldest first: of a large library they are gone through once.
std::map<base::Uuid, std::vector<workspace::SessionSummary>> look_backs_by_case(const workspace::Workspace& workspace) {
  std::map<base::Uuid, std::vector<workspace::SessionSummary>> by_case;
  for (auto& summary : workspace.list_sessions({.text = {}, .themes = {}, .main_runs_only = false})) {
    if (is_look_back(summary) && !summary.damaged) by_case[summary.case_id].push_back(std::move(summary));
  }
  // Ids are in the order of making.
  for (auto& [id, look_backs] : by_case) std::ranges::sort(look_backs, {}, &workspace::SessionSummary::id);
  return by_case;
}

/// The deliberations, the newest first, each followed by the look-backs on its case, the oldest first.
std::vector<workspace::SessionSummary> with_look_backs(const workspace::Workspace& workspace,
                                                       const std::vector<workspace::SessionSummary>& deliberations) {
  std::vector<workspace::SessionSummary> all;
  auto look_backs = look_backs_by_case(workspace);
  for (const auto& summary : deliberations) {
    all.push_back(summary);
    const auto of_case = look_backs.extract(summary.case_id);  // each case is followed by them once
    if (of_case) std::ranges::move(of_case.mapped(), std::back_inserter(all));
  }
  return all;
}

json::Value summary_value(const workspace::SessionSummary& summary) {
  json::Array themes;
  for (const std::string& theme : summary.themes) themes.push_back(text_value(theme));
  json::Value all_themes, people, value;
  all_themes.content = std::move(themes);
  people.content = static_cast<std::int64_t>(summary.participants);
  value.content = json::Object{{"id", text_value(base::to_text(summary.id))},
                               {"case", text_value(base::to_text(summary.case_id))},
                               {"run", text_value(is_look_back(summary) ? "follow-up" : "main")},
                               {"title", text_value(summary.title)},
                               {"team", text_value(summary.team)},
                               {"protocol", text_value(summary.protocol_id)},
                               {"started", text_value(base::to_text(summary.planned_start))},
                               {"stage", text_value(std::string(word_of(summary.stage)))},
                               {"participants", std::move(people)},
                               {"themes", std::move(all_themes)}};
  return value;
}

}  // namespace

Result<int> list_sessions(const Call& call) {
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  workspace::SummaryFilter filter;
  if (const auto theme = call.invocation.find("theme")) {
    if (shipped.codebook.find_code(*theme) == nullptr) return fail("session.unknown-theme", {*theme});
    filter.themes.push_back(*theme);
  }
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  const auto summaries = with_look_backs(*workspace, workspace->list_sessions(filter));
  if (call.invocation.has("json")) {
    call.world.out << json::write(json::list_value(summaries, summary_value), 2) << '\n';
    return 0;
  }
  for (const auto& summary : summaries) {
    // Whoever cuts at white space finds the number of a session first on its line.
    call.world.out << (is_look_back(summary) ? "  " : "") << base::to_text(summary.id) << "  "
                   << base::to_text(summary.planned_start) << "  " << one_line(summary.title) << "  ("
                   << (is_look_back(summary) ? call.texts.say("cli.look-back") + ", " : std::string())
                   << one_line(summary.team) << ", "
                   << call.texts.say("cli.stage-" + std::string(word_of(summary.stage))) << ")\n";
  }
  return 0;
}

Result<int> show_session(const Call& call) {
  BERAAD_TRY(shipped, call.world.load_shipped(call.world.folders));
  BERAAD_TRY(workspace, open_to_read(call, shipped));
  BERAAD_TRY(id, find_session(*workspace, call.invocation.names.front()));
  std::vector<exchange::ShownRun> runs;
  for (const base::Uuid& run : workspace->runs_of_case(workspace->find_summary(id)->case_id)) {
    BERAAD_TRY(opened, workspace->open_session(run));
    const session::SessionDocument* document = workspace->find_session(run);
    runs.push_back({document->protocol(), document->state()});
  }
  const bool with_private = call.invocation.has("private");
  if (call.invocation.has("json")) {
    call.world.out << json::write(exchange::show_case(runs, shipped.vocabulary, with_private), 2) << '\n';
  } else {
    for (const exchange::ShownRun& run : runs) write_run(call.world.out, run, call.texts, with_private);
  }
  return 0;
}

}  // namespace beraad::cli
