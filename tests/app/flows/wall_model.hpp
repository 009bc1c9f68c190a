// What the room may show, as simply as it can be said, and apart from the code that decides it in the program: from
// the events of the session and from what each word was typed in.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/workspace/workspace.hpp"
#include "tests/app/flows/sentinels.hpp"

namespace beraad::test {

class WallModel {
 public:
  explicit WallModel(SentinelBook& book) : m_book(book) {}

  /// Takes in what happened in that session since the last time; what was struck with it. `still_typed` gives the
  /// letters of all drafts: a word that somebody else took over before it was struck is not gone.
  void read_events(const session::SessionDocument& document, const std::string& still_typed);
  /// Before a strike is confirmed: what stands there now must be gone after it.
  void expect_strike(const session::SessionDocument& document, const state::EditorRef& place);

  /// The wall, while that session is the open one.
  [[nodiscard]] bool room_may_show(const Sentinel& sentinel, const base::Uuid& open_session) const;
  /// The laptop's screen while the group sees it too: also what is being typed, for that is seen by all.
  [[nodiscard]] bool shared_console_may_show(const Sentinel& sentinel) const;
  /// The laptop's screen otherwise: all but what is gone.
  [[nodiscard]] static bool console_may_show(const Sentinel& sentinel);

  [[nodiscard]] std::size_t reveals() const { return m_revealed.size(); }
  [[nodiscard]] std::size_t strikes() const { return m_strikes; }

 private:
  void take_strike(const session::SessionDocument& document, const session::TextStruck& struck,
                   const std::string& still_typed);
  [[nodiscard]] bool is_revealed(const Sentinel& sentinel) const;

  SentinelBook& m_book;
  std::map<base::Uuid, std::size_t> m_read;  // changes read, by session
  std::set<std::pair<base::Uuid, std::string>> m_revealed;
  std::size_t m_strikes = 0;
  std::vector<Sentinel*> m_at_place;
};

}  // namespace beraad::test
