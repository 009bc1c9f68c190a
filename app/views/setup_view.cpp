// Setting up a deliberation, in one, two or three columns; the begin screen.
#include <algorithm>

#include "app/views/case_view.hpp"
#include "app/views/field_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using action::SetupTyped;
using present::SetupScreen;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_between = 18, k_method = 86;
constexpr float k_one_line_person = 520;

float draw_text(ui::Ui& ui, Rect at, const std::string& path, const ui::FieldLabels& labels, const std::string& text,
                std::string_view example, const std::function<void(const std::string&)>& typed) {
  const Rect place = ui::labelled(ui, at, labels);
  std::string content = text;
  if (ui::text_field(ui, path, place, content, {.placeholder = example, .error = !labels.error.empty()}).changed) {
    typed(content);
  }
  return ui::labels_height(ui, labels, at.w) + ui::k_field_height;
}

/// Cases that wait for a deliberation, each a press away.
float draw_cases(ui::Ui& ui, Rect at, const SetupScreen& screen, action::ActionQueue& actions) {
  constexpr float k_row = 44;
  if (screen.cases.empty()) return 0;
  const float top = at.y;
  ui::label(ui, at.cut_top(24, 6), screen.cases_label, ui::k_body_bold);
  Rect box = at.cut_top(static_cast<float>(screen.cases.size()) * k_row + 2, k_between);
  ui::card(ui, box);
  for (const auto& [session, words] : screen.cases) {
    const Rect row = box.cut_top(k_row).inset(1, 1);
    const auto touch = ui::row(ui, "setup/case/" + base::to_text(session), row, {.text = words});
    const ui::Painter::Silence silence(ui.paint());
    ui::label(ui, row.inset(16, 0), words, ui::k_body);
    if (touch.clicked) actions.push(action::DeliberateOn{session});
  }
  return at.y - top;
}

