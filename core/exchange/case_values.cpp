#include "core/exchange/case_values.hpp"

#include <algorithm>
#include <charconv>

#include "core/base/text.hpp"

namespace beraad::exchange {

using protocol::DynamicSet;
using protocol::Field;
using protocol::FieldType;
using protocol::RowSource;
using session::Cell;
using session::FieldValue;

namespace {

/// "P" and digits: such a text must be a participant.
bool looks_like_participant(std::string_view text) {
  return text.size() > 1 && text.front() == 'P' &&
         std::all_of(text.begin() + 1, text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

bool is_option_letter(std::string_view key) { return key.size() == 1 && key.front() >= 'A' && key.front() <= 'H'; }

bool has_option(const std::vector<protocol::Option>& options, std::string_view id) {
  return std::any_of(options.begin(), options.end(), [&](const auto& option) { return option.id == id; });
}

/// Position of a ranked item, 0 when the text is no position.
std::size_t position_of(std::string_view text) {
  std::size_t position = 0;
  if (text.empty() || text.front() == '0') return 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), position);
  return error == std::errc() && end == text.data() + text.size() ? position : 0;
}

}  // namespace

std::optional<FieldValue> ValueReader::read(const Spot& spot, const Field& field) const {
  switch (field.type) {
    case FieldType::List:
      return read_items(spot, field);
    case FieldType::MultiChoice:
      return read_selection(spot, field);
    case FieldType::Ranking:
      return read_ranking(spot, field);
    case FieldType::Table:
    case FieldType::Matrix:
      return read_rows(spot, field);
    default:
      break;
  }
  const auto cell = read_cell(spot, field.id, field.type, field.choices, field.min, field.max);
  if (!cell) return std::nullopt;
  return std::visit([](const auto& content) { return FieldValue(content); }, *cell);
}

std::optional<Cell> ValueReader::read_cell(const Spot& spot, std::string_view name, FieldType type,
                                           const protocol::Choices& choices, int min, int max) const {
  const auto taken = [](const std::string* text) {
    return text == nullptr ? std::nullopt : std::optional<Cell>(*text);
  };
  switch (type) {
    case FieldType::LongText:
      return taken(check_text(m_problems, spot, name, m_reach.text, Lines::Many));
    case FieldType::YesNo: {
      const bool* yes = check_bool(m_problems, spot, name);
      return yes == nullptr ? std::nullopt : std::optional<Cell>(*yes);
    }
    case FieldType::Rating: {
      const auto number = check_integer(m_problems, spot, name, min, max);
      return number ? std::optional<Cell>(*number) : std::nullopt;
    }
    case FieldType::Choice: {
      const std::string* id = check_string(m_problems, spot, name);
      return id != nullptr && check_option(spot, *id, name, choices) ? taken(id) : std::nullopt;
    }
    case FieldType::Date:
      return check_date(m_problems, spot, name) ? taken(spot.value->as_string()) : std::nullopt;
    case FieldType::DateTime:
      return check_date_time(m_problems, spot, name) ? taken(spot.value->as_string()) : std::nullopt;
    case FieldType::Person: {
      const std::string* person = check_text(m_problems, spot, name, m_reach.row_name);
      if (person != nullptr) check_person(spot, *person);
      return taken(person);
    }
    default:
      return taken(check_text(m_problems, spot, name, m_reach.line));
  }
}

std::optional<FieldValue> ValueReader::read_items(const Spot& spot, const Field& field) const {
  const json::Array* array = check_array(m_problems, spot, field.id);
  if (array == nullptr) return std::nullopt;
  if (array->size() > k_list_limit) {
    m_problems.report("too-many", spot, {field.id, std::to_string(k_list_limit)});
    return std::nullopt;
  }
  session::Items items;
  for (std::size_t index = 0; index < array->size(); ++index) {
    if (is_left_out((*array)[index])) continue;
    const auto* text = check_text(m_problems, spot.element(*array, index), field.id, m_reach.line);
    if (text != nullptr) items.push_back({{}, *text, false});
  }
  return items;
}

std::optional<FieldValue> ValueReader::read_selection(const Spot& spot, const Field& field) const {
  const json::Array* array = check_array(m_problems, spot, field.id);
  if (array == nullptr) return std::nullopt;
  session::Selection chosen;
  for (std::size_t index = 0; index < array->size(); ++index) {
    const Spot element = spot.element(*array, index);
    const std::string* id = check_string(m_problems, element, field.id);
    if (id == nullptr || !check_option(element, *id, field.id, field.choices)) continue;
    if (std::find(chosen.begin(), chosen.end(), *id) != chosen.end()) {
      m_problems.report("duplicate-option", element, {field.id});
    }
    chosen.push_back(*id);
  }
  return chosen;
}

std::optional<FieldValue> ValueReader::read_ranking(const Spot& spot, const Field& field) const {
  const json::Array* array = check_array(m_problems, spot, field.id);
  if (array == nullptr) return std::nullopt;
  const auto known = m_sets.list_lengths.find(field.items_from);
  const std::size_t length = known == m_sets.list_lengths.end() ? 0 : known->second;
  session::Selection ranked;
  for (std::size_t index = 0; index < array->size(); ++index) {
    const Spot element = spot.element(*array, index);
    const std::string* text = check_string(m_problems, element, field.id);
    if (text == nullptr) continue;
    if (const std::size_t position = position_of(*text); position == 0 || position > length) {
      m_problems.report("unknown-option", element, {field.id});
    } else if (std::find(ranked.begin(), ranked.end(), *text) != ranked.end()) {
      m_problems.report("duplicate-option", element, {field.id});
    }
    ranked.push_back(*text);
  }
  return ranked;
}

std::optional<FieldValue> ValueReader::read_rows(const Spot& spot, const Field& field) const {
  session::Rows rows;
  if (field.per_participant) {
    if (auto row = read_row(spot, field, false)) rows.push_back(std::move(*row));
    return rows;
  }
  const json::Array* array = check_array(m_problems, spot, field.id);
  if (array == nullptr) return std::nullopt;
  if (array->size() > k_list_limit) {
    m_problems.report("too-many", spot, {field.id, std::to_string(k_list_limit)});
    return std::nullopt;
  }
  const bool named = field.rows != RowSource::Free;
  std::set<std::string> seen;
  for (std::size_t index = 0; index < array->size(); ++index) {
    const Spot element = spot.element(*array, index);
    if (is_left_out(*element.value)) continue;
    auto row = read_row(element, field, named);
    if (!row) continue;
    if (named && !row->key.empty() && !seen.insert(row->key).second && !field.repeat_rows) {
      m_problems.report("duplicate-row", *element.find("row"), {field.id});
    }
    rows.push_back(std::move(*row));
  }
  return rows;
}

std::optional<session::Row> ValueReader::read_row(const Spot& spot, const Field& field, bool named) const {
  const json::Object* object = check_object(m_problems, spot, field.id);
  if (object == nullptr) return std::nullopt;
  session::Row row;
  const auto name = spot.find("row");
  if (named && !name) m_problems.report("missing-key", spot, {"row"});
  if (named && name) {
    const std::string* text = check_text(m_problems, *name, field.id, m_reach.row_name);
    if (text != nullptr) check_row_name(*name, row.key = *text, field);
  }
  for (const auto& [key, value] : *object) {
    if ((named && key == "row") || is_left_out(value)) continue;
    const Spot cell_spot{&value, spot.below(key)};
    const protocol::Column* column = field.find_column(key);
    if (column == nullptr) {
      m_problems.report("unknown-column", cell_spot, {field.id});
      continue;
    }
    auto cell = read_cell(cell_spot, field.id + "." + key, column->type, column->choices, column->min, column->max);
    if (cell) row.cells.insert_or_assign(key, std::move(*cell));
  }
  if (object->size() == (name ? 1U : 0U)) m_problems.report("blank", spot, {field.id});
  return row;
}

void ValueReader::check_row_name(const Spot& spot, const std::string& name, const Field& field) const {
  const bool defines = field.defines.has_value();
  switch (field.rows) {
    case RowSource::Participants:
      if (!m_people.contains(name)) m_problems.report("unknown-participant", spot, {field.id});
      break;
    case RowSource::Stakeholders:
      check_person(spot, name);
      break;
    case RowSource::Options:
      if (defines ? !is_option_letter(name) : !m_sets.options.contains(name)) {
        m_problems.report("unknown-row", spot, {field.id});
      }
      break;
    case RowSource::Organisations:
      if (!defines && !m_sets.organisations.contains(name)) m_problems.report("unknown-row", spot, {field.id});
      break;
    case RowSource::Fixed:
      if (!has_option(field.fixed_rows, name)) m_problems.report("unknown-row", spot, {field.id});
      break;
    case RowSource::Free:
      break;
  }
}

bool ValueReader::check_option(const Spot& spot, const std::string& id, std::string_view name,
                               const protocol::Choices& choices) const {
  if (has_option(choices.options, id) || has_option(choices.extra, id)) return true;
  if (choices.from && members_of(*choices.from).contains(id)) return true;
  if (m_reach.stored && choices.from == DynamicSet::Options && is_option_letter(id)) return true;
  m_problems.report("unknown-option", spot, {std::string(name)});
  return false;
}

const std::set<std::string, std::less<>>& ValueReader::members_of(DynamicSet set) const {
  switch (set) {
    case DynamicSet::Options:
      return m_sets.options;
    case DynamicSet::Organisations:
      return m_sets.organisations;
    case DynamicSet::Protocols:
      break;
  }
  return m_sets.protocols;
}

bool ValueReader::is_left_out(const json::Value& value) const {
  if (!m_reach.stored) return false;
  if (const auto* text = value.as_string()) return base::is_blank(*text);
  const auto* cells = value.as_object();
  return cells != nullptr && std::ranges::all_of(*cells, [](const json::Member& cell) {
           const auto* text = cell.second.as_string();
           return cell.first == "row" || (text != nullptr && base::is_blank(*text));
         });
}

void ValueReader::check_person(const Spot& spot, std::string_view person) const {
  if (looks_like_participant(person) && !m_people.contains(person)) m_problems.report("unknown-participant", spot);
}

}  // namespace beraad::exchange
