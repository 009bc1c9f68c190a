// A case that comes in once more: the same, a newer one, an older one, or one that went on in two places.
#include <gmock/gmock.h>

#include "core/exchange/case_versions.hpp"
#include "core/exchange/new_case.hpp"
#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;
using testing::SizeIs;
using Way = Workspace::BroughtIn::Way;

class BringInTest : public WorkspaceTest {
 protected:
  BringInTest() {
    for (const auto& entry : m_catalog.entries()) {
      if (entry.protocol.get() == exchange::find_case_form(m_catalog, {})) m_theirs.emplace(Uuid{}, entry.protocol);
    }
    auto setup = exchange::case_setup(m_theirs->protocol(), base::Language::Dutch, {{2026, 11, 28}, 9, 0});
    at_theirs(session::PrepareSession{m_ids.random_id(), session::RunKind::Intake, setup});
    at_theirs(session::WriteAnswer{key(Role::WorkingTitle), std::string("Zwijgen of zeggen")});
    at_theirs(session::WriteAnswer{key(Role::Story), std::string("Eerste versie.")});
    at_theirs(session::WriteAnswer{key(Role::Feelings), session::Items{{m_ids.random_id(), "boos"}}});
    at_theirs(session::ParkIdea{"een zin uit het plan"});
  }

  void at_theirs(const session::Command& command) {
    const auto done = m_theirs->run(command, {m_clock.now(), m_ids});
    ASSERT_TRUE(done) << done.error().code;
  }
  void here(const Uuid& id, const session::Command& command) {
    const auto done = m_workspace->run(id, command);
    ASSERT_TRUE(done) << done.error().code;
  }
  [[nodiscard]] session::AnswerKey key(Role role) const {
    const auto place = protocol::find_by_role(m_theirs->protocol(), role);
    return {place.step->id, place.field->id, {}};
  }
  [[nodiscard]] std::string file() const { return exchange::write_brought_case(*m_theirs); }
  Workspace::BroughtIn bring(const std::string& bytes, bool is_whole = true) {
    auto read = exchange::read_brought_case(bytes, "c", {m_catalog, m_codebook, m_vocabulary});
    EXPECT_TRUE(read.brought);
    read.brought->is_whole = is_whole;
    const auto brought = m_workspace->bring_in(*read.brought, m_texts);
    EXPECT_TRUE(brought) << brought.error().code;
    return *brought;
  }
  Workspace::BroughtIn bring() { return bring(file()); }
  [[nodiscard]] std::string text(const Uuid& id, Role role) {
    const auto* held = session::find_value(document(id).state(), key(role));
    return held != nullptr ? std::get<std::string>(*held) : std::string();
  }
  [[nodiscard]] std::size_t cases() {
    SummaryFilter all;
    all.main_runs_only = false;
    return m_workspace->list_sessions(all).size();
  }

  std::optional<session::SessionDocument> m_theirs;
  base::Texts m_texts{base::Language::Dutch, {{"case.other-version", "{0} (anders)"}}};
};

TEST_F(BringInTest, TheSameFileTwiceChangesNothing) {
  const auto first = bring();
  EXPECT_EQ(first.way, Way::New);
  const auto before = document(first.session).changes().size();
  const auto again = bring();
  EXPECT_EQ(again.way, Way::WasThere);
  EXPECT_EQ(again.session, first.session);
  EXPECT_EQ(document(first.session).changes().size(), before);
}

TEST_F(BringInTest, ANewerVersionOfWhatDidNotGoOnHereTakesItsPlaceAndCanBeUndone) {
  const auto first = bring();
  here(first.session, session::WriteNote{"kladje van mij"});
  here(first.session, session::WriteAnswer{key(Role::FacilitatorNote), std::string("indruk van mij")});
  at_theirs(session::WriteAnswer{key(Role::Story), std::string("Tweede versie.")});
  at_theirs(session::ClearAnswer{key(Role::Feelings)});
  at_theirs(session::DropIdea{m_theirs->state().parked.front().id});
  at_theirs(session::ParkIdea{"een andere zin"});
  at_theirs(session::ChoosePurpose{session::CasePurpose::Intervision});
  const auto newer = bring();
  EXPECT_EQ(newer.way, Way::Updated);
  EXPECT_EQ(newer.session, first.session);
  EXPECT_EQ(cases(), 1U);
  EXPECT_EQ(exchange::write_brought_case(document(first.session)), file());
  EXPECT_EQ(document(first.session).state().note, "kladje van mij");
  EXPECT_EQ(text(first.session, Role::FacilitatorNote), "indruk van mij");
  while (text(first.session, Role::Story) != "Eerste versie.") ASSERT_TRUE(m_workspace->undo(first.session));
}

