#include "app/views/room_word_break.hpp"

#include <gtest/gtest.h>

#include <string>

namespace beraad::views {
namespace {

std::string broken(std::string_view word, std::size_t longest) {
  const WordBreak at = find_word_break(word, longest);
  return std::string(word.substr(0, at.offset)) + (at.hyphen ? "-" : "") + "|" + std::string(word.substr(at.offset));
}

TEST(RoomWordBreak, PrefersTheSeamOfACompound) {
  EXPECT_EQ(broken("gedragswetenschapper", 12), "gedrags-|wetenschapper");
  EXPECT_EQ(broken("uithuisplaatsingsmachtigingsverlengingsverzoek", 20),
            "uithuisplaatsings-|machtigingsverlengingsverzoek");
  EXPECT_EQ(broken("veiligheidsbeoordeling", 18), "veiligheids-|beoordeling");
}

TEST(RoomWordBreak, ElseBreaksBetweenSyllables) {
  EXPECT_EQ(broken("dienstverlening", 7), "dienst-|verlening");
  EXPECT_EQ(broken("jeugdbescherming", 8), "jeugd-|bescherming");
  EXPECT_EQ(broken("verpleeghuis", 9), "verpleeg-|huis");
}

TEST(RoomWordBreak, BreaksBehindItsOwnHyphenWithoutAnother) {
  EXPECT_EQ(broken("cliënt-vertegenwoordiger", 10), "cliënt-|vertegenwoordiger");
  EXPECT_EQ(broken("moeder/pleegmoeder", 10), "moeder/|pleegmoeder");
}

TEST(RoomWordBreak, BreaksAtTheEdgeWhereNothingElseIsKnown) {
  EXPECT_EQ(broken("0123456789", 4), "0123|456789");
  EXPECT_EQ(broken("zzzzzzzzzz", 4), "zzzz|zzzzzz");
}

TEST(RoomWordBreak, NeverCutsACharacterOrLosesOne) {
  EXPECT_EQ(broken("ëëëëëëëë", 3), "ë|ëëëëëëë");
  EXPECT_EQ(broken("e\u0301e\u0301e\u0301", 3), "e\u0301|e\u0301e\u0301");
  EXPECT_EQ(broken("ëë", 0), "ë|ë");
  EXPECT_EQ(broken("a", 0), "a|");
}

}  // namespace
}  // namespace beraad::views
