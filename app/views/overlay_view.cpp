#include <algorithm>

#include "app/views/field_view.hpp"
#include "app/views/round_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

constexpr int k_most_minutes = 600;
constexpr float k_menu_width = 360;  // its longest words must fit

using present::OverlayScreen;
using ui::ButtonKind;
using ui::Rect;

void draw_question(ui::Ui& ui, const present::Question& question, action::ActionQueue& actions) {
  if (question.third.empty() && !question.asks_text) {
    const auto answer =
        ui::ask(ui, "question",
                {question.icon, question.title, question.text, question.cancel, question.action, question.danger});
    if (answer == ui::Answer::Cancel) actions.push(action::Cancel{});
    if (answer == ui::Answer::Action) actions.push(action::Confirm{});
    return;
  }
  const float third_width = question.third.empty() ? 0 : ui::button_width(ui, question.third) + 8;
  const float buttons =
      ui::button_width(ui, question.cancel) + third_width + ui::button_width(ui, question.action) + 16;
  const float width = std::max(432.f, buttons);
  const float text = ui::paragraph_height(ui, question.text, width);
  const auto overlay = ui::modal(ui, "question", width + 48, 160 + text + (question.asks_text ? 54.f : 0.f));
  if (overlay.dismissed()) actions.push(action::Cancel{});
  Rect at = overlay.frame().inset(24, 22);
  ui::label(ui, at.cut_top(26, 8), question.title, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, question.text) + 12);
  if (question.asks_text) {
    std::string typed = question.typed;
    if (ui::text_field(ui, "question/typed", at.cut_top(42, 12), typed).changed)
      actions.push(action::ConfirmTyped{typed});
  }
  Rect line = at.cut_bottom(40);
  const ui::ButtonLook act{.kind = question.danger ? ButtonKind::Danger : ButtonKind::Primary};
  if (ui::button(ui, "question/action", line.cut_right(ui::button_width(ui, question.action, act), 8), question.action,
                 act)) {
    actions.push(action::Confirm{});
  }
  if (!question.third.empty()) {
    const ui::ButtonLook third{.kind = question.third_is_black ? ButtonKind::Normal : ButtonKind::Danger};
    if (ui::button(ui, "question/third", line.cut_right(ui::button_width(ui, question.third, third), 8), question.third,
                   third)) {
      if (question.third_is_black) {
        actions.push(action::Cancel{});
        actions.push(action::ToggleBlack{});
      } else {
        actions.push(action::EraseInstead{});
      }
    }
  }
  if (ui::button(ui, "question/cancel", line.cut_left(ui::button_width(ui, question.cancel)), question.cancel)) {
    actions.push(action::Cancel{});
  }
}

void draw_chooser(ui::Ui& ui, const present::ChooserScreen& screen, action::ActionQueue& actions) {
  const Rect window = ui.window();
  if (!ui.was_layer_open("chooser")) {
    // Enter takes over the name that is offered; where none is, the first file is at hand.
    ui.focus(screen.name.empty() && !screen.files.empty() ? "chooser/file/" + screen.files.front() : "chooser/name");
  }
  const auto overlay = ui::modal(ui, "chooser", std::min(680.f, window.w - 40), std::min(560.f, window.h - 40));
  if (overlay.dismissed()) actions.push(action::ChooserCancel{});
  Rect at = overlay.frame().inset(24, 20);
  ui::label(ui, at.cut_top(30, 8), screen.title, ui::k_h2);
  Rect path = at.cut_top(36, 8);
  if (!screen.up.empty() && ui::icon_button(ui, "chooser/up", path.cut_left(36, 8), "arrow-up", screen.folder,
                                            {.kind = ButtonKind::Normal})) {
    actions.push(action::ChooserFolder{screen.up});
  }
  ui::label(ui, path, screen.folder, ui::k_small, "ink2");
  Rect buttons = at.cut_bottom(40, 12);
  Rect name = at.cut_bottom(42, 8);
  ui::label(ui, name.cut_left(80, 8), screen.name_label, ui::k_body_bold);
  std::string typed = screen.name;
  const auto result = ui::text_field(ui, "chooser/name", name, typed);
  if (result.changed) actions.push(action::ChooserName{typed});
  if (result.state == ui::EditState::CommittedNext) actions.push(action::ChooserAccept{});
  if (!screen.problem.empty()) {
    const float height = ui::paragraph_height(ui, screen.problem, at.w, ui::k_small);
    ui::paragraph(ui, at.cut_bottom(height, 8), screen.problem, ui::k_small, "danger");
  }
  ui::card(ui, at);
  {
    ui::Scroll scroll(ui, "chooser/list", at.inset(1, 1));
    Rect list = scroll.content();
    const float top = list.y;
    list.h = 1e6f;
    for (const auto& [folder, where] : screen.folders) {
      const Rect row = list.cut_top(40);
      const auto touch = ui::row(ui, "chooser/folder/" + folder, row, {.text = folder});
      ui.paint().icon("books", {row.x + 12, row.y + 10, 20, 20}, ui.color("accentInk"));
      const ui::Painter::Silence silence(ui.paint());
      ui::label(ui, {row.x + 44, row.y, row.w - 52, 40}, folder + "/", ui::k_body);
      if (touch.clicked) actions.push(action::ChooserFolder{where});
    }
    for (const auto& file : screen.files) {
      const Rect row = list.cut_top(40);
      const auto touch = ui::row(ui, "chooser/file/" + file, row, {.chosen = file == screen.name, .text = file});
      const ui::Painter::Silence silence(ui.paint());
      ui::label(ui, {row.x + 44, row.y, row.w - 52, 40}, file, ui::k_body);
      if (touch.clicked && file != screen.name) actions.push(action::ChooserName{file});
      if (touch.double_clicked || (touch.clicked && file == screen.name)) actions.push(action::ChooserAccept{});
    }
    scroll.end(list.y - top);
  }
  const ui::ButtonLook accept{.kind = ButtonKind::Primary, .enabled = !screen.name.empty()};
  if (ui::button(ui, "chooser/accept", buttons.cut_right(ui::button_width(ui, screen.accept, accept), 8), screen.accept,
                 accept)) {
    actions.push(action::ChooserAccept{});
  }
  if (ui::button(ui, "chooser/cancel", buttons.cut_left(ui::button_width(ui, screen.cancel)), screen.cancel)) {
    actions.push(action::ChooserCancel{});
  }
}

