#include "tests/core/storage/fixture.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <tuple>

#include "core/vault/vault.hpp"

namespace beraad::storage {

namespace fs = std::filesystem;

Folder::Folder() {
  std::string name = testing::TempDir() + "/beraad-test-XXXXXX";
  m_path = fs::canonical(mkdtemp(name.data()));
}
Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

void put_bytes(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

std::vector<std::pair<std::string, std::string>> files_below(const fs::path& folder) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_symlink() && entry.is_regular_file())
      files.emplace_back(entry.path().string(), bytes_of(entry.path()));
  }
  std::ranges::sort(files);
  return files;
}

session::Applied prepared(const Uuid& case_id) {
  session::Setup setup;
  setup.title = "Zwijgen of zeggen";
  session::Participant& person = setup.participants.emplace_back();
  person.code = "P1";
  person.role = "wijkverpleegkundige";
  return {{1,
           {1739363400000, 60},
           "change.session-prepared",
           false,
           true,
           {session::SessionPrepared{case_id, session::RunKind::Main, setup}}},
          {}};
}

session::Applied answered(std::uint64_t sequence, std::string field, std::string text) {
  const auto minutes = static_cast<std::int64_t>(sequence);
  return {{sequence,
           {1739363400000 + minutes * 60'000, 60},
           "change.answer-written",
           true,
           false,
           {session::AnswerWritten{{"case", std::move(field), ""}, session::FieldValue(std::move(text))}}},
          {}};
}

session::Applied noted(std::uint64_t sequence, std::string text) {
  return {{sequence,
           {1739363400000, 60},
           "change.note-written",
           true,
           false,
           {session::NoteWritten{std::move(text)}, session::ClockPaused{}}},
          {}};
}

Environment LibraryTest::environment() { return {m_clock, m_ids, m_log, m_locks.path(), m_vfs}; }

std::unique_ptr<Library> LibraryTest::create() {
  auto library = Library::create(m_file, environment());
  EXPECT_TRUE(library) << (library ? "" : library.error().code + " " + library.error().detail);
  return library ? std::move(*library) : nullptr;
}

std::unique_ptr<Library> LibraryTest::open(Access access) {
  auto library = Library::open(m_file, access, environment());
  EXPECT_TRUE(library) << (library ? "" : library.error().code + " " + library.error().detail);
  return library ? std::move(*library) : nullptr;
}

Uuid LibraryTest::start_session(Library& library, const Uuid& case_id) {
  const std::string digest = vault::digest(k_protocol_text);
  EXPECT_TRUE(library.keep_protocol(digest, k_protocol_text));
  const Uuid id = new_id();
  const auto made =
      library.create_session({id, case_id, session::RunKind::Main, digest, 0, m_clock.now()}, prepared(case_id));
  EXPECT_TRUE(made) << (made ? "" : made.error().code + " " + made.error().detail);
  return id;
}

bool operator==(const Draft& a, const Draft& b) {
  return std::tie(a.editor, a.text, a.caret) == std::tie(b.editor, b.text, b.caret);
}

}  // namespace beraad::storage
