#include "app/views/room_flow.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/views/room_line.hpp"

namespace beraad::views {
namespace {

constexpr float k_card_radius = 14, k_card_line = 3;
constexpr float k_worth_splitting = 0.3f;  // of a page: less room than this is left empty
constexpr int k_evenings = 6;              // halvings of the height when pages are evened out
constexpr std::size_t k_sentence_split = 1, k_line_split = 4;

// How far a page is filled. A value, so that placing can be tried out on a copy.
struct Fill {
  float y = 0;
  int card = -1;
  float card_top = 0;
  bool fresh = true;        // nothing on this page yet but headings
  bool card_fresh = false;  // nothing in this card yet
  std::size_t items = 0;
};

class Pager {
 public:
  Pager(const Flow& flow, float width, const Ruler& ruler) : m_flow(flow), m_width(width), m_ruler(ruler) {
    for (const Block& block : flow.blocks) {
      m_pieces.push_back(cut_into_pieces(block.text, block.type.font, width_of_text(block), ruler));
    }
  }

  [[nodiscard]] Columns run(float height) {
    m_height = height;
    m_columns = {};
    begin_page();
    const std::vector<Block>& blocks = m_flow.blocks;
    for (std::size_t first = 0; first < blocks.size();) {
      std::size_t last = first + 1;
      while (last < blocks.size() && blocks[last].item == blocks[first].item) {
        ++last;
      }
      place_item(first, last);
      first = last;
    }
    end_page();
    for (const Pieces& pieces : m_pieces) {
      m_columns.broke_word = m_columns.broke_word || pieces.broke_word;
    }
    return std::move(m_columns);
  }

 private:
  [[nodiscard]] const CardLook* find_card(int index) const {
    return index < 0 ? nullptr : &m_flow.cards[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] float pad_x(const Block& block) const {
    const CardLook* card = find_card(block.card);
    return card == nullptr ? 0 : card->pad_x;
  }
  [[nodiscard]] float width_of_text(const Block& block) const {
    return std::max(1.f, m_width - block.left - block.right - 2 * pad_x(block));
  }

  // Where the next block would begin, with the card before it closed and its own opened.
  [[nodiscard]] Fill opened(Fill fill, const Block& block) const {
    if (fill.card != block.card) {
      fill = closed(fill);
      if (const CardLook* card = find_card(block.card)) {
        fill.y += fill.y > 0 ? card->gap : 0;
        fill.card = block.card, fill.card_top = fill.y, fill.card_fresh = true;
        fill.y += card->pad_y;
        return fill;
      }
    }
    const bool at_top = fill.card >= 0 ? fill.card_fresh : fill.y <= 0;
    fill.y += at_top ? 0 : block.gap;
    return fill;
  }
  [[nodiscard]] Fill closed(Fill fill) const {
    if (const CardLook* card = find_card(fill.card)) {
      fill.y = std::max(fill.y + card->pad_y, fill.card_top + card->least_height);
      fill.card = -1;
    }
    return fill;
  }
  [[nodiscard]] static float height_of(const Block& block, std::size_t lines) {
    return std::max(static_cast<float>(lines) * block.type.line, block.least_height);
  }
  [[nodiscard]] std::vector<Line> lines_of(std::size_t index, std::size_t first, std::size_t last) const {
    return balance_lines(m_pieces[index], first, last, width_of_text(m_flow.blocks[index]));
  }

  [[nodiscard]] bool fits(Fill fill, std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      fill = opened(fill, m_flow.blocks[i]);
      fill.y += height_of(m_flow.blocks[i], lines_of(i, 0, m_pieces[i].pieces.size()).size());
      fill.card_fresh = false;
    }
    return closed(fill).y <= m_height;
  }

  void place_item(std::size_t first, std::size_t last) {
    const bool wants_page = m_flow.blocks[first].new_page || m_fill.items >= m_flow.most_items;
    if (wants_page && m_fill.y > 0) {
      next_page();
    }
    if (m_fill.y > 0 && !fits(m_fill, first, last)) {
      const bool little_left = m_height - m_fill.y < k_worth_splitting * m_height;
      if (little_left || fits({}, first, last)) {
        next_page();
      }
    }
    ++m_fill.items;
    if (fits(m_fill, first, last)) {
      for (std::size_t i = first; i < last; ++i) {
        place(i, lines_of(i, 0, m_pieces[i].pieces.size()), true);
      }
      return;
    }
    for (std::size_t i = first; i < last; ++i) {
      place_in_parts(i, i + 1 < last);
    }
  }

  // Room for text of this block on this page, below what is there.
  [[nodiscard]] float room_for(const Block& block) const {
    const CardLook* card = find_card(block.card);
    return m_height - opened(m_fill, block).y - (card == nullptr ? 0 : card->pad_y);
  }

  void place_in_parts(std::size_t index, bool has_next) {
    const Block& block = m_flow.blocks[index];
    const std::size_t end = m_pieces[index].pieces.size();
    std::size_t from = 0;
    do {
      const std::vector<Line> lines = lines_of(index, from, end);
      const float room = room_for(block), own = height_of(block, lines.size());
      const bool heading = block.keep_with_next && has_next;
      const bool alone = m_fill.y <= 0 || (m_fill.fresh && end > 0 && room >= 2 * block.type.line);
      const float company = heading ? 2 * m_flow.blocks[index + 1].type.line : 0;
      if (own + company <= room || (alone && (end == 0 || own <= room))) {
        place(index, lines, from == 0);
        return;
      }
      if (own <= room) {  // the heading fits, but not with what it stands above
        go_on_next_page();
        continue;
      }
      const std::size_t sentence = last_sentence_that_fits(index, from);
      if (sentence > from) {
        place(index, lines_of(index, from, sentence), from == 0);
        m_columns.splits += k_sentence_split;
        from = sentence;
      } else if (alone) {
        from = place_lines(index, from);
      }
      go_on_next_page();
    } while (from < end || end == 0);
  }