void draw_help(ui::Ui& ui, const OverlayScreen& screen, action::ActionQueue& actions) {
  const Rect window = ui.window();
  const auto overlay = ui::modal(ui, "help", std::min(880.f, window.w - 40), window.h - 60);
  if (overlay.dismissed()) actions.push(action::Cancel{});
  Rect at = overlay.frame().inset(24, 20);
  Rect head = at.cut_top(40, 8);
  if (ui::button(ui, "help/close", head.cut_right(ui::button_width(ui, screen.help_close), 8), screen.help_close)) {
    actions.push(action::Cancel{});
  }
  ui::label(ui, head, screen.help_title, ui::k_h2);
  ui::Scroll scroll(ui, "help/list", at);
  Rect list = scroll.content();
  const float top = list.y;
  list.h = 1e6f;
  for (const auto& line : screen.help) {
    Rect row = list.cut_top(34);
    ui::label(ui, row.cut_left(200, 12), line.key, ui::k_body_bold);
    ui::label(ui, row, line.words, ui::k_body);
  }
  scroll.end(list.y - top);
}

/// The minutes a step gets, with what takes one off or puts one on; a protected step keeps its own.
void draw_minutes(ui::Ui& ui, Rect at, const OverlayScreen& screen, const present::ReplanLine& line,
                  action::ActionQueue& actions) {
  const std::string_view ink = line.changed ? "accentInk" : "ink2";
  const Rect more = at.cut_right(36, 4), words = at.cut_right(88, 4), less = at.cut_right(36);
  ui::label(ui, words, line.after, ui::k_body_bold, ink, 0.5f);
  if (line.protected_time) return;
  const auto step = [&](const char* end, const Rect& place, std::string_view icon, const std::string& word, int by) {
    const int minutes = line.minutes + by;
    const bool enabled = minutes >= line.least && minutes <= k_most_minutes;
    if (ui::icon_button(ui, "replan/" + line.step + end, place.inset(0, 2), icon, word,
                        {.kind = ButtonKind::Normal, .enabled = enabled})) {
      actions.push(action::ReplanTyped{line.step, minutes});
    }
  };
  step("/less", less, "minus", screen.replan_less, -1);
  step("/more", more, "plus", screen.replan_more, +1);
}

void draw_replan(ui::Ui& ui, const OverlayScreen& screen, action::ActionQueue& actions) {
  const float height = 220 + static_cast<float>(screen.replan.size()) * 40;
  const auto overlay = ui::modal(ui, "replan", 560, height);
  if (overlay.dismissed()) actions.push(action::CloseReplan{});
  Rect at = overlay.frame().inset(24, 20);
  ui::label(ui, at.cut_top(28, 4), screen.replan_title, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, screen.replan_text, ui::k_body, "ink2") + 10);
  for (const auto& line : screen.replan) {
    ui::divider(ui, {at.x, at.y}, at.w);
    Rect row = at.cut_top(40);
    draw_minutes(ui, row.cut_right(172, 12), screen, line, actions);
    ui::label(ui, row.cut_right(90, 8), line.before, ui::k_body, "ink2", 1);
    if (line.protected_time) {
      const Rect icon = row.cut_right(24, 8);
      ui.paint().icon("lock", {icon.x, icon.y + 11, 18, 18}, ui.color("ink2"));
    }
    ui::label(ui, row, line.title, ui::k_body);
  }
  ui::label(ui, at.cut_top(36, 8), screen.replan_total, ui::k_body_bold);
  Rect buttons = at.cut_top(40);
  const ui::ButtonLook accept{.kind = ButtonKind::Primary}, quiet{.kind = ButtonKind::Quiet};
  if (ui::button(ui, "replan/accept", buttons.cut_left(ui::button_width(ui, screen.replan_accept, accept), 8),
                 screen.replan_accept, accept)) {
    actions.push(action::AcceptReplan{});
  }
  if (ui::button(ui, "replan/close", buttons.cut_left(ui::button_width(ui, screen.replan_close), 8),
                 screen.replan_close)) {
    actions.push(action::CloseReplan{});
  }
  if (ui::button(ui, "replan/run-over", buttons.cut_left(ui::button_width(ui, screen.replan_run_over, quiet)),
                 screen.replan_run_over, quiet)) {
    actions.push(action::RunOver{});
  }
}

