#include "core/session/decide.hpp"

#include <set>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::TrySession;
using test::two_options;

std::string text(const char* words) { return words; }

const AnswerKey k_story{"opening", "story", ""}, k_options{"dilemma", "options", ""};

TEST(Walk, StartsWithBeginAndOnlyThen) {
  TrySession session;
  EXPECT_EQ(session.refusal(EnterStep{"dilemma"}), "refused.not-begun");
  EXPECT_EQ(session.state().current_step, "");
  session.must(BeginSession{});
  EXPECT_EQ(session.state().current_step, "opening");
  EXPECT_EQ(session.refusal(BeginSession{}), "refused.already-begun");
  EXPECT_EQ(session.refusal(EnterStep{"opening"}), "refused.unchanged");
  EXPECT_EQ(session.refusal(EnterStep{"nowhere"}), "refused.unknown-step");
  session.must(EnterStep{"conclusion"});
  EXPECT_EQ(session.state().visited_steps, (std::set<std::string>{"opening", "conclusion"}));
}

TEST(Walk, PauseAndTimeAreChecked) {
  TrySession session;
  EXPECT_EQ(session.refusal(PauseClock{}), "refused.not-begun");
  session.must(BeginSession{});
  EXPECT_EQ(session.refusal(ResumeClock{}), "refused.unchanged");
  session.must(PauseClock{});
  EXPECT_EQ(session.refusal(PauseClock{}), "refused.unchanged");
  EXPECT_EQ(session.refusal(LeaveOutTime{0}), "refused.time-left-out");
  EXPECT_EQ(session.refusal(LeaveOutTime{-5}), "refused.time-left-out");
  EXPECT_EQ(session.refusal(ReplanMinutes{{{"opening", -1}}}), "refused.minutes");
  EXPECT_EQ(session.refusal(RecordMinutes{"opening", 601}), "refused.minutes");
}

TEST(OffTheRecord, NothingButTheClockTheWalkAndItsEnd) {
  TrySession session;
  session.must(BeginSession{});
  session.must(StartOffRecord{});
  EXPECT_EQ(session.refusal(WriteAnswer{k_story, text("x")}), "refused.off-record");
  EXPECT_EQ(session.refusal(ParkIdea{"x"}), "refused.off-record");
  EXPECT_EQ(session.refusal(WriteNote{"x"}), "refused.off-record");
  EXPECT_EQ(session.refusal(CloseSession{}), "refused.off-record");
  EXPECT_EQ(session.refusal(StartOffRecord{}), "refused.off-record");
  EXPECT_EQ(session.document().undo(session.moment()).error().code, "refused.nothing-to-undo");
  session.must(EnterStep{"dilemma"});
  session.must(PauseClock{});
  session.must(ResumeClock{});
  session.must(EndOffRecord{});
  EXPECT_FALSE(session.state().off_record);
  EXPECT_EQ(session.refusal(EndOffRecord{}), "refused.unchanged");
}

TEST(Ending, RefusesTheWorkAndLetsTheReportGoOn) {
  TrySession session;
  session.must(BeginSession{});
  session.write("opening", "story", text("verhaal"));
  session.must(ChooseThemes{{"T01", "T18"}});
  EXPECT_EQ(session.refusal(ChooseThemes{{"T01", "T01"}}), "refused.duplicate-option");
  EXPECT_EQ(session.refusal(SetReportState{ReportState::Agreed}), "refused.not-closed");
  session.must(CloseSession{});
  EXPECT_EQ(session.state().stage, Stage::Closed);
  EXPECT_EQ(session.refusal(WriteAnswer{k_story, text("meer")}), "refused.closed");
  EXPECT_EQ(session.refusal(ChooseThemes{{"T02"}}), "refused.closed");
  EXPECT_EQ(session.refusal(EnterStep{"dilemma"}), "refused.closed");
  session.must(MarkNamesChecked{"gespreksleider"});
  session.must(SetReportState{ReportState::ReadByPresenter});
  session.must(SetReportState{ReportState::Agreed});
  session.must(RecordSent{{"team"}});
  EXPECT_EQ(session.state().report_dates.at(ReportState::Agreed), (base::Date{2025, 2, 12}));
  EXPECT_TRUE(session.state().names_checked.has_value());
  session.must(ReopenSession{});
  EXPECT_EQ(session.state().report_state, ReportState::Draft);
  session.write("opening", "story", text("meer"));
  EXPECT_FALSE(session.state().names_checked.has_value());  // text changed after it
  std::vector<std::string> marks;
  for (const LifecycleMark& mark : session.state().marks) marks.push_back(mark.kind);
  EXPECT_EQ(marks, (std::vector<std::string>{"session-begun", "session-closed", "session-reopened"}));
}

