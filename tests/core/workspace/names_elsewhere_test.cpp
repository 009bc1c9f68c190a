// A name that gets another word does so wherever words of the case stand: in every run on it, in the set-up, in the
// preparation that chose it, and in the look-back of a team. When the case is erased, what was taken over goes too.
#include "core/session/event_json.hpp"
#include "core/session/look_back.hpp"
#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;

class NamesElsewhereTest : public WorkspaceTest {
 protected:
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
  [[nodiscard]] Uuid intake() { return prepared(Role::WorkingTitle, session::RunKind::Intake); }
  /// A deliberation on the same case.
  [[nodiscard]] Uuid meeting_on(const Uuid& session) {
    const auto setup = document(begun_session(Role::Story)).state().setup;
    const auto made = m_workspace->prepare_session(setup, case_of(session));
    EXPECT_TRUE(made);
    return *made;
  }
  [[nodiscard]] Uuid case_of(const Uuid& session) const { return document(session).state().case_id; }
  void write(const Uuid& id, Role role, session::FieldValue value) {
    const auto written = m_workspace->run(id, session::WriteAnswer{key_of(id, role), std::move(value)});
    ASSERT_TRUE(written) << written.error().code;
  }
  [[nodiscard]] std::string text_of(const Uuid& id, Role role) const {
    const auto* value = session::find_value(document(id).state(), key_of(id, role));
    return value != nullptr ? std::get<std::string>(*value) : std::string();
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
  [[nodiscard]] Uuid known(const Uuid& session) const { return document(session).state().names.front().id; }

  /// One action agreed on in a meeting, and the look-back of a team that holds it.
  void agree(const std::string& what) {
    meeting = begun_session(Role::Actions);
    session::Row row;
    row.id = m_ids.random_id();
    const auto& table = *protocol::find_by_role(document(meeting).protocol(), Role::Actions).field;
    row.cells.emplace(table.find_column(Role::ActionWhat)->id, what);
    row.cells.emplace(table.find_column(Role::ActionOwner)->id, std::string("P1"));
    write(meeting, Role::Actions, session::Rows{row});
    look_back = look_back_of_team();
    const auto rows = session::look_back_rows(meeting, document(meeting).protocol(), document(meeting).state(),
                                              document(look_back).protocol(), document(look_back).state());
    ASSERT_FALSE(rows.empty());
    for (const auto& answer : rows) ASSERT_TRUE(m_workspace->run(look_back, answer));
    ASSERT_NE(all_text(look_back).find(what), std::string::npos);
  }
  [[nodiscard]] Uuid look_back_of_team() {
    for (const auto& entry : m_catalog.entries()) {
      if (!session::status_table(*entry.protocol) || !protocol::begins_by_itself(*entry.protocol)) continue;
      session::Setup setup;
      setup.title = "Wat spraken we af?";
      setup.protocol_id = entry.protocol->id;
      setup.plan = entry.protocol->plans.front().id;
      const auto made = m_workspace->prepare_session(setup);
      EXPECT_TRUE(made);
      return *made;
    }
    ADD_FAILURE() << "no look-back of a team";
    return {};
  }
  /// The preparation of a meeting with those cases, of which the first is chosen.
  [[nodiscard]] Uuid desk_with(const std::vector<Uuid>& cases) {
    const Uuid desk = prepared(Role::Candidates, session::RunKind::Beside);
    const auto& table = *protocol::find_by_role(document(desk).protocol(), Role::Candidates).field;
    session::Rows rows;
    for (const Uuid& prepared_in : cases) {
      auto& row = rows.emplace_back();
      row.id = m_ids.random_id();
      row.cells.emplace(table.find_column(Role::CandidateTitle)->id, std::string("Samira thuis"));
      row.cells.emplace(table.find_column(Role::CandidateCase)->id, base::to_text(prepared_in));
    }
    write(desk, Role::Candidates, rows);
    write(desk, Role::ChosenCase, base::to_text(rows.front().id));
    const auto run =
        m_workspace->run(desk, session::WriteAnswer{because(desk), std::string("Samira kan niet wachten")});
    EXPECT_TRUE(run);
    return desk;
  }
  /// The text beside what was chosen.
  [[nodiscard]] session::AnswerKey because(const Uuid& desk) const {
    const auto chosen = protocol::find_by_role(document(desk).protocol(), Role::ChosenCase);
    for (const auto& field : chosen.step->fields) {
      if (&field != chosen.field && protocol::is_text(field.type)) return {chosen.step->id, field.id, {}};
    }
    ADD_FAILURE() << "nobody says why";
    return {};
  }

  Uuid meeting, look_back;
};

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
