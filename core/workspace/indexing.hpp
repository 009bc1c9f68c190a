// Reads stored sessions into summaries, a few at a time, on the storage thread.
#pragma once

#include <memory>
#include <vector>

#include "core/workspace/parts.hpp"

namespace beraad::workspace {

/// Puts the summary of one stored session into the inbox; a session that does not load is marked damaged.
void index_session(storage::Library& library, const storage::SessionHeader& header, ProtocolSource& protocols,
                   const exchange::Vocabulary& vocabulary, Inbox& inbox);
/// Goes on with `unread` in small batches behind whatever is to be saved.
void index_in_background(storage::Writer& writer, ProtocolSource& protocols, const exchange::Vocabulary& vocabulary,
                         const std::shared_ptr<Inbox>& inbox, std::vector<storage::SessionHeader> unread,
                         const std::function<void()>& wake);

/// Whoever brought the case wishes to hear from the facilitator, and did not yet.
[[nodiscard]] bool wants_contact(const exchange::Vocabulary& vocabulary, const session::SessionDocument& document);

}  // namespace beraad::workspace
