// What there is to practise with: a case for every method, in the language of the screen, whole to its end; a case that
// is brought in, and looking back on what was agreed.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "app/shell/practice.hpp"
#include "core/session/look_back.hpp"
#include "core/session/rows.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

namespace fs = std::filesystem;
using base::Language;

class PracticeCases : public testing::Test {
 protected:
  void SetUp() override { driver.press(ui::Key::Enter); }
  [[nodiscard]] shell::PracticeFolders folders(Language language) const {
    return shell::practice_folders(driver.program->folders.assets, language);
  }
  /// Those of that kind, with a case or without.
  [[nodiscard]] std::vector<std::string> methods(protocol::Kind kind) const {
    std::vector<std::string> ids;
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      if (entry.protocol->kind == kind) ids.push_back(entry.protocol->id);
    }
    return ids;
  }
  void practise(const std::string& method) {
    driver.carry_out(action::OpenMethod{method});
    driver.windows->frame();
    driver.click("method/practise");
    driver.windows->frame();
  }
  ProgramDriver driver{"practice-cases"};
};

TEST_F(PracticeCases, EachPlaysToItsEndInBothLanguages) {
  const auto wanted = shell::list_practised(folders(Language::Dutch));
  EXPECT_EQ(shell::list_practised(folders(Language::English)), wanted);
  for (const auto language : {Language::Dutch, Language::English}) {
    auto parts = driver.app->practice_parts(true);
    parts.folders = folders(language);
    const fs::path file = driver.home() / (std::string(base::code_of(language)) + ".beraad");
    ASSERT_TRUE(shell::make_practice_library(parts, file));
    std::map<std::string, base::Uuid> sessions;
    for (const auto& method : wanted) {
      const auto session = shell::add_practice_case(parts, file, method);
      ASSERT_TRUE(session) << method << " " << session.error().code << " " << session.error().detail;
      sessions.emplace(method, *session);
    }
    ASSERT_TRUE(driver.app->open_library(file));
    for (const auto& [method, session] : sessions) {
      SCOPED_TRACE(method + " in " + std::string(base::code_of(language)));
      ASSERT_TRUE(driver.app->workspace()->open_session(session));
      const auto& document = *driver.app->workspace()->find_session(session);
      EXPECT_EQ(document.protocol().id, method);
      EXPECT_EQ(document.state().setup.language, language);
      EXPECT_EQ(document.state().current_step, document.protocol().steps.back().id);
    }
  }
}

TEST_F(PracticeCases, EveryMethodThatIsHeldPreparedOrLookedBackWithHasOne) {
  for (const auto& entry : driver.program->shipped.catalog.entries()) {
    const auto& method = *entry.protocol;
    const bool is_one = protocol::is_meeting(method) || method.kind == protocol::Kind::Preparation ||
                        method.kind == protocol::Kind::AfterCare;
    if (is_one) EXPECT_TRUE(driver.program->practised.contains(method.id)) << method.id;
  }
}

TEST_F(PracticeCases, ACaseThatIsBroughtInStandsOpenOnItsOwnScreen) {
  for (const auto& method : methods(protocol::Kind::Preparation)) {
    SCOPED_TRACE(method);
    practise(method);
    ASSERT_EQ(driver.app->state().route, state::Route::Case) << driver.windows->console_log().as_text();
    EXPECT_EQ(driver.app->state().library_path, (driver.home() / "Oefenen.beraad").string());
    EXPECT_EQ(driver.document().protocol().id, method);
    EXPECT_FALSE(driver.document().state().answers.empty());
    const auto place = place_of(driver, Role::WorkingTitle);
    const auto* title = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
    ASSERT_NE(title, nullptr);
    EXPECT_TRUE(driver.console_sees(std::get<std::string>(*title)));
    const auto first = driver.document().id();
    practise(method);
    EXPECT_EQ(driver.document().id(), first) << "each time the same one";
  }
}

TEST_F(PracticeCases, ALookBackHasWhatWasAgreedToLookBackOn) {
  for (const auto& method : methods(protocol::Kind::AfterCare)) {
    SCOPED_TRACE(method);
    practise(method);
    ASSERT_EQ(driver.app->state().route, state::Route::Session) << driver.windows->console_log().as_text();
    const auto& document = driver.document();
    EXPECT_EQ(document.protocol().id, method);
    const auto place = session::status_table(document.protocol());
    ASSERT_TRUE(place);
    const auto* rows = session::find_rows(document.state(), {place.step->id, place.field->id, {}});
    ASSERT_NE(rows, nullptr);
    driver.app->workspace()->complete_index();
    const auto agreed = driver.app->workspace()->list_actions();
    for (const auto& row : *rows) {
      const auto action = std::ranges::find(agreed, row.id, &index::ActionSummary::row);
      ASSERT_NE(action, agreed.end()) << session::text_in(*place.field, row, Role::ActionWhat);
      EXPECT_EQ(action->what, session::text_in(*place.field, row, Role::ActionWhat));
      EXPECT_NE(action->session_id, document.id());
    }
    const auto first = document.id();
    practise(method);
    EXPECT_EQ(driver.document().id(), first) << "each time the same one";
  }
}

TEST_F(PracticeCases, TheyAreInTheLanguageOfTheScreen) {
  const std::string method = methods(protocol::Kind::Preparation).front();
  practise(method);
  const auto dutch = driver.document().id();
  EXPECT_EQ(driver.document().state().setup.language, Language::Dutch);
  driver.carry_out(action::SetLanguage{Language::English});
  practise(method);
  EXPECT_EQ(driver.document().state().setup.language, Language::English);
  driver.carry_out(action::OpenPractice{});
  EXPECT_EQ(driver.document().state().setup.language, Language::English) << "also the one that opens without a choice";
  driver.carry_out(action::SetLanguage{Language::Dutch});
  practise(method);
  EXPECT_EQ(driver.document().id(), dutch);
}

TEST_F(PracticeCases, OnlyWhatIsLedIsRehearsed) {
  for (const auto& method :
       {methods(protocol::Kind::Preparation).front(), methods(protocol::Kind::AfterCare).front()}) {
    driver.carry_out(action::OpenMethod{method});
    driver.windows->frame();
    EXPECT_NE(driver.windows->find("method/practise"), nullptr);
    EXPECT_EQ(driver.windows->find("method/rehearse"), nullptr);
  }
}

}  // namespace
}  // namespace beraad::test
