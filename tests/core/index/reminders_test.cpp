// Decisions that expire and look-backs that are due, by the date of today.
#include "core/index/reminders.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace beraad::index {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class Reminders : public testing::Test {
 protected:
  Reminders() {
    main.id = ids.random_id();
    main.case_id = ids.random_id();
    main.stage = session::Stage::Closed;
    main.planned_start = {{2025, 2, 12}, 13, 30};
    main.held_on = {2025, 2, 12};
  }
  [[nodiscard]] std::vector<Reminder> on(base::DateTime now) const {
    std::vector<const SessionSummary*> all{&main};
    if (look_back) all.push_back(&*look_back);
    return reminders_of(all, now);
  }
  void hold_look_back() {
    look_back = main;
    look_back->id = ids.random_id();
    look_back->run = session::RunKind::FollowUp;
    look_back->look_back_on.reset();
    look_back->looked_back = true;
    look_back->changed_at = {1740000000000, 60};  // 19 February 2025
  }

  base::SeededIds ids{3};
  SessionSummary main;
  std::optional<SessionSummary> look_back;
};

TEST_F(Reminders, AWishForContactStandsOnALineOfItsOwnUntilItIsMetWhateverWasLookedBackOn) {
  constexpr base::DateTime k_later{{2025, 6, 1}, 9, 0};
  main.contact_wanted = true;
  hold_look_back();
  look_back->contact_wanted = false;
  ASSERT_THAT(on(k_later), SizeIs(1));
  const auto reminder = on(k_later).front();
  EXPECT_EQ(reminder.session_id, main.id);
  EXPECT_EQ(reminder.contact_since, (base::Date{2025, 2, 12}));
  EXPECT_FALSE(reminder.may_be_waived);
  look_back.reset();
  main.look_back_on = base::Date{2025, 2, 20};
  ASSERT_THAT(on(k_later), SizeIs(2));
  EXPECT_TRUE(on(k_later).front().contact_since) << "it has waited longest";
  main.contact_wanted = false;
  ASSERT_THAT(on(k_later), SizeIs(1));
  EXPECT_FALSE(on(k_later).front().contact_since);
}

TEST_F(Reminders, ADecisionHoldsUntilItsMinuteAndIsExpiredThen) {
  main.valid_until = base::DateTime{{2025, 2, 13}, 14, 0};
  ASSERT_THAT(on({{2025, 2, 13}, 13, 59}), SizeIs(1));
  EXPECT_FALSE(on({{2025, 2, 13}, 13, 59}).front().expired);
  EXPECT_TRUE(on({{2025, 2, 13}, 14, 0}).front().expired);
}

TEST_F(Reminders, ALookBackIsRememberedTwoWeeksAheadAndStaysUntilHeld) {
  main.look_back_on = base::Date{2025, 5, 14};
  EXPECT_THAT(on({{2025, 4, 29}, 9, 0}), IsEmpty());
  EXPECT_THAT(on({{2025, 4, 30}, 9, 0}), SizeIs(1));
  EXPECT_THAT(on({{2026, 1, 1}, 9, 0}), SizeIs(1));
  hold_look_back();
  EXPECT_THAT(on({{2026, 1, 1}, 9, 0}), IsEmpty());
}

TEST_F(Reminders, OnlyAClosedLookBackOnThatCaseEndsIt) {
  main.look_back_on = base::Date{2025, 2, 20};
  hold_look_back();
  look_back->stage = session::Stage::Prepared;
  EXPECT_THAT(on({{2025, 2, 19}, 9, 0}), SizeIs(1));
  look_back->stage = session::Stage::Closed;
  look_back->case_id = ids.random_id();
  EXPECT_THAT(on({{2025, 2, 19}, 9, 0}), SizeIs(1));
}

TEST_F(Reminders, OneInWhichNothingWasSaidOfWhatBecameIsNoLookBack) {
  main.look_back_on = base::Date{2025, 5, 14};
  main.agreed = 2;
  hold_look_back();
  look_back->looked_back = false;
  look_back->translated = true;
  ASSERT_THAT(on({{2025, 5, 1}, 9, 0}), SizeIs(1)) << "only what may stand in the way was written, early";
  EXPECT_TRUE(on({{2025, 5, 1}, 9, 0}).front().look_back_on);
}

