// A place in a text where a name may stand, short enough to show in a list.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/privacy/name_counts.hpp"

namespace beraad::privacy {

/// Bytes [begin, end) with about thirty characters on both sides; an ellipsis where more is written there.
[[nodiscard]] NamePlace place_in(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace beraad::privacy
