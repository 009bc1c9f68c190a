#include "app/views/case_paper_view.hpp"

#include <algorithm>

#include "app/views/case_view.hpp"
#include "app/views/field_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using present::CaseMailScreen;
using present::HandOverScreen;
using ui::ButtonKind;
using ui::ButtonLook;
using ui::Rect;
using Paper = state::IntakeState::Paper;

constexpr float k_edge = 28, k_gap = 18, k_pad = 20;

Rect draw_head(ui::Ui& ui, Rect& main, const std::string& title, const std::string& back,
               action::ActionQueue& actions) {
  const Rect bar = main.cut_top(72);
  ui.paint().fill(bar, ui.color("surface"));
  ui::divider(ui, {bar.x, bar.bottom() - 1}, bar.w);
  Rect inside = bar.inset(20, 16);
  if (ui::icon_button(ui, "case/back", inside.cut_left(40, 12), "arrow-l", back)) actions.push(action::GoBack{});
  ui::label(ui, inside, title, ui::k_h2);
  return inside;
}

/// Buttons beside each other, below each other where they do not fit.
class Buttons {
 public:
  Buttons(ui::Ui& ui, const Rect& at, action::ActionQueue& actions)
      : m_ui(ui), m_at(at), m_actions(actions), m_x(at.x), m_y(at.y) {}

  template <class Meant>
  void add(const std::string& path, const std::string& words, const ButtonLook& look, Meant meant) {
    const float width = std::min(m_at.w, ui::button_width(m_ui, words, look));
    if (m_x > m_at.x && m_x + width > m_at.right()) m_x = m_at.x, m_y += 52;
    if (ui::button(m_ui, path, {m_x, m_y, width, 44}, words, look)) m_actions.push(meant);
    m_x += width + 10;
  }
  [[nodiscard]] float height() const { return m_y + 44 - m_at.y; }

 private:
  ui::Ui& m_ui;
  Rect m_at;
  action::ActionQueue& m_actions;
  float m_x, m_y;
};

void draw_text(ui::Ui& ui, Rect& at, const std::string& title, const std::string& text) {
  ui::label(ui, at.cut_top(28, 4), title, ui::k_h3);
  if (!text.empty()) at.cut_top(ui::paragraph(ui, at, text, ui::k_body, "ink2") + 10);
}

float draw_returned(ui::Ui& ui, Rect at, const CaseMailScreen& screen, std::size_t index,
                    action::ActionQueue& actions) {
  const auto& line = screen.returned[index];
  const float top = at.y;
  ui::label(ui, at.cut_top(24, 6), line.label, ui::k_body_bold);
  const bool both = !line.standing.empty();
  Rect left = at;
  Rect right = both ? left.cut_right((at.w - 20) / 2, 20) : at;
  const auto draw_side = [&](Rect side, const std::string& label, const std::string& text, bool strong) {
    const float height = ui::paragraph_height(ui, text, side.w - 28) + 48;
    const Rect box{side.x, side.y, side.w, height};
    ui::card(ui, box, strong);
    Rect inside = box.inset(14, 10);
    ui::label(ui, inside.cut_top(20, 4), label, ui::k_small_bold, "ink2");
    ui::paragraph(ui, inside, text);
    return height;
  };
  float height = draw_side(right, screen.returned_label, line.returned, true);
  if (both) height = std::max(height, draw_side(left, screen.standing_label, line.standing, false));
  at.cut_top(height + 8);
  if (!line.fates.empty()) {
    at.cut_top(draw_options(ui, at, "returned/" + std::to_string(index), line.fates, true,
                            [&](const present::OptionButton& option) {
                              using Fate = state::ReturnedAnswer::Fate;
                              actions.push(action::ChooseFate{index, option.id == "keep"   ? Fate::Keep
                                                                     : option.id == "take" ? Fate::Take
                                                                                           : Fate::Both});
                            }));
  }
  return at.y - top + 20;
}

