// The silent round on the laptop, closing, the report screen and what lies over any screen, as plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/round_form.hpp"
#include "app/present/session_screen.hpp"
#include "core/report/document.hpp"

namespace beraad::present {

struct ReadyDot {
  std::string code, words;
  std::string standing;  // "op slot", "leest nu"; empty: not yet
  enum class Kind { Done, Now, Later } kind = Kind::Later;
  bool can_open = true;  // what is on the lock stays closed
};

/// Before a form: the laptop is passed on, or all write and one after another reads aloud.
struct HandOver {
  std::string title, text, code, who, action;  // code and action empty: all is in
  bool writing = false;                        // reading aloud has not begun: a timer and the slips are at hand
  std::string timer, timer_label, print;       // timer: what is left, empty while it does not run
};

struct RoundScreen {
  std::string title, step_title, clock, left, back, later, skip, pass, slips, reveal, done, privacy, pause, black,
      freeze, question_only, promise, received, question;
  KeyCaps keys;
  bool reveal_is_primary = false, paused = false, is_black = false, is_frozen = false, is_question_only = false;
  bool can_reveal = true;  // not once it was revealed, and never what is private
  bool can_pass = true, can_enter_slips = false;
  bool can_pass_turn = false;         // before a form: the next one in turn goes first
  bool can_skip = false;              // this form can wait until the others are in; else it is left for the hand-over
  std::optional<HandOver> hand_over;  // else a form
  // form
  std::string code, slip_title;  // "Briefje P4"
  std::vector<FormPart> parts;
  std::vector<ReadyDot> dots;  // in the order of reading
  // reading aloud: the order at the left, what the group sees at the right
  bool with_order = false;
  std::string order_title, order_note, reads, sees_now, rest;  // rest: more of the slip; empty: there is no more
  std::vector<std::string> reading_notes;
};
[[nodiscard]] RoundScreen present_round(const Context& context, const session::SessionDocument& document);

struct Question {
  std::string icon, title, text, cancel, action, third;  // third: a way between both
  bool danger = false, asks_text = false;
  bool third_is_black = false;  // the third makes the screen black; else it erases
  std::string typed;
};
struct ChooserScreen {
  std::string title, folder, up, name_label, name, accept, cancel, problem;
  std::vector<std::pair<std::string, std::string>> folders;  // name, path
  std::vector<std::string> files;
};
struct HelpLine {
  std::string key, words;
};
struct ReplanLine {
  std::string step, title, before, after;
  bool protected_time = false, changed = false;
  int minutes = 0, least = 0;  // what it would get; by hand never below its floor
};
struct OverlayScreen {
  std::optional<Question> question;
  std::optional<ChooserScreen> chooser;
  std::string help_title, help_close;
  std::vector<HelpLine> help;  // empty: closed
  bool people_open = false, menu_open = false, replan_open = false;
  std::string people_title, join, role_label, leaves;
  std::vector<std::pair<std::string, std::string>> people;  // code, words; present ones
  std::vector<OptionButton> menu;
  std::string replan_less, replan_more, replan_title, replan_text, replan_accept, replan_run_over, replan_close,
      replan_total;
  std::vector<ReplanLine> replan;
  std::string toast, toast_action;
  std::string notice, notice_action;  // saving stopped
  bool notice_at_top = false;         // a screen without a bar of its own up there
};
/// `help`: the lines of the table of keys.
[[nodiscard]] OverlayScreen present_overlays(const Context& context, const session::SessionDocument* document,
                                             const std::vector<HelpLine>& help);

}  // namespace beraad::present
