#include "core/exchange/run_planner.hpp"

#include <utility>

#include "core/protocol/protocol.hpp"

namespace beraad::exchange {
namespace {

using session::AnswerKind;

constexpr std::int64_t k_minute_ms = 60'000;

session::Command command_of(const CaseAnswer& answer) {
  switch (answer.kind) {
    case AnswerKind::Cleared:
      return session::ClearAnswer{answer.key};
    case AnswerKind::Passed:
      return session::PassParticipant{answer.key};
    case AnswerKind::Skipped:
      return session::SkipField{answer.key.step, answer.key.field, answer.reason};
    default:
      return session::WriteAnswer{answer.key, answer.value};
  }
}

}  // namespace

std::vector<TimedCommand> RunPlanner::plan(const std::vector<CaseAnswer>& answers,
                                           const std::map<std::string, int>& minutes, base::Instant start,
                                           bool complete) {
  m_now = start;
  m_rounds = find_round_moments(m_protocol, answers);
  append(session::BeginSession{});
  const std::vector<Block> blocks = blocks_of(answers, minutes, complete);
  for (const Block& block : blocks) {
    if (&block != &blocks.front()) append(session::EnterStep{block.step->id});
    append_block(block, answers, complete || &block != &blocks.back());
  }
  return std::move(m_commands);
}

void RunPlanner::append(session::Command command) { m_commands.push_back({m_now, std::move(command)}); }

std::vector<RunPlanner::Block> RunPlanner::blocks_of(const std::vector<CaseAnswer>& answers,
                                                     const std::map<std::string, int>& minutes, bool complete) const {
  const auto block_at = [&](std::size_t position, std::size_t first) {
    const protocol::Step& step = m_protocol.steps[position];
    const auto recorded = minutes.find(step.id);
    if (recorded == minutes.end()) return Block{&step, planned(step), std::nullopt, first, first};
    return Block{&step, recorded->second, recorded->second, first, first};
  };
  std::vector<Block> blocks{block_at(0, 0)};
  std::size_t current = 0;
  // Steps that hold no answer were still gone through when the file says how long they took.
  const auto pass_steps = [&](std::size_t until, std::size_t index) {
    for (++current; current < until; ++current) {
      if (minutes.contains(m_protocol.steps[current].id)) blocks.push_back(block_at(current, index));
    }
  };
  for (std::size_t index = 0; index < answers.size(); ++index) {
    const std::size_t position = m_protocol.position_of(answers[index].key.step);
    if (position > current) {
      pass_steps(position, index);
      blocks.push_back(block_at(position, index));
    }
    blocks.back().last = index + 1;
  }
  if (complete) pass_steps(m_protocol.steps.size(), answers.size());
  if (blocks.front().last == 0 && !blocks.front().recorded) blocks.front().minutes = 0;
  return blocks;
}

int RunPlanner::planned(const protocol::Step& step) const {
  const auto changed = m_setup.planned_minutes.find(step.id);
  return changed == m_setup.planned_minutes.end() ? protocol::planned_minutes(step, m_setup.plan) : changed->second;
}

void RunPlanner::append_block(const Block& block, const std::vector<CaseAnswer>& answers, bool is_over) {
  const base::Instant start = m_now;
  const std::int64_t length = block.minutes * k_minute_ms;
  const auto count = static_cast<std::int64_t>(block.last - block.first);
  for (std::size_t index = block.first; index < block.last; ++index) {
    m_now.utc_ms = start.utc_ms + length * static_cast<std::int64_t>(index - block.first + 1) / (count + 1);
    reveal_before(index);
    for (const std::string& step : m_rounds.open_before[index]) append(session::OpenRound{step, m_setup.round_way});
    append_answer(answers[index]);
    for (const session::AnswerKey& form : m_rounds.seal_after[index]) {
      append(session::SealForm{form.step, form.participant});
    }
  }
  if (!is_over) return;
  m_now.utc_ms = start.utc_ms + length;
  reveal_before(block.last);
  if (block.recorded) append(session::RecordMinutes{block.step->id, *block.recorded});
}

void RunPlanner::reveal_before(std::size_t index) {
  for (const std::string& step : std::exchange(m_rounds.reveal_before[index], {})) append(session::RevealRound{step});
}

void RunPlanner::append_answer(CaseAnswer answer) {
  if (answer.kind == AnswerKind::Value && session::is_empty(answer.value)) answer.kind = AnswerKind::Cleared;
  if (answer.kind == AnswerKind::Value) {
    answer.value = m_ids.with_ids(answer.key, std::move(answer.value));
  } else {
    answer.value = {};
  }
  const auto standing = m_standing.find(answer.key);
  const bool is_said = standing == m_standing.end() ? answer.kind == AnswerKind::Cleared : standing->second == answer;
  if (is_said) return;
  append(command_of(answer));
  m_standing[answer.key] = std::move(answer);
}

}  // namespace beraad::exchange
