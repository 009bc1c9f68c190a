// What a questionnaire keeps of forms on paper: as much as comes back, and never out of reach.
#include "core/index/waves.hpp"

#include <algorithm>

#include "core/session/answer_check.hpp"
#include "core/session/event_json.hpp"
#include "tests/core/index/beside.hpp"

namespace beraad::index {
namespace {

class KeptForms : public testing::Test {
 protected:
  void SetUp() override {
    book.write(Role::SeriesItems, items);
    book.write(Role::Waves, waves);
  }
  [[nodiscard]] session::Row sentence(const std::string& text) {
    return book.row(Role::OpenAnswers, {{Role::OpenWave, base::to_text(waves[0].id)},
                                        {Role::OpenItem, base::to_text(items[0].id)},
                                        {Role::OpenText, text}});
  }
  [[nodiscard]] session::Rows sentences(std::size_t count) {
    session::Rows rows;
    while (rows.size() < count) rows.push_back(sentence("Wij «vragen» \"door\" \\ en zwijgen soms."));
    return rows;
  }
  [[nodiscard]] session::Row question(const std::string& text, bool open) {
    return book.row(Role::SeriesItems, {{Role::ItemText, text}, {Role::ItemOpen, open}});
  }
  [[nodiscard]] session::Row wave(const std::string& name) { return book.row(Role::Waves, {{Role::WaveName, name}}); }

  Beside book{Role::SeriesItems};
  session::Rows items{question("Wat mis je?", true), question("Ik kan twijfelen.", false)};
  session::Rows waves{wave("vooraf"), wave("later")};
};

TEST_F(KeptForms, AsManySentencesFitAsComeBackAndTheyAreReadAgain) {
  book.write(Role::OpenAnswers, sentences(session::k_most_kept_rows));
  EXPECT_EQ(open_answers(book.document(), waves[0].id, items[0].id).size(), session::k_most_kept_rows);
  const auto& written = book.document().changes().back().events.front();
  const auto read = session::decode(session::encode(written));
  ASSERT_TRUE(read) << read.error().code << " " << read.error().detail;
  EXPECT_EQ(*read, written);
  EXPECT_EQ(book.refusal(Role::OpenAnswers, sentences(session::k_most_kept_rows + 1)), "refused.too-many");
}

TEST_F(KeptForms, SoManyScoresToo) {
  session::Rows rows;
  while (rows.size() < session::k_most_kept_rows) {
    rows.push_back(book.row(Role::Scores, {{Role::ScoreWave, base::to_text(waves[0].id)},
                                           {Role::ScoreItem, base::to_text(items[1].id)},
                                           {Role::Score, std::string("4")},
                                           {Role::ScoreCount, std::string("1")}}));
  }
  EXPECT_EQ(book.refusal(Role::Scores, rows), "");
}

TEST_F(KeptForms, WhatPeopleTypeThemselvesStaysShort) {
  session::Rows rows;
  while (rows.size() <= session::k_most_rows) rows.push_back(wave("weer"));
  EXPECT_EQ(book.refusal(Role::Waves, rows), "refused.too-many");
}

TEST_F(KeptForms, AWaveAndAQuestionStayWhileASentenceNamesThem) {
  book.write(Role::OpenAnswers, session::Rows{sentence("Meer rust.")});
  EXPECT_EQ(book.refusal(Role::Waves, session::Rows{waves[1]}), "refused.wave-has-answers");
  EXPECT_EQ(book.refusal(Role::Waves, session::Rows{}), "refused.wave-has-answers");
  EXPECT_EQ(book.refusal(Role::SeriesItems, session::Rows{items[1]}), "refused.item-has-answers");
  EXPECT_EQ(book.refusal(Role::SeriesItems, session::Rows{items[0]}), "") << "nobody answered that one";
  EXPECT_EQ(book.refusal(Role::Waves, session::Rows{waves[0]}), "");
  EXPECT_EQ(book.refusal(Role::OpenAnswers, session::Rows{}), "");
  EXPECT_EQ(book.refusal(Role::Waves, session::Rows{}), "");
}

TEST_F(KeptForms, AndWhileAScoreDoes) {
  const ScoreKey ticked{waves[0].id, items[1].id, 4, 0};
  book.write(Role::Scores, rows_with(book.document(), ticked, 1, book.ids()));
  EXPECT_EQ(book.refusal(Role::Waves, session::Rows{waves[1]}), "refused.wave-has-answers");
  EXPECT_EQ(book.refusal(Role::SeriesItems, session::Rows{items[0]}), "refused.item-has-answers");
  auto moved = waves;
  std::ranges::reverse(moved);
  EXPECT_EQ(book.refusal(Role::Waves, moved), "") << "another order takes nothing away";
  EXPECT_EQ(book.refusal(Role::Scores, rows_with(book.document(), ticked, -1, book.ids())), "");
  EXPECT_EQ(book.refusal(Role::SeriesItems, session::Rows{items[0]}), "");
}

}  // namespace
}  // namespace beraad::index
