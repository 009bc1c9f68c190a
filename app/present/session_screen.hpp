// The facilitator's console as plain values in the user's language. All branches about the method and the state of
// the session are taken here; the view only places and draws.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/key_caps.hpp"
#include "app/state/app_state.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::present {

using state::EditorRef;

enum class Tone { Plain, Quiet, Warn, Danger, Good };

struct ToneText {
  std::string text;
  Tone tone = Tone::Plain;
};

struct RibbonSegment {
  float width = 0, over = 0;  // minutes; over: part of the width beyond the plan
  enum class Kind { Done, Current, Later } kind = Kind::Later;
};

struct RailRow {
  std::string step, number, title, minutes_used, minutes_planned;
  std::string phase;  // heads this step, the first of its phase; mostly empty
  bool over = false, not_done = false, in_room = false, looked_at = false;
  RibbonSegment::Kind kind = RibbonSegment::Kind::Later;
};

struct TopBar {
  std::string title, subtitle;
  std::string clock, left, ends;  // "14:38", "nog 52 min", "einde 15:30"; left empty before Begin
  std::optional<ToneText> pace;   // "6 min achter" (then re-planning is offered) or "4 min voor"; not in shared mode
  bool can_replan = false;
  std::string recorder_chip;  // "Notulist typt"; empty unless so
  bool can_undo = false, can_redo = false;
  std::string undo_tip, redo_tip;  // name what they take back, or why they stop
  ToneText saved;                  // "Opgeslagen om 14:38"
  ToneText room;                   // "Scherm aan", "Scherm zwart", "Beeld vast sinds 14:36", "Geen tweede scherm"
};

/// A text that can be edited in place.
struct EditableText {
  EditorRef editor;
  std::string path, text, placeholder;
  bool one_line = true, enabled = true;
  bool active = false;  // has the caret
  bool chosen = false;
  bool struck = false;  // shows text in its place
  std::string problem;  // why its text was not taken over; empty = none
  std::string notice;   // about its length; empty = none
};

struct OptionButton {
  std::string id, label, mark;  // mark: "A" ... when the option is one of the case's
  bool chosen = false;
};

enum class CellKind { Text, Choice, Marks, YesNo, Rating, Source };
struct CellScreen {
  CellKind kind = CellKind::Text;
  std::string column, label;
  EditableText text;                  // Text, and a label for others
  std::vector<OptionButton> options;  // Choice (short word), Marks, YesNo, Rating, Source; Text: suggestions
  bool strong = false;                // values stand semibold
};
struct RowScreen {
  std::string standing_key;  // of a row that stands there although nothing was said in it yet; it has no id
  base::Uuid row;
  EditableText name;           // row key; empty path when the table has no row names
  bool first_of_group = true;  // of a stakeholder with several values
  bool in_room = false, chosen = false;
  std::string mark;         // of an option's row
  EditableText short_name;  // of an option's row
  std::vector<CellScreen> cells;
  std::vector<CellScreen> details;  // seldom needed columns, drawn under the chosen row with their labels
};
struct TableScreen {
  std::vector<std::string> head;  // row-name head first when rows have names
  std::vector<float> weights;     // relative widths, same length
  bool named_rows = false;
  std::vector<RowScreen> rows;
  struct AddButton {
    std::string label, row_key;
  };
  std::vector<AddButton> add;              // "Perspectief", "Waarde bij moeder"
  std::string empty_question, empty_help;  // when there are no rows
  std::string filter_label;                // "nog verondersteld"; empty = none
  bool filter_on = false;
};

/// One participant's line of a field that each fills in.
struct ParticipantLine {
  session::AnswerKey key;
  std::string who;  // by the laptop: code and role
  enum class Kind { Open, Sealed, Passed, Folded } kind = Kind::Open;
  EditableText text;                    // text fields
  std::vector<OptionButton> options;    // yes/no, choice, rating
  std::vector<CellScreen> cells;        // records
  std::vector<EditableText> items;      // lists
  std::string words;                    // Sealed, Passed and Folded: how it stands
  std::string pass, take_back, unfold;  // buttons; empty: not offered
};

struct RowTools {  // what the icons beside a row or an item do, for whoever points at one
  std::string remove, up, down, show;
};

