// The report screen: the report as it reads, and beside it how far it is, its files, who got it, the wall.
#include <algorithm>

#include "app/views/after_papers_view.hpp"
#include "app/views/closing_view.hpp"
#include "app/views/field_view.hpp"

namespace beraad::views {
namespace {

using ui::Rect;

constexpr float k_between = 24;

/// Takes the parts of the column from the top, one after another.
class Tools {
 public:
  Tools(ui::Ui& ui, Rect at, const present::ReportScreen& screen, action::ActionQueue& actions)
      : m_ui(ui), m_at(at), m_screen(screen), m_actions(actions) {}
  [[nodiscard]] float y() const { return m_at.y; }

  void draw(const DrawPreview& draw_preview) {
    draw_wall(draw_preview);
    draw_state();
    draw_files();
    draw_papers();
    m_at.cut_top(draw_after_papers(m_ui, m_at, m_screen.after, m_actions) + k_between - 18);
    draw_names();
    draw_sent();
    draw_end();
  }

 private:
  void title(const std::string& text) { ui::label(m_ui, m_at.cut_top(24, 8), text, ui::k_body_bold); }
  void words(const std::string& text) {
    if (!text.empty()) m_at.cut_top(ui::paragraph(m_ui, m_at, text, ui::k_small, "ink2") + 6);
  }
  bool press(const std::string& path, const std::string& text, const ui::ButtonLook& look = {}) {
    const float width = std::min(m_at.w, ui::button_width(m_ui, text, look));
    const Rect row = m_at.cut_top(look.small ? 32 : 40, 8);
    return ui::button(m_ui, path, {row.x, row.y, width, row.h}, text, look);
  }
  /// A line to type in; gives the text when it changed or was finished.
  template <class Changed>
  ui::FieldResult type(const std::string& path, const present::TypedLine& line, Changed changed) {
    const ui::FieldLabels labels{line.label, {}, line.problem};
    const float height = ui::labels_height(m_ui, labels, m_at.w) + ui::k_field_height;
    const Rect place = ui::labelled(m_ui, m_at, labels);
    std::string text = line.text;
    const auto result =
        ui::text_field(m_ui, path, place, text, {.placeholder = line.placeholder, .enabled = !m_screen.read_only});
    if (result.changed) changed(std::move(text));
    m_at.cut_top(height + 10);
    return result;
  }

  void draw_wall(const DrawPreview& draw_preview) {
    const ui::ButtonLook look{.kind = m_screen.leafing ? ui::ButtonKind::On : ui::ButtonKind::Room, .icon = "screen"};
    if (press("report/leaf", m_screen.leafing ? m_screen.leaf_stop : m_screen.leaf, look)) {
      m_actions.push(action::LeafThroughReport{});
    }
    if (m_screen.leafing) {
      const Rect likeness = m_at.cut_top(m_at.w * 9 / 16, 8);
      draw_preview(likeness);
      m_ui.paint().frame(likeness, m_ui.color("line"), 4);
      Rect line = m_at.cut_top(40, 8);
      if (ui::icon_button(m_ui, "report/page-previous", line.cut_left(40, 8), "chev-l", m_screen.leaf_page))
        m_actions.push(action::TurnPage{-1});
      if (ui::icon_button(m_ui, "report/page-next", line.cut_left(40, 12), "chev-r", m_screen.leaf_page))
        m_actions.push(action::TurnPage{+1});
      ui::label(m_ui, line, m_screen.leaf_page, ui::k_body);
    }
    m_at.cut_top(k_between);
  }

  void draw_state() {
    title(m_screen.state_title);
    m_at.cut_top(draw_options(m_ui, m_at, "report/state", m_screen.states, m_screen.can_set_state,
                              [&](const present::OptionButton& option) {
                                m_actions.push(action::SetReportState{
                                    option.id == m_screen.states[1].id   ? session::ReportState::ReadByPresenter
                                    : option.id == m_screen.states[2].id ? session::ReportState::Agreed
                                                                         : session::ReportState::Draft});
                              }) +
                 8);
    words(m_screen.state_note);
    words(m_screen.notes_fate);
    m_at.cut_top(k_between);
  }

  void draw_passphrase() {
    const ui::FieldLabels labels{m_screen.passphrase_label, m_screen.passphrase_hint, {}};
    const Rect place = ui::labelled(m_ui, m_at, labels);
    std::string passphrase = m_screen.passphrase;
    if (ui::text_field(m_ui, "report/passphrase", place, passphrase).changed)
      m_actions.push(action::PassphraseTyped{passphrase});
    m_at.cut_top(ui::labels_height(m_ui, labels, m_at.w) + ui::k_field_height + 10);
  }

