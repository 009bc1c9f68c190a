#include "tests/architecture/icon_names.hpp"

#include "core/json/gate.hpp"
#include "tests/architecture/planted.hpp"

namespace beraad::architecture {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

void add_names(const json::Value& value, Names& names) {
  for (const auto& [name, inside] : *value.as_object()) names.insert(name);
}

json::Value load_json(const std::filesystem::path& file) {
  const auto read = json::read(load_text(file), file.string(), json::k_template_limits);
  EXPECT_TRUE(read && read->root.as_object() != nullptr) << file;
  return read->root;
}

Names load_icons() {
  Names icons;
  add_names(load_json(BERAAD_SOURCE_FOLDER "/assets/icons.json"), icons);
  return icons;
}

Names load_colors() {
  Names colors;
  const auto style = load_json(BERAAD_SOURCE_FOLDER "/assets/style.json");
  for (const auto& [part, value] : *style.as_object()) {
    if (value.as_object() != nullptr) add_names(value, colors);
  }
  return colors;
}

TEST(IconNames, InTheCodeAreThoseOfIcons) {
  const Names icons = load_icons();
  EXPECT_THAT(icons, Not(IsEmpty()));
  EXPECT_NO_FINDINGS(check_icon_names(whole_tree(), icons, load_colors()));
}

TEST(IconNames, ThatNoIconHasAreCaught) {
  const Names icons{"plus", "eye-off"}, colors{"danger"};
  const auto look = [&](const std::string& code) {
    return check_icon_names(planted("app/views/a.cpp", code), icons, colors);
  };
  EXPECT_THAT(look("ui.paint().icon(\"pluss\", at, ui.color(\"danger\"));\n"), SizeIs(1));
  EXPECT_THAT(look("button(ui, \"a/b\", at, words, {.icon = \"kalender\"});\n"), SizeIs(1));
  EXPECT_THAT(look("icon_button(ui, \"a/b\", at,\n  on ? \"plus\" : \"minus\", words);\n"), SizeIs(1));
  EXPECT_THAT(look("button(ui, path, at, words, {.icon = id == \"edit\" ? \"plus\" : \"eye-off\"});\n"), IsEmpty());
  EXPECT_THAT(look("ui.paint().icon(on ? \"plus\" : \"eye-off\", at, ui.color(\"danger\"));\nsay(\"other\");\n"),
              IsEmpty());
}

}  // namespace
}  // namespace beraad::architecture
