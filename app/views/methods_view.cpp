#include "app/views/methods_view.hpp"

#include <algorithm>
#include <ranges>

#include "app/views/field_view.hpp"
#include "app/views/own_methods_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using present::AdviceCard;
using present::MethodLine;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_edge = 32, k_gap = 16, k_card = 110, k_two_columns = 980, k_text_width = 760;

std::string_view ink_of(const present::ToneText& text) {
  return text.tone == present::Tone::Good ? "ok" : text.tone == present::Tone::Warn ? "warn" : "ink2";
}

void draw_line(ui::Ui& ui, const Rect& box, const MethodLine& method, action::ActionQueue& actions) {
  ui::card(ui, box);
  const std::string words = method.title + ": " + method.review.text;
  const auto touch = ui::row(ui, "methods/" + method.id, box.inset(1, 1), {.text = words});
  const ui::Painter::Silence silence(ui.paint());
  Rect inside = box.inset(20, 16);
  Rect head = inside.cut_top(28, 4);
  ui::label(ui, head.cut_right(220, 12), method.minutes, ui::k_body, "ink2", 1);
  ui::label(ui, head, method.title, ui::k_h3);
  ui::label(ui, inside.cut_top(24, 4), method.summary, ui::k_body);
  Rect foot = inside.cut_top(20);
  ui::label(ui, foot.cut_left(ui.paint().width_of(method.group, ui::k_small.font), 20), method.group, ui::k_small,
            "ink2");
  ui::label(ui, foot, method.review.text, ui::k_small, ink_of(method.review));
  if (touch.clicked) actions.push(action::OpenMethod{method.id});
}

constexpr float k_advice_pad = 18, k_advice_head = 36;

float advice_height(ui::Ui& ui, const AdviceCard& card, float width) {
  const auto height_of = [&](const std::string& text) {
    return text.empty() ? 0.f : ui::paragraph_height(ui, text, width - 2 * k_advice_pad, ui::k_body) + 8;
  };
  const float review = ui::paragraph_height(ui, card.review.text, width - 2 * k_advice_pad, ui::k_small) + 8;
  return 2 * k_advice_pad + 32 + height_of(card.summary) + height_of(card.because) + height_of(card.mind) +
         height_of(card.warning) + review + 4 + 40;
}

/// One method that the guide names; gives the height used.
float draw_advice(ui::Ui& ui, Rect at, const AdviceCard& card, const std::string& look, action::ActionQueue& actions) {
  const float height = advice_height(ui, card, at.w);
  const Rect box{at.x, at.y, at.w, height};
  ui::card(ui, box);
  Rect inside = box.inset(k_advice_pad);
  Rect head = inside.cut_top(28, 4);
  ui::label(ui, head.cut_right(130, 8), card.minutes, ui::k_small, "ink2", 1);
  ui::label(ui, head, card.title, ui::k_h3);
  inside.cut_top(ui::paragraph(ui, inside, card.summary, ui::k_body, "ink2") + 8);
  if (!card.because.empty()) inside.cut_top(ui::paragraph(ui, inside, card.because) + 8);
  for (const std::string& against : {card.mind, card.warning}) {
    if (!against.empty()) inside.cut_top(ui::paragraph(ui, inside, against, ui::k_body, "warn") + 8);
  }
  const auto review_ink = card.review.tone == present::Tone::Good ? "ok" : "warn";
  inside.cut_top(ui::paragraph(ui, inside, card.review.text, ui::k_small, review_ink) + 8);
  inside.cut_top(4);
  const ui::ButtonLook button{.icon_behind = "arrow-r"};
  if (ui::button(ui, "guide/look/" + card.id, inside.cut_top(40).cut_left(ui::button_width(ui, look, button)), look,
                 button)) {
    actions.push(action::OpenMethod{card.id});
  }
  return height + k_gap;
}

float draw_questions(ui::Ui& ui, Rect at, const present::GuidePanel& guide, action::ActionQueue& actions) {
  const float top = at.y;
  for (const auto& [id, line] : guide.questions) {
    at.cut_top(draw_setting(ui, at, "guide/" + id, line, [&, question = id](const std::string& option) {
      actions.push(action::AnswerGuide{question, option});
    }));
  }
  return at.y - top;
}

