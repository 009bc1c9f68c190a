#include "tests/architecture/arrows.hpp"

#include "tests/architecture/planted.hpp"

namespace beraad::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string k_list =
    "beraad_module(base LIBRARIES x)\nberaad_module(json USES base)\n"
    "beraad_module(session USES base\n json LIBRARIES y)\n";

std::string core_list() { return load_text(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "core/CMakeLists.txt"); }

TEST(Arrows, TheListIsRead) {
  const Modules modules = read_modules(k_list);
  ASSERT_THAT(modules, SizeIs(3));
  EXPECT_THAT(modules.at("base"), IsEmpty());
  EXPECT_THAT(modules.at("session"), ElementsAre("base", "json"));
}

TEST(Arrows, TheListHasAllModulesOfCore) {
  const Modules modules = read_modules(core_list());
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "core")) {
    if (entry.is_directory()) EXPECT_TRUE(modules.contains(entry.path().filename().string())) << entry.path();
  }
}

TEST(Arrows, PointUpInTheList) {
  EXPECT_NO_FINDINGS(check_order(core_list()));
  EXPECT_THAT(check_order(k_list), IsEmpty());
  EXPECT_THAT(check_order("beraad_module(base USES json)\nberaad_module(json)\n"), SizeIs(1));
}

TEST(Arrows, CoreKeepsToTheList) { EXPECT_NO_FINDINGS(check_core_arrows(whole_tree(), read_modules(core_list()))); }

TEST(Arrows, CoreIsCaughtLeavingTheList) {
  const Modules modules = read_modules(k_list);
  EXPECT_THAT(check_core_arrows(planted("core/json/a.cpp", "#include \"core/session/state.hpp\"\n"), modules),
              ElementsAre(HasSubstr("core/json/a.cpp:1: json does not use session")));
  EXPECT_THAT(check_core_arrows(planted("core/json/a.cpp", "\n#include \"app/ui/style.hpp\"\n"), modules),
              ElementsAre(HasSubstr("a.cpp:2: core includes app/ui/style.hpp")));
  EXPECT_THAT(check_core_arrows(planted("core/new/a.cpp", ""), modules), SizeIs(1));
  EXPECT_THAT(check_core_arrows(planted("core/session/a.cpp", "#include \"core/base/text.hpp\"\n"), modules),
              IsEmpty());
}

TEST(Arrows, AppKeepsToItsTable) { EXPECT_NO_FINDINGS(check_app_arrows(whole_tree())); }

struct Wrong {
  std::string path, include;
};

class AppArrow : public ::testing::TestWithParam<Wrong> {};

TEST_P(AppArrow, IsCaught) {
  const auto& [path, include] = GetParam();
  EXPECT_THAT(check_app_arrows(planted(path, "#include \"" + include + "\"\n")), SizeIs(1));
}

INSTANTIATE_TEST_SUITE_P(
    Wrong, AppArrow,
    ::testing::Values(
        Wrong{"app/ui/a.cpp", "core/session/state.hpp"}, Wrong{"app/ui/a.cpp", "app/state/app_state.hpp"},
        Wrong{"app/views/a.cpp", "core/workspace/workspace.hpp"}, Wrong{"app/views/a.cpp", "core/session/state.hpp"},
        Wrong{"app/views/a.cpp", "app/action/update.hpp"}, Wrong{"app/present/a.cpp", "app/ui/ui.hpp"},
        Wrong{"app/present/a.cpp", "app/action/action.hpp"}, Wrong{"app/present/a.cpp", "core/workspace/workspace.hpp"},
        Wrong{"app/action/a.cpp", "app/present/session_screen.hpp"},
        Wrong{"app/action/a.cpp", "app/views/session_view.hpp"}, Wrong{"app/state/a.cpp", "app/action/action.hpp"},
        Wrong{"app/cli/a.cpp", "app/state/app_state.hpp"}, Wrong{"app/shell/a.cpp", "core/vault/vault.hpp"}));

TEST(Walls, LibrariesStayBehindThem) { EXPECT_NO_FINDINGS(check_library_walls(whole_tree())); }

class LibraryWall : public ::testing::TestWithParam<Wrong> {};

TEST_P(LibraryWall, IsCaught) {
  const auto& [path, include] = GetParam();
  EXPECT_THAT(check_library_walls(planted(path, "#include <" + include + ">\n")), SizeIs(1));
}

INSTANTIATE_TEST_SUITE_P(
    Wrong, LibraryWall,
    ::testing::Values(Wrong{"core/session/a.cpp", "imgui.h"}, Wrong{"app/views/a.cpp", "imgui/imgui.h"},
                      Wrong{"app/shell/app.cpp", "GLFW/glfw3.h"}, Wrong{"core/base/a.cpp", "GL/gl.h"},
                      Wrong{"core/workspace/a.cpp", "sqlite3.h"}, Wrong{"core/storage/a.hpp", "sqlite3.h"},
                      Wrong{"core/storage/a.cpp", "sodium.h"}, Wrong{"core/session/event.cpp", "cereal/cereal.hpp"},
                      Wrong{"core/json/a.hpp", "rapidjson/reader.h"}, Wrong{"app/ui/a.cpp", "cairo.h"},
                      Wrong{"core/session/a.cpp", "unistd.h"}, Wrong{"app/state/a.cpp", "sys/stat.h"}));

TEST(Walls, WhatStandsInsideIsFree) {
  EXPECT_THAT(check_library_walls(planted("core/storage/database.cpp", "#include <sqlite3.h>\n")), IsEmpty());
  EXPECT_THAT(check_library_walls(planted("core/session/event_json.cpp", "#include <cereal/cereal.hpp>\n")), IsEmpty());
  EXPECT_THAT(check_library_walls(planted("app/shell/glfw_window.cpp", "#include <GLFW/glfw3.h>\n")), IsEmpty());
}

TEST(SourceTree, CodeStandsApartFromWordsAboutIt) {
  const SourceFile file =
      source_file("a.cpp", "// rand(\nint a = '\"'; /* rand(\n rand( */ f(\"rand(\", R\"x(b\"c)x\");\n");
  EXPECT_THAT(file.code, Not(HasSubstr("rand")));
  EXPECT_THAT(file.code, HasSubstr("f("));
  ASSERT_THAT(file.literals, SizeIs(2));
  EXPECT_EQ(file.literals[0].text, "rand(");
  EXPECT_EQ(file.literals[0].line, 3);
  EXPECT_EQ(file.literals[1].text, "b\"c");
}

TEST(SourceTree, WordsAreWholeWords) {
  EXPECT_TRUE(has_word("  rand();", "rand("));
  EXPECT_FALSE(has_word("  brand();", "rand("));
  EXPECT_FALSE(has_word("time_of", "time"));
}

}  // namespace
}  // namespace beraad::architecture
