// What a meeting says of a promise that its team made earlier, and with what it begins so that nobody is asked twice.
#include "core/index/earlier_promise.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/index/summary.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::index {
namespace {

using protocol::Field;
using protocol::FieldType;
using protocol::Role;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Field field_of(std::string id, Role role, FieldType type = FieldType::ShortText) {
  Field field;
  field.id = std::move(id);
  field.role = role;
  field.type = type;
  return field;
}

std::vector<protocol::Option> options() {
  return {{"done", {"gedaan", "done"}, true}, {"partly", {"deels", "partly"}}, {"not_done", {"niet", "not"}}};
}

/// Meetings of one team on different cases, by a method that asks what became of the last promise and makes a new one.
class EarlierPromises : public testing::Test {
 protected:
  EarlierPromises() {
    auto status = field_of("became", Role::PromiseStatus, FieldType::Choice);
    status.choices.options = options();
    method = std::make_shared<protocol::Protocol>(
        test::one_step_method({field_of("last_time", Role::EarlierPromise), status, field_of("step", Role::Promise)}));
  }
  session::SessionDocument meeting(const std::string& team = "Team Zuid") {
    clock.advance_ms(k_day);
    session::SessionDocument made(ids.random_id(), method);
    auto setup = test::everyday_setup();
    setup.team = team;
    run(made, session::PrepareSession{ids.random_id(), session::RunKind::Main, setup});
    return made;
  }
  session::SessionDocument begun(const std::string& team = "Team Zuid") {
    auto made = meeting(team);
    run(made, session::BeginSession{});
    return made;
  }
  session::SessionDocument promised(const std::string& what, const std::string& team = "Team Zuid") {
    auto made = begun(team);
    write(made, "step", what);
    return made;
  }
  void run(session::SessionDocument& document, const session::Command& command) {
    clock.advance_ms(60'000);
    const auto done = document.run(command, {clock.now(), ids});
    ASSERT_TRUE(done) << done.error().code;
  }
  void write(session::SessionDocument& document, const std::string& field, const std::string& text) {
    run(document, session::WriteAnswer{{"one", field, {}}, text});
  }
  void say(session::SessionDocument& document, const std::string& promise, const std::string& option) {
    write(document, "last_time", promise);
    write(document, "became", option);
  }
  /// A look-back on the case in which it was promised, with a reason.
  session::SessionDocument look_back(const ActionSummary& action, const std::string& option, const std::string& why) {
    auto status = test::column_of_role(Role::ActionStatus, "status", FieldType::Choice);
    status.choices.options = options();
    session::SessionDocument made(ids.random_id(),
                                  std::make_shared<protocol::Protocol>(test::one_step_method(
                                      {test::free_table("rows", {test::column_of_role(Role::ActionWhat, "what"), status,
                                                                 test::column_of_role(Role::ActionWhy, "why")})})));
    run(made, session::PrepareSession{action.case_id, session::RunKind::FollowUp, test::everyday_setup()});
    session::Row row;
    row.id = action.row;
    row.cells = {{"what", action.what}, {"status", option}, {"why", why}};
    run(made, session::WriteAnswer{{"one", "rows", {}}, session::Rows{row}});
    return made;
  }
  using Documents = std::vector<const session::SessionDocument*>;
  [[nodiscard]] static std::vector<ActionSummary> told(const Documents& documents) {
    std::vector<ActionSummary> actions;
    std::vector<ActionReport> reports;
    for (const auto* document : documents) {
      for (auto& action : actions_of(*document)) actions.push_back(std::move(action));
      for (auto& report : action_reports_of(*document)) reports.push_back(std::move(report));
    }
    take_in_reports(actions, reports);
    return actions;
  }
  [[nodiscard]] static std::vector<std::string> statuses(const Documents& documents) {
    std::vector<std::string> said;
    for (const auto& action : told(documents)) said.push_back(action.status ? action.status->option : "");
    return said;
  }
  [[nodiscard]] static std::string text_in(const std::vector<session::WriteAnswer>& answers, const std::string& field) {
    for (const auto& answer : answers) {
      if (answer.key.field == field) return std::get<std::string>(answer.value);
    }
    return {};
  }

  static constexpr std::int64_t k_day = 86'400'000;
  base::SeededIds ids{8};
  base::ManualClock clock;
  protocol::ProtocolHandle method;
};

TEST_F(EarlierPromises, WhatTheGroupSaysInTheMeetingIsWhatBecameOfIt) {
  auto first = promised("eerst vragen wat ze weet"), second = begun();
  EXPECT_THAT(statuses({&first, &second}), ElementsAre(""));
  write(second, "last_time", "Eerst vragen wat ze weet ");
  EXPECT_THAT(statuses({&first, &second}), ElementsAre("")) << "nobody said anything yet";
  write(second, "became", "done");
  const auto actions = told({&first, &second});
  EXPECT_EQ(actions[0].status->option, "done");
  EXPECT_FALSE(is_open(actions[0]));
  EXPECT_THAT(summarise(second).told_rows, IsEmpty()) << "it is no look-back on a case";
}

TEST_F(EarlierPromises, OnlyOfTheSameTeamInOtherWordsNoneAndNotBeforeItBegan) {
  auto first = promised("eerst vragen wat ze weet"), other = begun("Team Noord");
  say(other, "eerst vragen wat ze weet", "done");
  EXPECT_THAT(statuses({&first, &other}), ElementsAre(""));
  auto second = begun();
  say(second, "iets anders", "done");
  EXPECT_THAT(statuses({&first, &second}), ElementsAre(""));
  auto waiting = meeting();
  say(waiting, "eerst vragen wat ze weet", "done");
  EXPECT_THAT(action_reports_of(waiting), IsEmpty()) << "that is a copy of what was said elsewhere";
  auto of_nobody = promised("bellen", ""), nameless = begun("");
  say(nameless, "bellen", "done");
  EXPECT_THAT(statuses({&of_nobody, &nameless}), ElementsAre("")) << "without a team nobody knows whose it is";
}

TEST_F(EarlierPromises, OfTheSameWordsTheNewestIsMeantAndNeverALaterOne) {
  auto first = promised("bellen"), second = promised("bellen"), third = begun();
  say(third, "bellen", "partly");
  auto fourth = promised("bellen");
  EXPECT_THAT(statuses({&first, &second, &third, &fourth}), ElementsAre("", "partly", ""));
}

TEST_F(EarlierPromises, OfTwoOfTheSameDayNeitherIsMeantNorAnOlderOne) {
  auto oldest = promised("bellen"), first = meeting(), second = meeting();
  for (auto* made : {&first, &second}) {
    run(*made, session::BeginSession{});
    write(*made, "step", "bellen");
  }
  auto later = begun();
  say(later, "bellen", "done");
  EXPECT_THAT(statuses({&oldest, &first, &second, &later}), ElementsAre("", "", ""));
  EXPECT_THAT(statuses({&oldest, &first, &later}), ElementsAre("", "done"));
}

TEST_F(EarlierPromises, AnotherWayToWriteTheTeamOrTheWordsMakesNoOtherPromise) {
  auto first = promised("bellen en schrijven", "Team Zuid"), second = begun(" team ZUID");
  say(second, "Bellen en schrijven", "done");
  EXPECT_THAT(statuses({&first, &second}), ElementsAre("done"));
}

TEST_F(EarlierPromises, TheReasonThatWasSaidElsewhereStaysUnlessSomethingElseIsSaid) {
  auto first = promised("bellen");
  auto tapped = look_back(actions_of(first)[0], "not_done", "geen tijd");
  auto second = begun();
  say(second, "bellen", "not_done");
  EXPECT_EQ(told({&first, &tapped, &second})[0].status->why, "geen tijd");
  write(second, "became", "done");
  EXPECT_EQ(told({&first, &tapped, &second})[0].status->option, "done");
  EXPECT_EQ(told({&second, &tapped, &first})[0].status->option, "done") << "whatever is read first";
  auto later = look_back(actions_of(first)[0], "partly", "nog niet klaar");
  EXPECT_EQ(told({&first, &tapped, &second, &later})[0].status->why, "nog niet klaar");
}

TEST_F(EarlierPromises, AMeetingBeginsWithWhatWasSaidOfIt) {
  auto first = promised("bellen");
  auto tapped = look_back(actions_of(first)[0], "partly", "");
  auto next = meeting();
  const auto answers = answers_from_promises(next, told({&first, &tapped}));
  ASSERT_THAT(answers, SizeIs(2));
  EXPECT_EQ(text_in(answers, "last_time"), "bellen");
  EXPECT_EQ(text_in(answers, "became"), "partly");
  EXPECT_TRUE(answers[0].by_program) << "nobody typed it: undo passes over it";
  for (const auto& answer : answers) run(next, answer);
  EXPECT_THAT(answers_from_promises(next, told({&first, &tapped})), IsEmpty()) << "it stands there";
}

TEST_F(EarlierPromises, ThePromiseThatTheMeetingNamesGoesBeforeAnother) {
  auto first = promised("bellen"), second = promised("schrijven");
  auto tapped = look_back(actions_of(second)[0], "done", "");
  auto next = meeting();
  write(next, "last_time", "bellen");
  EXPECT_THAT(answers_from_promises(next, told({&first, &second, &tapped})), IsEmpty())
      << "nothing was said of that one";
  auto also = look_back(actions_of(first)[0], "not_done", "");
  const auto answers = answers_from_promises(next, told({&first, &second, &tapped, &also}));
  ASSERT_THAT(answers, SizeIs(1));
  EXPECT_EQ(text_in(answers, "became"), "not_done");
}

TEST_F(EarlierPromises, OfSeveralTheOneOfWhichSomethingWasSaidElseThePresenters) {
  auto first = promised("bellen"), second = promised("schrijven");
  auto tapped = look_back(actions_of(first)[0], "done", "");
  EXPECT_EQ(text_in(answers_from_promises(meeting(), told({&first, &second, &tapped})), "last_time"), "bellen");
  EXPECT_EQ(text_in(answers_from_promises(meeting(), told({&first, &second})), "last_time"), "schrijven");
  auto others = told({&first, &second});
  for (auto& action : others) action.owner_role = "iemand anders";
  EXPECT_THAT(answers_from_promises(meeting(), others), IsEmpty());
}

}  // namespace
}  // namespace beraad::index
