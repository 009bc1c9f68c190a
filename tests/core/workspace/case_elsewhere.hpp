// A case whose words stand elsewhere too: in the preparation of a meeting, in other meetings, in look-backs.
#pragma once

#include <string>
#include <vector>

#include "core/session/event_json.hpp"
#include "core/session/look_back.hpp"
#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {

class CaseElsewhere : public WorkspaceTest {
 protected:
  [[nodiscard]] Uuid prepared(protocol::Role asked, session::RunKind run) {
    for (const auto& entry : m_catalog.entries()) {
      if (!protocol::find_by_role(*entry.protocol, asked)) continue;
      session::Setup setup;
      setup.protocol_id = entry.protocol->id;
      const auto id = m_workspace->prepare_session(setup, std::nullopt, run);
      EXPECT_TRUE(id) << id.error().code;
      return *id;
    }
    ADD_FAILURE() << "no method asks that";
    return {};
  }
  [[nodiscard]] Uuid intake() { return prepared(protocol::Role::WorkingTitle, session::RunKind::Intake); }
  /// A deliberation on the same case.
  [[nodiscard]] Uuid meeting_on(const Uuid& session) {
    const auto setup = document(begun_session(protocol::Role::Story)).state().setup;
    const auto made = m_workspace->prepare_session(setup, case_of(session));
    EXPECT_TRUE(made);
    return *made;
  }
  [[nodiscard]] Uuid case_of(const Uuid& session) const { return document(session).state().case_id; }
  void write(const Uuid& id, protocol::Role role, session::FieldValue value) {
    const auto written = m_workspace->run(id, session::WriteAnswer{key_of(id, role), std::move(value)});
    ASSERT_TRUE(written) << written.error().code;
  }
  [[nodiscard]] std::string text_of(const Uuid& id, protocol::Role role) const {
    const auto* value = session::find_value(document(id).state(), key_of(id, role));
    return value != nullptr ? std::get<std::string>(*value) : std::string();
  }
  /// Everything in that session that can be unsealed, but for the table of names.
  [[nodiscard]] std::string all_text(const Uuid& id) {
    EXPECT_TRUE(m_workspace->open_session(id));
    std::string text;
    for (const auto& change : document(id).changes()) {
      for (const auto& event : change.events) {
        if (!std::holds_alternative<session::NameKept>(event)) text += session::encode(event).payload;
      }
    }
    for (const auto& draft : m_workspace->leftover_drafts(id)) text += draft.text;
    return text;
  }
  [[nodiscard]] Uuid known(const Uuid& session) const { return document(session).state().names.front().id; }

  /// One action agreed on in a meeting, and the look-back of a team that holds it.
  void agree(const std::string& what) {
    meeting = begun_session(protocol::Role::Actions);
    session::Row row;
    row.id = m_ids.random_id();
    const auto& table = *protocol::find_by_role(document(meeting).protocol(), protocol::Role::Actions).field;
    row.cells.emplace(table.find_column(protocol::Role::ActionWhat)->id, what);
    row.cells.emplace(table.find_column(protocol::Role::ActionOwner)->id, std::string("P1"));
    write(meeting, protocol::Role::Actions, session::Rows{row});
    look_back = look_back_of_team();
    const auto rows = session::look_back_rows(meeting, document(meeting).protocol(), document(meeting).state(),
                                              document(look_back).protocol(), document(look_back).state());
    ASSERT_FALSE(rows.empty());
    for (const auto& answer : rows) ASSERT_TRUE(m_workspace->run(look_back, answer));
    ASSERT_NE(all_text(look_back).find(what), std::string::npos);
  }
  [[nodiscard]] Uuid look_back_of_team() {
    for (const auto& entry : m_catalog.entries()) {
      if (!session::status_table(*entry.protocol) || !protocol::begins_by_itself(*entry.protocol)) continue;
      session::Setup setup;
      setup.title = "Wat spraken we af?";
      setup.protocol_id = entry.protocol->id;
      setup.plan = entry.protocol->plans.front().id;
      const auto made = m_workspace->prepare_session(setup);
      EXPECT_TRUE(made);
      return *made;
    }
    ADD_FAILURE() << "no look-back of a team";
    return {};
  }
  /// The preparation of a meeting with those cases, of which the first is chosen.
  [[nodiscard]] Uuid desk_with(const std::vector<Uuid>& cases) {
    const Uuid desk = prepared(protocol::Role::Candidates, session::RunKind::Beside);
    const auto& table = *protocol::find_by_role(document(desk).protocol(), protocol::Role::Candidates).field;
    session::Rows rows;
    for (const Uuid& prepared_in : cases) {
      auto& row = rows.emplace_back();
      row.id = m_ids.random_id();
      row.cells.emplace(table.find_column(protocol::Role::CandidateTitle)->id, std::string("Samira thuis"));
      row.cells.emplace(table.find_column(protocol::Role::CandidateCase)->id, base::to_text(prepared_in));
    }
    write(desk, protocol::Role::Candidates, rows);
    write(desk, protocol::Role::ChosenCase, base::to_text(rows.front().id));
    const auto run =
        m_workspace->run(desk, session::WriteAnswer{because(desk), std::string("Samira kan niet wachten")});
    EXPECT_TRUE(run);
    return desk;
  }
  /// The text beside what was chosen.
  [[nodiscard]] session::AnswerKey because(const Uuid& desk) const {
    const auto chosen = protocol::find_by_role(document(desk).protocol(), protocol::Role::ChosenCase);
    for (const auto& field : chosen.step->fields) {
      if (&field != chosen.field && protocol::is_text(field.type)) return {chosen.step->id, field.id, {}};
    }
    ADD_FAILURE() << "nobody says why";
    return {};
  }

  Uuid meeting, look_back;
};

}  // namespace beraad::workspace
