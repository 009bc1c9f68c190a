// At the end of a meeting: in how many places a name from the list of the case may still stand, and the way there.
#pragma once

#include <optional>
#include <string>

#include "app/present/context.hpp"
#include "core/base/ids.hpp"
#include "core/privacy/name_counts.hpp"

namespace beraad::present {

struct DoubtfulNames {
  std::string title, text, go_there;  // text empty: there are none; go_there empty: there is no list to look at
  base::Uuid list;                    // the session on whose screen the list of names stands
};
/// Nothing while others see the screen.
[[nodiscard]] DoubtfulNames present_doubtful_names(const Context& context, const privacy::NameCounts& counts,
                                                   const std::optional<base::Uuid>& list);

}  // namespace beraad::present
