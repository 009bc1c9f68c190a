#include "core/session/copied_words.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "core/base/text.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/agreed.hpp"
#include "core/session/copied_rows.hpp"
#include "core/session/rows.hpp"

namespace beraad::session {
namespace {

using protocol::Column;
using protocol::Field;
using protocol::Role;
using protocol::Step;

struct Place {
  const Step* step = nullptr;
  const Field* field = nullptr;
};

Place place_of(const SessionDocument& document, const AnswerKey& key) {
  const auto* step = document.protocol_handle()->find_step(key.step);
  return {step, step != nullptr ? step->find_field(key.field) : nullptr};
}

/// Every answer that was ever written, also where that was undone, with its field in the method.
void visit_written(const SessionDocument& document,
                   const std::function<void(const AnswerWritten&, const Place&)>& visit) {
  for (const Change& change : document.changes()) {
    for (const Event& event : change.events) {
      const auto* written = std::get_if<AnswerWritten>(&event);
      if (written == nullptr) continue;
      if (const Place place = place_of(document, written->key); place.field != nullptr) visit(*written, place);
    }
  }
}

/// Words in a column of text, or of people where it is no code; nothing elsewhere.
std::string words_in(const Column& column, const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  const bool of_person = column.type == protocol::FieldType::Person;
  if (text == nullptr || (!protocol::is_text(column.type) && !of_person) || is_participant_code(*text)) return {};
  return as_compared(*text);
}

std::string words_in(const FieldValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text != nullptr ? as_compared(*text) : std::string();
}

/// The promise of that step to which the field belongs, as whoever wrote there made it.
const Field* promise_beside(const Step& step, const Field& field) {
  const bool belongs = field.role == Role::Promise || field.role == Role::ActionObstacle ||
                       field.role == Role::ActionLimitsLoss || field.role == Role::ActionOwner;
  return belongs && field.type != protocol::FieldType::Table ? step.find_field(Role::Promise) : nullptr;
}

bool is_among(const std::vector<FollowedWords::InColumn>& followed, const Column& column, const std::string& words) {
  return std::ranges::any_of(followed, [&](const FollowedWords::InColumn& one) {
    const bool is_same = one.role != Role::None ? one.role == column.role : one.column == column.id;
    return is_same && one.words == words;
  });
}

/// Of a table of what was agreed on.
void follow_rows(const Rows& rows, const Field& table, const StrikeText& struck, FollowedWords& followed) {
  for (const Row& row : rows) {
    if (!struck.row.is_nil() && row.id != struck.row) continue;
    for (const auto& [id, cell] : row.cells) {
      const Column* column = table.find_column(id);
      if (column == nullptr || (!struck.column.empty() && id != struck.column)) continue;
      const std::string words = words_in(*column, cell);
      if (words.empty()) continue;
      followed.rows[row.id].push_back({column->role, column->id, words});
      if (column->role == Role::ActionWhat) followed.promises.insert(words);
    }
  }
}

}  // namespace

FollowedWords words_to_follow(const SessionDocument& document, const StrikeText& struck) {
  FollowedWords followed;
  visit_written(document, [&](const AnswerWritten& written, const Place& place) {
    if (written.key != struck.key) return;
    if (const auto* rows = std::get_if<Rows>(&written.value)) {
      const bool is_agreed =
          place.field->role == Role::Actions || place.field->role == Role::Signals || holds_agreed(*place.field);
      if (is_agreed) follow_rows(*rows, *place.field, struck, followed);
      return;
    }
    const Field* promise = promise_beside(*place.step, *place.field);
    const std::string words = words_in(written.value);
    if (promise == nullptr || words.empty() || is_participant_code(std::get<std::string>(written.value))) return;
    const AnswerKey key{place.step->id, promise->id, promise->per_participant ? struck.key.participant : std::string()};
    const Role column = place.field == promise ? Role::ActionWhat : place.field->role;
    followed.rows[promise_id(document.id(), key)].push_back({column, {}, words});
    if (place.field == promise) followed.promises.insert(words);
  });
  return followed;
}

std::set<std::string> words_agreed(const SessionDocument& document) {
  std::set<std::string> agreed;
  visit_written(document, [&](const AnswerWritten& written, const Place& place) {
    if (place.field->role == Role::Promise) agreed.insert(words_in(written.value));
    const auto* rows = std::get_if<Rows>(&written.value);
    if (rows == nullptr || place.field->role != Role::Actions) return;
    for (const Row& row : *rows) agreed.insert(as_compared(text_in(*place.field, row, Role::ActionWhat)));
  });
  agreed.erase(std::string());
  return agreed;
}

CopiedTexts copies_held(const SessionDocument& document, const FollowedWords& words) {
  using Where = std::tuple<AnswerKey, Uuid, std::string>;  // row and column; neither for an answer as a whole
  std::map<Where, std::set<std::string>> held;             // exactly as they stand there
  visit_written(document, [&](const AnswerWritten& written, const Place& place) {
    if (place.field->role == Role::EarlierPromise && words.promises.contains(words_in(written.value))) {
      held[{written.key, {}, {}}].insert(std::get<std::string>(written.value));
    }
    const auto* rows = std::get_if<Rows>(&written.value);
    if (rows == nullptr || !holds_agreed(*place.field)) return;
    for (const Row& row : *rows) {
      const auto followed = words.rows.find(row.id);
      if (followed == words.rows.end()) continue;
      for (const auto& [id, cell] : row.cells) {
        const Column* column = place.field->find_column(id);
        if (column == nullptr || !is_among(followed->second, *column, words_in(*column, cell))) continue;
        held[{written.key, row.id, id}].insert(std::get<std::string>(cell));
      }
    }
  });
  CopiedTexts found;
  for (const auto& [where, copied] : held) {
    const auto& [key, row, column] = where;
    const FieldValue* value = find_value(document.state(), key);
    std::string now;
    if (row.is_nil()) {
      const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
      if (text != nullptr) now = *text;
    } else if (const Rows* rows = find_rows(document.state(), key)) {
      const auto stands = std::ranges::find(*rows, row, &Row::id);
      if (stands != rows->end()) now = cell_text(*stands, column);
    }
    if (now.empty() || copied.contains(now)) {
      found.as_copied.push_back({key, row, column});
    } else {
      for (const auto& text : copied) found.changed.push_back({{key, row, column}, text});
    }
  }
  return found;
}

std::set<AnswerKey> promises_held(const SessionDocument& document, const std::set<std::string>& words) {
  std::set<AnswerKey> held;
  visit_written(document, [&](const AnswerWritten& written, const Place& place) {
    if (place.field->role == Role::EarlierPromise && words.contains(words_in(written.value))) held.insert(written.key);
  });
  return held;
}

bool asks_promise(const protocol::Protocol& method) {
  return std::ranges::any_of(method.steps,
                             [](const Step& step) { return step.find_field(Role::EarlierPromise) != nullptr; });
}

std::set<std::string> teams_of(const SessionDocument& document) {
  std::set<std::string> teams;
  for (const Change& change : document.changes()) {
    for (const Event& event : change.events) {
      std::visit(
          [&](const auto& content) {
            if constexpr (requires { content.setup.team; }) teams.insert(team_key(content.setup.team));
          },
          static_cast<const EventKinds&>(event));
    }
  }
  teams.erase(std::string());
  return teams;
}

}  // namespace beraad::session
