// After a meeting, on the command line: papers, files for a calendar and a coordinator.

#include "core/exchange/calendar_file.hpp"
#include "tests/app/cli/cli_fixture.hpp"

namespace beraad::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class AfterTest : public CliTest {
 protected:
  /// Every action of the library as JSON values.
  json::Array actions() {
    const auto listed = run({"actions", "list", "--library", path("library.beraad"), "--json"});
    return *parsed(listed.out).as_array();
  }
  std::string text_of(const json::Value& action, const char* key) {
    const auto* text = action.find(key)->as_string();
    return text != nullptr ? *text : std::string();
  }
};

TEST_F(AfterTest, TheCalendarOfActionsIsReadStrictlyAndReadingItAgainChangesNothing) {
  const std::string id = play_example();
  const std::vector<std::string> export_days{"actions", "export",           id, "--library", path("library.beraad"),
                                             "--ics",   path("actions.ics")};
  ASSERT_EQ(run(export_days).code, 0);
  std::size_t with_day = 0, settled = 0;
  for (const auto& action : actions()) {
    if (text_of(action, "due").empty()) continue;
    ++with_day;
    if (!*action.find("open")->as_bool()) ++settled;
  }
  const auto lines = lines_of(read_strictly(path("actions.ics")));
  ASSERT_GT(with_day, settled);
  EXPECT_THAT(lines, SizeIs(with_day));
  for (const auto& line : lines) EXPECT_THAT(line, HasSubstr("|Actiepunt uit een beraad|2025-"));
  const std::string bytes = bytes_of(path("actions.ics"));
  const auto cancelled =
      std::ranges::count_if(lines_of(bytes), [](const auto& line) { return line.starts_with("STATUS:CANCELLED"); });
  EXPECT_EQ(static_cast<std::size_t>(cancelled), settled);
  for (const auto& action : actions()) EXPECT_THAT(bytes, Not(HasSubstr(text_of(action, "what"))));
  m_clock.advance_ms(86'400'000);
  ASSERT_EQ(run(export_days).code, 0);
  EXPECT_EQ(bytes_of(path("actions.ics")), bytes) << "another day, the same plan";
}

/// The example as it would be if nobody had named a day for what they do.
TEST_F(AfterTest, WhatHasNoDayStandsInTheFileOfTheCoordinatorAndInNoCalendar) {
  std::string played = bytes_of(k_source / "assets/example/pleegzorg-naar-huis.json");
  const std::string head = "\"by\": \"";
  for (auto at = played.find(head); at != std::string::npos; at = played.find(head)) {
    const auto comma = played.rfind(',', at);
    played.erase(comma, played.find('"', at + head.size()) + 1 - comma);
  }
  write("undated.json", played);
  const Ended ended = run({"play", path("undated.json"), "--library", path("library.beraad")});
  ASSERT_EQ(ended.code, 0) << ended.err;
  const std::string id = lines_of(ended.out).back();
  std::size_t agreed = 0;
  for (const auto& action : actions()) {
    EXPECT_EQ(text_of(action, "due"), "");
    if (text_of(action, "session") == id) ++agreed;
  }
  ASSERT_GT(agreed, 1U);
  const std::vector<std::string> export_list{
      "actions", "export", id, "--library", path("library.beraad"), "--csv", path("a.csv"), "--language", "nl"};
  const Ended list = run(export_list);
  EXPECT_EQ(list.code, 0) << list.err;
  EXPECT_THAT(list.err, Not(HasSubstr("niets afgesproken")));
  const auto lines = lines_of(bytes_of(path("a.csv")));
  ASSERT_EQ(lines.size(), 1 + agreed);
  for (std::size_t number = 1; number <= agreed; ++number) {
    EXPECT_THAT(lines[number], HasSubstr(";" + std::to_string(number) + ";2025-02-12;;"));
  }
  files::remove(path("a.csv"));
  auto export_both = export_list;
  export_both.insert(export_both.end(), {"--ics", path("a.ics")});
  const Ended both = run(export_both);
  EXPECT_EQ(both.code, 1) << "the calendar that was asked for is not there";
  EXPECT_THAT(both.err, HasSubstr("Geen actiepunt heeft hier een dag. Er is geen agenda gemaakt."));
  EXPECT_FALSE(files::exists(path("a.ics")));
  EXPECT_EQ(lines_of(bytes_of(path("a.csv"))), lines);
}

