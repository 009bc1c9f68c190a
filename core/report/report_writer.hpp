// Writes the document of one session: opening, main parts in the order of the method, then all that is left.
#pragma once

#include <set>

#include "core/report/answers.hpp"

namespace beraad::report {

class ReportWriter {
 public:
  ReportWriter(const Source& source, base::Ids& ids) : m_source(source), m_ids(ids), m_answers(source) {}
  [[nodiscard]] Document write();

 private:
  // opening and end
  void write_opening();
  void write_states();
  void write_facts();
  void write_promises();
  void write_themes();
  void write_evaluation();
  void write_not_done();

  // main parts; each takes the fields that it holds
  void write_main_parts();
  void write_case();
  void write_question();
  void write_clarification();
  void write_to_find_out();
  void write_judgements();
  void write_dialogue();
  void write_conclusion();
  void write_look_back();
  void write_table(const char* heading, protocol::Role role);
  void write_text(const char* heading, protocol::Role role, Panel::Kind kind);
  void write_each(const char* heading, protocol::Role role);

  // the rest, by step
  void write_rest();
  void write_field(const protocol::FieldPlace& place);
  void write_participant_answers(const protocol::FieldPlace& place);

  /// The group's answer of that role, once: whatever is taken does not come back in the rest.
  [[nodiscard]] std::optional<Answer> take(protocol::Role role);
  void mark_taken(const protocol::FieldPlace& place);
  [[nodiscard]] bool is_taken(const protocol::FieldPlace& place) const;
  void add_heading(int level, std::string text) { m_document.parts.emplace_back(Heading{level, std::move(text)}); }
  /// Blocks as paragraphs, bullets and tables.
  void add_blocks(const std::vector<session::Block>& blocks);
  void add_table(const session::TableBlock& block);
  /// "Label: text" as one row of a list of labels; several lines in one cell.
  void add_labelled(Table& table, const std::string& label, Lines lines) const;
  [[nodiscard]] std::string say(const char* key) const { return m_source.texts.say(key); }
  [[nodiscard]] std::string date(base::Date date) const;
  [[nodiscard]] std::string label_of(const Answer& answer) const {
    return answer.field->label.in(m_source.texts.language());
  }

  const Source& m_source;
  base::Ids& m_ids;
  Answers m_answers;
  Document m_document;
  std::set<std::pair<std::string, std::string>> m_taken;  // step, field
};

}  // namespace beraad::report
