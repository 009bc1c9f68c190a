// The keys that a button shows: the F keys, or the Ctrl keys of a laptop whose F keys want Fn with them.
#pragma once

#include <string>

#include "app/present/context.hpp"

namespace beraad::present {

struct KeyCaps {
  std::string black, freeze, round, timer, go_on, done;
};

[[nodiscard]] KeyCaps key_caps(const Context& context);

}  // namespace beraad::present
