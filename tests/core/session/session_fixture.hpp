// A small method that has everything a method can have, people for it, and a session to try things in.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "core/protocol/protocol.hpp"
#include "core/session/document.hpp"

namespace beraad::test {

/// All field types, row sources and visibilities; two sealed steps (one that needs a round, one that does not).
[[nodiscard]] protocol::ProtocolHandle everything_method();
/// A column known by its role.
[[nodiscard]] protocol::Column column_of_role(protocol::Role role, std::string id,
                                              protocol::FieldType type = protocol::FieldType::ShortText);
/// A table of the group with rows that have no names.
[[nodiscard]] protocol::Field free_table(std::string id, std::vector<protocol::Column> columns,
                                         protocol::Role role = protocol::Role::None);
/// A method of one step, "one".
[[nodiscard]] protocol::Protocol one_step_method(std::vector<protocol::Field> fields);
[[nodiscard]] session::Participant person(std::string code, std::string role);
/// Four who take part (P1 brings the case in, P2 manages), P5 leads.
[[nodiscard]] session::Setup everyday_setup();

/// One session with its clock and ids; a minute passes at every command.
class TrySession {
 public:
  explicit TrySession(session::Setup setup = everyday_setup(), std::uint64_t seed = 1);
  ~TrySession();

  session::SessionDocument& document() { return m_document; }
  [[nodiscard]] const session::State& state() const { return m_document.state(); }
  [[nodiscard]] const protocol::Protocol& method() const { return m_document.protocol(); }
  base::SeededIds& ids() { return m_ids; }
  base::ManualClock& clock() { return m_clock; }
  session::Moment moment() { return {m_clock.now(), m_ids}; }

  Result<session::Applied> run(const session::Command& command);
  /// Runs what has to succeed.
  session::Applied must(const session::Command& command);
  /// The code of the refusal; "" when it was not refused.
  std::string refusal(const session::Command& command);
  void write(std::string step, std::string field, session::FieldValue value, std::string participant = {});
  [[nodiscard]] const session::FieldValue* value(std::string step, std::string field,
                                                 std::string participant = {}) const;
  [[nodiscard]] const session::Rows& rows(std::string step, std::string field, std::string participant = {}) const;

 private:
  base::SeededIds m_ids;
  base::ManualClock m_clock;
  session::SessionDocument m_document;
};

/// A row without id: new, or the one with that key.
[[nodiscard]] session::Row row(std::string key, std::map<std::string, session::Cell, std::less<>> cells);
[[nodiscard]] session::Rows two_options();
[[nodiscard]] session::Rows judged(std::string choice);

}  // namespace beraad::test
