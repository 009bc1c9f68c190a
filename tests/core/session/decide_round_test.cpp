#include "core/session/decide.hpp"

#include <algorithm>
#include <set>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::judged;
using test::row;
using test::TrySession;

std::string text(const char* words) { return words; }

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

}  // namespace
}  // namespace beraad::session
