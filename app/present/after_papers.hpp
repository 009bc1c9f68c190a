// What can be handed out after a meeting, as plain values: for whom, and which papers.
#pragma once

#include <string>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/session_screen.hpp"

namespace beraad::present {

/// One paper: its name, what it is, and the formats it can be had in.
struct PaperLine {
  state::Paper::Kind kind = state::Paper::Kind::ActionSheet;
  std::string id, title, text;
  std::vector<OptionButton> formats;
};

/// A look-back on the case: when it was or will be, and how it stands.
struct LookBackLine {
  base::Uuid session;
  std::string words;
  bool has_report = false;  // people sat down for it
};

struct AfterPapersScreen {
  std::string title, person_label;
  std::vector<LookBackLine> look_backs;
  std::string open_look_back, look_back_report;  // words of the buttons beside each
  std::vector<OptionButton> waive_look_back;     // chosen: the group decided that it needs none any more
  std::string contact_wanted;         // the presenter wishes to hear from the facilitator; empty where nobody does
  std::vector<OptionButton> contact;  // chosen: that is done
  std::vector<OptionButton> people;
  std::vector<PaperLine> papers;
  std::string look_back, look_back_text;  // empty for what is itself one
  bool enabled = true;
};
[[nodiscard]] AfterPapersScreen present_after_papers(const Context& context, const session::SessionDocument& document);

}  // namespace beraad::present
