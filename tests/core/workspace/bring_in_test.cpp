// A case that comes in once more: the same, a newer one, an older one, or one that went on in two places.
#include <gmock/gmock.h>

#include "core/exchange/case_versions.hpp"
#include "core/exchange/new_case.hpp"
#include "core/session/event_json.hpp"
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
  Workspace::BroughtIn bring(const std::string& bytes, bool is_whole = true, base::Date made = {2026, 11, 28}) {
    auto read = exchange::read_brought_case(bytes, "c", {m_catalog, m_codebook, m_vocabulary});
    EXPECT_TRUE(read.brought);
    read.brought->is_whole = is_whole;
    read.brought->made = made;
    const auto brought = m_workspace->bring_in(*read.brought, m_texts);
    EXPECT_TRUE(brought) << brought.error().code;
    return *brought;
  }
  Workspace::BroughtIn bring() { return bring(file()); }
  [[nodiscard]] std::string text(const Uuid& id, Role role) {
    const auto* held = session::find_value(document(id).state(), key(role));
    return held != nullptr ? std::get<std::string>(*held) : std::string();
  }
  [[nodiscard]] std::vector<std::string> feelings(const Uuid& id) {
    std::vector<std::string> texts;
    const auto* held = session::find_value(document(id).state(), key(Role::Feelings));
    if (held == nullptr) return texts;
    for (const auto& item : std::get<session::Items>(*held)) texts.push_back(item.text);
    return texts;
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

TEST_F(BringInTest, WhatWasStruckOnceStaysAwayWhateverWasWrittenInItsPlace) {
  const auto first = bring();
  const auto strike_and_write = [&](const char* text) {
    here(first.session, session::StrikeText{key(Role::Story), {}, {}});
    here(first.session, session::WriteAnswer{key(Role::Story), std::string(text)});
  };
  strike_and_write("Iets anders.");
  EXPECT_EQ(bring().way, Way::WasThere);
  here(first.session, session::HandOverCase{true});
  at_theirs(session::WriteAnswer{key(Role::HotMoment), std::string("Toen zij wegkeek.")});
  EXPECT_EQ(bring().way, Way::Updated);
  EXPECT_EQ(text(first.session, Role::Story), "Iets anders.");
  here(first.session, session::ClearAnswer{key(Role::Story)});
  EXPECT_EQ(bring().way, Way::WasThere);
  EXPECT_EQ(text(first.session, Role::Story), "");
  EXPECT_EQ(cases(), 1U);
}

TEST_F(BringInTest, AStruckLineThatWasTakenOutOfItsListDoesNotComeBack) {
  const auto first = bring();
  const auto* held = session::find_value(document(first.session).state(), key(Role::Feelings));
  const Uuid line = std::get<session::Items>(*held).front().id;
  here(first.session, session::StrikeText{key(Role::Feelings), line, {}});
  here(first.session, session::WriteAnswer{key(Role::Feelings), session::Items{{m_ids.random_id(), "moe"}}});
  EXPECT_EQ(bring().way, Way::WasThere);
  EXPECT_EQ(feelings(first.session), std::vector<std::string>{"moe"});
  EXPECT_EQ(cases(), 1U);
}

TEST_F(BringInTest, WhatWasStruckHereStaysAwayFromTheCaseBesideItToo) {
  const auto first = bring();
  here(first.session, session::StrikeText{key(Role::Story), {}, {}});
  here(first.session, session::WriteAnswer{key(Role::HotMoment), std::string("Toen ik wegkeek.")});
  at_theirs(session::WriteAnswer{key(Role::HotMoment), std::string("Toen zij wegkeek.")});
  const auto beside = bring();
  EXPECT_EQ(beside.way, Way::Beside);
  EXPECT_EQ(text(beside.session, Role::HotMoment), "Toen zij wegkeek.");
  EXPECT_EQ(text(beside.session, Role::Story), "");
}

TEST_F(BringInTest, ANewTextBesideTheCaseComesInWhenANameIsReplacedInIt) {
  const auto first = bring();
  ASSERT_TRUE(m_workspace->replace_name(first.session, "Samira", "het kind"));
  at_theirs(session::ParkIdea{"Samira zei niets"});
  EXPECT_EQ(bring().way, Way::Updated);
  const auto& parked = document(first.session).state().parked;
  ASSERT_THAT(parked, SizeIs(2));
  EXPECT_EQ(parked.back().text, "Het kind zei niets");
}

TEST_F(BringInTest, ADoubtfulPlaceThatWasReplacedStaysReplaced) {
  at_theirs(session::WriteAnswer{key(Role::Story), std::string("Roos kwam thuis")});
  const auto first = bring();
  ASSERT_TRUE(m_workspace->replace_name(first.session, "Roos", "het kind"));
  ASSERT_EQ(text(first.session, Role::Story), "Roos kwam thuis") << "it may as well be a rose";
  ASSERT_TRUE(m_workspace->replace_doubtful(first.session, document(first.session).state().names.front().id));
  EXPECT_EQ(bring().way, Way::WasThere);
  at_theirs(session::WriteAnswer{key(Role::HotMoment), std::string("Toen zij wegkeek.")});
  EXPECT_EQ(bring().way, Way::Updated);
  EXPECT_EQ(text(first.session, Role::Story), "Het kind kwam thuis");
}

TEST_F(BringInTest, ANameThatWasForgottenIsNeverPutBackOverItsWord) {
  at_theirs(session::WriteAnswer{key(Role::Story), std::string("Samira zweeg.")});
  const auto first = bring();
  ASSERT_TRUE(m_workspace->replace_name(first.session, "Samira", "het kind"));
  const auto state = document(first.session).state();
  ASSERT_TRUE(m_workspace->forget_name(state.case_id, state.names.front().id));
  EXPECT_EQ(bring().way, Way::Beside);
  EXPECT_EQ(text(first.session, Role::Story), "Het kind zweeg.");
}

TEST_F(BringInTest, AFormReplacesNothingAlsoWhenNothingChangedHere) {
  const auto first = bring();
  at_theirs(session::WriteAnswer{key(Role::Feelings), session::Items{{m_ids.random_id(), "moe"}}});
  EXPECT_EQ(bring(file(), false).way, Way::Beside);
  EXPECT_EQ(feelings(first.session), std::vector<std::string>{"boos"});
}

TEST_F(BringInTest, TheSameFormOnAnotherDayIsTheSameCaseBeside) {
  (void)bring();
  at_theirs(session::WriteAnswer{key(Role::Story), std::string("Een andere versie.")});
  const auto beside = bring(file(), false);
  const auto later = bring(file(), false, {2026, 12, 3});
  EXPECT_EQ(beside.way, Way::Beside);
  EXPECT_EQ(later.way, Way::WasThere);
  EXPECT_EQ(later.session, beside.session);
  EXPECT_EQ(cases(), 2U);
}

TEST_F(BringInTest, WhatTheFacilitatorFilledInOfTheirOwnStepStays) {
  const auto first = bring();
  const auto& steps = m_theirs->protocol().steps;
  const auto step = std::ranges::find(steps, protocol::Mode::Facilitator, &protocol::Step::mode);
  ASSERT_NE(step, steps.end());
  const auto field = std::ranges::find(step->fields, protocol::FieldType::MultiChoice, &protocol::Field::type);
  ASSERT_NE(field, step->fields.end());
  const session::AnswerKey own{step->id, field->id, {}};
  const session::Selection chosen{field->choices.options.front().id};
  here(first.session, session::WriteAnswer{own, chosen});
  EXPECT_EQ(bring().way, Way::WasThere);
  here(first.session, session::HandOverCase{true});
  at_theirs(session::WriteAnswer{key(Role::Story), std::string("Tweede versie.")});
  EXPECT_EQ(bring().way, Way::Updated);
  EXPECT_EQ(text(first.session, Role::Story), "Tweede versie.");
  const auto* held = session::find_value(document(first.session).state(), own);
  ASSERT_NE(held, nullptr);
  EXPECT_EQ(std::get<session::Selection>(*held), chosen);
}

TEST_F(BringInTest, NoNameIsEverStoredInTheCaseBesideAlsoWhenItsWordHoldsAnother) {
  const auto first = bring();
  here(first.session, session::KeepName{"Samira", "het kind"});
  here(first.session, session::KeepName{"Kind", "de jongere"});
  here(first.session, session::WriteAnswer{key(Role::Story), std::string("Mijn versie.")});
  reopen();
  at_theirs(session::WriteAnswer{key(Role::Story), std::string("Samira zweeg.")});
  const auto beside = bring();
  ASSERT_EQ(beside.way, Way::Beside);
  EXPECT_THAT(document(beside.session).state().names, SizeIs(2));
  for (const auto& change : document(beside.session).changes()) {
    for (const auto& event : change.events) {
      EXPECT_FALSE(std::holds_alternative<session::NamesReplaced>(event)) << "nothing had to be replaced afterwards";
      if (std::holds_alternative<session::NameKept>(event)) continue;
      EXPECT_EQ(session::encode(event).payload.find("Samira"), std::string::npos);
    }
  }
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
