// Words that the screens of after a meeting share: how far away a day is.
#pragma once

#include <optional>

#include "app/present/session_screen.hpp"
#include "core/base/calendar.hpp"
#include "core/base/texts.hpp"

namespace beraad::present {

/// "3 dagen te laat", "vandaag", "morgen", "wo 12 feb"; empty without a day.
[[nodiscard]] ToneText due_words(std::optional<base::Date> due, base::Date today, const base::Texts& texts);
/// "vandaag 14:00", "wo 12 feb 14:00".
[[nodiscard]] std::string moment_words(base::DateTime moment, base::Date today, const base::Texts& texts);

}  // namespace beraad::present