struct FieldScreen {
  std::string step, field, label, hint;
  protocol::FieldType type = protocol::FieldType::ShortText;
  bool private_to_facilitator = false;  // drawn on sand
  bool enabled = true;
  std::string closed_because;  // "Tijdens de schrijfronde is dit dicht."
  std::string state_word;      // "overgeslagen: ..." or "geschrapt", when so
  session::AnswerKey key;
  EditableText text;
  std::vector<OptionButton> options;
  std::vector<EditableText> items;  // list; the last one is the new item
  TableScreen table;
  std::vector<ParticipantLine> lines;  // per-participant fields
  std::vector<ToneText> wording_hints;
  std::vector<std::string> consequences;  // of what was chosen
  std::string rest_button;                // "De anderen ongewijzigd"
  RowTools tools;
};

struct RoundBar {    // a sealed step: what can be done about its silent round
  std::string text;  // state in words
  bool can_open = false, open = false, can_reveal = false, revealed = false;
  std::string way_note;    // way and minutes
  std::string supplement;  // after the reveal, where slips were read or typed in: what was left out can follow
};

struct JudgementLine {  // after the reveal: the cards in the order of the room, no count
  std::string participant, mark, value, choice_text, despite,
      label;  // choice_text: of what is beside the options; despite: with its label
  std::vector<std::string> before_despite, after_despite;  // what else was judged, with its label
  bool in_room = false;
};

struct ClosingTheme {
  std::string id, label;
  bool chosen = false;
};

struct WorkArea {
  std::string step, title, phase, left_in_step;  // phase: mostly empty
  Tone left_tone = Tone::Plain;
  std::string question;      // on the wall for this step
  std::string banner;        // "Je kijkt naar stap 3. De groep ziet stap 5."
  bool can_show = false;     // banner offers to show this step
  std::string back_to_step;  // and the way back: "Terug naar stap 5"
  std::string come_along;    // recorder: "Ga mee naar stap 6"
  std::optional<RoundBar> round;
  std::string private_note;   // what each writes on a sheet or in a form of their own; empty: nothing
  std::string private_forms;  // opens those forms; empty: not offered
  std::vector<JudgementLine> judgements;
  std::vector<FieldScreen> fields;
  std::string themes_question, themes_help;  // last step only
  std::vector<ClosingTheme> themes;
  std::string missing;  // "Nog open: ..."; of a step in which nothing is written, that; or empty
  bool last_step = false;
};

struct IdeaLine {
  base::Uuid id;
  std::string text, carried;
};
struct PrivatePanel {
  bool shown = true;  // false in shared mode
  bool open = true;   // closed it is a strip that opens it
  std::string toggle_tip;
  state::PrivateSection section = state::PrivateSection::Ask;  // where there is room for one at a time
  std::vector<std::pair<state::PrivateSection, std::string>> sections;
  std::string ask_now;
  std::vector<std::string> more_prompts;
  std::vector<std::string> pitfalls;
  bool heard_on = false;
  std::vector<std::pair<std::string, std::string>> not_heard;  // code, words
  std::vector<IdeaLine> parked;
  EditableText new_idea;
  EditableText note;
  std::string note_fate;                                   // when the notes will be gone
  std::vector<std::pair<std::string, std::string>> steps;  // id, title: where an idea may be carried
};

struct BottomBar {
  std::string next;  // "Volgende: Alternatieven"; last step: "Beraad afronden"; finished: "Verslag"
  bool finished = false;
  bool can_previous = false, paused = false, off_record = false, black = false, frozen = false;
  bool can_strike = false;
  bool question_only = false;  // is all that the wall shows, until it is switched off
};

/// The console's own words: buttons and headings.
struct ConsoleLabels {
  std::string back, menu, people, replan, steps, minutes, previous, strike, off_record, on_record, pause, resume, black,
      freeze, question_only, question, show, timer, open_round, go_on_with_round, only_you, not_on_screen, ask_now,
      next_prompt, pitfall, not_heard, not_heard_help, parking_lot, carry, remove, notes;
  KeyCaps keys;
};

struct SessionScreen {
  ConsoleLabels labels;
  bool shared = false;                 // one or mirrored screen: draw the room's page with an edit line
  std::string off_record_since;        // then only that line is drawn
  bool read_only = false;              // closed, or the library is
  std::string read_only_note, reopen;  // reopen: a button; empty where it cannot be
  TopBar top;
  std::vector<RibbonSegment> ribbon;
  std::vector<RailRow> rail;
  WorkArea work;
  PrivatePanel private_panel;
  BottomBar bottom;
  std::string room_caption;                               // above the preview
  std::string rehearsal_title, group_speaks, self_check;  // of a rehearsal; group_speaks: empty once it has
  std::string practice_title, practice_text;
  std::vector<ToneText> practice;  // what there is to try, ticked when done; empty outside the practice case
  Tone room_tone = Tone::Plain;
};

}  // namespace beraad::present