  [[nodiscard]] std::size_t last_sentence_that_fits(std::size_t index, std::size_t from) const {
    const Block& block = m_flow.blocks[index];
    const std::vector<Piece>& pieces = m_pieces[index].pieces;
    const float room = room_for(block);
    std::size_t best = from;
    for (std::size_t i = from; i < pieces.size(); ++i) {
      if (pieces[i].ends_sentence) {
        const std::size_t lines = fill_lines(m_pieces[index], from, i + 1, width_of_text(block)).size();
        if (static_cast<float>(lines) * block.type.line > room) {
          break;
        }
        best = i + 1;
      }
    }
    return best;
  }

  // As many whole lines as fit, at least one, and no page ends inside a broken word if that can be helped.
  std::size_t place_lines(std::size_t index, std::size_t from) {
    const Block& block = m_flow.blocks[index];
    std::vector<Line> lines = fill_lines(m_pieces[index], from, m_pieces[index].pieces.size(), width_of_text(block));
    auto count = static_cast<std::size_t>(std::max(1.f, std::floor(room_for(block) / block.type.line)));
    count = std::min(count, lines.size());
    std::size_t whole = count;
    while (whole > 0 && whole < lines.size() && m_pieces[index].pieces[lines[whole].first].continues_word) {
      --whole;
    }
    lines.resize(whole > 0 ? whole : count);
    place(index, lines, from == 0);
    m_columns.splits += k_line_split;
    return lines.back().last;
  }

  void place(std::size_t index, const std::vector<Line>& lines, bool first_part) {
    const Block& block = m_flow.blocks[index];
    const int card_before = m_fill.card;
    if (card_before != block.card) {
      close_card();
    }
    m_fill = opened(m_fill, block);
    if (block.card != card_before && block.card >= 0) {
      m_card_shape = m_page.size();  // its height is known when it closes
      const CardLook& look = m_flow.cards[static_cast<std::size_t>(block.card)];
      const ui::Rect rect{0, m_fill.card_top, m_width, 0};
      if (!look.fill.empty()) {
        m_page.push_back(fill_shape(rect, look.fill, k_card_radius));
      }
      if (!look.frame.empty()) {
        m_page.push_back(frame_shape(rect, look.frame, k_card_radius, k_card_line));
      }
      m_card_shapes = m_page.size() - m_card_shape;
    }
    if (first_part) {
      append_at(m_page, block.ornaments, {pad_x(block), m_fill.y});
    }
    float y = m_fill.y;
    for (const Line& line : lines) {
      const float slack = width_of_text(block) - width_of(m_pieces[index], line);
      const ui::Point at{pad_x(block) + block.left + block.align * slack, y};
      append_line(m_page, m_pieces[index], line, {at, block.type, block.token, block.lead}, m_ruler);
      y += block.type.line;
    }
    m_fill.y += first_part ? height_of(block, lines.size()) : static_cast<float>(lines.size()) * block.type.line;
    m_fill.card_fresh = false;
    m_fill.fresh = m_fill.fresh && block.keep_with_next;
  }

  void close_card() {
    if (m_fill.card < 0) {
      return;
    }
    const float top = m_fill.card_top;
    m_fill = closed(m_fill);
    for (std::size_t i = 0; i < m_card_shapes; ++i) {
      m_page[m_card_shape + i].rect.h = m_fill.y - top;
    }
  }
  void begin_page() {
    m_page.clear();
    m_fill = {};
  }
  void end_page() {
    close_card();
    m_columns.pages.push_back({std::move(m_page), m_fill.y});
  }
  void next_page() {
    if (m_fill.y <= 0) {
      return;
    }
    end_page();
    begin_page();
  }

  void go_on_next_page() {  // inside an item, which counts there too
    next_page();
    m_fill.items = 1;
  }

  const Flow& m_flow;
  float m_width;
  const Ruler& m_ruler;
  std::vector<Pieces> m_pieces;
  float m_height = 0;
  Fill m_fill;
  Shapes m_page;
  std::size_t m_card_shape = 0, m_card_shapes = 0;
  Columns m_columns;
};

bool within(const Columns& columns, float height) {
  return std::all_of(columns.pages.begin(), columns.pages.end(),
                     [&](const Column& page) { return page.height <= height; });
}

}  // namespace

Columns page_flow(const Flow& flow, float width, float height, const Ruler& ruler) {
  Pager pager(flow, width, ruler);
  Columns best = pager.run(height);
  if (best.pages.size() < 2) {
    return best;
  }
  // The lowest height that takes no more pages fills them evenly.
  float low = height * k_worth_splitting, high = height;
  for (int i = 0; i < k_evenings; ++i) {
    const float middle = (low + high) / 2;
    Columns tried = pager.run(middle);
    if (tried.pages.size() == best.pages.size() && tried.splits <= best.splits && within(tried, height)) {
      best = std::move(tried);
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

}  // namespace beraad::views
