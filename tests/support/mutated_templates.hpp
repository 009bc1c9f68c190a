// Shipped methods with one rule of the schema broken in each: what a reader must refuse and an editor must open.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/json/document.hpp"

namespace beraad::test {

/// One broken template: what was done to it, and where the finding must point.
struct MutatedTemplate {
  std::string pointer{}, rule{}, text{};
  bool at_key = false;  // the key is wrong, not what stands behind it
};

/// The value at a pointer, to be changed; null when there is none.
[[nodiscard]] json::Value* value_at(json::Value& root, std::string_view pointer);

/// Each rule of the schema broken once, in the smallest shipped template that has it: that reads quickest.
[[nodiscard]] std::vector<MutatedTemplate> mutate_shipped_templates(const json::Value& schema);

}  // namespace beraad::test
