// A wish to hear from the facilitator later stands on a form, and beside it whether it came to that.
#include "core/exchange/contact_wish.hpp"

#include <gtest/gtest.h>

#include "tests/core/exchange/case_fixture.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::exchange {
namespace {

class AWishForContact : public ::testing::Test {
 protected:
  AWishForContact() {
    for (const Form& kind : m_shipped.vocabulary.forms) {
      if (kind.contact_had) m_kind = &kind;
    }
  }
  void SetUp() override { ASSERT_NE(m_kind, nullptr) << "some form asks for it"; }

  void say(bool wanted) {
    session::EvaluationForm form;
    form.answers = {{m_kind->contact_wanted, wanted}, {m_kind->fields.front().id, std::int64_t{4}}};
    m_session.must(session::RecordEvaluation{m_kind->id, {form}});
  }
  [[nodiscard]] ContactWish wish() const { return contact_wish(m_shipped.vocabulary, m_session.state()); }
  void note(bool met) {
    const auto record = note_contact(m_shipped.vocabulary, m_session.state(), met);
    ASSERT_TRUE(record);
    m_session.must(*record);
  }

  test::ShippedData m_shipped;
  const Form* m_kind = nullptr;
  test::TrySession m_session;
};

TEST_F(AWishForContact, WaitsUntilItIsMetAndAgainWhenThatIsTakenBack) {
  EXPECT_EQ(wish(), ContactWish::None);
  EXPECT_FALSE(note_contact(m_shipped.vocabulary, m_session.state(), true)) << "nobody has it";
  say(false);
  EXPECT_EQ(wish(), ContactWish::None);
  say(true);
  EXPECT_EQ(wish(), ContactWish::Waits);
  m_session.must(session::CloseSession{});
  note(true);
  EXPECT_EQ(wish(), ContactWish::Met);
  note(false);
  EXPECT_EQ(wish(), ContactWish::Waits);
}

TEST_F(AWishForContact, IsNotedOnce) {
  say(true);
  EXPECT_FALSE(note_contact(m_shipped.vocabulary, m_session.state(), false)) << "nobody said that there was contact";
  note(true);
  EXPECT_FALSE(note_contact(m_shipped.vocabulary, m_session.state(), true));
  note(false);
  EXPECT_FALSE(note_contact(m_shipped.vocabulary, m_session.state(), false));
}

TEST_F(AWishForContact, IsNotedOnTheFormThatSaysOtherwiseWhereTwoKindsAskForIt) {
  Vocabulary both;
  both.forms = {*m_kind, *m_kind};
  both.forms.front().id = "first";
  session::EvaluationForm form;
  form.answers = {{m_kind->contact_wanted, true}};
  const auto note_both = [&](bool met) {
    const auto record = note_contact(both, m_session.state(), met);
    EXPECT_TRUE(record);
    if (!record) return std::string();
    m_session.must(*record);
    return record->form;
  };
  m_session.must(session::RecordEvaluation{"first", {form}});
  EXPECT_EQ(note_both(true), "first");
  m_session.must(session::RecordEvaluation{m_kind->id, {form}});
  EXPECT_EQ(contact_wish(both, m_session.state()), ContactWish::Waits);
  EXPECT_EQ(note_both(true), m_kind->id) << "the first says so already";
  EXPECT_EQ(contact_wish(both, m_session.state()), ContactWish::Met);
}

TEST_F(AWishForContact, LeavesTheRestOfTheFormAsItWas) {
  say(true);
  const auto before = session::find_forms(m_session.state(), m_kind->id)->front();
  note(true);
  auto after = session::find_forms(m_session.state(), m_kind->id)->front();
  EXPECT_EQ(after.answers.erase(m_kind->contact_had->id), 1U);
  EXPECT_EQ(after, before);
}

TEST_F(AWishForContact, AsksForAYesOrNoThatStandsOnItsForm) {
  const auto* asked = m_kind->find_field(m_kind->contact_wanted);
  ASSERT_NE(asked, nullptr);
  EXPECT_EQ(asked->type, protocol::FieldType::YesNo);
  EXPECT_EQ(m_kind->contact_had->type, protocol::FieldType::YesNo);
  EXPECT_NE(m_kind->find_field(m_kind->contact_had->id), nullptr) << "a case file may hold it";
  for (const auto& field : m_kind->fields) EXPECT_NE(field.id, m_kind->contact_had->id) << "no form asks it";
}

}  // namespace
}  // namespace beraad::exchange
