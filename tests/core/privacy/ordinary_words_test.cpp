// The words that are shipped, and what is no list of words.
#include "core/privacy/ordinary_words.hpp"

#include <gtest/gtest.h>

#include "tests/support/ordinary_words.hpp"

namespace beraad::privacy {
namespace {

TEST(OrdinaryWords, ShippedHoldThousandsOfBothLanguages) {
  const auto& words = test::ordinary_words();
  EXPECT_GT(words.size(), 8'000U);
  for (const char* word : {"meer", "broek", "brand", "post", "wijk", "kamp", "toon", "lot", "boer", "bakker", "willen",
                           "kamer", "will", "rose", "carpenter"}) {
    EXPECT_TRUE(words.contains(word)) << word;
  }
  for (const char* name : {"samira", "fatima", "jan", "els", "willem", "jansen", "mohammed"}) {
    EXPECT_FALSE(words.contains(name)) << name;
  }
}

TEST(OrdinaryWords, AreFoldedAndLinesForPeopleSkipped) {
  OrdinaryWords words;
  ASSERT_TRUE(words.read("# not this\nZeeën  ja\r\nnee", "a"));
  EXPECT_TRUE(words.contains("zeeen"));
  EXPECT_TRUE(words.contains("ja"));
  EXPECT_TRUE(words.contains("nee"));
  EXPECT_EQ(words.size(), 3U);
}

TEST(OrdinaryWords, RefuseWhatIsNoListWithItsLine) {
  for (const std::string& bytes : {std::string("ja\nnee \xFF"), std::string("ja\nb-a"), "ja\n" + std::string(65, 'a'),
                                   std::string("ja\n{\"a\":1}")}) {
    OrdinaryWords words;
    const auto read = words.read(bytes, "list");
    ASSERT_FALSE(read) << bytes;
    EXPECT_EQ(read.error().code, "vocabulary.malformed");
    EXPECT_EQ(read.error().arguments.front().substr(0, 5), "list:");
  }
  std::string many;
  for (int number = 0; number <= 50'000; ++number) many += "a" + std::to_string(number) + "\n";
  OrdinaryWords words;
  EXPECT_FALSE(words.read(many, "list"));
}

}  // namespace
}  // namespace beraad::privacy