TEST_F(AfterTest, WhereNothingWasAgreedThatIsSaid) {
  const Ended made = run({"case", "new", "--library", path("library.beraad"), "--title", "Zwijgen of zeggen"});
  ASSERT_EQ(made.code, 0) << made.err;
  const std::string id = made.out.substr(0, made.out.find('\n'));
  const Ended ended =
      run({"actions", "export", id, "--library", path("library.beraad"), "--csv", path("a.csv"), "--language", "nl"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.err, HasSubstr("Hier is niets afgesproken."));
  EXPECT_THAT(bytes_of(path("a.csv")), HasSubstr(";0;;;niets afgesproken\r\n"));
  EXPECT_EQ(run({"actions", "export", id, "--library", path("library.beraad"), "--ics", path("a.ics")}).code, 1);
  EXPECT_FALSE(files::exists(path("a.ics")));
}

TEST_F(AfterTest, TheCoordinatorReadsDatesAndNotAWordOfTheCase) {
  const std::string id = play_example();
  ASSERT_EQ(run({"actions", "export", id, "--library", path("library.beraad"), "--csv", path("dates.csv")}).code, 0);
  const std::string bytes = bytes_of(path("dates.csv"));
  EXPECT_THAT(bytes, HasSubstr(id + ";2025-02-12;"));
  const auto shown = parsed(run({"session", "show", id, "--library", path("library.beraad"), "--json"}).out);
  EXPECT_THAT(bytes, Not(HasSubstr(*shown.find("case")->find("title")->as_string())));
  for (const auto& action : actions()) {
    EXPECT_THAT(bytes, Not(HasSubstr(text_of(action, "what"))));
    EXPECT_THAT(bytes, Not(HasSubstr(text_of(action, "owner"))));
  }
}

TEST_F(AfterTest, ASheetOfActionsAndAProofOfParticipation) {
  const std::string id = play_example();
  const auto write_paper = [&](const std::string& document, std::vector<std::string> more) {
    std::vector<std::string> words{"report",   id,   "--library", path("library.beraad"), "--document", document,
                                   "--format", "md", "--output",  path(document + ".md")};
    words.insert(words.end(), more.begin(), more.end());
    const auto ended = run(words);
    EXPECT_EQ(ended.code, 0) << ended.err;
    return bytes_of(path(document + ".md"));
  };
  const auto first = actions().front();
  EXPECT_THAT(write_paper("actions", {}), HasSubstr(text_of(first, "what")));
  const std::string proof = write_paper("participation", {"--person", "P2"});
  EXPECT_THAT(proof, HasSubstr("Bewijs van deelname"));
  EXPECT_THAT(proof, HasSubstr("Technisch-instrumenteel"));
  const auto shown = parsed(run({"session", "show", id, "--library", path("library.beraad"), "--json"}).out);
  EXPECT_THAT(proof, Not(HasSubstr(*shown.find("case")->find("title")->as_string())));
  EXPECT_EQ(run({"report", id, "--library", path("library.beraad"), "--document", "note", "--format", "md", "--output",
                 path("note.md")})
                .code,
            1)
      << "a method without such a note";
  EXPECT_EQ(run({"report", id, "--library", path("library.beraad"), "--document", "poem", "--format", "md", "--output",
                 path("x.md")})
                .code,
            2);
}

TEST_F(AfterTest, WhatDidNotBeginIsNoMeetingThatAnybodyTookPartIn) {
  const Ended made = run({"case", "new", "--library", path("library.beraad"), "--title", "Zwijgen of zeggen"});
  ASSERT_EQ(made.code, 0) << made.err;
  const Ended proof =
      run({"report", made.out.substr(0, made.out.find('\n')), "--library", path("library.beraad"), "--document",
           "participation", "--format", "md", "--output", path("proof.md"), "--language", "nl"});
  EXPECT_EQ(proof.code, 1);
  EXPECT_THAT(proof.err, HasSubstr("Deze bijeenkomst is nog niet begonnen. Er is geen bewijs gemaakt."));
  EXPECT_FALSE(files::exists(path("proof.md")));
}

TEST_F(AfterTest, WhatIsCancelledIsReadStrictlyToo) {
  exchange::CalendarEntry gone{"1@beraad", "Actiepunt", {{2025, 3, 1}, 0, 0}, {}};
  gone.sequence = 3;
  gone.cancelled = true;
  write("gone.ics", exchange::write_calendar({gone}, m_clock.now()));
  EXPECT_THAT(lines_of(read_strictly(path("gone.ics"))), testing::ElementsAre("1@beraad|Actiepunt|2025-03-01|-"));
}

TEST_F(AfterTest, NobodyHasThatCodeAndNothingIsWritten) {
  const std::string id = play_example();
  for (const char* document : {"actions", "participation"}) {
    const auto ended = run({"report", id, "--library", path("library.beraad"), "--document", document, "--person",
                            "P99", "--format", "md", "--output", path("nobody.md")});
    EXPECT_EQ(ended.code, 1) << document;
    EXPECT_THAT(ended.err, HasSubstr("P99"));
  }
  const auto days = run(
      {"actions", "export", id, "--library", path("library.beraad"), "--person", "P99", "--ics", path("nobody.ics")});
  EXPECT_EQ(days.code, 1);
  EXPECT_THAT(days.err, HasSubstr("P99"));
  EXPECT_FALSE(files::exists(path("nobody.md")));
  EXPECT_FALSE(files::exists(path("nobody.ics")));
}

TEST_F(AfterTest, ExportingNothingIsWrongUse) {
  const std::string id = play_example();
  EXPECT_EQ(run({"actions", "export", id, "--library", path("library.beraad")}).code, 2);
}

}  // namespace
}  // namespace beraad::test
