// Choosing: check boxes, radio rows, segments, lists that fold out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/ui.hpp"

namespace beraad::ui {

/// The text wraps beside the box; the whole rectangle answers. True when the person changed it (`value` is new then).
bool check_box(Ui& ui, std::string_view path, const Rect& rect, std::string_view text, bool& value,
               bool enabled = true);
/// One of several; true when this one was chosen now. `hint` stands at the right in small type.
bool radio_row(Ui& ui, std::string_view path, const Rect& rect, std::string_view text, bool chosen, bool enabled = true,
               std::string_view hint = {});
/// Height that a check box or radio row with this text needs at that width.
[[nodiscard]] float choice_height(Ui& ui, std::string_view text, float width);

struct Segment {
  std::string text;
  bool enabled = true;
  std::string tooltip;
};
/// Two or three options side by side; gives the index that was chosen now. Arrows move within. Paths of the segments:
/// path + "/" + index.
std::optional<std::size_t> segmented(Ui& ui, std::string_view path, const Rect& rect,
                                     const std::vector<Segment>& segments, std::optional<std::size_t> chosen);

/// A field that folds out a list below (or above) it; gives the index that was chosen now. Paths of the lines:
/// path + "/" + index. `placeholder` stands there while nothing is chosen.
std::optional<std::size_t> select(Ui& ui, std::string_view path, const Rect& rect,
                                  const std::vector<std::string>& options, std::optional<std::size_t> chosen,
                                  std::string_view placeholder = {}, bool enabled = true);

}  // namespace beraad::ui
