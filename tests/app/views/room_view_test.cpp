// The drawn room: what the log of the drawing reads is what stands on the wall.
#include "app/views/room_layout.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/app/views/room_samples.hpp"
#include "tests/support/gui_driver.hpp"

namespace beraad::views {
namespace {

using present::RoomScreen;

class RoomView : public testing::Test {
 protected:
  // Draws at a share of the full size: 1 is the room, less is the likeness in the console.
  RoomDrawn draw(const RoomScreen& screen, const RoomSize& size, float share = 1, const DrawPicture& picture = {}) {
    RoomDrawn drawn;
    test::GuiDriver driver;
    driver.add_window("room", {static_cast<int>(size.width * share), static_cast<int>(size.height * share), 1}, false,
                      [&](ui::Ui& ui) {
                        const ui::Rect all{0, 0, size.width * share, size.height * share};
                        ui::Painter painter = ui.paint().inside(all, size.width / room_scale(size));
                        const ui::Style& style = driver.style();
                        const ui::Palette& palette = screen.dark ? style.room_dark : style.room_light;
                        drawn = draw_room(painter, m_laid, screen, palette, size, picture);
                      });
    driver.frame();
    m_text = driver.text();
    m_corner = driver.shoot().at(1, 1);
    m_log = driver.log();
    return drawn;
  }
  LaidRoom m_laid;  // one wall for all the screens of a test
  std::string m_text;
  shell::Pixel m_corner;
  ui::DrawnLog m_log;
};

TEST_F(RoomView, ClampsThePageThatIsWanted) {
  RoomScreen screen = samples::all().at("03-options");
  EXPECT_EQ(draw(screen, {}).pages, 3u);
  EXPECT_TRUE(m_log.sees("1 van 3")) << m_text;
  screen.page = 99;
  const RoomDrawn drawn = draw(screen, {});
  EXPECT_EQ(drawn.pages, 3u);
  EXPECT_EQ(drawn.page, 2u);
  EXPECT_TRUE(m_log.sees("3 van 3")) << m_text;
}

TEST_F(RoomView, TheLikenessReadsTheSameAsTheRoom) {
  for (const auto& [name, screen] : samples::all()) {
    (void)draw(screen, {});
    const std::string room = m_text;
    (void)draw(screen, {}, 0.25f);
    EXPECT_EQ(room, m_text) << name;
  }
}

TEST_F(RoomView, BlackIsBlackAndSaysNothing) {
  RoomScreen screen = samples::all().at("05-perspective");
  screen.kind = RoomScreen::Kind::Black;
  EXPECT_EQ(draw(screen, {}).pages, 1u);
  EXPECT_EQ(m_corner, (shell::Pixel{0, 0, 0, 255}));
  EXPECT_TRUE(m_log.items().empty()) << m_text;
}

TEST_F(RoomView, WhiteShowsTheQuestionOnly) {
  RoomScreen screen = samples::all().at("05-perspective");
  screen.kind = RoomScreen::Kind::White;
  (void)draw(screen, {});
  EXPECT_TRUE(m_log.sees("Wat is voor moeder van waarde?")) << m_text;
  EXPECT_FALSE(m_log.sees("Herstel"));
  EXPECT_FALSE(m_log.sees("Stap 5"));
}

TEST_F(RoomView, APictureIsHandedToWhoeverDrawsPictures) {
  RoomScreen screen = samples::page_of("", {present::RoomPicture{"png", 1.8f}}, 9);
  std::string given;
  (void)draw(screen, {}, 1, [&](const std::string& png, const ui::Rect& rect) {
    given = png;
    EXPECT_NEAR(rect.w / rect.h, 1.8f, 0.01f);
  });
  EXPECT_EQ(given, "png");
  (void)draw(screen, {});  // without one only its frame is drawn
  EXPECT_TRUE(m_log.sees("Stap 10")) << m_text;
}

}  // namespace
}  // namespace beraad::views
