#include <algorithm>
#include <cstdio>

#include "app/views/field_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {

using present::SettingsScreen;
using ui::Rect;

float draw_setting(ui::Ui& ui, Rect at, const std::string& path, const present::SettingLine& line,
                   const std::function<void(const std::string&)>& chosen) {
  if (line.options.empty()) return 0;
  const float top = at.y;
  ui::label(ui, at.cut_top(24, 6), line.label, ui::k_body_bold);
  at.cut_top(
      draw_options(ui, at, path, line.options, true, [&](const present::OptionButton& option) { chosen(option.id); }));
  if (!line.hint.empty()) {
    at.cut_top(6);
    at.cut_top(ui::paragraph(ui, at, line.hint, ui::k_small, "ink2"));
  }
  return at.y - top + 22;
}

void draw_measure(ui::Ui& ui, Rect at, const std::string& path, const present::Measure& measure, float step,
                  const std::function<void(float)>& changed) {
  const std::string& label = measure.label;
  ui::label(ui, at.cut_left(240, 8), label, ui::k_body);
  if (ui::icon_button(ui, path + "/less", at.cut_left(40, 4), "minus", label, {.kind = ui::ButtonKind::Normal}))
    changed(measure.metres - step);
  ui::label(ui, at.cut_left(70, 4), measure.text, ui::k_body_bold, "ink", 0.5f);
  if (ui::icon_button(ui, path + "/more", at.cut_left(40), "plus", label, {.kind = ui::ButtonKind::Normal}))
    changed(measure.metres + step);
}

void draw_settings(ui::Ui& ui, const SettingsScreen& screen, action::ActionQueue& actions) {
  const Rect main = draw_navigation(ui, screen.navigation, actions);
  ui::Scroll scroll(ui, "settings/page", main);
  Rect at = scroll.content().inset(32, 0);
  at.w = std::min(at.w, 760.f);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(22);
  ui::label(ui, at.cut_top(42, 16), screen.title, ui::k_h1);
  const auto language = [](const std::string& id) { return base::read_language(id).value_or(base::Language::Dutch); };
  const auto theme_of = [&](const present::SettingLine& line, const std::string& id) {
    return id == line.options.back().id ? state::Theme::Dark : state::Theme::Light;
  };
  at.cut_top(draw_setting(ui, at, "settings/language", screen.language,
                          [&](const std::string& id) { actions.push(action::SetLanguage{language(id)}); }));
  at.cut_top(draw_setting(ui, at, "settings/room-language", screen.room_language,
                          [&](const std::string& id) { actions.push(action::SetRoomLanguage{language(id)}); }));
  at.cut_top(draw_setting(ui, at, "settings/theme", screen.theme,
                          [&](const std::string& id) { actions.push(action::SetTheme{theme_of(screen.theme, id)}); }));
  at.cut_top(draw_setting(ui, at, "settings/room-theme", screen.room_theme, [&](const std::string& id) {
    actions.push(action::SetRoomTheme{theme_of(screen.room_theme, id)});
  }));
  at.cut_top(draw_setting(ui, at, "settings/profile", screen.profile, [&](const std::string& id) {
    const auto& options = screen.profile.options;
    actions.push(action::ChooseProfile{id == options[0].id   ? state::Profile::Facilitator
                                       : id == options[1].id ? state::Profile::Committee
                                                             : state::Profile::Team});
  }));
  using Which = action::ToggleSetting::Which;
  const auto toggle = [&](Which which) {
    return [&actions, which](const std::string&) { actions.push(action::ToggleSetting{which}); };
  };
  at.cut_top(draw_setting(ui, at, "settings/clicker", screen.clicker, toggle(Which::ClickerOnly)));
  at.cut_top(draw_setting(ui, at, "settings/heard", screen.heard, toggle(Which::HeardList)));
  at.cut_top(draw_setting(ui, at, "settings/control-keys", screen.control_keys, toggle(Which::ControlKeys)));
  at.cut_top(draw_setting(ui, at, "settings/monitor", screen.monitor,
                          [&](const std::string& id) { actions.push(action::ChooseMonitor{id}); }));
  ui::label(ui, at.cut_top(24, 6), screen.measures_label, ui::k_body_bold);
  draw_measure(ui, at.cut_top(40, 6), "settings/width", screen.width, 0.1f,
               [&](float value) { actions.push(action::SetRoomMeasures{value, screen.chair.metres}); });
  draw_measure(ui, at.cut_top(40, 6), "settings/chair", screen.chair, 0.5f,
               [&](float value) { actions.push(action::SetRoomMeasures{screen.width.metres, value}); });
  at.cut_top(ui::paragraph(ui, at, screen.readable, ui::k_small, "ink2") + 8);
  const ui::ButtonLook test{.icon = "screen"};
  if (ui::button(ui, "settings/test-screen",
                 at.cut_top(40, 22).cut_left(ui::button_width(ui, screen.test_screen, test)), screen.test_screen,
                 test)) {
    actions.push(action::TestScreen{});
  }
  ui::label(ui, at.cut_top(24, 6), screen.library_label, ui::k_body_bold);
  for (const auto& line : screen.library_lines) at.cut_top(ui::paragraph(ui, at, line, ui::k_body, "ink2") + 4);
  Rect buttons = at.cut_top(40, 24);
  using Purpose = state::FileChooser::Purpose;
  if (ui::button(ui, "settings/open-library", buttons.cut_left(ui::button_width(ui, screen.open_other), 8),
                 screen.open_other)) {
    actions.push(action::ChooseLibraryFile{Purpose::OpenLibrary});
  }
  if (ui::button(ui, "settings/new-library", buttons.cut_left(ui::button_width(ui, screen.make_new)),
                 screen.make_new)) {
    actions.push(action::ChooseLibraryFile{Purpose::NewLibrary});
  }
  scroll.end(at.y - top);
}

}  // namespace beraad::views
