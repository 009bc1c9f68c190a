#include "core/insight/meeting_facts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "core/base/text.hpp"
#include "core/session/agreed.hpp"
#include "core/session/rows.hpp"
#include "core/session/timing.hpp"
#include "core/session/visibility.hpp"

namespace beraad::insight {
namespace {

using protocol::Role;
using session::AnswerKind;
using session::Row;
using session::Rows;

constexpr std::size_t k_last_steps = 3;

const Rows* rows_of(const session::SessionDocument& document, Role role, const std::string& participant = {}) {
  const auto place = protocol::find_by_role(document.protocol(), role);
  if (!place) return nullptr;
  return session::find_rows(document.state(), {place.step->id, place.field->id, participant});
}

/// Rows of the table of that role in which all these columns hold something.
Share whole_rows(const session::SessionDocument& document, Role table, std::initializer_list<Role> columns) {
  Share share;
  const auto place = protocol::find_by_role(document.protocol(), table);
  const auto* rows = rows_of(document, table);
  if (rows == nullptr) return share;
  share.all = rows->size();
  share.some = static_cast<std::size_t>(std::ranges::count_if(*rows, [&](const Row& row) {
    return std::ranges::all_of(columns, [&](Role role) {
      const auto* column = place.field->find_column(role);
      return column == nullptr || !base::is_blank(session::cell_text(row, column->id));
    });
  }));
  return share;
}

/// Whatever was agreed on, an action or a promise, that has somebody's name and, where the method asks for one, a day.
Share whole_agreed(const session::SessionDocument& document) {
  const auto& protocol = document.protocol();
  const auto actions = protocol::find_by_role(protocol, Role::Actions);
  const bool asks_day = protocol::find_by_role(protocol, Role::PromiseDue) ||
                        (actions && actions.field->find_column(Role::ActionDue) != nullptr);
  Share share;
  for (const auto& agreed : session::agreed_in(document.id(), protocol, document.state())) {
    ++share.all;
    if (!base::is_blank(agreed.owner) && (!asks_day || !base::is_blank(agreed.due))) ++share.some;
  }
  return share;
}

void read_times(const session::SessionDocument& document, base::Instant now, MeetingFacts& facts) {
  const auto timing = session::timing_of(document.protocol(), document.state(), now);
  int last = 0;
  for (std::size_t index = 0; index < timing.steps.size(); ++index) {
    const auto& step = timing.steps[index];
    const int used = static_cast<int>(std::lround(step.used));
    facts.steps.push_back({step.step, step.planned, used, document.state().not_done.contains(step.step)});
    facts.planned += step.planned;
    facts.used += used;
    if (index + k_last_steps >= timing.steps.size()) last += used;
  }
  if (facts.used > 0) facts.last_steps_percent = static_cast<int>(std::lround(100.0 * last / facts.used));
}

bool entered_in_order(const session::SessionDocument& document) {
  std::set<std::string> seen;
  std::size_t furthest = 0;
  for (const auto& change : document.changes()) {
    for (const auto& event : change.events) {
      const auto* entered = std::get_if<session::StepEntered>(&event);
      if (entered == nullptr || !seen.insert(entered->step).second) continue;
      const std::size_t position = document.protocol().position_of(entered->step);
      if (position < furthest) return false;
      furthest = position;
    }
  }
  return true;
}

/// The change that showed what was handed in at that step; while none did, the last there can be.
std::uint64_t shown_by(const session::SessionDocument& document, const std::string& step) {
  for (const auto& change : document.changes()) {
    for (const auto& event : change.events) {
      const auto* revealed = std::get_if<session::RoundRevealed>(&event);
      if (revealed != nullptr && revealed->step == step) return change.sequence;
    }
  }
  return std::numeric_limits<std::uint64_t>::max();
}

/// What was struck since were words then.
bool holds_words(const session::Revision& revision) {
  if (revision.kind != AnswerKind::Value) return revision.kind == AnswerKind::Struck;
  const auto* rows = std::get_if<Rows>(&revision.value);
  if (rows == nullptr) return !session::is_empty(revision.value);
  return std::ranges::any_of(*rows, [](const Row& row) { return !row.cells.empty() || !row.struck.empty(); });
}

/// Who handed in a form with something on it, and who passed: whoever passes hands in a form too.
void read_forms(const session::SessionDocument& document, const protocol::Step& step, const session::Round& round,
                MeetingFacts& facts) {
  const std::uint64_t shown = shown_by(document, step.id);
  std::set<std::string> wrote, passed;
  for (const auto& [key, record] : document.state().answers) {
    const auto* field = key.step == step.id ? step.find_field(key.field) : nullptr;
    if (field == nullptr || !session::is_sealed_field(step, *field) || !round.sealed.contains(key.participant))
      continue;
    const session::Revision* then = nullptr;  // what is put right afterwards was not there yet
    for (const auto& revision : record.revisions) {
      if (revision.change < shown) then = &revision;
    }
    if (then != nullptr && holds_words(*then)) wrote.insert(key.participant);
    if (then != nullptr && then->kind == AnswerKind::Passed) passed.insert(key.participant);
  }
  facts.judged_before.some = std::min(wrote.size(), facts.judged_before.all);
  std::erase_if(passed, [&](const std::string& code) { return wrote.contains(code); });
  facts.passed_before = passed.size();
}

void read_rounds(const session::SessionDocument& document, MeetingFacts& facts) {
  const auto& state = document.state();
  for (const auto& step : document.protocol().steps) {
    if (!step.sealed) continue;
    const auto* round = session::find_round(state, step.id);
    ++facts.shown_together.all;
    if (round != nullptr && round->stage == session::RoundStage::Revealed) ++facts.shown_together.some;
  }
  const auto place = protocol::find_by_role(document.protocol(), Role::Judgement);
  if (!place) return;
  facts.judged_before.all = session::counted_participants(state.setup).size();
  const auto* round = session::find_round(state, place.step->id);
  if (round != nullptr) read_forms(document, *place.step, *round, facts);
}

}  // namespace

MeetingFacts facts_of(const session::SessionDocument& document, base::Instant now, bool was_looked_back_on) {
  MeetingFacts facts;
  read_times(document, now, facts);
  facts.in_order = entered_in_order(document);
  read_rounds(document, facts);
  facts.options_with_loss = whole_rows(document, Role::Options, {Role::OptionLoss});
  facts.perspectives_whole = whole_rows(document, Role::Perspectives, {Role::Value, Role::Norm});
  facts.agreed_whole = whole_agreed(document);
  for (const auto& [key, record] : document.state().answers) {
    if (record.current().kind == AnswerKind::Skipped) ++facts.skipped;
    if (record.current().kind == AnswerKind::Passed) ++facts.passed;
  }
  if (document.state().run == session::RunKind::Main) facts.followed_up = was_looked_back_on;
  return facts;
}

}  // namespace beraad::insight
