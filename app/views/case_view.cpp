// The form of one case: page after page, or all at once beside the scratch box.
#include "app/views/case_view.hpp"

#include <algorithm>

#include "app/views/field_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using present::CaseField;
using present::CaseScreen;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_between = 20, k_edge = 24, k_names = 316, k_bar = 72, k_wide = 860;

void draw_bar(ui::Ui& ui, Rect bar, const CaseScreen& screen, action::ActionQueue& actions) {
  ui.paint().fill(bar, ui.color("surface"));
  ui::divider(ui, {bar.x, bar.bottom() - 1}, bar.w);
  Rect inside = bar.inset(20, 16);
  if (ui::icon_button(ui, "case/back", inside.cut_left(40, 12), "arrow-l", screen.back)) {
    actions.push(action::GoBack{});
  }
  const auto button = [&](const std::string& path, const std::string& words, const ui::ButtonLook& look, auto meant) {
    if (ui::button(ui, path, inside.cut_right(ui::button_width(ui, words, look), 10), words, look)) actions.push(meant);
  };
  button("case/hand-over", screen.hand_over, {.kind = ButtonKind::Primary, .icon_behind = "arrow-r"},
         action::OpenHandOver{});
  button("case/mail", screen.mail, {.icon = "mail"}, action::OpenCaseMail{});
  button("case/telephone", screen.telephone, {.icon = screen.by_telephone ? "list" : "said"},
         action::ToggleTelephone{});
  const auto step = [&](const char* path, const char* icon, const std::string& tip, bool enabled, bool redo) {
    const ui::ButtonLook look{.kind = ButtonKind::Quiet, .enabled = enabled};
    if (ui::icon_button(ui, path, inside.cut_right(40, 4), icon, tip, look)) actions.push(action::UndoInCase{redo});
  };
  step("case/redo", "redo", screen.redo_tip, screen.can_redo, true);
  step("case/undo", "undo", screen.undo_tip, screen.can_undo, false);
  const float saved = ui.paint().width_of(screen.saved.text, ui::k_small.font) + 2;
  if (inside.w > saved + 180) {
    ui::label(ui, inside.cut_right(saved, 12), screen.saved.text, ui::k_small,
              screen.saved.tone == present::Tone::Danger ? "danger" : "ink2", 1);
  }
  const bool fits = ui.paint().width_of(screen.title, ui::k_h2.font) <= inside.w;
  ui::label(ui, inside, screen.title, fits ? ui::k_h2 : ui::k_h3);
}

float draw_tabs(ui::Ui& ui, const Rect& at, const CaseScreen& screen, action::ActionQueue& actions) {
  constexpr float k_height = 52, k_disc = 26;
  float x = at.x;
  for (const auto& tab : screen.tabs) {
    const auto& style = tab.chosen ? ui::k_body_bold : ui::k_body;
    const float width = k_disc + 10 + ui.paint().width_of(tab.title, ui::k_body_bold.font) + 26;
    const Rect rect{x, at.y, std::min(width, std::max(k_disc + 20, at.right() - x)), k_height};
    const auto touch = ui::activated(ui, "case/page/" + tab.id, rect, true);
    ui::Drawn drawn;
    drawn.kind = ui::DrawnKind::Button;
    drawn.path = "case/page/" + tab.id;
    drawn.text = tab.title;
    drawn.rect = rect;
    drawn.chosen = tab.chosen;
    drawn.focused = touch.focused;
    ui.paint().record(std::move(drawn));
    const ui::Painter::Silence silence(ui.paint());
    const ui::Point center{rect.x + k_disc / 2 + 2, rect.y + k_height / 2 - 2};
    if (tab.chosen) {
      ui.paint().disc(center, k_disc / 2, ui.color("accent"));
    } else {
      ui.paint().circle(center, k_disc / 2 - 0.5f, ui.color("lineCtl"));
    }
    const Rect disc{center.x - k_disc / 2, center.y - k_disc / 2, k_disc, k_disc};
    if (tab.complete && !tab.chosen) {
      ui.paint().icon("check", disc.inset(5), ui.color("ok"));
    } else {
      ui.paint().text_in(disc, tab.number, ui::k_small_bold.font, ui.color(tab.chosen ? "onAccent" : "ink2"), 0.5f);
    }
    ui::label(ui, {rect.x + k_disc + 10, rect.y + 12, rect.w - k_disc - 14, 24}, tab.title, style,
              tab.chosen || touch.hovered ? "ink" : "ink2");
    if (tab.chosen) ui.paint().fill({rect.x, rect.bottom() - 3, rect.w - 12, 3}, ui.color("accentInk"));
    if (touch.ring) ui.draw_ring(rect, 6);
    if (touch.clicked) actions.push(action::ShowCasePage{tab.id});
    x += rect.w;
  }
  ui::divider(ui, {at.x, at.y + k_height - 1}, at.w);
  return k_height + 18;
}

