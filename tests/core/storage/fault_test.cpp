// Any single operation of the disk fails, once or for ever, or the disk is full from some write on: every error is
// told, nothing acknowledged is lost, and after a failed save nothing more is written.
#include <gtest/gtest.h>

#include <iostream>
#include <set>

#include "core/vault/vault.hpp"
#include "tests/core/storage/fixture.hpp"
#include "tests/core/storage/snapshot.hpp"
#include "tests/support/faulty_disk.hpp"

namespace beraad::storage {
namespace {

namespace fs = std::filesystem;

class FaultTest : public LibraryTest, public testing::WithParamInterface<std::pair<test::Problem, bool>> {
 protected:
  static constexpr std::size_t k_prepared_acts = 6, k_acts = 10;

  /// Opens, saves, reads; the acts that were acknowledged. Stops at the first failure, as the program does.
  std::size_t run_scenario(Afternoon& afternoon) {
    const auto library = Library::open(m_file, Access::ReadWrite, environment());
    if (!library) {
      m_codes.insert(library.error().code);
      return k_prepared_acts;
    }
    for (std::size_t number = k_prepared_acts; number < k_acts; ++number) {
      const auto saved = afternoon.act(**library, number);
      if (saved) continue;
      m_codes.insert(saved.error().code);
      Afternoon later = afternoon;
      EXPECT_EQ(later.act(**library, number + 1).error().code,
                is_read_only(**library) ? "save.read-only" : "save.stopped");
      const auto still = snapshot_of(**library);  // reading may fail, but must not lie
      if (still) EXPECT_TRUE(is_one_of(*still, number, number + 1));
      return number;
    }
    return k_acts;
  }

  static bool is_read_only(const Library& library) { return library.info().access == Access::ReadOnly; }
  bool is_one_of(const Snapshot& found, std::size_t a, std::size_t b) const {
    return found == m_after.at(a) || (b < m_after.size() && found == m_after[b]);
  }

  std::vector<Snapshot> m_after;  // by the number of acts done
  std::set<std::string> m_codes;
};

TEST_P(FaultTest, whichever_operation_fails_nothing_acknowledged_is_lost) {
  Afternoon afternoon(m_ids, m_clock.now(), vault::digest(k_protocol_text));
  {
    const auto library = create();
    for (std::size_t number = 0; number < k_prepared_acts; ++number) ASSERT_TRUE(afternoon.act(*library, number));
  }
  (void)open();  // makes the backup, so that opening does not make one each time
  const std::string start = bytes_of(m_file), keys = bytes_of(m_file.string() + "-keys");
  {
    Afternoon rehearsal = afternoon;
    const auto library = open();
    m_after.resize(k_prepared_acts);
    m_after.push_back(*snapshot_of(*library));
    for (std::size_t number = k_prepared_acts; number < k_acts; ++number) {
      ASSERT_TRUE(rehearsal.act(*library, number));
      m_after.push_back(*snapshot_of(*library));
    }
  }

  test::FaultyDisk disk("failing");
  std::uint64_t at = 1;
  for (bool untouched = false; !untouched; ++at) {
    put_bytes(m_file, start);
    put_bytes(m_file.string() + "-keys", keys);
    fs::remove(m_file.string() + "-journal");
    m_vfs = "failing";
    disk.plan({GetParam().first, at, GetParam().second});
    Afternoon copy = afternoon;
    const std::size_t acknowledged = run_scenario(copy);
    untouched = disk.failed() == 0;
    disk.plan({});
    m_vfs.clear();
    const auto library = Library::open(m_file, Access::ReadWrite, environment());
    ASSERT_TRUE(library) << at << ' ' << library.error().code;
    const auto found = snapshot_of(**library);
    ASSERT_TRUE(found) << at << ' ' << found.error().code;
    EXPECT_TRUE(is_one_of(*found, acknowledged, acknowledged + 1)) << at;
    EXPECT_TRUE((*library)->check()->findings.empty()) << at;
    if (untouched) EXPECT_EQ(acknowledged, k_acts);
  }
  std::cout << "operations failed one by one: " << at - 2 << "; told as";
  for (const std::string& code : m_codes) std::cout << ' ' << code;
  std::cout << '\n';
  EXPECT_GT(at, GetParam().first == test::Problem::DiskFull ? 40U : 100U);
  const std::set<std::string> known{"save.disk-full", "save.device-error",    "save.read-only",
                                    "save.locked",    "library.not-readable", "library.damaged"};
  for (const std::string& code : m_codes) EXPECT_TRUE(known.contains(code)) << code;
}

INSTANTIATE_TEST_SUITE_P(
    Problems, FaultTest,
    testing::Values(std::pair{test::Problem::DeviceError, false}, std::pair{test::Problem::DeviceError, true},
                    std::pair{test::Problem::DiskFull, false}, std::pair{test::Problem::DiskFull, true}),
    [](const auto& info) {
      return std::string(info.param.first == test::Problem::DiskFull ? "disk_full" : "device_error") +
             (info.param.second ? "_for_ever" : "_once");
    });

TEST_F(LibraryTest, a_full_disk_while_making_a_backup_leaves_the_old_one_and_the_library_opens) {
  (void)start_session(*create(), new_id());
  ASSERT_TRUE(open()->backup_to(m_folder / "x.beraad"));
  const std::string before = bytes_of(m_folder / "x.beraad");
  test::FaultyDisk disk("full");
  m_vfs = "full";
  const auto library = open();
  disk.plan({test::Problem::DiskFull, 2, true});
  EXPECT_EQ(library->backup_to(m_folder / "x.beraad").error().code, "save.disk-full");
  EXPECT_EQ(bytes_of(m_folder / "x.beraad"), before);
  EXPECT_TRUE(library->check()->findings.empty());
}

}  // namespace
}  // namespace beraad::storage
