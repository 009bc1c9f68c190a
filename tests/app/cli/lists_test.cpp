// What was agreed in a library, and how two methods differ.

#include "tests/app/cli/cli_fixture.hpp"
#include "tests/core/protocol/earlier_template.hpp"

namespace beraad::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> due_days(const json::Value& actions) {
  std::vector<std::string> days;
  for (const auto& action : *actions.as_array()) {
    const auto* due = action.find("due");
    days.push_back(due->as_string() != nullptr ? *due->as_string() : std::string("none"));
  }
  return days;
}

TEST_F(CliTest, ActionsOfTheWholeLibraryStandTheEarliestFirst) {
  play_example("pleegzorg-naar-huis.json");
  play_example("verpleeghuis-deur.json");
  const Ended listed = run({"actions", "list", "--library", path("library.beraad"), "--json"});
  ASSERT_EQ(listed.code, 0) << listed.err;
  const auto days = due_days(parsed(listed.out));
  ASSERT_GE(days.size(), 4U);
  EXPECT_TRUE(std::ranges::is_sorted(days));
  const Ended text = run({"actions", "list", "--library", path("library.beraad")});
  EXPECT_EQ(lines_of(text.out).size(), days.size());
  EXPECT_THAT(text.out, HasSubstr(days.front()));
}

TEST_F(CliTest, AnActionSaysAllThatIsKnownOfItAndWhereItWasAgreed) {
  std::string played = bytes_of(k_source / "assets/example/pleegzorg-naar-huis.json");
  const std::string due = "\"by\": \"2025-03-01\"";
  ASSERT_NE(played.find(due), std::string::npos);
  played.insert(played.find(due) + due.size(), ", \"obstacle\": \"de zitting is al gepland\"");
  write("with-obstacle.json", played);
  ASSERT_EQ(run({"play", path("with-obstacle.json"), "--library", path("library.beraad")}).code, 0);
  play_example("verpleeghuis-deur.json");
  const auto actions = parsed(run({"actions", "list", "--library", path("library.beraad"), "--json"}).out);
  const auto said = [&](const std::string& what, const char* key) {
    for (const auto& action : *actions.as_array()) {
      if (action.find("what")->as_string()->find(what) == std::string::npos) continue;
      const auto* text = action.find(key)->as_string();
      return text != nullptr ? *text : std::string("null");
    }
    return std::string("no such action");
  };
  EXPECT_EQ(said("rol na terugkeer", "title"), "Naar huis, of geworteld laten?");
  EXPECT_EQ(said("rol na terugkeer", "team"), "Pleegzorgteam De Linde");
  EXPECT_EQ(said("rol na terugkeer", "agreed_on"), "2025-02-12");
  EXPECT_EQ(said("rol na terugkeer", "reason"), "eerst het verslag van het kindgesprek afgewacht");
  EXPECT_EQ(said("rol na terugkeer", "loss"), "pleegouders voelen zich doorgangshuis");
  EXPECT_EQ(said("rol na terugkeer", "obstacle"), "null");
  EXPECT_EQ(said("opschorten zitting", "obstacle"), "de zitting is al gepland");
  EXPECT_EQ(said("opschorten zitting", "loss"), "null");
  const Ended text = run({"actions", "list", "--library", path("library.beraad")});
  EXPECT_THAT(text.out, HasSubstr("[Pleegzorgteam De Linde: Naar huis, of geworteld laten?]\n"));
  EXPECT_THAT(text.out, HasSubstr("[Woongroep De Oever: De deur open, of dicht?]\n"));
}

TEST_F(CliTest, OnlyWhatIsDueLeavesOutWhatIsStillToCome) {
  play_example();
  const std::vector<std::string> all{"actions", "list", "--library", path("library.beraad"), "--json"};
  auto due = all;
  due.emplace_back("--due");
  const auto actions = parsed(run(all).out);
  const auto open =
      std::ranges::count_if(*actions.as_array(), [](const auto& action) { return *action.find("open")->as_bool(); });
  ASSERT_GT(open, 0);
  m_clock.set_now({0, 0});  // 1970: nothing is due yet
  EXPECT_THAT(due_days(parsed(run(due).out)), IsEmpty());
  m_clock.set_now({4'102'444'800'000, 0});  // 2100: all of it that is open is
  EXPECT_EQ(due_days(parsed(run(due).out)).size(), static_cast<std::size_t>(open));
}

