#include "app/cli/show_text.hpp"

#include <string>
#include <variant>
#include <vector>

#include "core/session/blocks.hpp"
#include "core/session/visibility.hpp"

namespace beraad::cli {
namespace {

using session::AnswerKind;

std::string cell_text(const session::BlockCell& cell, const base::Texts& texts) {
  if (cell.struck) return texts.say("cli.struck");
  std::string text = cell.text;
  if (!text.empty()) return text;
  for (const session::Mark& mark : cell.marks) text += (text.empty() ? "" : " ") + mark.option;
  return text;
}

class RunWriter {
 public:
  RunWriter(std::ostream& out, const exchange::ShownRun& run, const base::Texts& texts, bool with_private)
      : m_out(out),
        m_run(run),
        m_texts(texts),
        m_audience(with_private ? session::Audience::ShowPrivate : session::Audience::Show) {}

  void write() {
    const session::Setup& setup = m_run.state.setup;
    if (!setup.title.empty()) m_out << setup.title << '\n';  // a case has no title and no team of its own
    m_out << m_run.protocol.title.in(m_texts.language()) << ", ";
    if (!setup.team.empty()) m_out << setup.team << ", ";
    m_out << session::date_label(setup.planned_start.date, m_texts) << "\n\n";
    for (const protocol::Step& step : m_run.protocol.steps) write_step(step);
  }

 private:
  void write_step(const protocol::Step& step) {
    bool has_heading = false;
    for (const protocol::Field& field : step.fields) {
      for (const auto& [key, record] : m_run.state.answers) {
        if (key.step != step.id || key.field != field.id) continue;
        const auto sight = session::sight_of(step, field, m_run.state, key, m_audience);
        if (sight == session::Sight::Hidden) continue;
        if (!has_heading) m_out << "== " << step.title.in(m_texts.language()) << '\n';
        has_heading = true;
        const std::string& label = field.label.in(m_texts.language());
        m_out << label;
        if (!key.participant.empty()) m_out << " (" << key.participant << ')';
        m_out << (label.ends_with('?') ? "\n" : ":\n");
        write_answer(step, field, key, record, sight);
      }
    }
    if (has_heading) m_out << '\n';
  }

  void write_answer(const protocol::Step& step, const protocol::Field& field, const session::AnswerKey& key,
                    const session::AnswerRecord& record, session::Sight sight) {
    if (sight == session::Sight::Sealed) return write_line(m_texts.say("cli.sealed"));
    switch (record.current().kind) {
      case AnswerKind::Cleared:
        return write_line(m_texts.say("cli.cleared"));
      case AnswerKind::Passed:
        return write_line(m_texts.say("cli.passed"));
      case AnswerKind::Skipped:
        return write_line(m_texts.say("cli.skipped", {record.current().reason}));
      case AnswerKind::Struck:
        return write_line(m_texts.say("cli.struck"));
      case AnswerKind::Value:
        break;
    }
    for (const session::Block& block :
         session::blocks_of(m_run.protocol, step, field, m_run.state, key, m_audience, m_texts)) {
      std::visit([this](const auto& content) { write_block(content); }, block);
    }
  }

  void write_block(const session::Paragraph& paragraph) {
    write_line(paragraph.struck ? m_texts.say("cli.struck") : paragraph.text);
  }

  void write_block(const session::BulletList& list) {
    for (const session::BlockCell& item : list.items) write_line("- " + cell_text(item, m_texts));
  }

  /// A row takes a line; what a cell is about stands before it.
  void write_block(const session::TableBlock& table) {
    for (const auto& row : table.rows) {
      std::string line;
      for (std::size_t column = 0; column < row.size(); ++column) {
        const std::string text = cell_text(row[column], m_texts);
        if (text.empty()) continue;
        line += line.empty() ? "- " : "; ";
        if (column < table.head.size() && !table.head[column].empty()) line += table.head[column] + ": ";
        line += text;
      }
      write_line(line);
    }
  }

  void write_line(const std::string& text) {
    m_out << "   ";
    for (const char letter : text) {
      m_out << letter;
      if (letter == '\n') m_out << "   ";
    }
    m_out << '\n';
  }

  std::ostream& m_out;
  const exchange::ShownRun& m_run;
  const base::Texts& m_texts;
  session::Audience m_audience;
};

}  // namespace

void write_run(std::ostream& out, const exchange::ShownRun& run, const base::Texts& texts, bool with_private) {
  RunWriter(out, run, texts, with_private).write();
}

}  // namespace beraad::cli
