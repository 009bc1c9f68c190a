// What the tests of exchange share: the shipped methods and words, a small valid case, and a case played in memory.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/exchange/case_file.hpp"
#include "core/exchange/play_plan.hpp"
#include "core/exchange/session_show.hpp"
#include "core/json/gate.hpp"
#include "core/session/document.hpp"

namespace beraad::test {

namespace files = std::filesystem;

inline const files::path k_source = BERAAD_SOURCE_FOLDER;
inline const files::path k_shared_cases = k_source / ".." / "shared" / "cases";

inline std::string file_bytes(const files::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The methods, codebook and words that the program ships.
class ShippedData {
 public:
  ShippedData();
  [[nodiscard]] exchange::CaseContext context() const { return {catalog, codebook, vocabulary}; }

  protocol::Catalog catalog;
  themes::Codebook codebook;
  exchange::Vocabulary vocabulary;
};

/// Read once for a whole program of tests: the methods are large.
const ShippedData& shipped();

/// A small case with two people, two options, a sealed round, a revision, a pass and a skipped field.
std::string small_case();

exchange::CaseFile read_valid(const std::string& bytes);
/// "kind pointer" of each problem.
std::vector<std::string> problems_of(const std::string& bytes);

/// Plays a case in memory; every command must be accepted.
class PlayedCase {
 public:
  explicit PlayedCase(const exchange::CaseFile& file, const exchange::PlayOptions& options = {},
                      std::uint64_t seed = 7);
  [[nodiscard]] const session::State& state(session::RunKind run) const;
  [[nodiscard]] json::Value show(bool with_private) const;
  [[nodiscard]] const std::vector<session::SessionDocument>& documents() const { return m_documents; }
  [[nodiscard]] const std::vector<exchange::PlayRun>& runs() const { return m_runs; }

 private:
  std::vector<exchange::PlayRun> m_runs;
  std::vector<session::SessionDocument> m_documents;
};

}  // namespace beraad::test
