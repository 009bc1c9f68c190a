// The list of cases that were brought in, and how each of them stands.
#include <algorithm>
#include <map>

#include "app/present/case_screen.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/exchange/new_case.hpp"

namespace beraad::present {
namespace {

using index::SessionSummary;

/// How far a case has come: of its deliberations the furthest counts.
enum class CaseStand { Damaged, Private, HandedOver, Chosen, Running, Deliberated };

CaseStand stand_of(const SessionSummary& summary, const std::vector<const SessionSummary*>& runs) {
  if (summary.damaged) return CaseStand::Damaged;
  CaseStand stand = summary.handed_over ? CaseStand::HandedOver : CaseStand::Private;
  for (const auto* run : runs) {
    if (run->run != session::RunKind::Main || run->damaged) continue;
    const CaseStand reached = run->stage == session::Stage::Prepared  ? CaseStand::Chosen
                              : run->stage == session::Stage::Running ? CaseStand::Running
                                                                      : CaseStand::Deliberated;
    stand = std::max(stand, reached);
  }
  return stand;
}

std::string_view key_of(CaseStand stand) {
  switch (stand) {
    case CaseStand::Damaged:
      return "home.state.damaged";
    case CaseStand::Private:
      return "cases.state.private";
    case CaseStand::HandedOver:
      return "cases.state.handed-over";
    case CaseStand::Chosen:
      return "cases.state.chosen";
    case CaseStand::Running:
      return "cases.state.running";
    case CaseStand::Deliberated:
      break;
  }
  return "cases.state.deliberated";
}

Tone tone_of(CaseStand stand) {
  switch (stand) {
    case CaseStand::Damaged:
      return Tone::Danger;
    case CaseStand::HandedOver:
      return Tone::Good;
    default:
      return Tone::Quiet;
  }
}

ToneText age_words(const base::Texts& texts, const SessionSummary& summary, base::Date today) {
  const auto days = base::days_since_epoch(today) - base::days_since_epoch(summary.planned_start.date);
  return {days <= 0 ? texts.say("cases.today") : texts.count("cases.days", days), Tone::Quiet};
}

/// How long there is to decide, or that the moment went by while nobody deliberated; else how old the case is.
ToneText days_words(const base::Texts& texts, const SessionSummary& summary, CaseStand stand, base::DateTime now) {
  if (!summary.decide_before || stand == CaseStand::Damaged) return age_words(texts, summary, now.date);
  const auto& until = *summary.decide_before;
  const auto left = base::days_since_epoch(until.date) - base::days_since_epoch(now.date);
  if (left > 0) return {texts.count("cases.decide-in", left), Tone::Quiet};
  if (stand == CaseStand::Deliberated) return age_words(texts, summary, now.date);
  if (left < 0) return {texts.count("cases.decide-passed", -left), Tone::Warn};
  const bool whole_day = until.hour == 0 && until.minute == 0;
  return {texts.say(whole_day || now < until ? "cases.decide-today" : "cases.decide-was-today"), Tone::Warn};
}

using RunsOfCase = std::map<base::Uuid, std::vector<const SessionSummary*>>;

RunsOfCase runs_by_case(const std::vector<SessionSummary>& summaries) {
  RunsOfCase runs;
  for (const auto& summary : summaries) runs[summary.case_id].push_back(&summary);
  return runs;
}

}  // namespace

void add_waiting_cases(const Context& context, const std::vector<SessionSummary>& summaries, SetupScreen& screen) {
  constexpr std::size_t k_most = 5;
  const bool can_be_taken = context.library.access == storage::Access::ReadWrite && !is_seen_by_all(context);
  if (context.app.setup.session || !can_be_taken) return;
  const auto& texts = context.texts;
  const RunsOfCase runs = runs_by_case(summaries);
  for (const auto& summary : summaries) {
    if (screen.cases.size() == k_most) break;
    const bool waits =
        summary.run == session::RunKind::Intake && stand_of(summary, runs.at(summary.case_id)) == CaseStand::HandedOver;
    if (!waits) continue;
    const std::string title = base::is_blank(summary.title) ? texts.say("cases.untitled") : summary.title;
    screen.cases.emplace_back(summary.id, joined_filled({title, summary.team}, ", "));
  }
  if (!screen.cases.empty()) screen.cases_label = texts.say("setup.cases");
}

CasesScreen present_cases(const Context& context, const std::vector<SessionSummary>& summaries) {
  const auto& texts = context.texts;
  const auto now = base::local_time(context.now);
  CasesScreen screen;
  screen.navigation = present_navigation(context);
  screen.title = texts.say("nav.cases");
  screen.intro = texts.say("cases.intro");
  screen.prepare = texts.say("cases.prepare");
  screen.telephone = texts.say("cases.telephone");
  screen.mail = texts.say("cases.mail");
  screen.import_case = texts.say("cases.import");
  screen.delete_case = texts.say("confirm.delete.action");
  screen.read_only = read_only_words(context.library, texts);
  screen.list_title = texts.say("cases.list");
  if (!context.app.intake.sealed_file.empty()) {
    screen.unlock_title = texts.say("case.sealed-file");
    screen.unlock_label = texts.say("case.passphrase");
    screen.passphrase = context.app.intake.passphrase;
    screen.unlock = texts.say("case.unlock");
    if (const auto& problem = context.app.intake.file_problem) screen.unlock_problem = texts.say(*problem);
  }
  const auto* of_new_case = exchange::find_case_form(context.catalog, {});
  for (const auto& entry : context.catalog.entries()) {
    if (entry.protocol->kind != protocol::Kind::Preparation || entry.protocol.get() == of_new_case) continue;
    screen.other_forms.emplace_back(entry.protocol->id, entry.protocol->title.in(texts.language()));
  }
  const RunsOfCase runs = runs_by_case(summaries);
  for (const auto& summary : summaries) {
    if (summary.run != session::RunKind::Intake) continue;
    const CaseStand stand = stand_of(summary, runs.at(summary.case_id));
    CaseLine line;
    line.session = summary.id;
    line.title = summary.damaged                 ? texts.say("home.damaged-title")
                 : base::is_blank(summary.title) ? texts.say("cases.untitled")
                                                 : summary.title;
    line.purpose = texts.say(summary.purpose == session::CasePurpose::Intervision ? "cases.for-intervision"
                                                                                  : "cases.for-deliberation");
    line.state = texts.say(key_of(stand));
    line.tone = tone_of(stand);
    const ToneText days = days_words(texts, summary, stand, now);
    line.days = days.text;
    line.days_tone = days.tone;
    if (summary.comes_first && stand < CaseStand::Deliberated && !is_seen_by_all(context)) {
      line.mark = texts.say("cases.mark");
      screen.mark_note = texts.say("cases.mark-note");
    }
    line.can_open = !summary.damaged;
    line.can_delete = stand < CaseStand::Chosen;
    screen.cases.push_back(std::move(line));
  }
  if (screen.cases.empty()) {
    screen.empty_title = texts.say("cases.empty");
    screen.empty_text = texts.say("cases.empty-text");
  }
  return screen;
}

}  // namespace beraad::present
