// The words of the format for the enumerators of protocol.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// All words of an enumeration, in its order, from that place on.
template <class Enumeration>
[[nodiscard]] std::vector<std::string> words_from(int first) {
  std::vector<std::string> words;
  for (int value = first; !word_of(static_cast<Enumeration>(value)).empty(); ++value) {
    words.emplace_back(word_of(static_cast<Enumeration>(value)));
  }
  return words;
}

}  // namespace beraad::protocol
