// Making a library, or putting one back, when the program is killed halfway: the same name can be used again.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <ostream>
#include <utility>

#include "tests/core/storage/fixture.hpp"

namespace beraad::storage {
namespace {

namespace fs = std::filesystem;

class MakingTest : public LibraryTest {
 protected:
  [[nodiscard]] fs::path keys() const { return m_file.string() + "-keys"; }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(m_folder.path())) found.push_back(entry.path().filename().string());
    std::ranges::sort(found);
    return found;
  }
};

TEST_F(MakingTest, takes_the_place_of_keys_that_open_no_case) {
  (void)create();
  fs::remove(m_file);
  const auto library = create();
  (void)start_session(*library, new_id());
  EXPECT_TRUE(library->check()->findings.empty());
}

TEST_F(MakingTest, leaves_keys_that_open_a_case_of_a_library_that_is_elsewhere) {
  (void)start_session(*create(), new_id());
  const std::string before = bytes_of(keys());
  fs::rename(m_file, m_folder / "moved.beraad");
  const auto library = Library::create(m_file, environment());
  ASSERT_FALSE(library);
  EXPECT_EQ(library.error().code, "library.exists");
  EXPECT_EQ(bytes_of(keys()), before);
}

TEST_F(MakingTest, leaves_a_file_that_only_has_the_name_of_keys) {
  for (const char* bytes : {"", "my own notes", "BERAAD KEYS 1"}) {
    put_bytes(keys(), bytes);
    EXPECT_FALSE(Library::create(m_file, environment())) << bytes;
    EXPECT_EQ(bytes_of(keys()), bytes);
  }
  fs::remove(keys());
  fs::create_symlink(m_folder / "nowhere", keys());
  EXPECT_FALSE(Library::create(m_file, environment()));
  EXPECT_TRUE(fs::is_symlink(keys()));
}

TEST_F(MakingTest, removes_what_an_earlier_one_left_half_made) {
  put_bytes(m_folder / ".beraad-new-AbCdEf", "half");
  put_bytes(m_folder / ".beraad-new-AbCdEf-journal", "half");
  put_bytes(m_folder / "letter.txt", "somebody's");
  (void)create();
  EXPECT_EQ(names(), (std::vector<std::string>{"Team Zuid.beraad", "Team Zuid.beraad-keys", "letter.txt"}));
}

/// What a making that was killed at some moment leaves: how much of the file that has no name yet, and of the rest.
struct Left {
  enum class File { None, Empty, Half, Whole };
  const char* when;
  File temporary = File::None;
  bool journal = false;
  File keys = File::None;
  bool library = false;
};
std::ostream& operator<<(std::ostream& out, const Left& left) { return out << left.when; }

class KilledMaking : public MakingTest, public testing::WithParamInterface<Left> {
 protected:
  KilledMaking() {
    (void)create();
    m_library = bytes_of(m_file);
    m_keys = bytes_of(keys());
    fs::remove(m_file);
    fs::remove(keys());
  }
  static void put(const fs::path& file, const std::string& bytes, Left::File how_much) {
    const std::size_t size = how_much == Left::File::Whole ? bytes.size() : bytes.size() / 2;
    if (how_much != Left::File::None) put_bytes(file, bytes.substr(0, how_much == Left::File::Empty ? 0 : size));
  }
  void leave(const Left& left) const {
    const fs::path temporary = m_folder / ".beraad-new-AbCdEf";
    put(temporary, m_library, left.temporary);
    if (left.journal) put_bytes(temporary.string() + "-journal", "half");
    // They come whole or not at all, by a file without a name of their own.
    put(left.keys == Left::File::Whole ? keys() : m_folder / ".beraad-GhIjKl", m_keys, left.keys);
    put(m_file, m_library, left.library ? Left::File::Whole : Left::File::None);
  }
  std::string m_library, m_keys;  // what a making that is not killed puts there
};

TEST_P(KilledMaking, leaves_the_name_free_or_a_whole_library) {
  leave(GetParam());
  const auto library = GetParam().library ? open() : create();
  ASSERT_TRUE(library);
  (void)start_session(*library, new_id());
  EXPECT_TRUE(library->check()->findings.empty());
  for (const auto& name : names()) EXPECT_FALSE(name.starts_with(".beraad-new-")) << name;
}

