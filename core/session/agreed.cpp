#include "core/session/agreed.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/session/rows.hpp"
#include "core/session/visibility.hpp"

namespace beraad::session {
namespace {

using protocol::Field;
using protocol::Role;
using protocol::Step;

void add_actions(const protocol::Protocol& protocol, const State& state, std::vector<Agreed>& agreed) {
  const auto place = protocol::find_by_role(protocol, Role::Actions);
  if (!place || place.field->visibility != protocol::Visibility::Room) return;  // a look-back reads it to the group
  const Rows* rows = find_rows(state, {place.step->id, place.field->id, {}});
  if (rows == nullptr) return;
  for (const Row& row : *rows) {
    const auto text = [&](Role role) { return text_in(*place.field, row, role); };
    if (base::is_blank(text(Role::ActionWhat))) continue;
    agreed.push_back({row.id, text(Role::ActionWhat), text(Role::ActionOwner), text(Role::ActionDue),
                      text(Role::ActionLimitsLoss), text(Role::ActionObstacle)});
  }
}

std::string text_at(const State& state, const AnswerKey& key) {
  const FieldValue* value = find_value(state, key);
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? *text : std::string{};
}

/// Whose promise it is: of who wrote it, else of whoever brought the case.
std::string owner_of(const State& state, const AnswerKey& key) {
  if (!key.participant.empty()) return key.participant;
  const auto& people = state.setup.participants;
  const auto presenter = std::ranges::find(people, true, &Participant::presenter);
  return presenter != people.end() ? presenter->code : std::string{};
}

bool was_struck(const State& state, const AnswerKey& key) {
  const AnswerRecord* record = find_answer(state, key);
  return record != nullptr && record->current().kind == AnswerKind::Struck;
}

struct Promised {
  Agreed agreed;
  bool words_struck = false, day_struck = false;
};

/// Where the step asks that of a promise, for the group to see; of nothing where it does not.
AnswerKey key_beside(const Step& step, Role role, const std::string& participant) {
  const Field* field = step.find_field(role);
  if (field == nullptr || field->visibility != protocol::Visibility::Room) return {step.id, {}, {}};
  return {step.id, field->id, field->per_participant ? participant : std::string()};
}

/// All that was ever written as a promise and that the group may know of.
std::vector<Promised> promises_in(const Uuid& session, const Step& step, const State& state) {
  std::vector<Promised> promises;
  const Field* promise = step.find_field(Role::Promise);
  if (promise == nullptr || is_sealed_field(step, *promise)) return promises;
  for (const auto& [key, record] : state.answers) {
    if (key.step != step.id || key.field != promise->id) continue;
    if (sight_of(step, *promise, state, key, Audience::Report) != Sight::Visible) continue;
    const auto beside = [&](Role role) { return key_beside(step, role, key.participant); };
    // Somebody else may have taken on what the group wrote down.
    const std::string other = key.participant.empty() ? text_at(state, beside(Role::ActionOwner)) : std::string();
    promises.push_back({{promise_id(session, key), text_at(state, key),
                         base::is_blank(other) ? owner_of(state, key) : other, text_at(state, beside(Role::PromiseDue)),
                         text_at(state, beside(Role::ActionLimitsLoss)), text_at(state, beside(Role::ActionObstacle))},
                        was_struck(state, key),
                        was_struck(state, beside(Role::PromiseDue))});
  }
  return promises;
}

}  // namespace

std::vector<Agreed> agreed_in(const Uuid& session, const protocol::Protocol& protocol, const State& state) {
  std::vector<Agreed> agreed;
  add_actions(protocol, state, agreed);
  for (const Step& step : protocol.steps) {
    for (auto& promise : promises_in(session, step, state)) {
      if (!base::is_blank(promise.agreed.what)) agreed.push_back(std::move(promise.agreed));
    }
  }
  return agreed;
}

std::vector<Agreed> struck_promises(const Uuid& session, const protocol::Protocol& protocol, const State& state) {
  std::vector<Agreed> struck;
  for (const Step& step : protocol.steps) {
    for (auto& promise : promises_in(session, step, state)) {
      const bool had_words = promise.words_struck || !base::is_blank(promise.agreed.what);
      const bool had_day = promise.day_struck || !promise.agreed.due.empty();
      const bool is_struck = promise.words_struck || promise.day_struck;
      if (is_struck && had_words && had_day) struck.push_back(std::move(promise.agreed));
    }
  }
  return struck;
}

Uuid promise_id(const Uuid& session, const AnswerKey& key) {
  return base::named_id(session, key.step + "/" + key.field + "/" + key.participant);
}

bool keeps_agreed(const protocol::Protocol& protocol) {
  return protocol::find_by_role(protocol, Role::Actions) || protocol::find_by_role(protocol, Role::Promise);
}

}  // namespace beraad::session
