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

struct AfterPapersScreen {
  std::string title, person_label;
  std::vector<OptionButton> people;
  std::vector<PaperLine> papers;
  std::string look_back, look_back_text;  // empty for what is itself one
  bool enabled = true;
};
[[nodiscard]] AfterPapersScreen present_after_papers(const Context& context, const session::SessionDocument& document);

}  // namespace beraad::present
