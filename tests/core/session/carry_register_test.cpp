// A register goes on by another version of its form: it is known whether all that stood in it went along.
#include <gtest/gtest.h>

#include "core/session/carry_over.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::FieldType;
using protocol::Role;

class CarryRegister : public testing::Test {
 protected:
  CarryRegister() {
    Row request = test::row("", {{"team", std::string("Team Noord")}, {"why", std::string("een vraag\nvan twee")}});
    request.id = ids.random_id();
    write(Rows{request});
  }
  static protocol::Column column(const std::string& id) { return test::column_of_role(Role::None, id); }
  static protocol::Protocol form(std::vector<protocol::Column> columns) {
    return test::one_step_method({test::free_table("requests", std::move(columns), Role::Requests)});
  }
  void write(Rows rows) {
    Revision revision;
    revision.value = std::move(rows);
    state.answers[{"one", "requests", {}}].revisions.push_back(std::move(revision));
  }
  [[nodiscard]] bool goes_over(const protocol::Protocol& to) {
    return carries_all(state, carry_register(earlier, state, to, ids));
  }

  base::SeededIds ids{5};
  const protocol::Protocol earlier = form({column("team"), column("why")});
  State state;
};

TEST_F(CarryRegister, AllGoesOverWhereEachColumnHasAPlace) {
  const auto wider = form({column("why"), column("more"), column("team")});
  EXPECT_TRUE(goes_over(wider)) << "line breaks aside";
  for (const auto& answer : carry_register(earlier, state, wider, ids)) EXPECT_TRUE(answer.by_program);
}

TEST_F(CarryRegister, AColumnOrAnOptionThatIsNotThereLosesSomething) {
  EXPECT_FALSE(goes_over(form({column("team")})));
  auto choice = column("why");
  choice.type = FieldType::Choice;
  EXPECT_FALSE(goes_over(form({column("team"), choice})));
  EXPECT_FALSE(goes_over(test::one_step_method({})));
}

TEST_F(CarryRegister, ARowOfWhichAWordWasStruckStaysWhereThatCanBeSeen) {
  Row request = test::row("", {{"team", std::string("Team Noord")}});
  request.id = ids.random_id();
  request.struck = {"why"};
  write(Rows{request});
  EXPECT_FALSE(goes_over(earlier));
}

TEST_F(CarryRegister, OfAnEmptyOneNothingIsLost) {
  state.answers.clear();
  EXPECT_TRUE(goes_over(test::one_step_method({})));
}

}  // namespace
}  // namespace beraad::session
