// Events and drafts between what they are and what lies on disk: sealed, and bound to the place where they lie.
#pragma once

#include <cstdint>

#include "core/session/event_json.hpp"
#include "core/storage/library.hpp"
#include "core/storage/session_rows.hpp"

namespace beraad::storage {

/// An event's row; on reading its payload is still sealed.
struct EventRow {
  std::int64_t sequence = 0, position = 0, revision = 0;
  session::EncodedEvent encoded;
};

[[nodiscard]] vault::Bytes sealed_event(const CaseKeys& keys, const Uuid& session_id, const EventRow& row);
/// "vault.changed", or a code of session::decode.
[[nodiscard]] Result<session::Event> unsealed_event(const CaseKeys& keys, const Uuid& session_id, EventRow row,
                                                    const vault::Bytes& sealed);

/// Editors may name participants, so their paths are not on disk: a keyed hash finds them.
[[nodiscard]] vault::Bytes hashed_editor(const CaseKeys& keys, std::string_view editor);
[[nodiscard]] vault::Bytes sealed_draft(const CaseKeys& keys, const Uuid& session_id, std::int64_t revision,
                                        const Draft& draft);
[[nodiscard]] Result<Draft> unsealed_draft(const CaseKeys& keys, const Uuid& session_id, std::int64_t revision,
                                           const vault::Bytes& sealed);

}  // namespace beraad::storage
