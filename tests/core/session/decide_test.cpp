#include "core/session/decide.hpp"

#include <algorithm>
#include <set>

#include "core/session/references.hpp"
#include "tests/support/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::judged;
using test::row;
using test::TrySession;
using test::two_options;

std::string text(const char* words) { return words; }

// ---- what fits a field

struct BadAnswer {
  const char* name;
  AnswerKey key;
  FieldValue value;
  const char* refusal;
};
void PrintTo(const BadAnswer& bad, std::ostream* out) { *out << bad.name; }

class RefusesAnswer : public ::testing::TestWithParam<BadAnswer> {};

TEST_P(RefusesAnswer, AndChangesNothing) {
  TrySession session;
  EXPECT_EQ(session.refusal(WriteAnswer{GetParam().key, GetParam().value}), GetParam().refusal);
}

const AnswerKey k_story{"opening", "story", ""}, k_options{"dilemma", "options", ""};
const AnswerKey k_perspectives{"perspectives", "perspectives", ""}, k_actions{"conclusion", "actions", ""};

INSTANTIATE_TEST_SUITE_P(
    Table, RefusesAnswer,
    ::testing::Values(
        BadAnswer{"unknown_step", {"nowhere", "story", ""}, text("x"), "refused.unknown-step"},
        BadAnswer{"unknown_field", {"opening", "nothing", ""}, text("x"), "refused.unknown-field"},
        BadAnswer{"not_stored", {"opening", "aloud", ""}, text("x"), "refused.not-stored"},
        BadAnswer{
            "group_field_with_participant", {"opening", "story", "P1"}, text("x"), "refused.participant-not-allowed"},
        BadAnswer{"participant_missing", {"opening", "consent", ""}, true, "refused.participant-needed"},
        BadAnswer{"participant_unknown", {"opening", "consent", "P9"}, true, "refused.unknown-participant"},
        BadAnswer{"pseudonym_out_of_nowhere", {"opening", "consent", "S1"}, true, "refused.unknown-participant"},
        BadAnswer{"for_the_presenter", {"opening", "last_word", "P2"}, text("x"), "refused.only-presenter"},
        BadAnswer{
            "private_off", {"opening", "residue", "P1"}, Rows{row("", {{"words", text("x")}})}, "refused.private-off"},
        BadAnswer{"type_of_text", k_story, true, "refused.wrong-type"},
        BadAnswer{"type_of_list", {"opening", "agreements", ""}, text("x"), "refused.wrong-type"},
        BadAnswer{"type_of_yes_no", {"dilemma", "confirmed", ""}, text("ja"), "refused.wrong-type"},
        BadAnswer{"type_of_table", k_options, text("A"), "refused.wrong-type"},
        BadAnswer{"rating_as_yes", {"conclusion", "score", ""}, true, "refused.wrong-type"},
        BadAnswer{"rating_too_high", {"conclusion", "score", ""}, std::int64_t{6}, "refused.out-of-range"},
        BadAnswer{"unknown_choice", {"conclusion", "consensus", ""}, text("all"), "refused.unknown-option"},
        BadAnswer{"unknown_choices", {"opening", "aim", ""}, Selection{"case", "x"}, "refused.unknown-option"},
        BadAnswer{"choice_twice", {"opening", "aim", ""}, Selection{"case", "case"}, "refused.duplicate-option"},
        BadAnswer{"ranking_of_text", {"dialogue", "best", ""}, Selection{"1"}, "refused.unknown-option"},
        BadAnswer{"no_such_date", {"conclusion", "look_back", ""}, text("2025-02-30"), "refused.bad-date"},
        BadAnswer{"no_such_time", {"opening", "decide_before", ""}, text("2025-02-12T25:00"), "refused.bad-date-time"},
        BadAnswer{"person_unknown", {"conclusion", "owner", ""}, text("P8"), "refused.unknown-participant"},
        BadAnswer{"line_break", {"dilemma", "question", ""}, text("Mag\nik?"), "refused.line-break"},
        BadAnswer{"control_character", k_story, text("a\x01"), "refused.not-text"},
        BadAnswer{"not_utf8", k_story, text("a\xff"), "refused.not-text"},
        BadAnswer{"too_long", k_story, std::string((1U << 20U) + 1, 'a'), "refused.too-long"},
        BadAnswer{"unknown_column", k_options, Rows{row("A", {{"colour", text("x")}})}, "refused.unknown-column"},
        BadAnswer{"row_that_is_no_option", k_options, Rows{row("Z", {{"action", text("x")}})}, "refused.unknown-row"},
        BadAnswer{"row_twice", k_options, Rows{row("A", {{"action", text("x")}}), row("A", {{"action", text("y")}})},
                  "refused.duplicate-row"},
        BadAnswer{"row_without_key", k_perspectives, Rows{row("", {{"value", text("x")}})}, "refused.row-key-needed"},
        BadAnswer{"key_in_free_table", k_actions, Rows{row("P1", {{"what", text("x")}})},
                  "refused.row-key-not-allowed"},
        BadAnswer{"fixed_row_unknown",
                  {"conclusion", "impact", ""},
                  Rows{row("x", {{"effect", text("x")}})},
                  "refused.unknown-row"},
        BadAnswer{"cell_with_bad_date", k_actions, Rows{row("", {{"by", text("morgen")}})}, "refused.bad-date"},
        BadAnswer{"cell_of_wrong_type", k_actions, Rows{row("", {{"what", true}})}, "refused.wrong-type"},
        BadAnswer{"cell_with_unknown_option", k_perspectives, Rows{row("moeder", {{"source", text("x")}})},
                  "refused.unknown-option"},
        BadAnswer{"row_of_unknown_participant",
                  {"dialogue", "turns", ""},
                  Rows{row("P9", {{"word", text("x")}})},
                  "refused.unknown-participant"},
        BadAnswer{"nothing_to_clear", k_story, text("  "), "refused.unchanged"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(WriteAnswer, TakesEveryTypeOfField) {
  TrySession session;
  session.write("opening", "aim", Selection{"case", "team"});
  session.write("opening", "agreements", Items{{{}, "vrij om te passen", false}});
  session.write("opening", "consent", true, "P1");
  session.write("opening", "story", text("Regel een\n\nregel twee"));
  session.write("opening", "decide_before", text("2025-02-12T17:00"));
  session.write("dilemma", "options", two_options());
  session.write("dilemma", "question", text("Mag ik hem laten gaan?"));
  session.write("conclusion", "score", std::int64_t{5});
  session.write("conclusion", "look_back", text("2025-02-20"));
  session.write("conclusion", "owner", text("P2"));
  session.write("conclusion", "consensus", text("divided"));
  session.write("dialogue", "weights", Rows{row("A", {{"harm", text("angst")}})});
  session.write("dialogue", "ideas", Items{{{}, "logeren", false}, {{}, "bellen", false}});
  const auto& ideas = std::get<Items>(*session.value("dialogue", "ideas"));
  session.write("dialogue", "best", Selection{base::to_text(ideas[1].id), base::to_text(ideas[0].id)});
  EXPECT_EQ(session.state().answers.size(), 14U);
  EXPECT_TRUE(open_references(session.method(), session.state()).empty());
}

TEST(WriteAnswer, KeepsTextAsTyped) {
  TrySession session;
  const std::string typed = "  café\u0301\t«x» \u00A0— \U0001F926\U0001F3FD \n";
  session.write("opening", "story", typed);
  EXPECT_EQ(*session.value("opening", "story"), FieldValue{typed});
}

TEST(WriteAnswer, BlankClearsAndTheSameIsNoChange) {
  TrySession session;
  session.write("opening", "story", text("een"));
  EXPECT_EQ(session.refusal(WriteAnswer{k_story, text("een")}), "refused.unchanged");
  const Applied applied = session.must(WriteAnswer{k_story, text(" ")});
  EXPECT_TRUE(std::holds_alternative<AnswerCleared>(applied.change.events.front()));
  EXPECT_EQ(session.value("opening", "story"), nullptr);
  EXPECT_EQ(session.refusal(ClearAnswer{k_story}), "refused.unchanged");
}

TEST(WriteAnswer, AnOptionThatDoesNotExistYetIsAnOpenReference) {
  TrySession session;
  session.write("perspectives", "perspectives", Rows{row("moeder", {{"points_to", text("A")}})});
  const auto open = open_references(session.method(), session.state());
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(open[0].column, "points_to");
  EXPECT_EQ(open[0].to, "A");
  session.write("dilemma", "options", two_options());
  EXPECT_TRUE(open_references(session.method(), session.state()).empty());
}

TEST(WriteAnswer, RowsKeepTheirIds) {
  TrySession session;
  session.write("dilemma", "options", two_options());
  const Rows first = session.rows("dilemma", "options");
  EXPECT_FALSE(first[0].id.is_nil());
  EXPECT_NE(first[0].id, first[1].id);

  Rows next = first;
  next[0].cells["loss"] = text("zijn slaap");
  next.push_back(row("C", {{"action", text("Ik wacht")}}));
  std::swap(next[0], next[2]);
  session.write("dilemma", "options", next);
  const Rows& second = session.rows("dilemma", "options");
  EXPECT_EQ(second[2].id, first[0].id);  // moved and changed, the same row
  EXPECT_EQ(second[1].id, first[1].id);
  EXPECT_NE(second[0].id, first[0].id);
}

TEST(WriteAnswer, AWholeTableWithoutIdsIsTakenByKeyElseByPosition) {
  TrySession session;
  session.write("dilemma", "options", two_options());
  const Rows first = session.rows("dilemma", "options");
  Rows again = two_options();
  std::swap(again[0], again[1]);
  session.write("dilemma", "options", again);
  EXPECT_EQ(session.rows("dilemma", "options")[0].id, first[1].id);

  session.write("conclusion", "actions", Rows{row("", {{"what", text("bellen")}})});
  const Uuid action = session.rows("conclusion", "actions")[0].id;
  session.write("conclusion", "actions",
                Rows{row("", {{"what", text("vandaag bellen")}}), row("", {{"what", text("schrijven")}})});
  EXPECT_EQ(session.rows("conclusion", "actions")[0].id, action);
  EXPECT_NE(session.rows("conclusion", "actions")[1].id, action);
}

TEST(WriteAnswer, BlankCellsAndEmptyRowsAreNotKept) {
  TrySession session;
  session.write("conclusion", "actions", Rows{row("", {{"what", text("bellen")}, {"who", text(" ")}}), row("", {})});
  const Rows& rows = session.rows("conclusion", "actions");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].cells.size(), 1U);
}

TEST(WriteAnswer, ARecordKeepsItsOneRow) {
  TrySession session;
  session.must(OpenRound{"judgement"});
  session.write("judgement", "judgement", judged("A"), "P1");
  const Uuid id = session.rows("judgement", "judgement", "P1")[0].id;
  Rows other = judged("B");
  other[0].id = session.ids().random_id();
  session.write("judgement", "judgement", other, "P1");
  EXPECT_EQ(session.rows("judgement", "judgement", "P1")[0].id, id);
  EXPECT_EQ(
      session.refusal(WriteAnswer{{"judgement", "judgement", "P1"}, Rows{row("", {}), judged("A")[0], judged("B")[0]}}),
      "refused.one-row");
}

TEST(WriteAnswer, PrivateFieldsWhenSwitchedOn) {
  session::Setup setup = test::everyday_setup();
  setup.private_fields = true;
  TrySession session(setup);
  session.write("opening", "residue", Rows{row("", {{"level", std::int64_t{3}}})}, "P4");
  EXPECT_NE(session.value("opening", "residue", "P4"), nullptr);
}

// ---- ways past a field

TEST(WaysPast, PassSkipAndNotDoneAreSaid) {
  TrySession session;
  session.must(PassParticipant{{"opening", "consent", "P3"}});
  EXPECT_EQ(find_answer(session.state(), {"opening", "consent", "P3"})->current().kind, AnswerKind::Passed);
  EXPECT_EQ(session.refusal(PassParticipant{{"opening", "consent", "P3"}}), "refused.unchanged");
  EXPECT_EQ(session.refusal(PassParticipant{{"opening", "story", "P3"}}), "refused.participant-not-allowed");

  session.must(SkipField{"conclusion", "look_back", "later"});
  EXPECT_EQ(find_answer(session.state(), {"conclusion", "look_back", ""})->current().reason, "later");
  session.must(ClearAnswer{{"conclusion", "look_back", ""}});
  session.must(SkipField{"opening", "consent", ""});
  session.must(ClearAnswer{{"opening", "consent", ""}});  // takes the skip back, no participant needed

  session.must(LeaveStepUndone{"dialogue", ""});
  session.must(LeaveStepUndone{"dialogue", "tijd"});
  EXPECT_EQ(session.state().not_done.at("dialogue"), "tijd");
  session.write("dialogue", "ideas", Items{{{}, "toch iets", false}});
  EXPECT_TRUE(session.state().not_done.empty());
}

// ---- set-up and people

TEST(SetUp, IsCheckedAsAWhole) {
  const auto refusal_of = [](auto spoil) {
    TrySession session;
    session::Setup setup = session.state().setup;
    spoil(setup);
    return session.refusal(ChangeSetup{setup});
  };
  EXPECT_EQ(refusal_of([](session::Setup&) {}), "refused.unchanged");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.plan = "61"; }), "refused.unknown-plan");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.protocol_id = "other"; }), "refused.other-method");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.planned_minutes["opening"] = 601; }), "refused.minutes");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.planned_minutes["nowhere"] = 5; }), "refused.unknown-step");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.participants[1].role = " "; }), "refused.role-needed");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.participants[1].code = "Jan"; }), "refused.bad-code");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.participants[1].code = "P1"; }), "refused.duplicate-participant");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.participants[1].presenter = true; }), "refused.two-presenters");
  EXPECT_EQ(refusal_of([](session::Setup& s) {
              for (int i = 6; i <= 31; ++i) s.participants.push_back(test::person("P" + std::to_string(i), "collega"));
            }),
            "refused.too-many-participants");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.title = "Andere titel"; }), "");
}

