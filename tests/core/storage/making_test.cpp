// Making a library, or putting one back, when the program is killed halfway: the same name can be used again.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

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

TEST_F(MakingTest, is_possible_whenever_an_earlier_one_was_killed) {
  using std::chrono::steady_clock;
  const auto begin = steady_clock::now();
  (void)create();
  const auto whole = steady_clock::now() - begin;
  constexpr int k_kills = 60;
  int killed = 0;
  for (int number = 0; number < k_kills; ++number) {
    m_file = m_folder / std::to_string(number) / "Team.beraad";
    const pid_t child = ::fork();
    if (child == 0) {
      (void)create();
      ::_exit(0);
    }
    ASSERT_GT(child, 0);
    std::this_thread::sleep_for(whole * number / k_kills);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    killed += WIFSIGNALED(status) ? 1 : 0;
    const auto library = fs::exists(m_file) ? open() : create();
    (void)start_session(*library, new_id());
    EXPECT_TRUE(library->check()->findings.empty()) << number;
  }
  EXPECT_GT(killed, 0);
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

}  // namespace
}  // namespace beraad::storage
