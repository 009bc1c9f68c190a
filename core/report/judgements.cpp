#include "core/report/judgements.hpp"

#include <algorithm>

#include "core/report/printable.hpp"
#include "core/session/judgement.hpp"
#include "core/session/setup.hpp"

namespace beraad::report {
namespace {

using protocol::Role;
using session::BlockCell;
using session::Naming;

/// Where each column of a judgement stands in the report's table.
struct Spot {
  Role role;
  std::size_t column;
  bool small = false;
  const char* label = nullptr;  // text key of words before it
};
constexpr std::size_t k_value = 0, k_choice = 1, k_despite = 2, k_limit = 3;
constexpr Spot k_spots[] = {{Role::DecisiveValue, k_value},
                            {Role::Choice, k_choice},
                            {Role::ChoiceNote, k_value, true},
                            {Role::DecisiveNorm, k_value, true},
                            {Role::Loss, k_despite},
                            {Role::Limit, k_limit},
                            {Role::Need, k_limit, true, "report.need"},
                            {Role::Firmness, k_choice, true, "report.firmness"}};

const char* naming_key(Naming naming) {
  switch (naming) {
    case Naming::Role:
      return "report.role";
    case Naming::Code:
      return "report.code";
    case Naming::Name:
      return "report.name";
    case Naming::None:
      return nullptr;
  }
  return nullptr;
}

Line muted(Line line) {
  for (Run& run : line) run.muted = true;
  return line;
}

void append(Line& line, const Line& more) { line.insert(line.end(), more.begin(), more.end()); }

class JudgementTable {
 public:
  JudgementTable(const Source& source, const Answers& answers, const protocol::FieldPlace& after)
      : m_source(source), m_answers(answers), m_after(after), m_naming_key(naming_key(source.state.setup.naming)) {}

  [[nodiscard]] Table table(const std::vector<Answer>& judgements) const {
    const auto say = [this](const char* key) { return m_source.texts.say(key); };
    Table table;
    table.columns = {{say("report.heaviest"), 5},
                     {say("report.choice"), 3, true},
                     {say("report.despite"), 5},
                     {say("report.limit"), 7}};
    if (m_naming_key != nullptr) table.columns.insert(table.columns.begin(), {say(m_naming_key), 3});
    for (const Answer& judgement : judgements) table.rows.push_back(row(judgement));
    return table;
  }

 private:
  [[nodiscard]] Table::Row row(const Answer& judgement) const {
    std::vector<Lines> cells(4);
    const auto after = m_answers.find(m_after, judgement.key.participant);
    const session::TableBlock* table = find_table(judgement.blocks);
    if (table == nullptr || table->rows.empty()) {
      cells[k_value] = lines_of(judgement.blocks);
    } else {
      fill(cells, *table);
    }
    if (after) append_after(cells, *after);
    if (m_naming_key != nullptr) {
      cells.insert(cells.begin(), {{{session::person_label(m_source.state, judgement.key.participant, false)}}});
    }
    return {std::move(cells)};
  }

