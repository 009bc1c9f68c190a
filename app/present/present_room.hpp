// The only function that fills a RoomScreen: from what session/visibility lets the room see, in the room's language.
#pragma once

#include "app/present/context.hpp"
#include "app/present/room_screen.hpp"

namespace beraad::present {

/// What the wall shows now. Black wins over a frozen picture; a frozen picture is a copy of an earlier RoomScreen.
[[nodiscard]] RoomScreen present_room(const Context& context, const session::SessionDocument* document);

// the content of a step, each in its own file
[[nodiscard]] std::vector<RoomPart> present_room_parts(const Context& context, const session::SessionDocument& document,
                                                       const protocol::Step& step);
[[nodiscard]] RoomOptionCards present_option_cards(const Context& context, const session::SessionDocument& document,
                                                   const protocol::Step& step, const protocol::Field& field);
[[nodiscard]] RoomPerspective present_perspective(const Context& context, const session::SessionDocument& document,
                                                  const protocol::Step& step, const protocol::Field& field);
/// Of that participant, after the reveal; nothing for who passed.
[[nodiscard]] std::optional<RoomJudgementCard> present_card(const Context& context,
                                                            const session::SessionDocument& document,
                                                            const protocol::Step& step, const protocol::Field& field,
                                                            const std::string& code);
[[nodiscard]] std::vector<RoomJudgementCard> present_cards(const Context& context,
                                                           const session::SessionDocument& document,
                                                           const protocol::Step& step, const protocol::Field& field);
[[nodiscard]] RoomSilent present_silent(const Context& context, const session::SessionDocument& document,
                                        const protocol::Step& step);
[[nodiscard]] RoomOverview present_overview(const Context& context, const session::SessionDocument& document);

}  // namespace beraad::present
