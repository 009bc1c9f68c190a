// Screens as plain values: which there are, whether they show the same, how large the console should be drawn.
#pragma once

#include <string>
#include <vector>

namespace beraad::shell {

struct Monitor {
  std::string name;
  int x = 0, y = 0, width = 0, height = 0;  // desktop pixels
  int width_mm = 0, height_mm = 0;          // 0 = unknown
  float content_scale = 1;
};

/// True when two of them overlap: the projector then shows what the laptop shows.
[[nodiscard]] bool is_mirrored(const std::vector<Monitor>& monitors);
/// The scale at which body capitals are 16 minutes of arc at 60 cm, by eighths; at most 0.25 above the content scale,
/// at least 1, and never so large that less than 1280 x 720 design pixels remain (design 4.2).
[[nodiscard]] float proposed_scale(const Monitor& monitor);
/// The largest scale that leaves 960 x 540 design pixels.
[[nodiscard]] float largest_scale(const Monitor& monitor);
/// Where the room opens: the named one, else the first that is not the laptop's; -1 when there is none.
[[nodiscard]] int choose_room_monitor(const std::vector<Monitor>& monitors, const std::string& name, int laptop);

/// What the wall's window must do because the screens changed.
enum class PlugStep {
  Stay,
  LoseScreen,  // its screen is gone: never move it over the laptop's
  BecomeWall,  // the screens show the same now: the console is the wall, its own window would only lie over it
  Return,      // a screen is back, or the screens no longer show the same
};
struct WallNow {
  bool open = false, has_window = false;
  bool as_window = false;  // opened as a window to share in a call; it stays where it is
  bool unplugged = false;  // its screen went away while it was open
};
[[nodiscard]] PlugStep plug_step(const WallNow& wall, std::size_t monitors, bool mirrored);

}  // namespace beraad::shell
