// Of several methods that fit, the program begins one's own before a shipped one, and of those the newest.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

#include "core/base/platform.hpp"
#include "core/protocol/catalog.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

namespace fs = std::filesystem;

class Preferred : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* folder : {"shipped", "own"}) fs::create_directories(m_root / folder);
    fs::copy_file(BERAAD_SOURCE_FOLDER "/protocols/protocol.schema.json", m_root / "shipped/protocol.schema.json",
                  fs::copy_options::overwrite_existing);
  }
  void TearDown() override { fs::remove_all(m_root); }
  void write(const std::string& name, const std::string& id, int minutes_ago = 0) {
    const auto file = m_root / name;
    ASSERT_TRUE(base::write_file_atomically(file, spoilt(R"("id": "small-method")", R"("id": ")" + id + "\"")));
    fs::last_write_time(file, fs::last_write_time(file) - std::chrono::minutes(minutes_ago));
  }
  [[nodiscard]] std::string chosen() const {
    const Catalog catalog = Catalog::load(m_root / "shipped", m_root / "own");
    const auto* entry = catalog.preferred([](const Protocol& method) { return method.id != "never"; });
    return entry != nullptr ? entry->protocol->id : std::string();
  }

  fs::path m_root = fs::temp_directory_path() / ("preferred-" + std::to_string(base::process_id()));
};

TEST_F(Preferred, OnesOwnBeforeAShippedOneAndOfThoseTheOnePublishedLast) {
  EXPECT_EQ(chosen(), "");
  write("shipped/a.json", "first");
  write("shipped/b.json", "second");
  EXPECT_EQ(chosen(), "first");
  write("own/a.json", "mine", 10);
  EXPECT_EQ(chosen(), "mine");
  write("own/b.json", "newest", 1);
  write("own/c.json", "oldest", 20);
  EXPECT_EQ(chosen(), "newest");
  write("own/d.json", "never");
  EXPECT_EQ(chosen(), "newest") << "what does not fit is not asked";
}

}  // namespace
}  // namespace beraad::protocol
