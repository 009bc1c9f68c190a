// The inside of faulty_disk.hpp.
#pragma once

#include <algorithm>
#include <cstring>

namespace beraad::test {

struct FaultyDisk::File {
  sqlite3_file base;
  FaultyDisk* disk;
  sqlite3_file* real;  // lies behind this in the same block
  bool recorded, journal;
  std::size_t inode;

  static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
};

/// The recorded steps played again up to some point, and the chance of what of them arrived.
struct FaultyDisk::Replay {
  std::map<std::size_t, Inode> inodes;
  std::map<bool, std::size_t> names;    // durable
  std::vector<const Step*> name_steps;  // not yet durable

  void play(const Step& step) {
    Inode& inode = inodes[step.inode];
    if (step.kind == StepKind::Create) name_steps.push_back(&step);
    if (step.kind == StepKind::Write || step.kind == StepKind::Truncate) inode.pending.push_back(&step);
    if (step.kind == StepKind::Delete) {
      name_steps.push_back(&step);
      settle_names(name_steps.size());
    }
    if (step.kind == StepKind::Sync) {
      for (const Step* pending : inode.pending) put(inode.durable, *pending, 0, pending->bytes.size());
      inode.pending.clear();
      if (step.journal) settle_names(name_steps.size());
    }
  }

  void settle_names(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const Step& step = *name_steps[i];
      if (step.kind == StepKind::Create) names[step.journal] = step.inode;
      if (step.kind == StepKind::Delete) names.erase(step.journal);
    }
    name_steps.clear();
  }

  static void put(std::string& content, const Step& step, std::size_t from, std::size_t to) {
    if (step.kind == StepKind::Truncate) return content.resize(step.place);
    if (content.size() < step.place + to) content.resize(step.place + to, '\0');
    content.replace(step.place + from, to - from, step.bytes, from, to - from);
  }

  /// Some of what is pending arrives, sector by sector.
  static void arrive_partly(Inode& inode, std::mt19937_64& chance) {
    constexpr std::size_t k_sector = 512;
    const auto share = chance() % 5;  // 0: nothing arrives ... 4: everything
    const auto arrives = [&] { return chance() % 4 < share; };
    for (const Step* step : inode.pending) {
      if (step->kind == StepKind::Truncate) {
        if (arrives()) put(inode.durable, *step, 0, 0);
        continue;
      }
      for (std::size_t from = 0; from < step->bytes.size();) {
        const std::size_t to = std::min(step->bytes.size(), from + k_sector - (step->place + from) % k_sector);
        const bool torn = share != 4 && chance() % 64 == 0;
        if (torn) {
          put(inode.durable, *step, from, from + chance() % (to - from) + 1);
        } else if (arrives()) {
          put(inode.durable, *step, from, to);
        }
        from = to;
      }
    }
  }
};

inline FaultyDisk::FaultyDisk(std::string name) : m_name(std::move(name)) {
  m_methods.iVersion = 1;
  m_methods.xClose = [](sqlite3_file* file) { return File::of(file).real->pMethods->xClose(File::of(file).real); };
  m_methods.xRead = [](sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
    File& self = File::of(file);
    const int planned = self.disk->next(SQLITE_IOERR_READ, false);
    return planned != SQLITE_OK ? planned : self.real->pMethods->xRead(self.real, to, size, at);
  };
  m_methods.xWrite = [](sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    File& self = File::of(file);
    const int planned = self.disk->next(SQLITE_IOERR_WRITE, true);
    if (planned != SQLITE_OK) return planned;
    self.disk->note(self, StepKind::Write, static_cast<std::uint64_t>(at),
                    std::string(static_cast<const char*>(from), static_cast<std::size_t>(size)));
    return self.real->pMethods->xWrite(self.real, from, size, at);
  };
  m_methods.xTruncate = [](sqlite3_file* file, sqlite3_int64 size) {
    File& self = File::of(file);
    const int planned = self.disk->next(SQLITE_IOERR_TRUNCATE, false);
    if (planned != SQLITE_OK) return planned;
    self.disk->note(self, StepKind::Truncate, static_cast<std::uint64_t>(size));
    return self.real->pMethods->xTruncate(self.real, size);
  };
  m_methods.xSync = [](sqlite3_file* file, int flags) {
    File& self = File::of(file);
    const int planned = self.disk->next(SQLITE_IOERR_FSYNC, false);
    if (planned != SQLITE_OK) return planned;
    self.disk->note(self, StepKind::Sync);
    return self.real->pMethods->xSync(self.real, flags);
  };
  m_methods.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
    File& self = File::of(file);
    const int planned = self.disk->next(SQLITE_IOERR_FSTAT, false);
    return planned != SQLITE_OK ? planned : self.real->pMethods->xFileSize(self.real, size);
  };
  m_methods.xLock = [](sqlite3_file* file, int level) {
    File& self = File::of(file);
    const int planned = self.disk->next(SQLITE_IOERR_LOCK, false);
    return planned != SQLITE_OK ? planned : self.real->pMethods->xLock(self.real, level);
  };
  m_methods.xUnlock = [](sqlite3_file* file, int level) {
    return File::of(file).real->pMethods->xUnlock(File::of(file).real, level);
  };
  m_methods.xCheckReservedLock = [](sqlite3_file* file, int* reserved) {
    File& self = File::of(file);
    const int planned = self.disk->next(SQLITE_IOERR_CHECKRESERVEDLOCK, false);
    return planned != SQLITE_OK ? planned : self.real->pMethods->xCheckReservedLock(self.real, reserved);
  };
  m_methods.xFileControl = [](sqlite3_file* file, int what, void* argument) {
    return File::of(file).real->pMethods->xFileControl(File::of(file).real, what, argument);
  };
  m_methods.xSectorSize = [](sqlite3_file*) { return 512; };
  m_methods.xDeviceCharacteristics = [](sqlite3_file*) { return 0; };  // promises nothing

  m_vfs = *m_real;
  m_vfs.iVersion = 2;
  m_vfs.pNext = nullptr;
  m_vfs.zName = m_name.c_str();
  m_vfs.pAppData = this;
  m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
  m_vfs.xOpen = [](sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    FaultyDisk& disk = FaultyDisk::of(vfs);
    File& self = File::of(file);
    std::memset(&self, 0, sizeof(File));
    self.disk = &disk;
    self.real = reinterpret_cast<sqlite3_file*>(&self + 1);
    const int planned = disk.next(SQLITE_CANTOPEN, false);
    if (planned != SQLITE_OK) return planned;
    const int opened = disk.m_real->xOpen(disk.m_real, name, self.real, flags, out_flags);
    if (opened != SQLITE_OK) return opened;
    self.base.pMethods = &disk.m_methods;
    disk.note_open(self, name, (flags & SQLITE_OPEN_CREATE) != 0);
    return SQLITE_OK;
  };
  m_vfs.xDelete = [](sqlite3_vfs* vfs, const char* name, int sync_folder) {
    FaultyDisk& disk = FaultyDisk::of(vfs);
    const int planned = disk.next(SQLITE_IOERR_DELETE, false);
    if (planned != SQLITE_OK) return planned;
    disk.note_delete(name);
    return disk.m_real->xDelete(disk.m_real, name, sync_folder);
  };
  m_vfs.xAccess = [](sqlite3_vfs* vfs, const char* name, int flags, int* out) {
    FaultyDisk& disk = FaultyDisk::of(vfs);
    const int planned = disk.next(SQLITE_IOERR_ACCESS, false);
    return planned != SQLITE_OK ? planned : disk.m_real->xAccess(disk.m_real, name, flags, out);
  };
  m_vfs.xFullPathname = [](sqlite3_vfs* vfs, const char* name, int size, char* out) {
    FaultyDisk& disk = FaultyDisk::of(vfs);
    return disk.m_real->xFullPathname(disk.m_real, name, size, out);
  };
  sqlite3_vfs_register(&m_vfs, 0);
}

