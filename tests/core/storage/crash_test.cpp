// A power cut at any moment: every save that was acknowledged is there, the one under way is there or not, and
// nothing in between. BERAAD_CRASH_STATES sets how many states are tried.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>

#include "core/vault/vault.hpp"
#include "tests/core/storage/fixture.hpp"
#include "tests/core/storage/snapshot.hpp"
#include "tests/support/faulty_disk.hpp"

namespace beraad::storage {
namespace {

namespace fs = std::filesystem;

std::size_t states_wanted(std::size_t otherwise) {
  const char* wanted = std::getenv("BERAAD_CRASH_STATES");  // NOLINT(concurrency-mt-unsafe): one thread
  return wanted == nullptr ? otherwise : std::strtoul(wanted, nullptr, 10);
}

struct Counts {
  std::size_t states = 0, whole = 0, lost = 0, unopenable = 0, damage_told = 0, wrong = 0;
};
std::ostream& operator<<(std::ostream& out, const Counts& counts) {
  return out << counts.states << " states: whole " << counts.whole << ", lost " << counts.lost << ", unopenable "
             << counts.unopenable << ", damage told " << counts.damage_told << ", silently wrong " << counts.wrong;
}

class CrashTest : public LibraryTest {
 protected:
  /// Runs an afternoon on the recording disk, then tries so many power cuts spread evenly over it.
  Counts try_states(std::size_t wanted, test::SyncsThatLie lies) {
    std::vector<Snapshot> after;            // what the library holds after each save
    std::vector<std::size_t> acknowledged;  // the number of disk steps at that moment
    test::FaultyDisk disk("crashing");
    m_vfs = "crashing";
    Afternoon afternoon(m_ids, m_clock.now(), vault::digest(k_protocol_text));
    {
      (void)create();
      disk.record(m_file.string(), bytes_of(m_file), lies);
      const auto library = open();
      after.push_back(*snapshot_of(*library));
      acknowledged.push_back(0);
      for (std::size_t number = 0; number < afternoon.acts(); ++number) {
        const auto saved = afternoon.act(*library, number);
        EXPECT_TRUE(saved) << number << ' ' << (saved ? "" : saved.error().code + saved.error().detail);
        acknowledged.push_back(disk.recorded());
        after.push_back(*snapshot_of(*library));
      }
    }
    m_vfs.clear();
    Counts counts;
    std::mt19937_64 chance(7);
    for (; counts.states < wanted; ++counts.states) {
      const std::size_t count = counts.states * (disk.recorded() + 1) / wanted;
      std::size_t certain = 0;
      while (certain + 1 < acknowledged.size() && acknowledged[certain + 1] <= count) ++certain;
      const auto left = disk.crashed(count, chance);
      lay(left);
      judge(after, certain, counts);
    }
    return counts;
  }

 private:
  void lay(const test::FaultyDisk::AfterCrash& left) const {
    const fs::path journal = m_file.string() + "-journal";
    put_bytes(m_file, left.file.value_or(""));
    fs::remove(journal);
    if (left.journal) put_bytes(journal, *left.journal);
  }

  void judge(const std::vector<Snapshot>& after, std::size_t certain, Counts& counts) {
    // Who only reads must get the same, though a journal left behind has to be rolled back first.
    const Access access = counts.states % 2 == 0 ? Access::ReadWrite : Access::ReadOnly;
    const auto library = Library::open(m_file, access, environment());
    if (!library) {
      ++counts.unopenable;
      return;
    }
    const auto found = snapshot_of(**library);
    if (!found) {
      ++counts.damage_told;
    } else if (*found == after[certain] || (certain + 1 < after.size() && *found == after[certain + 1])) {
      const bool checked = counts.states % 16 == 0;
      ++(checked && !(*library)->check()->findings.empty() ? counts.damage_told : counts.whole);
    } else if (std::ranges::find(after, *found) != after.end()) {
      ++counts.lost;
    } else {
      // Only a finding keeps it from being silent: rows that vanished with their session.
      ++((*library)->check()->findings.empty() ? counts.wrong : counts.damage_told);
    }
  }
};

TEST_F(CrashTest, loses_no_acknowledged_save_and_tears_none) {
  const Counts counts = try_states(states_wanted(1200), test::SyncsThatLie::None);
  std::cout << counts << '\n';
  EXPECT_EQ(counts.whole, counts.states);
}

// Controls: a harness that finds nothing is only worth something if it finds planted faults.
TEST_F(CrashTest, sees_what_a_disk_that_never_syncs_does) {
  const Counts counts = try_states(states_wanted(1200) / 8, test::SyncsThatLie::All);
  std::cout << counts << '\n';
  EXPECT_GT(counts.lost + counts.unopenable + counts.damage_told, counts.states / 4);
  EXPECT_EQ(counts.wrong, 0U) << "damage must be told even then";
}

TEST_F(CrashTest, sees_what_a_journal_that_is_not_synced_does) {
  const Counts counts = try_states(states_wanted(1200) / 4, test::SyncsThatLie::OfJournal);
  std::cout << counts << '\n';
  EXPECT_GT(counts.lost + counts.unopenable + counts.damage_told, 0U);
  EXPECT_EQ(counts.wrong, 0U);
}

}  // namespace
}  // namespace beraad::storage
