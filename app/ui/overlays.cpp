#include "app/ui/overlays.hpp"

#include <algorithm>

#include "app/ui/buttons.hpp"
#include "app/ui/surfaces.hpp"

namespace beraad::ui {
namespace {

constexpr float k_margin = 8;

}  // namespace

Overlay::Overlay(Ui& ui, std::string_view path, const Rect& frame, Kind kind, bool dismissed)
    : m_ui(ui), m_frame(frame), m_dismissed(dismissed) {
  constexpr float k_scrim = 0.4f;
  m_ui.push_layer(path, frame);
  if (kind == Kind::Modal) m_ui.paint().fill(m_ui.window(), m_ui.color("scrim").faded(k_scrim));
  // Esc belongs to the overlay, but not in the frame that opens it, nor while a field inside ends its editing by it.
  if (m_ui.is_on_top() && m_ui.was_layer_open(path) && !m_ui.state().is_editing() && m_ui.take(Key::Escape)) {
    m_dismissed = true;
  }
  card(m_ui, m_frame, true);
}

Overlay::~Overlay() { m_ui.pop_layer(); }

Overlay popover(Ui& ui, std::string_view path, const Rect& cause, float width, float height, float gap) {
  const Rect window = ui.window();
  Rect frame{cause.x, cause.bottom() + gap, width, height};
  const float below = window.bottom() - frame.y - k_margin, above = cause.y - gap - window.y - k_margin;
  if (height > below && above > below) {
    frame.h = std::min(height, above);
    frame.y = cause.y - gap - frame.h;
  } else {
    frame.h = std::min(height, below);
  }
  frame.x = std::clamp(frame.x, window.x + k_margin, std::max(window.x + k_margin, window.right() - width - k_margin));
  const bool top = ui.was_layer_open(path) && ui.state().layers.back().path == path;
  const bool pressed_outside = top && ui.press_began() && !frame.contains(ui.mouse());
  return {ui, path, frame, Overlay::Kind::Popover, pressed_outside};
}

Overlay modal(Ui& ui, std::string_view path, float width, float height) {
  const Rect window = ui.window();
  const float w = std::min(width, window.w - 2 * k_margin), h = std::min(height, window.h - 2 * k_margin);
  const Rect frame{window.x + (window.w - w) / 2, window.y + (window.h - h) / 2, w, h};
  return {ui, path, frame, Overlay::Kind::Modal, false};
}

Answer ask(Ui& ui, std::string_view path, const Question& question) {
  constexpr float k_width = 480, k_padding = 20, k_icon = 24, k_button = 40;
  const float text_width = k_width - 2 * k_padding - (question.icon.empty() ? 0 : k_icon + 14);
  const float title_height = paragraph_height(ui, question.title, text_width, k_h3);
  const float text_height = paragraph_height(ui, question.text, text_width);
  Overlay overlay = modal(ui, path, k_width, k_padding + title_height + 4 + text_height + 20 + k_button + k_padding);
  Rect inner = overlay.frame().inset(k_padding);
  Rect buttons = inner.cut_bottom(k_button, 20);
  if (!question.icon.empty()) {
    Rect column = inner.cut_left(k_icon, 14);
    ui.paint().icon(question.icon, column.cut_top(k_icon), ui.color(question.danger ? "danger" : "accentInk"));
  }
  paragraph(ui, inner.cut_top(title_height, 4), question.title, k_h3);
  paragraph(ui, inner, question.text, k_body, "ink2");
  const ButtonLook act{.kind = question.danger ? ButtonKind::Danger : ButtonKind::Primary};
  const Rect action = buttons.cut_right(button_width(ui, question.action, act), 10);
  const Rect cancel = buttons.cut_right(button_width(ui, question.cancel));
  Answer answer = overlay.dismissed() ? Answer::Cancel : Answer::None;
  if (button(ui, std::string(path) + "/cancel", cancel, question.cancel)) answer = Answer::Cancel;
  if (button(ui, std::string(path) + "/action", action, question.action, act)) answer = Answer::Action;
  return answer;
}

bool toast(Ui& ui, std::string_view path, const Rect& area, std::string_view text, std::string_view action,
           std::string_view key_cap) {
  constexpr float k_height = 48, k_padding = 16, k_button = 32, k_key_padding = 5;
  const bool has_action = !action.empty();
  const float key_width = key_cap.empty() ? 0 : ui.paint().width_of(key_cap, k_small.font) + 2 * k_key_padding;
  const float button_width =
      !has_action ? 0 : ui.paint().width_of(action, k_small_bold.font) + 20 + (key_cap.empty() ? 0 : key_width + 6);
  const float natural = ui.paint().width_of(text, k_body.font) + 2 * k_padding + (has_action ? button_width + 20 : 0);
  const Rect rect{area.x, area.bottom() - k_height, std::min(area.w, natural), k_height};
  ui.paint().fill(rect, ui.color("ink"), 6);
  Rect inner{rect.x + k_padding, rect.y, rect.w - k_padding - 8, rect.h};
  bool clicked = false;
  if (has_action) {
    const Rect place = inner.cut_right(button_width, 12).inset(0, (k_height - k_button) / 2);
    const std::string own_path = std::string(path) + "/action";
    const Touch touch = activated(ui, own_path, place, true);
    clicked = touch.clicked;
    Drawn drawn;
    drawn.kind = DrawnKind::Button;
    drawn.path = own_path;
    drawn.text = action;
    drawn.rect = place;
    drawn.focused = touch.focused;
    ui.paint().record(std::move(drawn));
    const Painter::Silence silence(ui.paint());
    const Color paper = ui.color("surface");
    if (touch.hovered) ui.paint().fill(place, ui.color("ink2"), 6);
    ui.paint().frame(place, touch.ring ? paper : paper.faded(0.8f), 6, touch.ring ? 2 : 1);
    Rect content = place.inset(10, 0);
    if (!key_cap.empty()) {
      const Rect cap = content.cut_right(key_width, 6).inset(0, 5);
      ui.paint().frame(cap, paper.faded(0.8f), 4);
      ui.paint().text_in(cap, key_cap, k_small.font, paper.faded(0.8f), 0.5f);
    }
    ui.paint().text_in(content, action, k_small_bold.font, paper);
  }
  ui.paint().text_in(inner, text, k_body.font, ui.color("surface"));
  return clicked;
}

}  // namespace beraad::ui
