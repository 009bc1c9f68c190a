#include "tests/app/cli/cli_fixture.hpp"

#include <cstdlib>

#include "tests/support/strict_calendar.hpp"

namespace beraad::test {
namespace {

/// What the program ships, read once for all command lines with the same folder of own methods, which is read again.
Result<cli::Shipped> load_shipped(const cli::Folders& folders) {
  static std::map<files::path, Result<cli::Shipped>> loaded;
  if (!loaded.contains(folders.own_protocols)) loaded.emplace(folders.own_protocols, cli::Shipped::load(folders));
  auto& shipped = loaded.at(folders.own_protocols);
  if (shipped) shipped->catalog.load_again();
  return shipped;
}

}  // namespace

CliTest::CliTest() {
  std::string pattern = (files::temp_directory_path() / "beraad-cli-XXXXXX").string();
  m_folder = ::mkdtemp(pattern.data());
}

CliTest::~CliTest() {
  std::error_code ignored;
  files::remove_all(m_folder, ignored);
}

CliTest::Ended CliTest::run(const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  cli::World world{out,
                   err,
                   m_clock,
                   m_ids,
                   m_log,
                   {k_source / "protocols", k_source / "assets", BERAAD_FONT_FOLDER, m_own_protocols, m_folder},
                   "1.2.3",
                   [this](const std::string& name) -> std::optional<std::string> {
                     const auto found = m_environment.find(name);
                     return found == m_environment.end() ? std::nullopt : std::optional(found->second);
                   },
                   [this](int milliseconds) { m_waited_ms += milliseconds; },
                   [this](const cli::WindowRequest& request) -> Outcome {
                     m_windows.push_back(request);
                     return Done{};
                   },
                   [this](const cli::TourRequest& request) -> Outcome {
                     m_tours.push_back(request);
                     return Done{};
                   },
                   load_shipped};
  const int code = cli::run(arguments, world);
  return {code, out.str(), err.str()};
}

std::string CliTest::play_example(const std::string& name) {
  const Ended ended = run({"play", (k_source / "assets/example" / name).string(), "--library", path("library.beraad")});
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto lines = lines_of(ended.out);
  return lines.empty() ? std::string() : lines.back();
}

void CliTest::write(const std::string& name, const std::string& bytes) const {
  std::ofstream(m_folder / name, std::ios::binary) << bytes;
}

std::string CliTest::bytes_of(const files::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> CliTest::lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

json::Value CliTest::parsed(const std::string& text) {
  const auto document = json::read(text, "output", json::k_case_limits);
  EXPECT_TRUE(document) << text.substr(0, 200);
  return document ? document->root : json::Value();
}

std::string CliTest::read_strictly(const std::string& file) {
  std::string text;
  for (const auto& entry : read_calendar_strictly(file)) {
    text += entry.uid + "|" + entry.title + "|" + entry.start + "|" + entry.end + "\n";
  }
  return text;
}

std::map<std::string, std::string> CliTest::everything() const {
  std::map<std::string, std::string> all;
  for (const auto& entry : files::recursive_directory_iterator(m_folder)) {
    if (entry.is_regular_file()) all[entry.path().string()] = bytes_of(entry.path());
  }
  return all;
}

}  // namespace beraad::test
