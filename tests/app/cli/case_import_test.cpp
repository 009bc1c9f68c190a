// `beraad case import` takes whatever brings a case: a file that was handed over, the text of the page or of a mail,
// and the document that was filled in; once more, a newer version, or one that went on in two places.
#include "tests/app/cli/cli_fixture.hpp"

namespace beraad::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class CaseImport : public CliTest {
 protected:
  Ended import(const std::string& file, const std::string& language = "nl") {
    return run({"case", "import", file, "--library", path("theirs.beraad"), "--language", language});
  }
  std::vector<std::string> titles() {
    const auto cases = parsed(run({"case", "list", "--library", path("theirs.beraad"), "--json", "--titles"}).out);
    std::vector<std::string> titles;
    for (const auto& value : *cases.as_array()) titles.push_back(*value.find("title")->as_string());
    return titles;
  }
  std::string shown(const Ended& imported) {
    const std::string id = imported.out.substr(0, imported.out.find('\n'));
    return run({"session", "show", id, "--library", path("theirs.beraad"), "--language", "nl"}).out;
  }
  /// A case that was handed over, as a file.
  std::string handed_over(const std::string& title) {
    const Ended made = run({"case", "new", "--library", path("mine.beraad"), "--title", title});
    const std::string id = made.out.substr(0, made.out.find('\n'));
    const Ended out = run({"case", "export", id, "--library", path("mine.beraad"), "--output", path("c.beraad-case")});
    EXPECT_EQ(out.code, 0) << out.err;
    return bytes_of(path("c.beraad-case"));
  }
  static std::string case_in(const std::string& bytes) { return *parsed(bytes).find("case")->as_string(); }
  std::string with_text(std::string bytes, const std::string& from, const std::string& to) {
    bytes.replace(bytes.find(from), from.size(), to);
    write("other.beraad-case", bytes);
    return path("other.beraad-case");
  }
};

TEST_F(CaseImport, TakesTheTextThatThePageSaved) {
  const std::string saved = (k_source / "tests/core/exchange/saved-by-the-page.txt").string();
  const Ended first = import(saved);
  ASSERT_EQ(first.code, 0) << first.err;
  EXPECT_THAT(shown(first), HasSubstr("## dit is geen vraag"));
  const std::string before = bytes_of(path("theirs.beraad"));
  const Ended again = import(saved);
  EXPECT_EQ(again.out, first.out);
  EXPECT_THAT(again.err, HasSubstr("niets veranderd"));
  EXPECT_EQ(bytes_of(path("theirs.beraad")), before);
}

TEST_F(CaseImport, TakesAMailThatQuotesTheText) {
  std::string mail = "Beste,\n";
  for (const auto& line : lines_of(bytes_of(k_source / "tests/core/exchange/saved-by-the-page.txt"))) {
    mail += "> " + line + "\n";
  }
  write("mail.txt", mail + "Groet\n");
  const Ended read = import(path("mail.txt"));
  ASSERT_EQ(read.code, 0) << read.err;
  EXPECT_THAT(shown(read), HasSubstr("## dit is geen vraag"));
}

TEST_F(CaseImport, TakesTheDocumentThatWasFilledIn) {
  const Ended read = import((k_source / "tests/core/exchange/saved-by-libreoffice.docx").string());
  ASSERT_EQ(read.code, 0) << read.err;
  EXPECT_THAT(read.err, IsEmpty());
  EXPECT_THAT(shown(read), HasSubstr("Zij vroeg me te zwijgen."));
  EXPECT_THAT(shown(read), HasSubstr("meldplicht of meldcode"));
}

TEST_F(CaseImport, TakesWhatStandsBesideTheTextAndCountsWhatBelongsToNoQuestion) {
  const Ended read = import((k_source / "tests/fuzz/corpus/form_document/beside.docx").string());
  ASSERT_EQ(read.code, 0) << read.err;
  EXPECT_THAT(shown(read), HasSubstr("Opmerking in de kantlijn: echt? / ja"));
  EXPECT_THAT(shown(read), HasSubstr("Voetnoot: noot 4"));
  EXPECT_THAT(read.err, HasSubstr("2 opmerkingen in de kantlijn horen bij geen vraag"));
  EXPECT_THAT(read.err, HasSubstr("1 voetnoot of eindnoot hoort bij geen vraag"));
  EXPECT_THAT(read.err, HasSubstr("1 regel vóór de eerste vraag of na het eind"));
  EXPECT_THAT(read.err, HasSubstr("1 regel in de kop- of voettekst"));
  EXPECT_THAT(read.err, testing::Not(HasSubstr("Bel me"))) << "what it says is not repeated";
}

TEST_F(CaseImport, NamesAQuestionThatCouldNotBeRead) {
  write("form.txt",
        "## beraad-form/1 case-intake nl\n## presenter-form/story Wat?\nZij vroeg me te zwijgen.\n"
        "## presenter-form/legal_check_asked Gevraagd?\nmisschien wel\n## end\n");
  const Ended read = import(path("form.txt"));
  ASSERT_EQ(read.code, 0) << read.err;
  EXPECT_THAT(read.err, HasSubstr("Aan een jurist gevraagd"));
  EXPECT_THAT(read.err, testing::Not(HasSubstr("misschien"))) << "what was answered stays out of what is said";
  EXPECT_EQ(import(path("form.txt")).out, read.out) << "the same file is the same case";
}

