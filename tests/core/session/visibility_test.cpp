#include "core/session/visibility.hpp"

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::Visibility;

constexpr Audience k_audiences[] = {Audience::Room, Audience::Facilitator, Audience::Report, Audience::Show,
                                    Audience::ShowPrivate};

/// One letter per audience in the order above: v visible, s sealed, - hidden.
template <class SightOf>
std::string sights(SightOf sight_for) {
  std::string letters;
  for (const Audience audience : k_audiences) {
    const Sight sight = sight_for(audience);
    letters += sight == Sight::Visible ? 'v' : sight == Sight::Sealed ? 's' : '-';
  }
  return letters;
}

class Visible : public ::testing::Test {
 protected:
  Visible() { m_state.setup = test::everyday_setup(); }

  std::string field(const char* step_id, const char* field_id) const {
    const protocol::Step& step = *m_method->find_step(step_id);
    const protocol::Field& found = *step.find_field(std::string_view(field_id));
    return sights([&](Audience audience) { return sight_of(step, found, m_state, {}, audience); });
  }
  std::string column(const char* step_id, const char* field_id, const char* column_id) const {
    const protocol::Step& step = *m_method->find_step(step_id);
    const protocol::Field& found = *step.find_field(std::string_view(field_id));
    const protocol::Column& column = *found.find_column(std::string_view(column_id));
    return sights([&](Audience audience) { return sight_of(step, found, column, m_state, {}, audience); });
  }
  void round(const char* step, RoundStage stage) { m_state.rounds[step].stage = stage; }

  protocol::ProtocolHandle m_method = test::everything_method();
  State m_state;
};

TEST_F(Visible, OpenTextIsForAll) { EXPECT_EQ(field("opening", "story"), "vvvvv"); }
TEST_F(Visible, FacilitatorFieldsStayOnTheLaptop) { EXPECT_EQ(field("opening", "note"), "-v-vv"); }
TEST_F(Visible, PrivateFieldsAreForTheirAuthorOnly) { EXPECT_EQ(field("opening", "residue"), "----v"); }
TEST_F(Visible, WhatIsNeverKeptIsNowhere) { EXPECT_EQ(field("opening", "aloud"), "-----"); }
TEST_F(Visible, ReportOnlyIsNotInTheRoom) { EXPECT_EQ(field("conclusion", "consensus"), "-vvvv"); }

TEST_F(Visible, SealedAnswersAreSealedForEverybodyUntilTheReveal) {
  for (const RoundStage stage : {RoundStage::NotOpened, RoundStage::Open}) {
    round("judgement", stage);
    EXPECT_EQ(field("judgement", "judgement"), "-ssss");
    EXPECT_EQ(column("judgement", "judgement", "because"), "-ssss");
  }
  round("judgement", RoundStage::Revealed);
  EXPECT_EQ(field("judgement", "judgement"), "vvvvv");
  EXPECT_EQ(column("judgement", "judgement", "because"), "vvvvv");
}

TEST_F(Visible, OptionalSealedAnswersAreNoException) {
  EXPECT_EQ(field("perspectives", "own_perspective"), "-ssss");
  EXPECT_EQ(field("perspectives", "perspectives"), "vvvvv");
}

TEST_F(Visible, AGroupTextFromTheRevealWaitsForTheRoomOnly) {
  EXPECT_EQ(field("judgement", "summary"), "-vvvv");
  EXPECT_EQ(column("perspectives", "perspectives", "later"), "-vvvv");
  round("judgement", RoundStage::Revealed);
  round("perspectives", RoundStage::Revealed);
  EXPECT_EQ(field("judgement", "summary"), "vvvvv");
  EXPECT_EQ(column("perspectives", "perspectives", "later"), "vvvvv");
}

TEST_F(Visible, AColumnMayStayOutOfTheRoom) { EXPECT_EQ(column("perspectives", "perspectives", "kept"), "-vvvv"); }

TEST_F(Visible, PersonColumnsFollowTheNamingButOwnersStay) {
  EXPECT_EQ(column("dialogue", "differences", "between"), "vvvvv");
  m_state.setup.naming = Naming::None;
  EXPECT_EQ(column("dialogue", "differences", "between"), "-v-vv");
  EXPECT_EQ(column("conclusion", "actions", "who"), "vvvvv");
}

TEST_F(Visible, ARevealDoesNotTouchPrivateFields) {
  protocol::Step step = *m_method->find_step("judgement");
  protocol::Field own;
  own.id = "own";
  own.type = protocol::FieldType::LongText;
  own.per_participant = true;
  own.visibility = Visibility::Private;
  round("judgement", RoundStage::Revealed);
  EXPECT_FALSE(is_sealed_field(step, own));
  EXPECT_EQ(sight_of(step, own, m_state, {}, Audience::Report), Sight::Hidden);
}

TEST_F(Visible, ARoundClosesTheGroupFieldsOfItsStep) {
  const protocol::Step& step = *m_method->find_step("judgement");
  const protocol::Field& group = *step.find_field("summary");
  const protocol::Field& own = *step.find_field("judgement");
  EXPECT_FALSE(is_closed_by_round(step, group, m_state));
  round("judgement", RoundStage::Open);
  EXPECT_TRUE(is_closed_by_round(step, group, m_state));
  EXPECT_FALSE(is_closed_by_round(step, own, m_state));
  const protocol::Step& other = *m_method->find_step("opening");
  EXPECT_FALSE(is_closed_by_round(other, *other.find_field("story"), m_state));
  round("judgement", RoundStage::Revealed);
  EXPECT_FALSE(is_closed_by_round(step, group, m_state));
}

TEST_F(Visible, OnlyAnswersThatSomebodyMayReadAreListed) {
  const AnswerKey story{"opening", "story", {}}, note{"opening", "note", {}}, consensus{"conclusion", "consensus", {}};
  for (const AnswerKey& key : {consensus, note, story}) {
    Revision revision;
    revision.value = std::string("ja");
    m_state.answers[key].revisions = {revision};
  }
  const auto readable = [&](Audience audience) { return readable_answers(*m_method, m_state, audience); };
  EXPECT_EQ(readable(Audience::Facilitator), (std::vector{story, note, consensus})) << "in the order of the method";
  EXPECT_EQ(readable(Audience::Report), (std::vector{story, consensus}));
  EXPECT_EQ(readable(Audience::Room), (std::vector{story}));
  m_state.answers[story].revisions.emplace_back().kind = AnswerKind::Cleared;
  EXPECT_EQ(readable(Audience::Report), (std::vector{consensus}));
}

}  // namespace
}  // namespace beraad::session
