// Plans one run: its answers in order become commands with their moments. Internal to play_plan.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/exchange/play_plan.hpp"
#include "core/exchange/play_rounds.hpp"
#include "core/exchange/stable_ids.hpp"

namespace beraad::exchange {

class RunPlanner {
 public:
  /// All outlive it.
  RunPlanner(const protocol::Protocol& protocol, const session::Setup& setup, base::Ids& ids)
      : m_protocol(protocol), m_setup(setup), m_ids(protocol, ids) {}

  /// `minutes` are those that the file records. `complete`: played to its end, so its last step is over and its
  /// rounds are shown.
  [[nodiscard]] std::vector<TimedCommand> plan(const std::vector<CaseAnswer>& answers,
                                               const std::map<std::string, int>& minutes, base::Instant start,
                                               bool complete);

 private:
  /// The answers entered while one step stood open, and how long it took.
  struct Block {
    const protocol::Step* step = nullptr;
    std::int64_t minutes = 0;
    std::optional<int> recorded;
    std::size_t first = 0, last = 0;  // answers [first, last)
  };

  [[nodiscard]] std::vector<Block> blocks_of(const std::vector<CaseAnswer>& answers,
                                             const std::map<std::string, int>& minutes, bool complete) const;
  [[nodiscard]] int planned(const protocol::Step& step) const;
  void append(session::Command command);
  void append_block(const Block& block, const std::vector<CaseAnswer>& answers, bool is_over);
  void append_answer(CaseAnswer answer);
  void reveal_before(std::size_t index);

  const protocol::Protocol& m_protocol;
  const session::Setup& m_setup;
  StableIds m_ids;
  RoundMoments m_rounds;
  std::map<session::AnswerKey, CaseAnswer> m_standing;  // what stands now, so that nothing is said twice
  base::Instant m_now;
  std::vector<TimedCommand> m_commands;
};

}  // namespace beraad::exchange
