// Ids that nobody has to think of: a new part has a provisional one until it has a name, and then one made of that
// name, once and for ever.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/json/document.hpp"

namespace beraad::protocol {

/// An id that stands nowhere in the method yet: "new-step-3", "new_field_1".
[[nodiscard]] std::string provisional_id(const json::Value& root, std::string_view kind, char separator);
[[nodiscard]] bool is_provisional(std::string_view id);
/// The name in small letters without marks, words joined by the separator; empty when nothing is left of it.
[[nodiscard]] std::string id_from(std::string_view name, char separator);
/// The first of "id", "id-2", "id-3" ... that is not taken.
[[nodiscard]] std::string free_id(const std::string& id, char separator,
                                  const std::function<bool(const std::string&)>& is_taken);
/// Parts that have a name by now get the id made of it, and so does whatever refers to them. A name for narrow places
/// that was left empty becomes the name, where that is short enough.
void settle_names(json::Value& root);
/// The same for the method itself, whose title may change until it is published: then its id is made of it.
void settle_method_id(json::Value& root, const std::function<bool(const std::string&)>& is_taken);

}  // namespace beraad::protocol
