// The one door: everything the program can do with a library, on one page, without a GUI. The window, the command
// line and the flow tests use nothing else of core but value types.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/base/log.hpp"
#include "core/base/result.hpp"
#include "core/exchange/brought_case.hpp"
#include "core/exchange/vocabulary.hpp"
#include "core/index/actions.hpp"
#include "core/index/reminders.hpp"
#include "core/index/summary.hpp"
#include "core/insight/own_minutes.hpp"
#include "core/insight/recurring.hpp"
#include "core/privacy/name_counts.hpp"
#include "core/privacy/ordinary_words.hpp"
#include "core/protocol/catalog.hpp"
#include "core/protocol/wording.hpp"
#include "core/report/case_sheet.hpp"
#include "core/report/report.hpp"
#include "core/session/document.hpp"
#include "core/storage/library.hpp"
#include "core/storage/writer.hpp"
#include "core/themes/codebook.hpp"

namespace beraad::workspace {

using base::Uuid;

/// What a workspace needs of the world; all outlive it.
struct Surroundings {
  const base::Clock& clock;
  base::Ids& ids;
  base::Log& log;
  const protocol::Catalog& catalog;
  const themes::Codebook& codebook;
  const exchange::Vocabulary& vocabulary;
  const privacy::OrdinaryWords& ordinary_words;  // for telling names from words
  std::filesystem::path lock_folder;
  std::function<void()> wake;  // called from the storage thread when something was saved or indexed; may be empty
  std::string vfs;             // empty = the system's files
};

using index::ActionSummary;
using index::SessionSummary;
using index::SummaryFilter;

/// What is said of an action: an option of the look-back's method and why, each empty where nothing is said. Another
/// day where one is given; else that stays as it is.
struct WhatBecame {
  std::string option, why;
  std::optional<std::string> day = {};
};

enum class AfterPaper { ActionSheet, Participation, EscalationNote };

class Workspace {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Workspace>> create(const std::filesystem::path& file,
                                                                 Surroundings surroundings);
  [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& file,
                                                               storage::Access access, Surroundings surroundings);
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  // the library
  [[nodiscard]] storage::LibraryInfo info() const;
  [[nodiscard]] storage::SaveStatus save_status() const;
  /// Waits for the queue; the failure that stopped saving, if any.
  [[nodiscard]] Outcome wait_until_saved();
  [[nodiscard]] Result<storage::CheckReport> check();
  [[nodiscard]] Outcome backup_to(const std::filesystem::path& output);
  /// After a failed save: all that is in memory goes to a new library there, and saving goes on there.
  [[nodiscard]] Outcome continue_at(const std::filesystem::path& file);
  [[nodiscard]] const protocol::Catalog& catalog() const;
  [[nodiscard]] const themes::Codebook& codebook() const;

  // asking; newest first
  [[nodiscard]] std::vector<SessionSummary> list_sessions(const SummaryFilter& filter = {}) const;
  [[nodiscard]] std::optional<SessionSummary> find_summary(const Uuid& session_id) const;
  /// Every action of the library, with what look-backs say became of it.
  [[nodiscard]] std::vector<ActionSummary> list_actions() const;
  /// What a team has not finished yet, the earliest day first: its next meeting begins with these.
  [[nodiscard]] std::vector<ActionSummary> open_promises(const std::string& team) const;
  /// How long meetings by that method really take here; nothing until five were held.
  [[nodiscard]] std::optional<insight::OwnMinutes> own_minutes(const std::string& protocol_id,
                                                               std::size_t participants) const;
  /// Themes that keep coming back in the closed deliberations of each team, the team that met last first; where there
  /// is one team at most, one entry for all of them.
  [[nodiscard]] std::vector<insight::TeamThemes> recurring_by_team() const;
  /// Decisions that expire and look-backs that are due.
  [[nodiscard]] std::vector<index::Reminder> list_reminders() const;
  /// Themes that some session has been given.
  [[nodiscard]] std::set<std::string> themes_in_use() const;
  /// False while older sessions are still being read in the background; the newest are there at once.
  [[nodiscard]] bool index_is_complete() const;
  /// Takes in what was read in the background; cheap; call it once a frame.
  void tick();
  /// Reads everything now; for the command line.
  void complete_index();