TEST(SetUp, HappensOnceAndFirst) {
  TrySession session;
  EXPECT_EQ(session.refusal(PrepareSession{{}, RunKind::Main, test::everyday_setup()}), "refused.already-prepared");
  base::SeededIds ids(3);
  SessionDocument blank(ids.random_id(), test::everything_method());
  EXPECT_EQ(blank.run(BeginSession{}, {{}, ids}).error().code, "refused.not-prepared");
  session::Setup bare;
  ASSERT_TRUE(blank.run(PrepareSession{ids.random_id(), RunKind::Intake, bare}, {{}, ids}));
  EXPECT_EQ(blank.state().setup.plan, "60");  // no plan = the first
  EXPECT_EQ(blank.state().setup.protocol_id, "everything");
}

TEST(People, ComeAndGo) {
  TrySession session;
  session.must(JoinParticipant{test::person("", "tolk")});
  EXPECT_EQ(session.state().setup.participants.back().code, "P6");
  EXPECT_EQ(session.refusal(JoinParticipant{test::person("P6", "tolk")}), "refused.duplicate-participant");
  session.must(LeaveParticipant{"P6"});
  EXPECT_EQ(session.refusal(LeaveParticipant{"P6"}), "refused.unchanged");
  EXPECT_EQ(session.refusal(LeaveParticipant{"P7"}), "refused.unknown-participant");
  EXPECT_EQ(counted_participants(session.state().setup).size(), 4U);
  session.must(JoinParticipant{test::person("P6", "tolk")});
  EXPECT_EQ(session.state().setup.participants.size(), 6U);
  EXPECT_EQ(counted_participants(session.state().setup).size(), 5U);
}

