// In a case that was played to its look-back, each action shows what became of it, though people name it there in other
// words.
#include "tests/app/cli/cli_fixture.hpp"

namespace beraad::test {
namespace {

TEST_F(CliTest, ActionsOfPlayedCasesHaveTheStatusThatTheirLookBackSays) {
  for (const char* name : {"assets/example/pleegzorg-naar-huis.json", "assets/example/verpleeghuis-deur.json",
                           "assets/example/gemeente-melden.json", "assets/example/scheiding-pauzeren.json",
                           "assets/practice/question-table.json"}) {
    const std::string library = path(files::path(name).stem().string() + ".beraad");
    const auto played = run({"play", (k_source / name).string(), "--library", library});
    ASSERT_EQ(played.code, 0) << played.err;
    const auto actions = parsed(run({"actions", "list", "--library", library, "--json"}).out);
    EXPECT_FALSE(actions.as_array()->empty()) << name;
    for (const auto& action : *actions.as_array()) {
      EXPECT_NE(action.find("status")->as_string(), nullptr) << name << ": " << *action.find("what")->as_string();
    }
  }
}

TEST_F(CliTest, EachHasItsOwnStatusAndNotThatOfItsNeighbour) {
  play_example("pleegzorg-naar-huis.json");
  const auto actions = parsed(run({"actions", "list", "--library", path("library.beraad"), "--json"}).out);
  std::map<std::string, std::string> by_what;
  for (const auto& action : *actions.as_array()) {
    const auto* status = action.find("status")->as_string();
    by_what[*action.find("what")->as_string()] = status != nullptr ? *status : "";
  }
  EXPECT_EQ(by_what["laat het kind spreken met een onafhankelijke kindgespreksvoerder"], "done");
  EXPECT_EQ(by_what["vraagt om opschorten zitting met 6 weken"], "partly");
  EXPECT_EQ(by_what["spreekt met pleegouders over rol na terugkeer"], "changed_on_purpose");
}

}  // namespace
}  // namespace beraad::test
