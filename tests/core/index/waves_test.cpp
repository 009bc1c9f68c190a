// Answers to a questionnaire in waves: counts, shown from four forms on.
#include "core/index/series_results.hpp"
#include "tests/core/index/beside.hpp"

namespace beraad::index {
namespace {

class Waves : public testing::Test {
 protected:
  void SetUp() override {
    items = {book.row(Role::SeriesItems, {{Role::ItemText, std::string("Ik kan twijfelen.")},
                                          {Role::ItemLow, std::int64_t{1}},
                                          {Role::ItemHigh, std::int64_t{5}},
                                          {Role::ItemLabels, std::string("nooit; zelden; soms;vaak ; altijd")},
                                          {Role::ItemNotApplicable, true},
                                          {Role::SecondAsks, std::string("Hoe vaak?")},
                                          {Role::SecondHigh, std::int64_t{4}},
                                          {Role::SecondLabels, std::string("nooit; altijd")}}),
             book.row(Role::SeriesItems, {{Role::ItemText, std::string("Wat mis je?")}, {Role::ItemOpen, true}})};
    waves = {book.row(Role::Waves, {{Role::WaveName, std::string("vooraf")}}),
             book.row(Role::Waves, {{Role::WaveName, std::string("later")}})};
    book.write(Role::SeriesItems, items);
    book.write(Role::Waves, waves);
  }
  void count(int score, int times, std::size_t wave = 0, std::size_t scale = 0) {
    for (int i = 0; i < times; ++i) {
      book.write(Role::Scores, rows_with(book.document(), {waves[wave].id, items[0].id, score, scale}, 1, book.ids()));
    }
  }
  [[nodiscard]] ItemResult result(std::size_t wave = 0, std::size_t scale = 0) const {
    return result_of(score_counts(book.document()), waves[wave].id, series_items(book.document()).front(), scale);
  }
  void say(const std::string& text) {
    auto fresh = with_new_answer(book.document(), waves[0].id, items[1].id, book.ids());
    const auto place = protocol::find_by_role(book.document().protocol(), Role::OpenAnswers);
    for (auto& row : fresh.rows) {
      if (row.id == fresh.row) row.cells.insert_or_assign(place.field->find_column(Role::OpenText)->id, text);
    }
    book.write(Role::OpenAnswers, fresh.rows);
  }
  [[nodiscard]] std::vector<std::string> answers() const {
    return shown_answers(open_answers(book.document(), waves[0].id, items[1].id));
  }

  Beside book{Role::SeriesItems};
  session::Rows items, waves;
};

TEST_F(Waves, NothingShowsBeforeTheFourthForm) {
  count(5, 3);
  EXPECT_EQ(result().forms, 3U);
  EXPECT_EQ(result().shown, ItemResult::Shown::TooFew);
  EXPECT_TRUE(result().counts.empty());
  EXPECT_EQ(result().above, 0U) << "three could be told apart";
  count(1, 1);
  EXPECT_EQ(result().shown, ItemResult::Shown::All);
}

TEST_F(Waves, CountsTheMiddleAndHowManyAreAboveItAreShown) {
  count(2, 2);
  count(4, 1);
  count(5, 1);
  EXPECT_EQ(result().counts, (std::vector<std::size_t>{0, 2, 0, 1, 1}));
  EXPECT_DOUBLE_EQ(result().median, 3) << "between two and four";
  EXPECT_EQ(result().above, 2U);
  EXPECT_DOUBLE_EQ(result().share, 0.5);
  EXPECT_EQ(result(1).shown, ItemResult::Shown::Nothing) << "another wave is another wave";
}

TEST_F(Waves, AreOfTheirOwnQuestionnaire) {
  EXPECT_TRUE(is_wave_of(book.document(), waves[0].id));
  EXPECT_FALSE(is_wave_of(book.document(), items[0].id));
  EXPECT_FALSE(is_wave_of(book.document(), {}));
}

TEST_F(Waves, OneLessNeverGoesBelowNone) {
  count(3, 1);
  const ScoreKey ticked{waves[0].id, items[0].id, 3};
  book.write(Role::Scores, rows_with(book.document(), ticked, -1, book.ids()));
  EXPECT_EQ(result().forms, 0U);
  EXPECT_TRUE(rows_with(book.document(), ticked, -1, book.ids()).empty());
}

TEST_F(Waves, TwoScalesOfOneItemAreCountedApart) {
  count(5, 4);
  count(2, 3, 0, 1);
  EXPECT_DOUBLE_EQ(result().median, 5);
  EXPECT_EQ(result(0, 1).forms, 3U);
  EXPECT_EQ(result(0, 1).shown, ItemResult::Shown::TooFew) << "each scale has its own four";
  count(3, 1, 0, 1);
  EXPECT_DOUBLE_EQ(result(0, 1).median, 2);
  EXPECT_EQ(result().forms, 4U);
}

TEST_F(Waves, WhatDoesNotApplyIsCountedAside) {
  count(4, 4);
  count(k_not_applicable, 2);
  EXPECT_EQ(result().forms, 4U);
  EXPECT_EQ(result().none, 2U);
  EXPECT_DOUBLE_EQ(result().share, 1) << "of those who gave a number";
}

TEST_F(Waves, WordsStandAtEachNumberOrNowhere) {
  const auto known = series_items(book.document());
  ASSERT_EQ(known[0].scales.size(), 2U);
  EXPECT_EQ(known[0].scales[0].labels, (std::vector<std::string>{"nooit", "zelden", "soms", "vaak", "altijd"}));
  EXPECT_FALSE(known[0].scales[0].labels_differ);
  EXPECT_TRUE(known[0].scales[1].labels.empty()) << "two words for four numbers";
  EXPECT_TRUE(known[0].scales[1].labels_differ);
  EXPECT_TRUE(known[1].scales.empty()) << "an open question has none";
}

TEST_F(Waves, OpenAnswersShowFromTheFourthOnAndInNoOrderOfForms) {
  for (const char* text : {"tijd", "rust", "ruimte"}) say(text);
  EXPECT_TRUE(answers().empty());
  say("aandacht");
  EXPECT_EQ(answers(), (std::vector<std::string>{"aandacht", "ruimte", "rust", "tijd"}));
  EXPECT_TRUE(open_answers(book.document(), waves[1].id, items[1].id).empty()) << "another wave is another wave";
}

TEST_F(Waves, APlaceThatWaitsForItsAnswerIsUsedFirst) {
  const auto first = with_new_answer(book.document(), waves[0].id, items[1].id, book.ids());
  book.write(Role::OpenAnswers, first.rows);
  const auto second = with_new_answer(book.document(), waves[0].id, items[1].id, book.ids());
  EXPECT_EQ(second.row, first.row);
  EXPECT_EQ(second.rows, first.rows);
}

}  // namespace
}  // namespace beraad::index
