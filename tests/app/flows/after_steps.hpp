// What flows after a meeting begin with: rows of tables, the end of a deliberation.
#pragma once

#include <string>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {

/// Adds a row to the table of that role in the step on screen.
void add_row(ProgramDriver& driver, Role table);
void write_cell(ProgramDriver& driver, Role table, Role column, const std::string& text);
/// A row of the actions: what, whose (a code), until when (as typed; empty = no day).
void agree(ProgramDriver& driver, const std::string& what, const std::string& owner, const std::string& due);
/// A cell of a row that stands there by itself, such as that of an organisation.
void write_standing_cell(ProgramDriver& driver, Role table, const std::string& column, const std::string& row,
                         const std::string& text);
/// The first method that has a field of that role.
[[nodiscard]] const protocol::Protocol& method_with(ProgramDriver& driver, Role role);
/// Closes the deliberation on screen, whatever is open.
void finish_session(ProgramDriver& driver);
/// The same by click: step after step to the end, and closed with whatever is open.
void close_by_hand(ProgramDriver& driver);
/// From the report of a closed deliberation to the home screen, by click.
void go_home_by_hand(ProgramDriver& driver);
/// Saves the report on screen and gives the bytes of the file.
[[nodiscard]] std::string save_report_by_hand(ProgramDriver& driver, const std::string& format);

}  // namespace beraad::test
