#include "core/base/platform.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

namespace beraad::base {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    m_root = fs::path(testing::TempDir()) /
             ("beraad-files-" + std::string(test->name()) + "-" + std::to_string(process_id()));
    fs::remove_all(m_root);  // of a run that was ended from outside and had the same number
    fs::create_directories(m_root);
  }
  void TearDown() override { fs::remove_all(m_root); }

  [[nodiscard]] static mode_t mode_of(const fs::path& path) {
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0U;
  }

  fs::path m_root;
};

TEST_F(Files, ReadsBackWhatWasWritten) {
  const std::string bytes("a\0\xFF\n", 4);
  ASSERT_TRUE(write_file_atomically(m_root / "f", bytes).has_value());
  EXPECT_EQ(read_file(m_root / "f", 4).value(), bytes);
  EXPECT_EQ(mode_of(m_root / "f"), 0600U);
  ASSERT_TRUE(write_file_atomically(m_root / "f", "", 0644).has_value());
  EXPECT_EQ(read_file(m_root / "f", 0).value(), "");
  EXPECT_EQ(mode_of(m_root / "f"), 0644U);
  EXPECT_EQ(std::distance(fs::directory_iterator(m_root), fs::directory_iterator()), 1);  // no temporary file left
}

TEST_F(Files, RefusesWhatIsNoPlainFileOrTooLarge) {
  ASSERT_TRUE(write_file_atomically(m_root / "f", "12345").has_value());
  EXPECT_EQ(read_file(m_root / "f", 4).error().code, "file.too-large");
  EXPECT_EQ(read_file(m_root / "f", 4).error().arguments, (std::vector<std::string>{"f", "1"}));
  EXPECT_EQ(read_file(m_root / "none", 9).error().code, "file.missing");
  EXPECT_EQ(read_file(m_root / "f/below", 9).error().code, "file.missing");
  EXPECT_EQ(read_file(m_root, 9).error().code, "file.is-folder");
  ASSERT_EQ(::mkfifo((m_root / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(read_file(m_root / "pipe", 9).error().code, "file.not-regular");  // and does not wait for a writer
  EXPECT_EQ(read_file("/dev/zero", 9).error().code, "file.not-regular");
  EXPECT_FALSE(read_file("/proc/self/mem", 9).has_value());
  EXPECT_FALSE(read_file("", 9).has_value());
  fs::create_symlink(m_root / "loop", m_root / "loop");
  EXPECT_EQ(read_file(m_root / "loop", 9).error().code, "file.unreadable");
  EXPECT_EQ(read_file("/proc/self/cmdline", 1 << 16).has_value(), true);  // says size 0, holds more
  EXPECT_EQ(read_file("/proc/self/cmdline", 1).error().code, "file.too-large");
}

TEST_F(Files, AFailedWriteLeavesThePresentFile) {
  ASSERT_TRUE(write_file_atomically(m_root / "f", "old").has_value());
  EXPECT_EQ(write_file_atomically(m_root / "none/f", "new").error().code, "file.unwritable");
  fs::create_directories(m_root / "folder/in");
  EXPECT_EQ(write_file_atomically(m_root / "folder", "new").error().code, "file.unwritable");
  EXPECT_TRUE(fs::is_directory(m_root / "folder"));
  EXPECT_EQ(read_file(m_root / "f", 9).value(), "old");
  EXPECT_EQ(std::distance(fs::directory_iterator(m_root), fs::directory_iterator()), 2);
}

TEST_F(Files, MakesFoldersForTheUserAlone) {
  ASSERT_TRUE(make_private_folders(m_root / "a/b/c").has_value());
  EXPECT_EQ(mode_of(m_root / "a"), 0700U);
  EXPECT_EQ(mode_of(m_root / "a/b/c"), 0700U);
  EXPECT_TRUE(make_private_folders(m_root / "a/b/c/").has_value());
  ASSERT_TRUE(write_file_atomically(m_root / "file", "").has_value());
  EXPECT_EQ(make_private_folders(m_root / "file/x").error().code, "file.folder-unmakeable");
}

/// Sets a variable for one test.
class Variable {
 public:
  Variable(const char* name, const char* value) : m_name(name), m_before(find_environment(name)) {
    ::setenv(name, value, 1);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() {
    if (m_before) {
      ::setenv(m_name, m_before->c_str(), 1);
    } else {
      ::unsetenv(m_name);
    }
  }

 private:
  const char* m_name;
  std::optional<std::string> m_before;
};

TEST(UserFolders, FollowTheVariables) {
  const Variable home("HOME", "/home/ané with space"), data("XDG_DATA_HOME", "/d"),
      config("XDG_CONFIG_HOME", "not/absolute"), state("XDG_STATE_HOME", ""), runtime("XDG_RUNTIME_DIR", "");
  EXPECT_EQ(find_user_folder(UserFolder::Data), fs::path("/d"));
  EXPECT_EQ(find_user_folder(UserFolder::Config), fs::path("/home/ané with space/.config"));
  EXPECT_EQ(find_user_folder(UserFolder::State), fs::path("/home/ané with space/.local/state"));
  EXPECT_EQ(find_user_folder(UserFolder::Runtime), std::nullopt);
  EXPECT_EQ(find_environment("XDG_STATE_HOME"), std::nullopt);
}

TEST(UserFolders, WithoutHomeTheSystemsListIsAsked) {
  const Variable home("HOME", ""), data("XDG_DATA_HOME", "");
  const auto folder = find_user_folder(UserFolder::Data);
  if (folder) EXPECT_TRUE(folder->is_absolute());
}

TEST(Machine, HasNames) {
  EXPECT_FALSE(login_name().empty());
  EXPECT_FALSE(host_name().empty());
  EXPECT_EQ(process_id(), ::getpid());
}

TEST(Machine, OffsetsComeFromTheZone) {
  const Variable zone("TZ", "Europe/Amsterdam");
  ::tzset();
  EXPECT_EQ(local_offset_minutes(1'739'363'400'000), 60);   // February
  EXPECT_EQ(local_offset_minutes(1'752'000'000'000), 120);  // July
}

}  // namespace
}  // namespace beraad::base
