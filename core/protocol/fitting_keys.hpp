// Which keys of the format go with which kind of field: what the checks refuse, an editor need not offer.
#pragma once

#include <string_view>
#include <vector>

#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

/// False for a key that only other types know; true for one that every type knows.
[[nodiscard]] bool key_fits(std::string_view key, FieldType type);
/// Keys that a field of that type cannot do without.
[[nodiscard]] std::vector<std::string_view> needed_keys(FieldType type);
/// Keys that only some types know.
[[nodiscard]] std::vector<std::string_view> keys_of_types();
/// The rules that can speak of such a field, in the order of the format.
[[nodiscard]] std::vector<std::string_view> fitting_rules(FieldType type, bool per_participant);

}  // namespace beraad::protocol
