// One session's changes with unlimited undo and redo. Undo appends ChangeUndone and refolds without it, so no
// inverse code exists to be wrong and no row is ever updated.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/session/copied_texts.hpp"
#include "core/session/decide.hpp"
#include "core/session/replace_texts.hpp"

namespace beraad::session {

/// An event whose stored content must be overwritten (struck, wiped): storage replaces its sealed payload.
struct Redaction {
  std::uint64_t sequence = 0;  // of the change
  std::size_t index = 0;       // of the event in it
  Event replacement;
};

/// What one act adds to the truth: a change to append, and what it overwrites in earlier ones.
struct Applied {
  Change change;
  std::vector<Redaction> redactions;
};

/// What undo or redo would do, for its tooltip; or why it stops.
struct UndoStep {
  std::uint64_t sequence = 0;
  std::string label;    // text key of the change
  std::string blocked;  // "" or a refusal code: "refused.undo-barrier", "refused.undo-needed"
  AnswerKey place;      // where it happened, for going there; when needed: the answer that stands in the way
};

class SessionDocument {
 public:
  SessionDocument(Uuid id, protocol::ProtocolHandle protocol);
  /// From stored changes; refuses gaps in the sequence ("session.incomplete").
  [[nodiscard]] static Result<SessionDocument> restore(Uuid id, protocol::ProtocolHandle protocol,
                                                       std::vector<Change> changes);

  [[nodiscard]] const Uuid& id() const { return m_id; }
  /// The method as it is gone through here: with the fields of the chosen variant only.
  [[nodiscard]] const protocol::Protocol& protocol() const { return *m_protocol; }
  [[nodiscard]] const protocol::ProtocolHandle& protocol_handle() const { return m_whole_protocol; }
  [[nodiscard]] const State& state() const { return m_state; }
  [[nodiscard]] const std::vector<Change>& changes() const { return m_changes; }

  /// Decides and evolves in memory; the caller stores what comes back.
  [[nodiscard]] Result<Applied> run(const Command& command, Moment moment);
  [[nodiscard]] std::optional<UndoStep> next_undo() const;
  [[nodiscard]] std::optional<UndoStep> next_redo() const;
  [[nodiscard]] Result<Applied> undo(Moment moment);
  [[nodiscard]] Result<Applied> redo(Moment moment);
  /// Replaces texts in everything that ever happened, also in what was undone; a barrier. "refused.unchanged" when
  /// nothing held such a text.
  [[nodiscard]] Result<Applied> replace_texts(const ReplaceText& replace, Moment moment);
  /// The same in those rows only, whatever table they stand in, and in what is meant beside them.
  [[nodiscard]] Result<Applied> replace_in_rows(const RowsMeant& meant, const ReplaceText& replace, Moment moment);
  /// Strikes copies of what is gone where it comes from, whatever the stage, also off the record: nothing new is
  /// written. "refused.unchanged" when nothing of them is there.
  [[nodiscard]] Result<Applied> strike(const CopiedTexts& copies, Moment moment);

 private:
  [[nodiscard]] Result<Applied> rewrite(const std::function<std::optional<Event>(const Event&)>& rewritten,
                                        Moment moment);
  void append(const Applied& applied);
  void follow_variant();
  [[nodiscard]] Applied append_move(Event move, Moment moment);

  Uuid m_id;
  protocol::ProtocolHandle m_whole_protocol;
  std::string m_variant;                // the chosen one
  protocol::ProtocolHandle m_protocol;  // in that variant
  std::vector<Change> m_changes;
  State m_state;
};

/// The state that those changes give, leaving out undone ones.
[[nodiscard]] State fold(const std::vector<Change>& changes);

}  // namespace beraad::session
