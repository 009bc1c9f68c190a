// From checked JSON to a Protocol. Total: what is absent or of another type keeps its default, so that the rules
// can look at a template that the schema has already refused, and name all its mistakes at once.
#pragma once

#include "core/json/document.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

/// The n-th step, field or column stands at the n-th place of its array in the document.
[[nodiscard]] Protocol fill_protocol(const json::Value& root);

}  // namespace beraad::protocol
