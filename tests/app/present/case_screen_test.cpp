// What is promised to whoever brings a case in holds as the library is.
#include "app/present/case_screen.hpp"

#include <gtest/gtest.h>

namespace beraad::present {
namespace {

std::string sentence(bool has_passphrase, const session::State& state = {}) {
  const base::Texts texts(base::Language::Dutch, {{"case.private", "nobody else"},
                                                  {"case.private-unlocked", "whoever opens this laptop"},
                                                  {"case.was-handed-over", "the facilitator"}});
  return who_sees(texts, state, has_passphrase, {2026, 11, 29}).text;
}

TEST(WhoSees, NobodyElseOnlyBehindAPassphrase) {
  EXPECT_EQ(sentence(true), "nobody else");
  EXPECT_EQ(sentence(false), "whoever opens this laptop");
}

TEST(WhoSees, TheFacilitatorOnceItWasHandedOver) {
  session::State state;
  state.handed_over = base::Date{2026, 11, 28};
  EXPECT_EQ(sentence(true, state), "the facilitator");
  EXPECT_EQ(sentence(false, state), "the facilitator");
}

}  // namespace
}  // namespace beraad::present
