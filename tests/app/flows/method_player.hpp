// Plays any method through the real screens by clicks and keys: whatever a step cannot do without is filled in, sealed
// rounds are held, tables get their rows. It knows types and rules of the template, never a method.
#pragma once

#include <string>
#include <vector>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {

class MethodPlayer {
 public:
  explicit MethodPlayer(ProgramDriver& driver) : m_driver(driver) {}

  /// Sets up a deliberation by that method with as many people as it wants, at least three, and begins.
  void begin(const protocol::Protocol& method);
  /// The same from the method's page in a library that is open.
  void set_up(const protocol::Protocol& method);
  /// Fills in the step on screen.
  void fill_step();
  /// Fills in one field, wherever it is drawn.
  void fill(const protocol::Step& step, const protocol::Field& field);
  /// To the next step, and where that is another meeting's, into that meeting.
  void go_on();
  /// What the method still asks for in the step on screen, in its own words.
  [[nodiscard]] std::vector<std::string> open_points() const;

 private:
  [[nodiscard]] const protocol::Step& step() const;
  [[nodiscard]] bool is_drawn(const std::string& path) const;
  /// Paths of what is drawn there and answers, in the order of the screen.
  [[nodiscard]] std::vector<std::string> paths_below(const std::string& prefix) const;
  [[nodiscard]] std::string text_for(protocol::FieldType type, const protocol::Field& field);
  [[nodiscard]] std::string next_words();

  void hold_round();
  void fill_form(const std::string& code);
  void fill_form_part(const protocol::Field& field, const std::string& path, protocol::FieldType type);
  void fill_group_field(const protocol::Field& field);
  void fill_lines(const protocol::Field& field);
  void fill_line(const protocol::Field& field, const std::string& code);
  void fill_items(const protocol::Field& field, const std::string& participant);
  void fill_table(const protocol::Field& field);
  int fill_rows_that_are_there(const protocol::Field& field);
  void fill_standing_rows(const protocol::Field& field);
  void fill_cell(const protocol::Field& field, const protocol::Column& column, state::EditorRef row,
                 const std::string& choice_key, std::size_t place);
  void choose_first(const std::string& prefix, bool all = false, std::size_t place = 0);

  ProgramDriver& m_driver;
  int m_words = 0;
};

}  // namespace beraad::test
