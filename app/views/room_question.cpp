#include "app/views/room_question.hpp"

#include <set>

#include "app/views/room_sheet.hpp"

namespace beraad::views {

int lines_of_question(const std::string& question, const RoomSize& size, Ruler ruler) {
  const Sheet sheet = sheet_of(size, std::move(ruler));
  LaidQuestion laid;
  for (const TypeSet& types : type_ladder(sheet)) {
    laid = lay_question(sheet, question, types.question);
    if (laid.fits) break;
  }
  std::set<float> lines;
  for (const Shape& shape : laid.shapes) {
    if (shape.kind == ShapeKind::Text) lines.insert(shape.rect.y);
  }
  return static_cast<int>(lines.size());
}

}  // namespace beraad::views
