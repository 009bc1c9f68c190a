// What was said stands elsewhere too, and follows when it is struck, replaced or erased where it comes from.
#include <gmock/gmock.h>
#include <sqlite3.h>

#include <algorithm>

#include "core/session/rows.hpp"
#include "tests/core/workspace/case_elsewhere.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class CopiesTest : public CaseElsewhere {
 protected:
  void be_of_team(const Uuid& id, const std::string& team) {
    auto setup = document(id).state().setup;
    setup.team = team;
    ASSERT_TRUE(m_workspace->run(id, session::ChangeSetup{std::move(setup)}));
  }
  /// One action of that team, and the look-back that holds it.
  void agree_in(const std::string& team, const std::string& what) {
    agree(what);
    be_of_team(meeting, team);
  }
  /// A meeting on another case that begins with what that team promised.
  [[nodiscard]] Uuid next_meeting(const std::string& team, const std::string& promised) {
    const Uuid next = begun_session(Role::EarlierPromise);
    be_of_team(next, team);
    write(next, Role::EarlierPromise, promised);
    return next;
  }
  [[nodiscard]] session::StrikeText whole_action() const {
    return {key_of(meeting, Role::Actions), rows_of(meeting, Role::Actions).front().id, {}};
  }
  [[nodiscard]] session::Rows rows_of(const Uuid& id, Role role) const {
    return session::rows_by_role(document(id), role);
  }
  [[nodiscard]] session::AnswerKey status() const {
    const auto place = session::status_table(document(look_back).protocol());
    return {place.step->id, place.field->id, {}};
  }
  [[nodiscard]] std::string column_of_status(Role role) const {
    return session::status_table(document(look_back).protocol()).field->find_column(role)->id;
  }
  [[nodiscard]] session::Row followed() const {
    return session::find_rows(document(look_back).state(), status())->front();
  }
  void put_followed(Role column, const std::string& text) {
    session::Row row = followed();
    row.cells[column_of_status(column)] = text;
    ASSERT_TRUE(m_workspace->run(look_back, session::WriteAnswer{status(), session::Rows{row}}));
  }
  [[nodiscard]] bool holds(const Uuid& id, const std::string& words) {
    return all_text(id).find(words) != std::string::npos;
  }
  void choose(const Uuid& desk, std::size_t row, const std::string& why) {
    write(desk, Role::ChosenCase, base::to_text(rows_of(desk, Role::Candidates).at(row).id));
    const auto written = m_workspace->run(desk, session::WriteAnswer{because(desk), why});
    ASSERT_TRUE(written) << written.error().code;
  }
  /// As a stranger's tool would, in the closed library.
  void change_file(const char* sql) {
    m_workspace.reset();
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(m_file.c_str(), &connection), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(connection);
    sqlite3_close(connection);
    auto opened = Workspace::open(m_file, storage::Access::ReadWrite, surroundings());
    ASSERT_TRUE(opened) << opened.error().code;
    m_workspace = std::move(*opened);
  }
};

TEST_F(CopiesTest, ACaseThatWasTypedIntoAPreparationIsKnownThereByItsRow) {
  const Uuid desk = prepared(Role::Candidates, session::RunKind::Beside);
  const auto& table = *protocol::find_by_role(document(desk).protocol(), Role::Candidates).field;
  session::Row typed, other;
  typed.id = m_ids.random_id();
  typed.cells.emplace(table.find_column(Role::CandidateTitle)->id, std::string("Samira thuis"));
  other.id = m_ids.random_id();
  other.cells.emplace(table.find_column(Role::CandidateTitle)->id, std::string("Iemand anders"));
  write(desk, Role::Candidates, session::Rows{typed, other});
  choose(desk, 0, "Samira kan niet wachten");
  const auto setup = document(begun_session(Role::Story)).state().setup;
  const auto met = m_workspace->prepare_session(setup, typed.id);
  ASSERT_TRUE(met);
  ASSERT_TRUE(m_workspace->replace_name(*met, "Samira", "het kind"));
  EXPECT_FALSE(holds(desk, "amira"));
  EXPECT_TRUE(holds(desk, "et kind thuis"));
  ASSERT_TRUE(m_workspace->erase_case(typed.id));
  EXPECT_FALSE(holds(desk, "thuis"));
  EXPECT_FALSE(holds(desk, "wachten")) << "why it was chosen";
  EXPECT_TRUE(holds(desk, "Iemand anders"));
  EXPECT_TRUE(rows_of(desk, Role::Candidates).front().struck.contains("*"));
}