  void fill(std::vector<Lines>& cells, const session::TableBlock& table) const {
    for (const Spot& spot : k_spots) {
      const BlockCell* cell = find_cell(table, 0, spot.role);
      if (cell == nullptr || cell->text.empty()) continue;
      Line line = line_of(*cell);
      if (spot.role == Role::DecisiveValue) line.front().strong = true;
      if (spot.label != nullptr) line.insert(line.begin(), {label_before(m_source.texts.say(spot.label))});
      cells[spot.column].push_back(spot.small ? muted(std::move(line)) : std::move(line));
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {  // columns that the report does not know
      const BlockCell& cell = table.rows.front()[i];
      const Role role = table.columns[i] == nullptr ? Role::None : table.columns[i]->role;
      if (cell.text.empty() || std::ranges::find(k_spots, role, &Spot::role) != std::end(k_spots)) continue;
      Line line = line_of(cell);
      line.insert(line.begin(), {label_before(table.head[i])});
      cells[k_limit].push_back(muted(std::move(line)));
    }
  }

  /// The mark becomes the new one; what it was and why stand in the last cell.
  void append_after(std::vector<Lines>& cells, const Answer& after) const {
    const session::TableBlock* table = find_table(after.blocks);
    if (table == nullptr || table->rows.empty()) {
      if (after.revision->kind == session::AnswerKind::Struck) cells[k_limit].push_back(lines_of(after.blocks).front());
      return;
    }
    const bool has_changed = session::changed_mind(*after.field, &after.revision->value).value_or(false);
    const BlockCell* choice = find_cell(*table, 0, Role::ChoiceAfter);
    const BlockCell* note = find_cell(*table, 0, Role::ChoiceNote);
    const BlockCell* why = find_cell(*table, 0, Role::ChangedWhy);
    Line line;
    if (has_changed) line.push_back({m_source.texts.say("report.changed-after") + " ", true});
    if (has_changed && choice != nullptr && !choice->text.empty()) {
      if (!cells[k_choice].empty()) append_from(line, cells[k_choice].front());
      if (cells[k_choice].empty()) cells[k_choice].emplace_back();
      cells[k_choice].front() = line_of(*choice);
    }
    for (const BlockCell* text : {note, why}) {
      if (text == nullptr || text->text.empty()) continue;
      if (!line.empty()) line.push_back({" "});
      line.push_back({text->text, false, true, text->struck});
    }
    if (!line.empty()) cells[k_limit].push_back(std::move(line));
  }

  /// "first [A]. " with the mark itself in the place of {0}.
  void append_from(Line& line, const Line& first) const {
    const std::string pattern = m_source.texts.say("report.changed-from");
    const std::size_t at = std::min(pattern.find("{0}"), pattern.size());
    line.push_back({pattern.substr(0, at), false, true});
    append(line, first);
    line.push_back({(at < pattern.size() ? pattern.substr(at + 3) : "") + ".", false, true});
  }

  const Source& m_source;
  const Answers& m_answers;
  const protocol::FieldPlace& m_after;
  const char* m_naming_key;
};

/// Rows for those who were there and have nothing written; only known while codes still stand for people.
std::size_t count_without(const Source& source, const std::vector<Answer>& answers) {
  const std::size_t counted = session::counted_participants(source.state.setup).size();
  return counted > answers.size() ? counted - answers.size() : 0;
}

}  // namespace

Table judgement_table(const Source& source, const Answers& answers, const protocol::FieldPlace& judgement,
                      const protocol::FieldPlace& after, base::Ids& ids) {
  const std::vector<Answer> judgements = answers.list_shuffled(judgement, ids);
  const bool has_choice = judgement.field->find_column(Role::Choice) != nullptr;
  Table table =
      has_choice ? JudgementTable(source, answers, after).table(judgements) : record_table(source, judgements);
  if (judgements.empty()) return table;
  for (std::size_t i = 0; i < count_without(source, judgements); ++i) {
    Table::Row row{std::vector<Lines>(table.columns.size())};
    const std::size_t first_text = source.state.setup.naming == Naming::None ? 0 : 1;
    row.cells[std::min(first_text, row.cells.size() - 1)] = {{{source.texts.say("answer.skipped"), false, true}}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table record_table(const Source& source, const std::vector<Answer>& answers) {
  Table table;
  const char* key = naming_key(source.state.setup.naming);
  const session::TableBlock* shape = nullptr;
  for (const Answer& answer : answers) shape = shape ? shape : find_table(answer.blocks);
  if (key != nullptr) table.columns.push_back({source.texts.say(key), 3});
  if (shape == nullptr) {
    table.columns.push_back({answers.empty() ? "" : answers.front().field->label.in(source.texts.language()), 10});
  } else {
    for (const std::string& head : shape->head) table.columns.push_back({head, 5});
  }
  for (const Answer& answer : answers) {
    Table::Row row;
    if (key != nullptr) {
      row.cells.push_back({{{session::person_label(source.state, answer.key.participant, false)}}});
    }
    const session::TableBlock* block = find_table(answer.blocks);
    if (block != nullptr && !block->rows.empty()) {
      for (const BlockCell& cell : block->rows.front()) row.cells.push_back({line_of(cell)});
    } else {
      row.cells.push_back(lines_of(answer.blocks));
    }
    row.cells.resize(table.columns.size());
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace beraad::report
