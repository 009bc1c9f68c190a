// Finding a method: the guide, the page of a method, choosing one for a deliberation, noting down who checked it, and
// trying it out.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class Methods : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("nav/list");
    ASSERT_EQ(driver.app->state().route, state::Route::Methods);
  }
  /// A method for a meeting that is not the one that set-up begins with.
  [[nodiscard]] const protocol::Protocol& other_method() const {
    const auto& entries = driver.program->shipped.catalog.entries();
    const auto found = std::ranges::find_if(
        entries, [&](const auto& entry) { return entry.protocol->kind == protocol::Kind::Dialogue; });
    return *found->protocol;
  }

  /// It stands on the page, be it further down.
  [[nodiscard]] bool has(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }

  ProgramDriver driver{"methods"};
};

TEST_F(Methods, TheGuideSpeaksOfTheGroupAsTheMethodHasIt) {
  driver.click("methods/guide");
  const auto& guide = driver.program->shipped.guide;
  const auto question =
      std::ranges::find(guide.questions, protocol::Measure::People, &protocol::GuideQuestion::measure);
  ASSERT_NE(question, guide.questions.end());
  driver.click("guide/" + question->id + "/" + question->options.back().id);
  const auto advice = protocol::advise(guide, driver.program->shipped.catalog, driver.app->state().methods.answers);
  ASSERT_FALSE(advice.empty());
  for (const auto& one : advice) {
    EXPECT_TRUE(has(driver.program->shelf.dutch.say(
        "guide.group-fits", {std::to_string(one.protocol->group_min), std::to_string(one.protocol->group_max)})))
        << one.protocol->id;
  }
}

TEST_F(Methods, TheGuideNamesMethodsWithTheirReasonAndLeadsToTheirPage) {
  driver.click("methods/guide");
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("guide.no-answers")));
  const auto& question = driver.program->shipped.guide.questions.front();
  driver.click("guide/" + question.id + "/" + question.options.front().id);
  EXPECT_TRUE(driver.console_sees(question.options.front().because.nl));
  const auto advice = protocol::advise(driver.program->shipped.guide, driver.program->shipped.catalog,
                                       driver.app->state().methods.answers);
  ASSERT_FALSE(advice.empty());
  driver.click("guide/look/" + advice.front().protocol->id);
  EXPECT_EQ(driver.app->state().route, state::Route::Method);
  EXPECT_TRUE(driver.console_sees(advice.front().protocol->leader.nl));
  driver.click("method/back");
  EXPECT_EQ(driver.app->state().route, state::Route::Methods);
}

TEST_F(Methods, AdviceAndSetUpSayWhoCheckedAMethodAndWhatTheGroupNeeds) {
  driver.click("methods/guide");
  driver.click("guide/matter/relation");
  driver.click("guide/choice/no");
  const auto& catalog = driver.program->shipped.catalog;
  const auto advice = protocol::advise(driver.program->shipped.guide, catalog, driver.app->state().methods.answers);
  EXPECT_TRUE(has(driver.program->shelf.dutch.say("methods.not-reviewed")));
  std::size_t warned = 0;
  for (const auto& one : advice) {
    const std::string& warning = one.protocol->group_warning.nl;
    if (warning.empty()) continue;
    EXPECT_TRUE(has(warning.substr(0, warning.find('.')))) << one.protocol->id;
    ++warned;
  }
  ASSERT_GT(warned, 0U);
  const auto& trusting = catalog.find("gossip-method")->protocol;
  driver.carry_out(action::OpenMethod{trusting->id});
  driver.windows->frame();
  driver.click("method/use");
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  EXPECT_TRUE(has(trusting->group_warning.nl.substr(0, trusting->group_warning.nl.find('.'))));
  EXPECT_TRUE(has(driver.program->shelf.dutch.say("methods.not-reviewed")));
}

TEST_F(Methods, APressMoreTakesAnAnswerBack) {
  driver.click("methods/guide");
  const auto& question = driver.program->shipped.guide.questions.front();
  const std::string path = "guide/" + question.id + "/" + question.options.front().id;
  driver.click(path);
  EXPECT_EQ(driver.app->state().methods.answers.size(), 1U);
  driver.click(path);
  EXPECT_TRUE(driver.app->state().methods.answers.empty());
}

TEST_F(Methods, AMethodsPageBeginsADeliberationWithIt) {
  driver.click("methods/" + other_method().id);
  driver.click("method/use");
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  EXPECT_EQ(driver.app->state().setup.setup.protocol_id, other_method().id);
  EXPECT_EQ(driver.app->state().setup.setup.plan, other_method().plans.front().id);
}

