// The end of a deliberation: what is open, evaluation forms, and the report.
#pragma once

#include "app/action/action.hpp"
#include "app/present/closing_screen.hpp"
#include "app/ui/widgets.hpp"
#include "app/views/session_view.hpp"

namespace beraad::views {

void draw_closing(ui::Ui& ui, const present::ClosingScreen& screen, action::ActionQueue& actions);
void draw_evaluation(ui::Ui& ui, const present::EvaluationScreen& screen, action::ActionQueue& actions);
/// `draw_preview` draws the wall in small while the report's pages are on it.
void draw_report(ui::Ui& ui, const present::ReportScreen& screen, action::ActionQueue& actions,
                 const DrawPreview& draw_preview);
/// The report's neutral tree as it reads on screen; gives the height used.
float draw_report_document(ui::Ui& ui, ui::Rect at, const report::Document& document);
/// Bar with a title and the way back, on the canvas; gives the rectangle below it.
[[nodiscard]] ui::Rect draw_page_frame(ui::Ui& ui, const std::string& title, const std::string& back,
                                       action::ActionQueue& actions);

}  // namespace beraad::views