float draw_case_column(ui::Ui& ui, Rect at, const SetupScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  using Field = SetupTyped::Field;
  const auto type = [&](Field field) {
    return [&actions, field](const std::string& text) { actions.push(SetupTyped{field, text}); };
  };
  at.cut_top(draw_text(ui, at, "setup/title", {screen.case_label, {}, screen.case_problem}, screen.case_text,
                       screen.case_example, type(Field::Title)) +
             k_between);
  at.cut_top(draw_cases(ui, at, screen, actions));
  for (const auto& first : screen.comes_first) at.cut_top(draw_sentence(ui, at, first, "warn"));
  at.cut_top(draw_text(ui, at, "setup/team", {screen.team_label, {}, {}}, screen.team_text, {}, type(Field::Team)) +
             k_between);
  ui::label(ui, at.cut_top(24, 6), screen.method_label, ui::k_body_bold);
  Rect box = at.cut_top(static_cast<float>(screen.methods.size()) * k_method + 2, 8);
  ui::card(ui, box);
  for (const auto& method : screen.methods) {
    const Rect row = box.cut_top(k_method);
    const auto touch = ui::row(
        ui, "setup/method/" + method.id, row.inset(1, 1),
        {.chosen = method.chosen, .clickable = !screen.method_fixed, .text = method.title + ": " + method.review.text});
    const ui::Painter::Silence silence(ui.paint());
    Rect inside = row.inset(16, 8);
    const Rect dot = inside.cut_left(22, 12);
    ui.paint().circle({dot.x + 11, row.y + k_method / 2}, 10, ui.color("lineCtl"));
    if (method.chosen) ui.paint().disc({dot.x + 11, row.y + k_method / 2}, 6, ui.color("accentInk"));
    Rect head = inside.cut_top(26);
    ui::label(ui, head.cut_right(130, 8), method.minutes, ui::k_small, "ink2", 1);
    ui::label(ui, head, method.title, ui::k_body_bold);
    ui::label(ui, inside.cut_top(20), method.summary, ui::k_small, "ink2");
    ui::label(ui, inside, method.review.text, ui::k_small, method.review.tone == present::Tone::Good ? "ok" : "warn");
    if (touch.clicked) actions.push(action::ChooseMethod{method.id});
  }
  if (!screen.method_warning.empty()) {
    const float height = ui::paragraph_height(ui, screen.method_warning, at.w - 68) + 24;
    const Rect words = ui::notice(ui, at.cut_top(height, 8), ui::NoticeKind::Warn, "warn");
    ui::paragraph(ui, words, screen.method_warning, ui::k_body, ui::ink_of(ui::NoticeKind::Warn));
  }
  if (!screen.method_fixed) {
    const ui::ButtonLook look{.kind = ButtonKind::Quiet, .icon = "list"};
    const Rect line = at.cut_top(40, k_between);
    if (ui::button(ui, "setup/all-methods", {line.x, line.y, ui::button_width(ui, screen.all_methods, look), 40},
                   screen.all_methods, look)) {
      actions.push(action::BrowseMethods{});
    }
  }
  if (!screen.variants.empty()) {
    ui::label(ui, at.cut_top(24, 6), screen.variant_label, ui::k_body_bold);
    at.cut_top(
        draw_options(ui, at, "setup/variant", screen.variants, true,
                     [&](const present::OptionButton& option) { actions.push(action::ChooseVariant{option.id}); }) +
        k_between);
  }
  Rect times = at.cut_top(72, 6);
  draw_text(ui, times.cut_left((times.w - 24) * 0.5f, 12), "setup/date", {screen.date_label, {}, {}}, screen.date_text,
            {}, type(Field::Date));
  draw_text(ui, times.cut_left((times.w - 12) * 0.5f, 12), "setup/start", {screen.start_label, {}, {}},
            screen.start_text, {}, type(Field::Start));
  draw_text(ui, times, "setup/end", {screen.end_label, {}, {}}, screen.end_text, {}, type(Field::End));
  const bool problem = !screen.time_problem.empty();
  at.cut_top(ui::paragraph(ui, at, problem ? screen.time_problem : screen.time_note, ui::k_small,
                           problem ? "danger" : "ink2") +
             (screen.own_minutes.empty() ? k_between : 8));
  if (!screen.own_minutes.empty()) {
    const ui::ButtonLook look{.icon = "clock", .small = true};
    const Rect line = at.cut_top(32, 4);
    const float width = std::min(line.w, ui::button_width(ui, screen.own_minutes, look));
    if (ui::button(ui, "setup/own-minutes", {line.x, line.y, width, line.h}, screen.own_minutes, look)) {
      actions.push(action::PlanOwnMinutes{});
    }
    at.cut_top(ui::paragraph(ui, at, screen.own_minutes_note, ui::k_small, "ink2") + k_between);
  }
  at.cut_top(draw_text(ui, at, "setup/place", {screen.place_label, {}, {}}, screen.place_text, {}, type(Field::Place)) +
             k_between);
  if (!screen.outcomes.empty()) {
    ui::label(ui, at.cut_top(24, 6), screen.outcome_label, ui::k_body_bold);
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t index = 0; index < screen.outcomes.size(); ++index) {
      labels.push_back(screen.outcomes[index].label);
      if (screen.outcomes[index].chosen) chosen = index;
    }
    if (const auto picked =
            ui::select(ui, "setup/outcome", at.cut_top(42, k_between), labels, chosen, screen.outcome_placeholder)) {
      actions.push(action::ChooseOutcome{screen.outcomes[*picked].id});
    }
  }
  return at.y - top;
}

struct PersonPlaces {
  Rect code, role, name, kind, presenter, remove;
};

/// On one line where there is room, else the name with what belongs to it below.
PersonPlaces places_of(const Rect& row, float kind_width, float presenter_width) {
  const bool two_lines = row.w < k_one_line_person;
  PersonPlaces places;
  Rect lower = row.inset(12, 2);
  Rect upper = two_lines ? lower.cut_top(40, 2) : lower;
  places.code = upper.cut_left(40, 4);
  const Rect remove = upper.cut_right(34, 6);
  places.remove = {remove.x, row.y + 5, 34, 34};
  if (two_lines) lower.cut_left(40, 4);
  Rect& rest = two_lines ? lower : upper;
  places.presenter = rest.cut_right(presenter_width, 4).inset(0, 4);
  places.kind = rest.cut_right(std::min(rest.w * (two_lines ? 0.5f : 0.3f), kind_width), 4).inset(0, 4);
  places.name = two_lines ? rest : rest.cut_right(rest.w * 0.42f, 6);
  places.role = upper;
  return places;
}

