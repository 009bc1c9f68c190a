// Home and the list of sessions.
#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "app/views/actions_view.hpp"
#include "app/views/desk_view.hpp"
#include "app/views/field_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using present::HomeScreen;
using present::SessionLine;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_row = 50, k_head = 50;

void draw_card_head(ui::Ui& ui, Rect& box, const std::string& title) {
  ui::label(ui, box.cut_top(k_head).inset(18, 0), title, ui::k_h3);
}

void draw_tile(ui::Ui& ui, const Rect& box, const present::ChoiceTile& tile, const std::function<void()>& pressed) {
  const auto touch = ui::activated(ui, "home/" + tile.id, box, true);
  ui::Drawn drawn;
  drawn.kind = ui::DrawnKind::Button;
  drawn.path = "home/" + tile.id;
  drawn.text = tile.title;
  drawn.rect = box;
  drawn.focused = touch.focused;
  ui.paint().record(std::move(drawn));
  const ui::Painter::Silence silence(ui.paint());
  ui.paint().fill(box, ui.color(touch.hovered ? "sunken" : "surface"), 8);
  ui.paint().frame(box, ui.color("line"), 8);
  Rect inside = box.inset(18, (box.h - 48) / 2);
  const Rect icon = inside.cut_left(44, 16);
  ui.paint().fill({icon.x, box.y + (box.h - 44) / 2, 44, 44}, ui.color("accentSoft"), 8);
  ui.paint().icon(tile.icon, {icon.x + 10, box.y + box.h / 2 - 12, 24, 24}, ui.color("accentInk"));
  ui::label(ui, inside.cut_top(26, 2), tile.title, ui::k_h3);
  ui::label(ui, inside.cut_top(20), tile.text, ui::k_small, "ink2");
  if (touch.ring) ui.draw_ring(box, 8);
  if (touch.clicked) pressed();
}

/// Below each other, or beside each other where the window is narrow.
void draw_tiles(ui::Ui& ui, Rect at, const HomeScreen& screen, bool beside, action::ActionQueue& actions) {
  const std::array<std::function<void()>, 3> pressed{[&] { actions.push(action::NewSession{}); },
                                                     [&] { actions.push(action::NewCase{}); },
                                                     [&] { actions.push(action::OpenPractice{}); }};
  const auto count = static_cast<float>(screen.tiles.size());
  const float gap = 12, size = ((beside ? at.w : at.h) - gap * (count - 1)) / count;
  for (std::size_t index = 0; index < screen.tiles.size(); ++index) {
    draw_tile(ui, beside ? at.cut_left(size, gap) : at.cut_top(size, gap), screen.tiles[index], pressed[index]);
  }
}

/// Of the words for how a session stands: rows keep their columns below each other.
float state_column(ui::Ui& ui, const std::vector<SessionLine>& lines) {
  float widest = 0;
  std::set<std::string_view> measured;
  for (const auto& line : lines) {
    if (measured.insert(line.state).second) widest = std::max(widest, ui::chip_width(ui, line.state));
  }
  return widest;
}

struct SessionColumns {
  float state = 0;
  bool with_delete = false;
};

void draw_session_row(ui::Ui& ui, const Rect& rect, const SessionLine& line, const SessionColumns& columns,
                      action::ActionQueue& actions) {
  const std::string id = base::to_text(line.session);
  const auto touch =
      ui::row(ui, "session-row/" + id, rect,
              {.clickable = line.can_open, .text = line.state.empty() ? line.title : line.title + ", " + line.state});
  if (touch.clicked && line.can_open) actions.push(action::OpenSession{line.session});
  if (!ui.paint().is_in_sight(rect)) return;  // of a thousand rows a few are
  const ui::Painter::Silence silence(ui.paint());
  Rect inside = rect.inset(18, 0);
  ui::label(ui, inside.cut_left(110, 8), line.date, ui::k_body, "ink2");
  if (columns.with_delete) inside.cut_right(48);
  const Rect arrow = inside.cut_right(20, 8);
  ui.paint().icon("chev-r", {arrow.x, rect.y + rect.h / 2 - 9, 18, 18}, ui.color("ink2"));
  const Rect state = inside.cut_right(columns.state, 12);
  const float chip = ui::chip_width(ui, line.state);
  ui::chip(ui, {state.right() - chip, rect.y + rect.h / 2 - 14}, line.state, chip_of(line.tone));
  if (inside.w > 620) {
    ui::label(ui, inside.cut_right(inside.w * 0.26f, 12), line.team, ui::k_body, "ink2");
    ui::label(ui, inside.cut_right(inside.w * 0.4f, 12), line.method, ui::k_body, "ink2");
  }
  ui::label(ui, inside, line.title, ui::k_body);
}

