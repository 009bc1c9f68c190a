#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "core/base/platform.hpp"

namespace beraad::base {
namespace {

/// The user's entry in the system's list: login name or home folder.
std::optional<std::string> find_in_password_list(char* passwd::* member) {
  passwd entry{};
  passwd* found = nullptr;
  std::vector<char> buffer(std::size_t{16} << 10U);
  if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr) {
    return std::nullopt;
  }
  const char* text = found->*member;
  return text == nullptr || *text == '\0' ? std::nullopt : std::optional<std::string>(text);
}

std::optional<std::filesystem::path> find_absolute(const std::string& variable) {
  if (auto text = find_environment(variable); text && std::filesystem::path(*text).is_absolute()) return *text;
  return std::nullopt;
}

std::optional<std::filesystem::path> find_home() {
  if (auto home = find_absolute("HOME")) return home;
  if (auto home = find_in_password_list(&passwd::pw_dir)) return std::filesystem::path(*home);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> find_environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): nothing here sets variables
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

std::string login_name() {
  if (auto name = find_in_password_list(&passwd::pw_name)) return *name;
  return find_environment("LOGNAME").value_or("?");
}

std::string host_name() {
  std::array<char, 256> name{};
  const bool known = ::gethostname(name.data(), name.size() - 1) == 0 && name[0] != '\0';
  return known ? name.data() : "?";
}

int process_id() { return ::getpid(); }

std::int32_t local_offset_minutes(std::int64_t utc_ms) {
  const auto seconds = static_cast<std::time_t>(utc_ms / 1000);
  std::tm local{};
  if (::localtime_r(&seconds, &local) == nullptr) return 0;
  return static_cast<std::int32_t>(local.tm_gmtoff / 60);
}

std::optional<std::filesystem::path> find_user_folder(UserFolder kind) {
  const auto below_home = [](const char* variable, const char* otherwise) -> std::optional<std::filesystem::path> {
    if (auto folder = find_absolute(variable)) return folder;
    if (auto home = find_home()) return *home / otherwise;
    return std::nullopt;
  };
  switch (kind) {
    case UserFolder::Data:
      return below_home("XDG_DATA_HOME", ".local/share");
    case UserFolder::Config:
      return below_home("XDG_CONFIG_HOME", ".config");
    case UserFolder::State:
      return below_home("XDG_STATE_HOME", ".local/state");
    case UserFolder::Runtime:
      return find_absolute("XDG_RUNTIME_DIR");
  }
  return std::nullopt;
}

}  // namespace beraad::base
