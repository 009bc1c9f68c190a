// The neutral cover and the first start.
#include "app/views/start_view.hpp"

#include <algorithm>

#include "app/views/field_view.hpp"

namespace beraad::views {

using present::Tone;
using ui::ButtonKind;
using ui::Rect;

void draw_mark(ui::Ui& ui, const Rect& rect) {
  const float unit = rect.h / 24;
  ui.paint().circle({rect.x + 20 * unit, rect.y + 15 * unit}, 8 * unit, ui.color("accentInk"), 3.2f * unit);
  ui.paint().fill({rect.x, rect.y, 15 * unit, 15 * unit}, ui.color("accentInk"), 3 * unit);
}

void draw_today(ui::Ui& ui, Rect block, const present::TodayCard& today) {
  ui.paint().fill(block, ui.color(today.is_today ? "accent" : "sunken"), 8, ui::Corners::Left);
  const std::string_view ink = today.is_today ? "onAccent" : "ink";
  Rect inside = block.inset(24, 22);
  ui::label(ui, inside.cut_top(24, 4), today.heading, ui::k_body_bold, ink);
  ui::label(ui, inside.cut_top(54, 4), today.clock, ui::k_display, ink);
  ui::label(ui, inside.cut_top(24), today.until, ui::k_body, ink);
}

void draw_cover(ui::Ui& ui, const present::CoverScreen& screen, action::ActionQueue& actions) {
  const Rect window = ui.window();
  ui.paint().fill(window, ui.color("canvas"));
  const auto touch = ui.touch("cover", window, true, false);
  if (touch.clicked) actions.push(action::LeaveCover{});
  const float middle = window.w / 2;
  float y = window.h * 0.29f;
  const float name = ui.paint().width_of(screen.name, ui::k_name.font);
  draw_mark(ui, {middle - (name + 58) / 2, y, 44, 36});
  ui.paint().text_in({middle - (name + 58) / 2 + 58, y - 4, name + 4, 44}, screen.name, ui::k_name.font,
                     ui.color("ink"));
  y += 72;
  if (screen.today.exists) {
    Rect box{middle - 380, y, 760, 163};
    ui::card(ui, box);
    draw_today(ui, box.cut_left(216), screen.today);
    Rect inside = box.inset(32, 46);
    ui::label(ui, inside.cut_top(36, 4), screen.today.title, ui::k_h1);
    ui::label(ui, inside, screen.today.subtitle, ui::k_body, "ink2");
  } else {
    ui.paint().text_in({0, y + 50, window.w, 36}, screen.date, ui::k_h1.font, ui.color("ink"), 0.5f);
  }
  y += 216;
  const ui::ButtonLook go_on{.kind = ButtonKind::Quiet, .key_cap = screen.go_on_key, .enabled = screen.may_go_on};
  const float width = ui::button_width(ui, screen.go_on, go_on);
  if (ui::button(ui, "cover/go-on", {middle - width / 2, y, width, 40}, screen.go_on, go_on)) {
    actions.push(action::LeaveCover{});
  }
  ui.paint().text_in({0, y + 48, window.w, 24}, screen.note, ui::k_body.font, ui.color("ink2"), 0.5f);
}

void draw_first_start(ui::Ui& ui, const present::FirstStartScreen& screen, action::ActionQueue& actions) {
  const Rect window = ui.window();
  // Enter brought the person here from the cover: it goes on with what is marked.
  if (ui.has_focus("")) ui.focus("first/" + screen.ways.front().id);
  ui.paint().fill(window, ui.color("canvas"));
  Rect at{window.w / 2 - 360, std::max(32.f, window.h / 2 - 290), 720, 600};
  draw_mark(ui, {at.x, at.y, 40, 32});
  ui::label(ui, {at.x + 54, at.y - 4, 600, 40}, screen.title, ui::k_h1);
  at.cut_top(64);
  ui::label(ui, at.cut_top(26, 10), screen.question, ui::k_h3);
  at.cut_top(draw_options(ui, at, "first/profile", screen.profiles, true,
                          [&](const present::OptionButton& option) {
                            using state::Profile;
                            actions.push(action::ChooseProfile{option.id == screen.profiles[0].id ? Profile::Facilitator
                                                               : option.id == screen.profiles[1].id ? Profile::Committee
                                                                                                    : Profile::Team});
                          }) +
             28);
  for (std::size_t index = 0; index < screen.ways.size(); ++index) {
    const auto& way = screen.ways[index];
    const Rect box = at.cut_top(92, 12);
    const auto touch = ui::row(ui, "first/" + way.id, box, {.chosen = index == 0, .text = way.title});
    if (index != 0) ui.paint().fill(box, ui.color(touch.hovered ? "sunken" : "surface"), 8);
    ui.paint().frame(box, ui.color(index == 0 ? "accentInk" : "lineCtl"), 8);
    Rect inside = box.inset(20, 16);
    const Rect icon = inside.cut_left(44, 16);
    ui.paint().fill({icon.x, icon.y + 8, 44, 44}, ui.color(index == 0 ? "accent" : "accentSoft"), 8);
    ui.paint().icon(way.icon, {icon.x + 10, icon.y + 18, 24, 24}, ui.color(index == 0 ? "onAccent" : "accentInk"));
    ui::label(ui, inside.cut_top(26, 2), way.title, ui::k_h3);
    ui::label(ui, inside, way.text, ui::k_body, "ink2");
    if (touch.ring) ui.draw_ring(box, 8);
    if (!touch.clicked) continue;
    if (index == 0) {
      actions.push(action::OpenPractice{});
    } else {
      using Purpose = state::FileChooser::Purpose;
      actions.push(action::ChooseLibraryFile{index == 1 ? Purpose::NewLibrary : Purpose::OpenLibrary});
    }
  }
}

float draw_check(ui::Ui& ui, Rect at, const present::ToneText& check) {
  const bool good = check.tone == Tone::Good;
  const Rect icon = at.cut_left(20, 10);
  ui.paint().icon(good ? "check" : "warn", {icon.x, icon.y + 2, 20, 20}, ui.color(good ? "ok" : "warn"));
  return ui::paragraph(ui, at, check.text, ui::k_body, good ? "ink" : "warn");
}

Rect draw_navigation(ui::Ui& ui, const present::Navigation& navigation, action::ActionQueue& actions, float wide_from) {
  Rect rest = ui.window();
  const bool narrow = rest.w < wide_from;
  ui.region("navigation");
  ui.paint().fill(rest, ui.color("canvas"));
  const Rect column = rest.cut_left(narrow ? 64 : 212);
  ui.paint().fill(column, ui.color("nav"));
  Rect at = column;
  Rect head = at.cut_top(68);
  draw_mark(ui, {head.x + 18, head.y + 22, 30, 24});
  if (!narrow) ui::label(ui, {head.x + 60, head.y + 18, 140, 32}, navigation.name, ui::k_h2);
  for (const auto& item : navigation.items) {
    const Rect place = at.cut_top(44, 2).inset(10, 0);
    const std::string path = "nav/" + item.icon;
    const ui::ButtonLook look{
        .kind = item.chosen ? ButtonKind::Room : ButtonKind::Quiet, .icon = item.icon, .left = true};
    const bool pressed = narrow ? ui::icon_button(ui, path, place, item.icon, item.label, look)
                                : ui::button(ui, path, place, item.label, look);
    if (pressed) actions.push(action::GoTo{item.route});
  }
  if (!narrow) {
    Rect foot = column;
    Rect lock = foot.cut_bottom(64).inset(18, 10);
    ui::divider(ui, {column.x, lock.y - 10}, column.w);
    const Rect icon = lock.cut_left(20, 10);
    ui.paint().icon("unlock", {icon.x, icon.y + 2, 20, 20}, ui.color("ink2"));
    ui::paragraph(ui, lock, navigation.lock, ui::k_small, "ink2");
    const Rect library = foot.cut_bottom(28).inset(18, 0);
    if (!navigation.library.empty()) ui::label(ui, library, navigation.library, ui::k_small, "ink2");
  }
  ui.region("main");
  return rest;
}

}  // namespace beraad::views
