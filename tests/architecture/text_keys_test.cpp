#include "tests/architecture/text_keys.hpp"

#include "core/json/gate.hpp"
#include "tests/architecture/planted.hpp"

namespace beraad::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TextFiles load_texts() {
  TextFiles files;
  for (const auto& entry : std::filesystem::directory_iterator(BERAAD_SOURCE_FOLDER "/assets/text")) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".json")) continue;
    const auto read = json::read(load_text(entry.path()), name, json::k_template_limits);
    EXPECT_TRUE(read.has_value()) << name;
    if (!read || read->root.as_object() == nullptr) continue;
    for (const auto& [key, value] : *read->root.as_object()) {
      EXPECT_NE(value.as_string(), nullptr) << name << " " << key;
      if (value.as_string() != nullptr) files.by_name[name][key] = *value.as_string();
    }
  }
  return files;
}

TextFiles two_languages(TextFile dutch, TextFile english) {
  return {{{"a.nl.json", std::move(dutch)}, {"a.en.json", std::move(english)}}};
}

TEST(Texts, BothLanguagesSayTheSame) {
  const TextFiles files = load_texts();
  EXPECT_THAT(files.all("nl"), Not(IsEmpty()));
  EXPECT_NO_FINDINGS(check_languages(files));
}

TEST(Texts, ADifferenceOfLanguagesIsCaught) {
  EXPECT_THAT(check_languages(two_languages({{"a", "x"}}, {{"a", "y"}})), IsEmpty());
  EXPECT_THAT(check_languages(two_languages({{"a", "x"}}, {})), ElementsAre(HasSubstr("no English")));
  EXPECT_THAT(check_languages(two_languages({}, {{"a", "x"}})), ElementsAre(HasSubstr("no Dutch")));
  EXPECT_THAT(check_languages(two_languages({{"a", "x {0}"}}, {{"a", "y"}})), ElementsAre(HasSubstr("filled")));
  EXPECT_THAT(check_languages(two_languages({{"a.one", "x"}}, {{"a.one", "y"}})),
              ElementsAre(HasSubstr("lacks .other")));
  EXPECT_THAT(check_languages(two_languages({{"a", ""}}, {{"a", "y"}})), ElementsAre(HasSubstr("empty")));
  TextFiles twice = two_languages({{"a", "x"}}, {{"a", "y"}});
  twice.by_name["b.nl.json"] = {{"a", "z"}};
  EXPECT_THAT(check_languages(twice), ElementsAre(HasSubstr("too")));
}

TEST(Texts, SayOneThingWithOneWord) { EXPECT_NO_FINDINGS(check_words(load_texts())); }
TEST(Texts, AnotherWordIsCaught) {
  EXPECT_THAT(check_words(two_languages({{"a", "De zaal ziet dit"}}, {{"a", "The room sees this"}})), SizeIs(1));
  EXPECT_THAT(check_words(two_languages({{"a", "Opgeslagen!"}}, {{"a", "Saved!"}})), SizeIs(2));
  EXPECT_THAT(check_words(two_languages({{"a", "Kies een wachtzin"}}, {{"a", "Choose a passphrase"}})), IsEmpty());
}

TEST(Texts, EveryKeyInTheCodeHasOne) { EXPECT_NO_FINDINGS(check_keys(whole_tree(), load_texts().all("nl"))); }
TEST(Texts, AKeyWithoutTextIsCaught) {
  const TextFile texts{
      {"room.live", "x"}, {"clock.left.one", "x"}, {"clock.left.other", "x"}, {"error.save.moved", "x"}};
  EXPECT_THAT(check_keys(planted("app/a.cpp", "say(\"room.love\");\n"), texts), SizeIs(1));
  EXPECT_THAT(check_keys(planted("core/a.cpp", "fail(\"save.gone\");\n"), texts), SizeIs(1));
  EXPECT_THAT(check_keys(planted("app/a.cpp", "say(\"hint.\" + kind);\n"), texts), SizeIs(1));
  EXPECT_THAT(check_keys(planted("app/a.cpp",
                                 "say(\"room.live\"); count(\"clock.left\", 2); fail(\"save.moved\"); say(\"room.\");"
                                 "load(\"style.json\"); path(\"session/next\");\n"),
                         texts),
              IsEmpty());
}

TEST(Texts, AreAllSaidSomewhere) { EXPECT_THAT(list_unused(whole_tree(), load_texts().all("nl")), IsEmpty()); }
TEST(Texts, OneThatNobodySaysIsCaught) {
  const TextFile texts{{"room.live", "x"}, {"room.old", "x"}, {"hint.a", "x"}, {"error.save.moved", "x"}};
  EXPECT_THAT(list_unused(planted("app/a.cpp", "say(\"room.live\"); say(\"hint.\"); fail(\"save.moved\");\n"), texts),
              ElementsAre("room.old"));
}

}  // namespace
}  // namespace beraad::architecture
