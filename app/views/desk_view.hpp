// What is kept beside the meetings: where it stands and how it looks.
#pragma once

#include <functional>

#include "app/action/action.hpp"
#include "app/present/desk_screen.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

void draw_requests(ui::Ui& ui, const present::RequestsScreen& screen, action::ActionQueue& actions);
void draw_preparations(ui::Ui& ui, const present::DeskList& screen, action::ActionQueue& actions);
void draw_preparation(ui::Ui& ui, const present::PreparationScreen& screen, action::ActionQueue& actions);
void draw_questionnaires(ui::Ui& ui, const present::DeskList& screen, action::ActionQueue& actions);
void draw_questionnaire(ui::Ui& ui, const present::QuestionnaireScreen& screen, action::ActionQueue& actions);
void draw_self_check(ui::Ui& ui, const present::SelfCheckScreen& screen, action::ActionQueue& actions);

void draw_promises(ui::Ui& ui, const present::PromisesScreen& screen, action::ActionQueue& actions);

// shared by them
inline constexpr float k_desk_gap = 20;
/// Tabs beside each other; gives the height used.
float draw_desk_tabs(ui::Ui& ui, ui::Rect at, const std::vector<present::DeskTab>& tabs, action::ActionQueue& actions);
/// Navigation, title, tabs and what was saved; gives the rectangle that is left.
[[nodiscard]] ui::Rect draw_desk_frame(ui::Ui& ui, const present::DeskFrame& frame, action::ActionQueue& actions);
/// Rows as cards, the open one as a form, and the button for one more; gives the height used.
float draw_row_cards(ui::Ui& ui, ui::Rect at, const present::RowCards& rows, action::ActionQueue& actions);
/// A label and a field of one line; `typed` hears of every change. Gives the height used.
float draw_typed(ui::Ui& ui, ui::Rect at, const char* path, const present::DeskText& line,
                 const std::function<void(const std::string&)>& typed);
/// A quiet or plain button at the left; true when pressed.
bool draw_desk_button(ui::Ui& ui, ui::Rect& line, const char* path, const std::string& word, const char* icon,
                      ui::ButtonKind kind = ui::ButtonKind::Normal);

}  // namespace beraad::views
