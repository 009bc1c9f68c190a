// What a window tells once its first frame stands: when, and how much memory it holds by then.
#pragma once

#include <cstdio>
#include <fstream>

#include "core/base/clock.hpp"

namespace beraad::bench {

/// Prints the steady clock in milliseconds and the resident memory in kB.
inline void report_first_frame(const base::Clock& clock) {
  const auto now = clock.steady_ms();
  long total_pages = 0, resident_pages = 0;
  std::ifstream("/proc/self/statm") >> total_pages >> resident_pages;
  std::printf("%lld %ld\n", static_cast<long long>(now), resident_pages * 4);
  std::fflush(stdout);
}

}  // namespace beraad::bench
