// What a look-back begins with: what was agreed on, so that nobody types it again.
#pragma once

#include <set>
#include <vector>

#include "core/protocol/catalog.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/command.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// Answers to write in a run by `to`: rows for what was agreed on in that session, and for its signals, that the run
/// does not hold yet. A row keeps the id that it has there, so that it is known whatever its words become. What has no
/// words, not yet or no more since they were struck, stays away; people are those of the look-back, or words.
[[nodiscard]] std::vector<WriteAnswer> look_back_rows(const Uuid& session, const protocol::Protocol& from,
                                                      const State& state, const protocol::Protocol& to,
                                                      const State& look_back);

/// Answers to write in a look-back that was made anew: the rows of actions and signals as an earlier one on the same
/// case left them, with whatever people wrote beside them; but for those that are `gone` where they come from.
[[nodiscard]] std::vector<WriteAnswer> rows_to_go_on_with(const protocol::Protocol& from, const State& earlier,
                                                          const protocol::Protocol& to, const State& look_back,
                                                          const std::set<Uuid>& gone = {});
/// Answers to write when the step is entered: where it asks what became of actions, the words with which they were
/// carried into practice in a step before it stand beside them, in columns of the same id.
[[nodiscard]] std::vector<WriteAnswer> translation_words(const protocol::Protocol& protocol, const State& state,
                                                         const protocol::Step& step);

/// The table in which a method keeps what became of actions, if it does.
[[nodiscard]] protocol::FieldPlace status_table(const protocol::Protocol& protocol);
/// The method of after-care that keeps it for one case: one's own before a shipped one; null when none does.
[[nodiscard]] const protocol::CatalogEntry* find_look_back_method(const protocol::Catalog& catalog);

}  // namespace beraad::session
