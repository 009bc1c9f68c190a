// One act after another, drawn from a seed: clicks on what is drawn, keys, words typed into any field, and whatever
// else may happen in a room, through the real program.
#pragma once

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/app/flows/sentinels.hpp"
#include "tests/app/flows/wall_watch.hpp"
#include "tests/support/program_driver.hpp"

namespace beraad::test {

class RandomActs {
 public:
  RandomActs(ProgramDriver& driver, SentinelBook& book, WallWatch& watch, unsigned seed)
      : m_driver(driver), m_book(book), m_watch(watch), m_random(seed) {}

  /// A library of its own with a running session by each method, all of whose texts are sentinels.
  void set_up_library();
  void act();
  /// Ends the program and starts it again on its library.
  void restart();

  /// How often each kind of act was done.
  [[nodiscard]] const std::map<std::string, std::size_t>& counts() const { return m_counts; }
  /// The acts just done, the newest last.
  [[nodiscard]] std::string last_acts() const;

 private:
  [[nodiscard]] std::size_t pick(std::size_t count) { return m_random() % count; }
  [[nodiscard]] bool one_in(std::size_t count) { return pick(count) == 0; }
  [[nodiscard]] state::AppState& state() { return m_driver.app->state(); }
  [[nodiscard]] const session::SessionDocument* document();
  [[nodiscard]] bool is_in_session();
  void note(std::string kind, std::string_view detail = {});
  template <class T>
  void carry_out(T meant) {
    m_driver.carry_out(std::move(meant));
    look();
  }
  void look();  // a frame after something was done outside of one

  void set_up_session(const protocol::Protocol& protocol);
  void show_the_wall();  // where it was made black, white or kept, or the clock stood still
  void come_back();      // to a session from anywhere else
  void click_on_something();
  void press_something();
  void type_somewhere();
  void go_on_with_a_round();
  void strike_something();
  void go_off_the_record();
  void walk_about();
  void act_on_people_and_answers();
  void change_the_wall();
  void change_the_screens();
  void let_time_pass();
  /// The word is typed or pasted where the caret is; then it is known what it is.
  Sentinel& enter_word();
  void place(Sentinel& sentinel);

  ProgramDriver& m_driver;
  SentinelBook& m_book;
  WallWatch& m_watch;
  std::mt19937 m_random;
  std::map<std::string, std::size_t> m_counts;
  std::vector<std::string> m_last;
  std::size_t m_set_up = 0;
};

}  // namespace beraad::test
