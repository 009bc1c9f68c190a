// What the files that carry actions out share.
#pragma once

#include <optional>

#include "app/action/carry_out.hpp"
#include "app/action/update.hpp"
#include "app/action/world.hpp"

namespace beraad::action {

/// Runs a command on the session on screen; a refusal becomes a toast. True when something changed.
bool run(World&, const session::Command& command, const std::vector<std::string>& finished_editors = {});
/// The same on a session that was opened and need not be the one on screen.
bool run_in(World&, const Uuid& session, const session::Command& command,
            const std::vector<std::string>& finished_editors = {});
/// Makes the text of an editor its answer; the refusal, if any, stands beside the field and the text stays.
bool commit_text(World&, const EditorRef& editor, const std::string& text);
/// The same for a line of the set-up of what is prepared beside the meetings.
bool commit_setup_line(World&, const EditorRef& editor, const std::string& text);
/// Runs the command for what was typed in the editor of that path, which is finished then. When it is refused the text
/// stays as a draft, and the reason stands beside the field.
bool run_text(World&, const std::string& path, const session::Command& command);
/// Says beside the field why its text stays a draft; false, for the caller to hand on.
bool refuse_beside(World&, const std::string& path, std::string_view key);
bool refuse_beside(World&, const std::string& path, const base::Error& error);
/// What was typed there is an answer, or nothing: its draft goes, in memory and on disk. True.
bool finish_editor(World&, const std::string& path);
void say(World&, std::string sentence, bool can_undo = false);
void say(World&, const base::Error& error);
/// Says it, and offers to take back the last change of that session, which need not be the one on screen.
void say_of(World&, const Uuid& session, std::string sentence);
void look_at(World&, const std::string& step);
/// Tables of the step in which the group is get the rows with which they begin, where nothing was answered in them yet.
void begin_tables(World&);
/// To the step after the room's, or to the end.
void go_on(World&);
/// The step asks about danger or duty and the answer keeps people there: a question stands on the screen now.
bool is_asked_at_gate(World&);
/// Before that step lies another meeting; asks whether it begins.
[[nodiscard]] bool is_asked_at_next_meeting(World& world, const std::string& step);
/// Where the look-back on screen first carried what was agreed into practice, and it is time to look back: asks whether
/// that meeting begins.
void ask_to_look_back(World& world);
/// The meeting at whose step the group is begins now, and has the minutes of its steps.
void set_clock_for_meeting(World& world);
/// Goes to that step, of whichever meeting.
void go_to_step(World& world, const std::string& step);
void enter_session(World&, const Uuid& session);
[[nodiscard]] session::Rows current_rows(const World&, const session::AnswerKey& key);
/// What a confirmation carries out once confirmed, by subject.
void confirm_in_session(World&, const state::Confirmation& asked);
void confirm_at_end(World&, const state::Confirmation& asked);
/// Smallest em in the room at 1080 lines: a capital of 20 minutes of arc at the farthest chair (ISO 9241-3).
[[nodiscard]] float minimum_room_em(const state::RoomMemory& memory, float aspect);
void cover_form(World&);
/// The typed form of that participant becomes its answers and is sealed; false, with a sentence, while it is blank.
bool seal_form(World&, const protocol::Step& step, const std::string& code);
/// After the reveal: what was typed over or added to a form that was handed in.
bool supplement_form(World&, const protocol::Step& step, const std::string& code);
/// What was typed in the private forms of that step becomes answers, of whoever wrote it; false when one is refused.
bool keep_private_forms(World&, const protocol::Step& step);
/// Of a field that nobody but its writer reads: it is written in a form of its own.
[[nodiscard]] bool is_private_editor(const World&, const EditorRef& editor);
/// True where whoever has the laptop must not see what another wrote: it is passed from hand to hand.
[[nodiscard]] bool is_laptop_passed(const World&);
void save_settings(World&);
/// Time went by in a deliberation that runs, and nothing happened: asks whether it counts.
void ask_about_silence(World&, std::int64_t milliseconds);
void show_setup(World&, const session::Setup& setup, std::optional<Uuid> session);
/// Status of the outcome and the ground rules are answers of the method's own fields: one truth.
void write_first_answers(World&);
/// What write_first_answers wrote, for a set-up that is gone on with.
void read_first_answers(World&, const session::SessionDocument& document);
/// What the case of that session says to whoever sets it up, where somebody brought it in.
void read_brought_case(World&, const Uuid& session);
/// A case of its own on screen: brought in, and seen by nobody else.
void open_case(World&, const Uuid& session);
/// The first letter from A to H that no row of a table of options has; empty when all are taken.
[[nodiscard]] std::string free_letter(const session::Rows& rows);
/// The case on screen goes on as a deliberation, by the method that was chosen or the guide; from then on it is handed
/// over.
void deliberate_on_case(World&);
/// A new case on screen with that form (empty: the first one), with that id when it has one already; false, with a
/// sentence, when it cannot be made.
bool start_case(World&, const std::string& form, std::optional<Uuid> case_id = {});
/// A case that was made just now and in which nothing was written is taken away when it is left.
void drop_empty_case(World&);
/// What the file chooser was opened for around a case.
void accept_case_file(World&, const std::filesystem::path& file);
/// Answers that came back by mail, laid beside what stands there; false, with a sentence, when they cannot be read.
/// `left_out`: what of the document is not in the text.
bool read_returned(World&, const std::string& text, std::vector<exchange::LeftOut> left_out = {});
/// Another deliberation on the same case, with what is known of it.
void continue_with(World&, const Uuid& earlier, const std::string& method);
/// Writes what app.paper asks for; a failure stands in the file chooser.
void write_paper(World&, const std::filesystem::path& file);
/// Of the papers that are made after a meeting.
[[nodiscard]] Result<std::string> after_paper_bytes(World&, const report::Paint& paint);
/// Asks where, in the folder of documents, under the first name that is free: two deliberations may be on one day.
void ask_where(World&, const std::string& name);
/// That file is there already, and whoever chose it was not told so yet; now it is said in the file chooser, and saving
/// once more replaces it.
[[nodiscard]] bool is_in_the_way(World&, const std::filesystem::path& file);
/// A neutral name: the date, never the case.
[[nodiscard]] std::string neutral_name(const World&, std::string_view stem_key, std::string_view ending);
[[nodiscard]] std::string_view ending_of(report::Format format);
/// Evaluation forms that were typed in become part of the session, shuffled; false when something stood in the way.
bool store_forms(World&);
/// The draft of a method that is being written lies on disk afterwards, as it is.
void keep_method_draft(World&);
/// The same when it is due.
void tick_method_editor(World&);
/// Reads the chosen file as a method from somebody else, or writes the method there; a failure stands in the chooser.
void import_method(World&, const std::filesystem::path& file);
void export_method(World&, const std::filesystem::path& file);
/// True when what was meant (undo, going back) was about the method that is being written, and was done.
bool undo_in_editor(World&);
bool leave_trial(World&);
/// The practice library, made where there is none; false, with a sentence, when it cannot be opened.
bool open_practice_library(World&);
/// Back to one's own library, where one was left to practise; the screen stays.
void leave_practice(World&);
/// Going to a screen of what is open: a deliberation that is practised may go on there.
void go_to(World&, state::Route route);
/// A deliberation of the open library, in the language of the screen, that stands open in the middle: a run by that
/// method, or any deliberation.
[[nodiscard]] std::optional<Uuid> find_running(World&, const std::string& method);
/// The case of that method, played into the practice library; that is closed meanwhile, for it happens in the past.
std::optional<Uuid> add_practice_case(World&, const std::string& method);
/// Private notes of any session that outlived their days; once for each library.
void remove_overdue_notes(World&);

}  // namespace beraad::action
