// A name that was replaced is in nothing that can be unsealed, but for the table of names itself.
#include "core/session/event_json.hpp"
#include "tests/core/workspace/fixture.hpp"
#include "tests/support/sealed_stretches.hpp"

namespace beraad::workspace {
namespace {

using protocol::Role;

class NamesTest : public WorkspaceTest {
 protected:
  [[nodiscard]] Uuid brought_in() {
    for (const auto& entry : m_catalog.entries()) {
      if (entry.protocol->kind != protocol::Kind::Preparation) continue;
      session::Setup setup;
      setup.protocol_id = entry.protocol->id;
      const auto id = m_workspace->prepare_session(setup, std::nullopt, session::RunKind::Intake);
      EXPECT_TRUE(id);
      return *id;
    }
    return {};
  }
  void write(const Uuid& id, Role role, const std::string& text) {
    const auto written = m_workspace->run(id, session::WriteAnswer{key_of(id, role), text});
    ASSERT_TRUE(written) << written.error().code;
  }
  /// Everything in the session that can be unsealed, but for the table of names.
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
  [[nodiscard]] std::string story(const Uuid& id) {
    return std::get<std::string>(*session::find_value(document(id).state(), key_of(id, Role::Story)));
  }
};

TEST_F(NamesTest, a_replaced_name_is_nowhere_in_what_was_ever_written) {
  const Uuid id = brought_in();
  test::SealedStretches held;
  write(id, Role::Story, "Samira woont bij ons.");
  write(id, Role::Story, "Samira’s moeder belde.");
  write(id, Role::WorkingTitle, "Met SAMIRA of zonder");
  ASSERT_TRUE(m_workspace->undo(id));
  ASSERT_TRUE(m_workspace->run(id, session::WriteNote{"samira, 7 jaar"}));
  ASSERT_TRUE(m_workspace->run(id, session::ParkIdea{"brief van Samira"}));
  m_workspace->write_draft(id, {"editor", "En Samira zei", 13});
  ASSERT_TRUE(m_workspace->wait_until_saved());
  held.remember(m_file, "SELECT payload FROM events WHERE kind IN ('answer-written', 'note-written', 'idea-parked')");
  held.remember(m_file, "SELECT payload FROM drafts");
  const auto replaced = m_workspace->replace_name(id, "Samira", "het kind");
  ASSERT_TRUE(replaced) << replaced.error().code;
  EXPECT_EQ(*replaced, 6U);
  EXPECT_EQ(story(id), "Het kind’s moeder belde.");
  for (const auto& [name, bytes] : m_folder.files()) EXPECT_EQ(held.count_in(bytes), 0U) << name;
  reopen();
  const std::string all = all_text(id);
  EXPECT_EQ(all.find("amira"), std::string::npos) << all;
  EXPECT_EQ(all.find("AMIRA"), std::string::npos);
  EXPECT_EQ(m_workspace->leftover_drafts(id).front().text, "En het kind zei");
  EXPECT_TRUE(m_workspace->check()->findings.empty());
}

TEST_F(NamesTest, what_is_written_later_and_in_another_run_of_the_case_is_replaced_too) {
  const Uuid id = brought_in();
  ASSERT_TRUE(m_workspace->replace_name(id, "Samira", "het kind"));
  write(id, Role::Story, "Ik zag Samira.");
  EXPECT_EQ(story(id), "Ik zag het kind.");
  reopen();
  const Uuid main = begun_session(Role::Story);
  auto setup = document(main).state().setup;
  ASSERT_TRUE(m_workspace->open_session(id));
  const auto same_case = m_workspace->prepare_session(setup, document(id).state().case_id);
  ASSERT_TRUE(same_case);
  reopen();
  ASSERT_TRUE(m_workspace->open_session(*same_case));
  write(*same_case, Role::Story, "En Samira ging.");
  EXPECT_EQ(story(*same_case), "En het kind ging.");
  m_workspace->write_draft(*same_case, {"editor", "Samira", 6});
  EXPECT_EQ(m_workspace->leftover_drafts(*same_case).front().text, "Het kind");
  ASSERT_TRUE(m_workspace->open_session(main));
  write(main, Role::Story, "Een andere Samira.");
  EXPECT_EQ(story(main), "Een andere Samira.") << "that is another case";
}

TEST_F(NamesTest, a_word_that_holds_the_name_is_refused_and_nothing_changes) {
  const Uuid id = brought_in();
  write(id, Role::Story, "Ik zag Truus.");
  const auto refused = m_workspace->replace_name(id, "Truus", "oma Truus");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "refused.role-is-name");
  EXPECT_EQ(story(id), "Ik zag Truus.");
  EXPECT_TRUE(document(id).state().names.empty());
}

TEST_F(NamesTest, a_word_that_holds_another_name_of_the_case_is_refused_both_ways) {
  const Uuid id = brought_in();
  ASSERT_TRUE(m_workspace->replace_name(id, "Bas", "de zoon"));
  const auto holds = m_workspace->replace_name(id, "Anna", "moeder van Bas");
  ASSERT_FALSE(holds);
  EXPECT_EQ(holds.error().code, "refused.role-has-name");
  EXPECT_EQ(holds.error().arguments, std::vector<std::string>{"Bas"});
  ASSERT_TRUE(m_workspace->replace_name(id, "Truus", "de buurvrouw van Petra"));
  const auto held = m_workspace->replace_name(id, "Petra", "de arts");
  ASSERT_FALSE(held);
  EXPECT_EQ(held.error().code, "refused.name-in-role");
  EXPECT_EQ(held.error().arguments, std::vector<std::string>{"de buurvrouw van Petra"});
  EXPECT_EQ(document(id).state().names.size(), 2U);
}

TEST_F(NamesTest, a_doubtful_place_is_replaced_when_asked_for_also_in_what_was_written_later) {
  const Uuid id = brought_in();
  ASSERT_TRUE(m_workspace->replace_name(id, "Roos", "het kind"));
  const Uuid name = document(id).state().names.front().id;
  write(id, Role::Story, "Roos kwam. Ik zag Roos.");
  EXPECT_EQ(story(id), "Roos kwam. Ik zag het kind.");
  const auto replaced = m_workspace->replace_doubtful(id, name);
  ASSERT_TRUE(replaced);
  EXPECT_EQ(*replaced, 1U);
  EXPECT_EQ(story(id), "Het kind kwam. Ik zag het kind.");
  EXPECT_EQ(all_text(id).find("Roos"), std::string::npos);
}

TEST_F(NamesTest, the_title_of_a_meeting_on_the_case_holds_no_name_either) {
  const Uuid id = brought_in();
  ASSERT_TRUE(m_workspace->replace_name(id, "Samira", "het kind"));
  auto setup = document(begun_session(Role::Story)).state().setup;
  setup.title = "Samira naar huis?";
  const auto meeting = m_workspace->prepare_session(setup, document(id).state().case_id);
  ASSERT_TRUE(meeting);
  EXPECT_EQ(document(*meeting).state().setup.title, "Het kind naar huis?");
  EXPECT_EQ(all_text(*meeting).find("Samira"), std::string::npos);
}

TEST_F(NamesTest, a_name_off_the_list_is_in_no_event_any_more) {
  const Uuid id = brought_in();
  ASSERT_TRUE(m_workspace->replace_name(id, "Quetzal", "het kind"));
  const auto name = document(id).state().names.front().id;
  ASSERT_TRUE(m_workspace->forget_name(document(id).state().case_id, name));
  reopen();
  ASSERT_TRUE(m_workspace->open_session(id));
  for (const auto& change : document(id).changes()) {
    for (const auto& event : change.events)
      EXPECT_EQ(session::encode(event).payload.find("Quetzal"), std::string::npos);
  }
  write(id, Role::Story, "Ik zag Quetzal.");
  EXPECT_EQ(story(id), "Ik zag Quetzal.");
}

TEST_F(NamesTest, options_dates_and_codes_are_no_text) {
  const Uuid id = brought_in();
  const auto place = protocol::find_by_role(document(id).protocol(), Role::Duty);
  const std::string option = place.field->choices.options.front().id;
  ASSERT_TRUE(m_workspace->run(id, session::WriteAnswer{{place.step->id, place.field->id, {}}, option}));
  ASSERT_TRUE(m_workspace->replace_name(id, option, "iemand"));
  EXPECT_EQ(std::get<std::string>(*session::find_value(document(id).state(), {place.step->id, place.field->id, {}})),
            option);
}

}  // namespace
}  // namespace beraad::workspace
