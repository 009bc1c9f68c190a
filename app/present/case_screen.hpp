// Cases that people bring in as plain values: the list, the form one page after another or all at once by telephone,
// and the names in it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/start_screen.hpp"
#include "core/privacy/name_counts.hpp"
#include "core/session/document.hpp"

namespace beraad::present {

struct CaseLine {
  base::Uuid session;
  std::string title, purpose, state, days;
  Tone tone = Tone::Quiet, days_tone = Tone::Quiet;
  std::string mark;  // something comes first: never what, for others may look along; empty = nothing
  bool can_open = true;
  bool can_delete = true;  // not once there is a deliberation on it: that would go along
};
struct CasesScreen {
  Navigation navigation;
  std::string title, intro, prepare, telephone, mail, import_case, read_only, delete_case;
  std::vector<std::pair<std::string, std::string>> other_forms;  // id and title of other preparations
  std::string list_title, empty_title, empty_text;
  std::string mark_note;  // what the mark of a line means; empty where none has it
  // a file that waits for its passphrase
  std::string unlock_title, unlock_label, passphrase, unlock, unlock_problem;
  std::vector<CaseLine> cases;
};
/// `summaries`: every run in the library; how a case stands follows from all of them.
[[nodiscard]] CasesScreen present_cases(const Context& context, const std::vector<index::SessionSummary>& summaries);

struct CaseTab {
  std::string id, number, title;
  bool chosen = false, complete = false;
};
/// A field of the form; by telephone with the button that puts the chosen piece there.
struct CaseField {
  FieldScreen field;
  std::string heading;             // of the page that begins with it, by telephone
  std::string sort;                // empty: nothing can be put there
  std::vector<std::string> hints;  // on the wording of what stands in a table
};
struct KnownNameLine {
  base::Uuid id;
  std::string words, count;
  std::string doubtful, replace_doubtful;  // where it may be a word; empty where nothing is
  std::vector<std::string> places;         // the first of those, as they are written; none while others see the screen
};
struct NamesPanel {
  std::string title, text, name_label, role_label, role_example, name, role;
  std::string found;     // how often it stands there now, and that it cannot be taken back
  std::string doubtful;  // where it may as well be a word
  std::string replace, problem, replaced, forget, limits;
  bool can_replace = false;
  std::vector<KnownNameLine> names;
};
struct CaseScreen {
  Navigation navigation;
  base::Uuid session;
  std::string title, back;
  ToneText saved;
  bool can_undo = false, can_redo = false;
  std::string undo_tip, redo_tip;
  std::string telephone, mail, hand_over;
  bool by_telephone = false;
  ToneText who_sees;
  std::vector<CaseTab> tabs;
  std::string purpose_label;
  std::vector<OptionButton> purposes;  // on the first page only
  std::vector<CaseField> fields;
  std::size_t first_fields = 0;  // by telephone: so many stand before the scratch box
  std::string next_page, next_label;
  std::string scratch_label, scratch_hint, piece_label;
  state::ScratchPiece piece;
  EditableText scratch;
  std::string attachments_label, attachments_hint, remove_attachment;
  std::vector<std::pair<base::Uuid, std::string>> attachments;
  EditableText new_attachment;
  bool attachments_shown = false;
  NamesPanel names;
};
[[nodiscard]] CaseScreen present_case(const Context& context, const session::SessionDocument& document,
                                      const privacy::NameCounts& counts);

/// In a set-up that is still empty: the newest cases that were handed over and that nobody made a deliberation of yet.
/// None where the group looks along.
void add_waiting_cases(const Context& context, const std::vector<index::SessionSummary>& summaries,
                       SetupScreen& screen);

/// Who can read the case now, in a library with a passphrase or without.
[[nodiscard]] ToneText who_sees(const base::Texts& texts, const session::State& state, bool has_passphrase,
                                base::Date today);

/// What comes before a deliberation on that case: what follows from danger, duty or complaint, then the facilitator's
/// advice. Nothing where the group looks along.
[[nodiscard]] std::vector<ToneText> present_comes_first(const Context& context,
                                                        const session::SessionDocument& document);

/// `counts`: of all runs of the case, so that what was typed in a meeting is seen here too.
[[nodiscard]] NamesPanel present_names(const Context& context, const session::SessionDocument& document,
                                       const privacy::NameCounts& counts);

}  // namespace beraad::present
