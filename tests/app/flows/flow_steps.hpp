// What many flows begin with, by click and key: a library, a deliberation that is set up, a step, an editor.
#pragma once

#include <string>
#include <vector>

#include "tests/support/program_driver.hpp"

namespace beraad::test {

using protocol::Role;

/// What set-up is asked to choose, beside title, team and people.
struct SetupChoices {
  std::vector<std::string> clicks;  // paths below "setup/"
  int people = 3;
};

/// The place of a role in the method of the open session; the test stops where there is none.
[[nodiscard]] protocol::FieldPlace place_of(ProgramDriver& driver, Role role);
[[nodiscard]] std::string answer_path(ProgramDriver& driver, Role role, const std::string& participant = {});
[[nodiscard]] std::string new_item_path(ProgramDriver& driver, Role role, const std::string& participant = {});
[[nodiscard]] std::string form_cell_path(ProgramDriver& driver, Role field, Role column,
                                         const std::string& participant);
/// "step/field" of a role, as it stands in the paths of choices, lists and buttons.
[[nodiscard]] std::string place_path(ProgramDriver& driver, Role role);
/// The one cell of the newest row of that table.
[[nodiscard]] std::string newest_cell_path(ProgramDriver& driver, Role field, Role column);
void make_library(ProgramDriver& driver);
/// From the cover to the practice case, in the middle of its analysis.
void open_practice(ProgramDriver& driver);
void set_up(ProgramDriver& driver, const SetupChoices& choices = {});
/// One more in the library that is open, from the home screen.
void set_up_another(ProgramDriver& driver, const SetupChoices& choices = {});
void walk_to(ProgramDriver& driver, Role role);
/// Pictures of both windows in the folder BERAAD_PICTURES, where it is set.
void shoot(ProgramDriver& driver, const std::string& name);
/// Clicks into a field, types, and takes it over.
void write(ProgramDriver& driver, const std::string& path, const std::string& text);

}  // namespace beraad::test
