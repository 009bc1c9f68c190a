#include "tests/architecture/nevers.hpp"

#include "core/json/gate.hpp"
#include "tests/architecture/planted.hpp"

namespace beraad::architecture {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(Nevers, NoStateWithoutAnOwner) { EXPECT_NO_FINDINGS(check_mutable_statics(whole_tree())); }

class MutableState : public ::testing::TestWithParam<const char*> {};
TEST_P(MutableState, IsCaught) { EXPECT_THAT(check_mutable_statics(planted("core/a.cpp", GetParam())), SizeIs(1)); }
INSTANTIATE_TEST_SUITE_P(Wrong, MutableState,
                         ::testing::Values("void f() {\n  static int calls = 0;\n}\n",
                                           "  static std::map<int, int> cache;\n", "static bool g_ready;\n",
                                           "inline int k_count = 0;\n", "thread_local int depth = 0;\n",
                                           "int g_counter = 0;\n", "std::vector<int> g_all;\n",
                                           "  static const char* name = \"a\";\n"));

class LastingState : public ::testing::TestWithParam<const char*> {};
TEST_P(LastingState, IsFree) { EXPECT_NO_FINDINGS(check_mutable_statics(planted("core/a.cpp", GetParam()))); }
INSTANTIATE_TEST_SUITE_P(
    Right, LastingState,
    ::testing::Values("  static const std::regex word(\"a\");\n", "  static constexpr int k_most = 3;\n",
                      "inline constexpr int k_most = 3;\n", "  static Result<Library> open(int a);\n",
                      "static_assert(sizeof(int) == 4);\n", "inline bool f() { return true; }\n",
                      "const std::string k_a = \"b\";\n", "  static const std::tuple<void (A::*)(int)> all;\n",
                      "  static const char* const k_name = \"a\";\n", "struct A {\n  int m_count = 0;\n};\n",
                      "int f(int a);\n", "enum class A { B };\n",
                      "  static bool operator==(const A&, const A&) = default;\n"));

TEST(Nevers, OneClock) { EXPECT_NO_FINDINGS(check_clocks(whole_tree())); }
TEST(Nevers, AnotherClockIsCaught) {
  EXPECT_THAT(check_clocks(planted("app/a.cpp", "auto t = std::chrono::system_clock::now();\n")), SizeIs(1));
  EXPECT_THAT(check_clocks(planted("app/a.cpp", "x = time(nullptr);\n")), SizeIs(1));
  EXPECT_THAT(check_clocks(planted("app/a.cpp", "x = local_time(now);\n")), IsEmpty());
  EXPECT_THAT(check_clocks(planted("core/base/clock.cpp", "system_clock\n")), IsEmpty());
}

TEST(Nevers, ChanceComesFromOnePlace) { EXPECT_NO_FINDINGS(check_chance(whole_tree())); }
TEST(Nevers, OtherChanceIsCaught) {
  EXPECT_THAT(check_chance(planted("core/session/a.cpp", "std::mt19937 g(std::random_device{}());\n")), SizeIs(2));
  EXPECT_THAT(check_chance(planted("core/session/a.cpp", "shuffle(cards, ids);\n")), IsEmpty());
}

TEST(Nevers, TextIsDrawnInOnePlace) { EXPECT_NO_FINDINGS(check_text_calls(whole_tree())); }
TEST(Nevers, TextDrawnElsewhereIsCaught) {
  EXPECT_THAT(check_text_calls(planted("app/views/a.cpp", "list->AddText(font, 1, p, c, t);\n")), SizeIs(1));
  EXPECT_THAT(check_text_calls(planted("app/ui/a.cpp", "ImGui::Text(typed.c_str());\n")), SizeIs(1));
}

TEST(Nevers, ColoursAreData) { EXPECT_NO_FINDINGS(check_colors(whole_tree())); }
TEST(Nevers, AColourIsCaught) {
  EXPECT_THAT(check_colors(planted("app/views/a.cpp", "draw(\"#0E5F5C\");\n")), SizeIs(1));
  EXPECT_THAT(check_colors(planted("core/report/a.cpp", "fill(\"0e5f5c\");\n")), SizeIs(1));
  EXPECT_THAT(check_colors(planted("app/ui/a.cpp", "c = IM_COL32(1, 2, 3, 4);\n")), SizeIs(1));
  EXPECT_THAT(check_colors(planted("app/ui/a.cpp", "c = IM_COL32(c.r, c.g, c.b, c.a); s = \"decade\";\n")),
              SizeIs(1));  // six letters of a hexadecimal number: choose another word
}

TEST(Nevers, WordsOfTheScreenAreData) { EXPECT_NO_FINDINGS(check_visible_text(whole_tree())); }
TEST(Nevers, WordsOfTheScreenAreCaught) {
  EXPECT_THAT(check_visible_text(planted("app/present/a.cpp", "return \"Alles staat er nog\";\n")),
              ElementsAre(HasSubstr("Alles staat er nog")));
  EXPECT_THAT(check_visible_text(planted("app/present/a.cpp", "texts.say(\"room.live\");\n")), IsEmpty());
}

// Short single words are anybody's; longer ones, and those of two words, are a method's own.
bool is_own_word(const std::string& id) { return id.size() >= 9 || id.find_first_of("-_") != std::string::npos; }

/// Ids of methods, of which every one is searched for, and of their steps and fields.
struct MethodIds {
  std::set<std::string> methods, parts;
};

void collect_parts(const json::Value& value, std::string_view under, std::set<std::string>& ids) {
  if (const auto* array = value.as_array()) {
    for (const auto& element : *array) collect_parts(element, under, ids);
  }
  const auto* object = value.as_object();
  if (object == nullptr) return;
  const auto* id = value.find("id");
  const bool named = under == "steps" || under == "fields";
  if (named && id != nullptr && id->as_string() != nullptr && is_own_word(*id->as_string()))
    ids.insert(*id->as_string());
  for (const auto& [key, member] : *object) collect_parts(member, key, ids);
}

const MethodIds& ids_of_methods() {
  static const MethodIds ids = [] {
    MethodIds all;
    for (const auto& entry : std::filesystem::directory_iterator(BERAAD_SOURCE_FOLDER "/protocols")) {
      const std::string name = entry.path().filename().string();
      if (!name.ends_with(".json") || name.ends_with(".schema.json")) continue;
      const auto read = json::read(load_text(entry.path()), name, json::k_template_limits);
      EXPECT_TRUE(read.has_value()) << name;
      if (!read) continue;
      all.methods.insert(*read->root.find("id")->as_string());
      collect_parts(read->root, "", all.parts);
    }
    return all;
  }();
  return ids;
}

TEST(Nevers, TheIdsOfMethodsAreFound) {
  EXPECT_THAT(ids_of_methods().methods, Contains("dilemma-method"));
  EXPECT_THAT(ids_of_methods().methods, Contains("cura")) << "however short";
  EXPECT_THAT(ids_of_methods().parts, Contains("introduction"));
  EXPECT_THAT(ids_of_methods().parts, Contains("moral_question"));
}

TEST(Nevers, CodeNamesNoMethod) { EXPECT_NO_FINDINGS(check_method_ids(whole_tree(), ids_of_methods().methods)); }
TEST(Nevers, CodeNamesNoPartOfAMethod) { EXPECT_NO_FINDINGS(check_part_ids(whole_tree(), ids_of_methods().parts)); }

class NamedMethod : public ::testing::TestWithParam<const char*> {};
TEST_P(NamedMethod, IsCaught) {
  const std::set<std::string> ids{"dilemma-method", "cura", "follow-up"};
  for (const char* path : {"app/a.cpp", "core/protocol/guide.cpp", "core/session/words.hpp", "app/cli/sessions.cpp"}) {
    EXPECT_THAT(check_method_ids(planted(path, GetParam()), ids), SizeIs(1)) << path;
  }
}
INSTANTIATE_TEST_SUITE_P(Wrong, NamedMethod,
                         ::testing::Values("if (method == \"cura\") {}\n", "open(\"dilemma-method.json\");\n",
                                           "open(\"protocols/cura.json\");\n", "f(\"my-dilemma-method-2\");\n",
                                           "f(\"the follow-up of a case\");\n"));

TEST(Nevers, WhatIsAnotherThingThanAMethodIsFree) {
  const std::set<std::string> ids{"cura", "follow-up"};
  EXPECT_THAT(check_method_ids(planted("app/a.cpp", "f(\"accurate\", \"curator\"); // cura\n"), ids), IsEmpty());
  EXPECT_THAT(check_method_ids(planted("app/cli/sessions.cpp", "f(\"follow-up\");\n"), ids), IsEmpty());
  EXPECT_THAT(check_method_ids(planted("app/cli/cases.cpp", "f(\"follow-up\");\n"), ids), SizeIs(1))
      << "there, not anywhere";
}

TEST(Nevers, APartOfAMethodNamedInCodeIsCaught) {
  const std::set<std::string> ids{"introduction", "moral_question"};
  EXPECT_THAT(check_part_ids(planted("app/a.cpp", "if (step == \"introduction\") {}\n"), ids), SizeIs(1));
  EXPECT_THAT(check_part_ids(planted("app/a.cpp", "f(\"introduction.title\");\n"), ids), IsEmpty());
  Tree tree = planted("core/protocol/words.cpp", "{Role::Question, \"moral_question\"},\n");
  tree.push_back(source_file("app/a.cpp", "f(\"moral_question\");\n"));
  EXPECT_THAT(check_part_ids(tree, ids), IsEmpty());
}

}  // namespace
}  // namespace beraad::architecture