TEST_F(CliTest, TwoMethodsAreComparedByFileOrByName) {
  const std::string original = bytes_of(k_source / "protocols" / "cura.json");
  EXPECT_THAT(run({"protocol", "diff", "cura", "cura"}).out, HasSubstr("Geen verschil"));
  std::string changed = original;
  const std::string title = "\"nl\": \"CURA\"";
  ASSERT_NE(changed.find(title), std::string::npos);
  changed.replace(changed.find(title), title.size(), "\"nl\": \"Onze CURA\"");
  write("own.json", changed);
  const Ended compared = run({"protocol", "diff", "cura", path("own.json")});
  EXPECT_EQ(compared.code, 0) << compared.err;
  EXPECT_THAT(lines_of(compared.out),
              testing::ElementsAre(testing::AllOf(HasSubstr("title/nl"), HasSubstr("CURA"), HasSubstr("Onze CURA"))));
  const Ended json = run({"protocol", "diff", "cura", path("own.json"), "--json"});
  const auto root = parsed(json.out);
  ASSERT_EQ(root.as_array()->size(), 1U);
  EXPECT_EQ(*root.as_array()->front().find("kind")->as_string(), "changed");
}

TEST_F(CliTest, AMethodOfBeforeTheRulesOfNowIsComparedThoughCheckingItSaysWhatIsBetter) {
  const std::string original = bytes_of(k_source / "protocols" / "dilemma-method.json");
  write("older.json", protocol::with_options_made_twice(original, "dilemma-method"));
  const Ended checked = run({"protocol", "check", path("older.json")});
  EXPECT_EQ(checked.code, 1);
  EXPECT_EQ(lines_of(checked.err).size(), 1U) << checked.err;
  const Ended compared = run({"protocol", "diff", "dilemma-method", path("older.json")});
  EXPECT_EQ(compared.code, 0) << compared.err;
  EXPECT_THAT(compared.err, IsEmpty());
  EXPECT_THAT(compared.out, Not(IsEmpty()));
}

TEST_F(CliTest, WhatIsNoMethodIsNotCompared) {
  write("broken.json", "{\"format\": 3}");
  const Ended broken = run({"protocol", "diff", "cura", path("broken.json")});
  EXPECT_EQ(broken.code, 1);
  EXPECT_THAT(broken.out, IsEmpty());
  EXPECT_THAT(broken.err, HasSubstr("broken.json:1:"));
  EXPECT_EQ(run({"protocol", "diff", "cura", "no-such-method"}).code, 1);
  EXPECT_EQ(run({"protocol", "diff", "cura"}).code, 2);
}

TEST_F(CliTest, ThePlanIsReadByAStrictReaderAndTellsNothingOfTheCase) {
  const std::string id = play_example();
  const std::vector<std::string> plan{"plan", id, "--library", path("library.beraad"), "--ics", path("plan.ics")};
  ASSERT_EQ(run(plan).code, 0);
  const auto lines = lines_of(read_strictly(path("plan.ics")));
  ASSERT_THAT(lines, testing::SizeIs(2)) << "the meeting, and the day of looking back";
  EXPECT_EQ(lines[0], id + "@beraad|Beraad|2025-02-12 13:30:00|2025-02-12 15:30:00");
  EXPECT_THAT(lines[1], testing::AllOf(HasSubstr("Terugblik"), HasSubstr("2025-05-14")));
  const std::string bytes = bytes_of(path("plan.ics"));
  EXPECT_THAT(bytes, Not(HasSubstr("geworteld")));
  EXPECT_THAT(bytes, Not(HasSubstr("De Linde")));
  ASSERT_EQ(run(plan).code, 0);
  EXPECT_EQ(bytes_of(path("plan.ics")), bytes) << "once more is the same";
}

TEST_F(CliTest, TheKitIsPrintedAndNeverTakesThePlaceOfALibrary) {
  const std::string id = play_example();
  ASSERT_EQ(run({"kit", id, "--library", path("library.beraad"), "--output", path("kit.pdf")}).code, 0);
  EXPECT_THAT(bytes_of(path("kit.pdf")), testing::StartsWith("%PDF"));
  EXPECT_EQ(run({"kit", id, "--library", path("library.beraad"), "--output", path("library.beraad")}).code, 1);
  EXPECT_EQ(run({"kit", id, "--library", path("library.beraad")}).code, 2);
}

TEST_F(CliTest, APlanNeverTakesThePlaceOfALibrary) {
  const std::string id = play_example();
  EXPECT_EQ(run({"plan", id, "--library", path("library.beraad"), "--ics", path("library.beraad")}).code, 1);
  EXPECT_EQ(run({"plan", id, "--library", path("library.beraad")}).code, 2);
}

}  // namespace
}  // namespace beraad::test
