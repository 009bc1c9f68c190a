// The operating system in one place: files, folders, environment, who and where we are. Nothing else in core
// calls POSIX, so that another system is a matter of these few functions.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace beraad::base {

/// The bytes of a regular file of at most `max_bytes`. Never waits on a pipe or a device.
/// Codes, each with the file's name as argument 0: "file.missing", "file.is-folder", "file.not-regular",
/// "file.too-large" (argument 1: the limit in MiB, rounded up), "file.unreadable".
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t max_bytes);

/// Puts the bytes there whole or not at all, and on the disk before it returns: a temporary file in the same
/// folder, fsync, rename, fsync of the folder. A present file stays as it was on failure.
/// Code "file.unwritable" with the file's name.
[[nodiscard]] Outcome write_file_atomically(const std::filesystem::path& path, std::string_view bytes,
                                            unsigned mode = 0600);

/// Makes every missing folder of the path, open to the user alone (0700); present ones keep their rights.
/// Code "file.folder-unmakeable" with the path of the folder that would not be made.
[[nodiscard]] Outcome make_private_folders(const std::filesystem::path& folder);

/// A variable that is set and not empty.
[[nodiscard]] std::optional<std::string> find_environment(const std::string& name);

[[nodiscard]] std::string login_name();  // "?" when the system does not know
[[nodiscard]] std::string host_name();   // "?" likewise
[[nodiscard]] int process_id();

/// The local offset from UTC in minutes at that moment.
[[nodiscard]] std::int32_t local_offset_minutes(std::int64_t utc_ms);

enum class UserFolder { Data, Config, State, Runtime };

/// The user's folder of that kind by the XDG base directory rules: the variable when it holds an absolute path,
/// else the default below the home folder. Runtime has no default. Nothing is made. Absent: no home known.
[[nodiscard]] std::optional<std::filesystem::path> find_user_folder(UserFolder kind);

}  // namespace beraad::base
