// Cases on the command line: made, listed, handed over as a file and read in elsewhere.
#include "tests/app/cli/cli_fixture.hpp"

namespace beraad::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class CasesOnTheCommandLine : public CliTest {
 protected:
  std::string make(const std::string& title) {
    const Ended made = run({"case", "new", "--library", path("mine.beraad"), "--title", title});
    EXPECT_EQ(made.code, 0) << made.err;
    return made.out.substr(0, made.out.find('\n'));
  }
};

TEST_F(CasesOnTheCommandLine, AreMadeAndListed) {
  EXPECT_THAT(run({"case", "list", "--library", path("mine.beraad")}).err, HasSubstr("mine.beraad"));
  const std::string id = make("Zwijgen of zeggen");
  const auto listed = run({"case", "list", "--library", path("mine.beraad"), "--json"});
  ASSERT_EQ(listed.code, 0) << listed.err;
  const auto cases = parsed(listed.out);
  ASSERT_THAT(*cases.as_array(), SizeIs(1));
  EXPECT_EQ(*cases.as_array()->front().find("id")->as_string(), id);
  EXPECT_TRUE(cases.as_array()->front().find("handed_over")->is_null());
  EXPECT_THAT(run({"session", "list", "--library", path("mine.beraad")}).out, IsEmpty()) << "it is no deliberation";
}

TEST_F(CasesOnTheCommandLine, AreListedWithoutTheirTitleUntilTheyAreHandedOver) {
  const std::string id = make("Zwijgen of zeggen");
  const std::vector<std::string> list{"case", "list", "--library", path("mine.beraad"), "--language", "nl"};
  const auto with = [&](const std::string& option) {
    auto arguments = list;
    arguments.push_back(option);
    return run(arguments).out;
  };
  EXPECT_THAT(run(list).out, HasSubstr(id));
  EXPECT_THAT(run(list).out, HasSubstr("nog niet overgedragen"));
  EXPECT_THAT(run(list).out, Not(HasSubstr("Zwijgen"))) << "it is still of whoever wrote it";
  EXPECT_TRUE(parsed(with("--json")).as_array()->front().find("title")->is_null());
  EXPECT_THAT(with("--titles"), HasSubstr("Zwijgen of zeggen"));
  ASSERT_EQ(run({"case", "export", id, "--library", path("mine.beraad"), "--output", path("c.beraad-case")}).code, 0);
  EXPECT_THAT(run(list).out, HasSubstr("Zwijgen of zeggen"));
  EXPECT_THAT(run(list).out, Not(HasSubstr("nog niet overgedragen")));
  EXPECT_EQ(*parsed(with("--json")).as_array()->front().find("title")->as_string(), "Zwijgen of zeggen");
}

TEST_F(CasesOnTheCommandLine, BeginWithTheOwnCopyOfTheIntakeUnlessAFormIsAskedFor) {
  const auto form_of = [this](const std::string& id) {
    const auto cases = parsed(run({"case", "list", "--library", path("mine.beraad"), "--json"}).out);
    for (const auto& value : *cases.as_array()) {
      if (*value.find("id")->as_string() == id) return *value.find("protocol")->as_string();
    }
    return std::string();
  };
  const std::string shipped = form_of(make("Voor de eigen kopie"));
  std::string copy = bytes_of(k_source / "protocols" / (shipped + ".json"));
  const std::string named = "\"id\": \"" + shipped + "\"";
  ASSERT_NE(copy.find(named), std::string::npos);
  m_own_protocols = path("own");
  files::create_directories(m_own_protocols);
  write("own/ours.json", copy.replace(copy.find(named), named.size(), "\"id\": \"our-intake\""));
  EXPECT_EQ(form_of(make("Met de eigen kopie")), "our-intake");
  const Ended asked = run({"case", "new", "--library", path("mine.beraad"), "--form", shipped});
  ASSERT_EQ(asked.code, 0) << asked.err;
  EXPECT_EQ(form_of(asked.out.substr(0, asked.out.find('\n'))), shipped);
}

TEST_F(CasesOnTheCommandLine, GoToAnotherLibraryAndOnceMoreChangesNothing) {
  const std::string id = make("Zwijgen of zeggen");
  const Ended handed = run({"case", "export", id, "--library", path("mine.beraad"), "--output", path("c.beraad-case")});
  ASSERT_EQ(handed.code, 0) << handed.err;
  const Ended first = run({"case", "import", path("c.beraad-case"), "--library", path("theirs.beraad")});
  ASSERT_EQ(first.code, 0) << first.err;
  const auto cases = parsed(run({"case", "list", "--library", path("theirs.beraad"), "--json"}).out);
  EXPECT_EQ(*cases.as_array()->front().find("title")->as_string(), "Zwijgen of zeggen");
  EXPECT_FALSE(cases.as_array()->front().find("handed_over")->is_null());
  const std::string before = bytes_of(path("theirs.beraad"));
  const Ended again = run({"case", "import", path("c.beraad-case"), "--library", path("theirs.beraad")});
  EXPECT_EQ(again.code, 0);
  EXPECT_EQ(again.out, first.out);
  EXPECT_EQ(bytes_of(path("theirs.beraad")), before);
}

