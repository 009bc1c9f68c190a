// The silent round, closing, the report screen and what lies over any screen.
#pragma once

#include "app/action/action.hpp"
#include "app/present/round_screen.hpp"
#include "app/ui/widgets.hpp"
#include "app/views/session_view.hpp"

namespace beraad::views {

void draw_round(ui::Ui& ui, const present::RoundScreen& screen, action::ActionQueue& actions,
                const DrawPreview& draw_preview);
void draw_closing(ui::Ui& ui, const present::ClosingScreen& screen, action::ActionQueue& actions);
void draw_report(ui::Ui& ui, const present::ReportScreen& screen, action::ActionQueue& actions);
/// The report's neutral tree as it reads on screen; gives the height used.
float draw_report_document(ui::Ui& ui, ui::Rect at, const report::Document& document);
void draw_overlays(ui::Ui& ui, const present::OverlayScreen& screen, action::ActionQueue& actions);

}  // namespace beraad::views
