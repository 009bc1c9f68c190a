// What the program remembers of this user and this laptop, in XDG_CONFIG_HOME; never anything of a case.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "core/base/language.hpp"
#include "core/base/result.hpp"

namespace beraad::state {

enum class Theme { Light, Dark };
enum class Profile { Facilitator, Committee, Team };

/// Per monitor, by its name.
struct RoomMemory {
  float picture_width_m = 2.0f, farthest_chair_m = 7.0f;
  float type_step = 0;  // steps larger or smaller
  friend bool operator==(const RoomMemory&, const RoomMemory&) = default;
};

/// Who checked the wording of a method, and on which day (2026-11-12).
struct MethodReview {
  std::string by, on;
  friend bool operator==(const MethodReview&, const MethodReview&) = default;
};
/// A review holds for one version: another one has other words.
[[nodiscard]] std::string review_key(const std::string& method_id, int version);

struct Settings {
  bool first_start = true;
  base::Language language = base::Language::Dutch;       // of the laptop
  base::Language room_language = base::Language::Dutch;  // of the projector and the report
  bool room_language_follows = true;
  Theme theme = Theme::Light, room_theme = Theme::Light;
  Profile profile = Profile::Facilitator;
  bool clicker_only = false;  // page keys and arrows go to the room also from a field
  bool heard_list = false;    // "not heard yet"
  bool control_keys = false;  // buttons show Ctrl keys, on laptops whose F keys need Fn
  std::string room_monitor;   // name of the chosen projector
  std::map<std::string, float> scale_by_monitor;
  std::map<std::string, RoomMemory> rooms;
  std::map<std::string, MethodReview> reviews;  // by review_key
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// Absent, damaged or newer settings give the defaults (and the error, to be said once); nothing is overwritten then.
struct LoadedSettings {
  Settings settings;
  std::optional<base::Error> problem;
};
[[nodiscard]] LoadedSettings load_settings(const std::filesystem::path& file);
[[nodiscard]] Outcome save_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace beraad::state
