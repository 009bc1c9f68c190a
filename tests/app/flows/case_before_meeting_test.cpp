// What a case says before people meet on it: that nobody handed it over yet, what comes first, and who should be there.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/protocol/guide.hpp"
#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

using state::Route;

class CaseBeforeMeeting : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("nav/text");
    driver.click("cases/prepare");
    write(driver, answer_path(driver, Role::WorkingTitle), "Zwijgen of zeggen");
    write(driver, answer_path(driver, Role::Story), "Zij vroeg me te zwijgen.");
  }
  [[nodiscard]] bool has(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  [[nodiscard]] std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const {
    return driver.program->shelf.dutch.say(key, arguments);
  }
  [[nodiscard]] Route route() const { return driver.app->state().route; }
  /// As if it was chosen or written on its own page.
  void answer(Role role, session::FieldValue value) {
    const auto place = place_of(driver, role);
    const session::AnswerKey key{place.step->id, place.field->id, {}};
    ASSERT_TRUE(
        driver.app->workspace()->run(driver.app->state().session.session, session::WriteAnswer{key, std::move(value)}));
    driver.windows->frame();
  }
  /// The first option of that field from which something follows.
  [[nodiscard]] protocol::Option option_that_comes_first(Role role) {
    const auto& options = place_of(driver, role).field->choices.options;
    const auto found = std::ranges::find_if(options, [](const auto& option) { return !option.consequence.empty(); });
    EXPECT_NE(found, options.end());
    return *found;
  }
  void hand_over() {
    driver.click("case/hand-over");
    driver.click("hand-over/here");
    ASSERT_TRUE(driver.document().state().handed_over);
  }
  /// From the choice of a method to the set-up by the first one.
  void take_first_method() {
    ASSERT_EQ(route(), Route::Methods);
    driver.click("methods/" + driver.program->shipped.catalog.entries().front().protocol->id);
    driver.click("method/use");
    ASSERT_EQ(route(), Route::Setup);
  }

  ProgramDriver driver{"case-before-meeting", {1600, 1200, 1}};
};

TEST_F(CaseBeforeMeeting, WhatNobodyHandedOverIsDeliberatedOnOnlyAfterAQuestion) {
  driver.click("case/hand-over");
  driver.click("hand-over/deliberate");
  EXPECT_EQ(route(), Route::CaseHandOver);
  EXPECT_TRUE(has(say("confirm.deliberate-private.title")));
  shoot(driver, "case-not-handed-over");
  driver.click("question/cancel");
  EXPECT_FALSE(driver.document().state().handed_over);
  EXPECT_EQ(route(), Route::CaseHandOver);
  driver.click("hand-over/deliberate");
  driver.click("question/action");
  EXPECT_TRUE(driver.document().state().handed_over) << "as the question says";
  EXPECT_EQ(route(), Route::Methods);
}

TEST_F(CaseBeforeMeeting, TheDutyIsSaidUntilPeopleMeetAndInTheListByAMarkAlone) {
  const auto duty = option_that_comes_first(Role::Duty);
  answer(Role::Duty, duty.id);
  hand_over();
  EXPECT_TRUE(has(duty.consequence.nl));
  driver.click("hand-over/deliberate");
  EXPECT_TRUE(has(duty.consequence.nl + " " + say("confirm.deliberate-case.text"))) << "in the question";
  driver.click("question/action");
  EXPECT_FALSE(driver.app->state().methods.guide_open);
  take_first_method();
  EXPECT_TRUE(has(duty.consequence.nl));
  shoot(driver, "set-up-comes-first");
  driver.carry_out(action::GoTo{Route::Cases});
  driver.windows->frame();
  EXPECT_TRUE(has(say("cases.mark-note")));
  EXPECT_FALSE(has(duty.consequence.nl)) << "others may look along";
}

TEST_F(CaseBeforeMeeting, AnEmptySetUpOffersWhatWasHandedOverAndNobodyDeliberatedOn) {
  const auto form = driver.document().id();
  const std::string offered = "setup/case/" + base::to_text(form);
  const auto begin_another = [&] {
    driver.carry_out(action::NewSession{});
    driver.windows->frame();
  };
  const auto is_offered = [&] { return driver.windows->find(offered) != nullptr; };
  begin_another();
  EXPECT_FALSE(is_offered()) << "nobody handed it over";
  EXPECT_FALSE(has(say("setup.cases")));
  driver.carry_out(action::OpenCase{form});
  answer(Role::Duty, option_that_comes_first(Role::Duty).id);
  hand_over();
  begin_another();
  ASSERT_TRUE(is_offered());
  EXPECT_TRUE(has(say("setup.cases")));
  EXPECT_TRUE(has("Zwijgen of zeggen"));
  shoot(driver, "set-up-waiting-cases");
  driver.click(offered);
  driver.click("question/cancel");
  EXPECT_EQ(route(), Route::Setup);
  EXPECT_FALSE(driver.app->state().setup.session) << "nothing was made";
  driver.click(offered);
  driver.click("question/action");
  take_first_method();
  const auto& setup = driver.app->state().setup;
  ASSERT_TRUE(setup.session);
  const auto& workspace = *driver.app->workspace();
  EXPECT_EQ(workspace.find_summary(*setup.session)->case_id, workspace.find_summary(form)->case_id);
  EXPECT_EQ(workspace.list_sessions().size(), 1U) << "the set-up became that of the case";
  begin_another();
  EXPECT_FALSE(is_offered()) << "there is a deliberation on it";
}

