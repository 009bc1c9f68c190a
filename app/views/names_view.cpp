// Names of people in a case, and the words that stand in their place.
#include <algorithm>

#include "app/views/case_view.hpp"

namespace beraad::views {

using present::NamesPanel;
using ui::Rect;

namespace {

void draw_typed(ui::Ui& ui, Rect& at, const std::string& path, const ui::FieldLabels& labels, const std::string& text,
                std::string_view example, bool is_role, action::ActionQueue& actions) {
  std::string content = text;
  const Rect place = ui::labelled(ui, at, labels);
  if (ui::text_field(ui, path, place, content, {.placeholder = example, .error = !labels.error.empty()}).changed) {
    actions.push(action::NameTyped{is_role, content});
  }
  at.cut_top(ui::labels_height(ui, labels, at.w) + ui::k_field_height + 12);
}

}  // namespace

float draw_names(ui::Ui& ui, Rect at, const NamesPanel& panel, action::ActionQueue& actions) {
  const float top = at.y;
  Rect head = at.cut_top(28, 4);
  const Rect icon = head.cut_left(24, 10);
  ui.paint().icon("shield", {icon.x, icon.y + 2, 24, 24}, ui.color("warn"));
  ui::label(ui, head, panel.title, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, panel.text, ui::k_small, "ink2") + 12);
  draw_typed(ui, at, "names/name", {panel.name_label, {}, {}}, panel.name, {}, false, actions);
  draw_typed(ui, at, "names/role", {panel.role_label, {}, panel.problem}, panel.role, panel.role_example, true,
             actions);
  if (!panel.found.empty()) at.cut_top(ui::paragraph(ui, at, panel.found, ui::k_small) + 6);
  if (!panel.doubtful.empty()) at.cut_top(ui::paragraph(ui, at, panel.doubtful, ui::k_small, "warn") + 6);
  const ui::ButtonLook look{.icon = "swap", .enabled = panel.can_replace};
  const Rect button = at.cut_top(40, 12);
  if (ui::button(ui, "names/replace", {button.x, button.y, ui::button_width(ui, panel.replace, look), 40},
                 panel.replace, look)) {
    actions.push(action::ReplaceName{});
  }
  if (!panel.replaced.empty()) at.cut_top(ui::paragraph(ui, at, panel.replaced, ui::k_small, "ok") + 12);
  for (const auto& name : panel.names) {
    ui::divider(ui, {at.x, at.y}, at.w);
    const float width = at.w - 74;  // beside the person and the button
    const float words = ui::paragraph_height(ui, name.words, width, ui::k_body_bold);
    Rect line = at.cut_top(std::max(words + 20, 44.f) + 16).inset(0, 8);
    const Rect remove = line.cut_right(36, 8);
    if (ui::icon_button(ui, "names/forget/" + base::to_text(name.id), {remove.x, remove.y + 4, 36, 36}, "close",
                        panel.forget)) {
      actions.push(action::ForgetName{name.id});
    }
    const Rect person = line.cut_left(20, 10);
    ui.paint().icon("person", {person.x, person.y + 2, 20, 20}, ui.color("ink2"));
    line.cut_top(ui::paragraph(ui, {line.x, line.y, width, words}, name.words, ui::k_body_bold));
    ui::label(ui, line.cut_top(20), name.count, ui::k_small, "ink2");
    if (name.doubtful.empty()) continue;
    at.cut_top(ui::paragraph(ui, at, name.doubtful, ui::k_small, "warn") + 6);
    for (const auto& words_there : name.places) at.cut_top(ui::paragraph(ui, at, words_there, ui::k_small) + 6);
    const Rect place = at.cut_top(36, 12);
    const float button_width = ui::button_width(ui, name.replace_doubtful, {.icon = "swap"});
    if (ui::button(ui, "names/replace-doubtful/" + base::to_text(name.id), {place.x, place.y, button_width, 36},
                   name.replace_doubtful, {.icon = "swap"})) {
      actions.push(action::ReplaceDoubtful{name.id});
    }
  }
  if (!panel.names.empty()) at.cut_top(8);
  at.cut_top(ui::paragraph(ui, at, panel.limits, ui::k_small, "ink2"));
  return at.y - top;
}

}  // namespace beraad::views
