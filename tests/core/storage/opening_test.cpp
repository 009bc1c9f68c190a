// Who may open what, and what happens when the file changes under the program.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/vault/vault.hpp"
#include "tests/core/storage/fixture.hpp"

namespace beraad::storage {
namespace {

namespace fs = std::filesystem;

class OpeningTest : public LibraryTest {
 protected:
  [[nodiscard]] std::string refusal(const fs::path& file) {
    const auto before = files_below(m_folder.path());
    const auto library = Library::open(file, Access::ReadWrite, environment());
    EXPECT_EQ(files_below(m_folder.path()), before) << "a refused file was touched";
    return library ? "opened" : library.error().code;
  }
  /// Runs SQL in the closed library as a stranger's tool would.
  void change(const char* sql) const {
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(m_file.c_str(), &connection), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(connection);
    sqlite3_close(connection);
  }
};

TEST_F(OpeningTest, says_why_a_file_does_not_open) {
  EXPECT_EQ(refusal(m_folder / "nothing.beraad"), "library.missing");
  EXPECT_EQ(refusal(m_folder.path()), "library.is-folder");
  fs::create_symlink(m_folder / "loop b", m_folder / "loop a");
  fs::create_symlink(m_folder / "loop a", m_folder / "loop b");
  EXPECT_EQ(refusal(m_folder / "loop a"), "library.link-loop");
  for (const std::string& bytes : {std::string(), std::string("x"), std::string(200, '\0'), std::string(9000, 'a')}) {
    put_bytes(m_file, bytes);
    EXPECT_EQ(refusal(m_file), "library.not-a-library") << bytes.size();
  }
  ASSERT_EQ(mkfifo((m_folder / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(refusal(m_folder / "pipe"), "library.not-a-library");
  EXPECT_EQ(refusal("file:x.beraad?mode=memory"), "library.missing");
}

TEST_F(OpeningTest, refuses_another_programs_database_and_anything_beside_our_tables) {
  change("CREATE TABLE bookmarks (url TEXT)");
  EXPECT_EQ(refusal(m_file), "library.not-a-library");
  for (const char* sql : {"CREATE VIEW v AS SELECT 1", "CREATE TABLE extra (x)", "CREATE INDEX i ON changes (label)",
                          "CREATE TRIGGER t AFTER INSERT ON changes BEGIN DELETE FROM events; END",
                          "DROP INDEX sessions_of_case", "ALTER TABLE changes ADD COLUMN more TEXT"}) {
    fs::remove_all(m_file);
    fs::remove_all(m_file.string() + "-keys");
    (void)create();
    change(sql);
    EXPECT_EQ(refusal(m_file), "library.not-a-library") << sql;
  }
}

TEST_F(OpeningTest, never_touches_a_newer_library) {
  (void)create();
  for (const char* sql : {"PRAGMA user_version = 2", "PRAGMA user_version = 2147483647"}) {
    change(sql);
    EXPECT_EQ(refusal(m_file), "library.newer");
  }
  const auto library = Library::open(m_file, Access::ReadOnly, environment());
  EXPECT_EQ(library.error().arguments.at(1), "2147483647");
  for (const char* sql : {"PRAGMA user_version = 0", "PRAGMA user_version = -1"}) {
    change(sql);
    EXPECT_EQ(refusal(m_file), "library.damaged");
  }
}

TEST_F(OpeningTest, names_the_missing_half_when_neither_file_has_the_key) {
  (void)start_session(*create(), new_id());
  change("DELETE FROM keyring");
  EXPECT_TRUE(open()) << "the keys file still has it";
  fs::remove(m_file.string() + "-keys");
  EXPECT_EQ(refusal(m_file), "library.keys-missing");
}

TEST_F(OpeningTest, a_second_program_reads_only_and_says_who_writes) {
  const auto first = create();
  const Uuid id = start_session(*first, new_id());
  const auto second = open();
  EXPECT_EQ(second->info().access, Access::ReadOnly);
  EXPECT_EQ(second->info().read_only_reason, ReadOnlyReason::HeldByOther);
  EXPECT_NE(second->info().held_by.find(std::to_string(getpid())), std::string::npos);
  EXPECT_TRUE(second->load_session(id));
  EXPECT_EQ(second->append(id, answered(2, "question", "x"), {}).error().code, "save.read-only");
  EXPECT_TRUE(first->append(id, answered(2, "question", "y"), {})) << "the reader must not stand in the way";
  EXPECT_EQ(second->load_session(id)->changes.size(), 2U);
}

TEST_F(OpeningTest, a_killed_program_leaves_no_lock) {
  (void)create();
  for (int round = 0; round < 20; ++round) {
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    const pid_t child = fork();
    if (child == 0) {
      const auto held = Library::open(m_file, Access::ReadWrite, environment());
      const char writes = held && (*held)->info().access == Access::ReadWrite ? 'y' : 'n';
      (void)!write(ready[1], &writes, 1);
      pause();
      _exit(0);
    }
    char writes = 0;
    ASSERT_EQ(read(ready[0], &writes, 1), 1);
    EXPECT_EQ(writes, 'y') << round;
    EXPECT_EQ(open()->info().read_only_reason, ReadOnlyReason::HeldByOther);
    kill(child, SIGKILL);
    EXPECT_EQ(open()->info().access, Access::ReadWrite) << "though it may still be on its way out";
    waitpid(child, nullptr, 0);
    close(ready[0]);
    close(ready[1]);
  }
  EXPECT_EQ(open()->info().access, Access::ReadWrite);
}

TEST_F(OpeningTest, without_a_place_for_the_lock_it_reads_only) {
  (void)create();
  auto elsewhere = environment();
  elsewhere.lock_folder = m_folder / "not there";
  const auto library = Library::open(m_file, Access::ReadWrite, elsewhere);
  ASSERT_TRUE(library);
  EXPECT_EQ((*library)->info().read_only_reason, ReadOnlyReason::NoLockPossible);
  elsewhere.lock_folder.clear();
  EXPECT_EQ((*Library::open(m_file, Access::ReadWrite, elsewhere))->info().access, Access::ReadWrite);
  EXPECT_TRUE(fs::exists(m_file.string() + ".lock"));
}

TEST_F(OpeningTest, reads_a_library_that_may_not_be_written) {
  const Uuid id = start_session(*create(), new_id());
  fs::permissions(m_file, fs::perms(0444));
  fs::permissions(m_folder.path(), fs::perms(0555));
  fs::permissions(m_file.string() + "-keys", fs::perms(0444));
  // Root may write whatever the rights say, so another user asks.
  const pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(9);
    const auto library = Library::open(m_file, Access::ReadWrite, environment());
    if (!library) _exit(1);
    if ((*library)->info().read_only_reason != ReadOnlyReason::FileNotWritable) _exit(2);
    if (!(*library)->load_session(id)) _exit(3);
    if ((*library)->append(id, answered(2, "q", "x"), {}).error().code != "save.read-only") _exit(4);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  fs::permissions(m_folder.path(), fs::perms(0700));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

using Disturb = void (*)(const fs::path&);
class DisturbedTest : public OpeningTest, public testing::WithParamInterface<std::pair<const char*, Disturb>> {};

TEST_P(DisturbedTest, is_noticed_before_the_next_save_and_everything_goes_on_elsewhere) {
  const Uuid case_id = new_id();
  const auto library = create();
  const Uuid id = start_session(*library, case_id);
  ASSERT_TRUE(library->append(id, answered(2, "question", "x"), {}));
  StoredSession in_memory = *library->load_session(id);

  GetParam().second(m_file);
  const auto disturbed = files_below(m_folder.path());
  EXPECT_EQ(library->append(id, answered(3, "question", "y"), {}).error().code, "save.moved");
  EXPECT_EQ(library->append(id, answered(3, "question", "y"), {}).error().code, "save.stopped");
  EXPECT_EQ(library->write_draft(id, {"e", "t", 0}).error().code, "save.stopped");
  EXPECT_EQ(files_below(m_folder.path()), disturbed) << "the foreign file was overwritten";

  in_memory.changes.push_back(answered(3, "question", "y").change);
  in_memory.drafts.push_back({"e", "half", 2});
  const fs::path there = m_folder / "rescue/Team Zuid 2.beraad";
  ASSERT_TRUE(library->continue_at(there, {in_memory}));
  EXPECT_EQ(library->info().file, there);
  ASSERT_TRUE(library->append(id, answered(4, "question", "z"), {}));
  EXPECT_EQ(library->load_session(id)->changes.size(), 4U);
  EXPECT_EQ(library->load_session(id)->drafts.size(), 1U);
  EXPECT_TRUE(library->check()->findings.empty());
}

void replace_by_copy(const fs::path& file) {
  fs::copy_file(file, file.string() + ".tmp");
  fs::rename(file.string() + ".tmp", file);
}

INSTANTIATE_TEST_SUITE_P(
    Disturbances, DisturbedTest,
    testing::Values(
        std::pair{"deleted", Disturb([](const fs::path& file) { fs::remove(file); })},
        std::pair{"renamed", Disturb([](const fs::path& file) { fs::rename(file, file.string() + "2"); })},
        std::pair{"replaced", Disturb(replace_by_copy)},
        std::pair{"keys_replaced", Disturb([](const fs::path& file) { replace_by_copy(file.string() + "-keys"); })},
        std::pair{"keys_deleted", Disturb([](const fs::path& file) { fs::remove(file.string() + "-keys"); })}),
    [](const auto& info) { return std::string(info.param.first); });

TEST_F(OpeningTest, notices_that_a_stranger_saved_in_the_same_file) {
  const auto library = create();
  const Uuid id = start_session(*library, new_id());
  change("UPDATE library SET commits = commits + 1");
  EXPECT_EQ(library->append(id, answered(2, "question", "y"), {}).error().code, "save.moved");
}

TEST_F(OpeningTest, a_truncated_file_is_noticed_and_memory_is_saved_elsewhere) {
  const auto library = create();
  const Uuid id = start_session(*library, new_id());
  const StoredSession in_memory = *library->load_session(id);
  fs::resize_file(m_file, 0);
  EXPECT_FALSE(library->append(id, answered(2, "question", "y"), {}));
  EXPECT_EQ(library->append(id, answered(2, "question", "y"), {}).error().code, "save.stopped");
  EXPECT_EQ(library->continue_at(m_file, {in_memory}).error().code, "library.exists");
  EXPECT_EQ(library->append(id, answered(2, "question", "y"), {}).error().code, "save.stopped");
  EXPECT_TRUE(library->continue_at(m_folder / "b.beraad", {in_memory}));
  EXPECT_TRUE(library->append(id, answered(2, "question", "y"), {}));
}

}  // namespace
}  // namespace beraad::storage