TEST_F(CopiesTest, ANameIsReplacedInAnEarlierPromiseOfTheSameTeam) {
  agree_in("Team Zuid", "Samira bellen");
  const Uuid next = next_meeting("team zuid", "Samira bellen"), stranger = next_meeting("Team Noord", "Samira bellen");
  const Uuid own = next_meeting("Team Zuid", "Samira schrijven");
  m_workspace->write_draft(next, {"text/" + key_of(next, Role::EarlierPromise).step + "/" +
                                      key_of(next, Role::EarlierPromise).field + "/-/-/-/-",
                                  "Samira bellen, en", 17});
  ASSERT_TRUE(m_workspace->replace_name(meeting, "Samira", "moeder"));
  EXPECT_FALSE(holds(next, "Samira"));
  EXPECT_NE(text_of(next, Role::EarlierPromise).find("oeder bellen"), std::string::npos);
  EXPECT_EQ(text_of(stranger, Role::EarlierPromise), "Samira bellen") << "another team promised that";
  EXPECT_EQ(text_of(own, Role::EarlierPromise), "Samira schrijven") << "nobody promised that in the case";
}

TEST_F(CopiesTest, AnEarlierPromiseOfAnErasedCaseIsStruckWhateverBecameOfItsWords) {
  agree_in("Team Zuid", "Samira bellen");
  const Uuid next = next_meeting("Team Zuid", "Samira bellen");
  write(next, Role::EarlierPromise, std::string("Samira bellen, en haar broer"));
  ASSERT_TRUE(m_workspace->wait_until_saved());
  reopen();
  ASSERT_TRUE(m_workspace->open_session(meeting));
  ASSERT_TRUE(m_workspace->erase_case(case_of(meeting)));
  EXPECT_FALSE(holds(next, "Samira"));
  EXPECT_EQ(session::find_answer(document(next).state(), key_of(next, Role::EarlierPromise))->current().kind,
            session::AnswerKind::Struck);
}

TEST_F(CopiesTest, AStruckActionIsStruckWhereverItIsFollowed) {
  agree_in("Team Zuid", "Samira bellen");
  put_followed(Role::ActionWhy, "niet gelukt");
  const Uuid next = next_meeting("Team Zuid", "Samira mailen");
  const Uuid same = next_meeting("Team Zuid", "samira bellen");
  const Uuid stranger = next_meeting("Team Noord", "Samira bellen");
  m_workspace->write_draft(
      look_back, {"cell/" + status().step + "/" + status().field + "/-/" + base::to_text(followed().id) + "/" +
                      column_of_status(Role::ActionWhat) + "/-",
                  "Samira nog eens", 15});
  ASSERT_TRUE(m_workspace->wait_until_saved());
  reopen();  // none of them is open
  ASSERT_TRUE(m_workspace->open_session(meeting));
  const auto found = m_workspace->copies_elsewhere(meeting, whole_action());
  ASSERT_TRUE(found.contains(look_back));
  EXPECT_TRUE(found.contains(same));
  EXPECT_FALSE(found.contains(next)) << "other words";
  EXPECT_FALSE(found.contains(stranger));
  ASSERT_TRUE(m_workspace->run(meeting, whole_action()));
  reopen();
  EXPECT_FALSE(holds(look_back, "Samira"));
  EXPECT_FALSE(holds(same, "amira"));
  EXPECT_TRUE(holds(stranger, "Samira"));
  EXPECT_TRUE(followed().struck.contains(column_of_status(Role::ActionWhat)));
  EXPECT_EQ(session::cell_text(followed(), column_of_status(Role::ActionWhy)), "niet gelukt") << "only what was copied";
}

TEST_F(CopiesTest, WhatSomebodyWroteOverAFollowedActionStaysAndTheStruckWordsAreStoredNowhere) {
  agree("Samira bellen");
  put_followed(Role::ActionWhat, "Morgen nog eens proberen");
  const auto found = m_workspace->copies_elsewhere(meeting, whole_action());
  ASSERT_TRUE(found.contains(look_back));
  EXPECT_THAT(found.at(look_back).as_copied, IsEmpty());
  EXPECT_THAT(found.at(look_back).changed, SizeIs(1));
  ASSERT_TRUE(m_workspace->run(meeting, whole_action()));
  EXPECT_FALSE(holds(look_back, "Samira"));
  EXPECT_EQ(session::cell_text(followed(), column_of_status(Role::ActionWhat)), "Morgen nog eens proberen");
}

TEST_F(CopiesTest, WhatIsStruckInALookBackStaysWhereItWasAgreedOn) {
  agree("Samira bellen");
  ASSERT_TRUE(m_workspace->run(look_back, session::StrikeText{status(), followed().id, {}}));
  EXPECT_TRUE(holds(meeting, "Samira bellen"));
}

TEST_F(CopiesTest, WhyAnotherCaseWasChosenStaysWhenTheFirstChoiceIsErased) {
  const Uuid first = intake(), second = intake(), desk = desk_with({first, second});
  choose(desk, 1, "De ander moet nu");
  ASSERT_TRUE(m_workspace->erase_case(case_of(first)));
  EXPECT_FALSE(holds(desk, "wachten")) << "written while the erased one was chosen";
  EXPECT_EQ(std::get<std::string>(*session::find_value(document(desk).state(), because(desk))), "De ander moet nu");
}

