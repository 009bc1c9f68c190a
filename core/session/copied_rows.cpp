#include "core/session/copied_rows.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "core/base/text.hpp"
#include "core/session/agreed.hpp"
#include "core/session/rows.hpp"

namespace beraad::session {
namespace {

using protocol::Field;
using protocol::Role;

/// Every answer that was ever written, also where that was undone.
void visit_written(const SessionDocument& document, const std::function<void(const AnswerWritten&)>& visit) {
  for (const Change& change : document.changes()) {
    for (const Event& event : change.events) {
      if (const auto* written = std::get_if<AnswerWritten>(&event)) visit(*written);
    }
  }
}

const Field* find_field(const SessionDocument& document, const AnswerKey& key) {
  const auto* step = document.protocol_handle()->find_step(key.step);
  return step != nullptr ? step->find_field(key.field) : nullptr;
}

bool chooses(const State& state, const protocol::FieldPlace& choice, const std::set<Uuid>& rows) {
  const FieldValue* value = find_value(state, {choice.step->id, choice.field->id, {}});
  const auto* id = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  const auto row = id != nullptr ? base::read_uuid(*id) : std::nullopt;
  return row && rows.contains(*row);
}

}  // namespace

std::set<Uuid> followed_rows(const SessionDocument& document) {
  std::set<Uuid> followed;
  visit_written(document, [&](const AnswerWritten& written) {
    const Field* field = find_field(document, written.key);
    if (field == nullptr) return;
    if (field->role == Role::Promise) followed.insert(promise_id(document.id(), written.key));
    const auto* rows = std::get_if<Rows>(&written.value);
    if (rows == nullptr || (field->role != Role::Actions && field->role != Role::Signals)) return;
    for (const Row& row : *rows) followed.insert(row.id);
  });
  return followed;
}

std::set<Uuid> rows_gone(const SessionDocument& document) {
  std::set<Uuid> gone = followed_rows(document);
  for (const Agreed& agreed : agreed_in(document.id(), document.protocol(), document.state())) gone.erase(agreed.row);
  const auto signals = protocol::find_by_role(document.protocol(), Role::Signals);
  for (const Row& row : rows_by_role(document, Role::Signals)) {
    if (!base::is_blank(text_in(*signals.field, row, Role::SignalText))) gone.erase(row.id);
  }
  return gone;
}

std::set<Uuid> copied_rows(const SessionDocument& document, const std::set<Uuid>& known_by) {
  std::set<Uuid> copies;
  visit_written(document, [&](const AnswerWritten& written) {
    const auto* rows = std::get_if<Rows>(&written.value);
    const Field* field = rows != nullptr ? find_field(document, written.key) : nullptr;
    if (field == nullptr) return;
    const auto* link = field->find_column(Role::CandidateCase);
    if (link == nullptr && field->role != Role::Candidates) return;
    for (const Row& row : *rows) {
      const auto prepared = link != nullptr ? base::read_uuid(cell_text(row, link->id)) : std::nullopt;
      if (known_by.contains(row.id) || (prepared && known_by.contains(*prepared))) copies.insert(row.id);
    }
  });
  return copies;
}

bool was_chosen(const SessionDocument& document, const std::set<Uuid>& rows) {
  bool chosen = false;
  visit_written(document, [&](const AnswerWritten& written) {
    const auto* id = std::get_if<std::string>(&written.value);
    const Field* field = id != nullptr ? find_field(document, written.key) : nullptr;
    if (field == nullptr || field->role != Role::ChosenCase) return;
    const auto row = base::read_uuid(*id);
    chosen = chosen || (row && rows.contains(*row));
  });
  return chosen;
}

CopiedTexts why_chosen(const SessionDocument& document, const std::set<Uuid>& rows) {
  CopiedTexts found;
  const auto chosen = protocol::find_by_role(document.protocol(), Role::ChosenCase);
  if (!chosen) return found;
  const auto is_chosen = [&](const State& state) { return chooses(state, chosen, rows); };
  const bool still = is_chosen(document.state());
  std::set<AnswerKey> whole;
  const auto& changes = document.changes();
  for (auto change = changes.begin(); change != changes.end(); ++change) {
    for (const Event& event : change->events) {
      const auto* written = std::get_if<AnswerWritten>(&event);
      const auto* words = written != nullptr ? std::get_if<std::string>(&written->value) : nullptr;
      if (words == nullptr || written->key.step != chosen.step->id || written->key.field == chosen.field->id) continue;
      const Field* field = find_field(document, written->key);
      if (field == nullptr || !protocol::is_text(field->type)) continue;
      if (!still && !is_chosen(fold({changes.begin(), std::next(change)}))) continue;
      const FieldValue* now = find_value(document.state(), written->key);
      if (still || (now != nullptr && *now == written->value)) {
        if (whole.insert(written->key).second) found.as_copied.push_back({written->key, {}, {}});
      } else {
        found.changed.push_back({{written->key, {}, {}}, *words});
      }
    }
  }
  return found;
}

std::set<AnswerKey> beside_choice(const SessionDocument& document, const std::set<Uuid>& rows) {
  std::set<AnswerKey> beside;
  const auto chosen = protocol::find_by_role(document.protocol(), Role::ChosenCase);
  if (!chosen || !chooses(document.state(), chosen, rows)) return beside;
  for (const Field& field : chosen.step->fields) {
    if (&field != chosen.field && protocol::is_text(field.type)) beside.insert({chosen.step->id, field.id, {}});
  }
  return beside;
}

std::set<Uuid> rows_held(const SessionDocument& document, const std::set<Uuid>& rows) {
  std::set<Uuid> held;
  const auto take = [&](const Uuid& id) {
    if (rows.contains(id)) held.insert(id);
  };
  visit_written(document, [&](const AnswerWritten& written) {
    if (const auto* all = std::get_if<Rows>(&written.value)) std::ranges::for_each(*all, take, &Row::id);
    if (const auto* items = std::get_if<Items>(&written.value)) std::ranges::for_each(*items, take, &ListItem::id);
  });
  return held;
}

bool holds_agreed(const Field& field) {
  const bool has_words =
      field.find_column(Role::ActionWhat) != nullptr || field.find_column(Role::SignalText) != nullptr;
  return has_words && field.role != Role::Actions && field.role != Role::Signals;
}

bool takes_agreed(const protocol::Protocol& method) {
  return std::ranges::any_of(method.steps,
                             [](const protocol::Step& step) { return std::ranges::any_of(step.fields, holds_agreed); });
}

}  // namespace beraad::session