TEST_F(CaseBeforeMeeting, NoCaseIsOfferedOnceSomethingWasTyped) {
  const std::string offered = "setup/case/" + base::to_text(driver.document().id());
  hand_over();
  driver.carry_out(action::NewSession{});
  driver.windows->frame();
  ASSERT_NE(driver.windows->find(offered), nullptr);
  driver.click("setup/title");
  driver.type("Iets anders");
  EXPECT_EQ(driver.windows->find(offered), nullptr);
}

TEST_F(CaseBeforeMeeting, WhereNothingComesFirstNobodyIsHeldUp) {
  answer(Role::Duty, place_of(driver, Role::Duty).field->choices.options.front().id);
  hand_over();
  driver.click("hand-over/deliberate");
  EXPECT_FALSE(driver.app->state().confirmation);
  take_first_method();
  EXPECT_TRUE(driver.app->state().setup.comes_first.empty());
  driver.carry_out(action::GoTo{Route::Cases});
  driver.windows->frame();
  EXPECT_FALSE(has(say("cases.mark-note")));
}

TEST_F(CaseBeforeMeeting, TheFacilitatorsAdviceOpensTheGuideWithWhatIsKnownAnswered) {
  const auto& guide = driver.program->shipped.guide;
  const auto& advice = place_of(driver, Role::CaseAdvice).field->choices.options;
  const auto other = std::ranges::find_if(
      advice, [&](const auto& option) { return !protocol::answers_from_advice(guide, option.id).empty(); });
  ASSERT_NE(other, advice.end());
  answer(Role::MethodChoice, driver.program->shipped.catalog.entries().front().protocol->id);
  answer(Role::CaseAdvice, other->id);
  hand_over();
  EXPECT_TRUE(has(other->consequence.nl));
  driver.click("hand-over/deliberate");
  driver.click("question/action");
  ASSERT_EQ(route(), Route::Methods) << "not straight to the method that was chosen before";
  EXPECT_TRUE(driver.app->state().methods.guide_open);
  EXPECT_EQ(driver.app->state().methods.answers, protocol::answers_from_advice(guide, other->id));
  take_first_method();
  EXPECT_TRUE(has(other->consequence.nl));
}

TEST_F(CaseBeforeMeeting, WhoShouldBeThereIsNamedAndInvitedByOnePress) {
  answer(Role::PresenterRole, "begeleider");
  answer(Role::ShouldAttend, session::Items{{driver.ids.random_id(), "de buurvrouw", false},
                                            {driver.ids.random_id(), "de huisarts", false}});
  hand_over();
  EXPECT_TRUE(has(say("case.people", {"de buurvrouw, de huisarts"})));
  driver.click("hand-over/deliberate");
  take_first_method();
  EXPECT_TRUE(has(say("setup.case-people", {"de buurvrouw, de huisarts"})));
  driver.click("setup/invite");
  const auto& setup = driver.app->state().setup;
  const auto& kept = driver.app->workspace()->find_session(*setup.session)->state().setup.participants;
  ASSERT_EQ(kept.size(), 3U);
  EXPECT_EQ(kept[0].role, "begeleider");
  EXPECT_TRUE(kept[0].presenter);
  EXPECT_EQ(kept[1].role, "de buurvrouw");
  EXPECT_EQ(kept[2].role, "de huisarts");
  EXPECT_EQ(driver.windows->find("setup/invite"), nullptr) << "all of them are there";
}

TEST_F(CaseBeforeMeeting, WhatCameFirstAndWhoWasAskedIsNotSaidAgainOnceTheGroupMet) {
  answer(Role::Duty, option_that_comes_first(Role::Duty).id);
  answer(Role::ShouldAttend, session::Items{{driver.ids.random_id(), "de buurvrouw", false}});
  const auto form = driver.document().id();
  const auto deliberate = [&] {
    driver.carry_out(action::OpenCase{form});
    driver.carry_out(action::DeliberateCase{});
    driver.windows->frame();
    driver.click("question/action");
    take_first_method();
  };
  hand_over();
  deliberate();
  driver.click("setup/invite");
  deliberate();
  const auto& setup = driver.app->state().setup;
  EXPECT_FALSE(setup.comes_first.empty()) << "the first one was only prepared";
  EXPECT_FALSE(setup.should_attend.empty());
  driver.click("setup/invite");
  driver.click("setup/begin");
  driver.click("begin/now");
  finish_session(driver);
  driver.clock.advance_ms(60'000);
  driver.carry_out(action::OpenLookBack{driver.document().id()});
  driver.windows->frame();
  ASSERT_EQ(route(), Route::Setup);
  EXPECT_TRUE(setup.comes_first.empty()) << "a look-back";
  EXPECT_TRUE(setup.should_attend.empty());
  EXPECT_EQ(driver.windows->find("setup/invite"), nullptr);
  deliberate();
  EXPECT_TRUE(setup.comes_first.empty()) << "one more on the same case";
  EXPECT_TRUE(setup.should_attend.empty());
}

TEST_F(CaseBeforeMeeting, TheLineOfThePresenterStaysFree) {
  answer(Role::ShouldAttend, session::Items{{driver.ids.random_id(), "de buurvrouw", false}});
  hand_over();
  driver.click("hand-over/deliberate");
  take_first_method();
  driver.click("setup/invite");
  for (const auto& person : driver.app->state().setup.setup.participants) {
    EXPECT_EQ(person.role == "de buurvrouw", person.code == "P2") << person.code;
    EXPECT_EQ(person.presenter, person.code == "P1");
  }
}

}  // namespace
}  // namespace beraad::test
