// The program is killed at any moment while somebody types. Afterwards its library opens, a check finds nothing, and
// it holds all that was typed but the last half second. BERAAD_KILLS sets how often.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <random>
#include <thread>

#include "tests/crash/examined_library.hpp"
#include "tests/crash/killed_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace beraad::test {
namespace {

constexpr double k_promised_ms = 500;
constexpr std::size_t k_kills_of_one_library = 25;
constexpr int k_longest_wait_ms = 1200;

std::size_t kills_wanted() {
  const char* wanted = std::getenv("BERAAD_KILLS");  // NOLINT(concurrency-mt-unsafe): one thread
  return wanted == nullptr ? 15 : std::strtoul(wanted, nullptr, 10);
}

struct Counts {
  std::size_t kills = 0, while_typing = 0, of_recovered = 0, unopenable = 0, findings = 0, torn = 0, too_late = 0;
  std::size_t typed = 0, lost_keys = 0, with_loss = 0;
  double worst_ms = 0, sum_ms = 0, worst_own_ms = 0;  // own: without waiting for a processor
};
std::ostream& operator<<(std::ostream& out, const Counts& counts) {
  const double mean_ms = counts.kills == 0 ? 0 : counts.sum_ms / static_cast<double>(counts.kills);
  return out << counts.kills << " kills, " << counts.while_typing << " while typing, " << counts.of_recovered
             << " of a library killed before; " << counts.typed << " keys\nunopenable " << counts.unopenable
             << ", with findings " << counts.findings << ", torn " << counts.torn << ", more than " << k_promised_ms
             << " ms lost " << counts.too_late << "\nkeys lost " << counts.lost_keys << " in " << counts.with_loss
             << " kills; at worst " << counts.worst_ms << " ms, on average " << mean_ms
             << " ms; without waiting for a processor at worst " << counts.worst_own_ms << " ms";
}

class KillTest : public testing::Test {
 protected:
  void kill_once(std::size_t number) {
    if (number % k_kills_of_one_library == 0) {
      m_library = m_folder / ("library " + std::to_string(number)) / "Team.beraad";
      make_library_with_session(m_library);
      m_known = *examine(m_library);
    } else {
      ++m_counts.of_recovered;
    }
    const auto log = m_folder / ("keys " + std::to_string(number));
    const bool at_start = number % 10 == 9;  // some while the program is still on its way
    KilledProgram program(m_library, log, m_chance());
    if (!at_start) ASSERT_TRUE(program.wait_for_first_key()) << number;
    const auto wait = static_cast<std::int64_t>(m_chance() % k_longest_wait_ms);
    std::this_thread::sleep_for(std::chrono::milliseconds(wait));
    const Moment killed = program.kill();
    judge_kill(number, read_typed_log(log), killed);
  }

  void judge_kill(std::size_t number, const std::vector<TypedKey>& keys, Moment killed) {
    ++m_counts.kills;
    m_counts.typed += keys.size();
    if (!keys.empty()) ++m_counts.while_typing;
    const auto found = examine(m_library);
    if (!found) {
      ++m_counts.unopenable;
      ADD_FAILURE() << "kill " << number << ": " << found.error().code;
      return;
    }
    if (found->findings > 0) ++m_counts.findings;
    const Verdict verdict = judge(m_known.texts, keys, found->texts, killed);
    m_known = *found;
    if (verdict.torn) ++m_counts.torn;
    if (verdict.torn) return;
    // What the machine gave to others is no time in which the program could have saved.
    const double own_ms = std::max(0.0, verdict.lost_ms - verdict.waited_ms);
    if (own_ms > k_promised_ms) {
      ++m_counts.too_late;
      std::cout << "kill " << number << ": " << verdict.lost_ms << " ms lost, of which " << verdict.waited_ms
                << " ms waiting for a processor\n";
    }
    m_counts.worst_own_ms = std::max(m_counts.worst_own_ms, own_ms);
    m_counts.lost_keys += keys.size() - verdict.kept;
    m_counts.with_loss += verdict.lost_ms > 0 ? 1 : 0;
    m_counts.worst_ms = std::max(m_counts.worst_ms, verdict.lost_ms);
    m_counts.sum_ms += verdict.lost_ms;
  }

  TemporaryFolder m_folder;
  std::filesystem::path m_library;
  Examined m_known;
  std::mt19937_64 m_chance{2026};
  Counts m_counts;
};

TEST_F(KillTest, loses_at_most_half_a_second_and_never_half_of_anything) {
  for (std::size_t number = 0; number < kills_wanted(); ++number) {
    kill_once(number);
    if (HasFatalFailure()) return;
  }
  std::cout << m_counts << '\n';
  EXPECT_EQ(m_counts.unopenable, 0U);
  EXPECT_EQ(m_counts.findings, 0U);
  EXPECT_EQ(m_counts.torn, 0U);
  EXPECT_EQ(m_counts.too_late, 0U);
  EXPECT_GE(m_counts.while_typing * 10, m_counts.kills * 8);
}

}  // namespace
}  // namespace beraad::test
