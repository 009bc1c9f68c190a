// The list of cases, and the ways of bringing one in.
#include <algorithm>
#include <set>

#include "app/views/case_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using present::CaseLine;
using present::CasesScreen;
using present::Tone;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_row = 50, k_head = 50, k_edge = 32, k_button = 44;

ui::ChipKind chip_of(Tone tone) {
  switch (tone) {
    case Tone::Good:
      return ui::ChipKind::Accent;
    case Tone::Danger:
      return ui::ChipKind::Danger;
    default:
      return ui::ChipKind::Neutral;
  }
}

float state_column(ui::Ui& ui, const std::vector<CaseLine>& cases) {
  float widest = 0;
  std::set<std::string_view> measured;
  for (const auto& line : cases) {
    if (measured.insert(line.state).second) widest = std::max(widest, ui::chip_width(ui, line.state));
  }
  return widest;
}

void draw_row(ui::Ui& ui, const Rect& rect, const CaseLine& line, float state_width, action::ActionQueue& actions) {
  const std::string mark = line.mark.empty() ? std::string() : ". " + line.mark;
  const auto touch = ui::row(ui, "case-row/" + base::to_text(line.session), rect.inset(1, 0),
                             {.clickable = line.can_open, .text = line.title + ": " + line.state + mark});
  if (touch.clicked && line.can_open) actions.push(action::OpenCase{line.session});
  if (!ui.paint().is_in_sight(rect)) return;
  const ui::Painter::Silence silence(ui.paint());
  Rect inside = rect.inset(18, 0);
  inside.cut_right(48);
  const Rect arrow = inside.cut_right(20, 8);
  ui.paint().icon("chev-r", {arrow.x, rect.y + rect.h / 2 - 9, 18, 18}, ui.color("ink2"));
  const Rect state = inside.cut_right(state_width, 12);
  const float chip = ui::chip_width(ui, line.state);
  ui::chip(ui, {state.right() - chip, rect.y + rect.h / 2 - 14}, line.state, chip_of(line.tone));
  ui::label(ui, inside.cut_right(std::min(190.f, inside.w * 0.25f), 12), line.days, ui::k_body,
            line.days_tone == Tone::Warn ? "warn" : "ink2");
  ui::label(ui, inside.cut_right(std::min(150.f, inside.w * 0.25f), 12), line.purpose, ui::k_body, "ink2");
  if (!line.mark.empty()) {
    const Rect icon = inside.cut_left(20, 8);
    ui.paint().icon("warn", {icon.x, rect.y + rect.h / 2 - 10, 20, 20}, ui.color("warn"));
  }
  ui::label(ui, inside, line.title, ui::k_body);
}

float draw_list(ui::Ui& ui, const Rect& at, const CasesScreen& screen, action::ActionQueue& actions) {
  const bool empty = screen.cases.empty();
  const float height = k_head + (empty ? 110 : static_cast<float>(screen.cases.size()) * k_row + 2);
  Rect box{at.x, at.y, at.w, height};
  ui::card(ui, box);
  ui::label(ui, box.cut_top(k_head).inset(18, 0), screen.list_title, ui::k_h3);
  if (empty) {
    Rect inside = box.inset(18, 8);
    ui::label(ui, inside.cut_top(26, 4), screen.empty_title, ui::k_body_bold);
    ui::paragraph(ui, inside, screen.empty_text, ui::k_body, "ink2");
    return height;
  }
  const float state_width = state_column(ui, screen.cases);
  for (const auto& line : screen.cases) {
    ui::divider(ui, {box.x + 1, box.y}, box.w - 2);
    const Rect rect = box.cut_top(k_row);
    draw_row(ui, rect, line, state_width, actions);
    const std::string path = "delete/" + base::to_text(line.session);
    if (line.can_delete &&
        ui::icon_button(ui, path, {rect.right() - 48, rect.y + 7, 36, 36}, "trash", screen.delete_case)) {
      actions.push(action::AskDeleteSession{line.session});
    }
  }
  return height;
}

}  // namespace

void draw_cases(ui::Ui& ui, const CasesScreen& screen, action::ActionQueue& actions) {
  const Rect main = draw_navigation(ui, screen.navigation, actions);
  ui::Scroll scroll(ui, "cases/page", main);
  Rect at = scroll.content().inset(k_edge, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(22);
  ui::label(ui, at.cut_top(42, 4), screen.title, ui::k_h1);
  at.cut_top(ui::paragraph(ui, at, screen.intro, ui::k_body, "ink2") + 18);
  if (!screen.read_only.empty()) at.cut_top(draw_sentence(ui, at, {screen.read_only, Tone::Plain}, "lock"));
  float x = at.x, y = at.y;
  const auto place = [&](float width) {
    if (x > at.x && x + width > at.right()) x = at.x, y += k_button + 8;
    const Rect rect{x, y, width, k_button};
    x += width + 10;
    return rect;
  };
  const auto button = [&](const std::string& path, const std::string& words, const ui::ButtonLook& look,
                          const auto& meant) {
    if (ui::button(ui, path, place(ui::button_width(ui, words, look)), words, look)) actions.push(meant);
  };
  const bool enabled = screen.read_only.empty();
  button("cases/prepare", screen.prepare, {.kind = ButtonKind::Primary, .icon = "plus", .enabled = enabled},
         action::NewCase{});
  button("cases/telephone", screen.telephone, {.icon = "said", .enabled = enabled}, action::NewCase{{}, true});
  button("cases/mail", screen.mail, {.icon = "mail", .enabled = enabled}, action::MailCase{});
  button("cases/import", screen.import_case, {.icon = "import", .enabled = enabled}, action::ImportCase{});
  for (const auto& [id, title] : screen.other_forms) {
    button("cases/form/" + id, title, {.kind = ButtonKind::Quiet, .icon = "plus", .enabled = enabled},
           action::NewCase{id});
  }
  at.cut_top(y + k_button - at.y + 20);
  if (!screen.unlock_title.empty()) {
    at.cut_top(draw_sentence(ui, at, {screen.unlock_title, Tone::Plain}, "lock"));
    std::string passphrase = screen.passphrase;
    const ui::FieldLabels labels{screen.unlock_label, {}, screen.unlock_problem};
    Rect line{at.x, at.y, std::min(at.w, 620.f), 200};
    Rect beside = line;
    Rect unlock = beside.cut_right(ui::button_width(ui, screen.unlock), 12);
    if (ui::text_field(ui, "cases/passphrase", ui::labelled(ui, beside, labels), passphrase).changed) {
      actions.push(action::CasePassphraseTyped{passphrase});
    }
    if (ui::button(ui, "cases/unlock", {unlock.x, unlock.y + 30, unlock.w, 42}, screen.unlock,
                   {.enabled = !screen.passphrase.empty()})) {
      actions.push(action::UnlockCaseFile{});
    }
    at.cut_top(ui::labels_height(ui, labels, beside.w) + ui::k_field_height + 20);
  }
  at.cut_top(draw_list(ui, at, screen, actions) + (screen.mark_note.empty() ? 24 : 10));
  if (!screen.mark_note.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.mark_note, ui::k_small, "ink2") + 24);
  }
  scroll.end(at.y - top);
}

}  // namespace beraad::views
