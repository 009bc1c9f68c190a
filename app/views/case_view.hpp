// Cases that people bring in: the list, the form with its names, mail and handing over. Places and looks only.
#pragma once

#include "app/action/action.hpp"
#include "app/present/case_screen.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

void draw_cases(ui::Ui& ui, const present::CasesScreen& screen, action::ActionQueue& actions);
void draw_case(ui::Ui& ui, const present::CaseScreen& screen, action::ActionQueue& actions);

// its parts
[[nodiscard]] float draw_names(ui::Ui& ui, ui::Rect at, const present::NamesPanel& panel, action::ActionQueue& actions);
/// A sentence across the page; gives the height used.
float draw_sentence(ui::Ui& ui, ui::Rect at, const present::ToneText& text, std::string_view icon);

}  // namespace beraad::views
