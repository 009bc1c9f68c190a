#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "core/base/calendar.hpp"
#include "core/base/platform.hpp"
#include "core/storage/files.hpp"

namespace beraad::storage {

namespace fs = std::filesystem;

namespace {

fs::path lock_file_of(const fs::path& library, FileIdentity identity, const fs::path& lock_folder) {
  if (lock_folder.empty()) return library.string() + ".lock";
  return lock_folder / ("beraad-" + std::to_string(identity.device) + "-" + std::to_string(identity.inode) + ".lock");
}

/// "login, host, process 123, 2026-02-12T14:50": read by people.
std::string holder_now(base::Instant now) {
  return base::login_name() + ", " + base::host_name() + ", " + std::to_string(base::process_id()) + ", " +
         base::to_text(base::local_time(now));
}

std::string holder_in(int descriptor) {
  std::array<char, 512> text{};
  const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
  return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : "?";
}

/// A killed program holds its files until its memory is gone, which can take a second.
bool is_ending(const std::string& holder) {
  const std::string host = base::host_name();
  const std::size_t at = holder.find(", " + host + ", ");
  if (at == std::string::npos) return false;  // on another machine: nothing is known of it
  const std::string process = std::to_string(std::atoi(holder.c_str() + at + host.size() + 4));
  std::error_code error;
  (void)fs::read_symlink("/proc/" + process + "/exe", error);
  return error == std::errc::no_such_file_or_directory;
}

/// Whoever starts the program again at once after a crash must not find the library taken, on a busy machine either.
bool lock_after_crash(int descriptor, std::string& held_by) {
  constexpr int k_tries = 25, k_tries_while_ending = 500;
  const bool locked = lock_patiently(descriptor, [&](int tried) {
    held_by = holder_in(descriptor);
    return tried < (is_ending(held_by) ? k_tries_while_ending : k_tries);
  });
  if (locked) held_by.clear();
  return locked;
}

}  // namespace

bool lock_patiently(int descriptor, const std::function<bool(int tried)>& goes_on) {
  constexpr std::chrono::milliseconds k_pause{20};
  for (int tried = 1; ::flock(descriptor, LOCK_EX | LOCK_NB) != 0; ++tried) {
    if (errno != EWOULDBLOCK || !goes_on(tried)) return false;
    std::this_thread::sleep_for(k_pause);
  }
  return true;
}

void LibraryLock::Release::operator()(const int* descriptor) const noexcept {
  // The file itself stays: removing it would let two programs lock two files of one name.
  const int emptied = ::ftruncate(*descriptor, 0);
  (void)emptied;
  ::close(*descriptor);
  delete descriptor;
}

std::optional<LibraryLock> LibraryLock::find(const fs::path& library, FileIdentity identity,
                                             const fs::path& lock_folder, base::Instant now, std::string& held_by) {
  const fs::path file = lock_file_of(library, identity, lock_folder);
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) return std::nullopt;
  if (!lock_after_crash(descriptor, held_by)) {
    ::close(descriptor);
    return std::nullopt;
  }
  LibraryLock lock(descriptor);
  const std::string holder = holder_now(now);
  // Only the lock decides; that its holder's name could not be written changes nothing.
  const bool told = ::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, holder.data(), holder.size(), 0) >= 0;
  (void)told;
  return lock;
}

}  // namespace beraad::storage
