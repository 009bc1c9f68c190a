// Writes a method through the editor's screens by click and key, as a person would; it knows the places of the form,
// never a method.
#pragma once

#include <string>
#include <vector>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {

/// Something on the editor's screen changes what stands at that pointer, or a part of it.
[[nodiscard]] bool has_control(const ProgramDriver& driver, std::string pointer);

class MethodAuthor {
 public:
  explicit MethodAuthor(ProgramDriver& driver) : m_driver(driver) {}

  /// From the list of methods, with both languages beside each other.
  void begin();
  void look_at(const std::string& pointer);
  /// A text in both languages, in English with "en" before it; the form stands at its part.
  void write(const std::string& pointer, const std::string& text);
  void write_one(const std::string& pointer, const std::string& text);
  /// Adds a step, filled in as far as a step must be; gives its pointer. It is on screen then.
  std::string add_step(const std::string& title, int minutes);
  /// Adds a field of that kind to the step on screen and looks at it; gives its pointer.
  std::string add_field(const std::string& label, const std::string& type);
  std::string add_column(const std::string& field, const std::string& label, const std::string& type);
  void add_option(const std::string& array, const std::string& label);
  /// The line of a list that folds out, by its words in Dutch.
  void choose(const std::string& pointer, const std::string& words);
  void set_number(const std::string& pointer, int number);
  void tick(const std::string& path) { m_driver.click(path); }
  void require(const std::string& field);

  [[nodiscard]] const state::MethodEditorState& editor() const { return m_driver.app->state().method_editor; }
  [[nodiscard]] const protocol::Protocol& method() const { return *editor().draft.method(); }
  /// What is still wrong, for messages of tests.
  [[nodiscard]] std::string findings() const;

 private:
  std::string add(const std::string& array);

  ProgramDriver& m_driver;
};

}  // namespace beraad::test
