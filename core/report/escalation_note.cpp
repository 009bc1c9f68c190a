#include <array>

#include "core/report/after_papers.hpp"
#include "core/report/answers.hpp"
#include "core/report/printable.hpp"
#include "core/report/tables.hpp"
#include "core/session/blocks.hpp"

namespace beraad::report {
namespace {

using protocol::Role;

constexpr std::array k_of_the_note{Role::EscalationViews,    Role::EscalationAgreed, Role::EscalationNotAgreed,
                                   Role::EscalationQuestion, Role::EscalationTo,     Role::EscalationBefore};

class NoteWriter {
 public:
  explicit NoteWriter(const Source& source) : m_source(source), m_answers(source) {}

  Document write() {
    write_head();
    write_matter();
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
    m_note.title = say("note.title");
    m_note.page_pattern = say("report.page");
    m_note.footer_left = m_note.kind + ", " + date;
    m_note.footer_middle = say("note.footer");
    Facts facts{{{say("report.date"), date}, {say("note.from"), setup.team}}};
    if (const auto to = words_of(Role::EscalationTo); !to.empty()) facts.facts.emplace_back(say("note.to"), to);
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
    const std::string question = words_of(Role::EscalationQuestion);
    if (question.empty()) return;
    heading("note.question");
    m_note.parts.emplace_back(Panel{Panel::Kind::Shared, {}, {{{question}}}});
  }

  const Source& m_source;
  Answers m_answers;
  Document m_note;
};

}  // namespace

bool has_escalation_note(const protocol::Protocol& protocol, const session::State& state) {
  for (const Role role : k_of_the_note) {
    const auto place = protocol::find_by_role(protocol, role);
    const auto* value = place ? session::find_value(state, {place.step->id, place.field->id, {}}) : nullptr;
    if (value != nullptr && !session::is_empty(*value)) return true;
  }
  return false;
}

Document build_escalation_note(const Source& source) { return NoteWriter(source).write(); }

}  // namespace beraad::report
