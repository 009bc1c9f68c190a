// A decision that holds for a while: until when, and what to say of it.
#pragma once

#include <optional>
#include <string>

#include "core/base/texts.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// Until when the decision of that session holds; nothing for a method whose decisions do not expire.
[[nodiscard]] std::optional<base::DateTime> valid_until(const protocol::Protocol& protocol, const State& state);
/// "Tot 12 februari 2025, 14:00. Daarna vervalt het." or "Vervallen op ...".
[[nodiscard]] std::string valid_until_words(base::DateTime until, base::DateTime now, const base::Texts& texts);

}  // namespace beraad::session
