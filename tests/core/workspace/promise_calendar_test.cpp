// A promise of somebody in intervision that is withdrawn leaves the calendar that it was put in.
#include <gmock/gmock.h>

#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;
using ::testing::HasSubstr;
using ::testing::Not;

/// A meeting with one promise for a day, closed.
class PromiseCalendar : public WorkspaceTest {
 protected:
  PromiseCalendar() {
    session = begun_session(Role::PromiseDue);
    write(Role::Promise, "eerst vragen wat ze al weet");
    write(Role::PromiseDue, "2025-03-01");
    EXPECT_TRUE(m_workspace->run(session, session::CloseSession{}));
  }

  [[nodiscard]] session::AnswerKey key(Role role) const {
    auto found = key_of(session, role);
    const auto place = protocol::find_by_role(document(session).protocol(), role);
    if (place.field->per_participant) found.participant = "P1";
    return found;
  }
  void write(Role role, const std::string& text) {
    EXPECT_TRUE(m_workspace->run(session, session::WriteAnswer{key(role), text}));
  }
  void strike(Role role) { EXPECT_TRUE(m_workspace->run(session, session::StrikeText{key(role), {}, {}})); }

  /// The one entry of the file.
  [[nodiscard]] std::string entry() const {
    const auto file = m_workspace->write_action_calendar(session, {}, {});
    EXPECT_TRUE(file);
    if (!file) return {};
    const auto start = file->find("BEGIN:VEVENT");
    EXPECT_NE(start, std::string::npos) << *file;
    EXPECT_EQ(start, file->rfind("BEGIN:VEVENT")) << *file;
    return start != std::string::npos ? file->substr(start) : std::string();
  }
  static std::string line_of(const std::string& entry, const std::string& name) {
    const auto start = entry.find("\r\n" + name + ":");
    if (start == std::string::npos) return {};
    auto end = start + 2;
    do end = entry.find("\r\n", end + 1);
    while (entry.compare(end, 3, "\r\n ") == 0);  // a long line is folded
    return entry.substr(start + name.size() + 3, end - start - name.size() - 3);
  }
  void expect_cancelled(const std::string& before) const {
    const std::string after = entry();
    EXPECT_THAT(after, HasSubstr("STATUS:CANCELLED"));
    ASSERT_FALSE(line_of(before, "UID").empty());
    EXPECT_EQ(line_of(after, "UID"), line_of(before, "UID"));
    EXPECT_GT(std::stoi(line_of(after, "SEQUENCE")), std::stoi("0" + line_of(before, "SEQUENCE")));
    EXPECT_EQ(entry(), after) << "the same data, the same bytes";
  }

  Uuid session;
};

TEST_F(PromiseCalendar, HoldsThePromise) {
  EXPECT_THAT(entry(), HasSubstr("20250301"));
  EXPECT_THAT(entry(), Not(HasSubstr("CANCELLED")));
}

TEST_F(PromiseCalendar, TellsOnceMoreWhatWasTakenBackAfterwards) {
  const std::string before = entry();
  ASSERT_TRUE(m_workspace->run(session, session::ReopenSession{}));
  ASSERT_TRUE(m_workspace->run(session, session::ClearAnswer{key(Role::Promise)}));
  ASSERT_TRUE(m_workspace->run(session, session::CloseSession{}));
  expect_cancelled(before);
}

TEST_F(PromiseCalendar, TellsOnceMoreWhatWasStruck) {
  const std::string before = entry();
  strike(Role::Promise);
  EXPECT_THAT(entry(), HasSubstr("20250301")) << "its day is known";
  expect_cancelled(before);
  reopen();
  m_workspace->complete_index();
  expect_cancelled(before);
}

TEST_F(PromiseCalendar, TellsOnceMoreWhatLostOnlyItsDay) {
  const std::string before = entry();
  strike(Role::PromiseDue);
  expect_cancelled(before);
}

TEST_F(PromiseCalendar, KnowsNothingOfWhatNeverStoodThereAtTheEnd) {
  session = begun_session(Role::PromiseDue);
  write(Role::Promise, "vergissing");
  write(Role::PromiseDue, "2025-03-01");
  ASSERT_TRUE(m_workspace->run(session, session::ClearAnswer{key(Role::Promise)}));
  ASSERT_TRUE(m_workspace->run(session, session::CloseSession{}));
  strike(Role::PromiseDue);
  const auto file = m_workspace->write_action_calendar(session, {}, {});
  ASSERT_FALSE(file) << "a calendar holds at least one entry";
  EXPECT_EQ(file.error().code, "actions.none-dated");
}

}  // namespace
}  // namespace beraad::workspace
