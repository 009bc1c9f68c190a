// How a meeting went, in words: what was not timed has no minutes, and whoever passed did not judge.
#include <gmock/gmock.h>

#include "app/present/closing_screen.hpp"
#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::Pair;

/// Two steps of ten minutes: people judge in the first.
protocol::ProtocolHandle method_of_two() {
  auto method = std::make_shared<protocol::Protocol>();
  method->id = "of-two";
  method->plans = {{"20", 20}};
  for (const char* id : {"one", "two"}) {
    protocol::Step step;
    step.id = id;
    step.short_title = {id, id};
    step.minutes = {{"20", 10}};
    method->steps.push_back(std::move(step));
  }
  protocol::Field judgement;
  judgement.id = "judgement";
  judgement.type = protocol::FieldType::ShortText;
  judgement.role = protocol::Role::Judgement;
  judgement.per_participant = true;
  judgement.from = protocol::From::Reveal;
  method->steps[0].sealed = true;
  method->steps[0].fields.push_back(std::move(judgement));
  return method;
}

class FactsOfAMeeting : public Presenting {
 protected:
  FactsOfAMeeting() {
    session.add(session::StepEntered{"one"});
    session.add(session::StepEntered{"two"});
  }
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> facts() const {
    EvaluationScreen screen;
    add_meeting_facts(context(), session.document(), false, screen);
    return screen.facts;
  }
  void record(const std::string& step, int minutes) { session.add(session::MinutesRecorded{step, minutes}); }

  HeldSession session{method_of_two()};
};

TEST_F(FactsOfAMeeting, HaveNoMinutesWhereNothingWasTimed) {
  EXPECT_THAT(facts(), Not(Contains(Pair("Minuten, echt en gepland", ::testing::_))));
  EXPECT_THAT(facts(), Not(Contains(Pair("one", ::testing::_))));
  EXPECT_THAT(facts(), Contains(Pair("Stappen in de volgorde van de methode", "ja")));
  session.add(session::StepNotDone{"two", "tijd"});
  EXPECT_THAT(facts(), Contains(Pair("two", "niet gedaan"))) << "that is known without a clock";
}

TEST_F(FactsOfAMeeting, NameEachStepThatTookMoreThanAFewMinutesMoreOrLess) {
  record("one", 14);
  record("two", 7);
  EXPECT_THAT(facts(), Contains(Pair("Minuten, echt en gepland", "21 van 20 min")));
  EXPECT_THAT(facts(), Contains(Pair("one", "14 van 10 min")));
  EXPECT_THAT(facts(), Not(Contains(Pair("two", ::testing::_)))) << "three minutes are not worth telling";
  record("two", 6);
  EXPECT_THAT(facts(), Contains(Pair("two", "6 van 10 min")));
}

TEST_F(FactsOfAMeeting, SayHowManyPassedBesideThoseWhoJudged) {
  const auto method = method_of_two();
  const auto& step = method->steps[0];
  session.add(session::RoundOpened{"one", session::RoundWay::Slips, {"P2", "P3", "P1"}});
  session.write(step, step.fields[0], "P1", std::string("A"));
  for (const char* code : {"P1", "P2"}) session.add(session::FormSealed{"one", code});
  EXPECT_THAT(facts(), Contains(Pair("Afwegingen ingeleverd vóór het tonen", "1 van 3")));
  session.add(session::ParticipantPassed{{"one", "judgement", "P2"}});
  EXPECT_THAT(facts(), Contains(Pair("Afwegingen ingeleverd vóór het tonen", "1 van 3, gepast: 1")));
}

}  // namespace
}  // namespace beraad::present