float draw_advice_column(ui::Ui& ui, Rect at, const present::GuidePanel& guide, const std::string& look,
                         action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(26, k_advice_head - 26), guide.advice_title, ui::k_h3);
  if (!guide.nothing.empty()) at.cut_top(ui::paragraph(ui, at, guide.nothing, ui::k_body, "ink2"));
  for (const auto& card : guide.advice) at.cut_top(draw_advice(ui, at, card, look, actions));
  return at.y - top;
}

/// `in_sight`: where the part of the page begins that can be seen; the advice stays there while questions scroll by.
float draw_guide(ui::Ui& ui, Rect at, float in_sight, const present::MethodsScreen& screen,
                 action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(30, 4), screen.guide.title, ui::k_h2);
  at.cut_top(ui::paragraph(ui, at, screen.guide.hint, ui::k_body, "ink2") + k_gap);
  if (at.w >= k_two_columns) {
    Rect left = at;
    Rect right = left.cut_right(at.w * 0.42f, 32);
    const float questions = draw_questions(ui, left, screen.guide, actions);
    float height = k_advice_head;
    for (const auto& card : screen.guide.advice) height += advice_height(ui, card, right.w) + k_gap;
    right.cut_top(std::clamp(in_sight + 16 - at.y, 0.f, std::max(0.f, questions - height)));
    const float advice = draw_advice_column(ui, right, screen.guide, screen.look, actions);
    at.cut_top(std::max(questions, advice));
  } else {
    at.cut_top(draw_questions(ui, at, screen.guide, actions));
    at.cut_top(draw_advice_column(ui, at, screen.guide, screen.look, actions));
  }
  at.cut_top(k_gap);
  ui::divider(ui, {at.x, at.y}, at.w);
  return at.y - top + 24;
}

void draw_broken(ui::Ui& ui, Rect& at, const present::MethodsScreen& screen, action::ActionQueue& actions) {
  if (screen.broken.empty()) return;
  ui::label(ui, at.cut_top(32, 8), screen.broken_title, ui::k_h3);
  for (const auto& [file, reasons] : screen.broken) {
    Rect head = at.cut_top(36, 4);
    const ui::ButtonLook mend{.icon = "pencil", .small = true};
    if (ui::button(ui, "mend/" + file, head.cut_right(ui::button_width(ui, screen.own.mend, mend), 12), screen.own.mend,
                   mend)) {
      actions.push(action::MendMethod{file});
    }
    ui::label(ui, head, file, ui::k_body_bold);
    for (const auto& reason : reasons) at.cut_top(ui::paragraph(ui, at, reason, ui::k_small, "danger") + 4);
    at.cut_top(12);
  }
}

float draw_facts(ui::Ui& ui, Rect at, const present::MethodScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  at.cut_top(ui::paragraph(ui, at, screen.summary) + 18);
  if (!screen.warning.text.empty()) {
    const float height = ui::paragraph_height(ui, screen.warning.text, at.w - 68) + 24;
    const Rect words = ui::notice(ui, at.cut_top(height, 18), ui::NoticeKind::Warn, "warn");
    ui::paragraph(ui, words, screen.warning.text, ui::k_body, ui::ink_of(ui::NoticeKind::Warn));
  }
  for (const auto& [label, text] : screen.facts) {
    ui::label(ui, at.cut_top(24, 2), label, ui::k_body_bold);
    at.cut_top(ui::paragraph(ui, at, text, ui::k_body, "ink2") + 14);
  }
  if (screen.review_label.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.review.text, ui::k_body, ink_of(screen.review)) + 14);
    if (screen.correct_review.empty()) return at.y - top;
    const Rect button = at.cut_top(40, 14).cut_left(ui::button_width(ui, screen.correct_review));
    if (ui::button(ui, "method/correct-review", button, screen.correct_review)) {
      actions.push(action::CorrectReview{screen.id});
    }
    return at.y - top;
  }
  ui::label(ui, at.cut_top(24, 2), screen.review_label, ui::k_body_bold);
  at.cut_top(ui::paragraph(ui, at, screen.review.text, ui::k_body, ink_of(screen.review)) + 4);
  at.cut_top(ui::paragraph(ui, at, screen.review_note, ui::k_small, "ink2") + 8);
  using Field = action::ReviewTyped::Field;
  const auto type = [&](std::string_view path, const Rect& place, const std::string& text, Field field, bool wrong) {
    std::string content = text;
    if (ui::text_field(ui, path, place, content, {.error = wrong}).changed) {
      actions.push(action::ReviewTyped{field, content});
    }
  };
  const ui::FieldLabels by{screen.by_label, {}, {}}, on{screen.on_label, {}, screen.on_problem};
  Rect left = at;
  const Rect right = left.cut_right(std::min(180.f, at.w * 0.4f), 12);
  type("method/review-by", ui::labelled(ui, left, by), screen.by_text, Field::By, false);
  type("method/review-on", ui::labelled(ui, right, on), screen.on_text, Field::On, !screen.on_problem.empty());
  at.cut_top(std::max(ui::labels_height(ui, by, left.w), ui::labels_height(ui, on, right.w)) + ui::k_field_height + 12);
  const bool enabled = !screen.by_text.empty() || screen.withdraws_review;
  const Rect button = at.cut_top(40, 14).cut_left(ui::button_width(ui, screen.keep_review));
  if (ui::button(ui, "method/keep-review", button, screen.keep_review, {.enabled = enabled})) {
    actions.push(action::KeepReview{screen.id});
  }
  return at.y - top;
}

