// The command line in a test: its own folder, streams, clock and chance; the shipped data.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "app/cli/cli.hpp"
#include "core/json/gate.hpp"

namespace beraad::test {

namespace files = std::filesystem;

class QuietLog final : public base::Log {
 public:
  using Log::write;
  void write(std::string_view line) override { lines.emplace_back(line); }
  std::vector<std::string> lines;
};

class CliTest : public ::testing::Test {
 protected:
  CliTest();
  ~CliTest() override;

  struct Ended {
    int code = 0;
    std::string out, err;
  };
  Ended run(const std::vector<std::string>& arguments);
  /// Plays a shipped example into `library` and gives the session's id.
  std::string play_example(const std::string& name = "pleegzorg-naar-huis.json");
  [[nodiscard]] std::string path(const std::string& name) const { return (m_folder / name).string(); }
  void write(const std::string& name, const std::string& bytes) const;
  static std::string bytes_of(const files::path& file);
  static std::vector<std::string> lines_of(const std::string& text);
  static json::Value parsed(const std::string& text);
  /// Reads a calendar file with a reader that is not ours: a line for each entry, its id, title, start and end.
  static std::string read_strictly(const std::string& file);
  /// All files below the test's folder with their bytes: what a refusal must leave alone.
  [[nodiscard]] std::map<std::string, std::string> everything() const;

  files::path m_folder;
  std::map<std::string, std::string> m_environment;
  std::vector<cli::WindowRequest> m_windows;
  std::vector<cli::TourRequest> m_tours;
  int m_waited_ms = 0;
  base::ManualClock m_clock;
  base::SeededIds m_ids{11};
  QuietLog m_log;
  std::string m_own_protocols;
};

inline const files::path k_source = BERAAD_SOURCE_FOLDER;
inline const files::path k_shared_cases = k_source / ".." / "shared" / "cases";

}  // namespace beraad::test
