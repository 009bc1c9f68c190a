// What the wall would show of a step that is being written: the room's own page, with sample answers made from the
// kinds of its fields.
#pragma once

#include "app/present/context.hpp"
#include "app/present/room_screen.hpp"

namespace beraad::present {

/// In the language that one writes in; where both are written, in the wall's.
[[nodiscard]] base::Language preview_language(state::WrittenLanguages written, base::Language wall);
/// `step`: its place among the steps. A method without that step gives an empty page.
[[nodiscard]] RoomScreen present_method_preview(const Context& context, const protocol::ProtocolHandle& method,
                                                std::size_t step);

}  // namespace beraad::present
