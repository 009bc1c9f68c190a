// What the gate found wrong with the bytes of a case file, said in the kinds of the format. Internal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.hpp"

namespace beraad::exchange {

/// The pointer of the value or key at that byte; works on the part before it, whatever follows.
[[nodiscard]] std::string pointer_at(std::string_view bytes, std::size_t offset);
/// Text of the top member of that name, when the bytes hold one before anything is broken.
[[nodiscard]] std::optional<std::string> find_top_text(std::string_view bytes, std::string_view key);
/// `refusal` is an error of the gate.
[[nodiscard]] base::Error problem_of_gate(const base::Error& refusal, std::string_view bytes);

}  // namespace beraad::exchange
