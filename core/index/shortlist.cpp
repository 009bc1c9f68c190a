#include "core/index/shortlist.hpp"

#include <algorithm>
#include <tuple>

#include "core/base/text.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"

namespace beraad::index {
namespace {

using protocol::Column;
using protocol::Field;
using protocol::Role;
using session::Row;
using session::Rows;

/// Place of the chosen option in its column; the number of options when nothing was chosen.
std::size_t option_rank(const Field& field, Role role, const Row& row) {
  const Column* column = field.find_column(role);
  if (column == nullptr) return 0;
  const auto& options = column->choices.options;
  const auto found = std::ranges::find(options, session::cell_text(row, column->id), &protocol::Option::id);
  return static_cast<std::size_t>(found - options.begin());
}

/// The first option says that the promise was kept; another may settle it too.
bool is_promise_settled(const Field& field, const Row& row) {
  const Column* column = field.find_column(Role::PromiseStatus);
  if (column == nullptr) return true;
  const std::size_t chosen = option_rank(field, Role::PromiseStatus, row);
  const auto& options = column->choices.options;
  return chosen == 0 || (chosen < options.size() && options[chosen].settles);
}

bool is_yes(const Field& field, Role role, const Row& row) {
  const Column* column = field.find_column(role);
  const auto cell = column != nullptr ? row.cells.find(column->id) : row.cells.end();
  const auto* yes = cell != row.cells.end() ? std::get_if<bool>(&cell->second) : nullptr;
  return yes != nullptr && *yes;
}

}  // namespace

std::optional<std::vector<std::size_t>> read_slip(std::string_view text, std::size_t candidates) {
  constexpr std::size_t k_most_digits = 3;
  std::vector<std::size_t> order;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] < '0' || text[at] > '9') {
      ++at;
      continue;
    }
    std::size_t number = 0, digits = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
      if (++digits > k_most_digits) return std::nullopt;
      number = number * 10 + static_cast<std::size_t>(text[at] - '0');
    }
    if (number < 1 || number > candidates || std::ranges::find(order, number) != order.end()) return std::nullopt;
    order.push_back(number);
  }
  if (order.empty()) return std::nullopt;
  return order;
}

std::optional<base::Uuid> chosen_case(const session::SessionDocument& preparation) {
  const auto place = protocol::find_by_role(preparation.protocol(), Role::ChosenCase);
  const auto* value = place ? session::find_value(preparation.state(), {place.step->id, place.field->id, {}}) : nullptr;
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? base::read_uuid(*text) : std::nullopt;
}

std::string last_presenter(const std::vector<SessionSummary>& sessions, const session::Setup& setup) {
  if (base::is_blank(setup.team)) return {};
  for (const auto& summary : sessions) {
    const bool is_earlier_meeting = summary.run == session::RunKind::Main && summary.stage == session::Stage::Closed &&
                                    summary.planned_start <= setup.planned_start;
    if (is_earlier_meeting && session::is_same_team(summary.team, setup.team)) return summary.presenter;
  }
  return {};
}

std::vector<base::Uuid> unreadable_slips(const session::SessionDocument& preparation) {
  std::vector<base::Uuid> unreadable;
  const auto place = protocol::find_by_role(preparation.protocol(), Role::RankingSlips);
  if (!place) return unreadable;
  const std::size_t candidates = session::rows_by_role(preparation, Role::Candidates).size();
  for (const Row& row : session::rows_by_role(preparation, Role::RankingSlips)) {
    if (!read_slip(session::text_in(*place.field, row, Role::SlipOrder), candidates)) unreadable.push_back(row.id);
  }
  return unreadable;
}

std::vector<Candidate> shortlist(const session::SessionDocument& preparation, base::Language language,
                                 const std::string& last_presenter, const std::vector<std::string>& owing) {
  std::vector<Candidate> candidates;
  const auto place = protocol::find_by_role(preparation.protocol(), Role::Candidates);
  if (!place) return candidates;
  const Field& field = *place.field;
  const auto chosen = chosen_case(preparation);
  for (const Row& row : session::rows_by_role(preparation, Role::Candidates)) {
    Candidate candidate;
    candidate.row = row.id;
    candidate.number = candidates.size() + 1;
    candidate.title = session::text_in(field, row, Role::CandidateTitle);
    candidate.brought_by =
        session::person_label(preparation.state(), session::text_in(field, row, Role::BroughtBy), true);
    candidate.urgency = session::option_in(field, row, Role::Urgency, language);
    candidate.urgency_rank = option_rank(field, Role::Urgency, row);
    candidate.undecided = option_rank(field, Role::DecidedAlready, row) == 0;
    candidate.waited = is_yes(field, Role::Waited, row);
    candidate.presented_last_time = !last_presenter.empty() && candidate.brought_by == last_presenter;
    const bool own_promise = !base::is_blank(session::text_in(field, row, Role::EarlierPromise));
    candidate.promise_open = (own_promise && !is_promise_settled(field, row)) ||
                             std::ranges::find(owing, candidate.brought_by) != owing.end();
    candidate.chosen = chosen == row.id;
    candidates.push_back(std::move(candidate));
  }
  const auto slips = protocol::find_by_role(preparation.protocol(), Role::RankingSlips);
  for (const Row& row : session::rows_by_role(preparation, Role::RankingSlips)) {
    const auto order = read_slip(session::text_in(*slips.field, row, Role::SlipOrder), candidates.size());
    for (std::size_t at = 0; order && at < order->size(); ++at) {
      Candidate& candidate = candidates[(*order)[at] - 1];
      candidate.places.resize(std::max(candidate.places.size(), at + 1));
      ++candidate.places[at];
      candidate.points += candidates.size() - 1 - at;
    }
  }
  std::ranges::sort(candidates, {}, [](const Candidate& candidate) {
    return std::tuple(-static_cast<std::int64_t>(candidate.points), candidate.urgency_rank, candidate.number);
  });
  return candidates;
}

}  // namespace beraad::index