void draw_people(ui::Ui& ui, const OverlayScreen& screen, action::ActionQueue& actions) {
  const Rect window = ui.window();
  const float height = 120 + static_cast<float>(screen.people.size()) * 44;
  const auto overlay = ui::modal(ui, "people", 480, std::min(height, window.h - 40));
  if (overlay.dismissed()) actions.push(action::TogglePeople{});
  Rect at = overlay.frame().inset(24, 20);
  ui::label(ui, at.cut_top(28, 10), screen.people_title, ui::k_h3);
  for (const auto& [code, words] : screen.people) {
    Rect row = at.cut_top(40, 4);
    const ui::ButtonLook leave{.kind = ButtonKind::Quiet, .small = true};
    if (ui::button(ui, "people/leave/" + code, row.cut_right(ui::button_width(ui, screen.leaves, leave), 8).inset(0, 4),
                   screen.leaves, leave)) {
      actions.push(action::SomeoneLeaves{code});
    }
    ui::label(ui, row, words, ui::k_body);
  }
  const ui::ButtonLook join{.icon = "plus"};
  if (ui::button(ui, "people/join", at.cut_top(40).cut_left(ui::button_width(ui, screen.join, join)), screen.join,
                 join)) {
    actions.push(action::SomeoneJoins{});
  }
}

void draw_menu(ui::Ui& ui, const OverlayScreen& screen, action::ActionQueue& actions) {
  const Rect window = ui.window();
  const Rect cause{window.right() - 420, 12, 40, 40};
  const auto overlay = ui::popover(ui, "menu", cause, k_menu_width, 16 + static_cast<float>(screen.menu.size()) * 44);
  if (overlay.dismissed()) actions.push(action::ToggleMenu{});
  Rect at = overlay.frame().inset(8, 8);
  for (const auto& item : screen.menu) {
    const ui::ButtonLook look{.kind = ButtonKind::Quiet, .icon = item.mark, .left = true};
    if (!ui::button(ui, "menu/" + item.id, at.cut_top(44), item.label, look)) continue;
    actions.push(action::ToggleMenu{});
    if (item.id == "report") actions.push(action::OpenReport{});
    if (item.id == "overview") actions.push(action::ToggleOverview{});
    if (item.id == "help") actions.push(action::ToggleHelp{});
    if (item.id == "continue") actions.push(action::ContinueCase{});
    if (item.id == "stop") actions.push(action::AskPresenterStops{});
    if (item.id == "reopen") actions.push(action::Reopen{});
  }
}

}  // namespace

void draw_overlays(ui::Ui& ui, const OverlayScreen& screen, action::ActionQueue& actions) {
  const Rect window = ui.window();
  if (!screen.notice.empty()) {
    const Rect bar{window.x, window.y + (screen.notice_at_top ? 0 : 64), window.w, 56};
    Rect text = ui::notice(ui, bar, ui::NoticeKind::Danger, "warn");
    if (!screen.notice_action.empty() &&
        ui::button(ui, "notice/other-place", text.cut_right(ui::button_width(ui, screen.notice_action), 12).inset(0, 8),
                   screen.notice_action)) {
      actions.push(action::ChooseLibraryFile{state::FileChooser::Purpose::SaveElsewhere});
    }
    ui::label(ui, text, screen.notice, ui::k_body_bold, "danger");
  }
  if (!screen.toast.empty()) {
    const Rect area{window.x + 16, window.y, window.w - 32, window.h - 76};
    if (ui::toast(ui, "toast", area, screen.toast, screen.toast_action, screen.toast_action.empty() ? "" : "Ctrl Z")) {
      actions.push(action::UndoFromToast{});
    }
  }
  if (screen.menu_open) draw_menu(ui, screen, actions);
  if (screen.people_open) draw_people(ui, screen, actions);
  if (screen.replan_open) draw_replan(ui, screen, actions);
  if (!screen.help.empty()) draw_help(ui, screen, actions);
  if (screen.chooser) draw_chooser(ui, *screen.chooser, actions);
  if (screen.question) draw_question(ui, *screen.question, actions);
}

}  // namespace beraad::views
