#include "core/exchange/play_rounds.hpp"

#include <algorithm>
#include <set>

namespace beraad::exchange {
namespace {

struct OpenRound {
  std::size_t step = 0;                            // its position
  std::map<std::string, std::size_t> last_answer;  // of each participant so far
  std::set<session::AnswerKey> answered;
};

/// It holds what the presenter says of that line, once all is shown.
bool is_said_by_presenter(const protocol::Field& field, const CaseAnswer& answer) {
  const auto* rows = answer.kind == session::AnswerKind::Value ? std::get_if<session::Rows>(&answer.value) : nullptr;
  return rows != nullptr && std::ranges::any_of(field.columns, [&](const protocol::Column& column) {
           return column.presenter_only &&
                  std::ranges::any_of(*rows, [&](const session::Row& row) { return row.cells.contains(column.id); });
         });
}

}  // namespace

RoundMoments find_round_moments(const protocol::Protocol& protocol, const std::vector<CaseAnswer>& answers) {
  RoundMoments moments;
  std::map<std::string, OpenRound> open;  // by step id
  std::map<std::string, bool> had_round;
  const auto close = [&](std::map<std::string, OpenRound>::iterator round, std::size_t before) {
    for (const auto& [person, last] : round->second.last_answer) {
      moments.seal_after[last].push_back({round->first, {}, person});
    }
    moments.reveal_before[before].push_back(round->first);
    return open.erase(round);
  };
  for (std::size_t index = 0; index < answers.size(); ++index) {
    const session::AnswerKey& key = answers[index].key;
    const std::size_t position = protocol.position_of(key.step);
    const protocol::Step& step = protocol.steps[position];
    const protocol::Field& field = *step.find_field(key.field);
    for (auto round = open.begin(); round != open.end();) {
      const bool is_after = !field.per_participant ||
                            (round->second.answered.contains(key) && is_said_by_presenter(field, answers[index]));
      const bool ends = position > round->second.step || (round->first == key.step && is_after);
      round = ends ? close(round, index) : std::next(round);
    }
    if (!step.sealed || !protocol::is_of_round(field)) continue;  // a field skipped as a whole is part of the round too
    if (!had_round[step.id]) {
      had_round[step.id] = true;
      moments.open_before[index].push_back(step.id);
      open[step.id].step = position;
    }
    const auto round = open.find(step.id);
    if (round == open.end() || key.participant.empty()) continue;
    round->second.last_answer[key.participant] = index;
    round->second.answered.insert(key);
  }
  for (auto round = open.begin(); round != open.end();) round = close(round, answers.size());
  return moments;
}

}  // namespace beraad::exchange
