// Does the judge of kills see what it is there for? Libraries with a planted fault.
#include <gtest/gtest.h>

#include <fstream>

#include "tests/crash/examined_library.hpp"
#include "tests/support/temporary_folder.hpp"

namespace beraad::test {
namespace {

constexpr std::int64_t k_ms = 1'000'000;
constexpr Moment k_killed{10'000 * k_ms, 70 * k_ms};

class JudgeTest : public testing::Test {
 protected:
  void SetUp() override {
    make_library_with_session(m_library);
    m_before = examine(m_library)->texts;
  }
  /// A key every 100 ms; the last one so long before the kill.
  static std::vector<TypedKey> typed(const std::string& place, const std::string& text, std::int64_t last_before_ms) {
    std::vector<TypedKey> keys;
    for (std::size_t size = 1; size <= text.size(); ++size) {
      const auto after = static_cast<std::int64_t>(text.size() - size) * 100;
      const std::int64_t at = k_killed.at_ns - (last_before_ms + after) * k_ms;
      keys.push_back({{at, 40 * k_ms}, place, text.substr(0, size)});
    }
    return keys;
  }

  TemporaryFolder m_folder;
  std::filesystem::path m_library = m_folder / "Team.beraad";
  Texts m_before;
};

TEST_F(JudgeTest, finds_nothing_wrong_with_all_that_was_typed) {
  const auto place = write_draft(m_library, "sparen");
  const auto found = examine(m_library);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->findings, 0U);
  const auto verdict = judge(m_before, typed(place, "sparen", 10), found->texts, k_killed);
  EXPECT_FALSE(verdict.torn);
  EXPECT_EQ(verdict.kept, 6U);
  EXPECT_EQ(verdict.lost_ms, 0);
}

TEST_F(JudgeTest, tells_how_long_ago_the_oldest_lost_key_was_typed) {
  const auto place = write_answer(m_library, "spa");
  const auto verdict = judge(m_before, typed(place, "sparen", 400), examine(m_library)->texts, k_killed);
  EXPECT_FALSE(verdict.torn);
  EXPECT_EQ(verdict.kept, 3U);
  EXPECT_DOUBLE_EQ(verdict.lost_ms, 600);
  EXPECT_DOUBLE_EQ(verdict.waited_ms, 30);
}

TEST_F(JudgeTest, takes_a_library_that_lost_everything_as_loss_from_the_first_key) {
  const auto verdict = judge(m_before, typed("any/place", "sparen", 0), examine(m_library)->texts, k_killed);
  EXPECT_EQ(verdict.kept, 0U);
  EXPECT_DOUBLE_EQ(verdict.lost_ms, 500);
}

TEST_F(JudgeTest, sees_a_torn_text) {
  const auto place = write_draft(m_library, "spren");
  EXPECT_TRUE(judge(m_before, typed(place, "sparen", 10), examine(m_library)->texts, k_killed).torn);
}

TEST_F(JudgeTest, sees_that_a_later_key_is_there_and_an_earlier_one_in_another_place_is_not) {
  auto keys = typed("another/place", "eerst", 1000);
  const auto place = write_answer(m_library, "dan");
  const auto later = typed(place, "dan", 10);
  keys.insert(keys.end(), later.begin(), later.end());
  EXPECT_TRUE(judge(m_before, keys, examine(m_library)->texts, k_killed).torn);
}

TEST_F(JudgeTest, sees_a_changed_byte_and_a_file_that_is_cut_off) {
  (void)write_answer(m_library, "sparen");
  const auto whole = std::filesystem::file_size(m_library);
  std::string bytes(whole, '\0');
  std::ifstream(m_library, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(whole));
  const auto label = bytes.find("change.answer-written");
  ASSERT_NE(label, std::string::npos);
  bytes[label + 3] ^= 1;
  std::ofstream(m_library, std::ios::binary) << bytes;
  const auto changed = examine(m_library);
  EXPECT_TRUE(!changed || changed->findings > 0);
  std::filesystem::resize_file(m_library, whole / 2);
  EXPECT_FALSE(examine(m_library));
}

}  // namespace
}  // namespace beraad::test
