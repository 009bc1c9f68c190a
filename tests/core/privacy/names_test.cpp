// Known names in running text: every way in which people write them is found, and words that only look alike are not.
#include <gtest/gtest.h>

#include "core/base/text.hpp"
#include "core/privacy/names.hpp"
#include "tests/support/ordinary_words.hpp"

namespace beraad::privacy {
namespace {

NameReplacer replacer_of(const std::vector<session::KnownName>& names) {
  return NameReplacer(names, test::ordinary_words());
}
std::string replaced(const std::vector<session::KnownName>& names, const std::string& text) {
  return replacer_of(names)(text);
}
/// Letter after letter, with the caret behind the last one.
std::string typed(const std::vector<session::KnownName>& names, const std::string& text) {
  const NameReplacer replacer = replacer_of(names);
  std::string shown;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    (void)base::next_code_point(text, offset);
    shown += text.substr(start, offset - start);
    shown = replacer.replace_finished(shown, shown.size());
  }
  return shown;
}
const std::vector<session::KnownName> k_samira{{{}, "Samira el Amrani", "de moeder"}};
std::string samira(const std::string& text) { return replaced(k_samira, text); }

struct Variant {
  const char* typed;
  const char* stored;
};

class EveryVariant : public testing::TestWithParam<Variant> {};

TEST_P(EveryVariant, IsReplaced) { EXPECT_EQ(samira(GetParam().typed), GetParam().stored); }

TEST_P(EveryVariant, IsTheSameWhenItWasReplacedWhileItWasTyped) {
  const std::string text = GetParam().typed;
  if (text.find('\n') != std::string::npos) return;  // a line end finishes a name that is being typed
  EXPECT_EQ(samira(typed(k_samira, text)), GetParam().stored);
}

INSTANTIATE_TEST_SUITE_P(
    Names, EveryVariant,
    testing::Values(Variant{"Ik sprak Samira el Amrani.", "Ik sprak de moeder."},
                    Variant{"Ik sprak samira EL amrani.", "Ik sprak de moeder."},
                    Variant{"Ik sprak Samira.", "Ik sprak de moeder."},
                    Variant{"Ik sprak SAMIRA", "Ik sprak de moeder"}, Variant{"samira belde", "De moeder belde"},
                    Variant{"Samira belde. Samira huilde.", "De moeder belde. De moeder huilde."},
                    Variant{"dat Samira's zus", "dat de moeder’s zus"},
                    Variant{"dat Samira’s zus", "dat de moeder’s zus"},
                    Variant{"dat Samiras zus", "dat de moeder’s zus"}, Variant{"bij Sámira", "bij de moeder"},
                    Variant{"bij Sa\u0301mira", "bij de moeder"}, Variant{"bij Amrani", "bij de moeder"},
                    Variant{"bij El Amrani", "bij de moeder"}, Variant{"bij el-Amrani", "bij de moeder"},
                    Variant{"bij mevrouw S. el Amrani", "bij de moeder"},
                    Variant{"bij mevr. Samira Amrani", "bij de moeder"}, Variant{"bij S. el Amrani", "bij de moeder"},
                    Variant{"bij S el Amrani", "bij de moeder"}, Variant{"bij S.Amrani", "bij de moeder"},
                    Variant{"bij Samira A. thuis", "bij de moeder thuis"},
                    Variant{"bij Samira\nel Amrani", "bij de moeder"}, Variant{"bij Samira Amrani", "bij de moeder"},
                    Variant{"bij Samirra", "bij de moeder"}, Variant{"bij Samirs", "bij de moeder"},
                    Variant{"Samiraatje", "De moeder"}, Variant{"(Samira)", "(De moeder)"},
                    Variant{"met ‘Samira’", "met ‘de moeder’"}, Variant{"Samira-Amrani", "De moeder"}));

class NoVariant : public testing::TestWithParam<const char*> {};

TEST_P(NoVariant, StaysAsItIs) { EXPECT_EQ(samira(GetParam()), GetParam()); }

INSTANTIATE_TEST_SUITE_P(Words, NoVariant,
                         testing::Values("Samirabad", "de samirant", "een el stof", "el Niño", "S. de Wit", "Marina",
                                         "iemand", "", "’s avonds", "A. en S.", "xSamira"));

TEST(Names, NamesThatAreWordsNeedACapitalWithinASentence) {
  const std::vector<session::KnownName> roos{{{}, "Roos", "het kind"}};
  EXPECT_EQ(replaced(roos, "een roos voor Roos"), "een roos voor het kind");
  EXPECT_EQ(replaced(roos, "Ik gaf Roos’ moeder een roos."), "Ik gaf het kind’s moeder een roos.");
  EXPECT_EQ(replaced(roos, "Roos is rood."), "Roos is rood.");
  const auto found = replacer_of(roos).find("Roos is rood.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found.front().doubtful) << "what was left alone is said";
}

TEST(Names, HyphensKeepTogetherWhatIsOneName) {
  const std::vector<session::KnownName> names{{{}, "Anne-Marie van der Berg", "de tante"}};
  for (const char* typed : {"bij Anne-Marie", "bij Anne Marie", "bij Annemarie", "bij Anne-Marie van der Berg",
                            "bij A.M. van der Berg", "bij Van der Berg", "bij tante Anne-Marie"}) {
    EXPECT_EQ(replaced(names, typed), "bij de tante") << typed;
  }
  EXPECT_EQ(replaced(names, "Anne belde"), "Anne belde") << "that is somebody else";
  EXPECT_EQ(replaced(names, "over de berg"), "over de berg");
}

TEST(Names, SmallWordsThatAreCutShortEndNoSentence) {
  const std::vector<session::KnownName> names{{{}, "Jan van den Berg", "de buurman"}};
  for (const char* typed : {"bij v.d. Berg", "bij v/d Berg", "bij vd Berg", "bij v. d. Berg", "bij v. den Berg",
                            "bij Jan v.d. Berg", "bij J. v.d. Berg", "bij dhr. J. van den Berg"}) {
    EXPECT_EQ(replaced(names, typed), "bij de buurman") << typed;
  }
  EXPECT_EQ(replaced({{{}, "Jan v.d. Berg", "de buurman"}}, "bij Jan van der Berg"), "bij de buurman");
  EXPECT_EQ(replaced({{{}, "Mark", "de arts"}}, "met o.a. Mark"), "met o.a. de arts");
  EXPECT_EQ(replaced({{{}, "Roos", "het kind"}}, "i.v.m. Roos en bijv. Roos"), "i.v.m. het kind en bijv. het kind");
  EXPECT_EQ(replaced({{{}, "Roos", "het kind"}}, "Zij wacht. Roos niet."), "Zij wacht. Roos niet.");
}

TEST(Names, ASlipIsReplacedWhereItIsSureAndElseDoubtful) {
  const std::vector<session::KnownName> names{{{}, "Samira", "het kind"}};
  EXPECT_EQ(replaced(names, "bij Samria"), "bij het kind") << "two letters changed places";
  for (const char* typed : {"bij samirra", "bij Zamira", "bij samria", "bij Asmira"}) {
    EXPECT_EQ(replaced(names, typed), typed);
    const auto found = replacer_of(names).find(typed);
    ASSERT_EQ(found.size(), 1U) << typed;
    EXPECT_TRUE(found.front().doubtful);
    EXPECT_EQ(replacer_of(names).replace_doubtful(typed, 0), "bij het kind");
  }
  EXPECT_EQ(replaced({{{}, "Jan Willem", "de vader"}}, "toen Jan willen zei"), "toen de vader willen zei")
      << "what is sure goes before what is not";
}

TEST(Names, DoubtfulPlacesOfOneNameAreReplacedWhenAskedFor) {
  const std::vector<session::KnownName> names{{{}, "Roos", "het kind"}, {{}, "Mark", "de arts"}};
  EXPECT_EQ(replacer_of(names).replace_doubtful("Roos belde. Mark ook.", 0), "Het kind belde. Mark ook.");
}

TEST(Names, ANameThatEndsInSHasItsOwnPossessive) {
  const std::vector<session::KnownName> names{{{}, "Hans", "de buurman"}};
  EXPECT_EQ(replaced(names, "in Hans' huis"), "in de buurman’s huis");
  EXPECT_EQ(replaced(names, "die ‘Hans’ heet"), "die ‘de buurman’ heet");
}

TEST(Names, TheWholeNameGoesBeforeItsParts) {
  const std::vector<session::KnownName> names{{{}, "Jan", "de vader"}, {{}, "Jan Smit", "de arts"}};
  EXPECT_EQ(replaced(names, "Ik zag Jan en Jan Smit."), "Ik zag de vader en de arts.");
}

TEST(NamesBeingTyped, GiveWayOnceSomethingStandsBehindThem) {
  const std::vector<session::KnownName> names{{{}, "Samira", "het kind"}};
  EXPECT_EQ(typed(names, "bij Samira"), "bij Samira") << "it may become another word";
  EXPECT_EQ(typed(names, "bij Samirabad "), "bij Samirabad ");
  EXPECT_EQ(typed(names, "bij Samira "), "bij het kind ");
  EXPECT_EQ(typed(names, "bij Samira,"), "bij het kind,");
  EXPECT_EQ(typed(names, "bij Samira.\n"), "bij het kind.\n");
  EXPECT_EQ(typed(names, "bij Samira\n"), "bij het kind\n");
  EXPECT_EQ(typed(names, "Samira belde. Samira huilde."), "Het kind belde. Het kind huilde.");
}

TEST(NamesBeingTyped, WaitForWhatMayStillBelongToThem) {
  EXPECT_EQ(typed(k_samira, "met Samira "), "met Samira ");
  EXPECT_EQ(typed(k_samira, "met Samira e"), "met Samira e");
  EXPECT_EQ(typed(k_samira, "met Samira en"), "met de moeder en");
  EXPECT_EQ(typed(k_samira, "met Samira el Amrani "), "met de moeder ");
  EXPECT_EQ(typed(k_samira, "met Samira, "), "met de moeder, ");
  const std::vector<session::KnownName> names{{{}, "Samira", "het kind"}};
  EXPECT_EQ(typed(names, "dat Samira'"), "dat Samira'");
  EXPECT_EQ(typed(names, "dat Samira's zus"), "dat het kind’s zus");
}

TEST(NamesBeingTyped, ThatAreDoubtfulAreLeftAlone) {
  const std::vector<session::KnownName> names{{{}, "Roos", "het kind"}};
  EXPECT_EQ(typed(names, "Roos is er. Ik zag Roos en een roos."), "Roos is er. Ik zag het kind en een roos.");
}

TEST(NamesBeingTyped, BehindTheCaretWaitUntilTheFieldIsLeft) {
  const NameReplacer replacer = replacer_of({{{}, "Samira", "het kind"}});
  EXPECT_EQ(replacer.replace_finished("Samira en Samira", 7), "Het kind en Samira");
  EXPECT_EQ(replacer.replace_finished("Samira en Samira", 3), "Samira en Samira");
  EXPECT_EQ(replacer.replace_finished("Samira en Samira", 6), "Samira en Samira") << "it is being typed";
}

TEST(Names, ReplacingOnceMoreChangesNothing) {
  const std::string once = samira("Samira el Amrani, S. Amrani en samira's zus. Samira!");
  EXPECT_EQ(samira(once), once);
  EXPECT_EQ(once.find("mira"), std::string::npos);
}

TEST(Names, OtherScriptsAreFoundToo) {
  EXPECT_EQ(replaced({{{}, "Наталья Петрова", "oma"}}, "ik zag наталья"), "ik zag oma");
  EXPECT_EQ(replaced({{{}, "Müller", "de arts"}}, "bij Muller en MÜLLER"), "bij de arts en de arts");
}

TEST(Names, AnyBytesAreReadWithoutHarm) {
  const std::string bytes = "Sam\xC3ira \xF0\x9F\x98\x80 \xFFSamira\x80 el";
  EXPECT_NE(samira(bytes), "");
  EXPECT_EQ(replaced({{{}, "---", "x"}}, "a --- b"), "a --- b");
}

}  // namespace
}  // namespace beraad::privacy