float draw_compare(ui::Ui& ui, Rect at, const CaseMailScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  draw_text(ui, at, screen.compare_title, screen.compare_text);
  for (const auto& sentence : screen.not_taken) {
    at.cut_top(draw_sentence(ui, at, {sentence, present::Tone::Warn}, "warn"));
  }
  for (std::size_t index = 0; index < screen.returned.size(); ++index) {
    at.cut_top(draw_returned(ui, at, screen, index, actions));
  }
  Buttons buttons(ui, at, actions);
  buttons.add("mail/take", screen.take, {.kind = ButtonKind::Primary, .icon = "check"}, action::TakeReturned{});
  buttons.add("mail/drop", screen.drop, {.kind = ButtonKind::Quiet}, action::DropReturned{});
  at.cut_top(buttons.height());
  return at.y - top;
}

float draw_send(ui::Ui& ui, Rect at, const CaseMailScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  draw_text(ui, at, screen.send_title, screen.send_text);
  Buttons send(ui, at, actions);
  send.add("mail/page", screen.page, {.kind = ButtonKind::Primary, .icon = "export"},
           action::SaveCasePaper{Paper::FormPage});
  send.add("mail/document", screen.document, {.icon = "export"}, action::SaveCasePaper{Paper::Form});
  at.cut_top(send.height() + 36);
  draw_text(ui, at, screen.return_title, screen.return_text);
  ui::label(ui, at.cut_top(24, 6), screen.paste_label, ui::k_body_bold);
  std::string pasted = screen.pasted;
  const ui::FieldLook look{.error = !screen.problem.empty()};
  if (ui::text_area(ui, "mail/paste", at.cut_top(170, 8), pasted, look).changed) {
    actions.push(action::PastedTyped{pasted});
  }
  if (!screen.problem.empty()) at.cut_top(ui::paragraph(ui, at, screen.problem, ui::k_small, "danger") + 8);
  Buttons read(ui, at, actions);
  read.add("mail/read", screen.read, {.icon = "check", .enabled = !screen.pasted.empty()}, action::ReadPasted{});
  read.add("mail/file", screen.from_file, {.icon = "import"}, action::ImportCase{});
  at.cut_top(read.height());
  return at.y - top;
}

float draw_preview(ui::Ui& ui, Rect at, const HandOverScreen& screen) {
  const float top = at.y;
  const float width = at.w - 2 * k_pad;
  float height = 2 * k_pad + 32;
  for (const auto& [label, text] : screen.answers) height += 26 + ui::paragraph_height(ui, text, width) + 14;
  if (!screen.preview_text.empty()) height += ui::paragraph_height(ui, screen.preview_text, width) + 10;
  const Rect box{at.x, at.y, at.w, height};
  ui::card(ui, box);
  Rect inside = box.inset(k_pad, k_pad);
  draw_text(ui, inside, screen.preview_title, screen.preview_text);
  for (const auto& [label, text] : screen.answers) {
    ui::label(ui, inside.cut_top(24, 2), label, ui::k_body_bold);
    inside.cut_top(ui::paragraph(ui, inside, text) + 14);
  }
  at.cut_top(height + k_gap);
  ui::label(ui, at.cut_top(24, 4), screen.stays_title, ui::k_body_bold);
  for (const auto& sentence : screen.stays) {
    Rect line = at;
    const Rect icon = line.cut_left(20, 8);
    ui.paint().icon("lock", {icon.x, icon.y + 2, 18, 18}, ui.color("ink2"));
    at.cut_top(ui::paragraph(ui, line, sentence, ui::k_body, "ink2") + 4);
  }
  return at.y - top;
}