TEST_F(CasesOnTheCommandLine, AreHandedOverOnceTheyAreExported) {
  const std::string id = make("Zwijgen of zeggen");
  ASSERT_EQ(run({"case", "export", id, "--library", path("mine.beraad"), "--output", path("c.beraad-case")}).code, 0);
  const auto cases = parsed(run({"case", "list", "--library", path("mine.beraad"), "--json"}).out);
  EXPECT_FALSE(cases.as_array()->front().find("handed_over")->is_null());
}

TEST_F(CasesOnTheCommandLine, AreShownWithoutEmptyPartsInTheirHeading) {
  const std::string id = make("Zwijgen of zeggen");
  const Ended shown = run({"session", "show", id, "--library", path("mine.beraad")});
  ASSERT_EQ(shown.code, 0) << shown.err;
  EXPECT_THAT(shown.out, Not(HasSubstr(", ,")));
  EXPECT_FALSE(shown.out.starts_with("\n"));
}

TEST_F(CasesOnTheCommandLine, WhatCannotBeReadInSaysSo) {
  write("broken.beraad-case", "{\"format\": \"beraad-brought-case/1\"}");
  const Ended ended =
      run({"case", "import", path("broken.beraad-case"), "--library", path("mine.beraad"), "--language", "nl"});
  EXPECT_THAT(ended.err, HasSubstr("lees het opnieuw in"));
}

TEST_F(CasesOnTheCommandLine, WithoutAMeetingHaveNoPlanAndNoKit) {
  const std::string id = make("Zwijgen of zeggen");
  const auto before = everything();
  const Ended plan = run({"plan", id, "--library", path("mine.beraad"), "--ics", path("p.ics"), "--language", "nl"});
  EXPECT_EQ(plan.code, 1);
  EXPECT_THAT(plan.err, HasSubstr("nog geen bijeenkomst"));
  EXPECT_EQ(run({"kit", id, "--library", path("mine.beraad"), "--output", path("k.pdf")}).code, 1);
  EXPECT_EQ(everything(), before);
}

TEST_F(CasesOnTheCommandLine, BehindAPassphraseOnlyWithThatPassphrase) {
  const std::string id = make("Zwijgen of zeggen");
  write("words", "boom fiets lamp\n");
  write("others", "iets anders\n");
  ASSERT_EQ(run({"case", "export", id, "--library", path("mine.beraad"), "--output", path("c.beraad-case"),
                 "--passphrase-file", path("words")})
                .code,
            0);
  EXPECT_THAT(bytes_of(path("c.beraad-case")), Not(HasSubstr("Zwijgen")));
  const std::vector<std::string> import{"case", "import", path("c.beraad-case"), "--library", path("theirs.beraad")};
  EXPECT_EQ(run(import).code, 1);
  auto with = import;
  with.insert(with.end(), {"--passphrase-file", path("others")});
  EXPECT_EQ(run(with).code, 1);
  EXPECT_FALSE(files::exists(path("theirs.beraad"))) << "nothing is made for a file that does not open";
  with.back() = path("words");
  EXPECT_EQ(run(with).code, 0);
}

TEST_F(CasesOnTheCommandLine, WhatIsWrongLeavesEverythingAlone) {
  const std::string id = make("Titel");
  write("broken.beraad-case", "{\"format\": \"beraad-brought-case/1\"}");
  const auto before = everything();
  EXPECT_EQ(run({"case", "import", path("broken.beraad-case"), "--library", path("mine.beraad")}).code, 1);
  EXPECT_EQ(run({"case", "import", path("none"), "--library", path("mine.beraad")}).code, 1);
  EXPECT_EQ(run({"case", "export", "none", "--library", path("mine.beraad"), "--output", path("o")}).code, 1);
  EXPECT_EQ(run({"case", "export", id, "--library", path("mine.beraad"), "--output", path("mine.beraad")}).code, 1);
  EXPECT_EQ(run({"case", "new", "--library", path("mine.beraad"), "--form", "no-such-form"}).code, 1);
  EXPECT_EQ(run({"case", "new", "--library", path("mine.beraad"), "--purpose", "war"}).code, 2);
  EXPECT_EQ(run({"case", "new"}).code, 2);
  EXPECT_EQ(run({"case"}).code, 2);
  EXPECT_EQ(everything(), before);
}

}  // namespace
}  // namespace beraad::test
