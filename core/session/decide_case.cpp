// A case that somebody brings in: what for, handing it over, names that get another word, sorting a note.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/session/decision.hpp"

namespace beraad::session {

Result<Events> Decision::operator()(const SortNote& command) {
  BERAAD_TRY(events, (*this)(WriteAnswer{command.key, command.value}));
  if (command.note_left != m_state.note) events.emplace_back(NoteWritten{command.note_left});
  return std::move(events);
}

Result<Events> Decision::operator()(const ChoosePurpose& command) {
  if (command.purpose == m_state.purpose) return refuse_unchanged();
  return Events{CasePurposeChosen{command.purpose}};
}

Result<Events> Decision::operator()(const HandOverCase& command) {
  if (m_state.run != RunKind::Intake) return fail("refused.not-brought-in");
  if (m_state.handed_over && !command.again) return refuse_unchanged();
  return Events{CaseHandedOver{today()}};
}

Result<Events> Decision::operator()(const KeepName& command) {
  if (base::is_blank(command.name) || base::is_blank(command.role)) return fail("refused.blank");
  const auto same = [&](const KnownName& known) { return known.name == command.name && known.role == command.role; };
  if (std::ranges::any_of(m_state.names, same)) return refuse_unchanged();
  return Events{NameKept{m_moment.ids.random_id(), command.name, command.role}};
}

Result<Events> Decision::operator()(const ForgetName& command) {
  if (std::ranges::find(m_state.names, command.id, &KnownName::id) == m_state.names.end()) return refuse_unchanged();
  return Events{NameForgotten{command.id}};
}

}  // namespace beraad::session
