// A name that gets another word does so wherever words of the case stand: in every run on it, in the set-up, in the
// preparation that chose it, and in the look-back of a team. When the case is erased, what was taken over goes too.
#include "tests/core/workspace/case_elsewhere.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;

class NamesElsewhereTest : public CaseElsewhere {};

TEST_F(NamesElsewhereTest, ADoubtfulPlaceIsReplacedInTheDeliberationOnTheCaseToo) {
  const Uuid id = intake();
  ASSERT_TRUE(m_workspace->replace_name(id, "Roos", "het kind"));
  const Uuid other = meeting_on(id);
  write(other, Role::Story, std::string("Roos kwam thuis."));
  m_workspace->write_draft(other, {"editor", "Roos wil niet", 13});
  reopen();
  ASSERT_TRUE(m_workspace->open_session(id));
  const auto counted = m_workspace->count_names(id, {}, {});
  EXPECT_EQ(counted.doubtful.at(known(id)), 2) << "the facilitator sees what was typed in the meeting";
  ASSERT_TRUE(m_workspace->replace_doubtful(id, known(id)));
  EXPECT_EQ(text_of(other, Role::Story), "Het kind kwam thuis.");
  EXPECT_EQ(m_workspace->leftover_drafts(other).front().text, "Het kind wil niet");
  EXPECT_FALSE(m_workspace->count_names(id, {}, {}).doubtful.contains(known(id)));
}

TEST_F(NamesElsewhereTest, CountsAreOfAllRunsAndFollowWhatIsWritten) {
  const Uuid id = intake(), other = meeting_on(id), stranger = begun_session(Role::Story);
  write(id, Role::Story, std::string("Ik zag Samira."));
  write(other, Role::Story, std::string("Samira en Samira."));
  write(stranger, Role::Story, std::string("Een andere Samira."));
  EXPECT_EQ(m_workspace->count_names(id, "Samira", {}).entered.certain, 3);
  EXPECT_EQ(m_workspace->count_names(id, "Samira", {"En Samira"}).entered.certain, 4) << "with what is being typed";
  write(other, Role::Story, std::string("Niemand."));
  EXPECT_EQ(m_workspace->count_names(id, "Samira", {}).entered.certain, 1);
  ASSERT_TRUE(m_workspace->replace_name(id, "Samira", "het kind"));
  EXPECT_EQ(m_workspace->count_names(id, {}, {}).words.at(known(id)), 1);
}

TEST_F(NamesElsewhereTest, WhereAndWithWhomAMeetingIsHoldsNoNameEither) {
  const Uuid id = intake(), other = meeting_on(id);
  auto setup = document(other).state().setup;
  setup.place = "Bij Samira el Amrani thuis";
  setup.team = "Kring om Samira";
  ASSERT_TRUE(m_workspace->run(other, session::ChangeSetup{setup}));
  ASSERT_TRUE(m_workspace->replace_name(id, "Samira el Amrani", "de moeder"));
  EXPECT_EQ(document(other).state().setup.place, "Bij de moeder thuis");
  EXPECT_EQ(document(other).state().setup.team, "Kring om de moeder");
  EXPECT_EQ(all_text(other).find("amira"), std::string::npos);
  setup.place = "Kamer van Samira";
  ASSERT_TRUE(m_workspace->run(other, session::ChangeSetup{setup}));
  EXPECT_EQ(document(other).state().setup.place, "Kamer van de moeder") << "what is filled in later too";
}

TEST_F(NamesElsewhereTest, WhyThatCaseWasChosenHoldsNoNameButWhyAnotherWasStays) {
  const Uuid id = intake(), other = intake();
  const Uuid chosen = desk_with({id, other}), not_chosen = desk_with({other, id});
  ASSERT_TRUE(m_workspace->replace_name(id, "Samira", "het kind"));
  const auto why = [&](const Uuid& desk) {
    return std::get<std::string>(*session::find_value(document(desk).state(), because(desk)));
  };
  EXPECT_EQ(why(chosen), "Het kind kan niet wachten");
  EXPECT_EQ(why(not_chosen), "Samira kan niet wachten") << "that is about another case";
}

TEST_F(NamesElsewhereTest, TheLookBackOfATeamHoldsItInNoActionOfThatCase) {
  agree("Samira bellen");
  m_workspace->write_draft(look_back, {"editor", "Een andere Samira", 17});
  ASSERT_TRUE(m_workspace->wait_until_saved());
  reopen();  // the look-back is not open when the name is replaced
  ASSERT_TRUE(m_workspace->open_session(meeting));
  ASSERT_TRUE(m_workspace->replace_name(meeting, "Samira", "moeder"));
  reopen();
  const std::string all = all_text(look_back);
  EXPECT_EQ(all.find("Samira bellen"), std::string::npos) << all;
  EXPECT_NE(all.find("oeder bellen"), std::string::npos) << all;
  EXPECT_NE(all.find("Een andere Samira"), std::string::npos) << "that is no word of this case";
}

TEST_F(NamesElsewhereTest, ANameOfTheLookBackItselfStaysOutOfWhereItsActionsComeFrom) {
  agree("Samira bellen");
  ASSERT_TRUE(m_workspace->replace_name(look_back, "Samira", "moeder"));
  EXPECT_NE(all_text(meeting).find("Samira bellen"), std::string::npos) << "that is another case";
}

TEST_F(NamesElsewhereTest, WhatWasTakenOverFromAnErasedCaseIsStruck) {
  agree("Samira bellen");
  const Uuid id = intake(), other = intake(), desk = desk_with({id, other});
  ASSERT_TRUE(m_workspace->wait_until_saved());
  reopen();
  ASSERT_TRUE(m_workspace->open_session(meeting));
  ASSERT_TRUE(m_workspace->erase_case(case_of(meeting)));
  ASSERT_TRUE(m_workspace->open_session(id));
  ASSERT_TRUE(m_workspace->erase_case(case_of(id)));
  reopen();
  EXPECT_EQ(all_text(look_back).find("Samira"), std::string::npos);
  const std::string left = all_text(desk);
  EXPECT_EQ(left.find("wachten"), std::string::npos) << "why it was chosen is about that case";
  EXPECT_NE(left.find("Samira thuis"), std::string::npos) << "the other case is still there";
  EXPECT_TRUE(m_workspace->check()->findings.empty());
}

}  // namespace
}  // namespace beraad::workspace