/// In the order in which Tab goes: most people have a role and nothing else.
void draw_person(ui::Ui& ui, const Rect& row, std::size_t index, const SetupScreen& screen,
                 action::ActionQueue& actions) {
  const auto& person = screen.people[index];
  const std::string path = "setup/person/" + person.code;
  const ui::ButtonLook kind{.kind = ButtonKind::Quiet, .small = true};
  const ui::ButtonLook presenter{.kind = person.presenter ? ButtonKind::On : ButtonKind::Quiet, .small = true};
  const auto places =
      places_of(row, ui::button_width(ui, person.kind, kind), ui::button_width(ui, screen.presenter_word, presenter));
  ui::label(ui, places.code, person.code, ui::k_body_bold, "ink2");
  const auto field = [&](const char* name, const Rect& place, std::string text, const std::string& placeholder) {
    const bool is_name = name == std::string_view("/name");
    if (ui::text_field(ui, path + name, place, text, {.placeholder = placeholder, .frame = ui::FieldFrame::Bare})
            .changed) {
      actions.push(action::ParticipantTyped{index, is_name, text});
    }
  };
  field("/role", places.role, person.role, screen.role_label);
  field("/name", places.name, person.name, screen.name_label);
  if (ui::button(ui, path + "/kind", places.kind, person.kind, kind)) actions.push(action::CycleKind{index});
  if (ui::button(ui, path + "/presenter", places.presenter, screen.presenter_word, presenter)) {
    actions.push(action::TogglePresenter{index});
  }
  if (ui::icon_button(ui, path + "/remove", places.remove, "close", screen.remove)) {
    actions.push(action::RemoveParticipant{index});
  }
}

float draw_people_column(ui::Ui& ui, Rect at, const SetupScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(24, 6), screen.people_label, ui::k_body_bold);
  if (!screen.people_problem.empty())
    at.cut_top(ui::paragraph(ui, at, screen.people_problem, ui::k_small, "danger") + 6);
  const float line_height = at.w < k_one_line_person ? 88 : 46;
  Rect box = at.cut_top(static_cast<float>(screen.people.size()) * line_height + 2, 12);
  ui::card(ui, box);
  for (std::size_t index = 0; index < screen.people.size(); ++index) {
    if (index > 0) ui::divider(ui, {box.x + 1, box.y}, box.w - 2);
    draw_person(ui, box.cut_top(line_height), index, screen, actions);
  }
  Rect line = at.cut_top(40, k_between);
  const ui::ButtonLook add{.icon = "plus"}, team{.kind = ButtonKind::Quiet, .icon = "people"};
  if (ui::button(ui, "setup/add-person", line.cut_left(ui::button_width(ui, screen.add_person, add), 8),
                 screen.add_person, add)) {
    actions.push(action::AddParticipant{});
  }
  if (ui::button(ui, "setup/take-over-team", line.cut_left(ui::button_width(ui, screen.take_over_team, team)),
                 screen.take_over_team, team)) {
    actions.push(action::TakeOverTeam{});
  }
  if (!screen.group_note.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.group_note, ui::k_body, "warn") + k_between);
  }
  if (!screen.case_people.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.case_people, ui::k_body, "ink2") + (screen.invite.empty() ? k_between : 6));
  }
  if (!screen.invite.empty()) {
    const ui::ButtonLook invite{.icon = "plus", .small = true};
    Rect place = at.cut_top(40, k_between);
    if (ui::button(ui, "setup/invite", place.cut_left(std::min(place.w, ui::button_width(ui, screen.invite, invite))),
                   screen.invite, invite)) {
      actions.push(action::InviteFromCase{});
    }
  }
  ui::label(ui, at.cut_top(24, 6), screen.naming_label, ui::k_body_bold);
  at.cut_top(draw_options(ui, at, "setup/naming", screen.naming, true,
                          [&](const present::OptionButton& option) {
                            actions.push(action::ChooseNaming{option.id == screen.naming[1].id   ? session::Naming::Role
                                                              : option.id == screen.naming[2].id ? session::Naming::Name
                                                              : option.id == screen.naming[3].id
                                                                  ? session::Naming::Code
                                                                  : session::Naming::None});
                          }) +
             6);
  at.cut_top(ui::paragraph(ui, at, screen.naming_promise, ui::k_small, "ink2") + k_between);
  ui::label(ui, at.cut_top(24, 6), screen.rules_label, ui::k_body_bold);
  for (std::size_t index = 0; index < screen.rules.size(); ++index) {
    bool chosen = screen.rules[index].chosen;
    const float height = ui::choice_height(ui, screen.rules[index].label, at.w);
    if (ui::check_box(ui, "setup/rule/" + std::to_string(index), at.cut_top(height, 4), screen.rules[index].label,
                      chosen)) {
      actions.push(action::ToggleGroundRule{index});
    }
  }
  return at.y - top + k_between;
}

