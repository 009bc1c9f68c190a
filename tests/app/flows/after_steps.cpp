#include "tests/app/flows/after_steps.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/base/platform.hpp"

namespace beraad::test {

void add_row(ProgramDriver& driver, Role table) {
  driver.click("add/" + place_path(driver, table));
  for (int frames = 0; frames < 3; ++frames) driver.windows->frame();  // until the new row has come into sight
}

void write_cell(ProgramDriver& driver, Role table, Role column, const std::string& text) {
  write(driver, newest_cell_path(driver, table, column), text);
}

void agree(ProgramDriver& driver, const std::string& what, const std::string& owner, const std::string& due) {
  add_row(driver, Role::Actions);
  write_cell(driver, Role::Actions, Role::ActionWhat, what);
  write_cell(driver, Role::Actions, Role::ActionOwner, owner);
  if (!due.empty()) write_cell(driver, Role::Actions, Role::ActionDue, due);
}

void write_standing_cell(ProgramDriver& driver, Role table, const std::string& column, const std::string& row,
                         const std::string& text) {
  const auto place = place_of(driver, table);
  state::EditorRef editor;
  editor.part = state::EditorRef::Part::Cell;
  editor.key = {place.step->id, place.field->id, {}};
  editor.column = column;
  editor.row_key = row;
  const auto* value = session::find_value(driver.document().state(), editor.key);
  const auto* rows = value != nullptr ? std::get_if<session::Rows>(value) : nullptr;
  if (rows != nullptr) {
    const auto known = std::ranges::find(*rows, row, &session::Row::key);
    if (known != rows->end()) editor.row = known->id, editor.row_key.clear();
  }
  write(driver, state::to_path(editor), text);
}

const protocol::Protocol& method_with(ProgramDriver& driver, Role role) {
  for (const auto& entry : driver.app->workspace() != nullptr ? driver.app->workspace()->catalog().entries()
                                                              : driver.program->shipped.catalog.entries()) {
    if (protocol::find_by_role(*entry.protocol, role)) return *entry.protocol;
  }
  throw std::runtime_error("no method has a field of that role");
}

void finish_session(ProgramDriver& driver) {
  driver.carry_out(action::FinishSession{});
  driver.windows->frame();
  driver.click("closing/finish");
  ASSERT_EQ(driver.app->state().route, state::Route::Report);
}

void close_by_hand(ProgramDriver& driver) {
  const auto& app = driver.app->state();
  for (std::size_t most = 60; app.route == state::Route::Session && most > 0; --most) {
    driver.click("session/next");
    if (app.confirmation) driver.click("question/action");
  }
  ASSERT_EQ(app.route, state::Route::Closing);
  driver.click("closing/finish");
  ASSERT_EQ(app.route, state::Route::Report);
}

void go_home_by_hand(ProgramDriver& driver) {
  driver.click("page/back");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  driver.click("session/back");
  ASSERT_EQ(driver.app->state().route, state::Route::Home);
}

std::string save_report_by_hand(ProgramDriver& driver, const std::string& format) {
  driver.click("report/save/" + format);
  if (!driver.app->state().chooser) return {};
  const auto file = driver.home() / driver.app->state().chooser->name;
  driver.click("chooser/accept");
  const auto bytes = base::read_file(file, 1U << 24U);
  EXPECT_TRUE(bytes) << file;
  return bytes ? *bytes : std::string();
}

}  // namespace beraad::test
