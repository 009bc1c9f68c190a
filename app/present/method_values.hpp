// Two versions of a method side by side, in words: where something differs and what stands there.
#pragma once

#include <string>

#include "app/present/context.hpp"

namespace beraad::present {

/// The place of a difference goes by ids; as a pointer by positions it can be said in words.
[[nodiscard]] std::string pointer_in(const protocol::Protocol& method, const std::string& place);
/// A value of the format as the form says it: "samen" for "plenary", a rule in its own words. `text` as
/// protocol::Difference has it.
[[nodiscard]] std::string value_words(const Context& context, const protocol::Protocol& method,
                                      const std::string& place, const std::string& text);
/// A part that came or went, in short: a step by its question and fields, a field by its name and kind.
[[nodiscard]] std::string part_words(const Context& context, const protocol::Protocol& method,
                                     const std::string& place);

}  // namespace beraad::present
