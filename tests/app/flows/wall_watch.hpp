// Looks at every frame of both windows for words that may not stand there.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/app/flows/sentinels.hpp"
#include "tests/app/flows/wall_model.hpp"
#include "tests/support/program_driver.hpp"

namespace beraad::test {

class WallWatch {
 public:
  WallWatch(ProgramDriver& driver, SentinelBook& book) : m_driver(driver), m_book(book), m_model(book) {}

  /// Looks from now on; again after the program was started anew.
  void attach();
  /// What was carried out outside a frame counts for the next one.
  void expect_next_frame();
  /// The words in a drawing of the wall that may not stand there now.
  [[nodiscard]] std::vector<const Sentinel*> leaks_in_room(const ui::DrawnLog& log);

  struct Seen {
    std::size_t frames = 0, with_words = 0, words = 0, shared = 0;  // shared: the console was the wall
  };
  [[nodiscard]] const Seen& seen() const { return m_seen; }
  /// One line for each kind of leak, with where it stood.
  [[nodiscard]] const std::vector<std::string>& leaks() const { return m_leaks; }
  [[nodiscard]] const WallModel& model() const { return m_model; }

 private:
  void look();
  void look_at_console();
  void report(std::string_view window, const Sentinel& sentinel);
  [[nodiscard]] const session::SessionDocument* document() const;
  [[nodiscard]] std::string typed_letters() const;

  ProgramDriver& m_driver;
  SentinelBook& m_book;
  WallModel m_model;
  Seen m_seen;
  bool m_shared = false;  // when the console of the frame to come is drawn
  std::vector<std::string> m_leaks;
};

}  // namespace beraad::test