TEST(People, WithAnswersAreNotTakenOutOfTheSetUp) {
  TrySession session;
  session.write("opening", "consent", true, "P4");
  session::Setup setup = session.state().setup;
  std::erase_if(setup.participants, [](const Participant& person) { return person.code == "P4"; });
  EXPECT_EQ(session.refusal(ChangeSetup{setup}), "refused.participant-has-answers");
}

// ---- the round

TEST(Round, ARequiredSealedFieldWaitsForItsRound) {
  TrySession session;
  const WriteAnswer judgement{{"judgement", "judgement", "P1"}, judged("A")};
  EXPECT_EQ(session.refusal(judgement), "refused.round-not-open");
  EXPECT_EQ(session.refusal(SealForm{"judgement", "P1"}), "refused.round-not-open");
  EXPECT_EQ(session.refusal(RevealRound{"judgement"}), "refused.round-not-open");
  session.must(OpenRound{"judgement"});
  session.must(judgement);
  EXPECT_EQ(session.refusal(OpenRound{"judgement"}), "refused.round-open");
  EXPECT_EQ(session.refusal(SealForm{"judgement", "P9"}), "refused.unknown-participant");
  session.must(SealForm{"judgement", "P1"});
  session.must(RevealRound{"judgement"});
  EXPECT_EQ(session.refusal(OpenRound{"judgement"}), "refused.round-revealed");
  session.write("judgement", "judgement", judged("B"), "P1");  // a revision of the open kind
  EXPECT_EQ(find_answer(session.state(), judgement.key)->revisions.size(), 2U);
}

