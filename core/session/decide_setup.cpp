// Set-up, and people who come and go.
#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/protocol/variants.hpp"
#include "core/session/decision.hpp"

namespace beraad::session {

namespace {

constexpr std::size_t k_most_participants = 30;

Outcome check_code(const Participant& person) {
  if (!is_participant_code(person.code)) return fail("refused.bad-code");
  return Done{};
}

Outcome check_role(const Participant& person) {
  if (base::is_blank(person.role)) return fail("refused.role-needed", {person.code});
  return Done{};
}

std::string first_free_code(const Setup& setup) {
  int number = 1;
  while (find_participant(setup, "P" + std::to_string(number))) ++number;
  return "P" + std::to_string(number);
}

bool has_answers(const State& state, std::string_view code) {
  return std::ranges::any_of(state.answers, [&](const auto& answer) { return answer.first.participant == code; });
}

/// What stands in a field of another variant would be out of sight for good.
Outcome check_variant(const protocol::Protocol& protocol, const State& state, const std::string& chosen) {
  if (chosen.empty()) return Done{};
  for (const protocol::Step& step : protocol.steps) {
    for (const protocol::Field& field : step.fields) {
      const bool stays = field.variant.empty() || field.variant == chosen;
      const auto stands = [&](const auto& answer) {
        const AnswerKey& key = answer.first;
        return key.step == step.id && key.field == field.id && answer.second.current().kind == AnswerKind::Value;
      };
      if (!stays && std::ranges::any_of(state.answers, stands)) {
        return fail("refused.variant-has-answers", {field.id, step.id});
      }
    }
  }
  return Done{};
}

}  // namespace

Outcome Decision::check_roles(const Setup& setup) {
  for (const Participant& person : setup.participants) {
    BERAAD_TRY(complete, check_role(person));
  }
  return Done{};
}

Outcome Decision::check_setup(const Setup& setup) const {
  if (setup.protocol_id != m_protocol.id) return fail("refused.other-method", {m_protocol.id});
  if (!m_protocol.plans.empty() && !m_protocol.find_plan(setup.plan)) return fail("refused.unknown-plan", {setup.plan});
  if (!setup.variant.empty() && protocol::find_variant(m_protocol, setup.variant) == nullptr) {
    return fail("refused.unknown-variant", {setup.variant});
  }
  BERAAD_TRY(minutes, check_minutes(setup.planned_minutes));
  if (setup.participants.size() > k_most_participants) {
    return fail("refused.too-many-participants", {std::to_string(k_most_participants)});
  }
  std::set<std::string_view> codes;
  for (const Participant& person : setup.participants) {
    BERAAD_TRY(valid, check_code(person));
    if (!codes.insert(person.code).second) return fail("refused.duplicate-participant", {person.code});
  }
  if (std::ranges::count(setup.participants, true, &Participant::presenter) > 1) return fail("refused.two-presenters");
  return Done{};
}

Result<Events> Decision::operator()(const PrepareSession& command) {
  if (!m_state.setup.protocol_id.empty()) return fail("refused.already-prepared");
  Setup setup = command.setup;
  if (setup.protocol_id.empty()) setup.protocol_id = m_protocol.id;
  if (setup.plan.empty() && !m_protocol.plans.empty()) setup.plan = m_protocol.plans.front().id;
  BERAAD_TRY(valid, check_setup(setup));
  return Events{SessionPrepared{command.case_id, command.run, std::move(setup)}};
}

Result<Events> Decision::operator()(const ChangeSetup& command) {
  if (command.setup == m_state.setup) return refuse_unchanged();
  BERAAD_TRY(valid, check_setup(command.setup));
  // Set-up is kept while it is being typed, so that only what has begun must be complete.
  if (m_state.stage != Stage::Prepared) {
    if (command.setup.variant != m_state.setup.variant) return fail("refused.already-begun");
    BERAAD_TRY(complete, check_roles(command.setup));
  }
  if (command.setup.variant != m_state.setup.variant) {
    BERAAD_TRY(nothing_hidden, check_variant(m_protocol, m_state, command.setup.variant));
  }
  for (const Participant& person : m_state.setup.participants) {
    const bool goes = !find_participant(command.setup, person.code);
    if (goes && has_answers(m_state, person.code)) return fail("refused.participant-has-answers", {person.code});
  }
  return Events{SetupChanged{command.setup}};
}

/// Someone new, or someone who had left and comes back; without a code the next free one is given.
Result<Events> Decision::operator()(const JoinParticipant& command) {
  Participant person = command.participant;
  if (person.code.empty()) person.code = first_free_code(m_state.setup);
  person.present = true;
  BERAAD_TRY(valid, check_code(person));
  BERAAD_TRY(complete, check_role(person));
  const Participant* known = find_participant(m_state.setup, person.code);
  if (known && known->present) return fail("refused.duplicate-participant", {person.code});
  if (!known && m_state.setup.participants.size() >= k_most_participants) {
    return fail("refused.too-many-participants", {std::to_string(k_most_participants)});
  }
  const auto presents = [&](const Participant& other) { return other.presenter && other.code != person.code; };
  if (person.presenter && std::ranges::any_of(m_state.setup.participants, presents)) {
    return fail("refused.two-presenters");
  }
  return Events{ParticipantJoined{std::move(person)}};
}

Result<Events> Decision::operator()(const LeaveParticipant& command) {
  const Participant* person = find_participant(m_state.setup, command.code);
  if (!person) return fail("refused.unknown-participant", {command.code});
  if (!person->present) return refuse_unchanged();
  return Events{ParticipantLeft{command.code}};
}

}  // namespace beraad::session
