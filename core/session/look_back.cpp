#include "core/session/look_back.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/agreed.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"

namespace beraad::session {
namespace {

using protocol::Column;
using protocol::Field;
using protocol::FieldType;
using protocol::Protocol;
using protocol::Role;

struct Text {
  Role role;
  std::string words;
  bool of_person = false;  // a code, or words
};

/// What a row of a look-back begins with.
struct Begun {
  Uuid row;
  std::string name;  // the words by which people know it
  std::vector<Text> texts;
};

bool takes_rows(const Field& field) {
  return field.type == FieldType::Table && field.rows == protocol::RowSource::Free && !field.per_participant &&
         field.role != Role::Actions && field.role != Role::Signals;
}

/// A code of the deliberation may be somebody else's in the look-back; where it holds words, it has the role.
std::string person_in(const Column& column, const Setup& look_back, const State& state, const std::string& person) {
  std::string role = person_label(state, person, true);
  if (column.type != FieldType::Person) return role;
  const Participant* same = find_participant(look_back, person);
  return same != nullptr && same->role == role ? person : code_or_role(look_back, role);
}

std::vector<Begun> actions_of(const Uuid& session, const Protocol& from, const State& state) {
  std::vector<Begun> actions;
  for (const Agreed& agreed : agreed_in(session, from, state)) {
    actions.push_back({agreed.row,
                       agreed.what,
                       {{Role::ActionWhat, agreed.what},
                        {Role::ActionOwner, agreed.owner, true},
                        {Role::ActionObstacle, agreed.obstacle}}});
  }
  return actions;
}

std::vector<Begun> signals_of(const Protocol& from, const State& state) {
  std::vector<Begun> signals;
  const auto place = protocol::find_by_role(from, Role::Signals);
  const Rows* rows = place ? find_rows(state, {place.step->id, place.field->id, {}}) : nullptr;
  if (rows == nullptr) return signals;
  for (const Row& row : *rows) {
    const std::string words = text_in(*place.field, row, Role::SignalText);
    if (base::is_blank(words)) continue;  // not written yet, or struck
    const auto* to = place.field->find_column(Role::SignalTo);
    const bool of_person = to != nullptr && to->type == FieldType::Person;
    const std::string whom = text_in(*place.field, row, Role::SignalTo);
    signals.push_back({row.id, words, {{Role::SignalText, words}, {Role::SignalTo, whom, of_person}}});
  }
  return signals;
}

Row row_for(const Begun& begun, const State& state, const Field& to, const State& look_back) {
  Row row{begun.row, {}, {}, {}, {}};
  for (auto [role, text, of_person] : begun.texts) {
    const Column* column = to.find_column(role);
    if (column == nullptr || base::is_blank(text)) continue;
    if (of_person) text = person_in(*column, look_back.setup, state, text);
    const bool chosen =
        column->type == FieldType::Choice &&
        std::ranges::find(column->choices.options, text, &protocol::Option::id) == column->choices.options.end();
    if (!chosen) row.cells.emplace(column->id, std::move(text));
  }
  return row;
}

}  // namespace

std::vector<WriteAnswer> look_back_rows(const Uuid& session, const Protocol& from, const State& state,
                                        const Protocol& to, const State& look_back) {
  const std::vector<Begun> actions = actions_of(session, from, state), signals = signals_of(from, state);
  std::vector<WriteAnswer> answers;
  for (const auto& step : to.steps) {
    for (const Field& field : step.fields) {
      if (!takes_rows(field)) continue;
      const bool of_actions = field.find_column(Role::ActionWhat) != nullptr;
      if (!of_actions && field.find_column(Role::SignalText) == nullptr) continue;
      const Role name = of_actions ? Role::ActionWhat : Role::SignalText;
      const auto& begun = of_actions ? actions : signals;
      const Rows* held = find_rows(look_back, {step.id, field.id, {}});
      Rows rows = held != nullptr ? *held : Rows{};
      const std::size_t before = rows.size();
      const auto is_begun = [&](const Uuid& id) { return std::ranges::find(begun, id, &Begun::row) != begun.end(); };
      for (const Begun& one : begun) {
        // Two actions may have the same words: a row that has the id of one is not about the other.
        const bool known = std::ranges::any_of(rows, [&](const Row& other) {
          return other.id == one.row ||
                 (!is_begun(other.id) && base::folded(text_in(field, other, name)) == base::folded(one.name));
        });
        if (!known) rows.push_back(row_for(one, state, field, look_back));
      }
      if (rows.size() > before) answers.push_back({{step.id, field.id, {}}, std::move(rows)});
    }
  }
  return answers;
}

protocol::FieldPlace status_table(const Protocol& protocol) {
  for (const auto& step : protocol.steps) {
    for (const Field& field : step.fields) {
      if (field.find_column(Role::ActionStatus) != nullptr && field.find_column(Role::ActionWhat) != nullptr) {
        return {&step, &field};
      }
    }
  }
  return {};
}

const protocol::CatalogEntry* find_look_back_method(const protocol::Catalog& catalog) {
  const auto keeps_status = [](const Protocol& method) {
    return method.kind == protocol::Kind::AfterCare && status_table(method);
  };
  // What begins by itself is the short one, of a whole team: that is meant only where there is no other.
  const auto* of_a_case = catalog.preferred(
      [&](const Protocol& method) { return keeps_status(method) && !protocol::begins_by_itself(method); });
  return of_a_case != nullptr ? of_a_case : catalog.preferred(keeps_status);
}

}  // namespace beraad::session
