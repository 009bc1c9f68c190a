// Closing and the report screen.
#include <algorithm>

#include "app/views/field_view.hpp"
#include "app/views/round_view.hpp"

namespace beraad::views {
namespace {

using ui::ButtonKind;
using ui::Rect;

Rect draw_frame(ui::Ui& ui, const std::string& title, const std::string& back, action::ActionQueue& actions) {
  Rect rest = ui.window();
  ui.paint().fill(rest, ui.color("canvas"));
  const Rect bar = rest.cut_top(64);
  ui.paint().fill(bar, ui.color("surface"));
  ui::divider(ui, {bar.x, bar.bottom() - 1}, bar.w);
  Rect inside = bar.inset(16, 12);
  if (ui::icon_button(ui, "page/back", inside.cut_left(40, 12), "arrow-l", back)) actions.push(action::GoBack{});
  ui::label(ui, inside, title, ui::k_h2);
  return rest;
}

}  // namespace

void draw_closing(ui::Ui& ui, const present::ClosingScreen& screen, action::ActionQueue& actions) {
  const Rect rest = draw_frame(ui, screen.title, screen.back, actions);
  ui::Scroll scroll(ui, "closing/page", rest);
  Rect at = scroll.content();
  const float width = std::min(900.f, at.w - 48);
  at = {at.x + (at.w - width) / 2, at.y, width, 1e6f};
  const float top = at.y;
  at.cut_top(24);
  ui::label(ui, at.cut_top(28, 10), screen.open_title, ui::k_h3);
  if (screen.open.empty()) at.cut_top(ui::paragraph(ui, at, screen.nothing_open, ui::k_body, "ink2") + 16);
  for (const auto& point : screen.open) {
    const float text = ui::paragraph_height(ui, point.words, at.w - 40);
    const Rect box = at.cut_top(text + 68, 10);
    ui::card(ui, box);
    Rect inside = box.inset(18, 12);
    inside.cut_top(ui::paragraph(ui, inside, point.words) + 8);
    for (const auto& reason : screen.reasons) {
      const ui::ButtonLook look{.enabled = !screen.read_only, .small = true};
      const std::string path = "closing/" + point.step + "/" + point.field + "/" + reason.id;
      Rect button = inside.cut_left(ui::button_width(ui, reason.label, look), 8);
      button.h = 32;
      if (ui::button(ui, path, button, reason.label, look)) {
        actions.push(action::SkipField{point.step, point.field, reason.label});
      }
    }
  }
  at.cut_top(10);
  ui::label(ui, at.cut_top(28, 6), screen.themes_title, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, screen.themes, ui::k_body, "ink2") + 24);
  const ui::ButtonLook finish{.kind = ButtonKind::Primary, .icon = "check", .enabled = !screen.read_only};
  Rect line = at.cut_top(48, 24);
  if (ui::button(ui, "closing/finish", line.cut_left(ui::button_width(ui, screen.finish, finish)), screen.finish,
                 finish)) {
    actions.push(action::CloseNow{});
  }
  scroll.end(at.y - top);
}

void draw_report(ui::Ui& ui, const present::ReportScreen& screen, action::ActionQueue& actions) {
  Rect rest = draw_frame(ui, screen.title, screen.back, actions);
  Rect side = rest.cut_right(360);
  ui.paint().fill(side, ui.color("surface"));
  ui.paint().fill({side.x, side.y, 1, side.h}, ui.color("line"));
  ui::Scroll tools(ui, "report/tools", side);
  Rect at = tools.content().inset(20, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(20);
  ui::label(ui, at.cut_top(24, 8), screen.state_title, ui::k_body_bold);
  at.cut_top(draw_options(ui, at, "report/state", screen.states, true,
                          [&](const present::OptionButton& option) {
                            actions.push(action::SetReportState{
                                option.id == screen.states[1].id   ? session::ReportState::ReadByPresenter
                                : option.id == screen.states[2].id ? session::ReportState::Agreed
                                                                   : session::ReportState::Draft});
                          }) +
             20);
  ui::label(ui, at.cut_top(24, 8), screen.save_title, ui::k_body_bold);
  const ui::FieldLabels labels{screen.passphrase_label, screen.passphrase_hint, {}};
  const Rect place = ui::labelled(ui, at, labels);
  std::string passphrase = screen.passphrase;
  if (ui::text_field(ui, "report/passphrase", place, passphrase).changed)
    actions.push(action::PassphraseTyped{passphrase});
  at.cut_top(ui::labels_height(ui, labels, at.w) + ui::k_field_height + 10);
  at.cut_top(draw_options(ui, at, "report/save", screen.formats, true,
                          [&](const present::OptionButton& option) {
                            if (const auto format = report::read_format(option.id))
                              actions.push(action::SaveReport{*format});
                          }) +
             20);
  ui::label(ui, at.cut_top(24, 8), screen.file_text, ui::k_body_bold);
  const ui::ButtonLook small{.icon = "copy", .small = true};
  if (ui::button(ui, "report/copy", Rect{at.x, at.y, ui::button_width(ui, screen.copy, small), 32}, screen.copy,
                 small)) {
    actions.push(action::CopyFileText{});
  }
  at.cut_top(52);
  const ui::ButtonLook print{.icon = "print", .small = true};
  Rect papers = at.cut_top(32, 20);
  if (ui::button(ui, "report/slips", papers.cut_left(ui::button_width(ui, screen.slips, print), 8), screen.slips,
                 print)) {
    actions.push(action::SavePaper{state::Paper::Kind::SlipSheet});
  }
  if (ui::button(ui, "report/card", papers.cut_left(ui::button_width(ui, screen.card, print)), screen.card, print)) {
    actions.push(action::SavePaper{state::Paper::Kind::FacilitatorCard});
  }
  if (!screen.sent.empty()) {
    ui::label(ui, at.cut_top(24, 6), screen.sent_title, ui::k_body_bold);
    for (const auto& line : screen.sent) at.cut_top(ui::paragraph(ui, at, line, ui::k_small, "ink2") + 4);
  }
  if (screen.closed &&
      ui::button(ui, "report/reopen", Rect{at.x, at.y + 8, ui::button_width(ui, screen.reopen), 40}, screen.reopen)) {
    actions.push(action::Reopen{});
  }
  tools.end(at.y - top + 72);
  ui::Scroll scroll(ui, "report/page", rest);
  Rect page = scroll.content();
  const float width = std::min(820.f, page.w - 48);
  const float height =
      draw_report_document(ui, {page.x + (page.w - width) / 2, page.y + 32, width, 1e6f}, screen.document);
  scroll.end(height + 80);
}

}  // namespace beraad::views
