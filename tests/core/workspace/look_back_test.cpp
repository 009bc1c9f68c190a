// What is said of an action stands in the look-back on its case and in the list of actions.
#include <gmock/gmock.h>

#include "core/session/held_on.hpp"
#include "core/session/look_back.hpp"
#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;
using ::testing::SizeIs;

class WhatBecameOfActions : public WorkspaceTest {
 protected:
  /// Actions with these words, each of the one person who is there.
  void agree(const std::vector<std::string>& words) {
    session = begun_session(Role::Actions);
    const auto& table = *protocol::find_by_role(document(session).protocol(), Role::Actions).field;
    session::Rows rows;
    for (const auto& what : words) {
      rows.emplace_back().cells = {{table.find_column(Role::ActionWhat)->id, what},
                                   {table.find_column(Role::ActionOwner)->id, std::string("P1")},
                                   {table.find_column(Role::ActionDue)->id, std::string("2025-02-10")}};
    }
    ASSERT_TRUE(m_workspace->run(session, session::WriteAnswer{key_of(session, Role::Actions), std::move(rows)}));
  }
  [[nodiscard]] ActionSummary action(std::size_t place) const {
    const auto* rows =
        std::get_if<session::Rows>(session::find_value(document(session).state(), key_of(session, Role::Actions)));
    for (const auto& one : m_workspace->list_actions()) {
      if (one.row == (*rows)[place].id) return one;
    }
    ADD_FAILURE() << "no such action";
    return {};
  }
  /// An option of the look-back's method after which something is left to do.
  [[nodiscard]] std::string not_settled() const {
    const auto& method = *session::find_look_back_method(m_catalog)->protocol;
    const auto& options = session::status_table(method).field->find_column(Role::ActionStatus)->choices.options;
    return std::ranges::find(options, false, &protocol::Option::settles)->id;
  }
  void say(std::size_t place, const WhatBecame& said) {
    const auto outcome = m_workspace->say_what_became(action(place), said);
    EXPECT_TRUE(outcome) << outcome.error().code;
  }

  Uuid session;
};

TEST_F(WhatBecameOfActions, TakenBackNothingIsSaidOfIt) {
  agree({"bellen"});
  say(0, {not_settled(), "ziek"});
  say(0, {});
  EXPECT_FALSE(action(0).status);
}

TEST_F(WhatBecameOfActions, TheSameOnceMoreIsNoFailure) {
  agree({"bellen"});
  say(0, {not_settled(), "ziek"});
  say(0, {not_settled(), "ziek"});
  EXPECT_EQ(action(0).status->why, "ziek");
}

TEST_F(WhatBecameOfActions, OfTwoWithTheSameWordsEachCanBeFollowedUp) {
  agree({"bellen", "bellen"});
  say(1, {not_settled(), {}});
  EXPECT_FALSE(action(0).status);
  ASSERT_TRUE(action(1).status);
  say(0, {not_settled(), "ziek"});
  EXPECT_EQ(action(0).status->why, "ziek");
  EXPECT_EQ(action(1).status->why, "");
}

TEST_F(WhatBecameOfActions, ThoseOfACaseThatWasErasedAreListedNoMore) {
  agree({"bellen"});
  ASSERT_THAT(m_workspace->list_actions(), SizeIs(1));
  ASSERT_TRUE(m_workspace->erase_case(document(session).state().case_id));
  EXPECT_THAT(m_workspace->list_actions(), SizeIs(0));
}

TEST_F(WhatBecameOfActions, OneThatWasStruckIsPromisedToNobodyAnyMore) {
  agree({"bellen", "schrijven"});
  const auto struck = action(0).row;
  ASSERT_TRUE(m_workspace->run(session, session::StrikeText{key_of(session, Role::Actions), struck, {}}));
  const auto promises = m_workspace->open_promises(document(session).state().setup.team);
  ASSERT_THAT(promises, SizeIs(1));
  EXPECT_EQ(promises.front().what, "schrijven");
}