TEST_F(Reminders, InTheWeekAfterItWhatWasAgreedIsToBeCarriedIntoPractice) {
  const base::DateTime last_day{{2025, 2, 19}, 9, 0};
  EXPECT_THAT(on(last_day), IsEmpty()) << "nothing was agreed";
  main.agreed = 2;
  ASSERT_THAT(on(last_day), SizeIs(1));
  EXPECT_EQ(on(last_day).front().translate_by, (base::Date{2025, 2, 19}));
  EXPECT_THAT(on({{2025, 2, 20}, 9, 0}), IsEmpty());
  main.stage = session::Stage::Running;
  EXPECT_THAT(on(last_day), IsEmpty()) << "people still sit together";
  main.stage = session::Stage::Closed;
  hold_look_back();
  look_back->stage = session::Stage::Running;
  look_back->translated = true;
  EXPECT_THAT(on(last_day), IsEmpty());
}

/// The ten minutes of a team, in a case of their own, in which something was said of an action of `main`.
class TeamLooksBack : public Reminders {
 protected:
  TeamLooksBack() {
    main.look_back_on = base::Date{2025, 3, 5};
    main.agreed = 1;
    main.agreed_rows = {row};
    look_back = SessionSummary{};
    look_back->id = ids.random_id();
    look_back->case_id = ids.random_id();
    look_back->stage = session::Stage::Closed;
    look_back->planned_start = {{2025, 3, 6}, 9, 0};
    look_back->held_on = {2025, 3, 6};
    look_back->told_rows = {row};
  }
  [[nodiscard]] std::optional<base::Date> looked_back() const {
    return looked_back_on(main.case_id, {&main, &*look_back});
  }

  Uuid row = ids.random_id();
  const base::DateTime later{{2025, 3, 10}, 9, 0};
};

TEST_F(TeamLooksBack, OnceItIsClosedTheCaseWasLookedBackOn) {
  EXPECT_THAT(on(later), IsEmpty());
  EXPECT_EQ(looked_back(), (base::Date{2025, 3, 6}));
  look_back->stage = session::Stage::Running;
  EXPECT_THAT(on(later), SizeIs(1));
  EXPECT_FALSE(looked_back());
}

TEST_F(TeamLooksBack, BeforeTheDayAgreedOnOrOnOtherActionsItDoesNotCount) {
  look_back->held_on = {2025, 3, 4};
  EXPECT_THAT(on(later), SizeIs(1));
  EXPECT_FALSE(looked_back());
  look_back->held_on = {2025, 3, 6};
  look_back->told_rows = {ids.random_id()};
  EXPECT_THAT(on(later), SizeIs(1));
  EXPECT_FALSE(looked_back());
}

TEST_F(TeamLooksBack, OfSeveralThatTellOfAnActionOneThatWasHeldInTimeIsEnough) {
  SessionSummary early = *look_back;
  early.id = ids.random_id();
  early.held_on = {2025, 3, 4};
  EXPECT_THAT(reminders_of({&main, &early}, later), SizeIs(1));
  EXPECT_THAT(reminders_of({&main, &early, &*look_back}, later), IsEmpty());
  EXPECT_THAT(reminders_of({&main, &*look_back, &early}, later), IsEmpty());
}

TEST_F(TeamLooksBack, NoMeetingLooksBackOnItself) {
  look_back.reset();
  main.look_back_on = main.held_on;
  main.told_rows = main.agreed_rows;
  EXPECT_THAT(on(later), SizeIs(1));
}

TEST_F(Reminders, WhereNoLookBackIsNeededADecisionThatStillHoldsIsAllThatIsLeft) {
  main.look_back_on = base::Date{2025, 2, 20};
  ASSERT_THAT(on({{2025, 2, 19}, 9, 0}), SizeIs(1));
  EXPECT_TRUE(on({{2025, 2, 19}, 9, 0}).front().may_be_waived);
  main.look_back_waived = true;
  EXPECT_THAT(on({{2025, 2, 19}, 9, 0}), IsEmpty());
  main.valid_until = base::DateTime{{2025, 2, 21}, 14, 0};
  ASSERT_THAT(on({{2025, 2, 19}, 9, 0}), SizeIs(1));
  EXPECT_FALSE(on({{2025, 2, 19}, 9, 0}).front().look_back_on);
  EXPECT_FALSE(on({{2025, 2, 19}, 9, 0}).front().may_be_waived);
  EXPECT_THAT(on({{2025, 2, 22}, 9, 0}), IsEmpty());
}

TEST_F(Reminders, WhatNobodySatDownForAsksNothing) {
  main.look_back_on = base::Date{2025, 2, 20};
  main.stage = session::Stage::Prepared;
  EXPECT_THAT(on({{2025, 2, 19}, 9, 0}), IsEmpty());
}

}  // namespace
}  // namespace beraad::index