float draw_way_column(ui::Ui& ui, Rect at, const SetupScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(24, 6), screen.who_types_label, ui::k_body_bold);
  at.cut_top(draw_options(ui, at, "setup/who-types", screen.who_types, true,
                          [&](const present::OptionButton& option) {
                            actions.push(action::ChooseWhoTypes{
                                option.id == screen.who_types[1].id   ? session::WhoTypes::Recorder
                                : option.id == screen.who_types[2].id ? session::WhoTypes::NobodyNow
                                                                      : session::WhoTypes::Facilitator});
                          }) +
             6);
  at.cut_top(ui::paragraph(ui, at, screen.who_types_note, ui::k_small, "ink2") + k_between);
  ui::label(ui, at.cut_top(24, 6), screen.way_label, ui::k_body_bold);
  for (std::size_t index = 0; index < screen.ways.size(); ++index) {
    const auto& [option, minutes] = screen.ways[index];
    if (ui::radio_row(ui, "setup/way/" + option.id, at.cut_top(40, 2), option.label, option.chosen, true, minutes)) {
      actions.push(action::ChooseWay{static_cast<session::RoundWay>(index)});
    }
  }
  at.cut_top(k_between);
  bool fields = screen.private_fields;
  if (ui::check_box(ui, "setup/private", at.cut_top(ui::choice_height(ui, screen.private_label, at.w), k_between),
                    screen.private_label, fields)) {
    actions.push(action::TogglePrivateFields{});
  }
  if (screen.can_print) {
    using Paper = state::Paper::Kind;
    Rect line = at.cut_top(40, 4);
    const auto print = [&](const char* path, const std::string& word, const char* icon, Paper paper) {
      const ui::ButtonLook look{.icon = icon, .small = true};
      if (ui::button(ui, path, line.cut_left(ui::button_width(ui, word, look), 8), word, look)) {
        actions.push(action::SavePaper{paper, {}});
      }
    };
    print("setup/slips", screen.slips, "print", Paper::SlipSheet);
    print("setup/card", screen.card, "print", Paper::FacilitatorCard);
    line = at.cut_top(40, 4);
    print("setup/kit", screen.kit, "print", Paper::Kit);
    print("setup/calendar", screen.calendar, "calendar", Paper::Calendar);
    if (!screen.sheet_for_participants.empty()) {
      line = at.cut_top(40, 4);
      print("setup/for-presenter", screen.sheet_for_presenter, "print", Paper::SheetForPresenter);
      line = at.cut_top(40, 4);
      print("setup/for-participants", screen.sheet_for_participants, "print", Paper::SheetForParticipants);
    }
    at.cut_top(k_between - 4);
  }
  ui::label(ui, at.cut_top(24, 8), screen.screen_label, ui::k_body_bold);
  for (const auto& check : screen.screen_checks) at.cut_top(draw_check(ui, at, check) + 6);
  const ui::ButtonLook test{.icon = "screen", .small = true};
  if (ui::button(ui, "setup/test-screen", at.cut_top(40, 8).cut_left(ui::button_width(ui, screen.test_screen, test)),
                 screen.test_screen, test)) {
    actions.push(action::TestScreen{});
  }
  return at.y - top;
}

}  // namespace