  // sessions
  [[nodiscard]] Result<Uuid> prepare_session(session::Setup setup, std::optional<Uuid> case_id = {},
                                             session::RunKind run = session::RunKind::Main);
  /// The same by a method that is not published: for trying a draft out.
  [[nodiscard]] Result<Uuid> prepare_trial(session::Setup setup, const protocol::ProtocolHandle& method,
                                           const std::string& text);
  /// Loads a session into memory, with the template it was run with; opening it twice is the same.
  [[nodiscard]] Outcome open_session(const Uuid& session_id);
  /// An opened session, else null.
  [[nodiscard]] const session::SessionDocument* find_session(const Uuid& session_id) const;
  /// Decides and evolves at once and hands the change to the storage thread. Acts that cannot be taken back
  /// (seal, reveal, strike, close) come back only after their commit. `finished_editors`: drafts it replaces.
  [[nodiscard]] Result<session::Change> run(const Uuid& session_id, const session::Command& meant,
                                            const std::vector<std::string>& finished_editors = {});
  /// Where other sessions hold what would be struck there, each opened: what somebody agreed on, in look-backs and in
  /// meetings that began with it. Striking takes it out of these too.
  [[nodiscard]] std::map<Uuid, session::CopiedTexts> copies_elsewhere(const Uuid& session_id,
                                                                      const session::StrikeText& struck);
  [[nodiscard]] Result<session::Change> undo(const Uuid& session_id);
  [[nodiscard]] Result<session::Change> redo(const Uuid& session_id);
  /// The look-back on that case that is prepared or goes on.
  [[nodiscard]] std::optional<Uuid> find_look_back(const Uuid& case_id) const;
  /// When a look-back on that case was held, the last one, also in a look-back of the whole team; none while there is
  /// none.
  [[nodiscard]] std::optional<base::Date> looked_back_on(const Uuid& case_id) const;
  /// Every look-back on that case, the oldest first.
  [[nodiscard]] std::vector<SessionSummary> look_backs_of(const Uuid& case_id) const;
  /// A look-back, made when none is prepared or goes on, with a row for each action and signal. "look-back.no-method".
  [[nodiscard]] Result<Uuid> look_back_on(const Uuid& session_id);
  /// The step with which an opened look-back is to begin or to go on now: where its method first carries what was
  /// agreed into practice, in a meeting of its own, and the time for that is over. Empty = where it is.
  [[nodiscard]] std::string look_back_step(const Uuid& look_back) const;
  /// What waits for a day that has passed is planned from now on; all else stays as it is.
  [[nodiscard]] Outcome plan_anew(const Uuid& session_id);
  /// Writes into the look-back what became of an action.
  [[nodiscard]] Outcome say_what_became(const ActionSummary& action, const WhatBecame& said);
  /// Other runs on the same case, oldest first.
  [[nodiscard]] std::vector<Uuid> runs_of_case(const Uuid& case_id) const;
  /// Names in the case and the words that stand in their place, over all its runs. Whatever is written into any of them
  /// is stored with those words.
  [[nodiscard]] std::vector<session::KnownName> names_of_case(const Uuid& case_id);
  /// Keeps a name with the case of that session and replaces it in everything that was ever written on the case, drafts
  /// too, and in what preparations of meetings, meetings that began with their titles, and look-backs hold of it; gives
  /// in how many texts. Returns after the commit.
  /// "refused.role-is-name" when the word holds the name itself, "refused.role-has-name" (that name) when it holds
  /// another known one, "refused.name-in-role" (that word) when a word that stands for another name holds this one.
  [[nodiscard]] Result<std::size_t> replace_name(const Uuid& session_id, const std::string& name,
                                                 const std::string& role);
  /// Replaces that known name in the same places also where it is doubtful; gives in how many texts.
  [[nodiscard]] Result<std::size_t> replace_doubtful(const Uuid& session_id, const Uuid& name);
  [[nodiscard]] Outcome forget_name(const Uuid& case_id, const Uuid& name);
  /// How often the known names of that case, and one that is being entered, stand in its runs as they are now. In that
  /// session, which is open, `being_typed` counts in the place of its drafts. What is private, or locked until it is
  /// shown, does not count.
  [[nodiscard]] privacy::NameCounts count_names(const Uuid& session_id, const std::string& entered,
                                                const std::vector<std::string>& being_typed);
  /// A case that somebody handed over, with its id. One that is here and did not go on since becomes the newer version,
  /// as changes that can be undone; when both went on, what came in stands beside it and its title says so.
  struct BroughtIn {
    enum class Way { New, WasThere, Updated, Beside };
    Uuid session;  // that holds it
    Way way = Way::New;
  };
  [[nodiscard]] Result<BroughtIn> bring_in(const exchange::BroughtCase& brought, const base::Texts& texts);
  /// Something of the case stands in sessions that are no run of it: in the preparation that chose it, in look-backs.
  [[nodiscard]] bool is_held_elsewhere(const Uuid& case_id);
  /// Erases the case with all its runs; keys first; returns after the commit. What other sessions took over from it is
  /// struck there before.
  [[nodiscard]] Outcome erase_case(const Uuid& case_id);

  /// Removes the facilitator's notes wherever their last day is past, with the draft in `note_editor`; gives in how
  /// many sessions. Opening a library alone writes nothing, so this is asked for.
  [[nodiscard]] Result<std::size_t> remove_overdue_notes(const std::string& note_editor);

  // what is being typed
  void write_draft(const Uuid& session_id, storage::Draft draft);
  void remove_draft(const Uuid& session_id, std::string_view editor);
  /// Drafts that lie in the library and are not answers yet: what a crash left, and what is being typed.
  [[nodiscard]] std::vector<storage::Draft> leftover_drafts(const Uuid& session_id) const;

