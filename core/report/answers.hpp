// What the report may read of a session: answers by place, in words, only what sight_of() lets it see.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/document.hpp"
#include "core/report/report.hpp"
#include "core/session/blocks.hpp"

namespace beraad::report {

/// One answer to one field: of the group, or of one participant.
struct Answer {
  const protocol::Step* step = nullptr;
  const protocol::Field* field = nullptr;
  session::AnswerKey key;
  const session::Revision* revision = nullptr;
  std::vector<session::Block> blocks;
  [[nodiscard]] bool is_value() const { return revision->kind == session::AnswerKind::Value; }
};

class Answers {
 public:
  explicit Answers(const Source& source) : m_source(source) {}

  /// The group's answer; nothing when there is none, or none that the report may hold.
  [[nodiscard]] std::optional<Answer> find(const protocol::FieldPlace& place) const;
  [[nodiscard]] std::optional<Answer> find(protocol::Role role) const;
  /// Every participant's answer, in an order drawn from `ids`.
  [[nodiscard]] std::vector<Answer> list_shuffled(const protocol::FieldPlace& place, base::Ids& ids) const;
  [[nodiscard]] std::optional<Answer> find(const protocol::FieldPlace& place, const std::string& participant) const;
  /// An answer exists, but it is still on the lock.
  [[nodiscard]] bool is_sealed(const protocol::FieldPlace& place) const;

 private:
  const Source& m_source;
};

/// The text of blocks below each other: paragraphs and items as lines, tables as their cells.
[[nodiscard]] Lines lines_of(const std::vector<session::Block>& blocks);
/// A cell as runs: marks where it has marks (with words for those that are no letter), else its text.
[[nodiscard]] Line line_of(const session::BlockCell& cell);
/// The table in the blocks, if that is what they are.
[[nodiscard]] const session::TableBlock* find_table(const std::vector<session::Block>& blocks);
/// The cell of the column of that role; null when there is no such column.
[[nodiscard]] const session::BlockCell* find_cell(const session::TableBlock& table, std::size_t row,
                                                  protocol::Role role);

}  // namespace beraad::report
