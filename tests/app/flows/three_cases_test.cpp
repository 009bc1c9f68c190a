// Three cases that somebody brings, one that the team meets on, and two that wait; and what was promised is asked about
// before the next meeting begins. One story, by click and key.
#include <gmock/gmock.h>

#include <stdexcept>

#include "core/session/look_back.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/preparation_screen.hpp"

namespace beraad::test {
namespace {

class ThreeCases : public Preparation {
 protected:
  /// An intervision that keeps a promise and asks about an earlier one.
  [[nodiscard]] const protocol::Protocol& method() const {
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      const auto& one = *entry.protocol;
      const bool fits = protocol::find_by_role(one, Role::Promise) && protocol::find_by_role(one, Role::PromiseStatus);
      if (one.kind == protocol::Kind::Intervision && fits) return one;
    }
    throw std::runtime_error("no method of intervision keeps a promise");
  }
  /// The case that was chosen goes on by that method, up to the last press before it begins.
  void meet_on(const std::string& title) {
    driver.click("choose/" + base::to_text(row_of(title)));
    driver.click("preparation/meet");
    driver.click("methods/" + method().id);
    driver.click("method/use");
    ASSERT_EQ(driver.app->state().route, state::Route::Setup);
    EXPECT_EQ(driver.app->state().setup.setup.title, title);
    driver.click("setup/begin");
    driver.click("begin/now");
  }
  [[nodiscard]] std::string answer_of(Role role) {
    const auto place = place_of(driver, role);
    const auto* value = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
    return value != nullptr ? std::get<std::string>(*value) : std::string();
  }
  [[nodiscard]] std::vector<std::string> titles() const {
    std::vector<std::string> all;
    for (const auto& candidate : list()) all.push_back(candidate.title);
    return all;
  }
};

TEST_F(ThreeCases, FromWhatIsBroughtToTheMeetingThatOpensWithWhatBecameOfThePromise) {
  // Three cases, and who would rather speak of which.
  type_in(line_path(Part::Team), "Team Zuid");
  type_in(line_path(Part::People), "begeleider, wijkverpleegkundige, teamleider");
  bring("Te dichtbij gekomen", "P1", 0);
  type_in_row(driver, Role::Candidates, Role::Story, "Zij belde elke avond.");
  bring("Zorg weigeren", "P2", 2);
  bring("Wie beslist hier?", "P3", 1);
  slip("1 2 3");
  slip("1 3 2");
  slip("2 1 3");
  ASSERT_EQ(list().size(), 3U);
  EXPECT_EQ(list().front().title, "Te dichtbij gekomen") << "two of three want it first";

  // The meeting on the chosen one, and what its presenter promises.
  meet_on("Te dichtbij gekomen");
  ASSERT_EQ(driver.app->state().route, state::Route::Session) << "nothing was promised before";
  EXPECT_EQ(driver.document().protocol().id, method().id);
  EXPECT_EQ(answer_of(Role::Story), "Zij belde elke avond.");
  EXPECT_EQ(answer_of(Role::EarlierPromise), "");
  walk_to(driver, Role::Promise);
  write(driver, answer_path(driver, Role::Promise), "Ik vraag eerst wat ze al weet");
  write(driver, answer_path(driver, Role::PromiseDue), "18-2-2025");
  close_by_hand(driver);
  go_home_by_hand(driver);
  EXPECT_TRUE(sees("Ik vraag eerst wat ze al weet")) << "it stands at home";
  driver.clock.advance_ms(std::int64_t{7} * 24 * 3'600'000);
  driver.windows->frame();

  // The next preparation of that team: what is open, and what was left over.
  open_tab(driver, 2);
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  EXPECT_TRUE(sees("Ik vraag eerst wat ze al weet"));
  EXPECT_THAT(titles(), testing::UnorderedElementsAre("Zorg weigeren", "Wie beslist hier?"));
  for (const auto& candidate : list()) EXPECT_TRUE(candidate.waited) << candidate.title;
  ASSERT_EQ(driver.document().state().setup.participants.size(), 3U) << "the team brings its people along";
  shoot(driver, "preparation-left-over");

  // Its meeting opens with what became of the promise.
  meet_on("Zorg weigeren");
  ASSERT_EQ(driver.app->state().route, state::Route::Promises);
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("promises.title")));
  EXPECT_TRUE(sees("Ik vraag eerst wat ze al weet"));
  shoot(driver, "promises-first");
  const auto promise = driver.app->workspace()->list_actions().at(0);
  const std::string card = "actions/" + base::to_text(promise.session_id) + "/" + base::to_text(promise.row);
  const auto look_back = session::find_look_back_method(driver.program->shipped.catalog);
  const auto& statuses =
      session::status_table(*look_back->protocol).field->find_column(Role::ActionStatus)->choices.options;
  const auto settled = std::ranges::find(statuses, true, &protocol::Option::settles);
  ASSERT_NE(settled, statuses.end());
  driver.click(card + "/status/" + settled->id);
  EXPECT_TRUE(driver.app->workspace()->open_promises("Team Zuid").empty());
  driver.click("promises/go-on");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(answer_of(Role::EarlierPromise), "Ik vraag eerst wat ze al weet") << "nobody is asked once more";
  EXPECT_EQ(answer_of(Role::PromiseStatus), settled->id);
  EXPECT_EQ(driver.document().state().setup.title, "Zorg weigeren");

  // What is left over after that one is one case.
  close_by_hand(driver);
  go_home_by_hand(driver);
  open_tab(driver, 2);
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  EXPECT_THAT(titles(), testing::ElementsAre("Wie beslist hier?"));
}

}  // namespace
}  // namespace beraad::test
