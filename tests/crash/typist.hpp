// Somebody who types a deliberation in the real program, key by key and by the clock of the machine, until the
// program is no more.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "app/shell/app.hpp"
#include "app/shell/headless.hpp"
#include "tests/crash/typed_log.hpp"

namespace beraad::test {

class Typist {
 public:
  /// The session that is to be typed in stands open on screen.
  Typist(shell::App& app, shell::Headless& windows, const base::Clock& clock, TypedLog& log, std::uint64_t seed);

  /// Writes in this step's fields, commits in every way there is, takes back, goes on to another step.
  void work();

 private:
  struct Place {
    std::string path;  // of the editor on screen
    std::string name;  // in the log
  };

  [[nodiscard]] const session::SessionDocument& document() const;
  [[nodiscard]] bool takes_plain_text(const state::EditorRef& editor) const;
  [[nodiscard]] std::vector<Place> places_on_screen() const;
  [[nodiscard]] int between(int least, int most);
  [[nodiscard]] bool happens(int in_hundred) { return between(1, 100) <= in_hundred; }

  void wait(int milliseconds);  // the program draws whenever something is due
  [[nodiscard]] bool has_caret(const Place& place) const;
  void write_in(const Place& place);
  void type_letter(const Place& place);
  void erase_letter(const Place& place);
  void leave(const Place& place);
  void take_back(const Place& place, const std::string& before);
  void change_step();
  /// The program took the key; otherwise what follows would prove nothing.
  void expect_typed(const Place& place) const;

  shell::App& m_app;
  shell::Headless& m_windows;
  const base::Clock& m_clock;
  TypedLog& m_log;
  std::mt19937_64 m_chance;
  Texts m_texts;
};

}  // namespace beraad::test