inline FaultyDisk::~FaultyDisk() { sqlite3_vfs_unregister(&m_vfs); }

inline int FaultyDisk::next(int error_code, bool takes_space) {
  if (m_fault.problem == Problem::DiskFull && !takes_space) return SQLITE_OK;
  ++m_operations;
  const bool fails = m_fault.at != 0 && (m_operations == m_fault.at || (m_fault.forever && m_operations > m_fault.at));
  if (!fails) return SQLITE_OK;
  ++m_failed;
  return m_fault.problem == Problem::DiskFull ? SQLITE_FULL : error_code;
}

inline void FaultyDisk::record(const std::string& file, std::string content, SyncsThatLie lies) {
  m_file = file;
  m_start = std::move(content);
  m_lies = lies;
  m_steps.clear();
  m_names = {{false, 0}};
  m_inodes = 1;
}

inline void FaultyDisk::note_open(File& file, const char* name, bool creates) {
  file.recorded = name != nullptr && !m_file.empty() && (name == m_file || name == m_file + "-journal");
  if (!file.recorded) return;
  file.journal = name != m_file;
  const auto known = m_names.find(file.journal);
  if (known != m_names.end()) {
    file.inode = known->second;
  } else if (creates) {
    file.inode = m_inodes++;
    m_names[file.journal] = file.inode;
    note(file, StepKind::Create);
  }
}

inline void FaultyDisk::note(const File& file, StepKind kind, std::uint64_t place, std::string bytes) {
  if (!file.recorded) return;
  const bool lies = m_lies == SyncsThatLie::All || (m_lies == SyncsThatLie::OfJournal && file.journal);
  if (kind == StepKind::Sync && lies) return;
  m_steps.push_back({kind, file.journal, file.inode, place, std::move(bytes)});
}

inline void FaultyDisk::note_delete(const std::string& name) {
  if (m_file.empty() || name != m_file + "-journal") return;
  const auto known = m_names.find(true);
  if (known == m_names.end()) return;
  m_steps.push_back({StepKind::Delete, true, known->second});
  m_names.erase(known);
}

inline FaultyDisk::AfterCrash FaultyDisk::crashed(std::size_t count, std::mt19937_64& chance) const {
  Replay replay;
  replay.inodes[0].durable = m_start;
  replay.names[false] = 0;
  for (std::size_t i = 0; i < count; ++i) replay.play(m_steps[i]);
  if (!replay.name_steps.empty()) replay.settle_names(chance() % (replay.name_steps.size() + 1));
  for (auto& [number, inode] : replay.inodes) Replay::arrive_partly(inode, chance);
  AfterCrash after;
  if (const auto file = replay.names.find(false); file != replay.names.end()) {
    after.file = replay.inodes[file->second].durable;
  }
  if (const auto journal = replay.names.find(true); journal != replay.names.end()) {
    after.journal = replay.inodes[journal->second].durable;
  }
  return after;
}

}  // namespace beraad::test
