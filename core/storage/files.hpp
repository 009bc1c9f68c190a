// What a library needs of the file system beyond base::platform: which file a name stands for, renaming without
// overwriting, and the lock that says who writes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/clock.hpp"
#include "core/base/result.hpp"

namespace beraad::storage {

/// Which file it is, whatever it is called.
struct FileIdentity {
  std::uint64_t device = 0, inode = 0;
  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};
[[nodiscard]] std::optional<FileIdentity> find_identity(const std::filesystem::path& file);

/// The absolute path with every link followed once; the last part need not exist ("library.link-loop").
[[nodiscard]] Result<std::filesystem::path> resolved(const std::filesystem::path& file);
/// A plain file that can be read: "library.missing", "library.is-folder", "library.not-a-library" (a pipe, a
/// device), "library.not-readable".
[[nodiscard]] Outcome check_present(const std::filesystem::path& file);
/// True when the file and its folder (for the journal) may be written.
[[nodiscard]] bool is_writable(const std::filesystem::path& file);
/// True for the file systems of networks, whose locks and syncs cannot be relied on.
[[nodiscard]] bool is_on_network(const std::filesystem::path& file);

/// True when something of that name is there, a link to nothing too.
[[nodiscard]] bool is_taken(const std::filesystem::path& file);
/// "library.exists".
[[nodiscard]] base::Failure fail_exists(const std::filesystem::path& file);
/// Syncs the file, gives it its name unless that exists ("library.exists") and syncs the folder.
[[nodiscard]] Outcome publish_new(const std::filesystem::path& temporary, const std::filesystem::path& file);
/// The same, putting it in the place of a present file.
[[nodiscard]] Outcome publish_over(const std::filesystem::path& temporary, const std::filesystem::path& file);

/// "x/Beraad.beraad" -> "x/Beraad.beraad-keys", "x/Beraad.backups".
[[nodiscard]] std::filesystem::path keys_file_of(const std::filesystem::path& library);
[[nodiscard]] std::filesystem::path backups_folder_of(const std::filesystem::path& library);

/// Puts small bytes there whole or not at all, with the codes of saving ("save.disk-full", "save.device-error").
[[nodiscard]] Outcome write_durably(const std::filesystem::path& file, const std::string& bytes);

/// Removes a file, and what SQLite keeps beside it, at the end of a scope.
class Discard {
 public:
  explicit Discard(std::filesystem::path file) : m_file(std::move(file)) {}
  ~Discard();
  Discard(const Discard&) = delete;
  Discard& operator=(const Discard&) = delete;

 private:
  std::filesystem::path m_file;
};

/// Locks it for this program alone. While another holds it and `goes_on` with the number of tries so far says so, it is
/// tried again after a moment. False when another keeps it, or when nothing can be locked there.
[[nodiscard]] bool lock_patiently(int descriptor, const std::function<bool(int tried)>& goes_on);

/// A file in the making: empty, 0600, under a name of its own beside `file`; folders are made 0700. One at a time in a
/// folder: another waits for it two seconds, and removes first what a killed program left half made. Gone at the end
/// unless published.
class NewFile {
 public:
  [[nodiscard]] static Result<NewFile> beside(const std::filesystem::path& file);
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  /// False when the folder knows no locks (some networks), or somebody else is not done with it: then nobody's
  /// leftovers can be told from work in hand.
  [[nodiscard]] bool is_alone() const { return m_folder != nullptr; }

 private:
  struct Release {
    void operator()(const int* descriptor) const noexcept;
  };
  NewFile() = default;
  std::unique_ptr<const int, Release> m_folder;  // locked
  std::filesystem::path m_path;
  std::unique_ptr<Discard> m_discard;
};

/// Held while this lives; the system lets go of it when the program ends, however it ends.
class LibraryLock {
 public:
  /// Absent with `held_by` filled: another program writes there. Absent without: no lock is possible.
  [[nodiscard]] static std::optional<LibraryLock> find(const std::filesystem::path& library, FileIdentity identity,
                                                       const std::filesystem::path& lock_folder, base::Instant now,
                                                       std::string& held_by);

 private:
  struct Release {
    void operator()(const int* descriptor) const noexcept;
  };
  explicit LibraryLock(int descriptor) : m_descriptor(new int(descriptor)) {}
  std::unique_ptr<int, Release> m_descriptor;
};

}  // namespace beraad::storage
