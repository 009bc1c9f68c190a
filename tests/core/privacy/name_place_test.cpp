// The place where a name may stand is shown with a little of what is written around it.
#include "core/privacy/name_place.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/base/text.hpp"

namespace beraad::privacy {
namespace {

NamePlace place_of(const std::string& text, const std::string& word) {
  const std::size_t begin = text.find(word);
  return place_in(text, begin, begin + word.size());
}

TEST(NamePlace, IsTheWholeOfAShortText) {
  const auto place = place_of("Toen belde\nRoos niet.", "Roos");
  EXPECT_EQ(place.before, "Toen belde ") << "on one line";
  EXPECT_EQ(place.word, "Roos");
  EXPECT_EQ(place.after, " niet.");
}

TEST(NamePlace, IsCutBetweenWordsWithASignOfWhatIsLeftOut) {
  const auto place = place_of("Gisteren in de late middag belde Roos omdat haar moeder niet wilde komen eten", "Roos");
  EXPECT_EQ(place.before, "…in de late middag belde ");
  EXPECT_EQ(place.after, " omdat haar moeder niet wilde…");
}

TEST(NamePlace, NeverCutsALetterInTwo) {
  std::string letters;
  for (int count = 0; count < 50; ++count) letters += "é";
  const auto place = place_of(letters + "Roos" + letters, "Roos");
  for (const auto& side : {place.before, place.after}) {
    EXPECT_TRUE(base::is_valid_utf8(side));
    EXPECT_EQ(base::count_code_points(side), 31U) << "with the ellipsis";
  }
}

}  // namespace
}  // namespace beraad::privacy