TEST_F(CaseImport, SaysInWordsWhatItCannotRead) {
  write("old.doc", "\xD0\xCF\x11\xE0 an old one");
  write("cut.txt", "## beraad-form/1 case-intake nl\n## presenter-form/story Wat?\nZij");
  write("torn.docx", "PK\x03\x04 torn");
  EXPECT_THAT(import(path("old.doc")).err, HasSubstr("oud Word-bestand"));
  EXPECT_THAT(import(path("old.doc"), "en").err, HasSubstr("an old Word file"));
  EXPECT_THAT(import(path("cut.txt")).err, HasSubstr("## end"));
  EXPECT_THAT(import(path("torn.docx")).err, HasSubstr("beschadigd"));
  for (const char* name : {"old.doc", "cut.txt", "torn.docx"}) EXPECT_EQ(import(path(name)).code, 1) << name;
  EXPECT_FALSE(files::exists(path("theirs.beraad"))) << "nothing is made of what cannot be read";
}

TEST_F(CaseImport, ANewerVersionTakesThePlaceOfTheOneThatIsHere) {
  const std::string bytes = handed_over("Zwijgen of zeggen");
  const Ended first = import(path("c.beraad-case"));
  ASSERT_EQ(first.code, 0) << first.err;
  const Ended newer = import(with_text(bytes, "Zwijgen of zeggen", "Zeggen, en hoe"));
  ASSERT_EQ(newer.code, 0) << newer.err;
  EXPECT_EQ(newer.out, first.out);
  EXPECT_THAT(newer.err, HasSubstr("nieuwere versie"));
  EXPECT_EQ(titles(), std::vector<std::string>{"Zeggen, en hoe"});
  EXPECT_THAT(import(path("c.beraad-case")).err, HasSubstr("niets veranderd"));
  EXPECT_EQ(titles(), std::vector<std::string>{"Zeggen, en hoe"});
}

TEST_F(CaseImport, WhatWentOnInTwoPlacesStandsTwice) {
  ASSERT_EQ(run({"case", "new", "--library", path("theirs.beraad"), "--title", "Hier verder"}).code, 0);
  const auto cases = parsed(run({"case", "list", "--library", path("theirs.beraad"), "--json"}).out);
  const std::string ours = *cases.as_array()->front().find("case")->as_string();
  const std::string bytes = handed_over("Daar verder");
  const std::string other = with_text(bytes, case_in(bytes), ours);
  const Ended beside = import(other);
  ASSERT_EQ(beside.code, 0) << beside.err;
  EXPECT_THAT(beside.err, HasSubstr("Deze casus stond hier al, maar anders."));
  EXPECT_THAT(titles(), testing::UnorderedElementsAre("Hier verder", "Daar verder (andere versie)"));
  EXPECT_EQ(import(other).out, beside.out);
  EXPECT_THAT(titles(), SizeIs(2)) << "the same file is the same case";
}

TEST_F(CaseImport, AnswersThatCameBackAreSpokenOfAsAnswersAndNotAsAnotherVersion) {
  ASSERT_EQ(run({"case", "new", "--library", path("theirs.beraad"), "--title", "Zwijgen of zeggen"}).code, 0);
  const auto cases = parsed(run({"case", "list", "--library", path("theirs.beraad"), "--json"}).out);
  const std::string ours = *cases.as_array()->front().find("case")->as_string();
  const std::string form = *cases.as_array()->front().find("protocol")->as_string();
  const auto come_back = [&](const std::string& story, const std::string& language) {
    write("form.txt",
          "## beraad-form/1 " + form + " nl " + ours + "\n## presenter-form/story Wat?\n" + story + "\n## end\n");
    return import(path("form.txt"), language);
  };
  const Ended filled = come_back("Zij vroeg me te zwijgen.", "nl");
  ASSERT_EQ(filled.code, 0) << filled.err;
  EXPECT_THAT(filled.err, HasSubstr("Wat nog open was, is ingevuld"));
  EXPECT_THAT(filled.err, testing::Not(HasSubstr("versie")));
  EXPECT_THAT(come_back("Zij vroeg me te zwijgen.", "nl").err, HasSubstr("niets veranderd"));
  EXPECT_THAT(titles(), SizeIs(1));
  const Ended beside = come_back("Hij vroeg me te spreken.", "nl");
  ASSERT_EQ(beside.code, 0) << beside.err;
  EXPECT_THAT(beside.err, HasSubstr("Bij een of meer vragen stond hier al iets anders."));
  EXPECT_THAT(beside.err, HasSubstr("Aan de eerste is niets veranderd."));
  EXPECT_THAT(titles(), SizeIs(2));
  EXPECT_THAT(shown(filled), HasSubstr("Zij vroeg me te zwijgen."));
  EXPECT_THAT(come_back("Wij vroegen het.", "en").err, HasSubstr("something else stood here already"));
}

}  // namespace
}  // namespace beraad::test
