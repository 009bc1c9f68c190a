// Which of several cases a team would rather discuss: slips counted, and why a case stands where it stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/summary.hpp"

namespace beraad::index {

/// The numbers of a slip ("3 1 2", "3, 1 en 2"), the one that is preferred first. Nothing when a number is not one of
/// 1 to `candidates`, stands there twice, or when there is none.
[[nodiscard]] std::optional<std::vector<std::size_t>> read_slip(std::string_view text, std::size_t candidates);

struct Candidate {
  base::Uuid row;
  std::size_t number = 0;                  // from 1, in the order in which they were brought
  std::string title, brought_by, urgency;  // urgency: words, empty when not said
  std::size_t urgency_rank = 0;            // 0 = the most urgent; unsaid comes last
  std::vector<std::size_t> places;         // on how many slips it stands first, second ...
  std::size_t points = 0;                  // one for each case that stands below it, over all slips
  bool undecided = false;                  // nothing was decided yet
  bool waited = false;                     // left over the last time
  bool presented_last_time = false;        // whoever brings it had the last meeting
  bool promise_open = false;               // an earlier promise of whoever brings it stands open
  bool chosen = false;
};

/// The cases of a preparation, the most wanted first; equal ones by urgency, then as they were brought.
/// `last_presenter`: role of who brought the case of the team's last meeting; `owing`: roles with open promises.
[[nodiscard]] std::vector<Candidate> shortlist(const session::SessionDocument& preparation, base::Language language,
                                               const std::string& last_presenter,
                                               const std::vector<std::string>& owing);
/// Role of who brought the case of the team's last closed meeting up to that of `setup`; empty when there is none.
/// `sessions`: newest first.
[[nodiscard]] std::string last_presenter(const std::vector<SessionSummary>& sessions, const session::Setup& setup);
/// Slips that cannot be read.
[[nodiscard]] std::vector<base::Uuid> unreadable_slips(const session::SessionDocument& preparation);
/// Row of the case that was chosen; nothing before.
[[nodiscard]] std::optional<base::Uuid> chosen_case(const session::SessionDocument& preparation);

}  // namespace beraad::index
