#include "core/base/number_text.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>

#include "core/base/text.hpp"

namespace beraad::base {

std::string decimal(double value, Language language) {
  const auto tenths = static_cast<std::int64_t>(std::lround(value * 10));
  const char sign = language == Language::Dutch ? ',' : '.';
  return std::to_string(tenths / 10) + sign + std::to_string(tenths % 10);
}

std::optional<int> read_number(std::string_view text) {
  const std::string_view digits = trimmed(text);
  int number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

}  // namespace beraad::base
