// An action that is done or gone leaves the calendar that it was put in.
#include <gmock/gmock.h>

#include "core/session/look_back.hpp"
#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;
using ::testing::HasSubstr;
using ::testing::Not;

std::size_t count_in(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

/// A meeting with two actions, closed.
class ActionCalendar : public WorkspaceTest {
 protected:
  ActionCalendar() {
    session = begun_session(Role::Actions);
    write({row("bellen"), row("schrijven")});
    EXPECT_TRUE(m_workspace->run(session, session::CloseSession{}));
  }

  [[nodiscard]] const protocol::Field& table() const {
    return *protocol::find_by_role(document(session).protocol(), Role::Actions).field;
  }
  [[nodiscard]] session::Row row(const std::string& what) const {
    session::Row made;
    made.cells = {{table().find_column(Role::ActionWhat)->id, what},
                  {table().find_column(Role::ActionOwner)->id, std::string("P1")},
                  {table().find_column(Role::ActionDue)->id, std::string("2025-03-01")}};
    return made;
  }
  void write(session::Rows rows) {
    EXPECT_TRUE(m_workspace->run(session, session::WriteAnswer{key_of(session, Role::Actions), std::move(rows)}));
  }
  [[nodiscard]] session::Rows rows() const {
    return std::get<session::Rows>(*session::find_value(document(session).state(), key_of(session, Role::Actions)));
  }
  [[nodiscard]] std::string calendar(const std::string& person = {}) {
    const auto file = m_workspace->write_action_calendar(session, person, {});
    EXPECT_TRUE(file);
    std::string whole = file ? *file : std::string();
    for (auto at = whole.find("\r\n "); at != std::string::npos; at = whole.find("\r\n ", at)) whole.erase(at, 3);
    return whole;  // long lines unfolded
  }
  static int sequence_of(const std::string& file) {
    const auto at = file.find("SEQUENCE:");
    return at == std::string::npos ? 0 : std::stoi(file.substr(at + 9));
  }
  /// The entry of that action in the file.
  [[nodiscard]] static std::string entry_of(const std::string& file, const Uuid& row) {
    const auto start = file.find("-" + base::to_text(row));
    return start == std::string::npos ? std::string() : file.substr(start, file.find("END:VEVENT", start) - start);
  }
  /// What the look-back's method has for an action that is over.
  [[nodiscard]] std::string settling_option() const {
    const auto* method = session::find_look_back_method(m_catalog);
    const auto* column = session::status_table(*method->protocol).field->find_column(Role::ActionStatus);
    return std::ranges::find(column->choices.options, true, &protocol::Option::settles)->id;
  }
  void expect_cancelled(const std::string& before, const Uuid& row) {
    const std::string after = calendar();
    EXPECT_EQ(count_in(after, "BEGIN:VEVENT"), 2U);
    EXPECT_EQ(count_in(after, "STATUS:CANCELLED"), 1U);
    EXPECT_THAT(entry_of(after, row), HasSubstr("STATUS:CANCELLED"));
    EXPECT_GT(sequence_of(after), sequence_of(before));
    m_clock.advance_ms(86'400'000);
    EXPECT_EQ(calendar(), after) << "the same data, the same bytes";
  }

  Uuid session;
};

TEST_F(ActionCalendar, TellsOnceMoreWhatIsDone) {
  const std::string before = calendar();
  EXPECT_THAT(before, Not(HasSubstr("CANCELLED")));
  const auto action = m_workspace->list_actions().front();
  ASSERT_TRUE(m_workspace->say_what_became(action, {settling_option(), {}}));
  expect_cancelled(before, action.row);
}

TEST_F(ActionCalendar, TellsOnceMoreWhatWasStruck) {
  const std::string before = calendar();
  const Uuid struck = rows()[0].id;
  ASSERT_TRUE(m_workspace->run(session, session::StrikeText{key_of(session, Role::Actions), struck, {}}));
  EXPECT_THAT(entry_of(calendar("P1"), struck), HasSubstr("STATUS:CANCELLED")) << "whose it was is not known any more";
  expect_cancelled(before, struck);
}

TEST_F(ActionCalendar, TellsOnceMoreWhatLostOnlyItsWords) {
  const std::string before = calendar();
  const Uuid struck = rows()[0].id;
  const std::string words = table().find_column(Role::ActionWhat)->id;
  ASSERT_TRUE(m_workspace->run(session, session::StrikeText{key_of(session, Role::Actions), struck, words}));
  EXPECT_THAT(entry_of(calendar(), struck), HasSubstr("20250301")) << "its day is known";
  expect_cancelled(before, struck);
}

TEST_F(ActionCalendar, TellsOnceMoreWhatWasTakenOutAfterwards) {
  const std::string before = calendar();
  const Uuid gone = rows()[0].id;
  ASSERT_TRUE(m_workspace->run(session, session::ReopenSession{}));
  write({rows()[1]});
  ASSERT_TRUE(m_workspace->run(session, session::CloseSession{}));
  expect_cancelled(before, gone);
}

TEST_F(ActionCalendar, KnowsNothingOfWhatNeverStoodThereAtTheEnd) {
  ASSERT_TRUE(m_workspace->run(session, session::ReopenSession{}));
  auto with_third = rows();
  with_third.push_back(row("vergissing"));
  write(with_third);
  with_third.resize(2);
  write(with_third);
  ASSERT_TRUE(m_workspace->run(session, session::CloseSession{}));
  EXPECT_EQ(count_in(calendar(), "BEGIN:VEVENT"), 2U);
  EXPECT_THAT(calendar(), Not(HasSubstr("CANCELLED")));
}

}  // namespace
}  // namespace beraad::workspace