TEST_F(Methods, SetUpFindsTheOthersAndKeepsWhatWasTyped) {
  driver.carry_out(action::NewSession{});
  driver.windows->frame();
  driver.click("setup/title");
  driver.type("Waar of niet");
  driver.click("setup/all-methods");
  ASSERT_EQ(driver.app->state().route, state::Route::Methods);
  driver.click("methods/" + other_method().id);
  driver.click("method/use");
  EXPECT_EQ(driver.app->state().route, state::Route::Setup);
  EXPECT_EQ(driver.app->state().setup.setup.protocol_id, other_method().id);
  EXPECT_EQ(driver.app->state().setup.setup.title, "Waar of niet");
  driver.click("setup/all-methods");
  driver.click("methods/back");
  EXPECT_EQ(driver.app->state().route, state::Route::Setup);
}

TEST_F(Methods, WhoCheckedTheWordsIsShownWhereOneChooses) {
  const auto& texts = driver.program->shelf.dutch;
  const std::string id = other_method().id;
  driver.click("methods/" + id);
  EXPECT_TRUE(has(texts.say("methods.not-reviewed")));
  driver.click("method/review-by");
  driver.type("J. de Wit");
  driver.press(ui::Key::Enter);
  driver.click("method/keep-review");
  EXPECT_TRUE(has("J. de Wit"));
  driver.click("method/back");
  EXPECT_TRUE(has("J. de Wit"));
  const auto kept = state::load_settings(driver.home() / "config" / "settings.json");
  ASSERT_FALSE(kept.problem);
  EXPECT_EQ(kept.settings.reviews.at(state::review_key(id, other_method().version)).by, "J. de Wit");
}

TEST_F(Methods, ADateThatCannotBeReadIsSaidBesideIt) {
  driver.carry_out(action::OpenMethod{other_method().id});
  driver.carry_out(action::ReviewTyped{action::ReviewTyped::Field::By, "J. de Wit"});
  driver.carry_out(action::ReviewTyped{action::ReviewTyped::Field::On, "ooit"});
  driver.carry_out(action::KeepReview{other_method().id});
  driver.windows->frame();
  EXPECT_TRUE(has(driver.program->shelf.dutch.say("field.date-unknown")));
  EXPECT_TRUE(driver.app->state().settings.reviews.empty());
  driver.carry_out(action::SetLanguage{base::Language::English});
  driver.windows->frame();
  EXPECT_TRUE(has(driver.program->shelf.english.say("field.date-unknown")));
}

TEST_F(Methods, EveryTemplateStandsInTheListUnderItsKind) {
  for (const auto& entry : driver.program->shipped.catalog.entries()) {
    EXPECT_NE(driver.windows->find("methods/" + entry.protocol->id), nullptr) << entry.protocol->id;
  }
  EXPECT_TRUE(has(driver.program->shelf.dutch.say("methods.kind.register")));
  EXPECT_TRUE(has(driver.program->shelf.dutch.say("methods.kind.gathering")));
}

TEST_F(Methods, APageSaysForEachLengthHowShortAStepMayBecomeAndWhichNeverDoes) {
  const auto& entries = driver.program->shipped.catalog.entries();
  const auto found = std::ranges::find_if(entries, [](const auto& entry) {
    return entry.protocol->plans.size() > 1 &&
           std::ranges::any_of(entry.protocol->steps, &protocol::Step::protected_time);
  });
  ASSERT_NE(found, entries.end());
  const protocol::Protocol& method = *found->protocol;
  driver.carry_out(action::OpenMethod{method.id});
  for (const auto language : {base::Language::Dutch, base::Language::English}) {
    driver.carry_out(action::SetLanguage{language});
    driver.windows->frame();
    const auto& texts = driver.program->shelf.in(language);
    std::map<std::string, std::ptrdiff_t> wanted;
    for (const auto& step : method.steps) {
      if (step.protected_time) ++wanted[texts.say("methods.protected")];
      for (const auto& plan : method.plans) {
        const int planned = protocol::planned_minutes(step, plan.id);
        const int least = step.protected_time ? planned : protocol::floor_minutes(method, step, plan.id);
        if (planned > 0) ++wanted[texts.say("methods.floor", {std::to_string(std::min(least, planned))})];
      }
    }
    ASSERT_GT(wanted.size(), 2U);
    for (const auto& [words, count] : wanted) {
      EXPECT_EQ(std::ranges::count(driver.windows->console_log().items(), words, &ui::Drawn::text), count) << words;
    }
  }
}

TEST_F(Methods, PractisingOpensTheMethodsOwnCaseEachTimeTheSameOne) {
  const std::string id = other_method().id;
  driver.click("methods/" + id);
  driver.click("method/practise");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(driver.document().protocol().id, id);
  EXPECT_EQ(driver.document().state().stage, session::Stage::Running);
  const auto first = driver.app->state().session.session;
  driver.carry_out(action::OpenPractice{id});
  EXPECT_EQ(driver.app->state().session.session, first);
  EXPECT_EQ(driver.app->state().library_path, (driver.home() / "Oefenen.beraad").string());
}

}  // namespace
}  // namespace beraad::test
