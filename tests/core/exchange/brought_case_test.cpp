// A case that is handed over as a file: whole and the same again, or refused with the place of what is wrong.
#include "core/exchange/brought_case.hpp"

#include <gmock/gmock.h>

#include "tests/core/exchange/case_fixture.hpp"

namespace beraad::test {
namespace {

using exchange::read_brought_case;
using testing::HasSubstr;
using testing::Not;

class BroughtCaseTest : public testing::Test {
 protected:
  BroughtCaseTest() {
    for (const auto& entry : shipped().catalog.entries()) {
      if (entry.protocol->kind == protocol::Kind::Preparation && !m_protocol) m_protocol = entry.protocol;
    }
    m_document.emplace(m_ids.random_id(), m_protocol);
    session::Setup setup;
    setup.protocol_id = m_protocol->id;
    setup.planned_start = {{2026, 11, 28}, 9, 0};
    run(session::PrepareSession{m_ids.random_id(), session::RunKind::Intake, setup});
  }
  void run(const session::Command& command) {
    const auto done = m_document->run(command, {{1'000'000, 60}, m_ids});
    ASSERT_TRUE(done) << done.error().code;
  }
  [[nodiscard]] session::AnswerKey key_of(protocol::Role role) const {
    const auto place = protocol::find_by_role(*m_protocol, role);
    return {place.step->id, place.field->id, {}};
  }

