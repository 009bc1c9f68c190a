// The room's page before anything stands on it: its measures, its sizes of type, and the question on top.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/views/room_flow.hpp"

namespace beraad::views {

/// Types that go together. Trying them from large to small is how a page is fitted.
struct TypeSet {
  Type question, option, label, body;
};

/// Measures of a page in design pixels. It is 1080 lines high, or more where the window is narrower than 4:3.
struct Sheet {
  float width = 1920, height = 1080;
  float minimum = 56;  // em below which nothing but the footer is set
  float factor = 1;    // on sizes above the minimum
  ui::Rect body;       // for question and content, above ticks, strip and footer
  std::string timer;   // at the right of the question, empty for none
  Shapes heading;      // above the question, on every page
  Ruler ruler;

  /// Narrow pages (4:3) hold one column where wide ones hold two.
  [[nodiscard]] bool is_narrow() const { return width < 1600; }
};

[[nodiscard]] Sheet sheet_of(const RoomSize& size, Ruler ruler);
/// Puts what goes on now above the question, with the timer in the same line and a bar for the share that is left of
/// it (0 to 1); question and content get what is below. Where that would be too little, nothing is put there.
void set_heading(Sheet& sheet, const std::string& text, float left);
/// From large to small; all of the last are at the minimum but the question, which may be above it.
[[nodiscard]] std::vector<TypeSet> type_ladder(const Sheet& sheet);
[[nodiscard]] Type type_of(const Sheet& sheet, float em, float line_per_em, ui::Weight weight);

/// Where content may go.
struct Place {
  ui::Rect area;               // below the question
  ui::Rect whole;              // the page without a question
  bool smallest = false;       // no smaller type follows: as many pages as it takes
  std::size_t most_pages = 1;  // else
};

/// A page of content in page coordinates.
struct Content {
  Shapes shapes;
  bool with_question = true;
  std::size_t splits = 0;  // see Columns
};

/// Lays content in that type; nothing when it does not fit on the pages it may take and a smaller type follows.
using LayContent = std::function<std::vector<Content>(const TypeSet& types, const Place& place)>;

/// Pages with the question on top: in the largest type that needs one page, else in the largest that needs no more
/// pages than the smallest does. A question of more than three lines in the smallest type, or one that leaves no room,
/// comes first as text of its own.
[[nodiscard]] std::vector<Shapes> lay_below_question(const Sheet& sheet, const std::string& question,
                                                     const LayContent& lay);

struct LaidQuestion {
  Shapes shapes;  // in page coordinates, at the top of the body
  float height = 0;
  bool fits = false;  // at most three lines, at most two in the largest types, no word broken
};
[[nodiscard]] LaidQuestion lay_question(const Sheet& sheet, const std::string& question, const Type& type);

/// A flow on the pages it may take.
[[nodiscard]] std::vector<Content> lay_flow(const Flow& flow, const Sheet& sheet, const Place& place);

}  // namespace beraad::views
