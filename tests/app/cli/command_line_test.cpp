// Which command lines are right, and how wrong ones are refused: exit 2, one line, nothing made.
#include "app/cli/command_line.hpp"

#include "tests/app/cli/cli_fixture.hpp"

namespace beraad::test {
namespace {

using cli::Verb;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Words = std::vector<std::string>;

std::string code_of(const Words& words) {
  const auto read = cli::read_command_line(words);
  return read ? "" : read.error().code;
}

TEST(CommandLine, OptionsStandAnywhereAndInBothForms) {
  for (const Words& words : {Words{"play", "case.json", "--library", "x", "--until", "case"},
                             Words{"--library=x", "play", "--until=case", "case.json"},
                             Words{"play", "--library=x", "--until", "case", "--", "case.json"}}) {
    const auto read = cli::read_command_line(words);
    ASSERT_TRUE(read) << read.error().code;
    EXPECT_EQ(read->verb, Verb::Play);
    EXPECT_THAT(read->names, ElementsAre("case.json"));
    EXPECT_EQ(read->required("library"), "x");
    EXPECT_EQ(read->find("until"), "case");
    EXPECT_EQ(read->find("pace"), std::nullopt);
  }
}

TEST(CommandLine, AfterTwoDashesEverythingIsAName) {
  const auto read = cli::read_command_line({"library", "new", "--", "--strange"});
  ASSERT_TRUE(read);
  EXPECT_THAT(read->names, ElementsAre("--strange"));
  const auto window = cli::read_command_line({"--", "play"});
  ASSERT_TRUE(window);
  EXPECT_EQ(window->verb, Verb::OpenWindow);
  EXPECT_THAT(window->names, ElementsAre("play"));
}

TEST(CommandLine, WithoutAVerbTheWindowOpens) {
  EXPECT_EQ(cli::read_command_line({})->verb, Verb::OpenWindow);
  EXPECT_THAT(cli::read_command_line({"my.beraad"})->names, ElementsAre("my.beraad"));
}

TEST(CommandLine, WrongOnesAreNamed) {
  const std::vector<std::pair<Words, std::string>> wrong = {
      {{"play", "a", "--library", "x", "--nonsense"}, "usage.unknown-option"},
      {{"play", "a", "--library", "x", "-x"}, "usage.unknown-option"},
      {{"play", "a", "--library", "x", "--lib", "y"}, "usage.unknown-option"},
      {{"play", "a", "--library", "x", "--json"}, "usage.unknown-option"},
      {{"play", "a", "--library", "x", "--library", "y"}, "usage.option-twice"},
      {{"session", "list", "--library", "x", "--json", "--json"}, "usage.option-twice"},
      {{"play", "a", "--library"}, "usage.missing-value"},
      {{"play", "a", "--library="}, "usage.missing-value"},
      {{"play", "a", "--library", "--until", "x"}, "usage.missing-value"},
      {{"protocol", "list", "--json=yes"}, "usage.unexpected-value"},
      {{"play", "a", "--library", "x", "--pace", "fast"}, "usage.bad-value"},
      {{"play", "a", "--library", "x", "--pace", "-1"}, "usage.bad-value"},
      {{"tour", "--size", "0x0"}, "usage.bad-value"},
      {{"tour", "--size", "99999999999x1"}, "usage.bad-value"},
      {{"tour", "--theme", "blue"}, "usage.bad-value"},
      {{"protocol", "list", "--language", "de"}, "usage.bad-value"},
      {{"report", "id", "--library", "x", "--output", "y", "--format", "exe"}, "usage.bad-value"},
      {{"play", "a"}, "usage.missing-option"},
      {{"report", "id", "--library", "x", "--format", "pdf"}, "usage.missing-option"},
      {{"play", "--library", "x"}, "usage.missing-name"},
      {{"protocol", "check"}, "usage.missing-name"},
      {{"session"}, "usage.missing-name"},
      {{"play", "a", "b", "--library", "x"}, "usage.too-many-names"},
      {{"library", "new", "a", "b"}, "usage.too-many-names"},
      {{"session", "sing", "--library", "x"}, "usage.unknown-verb"},
      {{"plya", "a", "--library", "x"}, "usage.unknown-verb"},
      {{"one.beraad", "two.beraad"}, "usage.unknown-verb"},
      {{""}, "usage.empty-name"},
      {{"-"}, "usage.no-stream"},
      {{"play", "-", "--library", "x"}, "usage.no-stream"},
      {{"play", "a", "--library", "-"}, "usage.no-stream"}};
  for (const auto& [words, code] : wrong) EXPECT_EQ(code_of(words), code) << ::testing::PrintToString(words);
}

TEST_F(CliTest, WrongUseEndsWithTwoInOneLineAndMakesNothing) {
  for (const Words& words : {Words{"play", path("a.json"), "--library", path("x"), "--nonsense"},
                             Words{"library", "new", path("x"), "--json"}, Words{"-"}, Words{""},
                             Words{"one", path("x")}, Words{"play", std::string(1U << 20U, 'a'), "b"}}) {
    const Ended ended = run(words);
    EXPECT_EQ(ended.code, 2);
    EXPECT_THAT(ended.out, IsEmpty());
    EXPECT_THAT(lines_of(ended.err), SizeIs(1));
    EXPECT_LT(ended.err.size(), 4096U);
  }
  EXPECT_THAT(everything(), IsEmpty());
  EXPECT_THAT(m_windows, IsEmpty());
}

TEST_F(CliTest, HelpAndVersionGoToStandardOutput) {
  const Ended help = run({"--help"});
  EXPECT_EQ(help.code, 0);
  EXPECT_THAT(help.out, HasSubstr("beraad play CASUS.json"));
  EXPECT_THAT(help.err, IsEmpty());
  EXPECT_THAT(run({"--help", "--language=en"}).out, HasSubstr("beraad play CASE.json"));
  EXPECT_EQ(run({"play", "--help"}).code, 0);
  EXPECT_EQ(run({"--version"}).out, "beraad 1.2.3\n");
}

TEST_F(CliTest, SentencesAreInTheLanguageOfTheUser) {
  const auto sentence = [&](std::map<std::string, std::string> environment, Words more) {
    m_environment = std::move(environment);
    Words words{"nonsense", "x"};
    words.insert(words.end(), more.begin(), more.end());
    return run(words).err;
  };
  const std::string dutch = sentence({}, {}), english = sentence({{"LANG", "en_GB.UTF-8"}}, {});
  EXPECT_THAT(dutch, HasSubstr("bestaat niet"));
  EXPECT_THAT(english, HasSubstr("There is no"));
  EXPECT_EQ(sentence({{"LANG", "tr_TR.UTF-8"}}, {}), dutch);
  EXPECT_EQ(sentence({{"LANG", "C"}}, {}), dutch);
  EXPECT_EQ(sentence({{"LC_ALL", "en_US"}, {"LANG", "nl_NL"}}, {}), english);
  EXPECT_EQ(sentence({{"LC_ALL", ""}, {"LC_MESSAGES", "en"}, {"LANG", "nl_NL"}}, {}), english);
  EXPECT_EQ(sentence({{"LANG", "english"}}, {}), dutch);
  EXPECT_EQ(sentence({{"LANG", "en_GB"}}, {"--language=nl"}), dutch);
}

TEST_F(CliTest, WindowAndTourAreAskedForAsGiven) {
  EXPECT_EQ(run({"my.beraad", "--language", "en"}).code, 0);
  ASSERT_THAT(m_windows, SizeIs(1));
  EXPECT_EQ(m_windows[0].library, files::path("my.beraad"));
  EXPECT_EQ(m_windows[0].language, base::Language::English);
  EXPECT_EQ(run({"tour", "--out=pictures", "--size", "1920x1080", "--theme", "dark"}).code, 0);
  ASSERT_THAT(m_tours, SizeIs(1));
  EXPECT_EQ(m_tours[0].folder, files::path("pictures"));
  EXPECT_EQ(m_tours[0].width, 1920);
  EXPECT_TRUE(m_tours[0].dark);
}

}  // namespace
}  // namespace beraad::test
