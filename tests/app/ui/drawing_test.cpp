#include <gtest/gtest.h>
#include <imgui.h>

#include "app/ui/painter.hpp"
#include "tests/support/gui_driver.hpp"

namespace beraad::ui {
namespace {

using shell::Pixel;

constexpr Color k_red{200, 0, 0}, k_blue{0, 0, 200}, k_white{255, 255, 255};

const shell::OffscreenWindow& drawn(test::GuiDriver& driver, test::WindowSize size,
                                    std::function<void(Painter&)> draw) {
  driver.add_window("picture", size, false, [draw = std::move(draw)](Ui& ui) { draw(ui.paint()); });
  return driver.shoot();
}

int count(const shell::OffscreenWindow& picture, const std::function<bool(Pixel)>& wanted) {
  int found = 0;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) found += wanted(picture.at(x, y));
  }
  return found;
}
bool is_red(Pixel pixel) { return pixel == Pixel{200, 0, 0, 255}; }

TEST(Raster, FillsExactlyThePixelsOfARectangle) {
  test::GuiDriver driver;
  const auto& picture = drawn(driver, {40, 30, 1}, [](Painter& paint) { paint.fill({3, 4, 20, 10}, k_red); });
  EXPECT_EQ(count(picture, is_red), 200);
  EXPECT_TRUE(is_red(picture.at(3, 4)));
  EXPECT_TRUE(is_red(picture.at(22, 13)));
  EXPECT_EQ(picture.at(23, 13), (Pixel{0, 0, 0, 255}));
}

TEST(Raster, BlendsByAlpha) {
  test::GuiDriver driver;
  const auto& picture = drawn(driver, {10, 10, 1}, [](Painter& paint) {
    paint.fill({0, 0, 10, 10}, k_white);
    paint.fill({0, 0, 10, 10}, Color{0, 0, 0, 102});
  });
  EXPECT_NEAR(picture.at(5, 5).r, 153, 1);
}

TEST(Raster, TrianglesThatShareAnEdgeNeitherOverlapNorGap) {
  test::GuiDriver driver;
  const auto& picture = drawn(driver, {64, 64, 1}, [](Painter& paint) {
    const Color half{0, 0, 0, 128};
    paint.fill({0, 0, 64, 64}, k_white);
    paint.polygon({{5, 3}, {60, 20}, {31, 58}}, half);
    paint.polygon({{5, 3}, {31, 58}, {2, 50}}, half);
  });
  EXPECT_EQ(count(picture, [](Pixel pixel) { return pixel.r < 120; }), 0) << "nothing is painted twice";
  for (int y = 10; y < 48; ++y) {
    int changes = 0;
    for (int x = 1; x < 64; ++x) changes += picture.at(x, y).r != picture.at(x - 1, y).r;
    EXPECT_EQ(changes, 2) << "one run of grey in row " << y;
  }
}

TEST(Raster, KeepsToTheClip) {
  test::GuiDriver driver;
  const auto& picture = drawn(driver, {40, 40, 1}, [](Painter& paint) {
    paint.push_clip({10, 10, 20, 20});
    paint.push_clip({0, 0, 15, 40});
    paint.fill({0, 0, 40, 40}, k_red);
    paint.pop_clip();
    paint.pop_clip();
    paint.fill({39, 39, 1, 1}, k_blue);
  });
  EXPECT_EQ(count(picture, is_red), 5 * 20);
  EXPECT_EQ(picture.at(39, 39), (Pixel{0, 0, 200, 255}));
}

TEST(Raster, ASecondTextureIsAPicture) {
  test::GuiDriver driver;
  int texture = 0;
  driver.add_window("picture", {20, 10, 1}, false, [&](Ui& ui) { ui.paint().picture({0, 0, 20, 10}, &texture); });
  shell::OffscreenWindow window(20, 10);
  window.add_picture(&texture, {2, 1, {{255, 0, 0, 255}, {0, 0, 255, 255}}});
  Canvas canvas(driver.fonts());
  ImDrawList& list = canvas.begin(20, 10);
  Painter(list, driver.fonts(), driver.icons(), {0, 0}, 1, nullptr).picture({0, 0, 20, 10}, &texture);
  window.render(canvas.end(), driver.fonts().atlas());
  EXPECT_EQ(window.at(1, 5), (Pixel{255, 0, 0, 255}));
  EXPECT_EQ(window.at(18, 5), (Pixel{0, 0, 255, 255}));
}

TEST(Painter, LinesAreSharpAtFractionalScales) {
  test::GuiDriver driver;
  const auto& picture = drawn(driver, {60, 40, 1.375f}, [](Painter& paint) {
    paint.fill({0, 0, 60, 40}, k_white);
    paint.line({0, 10}, {40, 10}, k_red);
  });
  int rows = 0;
  for (int y = 0; y < 40; ++y) rows += !(picture.at(20, y) == Pixel{255, 255, 255, 255});
  EXPECT_EQ(rows, 1) << "one device pixel, and no grey beside it";
}

