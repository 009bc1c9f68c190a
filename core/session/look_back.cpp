#include "core/session/look_back.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/agreed.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"
#include "core/session/visibility.hpp"

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
  if (!place || place.field->visibility != protocol::Visibility::Room) return signals;  // as for actions
  const Rows* rows = find_rows(state, {place.step->id, place.field->id, {}});
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

/// `is_translated`: what stands in the way is asked in a step before, and comes along from there.
Row row_for(const Begun& begun, const State& state, const Field& to, const State& look_back, bool is_translated) {
  Row row{begun.row, {}, {}, {}, {}};
  for (auto [role, text, of_person] : begun.texts) {
    const Column* column = to.find_column(role);
    if (column == nullptr || base::is_blank(text)) continue;
    if (role == Role::ActionObstacle && is_translated) continue;
    if (of_person) text = person_in(*column, look_back.setup, state, text);
    const bool chosen =
        column->type == FieldType::Choice &&
        std::ranges::find(column->choices.options, text, &protocol::Option::id) == column->choices.options.end();
    if (!chosen) row.cells.emplace(column->id, std::move(text));
  }
  return row;
}

/// Its rows are actions or signals.
bool keeps_agreed_rows(const Field& field) {
  return takes_rows(field) &&
         (field.find_column(Role::ActionWhat) != nullptr || field.find_column(Role::SignalText) != nullptr);
}

/// What stands in the column of the same id and type; nothing where that is blank or was struck, or is a choice that
/// the other method does not offer.
std::optional<Cell> cell_to_keep(const Field& from, const Row& row, const Column& column) {
  const Column* same = from.find_column(column.id);
  const auto cell = row.cells.find(column.id);
  const bool is_struck = row.struck.contains("*") || row.struck.contains(column.id);
  if (same == nullptr || same->type != column.type || cell == row.cells.end() || is_struck) return std::nullopt;
  const auto* text = std::get_if<std::string>(&cell->second);
  if (text != nullptr && base::is_blank(*text)) return std::nullopt;
  const auto& options = column.choices.options;
  const bool is_offered =
      column.type != FieldType::Choice ||
      (text != nullptr && std::ranges::find(options, *text, &protocol::Option::id) != options.end());
  return is_offered ? std::optional(cell->second) : std::nullopt;
}

/// Nobody reads in that column of the one table what they may not read in the other.
bool is_for_the_same_eyes(const protocol::FieldPlace& from, const State& said_in, const protocol::FieldPlace& to,
                          const State& copied_to, const Column& column) {
  const Column* same = from.field->find_column(column.id);
  const auto reads = [](const protocol::FieldPlace& place, const Column& there, const State& state, Audience reader) {
    const AnswerKey key{place.step->id, place.field->id, {}};
    return sight_of(*place.step, *place.field, there, state, key, reader) == Sight::Visible;
  };
  return same != nullptr && std::ranges::none_of(std::array{Audience::Room, Audience::Report, Audience::Facilitator},
                                                 [&](Audience reader) {
                                                   return reads(to, column, copied_to, reader) &&
                                                          !reads(from, *same, said_in, reader);
                                                 });
}

/// Something stands in that cell, or stood there once.
bool was_ever_filled(const AnswerRecord& record, const Uuid& row, const std::string& column) {
  return std::ranges::any_of(record.revisions, [&](const Revision& revision) {
    const auto* rows = std::get_if<Rows>(&revision.value);
    if (rows == nullptr) return false;
    const auto found = std::ranges::find(*rows, row, &Row::id);
    return found != rows->end() && (found->cells.contains(column) || found->struck.contains(column));
  });
}

