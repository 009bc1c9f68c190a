#include "core/base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace beraad::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Utf8, TellsWellFormedFromMalformed) {
  for (const char* good : {"", "a", "é€😀", "\u0000", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_TRUE(is_valid_utf8(good)) << good;
  }
  for (const char* bad :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\xFF", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "a\xC3z"}) {
    EXPECT_FALSE(is_valid_utf8(bad));
  }
}

TEST(Utf8, DamageIsSeenAndNothingVanishes) {
  EXPECT_EQ(with_valid_utf8("caf\xE9 ok"), "caf\uFFFD ok");
  EXPECT_EQ(with_valid_utf8("\xF0\x9F\x98"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(with_valid_utf8("é\xED\xA0\x80"), "é\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(with_valid_utf8("gewoon"), "gewoon");
}

TEST(Utf8, StepsByCodePoint) {
  const std::string text = "aé€😀";
  std::size_t offset = 0;
  EXPECT_EQ(next_code_point(text, offset), U'a');
  EXPECT_EQ(next_code_point(text, offset), U'é');
  EXPECT_EQ(next_code_point(text, offset), U'€');
  EXPECT_EQ(next_code_point(text, offset), U'😀');
  EXPECT_EQ(offset, text.size());
  EXPECT_EQ(count_code_points(text), 4U);
  std::string again;
  for (const char32_t c : {U'a', U'é', U'€', U'😀'}) append_code_point(again, c);
  EXPECT_EQ(again, text);
  append_code_point(again, char32_t{0xD800});
  append_code_point(again, char32_t{0x110000});
  EXPECT_EQ(again, text + "\uFFFD\uFFFD");
}

TEST(Trimmed, TakesWhiteSpaceAtTheEndsOnly) {
  EXPECT_EQ(trimmed(" \t\u00A0 a b \u2003\n"), "a b");
  EXPECT_EQ(trimmed(""), "");
  EXPECT_TRUE(is_blank(" \u00A0\u200B\r\n\uFEFF"));
  EXPECT_FALSE(is_blank(" . "));
  EXPECT_FALSE(is_blank("\u2014"));
}

TEST(Folded, MakesSearchKeys) {
  EXPECT_EQ(folded("Zeeën"), folded("ZEEEN"));
  EXPECT_EQ(folded("e\u0301"), folded("É"));
  EXPECT_EQ(folded("Straße"), folded("STRASSE"));
  EXPECT_EQ(folded("IJsland"), folded("\u0133sland"));
  EXPECT_EQ(folded("Ørsted"), "orsted");
  EXPECT_EQ(folded("Łódź"), "lodz");
  EXPECT_EQ(folded("ver\u00ADtrouwen"), "vertrouwen");
  EXPECT_EQ(folded("foto’s"), folded("foto's"));
  EXPECT_EQ(folded("İ"), "i");
  EXPECT_NE(folded("Ελένη"), "");
  EXPECT_NE(folded("bad"), folded("bed"));
  EXPECT_EQ(folded("\xFF"), "\uFFFD");
}

TEST(Words, SplitsAtWhatIsNoLetterOrDigit) {
  EXPECT_THAT(words("Mag ik, als ouder, zwijgen?"), ElementsAre("Mag", "ik", "als", "ouder", "zwijgen"));
  EXPECT_THAT(words("foto's en 's avonds; e-mail - ja"), ElementsAre("foto's", "en", "s", "avonds", "e-mail", "ja"));
  EXPECT_THAT(words("cafe\u0301 €5 90%"), ElementsAre("cafe\u0301", "5", "90"));
  EXPECT_THAT(words(" ... "), IsEmpty());
}

TEST(Filled, ReplacesPlaces) {
  EXPECT_EQ(filled("{0} van {1}, {0}", {"2", "5"}), "2 van 5, 2");
  EXPECT_EQ(filled("{2} {x} {} { {0", {"a"}), "{2} {x} {} { {0");
  EXPECT_EQ(filled("{0}", {"{0}"}), "{0}");  // what is filled in is not looked at again
  EXPECT_EQ(filled("{10}", {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "tien"}), "tien");
}

TEST(EditDistance, Counts) {
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
  EXPECT_EQ(edit_distance("title", "titel"), 2U);
  EXPECT_EQ(edit_distance("minuts", "minutes"), 1U);
  EXPECT_EQ(edit_distance("same", "same"), 0U);
}

TEST(Pasted, KeepsTextAndDropsControls) {
  EXPECT_EQ(pasted("a\r\nb\rc\vd\u2028e\u2029f\u0085g", false), "a\nb\nc\nd\ne\nf\ng");
  EXPECT_EQ(pasted("a\r\nb\nc\td", true), "a b c d");
  EXPECT_EQ(pasted("a\tb", false), "a\tb");
  EXPECT_EQ(pasted(std::string_view("a\0b", 3), false), "a\uFFFDb");
  EXPECT_EQ(pasted("a\x01\x1F\x7F\u009Fz", false), "az");
  EXPECT_EQ(pasted("caf\xE9", false), "caf\uFFFD");
  EXPECT_EQ(pasted("“e\u0301”\u00A0\u202E \u00AD", false), "“e\u0301”\u00A0\u202E \u00AD");
}

}  // namespace
}  // namespace beraad::base
