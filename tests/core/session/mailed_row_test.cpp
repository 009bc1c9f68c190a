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
  const auto row = read_mailed_row(table(), mail);
  ASSERT_TRUE(row);
  EXPECT_EQ(cell(row->cells, protocol::Role::CandidateTitle), "Te dichtbij gekomen");
  EXPECT_EQ(cell(row->cells, protocol::Role::Urgency), urgency->choices.options.front().id);
  EXPECT_EQ(row->left, "");
  EXPECT_EQ(row->cells.size(), 2U) << "what was left empty stays empty";
}

TEST(MailedRow, AnAnswerGoesOnUntilTheNextQuestionAndMayBeQuoted) {
  const auto* story = table().find_column(protocol::Role::Story);
  const auto* hot = table().find_column(protocol::Role::HotMoment);
  const auto row = read_mailed_row(table(), "Dag!\r\n> " + story->label.en + ": Zij belde\r\n>\r\nelke avond.\r\n> " +
                                                hot->label.nl + ":\r\nIk nam op.\r\n");
  ASSERT_TRUE(row);
  EXPECT_EQ(cell(row->cells, protocol::Role::Story), "Zij belde elke avond.");
  EXPECT_EQ(cell(row->cells, protocol::Role::HotMoment), "Ik nam op.");
  EXPECT_EQ(row->cells.size(), 2U);
}

/// The form as a mail program quotes it, with answers below their questions.
std::string reply(const std::map<protocol::Role, std::string>& answers) {
  std::string mail;
  std::size_t at = 0;
  const std::string form = write_mail_form(table(), base::Language::Dutch);
  while (at < form.size()) {
    const std::size_t end = form.find('\n', at);
    const std::string line = form.substr(at, end - at);
    at = end + 1;
    mail += (line.empty() ? ">" : "> " + line) + "\n";
    for (const auto& [role, answer] : answers) {
      if (line.starts_with(table().find_column(role)->label.nl)) mail += "\n" + answer + "\n\n";
    }
  }
  return mail;
}

TEST(MailedRow, AReplyBelowEachQuotedQuestionIsReadWithoutItsMarks) {
  const auto* urgency = table().find_column(protocol::Role::Urgency);
  const auto* decided = table().find_column(protocol::Role::DecidedAlready);
  const auto* status = table().find_column(protocol::Role::PromiseStatus);
  const std::map<protocol::Role, std::string> answers{
      {protocol::Role::Story, "Zij belde."},
      {protocol::Role::Urgency, urgency->choices.options.at(1).label.nl + "."},
      {protocol::Role::DecidedAlready, decided->choices.options.at(0).label.nl},
      {protocol::Role::PromiseStatus, status->choices.options.at(0).label.nl + "\n\nGroet,\nAnna"}};
  const auto row = read_mailed_row(table(), reply(answers) + "\n-- \nAnna, afdeling Noord");
  ASSERT_TRUE(row);
  EXPECT_EQ(cell(row->cells, protocol::Role::Story), "Zij belde.");
  EXPECT_EQ(cell(row->cells, protocol::Role::Urgency), urgency->choices.options.at(1).id);
  EXPECT_EQ(cell(row->cells, protocol::Role::DecidedAlready), decided->choices.options.at(0).id);
  EXPECT_EQ(cell(row->cells, protocol::Role::PromiseStatus), status->choices.options.at(0).id);
  EXPECT_EQ(row->cells.size(), 4U) << "a mark alone is no answer";
  EXPECT_EQ(row->left, "Groet,\nAnna\n");
}

TEST(MailedRow, AChoiceThatIsNotUnderstoodIsKeptWithItsQuestion) {
  const auto* urgency = table().find_column(protocol::Role::Urgency);
  const auto row = read_mailed_row(
      table(), reply({{protocol::Role::Story, "Zij belde."}, {protocol::Role::Urgency, "heel erg\nsnel graag"}}));
  ASSERT_TRUE(row);
  EXPECT_EQ(row->cells.size(), 1U);
  EXPECT_EQ(row->left, urgency->label.nl + ":\nheel erg\nsnel graag\n");
}

TEST(MailedRow, WhatIsNoAnswerIsRefusedAndAnUnknownChoiceIsNotGuessed) {
  EXPECT_EQ(read_mailed_row(table(), "").error().code, "mailed.nothing-found");
  EXPECT_EQ(read_mailed_row(table(), "Beste collega: tot morgen!").error().code, "mailed.nothing-found");
  EXPECT_EQ(read_mailed_row(table(), std::string(70'000, 'x')).error().code, "mailed.too-long");
  const auto* urgency = table().find_column(protocol::Role::Urgency);
  EXPECT_EQ(read_mailed_row(table(), urgency->label.nl + ": heel erg").error().code, "mailed.left-over");
}

}  // namespace
}  // namespace beraad::session
