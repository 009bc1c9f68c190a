// Changing a value by JSON pointers (RFC 6901): what an editor of a file does to it. Offsets of what is changed say
// nothing any more; whoever needs places writes the value and reads it anew.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/json/document.hpp"

namespace beraad::json {

/// The tokens of a pointer, unescaped; none for the root.
[[nodiscard]] std::vector<std::string> tokens_of(std::string_view pointer);
/// The pointer without its last token; the root's is the root.
[[nodiscard]] std::string parent_of(std::string_view pointer);
/// The last token, unescaped; empty for the root.
[[nodiscard]] std::string last_of(std::string_view pointer);

/// What stands there; null when nothing does.
[[nodiscard]] const Value* find_at(const Value& root, std::string_view pointer);
[[nodiscard]] Value* find_at(Value& root, std::string_view pointer);

/// Sets what stands there. Objects that lack on the way are made; false where the way leads through something else.
bool put_at(Value& root, std::string_view pointer, Value value);
/// Takes a member or an element out; false when there is none.
bool erase_at(Value& root, std::string_view pointer);
/// Puts an element into the array there, at most at its end; an array that is absent is made.
bool insert_at(Value& root, std::string_view array, std::size_t index, Value value);
/// Moves an element within its array; false when there is no such place.
bool move_at(Value& root, std::string_view array, std::size_t from, std::size_t to);

// Values, for writing.
[[nodiscard]] Value value_of(bool flag);
[[nodiscard]] Value value_of(std::int64_t number);
[[nodiscard]] Value value_of(Object members);
[[nodiscard]] Value value_of(Array elements);

}  // namespace beraad::json
