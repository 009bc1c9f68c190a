#include "core/storage/backups.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <set>

#include "core/base/calendar.hpp"
#include "core/base/platform.hpp"
#include "core/storage/check.hpp"
#include "core/storage/failures.hpp"

namespace beraad::storage {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t k_second_ms = 1000, k_hour_ms = 3'600'000, k_day_ms = 24 * k_hour_ms;
constexpr std::string_view k_extension = ".beraad";

/// "2026-02-12T134500Z": sorts by time, and no file system objects to it.
std::string name_of(base::Instant instant) {
  const std::int64_t day = instant.utc_ms / k_day_ms;
  const std::int64_t second = instant.utc_ms % k_day_ms / k_second_ms;
  std::string time = std::to_string(1'000'000 + second / 3600 * 10'000 + second / 60 % 60 * 100 + second % 60);
  return base::to_text(base::date_of_days(day)) + 'T' + time.substr(1) + 'Z';
}

std::optional<base::Instant> read_name(std::string_view name) {
  const auto date = base::read_date(name.substr(0, 10));
  if (!date || name.size() != 18 || name[10] != 'T' || name[17] != 'Z') return std::nullopt;
  const auto digits = name.substr(11, 6);
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const auto pair = [&](std::size_t at) { return (digits[at] - '0') * 10 + (digits[at + 1] - '0'); };
  const std::int64_t second = (pair(0) * 60 + pair(2)) * 60 + pair(4);
  return base::Instant{base::days_since_epoch(*date) * k_day_ms + second * k_second_ms, 0};
}

}  // namespace

std::vector<Backup> list_backups(const fs::path& library) {
  std::vector<Backup> backups;
  std::error_code error;
  for (fs::directory_iterator entry(backups_folder_of(library), error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() != k_extension) continue;
    if (const auto made = read_name(entry->path().stem().string())) backups.push_back({entry->path(), *made});
  }
  std::ranges::sort(backups, [](const Backup& a, const Backup& b) { return a.made.utc_ms > b.made.utc_ms; });
  return backups;
}

Outcome copy_whole(const OpenedFile& opened, const NewFile& copy, const fs::path& output,
                   const Environment& environment) {
  try {
    const Database target = Database::open(copy.path(), OpenMode::ReadWrite, environment.vfs);
    target.configure();
    opened.database.copy_to(target);
  } catch (const DatabaseError& error) {
    return fail_saving(error, output);
  }
  if (check_rows_of(copy.path(), environment).findings.empty()) return Done{};
  return fail("backup.not-whole", {output.filename().string()}, {}, output.string());
}

Outcome write_backup(const OpenedFile& opened, const fs::path& output, const Environment& environment) {
  BERAAD_TRY(copy, NewFile::beside(output));
  BERAAD_TRY(copied, copy_whole(opened, copy, output, environment));
  return publish_over(copy.path(), output);
}

Outcome make_backup(const OpenedFile& opened, bool always, const Environment& environment) {
  const base::Instant now = environment.clock.now();
  const auto present = list_backups(opened.file);
  // A newest from the future says that a clock was wrong: not a reason to go without.
  const bool fresh = !present.empty() && std::abs(now.utc_ms - present.front().made.utc_ms) <= 12 * k_hour_ms;
  if (fresh && !always) return Done{};
  const fs::path file = backups_folder_of(opened.file) / (name_of(now) + std::string(k_extension));
  BERAAD_TRY(written, write_backup(opened, file, environment));
  for (const Backup& old : superseded(list_backups(opened.file), now)) {
    std::error_code ignored;  // it will be tried again next time
    fs::remove(old.file, ignored);
  }
  return Done{};
}

std::vector<Backup> superseded(const std::vector<Backup>& newest_first, base::Instant now) {
  constexpr std::size_t k_always_kept = 2;
  std::set<std::int64_t> days, weeks;
  std::vector<Backup> old;
  for (std::size_t i = 0; i < newest_first.size(); ++i) {
    const std::int64_t made = newest_first[i].made.utc_ms;
    const std::int64_t age = now.utc_ms - made;
    bool kept = i < k_always_kept || age < 12 * k_hour_ms;
    // Epoch days and weeks: which zone does not matter, as long as each backup stays in its own.
    if (age < 7 * k_day_ms) kept = days.insert(made / k_day_ms).second || kept;
    if (age < 28 * k_day_ms) kept = weeks.insert(made / (7 * k_day_ms)).second || kept;
    if (!kept) old.push_back(newest_first[i]);
  }
  return old;
}

fs::path find_good_backup(const fs::path& library, const Environment& environment) {
  for (const Backup& backup : list_backups(library)) {
    if (check_rows_of(backup.file, environment).findings.empty()) return backup.file;
  }
  return {};
}

}  // namespace beraad::storage