void draw_setup(ui::Ui& ui, const SetupScreen& screen, action::ActionQueue& actions) {
  Rect main = draw_navigation(ui, screen.navigation, actions);
  Rect bar = main.cut_top(72);
  ui.paint().fill(bar, ui.color("surface"));
  ui::divider(ui, {bar.x, bar.bottom() - 1}, bar.w);
  Rect inside = bar.inset(24, 14);
  const ui::ButtonLook begin{.kind = ButtonKind::Primary, .icon = "play"};
  if (ui::button(ui, "setup/begin", inside.cut_right(ui::button_width(ui, screen.begin, begin), 12), screen.begin,
                 begin)) {
    actions.push(action::SaveSetup{true});
  }
  if (ui::button(ui, "setup/keep", inside.cut_right(ui::button_width(ui, screen.keep_for_later), 16),
                 screen.keep_for_later)) {
    actions.push(action::SaveSetup{false});
  }
  const float saved = ui.paint().width_of(screen.saved.text, ui::k_body.font) + 4;
  ui::label(ui, inside.cut_right(saved, 16), screen.saved.text, ui::k_body, "ink2", 1);
  ui::label(ui, inside, screen.title, ui::k_h2);
  ui::Scroll scroll(ui, "setup/page/" + std::to_string(screen.opening), main);
  Rect at = scroll.content().inset(24, 0);
  at.h = 1e6f;
  at.cut_top(20);
  float height = 0;
  if (at.w >= 1180) {
    height = draw_case_column(ui, at.cut_left(420, 20), screen, actions);
    const Rect way = at.cut_right(372, 20);
    height = std::max(height, draw_people_column(ui, at, screen, actions));
    height = std::max(height, draw_way_column(ui, way, screen, actions));
  } else {
    Rect left = at.cut_left(at.w * 0.44f, 20);
    const float first = draw_case_column(ui, left, screen, actions);
    left.cut_top(first + 8);
    const float second = draw_way_column(ui, left, screen, actions);
    height = std::max(first + 8 + second, draw_people_column(ui, at, screen, actions));
  }
  scroll.end(20 + height + 24);
}

void draw_begin(ui::Ui& ui, const present::BeginScreen& screen, action::ActionQueue& actions) {
  const Rect window = ui.window();
  ui.paint().fill(window, ui.color("canvas"));
  const float height = std::min(window.h - 48, 250 + static_cast<float>(screen.steps.size()) * 34 + 60);
  const Rect box{window.w / 2 - 360, (window.h - height) / 2, 720, height};
  ui::card(ui, box, true);
  Rect at = box.inset(32, 26);
  Rect head = at.cut_top(42, 4);
  ui::label(ui, head.cut_right(110, 12), screen.clock, ui::k_clock, "ink", 1);
  ui::label(ui, head, screen.title, ui::k_h1);
  ui::label(ui, at.cut_top(24, 4), screen.subtitle, ui::k_body, "ink2");
  ui::label(ui, at.cut_top(24, 8), screen.as_planned, ui::k_body, "ink2");
  if (!screen.late.empty()) ui::label(ui, at.cut_top(26, 8), screen.late, ui::k_body_bold, "warn");
  Rect buttons = at.cut_bottom(48, 12);
  for (const auto& [step, minutes] : screen.steps) {
    if (at.h < 34) break;
    Rect line = at.cut_top(34);
    ui::divider(ui, {line.x, line.y}, line.w);
    ui::label(ui, line.cut_right(80), minutes, ui::k_body, "ink2", 1);
    ui::label(ui, line, step, ui::k_body);
  }
  const ui::ButtonLook begin{.kind = ButtonKind::Primary, .icon = "play", .key_cap = screen.begin_key};
  if (ui::button(ui, "begin/now", buttons.cut_right(ui::button_width(ui, screen.begin, begin), 12), screen.begin,
                 begin) ||
      ui.take(ui::Key::Enter)) {
    actions.push(action::BeginNow{});
  }
  const ui::ButtonLook back{.kind = ButtonKind::Quiet, .icon = "arrow-l"};
  if (ui::button(ui, "begin/back", buttons.cut_left(ui::button_width(ui, screen.back, back)), screen.back, back)) {
    actions.push(action::GoBack{});
  }
}

}  // namespace beraad::views
