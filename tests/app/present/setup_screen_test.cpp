// The example of what a meeting is about is of a case with a choice: it stands only where a method has one.
#include <gtest/gtest.h>

#include "app/present/start_screen.hpp"
#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

using CaseExample = Presenting;

TEST_F(CaseExample, StandsWhereAMethodHasOptionsAndNowhereElse) {
  std::size_t with = 0, without = 0;
  for (const auto& entry : catalog().entries()) {
    const bool has_options = bool(protocol::find_by_role(*entry.protocol, protocol::Role::Options));
    app.setup.setup.protocol_id = entry.protocol->id;
    const std::string example = present_setup(context(), nullptr).case_example;
    EXPECT_EQ(example, has_options ? dutch().say("setup.case-example") : std::string()) << entry.protocol->id;
    ++(has_options ? with : without);
  }
  EXPECT_GT(with, 0U);
  EXPECT_GT(without, 0U);
}

}  // namespace
}  // namespace beraad::present
