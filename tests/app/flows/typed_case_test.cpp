// A case that was typed into a preparation, or came by mail: one case in whatever preparation it waits.
#include "core/session/event_json.hpp"
#include "core/session/rows.hpp"
#include "tests/app/flows/preparation_screen.hpp"

namespace beraad::test {
namespace {

class TypedCase : public Preparation {
 protected:
  /// The next preparation of the team, with what it left over.
  void prepare_the_next() {
    driver.clock.advance_ms(60'000);  // of two made at one moment neither is the later one
    driver.click("desk/back");
    driver.click("desk/new");
    type_in(line_path(Part::Team), "Team Zuid");
  }
  /// Everything that is stored of that preparation.
  [[nodiscard]] std::string stored(const base::Uuid& preparation) const {
    EXPECT_TRUE(driver.app->workspace()->open_session(preparation));
    std::string all;
    for (const auto& change : driver.app->workspace()->find_session(preparation)->changes()) {
      for (const auto& event : change.events) all += session::encode(event).payload;
    }
    return all;
  }
};

TEST_F(TypedCase, IsErasedFromEveryPreparationInWhichItWaited) {
  const auto first = driver.document().id();
  type_in(line_path(Part::Team), "Team Zuid");
  type_in(line_path(Part::People), "begeleider, teamleider");
  bring("Samira thuis", "", 0);
  bring("Zorg weigeren", "", 2);
  const auto row = row_of("Samira thuis");
  prepare_the_next();
  const auto second = driver.document().id();
  ASSERT_NE(first, second);
  ASSERT_EQ(row_of("Samira thuis"), row) << "it waits as the same one";
  const auto case_id = meet_with("Samira thuis").case_id;
  EXPECT_EQ(case_id, row);
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  ASSERT_TRUE(driver.app->workspace()->erase_case(case_id));
  for (const auto& preparation : {first, second}) {
    const std::string all = stored(preparation);
    EXPECT_EQ(all.find("Samira"), std::string::npos) << all;
    EXPECT_NE(all.find("Zorg weigeren"), std::string::npos) << "that one still waits";
  }
}

TEST_F(TypedCase, ASecondMeetingOnItIsOnTheSameCase) {
  type_in(line_path(Part::Team), "Team Zuid");
  bring("Samira thuis", "", 0);
  const auto preparation = driver.document().id();
  const auto row = row_of("Samira thuis");
  EXPECT_EQ(meet_with("Samira thuis").case_id, row);
  driver.carry_out(action::OpenBeside{preparation});
  driver.windows->frame();
  driver.click("preparation/meet");
  driver.click("methods/" + first_intervision().id);
  driver.click("method/use");
  const auto made = *driver.app->state().setup.session;
  EXPECT_EQ(driver.app->workspace()->find_session(made)->state().case_id, row);
  EXPECT_EQ(driver.app->workspace()->runs_of_case(row).size(), 2U);
}

TEST_F(TypedCase, ItsMeetingKeepsItsMethodSoThatItStaysTheSameCase) {
  bring("Samira thuis", "", 0);
  const auto preparation = driver.document().id();
  const auto row = row_of("Samira thuis");
  (void)meet_with("Samira thuis");
  const auto meeting = *driver.app->state().setup.session;
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  driver.carry_out(action::OpenSession{meeting});
  driver.windows->frame();
  ASSERT_EQ(driver.app->state().route, state::Route::Setup) << "nobody is in it yet";
  EXPECT_FALSE(driver.app->state().setup.is_new) << "made anew by another method, its case would be erased";
  EXPECT_EQ(driver.app->workspace()->find_session(meeting)->state().case_id, row);
  EXPECT_NE(stored(preparation).find("Samira"), std::string::npos);
}

TEST_F(TypedCase, DoesNotComeBackUnderTheTitleThatItHadBefore) {
  type_in(line_path(Part::Team), "Team Zuid");
  bring("Samira thuis", "", 0);
  prepare_the_next();
  const auto place = place_of(driver, Role::Candidates);
  auto rows = session::rows_by_role(driver.document(), Role::Candidates);
  ASSERT_EQ(rows.size(), 1U);
  rows.front().cells[place.field->find_column(Role::CandidateTitle)->id] = std::string("Blijven of gaan");
  ASSERT_TRUE(driver.app->workspace()->run(driver.document().id(),
                                           session::WriteAnswer{{place.step->id, place.field->id, {}}, rows}));
  driver.windows->frame();
  prepare_the_next();
  ASSERT_EQ(list().size(), 1U);
  EXPECT_EQ(list().front().title, "Blijven of gaan");
}

}  // namespace
}  // namespace beraad::test