  void draw_files() {
    title(m_screen.save_title);
    if (!m_screen.passphrase_label.empty()) draw_passphrase();
    m_at.cut_top(draw_options(m_ui, m_at, "report/save", m_screen.formats, true,
                              [&](const present::OptionButton& option) {
                                if (const auto format = report::read_format(option.id))
                                  m_actions.push(action::SaveReport{*format});
                              }) +
                 k_between);
    title(m_screen.file_text);
    if (press("report/copy", m_screen.copy, {.icon = "copy", .small = true})) m_actions.push(action::CopyFileText{});
    m_at.cut_top(k_between);
  }

  void draw_papers() {
    const ui::ButtonLook print{.icon = "print", .small = true};
    Rect papers = m_at.cut_top(32, k_between);
    if (ui::button(m_ui, "report/slips", papers.cut_left(ui::button_width(m_ui, m_screen.slips, print), 8),
                   m_screen.slips, print)) {
      m_actions.push(action::SavePaper{state::Paper::Kind::SlipSheet, {}});
    }
    if (ui::button(m_ui, "report/card", papers.cut_left(ui::button_width(m_ui, m_screen.card, print)), m_screen.card,
                   print)) {
      m_actions.push(action::SavePaper{state::Paper::Kind::FacilitatorCard, {}});
    }
  }

  void draw_names() {
    title(m_screen.names_title);
    words(m_screen.names);
    draw_doubtful_names();
    const auto typed = type("report/checked-by", m_screen.checked_by,
                            [&](std::string text) { m_actions.push(action::CheckedByTyped{std::move(text)}); });
    const ui::ButtonLook look{.icon = "shield", .enabled = !m_screen.read_only, .small = true};
    if (press("report/note-names", m_screen.note_names, look) || typed.state == ui::EditState::CommittedNext) {
      m_actions.push(action::NoteNamesChecked{});
    }
    m_at.cut_top(k_between);
  }

  void draw_doubtful_names() {
    const auto& names = m_screen.doubtful_names;
    if (names.text.empty()) return;
    m_at.cut_top(ui::paragraph(m_ui, m_at, names.text, ui::k_small, "warn") + 6);
    if (!names.go_there.empty() && press("report/names", names.go_there, {.icon = "shield", .small = true})) {
      m_actions.push(action::OpenCase{names.list});
    }
  }

  void draw_sent() {
    title(m_screen.sent_title);
    if (press("report/copy-mail", m_screen.copy_mail, {.icon = "copy", .small = true})) {
      m_actions.push(action::CopyMailText{});
    }
    for (const auto& line : m_screen.sent) words(line);
    const auto to = type("report/sent-to", m_screen.sent_to,
                         [&](std::string text) { m_actions.push(action::SentToTyped{std::move(text)}); });
    const auto on = type("report/sent-on", m_screen.sent_on,
                         [&](std::string text) { m_actions.push(action::SentOnTyped{std::move(text)}); });
    const ui::ButtonLook look{.icon = "mail", .enabled = !m_screen.read_only, .small = true};
    if (press("report/note-sent", m_screen.note_sent, look) || to.state == ui::EditState::CommittedNext ||
        on.state == ui::EditState::CommittedNext) {
      m_actions.push(action::NoteSent{});
    }
    m_at.cut_top(k_between);
  }

  void draw_end() {
    if (press("report/evaluation", m_screen.evaluation, {.icon = "list"})) m_actions.push(action::OpenEvaluation{});
    if (m_screen.closed && press("report/reopen", m_screen.reopen)) m_actions.push(action::Reopen{});
    m_at.cut_top(k_between);
  }

  ui::Ui& m_ui;
  Rect m_at;
  const present::ReportScreen& m_screen;
  action::ActionQueue& m_actions;
};

}  // namespace

void draw_report(ui::Ui& ui, const present::ReportScreen& screen, action::ActionQueue& actions,
                 const DrawPreview& draw_preview) {
  Rect rest = draw_page_frame(ui, screen.title, screen.back, actions);
  const Rect side = rest.cut_right(360);
  ui.paint().fill(side, ui.color("surface"));
  ui.paint().fill({side.x, side.y, 1, side.h}, ui.color("line"));
  ui::Scroll beside(ui, "report/tools", side);
  Rect at = beside.content().inset(20, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(20);
  Tools tools(ui, at, screen, actions);
  tools.draw(draw_preview);
  beside.end(tools.y() - top);
  ui::Scroll scroll(ui, "report/page", rest);
  const Rect page = scroll.content();
  const float width = std::min(820.f, page.w - 48);
  const float height =
      draw_report_document(ui, {page.x + (page.w - width) / 2, page.y + 32, width, 1e6f}, screen.document);
  scroll.end(height + 80);
}

}  // namespace beraad::views
