// Where the user is and what the screen remembers: never document state (that is core's), never a widget's own.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/present/room_screen.hpp"
#include "app/state/after_state.hpp"
#include "app/state/draft_book.hpp"
#include "app/state/editor_ref.hpp"
#include "app/state/intake_state.hpp"
#include "app/state/method_editor_state.hpp"
#include "app/state/planning_state.hpp"
#include "app/state/settings.hpp"
#include "core/base/error.hpp"
#include "core/base/ids.hpp"
#include "core/index/summary.hpp"
#include "core/report/report.hpp"
#include "core/session/setup.hpp"
#include "core/session/timing.hpp"

namespace beraad::state {

enum class Route {
  Cover,
  FirstStart,
  OpenLibrary,
  Home,
  Sessions,
  Cases,
  Case,
  CaseMail,
  CaseHandOver,
  Actions,
  Methods,
  Method,
  MethodEditor,
  ForeignMethod,
  MethodComparison,
  Setup,
  Begin,
  Session,
  Round,
  Closing,
  Evaluation,
  Report,
  Settings,
  Requests,
  Preparations,
  Preparation,
  Questionnaires,
  Questionnaire,
  SelfCheck,
  Promises
};

/// A question that must be answered before anything else; only those of the design's list.
struct Confirmation {
  enum class Kind {
    Strike,
    Reveal,
    CloseRoom,
    CloseSession,
    StopKeepOrErase,
    EraseAll,
    DeleteSession,
    LeaveOutSleep,
    PassGate,
    NextMeeting,
    DeliberateCase
  } kind = Kind::Strike;
  std::vector<std::string> arguments;  // counts and times, never case text
  EditorRef strike;                    // what would be struck
  std::string typed;                   // for those that ask to type the working title
  std::int64_t slept_ms = 0;
};

/// The file chooser of our own: folders and files, for opening and for saving.
struct FileChooser {
  enum class Purpose {
    OpenLibrary,
    NewLibrary,
    SaveElsewhere,
    SaveReport,
    OpenCaseFile,
    SaveCaseFile,
    SaveCasePaper,
    OpenQuestionnaire,
    ImportMethod,
    ExportMethod
  } purpose = Purpose::OpenLibrary;
  std::string folder, name;
  std::string problem;   // a sentence, when the last try failed
  std::string ending;    // of what is saved: ".pdf"
  std::string replaces;  // a file that is there and that the person was told of: saving once more replaces it
};

/// A last change, and what stood on screen then.
struct LastChange {
  Route route = Route::Home;
  base::Uuid on_screen;
  base::Uuid session;      // whose change it is, on screen or not; nil: of the method that is being written
  std::uint64_t name = 0;  // sequence of the change, or revision of the draft
  friend bool operator==(const LastChange&, const LastChange&) = default;
};

struct Toast {
  std::string text;
  std::optional<LastChange> takes_back;  // offered as long as it is the last one there, on the same screen
  std::int64_t until_ms = 0;
};

/// A sentence across the screen that stays until something is done about it.
struct Notice {
  base::Error error;
  bool can_save_elsewhere = false;
};

/// While the library is being opened at the start: the cover is there already.
struct Opening {
  bool lasts = false;
  bool cover_left = false;  // goes on by itself once the library is there
};

struct SetupState {
  session::Setup setup;
  std::optional<base::Uuid> session;            // when it lies on disk
  std::string first_step;                       // with which it begins; empty = the first of the method
  bool is_new = false;                          // made here, so that its method can still be another
  std::string outcome_status;                   // option of the field of that role in the method, written as its answer
  std::vector<bool> ground_rules;               // offered ones that are taken over
  std::string own_plan;                         // the plan and
  std::map<std::string, int> own_minutes;       // minutes by step that a team took on; kept where they do not fit now
  std::string start_text, end_text, date_text;  // as typed
  std::string problem_field, problem;           // sentence beside the field
  std::vector<base::LocalText> comes_first;     // before a deliberation on the case that was brought in
  std::vector<std::string> should_attend;       // roles that whoever brought the case wants there
};

/// Choosing among the methods, and reading about one.
struct MethodsState {
  bool choosing = false;  // for the deliberation that is being set up, or to go on with; else just looking
  std::optional<base::Uuid> continues;  // the deliberation whose case goes on by another method
  bool guide_open = false;
  std::map<std::string, std::string> answers;  // question of the guide -> chosen option
  std::string open;                            // the method whose page is shown
  std::string review_by, review_on;
  bool review_open = false;          // one that was entered is being corrected
  bool review_date_unknown = false;  // what stands there is no date
};

struct RoundState {
  std::string step;
  std::string current;               // code whose form is open or who reads now; empty = hand-over
  bool by_slips = false;             // typed in from slips although the laptop was to be passed
  bool for_oneself = false;          // no silent round: each in turn writes what stays private
  std::vector<std::string> skipped;  // come back at the end
  bool unfolded = false;             // of the form: what may be chosen beside the options of the case
  bool whole_slip = false;           // while reading aloud: also the fields that the method does not ask for
  std::int64_t last_key_ms = 0;
};

/// Trying the screen out before people come: what was seen of the keys so far.
struct ScreenTest {
  std::int64_t since_ms = 0;
  bool black_key = false, clicker = false;
  bool offers_control_keys = false;  // nothing came: the F keys of this laptop need another one
};

struct RoomState {
  bool open = false, black = false, white = false, overview = false, timer_shown = false;
  bool shared = false;        // one or mirrored screen: the console shows nothing private
  bool private_held = false;  // F4 is held after black, in shared mode
  bool typing = false;        // in shared mode: the step's fields instead of its page
  bool as_window = false;     // opened as a window to share in a call
  bool unplugged = false;     // its screen went away while it was open; black when it is back
  bool black_before_this_frame = false;
  bool cover = true;  // until the first page is shown
  std::optional<present::RoomScreen> frozen;
  std::string frozen_since;             // "14:36"
  std::string shown_question;           // a prompt shown instead of the step's question; empty = the step's
  std::string shown_row;                // stakeholder in the room, or an item's id
  std::optional<std::string> one_card;  // participant code of the judgement shown large
  std::size_t page = 0, pages = 1;
  bool last_page_reached = false;  // a first PgDn after the last page only says so
  float minimum_em = 56, type_step = 0;
  float aspect = 16.f / 9.f;               // width / height of the picture
  std::optional<ScreenTest> test;          // shows the test page
  std::optional<std::size_t> report_page;  // of the report that is leafed through together
  std::size_t report_pages = 1;
};

struct TimerState {
  bool running = false;
  std::int64_t started_ms = 0, length_ms = 0;
};

/// Of the private panel, where there is room for one at a time.
enum class PrivateSection { Ask, Heard, Parked, Notes };

struct NewRow {
  session::AnswerKey key;
  base::Uuid row;
  std::string row_key;  // another value for that stakeholder; empty = a new name
};

/// Evaluation forms that are being typed in. What stands in them are drafts; here is only which ones there are.
struct EvaluationState {
  std::string form;                                      // kind of form on screen
  std::map<std::string, std::vector<base::Uuid>> typed;  // by kind, in the order of typing: memory only
  base::Uuid open;                                       // the one on screen
  bool by_score = true;        // how many gave each score, of what many fill in; else one form after another
  bool all_questions = false;  // also those that are not asked by default
};

struct SessionState {
  base::Uuid session;
  std::string looked_at;            // step in the work area; the room may be elsewhere
  std::optional<EditorRef> active;  // the editor that has the caret
  std::string active_row;           // chosen row (uuid text), for Remove and Strike
  EditorRef chosen;                 // chosen cell or answer, for Remove and Strike
  std::optional<NewRow> new_row;    // added on screen, not yet in the session: it is once something stands in it
  std::map<std::string, std::string> problems;  // by editor path: why its text was refused
  int prompt = 0;                               // which prompt stands under "ask now"
  PrivateSection private_section = PrivateSection::Ask;
  std::optional<bool> private_open;  // unset: as the window has room for it
  bool filter_assumed = false;
  std::set<std::string> unfolded;      // codes whose judgement after the dialogue is being changed
  std::set<std::string> heard;         // memory only, gone at closing; codes heard in this step
  std::vector<std::string> not_heard;  // codes in the order of the list, for the number keys
  bool replan_open = false, help_open = false, people_open = false, menu_open = false;
  std::optional<session::Replan> proposal;
  TimerState timer;
  EvaluationState evaluation;
  std::string paper_person;  // code of whom papers after the meeting are for; empty = for everybody
};

/// What is about to be written to a file.
struct Paper {
  enum class Kind {
    Report,
    SlipSheet,
    FacilitatorCard,
    EscalationNote,
    ActionSheet,
    ActionCalendar,
    Participation,
    CoordinatorFile,
    Kit,
    SheetForPresenter,
    SheetForParticipants,
    Questionnaire,
    SeriesResults,
    SeriesTable,
    Calendar
  } kind = Kind::Report;
  base::Uuid session;  // whose paper it is
  base::Uuid wave;     // of a questionnaire, for which its form is; nil: for all
  report::Format format = report::Format::Pdf;
  std::string passphrase;  // memory only
  // as typed, before it is noted down
  std::string sent_to, sent_on, sent_problem, checked_by;
};

/// When the last frame was: a laptop that slept knows it by its two clocks.
struct LastSeen {
  std::int64_t utc_ms = 0, steady_ms = 0;
};

struct AppState {
  Route route = Route::Cover;
  Settings settings;
  SetupState setup;
  int pages_opened = 0;  // set-ups and choices of a method, so that each begins at its top
  MethodsState methods;
  IntakeState intake;
  PlanningState planning;
  AfterState after;
  MethodEditorState method_editor;
  SessionState session;
  RoundState round;
  RoomState room;
  DraftBook drafts;
  Paper paper;
  std::optional<Confirmation> confirmation;
  std::optional<FileChooser> chooser;
  std::optional<Toast> toast;
  std::optional<Notice> notice;
  Opening opening;
  index::SummaryFilter filter;
  std::string search_text;
  bool search_wanted = false;  // the search field takes the caret in the next frame
  std::string library_path;
  std::string own_library;             // that was left to practise; empty: none
  bool overdue_notes_removed = false;  // looked for once for each library that is opened
  bool help_open = false;
  bool practice = false;                                   // the first start's practice card is shown
  std::set<std::string> practice_done;                     // "type", "black", "reveal"
  float scale = 1, proposed_scale = 1, largest_scale = 2;  // of the console
  std::string monitor;                                     // the laptop's
  std::vector<std::string> monitors;                       // names, for the room check
  bool monitors_mirrored = false;
  std::optional<LastSeen> last_seen;
  bool narrow = false;  // the window has no room for the private panel beside the work
  bool quit = false;
};

}  // namespace beraad::state
