// One answer in the shape of the case file. Internal to session_show.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/exchange/session_show.hpp"
#include "core/session/visibility.hpp"

namespace beraad::exchange {

/// An object with its members in that order.
[[nodiscard]] json::Value object_of(json::Object members);
[[nodiscard]] json::Value text_value(std::string text);
[[nodiscard]] json::Value yes_value(bool yes);
[[nodiscard]] json::Value number_value(std::int64_t number);
[[nodiscard]] json::Value cell_value(const session::Cell& cell);
/// "2025-02-12T13:30:05", by the clock of that moment.
[[nodiscard]] std::string moment_text(base::Instant at);

/// The answer of that key, or nothing when the audience may not know of it.
[[nodiscard]] std::optional<json::Value> shown_answer(const ShownRun& run, const session::AnswerKey& key,
                                                      session::Audience audience);

}  // namespace beraad::exchange
