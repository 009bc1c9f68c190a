// Steps of flows beside the meetings: rows as cards, and their fields by role.
#pragma once

#include "core/index/shortlist.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {

/// Presses the button for one more row; it is unfolded then.
inline void add_card(ProgramDriver& driver, Role table) { driver.click("add/" + place_path(driver, table)); }

/// Path of a line of the set-up of what is prepared.
[[nodiscard]] inline std::string line_path(state::EditorRef::Part part) {
  state::EditorRef editor;
  editor.part = part;
  return state::to_path(editor);
}
/// Types into a field of one line, in the place of what stands there.
inline void type_anew(ProgramDriver& driver, const std::string& path, const std::string& text) {
  driver.click(path);
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type(text);
  driver.press(ui::Key::Enter);
}

[[nodiscard]] inline std::string column_of(ProgramDriver& driver, Role table, Role column) {
  return place_of(driver, table).field->find_column(column)->id;
}
/// Types into a text cell of the unfolded row.
inline void type_in_row(ProgramDriver& driver, Role table, Role column, const std::string& text) {
  const auto place = place_of(driver, table);
  state::EditorRef editor;
  editor.part = state::EditorRef::Part::Cell;
  editor.key = {place.step->id, place.field->id, {}};
  editor.row = driver.app->state().planning.open_row;
  editor.column = column_of(driver, table, column);
  write(driver, state::to_path(editor), text);
}
/// Chooses an option, by its place, in a choice of the unfolded row.
inline void choose_in_row(ProgramDriver& driver, Role table, Role column, std::size_t option) {
  const std::string path = "cell-choice/" + place_path(driver, table) + "/" +
                           base::to_text(driver.app->state().planning.open_row) + "/" +
                           column_of(driver, table, column);
  driver.click(path);
  driver.click(path + "/" + std::to_string(option));
}
inline void open_tab(ProgramDriver& driver, std::size_t tab) {
  driver.click("nav/said");
  driver.click("desk/tab/" + std::to_string(tab));
}

}  // namespace beraad::test
