// Proof over clear columns: a keyed hash that runs over a session's header and every change with its events' tags.
#pragma once

#include <vector>

#include "core/storage/session_rows.hpp"

namespace beraad::storage {

/// What the chain needs of one change: its clear columns and the tag of each event's sealed payload.
struct ChainLink {
  std::int64_t sequence = 0, utc_ms = 0, offset_min = 0;
  std::string label;
  std::int64_t undoable = 0, barrier = 0;
  std::vector<vault::Bytes> tags;
};

/// The last 16 bytes of a sealed text; with the key they stand for all of it and for all that it is bound to.
[[nodiscard]] vault::Bytes tag_of(const vault::Bytes& sealed);
/// From a row of sequence, utc_ms, offset_min, label, undoable, barrier; without tags.
[[nodiscard]] ChainLink link_in(const Statement& change);
[[nodiscard]] vault::Bytes first_link(const CaseKeys& keys, const SessionRow& session);
[[nodiscard]] vault::Bytes next_link(const CaseKeys& keys, const vault::Bytes& previous, const ChainLink& link);
/// Computed from the rows that are there.
[[nodiscard]] vault::Bytes chain_present(const Database& database, const CaseKeys& keys, const SessionRow& session);
[[nodiscard]] vault::Bytes draft_chain_present(const Database& database, const CaseKeys& keys,
                                               const SessionRow& session);

}  // namespace beraad::storage
