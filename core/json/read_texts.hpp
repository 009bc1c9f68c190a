// Reads a file of texts: one flat JSON object of key and text.
#pragma once

#include <string_view>

#include "core/base/result.hpp"
#include "core/base/texts.hpp"

namespace beraad::json {

[[nodiscard]] Result<base::Texts> read_texts(std::string_view bytes, std::string_view name, base::Language language);

}  // namespace beraad::json
