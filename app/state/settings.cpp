#include "app/state/settings.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"

namespace beraad::state {
namespace {

using json::Object;
using json::Value;

constexpr std::uint64_t k_most_bytes = 256U << 10U;
constexpr json::Limits k_limits{256 << 10, 8, 4096, 20'000};
constexpr std::int64_t k_version = 1;
constexpr float k_thousand = 1000;  // fractions are kept as thousandths: the gate knows whole numbers only

Value text(std::string value) { return {std::move(value)}; }
Value flag(bool value) { return {value}; }
Value number(std::int64_t value) { return {value}; }
Value thousandths(float value) { return {std::lround(value * k_thousand)}; }

void read_flag(const Value& root, std::string_view key, bool& into) {
  const auto* value = root.find(key);
  if (const bool* held = value != nullptr ? value->as_bool() : nullptr) into = *held;
}

std::string read_text(const Value& root, std::string_view key) {
  const auto* value = root.find(key);
  const std::string* held = value != nullptr ? value->as_string() : nullptr;
  return held != nullptr ? *held : std::string{};
}

float read_thousandths(const Value& value, float least, float most, float otherwise) {
  const auto* held = value.as_integer();
  if (held == nullptr) return otherwise;
  const float read = static_cast<float>(*held) / k_thousand;
  return read >= least && read <= most ? read : otherwise;
}

void read_rooms(const Value& root, Settings& settings) {
  const auto* rooms = root.find("rooms");
  if (rooms == nullptr || rooms->as_object() == nullptr) return;
  for (const auto& [name, room] : *rooms->as_object()) {
    RoomMemory memory;
    if (const auto* width = room.find("width")) memory.picture_width_m = read_thousandths(*width, 0.5f, 10, 2);
    if (const auto* chair = room.find("chair")) memory.farthest_chair_m = read_thousandths(*chair, 1, 30, 7);
    if (const auto* step = room.find("step")) memory.type_step = read_thousandths(*step, 0, 4, 0);
    settings.rooms[name] = memory;
  }
}

void read_reviews(const Value& root, Settings& settings) {
  const auto* reviews = root.find("reviews");
  if (reviews == nullptr || reviews->as_object() == nullptr) return;
  for (const auto& [key, review] : *reviews->as_object()) {
    settings.reviews[key] = {read_text(review, "by"), read_text(review, "on")};
  }
}

void read_scales(const Value& root, Settings& settings) {
  const auto* scales = root.find("scales");
  if (scales == nullptr || scales->as_object() == nullptr) return;
  for (const auto& [name, scale] : *scales->as_object()) {
    settings.scale_by_monitor[name] = read_thousandths(scale, 0.875f, 4, 1);
  }
}

}  // namespace

std::string review_key(const std::string& method_id, int version) { return method_id + "/" + std::to_string(version); }

LoadedSettings load_settings(const std::filesystem::path& file) {
  LoadedSettings loaded;
  std::error_code ignored;
  if (file.empty() || !std::filesystem::exists(file, ignored)) return loaded;
  const auto bytes = base::read_file(file, k_most_bytes);
  if (!bytes) {
    loaded.problem = bytes.error();
    return loaded;
  }
  const auto document = json::read(*bytes, "settings", k_limits);
  if (!document) {
    loaded.problem = document.error();
    return loaded;
  }
  const Value& root = document->root;
  Settings& settings = loaded.settings;
  read_flag(root, "first_start", settings.first_start);
  read_flag(root, "room_language_follows", settings.room_language_follows);
  read_flag(root, "clicker_only", settings.clicker_only);
  read_flag(root, "heard_list", settings.heard_list);
  read_flag(root, "control_keys", settings.control_keys);
  settings.language = base::read_language(read_text(root, "language")).value_or(settings.language);
  settings.room_language = base::read_language(read_text(root, "room_language")).value_or(settings.room_language);
  if (read_text(root, "theme") == "dark") settings.theme = Theme::Dark;
  if (read_text(root, "room_theme") == "dark") settings.room_theme = Theme::Dark;
  const std::string profile = read_text(root, "profile");
  settings.profile = profile == "committee" ? Profile::Committee
                     : profile == "team"    ? Profile::Team
                                            : Profile::Facilitator;
  settings.room_monitor = read_text(root, "room_monitor");
  read_scales(root, settings);
  read_rooms(root, settings);
  read_reviews(root, settings);
  return loaded;
}

Outcome save_settings(const std::filesystem::path& file, const Settings& settings) {
  Object scales, rooms, reviews;
  for (const auto& [name, scale] : settings.scale_by_monitor) scales.emplace_back(name, thousandths(scale));
  for (const auto& [name, room] : settings.rooms) {
    Object memory;
    memory.emplace_back("width", thousandths(room.picture_width_m));
    memory.emplace_back("chair", thousandths(room.farthest_chair_m));
    memory.emplace_back("step", thousandths(room.type_step));
    rooms.emplace_back(name, Value{std::move(memory)});
  }
  for (const auto& [key, review] : settings.reviews) {
    reviews.emplace_back(key, Value{Object{{"by", text(review.by)}, {"on", text(review.on)}}});
  }
  const char* profile = settings.profile == Profile::Committee ? "committee"
                        : settings.profile == Profile::Team    ? "team"
                                                               : "facilitator";
  Object root;
  root.emplace_back("version", number(k_version));
  root.emplace_back("first_start", flag(settings.first_start));
  root.emplace_back("language", text(std::string(base::code_of(settings.language))));
  root.emplace_back("room_language", text(std::string(base::code_of(settings.room_language))));
  root.emplace_back("room_language_follows", flag(settings.room_language_follows));
  root.emplace_back("theme", text(settings.theme == Theme::Dark ? "dark" : "light"));
  root.emplace_back("room_theme", text(settings.room_theme == Theme::Dark ? "dark" : "light"));
  root.emplace_back("profile", text(profile));
  root.emplace_back("clicker_only", flag(settings.clicker_only));
  root.emplace_back("heard_list", flag(settings.heard_list));
  root.emplace_back("control_keys", flag(settings.control_keys));
  root.emplace_back("room_monitor", text(settings.room_monitor));
  root.emplace_back("scales", Value{std::move(scales)});
  root.emplace_back("rooms", Value{std::move(rooms)});
  root.emplace_back("reviews", Value{std::move(reviews)});
  BERAAD_TRY(made, base::make_private_folders(file.parent_path()));
  return base::write_file_atomically(file, json::write(Value{std::move(root)}, 1));
}

}  // namespace beraad::state
