// All that a library holds, as one comparable value.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/storage/library.hpp"

namespace beraad::storage {

struct SnapshotSession {
  Uuid case_id;
  std::string protocol_text;
  std::vector<session::Change> changes;
  std::map<std::string, std::string> drafts;
  bool operator==(const SnapshotSession&) const = default;
};
using Snapshot = std::map<Uuid, SnapshotSession>;

/// Everything by list and load; the first error there is.
[[nodiscard]] inline Result<Snapshot> snapshot_of(Library& library) {
  Snapshot snapshot;
  BERAAD_TRY(headers, library.list_sessions());
  for (const SessionHeader& header : headers) {
    BERAAD_TRY(session, library.load_session(header.id));
    SnapshotSession& kept = snapshot[header.id];
    kept.case_id = session.header.case_id;
    kept.protocol_text = std::move(session.protocol_text);
    kept.changes = std::move(session.changes);
    for (Draft& draft : session.drafts) kept.drafts[draft.editor] = draft.text + '\n' + std::to_string(draft.caret);
  }
  return snapshot;
}

/// An afternoon in small: each act is one save, of every kind that a library knows.
class Afternoon {
 public:
  Afternoon(base::SeededIds& ids, base::Instant now, std::string protocol_digest);
  [[nodiscard]] std::size_t acts() const { return 40; }
  [[nodiscard]] Outcome act(Library& library, std::size_t number);

 private:
  base::Instant m_now;
  std::string m_digest;
  Uuid m_first, m_second, m_case, m_other_case;
  std::uint64_t m_sequence = 0, m_second_sequence = 0;
};

}  // namespace beraad::storage
