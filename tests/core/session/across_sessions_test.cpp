// Who and which team is meant, from one session to another.
#include "core/session/across_sessions.hpp"

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

TEST(SameTeam, IsToldByItsNameHoweverItIsTyped) {
  EXPECT_TRUE(is_same_team("Team Zuid", "team zuid "));
  EXPECT_TRUE(is_same_team("Zeeën", "ZEEEN"));
  EXPECT_FALSE(is_same_team("Team Noord", "Team Noordoost"));
  EXPECT_FALSE(is_same_team("Team Noord", ""));
}

TEST(Mentioned, ByCodeWhereOnePersonHasTheRoleElseByTheRole) {
  session::Setup setup;
  setup.participants = {test::person("P1", "teamleider"), test::person("P2", "verpleegkundige"),
                        test::person("P4", "verpleegkundige")};
  EXPECT_EQ(code_or_role(setup, "teamleider"), "P1");
  EXPECT_EQ(code_or_role(setup, "verpleegkundige"), "verpleegkundige") << "which of the two is not known";
  EXPECT_EQ(code_or_role(setup, "huisarts"), "huisarts");
}

}  // namespace
}  // namespace beraad::session
