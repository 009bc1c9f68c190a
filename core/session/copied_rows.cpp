#include "core/session/copied_rows.hpp"

#include <algorithm>
#include <functional>

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

std::set<Uuid> copied_rows(const SessionDocument& document, const std::set<Uuid>& sessions) {
  std::set<Uuid> copies;
  visit_written(document, [&](const AnswerWritten& written) {
    const auto* rows = std::get_if<Rows>(&written.value);
    const Field* field = rows != nullptr ? find_field(document, written.key) : nullptr;
    const auto* link = field != nullptr ? field->find_column(Role::CandidateCase) : nullptr;
    if (link == nullptr) return;
    for (const Row& row : *rows) {
      const auto prepared = base::read_uuid(cell_text(row, link->id));
      if (prepared && sessions.contains(*prepared)) copies.insert(row.id);
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

bool takes_agreed(const protocol::Protocol& method) {
  return std::ranges::any_of(method.steps, [](const protocol::Step& step) {
    return std::ranges::any_of(step.fields, [](const Field& field) {
      const bool is_of_others =
          field.find_column(Role::ActionWhat) != nullptr || field.find_column(Role::SignalText) != nullptr;
      return is_of_others && field.role != Role::Actions && field.role != Role::Signals;
    });
  });
}

}  // namespace beraad::session