void draw_sessions(ui::Ui& ui, Rect box, const HomeScreen& screen, action::ActionQueue& actions) {
  ui::card(ui, box);
  Rect rest = box;
  Rect head = rest.cut_top(k_head);
  ui::label(ui, head.inset(18, 0), screen.recent_title, ui::k_h3);
  if (!screen.whole_list) {
    const ui::ButtonLook look{.kind = ButtonKind::Quiet, .small = true};
    const float width = ui::button_width(ui, screen.all_sessions, look);
    if (ui::button(ui, "home/all", {head.right() - width - 12, head.y + 9, width, 32}, screen.all_sessions, look)) {
      actions.push(action::GoTo{state::Route::Sessions});
    }
  }
  if (screen.recent.empty()) {
    Rect inside = rest.inset(18, 12);
    ui::label(ui, inside.cut_top(26, 4), screen.empty_title, ui::k_body_bold);
    ui::paragraph(ui, inside, screen.empty_text, ui::k_body, "ink2");
    return;
  }
  const SessionColumns columns{state_column(ui, screen.recent), screen.whole_list};
  for (const auto& line : screen.recent) {
    ui::divider(ui, {rest.x + 1, rest.y}, rest.w - 2);
    const Rect rect = rest.cut_top(k_row);
    draw_session_row(ui, rect.inset(1, 0), line, columns, actions);
    if (screen.whole_list) {
      const std::string path = "delete/" + base::to_text(line.session);
      if (ui::icon_button(ui, path, {rect.right() - 48, rect.y + 7, 36, 36}, "trash", screen.delete_session)) {
        actions.push(action::AskDeleteSession{line.session});
      }
    }
  }
}

void draw_next(ui::Ui& ui, Rect box, const HomeScreen& screen, action::ActionQueue& actions) {
  ui::card(ui, box);
  draw_today(ui, box.cut_left(188), screen.today);
  Rect inside = box.inset(24, 20);
  ui::label(ui, inside.cut_top(30, 2), screen.today.title, ui::k_h2);
  ui::label(ui, inside.cut_top(24, 14), screen.today.subtitle, ui::k_body, "ink2");
  const Rect buttons = inside.cut_bottom(44, 8);
  for (const auto& check : screen.checks) inside.cut_top(draw_check(ui, inside, check) + 6);
  const ui::ButtonLook look{.kind = ButtonKind::Primary, .icon = "play"};
  if (ui.has_focus("")) ui.focus("home/begin");  // Enter goes on with what is today
  Rect line = buttons;
  const auto place = [&](const std::string& word, const ui::ButtonLook& with) {
    return line.cut_left(ui::button_width(ui, word, with), 12);
  };
  if (ui::button(ui, "home/begin", place(screen.begin, look), screen.begin, look)) {
    actions.push(action::OpenSession{screen.today.session});
  }
  const auto paper = [&](const char* path, const std::string& word, const char* icon, state::Paper::Kind kind) {
    const ui::ButtonLook with{.kind = ButtonKind::Quiet, .icon = icon};
    if (!word.empty() && ui::button(ui, path, place(word, with), word, with)) {
      actions.push(action::SavePaper{kind, screen.today.session});
    }
  };
  paper("home/kit", screen.kit, "print", state::Paper::Kind::Kit);
  paper("home/calendar", screen.calendar, "calendar", state::Paper::Kind::Calendar);
}

void draw_nothing_today(ui::Ui& ui, const Rect& box, const HomeScreen& screen, action::ActionQueue& actions) {
  ui::card(ui, box);
  Rect inside = box.inset(24, 24);
  ui::label(ui, inside.cut_top(30, 6), screen.nothing_title, ui::k_h2);
  inside.cut_top(ui::paragraph(ui, inside, screen.nothing_text, ui::k_body, "ink2") + 20);
  const ui::ButtonLook look{.kind = ButtonKind::Primary, .icon = "plus"};
  const Rect place{inside.x, inside.y, ui::button_width(ui, screen.tiles[0].title, look), 44};
  if (ui.has_focus("")) ui.focus("home/begin");
  if (ui::button(ui, "home/begin", place, screen.tiles[0].title, look)) actions.push(action::NewSession{});
}