  protocol::ProtocolHandle m_protocol;
  base::SeededIds m_ids{5};
  std::optional<session::SessionDocument> m_document;
};

TEST_F(BroughtCaseTest, WhatStandsOnTheFormGoesAlongAndComesBackTheSame) {
  run(session::WriteAnswer{key_of(protocol::Role::Story), std::string("regel een\nregel \"twee\"")});
  run(session::ChoosePurpose{session::CasePurpose::Intervision});
  run(session::ParkIdea{"een zin uit het plan"});
  session::Row row;
  row.key = "A";
  row.cells[m_protocol->find_step(key_of(protocol::Role::Options).step)
                ->find_field(protocol::Role::Options)
                ->find_column(protocol::Role::OptionAction)
                ->id] = std::string("Ik zeg het.");
  run(session::WriteAnswer{key_of(protocol::Role::Options), session::Rows{row}});
  const std::string bytes = exchange::write_brought_case(*m_document);
  EXPECT_EQ(exchange::write_brought_case(*m_document), bytes);
  const auto read = read_brought_case(bytes, "c", shipped().context());
  ASSERT_TRUE(read.brought) << read.problems.front().code << " " << read.problems.front().place;
  EXPECT_EQ(read.brought->case_id, m_document->state().case_id);
  EXPECT_EQ(read.brought->purpose, session::CasePurpose::Intervision);
  EXPECT_EQ(read.brought->attachments, std::vector<std::string>{"een zin uit het plan"});
  EXPECT_EQ(read.brought->answers.size(), 2U);
}

TEST_F(BroughtCaseTest, WhateverWasStoredIsReadAgainHoweverLong) {
  const std::string line(360, 'a'), text(30'000, 'b');
  run(session::WriteAnswer{key_of(protocol::Role::WorkingTitle), line});
  run(session::WriteAnswer{key_of(protocol::Role::Story), text});
  run(session::WriteAnswer{key_of(protocol::Role::Feelings), session::Items{{m_ids.random_id(), line}}});
  for (int number = 0; number < 101; ++number) run(session::ParkIdea{"idee " + std::to_string(number)});
  const auto read = read_brought_case(exchange::write_brought_case(*m_document), "c", shipped().context());
  ASSERT_TRUE(read.brought) << read.problems.front().code << " " << read.problems.front().arguments.front();
  ASSERT_EQ(read.brought->answers.size(), 3U);
  EXPECT_EQ(std::get<std::string>(read.brought->answers[0].value), line);
  EXPECT_EQ(read.brought->attachments.size(), 101U);
}

TEST_F(BroughtCaseTest, WhatWasTypedAndClearedStaysOut) {
  const auto* options =
      m_protocol->find_step(key_of(protocol::Role::Options).step)->find_field(protocol::Role::Options);
  session::Row filled, cleared;
  filled.key = "A";
  filled.cells[options->find_column(protocol::Role::OptionAction)->id] = std::string("Ik zeg het.");
  filled.cells[options->find_column(protocol::Role::OptionLoss)->id] = std::string();
  cleared.key = "B";
  cleared.cells[options->find_column(protocol::Role::OptionAction)->id] = std::string();
  run(session::WriteAnswer{key_of(protocol::Role::Options), session::Rows{filled, cleared}});
  run(session::WriteAnswer{key_of(protocol::Role::Feelings),
                           session::Items{{m_ids.random_id(), "boos"}, {m_ids.random_id(), " "}}});
  const std::string bytes = exchange::write_brought_case(*m_document);
  EXPECT_THAT(bytes, Not(HasSubstr("\"B\"")));
  const auto read = read_brought_case(bytes, "c", shipped().context());
  ASSERT_TRUE(read.brought) << read.problems.front().code << " " << read.problems.front().arguments.front();
  for (const auto& answer : read.brought->answers) {
    if (const auto* rows = std::get_if<session::Rows>(&answer.value)) {
      ASSERT_EQ(rows->size(), 1U);
      EXPECT_EQ(rows->front().cells.size(), 1U);
    }
    if (const auto* items = std::get_if<session::Items>(&answer.value)) EXPECT_EQ(items->size(), 1U);
  }
  // An earlier program wrote them: they are passed over.
  std::string earlier = bytes;
  const std::string row = "\"row\": \"A\"";
  ASSERT_NE(earlier.find(row), std::string::npos);
  earlier.replace(earlier.find(row), row.size(), row + "}, {\"row\": \"C\"}, {\"row\": \"D\"");
  EXPECT_TRUE(read_brought_case(earlier, "c", shipped().context()).brought);
}

TEST_F(BroughtCaseTest, TwoAnswersToOneQuestionAreRefusedWithTheirPlace) {
  run(session::WriteAnswer{key_of(protocol::Role::Story), std::string("verhaal")});
  std::string bytes = exchange::write_brought_case(*m_document);
  const auto from = bytes.find('{', 1), to = bytes.find('}', from) + 1;
  bytes.insert(to, ", " + bytes.substr(from, to - from));
  const auto read = read_brought_case(bytes, "c", shipped().context());
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems.front().code, "case.duplicate-field");
  EXPECT_EQ(read.problems.front().arguments.front(), "/answers/1/field");
  EXPECT_NE(read.problems.front().place, "");
}

TEST_F(BroughtCaseTest, NamesNotesEarlierVersionsAndWhatIsTheFacilitatorsStayHere) {
  run(session::WriteAnswer{key_of(protocol::Role::Story), std::string("eerste versie")});
  run(session::WriteAnswer{key_of(protocol::Role::Story), std::string("tweede versie")});
  run(session::WriteNote{"kladje"});
  run(session::KeepName{"Samira", "het kind"});
  run(session::WriteAnswer{key_of(protocol::Role::FacilitatorNote), std::string("indruk van mij")});
  const std::string bytes = exchange::write_brought_case(*m_document);
  for (const char* stays : {"eerste versie", "kladje", "Samira", "indruk van mij"}) {
    EXPECT_THAT(bytes, Not(HasSubstr(stays)));
  }
  EXPECT_THAT(bytes, HasSubstr("tweede versie"));
}

TEST_F(BroughtCaseTest, BrokenOnesAreRefusedWithTheirPlace) {
  run(session::WriteAnswer{key_of(protocol::Role::Story), std::string("verhaal")});
  const std::string good = exchange::write_brought_case(*m_document);
  const auto broken = [&](const std::string& from, const std::string& to) {
    std::string bytes = good;
    const auto at = bytes.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    bytes.replace(at, from.size(), to);
    const auto read = read_brought_case(bytes, "c", shipped().context());
    EXPECT_FALSE(read.brought);
    return read.problems.empty() ? std::string()
                                 : read.problems.front().code + " " + read.problems.front().arguments[0];
  };
  EXPECT_EQ(broken("beraad-brought-case/1", "beraad-brought-case/2"), "case.wrong-format /format");
  EXPECT_EQ(broken(base::to_text(m_document->state().case_id), "x"), "case.unknown-option /case");
  EXPECT_EQ(broken("\"deliberation\"", "\"war\""), "case.unknown-option /purpose");
  EXPECT_EQ(broken(m_protocol->id, "no-such-form"), "case.unknown-protocol /protocol");
  EXPECT_EQ(broken(key_of(protocol::Role::Story).field, "no_such_field"), "case.unknown-field /answers/0/field");
  EXPECT_EQ(broken("\"attachments\": []", "\"attachments\": [3]"), "case.wrong-type /attachments/0");
  EXPECT_EQ(broken("\"language\"", "\"tongue\""), "case.missing-key #");
  EXPECT_FALSE(read_brought_case("", "c", shipped().context()).brought);
  EXPECT_FALSE(read_brought_case(std::string(200'000, '['), "c", shipped().context()).brought);
}

}  // namespace
}  // namespace beraad::test
