#include "core/base/number_text.hpp"

#include <cmath>
#include <cstdint>

namespace beraad::base {

std::string decimal(double value, Language language) {
  const auto tenths = static_cast<std::int64_t>(std::lround(value * 10));
  const char sign = language == Language::Dutch ? ',' : '.';
  return std::to_string(tenths / 10) + sign + std::to_string(tenths % 10);
}

}  // namespace beraad::base
