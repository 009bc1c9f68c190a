// No word changes silently: one bit is flipped at every so many bytes of a library; then it either reads exactly
// as before, or a check names what changed. BERAAD_FLIP_STRIDE sets the distance (1 = every byte).
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "core/storage/check.hpp"
#include "core/vault/vault.hpp"
#include "tests/core/storage/fixture.hpp"
#include "tests/core/storage/snapshot.hpp"

namespace beraad::storage {
namespace {

std::size_t stride(std::size_t otherwise) {
  const char* wanted = std::getenv("BERAAD_FLIP_STRIDE");  // NOLINT(concurrency-mt-unsafe): one thread
  return wanted == nullptr ? otherwise : std::max<std::size_t>(1, std::strtoul(wanted, nullptr, 10));
}

struct Counts {
  std::size_t flips = 0, same = 0, header = 0, case_and_field = 0, case_or_rows = 0, file = 0, silent = 0;
};
std::ostream& operator<<(std::ostream& out, const Counts& counts) {
  return out << counts.flips << " flips: reads the same " << counts.same << ", does not open " << counts.header
             << ", case and field named " << counts.case_and_field << ", case or missing rows named "
             << counts.case_or_rows << ", library named " << counts.file << ", silent " << counts.silent;
}

class FlipTest : public LibraryTest {
 protected:
  void judge(const Snapshot& before, std::size_t place) {
    ++m_counts.flips;
    const auto library = Library::open(m_file, Access::ReadOnly, environment());
    const auto found = library ? snapshot_of(**library) : Result<Snapshot>(fail(library.error()));
    if (found && *found == before) {
      ++m_counts.same;
      return;
    }
    const CheckReport report = check_rows_of(m_file, environment());
    bool field = false, some_case = false, header = false;
    for (const Finding& finding : report.findings) {
      field = field || !finding.field.empty();
      some_case = some_case || !finding.case_id.is_nil() || finding.code == "check.rows-missing";
      header = header || finding.code == "check.file-header";
    }
    if (header) {
      ++m_counts.header;
    } else if (field) {
      ++m_counts.case_and_field;
    } else if (some_case) {
      ++m_counts.case_or_rows;
    } else if (!report.findings.empty()) {
      ++m_counts.file;
    } else {
      ++m_counts.silent;
      ADD_FAILURE() << "silent change at byte " << place;
    }
  }

  Counts m_counts;
};

TEST_F(FlipTest, every_flipped_bit_reads_the_same_or_is_named) {
  Snapshot before;
  {
    const auto library = create();
    Afternoon afternoon(m_ids, m_clock.now(), vault::digest(k_protocol_text));
    for (std::size_t number = 0; number < 16; ++number) ASSERT_TRUE(afternoon.act(*library, number));
    before = *snapshot_of(*library);
  }
  const std::string whole = bytes_of(m_file);
  std::string bytes = whole;
  for (std::size_t place = 0; place < bytes.size(); place += stride(23)) {
    bytes[place] ^= static_cast<char>(1U << (place * 7 + place / 8) % 8);
    put_bytes(m_file, bytes);
    judge(before, place);
    bytes[place] = whole[place];
  }
  std::cout << whole.size() << " bytes, " << m_counts << '\n';
  EXPECT_EQ(m_counts.silent, 0U);
  EXPECT_GT(m_counts.case_and_field, m_counts.flips / 20);
  EXPECT_EQ(m_log.lines.empty(), m_counts.header == 0);
}

TEST_F(FlipTest, swapped_rolled_back_and_deleted_rows_are_named) {
  Uuid id;
  {
    const auto library = create();
    id = start_session(*library, new_id());
    for (std::uint64_t n = 2; n < 8; ++n) ASSERT_TRUE(library->append(id, answered(n, "question", "same length"), {}));
    ASSERT_TRUE(library->write_draft(id, {"e", "half", 0}));
  }
  const std::string whole = bytes_of(m_file);
  for (const char* sql : {
           "UPDATE events SET payload = (SELECT payload FROM events WHERE sequence = 3) WHERE sequence = 4",
           "UPDATE events SET revision = revision + 1 WHERE sequence = 4",
           "UPDATE events SET field = 'other' WHERE sequence = 4",
           "DELETE FROM events WHERE sequence = 7",
           "DELETE FROM events; DELETE FROM changes",
           ("DELETE FROM events WHERE sequence = 7; DELETE FROM changes WHERE sequence = 7; "
            "UPDATE sessions SET changes = 6, events = 6"),
           "DELETE FROM drafts; DELETE FROM events; DELETE FROM changes; DELETE FROM sessions",
           "DELETE FROM drafts",
           "UPDATE changes SET utc_ms = utc_ms + 1 WHERE sequence = 5",
           "UPDATE changes SET undoable = 0 WHERE sequence = 5",
           "UPDATE sessions SET created_utc_ms = 0",
           "UPDATE sessions SET run = 2",
           "UPDATE protocols SET text = text || ' '",
           "UPDATE library SET commits = 1",
           "DELETE FROM keyring WHERE class = 1",
       }) {
    put_bytes(m_file, whole);
    {
      const Database database = Database::open(m_file, OpenMode::ReadWrite, "");
      database.run_script(std::string("PRAGMA foreign_keys = OFF; ") + sql);
    }
    EXPECT_FALSE(check_rows_of(m_file, environment()).findings.empty()) << sql;
  }
  put_bytes(m_file, whole);
  EXPECT_TRUE(check_rows_of(m_file, environment()).findings.empty());
}

TEST_F(FlipTest, a_changed_keys_file_changes_nothing_and_is_named) {
  const Uuid id = start_session(*create(), new_id());
  const std::string keys_file = m_file.string() + "-keys";
  const std::string whole = bytes_of(keys_file);
  std::size_t flips = 0;
  for (std::size_t place = 0; place < whole.size(); place += std::min<std::size_t>(3, stride(3)), ++flips) {
    std::string bytes = whole;
    bytes[place] ^= static_cast<char>(1U << place % 8);
    put_bytes(keys_file, bytes);
    const CheckReport report = check_rows_of(m_file, environment());
    ASSERT_EQ(report.findings.size(), 1U) << place;
    EXPECT_EQ(report.findings.front().code, "check.keys-file-changed");
    EXPECT_TRUE((*Library::open(m_file, Access::ReadOnly, environment()))->load_session(id)) << place;
  }
  std::cout << whole.size() << " bytes of keys, " << flips << " flips, all named\n";
}

}  // namespace
}  // namespace beraad::storage
