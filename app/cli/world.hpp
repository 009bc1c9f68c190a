// What the command line needs of the world: streams, clock, chance, folders, environment, and the doors to the
// window. Given by main; tests give their own.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

#include "app/cli/shipped.hpp"
#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/base/language.hpp"
#include "core/base/log.hpp"
#include "core/base/result.hpp"

namespace beraad::cli {

/// `beraad tour`: pictures of every screen.
struct TourRequest {
  std::filesystem::path folder = "tour";
  base::Language language = base::Language::Dutch;
  int width = 1366, height = 768;             // of the laptop
  int room_width = 1920, room_height = 1080;  // of the projector
  bool dark = false;
};

/// `beraad [LIBRARY]`: the window.
struct WindowRequest {
  std::optional<std::filesystem::path> library;
  base::Language language = base::Language::Dutch;
};

struct World {
  std::ostream& out;
  std::ostream& err;
  const base::Clock& clock;
  base::Ids& ids;
  base::Log& log;
  Folders folders;
  std::string version;
  std::function<std::optional<std::string>(const std::string&)> environment;
  std::function<void(int milliseconds)> wait;  // the pace of `play`
  std::function<Outcome(const WindowRequest&)> open_window;
  std::function<Outcome(const TourRequest&)> make_tour;
  std::function<Result<Shipped>(const Folders&)> load_shipped = Shipped::load;
};

}  // namespace beraad::cli
