// Everything that is no main part: field by field in the order of the steps, so that nothing is left out.
#include <algorithm>

#include "core/report/judgements.hpp"
#include "core/report/report_writer.hpp"
#include "core/report/tables.hpp"

namespace beraad::report {

using protocol::FieldPlace;
using protocol::FieldType;

std::optional<Answer> ReportWriter::take(protocol::Role role) {
  const FieldPlace place = protocol::find_by_role(m_source.protocol, role);
  if (!place || place.field->per_participant || is_taken(place)) return std::nullopt;
  mark_taken(place);
  return m_answers.find(place);
}

void ReportWriter::mark_taken(const FieldPlace& place) { m_taken.emplace(place.step->id, place.field->id); }
bool ReportWriter::is_taken(const FieldPlace& place) const {
  return m_taken.contains({place.step->id, place.field->id});
}

void ReportWriter::add_blocks(const std::vector<session::Block>& blocks) {
  for (const session::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<session::Paragraph>(&block)) {
      m_document.parts.emplace_back(Paragraph{{{paragraph->text, false, false, paragraph->struck}}});
    } else if (const auto* list = std::get_if<session::BulletList>(&block)) {
      Bullets bullets;
      for (const auto& item : list->items) bullets.items.push_back(line_of(item));
      m_document.parts.emplace_back(std::move(bullets));
    } else if (const auto* table = std::get_if<session::TableBlock>(&block)) {
      add_table(*table);
    }
  }
}

void ReportWriter::add_table(const session::TableBlock& block) {
  Table table = table_of(block, m_source.texts);
  if (table.columns.size() > 1) {
    m_document.parts.emplace_back(std::move(table));
    return;
  }
  Bullets bullets;  // one column reads better as a list
  for (const Table::Row& row : table.rows) {
    Line item;
    for (const Line& line : row.cells.front()) {
      if (!item.empty()) item.push_back({" · ", false, true});
      item.insert(item.end(), line.begin(), line.end());
    }
    bullets.items.push_back(std::move(item));
  }
  m_document.parts.emplace_back(std::move(bullets));
}

void ReportWriter::add_labelled(Table& table, const std::string& label, Lines lines) const {
  table.rows.push_back({{{{{label, true}}}, std::move(lines)}});
}

void ReportWriter::write_rest() {
  const base::Language language = m_source.texts.language();
  for (const protocol::Step& step : m_source.protocol.steps) {
    const std::size_t before = m_document.parts.size();
    add_heading(2, step.title.in(language));
    for (const protocol::Field& field : step.fields) {
      const FieldPlace place{&step, &field};
      if (!is_taken(place)) write_field(place);
    }
    if (m_document.parts.size() == before + 1) m_document.parts.pop_back();
  }
}

void ReportWriter::write_field(const FieldPlace& place) {
  const std::size_t before = m_document.parts.size();
  add_heading(3, place.field->label.in(m_source.texts.language()));
  if (const auto answer = m_answers.find(place)) add_blocks(answer->blocks);
  if (place.field->per_participant) write_participant_answers(place);
  if (m_document.parts.size() == before + 1) m_document.parts.pop_back();
}

void ReportWriter::write_participant_answers(const FieldPlace& place) {
  mark_taken(place);
  if (m_answers.is_sealed(place)) {
    m_document.parts.emplace_back(Paragraph{{{say("answer.sealed"), false, true}}});
    return;
  }
  const std::vector<Answer> answers = m_answers.list_shuffled(place, m_ids);
  if (answers.empty()) return;
  const FieldType type = place.field->type;
  if (type == FieldType::Table || type == FieldType::Matrix) {
    m_document.parts.emplace_back(record_table(m_source, answers));
    return;
  }
  // Where nobody's name stands, a row of yes and no would be a count: each different answer is said once.
  const bool says_once = m_source.state.setup.naming == session::Naming::None &&
                         (type == FieldType::YesNo || type == FieldType::Choice || type == FieldType::Rating);
  Bullets bullets;
  for (const Answer& answer : answers) {
    for (Line line : lines_of(answer.blocks)) {
      const std::string name = session::person_label(m_source.state, answer.key.participant, false);
      if (!name.empty()) line.insert(line.begin(), {name + ": ", false, true});
      if (says_once && std::ranges::find(bullets.items, line) != bullets.items.end()) continue;
      bullets.items.push_back(std::move(line));
    }
  }
  m_document.parts.emplace_back(std::move(bullets));
}

}  // namespace beraad::report