/// Draws what is special about a step, below each other where they do not fit beside each other; gives the height.
float draw_marks(ui::Ui& ui, Rect at, const std::vector<std::string>& words, bool measures_only) {
  constexpr float k_line = 22, k_icon = 24, k_between = 18;
  float x = at.x, y = at.y;
  for (const auto& word : words) {
    const float width = k_icon + ui.paint().width_of(word, ui::k_small.font) + 1;
    if (x > at.x && x + width > at.right()) x = at.x, y += k_line;
    if (!measures_only) {
      ui.paint().icon("lock", {x, y + 1, 18, 18}, ui.color("accentInk"));
      ui::label(ui, Rect{x + k_icon, y, width - k_icon, 20}, word, ui::k_small, "accentInk");
    }
    x += width + k_between;
  }
  return words.empty() ? 0 : y - at.y + k_line;
}

/// One step in words; gives the height used.
float draw_step(ui::Ui& ui, Rect at, const present::MethodStep& step, bool measures_only) {
  const float top = at.y;
  const auto words = [&](const std::string& text, const ui::TextStyle& style, std::string_view ink) {
    const float height = ui::paragraph_height(ui, text, at.w, style);
    if (!measures_only) ui::paragraph(ui, at, text, style, ink);
    at.cut_top(height + 2);
  };
  if (!step.phase.empty()) words(step.phase, ui::k_small_bold, "accentInk");
  words(step.title, ui::k_body_bold, "ink");
  words(step.question, ui::k_small, "ink2");
  at.cut_top(draw_marks(ui, at, step.marks, measures_only));
  return at.y - top;
}

float draw_steps(ui::Ui& ui, const Rect& at, const present::MethodScreen& screen) {
  constexpr float k_minutes = 100, k_pad = 18, k_number = 36, k_head = 44, k_line_pad = 8, k_planned = 24, k_floor = 20;
  const float width = at.w - 2 * k_pad - k_number - k_minutes * static_cast<float>(screen.plans.size());
  const auto height_of_phase = [&](const present::MethodStep& step) {
    return step.phase.empty() ? 0 : ui::paragraph_height(ui, step.phase, width, ui::k_small_bold) + 2;
  };
  std::vector<float> heights;
  float height = k_head + 2;
  for (const auto& step : screen.steps) {
    const float least = height_of_phase(step) + k_planned + k_floor;
    heights.push_back(std::max(least, draw_step(ui, {0, 0, width, 1e6f}, step, true)) + 2 * k_line_pad);
    height += heights.back();
  }
  const Rect box{at.x, at.y, at.w, height};
  ui::card(ui, box);
  Rect inside = box.inset(k_pad, 0);
  Rect head = inside.cut_top(k_head);
  for (const auto& plan : std::views::reverse(screen.plans)) {
    ui::label(ui, head.cut_right(k_minutes), plan, ui::k_small_bold, "ink2", 1);
  }
  ui::label(ui, head, screen.steps_title, ui::k_h3);
  for (std::size_t index = 0; index < screen.steps.size(); ++index) {
    const auto& step = screen.steps[index];
    ui::divider(ui, {box.x, inside.y}, box.w);
    Rect line = inside.cut_top(heights[index]).inset(0, k_line_pad);
    const float phase = height_of_phase(step);
    for (const auto& minutes : std::views::reverse(step.minutes)) {
      Rect cell = line.cut_right(k_minutes);
      cell.cut_top(phase);
      ui::label(ui, cell.cut_top(k_planned), minutes.planned, ui::k_body, "ink2", 1);
      if (!minutes.floor.empty()) ui::label(ui, cell.cut_top(k_floor), minutes.floor, ui::k_small, "ink2", 1);
    }
    Rect number = line.cut_left(k_number - 8, 8);
    number.cut_top(phase);
    ui::label(ui, number.cut_top(24), step.number, ui::k_body, "ink2", 1);
    draw_step(ui, line, step, false);
  }
  return height;
}

}  // namespace

