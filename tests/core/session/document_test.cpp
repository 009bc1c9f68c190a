#include "core/session/document.hpp"

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::judged;
using test::row;
using test::TrySession;
using test::two_options;

std::string text(const char* words) { return words; }

const AnswerKey k_story{"opening", "story", ""};

TEST(Undo, TakesBackTheLastSentenceNeverTheWalk) {
  TrySession session;
  session.must(BeginSession{});
  session.write("opening", "story", text("een"));
  session.write("opening", "story", text("twee"));
  session.must(EnterStep{"dilemma"});
  session.must(PauseClock{});
  ASSERT_TRUE(session.document().next_undo());
  EXPECT_EQ(session.document().next_undo()->label, "change.answer-written");
  EXPECT_EQ(session.document().next_undo()->place, k_story);
  ASSERT_TRUE(session.document().undo(session.moment()));
  EXPECT_EQ(*session.value("opening", "story"), FieldValue{text("een")});
  EXPECT_EQ(session.state().current_step, "dilemma");
  EXPECT_TRUE(session.state().paused);
  ASSERT_TRUE(session.document().undo(session.moment()));
  EXPECT_EQ(session.value("opening", "story"), nullptr);
  EXPECT_EQ(session.document().undo(session.moment()).error().code, "refused.nothing-to-undo");
  ASSERT_TRUE(session.document().redo(session.moment()));
  ASSERT_TRUE(session.document().redo(session.moment()));
  EXPECT_EQ(*session.value("opening", "story"), FieldValue{text("twee")});
  EXPECT_EQ(session.document().redo(session.moment()).error().code, "refused.nothing-to-redo");
}

TEST(Undo, ANewChangeEndsRedo) {
  TrySession session;
  session.write("opening", "story", text("een"));
  ASSERT_TRUE(session.document().undo(session.moment()));
  EXPECT_TRUE(session.document().next_redo());
  session.write("opening", "story", text("anders"));
  EXPECT_FALSE(session.document().next_redo());
}

TEST(Undo, WalkingDoesNotEndRedo) {
  TrySession session;
  session.must(BeginSession{});
  session.write("opening", "story", text("een"));
  ASSERT_TRUE(session.document().undo(session.moment()));
  session.must(EnterStep{"dilemma"});
  EXPECT_TRUE(session.document().redo(session.moment()));
}

TEST(Undo, PassesOverWhatTheProgramWroteAndLeavesRedoAsItIs) {
  TrySession session;
  session.must(BeginSession{});
  session.write("opening", "story", text("een"));
  session.write("opening", "story", text("twee"));
  ASSERT_TRUE(session.document().undo(session.moment()));
  session.must(WriteAnswer{{"dilemma", "options", ""}, two_options(), true});
  EXPECT_TRUE(session.document().redo(session.moment()));
  ASSERT_TRUE(session.document().undo(session.moment()));
  ASSERT_TRUE(session.document().undo(session.moment()));
  EXPECT_EQ(session.value("opening", "story"), nullptr) << "what was typed before is taken back";
  EXPECT_NE(session.value("dilemma", "options"), nullptr);
  EXPECT_EQ(session.document().undo(session.moment()).error().code, "refused.nothing-to-undo");
}

TEST(Undo, StopsAtBarriers) {
  TrySession session;
  session.must(OpenRound{"judgement"});
  session.write("judgement", "judgement", judged("A"), "P1");
  session.must(SealForm{"judgement", "P1"});
  const auto step = session.document().next_undo();
  ASSERT_TRUE(step);
  EXPECT_EQ(step->blocked, "refused.undo-barrier");
  EXPECT_EQ(step->label, "change.form-sealed");
  EXPECT_EQ(session.document().undo(session.moment()).error().code, "refused.undo-barrier");
  session.write("opening", "story", text("daarna"));
  EXPECT_TRUE(session.document().undo(session.moment()));
}

TEST(Undo, IsRefusedWhenAnAnswerWouldNameSomethingGone) {
  TrySession session;
  const AnswerKey perspectives{"perspectives", "perspectives", ""};
  session.write("dilemma", "options", Rows{two_options()[0]});
  session.write("perspectives", "perspectives", Rows{row("moeder", {{"points_to", text("B")}})});  // open reference
  session.write("dilemma", "options", two_options());
  const auto step = session.document().next_undo();
  ASSERT_TRUE(step);
  EXPECT_EQ(step->blocked, "refused.undo-needed");
  EXPECT_EQ(step->place, perspectives);
  const auto refused = session.document().undo(session.moment());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().arguments.at(2), "perspectives");
  session.must(ClearAnswer{perspectives});
  EXPECT_TRUE(session.document().undo(session.moment()));  // the clearing itself
}

TEST(Undo, MayRemoveAnOptionThatNothingNames) {
  TrySession session;
  session.write("dilemma", "options", Rows{two_options()[0]});
  session.write("dilemma", "options", two_options());
  EXPECT_TRUE(session.document().undo(session.moment()));
  EXPECT_EQ(session.rows("dilemma", "options").size(), 1U);
}

TEST(Undo, LeavesACheckOfNamesThatItDoesNotTouch) {
  TrySession session;
  session.write("opening", "story", text("een"));
  session.must(MarkNamesChecked{"gespreksleider"});
  session.write("opening", "story", text("twee"));
  EXPECT_FALSE(session.state().names_checked);
  ASSERT_TRUE(session.document().undo(session.moment()));
  EXPECT_TRUE(session.state().names_checked);  // again the text that was checked
  ASSERT_TRUE(session.document().undo(session.moment()));
  EXPECT_FALSE(session.state().names_checked);  // text from before the check went
}

TEST(Restore, GivesTheSameSessionAndRefusesGaps) {
  TrySession session;
  session.must(BeginSession{});
  session.write("dilemma", "options", two_options());
  ASSERT_TRUE(session.document().undo(session.moment()));
  const auto handle = session.document().protocol_handle();
  auto restored = SessionDocument::restore(session.document().id(), handle, session.document().changes());
  ASSERT_TRUE(restored);
  EXPECT_EQ(restored->state(), session.state());
  EXPECT_TRUE(restored->redo(session.moment()));
  auto changes = session.document().changes();
  changes.erase(changes.begin() + 1);
  EXPECT_EQ(SessionDocument::restore(session.document().id(), handle, changes).error().code, "session.incomplete");
}

TEST(Evolve, IsTotalOverAnyEvents) {
  // events of a session that never was: nothing may break
  Change change;
  change.sequence = 9;
  change.at = {-5, 0};
  change.events = {StepEntered{"x"},
                   FormSealed{"x", "P1"},
                   RoundRevealed{"y", {}},
                   ParticipantLeft{"P7"},
                   IdeaCarried{{}, "z"},
                   IdeaDropped{},
                   TimeLeftOut{-1},
                   TimeLeftOut{INT64_MAX},
                   ClockPaused{},
                   ClockResumed{},
                   ChangeUndone{99},
                   ChangeRedone{98},
                   SessionReopened{},
                   MinutesRecorded{"q", -4},
                   ContentRemoved{"odd", {}},
                   SessionBegun{},
                   SessionClosed{},
                   PresenterStopped{},
                   TextStruck{},
                   ContentRemoved{"answer-written", {"a", "b", ""}}};
  State state;
  evolve(state, change);
  change.at = {INT64_MAX, 0};
  evolve(state, change);
  change.at = {INT64_MIN, 0};
  evolve(state, change);
  EXPECT_EQ(state.stage, Stage::Stopped);
}

}  // namespace
}  // namespace beraad::session
