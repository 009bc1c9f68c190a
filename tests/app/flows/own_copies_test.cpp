// Whoever edits what the program keeps beside the meetings, and publishes it, finds it in use: the register, the
// preparation, the questionnaire, both look-backs; and a new case begins with the own intake. All by the editor's
// screens; no method is known by its id.
#include "core/session/look_back.hpp"
#include "core/session/rows.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/desk_steps.hpp"
#include "tests/app/flows/method_author.hpp"

namespace beraad::test {
namespace {

class OwnCopies : public ::testing::Test {
 protected:
  void SetUp() override { make_library(driver); }
  [[nodiscard]] const protocol::Catalog& catalog() const { return driver.program->shipped.catalog; }
  [[nodiscard]] std::string used_for(Role role) const {
    return catalog()
        .preferred([role](const protocol::Protocol& method) {
          return !protocol::is_meeting(method) && protocol::find_by_role(method, role);
        })
        ->protocol->id;
  }
  /// A copy of that method with another title; gives its id.
  std::string publish_copy(const std::string& id, const std::string& title) {
    driver.carry_out(action::OpenMethod{id});
    driver.windows->frame();
    driver.click("method/edit");
    driver.click("method-editor/languages/2");
    author.look_at("");
    author.write("/title", title);
    driver.click("method-editor/publish");
    EXPECT_EQ(driver.app->state().route, state::Route::Method) << author.findings();
    const std::string own = driver.app->state().methods.open;
    EXPECT_NE(catalog().find(own), nullptr);
    driver.carry_out(action::GoTo{state::Route::Home});
    driver.windows->frame();
    return own;
  }
  [[nodiscard]] std::string method_on_screen() const { return driver.document().protocol().id; }
  [[nodiscard]] bool sees(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }

  ProgramDriver driver{"own-copies", {1600, 2400, 1}};
  MethodAuthor author{driver};
};

TEST_F(OwnCopies, TheNextPreparationIsMadeByTheOwnOneAndByTheNewestOfSeveral) {
  const std::string shipped = used_for(Role::Candidates);
  const std::string first = publish_copy(shipped, "Onze voorbereiding");
  ASSERT_NE(first, shipped);
  open_tab(driver, 2);
  driver.click("desk/new");
  EXPECT_EQ(method_on_screen(), first);
  driver.click("desk/back");
  const std::string second = publish_copy(shipped, "Onze tweede voorbereiding");
  ASSERT_NE(second, first);
  open_tab(driver, 2);
  driver.click("desk/new");
  EXPECT_EQ(method_on_screen(), second);
}

TEST_F(OwnCopies, TheRegisterGoesOnByTheOwnFormWithAllThatStoodInIt) {
  open_tab(driver, 1);
  const std::string shipped = method_on_screen();
  const auto before = driver.document().id();
  add_card(driver, Role::Requests);
  type_in_row(driver, Role::Requests, Role::RequestTeam, "Team De Linde");
  type_in_row(driver, Role::Requests, Role::RequestOn, "1-11-2026");
  const std::string own = publish_copy(shipped, "Ons register");
  open_tab(driver, 1);
  EXPECT_EQ(method_on_screen(), own);
  EXPECT_TRUE(sees("Team De Linde"));
  const auto rows = session::rows_by_role(driver.document(), Role::Requests);
  ASSERT_EQ(rows.size(), 1U);
  const auto place = place_of(driver, Role::Requests);
  EXPECT_EQ(session::text_in(*place.field, rows[0], Role::RequestOn), "2026-11-01");
  const auto now = driver.document().id();
  EXPECT_NE(now, before);
  open_tab(driver, 1);
  EXPECT_EQ(driver.document().id(), now) << "it is made once";
  ASSERT_TRUE(driver.app->workspace()->open_session(before));
  EXPECT_EQ(session::rows_by_role(*driver.app->workspace()->find_session(before), Role::Requests).size(), 1U)
      << "the earlier one stays as it was";
}

TEST_F(OwnCopies, EachLookBackGivesWayToItsOwnCopyOnly) {
  const std::string of_a_case = session::find_look_back_method(catalog())->protocol->id;
  std::string of_a_team;
  for (const auto& entry : catalog().entries()) {
    const auto& method = *entry.protocol;
    if (!protocol::is_meeting(method) && protocol::begins_by_itself(method)) of_a_team = method.id;
  }
  ASSERT_FALSE(of_a_team.empty());
  ASSERT_NE(of_a_team, of_a_case);
  const std::string own_short = publish_copy(of_a_team, "Onze tien minuten");
  EXPECT_EQ(session::find_look_back_method(catalog())->protocol->id, of_a_case);
  set_up_another(driver);
  walk_to(driver, Role::Actions);
  agree(driver, "school bellen", "P2", "20-2-2025");
  const std::string team = driver.document().state().setup.team;
  finish_session(driver);
  driver.carry_out(action::LookBackInTenMinutes{team});
  driver.windows->frame();
  EXPECT_EQ(driver.app->state().setup.setup.protocol_id, own_short);
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  const std::string own_long = publish_copy(of_a_case, "Onze terugblik");
  EXPECT_EQ(session::find_look_back_method(catalog())->protocol->id, own_long);
}

TEST_F(OwnCopies, ANewCaseBeginsWithTheOwnIntakeAndTheShippedOneStaysAtHand) {
  const auto at_cases = [this] {
    driver.carry_out(action::GoTo{state::Route::Cases});
    driver.windows->frame();
  };
  at_cases();
  driver.click("cases/prepare");
  const std::string shipped = method_on_screen();
  std::string other;
  for (const auto& entry : catalog().entries()) {
    const bool is_form = entry.protocol->kind == protocol::Kind::Preparation;
    if (is_form && entry.protocol->id != shipped) other = entry.protocol->id;
  }
  ASSERT_FALSE(other.empty());
  at_cases();
  EXPECT_EQ(driver.windows->find("cases/form/" + shipped), nullptr) << "it is what the first button makes";
  const std::string start = publish_copy(other, "Onze start");
  at_cases();
  driver.click("cases/prepare");
  EXPECT_EQ(method_on_screen(), shipped) << "a copy of another form is meant for something else";
  const std::string own = publish_copy(shipped, "Onze intake");
  for (const char* way : {"cases/prepare", "cases/telephone", "cases/mail"}) {
    at_cases();
    driver.click(way);
    EXPECT_EQ(method_on_screen(), own) << way;
  }
  at_cases();
  EXPECT_EQ(driver.windows->find("cases/form/" + own), nullptr);
  for (const std::string& form : {start, other, shipped}) {
    at_cases();
    driver.click("cases/form/" + form);
    EXPECT_EQ(method_on_screen(), form);
  }
}

TEST_F(OwnCopies, AMeetingWithSuchAFieldIsNoPreparation) {
  open_tab(driver, 2);
  driver.click("desk/new");
  const std::string shipped = method_on_screen();
  const std::string own = publish_copy(shipped, "Eigen voorbereiding");
  driver.carry_out(action::OpenMethod{own});
  driver.windows->frame();
  driver.click("method/edit");
  author.look_at("");
  author.choose("/kind", driver.program->shelf.dutch.say("methods.kind.intervision"));
  driver.click("method-editor/publish");
  ASSERT_EQ(driver.app->state().route, state::Route::Method) << author.findings();
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  open_tab(driver, 2);
  driver.click("desk/new");
  EXPECT_EQ(method_on_screen(), shipped);
}

}  // namespace
}  // namespace beraad::test
