// Variants of a method: those who set a meeting up choose one, and the fields of the others fall away.
#pragma once

#include <string_view>

#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

[[nodiscard]] const Variant* find_variant(const Protocol& protocol, std::string_view id);
/// The method without the fields of its other variants; the same one where no variant of it is chosen.
[[nodiscard]] ProtocolHandle in_variant(const ProtocolHandle& whole, std::string_view id);

}  // namespace beraad::protocol