TEST_F(CopiesTest, WhyItWasChosenGoesWithItsCaseWhenNobodyWroteItAnew) {
  const Uuid first = intake(), second = intake(), desk = desk_with({first, second});
  write(desk, Role::ChosenCase, base::to_text(rows_of(desk, Role::Candidates).at(1).id));
  ASSERT_TRUE(m_workspace->erase_case(case_of(first)));
  EXPECT_FALSE(holds(desk, "wachten"));
}

TEST_F(CopiesTest, WhatADamagedCaseLeftElsewhereIsStruckToo) {
  const Uuid id = intake(), other = intake(), desk = desk_with({id, other});
  const Uuid erased = case_of(id);
  ASSERT_TRUE(m_workspace->wait_until_saved());
  change_file(
      "UPDATE events SET payload = zeroblob(length(payload)) WHERE session_id = (SELECT min(id) FROM sessions)");
  ASSERT_FALSE(m_workspace->open_session(id)) << "it is damaged";
  ASSERT_TRUE(m_workspace->erase_case(erased));
  ASSERT_TRUE(m_workspace->open_session(desk));
  const auto rows = rows_of(desk, Role::Candidates);
  EXPECT_TRUE(rows.at(0).struck.contains("*"));
  EXPECT_TRUE(rows.at(1).struck.empty());
}

TEST_F(CopiesTest, ALookBackThatIsOffTheRecordLosesWhatWasErasedAllTheSame) {
  agree("Samira bellen");
  const Uuid erased = case_of(meeting);
  ASSERT_TRUE(m_workspace->run(look_back, session::BeginSession{}));
  ASSERT_TRUE(m_workspace->run(look_back, session::StartOffRecord{}));
  const auto gone = m_workspace->erase_case(erased);
  ASSERT_TRUE(gone) << gone.error().code;
  EXPECT_FALSE(holds(look_back, "Samira"));
  EXPECT_TRUE(document(look_back).state().off_record);
  EXPECT_FALSE(m_workspace->open_session(meeting));
}

TEST_F(CopiesTest, WhatWasBeingTypedOverACopyGoesToo) {
  const Uuid id = intake(), other = intake(), desk = desk_with({id, other});
  const auto why = because(desk), table = key_of(desk, Role::Candidates);
  const auto rows = rows_of(desk, Role::Candidates);
  const auto in_row = [&](std::size_t row) {
    return "cell/" + table.step + "/" + table.field + "/-/" + base::to_text(rows.at(row).id) + "/story/-";
  };
  m_workspace->write_draft(desk, {"text/" + why.step + "/" + why.field + "/-/-/-/-", "Samira", 6});
  m_workspace->write_draft(desk, {in_row(0), "Samira", 6});
  m_workspace->write_draft(desk, {in_row(1), "Nog van een ander", 17});
  m_workspace->write_draft(desk, {"place/-/-/-/-/-/-", "Kamer 3", 7});
  ASSERT_TRUE(m_workspace->erase_case(case_of(id)));
  ASSERT_TRUE(m_workspace->wait_until_saved());
  reopen();
  ASSERT_TRUE(m_workspace->open_session(desk));
  std::vector<std::string> left;
  for (const auto& draft : m_workspace->leftover_drafts(desk)) left.push_back(draft.text);
  EXPECT_THAT(left, testing::UnorderedElementsAre("Nog van een ander", "Kamer 3"));
}

TEST_F(CopiesTest, NamesOfAnErasedCaseAreForgotten) {
  const Uuid id = intake(), erased = case_of(id);
  ASSERT_TRUE(m_workspace->replace_name(id, "Samira", "het kind"));
  ASSERT_THAT(m_workspace->names_of_case(erased), SizeIs(1));
  ASSERT_TRUE(m_workspace->erase_case(erased));
  EXPECT_THAT(m_workspace->names_of_case(erased), IsEmpty());
}

TEST_F(CopiesTest, ANewLookBackDoesNotBringBackWhatWasTakenOut) {
  agree("Samira bellen");
  const auto first = m_workspace->look_back_on(meeting);
  ASSERT_TRUE(first);
  const auto& step = document(*first).protocol().steps.front();
  const session::AnswerKey key{step.id, step.fields.front().id, {}};
  auto rows = *session::find_rows(document(*first).state(), key);
  session::Row added;
  added.id = m_ids.random_id();
  added.cells.emplace(step.fields.front().find_column(Role::ActionWhat)->id, std::string("Zelf erbij gezet"));
  rows.push_back(added);
  ASSERT_TRUE(m_workspace->run(*first, session::BeginSession{}));
  ASSERT_TRUE(m_workspace->run(*first, session::WriteAnswer{key, rows}));
  ASSERT_TRUE(m_workspace->run(*first, session::CloseSession{}));
  ASSERT_TRUE(m_workspace->run(meeting, session::ClearAnswer{key_of(meeting, Role::Actions)}));
  const auto next = m_workspace->look_back_on(meeting);
  ASSERT_TRUE(next);
  ASSERT_NE(*next, *first);
  EXPECT_FALSE(holds(*next, "Samira"));
  EXPECT_TRUE(holds(*next, "Zelf erbij gezet")) << "that is theirs";
}

}  // namespace
}  // namespace beraad::workspace
