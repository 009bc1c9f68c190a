#include "app/present/shared_screen.hpp"

#include "app/present/words.hpp"

namespace beraad::present {
namespace {

/// What is being typed in: the label of its field, or of its column with the name of its row.
std::string words_of_row(const base::Texts& texts, const TableScreen& table, const RowScreen& row) {
  if (row.name.active && !table.head.empty()) return table.head.front();
  const auto of_cells = [&](const std::vector<CellScreen>& cells) -> std::string {
    for (const auto& cell : cells) {
      if (!cell.text.active) continue;
      return row.name.text.empty() ? cell.label : texts.say("shared.cell-of-row", {cell.label, row.name.text});
    }
    return {};
  };
  std::string words = of_cells(row.cells);
  return words.empty() ? of_cells(row.details) : words;
}

std::string words_of_active(const base::Texts& texts, const FieldScreen& field) {
  if (field.text.active) return field.label;
  for (const auto& item : field.items) {
    if (item.active) return field.label;
  }
  for (const auto& row : field.table.rows) {
    if (row.short_name.active) return field.label;
    if (std::string words = words_of_row(texts, field.table, row); !words.empty()) return words;
  }
  return {};
}

}  // namespace

bool shows_fields(const Context& context, const session::SessionDocument& document) {
  const auto& room = context.app.room;
  const auto& state = document.state();
  return room.typing && !room.black && !room.frozen && !state.paused && !state.off_record;
}

SharedBar present_shared_bar(const Context& context, const SessionScreen& screen) {
  const auto& texts = context.texts;
  SharedBar bar;
  bar.type = texts.say("shared.type");
  bar.type_key = texts.say("key.f2");
  bar.show_page = texts.say("shared.show-page");
  bar.next = texts.say("shared.next");
  bar.close = texts.say("shared.close-room");
  bar.close_key = texts.say("key.f5");
  if (screen.top.saved.tone == Tone::Warn || screen.top.saved.tone == Tone::Danger) {
    bar.not_saved = screen.top.saved.text;
  }
  for (const auto& field : screen.work.fields) {
    bar.editing = words_of_active(texts, field);
    if (bar.editing.empty()) continue;
    bar.hint = texts.say("shared.keys");
    break;
  }
  return bar;
}

bool is_covered(const Context& context) {
  if (!is_seen_by_all(context)) return false;
  switch (context.app.route) {
    case state::Route::Cover:
    case state::Route::Session:
    case state::Route::Report:
      return false;
    default:
      return true;
  }
}

CoveredScreen present_covered(const Context& context) {
  const auto& texts = context.texts;
  const bool form = context.app.route == state::Route::Round;
  return {texts.say(form ? "shared.form-covered" : "shared.covered"),
          texts.say(form ? "shared.form-covered-text" : "shared.covered-text"),
          texts.say("shared.extend"),
          texts.say("shared.close-room"),
          texts.say("key.f5"),
          texts.say("shared.back")};
}

}  // namespace beraad::present
