#include "core/session/decide.hpp"

#include "core/session/references.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::judged;
using test::row;
using test::TrySession;
using test::two_options;

std::string text(const char* words) { return words; }

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

TEST(WaysPast, ARoundThatWasNeverHeldCanBeGivenItsReason) {
  TrySession session;
  session.must(SkipField{"judgement", "judgement", "tijd"});
  EXPECT_EQ(find_answer(session.state(), {"judgement", "judgement", ""})->current().reason, "tijd");
  EXPECT_EQ(session.refusal(SkipField{"judgement", "nothing", "tijd"}), "refused.unknown-field");
}

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

}  // namespace
}  // namespace beraad::session