  // paper
  /// `kept_where`: the sentence of the settings about where a report may be kept; empty = that of the texts.
  [[nodiscard]] Result<report::Document> build_report(const Uuid& session_id, const base::Texts& texts,
                                                      const std::string& kept_where = {});
  [[nodiscard]] Result<std::string> build_file_text(const Uuid& session_id, const base::Texts& texts);
  [[nodiscard]] Result<report::Document> build_facilitator_card(const Uuid& session_id, const base::Texts& texts);
  /// The questions of a case for whoever has no Beraad: as a document to type in, or as a page for a browser (`frame`:
  /// see exchange/form_page.hpp).
  [[nodiscard]] Result<report::Document> build_case_form(const Uuid& session_id, const base::Texts& texts);
  [[nodiscard]] Result<std::string> write_case_form_page(const Uuid& session_id, const base::Texts& texts,
                                                         std::string_view frame, const protocol::Wording& wording);
  /// One page beforehand: for the presenter, or for whoever takes part.
  [[nodiscard]] Result<report::Document> build_case_sheet(const Uuid& session_id, const base::Texts& texts,
                                                          report::SheetFor reader);
  /// Beside the report: actions (of one person by code; empty = a sheet for each owner), a proof of participation (of
  /// one or of all), the note with which a group hands its question on. "note.nothing-in-it", "participation.nobody",
  /// "participation.not-held".
  [[nodiscard]] Result<report::Document> build_after_paper(const Uuid& session_id, AfterPaper paper,
                                                           const std::string& person, const base::Texts& texts);
  /// Days of actions for a calendar program (iCalendar), with neutral titles; the same ids every time. What is done or
  /// gone stands there as cancelled. "actions.none-dated" where nothing has a day.
  [[nodiscard]] Result<std::string> write_action_calendar(const Uuid& session_id, const std::string& person,
                                                          const base::Texts& texts);
  /// Dates and status for a coordinator, as a table without a word of the case.
  [[nodiscard]] Result<std::string> write_coordinator_file(const Uuid& session_id, const base::Texts& texts);
  [[nodiscard]] Result<std::string> paint_slip_sheet(const Uuid& session_id, const base::Texts& texts,
                                                     const report::Paint& paint);
  /// A questionnaire in waves as a form to fill in: with what is asked in that wave, or (nil) with all of it.
  [[nodiscard]] Result<report::Document> build_series_form(const Uuid& session_id, const base::Texts& texts,
                                                           const Uuid& wave = {});
  /// What came back of it, on paper and as a table of numbers; nothing that somebody wrote.
  [[nodiscard]] Result<report::Document> build_series_results(const Uuid& session_id, const base::Texts& texts);
  [[nodiscard]] Result<std::string> write_series_table(const Uuid& session_id, const base::Texts& texts);
  /// Step card, attendance sheet, slips for every silent round and evaluation forms, as one PDF.
  [[nodiscard]] Result<std::string> paint_kit(const Uuid& session_id, const base::Texts& texts,
                                              const report::Paint& paint);
  /// When it is and when it is looked back on, for a calendar program; nothing of the case.
  [[nodiscard]] Result<std::string> build_calendar(const Uuid& session_id, const base::Texts& texts);

 private:
  struct Parts;
  [[nodiscard]] Result<Uuid> prepare_by(session::Setup setup, std::optional<Uuid> case_id, session::RunKind run,
                                        const protocol::ProtocolHandle& method, const std::string& text);
  /// In everything that was ever written in an opened session, or in what is meant of it, its drafts too; in how many
  /// texts.
  std::size_t replace_in(const Uuid& session_id, const session::ReplaceText& replace,
                         const std::optional<session::RowsMeant>& meant = {});
  /// In every run of the case, and wherever else its words were taken over; in how many texts.
  std::size_t replace_in_case(const Uuid& case_id, const session::ReplaceText& replace);
  /// Sessions that are no run of the case and hold what was prepared or agreed on there, each opened, and where.
  [[nodiscard]] std::map<Uuid, session::RowsMeant> find_copies(const Uuid& case_id);
  /// Strikes what was taken over from the case elsewhere, also where nobody may write now.
  void strike_copies(const Uuid& case_id);
  void strike_in(const Uuid& session_id, const session::CopiedTexts& copies);
  [[nodiscard]] const session::SessionDocument* open_when(const Uuid& session_id,
                                                          const std::function<bool(const protocol::Protocol&)>& holds);
  [[nodiscard]] std::vector<storage::SessionHeader> list_headers();
  [[nodiscard]] Outcome plan_minutes(const Uuid& look_back);
  /// Takes over what an earlier look-back on the same case holds of its actions.
  [[nodiscard]] Outcome go_on_from(const Uuid& earlier, const Uuid& look_back);
  explicit Workspace(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> m_parts;
};

}  // namespace beraad::workspace
