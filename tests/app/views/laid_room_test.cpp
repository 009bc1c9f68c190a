// What is kept of the wall from one frame to the next is never another screen's.
#include <gtest/gtest.h>

#include "app/views/room_layout.hpp"
#include "tests/app/views/room_samples.hpp"

namespace beraad::views {
namespace {

float every_letter_as_wide(std::string_view text, ui::FontSpec font) {
  return static_cast<float>(text.size()) * font.em / 2;
}

std::string words_of(const std::vector<Shapes>& pages) {
  std::string words;
  for (const Shapes& page : pages) {
    for (const Shape& shape : page) words += shape.text + '\n';
    words += '\f';
  }
  return words;
}

TEST(LaidRoom, EveryScreenAndSizeGetsItsOwnPages) {
  LaidRoom laid;
  for (const RoomSize& size :
       {RoomSize{}, RoomSize{1024, 768}, RoomSize{1920, 1080, 90}, RoomSize{1920, 1080, 56, 2}}) {
    for (const auto& [name, screen] : samples::all()) {
      const std::string anew = words_of(lay_room(screen, size, every_letter_as_wide));
      EXPECT_EQ(words_of(laid.pages(screen, size, every_letter_as_wide)), anew) << name;
      EXPECT_EQ(words_of(laid.pages(screen, size, every_letter_as_wide)), anew) << name << ", kept";
    }
  }
}

TEST(LaidRoom, OneOtherWordIsLaidOutAnew) {
  present::RoomScreen screen = samples::page_of("", {present::RoomText{"", {"Een zin die weg moet."}}}, 3);
  LaidRoom laid;
  ASSERT_NE(words_of(laid.pages(screen, {}, every_letter_as_wide)).find("weg"), std::string::npos);
  std::get<present::RoomText>(screen.parts.front()).paragraphs.front() = "Een zin die mag.";
  EXPECT_EQ(words_of(laid.pages(screen, {}, every_letter_as_wide)).find("weg"), std::string::npos);
}

TEST(LaidRoom, NothingIsLaidOutForAnotherPageOfTheSameScreen) {
  present::RoomScreen screen = samples::all().at("03-options");
  LaidRoom laid;
  int measured = 0;
  const Ruler counting = [&](std::string_view text, ui::FontSpec font) {
    ++measured;
    return every_letter_as_wide(text, font);
  };
  ASSERT_FALSE(laid.pages(screen, {}, counting).empty());
  measured = 0;
  screen.page = 1;
  ASSERT_FALSE(laid.pages(screen, {}, counting).empty());
  EXPECT_EQ(measured, 0);
}

}  // namespace
}  // namespace beraad::views
