// Backups: one file each, keys inside, checked when made; the newer the denser.
#pragma once

#include <filesystem>
#include <vector>

#include "core/storage/opened_file.hpp"

namespace beraad::storage {

struct Backup {
  std::filesystem::path file;
  base::Instant made;  // by its name, to the second, offset 0
};

/// Those in the library's folder of backups, newest first.
[[nodiscard]] std::vector<Backup> list_backups(const std::filesystem::path& library);
/// Fills `copy`, which is to become `output`, and checks every row of it. Codes of saving, and "backup.not-whole"
/// when the copy has findings.
[[nodiscard]] Outcome copy_whole(const OpenedFile& opened, const NewFile& copy, const std::filesystem::path& output,
                                 const Environment& environment);
/// The same, and only then puts it in the place of `output`.
[[nodiscard]] Outcome write_backup(const OpenedFile& opened, const std::filesystem::path& output,
                                   const Environment& environment);
/// Makes one in the folder when the newest is over 12 hours old (or always), then thins.
[[nodiscard]] Outcome make_backup(const OpenedFile& opened, bool always, const Environment& environment);
/// Which to remove at that moment: kept are all of the last 12 hours, the newest of each of 7 days, the newest of
/// each of 4 weeks, and the newest two whatever the clock says.
[[nodiscard]] std::vector<Backup> superseded(const std::vector<Backup>& newest_first, base::Instant now);
/// The newest in the folder that opens and has no findings; empty when there is none.
[[nodiscard]] std::filesystem::path find_good_backup(const std::filesystem::path& library,
                                                     const Environment& environment);

}  // namespace beraad::storage
