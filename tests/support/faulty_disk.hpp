// A disk for SQLite that fails on command and remembers every write, so that a test can say what would lie on it
// after a power cut at any moment. It passes all through to the system's disk.
//
// The model of a power cut: a file is an inode with what is durable and what was written since its last sync. Of
// the latter any subset of 512-byte sectors may have arrived, and a sector may be torn. A name is durable after a
// sync of its folder, which SQLite makes when it first syncs a new journal and after deleting one.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace beraad::test {

enum class Problem { DeviceError, DiskFull };
struct Fault {
  Problem problem = Problem::DeviceError;
  std::uint64_t at = 0;  // the how manyeth operation, from 1; 0 = never
  bool forever = false;  // and every one after it
};
/// Syncs that silently do nothing: planted faults that a test of power cuts must find.
enum class SyncsThatLie { None, OfJournal, All };

class FaultyDisk {
 public:
  /// Registers itself with SQLite under that name.
  explicit FaultyDisk(std::string name);
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  /// Counts operations anew from here.
  void plan(Fault fault) {
    m_fault = fault;
    m_operations = 0;
    m_failed = 0;
  }
  [[nodiscard]] std::uint64_t operations() const { return m_operations; }
  [[nodiscard]] std::uint64_t failed() const { return m_failed; }

  /// Remembers from now on what happens to that file and its journal; `content` is what lies there, durably.
  void record(const std::string& file, std::string content, SyncsThatLie lies = SyncsThatLie::None);
  [[nodiscard]] std::size_t recorded() const { return m_steps.size(); }

  /// What lies on the disk when the power went after the first `count` recorded steps.
  struct AfterCrash {
    std::optional<std::string> file, journal;
  };
  [[nodiscard]] AfterCrash crashed(std::size_t count, std::mt19937_64& chance) const;

 private:
  enum class StepKind { Write, Truncate, Sync, Create, Delete };
  struct Step {
    StepKind kind;
    bool journal;
    std::size_t inode;
    std::uint64_t place = 0;  // of a write; new size of a truncation
    std::string bytes{};
  };
  struct File;
  struct Inode {
    std::string durable;
    std::vector<const Step*> pending;
  };
  struct Replay;

  static FaultyDisk& of(sqlite3_vfs* vfs) { return *static_cast<FaultyDisk*>(vfs->pAppData); }
  /// SQLITE_OK, or the planned error.
  [[nodiscard]] int next(int error_code, bool takes_space);
  void note_open(File& file, const char* name, bool creates);
  void note(const File& file, StepKind kind, std::uint64_t place = 0, std::string bytes = {});
  void note_delete(const std::string& name);

  std::string m_name;
  sqlite3_vfs* m_real = sqlite3_vfs_find(nullptr);
  sqlite3_vfs m_vfs{};
  sqlite3_io_methods m_methods{};
  Fault m_fault;
  std::uint64_t m_operations = 0, m_failed = 0;

  std::string m_file;  // recorded; empty = none
  std::string m_start;
  SyncsThatLie m_lies = SyncsThatLie::None;
  std::vector<Step> m_steps;
  std::map<bool, std::size_t> m_names;  // journal? -> inode, as they are now
  std::size_t m_inodes = 0;
};

}  // namespace beraad::test

#include "tests/support/faulty_disk.inl"
