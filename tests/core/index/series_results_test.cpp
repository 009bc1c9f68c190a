// Results of a questionnaire in waves: one scale for all questions, what is asked when, and when a team is compared.
#include "core/index/series_results.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/core/index/beside.hpp"

namespace beraad::index {
namespace {

using Shown = ItemResult::Shown;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class SeriesResults : public testing::Test {
 protected:
  void SetUp() override {
    waves = {book.row(Role::Waves, {{Role::WaveName, std::string("Vooraf")}}),
             book.row(Role::Waves, {{Role::WaveName, std::string("later")}})};
    book.write(Role::Waves, waves);
    book.write(Role::SeriesScales, scales);
    book.write(Role::SeriesItems, items);
  }
  [[nodiscard]] session::Row scale(const std::string& asks, const std::string& in_waves = {}) {
    auto row = book.row(Role::SeriesScales, {{Role::ScaleAsks, asks},
                                             {Role::ScaleLow, std::int64_t{1}},
                                             {Role::ScaleHigh, std::int64_t{4}},
                                             {Role::ScaleCannot, std::string("kan ik niet zeggen")}});
    const auto place = protocol::find_by_role(book.document().protocol(), Role::SeriesScales);
    if (!in_waves.empty()) row.cells.emplace(place.field->find_column(Role::ScaleWaves)->id, in_waves);
    return row;
  }
  [[nodiscard]] session::Row item(const std::string& text, const std::string& domain) {
    return book.row(Role::SeriesItems, {{Role::ItemText, text}, {Role::ItemDomain, domain}});
  }
  void count(std::size_t at, int score, int times, std::size_t wave = 0, std::size_t on = 0) {
    for (int i = 0; i < times; ++i) {
      book.write(Role::Scores, rows_with(book.document(), {waves[wave].id, items[at].id, score, on}, 1, book.ids()));
    }
  }
  /// The line of that item on that scale, or of how often it was chosen.
  [[nodiscard]] SeriesLine line(std::size_t at, std::size_t on = 0, bool chosen = false) const {
    for (const auto& one : series_lines(book.document())) {
      if (one.item == at && one.chosen == chosen && (chosen || one.scale == on)) return one;
    }
    ADD_FAILURE() << "no such line";
    return {};
  }

  Beside book{Role::SeriesItems};
  session::Rows waves;
  session::Rows scales{scale("Tijdens het gesprek?", "later"), scale("In het werk?", "later"),
                       scale("Hoe belangrijk?")};
  session::Rows items{item("Ik durf te twijfelen.", "Steun"), item("Ieder komt aan het woord.", "Samen"),
                      item("Ik voel steun.", "Steun")};
};

TEST_F(SeriesResults, ScalesForAllHoldForEveryQuestionWithoutOneOfItsOwn) {
  const auto known = series_items(book.document());
  ASSERT_THAT(known, SizeIs(3));
  for (const auto& one : known) EXPECT_THAT(one.scales, SizeIs(3)) << one.text;
  EXPECT_EQ(known[0].scales[2].asks, "Hoe belangrijk?");
  EXPECT_TRUE(takes_none(known[0], 2));
  items.push_back(book.row(Role::SeriesItems,
                           {{Role::ItemText, std::string("Rustig?")}, {Role::ItemAsks, std::string("Hoe vaak?")}}));
  book.write(Role::SeriesItems, items);
  const auto own = series_items(book.document()).back();
  ASSERT_THAT(own.scales, SizeIs(1));
  EXPECT_EQ(own.scales[0].asks, "Hoe vaak?");
}

TEST_F(SeriesResults, ReadAtOnceAllIsAsWhenItIsAskedApart) {
  count(0, 3, 4, 1, 1);
  count(1, 2, 2, 1, 0);
  book.write(Role::SeriesChoose, std::int64_t{2});
  const auto series = read_series(book.document());
  EXPECT_EQ(series.counts, score_counts(book.document()));
  EXPECT_EQ(series.counts.at({waves[1].id, items[0].id, 3, 1}), 4U);
  EXPECT_EQ(series.counts.at({waves[1].id, items[1].id, 2, 0}), 2U);
  EXPECT_THAT(series.items, SizeIs(3));
  EXPECT_THAT(series.waves, SizeIs(2));
  EXPECT_EQ(series.most_important, 2U);
  EXPECT_EQ(series_lines(series).size(), series_lines(book.document()).size());
  EXPECT_EQ(series_lines(series).front().waves.back().forms, line(0).waves.back().forms);
}

TEST_F(SeriesResults, ThreeScalesAreCountedApartEachWithItsOwnBoxForNoNumber) {
  count(0, 4, 4, 1, 0);
  count(0, 1, 4, 1, 1);
  count(0, 3, 4, 1, 2);
  count(0, k_not_applicable, 2, 1, 1);
  EXPECT_DOUBLE_EQ(line(0, 0).waves[1].median, 4);
  EXPECT_DOUBLE_EQ(line(0, 1).waves[1].median, 1);
  EXPECT_DOUBLE_EQ(line(0, 2).waves[1].median, 3);
  EXPECT_EQ(line(0, 0).waves[1].none, 0U);
  EXPECT_EQ(line(0, 1).waves[1].none, 2U);
}

TEST_F(SeriesResults, AnotherOrderOfTheScalesTakesTheCountsAlong) {
  count(0, 4, 4, 1, 0);
  std::ranges::reverse(scales);
  book.write(Role::SeriesScales, scales);
  EXPECT_EQ(line(0, 0).waves[1].forms, 0U);
  EXPECT_EQ(line(0, 2).waves[1].forms, 4U);
}

TEST_F(SeriesResults, AScaleStaysWhileSomethingIsCountedOnIt) {
  count(0, 4, 1, 1, 0);
  EXPECT_EQ(book.refusal(Role::SeriesScales, session::Rows{scales[1], scales[2]}), "refused.scale-has-answers");
  EXPECT_EQ(book.refusal(Role::SeriesScales, session::Rows{scales[0], scales[2]}), "") << "nobody used that one";
}

TEST_F(SeriesResults, AQuestionThatWasCountedKeepsItsScaleWhenOthersComeForAll) {
  book.write(Role::SeriesScales, session::Rows{});
  count(0, 5, 4);
  book.write(Role::SeriesScales, scales);
  const auto known = series_items(book.document());
  EXPECT_THAT(known[0].scales, SizeIs(1));
  EXPECT_THAT(known[1].scales, SizeIs(3));
  EXPECT_EQ(line(0).waves[0].forms, 4U);
}

TEST_F(SeriesResults, WhatIsAskedInSomeWavesSaysSoAndANameThatIsNoneIsTold) {
  EXPECT_EQ(line(0, 0).waves[0].shown, Shown::NotAsked);
  EXPECT_EQ(line(0, 0).waves[1].shown, Shown::Nothing);
  EXPECT_EQ(line(0, 2).waves[0].shown, Shown::Nothing);
  const auto known = series_waves(book.document());
  EXPECT_TRUE(is_asked_in({"vooraf"}, known[0])) << "small letters are the same name";
  EXPECT_FALSE(is_asked_in({"vooraf"}, known[1]));
  EXPECT_THAT(unknown_waves(series_items(book.document()), known), IsEmpty());
  scales[0] = scale("Tijdens het gesprek?", "na een jaar");
  book.write(Role::SeriesScales, scales);
  EXPECT_THAT(unknown_waves(series_items(book.document()), known), ElementsAre("na een jaar"));
  count(0, 3, 4, 0, 0);
  EXPECT_EQ(line(0, 0).waves[0].shown, Shown::All) << "what was counted stays in sight";
}

TEST_F(SeriesResults, BesideAnotherWaveATeamHasNoFigureBelowTenForms) {
  count(0, 3, 9, 0, 2);
  EXPECT_EQ(line(0, 2).waves[0].shown, Shown::All) << "one wave is compared with nothing";
  count(0, 3, 10, 1, 2);
  EXPECT_EQ(line(0, 2).waves[0].shown, Shown::Counts);
  EXPECT_EQ(line(0, 2).waves[1].shown, Shown::All);
  count(0, 2, 1, 0, 2);
  EXPECT_EQ(line(0, 2).waves[0].shown, Shown::All);
  EXPECT_EQ(line(1, 2).waves[0].shown, Shown::Nothing) << "another question is compared by itself";
}

TEST_F(SeriesResults, TheMostImportantAreCountedAndShownFromFourFormsThatChose) {
  EXPECT_THAT(series_lines(book.document()), SizeIs(9)) << "nothing is chosen";
  book.write(Role::SeriesChoose, std::int64_t{2});
  count(0, k_chosen, 3);
  count(1, k_chosen, 3);
  EXPECT_EQ(line(0, 0, true).waves[0].shown, Shown::TooFew) << "six choices of three people";
  count(2, k_chosen, 1);
  count(0, k_chosen, 1);
  EXPECT_EQ(line(0, 0, true).waves[0].shown, Shown::All);
  EXPECT_EQ(line(0, 0, true).waves[0].forms, 4U);
  EXPECT_EQ(line(2, 0, true).waves[0].forms, 1U);
  count(0, k_chosen, 8, 1);
  EXPECT_EQ(line(0, 0, true).waves[1].shown, Shown::Counts) << "beside another wave ten are needed";
}

TEST_F(SeriesResults, TheFormsOfTheMostImportantAreThoseOfTheWave) {
  book.write(Role::SeriesChoose, std::int64_t{2});
  count(0, k_chosen, 1);
  count(1, 3, 2, 0, 2);
  EXPECT_EQ(line(0, 0, true).waves[0].shown, Shown::TooFew);
  count(1, k_not_applicable, 2, 0, 2);
  EXPECT_EQ(line(0, 0, true).waves[0].shown, Shown::All) << "four forms were typed in, of which one chose";
  EXPECT_EQ(line(0, 0, true).waves[0].forms, 1U);
}

TEST_F(SeriesResults, QuestionsOfOneDomainStandTogether) {
  std::vector<std::size_t> order;
  for (const auto& one : series_lines(book.document())) {
    if (order.empty() || order.back() != one.item) order.push_back(one.item);
  }
  EXPECT_THAT(order, ElementsAre(0, 2, 1));
}

TEST(ShareBounds, AreThoseOfWilson) {
  constexpr double k_near = 0.00005;  // examples of Newcombe (1998)
  EXPECT_NEAR(share_bounds(81, 263).low, 0.2553, k_near);
  EXPECT_NEAR(share_bounds(81, 263).high, 0.3662, k_near);
  EXPECT_NEAR(share_bounds(15, 148).low, 0.0624, k_near);
  EXPECT_NEAR(share_bounds(15, 148).high, 0.1605, k_near);
  EXPECT_NEAR(share_bounds(0, 20).low, 0, k_near);
  EXPECT_NEAR(share_bounds(0, 20).high, 0.1611, k_near);
  EXPECT_DOUBLE_EQ(share_bounds(0, 0).high, 1);
}

}  // namespace
}  // namespace beraad::index
