// One slip of the silent round: its fields, and while it is read aloud the order and what the group sees beside it.
#include "app/views/round_form_view.hpp"

#include <algorithm>

#include "app/views/field_view.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

using present::FormPart;
using present::RoundScreen;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_order_width = 284, k_beside_width = 288;
constexpr float k_least_for_order = 1000, k_least_for_beside = 1200;

using TakeOver = std::function<void(const present::OptionButton&)>;

/// The options of the case, and beside them one button behind which the other answers are folded.
float draw_choice(ui::Ui& ui, Rect at, const FormPart& part, const TakeOver& take_over, action::ActionQueue& actions) {
  const float top = at.y;
  const std::string path = "form/" + part.text.path;
  if (part.more_label.empty()) return draw_options(ui, at, path, part.options, true, take_over);
  std::vector<present::OptionButton> buttons = part.options;
  buttons.push_back({"more", part.more_label, {}, part.more_open});
  at.cut_top(draw_options(ui, at, path, buttons, true, [&](const present::OptionButton& option) {
    const bool more = option.id == "more";
    actions.push(action::UnfoldChoice{more && !part.more_open});
    if (!more) take_over(option);
  }));
  if (!part.more_open) return at.y - top;
  at.cut_top(10);
  ui.paint().fill({at.x, at.y, 4, 40}, ui.color("accentInk"), 2);
  at.cut_top(draw_options(ui, {at.x + 16, at.y, at.w - 16, at.h}, path, part.more, true, take_over));
  return at.y - top;
}

float draw_part(ui::Ui& ui, Rect at, const FormPart& part, action::ActionQueue& actions) {
  const float top = at.y;
  Rect head = at.cut_top(24, 6);
  const float where = ui.paint().width_of(part.seen_where, ui::k_small.font) + 30;
  Rect seen = head.cut_right(where, 8);
  ui.paint().icon(part.on_screen ? "eye" : "note", {seen.x, seen.y + 3, 18, 18},
                  ui.color(part.on_screen ? "accentInk" : "ink2"));
  ui::label(ui, {seen.x + 24, seen.y, seen.w - 24, 24}, part.seen_where, ui::k_small,
            part.on_screen ? "accentInk" : "ink2");
  ui::label(ui, head, part.label, ui::k_body_bold);
  const auto take_over = [&](const present::OptionButton& option) {
    const std::string alone = option.chosen ? std::string{} : option.id;
    actions.push(
        action::TypedIn{part.text.editor, part.many ? base::with_line_toggled(part.text.text, option.id) : alone, 0});
  };
  if (part.kind == FormPart::Kind::Options) {
    at.cut_top(draw_choice(ui, at, part, take_over, actions));
  } else {
    const int rows = part.kind == FormPart::Kind::LongText ? 2 : 1;
    at.cut_top(draw_editor(ui, at, part.text, actions, EditorFrame::Field, ui::k_body, rows));
    if (!part.options.empty()) {
      at.cut_top(8);
      at.cut_top(draw_options(ui, at, "form/" + part.text.path, part.options, true, take_over));
    }
    if (!part.hint.empty()) at.cut_top(4 + ui::paragraph(ui, at, part.hint, ui::k_small, "ink2"));
  }
  return at.y - top + 18;
}

void draw_order(ui::Ui& ui, Rect rect, const RoundScreen& screen, action::ActionQueue& actions) {
  ui::label(ui, rect.cut_top(28, 10), screen.order_title, ui::k_h3);
  Rect box = rect.cut_top(static_cast<float>(screen.dots.size()) * 56 + 2, 8);
  ui::card(ui, box);
  ui::Scroll scroll(ui, "round/order", box);
  Rect list = scroll.content();
  list.h = 1e6f;
  for (const auto& dot : screen.dots) {
    Rect row = list.cut_top(56).inset(1, 1);
    const bool done = dot.kind == present::ReadyDot::Kind::Done, now = dot.kind == present::ReadyDot::Kind::Now;
    const auto touch = ui::row(ui, "round/reader/" + dot.code, row,
                               {.chosen = now, .clickable = !done, .text = dot.code + " " + dot.standing});
    draw_ready_dot(ui, {row.x + 29, row.y + 27}, dot.kind);
    Rect words{row.x + 56, row.y + 3, row.w - 64, 24};
    const float standing = ui.paint().width_of(dot.standing, ui::k_small.font) + 2;
    ui::label(ui, words.cut_right(standing, 8), dot.standing, now ? ui::k_small_bold : ui::k_small,
              now ? "ink" : "ink2", 1);
    ui::label(ui, words, dot.code, ui::k_body_bold);
    ui::label(ui, {row.x + 56, row.y + 27, row.w - 64, 22}, dot.words, ui::k_small, "ink2");
    if (touch.clicked && !done) actions.push(action::IAm{dot.code});
  }
  scroll.end(static_cast<float>(screen.dots.size()) * 56);
  if (!screen.order_note.empty()) ui::paragraph(ui, rect, screen.order_note, ui::k_small, "ink2");
}

void draw_beside(ui::Ui& ui, Rect rect, const RoundScreen& screen, const DrawPreview& draw_preview) {
  Rect head = rect.cut_top(28, 8);
  const Rect icon = head.cut_left(22, 10);
  ui.paint().icon("screen", {icon.x, icon.y + 3, 22, 22}, ui.color("accentInk"));
  ui::label(ui, head, screen.sees_now, ui::k_body_bold, "accentInk");
  if (draw_preview) {
    const Rect picture = rect.cut_top(rect.w * 9 / 16, 18);
    draw_preview(picture);
    ui.paint().frame(picture.inset(-2, -2), ui.color("accentInk"), 4, 2);
  }
  constexpr std::string_view k_icons[] = {"lock", "note"};
  for (std::size_t index = 0; index < screen.reading_notes.size(); ++index) {
    Rect note = rect;
    const Rect mark = note.cut_left(20, 12);
    ui.paint().icon(k_icons[index % std::size(k_icons)], {mark.x, mark.y + 2, 20, 20}, ui.color("ink2"));
    rect.cut_top(ui::paragraph(ui, note, screen.reading_notes[index], ui::k_small, "ink2") + 14);
  }
}