TEST(Ending, ThePresenterMayStopItAll) {
  TrySession session;
  session.must(BeginSession{});
  session.must(StopByPresenter{});
  EXPECT_EQ(session.state().stage, Stage::Stopped);
  EXPECT_EQ(session.refusal(WriteAnswer{k_story, text("x")}), "refused.stopped");
  EXPECT_EQ(session.refusal(SetReportState{ReportState::Agreed}), "refused.not-closed");
}

TEST(Evaluation, FormsAreShuffledAndGetIds) {
  std::set<std::int64_t> first_answers;
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    TrySession session(test::everyday_setup(), seed);
    std::vector<EvaluationForm> forms;
    for (std::int64_t useful = 1; useful <= 4; ++useful) forms.push_back({{}, {{"useful", useful}}});
    session.must(RecordEvaluation{"participants", forms});
    const auto& kept = session.state().evaluation.at("participants");
    ASSERT_EQ(kept.size(), 4U);
    std::set<Uuid> ids;
    for (const EvaluationForm& form : kept) ids.insert(form.id);
    EXPECT_EQ(ids.size(), 4U);
    first_answers.insert(std::get<std::int64_t>(kept.front().answers.at("useful")));
  }
  EXPECT_EQ(first_answers.size(), 4U);
}

TEST(Evaluation, TheLastFormCanBeTakenAwayButNothingIsNoForm) {
  TrySession session(test::everyday_setup(), 1);
  EXPECT_EQ(session.refusal(RecordEvaluation{"participants", {}}), "refused.blank");
  session.must(RecordEvaluation{"participants", {{{}, {{"useful", std::int64_t{8}}}}}});
  session.must(RecordEvaluation{"participants", {}});
  EXPECT_EQ(find_forms(session.state(), "participants"), nullptr);
}

TEST(Side, IdeasAndNotes) {
  TrySession session;
  EXPECT_EQ(session.refusal(ParkIdea{" "}), "refused.blank");
  session.must(ParkIdea{"logeerhuis"});
  const Uuid id = session.state().parked.at(0).id;
  session.must(CarryIdea{id, "dialogue"});
  EXPECT_EQ(session.state().parked.at(0).carried_to, "dialogue");
  session.must(DropIdea{id});
  EXPECT_EQ(session.refusal(DropIdea{id}), "refused.unknown-idea");
  session.must(WriteNote{"let op tijd"});
  EXPECT_EQ(session.refusal(WriteNote{"let op tijd"}), "refused.unchanged");
}

TEST(Change, IsNamedDatedAndKnowsWhetherItCanBeUndone) {
  TrySession session;
  const Applied written = session.must(WriteAnswer{k_story, text("x")});
  EXPECT_EQ(written.change.label, "change.answer-written");
  EXPECT_EQ(written.change.at, session.clock().now());
  EXPECT_EQ(written.change.sequence, 2U);
  EXPECT_TRUE(written.change.undoable);
  EXPECT_FALSE(written.change.barrier);
  const Applied begun = session.must(BeginSession{});
  EXPECT_FALSE(begun.change.undoable);
  EXPECT_FALSE(begun.change.barrier);
  session.must(OpenRound{"judgement"});
  EXPECT_TRUE(session.must(SealForm{"judgement", "P1"}).change.barrier);
  EXPECT_TRUE(session.must(RevealRound{"judgement"}).change.barrier);
  EXPECT_TRUE(session.must(CloseSession{}).change.barrier);
  EXPECT_TRUE(session.must(ReopenSession{}).change.barrier);
}

TEST(Decide, IsPureButForItsIds) {
  TrySession session;
  base::SeededIds one(5), two(5);
  const Command command = WriteAnswer{k_options, two_options()};
  const base::Instant now = session.clock().now();
  EXPECT_EQ(*decide(session.method(), session.state(), command, {now, one}),
            *decide(session.method(), session.state(), command, {now, two}));
}

}  // namespace
}  // namespace beraad::session
