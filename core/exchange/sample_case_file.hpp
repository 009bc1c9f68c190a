// The invented case for trying a method out, as a file (format "beraad-sample/1").
#pragma once

#include <string_view>

#include "core/base/result.hpp"
#include "core/session/sample_case.hpp"

namespace beraad::exchange {

/// Roles are those of methods. `name` stands in the places of what is wrong.
[[nodiscard]] Result<session::SampleCase> read_sample_case(std::string_view bytes, std::string_view name);

}  // namespace beraad::exchange
