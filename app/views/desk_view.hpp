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
/// Navigation, title, tabs and what was saved, and below them a page that scrolls: `draw` cuts what it needs off the
/// top.
void draw_desk_page(ui::Ui& ui, const present::DeskFrame& frame, action::ActionQueue& actions,
                    const std::function<void(ui::Rect&)>& draw);
/// Two columns beside each other where there is room, else below each other.
void draw_columns(ui::Rect& at, float right_share, const std::function<void(ui::Rect&)>& draw_left,
                  const std::function<void(ui::Rect&)>& draw_right);
/// Rows as cards, the open one as a form, and the button for one more; gives the height used.
float draw_row_cards(ui::Ui& ui, ui::Rect at, const present::RowCards& rows, action::ActionQueue& actions);
/// What came back of a questionnaire, wave beside wave; gives the height used.
float draw_series_results(ui::Ui& ui, ui::Rect at, const present::QuestionnaireScreen& screen);
/// What evaluation forms say over the meetings of each team; gives the height used.
float draw_evaluation_series(ui::Ui& ui, ui::Rect at, const present::EvaluationSeries& series);
/// A label and its editor; gives the height used.
float draw_line(ui::Ui& ui, ui::Rect at, const present::DeskLine& line, action::ActionQueue& actions);
/// A quiet or plain button at the left; true when pressed.
bool draw_desk_button(ui::Ui& ui, ui::Rect& line, const char* path, const std::string& word, const char* icon,
                      ui::ButtonKind kind = ui::ButtonKind::Normal);

}  // namespace beraad::views