float draw_purpose(ui::Ui& ui, Rect at, const CaseScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(24, 6), screen.purpose_label, ui::k_body_bold);
  std::vector<ui::Segment> segments;
  std::optional<std::size_t> chosen;
  for (std::size_t index = 0; index < screen.purposes.size(); ++index) {
    segments.push_back({screen.purposes[index].label, true, {}});
    if (screen.purposes[index].chosen) chosen = index;
  }
  if (const auto picked = ui::segmented(ui, "case/purpose", at.cut_top(42), segments, chosen)) {
    actions.push(
        action::SetPurpose{*picked == 0 ? session::CasePurpose::Deliberation : session::CasePurpose::Intervision});
  }
  return at.y - top;
}

float draw_case_field(ui::Ui& ui, Rect at, const CaseField& field, action::ActionQueue& actions) {
  const float top = at.y;
  if (!field.heading.empty()) {
    at.cut_top(6);
    ui::label(ui, at.cut_top(30, 8), field.heading, ui::k_h3, "accentInk");
  }
  Rect place = at;
  if (!field.sort.empty()) {
    const ui::ButtonLook look{.icon = "arrow-l", .small = true};
    const float width = ui::button_width(ui, field.sort, look);
    const Rect button = place.cut_right(width, 12);
    if (ui::button(ui, "case/sort/" + field.field.step + "/" + field.field.field,
                   {button.x, button.y + 30, button.w, 32}, field.sort, look)) {
      actions.push(action::SortPiece{field.field.key});
    }
  }
  at.cut_top(draw_field(ui, place, field.field, actions));
  for (const auto& hint : field.hints)
    at.cut_top(4 + ui::paragraph(ui, {at.x, at.y + 4, at.w, 60}, hint, ui::k_small, "ink2"));
  return at.y - top + k_between;
}

float draw_attachments(ui::Ui& ui, Rect at, const CaseScreen& screen, action::ActionQueue& actions) {
  if (!screen.attachments_shown) return 0;
  const float top = at.y;
  ui::label(ui, at.cut_top(24, 2), screen.attachments_label, ui::k_body_bold);
  at.cut_top(ui::paragraph(ui, at, screen.attachments_hint, ui::k_small, "ink2") + 8);
  for (const auto& [id, text] : screen.attachments) {
    Rect line = at;
    const Rect remove = line.cut_right(40, 8);
    const float height = std::max(40.f, ui::paragraph_height(ui, text, line.w - 28) + 16);
    line.h = height;
    ui::card(ui, line);
    ui::paragraph(ui, line.inset(14, 8), text);
    if (ui::icon_button(ui, "case/attachment/" + base::to_text(id), {remove.x, remove.y, 40, 40}, "trash",
                        screen.remove_attachment)) {
      actions.push(action::RemoveAttachment{id});
    }
    at.cut_top(height + 8);
  }
  at.cut_top(draw_editor(ui, at, screen.new_attachment, actions, EditorFrame::Field, ui::k_body, 2) + k_between);
  return at.y - top;
}

/// What is selected in the scratch box, else the line with the caret: that goes to a field by one press.
void follow_piece(ui::Ui& ui, const CaseScreen& screen, action::ActionQueue& actions) {
  const auto& editor = ui.state().editor;
  if (!editor || editor->path != screen.scratch.path) return;
  const std::string& text = editor->editing.text();
  auto [begin, end] = editor->editing.selection();
  if (begin == end) {
    const std::size_t caret = std::min(editor->editing.caret().at, text.size());
    const std::size_t before = caret == 0 ? std::string::npos : text.rfind('\n', caret - 1);
    begin = before == std::string::npos ? 0 : before + 1;
    end = std::min(text.find('\n', caret), text.size());
  }
  const state::ScratchPiece piece{text.substr(begin, end - begin), begin, text};
  if (piece != screen.piece) actions.push(action::ChoosePiece{piece});
}

float draw_scratch(ui::Ui& ui, Rect at, const CaseScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(24, 2), screen.scratch_label, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, screen.scratch_hint, ui::k_small, "ink2") + 8);
  at.cut_top(draw_editor(ui, at, screen.scratch, actions, EditorFrame::Field, ui::k_body, 10) + 10);
  follow_piece(ui, screen, actions);
  ui::label(ui, at.cut_top(22, 2), screen.piece_label, ui::k_small_bold, "ink2");
  if (!screen.piece.text.empty()) at.cut_top(ui::paragraph(ui, at, screen.piece.text, ui::k_small, "accentInk") + 4);
  return at.y - top + k_between;
}