TEST(Round, OptionalSealedFieldsCanGoWithoutOne) {
  TrySession session;
  session.write("perspectives", "own_perspective", Rows{row("", {{"value", text("rust")}})}, "P1");
  EXPECT_EQ(session.refusal(OpenRound{"dialogue"}), "refused.no-round");
}

TEST(Round, GroupFieldsAreClosedWhileItRuns) {
  TrySession session;
  session.write("judgement", "summary", text("voor"));
  session.must(OpenRound{"judgement"});
  const AnswerKey summary{"judgement", "summary", ""};
  EXPECT_EQ(session.refusal(WriteAnswer{summary, text("tijdens")}), "refused.round-open");
  EXPECT_EQ(session.refusal(ClearAnswer{summary}), "refused.round-open");
  EXPECT_EQ(session.refusal(SkipField{"judgement", "summary", ""}), "refused.round-open");
  session.write("opening", "story", text("een andere stap is open"));
  session.must(RevealRound{"judgement"});
  session.write("judgement", "summary", text("na"));
}

TEST(Round, PresenterAndManagerNeverReadFirst) {
  std::set<std::string> first, last;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    TrySession session(test::everyday_setup(), seed);
    session.must(OpenRound{"judgement"});
    const auto& order = find_round(session.state(), "judgement")->reading_order;
    ASSERT_EQ(std::set<std::string>(order.begin(), order.end()), (std::set<std::string>{"P1", "P2", "P3", "P4"}));
    first.insert(order.front());
    last.insert(order.back());
  }
  EXPECT_EQ(first, (std::set<std::string>{"P3", "P4"}));
  EXPECT_EQ(last, (std::set<std::string>{"P1", "P2", "P3", "P4"}));
}

