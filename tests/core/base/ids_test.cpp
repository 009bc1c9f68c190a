#include "core/base/ids.hpp"

#include <gtest/gtest.h>

#include <array>
#include <set>

#include "core/base/assert.hpp"

namespace beraad::base {
namespace {

TEST(Uuid, ReadsWhatItWritesAndNothingElse) {
  SeededIds ids(1);
  for (int i = 0; i < 100; ++i) {
    const Uuid uuid = ids.random_id();
    EXPECT_EQ(read_uuid(to_text(uuid)), uuid);
  }
  EXPECT_EQ(to_text(Uuid{}), "00000000-0000-0000-0000-000000000000");
  EXPECT_TRUE(Uuid{}.is_nil());
  const std::string good = "0195f2a0-1b2c-7d3e-8f40-123456789abc";
  EXPECT_EQ(to_text(read_uuid(good).value()), good);
  for (const char* bad : {"", "0195F2A0-1b2c-7d3e-8f40-123456789abc", "0195f2a0-1b2c-7d3e-8f40-123456789ab",
                          "0195f2a01-b2c-7d3e-8f40-123456789abc", "0195f2a0-1b2c-7d3e-8f40-123456789abg",
                          "{195f2a0-1b2c-7d3e-8f40-123456789abc"}) {
    EXPECT_EQ(read_uuid(bad), std::nullopt) << bad;
  }
}

TEST(Ids, CarryVersionAndVariant) {
  SeededIds ids(2);
  for (int i = 0; i < 50; ++i) {
    const std::string random = to_text(ids.random_id());
    const std::string ordered = to_text(ids.ordered_id({1'739'363'400'000, 60}));
    EXPECT_EQ(random[14], '4');
    EXPECT_EQ(ordered[14], '7');
    EXPECT_NE(std::string("89ab").find(random[19]), std::string::npos);
    EXPECT_NE(std::string("89ab").find(ordered[19]), std::string::npos);
    EXPECT_EQ(ordered.substr(0, 13), "0194fa23-3940");  // the moment, in milliseconds
  }
}

TEST(Ids, OrderedOnesSortByTime) {
  SeededIds ids(3);
  Uuid before = ids.ordered_id({0, 0});
  for (std::int64_t ms = 1; ms < 5000; ms *= 3) {
    const Uuid next = ids.ordered_id({ms, 0});
    EXPECT_LT(before, next);
    before = next;
  }
  EXPECT_EQ(to_text(ids.ordered_id({-5, 0})).substr(0, 13), "00000000-0000");
}

TEST(Ids, TheSameSeedGivesTheSame) {
  SeededIds a(7), b(7), c(8);
  EXPECT_EQ(a.random_id(), b.random_id());
  EXPECT_NE(a.random_id(), c.random_id());
  std::set<Uuid> seen;
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(seen.insert(a.random_id()).second);
}

TEST(Ids, RandomBelowIsEvenAndBounded) {
  SeededIds ids(4);
  std::array<int, 6> counts{};
  for (int i = 0; i < 6000; ++i) ++counts.at(ids.random_below(6));
  for (const int count : counts) EXPECT_NEAR(count, 1000, 150);
  EXPECT_EQ(ids.random_below(1), 0U);
  EXPECT_THROW((void)ids.random_below(0), Bug);
}

TEST(Ids, WhatHasANameInSomethingKeepsItsId) {
  SeededIds ids(5);
  const Uuid one = ids.random_id(), other = ids.random_id();
  EXPECT_EQ(named_id(one, "step/intention/"), named_id(one, "step/intention/"));
  EXPECT_NE(named_id(one, "step/intention/"), named_id(one, "step/intention/P1"));
  EXPECT_NE(named_id(one, "step/intention/"), named_id(other, "step/intention/"));
  EXPECT_EQ(to_text(named_id(one, "a"))[14], '8');
}

/// Gives given bits, so that the draws that must be thrown away can be seen.
class GivenBits final : public Ids {
 public:
  std::uint64_t random_bits() override { return m_bits.at(m_next++); }
  std::array<std::uint64_t, 2> m_bits{~std::uint64_t{0}, 5};
  std::size_t m_next = 0;
};

TEST(Ids, ADrawThatWouldFavourLowNumbersIsThrownAway) {
  GivenBits ids;
  EXPECT_EQ(ids.random_below(10), 5U);
  EXPECT_EQ(ids.m_next, 2U);
}

}  // namespace
}  // namespace beraad::base