float draw_telephone(ui::Ui& ui, Rect at, const CaseScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  const auto between = static_cast<std::ptrdiff_t>(screen.first_fields);
  Rect left = at;
  Rect right = left.cut_right(at.w * 0.54f, 28);
  for (auto field = screen.fields.begin(); field != screen.fields.begin() + between; ++field) {
    left.cut_top(draw_case_field(ui, left, *field, actions));
  }
  left.cut_top(draw_scratch(ui, left, screen, actions));
  left.cut_top(draw_names(ui, left, screen.names, actions));
  right.cut_top(draw_purpose(ui, right, screen, actions) + k_between);
  for (auto field = screen.fields.begin() + between; field != screen.fields.end(); ++field) {
    right.cut_top(draw_case_field(ui, right, *field, actions));
  }
  right.cut_top(draw_attachments(ui, right, screen, actions));
  return std::max(left.y, right.y) - top;
}

float draw_pages(ui::Ui& ui, Rect at, const CaseScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  at.cut_top(draw_tabs(ui, at, screen, actions));
  for (std::size_t index = 0; index < screen.fields.size(); ++index) {
    Rect place = at;
    float beside = 0;
    if (index == 0 && !screen.purposes.empty()) {
      beside = draw_purpose(ui, place.cut_right(at.w * 0.36f, 20), screen, actions) + k_between;
    }
    at.cut_top(std::max(beside, draw_case_field(ui, place, screen.fields[index], actions)));
  }
  at.cut_top(draw_attachments(ui, at, screen, actions));
  if (!screen.next_page.empty()) {
    const ui::ButtonLook look{.icon_behind = "arrow-r"};
    const Rect line = at.cut_top(44, 8);
    if (ui::button(ui, "case/next", {line.x, line.y, ui::button_width(ui, screen.next_label, look), 44},
                   screen.next_label, look)) {
      actions.push(action::ShowCasePage{screen.next_page});
    }
  }
  return at.y - top;
}

}  // namespace

float draw_sentence(ui::Ui& ui, Rect at, const present::ToneText& text, std::string_view icon) {
  const auto kind = text.tone == present::Tone::Warn ? ui::NoticeKind::Warn : ui::NoticeKind::Plain;
  const float height = ui::paragraph_height(ui, text.text, at.w - 68) + 24;
  const Rect bar = at.cut_top(height);
  const Rect words = ui::notice(ui, bar, kind, icon);
  ui::paragraph(ui, {words.x, bar.y + 12, words.w, words.h}, text.text, ui::k_body, ui::ink_of(kind));
  return height + 16;
}

void draw_case(ui::Ui& ui, const CaseScreen& screen, action::ActionQueue& actions) {
  Rect main = draw_navigation(ui, screen.navigation, actions);
  draw_bar(ui, main.cut_top(k_bar), screen, actions);
  const bool beside = !screen.by_telephone && main.w >= k_wide;
  if (beside) {
    const Rect side = main.cut_right(k_names);
    ui.paint().fill(side, ui.color("surface"));
    ui.paint().fill({side.x, side.y, 1, side.h}, ui.color("line"));
    ui::Scroll scroll(ui, "case/names", side);
    Rect at = scroll.content().inset(20, 0);
    at.y += 20;
    at.h = 1e6f;
    scroll.end(draw_names(ui, at, screen.names, actions) + 40);
  }
  std::string page;  // each of each case begins at its top
  for (const auto& tab : screen.tabs) {
    if (tab.chosen) page = tab.id;
  }
  ui::Scroll scroll(ui, "case/scroll/" + base::to_text(screen.session) + "/" + page, main);
  Rect at = scroll.content().inset(k_edge, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(16);
  at.cut_top(draw_sentence(ui, at, screen.who_sees, "lock"));
  at.cut_top(screen.by_telephone ? draw_telephone(ui, at, screen, actions) : draw_pages(ui, at, screen, actions));
  if (!screen.by_telephone && !beside) at.cut_top(draw_names(ui, at, screen.names, actions));
  scroll.end(at.y - top + 24);
  if (!ui.state().is_editing() && ui.is_on_top()) {
    if (ui.take(ui::Key::Z, ui::k_ctrl)) actions.push(action::UndoInCase{false});
    if (ui.take(ui::Key::Y, ui::k_ctrl)) actions.push(action::UndoInCase{true});
  }
}

}  // namespace beraad::views
