// One case and a second meeting on it by another method, by click from the report of the first: an intervision that
// turns into a moral deliberation, a short talk that goes on long. All that fits comes along, and nothing else.
#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/method_player.hpp"
#include "tests/app/flows/written_words.hpp"

namespace beraad::test {
namespace {

using state::Route;

/// What a group finds out before it judges, in whatever method.
const std::set<Role> k_found_out{Role::Story,         Role::HotMoment, Role::Question,
                                 Role::Clarification, Role::Options,   Role::Perspectives};

class GoOnWithCase : public ::testing::Test {
 protected:
  [[nodiscard]] const protocol::Catalog& catalog() const { return driver.program->shipped.catalog; }
  [[nodiscard]] const protocol::Protocol& deliberation() const { return *catalog().entries().front().protocol; }
  /// The first of that kind for which `fits`.
  [[nodiscard]] const protocol::Protocol& method(protocol::Kind kind,
                                                 const std::function<bool(const protocol::Protocol&)>& fits) const {
    for (const auto& entry : catalog().entries()) {
      if (entry.protocol->kind == kind && fits(*entry.protocol)) return *entry.protocol;
    }
    throw std::runtime_error("no such method");
  }
  static bool has(const protocol::Protocol& method, Role role) {
    return static_cast<bool>(protocol::find_by_role(method, role));
  }
  /// The whole meeting, with something in every field that it cannot do without, and in those of `also`.
  void hold(const protocol::Protocol& method, const std::set<Role>& also) {
    make_library(driver);
    driver.click("nav/list");
    driver.click("methods/" + method.id);
    MethodPlayer player(driver);
    player.set_up(method);
    for (const auto& step : method.steps) {
      SCOPED_TRACE(step.id);
      ASSERT_EQ(driver.document().state().current_step, step.id);
      player.fill_step();
      for (const auto& field : step.fields) {
        if (also.contains(field.role) && !field.complete) player.fill(step, field);
      }
      player.go_on();
    }
    ASSERT_EQ(driver.app->state().route, Route::Closing);
    driver.click("closing/finish");
    ASSERT_EQ(driver.app->state().route, Route::Report);
  }
  /// From the report to the first step of the deliberation on the same case.
  void go_on() {
    driver.click("page/back");
    driver.click("session/menu");
    driver.click("menu/continue");
    ASSERT_EQ(driver.app->state().route, Route::Methods);
    driver.click("methods/" + deliberation().id);
    driver.click("method/use");
    ASSERT_EQ(driver.app->state().route, Route::Setup);
    driver.click("setup/begin");
    driver.click("begin/now");
    if (driver.app->state().route == Route::Promises) driver.click("promises/go-on");
    ASSERT_EQ(driver.app->state().route, Route::Session);
    ASSERT_EQ(driver.document().protocol().id, deliberation().id);
  }
  [[nodiscard]] const session::SessionDocument& earlier(const base::Uuid& session) {
    EXPECT_TRUE(driver.app->workspace()->open_session(session));
    return *driver.app->workspace()->find_session(session);
  }
  /// All that fits stands there now, and of all else that was written then not a word.
  void expect_all_that_fits(const session::SessionDocument& then, const std::set<Role>& at_least) {
    const auto& now = driver.document();
    const auto fitting = words_that_fit(then, deliberation(), k_found_out);
    EXPECT_EQ(in_both(written_words(now), written_words(then)), fitting);
    for (const Role role : at_least) {
      const auto place = place_of(driver, role);
      const auto* value = session::find_value(now.state(), {place.step->id, place.field->id, {}});
      EXPECT_TRUE(value != nullptr && !session::is_empty(*value)) << place.field->id;
    }
    for (const Role role : {Role::Conclusion, Role::Actions, Role::LookBackDate, Role::Consent, Role::Judgement}) {
      if (!has(deliberation(), role)) continue;
      const auto place = place_of(driver, role);
      for (const auto& [key, record] : now.state().answers) {
        if (key.step != place.step->id || key.field != place.field->id) continue;
        EXPECT_EQ(session::find_value(now.state(), key), nullptr) << key.field << " " << key.participant;
      }
    }
  }
  void expect_same_case_and_people(const session::SessionDocument& then) {
    const auto& now = driver.document().state();
    EXPECT_NE(driver.document().id(), then.id());
    EXPECT_EQ(now.case_id, then.state().case_id);
    EXPECT_EQ(now.setup.title, then.state().setup.title);
    EXPECT_EQ(now.setup.team, then.state().setup.team);
    EXPECT_EQ(now.setup.participants, then.state().setup.participants);
    EXPECT_EQ(driver.app->workspace()->runs_of_case(now.case_id).size(), 2U);
  }