TEST_F(BringInTest, NewerVersionsComeOneAfterAnotherAndAnOlderOneChangesNothing) {
  const std::string oldest = file();
  const auto first = bring();
  for (const char* version : {"Tweede versie.", "Derde versie."}) {
    at_theirs(session::WriteAnswer{key(Role::Story), std::string(version)});
    EXPECT_EQ(bring().way, Way::Updated);
    EXPECT_EQ(text(first.session, Role::Story), version);
  }
  EXPECT_EQ(bring(oldest).way, Way::WasThere);
  EXPECT_EQ(text(first.session, Role::Story), "Derde versie.");
  EXPECT_EQ(cases(), 1U);
}

TEST_F(BringInTest, WhatWentOnHereStaysWhenTheOldFileComesOnceMore) {
  const auto first = bring();
  here(first.session, session::WriteAnswer{key(Role::Story), std::string("Mijn versie.")});
  EXPECT_EQ(bring().way, Way::WasThere);
  EXPECT_EQ(text(first.session, Role::Story), "Mijn versie.");
}

TEST_F(BringInTest, WhenBothWentOnWhatComesInStandsBesideAndItsTitleSaysSo) {
  const auto first = bring();
  here(first.session, session::WriteAnswer{key(Role::Story), std::string("Mijn versie.")});
  ASSERT_TRUE(m_workspace->replace_name(first.session, "Samira", "het kind"));
  at_theirs(session::WriteAnswer{key(Role::Story), std::string("Samira zweeg.")});
  const auto beside = bring();
  EXPECT_EQ(beside.way, Way::Beside);
  EXPECT_NE(beside.session, first.session);
  EXPECT_EQ(text(first.session, Role::Story), "Mijn versie.");
  EXPECT_EQ(text(beside.session, Role::Story), "Het kind zweeg.") << "names of the case are names here too";
  EXPECT_EQ(text(beside.session, Role::WorkingTitle), "Zwijgen of zeggen (anders)");
  EXPECT_EQ(bring().way, Way::WasThere);
  EXPECT_EQ(bring().session, beside.session);
  EXPECT_EQ(cases(), 2U) << "the same file is the same case";
}

TEST_F(BringInTest, AnswersOnAFormFillWhatIsOpenAndReplaceNothing) {
  const auto first = bring();
  here(first.session, session::WriteAnswer{key(Role::Story), std::string("Mijn versie.")});
  here(first.session, session::ClearAnswer{key(Role::Feelings)});
  at_theirs(session::ClearAnswer{key(Role::WorkingTitle)});
  at_theirs(session::ClearAnswer{key(Role::Story)});
  at_theirs(session::WriteAnswer{key(Role::HotMoment), std::string("Toen zij wegkeek.")});
  EXPECT_EQ(bring(file(), false).way, Way::Updated);
  EXPECT_EQ(text(first.session, Role::HotMoment), "Toen zij wegkeek.");
  EXPECT_EQ(text(first.session, Role::Story), "Mijn versie.");
  EXPECT_EQ(text(first.session, Role::WorkingTitle), "Zwijgen of zeggen") << "left open says nothing";
  EXPECT_EQ(bring(file(), false).way, Way::WasThere);
  at_theirs(session::WriteAnswer{key(Role::Story), std::string("Een andere versie.")});
  here(first.session, session::WriteAnswer{key(Role::HotMoment), std::string("Toen ik wegkeek.")});
  EXPECT_EQ(bring(file(), false).way, Way::Beside);
  EXPECT_EQ(text(first.session, Role::Story), "Mijn versie.");
}

TEST_F(BringInTest, WhatWasStruckHereDoesNotComeBack) {
  const auto first = bring();
  here(first.session, session::StrikeText{key(Role::Story), {}, {}});
  EXPECT_EQ(bring().way, Way::WasThere);
  at_theirs(session::WriteAnswer{key(Role::HotMoment), std::string("Toen zij wegkeek.")});
  EXPECT_EQ(bring().way, Way::Updated);
  EXPECT_EQ(text(first.session, Role::HotMoment), "Toen zij wegkeek.");
  EXPECT_EQ(text(first.session, Role::Story), "");
}

TEST_F(BringInTest, WhatWentOutAndCameBackBetterTakesItsPlace) {
  const auto first = bring();
  here(first.session, session::WriteAnswer{key(Role::Story), std::string("Mijn versie.")});
  EXPECT_FALSE(exchange::is_handed_over(document(first.session)));
  here(first.session, session::HandOverCase{true});
  EXPECT_TRUE(exchange::is_handed_over(document(first.session)));
  at_theirs(session::WriteAnswer{key(Role::Story), std::string("Mijn versie, beter.")});
  EXPECT_EQ(bring().way, Way::Updated);
  EXPECT_EQ(text(first.session, Role::Story), "Mijn versie, beter.");
}

}  // namespace
}  // namespace beraad::workspace
