// The silent round on the laptop, closing, the report screen and what lies over any screen, as plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/session_screen.hpp"
#include "core/report/document.hpp"

namespace beraad::present {

struct ReadyDot {
  std::string code, words;
  enum class Kind { Done, Now, Later } kind = Kind::Later;
};

/// One field or column of a form. Everything in it is a draft until the form is sealed.
struct FormPart {
  enum class Kind { Text, LongText, Options, Values } kind = Kind::Text;
  std::string label, hint, seen_where;  // "op scherm, na het tonen" or "verslag"
  bool on_screen = true;
  EditableText text;
  std::vector<OptionButton> options;  // Options; Values: words of the analysis to take over
};

struct RoundScreen {
  std::string title, step_title, clock, left, back, later, skip, pass, slips, reveal, done, done_key, privacy, pause,
      black, freeze, black_key, freeze_key, promise, received, question;
  bool reveal_is_primary = false, paused = false, is_black = false, is_frozen = false;
  // hand over
  bool hand_over = false;
  std::string hand_over_title, hand_over_text, code, who, i_am;
  // form
  std::vector<FormPart> parts;
  std::string slip_title;  // "Briefje P4"
  std::vector<ReadyDot> dots;
  bool with_order = false;  // reading aloud: the order stands at the left
};
[[nodiscard]] RoundScreen present_round(const Context& context, const session::SessionDocument& document);

struct Question {
  std::string icon, title, text, cancel, action, third;  // third: a way between both
  bool danger = false, asks_text = false;
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
  std::string practice_title, practice_text;
  std::vector<ToneText> practice;  // ticked when done
};
/// `help`: the lines of the table of keys.
[[nodiscard]] OverlayScreen present_overlays(const Context& context, const session::SessionDocument* document,
                                             const std::vector<HelpLine>& help);

}  // namespace beraad::present