TEST_F(WhatBecameOfActions, ALookBackIsHeldOnTheDayItBeginsNotOnThatOfTheTapThatMadeIt) {
  agree({"bellen"});
  say(0, {not_settled(), {}});
  const auto look_back = *m_workspace->look_back_on(session);
  const auto made_on = document(look_back).state().setup.planned_start.date;
  m_clock.advance_ms(std::int64_t{30} * 24 * 3'600'000);
  ASSERT_TRUE(m_workspace->plan_anew(look_back));
  const auto planned = document(look_back).state().setup;
  EXPECT_NE(planned.planned_start.date, made_on);
  EXPECT_EQ(planned.planned_start.date, base::local_time(m_clock.now()).date);
  ASSERT_TRUE(m_workspace->plan_anew(look_back));
  EXPECT_EQ(document(look_back).state().setup, planned) << "a day that has not passed stays";
  m_clock.advance_ms(std::int64_t{2} * 24 * 3'600'000);
  const auto today = base::local_time(m_clock.now()).date;
  ASSERT_TRUE(m_workspace->run(look_back, session::BeginSession{}));
  EXPECT_EQ(session::held_on(document(look_back).protocol(), document(look_back).state()), today);
  ASSERT_TRUE(m_workspace->run(look_back, session::CloseSession{}));
  EXPECT_EQ(m_workspace->looked_back_on(document(session).state().case_id), today);
}

TEST_F(WhatBecameOfActions, OnlyWhatIsSaidOfThemMakesALookBackOne) {
  agree({"bellen"});
  const auto look_back = *m_workspace->look_back_on(session);
  EXPECT_EQ(m_workspace->find_summary(session)->agreed, 1U);
  EXPECT_FALSE(m_workspace->find_summary(look_back)->looked_back) << "the action stands there by itself";
  say(0, {not_settled(), {}});
  EXPECT_TRUE(m_workspace->find_summary(look_back)->looked_back);
  EXPECT_FALSE(m_workspace->find_summary(look_back)->translated);
}

TEST_F(WhatBecameOfActions, ACaseWasLookedBackOnOnceThatIsClosed) {
  agree({"bellen"});
  const auto case_id = document(session).state().case_id;
  const auto look_back = m_workspace->look_back_on(session);
  ASSERT_TRUE(look_back);
  ASSERT_TRUE(m_workspace->run(*look_back, session::BeginSession{}));
  say(0, {not_settled(), {}});
  EXPECT_FALSE(m_workspace->looked_back_on(case_id)) << "it goes on";
  ASSERT_TRUE(m_workspace->run(*look_back, session::CloseSession{}));
  EXPECT_EQ(m_workspace->looked_back_on(case_id), base::local_time(m_clock.now()).date);
}

/// The meeting was closed today; what it agreed on is carried into practice first, and looked back on in weeks.
class TwoMeetings : public WhatBecameOfActions {
 protected:
  TwoMeetings() {
    agree({"bellen"});
    session::Setup setup = document(session).state().setup;
    setup.planned_start = base::local_time(m_clock.now());
    EXPECT_TRUE(m_workspace->run(session, session::ChangeSetup{std::move(setup)}));
    EXPECT_TRUE(m_workspace->run(session, session::CloseSession{}));
    look_back = *m_workspace->look_back_on(session);
  }
  [[nodiscard]] base::Date today() const { return base::local_time(m_clock.now()).date; }
  void wait_days(int days) { m_clock.advance_ms(std::int64_t{days} * 24 * 3'600'000); }
  /// What stands in the way of the one action, where it is carried into practice, and who helps.
  void translate(const Uuid& where) {
    const auto& step = document(where).protocol().steps.front();
    const auto& table = step.fields.front();
    const session::AnswerKey key{step.id, table.id, {}};
    auto rows = std::get<session::Rows>(*session::find_value(document(where).state(), key));
    rows.front().cells[table.find_column(Role::ActionObstacle)->id] = std::string("de agenda");
    rows.front().cells["help_from"] = std::string("P1");
    ASSERT_TRUE(m_workspace->run(where, session::WriteAnswer{key, std::move(rows)}));
  }
  [[nodiscard]] session::Row row(const Uuid& where, const session::AnswerKey& key) const {
    const auto* rows = std::get_if<session::Rows>(session::find_value(document(where).state(), key));
    return rows != nullptr && !rows->empty() ? rows->front() : session::Row{};
  }
  [[nodiscard]] protocol::FieldPlace status() const { return session::status_table(document(look_back).protocol()); }

  Uuid look_back;
};

TEST_F(TwoMeetings, ItBeginsWithTheOneThatIsDue) {
  EXPECT_EQ(m_workspace->look_back_step(look_back), "");
  const auto minutes = [&] {
    const auto& setup = document(look_back).state().setup;
    return base::instant_of(*setup.planned_end, 0).utc_ms - base::instant_of(setup.planned_start, 0).utc_ms;
  };
  const auto of_translation = minutes();
  wait_days(7);
  EXPECT_EQ(m_workspace->look_back_step(look_back), "") << "the last day of it";
  wait_days(1);
  const std::string step = m_workspace->look_back_step(look_back);
  EXPECT_EQ(step, status().step->id);
  ASSERT_TRUE(m_workspace->plan_anew(look_back));
  EXPECT_GT(minutes(), of_translation);
  ASSERT_TRUE(m_workspace->run(look_back, session::BeginSession{step}));
  EXPECT_EQ(document(look_back).state().current_step, step);
  EXPECT_FALSE(document(look_back).state().visited_steps.contains(document(look_back).protocol().steps.front().id));
}

