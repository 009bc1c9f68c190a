// Texts of people in events and commands, with each replaced by another: names by the word that stands in their place.
// Ids, codes, options, dates and the table of names itself stay as they are.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/protocol/protocol.hpp"
#include "core/session/command.hpp"

namespace beraad::session {

using ReplaceText = std::function<std::string(std::string_view)>;

/// The event with its texts replaced, when anything in it changes.
[[nodiscard]] std::optional<Event> with_texts_replaced(const protocol::Protocol& protocol, const Event& event,
                                                       const ReplaceText& replace);
/// Where the words of a case stand in a session on something else.
struct RowsMeant {
  std::set<Uuid> rows;            // and items of a list that were made of them
  std::set<AnswerKey> answers;    // texts that name something of it
  bool with_other_texts = false;  // also whatever stands in no row or item: it is about the same case
};
/// The event with those texts alone replaced, when anything in them changes.
[[nodiscard]] std::optional<Event> with_rows_replaced(const protocol::Protocol& protocol, const Event& event,
                                                      const RowsMeant& meant, const ReplaceText& replace);
/// The same as for an event for what somebody wants to happen.
[[nodiscard]] Command with_texts_replaced(const protocol::Protocol& protocol, Command command,
                                          const ReplaceText& replace);
/// Calls `visit` with every such text of a value.
void visit_texts(const protocol::Protocol& protocol, const AnswerKey& key, const FieldValue& value,
                 const std::function<void(std::string_view)>& visit);

}  // namespace beraad::session
