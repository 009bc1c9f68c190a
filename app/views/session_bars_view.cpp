// The console's top bar, rail and bottom bar.
#include <algorithm>

#include "app/views/session_view.hpp"

namespace beraad::views {
namespace {

using present::RailRow;
using present::SessionScreen;
using present::Tone;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_saved_width = 190, k_saved_narrow = 120;  // narrow: on two lines
constexpr float k_narrow_bar = 1500, k_replan_gap = 12;

std::string_view ink_of(Tone tone) {
  switch (tone) {
    case Tone::Quiet:
      return "ink2";
    case Tone::Warn:
      return "warn";
    case Tone::Danger:
      return "danger";
    case Tone::Good:
      return "accentInk";
    default:
      return "ink";
  }
}

float width_of(ui::Ui& ui, std::string_view text, const ui::TextStyle& style) {
  return ui.paint().width_of(text, style.font);
}

void draw_rail_number(ui::Ui& ui, const Rect& rect, const RailRow& row) {
  const ui::Point center{rect.x + rect.w / 2, rect.y + rect.h / 2};
  const Rect box{center.x - 14, center.y - 14, 28, 28};
  if (row.kind == present::RibbonSegment::Kind::Current) {
    ui.paint().disc(center, 14, ui.color("accent"));
    ui.paint().text_in(box, row.number, ui::k_small_bold.font, ui.color("onAccent"), 0.5f);
  } else if (row.kind == present::RibbonSegment::Kind::Done) {
    ui.paint().disc(center, 14, ui.color("canvas"));
    ui.paint().icon(row.not_done ? "minus" : "check", {center.x - 8, center.y - 8, 16, 16}, ui.color("ink2"));
  } else {
    ui.paint().circle(center, 13.5f, ui.color("lineCtl"));
    ui.paint().text_in(box, row.number, ui::k_small_bold.font, ui.color("ink2"), 0.5f);
  }
}

std::string minutes_of(const RailRow& row) {
  return row.minutes_used.empty() ? row.minutes_planned : row.minutes_used + " / " + row.minutes_planned;
}

const ui::TextStyle& title_style(const RailRow& row, bool small) {
  const bool bold = row.looked_at || row.in_room;
  return small ? (bold ? ui::k_small_bold : ui::k_small) : (bold ? ui::k_body_bold : ui::k_body);
}

/// What the minutes and the mark of the wall leave for the name of the step.
float title_room(ui::Ui& ui, const RailRow& row, float width) {
  const float minutes = width_of(ui, minutes_of(row), ui::k_body) + 8;
  return width - 2 * 14 - 38 - minutes - (row.in_room && !row.looked_at ? 26 : 0);
}

/// A name that is too long stands smaller, and on as many lines as it takes.
float rail_row_height(ui::Ui& ui, const RailRow& row, float width, float least) {
  const float room = title_room(ui, row, width);
  if (width_of(ui, row.title, title_style(row, false)) <= room) return least;
  return std::max(least, ui::paragraph_height(ui, row.title, room, title_style(row, true)) + 4);
}

void draw_rail_title(ui::Ui& ui, const Rect& rect, const RailRow& row) {
  if (width_of(ui, row.title, title_style(row, false)) <= rect.w) {
    ui::label(ui, rect, row.title, title_style(row, false));
    return;
  }
  const auto& style = title_style(row, true);
  const float height = ui::paragraph_height(ui, row.title, rect.w, style);
  ui::paragraph(ui, {rect.x, rect.y + (rect.h - height) / 2, rect.w, height}, row.title, style);
}

void draw_rail_row(ui::Ui& ui, const Rect& rect, const RailRow& row, bool numbers_only, action::ActionQueue& actions) {
  const auto touch = ui::row(ui, "step/" + row.step, rect, {.chosen = row.looked_at, .text = row.title});
  Rect inside = rect.inset(14, 0);
  draw_rail_number(ui, inside.cut_left(28, 10), row);
  if (!numbers_only) {
    const std::string minutes = minutes_of(row);
    const Rect right = inside.cut_right(width_of(ui, minutes, ui::k_body) + 2, 6);
    ui::label(ui, right, minutes, ui::k_body, row.over ? "warn" : "ink2", 1);
    if (row.in_room && !row.looked_at) {
      const Rect icon = inside.cut_right(20, 6);
      ui.paint().icon("screen", {icon.x, rect.y + rect.h / 2 - 10, 20, 20}, ui.color("accentInk"));
    }
    draw_rail_title(ui, inside, row);
  }
  if (touch.clicked) actions.push(action::LookAtStep{row.step});
}

/// Where there is less room the words take two lines, so that the clock and its warning keep theirs.
void draw_saved(ui::Ui& ui, const Rect& place, const present::ToneText& saved, bool narrow) {
  const float middle = place.y + place.h / 2;
  if (!narrow) {
    ui::label(ui, {place.x, middle - 12, place.w, 24}, saved.text, ui::k_body, ink_of(saved.tone));
    return;
  }
  const float height = ui::paragraph_height(ui, saved.text, place.w, ui::k_small);
  ui::paragraph(ui, {place.x, middle - height / 2, place.w, height}, saved.text, ui::k_small, ink_of(saved.tone));
}

/// The title of the session; on two lines where one is too short for it.
void draw_title(ui::Ui& ui, const Rect& place, std::string_view title, std::string_view subtitle) {
  const float middle = place.y + place.h / 2;
  const auto& two = ui::k_small_bold;
  if (subtitle.empty() && width_of(ui, title, ui::k_h3) > place.w &&
      ui::paragraph_height(ui, title, place.w, two) <= 2 * two.line + 1) {
    const float height = ui::paragraph_height(ui, title, place.w, two);
    ui::paragraph(ui, {place.x, middle - height / 2, place.w, height}, title, two);
    return;
  }
  ui::label(ui, {place.x, middle - (subtitle.empty() ? 13.f : 26.f), place.w, 26}, title, ui::k_h3);
  if (!subtitle.empty()) ui::label(ui, {place.x, middle + 2, place.w, 20}, subtitle, ui::k_small, "ink2");
}

}  // namespace

void draw_top_bar(ui::Ui& ui, Rect rect, const SessionScreen& screen, action::ActionQueue& actions) {
  const auto& top = screen.top;
  ui.paint().fill(rect, ui.color("surface"));
  ui::divider(ui, {rect.x, rect.bottom() - 1}, rect.w);
  const bool compact = rect.h < 60;
  Rect rest = rect.inset(16, 0);
  const float middle = rect.y + rect.h / 2;
  const Rect back = rest.cut_left(40, 12);
  if (ui::icon_button(ui, "session/back", {back.x, middle - 20, 40, 40}, "arrow-l", screen.labels.back)) {
    actions.push(action::GoBack{});
  }
  // Right side first: it never collapses.
  const ui::ButtonLook room{.kind = ButtonKind::Room, .icon = "screen", .key_cap = {}};
  const float room_width = ui::button_width(ui, top.room.text, room);
  const Rect room_place = rest.cut_right(room_width, 16);
  if (ui::button(ui, "session/room", {room_place.x, middle - 20, room_width, 40}, top.room.text, room)) {
    actions.push(action::ToggleRoom{});
  }
  // Of one width whatever it says: it changes by itself, and no button may move away under the pointer.
  const bool narrow = rect.w < k_narrow_bar;
  const Rect saved_place = rest.cut_right(narrow ? k_saved_narrow : k_saved_width, 6), tick = rest.cut_right(20, 16);
  draw_saved(ui, saved_place, top.saved, narrow);
  if (top.saved.tone == Tone::Quiet) {
    ui.paint().icon("check", {tick.x, middle - 9, 18, 18}, ui.color("ink2"));
  }
  const Rect menu = rest.cut_right(40, 4);
  if (ui::icon_button(ui, "session/menu", {menu.x, middle - 20, 40, 40}, "more", screen.labels.menu)) {
    actions.push(action::ToggleMenu{});
  }
  const Rect people = rest.cut_right(40, 4);
  if (ui::icon_button(ui, "session/people", {people.x, middle - 20, 40, 40}, "people", screen.labels.people)) {
    actions.push(action::TogglePeople{});
  }
  const Rect redo = rest.cut_right(40, 4), undo = rest.cut_right(40, 12);
  if (ui::icon_button(ui, "session/undo", {undo.x, middle - 20, 40, 40}, "undo", top.undo_tip,
                      {.kind = ButtonKind::Quiet, .enabled = top.can_undo})) {
    actions.push(action::Undo{});
  }
  if (ui::icon_button(ui, "session/redo", {redo.x, middle - 20, 40, 40}, "redo", top.redo_tip,
                      {.kind = ButtonKind::Quiet, .enabled = top.can_redo})) {
    actions.push(action::Redo{});
  }
  // The clock and what is left, then the pace; the title takes what remains.
  const float clock = width_of(ui, top.clock, ui::k_clock);
  const float minutes = std::max(width_of(ui, top.left, ui::k_body_bold), width_of(ui, top.ends, ui::k_small));
  float pace = 0;
  const float replan = top.can_replan ? ui::button_width(ui, screen.labels.replan, {.small = true}) : 0;
  if (top.pace) pace = width_of(ui, top.pace->text, ui::k_body_bold) + (replan > 0 ? replan + k_replan_gap : 0.f) + 26;
  // 52: what stands between them. How late one is, is never cut for the title.
  const float title_width = std::max(96.f, rest.w - clock - minutes - pace - 52);
  Rect title = rest.cut_left(title_width, 16);
  if (!top.recorder_chip.empty() && title.w > 420) {
    const float chip = ui::chip_width(ui, top.recorder_chip);
    ui::chip(ui, {title.cut_right(chip, 12).x, middle - 14}, top.recorder_chip);
  }
  draw_title(ui, title, top.title, compact ? std::string_view{} : top.subtitle);
  ui::label(ui, {rest.cut_left(clock + 2, 14).x, middle - 18, clock + 2, 36}, top.clock, ui::k_clock);
  const Rect times = rest.cut_left(minutes + 2, 16);
  ui::label(ui, {times.x, middle - 22, times.w, 24}, top.left, ui::k_body_bold);
  ui::label(ui, {times.x, middle + 2, times.w, 20}, top.ends, ui::k_small, "ink2");
  if (top.pace) {
    const bool warn = top.pace->tone == Tone::Warn;
    const Rect chip{rest.x, middle - 20, std::min(rest.w, pace), 40};
    ui.paint().fill(chip, ui.color(warn ? "warnSoft" : "sunken"), 6);
    Rect inside = chip.inset(12, 0);
    if (top.can_replan) {
      const Rect button = inside.cut_right(replan, k_replan_gap);
      if (ui::button(ui, "session/replan", {button.x + 8, middle - 16, button.w, 32}, screen.labels.replan,
                     {.small = true})) {
        actions.push(action::OpenReplan{});
      }
    }
    ui::label(ui, inside, top.pace->text, ui::k_body_bold, warn ? "warn" : "ink2");
  }
}

void draw_rail(ui::Ui& ui, Rect rect, const SessionScreen& screen, bool numbers_only, action::ActionQueue& actions,
               const DrawPreview& draw_preview) {
  ui.paint().fill(rect, ui.color("surface"));
  ui.paint().fill({rect.right() - 1, rect.y, 1, rect.h}, ui.color("line"));
  Rect rest = rect;
  rest.cut_right(1);
  if (!numbers_only) {
    const float width = rest.w - 32;
    const float preview_height = width * 9 / 16;
    Rect preview = rest.cut_bottom(preview_height + 56);
    ui::divider(ui, {preview.x, preview.y}, preview.w);
    Rect inside = preview.inset(16, 12);
    Rect caption = inside.cut_top(24, 8);
    const Rect icon = caption.cut_left(20, 8);
    ui.paint().icon("screen", {icon.x, icon.y + 2, 20, 20}, ui.color(ink_of(screen.room_tone)));
    ui::label(ui, caption, screen.room_caption, ui::k_body_bold, ink_of(screen.room_tone));
    draw_preview({inside.x, inside.y, width, preview_height});
    ui.paint().frame({inside.x, inside.y, width, preview_height},
                     ui.color(screen.room_tone == Tone::Warn   ? "warnLine"
                              : screen.room_tone == Tone::Good ? "accentInk"
                                                               : "ink"),
                     4, 2);
    Rect head = rest.cut_top(36).inset(16, 8);
    ui::label(ui, head, screen.labels.steps, ui::k_small_bold, "ink2");
    ui::label(ui, head, screen.labels.minutes, ui::k_small, "ink2", 1);
  }
  ui::Scroll scroll(ui, "session/rail", rest);
  Rect content = scroll.content();
  const float row_height = rect.w < 260 ? 36 : 42;
  const float top = content.y;
  content.h = 1e6f;
  for (const auto& row : screen.rail) {
    if (!row.phase.empty() && !numbers_only) {
      ui::label(ui, content.cut_top(28).inset(14, 4), row.phase, ui::k_small_bold, "accentInk");
    }
    const float height = numbers_only ? row_height : rail_row_height(ui, row, content.w, row_height);
    draw_rail_row(ui, content.cut_top(height), row, numbers_only, actions);
  }
  scroll.end(content.y - top);
}

void draw_bottom_bar(ui::Ui& ui, Rect rect, const SessionScreen& screen, bool compact, action::ActionQueue& actions) {
  const auto& bar = screen.bottom;
  const auto& words = screen.labels;
  ui.paint().fill(rect, ui.color("surface"));
  ui::divider(ui, {rect.x, rect.y}, rect.w);
  const float height = compact ? 40 : 48;
  Rect rest = rect.inset(16, (rect.h - height) / 2);
  const bool quiet = !screen.off_record_since.empty();
  const auto draw = [&](Rect place, std::string_view path, std::string_view text, const ui::ButtonLook& look,
                        auto meant) {
    if (ui::button(ui, path, place, text, look)) actions.push(meant);
  };
  if (!quiet) {
    const ui::ButtonLook next{.kind = ButtonKind::Primary, .icon_behind = "arrow-r"};
    const float next_width = std::min(ui::button_width(ui, bar.next, next), rest.w * 0.3f);
    const Rect place = rest.cut_right(next_width, 16);
    if (bar.finished) {
      draw(place, "session/report", bar.next, next, action::OpenReport{});
    } else {
      draw(place, "session/next", bar.next, next, action::NextStep{});
    }
    const ui::ButtonLook previous{.icon = "arrow-l", .tooltip = words.previous, .enabled = bar.can_previous};
    if (compact) {
      if (ui::icon_button(ui, "session/previous", rest.cut_left(40, 12), "arrow-l", words.previous,
                          {.kind = ButtonKind::Normal, .enabled = bar.can_previous})) {
        actions.push(action::PreviousStep{});
      }
    } else {
      draw(rest.cut_left(ui::button_width(ui, words.previous, previous), 12), "session/previous", words.previous,
           previous, action::PreviousStep{});
    }
  }
  // From the right: what the room shows; then the four verbs.
  const ui::ButtonLook freeze{
      .kind = bar.frozen ? ButtonKind::On : ButtonKind::Normal, .icon = "freeze", .key_cap = words.keys.freeze};
  const ui::ButtonLook black{
      .kind = bar.black ? ButtonKind::On : ButtonKind::Normal, .icon = "screen-black", .key_cap = words.keys.black};
  Rect middle = rest;
  const float freeze_width = ui::button_width(ui, words.freeze, freeze);
  const float black_width = ui::button_width(ui, words.black, black);
  // Only while it is so: it is said, and can be switched off.
  const ui::ButtonLook question_only{.kind = ButtonKind::On, .icon = "screen"};
  const float wanted = ui::button_width(ui, words.question_only, question_only) + 8;
  const bool says_question_only = bar.question_only && 3 * 48.f + freeze_width + black_width + 40 + wanted <= middle.w;
  const float extra = says_question_only ? wanted : 0;
  const ui::ButtonLook strike{.kind = ButtonKind::Quiet, .icon = "strike", .enabled = bar.can_strike};
  const ui::ButtonLook off{
      .kind = bar.off_record ? ButtonKind::On : ButtonKind::Quiet, .icon = "offrec", .enabled = !bar.finished};
  const ui::ButtonLook pause{.kind = bar.paused ? ButtonKind::On : ButtonKind::Quiet,
                             .icon = bar.paused ? "play" : "pause",
                             .enabled = !bar.finished};
  const std::string& off_word = bar.off_record ? words.on_record : words.off_record;
  const std::string& pause_word = bar.paused ? words.resume : words.pause;
  const float verbs = ui::button_width(ui, words.strike, strike) + ui::button_width(ui, off_word, off) +
                      ui::button_width(ui, pause_word, pause) + 16;
  const bool icons = verbs + freeze_width + black_width + extra + 60 > middle.w;
  const float used = (icons ? 3 * 48.f : verbs) + freeze_width + black_width + extra + 40;
  middle.cut_left(std::max(0.f, (middle.w - used) / 2));
  const auto verb = [&](std::string_view path, const std::string& word, const ui::ButtonLook& look, auto meant) {
    if (icons) {
      const Rect place = middle.cut_left(40, 8);
      if (ui::icon_button(ui, path, place, look.icon, word, look)) actions.push(meant);
    } else {
      draw(middle.cut_left(ui::button_width(ui, word, look), 8), path, word, look, meant);
    }
  };
  if (!quiet) verb("session/strike", words.strike, strike, action::AskStrike{});
  verb("session/off-record", off_word, off, action::ToggleOffRecord{});
  if (!quiet) verb("session/pause", pause_word, pause, action::TogglePause{});
  middle.cut_left(8);
  ui.paint().fill({middle.x, middle.y + 6, 1, middle.h - 12}, ui.color("line"));
  middle.cut_left(16);
  if (says_question_only) {
    draw(middle.cut_left(wanted - 8, 8), "session/question-only", words.question_only, question_only,
         action::ToggleWhite{});
  }
  draw(middle.cut_left(black_width, 8), "session/black", words.black, black, action::ToggleBlack{});
  if (!quiet) draw(middle.cut_left(freeze_width, 8), "session/freeze", words.freeze, freeze, action::ToggleFreeze{});
}

}  // namespace beraad::views
