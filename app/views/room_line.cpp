#include "app/views/room_line.hpp"

#include <algorithm>
#include <string>

namespace beraad::views {
namespace {

constexpr std::string_view k_lead_token = "ink2";

// Pieces from the start of the paragraph count as words, but for the rest of a broken one.
std::size_t words_before(const Pieces& pieces, std::size_t piece) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < piece; ++i) {
    words += i + 1 < pieces.pieces.size() && pieces.pieces[i + 1].continues_word ? 0 : 1;
  }
  return words;
}

void append_run(Shapes& shapes, std::string_view text, ui::Point at, const LineLook& look, std::string_view token,
                const Ruler& ruler) {
  while (!text.empty()) {
    const std::size_t masked = text.find(k_masked);
    const std::string_view plain = text.substr(0, masked);
    if (!plain.empty()) {
      const float width = ruler(plain, look.type.font);
      shapes.push_back(text_shape({at.x, at.y, width, look.type.line}, std::string(plain), look.type.font, token));
      at.x += width;
      text.remove_prefix(plain.size());
    }
    std::size_t boxes = 0;
    while (text.substr(boxes * k_masked.size()).starts_with(k_masked)) {
      ++boxes;
    }
    if (boxes > 0) {
      const std::string_view hidden = text.substr(0, boxes * k_masked.size());
      const float width = ruler(hidden, look.type.font), height = look.type.font.em * 0.72f;
      shapes.push_back({.kind = ShapeKind::Mask,
                        .rect = {at.x, at.y + (look.type.line - height) / 2, width, height},
                        .token = token,
                        .thickness = static_cast<float>(boxes)});
      at.x += width;
      text.remove_prefix(hidden.size());
    }
  }
}

}  // namespace

void append_line(Shapes& shapes, const Pieces& pieces, Line line, const LineLook& look, const Ruler& ruler) {
  std::size_t split = line.first;
  while (look.lead > 0 && split < line.last && words_before(pieces, split) < look.lead) {
    ++split;
  }
  const Line lead{line.first, split}, rest{split, line.last};
  append_run(shapes, text_of(pieces, lead), look.at, look, k_lead_token, ruler);
  const float shift = lead.last > lead.first ? width_of(pieces, lead) + pieces.space : 0;
  append_run(shapes, text_of(pieces, rest), {look.at.x + shift, look.at.y}, look, look.token, ruler);
}

}  // namespace beraad::views
