#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/report/after_papers.hpp"
#include "core/report/answers.hpp"
#include "core/report/printable.hpp"
#include "core/report/tables.hpp"
#include "core/session/blocks.hpp"
#include "core/session/levels.hpp"

namespace beraad::report {
namespace {

using protocol::Role;

constexpr std::array k_of_the_note{Role::EscalationViews,    Role::EscalationAgreed, Role::EscalationNotAgreed,
                                   Role::EscalationQuestion, Role::EscalationTo,     Role::EscalationBefore};

/// Where a method asks what it takes higher up: in the step of that level, for a method that goes up by levels.
protocol::FieldPlace place_of_question(const protocol::Protocol& protocol) {
  return protocol::find_by_role(protocol, Role::EscalationQuestion);
}

bool is_filled(const session::State& state, const protocol::FieldPlace& place) {
  const auto* value = place ? session::find_value(state, {place.step->id, place.field->id, {}}) : nullptr;
  return value != nullptr && !session::is_empty(*value);
}

/// The levels below the one at which the question is asked, from the lowest; none where a method has no levels.
std::vector<const protocol::Step*> levels_below(const protocol::Protocol& protocol) {
  std::vector<const protocol::Step*> levels;
  const auto question = place_of_question(protocol);
  if (!question || question.step->level.empty()) return levels;
  for (const protocol::Step& step : protocol.steps) {
    if (step.id == question.step->id) break;
    if (!step.level.empty()) levels.push_back(&step);
  }
  return levels;
}

class NoteWriter {
 public:
  explicit NoteWriter(const Source& source)
      : m_source(source), m_answers(source), m_levels(levels_below(source.protocol)) {}

  Document write() {
    write_head();
    write_matter();
    write_levels();
    write_views();
    write_list("note.agreed", Role::EscalationAgreed);
    write_list("note.not-agreed", Role::EscalationNotAgreed);
    write_question();
    return std::move(m_note);
  }

 private:
  [[nodiscard]] std::string say(const char* key) const { return m_source.texts.say(key); }
  [[nodiscard]] std::string words_of(Role role) const {
    const auto answer = m_answers.find(role);
    return answer ? plain(lines_of(answer->blocks)) : std::string();
  }
  void heading(const char* key) { m_note.parts.emplace_back(Heading{2, say(key)}); }

  void write_head() {
    const auto& setup = m_source.state.setup;
    const std::string date = session::date_label(setup.planned_start.date, m_source.texts);
    m_note.language = m_source.texts.language();
    m_note.kind = say("note.kind");
    m_note.title = say(m_levels.empty() ? "note.title" : "note.title-level");
    m_note.page_pattern = say("report.page");
    m_note.footer_left = m_note.kind + ", " + date;
    m_note.footer_middle = say(m_levels.empty() ? "note.footer" : "note.footer-level");
    Facts facts{{{say("report.date"), date}, {say("note.from"), setup.team}}};
    std::string to = words_of(Role::EscalationTo);
    if (to.empty() && !m_levels.empty()) {
      to = place_of_question(m_source.protocol).step->title.in(m_source.texts.language());
    }
    if (!to.empty()) facts.facts.emplace_back(say("note.to"), to);
    if (const auto before = words_of(Role::EscalationBefore); !before.empty()) {
      facts.facts.emplace_back(say("note.before"), before);
    }
    m_note.parts.emplace_back(std::move(facts));
  }

  /// What the question is about: as much as somebody needs who was not there.
  void write_matter() {
    const std::string question = words_of(Role::Question);
    const auto options = m_answers.find(Role::Options);
    if (question.empty() && !options) return;
    heading("note.matter");
    if (!question.empty()) m_note.parts.emplace_back(Paragraph{{{question}}, Paragraph::Style::Lead});
    const auto* table = options ? find_table(options->blocks) : nullptr;
    if (table != nullptr && !table->rows.empty()) m_note.parts.emplace_back(table_of(*table, m_source.texts));
  }

  /// At which levels the case was, and why it went up from there.
  void write_levels() {
    const auto language = m_source.texts.language();
    const std::size_t before = m_note.parts.size();
    for (const protocol::Step* level : m_levels) {
      Panel panel{Panel::Kind::Framed, level->title.in(language), {}};
      const auto* skipped = level->find_field(Role::LevelSkipped);
      const auto* value =
          skipped != nullptr ? session::find_value(m_source.state, {level->id, skipped->id, {}}) : nullptr;
      const auto* is_skipped = value != nullptr ? std::get_if<bool>(value) : nullptr;
      if (is_skipped != nullptr && *is_skipped) panel.lines.push_back({{skipped->label.in(language)}});
      const auto reason = m_answers.find({level, level->find_field(Role::LevelReason)});
      for (Line& line : reason ? lines_of(reason->blocks) : Lines{}) panel.lines.push_back(std::move(line));
      if (panel.lines.empty()) continue;
      if (m_note.parts.size() == before) heading("note.levels");
      m_note.parts.emplace_back(std::move(panel));
    }
  }

  void write_views() {
    const auto views = m_answers.find(Role::EscalationViews);
    const auto* table = views ? find_table(views->blocks) : nullptr;
    if (table == nullptr || table->rows.empty()) return;
    heading("note.views");
    m_note.parts.emplace_back(Paragraph{{{say("note.own-words")}}, Paragraph::Style::Small});
    for (const auto& row : table->rows) {
      Panel panel{Panel::Kind::Framed, {}, {}};
      for (std::size_t column = 0; column < row.size(); ++column) {
        if (table->columns[column] == nullptr) {
          panel.title = row[column].text;
        } else if (!row[column].text.empty()) {
          panel.lines.push_back({{label_before(table->head[column]), true}, {row[column].text}});
        }
      }
      m_note.parts.emplace_back(std::move(panel));
    }
  }

  void write_list(const char* key, Role role) {
    const auto answer = m_answers.find(role);
    if (!answer) return;
    heading(key);
    Bullets bullets{lines_of(answer->blocks)};
    m_note.parts.emplace_back(std::move(bullets));
  }

  void write_question() {
    const auto question = m_answers.find(Role::EscalationQuestion);
    if (!question || base::is_blank(plain(lines_of(question->blocks)))) return;
    heading("note.question");
    m_note.parts.emplace_back(Panel{Panel::Kind::Shared, {}, lines_of(question->blocks)});
  }

  const Source& m_source;
  Answers m_answers;
  std::vector<const protocol::Step*> m_levels;
  Document m_note;
};

}  // namespace

bool has_escalation_note(const protocol::Protocol& protocol, const session::State& state) {
  const auto question = place_of_question(protocol);
  if (question && !session::is_needed(protocol, state, *question.step)) return false;  // resolved lower down
  const auto levels = levels_below(protocol);
  const auto* last = levels.empty() ? nullptr : levels.back();
  if (last != nullptr && is_filled(state, {last, last->find_field(Role::LevelReason)})) return true;
  return std::ranges::any_of(k_of_the_note,
                             [&](Role role) { return is_filled(state, protocol::find_by_role(protocol, role)); });
}

Document build_escalation_note(const Source& source) { return NoteWriter(source).write(); }

}  // namespace beraad::report
