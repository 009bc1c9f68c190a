#include "core/session/reading_order.hpp"

#include <algorithm>

namespace beraad::session {

std::string next_reader(const Round& round, const std::string& after, const std::vector<std::string>& skipped) {
  const auto& order = round.reading_order;
  const auto found = std::ranges::find(order, after);
  const auto start = found == order.end() ? std::size_t{0} : static_cast<std::size_t>(found - order.begin()) + 1;
  std::string waits;
  for (std::size_t offset = 0; offset < order.size(); ++offset) {
    const auto& code = order[(start + offset) % order.size()];
    if (code == after || round.sealed.contains(code)) continue;
    if (std::ranges::find(skipped, code) == skipped.end()) return code;
    if (waits.empty()) waits = code;
  }
  return waits;
}

}  // namespace beraad::session
