#include "app/views/desk_view.hpp"

#include <algorithm>

#include "app/views/field_view.hpp"
#include "app/views/start_view.hpp"
#include "app/views/table_cell_view.hpp"

namespace beraad::views {
namespace {

using present::RowCard;
using present::RowCards;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_card_head = 54, k_list_row = 50, k_two_columns = 980, k_line_width = 900;

/// The cells of a row in two columns where there is room, each below its label; gives the height used.
float draw_form(ui::Ui& ui, Rect at, const RowCards& rows, const RowCard& card, action::ActionQueue& actions,
                bool measures_only) {
  const float top = at.y;
  const bool two = at.w >= 620;
  const float width = two ? (at.w - 20) / 2 : at.w;
  const auto& cells = card.form.cells;
  for (std::size_t first = 0; first < cells.size(); first += two ? 2 : 1) {
    float height = 0;
    for (std::size_t index = first; index < std::min(cells.size(), first + (two ? 2 : 1)); ++index) {
      const auto& cell = cells[index];
      const bool is_text = cell.kind == present::CellKind::Text;
      const float own = is_text ? editor_height(ui, cell.text, width, EditorFrame::Field)
                                : std::max(k_least_row, cell_height(ui, cell, width));
      height = std::max(height, own);
      if (measures_only) continue;
      Rect place{at.x + (index > first ? width + 20 : 0), at.y, width, 1e6f};
      ui::label(ui, place.cut_top(22, 2), cell.label, ui::k_small_bold, "ink2");
      if (is_text) {
        draw_editor(ui, place, cell.text, actions);
      } else {
        draw_cell(ui, {place.x, place.y, place.w, own}, rows.field, card.form, cell, actions);
      }
    }
    at.cut_top(24 + height + 12);
  }
  return at.y - top;
}

}  // namespace

float draw_desk_tabs(ui::Ui& ui, Rect at, const std::vector<present::DeskTab>& tabs, action::ActionQueue& actions) {
  if (tabs.empty()) return 0;
  Rect line = at.cut_top(40);
  for (std::size_t index = 0; index < tabs.size(); ++index) {
    const auto& tab = tabs[index];
    const ui::ButtonLook look{.kind = tab.chosen ? ButtonKind::On : ButtonKind::Quiet};
    const Rect place = line.cut_left(ui::button_width(ui, tab.label, look), 8);
    if (!ui::button(ui, "desk/tab/" + std::to_string(index), place, tab.label, look)) continue;
    if (index == 0) {
      actions.push(action::GoTo{tab.route});
    } else {
      actions.push(action::OpenDesk{tab.route});
    }
  }
  return 40;
}

namespace {

Rect draw_desk_frame(ui::Ui& ui, const present::DeskFrame& frame, action::ActionQueue& actions) {
  Rect main = draw_navigation(ui, frame.navigation, actions);
  Rect bar = main.cut_top(72);
  ui.paint().fill(bar, ui.color("surface"));
  ui::divider(ui, {bar.x, bar.bottom() - 1}, bar.w);
  Rect inside = bar.inset(24, 16);
  if (!frame.back.empty() && ui::icon_button(ui, "desk/back", inside.cut_left(40, 12), "arrow-l", frame.back)) {
    actions.push(action::GoBack{});
  }
  if (!frame.undo.empty()) {
    const ui::ButtonLook look{
        .kind = ButtonKind::Quiet, .icon = "undo", .tooltip = frame.undo_tip, .enabled = frame.can_undo};
    if (ui::button(ui, "desk/undo", inside.cut_right(ui::button_width(ui, frame.undo, look), 12), frame.undo, look)) {
      actions.push(action::UndoOnDesk{});
    }
    const float saved = ui.paint().width_of(frame.saved.text, ui::k_body.font) + 4;
    ui::label(ui, inside.cut_right(saved, 16), frame.saved.text, ui::k_body, "ink2", 1);
  }
  ui::label(ui, inside, frame.title, ui::k_h2);
  if (!frame.tabs.empty()) {
    Rect tabs = main.cut_top(60).inset(24, 10);
    draw_desk_tabs(ui, tabs, frame.tabs, actions);
  }
  if (!frame.read_only.empty()) {
    const Rect note = main.cut_top(32 + ui::paragraph_height(ui, frame.read_only, main.w - 112)).inset(24, 4);
    const Rect text = ui::notice(ui, note, ui::NoticeKind::Plain, "lock");
    ui::paragraph(ui, Rect{text.x, note.y + 12, text.w, text.h}, frame.read_only);
  }
  return main;
}

}  // namespace

void draw_desk_page(ui::Ui& ui, const present::DeskFrame& frame, action::ActionQueue& actions,
                    const std::function<void(Rect&)>& draw) {
  const Rect main = draw_desk_frame(ui, frame, actions);
  ui::Scroll scroll(ui, "desk/page", main);
  Rect at = scroll.content().inset(24, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(12);
  draw(at);
  scroll.end(at.y - top + 24);
}

void draw_columns(Rect& at, float right_share, const std::function<void(Rect&)>& draw_left,
                  const std::function<void(Rect&)>& draw_right) {
  if (at.w < k_two_columns) {
    draw_left(at);
    at.cut_top(k_desk_gap);
    draw_right(at);
    return;
  }
  Rect left = at, right = left.cut_right(at.w * right_share, 28);
  draw_left(left);
  draw_right(right);
  at.cut_top(std::max(left.y, right.y) - at.y);
}

float draw_row_cards(ui::Ui& ui, Rect at, const RowCards& rows, action::ActionQueue& actions) {
  const float top = at.y;
  if (rows.cards.empty()) at.cut_top(ui::paragraph(ui, at, rows.nothing, ui::k_body, "ink2") + 12);
  for (const auto& card : rows.cards) {
    const float form = card.open ? draw_form(ui, {at.x, at.y, at.w - 36, 1e6f}, rows, card, actions, true) + 8 : 0;
    Rect box = at.cut_top(k_card_head + form, 10);
    ui::card(ui, box);
    Rect head = box.cut_top(k_card_head);
    const std::string path = "row-card/" + base::to_text(card.row);
    Rect remove = head.cut_right(48);
    const auto touch = ui::row(ui, path, head.inset(1, 1), {.chosen = card.open, .text = card.title});
    if (touch.clicked) actions.push(action::UnfoldRow{card.row});
    {
      const ui::Painter::Silence silence(ui.paint());
      Rect inside = head.inset(16, 0);
      ui::label(ui, inside.cut_left(26, 6), card.number, ui::k_body_bold, "ink2");
      if (!card.mark.text.empty()) {
        const float chip = ui::chip_width(ui, card.mark.text);
        const Rect place = inside.cut_right(chip, 10);
        ui::chip(ui, {place.x, head.y + 13}, card.mark.text,
                 card.mark.tone == present::Tone::Warn ? ui::ChipKind::Warn : ui::ChipKind::Neutral);
      }
      if (!card.note.empty()) ui::label(ui, inside.cut_right(inside.w * 0.38f, 10), card.note, ui::k_small, "ink2", 1);
      ui::label(ui, inside, card.title, card.open ? ui::k_body_bold : ui::k_body);
    }
    if (rows.field.enabled && ui::icon_button(ui, "remove/" + base::to_text(card.row),
                                              {remove.x + 6, head.y + 10, 34, 34}, "trash", rows.field.tools.remove)) {
      actions.push(action::RemoveRow{rows.field.key, card.row});
    }
    if (card.open) draw_form(ui, box.inset(18, 0), rows, card, actions, false);
  }
  if (!rows.add.empty()) {
    Rect line = at.cut_top(40);
    const ui::ButtonLook look{.icon = "plus"};
    if (ui::button(ui, "add/" + rows.field.step + "/" + rows.field.field,
                   line.cut_left(ui::button_width(ui, rows.add, look)), rows.add, look)) {
      actions.push(action::AddDeskRow{rows.field.key});
    }
  }
  return at.y - top;
}

float draw_line(ui::Ui& ui, Rect at, const present::DeskLine& line, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(ui::k_body_bold.line, 6), line.label, ui::k_body_bold);
  at.cut_top(draw_editor(ui, at, line.text, actions));
  return at.y - top;
}

bool draw_desk_button(ui::Ui& ui, Rect& line, const char* path, const std::string& word, const char* icon,
                      ButtonKind kind) {
  if (word.empty()) return false;
  const ui::ButtonLook look{.kind = kind, .icon = icon};
  return ui::button(ui, path, line.cut_left(std::min(line.w, ui::button_width(ui, word, look)), 8), word, look);
}

namespace {

void draw_list(ui::Ui& ui, const present::DeskList& screen, action::ActionQueue& actions,
               const std::function<void(Rect&)>& draw_buttons) {
  draw_desk_page(ui, screen.frame, actions, [&](Rect& at) {
    at.w = std::min(at.w, k_line_width);
    at.cut_top(ui::paragraph(ui, at, screen.intro, ui::k_body, "ink2") + 16);
    Rect line = at.cut_top(44, 20);
    draw_buttons(line);
    if (screen.lines.empty()) at.cut_top(ui::paragraph(ui, at, screen.nothing, ui::k_body, "ink2"));
    for (const auto& run : screen.lines) {
      const Rect box = at.cut_top(k_list_row, 8);
      ui::card(ui, box);
      const auto touch = ui::row(ui, "desk-row/" + base::to_text(run.session), box.inset(1, 1), {.text = run.title});
      const ui::Painter::Silence silence(ui.paint());
      Rect inside = box.inset(18, 0);
      ui::label(ui, inside.cut_left(120, 8), run.date, ui::k_body, "ink2");
      ui::label(ui, inside.cut_right(inside.w * 0.4f, 8), run.note, ui::k_body, "ink2", 1);
      ui::label(ui, inside, run.title, ui::k_body);
      if (touch.clicked) actions.push(action::OpenBeside{run.session});
    }
    if (!screen.evaluations.title.empty()) at.cut_top(draw_evaluation_series(ui, at, screen.evaluations));
  });
}

}  // namespace

void draw_preparations(ui::Ui& ui, const present::DeskList& screen, action::ActionQueue& actions) {
  draw_list(ui, screen, actions, [&](Rect& line) {
    if (draw_desk_button(ui, line, "desk/new", screen.make, "plus", ButtonKind::Primary)) {
      actions.push(action::NewPreparation{});
    }
  });
}

void draw_questionnaires(ui::Ui& ui, const present::DeskList& screen, action::ActionQueue& actions) {
  draw_list(ui, screen, actions, [&](Rect& line) {
    if (draw_desk_button(ui, line, "desk/new", screen.make, "plus", ButtonKind::Primary)) {
      actions.push(action::NewQuestionnaire{false});
    }
    if (draw_desk_button(ui, line, "desk/example", screen.make_from_example, "list")) {
      actions.push(action::NewQuestionnaire{true});
    }
    if (draw_desk_button(ui, line, "desk/read-file", screen.read_file, "import")) {
      actions.push(action::ChooseLibraryFile{state::FileChooser::Purpose::OpenQuestionnaire});
    }
  });
}

void draw_requests(ui::Ui& ui, const present::RequestsScreen& screen, action::ActionQueue& actions) {
  draw_desk_page(ui, screen.frame, actions, [&](Rect& at) {
    for (const auto& line : screen.overview) at.cut_top(ui::paragraph(ui, at, line, ui::k_body_bold) + 2);
    if (!screen.overview.empty()) at.cut_top(14);
    at.cut_top(draw_row_cards(ui, at, screen.requests, actions) + 28);
    at.cut_top(draw_field(ui, at, screen.hours, actions) + k_desk_gap);
    if (!screen.held.empty()) {
      ui::label(ui, at.cut_top(26, 4), screen.held_title, ui::k_h3);
      for (const auto& line : screen.held) at.cut_top(ui::paragraph(ui, at, line) + 4);
    }
  });
}

void draw_self_check(ui::Ui& ui, const present::SelfCheckScreen& screen, action::ActionQueue& actions) {
  draw_desk_page(ui, screen.frame, actions, [&](Rect& at) {
    at.w = std::min(at.w, k_line_width);
    at.cut_top(ui::paragraph(ui, at, screen.intro, ui::k_body, "ink2") + 4);
    at.cut_top(ui::paragraph(ui, at, screen.scale, ui::k_body_bold) + 16);
    for (const auto& [title, fields] : screen.groups) {
      ui::label(ui, at.cut_top(30, 8), title, ui::k_h3);
      for (const auto& field : fields) at.cut_top(draw_field(ui, at, field, actions) + 14);
      at.cut_top(8);
    }
    ui::label(ui, at.cut_top(34, 8), screen.score, ui::k_h2);
    if (!screen.next_title.empty()) at.cut_top(ui::paragraph(ui, at, screen.next_title, ui::k_body_bold) + 6);
    for (const auto& line : screen.next) at.cut_top(ui::paragraph(ui, at, line) + 8);
  });
}

}  // namespace beraad::views
