// In how many ways one name may be written stays small, whatever is typed as a name.
#include "core/privacy/name_patterns.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/privacy/name_words.hpp"
#include "core/privacy/names.hpp"
#include "tests/support/ordinary_words.hpp"

namespace beraad::privacy {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::Field;
using ::testing::Le;
using ::testing::SizeIs;

constexpr std::size_t k_few = 200;

std::string replaced(const std::string& name, const std::string& text) {
  return NameReplacer({{{}, name, "de buurman"}}, test::ordinary_words())(text);
}

/// Every pattern tells in few words what may stand between initials.
auto is_few() {
  return AllOf(SizeIs(Le(k_few)), Each(Field("particles", &NamePattern::particles, SizeIs(Le(std::size_t{40})))));
}

TEST(NamePatterns, OfASmallWordThatComesAgainAreFew) {
  const std::string name = "van van van van van van van van van van Dijk";
  EXPECT_THAT(patterns_of(name, 0), is_few());
  EXPECT_THAT(patterns_of("Jan " + name, 0), is_few());
  EXPECT_EQ(replaced("Jan " + name, "Toen kwam Jan " + name + "."), "Toen kwam de buurman.");
}

TEST(NamePatterns, OfThirtyDifferentSmallWordsAreFew) {
  const std::string name =
      "Jan van de der den het t ten ter te el al bin ben bint ibn abu d von zu la le du da dos di des st v aan op Dijk";
  EXPECT_THAT(patterns_of(name, 0), is_few());
  EXPECT_EQ(replaced(name, "Toen kwam " + name + "."), "Toen kwam de buurman.");
}

TEST(NamePatterns, OfThirtyNamesOfOnePersonAreFew) {
  std::string name;
  for (char letter = 'A'; letter <= 'Z'; ++letter) name += std::string(1, letter) + "imo ";
  name += "Een Twee Drie Dijk";
  EXPECT_THAT(patterns_of(name, 0), is_few());
  EXPECT_EQ(replaced(name, "Toen kwam " + name + "."), "Toen kwam de buurman.");
}

TEST(NamePatterns, TheSmallWordsThatPeopleHaveAreCutShortInEveryWay) {
  EXPECT_THAT(particle_spellings({"van", "den"}),
              ::testing::UnorderedElementsAre(SizeIs(2U), SizeIs(2U), SizeIs(2U), SizeIs(2U), SizeIs(1U)))
      << "van den, v. den, van d., v.d. and vd";
  EXPECT_THAT(particle_spellings({"van", "de", "van", "der"}), SizeIs(8U)) << "what comes again stays as it is";
  EXPECT_EQ(particle_spellings({"van", "de", "van", "der"}).front(),
            (std::vector<std::string>{"van", "de", "van", "der"}));
}

}  // namespace
}  // namespace beraad::privacy
