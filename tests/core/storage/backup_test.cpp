#include <gtest/gtest.h>

#include <algorithm>

#include "core/storage/backups.hpp"
#include "tests/core/storage/fixture.hpp"

namespace beraad::storage {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t k_hour = 3'600'000;

class BackupTest : public LibraryTest {};

TEST_F(BackupTest, is_made_at_opening_only_when_the_newest_is_over_12_hours_old) {
  (void)start_session(*create(), new_id());
  (void)open();
  ASSERT_EQ(list_backups(m_file).size(), 1U);
  m_clock.advance_ms(12 * k_hour - 1000);
  (void)open();
  EXPECT_EQ(list_backups(m_file).size(), 1U);
  m_clock.advance_ms(2000);
  const auto library = open();
  EXPECT_EQ(list_backups(m_file).size(), 2U);
  EXPECT_EQ(library->info().newest_backup->utc_ms / 1000, m_clock.now().utc_ms / 1000);
  (void)open(Access::ReadOnly);
  m_clock.advance_ms(100 * k_hour);
  (void)open(Access::ReadOnly);
  EXPECT_EQ(list_backups(m_file).size(), 2U) << "reading makes no backup";
}

TEST_F(BackupTest, restores_to_a_new_place_and_never_over_anything) {
  const Uuid case_id = new_id();
  Uuid id;
  {
    const auto library = create();
    id = start_session(*library, case_id);
    ASSERT_TRUE(library->append(id, answered(2, "question", "kept"), {}));
    ASSERT_TRUE(library->backup_to(m_folder / "stick/copy.beraad"));
    ASSERT_TRUE(library->append(id, answered(3, "question", "after the backup"), {}));
    EXPECT_EQ(library->backup_to(m_file).error().code, "library.exists");
  }
  const auto keys = bytes_of(m_file.string() + "-keys");
  EXPECT_EQ(restore_backup(m_folder / "stick/copy.beraad", m_file, environment()).error().code, "library.exists");
  const fs::path restored = m_folder / "restored/Team Zuid.beraad";
  ASSERT_TRUE(restore_backup(m_folder / "stick/copy.beraad", restored, environment()));
  EXPECT_TRUE(fs::exists(restored.string() + "-keys"));
  EXPECT_EQ(restore_backup(m_folder / "stick/copy.beraad", restored, environment()).error().code, "library.exists");
  EXPECT_EQ(bytes_of(m_file.string() + "-keys"), keys);

  m_file = restored;
  const auto library = open();
  ASSERT_EQ(library->load_session(id)->changes.size(), 2U);
  EXPECT_TRUE(library->append(id, answered(3, "question", "on from there"), {}));
  EXPECT_TRUE(library->check()->findings.empty());
}

TEST_F(BackupTest, of_a_damaged_library_is_refused_and_the_good_one_is_named) {
  const Uuid id = start_session(*create(), new_id());
  (void)open();
  const fs::path good = list_backups(m_file).front().file;
  std::string bytes = bytes_of(m_file);
  const std::string label = "change.session-prepared";
  bytes[bytes.find(label) + 3] ^= 1;
  put_bytes(m_file, bytes);

  m_clock.advance_ms(24 * k_hour);
  const auto library = open();
  EXPECT_EQ(list_backups(m_file).size(), 1U) << "a damaged copy is no backup";
  EXPECT_FALSE(m_log.lines.empty());
  EXPECT_EQ(library->load_session(id).error().code, "library.text-changed");
  EXPECT_EQ(library->backup_to(m_folder / "x.beraad").error().code, "backup.not-whole");
  EXPECT_FALSE(fs::exists(m_folder / "x.beraad"));
  const auto report = library->check();
  ASSERT_EQ(report->findings.size(), 1U);
  EXPECT_EQ(report->findings.front().session_id, id);
  EXPECT_EQ(report->good_backup, good);
  EXPECT_EQ(check_file(m_file, environment()).good_backup, good);
}

TEST_F(BackupTest, offers_the_next_when_the_newest_is_damaged_too) {
  (void)start_session(*create(), new_id());
  (void)open();
  m_clock.advance_ms(24 * k_hour);
  (void)open();
  const auto backups = list_backups(m_file);
  ASSERT_EQ(backups.size(), 2U);
  put_bytes(backups[0].file, bytes_of(backups[0].file).substr(0, 5000));
  EXPECT_EQ(find_good_backup(m_file, environment()), backups[1].file);
}

TEST_F(BackupTest, ignores_files_of_other_names_in_its_folder) {
  (void)create();
  fs::create_directories(m_folder / "Team Zuid.backups");
  for (const char* name :
       {"copy.beraad", "2026-02-30T101010Z.beraad", "2026-02-12T101010Z.txt", "2026-02-12Tx01010Z.beraad"}) {
    put_bytes(m_folder / "Team Zuid.backups" / name, "x");
  }
  EXPECT_TRUE(list_backups(m_file).empty());
}

std::vector<Backup> every_12_hours(int count, base::Instant now) {
  std::vector<Backup> backups;
  for (int i = 0; i < count; ++i) {
    backups.push_back({"b" + std::to_string(i), {now.utc_ms - std::int64_t{i} * 12 * k_hour, 0}});
  }
  return backups;
}

TEST(Thinning, keeps_seven_days_and_four_weeks) {
  const base::Instant now{1'739'363'400'000, 60};
  auto backups = every_12_hours(200, now);
  const auto old = superseded(backups, now);
  std::erase_if(backups, [&](const Backup& backup) {
    return std::ranges::any_of(old, [&](const Backup& other) { return other.file == backup.file; });
  });
  int week = 0, month = 0;
  for (const Backup& backup : backups) {
    const std::int64_t days = (now.utc_ms - backup.made.utc_ms) / (24 * k_hour);
    EXPECT_LT(days, 28);
    week += days < 7 ? 1 : 0;
    month += days >= 7 ? 1 : 0;
  }
  EXPECT_GE(week, 7);
  EXPECT_LE(week, 9);
  EXPECT_GE(month, 3);
  EXPECT_LE(month, 4);
}

TEST(Thinning, a_clock_gone_wrong_leaves_the_newest_two) {
  const base::Instant now{1'739'363'400'000, 60};
  const auto backups = every_12_hours(20, now);
  EXPECT_EQ(superseded(backups, {now.utc_ms + 100'000 * k_hour, 0}).size(), 18U);
  EXPECT_TRUE(superseded(backups, {now.utc_ms - 100'000 * k_hour, 0}).empty()) << "backups from the future stay";
}

}  // namespace
}  // namespace beraad::storage