TEST_F(TwoMeetings, TheDateOfTheLookBackIsThatOfItsOwnMeeting) {
  const auto first = today();
  ASSERT_TRUE(m_workspace->run(look_back, session::BeginSession{}));
  EXPECT_EQ(session::held_on(document(look_back).protocol(), document(look_back).state()), first);
  wait_days(28);
  ASSERT_TRUE(m_workspace->run(look_back, session::EnterStep{m_workspace->look_back_step(look_back)}));
  say(0, {not_settled(), "ziek"});
  ASSERT_TRUE(m_workspace->run(look_back, session::CloseSession{}));
  EXPECT_EQ(session::held_on(document(look_back).protocol(), document(look_back).state()), today());
  EXPECT_EQ(m_workspace->looked_back_on(document(session).state().case_id), today());
  const auto file = m_workspace->write_coordinator_file(look_back, {});
  ASSERT_TRUE(file);
  EXPECT_NE(file->find(base::to_text(first)), std::string::npos);
  EXPECT_NE(file->find(base::to_text(today())), std::string::npos) << "each meeting has its day";
}

TEST_F(TwoMeetings, ClosedAfterTheTranslationTheNextOneGoesOnWithItsWords) {
  ASSERT_TRUE(m_workspace->run(look_back, session::BeginSession{}));
  translate(look_back);
  ASSERT_TRUE(m_workspace->run(look_back, session::CloseSession{}));
  wait_days(28);
  const auto next = *m_workspace->look_back_on(session);
  ASSERT_NE(next, look_back);
  const auto& step = document(next).protocol().steps.front();
  const auto taken_over = row(next, {step.id, step.fields.front().id, {}});
  EXPECT_EQ(taken_over.id, action(0).row);
  EXPECT_EQ(session::cell_text(taken_over, step.fields.front().find_column(Role::ActionObstacle)->id), "de agenda");
  EXPECT_EQ(session::cell_text(taken_over, "help_from"), "P1");
}

TEST_F(TwoMeetings, TheWordsOfTheTranslationStandBesideWhatBecameUntilSomebodyTakesThemAway) {
  ASSERT_TRUE(m_workspace->run(look_back, session::BeginSession{}));
  translate(look_back);
  const auto place = status();
  ASSERT_TRUE(m_workspace->run(look_back, session::EnterStep{place.step->id}));
  const auto words = [&] {
    return session::translation_words(document(look_back).protocol(), document(look_back).state(), *place.step);
  };
  ASSERT_THAT(words(), SizeIs(1));
  ASSERT_TRUE(m_workspace->run(look_back, words().front()));
  const session::AnswerKey key{place.step->id, place.field->id, {}};
  auto beside = row(look_back, key);
  const std::string obstacle = place.field->find_column(Role::ActionObstacle)->id;
  EXPECT_EQ(session::cell_text(beside, obstacle), "de agenda");
  EXPECT_EQ(session::cell_text(beside, "help_from"), "P1");
  EXPECT_THAT(words(), SizeIs(0));
  beside.cells.erase(obstacle);
  ASSERT_TRUE(m_workspace->run(look_back, session::WriteAnswer{key, session::Rows{beside}}));
  EXPECT_THAT(words(), SizeIs(0)) << "what was taken away stays away";
}

TEST_F(TwoMeetings, AGroupMayDecideThatItNeedsNoLookBack) {
  ASSERT_THAT(m_workspace->list_reminders(), SizeIs(1));
  ASSERT_TRUE(m_workspace->run(session, session::WaiveLookBack{true})) << "also after it was closed";
  EXPECT_THAT(m_workspace->list_reminders(), SizeIs(0));
  EXPECT_FALSE(m_workspace->run(session, session::WaiveLookBack{true}));
  reopen();
  m_workspace->complete_index();
  EXPECT_THAT(m_workspace->list_reminders(), SizeIs(0)) << "it is kept";
  ASSERT_TRUE(m_workspace->open_session(session));
  ASSERT_TRUE(m_workspace->undo(session));
  EXPECT_THAT(m_workspace->list_reminders(), SizeIs(1));
}

}  // namespace
}  // namespace beraad::workspace
