#include "core/base/clock.hpp"

#include <chrono>

#include "core/base/platform.hpp"

namespace beraad::base {

Instant SystemClock::now() const {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t utc_ms = std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count();
  return {utc_ms, local_offset_minutes(utc_ms)};
}

std::int64_t SystemClock::steady_ms() const {
  const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since_start).count();
}

}  // namespace beraad::base
