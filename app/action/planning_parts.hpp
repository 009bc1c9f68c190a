// What the files that carry out planning share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/action/update_parts.hpp"
#include "core/session/carry_over.hpp"

namespace beraad::action {

/// Runs beside the meetings whose own form has a field of that role, newest first; as far as they are indexed.
[[nodiscard]] std::vector<index::SessionSummary> list_beside(const World&, protocol::Role role);
/// What is used beside the meetings for that role: one's own before what was shipped; null when there is none.
[[nodiscard]] const protocol::Protocol* method_with(const World&, protocol::Role role);
/// Makes a run beside the meetings; empty, with a sentence, when the library cannot be written.
[[nodiscard]] std::optional<Uuid> make_beside(World&, protocol::Role role, session::Setup setup,
                                              std::optional<Uuid> case_id = {});
/// On screen, without the wall: its editors are those of any session.
bool enter_desk(World&, const Uuid& session, state::Route route);
/// Writes to the run on screen; a refusal becomes a toast.
bool write_on_desk(World&, protocol::Role role, session::FieldValue value);

/// What goes along when a case goes on in another deliberation.
struct CarriedCase {
  std::optional<Uuid> case_id;
  std::optional<std::string> title;  // none: as in the earlier one
  std::string presenter;             // empty: as in the earlier one
  bool keeps_time = false;           // it was planned already
  std::vector<session::WriteAnswer> answers;
  std::vector<std::string> parked;  // texts beside a case that was brought in
};
[[nodiscard]] CarriedCase carried_case(World&, const session::SessionDocument& earlier, const protocol::Protocol& to);
/// What a team promised and has not been asked about stands before the meeting begins; true when it is shown now.
bool asks_promises_first(World&);
/// After a look-back of ten minutes: what was said of each promise goes to the case that it belongs to.
void spread_what_became(World&, const session::SessionDocument& look_back);
/// On screen a meeting is being prepared.
[[nodiscard]] bool prepares_meeting(const World&);
/// True when the session on screen is a rehearsal.
[[nodiscard]] bool is_rehearsal(const World&);
/// The session on screen may be a rehearsal that was begun before the program was closed: the group speaks on then.
void resume_rehearsal(World&);
/// Takes a questionnaire from a file; a failure stands in the file chooser.
void read_questionnaire_file(World&, const std::filesystem::path& file);

}  // namespace beraad::action
