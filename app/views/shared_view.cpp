#include "app/views/shared_view.hpp"

#include <algorithm>

namespace beraad::views {
namespace {

using present::SharedBar;
using ui::ButtonKind;
using ui::ButtonLook;
using ui::Rect;

constexpr float k_bar_height = 64, k_verbs_from = 1180, k_hint_width = 260;

/// At the left: what is typed in, or the way to type.
void draw_typing(ui::Ui& ui, Rect& rest, const SharedBar& bar, bool fields, action::ActionQueue& actions) {
  const ButtonLook look{.icon = fields ? "screen" : "pencil", .key_cap = fields ? std::string_view{} : bar.type_key};
  const std::string& word = fields ? bar.show_page : bar.type;
  // While a cell is active its name needs the place.
  const bool only_icon = !bar.editing.empty();
  const Rect place = rest.cut_left(only_icon ? 48 : ui::button_width(ui, word, look), 12);
  if (only_icon ? ui::icon_button(ui, "shared/type", place, look.icon, word, {.kind = ButtonKind::Normal})
                : ui::button(ui, "shared/type", place, word, look)) {
    actions.push(action::TypeOnScreen{});
  }
  if (bar.editing.empty()) return;
  const float editing = ui.paint().width_of(bar.editing, ui::k_body_bold.font) + 2;
  Rect words = rest.cut_left(std::min(std::max(editing, k_hint_width), rest.w), 12);
  ui::label(ui, words.cut_top(words.h / 2), bar.editing, ui::k_body_bold, "accentInk");
  ui::label(ui, words, bar.hint, ui::k_small, "ink2");
}

void draw_bar(ui::Ui& ui, Rect rect, const present::SessionScreen& screen, const SharedBar& bar, bool fields,
              action::ActionQueue& actions) {
  const auto& words = screen.labels;
  const auto& bottom = screen.bottom;
  ui.paint().fill(rect, ui.color("surface"));
  ui::divider(ui, {rect.x, rect.y}, rect.w);
  Rect rest = rect.inset(16, 8);
  const bool icons = rest.w < k_verbs_from;
  const ButtonLook next{.kind = ButtonKind::Primary, .icon_behind = "arrow-r"};
  if (ui::button(ui, "session/next", rest.cut_right(ui::button_width(ui, bar.next, next), 12), bar.next, next)) {
    actions.push(action::NextStep{});
  }
  if (ui::icon_button(ui, "session/previous", rest.cut_left(48, 12), "arrow-l", words.previous,
                      {.kind = ButtonKind::Normal, .enabled = bottom.can_previous})) {
    actions.push(action::PreviousStep{});
  }
  const auto verb = [&](std::string_view path, const std::string& word, ButtonLook look, auto meant,
                        bool always_words = false) {
    const bool only_icon = icons && !always_words && look.key_cap.empty();
    const Rect place = rest.cut_right(only_icon ? 48 : ui::button_width(ui, word, look), 8);
    const bool clicked =
        only_icon ? ui::icon_button(ui, path, place, look.icon, word, look) : ui::button(ui, path, place, word, look);
    if (clicked) actions.push(meant);
  };
  // Its words give way to the name of the cell that is active, and to what is not saved.
  verb("session/room", bar.close, {.icon = "screen-off", .tooltip = bar.close_key}, action::ToggleRoom{},
       bar.editing.empty() && bar.not_saved.empty());
  verb(
      "session/black", words.black,
      {.kind = bottom.black ? ButtonKind::On : ButtonKind::Normal, .icon = "screen-black", .key_cap = words.keys.black},
      action::ToggleBlack{});
  verb("session/pause", bottom.paused ? words.resume : words.pause,
       {.kind = bottom.paused ? ButtonKind::On : ButtonKind::Quiet, .icon = bottom.paused ? "play" : "pause"},
       action::TogglePause{});
  verb("session/off-record", bottom.off_record ? words.on_record : words.off_record,
       {.kind = bottom.off_record ? ButtonKind::On : ButtonKind::Quiet, .icon = "offrec"}, action::ToggleOffRecord{});
  verb("session/strike", words.strike, {.kind = ButtonKind::Quiet, .icon = "strike", .enabled = bottom.can_strike},
       action::AskStrike{});
  draw_typing(ui, rest, bar, fields, actions);
  if (!bar.not_saved.empty()) ui::label(ui, rest, bar.not_saved, ui::k_small_bold, "warn");
}

}  // namespace

void draw_shared(ui::Ui& ui, const present::SessionScreen& screen, const SharedBar& bar, bool fields,
                 action::ActionQueue& actions, const DrawPreview& draw_page) {
  Rect rest = ui.window();
  const Rect bottom = rest.cut_bottom(k_bar_height);
  ui.region("work");
  if (fields) {
    ui.paint().fill(rest, ui.color("canvas"));
    draw_work_area(ui, rest, screen, actions);
  } else {
    // A click on the page is the wish to type in it.
    if (ui.touch("shared/page", rest, true, false).clicked) actions.push(action::TypeOnScreen{});
    draw_page(rest);
  }
  ui.region("bottom");
  draw_bar(ui, bottom, screen, bar, fields, actions);
}

void draw_covered(ui::Ui& ui, const present::CoveredScreen& screen, action::ActionQueue& actions) {
  const Rect window = ui.window();
  ui.paint().fill(window, ui.color("canvas"));
  const Rect box{window.w / 2 - 370, window.h / 2 - 130, 740, 260};
  ui::card(ui, box, true);
  Rect at = box.inset(28, 24);
  const Rect head = at.cut_top(40, 8);
  ui.paint().icon("eye-off", {head.x, head.y + 6, 28, 28}, ui.color("ink2"));
  ui::label(ui, {head.x + 44, head.y, head.w - 44, 40}, screen.title, ui::k_h2);
  at.cut_top(ui::paragraph(ui, at, screen.text, ui::k_body) + 20);
  Rect buttons{box.x + 28, box.bottom() - 64, box.w - 56, 40};
  const auto place = [&](std::string_view path, const std::string& word, const ButtonLook& look, auto meant) {
    if (ui::button(ui, path, buttons.cut_right(ui::button_width(ui, word, look), 8), word, look)) actions.push(meant);
  };
  place("covered/back", screen.back, {.kind = ButtonKind::Primary}, action::LeaveCovered{});
  place("covered/extend", screen.extend, {.icon = "screen"}, action::ExtendDisplay{});
  place("covered/close", screen.close, {.key_cap = screen.close_key}, action::ToggleRoom{});
}

}  // namespace beraad::views
