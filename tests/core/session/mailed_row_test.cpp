// A short form that goes out by mail and comes back as somebody's words.
#include "core/session/mailed_row.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/protocol/catalog.hpp"

namespace beraad::session {
namespace {

using testing::HasSubstr;
using testing::Not;

const protocol::Field& table() {
  static const auto catalog = protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
  for (const auto& entry : catalog.entries()) {
    if (const auto place = protocol::find_by_role(*entry.protocol, protocol::Role::Candidates)) return *place.field;
  }
  throw std::runtime_error("no template of that kind");
}

std::string cell(const std::map<std::string, Cell, std::less<>>& cells, protocol::Role role) {
  const auto found = cells.find(table().find_column(role)->id);
  return found != cells.end() ? std::get<std::string>(found->second) : std::string{};
}

TEST(MailedRow, TheFormComesBackFilledIn) {
  std::string mail = write_mail_form(table(), base::Language::Dutch);
  EXPECT_THAT(mail, Not(HasSubstr(table().find_column(protocol::Role::CandidateCase)->label.nl)));
  const auto* title = table().find_column(protocol::Role::CandidateTitle);
  const auto* urgency = table().find_column(protocol::Role::Urgency);
  const auto fill = [&](const protocol::Column& column, const std::string& answer) {
    const auto at = mail.find(":\n", mail.find(column.label.nl));
    mail.insert(at + 1, " " + answer);
  };
  fill(*title, "Te dichtbij gekomen");
  fill(*urgency, urgency->choices.options.front().label.nl);
  const auto cells = read_mailed_row(table(), mail);
  ASSERT_TRUE(cells);
  EXPECT_EQ(cell(*cells, protocol::Role::CandidateTitle), "Te dichtbij gekomen");
  EXPECT_EQ(cell(*cells, protocol::Role::Urgency), urgency->choices.options.front().id);
  EXPECT_EQ(cells->size(), 2U) << "what was left empty stays empty";
}

TEST(MailedRow, AnAnswerGoesOnUntilTheNextQuestionAndMayBeQuoted) {
  const auto* story = table().find_column(protocol::Role::Story);
  const auto* hot = table().find_column(protocol::Role::HotMoment);
  const auto cells = read_mailed_row(table(), "Dag!\r\n> " + story->label.en + ": Zij belde\r\n>\r\nelke avond.\r\n> " +
                                                  hot->label.nl + ":\r\nIk nam op.\r\n");
  ASSERT_TRUE(cells);
  EXPECT_THAT(cell(*cells, protocol::Role::Story), HasSubstr("Zij belde"));
  EXPECT_THAT(cell(*cells, protocol::Role::Story), HasSubstr("elke avond."));
  EXPECT_EQ(cell(*cells, protocol::Role::HotMoment), "Ik nam op.");
}

TEST(MailedRow, WhatIsNoAnswerIsRefusedAndAnUnknownChoiceIsNotGuessed) {
  EXPECT_EQ(read_mailed_row(table(), "").error().code, "mailed.nothing-found");
  EXPECT_EQ(read_mailed_row(table(), "Beste collega: tot morgen!").error().code, "mailed.nothing-found");
  EXPECT_EQ(read_mailed_row(table(), std::string(70'000, 'x')).error().code, "mailed.too-long");
  const auto* urgency = table().find_column(protocol::Role::Urgency);
  EXPECT_FALSE(read_mailed_row(table(), urgency->label.nl + ": heel erg"));
}

}  // namespace
}  // namespace beraad::session
