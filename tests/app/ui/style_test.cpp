#include "app/ui/style.hpp"

#include <gtest/gtest.h>

#include "app/ui/icons.hpp"
#include "core/base/assert.hpp"
#include "core/base/platform.hpp"

namespace beraad::ui {
namespace {

std::string asset(const std::string& name) {
  return base::read_file(std::string(BERAAD_SOURCE_FOLDER) + "/assets/" + name, 1 << 20).value();
}

TEST(Style, ReadsPalettesSeriesAndSizes) {
  const std::string colors = R"({"ink": "#18222C"})";
  const std::string bytes = R"({"light": )" + colors + R"(, "dark": )" + colors + R"(, "room_light": )" + colors +
                            R"(, "room_dark": {"ink": "#FFFFFF"}, "series": {"light": ["#0B64B8", "#885A00"]},
                            "sizes": {"body": {"em": 16, "line": 24}, "room": {"list": {"em": 56}}, "plain": 9.5}})";
  const Result<Style> style = read_style(bytes, "style.json");
  ASSERT_TRUE(style);
  EXPECT_EQ(style->light["ink"], (Color{0x18, 0x22, 0x2C, 255}));
  EXPECT_EQ(style->room_dark["ink"], (Color{255, 255, 255, 255}));
  ASSERT_EQ(style->light.series.size(), 2u);
  EXPECT_EQ(style->light.series[1], (Color{0x88, 0x5A, 0x00, 255}));
  EXPECT_FLOAT_EQ(style->sizes.at("body"), 16);
  EXPECT_FLOAT_EQ(style->sizes.at("room.list"), 56);
  EXPECT_FLOAT_EQ(style->sizes.at("plain"), 9.5f);
}

TEST(Style, NamesTheTokenAndPlaceOfABadColour) {
  const Result<Style> style = read_style("{\"light\": {\"ink\": \"#18222\"}}", "style.json");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().code, "style.bad-color");
  EXPECT_EQ(style.error().arguments, (std::vector<std::string>{"ink", "#18222"}));
  EXPECT_EQ(style.error().place, "style.json:1:19");
}

TEST(Style, AMissingPaletteIsNamed) {
  const Result<Style> style = read_style("{}", "style.json");
  ASSERT_FALSE(style);
  EXPECT_EQ(style.error().code, "style.missing");
}

TEST(Style, ATokenThatDoesNotExistIsABug) {
  const Palette palette;
  EXPECT_THROW((void)palette["ink"], base::Bug);
  EXPECT_EQ(palette.find("ink"), nullptr);
}

TEST(Style, TheShippedFilesHaveAllThatWidgetsAndRoomNeed) {
  const Result<Style> style = read_style(asset("style.json"), "style.json");
  ASSERT_TRUE(style) << style.error().code;
  for (const Palette* palette : {&style->light, &style->dark}) {
    for (const char* token :
         {"canvas",   "nav",       "surface",  "sunken",   "private",  "privateLine", "privateInk",  "ink",
          "ink2",     "ink3",      "line",     "lineCtl",  "accent",   "accentHover", "accentPress", "accentSoft",
          "onAccent", "accentInk", "warn",     "warnSoft", "warnLine", "danger",      "dangerSoft",  "ok",
          "okSoft",   "focus",     "disabled", "scrim",    "a",        "b",           "c",           "d"}) {
      EXPECT_NE(palette->find(token), nullptr) << token;
    }
    EXPECT_EQ(palette->series.size(), 8u);
    EXPECT_EQ(palette->heat.size(), 5u);
  }
  EXPECT_NE(style->room_dark.find("bg"), nullptr);
  const Result<Icons> icons = read_icons(asset("icons.json"), "icons.json");
  ASSERT_TRUE(icons) << icons.error().code;
  for (const char* name : {"screen", "eye-off", "freeze", "strike", "check", "chev-d", "chev-u", "warn"}) {
    EXPECT_NE(icons->find(name), nullptr) << name;
  }
}

TEST(Icons, RefusesAStrokeThatCannotBeDrawn) {
  for (const char* bytes : {R"({"x": [["Q", 1, 2, 3]]})", R"({"x": [["C", 1, 2]]})", R"({"x": [["L", [[1, 2]]]]})"}) {
    const Result<Icons> icons = read_icons(bytes, "icons.json");
    ASSERT_FALSE(icons) << bytes;
    EXPECT_EQ(icons.error().code, "icons.bad-stroke");
    EXPECT_EQ(icons.error().arguments, std::vector<std::string>{"x"});
  }
}

}  // namespace
}  // namespace beraad::ui
