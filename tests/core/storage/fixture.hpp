// A library in a folder of its own, and a session's changes to put in it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/clock.hpp"
#include "core/storage/library.hpp"

namespace beraad::storage {

class CollectedLog final : public base::Log {
 public:
  using Log::write;
  void write(std::string_view line) override { lines.emplace_back(line); }
  std::vector<std::string> lines;
};

/// A folder that goes when this goes.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return m_path / name; }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);
void put_bytes(const std::filesystem::path& file, const std::string& bytes);
/// All regular files below a folder with their bytes.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> files_below(const std::filesystem::path& folder);

/// The text of a template; storage keeps it without reading it.
inline constexpr std::string_view k_protocol_text = R"({"id":"a method","steps":[]})";

[[nodiscard]] session::Applied prepared(const Uuid& case_id);
[[nodiscard]] session::Applied answered(std::uint64_t sequence, std::string field, std::string text);
[[nodiscard]] session::Applied noted(std::uint64_t sequence, std::string text);

class LibraryTest : public testing::Test {
 protected:
  [[nodiscard]] Environment environment();
  [[nodiscard]] std::unique_ptr<Library> create();
  [[nodiscard]] std::unique_ptr<Library> open(Access access = Access::ReadWrite);
  /// Keeps the template and makes a session of a case; gives the session's id.
  [[nodiscard]] Uuid start_session(Library& library, const Uuid& case_id);
  [[nodiscard]] Uuid new_id() { return m_ids.ordered_id(m_clock.now()); }

  Folder m_folder, m_locks;
  std::filesystem::path m_file = m_folder / "Team Zuid.beraad";
  base::ManualClock m_clock;
  base::SeededIds m_ids{42};
  CollectedLog m_log;
  std::string m_vfs;
};

[[nodiscard]] bool operator==(const Draft& a, const Draft& b);

}  // namespace beraad::storage
