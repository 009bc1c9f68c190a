// A bug stops the work at hand, in release too: BERAAD_ASSERT throws Bug, which the frame loop and the
// command line catch, log without content and show as one sentence. Disk comes first, so nothing is lost.
#pragma once

#include <stdexcept>
#include <string>

namespace beraad::base {

class Bug : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] inline void stop_at_bug(const char* condition, const char* file, int line) {
  throw Bug(std::string(file) + ":" + std::to_string(line) + ": " + condition);
}

}  // namespace beraad::base

#define BERAAD_ASSERT(condition) \
  (static_cast<bool>(condition) ? void(0) : ::beraad::base::stop_at_bug(#condition, __FILE__, __LINE__))
