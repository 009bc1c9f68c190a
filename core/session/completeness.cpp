#include "core/session/completeness.hpp"

#include <algorithm>
#include <set>

#include "core/base/calendar.hpp"
#include "core/base/text.hpp"
#include "core/session/references.hpp"

namespace beraad::session {

using protocol::Field;
using protocol::Rule;

namespace {

/// In a choice of options this member of the method's own extras names them all.
constexpr std::string_view k_all_options = "both";

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* yes = std::get_if<bool>(&cell)) return *yes ? "true" : "false";
  return std::to_string(std::get<std::int64_t>(cell));
}

bool is_struck(const Row& row) { return row.struck.contains("*"); }

/// A cell with something in it; a struck one was filled in.
bool has_cell(const Row& row, std::string_view column) {
  if (row.struck.find(column) != row.struck.end()) return true;
  const auto found = row.cells.find(column);
  return found != row.cells.end() && !base::is_blank(text_of(found->second));
}

std::vector<const Row*> standing_rows(const FieldValue* value) {
  std::vector<const Row*> standing;
  if (const auto* rows = value ? std::get_if<Rows>(value) : nullptr) {
    for (const Row& row : *rows) {
      if (!is_struck(row)) standing.push_back(&row);
    }
  }
  return standing;
}

int count_of(const FieldValue* value) {
  if (!value) return 0;
  if (const auto* items = std::get_if<Items>(value)) {
    return static_cast<int>(std::ranges::count(*items, false, &ListItem::struck));
  }
  return static_cast<int>(standing_rows(value).size());
}

/// Judges one rule; each method takes one key of it.
class RuleCheck {
 public:
  RuleCheck(const protocol::Protocol& protocol, const protocol::Step& step, const Field& field, const State& state)
      : m_protocol(protocol), m_step(step), m_field(field), m_state(state) {
    m_value = find_value(state, key_of(field.presenter_only && field.per_participant ? presenter() : std::string{}));
    list_people();
  }

  [[nodiscard]] bool holds(const Rule& rule) const {
    const int count = count_of(m_value);
    if (rule.answered && (!m_value || is_empty(*m_value))) return false;
    if (rule.is && (!m_value || *m_value != FieldValue{*rule.is})) return false;
    if (rule.min_rows && count < *rule.min_rows) return false;
    if (rule.max_rows && count > *rule.max_rows) return false;
    if (rule.min_choices && chosen() < *rule.min_choices) return false;
    if (rule.within_days && !is_within(*rule.within_days)) return false;
    if (rule.row_for_each && !has_row_for_each(*rule.row_for_each)) return false;
    if (rule.covers && !covers(*rule.covers)) return false;
    if (!rule.some_row_has.empty() && !some_row_has(rule.some_row_has)) return false;
    if (!each_row_has(rule.each_row_has)) return false;
    return rule_of_participants_holds(rule);
  }

 private:
  [[nodiscard]] AnswerKey key_of(std::string participant) const {
    return {m_step.id, m_field.id, std::move(participant)};
  }
  [[nodiscard]] std::string presenter() const {
    const auto& people = m_state.setup.participants;
    const auto found = std::ranges::find(people, true, &Participant::presenter);
    return found == people.end() ? std::string{} : found->code;
  }

  /// Whose answers count: those present; once the link was cut, the authors known by a pseudonym only.
  void list_people() {
    const auto counted = counted_participants(m_state.setup);
    for (const auto& [key, record] : m_state.answers) {
      if (key.step == m_step.id && key.field == m_field.id && is_pseudonym(key.participant)) {
        m_people.push_back(key.participant);
      }
    }
    if (!m_people.empty()) {
      m_everybody_counts = m_people.size() >= counted.size();
      return;
    }
    for (const Participant* person : counted) m_people.push_back(person->code);
  }

  [[nodiscard]] bool rule_of_participants_holds(const Rule& rule) const {
    const bool asks = rule.each_participant || !rule.each_participant_has.empty() || rule.each_participant_is;
    if (asks && !m_everybody_counts) return false;
    return std::ranges::all_of(m_people, [&](const std::string& person) {
      const AnswerRecord* record = find_answer(m_state, key_of(person));
      const bool passed = record && record->current().kind == AnswerKind::Passed;
      const bool struck = record && record->current().kind == AnswerKind::Struck;
      const FieldValue* value = find_value(m_state, key_of(person));
      if (rule.each_participant_is && (!value || *value != FieldValue{*rule.each_participant_is})) return false;
      if (passed || struck) return true;
      if (rule.each_participant && (!value || is_empty(*value))) return false;
      return rule.each_participant_has.empty() || has_all(value, rule.each_participant_has);
    });
  }

  [[nodiscard]] static bool has_all(const FieldValue* value, const std::vector<std::string>& columns) {
    const auto* rows = value ? std::get_if<Rows>(value) : nullptr;
    if (!rows || rows->empty()) return false;
    return std::ranges::all_of(columns, [&](const std::string& column) {
      return is_struck(rows->front()) || has_cell(rows->front(), column);
    });
  }

