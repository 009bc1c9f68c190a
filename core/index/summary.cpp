#include "core/index/summary.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/index/action_reports.hpp"
#include "core/session/agreed.hpp"
#include "core/session/before_meeting.hpp"
#include "core/session/held_on.hpp"
#include "core/session/notes.hpp"
#include "core/session/rows.hpp"
#include "core/session/valid_until.hpp"

namespace beraad::index {
namespace {

using protocol::Role;

std::string text_by_role(const session::SessionDocument& document, Role role) {
  const auto place = protocol::find_by_role(document.protocol(), role);
  if (!place) return {};
  const auto* value = session::find_value(document.state(), {place.step->id, place.field->id, {}});
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? *text : std::string{};
}

/// The day agreed on; without one the last that the method allows, once people have sat down.
std::optional<base::Date> look_back_day(const session::SessionDocument& document) {
  if (const auto day = base::read_date(text_by_role(document, Role::LookBackDate))) return day;
  const auto place = protocol::find_by_role(document.protocol(), Role::LookBackDate);
  const auto& begun = document.state().begun_at;
  if (!place || !begun || !place.field->complete || !place.field->complete->rule) return std::nullopt;
  const auto& within = place.field->complete->rule->within_days;
  if (!within) return std::nullopt;
  return base::date_of_days(base::days_since_epoch(base::local_time(*begun).date) + *within);
}

std::set<Role> kept_beside(const protocol::Protocol& form) {
  std::set<Role> kept;
  for (const Role role : {Role::Candidates, Role::Requests, Role::SeriesItems, Role::SelfCheck}) {
    if (protocol::find_by_role(form, role)) kept.insert(role);
  }
  return kept;
}

bool says_what_it_brought(const session::SessionDocument& document) {
  const auto rows = session::rows_by_role(document, Role::Impact);
  return std::ranges::any_of(rows, [](const session::Row& row) { return !row.cells.empty(); });
}

void read_look_back(const session::SessionDocument& document, SessionSummary& summary) {
  const auto reports = action_reports_of(document);
  for (const ActionReport& report : reports) {
    if (report.status.value && !report.earlier) summary.told_rows.insert(report.row);
  }
  if (summary.run != session::RunKind::FollowUp) return;
  const auto says = [&](auto part) {
    return std::ranges::any_of(reports, [&](const ActionReport& report) { return (report.*part).value.has_value(); });
  };
  summary.translated = says(&ActionReport::obstacle);
  summary.looked_back = says(&ActionReport::status) || says_what_it_brought(document);
}

/// Of a meeting that was timed from its beginning to its end.
std::map<std::string, int> real_minutes(const session::State& state) {
  std::map<std::string, int> minutes;
  if (state.stage != session::Stage::Closed) return minutes;
  constexpr std::int64_t k_minute = 60'000;
  for (const auto& [step, time] : state.times) {
    minutes[step] = time.recorded_minutes.value_or(static_cast<int>((time.used_ms + k_minute / 2) / k_minute));
  }
  return minutes;
}

void read_forms(const session::State& state, SessionSummary& summary) {
  for (const auto& [kind, forms] : state.evaluation) {
    summary.forms[kind] = forms.size();
    for (const session::EvaluationForm& form : forms) {
      for (const auto& [question, answer] : form.answers) {
        const auto* rating = std::get_if<std::int64_t>(&answer);
        if (rating == nullptr) continue;
        auto& sum = summary.ratings[kind][question];
        ++sum.forms;
        sum.sum += *rating;
      }
    }
  }
}

}  // namespace

SessionSummary summarise(const session::SessionDocument& document) {
  const auto& state = document.state();
  SessionSummary summary;
  summary.id = document.id();
  summary.case_id = state.case_id;
  summary.run = state.run;
  summary.title = state.setup.title;
  summary.language = state.setup.language;
  summary.team = state.setup.team;
  summary.place = state.setup.place;
  summary.protocol_id = document.protocol().id;
  summary.protocol_title = document.protocol().title;
  summary.keeps = kept_beside(document.protocol());
  summary.planned_start = state.setup.planned_start;
  summary.planned_end = state.setup.planned_end;
  summary.held_on = session::held_on(document.protocol(), state);
  summary.stage = state.stage;
  summary.report_state = state.report_state;
  summary.current_step = state.current_step;
  if (!state.current_step.empty()) summary.step_number = document.protocol().position_of(state.current_step) + 1;
  summary.themes = state.themes;
  for (const auto& [step, time] : state.times) {
    summary.minutes_held += time.recorded_minutes ? *time.recorded_minutes : static_cast<double>(time.used_ms) / 60'000;
  }
  summary.participants = session::counted_participants(state.setup).size();
  for (const auto& person : state.setup.participants) {
    if (person.presenter) summary.presenter = person.role;
  }
  summary.purpose = state.purpose;
  summary.handed_over = state.handed_over;
  if (state.run == session::RunKind::Intake) {
    // Whoever brings a case in names it on the form; there is no set-up.
    if (const auto title = text_by_role(document, Role::WorkingTitle); !title.empty()) summary.title = title;
    summary.decide_before = base::read_date_time(text_by_role(document, Role::DecideBefore));
    summary.comes_first = session::something_comes_first(document.protocol(), state);
  }
  summary.changes = document.changes().size();
  if (!document.changes().empty()) summary.changed_at = document.changes().back().at;
  if (session::holds_notes(document.changes())) summary.notes_until = session::notes_last_day(state);
  summary.valid_until = session::valid_until(document.protocol(), state);
  summary.look_back_on = look_back_day(document);
  summary.real_minutes = real_minutes(state);
  read_forms(state, summary);
  for (const auto& agreed : session::agreed_in(document.id(), document.protocol(), state)) {
    ++summary.agreed;
    summary.agreed_rows.insert(agreed.row);
  }
  summary.look_back_waived = state.look_back_waived;
  read_look_back(document, summary);
  summary.search_text =
      base::folded(summary.title + "\n" + summary.team + "\n" + text_by_role(document, Role::Question));
  return summary;
}

bool matches(const SessionSummary& summary, const SummaryFilter& filter) {
  if (filter.main_runs_only && summary.run != session::RunKind::Main) return false;
  if (!filter.themes.empty() && std::ranges::none_of(filter.themes, [&](const std::string& theme) {
        return std::ranges::find(summary.themes, theme) != summary.themes.end();
      })) {
    return false;
  }
  return std::ranges::all_of(base::words(base::folded(filter.text)), [&](const std::string& word) {
    return summary.search_text.find(word) != std::string::npos;
  });
}

}  // namespace beraad::index
