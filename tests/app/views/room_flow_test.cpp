#include "app/views/room_flow.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/base/text.hpp"

namespace beraad::views {
namespace {

using testing::ElementsAre;

float ten_each(std::string_view text, ui::FontSpec /*font*/) {
  return 10 * static_cast<float>(base::count_code_points(text));
}

// Lines are 20 high.
Block paragraph(std::string text, std::size_t item) {
  Block block;
  block.text = std::move(text), block.type = {{16, ui::Weight::Regular}, 20}, block.item = item;
  return block;
}

std::vector<std::string> texts_of(const Column& page) {
  std::vector<std::string> texts;
  for (const Shape& shape : page.shapes) {
    if (shape.kind == ShapeKind::Text) {
      texts.push_back(shape.text);
    }
  }
  return texts;
}

TEST(RoomFlow, OnePageWhenAllFits) {
  Flow flow;
  flow.blocks = {paragraph("een", 0), paragraph("twee", 1)};
  flow.blocks[1].gap = 10;
  const Columns columns = page_flow(flow, 200, 50, ten_each);
  ASSERT_EQ(columns.pages.size(), 1u);
  EXPECT_EQ(columns.pages[0].height, 50);
  EXPECT_THAT(texts_of(columns.pages[0]), ElementsAre("een", "twee"));
}

TEST(RoomFlow, BreaksBetweenItemsFirst) {
  Flow flow;
  flow.blocks = {paragraph("een twee drie vier", 0), paragraph("vijf zes zeven acht", 1)};  // two lines each
  const Columns columns = page_flow(flow, 100, 70, ten_each);
  ASSERT_EQ(columns.pages.size(), 2u);
  EXPECT_THAT(texts_of(columns.pages[0]), ElementsAre("een twee", "drie vier"));
  EXPECT_THAT(texts_of(columns.pages[1]), ElementsAre("vijf zes", "zeven acht"));
  EXPECT_EQ(columns.splits, 0u);
}

TEST(RoomFlow, AnItemLongerThanAPageBreaksBetweenSentences) {
  Flow flow;
  flow.blocks = {paragraph("Zij komt. Hij gaat weg. Wij blijven hier staan. Niemand zegt iets.", 0)};
  const Columns columns = page_flow(flow, 120, 80, ten_each);
  ASSERT_EQ(columns.pages.size(), 2u);
  EXPECT_EQ(texts_of(columns.pages[0]).back().back(), '.');
  EXPECT_EQ(texts_of(columns.pages[1]).back(), "zegt iets.");
}

TEST(RoomFlow, ASentenceLongerThanAPageBreaksBetweenLines) {
  Flow flow;
  flow.blocks = {paragraph("een twee drie vier vijf zes zeven acht negen tien elf", 0)};
  const Columns columns = page_flow(flow, 100, 40, ten_each);
  ASSERT_GE(columns.pages.size(), 2u);
  std::string all;
  for (const Column& page : columns.pages) {
    EXPECT_LE(page.height, 40);
    for (const std::string& text : texts_of(page)) {
      all += text + " ";
    }
  }
  EXPECT_EQ(all, "een twee drie vier vijf zes zeven acht negen tien elf ");
}

TEST(RoomFlow, AHeadingIsNeverTheLastOfAPage) {
  Flow flow;
  flow.blocks = {paragraph("een", 0), paragraph("twee", 1), paragraph("Kop", 2), paragraph("drie vier vijf zes", 2)};
  flow.blocks[2].keep_with_next = true;
  const Columns columns = page_flow(flow, 100, 60, ten_each);
  ASSERT_EQ(columns.pages.size(), 2u);
  EXPECT_THAT(texts_of(columns.pages[1]), ElementsAre("Kop", "drie vier", "vijf zes"));
}

TEST(RoomFlow, EvensPagesOut) {
  Flow flow;
  for (std::size_t i = 0; i < 7; ++i) {
    flow.blocks.push_back(paragraph(std::to_string(i), i));
  }
  const Columns columns = page_flow(flow, 100, 120, ten_each);  // six fit
  ASSERT_EQ(columns.pages.size(), 2u);
  EXPECT_EQ(texts_of(columns.pages[0]).size(), 4u);
  EXPECT_EQ(texts_of(columns.pages[1]).size(), 3u);
}

TEST(RoomFlow, HoldsToTheMostItemsOfAPage) {
  Flow flow;
  flow.most_items = 2;
  for (std::size_t i = 0; i < 4; ++i) {
    flow.blocks.push_back(paragraph(std::to_string(i), i));
  }
  EXPECT_EQ(page_flow(flow, 100, 1000, ten_each).pages.size(), 2u);
}

TEST(RoomFlow, ACardIsDrawnAroundItsPartOnEveryPage) {
  Flow flow;
  flow.cards.push_back({.fill = "soft", .pad_x = 5, .pad_y = 10});
  flow.blocks = {paragraph("Een zin hier. Nog een zin hier. En nog een zin. De laatste zin.", 0)};
  flow.blocks[0].card = 0;
  const Columns columns = page_flow(flow, 130, 100, ten_each);
  ASSERT_GE(columns.pages.size(), 2u);
  for (const Column& page : columns.pages) {
    const Shape& panel = page.shapes.front();
    ASSERT_EQ(panel.kind, ShapeKind::Fill);
    EXPECT_EQ(panel.rect.h, page.height);
    for (const Shape& shape : page.shapes) {
      EXPECT_GE(shape.rect.y, panel.rect.y);
      EXPECT_LE(shape.rect.bottom(), panel.rect.bottom());
    }
  }
}

}  // namespace
}  // namespace beraad::views
