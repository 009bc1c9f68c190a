// A name that is replaced later is gone too where texts of the case were copied: in the preparation of a meeting, and
// in the meeting to which they were carried over.
#include "core/session/carry_over.hpp"
#include "core/session/carry_row.hpp"
#include "core/session/event_json.hpp"
#include "core/session/rows.hpp"
#include "tests/core/workspace/fixture.hpp"
#include "tests/support/sealed_stretches.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;

class NamesInCopiesTest : public WorkspaceTest {
 protected:
  void SetUp() override {
    case_of = prepared(Role::WorkingTitle, session::RunKind::Intake);
    ASSERT_TRUE(m_workspace->run(case_of, session::WriteAnswer{key_of(case_of, Role::Story), std::string(k_story)}));
    desk = prepared(Role::Candidates, session::RunKind::Beside);
  }
  [[nodiscard]] Uuid prepared(Role asked, session::RunKind run) {
    for (const auto& entry : m_catalog.entries()) {
      if (!protocol::find_by_role(*entry.protocol, asked)) continue;
      session::Setup setup;
      setup.protocol_id = entry.protocol->id;
      const auto id = m_workspace->prepare_session(setup, std::nullopt, run);
      EXPECT_TRUE(id) << id.error().code;
      return *id;
    }
    ADD_FAILURE() << "no method asks that";
    return {};
  }
  [[nodiscard]] const protocol::Field& table() const {
    return *protocol::find_by_role(document(desk).protocol(), Role::Candidates).field;
  }
  [[nodiscard]] session::Row candidate(const std::string& title, const Uuid& prepared_in) {
    session::Row row;
    row.id = m_ids.random_id();
    row.cells.emplace(table().find_column(Role::CandidateTitle)->id, title);
    if (!prepared_in.is_nil()) {
      row.cells.emplace(table().find_column(Role::CandidateCase)->id, base::to_text(prepared_in));
    }
    return row;
  }
  void put_on_desk(session::Rows rows) {
    const auto written = m_workspace->run(desk, session::WriteAnswer{key_of(desk, Role::Candidates), std::move(rows)});
    ASSERT_TRUE(written) << written.error().code;
  }
  [[nodiscard]] std::string title_on_desk(std::size_t index) const {
    return session::text_in(table(), session::rows_by_role(document(desk), Role::Candidates).at(index),
                            Role::CandidateTitle);
  }
  /// Everything in that session that can be unsealed, but for the table of names.
  [[nodiscard]] std::string all_text(const Uuid& id) {
    EXPECT_TRUE(m_workspace->open_session(id));
    std::string text;
    for (const auto& change : document(id).changes()) {
      for (const auto& event : change.events) {
        if (!std::holds_alternative<session::NameKept>(event)) text += session::encode(event).payload;
      }
    }
    for (const auto& draft : m_workspace->leftover_drafts(id)) text += draft.text;
    return text;
  }

  /// How much of that stands in the files of today; a backup is of an earlier moment.
  [[nodiscard]] std::size_t in_use(const test::SealedStretches& held) const {
    std::size_t count = 0;
    for (const auto& [name, bytes] : m_folder.files()) {
      if (name.find(".backups") == std::string::npos) count += held.count_in(bytes);
    }
    return count;
  }

  static constexpr const char* k_story = "Ik bracht Samira naar huis.";
  Uuid case_of, desk;
};

TEST_F(NamesInCopiesTest, ThePreparationOfAMeetingHoldsItNowhereAnyMore) {
  test::SealedStretches held;
  auto copy = candidate("Naar huis met Samira", case_of);
  put_on_desk({copy});
  copy.cells[table().find_column(Role::CandidateTitle)->id] = std::string("Wel of niet Samira thuis");
  put_on_desk({copy});
  ASSERT_TRUE(m_workspace->undo(desk));
  m_workspace->write_draft(desk, {"cell/step/field/-/" + base::to_text(copy.id) + "/title/-", "Toch Samira", 11});
  ASSERT_TRUE(m_workspace->wait_until_saved());
  held.remember(m_file, "SELECT payload FROM events WHERE kind = 'answer-written'");
  held.remember(m_file, "SELECT payload FROM drafts");
  reopen();  // the preparation is not open when the name is replaced
  ASSERT_TRUE(m_workspace->open_session(case_of));
  ASSERT_TRUE(m_workspace->replace_name(case_of, "Samira", "het kind"));
  EXPECT_EQ(in_use(held), 0U);
  reopen();
  const std::string all = all_text(desk);
  EXPECT_EQ(all.find("amira"), std::string::npos) << all;
  EXPECT_EQ(title_on_desk(0), "Naar huis met het kind");
  EXPECT_EQ(m_workspace->leftover_drafts(desk).front().text, "Toch het kind");
  EXPECT_EQ(all_text(case_of).find("amira"), std::string::npos);
  EXPECT_TRUE(m_workspace->check()->findings.empty());
}

