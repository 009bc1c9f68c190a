// Private notes that have outlived their days.
#include "core/session/notes.hpp"

#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {

Result<std::size_t> Workspace::remove_overdue_notes(const std::string& note_editor) {
  BERAAD_TRY(writable, m_parts->may_write());
  const base::Date today = base::local_time(m_parts->surroundings.clock.now()).date;
  std::vector<Uuid> overdue;
  for (const auto& [id, summary] : m_parts->summaries) {
    if (summary.notes_until && *summary.notes_until < today && !summary.damaged) overdue.push_back(id);
  }
  std::size_t removed = 0;
  for (const Uuid& id : overdue) {
    BERAAD_TRY(opened, open_session(id));
    if (find_session(id)->state().off_record) continue;  // nothing is written until that ends
    BERAAD_TRY(gone, run(id, session::RemoveNotes{}, {note_editor}));
    ++removed;
  }
  return removed;
}

}  // namespace beraad::workspace