void draw_planned(ui::Ui& ui, Rect box, const HomeScreen& screen, action::ActionQueue& actions) {
  ui::card(ui, box);
  draw_card_head(ui, box, screen.planned_title);
  for (const auto& line : screen.planned) {
    ui::divider(ui, {box.x + 1, box.y}, box.w - 2);
    const Rect row = box.cut_top(k_row).inset(1, 0);
    const auto touch = ui::row(ui, "planned/" + base::to_text(line.session), row, {.text = line.title});
    const ui::Painter::Silence silence(ui.paint());
    Rect inside = row.inset(18, 0);
    ui::label(ui, inside.cut_left(ui.paint().width_of(line.date, ui::k_body_bold.font) + 2, 8), line.date,
              ui::k_body_bold);
    ui::label(ui, inside.cut_left(52, 10), line.time, ui::k_body, "ink2");
    if (inside.w > 260) ui::label(ui, inside.cut_right(inside.w * 0.36f, 12), line.team, ui::k_small, "ink2", 1);
    ui::label(ui, inside, line.title, ui::k_body);
    if (touch.clicked) actions.push(action::OpenSession{line.session});
  }
}

}  // namespace

void draw_home(ui::Ui& ui, const HomeScreen& screen, action::ActionQueue& actions) {
  Rect main = draw_navigation(ui, screen.navigation, actions);
  ui::Scroll scroll(ui, screen.whole_list ? "home/list" : "home/page", main);
  Rect at = scroll.content().inset(32, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(22);
  Rect head = at.cut_top(42, 20);
  const Rect search = head.cut_right(std::min(340.f, head.w * 0.5f), 16);
  if (screen.search_wanted) ui.focus("home/search");
  std::string wanted = screen.search_text;
  if (ui::text_field(ui, "home/search", search, wanted, {.placeholder = screen.search_placeholder}).changed) {
    actions.push(action::SearchTyped{wanted});
  }
  ui::label(ui, head, screen.date, ui::k_h1);
  if (!screen.tabs.empty()) at.cut_top(draw_desk_tabs(ui, at, screen.tabs, actions) + 16);
  if (!screen.read_only.empty()) {
    const Rect bar = at.cut_top(32 + ui::paragraph_height(ui, screen.read_only, at.w - 64), 16);
    const Rect text = ui::notice(ui, bar, ui::NoticeKind::Plain, "lock");
    ui::paragraph(ui, Rect{text.x, bar.y + 16, text.w, text.h}, screen.read_only);
  }
  if (!screen.recovered.empty()) {
    const Rect bar = at.cut_top(56, 16);
    Rect text = ui::notice(ui, bar, ui::NoticeKind::Plain, "check");
    ui::label(ui, text, screen.recovered + " " + screen.recovered_text, ui::k_body);
  }
  if (!screen.whole_list) {
    const bool wide = at.w >= 980;
    if (wide) {
      Rect line = at.cut_top(232, 20);
      Rect tiles = line.cut_right(392, 20);
      if (screen.today.exists) {
        draw_next(ui, line, screen, actions);
      } else {
        draw_nothing_today(ui, line, screen, actions);
      }
      draw_tiles(ui, tiles, screen, false, actions);
    } else {
      if (screen.today.exists) draw_next(ui, at.cut_top(232, 16), screen, actions);
      draw_tiles(ui, at.cut_top(76, 16), screen, true, actions);
    }
    at.cut_top(draw_reminders(ui, at, screen, actions));
    if (!screen.actions.empty() || !screen.planned.empty()) {
      const auto height_of = [](std::size_t rows) { return k_head + static_cast<float>(rows) * k_row + 2; };
      const bool beside = !screen.actions.empty() && !screen.planned.empty() && wide;
      if (beside) {
        Rect line = at.cut_top(height_of(std::max(screen.actions.size(), screen.planned.size())), 20);
        draw_planned(ui, line.cut_right(line.w * 0.45f, 20), screen, actions);
        draw_actions_card(ui, line, screen, actions);
      } else {
        if (!screen.planned.empty())
          draw_planned(ui, at.cut_top(height_of(screen.planned.size()), 16), screen, actions);
        if (!screen.actions.empty())
          draw_actions_card(ui, at.cut_top(height_of(screen.actions.size()), 20), screen, actions);
      }
    }
  }
  at.cut_top(draw_recurring(ui, at, screen, actions));
  if (!screen.themes.empty()) {
    at.cut_top(
        draw_options(ui, at, "theme-filter", screen.themes, true,
                     [&](const present::OptionButton& theme) { actions.push(action::ToggleThemeFilter{theme.id}); }) +
        16);
  }
  const auto rows = static_cast<float>(std::max<std::size_t>(1, screen.recent.size()));
  draw_sessions(ui, at.cut_top(k_head + rows * k_row + (screen.recent.empty() ? 40 : 2), 24), screen, actions);
  scroll.end(at.y - top);
}

}  // namespace beraad::views
