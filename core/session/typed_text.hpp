// A text as it is typed into a field and as it is kept: a date is typed in many forms and kept in one.
#pragma once

#include <optional>
#include <string>

#include "core/base/calendar.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::session {

/// What is kept of what was typed into a field or column of this type; none where it is no such date or time. Every
/// other type keeps the text itself. A day without a year is the coming one from today.
[[nodiscard]] std::optional<std::string> kept_text(protocol::FieldType type, const std::string& typed,
                                                   std::optional<base::Date> today = std::nullopt);
/// What a field of this type offers to type on in; a date that cannot be read stays as it is kept.
[[nodiscard]] std::string typed_text(protocol::FieldType type, const std::string& kept);

}  // namespace beraad::session