void draw_methods(ui::Ui& ui, const present::MethodsScreen& screen, action::ActionQueue& actions) {
  const Rect main = draw_navigation(ui, screen.navigation, actions);
  const std::string page = screen.guide_open ? "methods/guide/" : "methods/page/";
  ui::Scroll scroll(ui, page + std::to_string(screen.opening), main);
  Rect at = scroll.content().inset(k_edge, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(22);
  Rect head = at.cut_top(42, 16);
  const ui::ButtonLook help{.kind = screen.guide_open ? ButtonKind::On : ButtonKind::Normal, .icon = "help"};
  if (ui::button(ui, "methods/guide", head.cut_right(ui::button_width(ui, screen.help, help), 12), screen.help, help)) {
    actions.push(action::ToggleGuide{});
  }
  if (!screen.back.empty() && ui::icon_button(ui, "methods/back", head.cut_left(40, 12), "arrow-l", screen.back)) {
    actions.push(action::GoBack{});
  }
  ui::label(ui, head, screen.title, ui::k_h1);
  at.cut_top(draw_own_methods(ui, at, screen.own, actions));
  if (screen.guide_open) at.cut_top(draw_guide(ui, at, main.y, screen, actions));
  draw_broken(ui, at, screen, actions);
  for (const auto& group : screen.groups) {
    ui::label(ui, at.cut_top(30, 10), group.title, ui::k_h2);
    for (const auto& method : group.methods) draw_line(ui, at.cut_top(k_card, k_gap), method, actions);
    at.cut_top(8);
  }
  scroll.end(at.y - top + 24);
}

void draw_method(ui::Ui& ui, const present::MethodScreen& screen, action::ActionQueue& actions) {
  Rect main = draw_navigation(ui, screen.navigation, actions);
  Rect bar = main.cut_top(72);
  ui.paint().fill(bar, ui.color("surface"));
  ui::divider(ui, {bar.x, bar.bottom() - 1}, bar.w);
  Rect head = bar.inset(24, 16);
  if (ui::icon_button(ui, "method/back", head.cut_left(40, 12), "arrow-l", screen.back)) {
    actions.push(action::GoBack{});
  }
  const ui::ButtonLook use{.kind = ButtonKind::Primary}, practise{.icon = "play"};
  if (!screen.use.empty() &&
      ui::button(ui, "method/use", head.cut_right(ui::button_width(ui, screen.use, use), 12), screen.use, use)) {
    actions.push(action::UseMethod{screen.id});
  }
  if (!screen.practise.empty() &&
      ui::button(ui, "method/practise", head.cut_right(ui::button_width(ui, screen.practise, practise), 12),
                 screen.practise, practise)) {
    actions.push(action::OpenPractice{screen.id});
  }
  const ui::ButtonLook rehearse{.icon = "clock"};
  if (!screen.rehearse.empty() &&
      ui::button(ui, "method/rehearse", head.cut_right(ui::button_width(ui, screen.rehearse, rehearse), 12),
                 screen.rehearse, rehearse)) {
    actions.push(action::StartRehearsal{screen.id});
  }
  ui::label(ui, head, screen.title, ui::k_h2);
  ui::Scroll scroll(ui, "method/page/" + screen.id, main);
  Rect at = scroll.content().inset(k_edge, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(24);
  at.cut_top(draw_method_tools(ui, at, screen.id, screen.tools, actions));
  if (at.w >= k_two_columns) {
    Rect left = at;
    const Rect right = left.cut_right(at.w * 0.52f, 36);
    at.cut_top(std::max(draw_facts(ui, left, screen, actions), draw_steps(ui, right, screen)));
  } else {
    at.w = std::min(at.w, k_text_width);
    at.cut_top(draw_facts(ui, at, screen, actions) + 10);
    at.cut_top(draw_steps(ui, at, screen));
  }
  scroll.end(at.y - top + 24);
}

}  // namespace beraad::views
