#include "core/report/tables.hpp"

#include <algorithm>
#include <optional>

#include "core/report/printable.hpp"

namespace beraad::report {
namespace {

using protocol::FieldType;
using protocol::Role;

/// A column that reads best under another one: who said it under what was said.
struct Together {
  Role small, with;
};
constexpr Together k_together[] = {
    {Role::PointsToAlso, Role::PointsTo},         {Role::SourceNote, Role::Source},
    {Role::AskedBy, Role::ClarificationQuestion}, {Role::ClarificationKind, Role::ClarificationAnswer},
    {Role::ProposedBy, Role::AlternativeText},    {Role::MinorityHeldBy, Role::MinorityView},
    {Role::DifferenceBetween, Role::Difference},  {Role::ActionObstacle, Role::ActionWhat}};
/// These describe the name of the row, which has no role.
constexpr Role k_with_row_name[] = {Role::StakeholderKind, Role::Present};

struct Head {
  Role role;
  const char* key;
};
constexpr Head k_heads[] = {{Role::ClarificationQuestion, "report.clarification-question"},
                            {Role::ClarificationAnswer, "report.clarification-answer"},
                            {Role::ToFindOut, "report.clarification-find-out"},
                            {Role::Value, "report.value"},
                            {Role::Norm, "report.norm"},
                            {Role::PointsTo, "report.points-to"},
                            {Role::Source, "report.source"},
                            {Role::AlternativeText, "report.alternative"},
                            {Role::SavesLoss, "report.saves-loss"},
                            {Role::ActionWhat, "report.action-what"},
                            {Role::ActionOwner, "report.action-owner"},
                            {Role::ActionDue, "report.action-due"},
                            {Role::ActionLimitsLoss, "report.action-limits-loss"}};

constexpr Role k_reads_first = Role::ActionWhat;  // wherever the method puts it

class TableMaker {
 public:
  TableMaker(const session::TableBlock& block, const base::Texts& texts) : m_block(block), m_texts(texts) {
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
      if (const auto host = host_of(i)) {
        m_guests.push_back({*host, i});
      } else {
        m_hosts.push_back(i);
      }
    }
    const auto first = std::ranges::find_if(m_hosts, [this](std::size_t i) {
      const auto* column = m_block.columns[i];
      return column != nullptr && column->role == k_reads_first;
    });
    if (first != m_hosts.end()) std::rotate(m_hosts.begin(), first, first + 1);
  }

  [[nodiscard]] Table table() const {
    Table table;
    for (const std::size_t i : m_hosts) table.columns.push_back(column_of(i));
    for (const auto& row : m_block.rows) {
      Table::Row made;
      for (const std::size_t i : m_hosts) made.cells.push_back(cell_of(row, i));
      const bool names_row = !m_hosts.empty() && m_block.columns[m_hosts.front()] == nullptr;
      made.same_first = names_row && !table.rows.empty() && table.rows.back().cells.front() == made.cells.front();
      table.rows.push_back(std::move(made));
    }
    return table;
  }

 private:
  struct Guest {
    std::size_t host, column;
  };

  [[nodiscard]] std::optional<std::size_t> find_column(Role role) const {
    const auto found = std::ranges::find_if(
        m_block.columns, [role](const protocol::Column* column) { return column != nullptr && column->role == role; });
    if (found == m_block.columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - m_block.columns.begin());
  }

  [[nodiscard]] std::optional<std::size_t> host_of(std::size_t i) const {
    const protocol::Column* column = m_block.columns[i];
    if (column == nullptr) return std::nullopt;
    if (std::ranges::find(k_with_row_name, column->role) != std::end(k_with_row_name)) {
      const bool names_rows = m_block.columns.front() == nullptr;
      return names_rows ? std::optional<std::size_t>(0) : std::nullopt;
    }
    for (const Together& pair : k_together) {
      if (column->role == pair.small) return find_column(pair.with);
    }
    return std::nullopt;
  }

  [[nodiscard]] Table::Column column_of(std::size_t i) const {
    const protocol::Column* column = m_block.columns[i];
    if (column == nullptr) return {m_block.head[i], 4};
    std::string label = m_block.head[i];
    for (const Head& head : k_heads) {
      if (column->role == head.role) label = m_texts.say(head.key);
    }
    const bool has_marks = std::ranges::any_of(m_block.rows, [i](const auto& row) { return !row[i].marks.empty(); });
    const bool is_wide = column->type == FieldType::ShortText || column->type == FieldType::LongText;
    const bool is_short = column->role == Role::Value || column->role == Role::SavesLoss;
    const int narrow = column->type == FieldType::YesNo ? 2 : 3;
    return {std::move(label), is_wide ? (is_short ? 4 : 6) : narrow, has_marks};
  }

  [[nodiscard]] Lines cell_of(const std::vector<session::BlockCell>& row, std::size_t i) const {
    Lines lines = {line_of(row[i])};
    if (m_block.columns[i] == nullptr) lines.front().front().strong = true;
    for (const Guest& guest : m_guests) {
      if (guest.host != i || row[guest.column].text.empty()) continue;
      const protocol::Column& column = *m_block.columns[guest.column];
      Line words = line_of(row[guest.column]);
      if (column.role == Role::PointsToAlso) {
        lines.front().push_back({" "});
        lines.front().insert(lines.front().end(), words.begin(), words.end());
        continue;
      }
      const bool says_nothing_alone = column.type == FieldType::YesNo || column.role == Role::ActionObstacle;
      if (says_nothing_alone) words.insert(words.begin(), {label_before(m_block.head[guest.column])});
      for (Run& run : words) run.muted = true;
      lines.push_back(std::move(words));
    }
    return lines;
  }

  const session::TableBlock& m_block;
  const base::Texts& m_texts;
  std::vector<std::size_t> m_hosts;
  std::vector<Guest> m_guests;
};

}  // namespace

Table table_of(const session::TableBlock& block, const base::Texts& texts) { return TableMaker(block, texts).table(); }

}  // namespace beraad::report
