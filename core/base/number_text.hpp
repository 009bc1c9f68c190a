// Numbers as a language writes them.
#pragma once

#include <string>

#include "core/base/texts.hpp"

namespace beraad::base {

/// "2,5" in Dutch, "2.5" in English: one decimal, rounded; for values from 0.
[[nodiscard]] std::string decimal(double value, Language language);

}  // namespace beraad::base
