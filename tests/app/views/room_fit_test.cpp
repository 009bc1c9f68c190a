#include "app/views/room_fit.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/base/text.hpp"

namespace beraad::views {
namespace {

using testing::ElementsAre;

// Ten pixels for every character.
float ten_each(std::string_view text, ui::FontSpec /*font*/) {
  return 10 * static_cast<float>(base::count_code_points(text));
}

std::vector<std::string> lines_of(std::string_view text, float width, bool balanced = true) {
  const Pieces pieces = cut_into_pieces(text, {}, width, ten_each);
  const std::size_t count = pieces.pieces.size();
  std::vector<std::string> lines;
  for (const Line& line : balanced ? balance_lines(pieces, 0, count, width) : fill_lines(pieces, 0, count, width)) {
    EXPECT_LE(width_of(pieces, line), width) << text;
    lines.push_back(text_of(pieces, line));
  }
  return lines;
}

TEST(RoomFit, FillsLinesByWords) {
  EXPECT_THAT(lines_of("een twee drie vier", 80, false), ElementsAre("een twee", "drie", "vier"));
  EXPECT_THAT(lines_of("  een\t twee ", 300, false), ElementsAre("een twee"));
  EXPECT_THAT(lines_of(" \t ", 300, false), ElementsAre());
}

TEST(RoomFit, EvensLinesOutWithoutMakingMore) {
  EXPECT_THAT(lines_of("Wat is hier nu het goede om te doen", 300, false),
              ElementsAre("Wat is hier nu het goede om te", "doen"));
  EXPECT_THAT(lines_of("Wat is hier nu het goede om te doen", 300),
              ElementsAre("Wat is hier nu het", "goede om te doen"));
}

TEST(RoomFit, GivesAShortLastWordCompany) {
  EXPECT_THAT(lines_of("van verantwoordelijkheid en ja", 270, false), ElementsAre("van verantwoordelijkheid en", "ja"));
  EXPECT_THAT(lines_of("van verantwoordelijkheid en ja", 270), ElementsAre("van verantwoordelijkheid", "en ja"));
  EXPECT_THAT(lines_of("a verantwoordelijkheden ja", 240, false), ElementsAre("a verantwoordelijkheden", "ja"));
  EXPECT_THAT(lines_of("a verantwoordelijk ja", 210), ElementsAre("a verantwoordelijk ja"));
}

TEST(RoomFit, BreaksAWordOnlyWhenItIsTooWide) {
  EXPECT_THAT(lines_of("de gedragswetenschapper", 150), ElementsAre("de gedrags-", "wetenschapper"));
  EXPECT_FALSE(cut_into_pieces("gedragswetenschapper", {}, 200, ten_each).broke_word);
  EXPECT_TRUE(cut_into_pieces("gedragswetenschapper", {}, 190, ten_each).broke_word);
}

TEST(RoomFit, KnowsWhereSentencesEnd) {
  const Pieces pieces = cut_into_pieces("Ja. Bijv. een kind (7). „Nee!” zei zij", {}, 1000, ten_each);
  std::vector<std::string> ends;
  for (const Piece& piece : pieces.pieces) {
    if (piece.ends_sentence) {
      ends.push_back(piece.text);
    }
  }
  EXPECT_THAT(ends, ElementsAre("Ja.", "(7).", "zij"));
}

TEST(RoomFit, BeginsALineWithEachSentenceWhereThatTakesNoMoreLines) {
  const auto texts = [](std::string_view text, float width) {
    const Pieces pieces = cut_into_pieces(text, {}, width, ten_each);
    std::vector<std::string> lines;
    for (const Line& line : balance_sentences(pieces, width)) {
      lines.push_back(text_of(pieces, line));
    }
    return lines;
  };
  EXPECT_THAT(texts("Wat vind ik juist? En waarom?", 200), ElementsAre("Wat vind ik juist?", "En waarom?"));
  EXPECT_THAT(texts("Ja? Nee? Wat dan?", 200), ElementsAre("Ja? Nee? Wat dan?"));
}

TEST(RoomFit, ANoBreakSpaceHolds) {
  EXPECT_THAT(lines_of("nog 5\u00A0min over", 60, false), ElementsAre("nog", "5\u00A0min", "over"));
}

}  // namespace
}  // namespace beraad::views
