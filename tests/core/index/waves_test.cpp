// Answers to a questionnaire in waves: counts, shown from four forms on.
#include "core/index/waves.hpp"

#include "tests/core/index/beside.hpp"

namespace beraad::index {
namespace {

class Waves : public testing::Test {
 protected:
  void SetUp() override {
    items = {book.row(Role::SeriesItems, {{Role::ItemText, std::string("Ik kan twijfelen.")},
                                          {Role::ItemLow, std::int64_t{1}},
                                          {Role::ItemHigh, std::int64_t{5}}})};
    waves = {book.row(Role::Waves, {{Role::WaveName, std::string("vooraf")}}),
             book.row(Role::Waves, {{Role::WaveName, std::string("later")}})};
    book.write(Role::SeriesItems, items);
    book.write(Role::Waves, waves);
  }
  void count(int score, int times, std::size_t wave = 0) {
    for (int i = 0; i < times; ++i) {
      book.write(Role::Scores, rows_with(book.document(), waves[wave].id, items[0].id, score, 1, book.ids()));
    }
  }
  [[nodiscard]] ItemResult result(std::size_t wave = 0) const {
    return result_of(score_counts(book.document()), waves[wave].id, series_items(book.document()).front());
  }

  Beside book{Role::SeriesItems};
  session::Rows items, waves;
};

TEST_F(Waves, NothingShowsBeforeTheFourthForm) {
  count(5, 3);
  EXPECT_EQ(result().forms, 3U);
  EXPECT_FALSE(result().shown);
  EXPECT_EQ(result().mean, 0);
  count(1, 1);
  EXPECT_TRUE(result().shown);
}

TEST_F(Waves, MeanAndSpreadAreThoseOfTheCounts) {
  count(2, 2);
  count(4, 2);
  EXPECT_DOUBLE_EQ(result().mean, 3);
  EXPECT_NEAR(result().spread, 1.1547, 0.0001);
  EXPECT_EQ(result(1).forms, 0U) << "another wave is another wave";
}

TEST_F(Waves, AreOfTheirOwnQuestionnaire) {
  EXPECT_TRUE(is_wave_of(book.document(), waves[0].id));
  EXPECT_FALSE(is_wave_of(book.document(), items[0].id));
  EXPECT_FALSE(is_wave_of(book.document(), {}));
}

TEST_F(Waves, OneLessNeverGoesBelowNone) {
  count(3, 1);
  book.write(Role::Scores, rows_with(book.document(), waves[0].id, items[0].id, 3, -1, book.ids()));
  EXPECT_EQ(result().forms, 0U);
  EXPECT_TRUE(rows_with(book.document(), waves[0].id, items[0].id, 3, -1, book.ids()).empty());
}

}  // namespace
}  // namespace beraad::index
