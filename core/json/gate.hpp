// The gate for bytes from outside. Nothing reaches cereal or a reader before it said yes: size, UTF-8, no byte
// order mark, one strict JSON value, depth, counts, string lengths, integers within 2^53, no duplicate keys.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/json/document.hpp"
#include "core/json/schema.hpp"

namespace beraad::json {

struct Limits {
  std::size_t bytes = 1 << 20;
  std::size_t depth = 16;
  std::size_t string_bytes = 16 << 10;
  std::size_t tokens = 200'000;
  bool whole_numbers = false;  // no fraction, no exponent
};
inline constexpr Limits k_template_limits{1 << 20, 16, 16 << 10, 200'000};
inline constexpr Limits k_case_limits{32 << 20, 64, 128 << 10, 2'000'000};

/// Error codes: "json.empty", "json.too-large" (argument 1: MiB allowed), "json.invalid-utf8",
/// "json.byte-order-mark", "json.syntax", "json.too-deep", "json.too-many", "json.string-too-long" (argument 1: the
/// limit), "json.number", "json.duplicate-key" (argument 1: the key), "json.bad-string" (U+0000, lone surrogate,
/// control character other than line feed and tab). Argument 0 is the name, place "name:line:column".
[[nodiscard]] Result<Document> read(std::string_view bytes, std::string_view name, const Limits& limits);

}  // namespace beraad::json
