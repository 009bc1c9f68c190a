#include "core/storage/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "core/base/platform.hpp"

namespace beraad::storage {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_half_made = ".beraad-new-";
constexpr std::string_view k_made_beside_another = ".beraad-beside-";  // which must not take it for a leftover

std::string system_words(int error) { return std::generic_category().message(error); }

base::Failure fail_saving(int error, const fs::path& file) {
  std::string code = "save.device-error";
  if (error == ENOSPC || error == EDQUOT) code = "save.disk-full";
  if (error == EROFS || error == EACCES || error == EPERM) code = "save.read-only";
  return fail(std::move(code), {file.filename().string()}, system_words(error), file.string());
}

bool synced(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool done = ::fsync(descriptor) == 0 || errno == EINVAL;  // some file systems know no sync of a folder
  ::close(descriptor);
  return done;
}

Outcome published(const fs::path& temporary, const fs::path& file, unsigned rename_flags) {
  if (!synced(temporary, O_RDONLY)) return fail_saving(errno, file);
  if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, file.c_str(), rename_flags) != 0) {
    if (errno == EEXIST) return fail_exists(file);
    return fail_saving(errno, file);
  }
  if (!synced(file.parent_path(), O_RDONLY | O_DIRECTORY)) return fail_saving(errno, file);
  return Done{};
}

/// Locks a folder, waiting two seconds for who makes a file there: it may be a program that stands still for ever.
/// Absent when it is not to be had.
std::optional<int> find_folder_lock(const fs::path& folder) {
  constexpr int k_tries = 100;
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  if (lock_patiently(descriptor, [](int tried) { return tried < k_tries; })) return descriptor;
  ::close(descriptor);
  return std::nullopt;
}

void remove_half_made(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;  // it will be tried again with the next one made here
    if (entry->path().filename().string().starts_with(k_half_made)) fs::remove(entry->path(), ignored);
  }
}

}  // namespace

std::optional<FileIdentity> find_identity(const fs::path& file) {
  struct stat status{};
  if (::stat(file.c_str(), &status) != 0) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino};
}

Result<fs::path> resolved(const fs::path& file) {
  std::error_code error;
  const fs::path absolute = fs::absolute(file, error);
  const fs::path path = error ? fs::path() : fs::weakly_canonical(absolute, error);
  if (!error) return path;
  const bool loop = error == std::errc::too_many_symbolic_link_levels;
  return fail(loop ? "library.link-loop" : "library.not-readable", {file.filename().string()}, error.message(),
              file.string());
}

Outcome check_present(const fs::path& file) {
  const auto refuse = [&](std::string code) {
    return fail(std::move(code), {file.filename().string()}, system_words(errno), file.string());
  };
  struct stat status{};
  if (::stat(file.c_str(), &status) != 0) {
    if (errno == ELOOP) return refuse("library.link-loop");
    return refuse(errno == ENOENT || errno == ENOTDIR ? "library.missing" : "library.not-readable");
  }
  if (S_ISDIR(status.st_mode)) return refuse("library.is-folder");
  if (!S_ISREG(status.st_mode)) return refuse("library.not-a-library");
  if (::access(file.c_str(), R_OK) != 0) return refuse("library.not-readable");
  return Done{};
}

bool is_writable(const fs::path& file) {
  return ::access(file.c_str(), W_OK) == 0 && ::access(file.parent_path().c_str(), W_OK) == 0;
}

bool is_on_network(const fs::path& file) {
  // NFS, SMB, CIFS, SMB2, AFS, Coda (linux/magic.h).
  constexpr std::array<std::uint32_t, 6> k_network{0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x5346414F, 0x73757245};
  struct statfs status{};
  if (::statfs(file.c_str(), &status) != 0) return false;
  return std::find(k_network.begin(), k_network.end(), static_cast<std::uint32_t>(status.f_type)) != k_network.end();
}

bool is_taken(const fs::path& file) {
  std::error_code ignored;  // not knowing is found out by the renaming that refuses to overwrite
  return fs::exists(fs::symlink_status(file, ignored));
}

base::Failure fail_exists(const fs::path& file) {
  return fail("library.exists", {file.filename().string()}, {}, file.string());
}

Outcome publish_new(const fs::path& temporary, const fs::path& file) {
  return published(temporary, file, RENAME_NOREPLACE);
}

Outcome publish_over(const fs::path& temporary, const fs::path& file) { return published(temporary, file, 0); }

fs::path keys_file_of(const fs::path& library) { return library.string() + "-keys"; }

fs::path backups_folder_of(const fs::path& library) {
  return library.parent_path() / (library.stem().string() + ".backups");
}

Outcome write_durably(const fs::path& file, const std::string& bytes) {
  auto written = base::write_file_atomically(file, bytes);
  if (written) return written;
  base::Error error = written.error();
  error.code = error.detail == system_words(ENOSPC) ? "save.disk-full" : "save.device-error";
  return fail(std::move(error));
}

Discard::~Discard() {
  std::error_code ignored;  // nothing is lost when a temporary file stays
  fs::remove(m_file, ignored);
  fs::remove(m_file.string() + "-journal", ignored);
}

void NewFile::Release::operator()(const int* descriptor) const noexcept {
  ::close(*descriptor);
  delete descriptor;
}

Result<NewFile> NewFile::beside(const fs::path& file) {
  const fs::path folder = file.parent_path();
  BERAAD_TRY(folders, base::make_private_folders(folder));
  NewFile made;
  if (const auto locked = find_folder_lock(folder)) {
    made.m_folder.reset(new int(*locked));
    remove_half_made(folder);
  }
  std::string name = (folder / (made.is_alone() ? k_half_made : k_made_beside_another)).string() + "XXXXXX";
  const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) return fail_saving(errno, file);
  ::close(descriptor);
  made.m_path = name;
  made.m_discard = std::make_unique<Discard>(made.m_path);
  return made;
}

}  // namespace beraad::storage