/// What ends this slip, below its fields: done and who is next, passing, or taking it over later.
void draw_ways_on(ui::Ui& ui, Rect line, const RoundScreen& screen, action::ActionQueue& actions) {
  const ui::ButtonLook done{
      .kind = ButtonKind::Primary, .icon = screen.can_reveal ? "lock" : "check", .key_cap = screen.keys.done};
  const ui::ButtonLook pass{.icon = "chev-r"}, quiet{.kind = ButtonKind::Quiet, .icon = "note"};
  if (ui::button(ui, "round/done", line.cut_right(ui::button_width(ui, screen.done, done), 8), screen.done, done)) {
    actions.push(action::SealForm{});
  }
  if (screen.can_pass &&
      ui::button(ui, "round/pass", line.cut_left(ui::button_width(ui, screen.pass, pass), 8), screen.pass, pass)) {
    actions.push(action::PersonPasses{});
  }
  if (screen.can_skip && line.w > ui::button_width(ui, screen.skip, quiet) &&
      ui::button(ui, "round/skip", line.cut_left(ui::button_width(ui, screen.skip, quiet), 8), screen.skip, quiet)) {
    actions.push(action::SkipPerson{});
  }
}

/// Parts one below another, or in two columns of which the left one holds what counts most.
float draw_parts(ui::Ui& ui, Rect at, const RoundScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  const bool two = at.w >= 900 && !screen.with_order;
  if (!two) {
    for (const auto& part : screen.parts) at.cut_top(draw_part(ui, at, part, actions));
    return at.y - top;
  }
  Rect left = at.cut_left((at.w - 32) / 2, 32), right = at;
  const std::size_t half = std::min<std::size_t>(3, (screen.parts.size() + 1) / 2);
  for (std::size_t index = 0; index < screen.parts.size(); ++index) {
    Rect& column = index < half ? left : right;
    column.cut_top(draw_part(ui, column, screen.parts[index], actions));
  }
  return std::max(left.y, right.y) - top;
}

/// Path of the first field or choice of the slip.
std::string first_control(const RoundScreen& screen) {
  for (const auto& part : screen.parts) {
    if (part.kind != FormPart::Kind::Options) {
      if (part.text.enabled) return part.text.path;
    } else if (!part.options.empty()) {
      return "form/" + part.text.path + "/" + part.options.front().id;
    }
  }
  return {};
}

/// A slip that opens is written in at once. Given before it is drawn, so that the very first letter is not lost.
void give_caret(ui::Ui& ui, const RoundScreen& screen) {
  if (!ui.has_focus("") || !ui.is_on_top()) return;
  ui.state().focus = first_control(screen);
  if (!ui.has_focus("")) ui.state().focus_by_key = true;  // a choice shows that it is there
}

void draw_slip(ui::Ui& ui, Rect area, const RoundScreen& screen, action::ActionQueue& actions) {
  const float side = screen.with_order ? 24 : std::max(24.f, (area.w - 1340) / 2);
  const Rect ways_on = screen.with_order ? area.cut_bottom(68).inset(side, 12) : Rect{};
  ui::Scroll scroll(ui, "round/form/" + screen.code, area);
  Rect at = scroll.content().inset(side, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(24);
  Rect head = at.cut_top(52, 20);
  const float code = ui.paint().width_of(screen.slip_title, ui::k_h2.font) + 32;
  const Rect badge = head.cut_left(code, 16);
  ui.paint().fill(badge, ui.color("ink"), 6);
  ui.paint().text_in(badge, screen.slip_title, ui::k_h2.font, ui.color("surface"), 0.5f);
  ui::label(ui, head, screen.reads.empty() ? screen.question : screen.reads, ui::k_h2);
  at.cut_top(draw_parts(ui, at, screen, actions));
  if (!screen.rest.empty()) {
    const ui::ButtonLook look{.kind = ButtonKind::Quiet, .icon = "note", .left = true};
    const Rect line = at.cut_top(40, 12);
    if (ui::button(ui, "round/rest", {line.x, line.y, ui::button_width(ui, screen.rest, look), 40}, screen.rest,
                   look)) {
      actions.push(action::ShowWholeSlip{});
    }
  }
  if (!screen.promise.empty() && screen.reading_notes.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.promise, ui::k_small, "ink2") + 24);
  }
  scroll.end(at.y - top);
  if (screen.with_order) draw_ways_on(ui, ways_on, screen, actions);
}

}  // namespace

void draw_round_form(ui::Ui& ui, Rect area, const RoundScreen& screen, action::ActionQueue& actions,
                     const DrawPreview& draw_preview) {
  // The slip is drawn first: Tab begins at its first field.
  const bool beside = !screen.sees_now.empty() && ui.window().w >= k_least_for_beside;
  const bool with_order = screen.with_order && area.w >= k_least_for_order;
  const Rect left = with_order ? area.cut_left(k_order_width + 16).inset(16, 24) : Rect{};
  const Rect right = beside ? area.cut_right(k_beside_width + 16).inset(16, 24) : Rect{};
  give_caret(ui, screen);
  draw_slip(ui, area, screen, actions);
  if (with_order) draw_order(ui, left, screen, actions);
  if (beside) draw_beside(ui, right, screen, draw_preview);
}

}  // namespace beraad::views
