// Icons as strokes on a 24 x 24 grid, read from assets/icons.json.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace beraad::ui {

struct Stroke {
  char kind = 'L';             // L Z P C D R F A, see the file
  std::vector<float> numbers;  // points flat, or the numbers of the shape
};

class Icons {
 public:
  [[nodiscard]] const std::vector<Stroke>* find(std::string_view name) const;
  std::map<std::string, std::vector<Stroke>, std::less<>> by_name;
};
/// Codes: those of json::read and "icons.bad-stroke" (name of the icon).
[[nodiscard]] Result<Icons> read_icons(std::string_view bytes, std::string_view name);

}  // namespace beraad::ui
