// Actions and promises that stood there when a meeting was closed, so that a calendar that holds them can be told when
// they go.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/document.hpp"

namespace beraad::index {

struct AgreedEarlier {
  base::Uuid row;
  std::string owner;              // as it was filled in; empty where it was struck
  std::optional<base::Date> day;  // none: it was struck, and nothing tells it any more
};

/// What was agreed on and had a day, or of which that was struck, at some closing of the meeting; by row.
[[nodiscard]] std::vector<AgreedEarlier> agreed_earlier(const session::SessionDocument& document);

}  // namespace beraad::index