INSTANTIATE_TEST_SUITE_P(
    Moments, KilledMaking,
    testing::Values(Left{"before anything was written", Left::File::Empty},
                    Left{"while the tables were written", Left::File::Half, true},
                    Left{"before the tables were all there", Left::File::Whole, true},
                    Left{"before the keys", Left::File::Whole},
                    Left{"while the keys were written", Left::File::Whole, false, Left::File::Half},
                    Left{"between the keys and the name", Left::File::Whole, false, Left::File::Whole},
                    Left{"the next one, at its begin", Left::File::Empty, false, Left::File::Whole},
                    Left{"the next one, in the middle", Left::File::Half, true, Left::File::Whole},
                    Left{"the next one, before it made a file", Left::File::None, false, Left::File::Whole},
                    Left{"after the name", Left::File::None, false, Left::File::Whole, true}));

/// A disk that calls somebody before SQLite opens the first file on it.
class WatchedDisk {
 public:
  explicit WatchedDisk(std::function<void()> at_first) : m_at_first(std::move(at_first)) {
    m_vfs.zName = k_name;
    m_vfs.pAppData = this;
    m_vfs.xOpen = [](sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
      auto& self = *static_cast<WatchedDisk*>(vfs->pAppData);
      if (const auto call = std::exchange(self.m_at_first, {})) call();
      return self.m_real->xOpen(self.m_real, name, file, flags, out_flags);
    };
    sqlite3_vfs_register(&m_vfs, 0);
  }
  ~WatchedDisk() { sqlite3_vfs_unregister(&m_vfs); }
  WatchedDisk(const WatchedDisk&) = delete;
  WatchedDisk& operator=(const WatchedDisk&) = delete;
  static constexpr const char* k_name = "watched";

 private:
  std::function<void()> m_at_first;
  sqlite3_vfs* m_real = sqlite3_vfs_find(nullptr);
  sqlite3_vfs m_vfs = *m_real;
};

TEST_F(MakingTest, goes_on_beside_one_that_stands_still) {
  const int stands_still = ::open(m_folder.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  ASSERT_EQ(::flock(stands_still, LOCK_EX), 0);
  const WatchedDisk disk([&] {
    ::close(stands_still);
    EXPECT_TRUE(Library::create(m_folder / "Team Noord.beraad", environment()))
        << "which removes what is left half made";
  });
  m_vfs = WatchedDisk::k_name;
  const auto library = create();  // once it has waited two seconds
  ASSERT_TRUE(library);
  (void)start_session(*library, new_id());
  EXPECT_TRUE(library->check()->findings.empty());
}

TEST_F(MakingTest, by_putting_back_a_backup_goes_on_after_a_kill_between_keys_and_library) {
  const fs::path copy = m_folder / "stick/copy.beraad", restored = m_folder / "restored/Team.beraad";
  {
    const auto library = create();
    (void)start_session(*library, new_id());
    ASSERT_TRUE(library->backup_to(copy));
  }
  ASSERT_TRUE(restore_backup(copy, restored, environment()));
  fs::remove(restored);
  EXPECT_TRUE(restore_backup(copy, restored, environment()));
  m_file = restored;
  EXPECT_EQ(open()->list_sessions()->size(), 1U);
}

TEST_F(MakingTest, by_putting_back_a_backup_too_late_removes_no_keys_but_its_own) {
  const fs::path copy = m_folder / "stick/copy.beraad", restored = m_folder / "restored/Team.beraad";
  const fs::path keys_there = restored.string() + "-keys";
  ASSERT_TRUE(create()->backup_to(copy));
  ASSERT_TRUE(restore_backup(copy, restored, environment()));
  const std::string keys_before = bytes_of(keys_there);
  const auto too_late = [&] {
    fs::remove(restored);
    const WatchedDisk disk([&] { put_bytes(restored, "of somebody who was quicker"); });
    auto watched = environment();
    watched.vfs = WatchedDisk::k_name;
    const auto refused = restore_backup(copy, restored, watched);
    return refused ? std::string() : refused.error().code;
  };
  EXPECT_EQ(too_late(), "library.exists");
  EXPECT_EQ(bytes_of(keys_there), keys_before) << "an earlier one had put them there";
  fs::remove(keys_there);
  EXPECT_EQ(too_late(), "library.exists");
  EXPECT_FALSE(fs::exists(keys_there));
}

}  // namespace
}  // namespace beraad::storage
