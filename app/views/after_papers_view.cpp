#include "app/views/after_papers_view.hpp"

#include "app/views/field_view.hpp"

namespace beraad::views {

using ui::Rect;

namespace {

/// Those that there are, each with the way into it and to its report; and whether another is needed.
float draw_look_backs(ui::Ui& ui, Rect at, const present::AfterPapersScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  const ui::ButtonLook small{.small = true};
  for (const auto& line : screen.look_backs) {
    const std::string path = "report/look-back/" + base::to_text(line.session);
    at.cut_top(ui::paragraph(ui, at, line.words, ui::k_body) + 6);
    Rect buttons = at.cut_top(32, 14);
    const auto press = [&](const char* end, const std::string& word) {
      return ui::button(ui, path + end, buttons.cut_left(ui::button_width(ui, word, small), 8), word, small);
    };
    if (press("/open", screen.open_look_back)) actions.push(action::OpenSession{line.session});
    if (line.has_report && press("/report", screen.look_back_report)) actions.push(action::OpenReportOf{line.session});
  }
  if (!screen.waive_look_back.empty()) {
    at.cut_top(draw_options(ui, at, "report/look-back", screen.waive_look_back, screen.enabled,
                            [&](const present::OptionButton& option) {
                              actions.push(action::WaiveLookBack{{}, !option.chosen});
                            }) +
               18);
  }
  return at.y - top;
}

}  // namespace

float draw_after_papers(ui::Ui& ui, Rect at, const present::AfterPapersScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(26, 10), screen.title, ui::k_h3);
  if (!screen.look_back.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.look_back_text, ui::k_small, "ink2") + 8);
    const ui::ButtonLook look{.icon = "repeat", .enabled = screen.enabled};
    const Rect row = at.cut_top(40, 22);
    const float width = std::min(row.w, ui::button_width(ui, screen.look_back, look));
    if (ui::button(ui, "report/look-back", {row.x, row.y, width, row.h}, screen.look_back, look)) {
      actions.push(action::LookBackOnThis{});
    }
    at.cut_top(draw_look_backs(ui, at, screen, actions));
  }
  if (!screen.contact_wanted.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.contact_wanted, ui::k_body) + 6);
    at.cut_top(draw_options(ui, at, "report/contact", screen.contact, screen.enabled,
                            [&](const present::OptionButton& option) {
                              actions.push(action::NoteContact{{}, !option.chosen});
                            }) +
               18);
  }
  ui::label(ui, at.cut_top(24, 6), screen.person_label, ui::k_body_bold);
  at.cut_top(
      draw_options(ui, at, "report/person", screen.people, true,
                   [&](const present::OptionButton& person) { actions.push(action::ChoosePaperPerson{person.id}); }) +
      18);
  for (const auto& paper : screen.papers) {
    ui::label(ui, at.cut_top(24, 2), paper.title, ui::k_body_bold);
    at.cut_top(ui::paragraph(ui, at, paper.text, ui::k_small, "ink2") + 8);
    at.cut_top(draw_options(ui, at, "report/paper/" + paper.id, paper.formats, true,
                            [&](const present::OptionButton& option) {
                              const auto format = report::read_format(option.id).value_or(report::Format::Pdf);
                              actions.push(action::SaveAfterPaper{paper.kind, format});
                            }) +
               18);
  }
  return at.y - top;
}

}  // namespace beraad::views
