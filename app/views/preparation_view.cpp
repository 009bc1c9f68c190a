// Preparing a meeting: left who brings what, right the slips and the list that comes of them.
#include <algorithm>

#include "app/views/actions_view.hpp"
#include "app/views/desk_view.hpp"
#include "app/views/field_view.hpp"

namespace beraad::views {
namespace {

using present::PreparationScreen;
using ui::ButtonKind;
using ui::Rect;

float draw_when(ui::Ui& ui, Rect at, const PreparationScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  Rect first = at;
  float height = 0;
  const auto draw = [&](Rect place, const present::DeskLine& line) {
    height = std::max(height, draw_line(ui, place, line, actions));
  };
  draw(first.cut_left(first.w * 0.36f, 12), screen.team);
  draw(first.cut_left(first.w * 0.36f, 12), screen.day);
  draw(first.cut_left(first.w * 0.34f, 12), screen.start);
  draw(first, screen.place);
  at.cut_top(height, 12);
  at.cut_top(draw_line(ui, at, screen.people, actions));
  return at.y - top + 20;
}

float draw_promises(ui::Ui& ui, Rect at, const PreparationScreen& screen, action::ActionQueue& actions) {
  if (screen.promises.cards.empty()) return 0;
  const float top = at.y;
  ui::label(ui, at.cut_top(28, 6), screen.promises_title, ui::k_h3);
  at.cut_top(draw_action_cards(ui, at, screen.promises, actions));
  Rect line = at.cut_top(40);
  if (draw_desk_button(ui, line, "preparation/look-back", screen.look_back, "clock")) {
    actions.push(action::LookBackInTenMinutes{screen.team.text.text});
  }
  return at.y - top + k_desk_gap;
}

float draw_ways_in(ui::Ui& ui, Rect at, const PreparationScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  if (!screen.prepared.empty()) {
    ui::label(ui, at.cut_top(24, 6), screen.from_library, ui::k_body_bold);
    for (const auto& prepared : screen.prepared) {
      Rect line = at.cut_top(40, 4);
      const std::string path = "prepared/" + base::to_text(prepared.session);
      if (draw_desk_button(ui, line, path.c_str(), prepared.title, "plus", ButtonKind::Quiet)) {
        actions.push(action::BringPreparedCase{prepared.session});
      }
    }
    at.cut_top(8);
  }
  ui::label(ui, at.cut_top(24, 2), screen.mail.label, ui::k_body_bold);
  at.cut_top(ui::paragraph(ui, at, screen.mail_hint, ui::k_small, "ink2") + 6);
  at.cut_top(draw_editor(ui, at, screen.mail.text, actions, EditorFrame::Field, ui::k_body, 2), 8);
  Rect line = at.cut_top(40);
  if (draw_desk_button(ui, line, "preparation/take-mail", screen.take_mail, "check")) {
    actions.push(action::TakeMailedCase{});
  }
  if (draw_desk_button(ui, line, "preparation/copy-mail", screen.copy_mail, "copy", ButtonKind::Quiet)) {
    actions.push(action::CopyCaseMail{});
  }
  return at.y - top;
}

float draw_shortlist(ui::Ui& ui, Rect at, const PreparationScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(28, 2), screen.shortlist_title, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, screen.shortlist_note, ui::k_small, "ink2") + 10);
  for (const auto& line : screen.shortlist) {
    const ui::ButtonLook look{
        .kind = line.chosen ? ButtonKind::On : ButtonKind::Normal, .icon = line.chosen ? "check" : "", .small = true};
    const float button = ui::button_width(ui, line.choose, look);
    const float width = at.w - 32 - 34 - button - 12;
    const float reasons = line.reasons.empty() ? 0 : ui::paragraph_height(ui, line.reasons, width, ui::k_small) + 2;
    const float title = ui::paragraph_height(ui, line.title, width, ui::k_body_bold);
    Rect box = at.cut_top(24 + title + 22 + reasons, 8);
    ui::card(ui, box, line.chosen);
    Rect inside = box.inset(16, 12);
    ui::label(ui, inside.cut_left(26, 8), line.place, ui::k_h3, "ink2");
    Rect place = inside.cut_right(button, 12);
    place = {place.x, box.y + (box.h - 34) / 2, place.w, 34};
    if (ui::button(ui, "choose/" + base::to_text(line.row), place, line.choose, look)) {
      actions.push(action::ChooseCandidate{line.row});
    }
    inside.cut_top(ui::paragraph(ui, inside, line.title, ui::k_body_bold));
    ui::label(ui, inside.cut_top(22), line.who, ui::k_small, "ink2");
    ui::paragraph(ui, inside, line.reasons, ui::k_small, "ink2");
  }
  if (!screen.can_meet) return at.y - top;
  at.cut_top(8);
  at.cut_top(draw_field(ui, at, screen.because, actions) + 12);
  Rect line = at.cut_top(44, 8);
  if (draw_desk_button(ui, line, "preparation/meet", screen.meet, "arrow-r", ButtonKind::Primary)) {
    actions.push(action::MeetWithChosen{});
  }
  at.cut_top(ui::paragraph(ui, at, screen.others, ui::k_small, "ink2"));
  return at.y - top;
}

float draw_slips(ui::Ui& ui, Rect at, const PreparationScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  at.cut_top(draw_field(ui, at, screen.slips, actions) + 8);
  if (!screen.print_slips.empty()) {
    Rect line = at.cut_top(40, 8);
    if (draw_desk_button(ui, line, "preparation/print-slips", screen.print_slips, "print", ButtonKind::Quiet)) {
      actions.push(action::SavePaper{state::Paper::Kind::SlipSheet, {}});
    }
  }
  at.cut_top(ui::paragraph(ui, at, screen.slips_count, ui::k_small, "ink2") + 4);
  if (!screen.slips_problem.empty()) at.cut_top(ui::paragraph(ui, at, screen.slips_problem, ui::k_small, "danger"));
  return at.y - top + k_desk_gap;
}

}  // namespace

void draw_preparation(ui::Ui& ui, const PreparationScreen& screen, action::ActionQueue& actions) {
  const auto draw_left = [&](Rect& left) {
    left.cut_top(draw_promises(ui, left, screen, actions));
    ui::label(ui, left.cut_top(28, 8), screen.candidates.field.label, ui::k_h3);
    left.cut_top(draw_row_cards(ui, left, screen.candidates, actions) + k_desk_gap);
    left.cut_top(draw_ways_in(ui, left, screen, actions));
  };
  const auto draw_right = [&](Rect& right) {
    right.cut_top(draw_slips(ui, right, screen, actions));
    right.cut_top(draw_shortlist(ui, right, screen, actions));
  };
  draw_desk_page(ui, screen.frame, actions, [&](Rect& at) {
    at.cut_top(draw_when(ui, at, screen, actions));
    draw_columns(at, 0.44f, draw_left, draw_right);
  });
}

}  // namespace beraad::views
