// Slips for what a team puts in order, and for lists that each writes in silence.
#include "core/report/ranking_slips.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/report/report_fixture.hpp"

namespace beraad::report {
namespace {

using protocol::FieldType;
using protocol::Role;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> words_of(const Slip& slip) {
  std::vector<std::string> words;
  for (const auto& sentence : slip.sentences) words.push_back(sentence.words);
  return words;
}

/// Names of shipped methods in which somebody ranks, in the open.
std::vector<std::string> methods_with_ranking() {
  std::vector<std::string> names;
  for (const auto& name : shipped_protocol_names()) {
    const auto method = shipped_protocol(name);
    const bool ranks = std::ranges::any_of(method.steps, [](const protocol::Step& step) {
      return !step.sealed && std::ranges::any_of(step.fields, [](const protocol::Field& field) {
        return field.type == FieldType::Ranking && field.visibility == protocol::Visibility::Room;
      });
    });
    if (ranks) names.push_back(name);
  }
  return names;
}

class RankingSlips : public ::testing::Test {
 protected:
  base::Texts texts = shipped_texts(base::Language::Dutch);
};

TEST_F(RankingSlips, TheItemsStandOnItWithTheirNumbersAndALineForTheOrder) {
  const auto names = methods_with_ranking();
  ASSERT_FALSE(names.empty());
  for (const auto& name : names) {
    const FullSession session(shipped_protocol(name));
    const auto slips = ranking_slips(session.source(texts));
    ASSERT_FALSE(slips.empty()) << name;
    const auto words = words_of(slips.front());
    EXPECT_THAT(words, Contains(::testing::StartsWith("1. "))) << name;
    EXPECT_EQ(words.back(), texts.say("kit.slip-order"));
    EXPECT_FALSE(slips.front().sentences.back().is_said) << "there is a line to write on";
    const auto kit = paint_kit(session.source(texts), test_paint());
    ASSERT_TRUE(kit) << kit.error().detail;
  }
}

TEST_F(RankingSlips, BeforeThereIsAnythingToOrderThereAreLinesToNoteItOn) {
  const auto names = methods_with_ranking();
  ASSERT_FALSE(names.empty());
  FullSession session(shipped_protocol(names.front()));
  session.state.answers.clear();
  const auto slips = ranking_slips(session.source(texts));
  ASSERT_FALSE(slips.empty());
  const auto words = words_of(slips.front());
  EXPECT_THAT(words, Contains("1"));
  EXPECT_THAT(words, Contains("5"));
  EXPECT_THAT(words, Not(Contains(texts.say("kit.slip-order"))));
}

/// Of which a team chooses one, in the numbers of its list.
TEST_F(RankingSlips, CasesThatWereBroughtStandOnItByTitle) {
  FullSession session(shipped_protocol("meeting-preparation.json"));
  const auto place = protocol::find_by_role(session.method, Role::Candidates);
  ASSERT_TRUE(place);
  const auto* title = place.field->find_column(Role::CandidateTitle);
  base::SeededIds ids{3};
  session::Rows rows(2);
  for (auto& row : rows) row.id = ids.random_id();
  rows[0].cells.emplace(title->id, std::string("Te dichtbij gekomen"));
  rows[1].cells.emplace(title->id, std::string("Zorg weigeren"));
  session.answer(Role::Candidates).value = rows;
  const auto slips = ranking_slips(session.source(texts));
  ASSERT_EQ(slips.size(), 1U);
  const auto words = words_of(slips.front());
  EXPECT_THAT(words, Contains("1. Te dichtbij gekomen"));
  EXPECT_THAT(words, Contains("2. Zorg weigeren"));
  EXPECT_TRUE(paint_slip_sheet(session.source(texts), test_paint()));
  session.state.answers.clear();
  EXPECT_TRUE(ranking_slips(session.source(texts)).empty());
}

TEST_F(RankingSlips, AListOfTheSilentRoundHasTheHelpOfTheMethodAndItsLines) {
  std::size_t lists = 0;
  for (const auto& name : shipped_protocol_names()) {
    const FullSession session(shipped_protocol(name));
    for (const auto& step : session.method.steps) {
      for (const auto& field : step.fields) {
        const bool counts = field.type == FieldType::List && field.hints && field.hints->count;
        if (!step.sealed || !field.per_participant || !counts) continue;
        ++lists;
        const Slip slip = slip_of(session.source(texts), {&step, &field});
        ASSERT_EQ(slip.sentences.size(), static_cast<std::size_t>(*field.hints->count) + 1) << name;
        EXPECT_TRUE(slip.sentences.front().is_said);
        EXPECT_THAT(slip.sentences.front().words, HasSubstr(field.hint.nl));
        EXPECT_EQ(slip.sentences.back().words, std::to_string(*field.hints->count));
      }
    }
  }
  EXPECT_GT(lists, 0U);
}

}  // namespace
}  // namespace beraad::report
