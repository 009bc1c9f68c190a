// What may as well be a word, or somebody else, is left alone and said; what can only be the name is replaced.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/privacy/names.hpp"
#include "tests/support/ordinary_words.hpp"

namespace beraad::privacy {
namespace {

using Names = std::vector<session::KnownName>;

Names named(const std::string& name) { return {{{}, name, "de vader"}}; }
std::string replaced(const Names& names, const std::string& text) {
  return NameReplacer(names, test::ordinary_words())(text);
}
std::size_t doubtful_in(const Names& names, const std::string& text) {
  const auto found = NameReplacer(names, test::ordinary_words()).find(text);
  return static_cast<std::size_t>(std::ranges::count(found, true, &FoundName::doubtful));
}

struct Sentence {
  const char *name, *text;
};
class OrdinarySentence : public testing::TestWithParam<Sentence> {};

TEST_P(OrdinarySentence, StaysAndIsNotEvenDoubtful) {
  const auto& [name, text] = GetParam();
  EXPECT_EQ(replaced(named(name), text), text);
  EXPECT_EQ(doubtful_in(named(name), text), 0U) << "one press would make it wrong";
}

INSTANTIATE_TEST_SUITE_P(
    Words, OrdinarySentence,
    testing::Values(Sentence{"Jan van der Meer", "Ze wil niet meer en gaat meer slapen."},
                    Sentence{"Els van den Broek", "Zijn broek was nat."}, Sentence{"Els Brand", "Er was brand."},
                    Sentence{"Els Post", "Het lag bij de post."}, Sentence{"Piet van Wijk", "De hele wijk weet het."},
                    Sentence{"Piet van de Wijk", "De mensen van de wijk, ook v.d. wijk hiernaast."},
                    Sentence{"Els Kamp", "Hij gaat op kamp."}, Sentence{"Toon de Wit", "De toon was wit van woede."},
                    Sentence{"Lot", "Het is haar lot; ze kreeg een lotje."},
                    Sentence{"Jan de Boer", "Hij haalde melk bij de boer."},
                    Sentence{"Jan Bakker", "De bakker, en mijn bakkers ook."},
                    Sentence{"Willem", "Ik weet niet wat ze willen."},
                    Sentence{"Wil van der Meer", "Ze wil meer rust."},
                    Sentence{"Wil Jansen", "Mevrouw wil niet, en de heer wil ook niet."},
                    Sentence{"Bill", "They will pay the bill."}, Sentence{"Will Brown", "We will paint it brown."},
                    Sentence{"Oma", "Alle oma’s en opa’s."},
                    // the capital is that of the sentence
                    Sentence{"Jan van der Meer", "Meer weten we niet."}, Sentence{"Jan van der Meer", "- Meer rust"},
                    Sentence{"Els Brand", "Dat was mis. Brand overal!"}, Sentence{"Willem", "Willen we dat?"}));

class DoubtfulSentence : public testing::TestWithParam<Sentence> {};

TEST_P(DoubtfulSentence, StaysAndIsCounted) {
  const auto& [name, text] = GetParam();
  EXPECT_EQ(replaced(named(name), text), text);
  EXPECT_EQ(doubtful_in(named(name), text), 1U);
}

INSTANTIATE_TEST_SUITE_P(
    Words, DoubtfulSentence,
    testing::Values(
        // the beginning of a sentence, of a quotation or of a line gives a capital to any word
        Sentence{"Jan van der Meer", "Hij zei: “Meer rust helpt.”"}, Sentence{"Lot", "Hij zei: “Lot en noodlot.”"},
        Sentence{"Toon", "- Toon van het gesprek"}, Sentence{"Toon", "1. Toon van het gesprek"},
        Sentence{"Els Kamp", "WE GAAN OP KAMP"},
        // a slip that is a word
        Sentence{"Willem", "Hij zei: “Willen we dat?”"}, Sentence{"Kramer", "In de Tweede Kamer ook."},
        Sentence{"Samira", "Samirra belde."},
        // a thing that has that name
        Sentence{"Els Post", "Toen belde de Post."}, Sentence{"Jan van Wijk", "Hij woont in Wijk aan Zee."},
        Sentence{"Jan van der Meer", "Toen belde Meer ons."}, Sentence{"Els Bakker", "- Bakker, tot morgen"},
        Sentence{"Els Bakker", "Bakker"}, Sentence{"Jan van der Meer", "Meneer van der Meer belde."},
        // in small type, where little else can be meant
        Sentence{"Jan van der Meer", "Toen belde van der meer."},
        Sentence{"Els van Wijngaerden", "Toen belde wijngaerden."},
        // somebody else
        Sentence{"Jan de Vries", "Toen kwam Jan de Wit."}, Sentence{"Jan de Vries", "Toen kwam Jan B. binnen."},
        Sentence{"Jan de Vries", "Toen kwam Jan-Peter."}, Sentence{"Jan Bakker", "Toen kwam Anna Bakker."},
        Sentence{"Jan Bakker", "Toen kwam P. Bakker."}, Sentence{"Jan Berg", "Toen kwam Van den Berg."},
        Sentence{"Jan de Vries", "Mevrouw de Vries huilde."}, Sentence{"Jan de Vries", "Toen kwam dhr. De Vries."},
        Sentence{"John Carver", "Then Mrs Carver cried."},
        // initials
        Sentence{"Samira el Amrani", "Toen kwam S.A. binnen."}, Sentence{"Jan de Vries", "Toen kwam J. de V. binnen."},
        Sentence{"Jan van den Berg", "Toen kwam J.v.d.B. binnen."}));

struct Meant {
  const char *name, *text, *stored;
};
class NameThatIsMeant : public testing::TestWithParam<Meant> {};

TEST_P(NameThatIsMeant, IsReplaced) {
  const auto& [name, text, stored] = GetParam();
  EXPECT_EQ(replaced(named(name), text), stored);
}

INSTANTIATE_TEST_SUITE_P(
    Names, NameThatIsMeant,
    testing::Values(
        Meant{"Jan van der Meer", "Toen belde Van der Meer.", "Toen belde de vader."},
        Meant{"Jan van der Meer", "Toen belde jan van der meer.", "Toen belde de vader."},
        Meant{"Jan de Boer", "De Boer belde.", "De vader belde."},
        Meant{"Jan Bakker", "Ik sprak Bakker, en ook Jan Bakker.", "Ik sprak de vader, en ook de vader."},
        Meant{"Lot", "Ik zag Lot.", "Ik zag de vader."}, Meant{"Toon", "Vandaag kwam Toon.", "Vandaag kwam de vader."},
        Meant{"Bakker", "Mevrouw Bakker kwam.", "De vader kwam."},
        Meant{"Mevrouw Jansen", "Ik sprak mevrouw Jansen, niet mevrouw.", "Ik sprak de vader, niet mevrouw."},
        Meant{"Jansen", "ik zag jansen", "ik zag de vader"}, Meant{"Ben Smit", "Ik sprak Ben.", "Ik sprak de vader."},
        Meant{"Willem", "bij Wilem thuis", "bij de vader thuis"},
        Meant{"Jan de Vries", "bij Jan de V. thuis", "bij de vader thuis"},
        Meant{"Jan van den Berg", "bij Jan v.d. B. thuis", "bij de vader thuis"},
        Meant{"Jan de Vries", "bij J. de Vries thuis", "bij de vader thuis"},
        Meant{"Jan de Vries", "toen Jan in Utrecht was", "toen de vader in Utrecht was"},
        Meant{"Jan Carver", "I told Jan I would call", "I told de vader I would call"}));

class TwoPeople : public testing::Test {
 protected:
  const Names family{{{}, "Jan de Vries", "de vader"}, {{}, "Els de Vries", "de moeder"}};
  std::string said(const std::string& text) const { return replaced(family, text); }
};

TEST_F(TwoPeople, WithOneLastNameAreToldApartByWhateverTellsThemApart) {
  EXPECT_EQ(said("Els de Vries huilde, Jan niet."), "De moeder huilde, de vader niet.");
  EXPECT_EQ(said("Toen belde E. de Vries."), "Toen belde de moeder.");
  EXPECT_EQ(said("mevrouw E. de Vries"), "De moeder");
}

TEST_F(TwoPeople, WithOneLastNameDoNotGetEachOthersWord) {
  for (const char* text : {"Mevrouw de Vries huilde.", "Toen kwam De Vries.", "bij dhr. de Vries"}) {
    EXPECT_EQ(said(text), text);
    EXPECT_EQ(doubtful_in(family, text), 1U) << text;
  }
  const NameReplacer replacer(family, test::ordinary_words());
  EXPECT_EQ(replacer.replace_doubtful("Mevrouw de Vries huilde.", 1), "De moeder huilde.") << "whoever is asked for";
  EXPECT_EQ(replacer.replace_doubtful("Meneer de Vries huilde.", 0), "De vader huilde.");
}

TEST(Names, AnOrdinaryWordThatBeginsASentenceStaysWhenDoubtfulPlacesAreReplaced) {
  const NameReplacer replacer(named("Jan van der Meer"), test::ordinary_words());
  EXPECT_EQ(replacer.replace_doubtful("Meer weten we niet. Meneer van der Meer wel.", 0),
            "Meer weten we niet. De vader wel.");
}

TEST_F(TwoPeople, MayHaveTheSameWord) {
  EXPECT_EQ(replaced({{{}, "Jan de Vries", "een ouder"}, {{}, "Els de Vries", "een ouder"}}, "Toen kwam De Vries."),
            "Toen kwam een ouder.");
}

TEST_F(TwoPeople, WithOneFirstNameAreDoubtfulUnlessOneWasEnteredJustSo) {
  const Names two{{{}, "Jan Smit", "de arts"}, {{}, "Jan Vos", "de vader"}};
  EXPECT_EQ(replaced(two, "Toen kwam Jan."), "Toen kwam Jan.");
  EXPECT_EQ(doubtful_in(two, "Toen kwam Jan."), 1U);
  EXPECT_EQ(replaced({{{}, "Jan Smit", "de arts"}, {{}, "Jan", "de vader"}}, "Toen kwam Jan."), "Toen kwam de vader.");
}

TEST_F(TwoPeople, ALastNameThatWasEnteredByItselfIsMeantByIt) {
  const Names names{{{}, "Jan de Vries", "het kind"}, {{}, "De Vries", "de moeder"}};
  EXPECT_EQ(replaced(names, "Mevrouw de Vries huilde."), "De moeder huilde.");
}

TEST_F(TwoPeople, AnExactNameGoesBeforeADiminutiveAndASlip) {
  const Names names{{{}, "Jan", "de vader"}, {{}, "Jantje", "het kind"}, {{}, "Jans", "oma"}};
  EXPECT_EQ(replaced(names, "Ik zag Jantje, Jan en Jans."), "Ik zag het kind, de vader en oma.");
  EXPECT_EQ(replaced({{{}, "Martine", "de vader"}, {{}, "Martin", "het kind"}}, "Ik zag Martin."), "Ik zag het kind.");
}

TEST(NamesBeingTyped, WaitForALastNameThatNobodyEntered) {
  const NameReplacer replacer(named("Jan de Vries"), test::ordinary_words());
  for (const char* text : {"toen Jan d", "toen Jan van d", "toen Jan van der ", "toen Jan van Dijk"}) {
    EXPECT_EQ(replacer.replace_finished(text, std::string(text).size()), text);
  }
  EXPECT_EQ(replacer.replace_finished("toen Jan da", 11), "toen de vader da");
  EXPECT_EQ(replacer.replace_finished("toen Jan de d", 13), "toen Jan de d");
  EXPECT_EQ(replacer.replace_finished("toen Jan de deu", 15), "toen de vader de deu");
}

TEST(Names, AreFoundInALongTextWithoutReadingItAgainForEach) {
  std::string text;
  for (int line = 0; line < 2'000; ++line) text += "Toen belde Samira. Ze wil niet meer. ";
  const NameReplacer replacer({{{}, "Samira el Amrani", "de moeder"}, {{}, "Jan van der Meer", "de vader"}},
                              test::ordinary_words());
  EXPECT_EQ(replacer.find(text).size(), 2'000U);
  EXPECT_EQ(replacer(text).find("Samira"), std::string::npos);
}

}  // namespace
}  // namespace beraad::privacy
