// Numbers as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/texts.hpp"

namespace beraad::base {

/// "2,5" in Dutch, "2.5" in English: one decimal, rounded; for values from 0.
[[nodiscard]] std::string decimal(double value, Language language);
/// The whole number that the text is, but for white space around it.
[[nodiscard]] std::optional<int> read_number(std::string_view text);

}  // namespace beraad::base