/// Into the cells of the same rows in which nothing stood yet.
void add_words(const protocol::FieldPlace& from, const Rows& said, const protocol::FieldPlace& to, const State& state,
               Rows& rows) {
  const AnswerRecord& record = *find_answer(state, {to.step->id, to.field->id, {}});
  for (Row& row : rows) {
    const auto same = std::ranges::find(said, row.id, &Row::id);
    if (same == said.end()) continue;
    for (const Column& column : to.field->columns) {
      const auto cell = cell_to_keep(*from.field, *same, column);
      const bool may_stand = cell && is_for_the_same_eyes(from, state, to, state, column);
      if (may_stand && !was_ever_filled(record, row.id, column.id)) row.cells.emplace(column.id, *cell);
    }
  }
}

}  // namespace

std::vector<WriteAnswer> look_back_rows(const Uuid& session, const Protocol& from, const State& state,
                                        const Protocol& to, const State& look_back) {
  const std::vector<Begun> actions = actions_of(session, from, state), signals = signals_of(from, state);
  std::vector<WriteAnswer> answers;
  bool was_asked = false;  // what stands in the way
  for (const auto& step : to.steps) {
    for (const Field& field : step.fields) {
      if (!takes_rows(field)) continue;
      const bool is_translated = was_asked && field.find_column(Role::ActionStatus) != nullptr;
      was_asked = was_asked || field.find_column(Role::ActionObstacle) != nullptr;
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
        if (!known) rows.push_back(row_for(one, state, field, look_back, is_translated));
      }
      if (rows.size() > before) answers.push_back({{step.id, field.id, {}}, std::move(rows)});
    }
  }
  return answers;
}

std::vector<WriteAnswer> rows_to_go_on_with(const Protocol& from, const State& earlier, const Protocol& to,
                                            const State& look_back, const std::set<Uuid>& gone) {
  std::vector<WriteAnswer> answers;
  for (const auto& step : to.steps) {
    for (const Field& field : step.fields) {
      const auto* from_step = from.find_step(step.id);
      const Field* same = from_step != nullptr ? from_step->find_field(field.id) : nullptr;
      const AnswerKey key{step.id, field.id, {}};
      if (!keeps_agreed_rows(field) || same == nullptr || !keeps_agreed_rows(*same)) continue;
      const Rows* held = find_rows(earlier, key);
      if (held == nullptr || find_rows(look_back, key) != nullptr) continue;
      Rows rows;
      for (const Row& row : *held) {
        if (gone.contains(row.id)) continue;
        Row copy{row.id, {}, {}, {}, {}};
        for (const Column& column : field.columns) {
          const auto cell = cell_to_keep(*same, row, column);
          const bool may_stand =
              cell && is_for_the_same_eyes({from_step, same}, earlier, {&step, &field}, look_back, column);
          if (may_stand) copy.cells.emplace(column.id, *cell);
        }
        for (auto& [column, cell] : copy.cells) {
          auto* text = std::get_if<std::string>(&cell);
          const bool of_person = field.find_column(column)->type == FieldType::Person;
          if (text != nullptr && of_person)
            *text = person_in(*field.find_column(column), look_back.setup, earlier, *text);
        }
        if (!copy.cells.empty()) rows.push_back(std::move(copy));
      }
      if (!rows.empty()) answers.push_back({key, std::move(rows)});
    }
  }
  return answers;
}

std::vector<WriteAnswer> translation_words(const Protocol& protocol, const State& state, const protocol::Step& step) {
  std::vector<WriteAnswer> answers;
  if (state.stage != Stage::Running || state.off_record) return answers;
  for (const Field& field : step.fields) {
    const AnswerKey key{step.id, field.id, {}};
    const Rows* held = find_rows(state, key);
    if (held == nullptr || !keeps_agreed_rows(field) || field.find_column(Role::ActionStatus) == nullptr) continue;
    Rows rows = *held;
    for (const auto& before : protocol.steps) {
      if (before.id == step.id) break;
      for (const Field& earlier : before.fields) {
        const Rows* said = find_rows(state, {before.id, earlier.id, {}});
        if (said != nullptr && keeps_agreed_rows(earlier))
          add_words({&before, &earlier}, *said, {&step, &field}, state, rows);
      }
    }
    if (rows != *held) answers.push_back({key, std::move(rows), true});
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
