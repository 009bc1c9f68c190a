// A run beside the meetings by a shipped template, filled in by roles.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "core/protocol/catalog.hpp"
#include "core/session/document.hpp"

namespace beraad::index {

using protocol::Role;

class Beside {
 public:
  /// By the shipped template that has a field of that role.
  explicit Beside(Role role) : m_document(m_ids.random_id(), handle_with(role)) {
    session::Setup setup;
    setup.title = "Werktitel";
    setup.protocol_id = m_document.protocol().id;
    setup.planned_start = {{2026, 11, 28}, 13, 30};
    for (const char* code : {"P1", "P2", "P3"}) {
      session::Participant person;
      person.code = code;
      person.role = std::string("functie ") + code;
      setup.participants.push_back(std::move(person));
    }
    run(session::PrepareSession{m_ids.random_id(), session::RunKind::Beside, std::move(setup)});
  }

  [[nodiscard]] const session::SessionDocument& document() const { return m_document; }
  base::SeededIds& ids() { return m_ids; }
  void run(const session::Command& command) {
    const auto applied = m_document.run(command, {{}, m_ids});
    ASSERT_TRUE(applied) << applied.error().code;
  }
  void write(Role role, session::FieldValue value) {
    const auto place = protocol::find_by_role(m_document.protocol(), role);
    run(session::WriteAnswer{{place.step->id, place.field->id, {}}, std::move(value)});
  }
  /// The code of the refusal; empty when it was written.
  std::string refusal(Role role, session::FieldValue value) {
    const auto place = protocol::find_by_role(m_document.protocol(), role);
    const auto applied =
        m_document.run(session::WriteAnswer{{place.step->id, place.field->id, {}}, std::move(value)}, {{}, m_ids});
    return applied ? std::string() : applied.error().code;
  }
  /// A row of the table of that role, its cells by role.
  session::Row row(Role table, const std::map<Role, session::Cell>& cells) {
    const auto place = protocol::find_by_role(m_document.protocol(), table);
    session::Row row;
    row.id = m_ids.random_id();
    for (const auto& [role, cell] : cells) row.cells.emplace(place.field->find_column(role)->id, cell);
    return row;
  }

 private:
  static protocol::ProtocolHandle handle_with(Role role) {
    static const protocol::Catalog catalog = protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
    for (const auto& entry : catalog.entries()) {
      if (protocol::find_by_role(*entry.protocol, role)) return entry.protocol;
    }
    ADD_FAILURE() << "no template with that role";
    return nullptr;
  }

  base::SeededIds m_ids{31};
  session::SessionDocument m_document;
};

}  // namespace beraad::index
