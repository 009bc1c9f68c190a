#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <vector>

#include "core/base/platform.hpp"

namespace beraad::base {
namespace {

/// Owns a file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  [[nodiscard]] int number() const { return m_number; }
  [[nodiscard]] bool is_open() const { return m_number >= 0; }
  /// Closing can still report a failed write (network file systems), so it is asked for by name.
  [[nodiscard]] bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

 private:
  int m_number;
};

std::string system_words(int error) { return std::generic_category().message(error); }

Failure fail_file(std::string code, const std::filesystem::path& path, int error) {
  return fail(std::move(code), {path.filename().string()}, system_words(error), path.string());
}

/// Refuses what is not a plain file, before and after opening: opening alone can act on a device.
Outcome check_regular(const struct stat& status, const std::filesystem::path& path) {
  if (S_ISDIR(status.st_mode)) return fail_file("file.is-folder", path, EISDIR);
  if (!S_ISREG(status.st_mode)) return fail_file("file.not-regular", path, EINVAL);
  return Done{};
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// The rename itself is only safe once the folder's entry is on the disk.
bool sync_folder(const std::filesystem::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // Some file systems know no fsync of a folder (EINVAL); there is nothing better to ask of them.
  return opened.is_open() && (::fsync(opened.number()) == 0 || errno == EINVAL);
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t max_bytes) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) {
    return fail_file(errno == ENOENT || errno == ENOTDIR ? "file.missing" : "file.unreadable", path, errno);
  }
  BERAAD_TRY(regular_before, check_regular(status, path));
  const Descriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!opened.is_open() || ::fstat(opened.number(), &status) != 0) return fail_file("file.unreadable", path, errno);
  BERAAD_TRY(regular_after, check_regular(status, path));

  const auto too_large = [&] {
    const std::uint64_t mebibytes = (max_bytes >> 20U) + ((max_bytes & 0xFFFFFU) != 0 ? 1 : 0);
    return fail("file.too-large", {path.filename().string(), std::to_string(mebibytes)},
                "larger than " + std::to_string(max_bytes) + " bytes", path.string());
  };
  if (static_cast<std::uint64_t>(status.st_size) > max_bytes) return too_large();
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(status.st_size));
  std::vector<char> block(std::size_t{64} << 10U);
  for (;;) {
    const ssize_t count = ::read(opened.number(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail_file("file.unreadable", path, errno);
    if (count == 0) return bytes;
    if (bytes.size() + static_cast<std::size_t>(count) > max_bytes) return too_large();  // it grew meanwhile
    bytes.append(block.data(), static_cast<std::size_t>(count));
  }
}

Outcome write_file_atomically(const std::filesystem::path& path, std::string_view bytes, unsigned mode) {
  std::string temporary = (folder_of(path) / ".beraad-XXXXXX").string();
  Descriptor opened(::mkostemp(temporary.data(), O_CLOEXEC));
  if (!opened.is_open()) return fail_file("file.unwritable", path, errno);
  const bool in_place = ::fchmod(opened.number(), mode) == 0 && write_all(opened.number(), bytes) &&
                        ::fsync(opened.number()) == 0 && opened.close() &&
                        ::rename(temporary.c_str(), path.c_str()) == 0;
  if (!in_place) {
    const int error = errno;
    ::unlink(temporary.c_str());
    return fail_file("file.unwritable", path, error);
  }
  if (!sync_folder(folder_of(path))) return fail_file("file.unwritable", path, errno);
  return Done{};
}

Outcome make_private_folders(const std::filesystem::path& folder) {
  std::filesystem::path made;
  for (const auto& part : folder) {
    made /= part;
    struct stat status{};
    const bool present = ::mkdir(made.c_str(), 0700) == 0 ||
                         (errno == EEXIST && ::stat(made.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) ||
                         (::stat(made.c_str(), &status) == 0 && S_ISDIR(status.st_mode));
    if (!present) return fail("file.folder-unmakeable", {made.string()}, system_words(errno), made.string());
  }
  return Done{};
}

}  // namespace beraad::base