TEST(Round, WithNobodyElseThePresenterReadsFirst) {
  session::Setup setup = test::everyday_setup();
  setup.participants.resize(1);
  TrySession session(setup);
  session.must(OpenRound{"judgement"});
  EXPECT_EQ(find_round(session.state(), "judgement")->reading_order, std::vector<std::string>{"P1"});
}

TEST(Round, CardsAreThoseWhoHandedIn) {
  TrySession session;
  session.must(OpenRound{"judgement"});
  session.write("judgement", "judgement", judged("A"), "P1");
  session.must(PassParticipant{{"judgement", "judgement", "P2"}});
  session.must(SealForm{"judgement", "P3"});
  session.must(RevealRound{"judgement"});
  auto cards = find_round(session.state(), "judgement")->card_order;
  std::ranges::sort(cards);
  EXPECT_EQ(cards, (std::vector<std::string>{"P1", "P2", "P3"}));
}

TEST(OthersUnchanged, CarriesTheChoiceOver) {
  TrySession session;
  const KeepOthersUnchanged keep{"dialogue", "judgement_after"};
  session.must(OpenRound{"judgement"});
  session.write("judgement", "judgement", judged("A"), "P1");
  session.write("judgement", "judgement", judged("B"), "P3");
  session.must(PassParticipant{{"judgement", "judgement", "P2"}});
  EXPECT_EQ(session.refusal(keep), "refused.not-revealed");
  session.must(RevealRound{"judgement"});
  session.write("dialogue", "judgement_after",
                Rows{row("", {{"choice", text("B")}, {"changed", true}, {"why", text("het kind")}})}, "P1");
  session.must(keep);
  EXPECT_EQ(cell_text(session.rows("dialogue", "judgement_after", "P1")[0], "choice"), "B");  // untouched
  const Row& kept = session.rows("dialogue", "judgement_after", "P3")[0];
  EXPECT_EQ(cell_text(kept, "choice"), "B");
  EXPECT_EQ(kept.cells.at("changed"), Cell{false});
  EXPECT_EQ(session.value("dialogue", "judgement_after", "P2"), nullptr);  // passed: nothing to carry over
  EXPECT_EQ(session.refusal(keep), "refused.nothing-to-keep");
  EXPECT_EQ(session.refusal(KeepOthersUnchanged{"dialogue", "ideas"}), "refused.nothing-to-keep");
}

// ---- walk, off the record, the end

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
