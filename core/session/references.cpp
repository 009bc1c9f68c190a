#include "core/session/references.hpp"

#include <algorithm>
#include <set>

#include "core/session/ranked_items.hpp"

namespace beraad::session {

using protocol::Choices;
using protocol::DynamicSet;
using protocol::Field;
using protocol::FieldType;
using protocol::RowSource;

namespace {

bool has_option(const std::vector<protocol::Option>& options, std::string_view id) {
  return std::ranges::find(options, id, &protocol::Option::id) != options.end();
}

/// Walks all current answers and notes each name of something that is not there.
class ReferenceWalk {
 public:
  ReferenceWalk(const protocol::Protocol& protocol, const State& state) : m_protocol(protocol), m_state(state) {
    for (const DynamicSet set : {DynamicSet::Options, DynamicSet::Organisations}) {
      const auto members = set_members(protocol, state, set);
      (set == DynamicSet::Options ? m_options : m_organisations).insert(members.begin(), members.end());
    }
  }

  std::vector<OpenReference> walk() {
    for (const auto& [key, record] : m_state.answers) {
      const protocol::Step* step = m_protocol.find_step(key.step);
      const Field* field = step ? step->find_field(key.field) : nullptr;
      const FieldValue* value = find_value(m_state, key);
      if (field && value) check_answer(*step, *field, key, *value);
    }
    return std::move(m_open);
  }

 private:
  void note(const AnswerKey& key, const Uuid& row, std::string_view column, std::string_view to) {
    m_open.push_back({key, row, std::string(column), std::string(to)});
  }
  [[nodiscard]] bool is_member(DynamicSet set, std::string_view id) const {
    if (set == DynamicSet::Protocols) return true;
    return (set == DynamicSet::Options ? m_options : m_organisations).contains(id);
  }
  [[nodiscard]] bool is_open(const Choices& choices, std::string_view id) const {
    return choices.from && !has_option(choices.options, id) && !has_option(choices.extra, id) &&
           !is_member(*choices.from, id);
  }
  [[nodiscard]] bool is_missing_person(std::string_view person) const {
    return is_participant_code(person) && !find_participant(m_state.setup, person);
  }

  void check_answer(const protocol::Step& step, const Field& field, const AnswerKey& key, const FieldValue& value) {
    if (is_missing_person(key.participant)) note(key, {}, "", key.participant);
    if (const auto* text = std::get_if<std::string>(&value)) {
      if (field.type == FieldType::Choice && is_open(field.choices, *text)) note(key, {}, "", *text);
      if (field.type == FieldType::Person && is_missing_person(*text)) note(key, {}, "", *text);
    } else if (const auto* selection = std::get_if<Selection>(&value)) {
      check_selection(step, field, key, *selection);
    } else if (const auto* rows = std::get_if<Rows>(&value)) {
      for (const Row& row : *rows) check_row(field, key, row);
    }
  }

  void check_selection(const protocol::Step& step, const Field& field, const AnswerKey& key,
                       const Selection& selection) {
    std::vector<std::string> items;
    if (field.type == FieldType::Ranking) items = ranked_ids(m_protocol, step, field, m_state);
    for (const std::string& id : selection) {
      const bool open =
          field.type == FieldType::Ranking ? std::ranges::find(items, id) == items.end() : is_open(field.choices, id);
      if (open) note(key, {}, "", id);
    }
  }

  void check_row(const Field& field, const AnswerKey& key, const Row& row) {
    if (!field.per_participant && is_open_key(field, row.key)) note(key, row.id, "", row.key);
    for (const protocol::Column& column : field.columns) {
      const std::string text = cell_text(row, column.id);
      if (text.empty()) continue;
      if (column.type == FieldType::Choice && is_open(column.choices, text)) note(key, row.id, column.id, text);
      if (column.type == FieldType::Person && is_missing_person(text)) note(key, row.id, column.id, text);
    }
  }

  [[nodiscard]] bool is_open_key(const Field& field, std::string_view key) const {
    if (key.empty()) return false;
    switch (field.rows) {
      case RowSource::Options:
        return !field.defines && !is_member(DynamicSet::Options, key);
      case RowSource::Organisations:
        return !field.defines && !is_member(DynamicSet::Organisations, key);
      case RowSource::Participants:
      case RowSource::Stakeholders:
        return is_missing_person(key);
      case RowSource::Free:
      case RowSource::Fixed:
        return false;
    }
    return false;
  }

  const protocol::Protocol& m_protocol;
  const State& m_state;
  std::set<std::string, std::less<>> m_options, m_organisations;
  std::vector<OpenReference> m_open;
};

}  // namespace

std::vector<std::string> set_members(const protocol::Protocol& protocol, const State& state, DynamicSet set) {
  std::vector<std::string> members;
  for (const protocol::Step& step : protocol.steps) {
    for (const Field& field : step.fields) {
      if (field.defines != set) continue;
      const FieldValue* value = find_value(state, {step.id, field.id, ""});
      const Rows* rows = value ? std::get_if<Rows>(value) : nullptr;
      if (!rows) continue;
      for (const Row& row : *rows) {
        const bool is_new = std::ranges::find(members, row.key) == members.end();
        if (!row.key.empty() && is_new) members.push_back(row.key);
      }
    }
  }
  return members;
}

std::vector<OpenReference> open_references(const protocol::Protocol& protocol, const State& state) {
  return ReferenceWalk(protocol, state).walk();
}

bool may_be_referred_to(const protocol::Protocol& protocol, const Event& event) {
  if (std::holds_alternative<ParticipantJoined>(event) || std::holds_alternative<SetupChanged>(event)) return true;
  const protocol::Step* step = protocol.find_step(step_of(event));
  const Field* field = step ? step->find_field(field_of(event)) : nullptr;
  return field && (field->defines || protocol::can_be_ranked(*field));
}

}  // namespace beraad::session
