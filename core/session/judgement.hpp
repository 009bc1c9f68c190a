// What became of a judgement in the dialogue.
#pragma once

#include <optional>

#include "core/protocol/protocol.hpp"
#include "core/session/value.hpp"

namespace beraad::session {

/// Whether the record of a field of role judgement-after says that its writer changed their mind; nothing while there
/// is no record (null) or it does not say.
[[nodiscard]] std::optional<bool> changed_mind(const protocol::Field& field, const FieldValue* value);

}  // namespace beraad::session
