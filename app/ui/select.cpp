// The list that folds out of a field.
#include <algorithm>

#include "app/ui/buttons.hpp"
#include "app/ui/choices.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/scroll.hpp"
#include "app/ui/surfaces.hpp"

namespace beraad::ui {
namespace {

constexpr float k_radius = 6, k_line = 40, k_inset = 4, k_most_lines = 9;

/// The lines; gives the one that was chosen now.
std::optional<std::size_t> draw_lines(Ui& ui, std::string_view path, const Rect& frame,
                                      const std::vector<std::string>& options, std::optional<std::size_t> chosen) {
  std::optional<std::size_t> now;
  Scroll scroll(ui, std::string(path) + "/list", frame.inset(1, k_inset));
  Rect rest = scroll.content();
  for (std::size_t i = 0; i < options.size(); ++i) {
    const Rect line = rest.cut_top(k_line);
    const std::string own_path = std::string(path) + "/" + std::to_string(i);
    const bool is_chosen = chosen == i;
    const Touch touch = activated(ui, own_path, line, true);
    Drawn drawn;
    drawn.kind = DrawnKind::Choice;
    drawn.path = own_path;
    drawn.text = options[i];
    drawn.rect = line;
    drawn.focused = touch.focused;
    drawn.chosen = is_chosen;
    ui.paint().record(std::move(drawn));
    if (is_chosen) ui.paint().fill(line, ui.color("accentSoft"));
    if (!is_chosen && (touch.hovered || touch.ring)) ui.paint().fill(line, ui.color("sunken"));
    if (touch.ring) ui.draw_inner_ring(line);
    Rect content = line.inset(12, 0);
    const Rect tick = content.cut_left(18, 12);
    if (is_chosen) ui.paint().icon("check", tick, ui.color("accentInk"));
    const Painter::Silence silence(ui.paint());
    label(ui, content, options[i], is_chosen ? k_body_bold : k_body);
    if (touch.clicked) now = i;
    if (touch.focused && ui.take(Key::Down) && i + 1 < options.size()) {
      ui.focus(std::string(path) + "/" + std::to_string(i + 1));
    } else if (touch.focused && ui.take(Key::Up) && i > 0) {
      ui.focus(std::string(path) + "/" + std::to_string(i - 1));
    }
  }
  scroll.end(k_line * static_cast<float>(options.size()));
  return now;
}

}  // namespace

std::optional<std::size_t> select(Ui& ui, std::string_view path, const Rect& rect,
                                  const std::vector<std::string>& options, std::optional<std::size_t> chosen,
                                  std::string_view placeholder, bool enabled) {
  const Touch touch = activated(ui, path, rect, enabled);
  const bool has_value = chosen && *chosen < options.size();
  const std::string_view shown = has_value ? std::string_view(options[*chosen]) : placeholder;
  Drawn drawn;
  drawn.kind = DrawnKind::Choice;
  drawn.path = path;
  drawn.text = shown;
  drawn.rect = rect;
  drawn.enabled = enabled;
  drawn.focused = touch.focused;
  ui.paint().record(std::move(drawn));
  bool open = ui.state().open_list == path;
  const bool opens = !open && !options.empty() && (touch.clicked || (touch.focused && ui.take(Key::Down)));
  ui.paint().fill(rect, ui.color(enabled && !touch.hovered ? "surface" : "sunken"), k_radius);
  ui.paint().frame(rect, ui.color(enabled ? "lineCtl" : "line"), k_radius);
  if (touch.ring) ui.draw_ring(rect, k_radius);
  {
    const Painter::Silence silence(ui.paint());
    Rect content = rect.inset(12, 0);
    const Rect arrow = content.cut_right(18, 8);
    ui.paint().icon(open ? "chev-u" : "chev-d", arrow, ui.color(enabled ? "ink2" : "disabled"));
    label(ui, content, shown, k_body, !enabled ? "disabled" : has_value ? "ink" : "ink3");
  }
  if (opens) {
    ui.state().open_list = path;
    open = true;
    ui.focus(std::string(path) + "/" + std::to_string(has_value ? *chosen : 0));
  }
  if (!open) return std::nullopt;
  const float lines = std::min(k_most_lines, static_cast<float>(options.size()));
  std::optional<std::size_t> now;
  bool closes = options.empty();
  {
    Overlay overlay = popover(ui, std::string(path) + "/popover", rect, rect.w, k_line * lines + 2 * k_inset, 4);
    now = draw_lines(ui, path, overlay.frame(), options, chosen);
    closes = closes || overlay.dismissed() || now;
  }
  if (closes) ui.state().open_list.clear();
  return now == chosen ? std::nullopt : now;
}

}  // namespace beraad::ui
