#include "core/report/answers.hpp"

#include <algorithm>

#include "core/report/printable.hpp"
#include "core/session/visibility.hpp"

namespace beraad::report {

using session::AnswerKey;

std::optional<Answer> Answers::find(const protocol::FieldPlace& place, const std::string& participant) const {
  if (!place) return std::nullopt;
  AnswerKey key{place.step->id, place.field->id, participant};
  const session::AnswerRecord* record = session::find_answer(m_source.state, key);
  if (record == nullptr) return std::nullopt;
  auto blocks = session::blocks_of(m_source.protocol, *place.step, *place.field, m_source.state, key,
                                   session::Audience::Report, m_source.texts);
  if (blocks.empty()) return std::nullopt;
  return Answer{place.step, place.field, std::move(key), &record->current(), std::move(blocks)};
}

std::optional<Answer> Answers::find(const protocol::FieldPlace& place) const { return find(place, ""); }

std::optional<Answer> Answers::find(protocol::Role role) const {
  return find(protocol::find_by_role(m_source.protocol, role));
}

std::vector<Answer> Answers::list_shuffled(const protocol::FieldPlace& place, base::Ids& ids) const {
  std::vector<Answer> answers;
  if (!place) return answers;
  for (const auto& [key, record] : m_source.state.answers) {
    if (key.step != place.step->id || key.field != place.field->id || key.participant.empty()) continue;
    if (auto answer = find(place, key.participant)) answers.push_back(std::move(*answer));
  }
  for (std::size_t i = answers.size(); i > 1; --i) std::swap(answers[i - 1], answers[ids.random_below(i)]);
  return answers;
}

bool Answers::is_sealed(const protocol::FieldPlace& place) const {
  return std::ranges::any_of(m_source.state.answers, [&](const auto& entry) {
    const AnswerKey& key = entry.first;
    return key.step == place.step->id && key.field == place.field->id &&
           session::sight_of(*place.step, *place.field, m_source.state, key, session::Audience::Report) ==
               session::Sight::Sealed;
  });
}

Line line_of(const session::BlockCell& cell) {
  if (cell.marks.empty()) return {{cell.text, false, false, cell.struck}};
  Line line;
  for (const session::Mark& mark : cell.marks) {
    if (!line.empty()) line.push_back({" "});
    const bool is_letter = mark.option.size() == 1;
    line.push_back({is_letter ? mark.option : cell.text, false, false, false, mark.option});
  }
  return line;
}

Lines lines_of(const std::vector<session::Block>& blocks) {
  Lines lines;
  for (const session::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<session::Paragraph>(&block)) {
      lines.push_back({{paragraph->text, false, false, paragraph->struck}});
    } else if (const auto* list = std::get_if<session::BulletList>(&block)) {
      for (const auto& item : list->items) lines.push_back(line_of(item));
    } else if (const auto* table = std::get_if<session::TableBlock>(&block)) {
      for (const auto& row : table->rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
          if (row[i].text.empty()) continue;
          Line line = {{label_before(table->head[i]), true}};
          const Line words = line_of(row[i]);
          line.insert(line.end(), words.begin(), words.end());
          lines.push_back(std::move(line));
        }
      }
    }
  }
  return lines;
}

const session::TableBlock* find_table(const std::vector<session::Block>& blocks) {
  return blocks.size() == 1 ? std::get_if<session::TableBlock>(&blocks.front()) : nullptr;
}

const session::BlockCell* find_cell(const session::TableBlock& table, std::size_t row, protocol::Role role) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i] != nullptr && table.columns[i]->role == role) return &table.rows[row][i];
  }
  return nullptr;
}

}  // namespace beraad::report