TEST(Painter, CapitalsAreAsHighAsTheEmAsks) {
  test::GuiDriver driver;
  const auto& picture = drawn(driver, {60, 40, 1}, [](Painter& paint) {
    paint.fill({0, 0, 60, 40}, k_white);
    paint.text({10, 8}, "H", {16}, 24, Color{0, 0, 0});
  });
  int top = 40, bottom = 0;
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 60; ++x) {
      if (picture.at(x, y).r < 128) top = std::min(top, y), bottom = std::max(bottom, y);
    }
  }
  EXPECT_NEAR(bottom - top + 1, 0.714 * 16, 1);
  EXPECT_NEAR((top + bottom + 1) / 2.0, 8 + 12, 1) << "in the middle of its line";
}

TEST(Painter, WidthsAreThoseOfTheFontAndTheSameAtEveryScale) {
  test::GuiDriver driver;
  float at_one = 0, at_two = 0;
  driver.add_window("one", {100, 100, 1}, false, [&](Ui& ui) { at_one = ui.paint().width_of("Volgende", {16}); });
  driver.add_window("two", {100, 100, 2}, false, [&](Ui& ui) { at_two = ui.paint().width_of("Volgende", {16}); });
  EXPECT_FLOAT_EQ(at_one, at_two);
  EXPECT_NEAR(at_one, 69, 2);
}

TEST(Painter, ShortensWithAnEllipsisOnAGraphemeBoundary) {
  test::GuiDriver driver;
  driver.add_window("one", {400, 100, 1}, false, [&](Ui& ui) {
    Painter& paint = ui.paint();
    EXPECT_EQ(paint.shortened("kort", {16}, 200), "kort");
    const std::string cut = paint.shortened("gedragswetenschapper e\u0301e\u0301e\u0301", {16}, 90);
    EXPECT_TRUE(cut.ends_with("\u2026"));
    EXPECT_LE(paint.width_of(cut, {16}), 90);
    paint.text_in({0, 0, 60, 24}, "gedragswetenschapper", {16}, k_red);
  });
  EXPECT_TRUE(driver.sees("gedragswetenschapper")) << "the record keeps the whole text";
}

TEST(Painter, DrawsAnArrowThatOnlyTheSecondFontHasAndABoxForAnEmoji) {
  test::GuiDriver driver;
  const auto& picture = drawn(driver, {120, 40, 1}, [](Painter& paint) {
    paint.fill({0, 0, 120, 40}, k_white);
    paint.text({5, 8}, "\u2194", {24}, 24, k_red);
    paint.text({60, 8}, "\U0001F512", {24}, 24, k_blue);
  });
  EXPECT_GT(count(picture, is_red), 8);
  EXPECT_GT(count(picture, [](Pixel pixel) { return pixel == Pixel{0, 0, 200, 255}; }), 20);
  EXPECT_TRUE(driver.sees("\U0001F512"));
}

TEST(Painter, DrawsVeryLargeTypeFromASmallerOne) {
  test::GuiDriver driver;
  const auto& picture =
      drawn(driver, {400, 300, 1}, [](Painter& paint) { paint.text({10, 20}, "H", {240, Weight::Bold}, 260, k_red); });
  EXPECT_GT(count(picture, is_red), 8000);
  EXPECT_LE(driver.fonts().atlas().TexHeight, 2048);
}

TEST(Painter, AMaskShowsNoLetter) {
  test::GuiDriver driver;
  drawn(driver, {200, 40, 1}, [](Painter& paint) { paint.mask({10, 5, 180, 30}, 8, k_red); });
  EXPECT_EQ(driver.text(), "");
}

TEST(Painter, APageInSmallLiesWithinItsRectangle) {
  test::GuiDriver driver;
  const auto& picture = drawn(driver, {200, 200, 1}, [](Painter& paint) {
    Painter small = paint.inside({50, 50, 96, 54}, 1920);
    small.fill({0, 0, 1920, 1080}, k_red);
  });
  EXPECT_EQ(count(picture, is_red), 96 * 54);
}

TEST(FontBook, AFolderWithoutFontsIsNamed) {
  const auto fonts = FontBook::open("/nowhere");
  ASSERT_FALSE(fonts);
  EXPECT_EQ(fonts.error().code, "file.missing");
  EXPECT_EQ(fonts.error().arguments.front(), "OpenSans-Regular.ttf");
}

TEST(FontBook, IsBuiltAnewOnlyWhenSomethingIsMissing) {
  auto fonts = std::move(FontBook::open(BERAAD_FONT_FOLDER).value());
  (void)fonts->face({20, Weight::Bold}, 1);
  EXPECT_TRUE(fonts->rebuild_if_wanted());
  (void)fonts->face({20, Weight::Bold}, 1);
  EXPECT_FALSE(fonts->rebuild_if_wanted());
  fonts->want_glyphs("abc \u00E9");
  EXPECT_FALSE(fonts->rebuild_if_wanted());
  fonts->want_glyphs("\u2194");
  EXPECT_TRUE(fonts->rebuild_if_wanted());
}

}  // namespace
}  // namespace beraad::ui