float draw_ways(ui::Ui& ui, Rect at, const HandOverScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  draw_text(ui, at, screen.library_title, screen.library_text);
  Buttons here(ui, at, actions);
  here.add("hand-over/here", screen.hand_over,
           {.kind = ButtonKind::Primary, .icon = "check", .enabled = screen.can_hand_over}, action::HandOver{});
  at.cut_top(here.height() + 28);
  draw_text(ui, at, screen.file_title, screen.file_text);
  std::string passphrase = screen.passphrase;
  const ui::FieldLabels labels{screen.passphrase_label, screen.passphrase_note, {}};
  if (ui::text_field(ui, "hand-over/passphrase", ui::labelled(ui, at, labels), passphrase).changed) {
    actions.push(action::CasePassphraseTyped{passphrase});
  }
  at.cut_top(ui::labels_height(ui, labels, at.w) + ui::k_field_height + 8);
  at.cut_top(ui::paragraph(ui, at, screen.clear_note.text, ui::k_small,
                           screen.clear_note.tone == present::Tone::Warn ? "warn" : "ok") +
             10);
  Buttons file(ui, at, actions);
  file.add("hand-over/file", screen.export_case, {.icon = "export"}, action::ExportCase{});
  at.cut_top(file.height() + 28);
  draw_text(ui, at, screen.papers_title, {});
  Buttons papers(ui, at, actions);
  papers.add("hand-over/for-presenter", screen.sheet_for_presenter, {.icon = "print"},
             action::SaveCasePaper{Paper::SheetForPresenter});
  papers.add("hand-over/for-participants", screen.sheet_for_participants, {.icon = "print"},
             action::SaveCasePaper{Paper::SheetForParticipants});
  at.cut_top(papers.height() + 28);
  draw_text(ui, at, screen.deliberate_title, screen.deliberate_text);
  if (!screen.people.empty()) at.cut_top(ui::paragraph(ui, at, screen.people) + 10);
  Buttons on(ui, at, actions);
  on.add("hand-over/deliberate", screen.deliberate, {.icon = "people", .enabled = screen.can_deliberate},
         action::DeliberateCase{});
  at.cut_top(on.height());
  return at.y - top;
}

/// Where a name may still stand, and the way to the list of names.
void draw_doubtful_names(ui::Ui& ui, Rect& at, const present::DoubtfulNames& names, action::ActionQueue& actions) {
  if (names.text.empty()) return;
  at.cut_top(draw_sentence(ui, at, {names.text, present::Tone::Warn}, "warn"));
  if (names.go_there.empty()) return;
  const ButtonLook look{.icon = "shield", .small = true};
  const Rect place = at.cut_top(32, k_gap);
  if (ui::button(ui, "hand-over/names", {place.x, place.y, ui::button_width(ui, names.go_there, look), 32},
                 names.go_there, look)) {
    actions.push(action::OpenCase{names.list});
  }
}

}  // namespace

void draw_case_mail(ui::Ui& ui, const CaseMailScreen& screen, action::ActionQueue& actions) {
  Rect main = draw_navigation(ui, screen.navigation, actions);
  draw_head(ui, main, screen.title, screen.back, actions);
  ui::Scroll scroll(ui, "mail/page", main);
  Rect at = scroll.content().inset(k_edge, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.w = std::min(at.w, 980.f);
  at.cut_top(24);
  const bool compares = !screen.returned.empty() || !screen.not_taken.empty();
  at.cut_top(compares ? draw_compare(ui, at, screen, actions) : draw_send(ui, at, screen, actions));
  scroll.end(at.y - top + 24);
}

void draw_hand_over(ui::Ui& ui, const HandOverScreen& screen, action::ActionQueue& actions) {
  Rect main = draw_navigation(ui, screen.navigation, actions);
  draw_head(ui, main, screen.title, screen.back, actions);
  ui::Scroll scroll(ui, "hand-over/page", main);
  Rect at = scroll.content().inset(k_edge, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(20);
  at.cut_top(draw_sentence(ui, at, screen.who_sees, "lock"));
  if (!screen.missing.empty()) {
    at.cut_top(draw_sentence(ui, at, {screen.missing, present::Tone::Warn}, "warn"));
  }
  for (const auto& first : screen.comes_first) at.cut_top(draw_sentence(ui, at, first, "warn"));
  draw_doubtful_names(ui, at, screen.names, actions);
  if (at.w >= 900) {
    Rect left = at;
    const Rect right = left.cut_right(at.w * 0.44f, 36);
    at.cut_top(std::max(draw_preview(ui, left, screen), draw_ways(ui, right, screen, actions)));
  } else {
    at.cut_top(draw_ways(ui, at, screen, actions) + 24);
    at.cut_top(draw_preview(ui, at, screen));
  }
  scroll.end(at.y - top + 24);
}

}  // namespace beraad::views
