// Whose actions stand on the sheet and in the calendar of one person.
#include <gmock/gmock.h>

#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;
using ::testing::HasSubstr;
using ::testing::Not;

/// Two nurses and a manager, with an action of each and one of whoever is a nurse.
class ActionsOfOnePerson : public WorkspaceTest {
 protected:
  ActionsOfOnePerson() {
    session = begun_session(Role::Actions);
    for (const char* role : {"verpleegkundige", "verpleegkundige", "teamleider"}) {
      session::Participant person;
      person.code = "P" + std::to_string(document(session).state().setup.participants.size() + 1);
      person.role = role;
      EXPECT_TRUE(m_workspace->run(session, session::JoinParticipant{person}));
    }
    EXPECT_TRUE(m_workspace->run(
        session,
        session::WriteAnswer{key_of(session, Role::Actions),
                             session::Rows{action("dokter bellen", "P2"), action("familie bellen", "P3"),
                                           action("bed regelen", "P4"), action("rooster maken", "verpleegkundige")}}));
  }

  [[nodiscard]] session::Row action(const std::string& what, const std::string& owner) {
    const auto& table = *protocol::find_by_role(document(session).protocol(), Role::Actions).field;
    session::Row row;
    row.cells = {{table.find_column(Role::ActionWhat)->id, what},
                 {table.find_column(Role::ActionOwner)->id, owner},
                 {table.find_column(Role::ActionDue)->id, std::string("2025-03-01")}};
    return row;
  }
  [[nodiscard]] std::string sheet_of(const std::string& person) {
    const auto sheet = m_workspace->build_after_paper(session, AfterPaper::ActionSheet, person, {});
    EXPECT_TRUE(sheet);
    return *report::paint(*sheet, report::Format::Markdown, {});
  }
  [[nodiscard]] std::size_t days_of(const std::string& person) {
    const auto calendar = m_workspace->write_action_calendar(session, person, {});
    EXPECT_TRUE(calendar);
    std::size_t days = 0;
    for (auto at = calendar->find("BEGIN:VEVENT"); at != std::string::npos;
         at = calendar->find("BEGIN:VEVENT", at + 1)) {
      ++days;
    }
    return days;
  }

  Uuid session;
};

TEST_F(ActionsOfOnePerson, HoldTheirOwnAndNotThoseOfAColleagueWithTheSameRole) {
  const std::string sheet = sheet_of("P2");
  EXPECT_THAT(sheet, HasSubstr("dokter bellen"));
  EXPECT_THAT(sheet, HasSubstr("rooster maken")) << "its owner was written as a role";
  EXPECT_THAT(sheet, Not(HasSubstr("familie bellen")));
  EXPECT_THAT(sheet, Not(HasSubstr("bed regelen")));
  EXPECT_EQ(days_of("P2"), 2U);
  EXPECT_EQ(days_of("P4"), 1U);
}

TEST_F(ActionsOfOnePerson, StandOnASheetOfTheirOwnForEachOfTwoWithTheSameRole) {
  const std::string sheet = sheet_of("");
  const auto hers = sheet.find("verpleegkundige (P2"), his = sheet.find("verpleegkundige (P3");
  ASSERT_NE(hers, std::string::npos);
  ASSERT_NE(his, std::string::npos);
  EXPECT_LT(hers, sheet.find("dokter bellen"));
  EXPECT_LT(sheet.find("dokter bellen"), his);
  EXPECT_LT(his, sheet.find("familie bellen"));
  EXPECT_THAT(sheet, Not(HasSubstr("teamleider (P4"))) << "nobody else is one";
}

TEST_F(ActionsOfOnePerson, AreRefusedForACodeThatNobodyHas) {
  const auto sheet = m_workspace->build_after_paper(session, AfterPaper::ActionSheet, "P99", {});
  ASSERT_FALSE(sheet);
  EXPECT_EQ(sheet.error().code, "participation.nobody");
  const auto calendar = m_workspace->write_action_calendar(session, "P99", {});
  ASSERT_FALSE(calendar);
  EXPECT_EQ(calendar.error().code, "participation.nobody");
}

TEST_F(ActionsOfOnePerson, AreNumberedAsInTheTableWhateverTheirDay) {
  auto rows = std::get<session::Rows>(*session::find_value(document(session).state(), key_of(session, Role::Actions)));
  const auto& table = *protocol::find_by_role(document(session).protocol(), Role::Actions).field;
  rows[0].cells[table.find_column(Role::ActionDue)->id] = std::string("2025-09-01");
  ASSERT_TRUE(m_workspace->run(session, session::WriteAnswer{key_of(session, Role::Actions), rows}));
  const auto file = m_workspace->write_coordinator_file(session, {});
  ASSERT_TRUE(file);
  EXPECT_NE(file->find("2025-09-01"), std::string::npos);
  EXPECT_LT(file->find("2025-09-01"), file->find("2025-03-01")) << "the first of the table is the first in the file";
}

TEST_F(ActionsOfOnePerson, AreAllOfThemWhereNobodyIsNamed) { EXPECT_EQ(days_of(""), 4U); }

TEST_F(ActionsOfOnePerson, MakeNoCalendarWhereTheyHaveNoDay) {
  const auto calendar = m_workspace->write_action_calendar(session, "P1", {});
  ASSERT_FALSE(calendar) << "P1 leads, and has nothing to do";
  EXPECT_EQ(calendar.error().code, "actions.none-dated");
}

/// A meeting that is planned and that nobody came to yet.
class PapersOfAPlan : public WorkspaceTest {
 protected:
  PapersOfAPlan() {
    session::Setup setup;
    setup.title = "Team";
    setup.protocol_id = m_catalog.entries().front().protocol->id;
    setup.plan = m_catalog.entries().front().protocol->plans.front().id;
    setup.planned_start = {{2025, 2, 12}, 13, 30};
    auto& person = setup.participants.emplace_back();
    person.code = "P1";
    person.role = "begeleider";
    const auto id = m_workspace->prepare_session(setup);
    EXPECT_TRUE(id);
    if (id) session = *id;
  }

  Uuid session;
};

TEST_F(PapersOfAPlan, ProveNothingOfAnybody) {
  const auto proof = [&](const std::string& person) {
    return m_workspace->build_after_paper(session, AfterPaper::Participation, person, {});
  };
  for (const char* person : {"", "P1"}) {
    ASSERT_FALSE(proof(person));
    EXPECT_EQ(proof(person).error().code, "participation.not-held");
  }
  ASSERT_TRUE(m_workspace->run(session, session::BeginSession{}));
  EXPECT_TRUE(proof("P1"));
}

TEST_F(PapersOfAPlan, NameADayOnlyOnceItWasHeld) {
  const auto line = [&] { return *m_workspace->write_coordinator_file(session, {}); };
  EXPECT_THAT(line(), Not(HasSubstr("2025-02-12")));
  ASSERT_TRUE(m_workspace->run(session, session::BeginSession{}));
  EXPECT_THAT(line(), HasSubstr(base::to_text(session) + ";2025-02-12;"));
}

}  // namespace
}  // namespace beraad::workspace
