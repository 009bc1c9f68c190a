// The words of the format for the enumerators of protocol.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

[[nodiscard]] std::string_view word_of(FieldType type);
[[nodiscard]] std::string_view word_of(Kind kind);
[[nodiscard]] std::string_view word_of(Visibility visibility);
[[nodiscard]] std::string_view word_of(From from);
[[nodiscard]] std::string_view word_of(On on);
[[nodiscard]] std::string_view word_of(Mode mode);
[[nodiscard]] std::string_view word_of(RowSource rows);
[[nodiscard]] std::string_view word_of(DynamicSet set);
[[nodiscard]] std::string_view word_of(Role role);  // "" for Role::None

/// The enumerator of a word; nothing for any other text. Known for each of the types above.
template <class Enumeration>
[[nodiscard]] std::optional<Enumeration> read_word(std::string_view word);

}  // namespace beraad::protocol
