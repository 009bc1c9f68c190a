#include "core/session/valid_until.hpp"

#include "core/session/blocks.hpp"

namespace beraad::session {

std::optional<base::DateTime> valid_until(const protocol::Protocol& protocol, const State& state) {
  const auto place = protocol::find_by_role(protocol, protocol::Role::ValidUntil);
  const auto* value = place ? find_value(state, {place.step->id, place.field->id, {}}) : nullptr;
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? base::read_date_time(*text) : std::nullopt;
}

std::string valid_until_words(base::DateTime until, base::DateTime now, const base::Texts& texts) {
  const std::string moment = date_label(until.date, texts) + ", " + base::clock_text(until);
  return texts.say(until <= now ? "decision.expired" : "decision.holds-until", {moment});
}

}  // namespace beraad::session
