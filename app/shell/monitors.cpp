#include "app/shell/monitors.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace beraad::shell {
namespace {

constexpr double k_distance_mm = 600, k_capital = 0.714, k_body_em = 16;
constexpr double k_sixteen_minutes = 16.0 / 60.0 * std::numbers::pi / 180.0;
constexpr double k_least_dpi = 80, k_most_dpi = 330;

bool overlap(const Monitor& a, const Monitor& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

float by_eighths(double scale) { return static_cast<float>(std::round(scale * 8) / 8); }

}  // namespace

bool is_mirrored(const std::vector<Monitor>& monitors) {
  for (std::size_t first = 0; first < monitors.size(); ++first) {
    for (std::size_t second = first + 1; second < monitors.size(); ++second) {
      if (overlap(monitors[first], monitors[second])) return true;
    }
  }
  return false;
}

float proposed_scale(const Monitor& monitor) {
  double scale = monitor.content_scale;
  if (monitor.width_mm > 0) {
    const double pitch = static_cast<double>(monitor.width_mm) / monitor.width;
    const double dpi = 25.4 / pitch;
    if (dpi >= k_least_dpi && dpi <= k_most_dpi) {
      scale = k_distance_mm * std::tan(k_sixteen_minutes) / k_capital / pitch / k_body_em;
      scale = std::min(scale, monitor.content_scale + 0.25);
    }
  }
  const double room = std::min(monitor.width / 1280.0, monitor.height / 720.0);
  return std::max(1.f, std::min(by_eighths(scale), std::floor(static_cast<float>(room) * 8) / 8));
}

float largest_scale(const Monitor& monitor) {
  const double room = std::min(monitor.width / 960.0, monitor.height / 540.0);
  return std::max(1.f, std::floor(static_cast<float>(room) * 8) / 8);
}

int choose_room_monitor(const std::vector<Monitor>& monitors, const std::string& name, int laptop) {
  for (std::size_t index = 0; index < monitors.size(); ++index) {
    if (static_cast<int>(index) != laptop && !name.empty() && monitors[index].name == name)
      return static_cast<int>(index);
  }
  for (std::size_t index = 0; index < monitors.size(); ++index) {
    if (static_cast<int>(index) != laptop) return static_cast<int>(index);
  }
  return -1;
}

PlugStep plug_step(const WallNow& wall, std::size_t monitors, bool mirrored) {
  const bool second = monitors >= 2 && !mirrored;
  if (wall.as_window) return PlugStep::Stay;
  if (second) {
    const bool wanted = wall.unplugged || (wall.open && !wall.has_window);
    return wanted ? PlugStep::Return : PlugStep::Stay;
  }
  if (!wall.open || !wall.has_window) return PlugStep::Stay;
  return mirrored ? PlugStep::BecomeWall : PlugStep::LoseScreen;
}

}  // namespace beraad::shell
