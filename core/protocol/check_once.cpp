#include "core/protocol/check_once.hpp"

#include <algorithm>

#include "core/protocol/words.hpp"

namespace beraad::protocol {
namespace {

constexpr Role k_once[] = {Role::OutcomeStatus,  Role::Options,       Role::Question,     Role::Judgement,
                           Role::JudgementAfter, Role::Actions,       Role::Signals,      Role::ValidUntil,
                           Role::LookBackDate,   Role::WorkingTitle,  Role::MethodChoice, Role::Requests,
                           Role::TeamHours,      Role::Candidates,    Role::RankingSlips, Role::ChosenCase,
                           Role::SeriesItems,    Role::Waves,         Role::SeriesSource, Role::Scores,
                           Role::OpenAnswers,    Role::PresenterRole, Role::SeriesScales, Role::SeriesChoose};

struct Place {
  std::size_t step = 0;
  const Field* field = nullptr;
};

bool can_meet(const Field& one, const Field& other) {
  return one.variant.empty() || other.variant.empty() || one.variant == other.variant;
}

/// The number, as people count, of the step in which an earlier field stands that is the same in that way.
template <class Same>
std::size_t step_of_first(const std::vector<Place>& earlier, const Field& field, Same same) {
  const auto first = std::ranges::find_if(
      earlier, [&](const Place& place) { return can_meet(*place.field, field) && same(*place.field); });
  return first == earlier.end() ? 0 : first->step + 1;
}

}  // namespace

bool is_once(Role role) { return std::ranges::find(k_once, role) != std::end(k_once); }

void check_once(const Protocol& protocol, const Spot& root, Findings& findings) {
  std::vector<Place> earlier;
  for (std::size_t s = 0; s < protocol.steps.size(); ++s) {
    const Step& step = protocol.steps[s];
    for (std::size_t f = 0; f < step.fields.size(); ++f) {
      const Field& field = step.fields[f];
      const Spot spot = root.at("steps").at(s).at("fields").at(f);
      const std::size_t defined =
          field.defines ? step_of_first(earlier, field, [&](const Field& one) { return one.defines == field.defines; })
                        : 0;
      if (defined > 0) findings.add("template.set-repeated", spot.at("defines"), {std::to_string(defined)});
      const std::size_t known =
          is_once(field.role) ? step_of_first(earlier, field, [&](const Field& one) { return one.role == field.role; })
                              : 0;
      // Twice in one step is said of that step.
      if (known > 0 && known != s + 1) {
        findings.add("template.role-once", spot.at("role"), {std::string(word_of(field.role)), std::to_string(known)});
      }
      earlier.push_back({s, &field});
    }
  }
}

}  // namespace beraad::protocol
