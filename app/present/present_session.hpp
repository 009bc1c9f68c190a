// From a session and the view state to the console's screen struct.
#pragma once

#include <string>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/session_screen.hpp"

namespace beraad::present {

[[nodiscard]] SessionScreen present_session(const Context& context, const session::SessionDocument& document);

// the parts, each in its own file
[[nodiscard]] TopBar present_top_bar(const Context& context, const session::SessionDocument& document,
                                     const session::Timing& timing);
[[nodiscard]] std::vector<RibbonSegment> present_ribbon(const session::SessionDocument& document,
                                                        const session::Timing& timing);
[[nodiscard]] std::vector<RailRow> present_rail(const Context& context, const session::SessionDocument& document,
                                                const session::Timing& timing);
[[nodiscard]] BottomBar present_bottom_bar(const Context& context, const session::SessionDocument& document);
[[nodiscard]] WorkArea present_work_area(const Context& context, const session::SessionDocument& document,
                                         const session::Timing& timing);
[[nodiscard]] FieldScreen present_field(const Context& context, const session::SessionDocument& document,
                                        const protocol::Step& step, const protocol::Field& field);
[[nodiscard]] TableScreen present_table(const Context& context, const session::SessionDocument& document,
                                        const protocol::Step& step, const protocol::Field& field, bool enabled);
[[nodiscard]] std::vector<ParticipantLine> present_lines(const Context& context,
                                                         const session::SessionDocument& document,
                                                         const protocol::Step& step, const protocol::Field& field,
                                                         bool enabled);
[[nodiscard]] PrivatePanel present_private_panel(const Context& context, const session::SessionDocument& document);
/// How a date or a time may be typed; empty for every other type.
[[nodiscard]] std::string date_example(const base::Texts& texts, protocol::FieldType type);
/// What an editor shows: the draft when one is being typed, else the stored text.
[[nodiscard]] EditableText present_editor(const Context& context, EditorRef editor, std::string stored,
                                          std::string placeholder, bool one_line, bool enabled);
/// The buttons of a choice: fixed options, the case's options with their marks, participants' organisations.
[[nodiscard]] std::vector<OptionButton> present_options(const Context& context,
                                                        const session::SessionDocument& document,
                                                        const protocol::Choices& choices,
                                                        const std::vector<std::string>& chosen);
/// The items of a ranking in the order of their list; those that are ranked carry their place.
[[nodiscard]] std::vector<OptionButton> present_ranking(const Context& context,
                                                        const session::SessionDocument& document,
                                                        const std::string& step_id, const protocol::Field& field,
                                                        const session::Selection& ranked);
/// The cells of one row (or record) in the order in which they stand on screen.
[[nodiscard]] CellScreen present_cell(const Context& context, const session::SessionDocument& document,
                                      const protocol::Field& field, const protocol::Column& column,
                                      const session::AnswerKey& key, const session::Row& row, bool enabled);
/// True when nothing of the session may be changed now (closed, read-only, off the record).
[[nodiscard]] bool is_closed_for_writing(const Context& context, const session::SessionDocument& document);

}  // namespace beraad::present
