#include "app/views/method_form_view.hpp"

#include <algorithm>

#include "app/views/field_view.hpp"
#include "app/views/method_parts_view.hpp"

namespace beraad::views {
namespace {

using present::FormControl;
using present::FormRow;
using present::FormSection;
using ui::ButtonKind;
using ui::Rect;
using Kind = FormControl::Kind;

constexpr float k_gap = 14, k_between = 16, k_pad = 18, k_title = 26, k_label = 30, k_tool = 36, k_button = 40,
                k_beside = 560;

std::string path_of(const FormControl& control) {
  const std::string key = control.key.empty() ? std::string() : "/" + control.key;
  switch (control.kind) {
    case Kind::Add:
      return "add" + control.pointer;
    case Kind::Fit:
      return "edit/fit-plans";
    case Kind::Rule:
      return "rule" + control.pointer + key;
    case Kind::Required:
      return "required" + control.pointer;
    case Kind::SomeRow:
      return "some-row" + control.pointer + key;
    case Kind::SomeRowColumn:
      return "some-row-column" + control.pointer + key;
    case Kind::Step:
      return "step-of" + control.pointer;
    default:
      return "edit" + control.pointer;
  }
}

bool is_box(const FormControl& control) {
  return control.kind == Kind::Flag || control.kind == Kind::Rule || control.kind == Kind::Required;
}

ui::FieldLook look_of(const FormControl& control) {
  return {.style = control.strong ? ui::k_body_bold : ui::k_body, .error = !control.problem.empty()};
}

float field_height(ui::Ui& ui, const FormControl& control, float width) {
  if (control.kind == Kind::Area) return ui::text_area_height(ui, control.text, width, look_of(control));
  if (control.kind == Kind::Chips) return options_height(ui, control.options, width);
  return ui::k_field_height;
}

ui::FieldLabels labels_of(const FormControl& control) { return {control.label, control.hint, control.problem}; }

float natural_width(ui::Ui& ui, const FormControl& control) {
  if (control.kind == Kind::Tools) return 2 * k_tool;
  return ui::button_width(ui, control.text, {.icon = control.kind == Kind::Add ? "plus" : "check", .small = true});
}

float height_of(ui::Ui& ui, const FormControl& control, float width) {
  if (is_box(control)) {
    const float problem =
        control.problem.empty() ? 0 : 4 + ui::paragraph_height(ui, control.problem, width - 24, ui::k_small);
    return std::max(28.f, ui::choice_height(ui, control.text, width)) + problem;
  }
  switch (control.kind) {
    case Kind::Parts:
      return parts_height(control);
    case Kind::Tools:
      return ui::k_field_height;
    case Kind::Add:
    case Kind::Fit:
      return k_button;
    case Kind::Note:
      return ui::paragraph_height(ui, control.text, width, control.strong ? ui::k_body_bold : ui::k_body);
    default:
      return ui::labels_height(ui, labels_of(control), width) + field_height(ui, control, width);
  }
}

std::vector<float> widths_of(ui::Ui& ui, const FormRow& row, float width) {
  float fixed = k_gap * static_cast<float>(row.size() - 1), weights = 0;
  for (const auto& control : row) {
    if (control.weight == 0) fixed += natural_width(ui, control);
    weights += control.weight;
  }
  std::vector<float> widths;
  for (const auto& control : row) {
    widths.push_back(control.weight == 0 ? natural_width(ui, control)
                                         : std::max(60.f, (width - fixed) * control.weight / weights));
  }
  return widths;
}

/// Notes stand beside what they speak of, at the height of its text.
float note_lead(const FormRow& row, const FormControl& control) {
  return control.kind == Kind::Note && !control.strong && row.size() > 1 ? 9.f : 0.f;
}

float row_height(ui::Ui& ui, const FormRow& row, float width) {
  const auto widths = widths_of(ui, row, width);
  float height = 0;
  for (std::size_t index = 0; index < row.size(); ++index) {
    height = std::max(height, height_of(ui, row[index], widths[index]));
  }
  return height;
}

float rows_height(ui::Ui& ui, const std::vector<FormRow>& rows, float width) {
  float height = 0;
  for (const auto& row : rows) height += row_height(ui, row, width) + k_gap;
  return std::max(0.f, height - k_gap);
}

void write(ui::Ui& ui, const Rect& place, const FormControl& control, action::ActionQueue& actions) {
  std::string text = control.text;
  const auto result = control.kind == Kind::Area ? ui::text_area(ui, path_of(control), place, text, look_of(control))
                                                 : ui::text_field(ui, path_of(control), place, text, look_of(control));
  if (result.changed && control.kind == Kind::Words) {
    actions.push(action::WriteWordsInMethod{control.pointer, text});
  } else if (result.changed) {
    actions.push(action::WriteInMethod{control.pointer, text});
  }
  if (result.ended()) actions.push(action::LeaveMethodText{});
}

/// Where a number may lack, `least` stands for none.
int lowest_number(const FormControl& control) { return control.on ? control.least + 1 : control.least; }

void set_number(const FormControl& control, int number, action::ActionQueue& actions) {
  const bool unset = number < lowest_number(control);
  number = std::clamp(number, control.least, control.most);
  actions.push(action::NumberInMethod{control.pointer, unset ? std::nullopt : std::optional(number)});
}

void draw_number(ui::Ui& ui, Rect place, const FormControl& control, action::ActionQueue& actions) {
  const std::string path = path_of(control);
  const Rect more = place.cut_right(k_tool, 2), less = place.cut_right(k_tool, 4);
  std::string text = control.text;
  ui::FieldLook look = look_of(control);
  look.placeholder = control.placeholder;
  const auto result = ui::text_field(ui, path, place, text, look);
  if (result.changed) {
    actions.push(action::NumberTypedInMethod{control.pointer, text, lowest_number(control), control.most, control.on});
  }
  if (result.ended()) actions.push(action::LeaveMethodText{});
  const bool has_less = control.is_set && control.less >= control.least, has_more = control.more <= control.most;
  const ui::ButtonLook down{.kind = ButtonKind::Quiet, .enabled = has_less, .small = true};
  const ui::ButtonLook up{.kind = ButtonKind::Quiet, .enabled = has_more, .small = true};
  if (ui::icon_button(ui, path + "/less", less, "minus", control.label, down)) {
    set_number(control, control.less, actions);
  }
  if (ui::icon_button(ui, path + "/more", more, "plus", control.label, up)) set_number(control, control.more, actions);
}

void draw_select(ui::Ui& ui, const Rect& place, const FormControl& control, action::ActionQueue& actions) {
  std::vector<std::string> words;
  std::optional<std::size_t> chosen;
  for (std::size_t index = 0; index < control.options.size(); ++index) {
    words.push_back(control.options[index].label);
    if (control.options[index].chosen) chosen = index;
  }
  const auto now = ui::select(ui, path_of(control), place, words, chosen);
  if (!now) return;
  const auto& id = control.options[*now].id;
  if (control.kind == Kind::SomeRow) {
    actions.push(action::WantInSomeRow{control.pointer, control.key, control.key, id});
  } else if (control.kind == Kind::SomeRowColumn) {
    actions.push(action::WantInSomeRow{control.pointer, control.key, id, {}});
  } else if (control.kind == Kind::Step) {
    actions.push(action::MoveFieldToStep{control.pointer, *now});
  } else {
    actions.push(action::ChooseInMethod{control.pointer, id});
  }
}

void draw_box(ui::Ui& ui, Rect at, const FormControl& control, action::ActionQueue& actions) {
  bool on = control.on;
  const Rect place = at.cut_top(std::max(28.f, ui::choice_height(ui, control.text, at.w)), 4);
  if (!control.problem.empty()) ui::paragraph(ui, at, control.problem, ui::k_small, "danger");
  if (!ui::check_box(ui, path_of(control), place, control.text, on)) return;
  if (control.kind == Kind::Rule) {
    actions.push(action::SetRule{control.pointer, control.key, on});
  } else if (control.kind == Kind::Required) {
    actions.push(action::RequireField{control.pointer, on});
  } else {
    actions.push(action::SetInMethod{control.pointer, on});
  }
}

void draw_tools(ui::Ui& ui, Rect at, const FormControl& control, action::ActionQueue& actions) {
  for (const auto& tool : control.options) {
    if (tool.id != "up" && tool.id != "remove") continue;  // short rows: what stands below can go up
    const Rect place = at.cut_left(k_tool);
    const ui::ButtonLook look{.kind = ButtonKind::Quiet, .small = true};
    if (ui::icon_button(ui, tool.id + control.pointer, Rect{place.x, place.y, k_tool, ui::k_field_height},
                        icon_of_tool(tool.id), tool.label, look)) {
      use_part_tool(tool.id, control.pointer, actions);
    }
  }
}

void draw_control(ui::Ui& ui, Rect at, const FormControl& control, float label_height, action::ActionQueue& actions) {
  if (is_box(control)) return draw_box(ui, at, control, actions);
  const auto labels = labels_of(control);
  switch (control.kind) {
    case Kind::Parts:
      draw_parts(ui, at, control, actions);
      return;
    case Kind::Tools:
      at.cut_top(label_height);
      draw_tools(ui, at, control, actions);
      return;
    case Kind::Add:
      if (ui::button(ui, path_of(control), {at.x, at.y, at.w, 34}, control.text, {.icon = "plus", .small = true})) {
        actions.push(action::AddMethodPart{control.pointer});
      }
      return;
    case Kind::Fit:
      if (ui::button(ui, path_of(control), {at.x, at.y, at.w, 34}, control.text, {.icon = "check", .small = true})) {
        actions.push(action::FitPlans{});
      }
      return;
    case Kind::Note:
      at.cut_top(label_height);
      ui::paragraph(ui, at, control.text, control.strong ? ui::k_body_bold : ui::k_body,
                    control.strong ? "ink" : "ink2");
      return;
    case Kind::Chips: {
      const Rect place = ui::labelled(ui, at, labels, field_height(ui, control, at.w));
      draw_options(ui, place, path_of(control), control.options, true, [&](const present::OptionButton& option) {
        actions.push(action::ToggleInMethod{control.pointer, option.id});
      });
      return;
    }
    default:
      break;
  }
  const Rect place = ui::labelled(ui, at, labels, field_height(ui, control, at.w));
  if (control.kind == Kind::Number) {
    draw_number(ui, place, control, actions);
  } else if (control.kind == Kind::Select || control.kind == Kind::SomeRow || control.kind == Kind::SomeRowColumn ||
             control.kind == Kind::Step) {
    draw_select(ui, place, control, actions);
  } else {
    write(ui, place, control, actions);
  }
}

void draw_rows(ui::Ui& ui, Rect at, const std::vector<FormRow>& rows, action::ActionQueue& actions) {
  for (const auto& row : rows) {
    const auto widths = widths_of(ui, row, at.w);
    Rect line = at.cut_top(row_height(ui, row, at.w), k_gap);
    const bool labelled = std::ranges::any_of(row, [](const FormControl& one) { return !one.label.empty(); });
    for (std::size_t index = 0; index < row.size(); ++index) {
      const float lead = (labelled && row.size() > 1 ? k_label : 0) + note_lead(row, row[index]);
      draw_control(ui, line.cut_left(widths[index], k_gap), row[index], lead, actions);
    }
  }
}

/// What the room sees carries petrol and the screen; what only the facilitator sees lies on sand with the crossed eye.
void draw_title(ui::Ui& ui, Rect at, const FormSection& section) {
  const bool is_private = section.look == FormSection::Look::Private, in_room = section.look == FormSection::Look::Room;
  const std::string_view ink = is_private ? "privateInk" : in_room ? "accentInk" : "ink";
  if (is_private || in_room) {
    const Rect icon = at.cut_left(22, 8);
    ui.paint().icon(is_private ? "eye-off" : "screen", {icon.x, icon.y + 2, 22, 22}, ui.color(ink));
  }
  ui::label(ui, at, section.title, ui::k_h3, ink);
}

float draw_section(ui::Ui& ui, Rect at, const FormSection& section, action::ActionQueue& actions) {
  const bool is_private = section.look == FormSection::Look::Private;
  const float pad = is_private ? k_pad : 0;
  const bool beside = at.w - 2 * pad >= k_beside;
  const auto count = beside ? static_cast<float>(section.columns.size()) : 1.f;
  const float width = (at.w - 2 * pad - (count - 1) * k_between) / count;
  const float title = section.title.empty() ? 0 : k_title + 10;
  float content = 0;
  for (const auto& rows : section.columns) {
    const float height = rows_height(ui, rows, width);
    content = beside ? std::max(content, height) : content + height + (content > 0 ? k_between : 0);
  }
  const float height = title + content + 2 * pad;
  const Rect box{at.x, at.y, at.w, height};
  if (is_private) ui::private_card(ui, box);
  Rect inside = box.inset(pad);
  if (title > 0) draw_title(ui, inside.cut_top(k_title, 10), section);
  for (const auto& rows : section.columns) {
    const Rect place =
        beside ? inside.cut_left(width, k_between) : inside.cut_top(rows_height(ui, rows, width), k_between);
    draw_rows(ui, place, rows, actions);
  }
  return height;
}

}  // namespace

void use_part_tool(const std::string& tool, const std::string& part, action::ActionQueue& actions) {
  if (tool == "up") actions.push(action::MoveMethodPart{part, -1});
  if (tool == "down") actions.push(action::MoveMethodPart{part, +1});
  if (tool == "copy") actions.push(action::DuplicateMethodPart{part});
  if (tool == "remove") actions.push(action::RemoveMethodPart{part});
}

std::string_view icon_of_tool(const std::string& tool) {
  return tool == "up" ? "chev-u" : tool == "down" ? "chev-d" : tool == "copy" ? "copy" : "trash";
}

float draw_method_form(ui::Ui& ui, Rect at, const std::vector<FormSection>& form, action::ActionQueue& actions) {
  const float top = at.y;
  for (const auto& section : form) {
    at.cut_top(draw_section(ui, at, section, actions));
    at.cut_top(24);
  }
  return at.y - top;
}

}  // namespace beraad::views
