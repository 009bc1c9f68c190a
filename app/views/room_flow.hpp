// A column of blocks laid out over as many pages as it needs: broken between items, else between sentences, else
// between lines, and then evened out.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/room_fit.hpp"
#include "app/views/room_page.hpp"

namespace beraad::views {

/// A face with the height of its lines, design pixels.
struct Type {
  ui::FontSpec font{};
  float line = 0;
};

/// One paragraph with what hangs on its first line. Blocks in a row with the same `item` stay together if they can.
struct Block {
  std::string text{};
  Type type{};
  std::string_view token = "ink";
  std::size_t lead = 0;       // the first words, in the secondary ink
  float left = 0, right = 0;  // kept free beside the text
  float align = 0;            // 0 left, 0.5 middle
  float gap = 0;              // above it, unless it is the first of its page or card
  float least_height = 0;
  Shapes ornaments{};  // marks, bullets, rules: from the left edge of the column and the top of the block
  std::size_t item = 0;
  int card = -1;                // index in Flow::cards
  bool keep_with_next = false;  // a heading never stands alone at the foot of a page
  bool new_page = false;
};

/// How the panel around the blocks of one card looks.
struct CardLook {
  std::string_view fill{}, frame{};  // tokens; empty for none
  float pad_x = 0, pad_y = 0;
  float gap = 0;           // above it
  float least_height = 0;  // of the whole panel
};

struct Flow {
  std::vector<Block> blocks;
  std::vector<CardLook> cards;
  std::size_t most_items = std::numeric_limits<std::size_t>::max();  // on one page

  [[nodiscard]] std::size_t next_item() const { return blocks.empty() ? 0 : blocks.back().item + 1; }
};

/// One page of a flow, from (0, 0).
struct Column {
  Shapes shapes;
  float height = 0;
};
struct Columns {
  std::vector<Column> pages;
  bool broke_word = false;
  std::size_t splits = 0;  // items that go on on a next page; splits inside a sentence weigh more
};

/// At least one page; no page is higher than `height` unless a single line is.
[[nodiscard]] Columns page_flow(const Flow& flow, float width, float height, const Ruler& ruler);

}  // namespace beraad::views
