// What stands above and below the parts: states, facts, promises that are computed, themes, evaluation.
#include <algorithm>

#include "core/base/calendar.hpp"
#include "core/protocol/variants.hpp"
#include "core/report/printable.hpp"
#include "core/report/report_writer.hpp"
#include "core/session/held_on.hpp"
#include "core/session/valid_until.hpp"

namespace beraad::report {
namespace {

using session::ReportState;

const char* kind_key(const Source& source) {
  switch (source.state.run) {
    case session::RunKind::Intake:
      return "report.kind-intake";
    case session::RunKind::FollowUp:
      return "report.kind-follow-up";
    case session::RunKind::Beside:
      return "report.kind-other";
    case session::RunKind::Main:
      break;
  }
  return source.protocol.kind == protocol::Kind::Deliberation ? "report.kind" : "report.kind-other";
}

std::optional<base::Date> reached_on(const session::State& state, ReportState which) {
  const auto found = state.report_dates.find(which);
  if (found == state.report_dates.end() || state.report_state < which) return std::nullopt;
  return found->second;
}

std::size_t count_struck(const session::State& state) {
  std::size_t count = 0;
  for (const auto& [key, record] : state.answers) {
    const session::Revision& now = record.current();
    if (now.kind == session::AnswerKind::Struck) ++count;
    if (now.kind != session::AnswerKind::Value) continue;
    if (const auto* items = std::get_if<session::Items>(&now.value)) {
      count += static_cast<std::size_t>(std::ranges::count_if(*items, &session::ListItem::struck));
    } else if (const auto* rows = std::get_if<session::Rows>(&now.value)) {
      for (const session::Row& row : *rows) count += row.struck.size();
    }
  }
  return count;
}

}  // namespace

std::string ReportWriter::date(base::Date date) const { return session::date_label(date, m_source.texts); }

void ReportWriter::write_opening() {
  m_document.language = m_source.texts.language();
  m_document.kind = say(kind_key(m_source));
  m_document.title = m_source.state.setup.title;
  m_document.page_pattern = say("report.page");
  const base::Date held = session::held_on(m_source.protocol, m_source.state);
  m_document.footer_left = m_document.kind + ", " + date(held);
  const auto read = reached_on(m_source.state, ReportState::ReadByPresenter);
  const auto agreed = reached_on(m_source.state, ReportState::Agreed);
  m_document.footer_middle = agreed ? m_source.texts.say("report.footer-agreed", {date(*agreed)})
                             : read ? m_source.texts.say("report.footer-read", {date(*read)})
                                    : say("report.footer-draft");
  write_states();
  write_facts();
  write_promises();
}

void ReportWriter::write_states() {
  States states;
  const auto add = [&](const char* key, std::optional<base::Date> on) {
    states.states.emplace_back(say(key), on ? date(*on) : say("report.not-yet"));
  };
  const auto draft = reached_on(m_source.state, ReportState::Draft);
  add("report.state-draft", draft ? *draft : base::local_time(m_source.made_at).date);
  add("report.state-read", reached_on(m_source.state, ReportState::ReadByPresenter));
  add("report.state-agreed", reached_on(m_source.state, ReportState::Agreed));
  states.reached = static_cast<std::size_t>(m_source.state.report_state);
  m_document.parts.emplace_back(std::move(states));
}

void ReportWriter::write_facts() {
  const session::Setup& setup = m_source.state.setup;
  Facts facts;
  facts.facts = {{say("report.date"), date(session::held_on(m_source.protocol, m_source.state))}};
  const auto people = static_cast<std::int64_t>(session::counted_participants(setup).size());
  facts.facts.emplace_back(say("report.team"), m_source.texts.count("report.team-and-people", people, {setup.team}));
  facts.facts.emplace_back(say("report.method"), m_source.protocol.title.in(m_source.texts.language()));
  if (const auto* variant = protocol::find_variant(m_source.protocol, setup.variant)) {
    facts.facts.emplace_back(say("kit.variant"), variant->title.in(m_source.texts.language()));
  }
  if (const auto status = take(protocol::Role::OutcomeStatus)) {
    facts.facts.emplace_back(say("report.status-of-outcome"), plain(lines_of(status->blocks)));
  }
  if (const auto until = session::valid_until(m_source.protocol, m_source.state);
      until && take(protocol::Role::ValidUntil)) {
    facts.facts.emplace_back(say("decision.validity"),
                             session::valid_until_words(*until, base::local_time(m_source.made_at), m_source.texts));
  }
  m_document.parts.emplace_back(std::move(facts));
}

void ReportWriter::write_promises() {
  const auto& checked = m_source.state.names_checked;
  std::string text = checked ? m_source.texts.say("report.names-checked", {checked->by, date(checked->on)})
                             : say("report.names-not-checked");
  if (!m_source.kept_where.empty()) text += " " + m_source.kept_where;
  if (const auto struck = static_cast<std::int64_t>(count_struck(m_source.state)); struck > 0) {
    text += " " + m_source.texts.count("report.struck-lines", struck);
  }
  m_document.parts.emplace_back(Paragraph{{{text}}, Paragraph::Style::Small});
}

void ReportWriter::write_themes() {
  Tags tags;
  for (const ThemeName& theme : m_source.themes) tags.tags.push_back(theme.label);
  if (tags.tags.empty()) return;
  add_heading(2, say("report.themes"));
  m_document.parts.emplace_back(std::move(tags));
}

void ReportWriter::write_evaluation() {
  if (m_source.state.evaluation_skipped) {
    const std::string& reason = *m_source.state.evaluation_skipped;
    const std::string words = m_source.texts.has("reason." + reason) ? m_source.texts.say("reason." + reason) : reason;
    add_heading(2, say("report.evaluation"));
    m_document.parts.emplace_back(Paragraph{{{m_source.texts.say("report.evaluation-skipped", {words})}}});
    return;
  }
  if (m_source.evaluation_forms == 0) return;
  add_heading(2, say("report.evaluation"));
  const auto forms = static_cast<std::int64_t>(m_source.evaluation_forms);
  m_document.parts.emplace_back(Paragraph{{{m_source.texts.count("report.evaluation-forms", forms)}}});
}

void ReportWriter::write_not_done() {
  Bullets bullets;
  for (const protocol::Step& step : m_source.protocol.steps) {
    const auto found = m_source.state.not_done.find(step.id);
    if (found == m_source.state.not_done.end()) continue;
    std::string text = step.title.in(m_source.texts.language());
    if (!found->second.empty()) {
      const std::string key = "reason." + found->second;
      text += ": " + (m_source.texts.has(key) ? m_source.texts.say(key) : found->second);
    }
    bullets.items.push_back({{std::move(text)}});
  }
  if (bullets.items.empty()) return;
  add_heading(2, say("report.steps-not-done"));
  m_document.parts.emplace_back(std::move(bullets));
}

}  // namespace beraad::report
