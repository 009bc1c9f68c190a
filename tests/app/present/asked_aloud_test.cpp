// What each person agrees to stands on no screen that everybody sees: a single no would show who said it.
#include <gmock/gmock.h>

#include "app/present/present_session.hpp"
#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

protocol::ProtocolHandle method_that_asks_each() {
  auto method = std::make_shared<protocol::Protocol>();
  method->id = "asks-each";
  method->plans = {{"20", 20}};
  protocol::Step step;
  step.id = "begin";
  step.minutes = {{"20", 20}};
  for (const auto role : {protocol::Role::Consent, protocol::Role::None}) {
    protocol::Field field;
    field.id = role == protocol::Role::Consent ? "agrees" : "other";
    field.type = protocol::FieldType::YesNo;
    field.role = role;
    field.per_participant = true;
    step.fields.push_back(std::move(field));
  }
  method->steps.push_back(std::move(step));
  return method;
}

class AskedAloud : public Presenting {
 protected:
  AskedAloud() {
    session.add(session::StepEntered{"begin"});
    session.write(step(), step().fields[0], "P1", true);
    session.write(step(), step().fields[0], "P2", false);
    app.room.shared = true;
    app.room.open = true;
  }
  [[nodiscard]] const protocol::Step& step() const { return method->steps.front(); }
  [[nodiscard]] FieldScreen screen(std::size_t field = 0) const {
    return present_field(context(), session.document(), step(), step().fields[field]);
  }

  protocol::ProtocolHandle method = method_that_asks_each();
  HeldSession session{method};
};

TEST_F(AskedAloud, WhereEverybodySeesTheScreenNoAnswerStandsUnderAPerson) {
  const auto covered = screen();
  EXPECT_THAT(covered.lines, IsEmpty());
  EXPECT_THAT(covered.options, IsEmpty());
  EXPECT_THAT(covered.hint, HasSubstr(dutch().say("field.asked-aloud", {"2", "3", dutch().say("key.f4")})));
  EXPECT_EQ(covered.rest_button, dutch().say("field.all-say-yes")) << "that shows of nobody what they said";
  EXPECT_THAT(screen(1).lines, SizeIs(3)) << "only what the wall keeps back too";
}

TEST_F(AskedAloud, WhereNobodyElseSeesItTheLinesAreThere) {
  app.room.private_held = true;
  EXPECT_THAT(screen().lines, SizeIs(3));
  EXPECT_THAT(screen().hint, Not(HasSubstr("hardop")));
  app.room.private_held = false;
  app.room.shared = false;
  EXPECT_THAT(screen().lines, SizeIs(3)) << "the wall is another screen";
}

}  // namespace
}  // namespace beraad::present
