// The name that is being entered is counted with every letter: what is locked or private must not be guessed with it.
#include <functional>

#include "core/session/visibility.hpp"
#include "tests/core/workspace/fixture.hpp"

namespace beraad::workspace {
namespace {

using protocol::Field;
using protocol::Step;

class NameCountsTest : public WorkspaceTest {
 protected:
  struct Asked {
    Uuid session;
    session::AnswerKey key;
  };
  using IsWanted = std::function<bool(const Step&, const Field&)>;

  /// A meeting that has begun, on the case of the intake, by the first method with such a text.
  [[nodiscard]] Asked meeting_with(const IsWanted& is_wanted) {
    for (const auto& entry : m_catalog.entries()) {
      for (const auto& step : entry.protocol->steps) {
        for (const auto& field : step.fields) {
          if (protocol::is_text(field.type) && is_wanted(step, field)) return begun(*entry.protocol, step, field);
        }
      }
    }
    ADD_FAILURE() << "no method asks that";
    return {};
  }
  void write(const Asked& asked) {
    const auto written = m_workspace->run(asked.session, session::WriteAnswer{asked.key, std::string(k_words)});
    ASSERT_TRUE(written) << written.error().code;
  }
  void type(const Asked& asked, const char* person) {
    const std::string editor = "answer/" + asked.key.step + "/" + asked.key.field + "/" + person + "/-/-/-";
    m_workspace->write_draft(asked.session, {editor, k_words, 0});
  }
  /// As the box for a name in the intake says it.
  [[nodiscard]] std::int64_t counted() { return m_workspace->count_names(m_intake, "Samira", {}).entered.certain; }

  static constexpr const char* k_words = "Ik zag Samira.";
  Uuid m_intake = intake();

 private:
  [[nodiscard]] Uuid intake() {
    for (const auto& entry : m_catalog.entries()) {
      if (entry.protocol->kind != protocol::Kind::Preparation) continue;
      session::Setup setup;
      setup.protocol_id = entry.protocol->id;
      const auto id = m_workspace->prepare_session(setup, std::nullopt, session::RunKind::Intake);
      EXPECT_TRUE(id);
      return *id;
    }
    ADD_FAILURE() << "no method to bring a case in";
    return {};
  }
  [[nodiscard]] Asked begun(const protocol::Protocol& method, const Step& step, const Field& field) {
    session::Setup setup;
    setup.title = "Team";
    setup.protocol_id = method.id;
    setup.plan = method.plans.front().id;
    setup.private_fields = true;
    auto& person = setup.participants.emplace_back();
    person.code = "P1";
    person.role = "begeleider";
    person.presenter = true;
    const auto id = m_workspace->prepare_session(setup, document(m_intake).state().case_id);
    EXPECT_TRUE(id);
    EXPECT_TRUE(m_workspace->run(*id, session::BeginSession{}));
    return {*id, {step.id, field.id, field.per_participant ? "P1" : ""}};
  }
};

TEST_F(NameCountsTest, what_is_handed_in_closed_counts_from_the_reveal) {
  const auto meeting = meeting_with([](const Step& step, const Field& field) {
    return session::is_sealed_field(step, field) && !field.presenter_only;
  });
  ASSERT_TRUE(m_workspace->run(meeting.session, session::OpenRound{meeting.key.step}));
  type(meeting, "P1");
  EXPECT_EQ(counted(), 0) << "while it is typed";
  m_workspace->remove_draft(meeting.session, m_workspace->leftover_drafts(meeting.session).front().editor);
  write(meeting);
  EXPECT_EQ(counted(), 0);
  ASSERT_TRUE(m_workspace->run(meeting.session, session::SealForm{meeting.key.step, "P1"}));
  EXPECT_EQ(counted(), 0);
  ASSERT_TRUE(m_workspace->run(meeting.session, session::RevealRound{meeting.key.step}));
  EXPECT_EQ(counted(), 1);
}

TEST_F(NameCountsTest, what_was_written_before_its_step_counts_once_that_step_opens) {
  const auto meeting = meeting_with([](const Step&, const Field& field) { return field.early; });
  type(meeting, "-");
  write(meeting);
  EXPECT_EQ(counted(), 0);
  ASSERT_TRUE(m_workspace->run(meeting.session, session::EnterStep{meeting.key.step}));
  EXPECT_EQ(counted(), 2) << "the answer, and what is being typed";
}

TEST_F(NameCountsTest, what_is_private_never_counts) {
  const auto meeting = meeting_with([](const Step& step, const Field& field) {
    return field.visibility == protocol::Visibility::Private && field.per_participant && !step.sealed;
  });
  type(meeting, "P1");
  write(meeting);
  EXPECT_EQ(counted(), 0);
  m_workspace->write_draft(meeting.session, {"note/-/-/-/-/-/-", k_words, 0});
  EXPECT_EQ(counted(), 1) << "the facilitator's own note does";
}

TEST_F(NameCountsTest, a_place_where_two_people_may_be_meant_is_one_place) {
  ASSERT_TRUE(m_workspace->replace_name(m_intake, "Jan Smit", "de arts"));
  ASSERT_TRUE(m_workspace->replace_name(m_intake, "Jan Vos", "de vader"));
  EXPECT_EQ(m_workspace->count_names(m_intake, {}, {}).doubtful_places, 0);
  const session::WriteAnswer said{key_of(m_intake, protocol::Role::Story), std::string("Toen kwam Jan.")};
  ASSERT_TRUE(m_workspace->run(m_intake, said));
  const auto counts = m_workspace->count_names(m_intake, {}, {});
  EXPECT_EQ(counts.doubtful_places, 1);
  EXPECT_EQ(counts.doubtful.size(), 2U) << "each of them may be meant";
}

TEST_F(NameCountsTest, the_first_three_doubtful_places_are_kept_with_what_stands_around_them) {
  ASSERT_TRUE(m_workspace->replace_name(m_intake, "Jan van der Meer", "de vader"));
  const session::WriteAnswer said{key_of(m_intake, protocol::Role::Story),
                                  std::string("Meer weten we niet. Nu belt meneer van der Meer. Mevrouw van der Meer "
                                              "niet. Dhr. van der Meer ook niet, mevr. van der Meer wel.")};
  ASSERT_TRUE(m_workspace->run(m_intake, said));
  const auto counts = m_workspace->count_names(m_intake, {}, {});
  const auto name = document(m_intake).state().names.front().id;
  EXPECT_EQ(counts.doubtful.at(name), 4);
  const auto& places = counts.places.at(name);
  ASSERT_EQ(places.size(), 3U);
  EXPECT_EQ(places.front().before, "Meer weten we niet. Nu belt ");
  EXPECT_EQ(places.front().word, "meneer van der Meer");
}

}  // namespace
}  // namespace beraad::workspace
