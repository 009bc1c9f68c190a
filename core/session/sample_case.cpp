#include "core/session/sample_case.hpp"

#include <algorithm>

namespace beraad::session {
namespace {

using protocol::Column;
using protocol::Field;
using protocol::FieldType;
using protocol::Role;
using protocol::RowSource;

constexpr std::size_t k_free_rows = 2, k_list_lines = 2;

class Writer {
 public:
  Writer(const SampleCase& sample, base::Ids& ids) : m_sample(sample), m_ids(ids) {}

  FieldValue value_of(const Field& field) {
    switch (field.type) {
      case FieldType::ShortText:
      case FieldType::LongText:
        return text_for(field.role, 0);
      case FieldType::List:
        return items_of(field);
      case FieldType::Table:
      case FieldType::Matrix:
        return rows_of(field);
      default:
        return std::string();
    }
  }

 private:
  [[nodiscard]] const std::vector<std::string>* texts_of(Role role) const {
    const auto found = m_sample.roles.find(role);
    return found != m_sample.roles.end() ? &found->second : nullptr;
  }

  /// Empty where the sample knows nothing to say.
  std::string text_for(Role role, std::size_t place) {
    if (role == Role::None)
      return m_sample.lines.empty() ? std::string() : m_sample.lines[m_line++ % m_sample.lines.size()];
    const auto* texts = texts_of(role);
    return texts != nullptr && place < texts->size() ? (*texts)[place] : std::string();
  }

  Items items_of(const Field& field) {
    const auto* texts = texts_of(field.role);
    const std::size_t count = field.role == Role::None ? k_list_lines : texts != nullptr ? texts->size() : 0;
    Items items;
    for (std::size_t place = 0; place < count; ++place) {
      if (auto text = text_for(field.role, place); !text.empty())
        items.push_back({m_ids.random_id(), std::move(text), false});
    }
    return items;
  }

  [[nodiscard]] std::vector<std::string> keys_of(const Field& field) const {
    std::vector<std::string> keys;
    switch (field.rows) {
      case RowSource::Free:
        keys.resize(k_free_rows);
        break;
      case RowSource::Options: {
        const auto* actions = texts_of(Role::OptionAction);
        for (std::size_t place = 0; actions != nullptr && place < actions->size(); ++place) {
          keys.emplace_back(1, static_cast<char>('A' + place));
        }
        break;
      }
      case RowSource::Stakeholders:
        keys = m_sample.stakeholders;
        break;
      case RowSource::Fixed:
        for (const auto& row : field.fixed_rows) keys.push_back(row.id);
        break;
      default:
        break;
    }
    return keys;
  }

  Rows rows_of(const Field& field) {
    Rows rows;
    for (const auto& key : keys_of(field)) {
      Row row{m_ids.random_id(), key, {}, {}, {}};
      for (const Column& column : field.columns) {
        if (!protocol::is_text(column.type)) continue;
        // The first text of what defines the options says what can be done, whoever forgot to say so.
        const bool is_action = field.defines == protocol::DynamicSet::Options && column.role == Role::None &&
                               &column == &field.columns.front();
        auto text = text_for(is_action ? Role::OptionAction : column.role, rows.size());
        if (!text.empty()) row.cells.emplace(column.id, std::move(text));
      }
      if (!row.cells.empty()) rows.push_back(std::move(row));
    }
    return rows;
  }

  const SampleCase& m_sample;
  base::Ids& m_ids;
  std::size_t m_line = 0;
};

bool is_of_the_group(const Field& field) {
  return !field.per_participant && field.stored && field.visibility == protocol::Visibility::Room;
}

}  // namespace

std::vector<WriteAnswer> sample_answers(const SampleCase& sample, const protocol::Protocol& method, base::Ids& ids) {
  std::vector<WriteAnswer> answers;
  Writer writer(sample, ids);
  for (const auto& step : method.steps) {
    for (const Field& field : step.fields) {
      if (!is_of_the_group(field)) continue;
      FieldValue value = writer.value_of(field);
      if (!is_empty(value)) answers.push_back({{step.id, field.id, {}}, std::move(value)});
    }
  }
  return answers;
}

}  // namespace beraad::session