TEST_F(NamesInCopiesTest, WhatOthersBroughtInStaysAsTheyWroteIt) {
  const Uuid other = prepared(Role::WorkingTitle, session::RunKind::Intake);
  const auto of_other = candidate("Een andere Samira", other), by_mail = candidate("En nog een Samira", {});
  put_on_desk({candidate("Met Samira", case_of), of_other, by_mail});
  m_workspace->write_draft(desk, {"cell/step/field/-/" + base::to_text(by_mail.id) + "/title/-", "Die Samira", 10});
  ASSERT_TRUE(m_workspace->replace_name(case_of, "Samira", "het kind"));
  EXPECT_EQ(title_on_desk(0), "Met het kind");
  EXPECT_EQ(title_on_desk(1), "Een andere Samira") << "that is another case";
  EXPECT_EQ(title_on_desk(2), "En nog een Samira");
  EXPECT_EQ(m_workspace->leftover_drafts(desk).front().text, "Die Samira");
}

TEST_F(NamesInCopiesTest, ADoubtfulPlaceIsReplacedInTheCopyWhenAskedFor) {
  put_on_desk({candidate("Roos kwam thuis", case_of)});
  ASSERT_TRUE(m_workspace->replace_name(case_of, "Roos", "het kind"));
  ASSERT_EQ(title_on_desk(0), "Roos kwam thuis");
  ASSERT_TRUE(m_workspace->replace_doubtful(case_of, document(case_of).state().names.front().id));
  EXPECT_EQ(title_on_desk(0), "Het kind kwam thuis");
}

TEST_F(NamesInCopiesTest, TheMeetingOnAnotherCaseHoldsItInNoneOfItsTitles) {
  const Uuid other = prepared(Role::WorkingTitle, session::RunKind::Intake);
  const session::Rows rows{candidate("Een andere Samira", other), candidate("Met Samira", case_of)};
  put_on_desk(rows);
  const auto with_titles = std::ranges::find_if(m_catalog.entries(), [&](const auto& entry) {
    return std::ranges::any_of(entry.protocol->steps, [&](const protocol::Step& step) {
      const auto* field = step.find_field(table().id);
      return field != nullptr && field->type == protocol::FieldType::List;
    });
  });
  ASSERT_NE(with_titles, m_catalog.entries().end());
  session::Setup setup;
  setup.protocol_id = with_titles->protocol->id;
  setup.plan = with_titles->protocol->plans.front().id;
  const auto meeting = m_workspace->prepare_session(setup, document(other).state().case_id);
  ASSERT_TRUE(meeting);
  for (const auto& answer : session::carry_row(table(), rows, rows.front().id, *with_titles->protocol)) {
    ASSERT_TRUE(m_workspace->run(*meeting, answer));
  }
  ASSERT_NE(all_text(*meeting).find("Met Samira"), std::string::npos);
  ASSERT_TRUE(m_workspace->wait_until_saved());
  reopen();  // neither the preparation nor the meeting is open when the name is replaced
  ASSERT_TRUE(m_workspace->open_session(case_of));
  ASSERT_TRUE(m_workspace->replace_name(case_of, "Samira", "het kind"));
  reopen();
  const std::string all = all_text(*meeting);
  EXPECT_EQ(all.find("Met Samira"), std::string::npos) << all;
  EXPECT_NE(all.find("Met het kind"), std::string::npos) << all;
  EXPECT_NE(all.find("Een andere Samira"), std::string::npos) << "that is another case";
}

TEST_F(NamesInCopiesTest, TheMeetingToWhichTheCaseWasCarriedOverHoldsItNowhereAnyMore) {
  auto setup = document(begun_session(Role::Story)).state().setup;
  const auto meeting = m_workspace->prepare_session(setup, document(case_of).state().case_id);
  ASSERT_TRUE(meeting);
  const auto answers = session::carry_over(document(case_of).protocol(), document(case_of).state(),
                                           document(*meeting).protocol(), m_ids);
  ASSERT_FALSE(answers.empty());
  for (const auto& answer : answers) ASSERT_TRUE(m_workspace->run(*meeting, answer));
  ASSERT_NE(all_text(*meeting).find("Samira"), std::string::npos);
  test::SealedStretches held;
  ASSERT_TRUE(m_workspace->wait_until_saved());
  held.remember(m_file, "SELECT payload FROM events WHERE kind = 'answer-written'");
  reopen();
  ASSERT_TRUE(m_workspace->open_session(case_of));
  ASSERT_TRUE(m_workspace->replace_name(case_of, "Samira", "het kind"));
  EXPECT_EQ(in_use(held), 0U);
  reopen();
  EXPECT_EQ(all_text(*meeting).find("amira"), std::string::npos);
  EXPECT_EQ(std::get<std::string>(*session::find_value(document(*meeting).state(), key_of(*meeting, Role::Story))),
            "Ik bracht het kind naar huis.");
}

}  // namespace
}  // namespace beraad::workspace