  ProgramDriver driver{"go-on-with-case"};
};

TEST_F(GoOnWithCase, AnIntervisionTurnsIntoADeliberationWithItsFactsAndWithoutItsPromise) {
  const auto& from = method(protocol::Kind::Intervision, [](const auto& one) {
    return has(one, Role::HotMoment) && has(one, Role::Clarification) && has(one, Role::Promise);
  });
  hold(from, {Role::EarlierPromise, Role::LookBackDate});
  ASSERT_FALSE(HasFailure());
  const auto then = driver.document().id();
  go_on();
  ASSERT_FALSE(HasFailure());
  expect_same_case_and_people(earlier(then));
  expect_all_that_fits(earlier(then), {Role::Story, Role::HotMoment, Role::Clarification});
  const auto promised = written_words(
      earlier(then), [](const protocol::Field& field, const protocol::Column*) { return field.role == Role::Promise; });
  EXPECT_FALSE(promised.empty()) << "else nothing is proved";
  EXPECT_TRUE(in_both(written_words(driver.document()), promised).empty());
  EXPECT_EQ(driver.app->workspace()->list_actions().size(), 1U) << "it is followed once";
}

TEST_F(GoOnWithCase, WhatAPresenterAskedAboutThemselvesIsNoMoralQuestion) {
  const auto& from = method(protocol::Kind::Intervision, [](const auto& one) {
    return has(one, Role::PresenterQuestion) && !has(one, Role::Question) && has(one, Role::LookBackDate);
  });
  hold(from, {Role::Story, Role::LookBackDate});
  ASSERT_FALSE(HasFailure());
  const auto then = driver.document().id();
  go_on();
  ASSERT_FALSE(HasFailure());
  expect_all_that_fits(earlier(then), {Role::Story});
  const auto question = place_of(driver, Role::Question);
  EXPECT_EQ(session::find_value(driver.document().state(), {question.step->id, question.field->id, {}}), nullptr);
}

/// Two of the short methods; what they have in common with the long one differs.
class ShortThenLong : public GoOnWithCase, public ::testing::WithParamInterface<const char*> {};

TEST_P(ShortThenLong, TheShortTalkGoesOnAsADeliberationOnTheSameCase) {
  const auto& from = *catalog().find(GetParam())->protocol;
  hold(from, {Role::HotMoment});
  ASSERT_FALSE(HasFailure());
  const auto then = driver.document().id();
  const std::string first_report = save_report_by_hand(driver, "md");
  go_on();
  ASSERT_FALSE(HasFailure());
  expect_same_case_and_people(earlier(then));
  std::set<Role> at_least{Role::Story, Role::HotMoment, Role::Question, Role::Perspectives};
  if (has(from, Role::Options)) at_least.insert(Role::Options);
  expect_all_that_fits(earlier(then), at_least);

  // The long one is held to its end; what comes along is not asked again, and the short one stays as it was.
  MethodPlayer player(driver);
  for (const auto& step : deliberation().steps) {
    SCOPED_TRACE(step.id);
    ASSERT_EQ(driver.document().state().current_step, step.id);
    const auto open = player.open_points();
    const auto place = place_of(driver, Role::Story);
    if (place.step->id == step.id) {
      for (const auto& point : open) EXPECT_NE(point.substr(0, point.find(':')), place.field->id);
    }
    player.go_on();
  }
  driver.click("closing/finish");
  ASSERT_EQ(driver.app->state().route, Route::Report);
  const std::string report = save_report_by_hand(driver, "md");
  for (const auto& word : words_that_fit(earlier(then), deliberation(), {Role::Story, Role::Question})) {
    EXPECT_NE(report.find(word), std::string::npos) << word;
    EXPECT_NE(first_report.find(word), std::string::npos) << word;
  }
  EXPECT_EQ(earlier(then).state().stage, session::Stage::Closed);
}

INSTANTIATE_TEST_SUITE_P(Shipped, ShortThenLong, ::testing::Values("cura", "moral-talk-45"), [](const auto& method) {
  std::string name = method.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace beraad::test