  [[nodiscard]] int chosen() const {
    const auto* selection = m_value ? std::get_if<Selection>(m_value) : nullptr;
    return selection ? static_cast<int>(selection->size()) : 0;
  }

  /// From the planned start, or from the real one when none was planned.
  [[nodiscard]] bool is_within(int days) const {
    const auto* text = m_value ? std::get_if<std::string>(m_value) : nullptr;
    const auto date = text ? base::read_date(*text) : std::nullopt;
    if (!date) return false;
    base::Date start = m_state.setup.planned_start.date;
    if (start == base::Date{}) {
      if (!m_state.begun_at) return false;
      start = base::local_time(*m_state.begun_at).date;
    }
    const std::int64_t later = base::days_since_epoch(*date) - base::days_since_epoch(start);
    return later >= 0 && later <= days;
  }

  [[nodiscard]] std::vector<std::string> members_of(std::string_view set) const {
    if (set == "participants") {
      std::vector<std::string> codes;
      for (const Participant* person : counted_participants(m_state.setup)) codes.push_back(person->code);
      return codes;
    }
    if (set == "organisations") return set_members(m_protocol, m_state, protocol::DynamicSet::Organisations);
    if (set == "options") return set_members(m_protocol, m_state, protocol::DynamicSet::Options);
    std::vector<std::string> fixed;
    for (const protocol::Option& row : m_field.fixed_rows) fixed.push_back(row.id);
    return fixed;
  }
  [[nodiscard]] bool has_row_for_each(std::string_view set) const {
    const auto rows = standing_rows(m_value);
    return std::ranges::all_of(members_of(set), [&](const std::string& member) {
      return std::ranges::any_of(rows, [&](const Row* row) { return row->key == member; });
    });
  }

  [[nodiscard]] bool covers(const protocol::Covers& wanted) const {
    std::set<std::string> seen;
    for (const Row* row : standing_rows(m_value)) {
      for (const std::string& column : wanted.columns) seen.insert(cell_text(*row, column));
    }
    if (seen.contains(std::string(k_all_options))) return true;
    return std::ranges::all_of(set_members(m_protocol, m_state, wanted.set),
                               [&](const std::string& member) { return seen.contains(member); });
  }

  [[nodiscard]] bool some_row_has(const std::map<std::string, std::string>& wanted) const {
    return std::ranges::any_of(standing_rows(m_value), [&](const Row* row) {
      return std::ranges::all_of(wanted, [&](const auto& pair) {
        const auto* column = m_field.find_column(pair.first);
        const bool anything =
            pair.second == protocol::k_filled_in && column != nullptr && column->type != protocol::FieldType::YesNo;
        if (anything) return has_cell(*row, pair.first);
        const auto cell = row->cells.find(pair.first);
        return cell != row->cells.end() && text_of(cell->second) == pair.second;
      });
    });
  }

  [[nodiscard]] bool each_row_has(const std::vector<std::string>& columns) const {
    return std::ranges::all_of(standing_rows(m_value), [&](const Row* row) {
      return std::ranges::all_of(
          columns, [&](const std::string& column) { return has_cell(*row, column) || stands_by_default(column); });
    });
  }
  /// What nobody chose shows as its default everywhere, so it is not missing.
  [[nodiscard]] bool stands_by_default(const std::string& column_id) const {
    const auto* column = m_field.find_column(column_id);
    return column != nullptr && !column->default_value.empty();
  }

  const protocol::Protocol& m_protocol;
  const protocol::Step& m_step;
  const Field& m_field;
  const State& m_state;
  const FieldValue* m_value = nullptr;
  std::vector<std::string> m_people;
  bool m_everybody_counts = true;
};

/// Left out on purpose, or given and then struck: nothing is asked of anybody.
bool is_skipped_or_struck(const State& state, const protocol::Step& step, const Field& field) {
  const AnswerRecord* record = find_answer(state, {step.id, field.id, ""});
  if (!record) return false;
  return record->current().kind == AnswerKind::Skipped || record->current().kind == AnswerKind::Struck;
}

}  // namespace

bool is_complete(const protocol::Protocol& protocol, const protocol::Step& step, const Field& field,
                 const State& state) {
  if (!field.complete || !field.complete->rule || !field.stored) return true;
  if (field.visibility == protocol::Visibility::Private && !state.setup.private_fields) return true;
  if (state.not_done.contains(step.id) || is_skipped_or_struck(state, step, field)) return true;
  return RuleCheck(protocol, step, field, state).holds(*field.complete->rule);
}

std::vector<MissingField> missing_fields(const protocol::Protocol& protocol, const protocol::Step& step,
                                         const State& state) {
  std::vector<MissingField> missing;
  for (const Field& field : step.fields) {
    if (!is_complete(protocol, step, field, state)) missing.push_back({step.id, field.id, field.complete->words});
  }
  return missing;
}

std::vector<MissingField> missing_fields(const protocol::Protocol& protocol, const State& state) {
  std::vector<MissingField> missing;
  for (const protocol::Step& step : protocol.steps) {
    for (MissingField& field : missing_fields(protocol, step, state)) missing.push_back(std::move(field));
  }
  return missing;
}

}  // namespace beraad::session
