#include "tests/app/flows/flow_steps.hpp"

#include "core/base/platform.hpp"

#include <stdexcept>

namespace beraad::test {

protocol::FieldPlace place_of(ProgramDriver& driver, Role role) {
  const auto place = protocol::find_by_role(driver.document().protocol(), role);
  if (!place) throw std::runtime_error("no field of that role");
  return place;
}

std::string answer_path(ProgramDriver& driver, Role role, const std::string& participant) {
  const auto place = place_of(driver, role);
  state::EditorRef editor;
  editor.key = {place.step->id, place.field->id, participant};
  return state::to_path(editor);
}

std::string new_item_path(ProgramDriver& driver, Role role, const std::string& participant) {
  const auto place = place_of(driver, role);
  state::EditorRef editor;
  editor.part = state::EditorRef::Part::Item;
  editor.key = {place.step->id, place.field->id, participant};
  return state::to_path(editor);
}

std::string form_cell_path(ProgramDriver& driver, Role field, Role column, const std::string& participant) {
  const auto place = place_of(driver, field);
  state::EditorRef editor;
  editor.part = state::EditorRef::Part::Cell;
  editor.key = {place.step->id, place.field->id, participant};
  editor.column = place.field->find_column(column)->id;
  return state::to_path(editor);
}

std::string place_path(ProgramDriver& driver, Role role) {
  const auto place = place_of(driver, role);
  return place.step->id + "/" + place.field->id;
}

std::string newest_cell_path(ProgramDriver& driver, Role field, Role column) {
  const auto place = place_of(driver, field);
  const auto& view = driver.app->state().session;
  state::EditorRef editor;
  editor.part = state::EditorRef::Part::Cell;
  editor.key = {place.step->id, place.field->id, {}};
  editor.column = place.field->find_column(column)->id;
  if (view.new_row) editor.row = view.new_row->row;
  return state::to_path(editor);
}

void make_library(ProgramDriver& driver) {
  driver.press(ui::Key::Enter);  // the cover
  driver.carry_out(action::ChooseLibraryFile{state::FileChooser::Purpose::NewLibrary});
  driver.windows->frame();
  driver.click("chooser/accept");
}

void open_practice(ProgramDriver& driver) {
  driver.press(ui::Key::Enter);  // the cover
  driver.click("first/practice");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
}

void shoot(ProgramDriver& driver, const std::string& name) {
  const auto folder = base::find_environment("BERAAD_PICTURES");
  if (!folder) return;
  const std::filesystem::path pictures(*folder);
  ASSERT_TRUE(driver.windows->shoot_console(pictures / (name + "-console.png")));
  ASSERT_TRUE(driver.windows->shoot_room(pictures / (name + "-room.png")));
}

void set_up(ProgramDriver& driver, const SetupChoices& choices) {
  make_library(driver);
  set_up_another(driver, choices);
}

void set_up_another(ProgramDriver& driver, const SetupChoices& choices) {
  driver.click("home/new");
  driver.click("setup/title");
  driver.type("Thuis of hier?");
  driver.click("setup/team");
  driver.type("Team De Linde");
  for (int person = 1; person <= choices.people; ++person) {
    driver.click("setup/person/P" + std::to_string(person) + "/role");
    driver.type("functie " + std::to_string(person));
  }
  for (const auto& path : choices.clicks) driver.click("setup/" + path);
  driver.click("setup/begin");
  driver.click("begin/now");
}

void walk_to(ProgramDriver& driver, Role role) {
  const std::string step = place_of(driver, role).step->id;
  for (std::size_t most = 30; driver.document().state().current_step != step && most > 0; --most) {
    driver.press(ui::Key::PageDown, ui::k_ctrl);
    const auto& asked = driver.app->state().confirmation;
    if (asked && asked->kind == state::Confirmation::Kind::NextMeeting) driver.click("question/action");
  }
  EXPECT_EQ(driver.document().state().current_step, step);
}

void write(ProgramDriver& driver, const std::string& path, const std::string& text) {
  driver.click(path);
  driver.type(text);
  driver.press(ui::Key::Enter, ui::k_ctrl);
}

}  // namespace beraad::test
