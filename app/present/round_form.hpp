// The form in which one participant's sealed answers are written: one part for each field or column.
#pragma once

#include <string>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/session_screen.hpp"

namespace beraad::present {

/// One field or column of a form. Everything in it is a draft until the form is handed in.
struct FormPart {
  enum class Kind { Text, LongText, Options, Values } kind = Kind::Text;
  std::string label, hint, seen_where;  // "op scherm, na het tonen" or "verslag"
  bool on_screen = true;
  bool required = false;          // by the method, of each participant
  bool goes_with_choice = false;  // says what is meant by a choice beside the options
  bool many = false;              // several options hold at once: the text has a line for each
  EditableText text;
  std::vector<OptionButton> options;  // Options; Values: words of the analysis to take over
  // Answers beside the options of the case, folded behind one button: "Iets anders".
  std::string more_label;  // empty: nothing is folded
  bool more_open = false;
  std::vector<OptionButton> more;
};

/// All parts of that participant's form, in the order of the method; filled with what is typed, else with what stands
/// stored once the round was revealed. A note on the choice is left out while nothing beside the options is chosen.
/// `alone`: only who writes sees it, so that what is private is asked too.
[[nodiscard]] std::vector<FormPart> present_form(const Context& context, const session::SessionDocument& document,
                                                 const protocol::Step& step, const std::string& code, bool alone);
/// What stays with that participant in that step, filled with what stands written.
[[nodiscard]] std::vector<FormPart> present_private_form(const Context& context,
                                                         const session::SessionDocument& document,
                                                         const protocol::Step& step, const std::string& code);

}  // namespace beraad::present
