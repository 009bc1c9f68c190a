// One library on disk: a SQLite file with sealed texts and its keys file. Holds only what was said; everything
// that can be asked is rebuilt in memory. One object, one thread; see writer.hpp for the storage thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/base/log.hpp"
#include "core/base/result.hpp"
#include "core/session/document.hpp"

namespace beraad::storage {

using base::Uuid;

/// What a library needs of the world; all outlive it.
struct Environment {
  const base::Clock& clock;
  base::Ids& ids;
  base::Log& log;
  std::filesystem::path lock_folder;  // XDG_RUNTIME_DIR; empty: the lock lies beside the library
  std::string vfs;                    // name of a SQLite VFS; empty = the system's (tests put a faulty disk here)
};

enum class Access { ReadWrite, ReadOnly };
/// Why a library is open for reading only.
enum class ReadOnlyReason { None, Asked, HeldByOther, FileNotWritable, NoLockPossible, NetworkFolder };

struct LibraryInfo {
  std::filesystem::path file, keys_file;
  Uuid id;
  int format = 0;               // number of the last upgrade
  bool has_passphrase = false;  // only the open slot exists while false
  Access access = Access::ReadWrite;
  ReadOnlyReason read_only_reason = ReadOnlyReason::None;
  std::string held_by;  // who has it, when that is the reason: login, host, process, since
  std::size_t cases = 0, sessions = 0, changes = 0;
  std::optional<base::Instant> newest_backup;
  std::filesystem::path newest_backup_file;
};

struct SessionHeader {
  Uuid id, case_id;
  session::RunKind run = session::RunKind::Main;
  std::string protocol_digest;
  std::uint64_t changes = 0;
  base::Instant created;
};

/// Text of one open editor, as it was at the last 250 ms of rest.
struct Draft {
  std::string editor;  // path of the editor; holds ids only, of a field that of its step before its own
  std::string text;
  std::uint64_t caret = 0;
};

struct StoredSession {
  SessionHeader header;
  std::string protocol_text;
  std::vector<session::Change> changes;
  std::vector<Draft> drafts;
};

/// One thing library check found; case and field as far as they are known.
struct Finding {
  std::string code;  // "check.text-changed", "check.rows-missing", "check.file-header", ...
  Uuid case_id{}, session_id{};
  std::string step{}, field{};
  std::uint64_t sequence = 0;
};
struct CheckReport {
  std::size_t sessions = 0, changes = 0, events = 0, drafts = 0, protocols = 0;  // verified
  std::vector<Finding> findings;
  std::filesystem::path good_backup;  // newest backup that opens and is whole, when there are findings
};

class Library {
 public:
  /// Makes a new library (folders 0700, files 0600); refuses an existing file ("library.exists").
  [[nodiscard]] static Result<std::unique_ptr<Library>> create(const std::filesystem::path& file,
                                                               Environment environment);
  /// Opens one. Codes: "library.missing", "library.is-folder", "library.not-a-library", "library.newer",
  /// "library.keys-missing", "library.damaged", "library.link-loop", "library.not-readable". When another
  /// program has it, when it is read-only, or no lock is possible: opens read-only, info() says why.
  /// Makes a verified backup when the newest is over 12 h old (ReadWrite only) and upgrades older formats.
  [[nodiscard]] static Result<std::unique_ptr<Library>> open(const std::filesystem::path& file, Access access,
                                                             Environment environment);
  virtual ~Library() = default;

  [[nodiscard]] virtual LibraryInfo info() const = 0;
  [[nodiscard]] virtual Result<std::vector<SessionHeader>> list_sessions() = 0;
  /// A damaged row gives an error naming case and field ("library.text-changed", "library.rows-missing").
  [[nodiscard]] virtual Result<StoredSession> load_session(const Uuid& session_id) = 0;

  /// Keeps the text of a template for ever, by its digest (hex); keeping it twice changes nothing.
  [[nodiscard]] virtual Outcome keep_protocol(std::string_view digest, std::string_view text) = 0;
  /// Makes session and, when new, case, with the session's first change. One transaction.
  [[nodiscard]] virtual Outcome create_session(const SessionHeader& header, const session::Applied& first) = 0;
  /// Appends a change, overwrites what it redacts, deletes drafts of `finished_editors`: one transaction.
  /// Before it, the moved-file check. Codes: "save.disk-full", "save.read-only", "save.moved",
  /// "save.device-error", "save.locked", "save.stopped" (an earlier failure stopped writing to this file).
  [[nodiscard]] virtual Outcome append(const Uuid& session_id, const session::Applied& applied,
                                       const std::vector<std::string>& finished_editors) = 0;
  [[nodiscard]] virtual Outcome write_draft(const Uuid& session_id, const Draft& draft) = 0;
  [[nodiscard]] virtual Outcome remove_draft(const Uuid& session_id, std::string_view editor) = 0;
  /// Saves that waited for each other, in their order, as one transaction: the disk is waited for once. Each save has
  /// its own outcome and a refused one leaves nothing behind; when the disk fails, none of them is saved.
  [[nodiscard]] virtual std::vector<Outcome> save_together(
      const std::vector<std::function<Outcome(Library&)>>& saves) = 0;
  /// Destroys the keys of the case first, then its rows.
  [[nodiscard]] virtual Outcome erase_case(const Uuid& case_id) = 0;

  [[nodiscard]] virtual Result<CheckReport> check() = 0;
  /// Writes one file (keys inside) by temp + fsync + rename, opens and checks it.
  [[nodiscard]] virtual Outcome backup_to(const std::filesystem::path& output) = 0;
  /// After a failed save: everything in memory goes to a new library there; later saves go to it.
  [[nodiscard]] virtual Outcome continue_at(const std::filesystem::path& file,
                                            const std::vector<StoredSession>& in_memory) = 0;
};

/// Check without opening for use; for a file that does not open it says so as a finding.
[[nodiscard]] CheckReport check_file(const std::filesystem::path& file, const Environment& environment);
/// Puts a backup back as a library with its keys file; never overwrites ("library.exists").
[[nodiscard]] Outcome restore_backup(const std::filesystem::path& backup, const std::filesystem::path& output,
                                     const Environment& environment);

}  // namespace beraad::storage
