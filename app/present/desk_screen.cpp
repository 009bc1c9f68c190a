// The frame of what is kept beside the meetings, its lists, and rows as forms.
#include "app/present/desk_screen.hpp"

#include <algorithm>

#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/session/rows.hpp"

namespace beraad::present {
namespace {

using protocol::Role;

/// What the program itself keeps in a row: nobody types it.
bool is_kept_by_program(const protocol::Column& column) { return column.role == Role::CandidateCase; }

std::vector<DeskListLine> lines_of(const Context& context, const std::vector<index::SessionSummary>& runs) {
  const auto today = base::local_time(context.now).date;
  std::vector<DeskListLine> lines;
  for (const auto& run : runs) {
    lines.push_back({run.id, short_date(run.planned_start.date, today, context.texts),
                     base::is_blank(run.title) ? context.texts.say("home.untitled") : run.title, run.team});
  }
  return lines;
}

}  // namespace

std::vector<DeskTab> present_desk_tabs(const Context& context) {
  using state::Route;
  const auto& texts = context.texts;
  const Route route = context.app.route;
  return {{Route::Sessions, texts.say("nav.sessions"), route == Route::Sessions},
          {Route::Requests, texts.say("desk.requests"), route == Route::Requests},
          {Route::Preparations, texts.say("desk.preparations"),
           route == Route::Preparations || route == Route::Preparation},
          {Route::Questionnaires, texts.say("desk.questionnaires"),
           route == Route::Questionnaires || route == Route::Questionnaire}};
}

DeskFrame present_desk_frame(const Context& context, const session::SessionDocument* document, std::string title) {
  const auto& texts = context.texts;
  DeskFrame frame;
  frame.navigation = present_navigation(context);
  frame.tabs = present_desk_tabs(context);
  frame.title = std::move(title);
  frame.read_only = read_only_words(context.library, texts);
  if (document == nullptr) return frame;
  frame.undo = texts.say("desk.undo");
  const auto undo = document->next_undo();
  frame.can_undo = undo && undo->blocked.empty() && frame.read_only.empty();
  frame.undo_tip =
      undo && undo->blocked.empty() ? texts.say("undo.names", {texts.say(undo->label)}) : texts.say("undo.nothing");
  frame.saved = saved_words(context.saving, context.app.drafts.next_due_ms().has_value(), context.now, texts);
  return frame;
}

DeskLine present_line(const Context& context, const session::SessionDocument& document, EditorRef::Part part,
                      std::string label, std::string stored) {
  EditorRef editor;
  editor.part = part;
  const bool enabled = !is_closed_for_writing(context, document);
  const bool one_line = part != EditorRef::Part::Mail;
  return {std::move(label), present_editor(context, std::move(editor), std::move(stored), {}, one_line, enabled)};
}

FieldScreen present_by_role(const Context& context, const session::SessionDocument& document, Role role) {
  const auto place = protocol::find_by_role(document.protocol(), role);
  if (!place) return {};
  FieldScreen screen = present_field(context, document, *place.step, *place.field);
  screen.private_to_facilitator = false;  // nothing of this screen is for the wall
  return screen;
}

RowCards present_row_cards(const Context& context, const session::SessionDocument& document, Role role, Role title,
                           std::string add) {
  RowCards cards;
  const auto place = protocol::find_by_role(document.protocol(), role);
  if (!place) return cards;
  const auto& field = *place.field;
  cards.field = present_field(context, document, *place.step, field);
  cards.field.table = {};
  const bool enabled = cards.field.enabled;
  if (enabled) cards.add = std::move(add);
  session::Rows rows = session::rows_by_role(document, role);
  const auto& fresh = context.app.session.new_row;
  if (fresh && fresh->key == cards.field.key && std::ranges::find(rows, fresh->row, &session::Row::id) == rows.end()) {
    session::Row row;
    row.id = fresh->row;
    rows.push_back(std::move(row));
  }
  const auto* title_column = field.find_column(title);
  for (const auto& row : rows) {
    RowCard card;
    card.row = row.id;
    card.number = std::to_string(cards.cards.size() + 1);
    if (title_column != nullptr) card.title = session::cell_text(row, title_column->id);
    if (base::is_blank(card.title)) card.title = context.texts.say("home.untitled");
    card.open = context.app.planning.open_row == row.id;
    card.form.row = row.id;
    for (const auto& column : field.columns) {
      if (!card.open || is_kept_by_program(column)) continue;
      auto cell = present_cell(context, document, field, column, cards.field.key, row, enabled);
      cell.label = column.label.in(context.texts.language());
      card.form.cells.push_back(std::move(cell));
    }
    cards.cards.push_back(std::move(card));
  }
  return cards;
}

DeskList present_preparations(const Context& context, const std::vector<index::SessionSummary>& runs) {
  const auto& texts = context.texts;
  DeskList list;
  list.frame = present_desk_frame(context, nullptr, texts.say("desk.preparations"));
  list.intro = texts.say("preparation.intro");
  list.make = texts.say("preparation.new");
  list.nothing = texts.say("preparation.none");
  list.lines = lines_of(context, runs);
  return list;
}

DeskList present_questionnaires(const Context& context, const std::vector<index::SessionSummary>& runs,
                                const std::vector<index::SessionSummary>& meetings) {
  const auto& texts = context.texts;
  DeskList list;
  list.frame = present_desk_frame(context, nullptr, texts.say("desk.questionnaires"));
  list.intro = texts.say("questionnaire.intro");
  list.make = texts.say("questionnaire.new");
  list.make_from_example = texts.say("questionnaire.example");
  list.read_file = texts.say("questionnaire.read-file");
  list.nothing = texts.say("questionnaire.none");
  list.lines = lines_of(context, runs);
  list.evaluations = present_evaluation_series(context, meetings);
  return list;
}

}  // namespace beraad::present
