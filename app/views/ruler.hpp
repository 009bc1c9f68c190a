// How wide a text is: what lays out asks this, so that it needs no window.
#pragma once

#include <functional>
#include <string_view>

#include "app/ui/font_book.hpp"

namespace beraad::views {

/// Width of a text in design pixels.
using Ruler = std::function<float(std::string_view text, ui::FontSpec font)>;

}  // namespace beraad::views
