// Every kind of part as content of a page. Plain parts become blocks of one flow; the others lay out their own pages.
#pragma once

#include <string>
#include <vector>

#include "app/present/room_screen.hpp"
#include "app/views/room_sheet.hpp"

namespace beraad::views {

// Blocks, shared by the parts.
/// A heading above what follows.
[[nodiscard]] Block heading_block(const std::string& text, const Type& type, std::string_view token);
/// A block for each line of the text that is not blank, all like `model`; the later ones with a small gap.
void append_paragraphs(Flow& flow, const std::string& text, const Block& model);
/// "label: text", the label in the secondary ink; without a label only the text.
void append_labelled(Flow& flow, const std::string& label, const std::string& text, Block model);
/// Marks of options side by side, their right end at `right`; from the top of a line of that height.
[[nodiscard]] Shapes marks_at_right(const std::vector<std::string>& marks, float right, float line);
[[nodiscard]] float width_of_marks(const std::vector<std::string>& marks, float line);
/// Short names of options below each other, with their marks.
[[nodiscard]] Flow flow_of_names(const std::vector<present::RoomOption>& options, const TypeSet& types);

// Plain parts.
void append_part(Flow& flow, const present::RoomText& part, const TypeSet& types, float width);
void append_part(Flow& flow, const present::RoomList& part, const TypeSet& types, float width);
void append_part(Flow& flow, const present::RoomTable& part, const TypeSet& types, float width);
void append_part(Flow& flow, const present::RoomOverview& part, const Sheet& sheet, const TypeSet& types, float width);

// Parts with pages of their own.
[[nodiscard]] std::vector<Content> lay_options(const present::RoomOptionCards& part, const Sheet& sheet,
                                               const TypeSet& types, const Place& place);
/// The page that follows options with a page each: their short names together.
[[nodiscard]] std::vector<Content> lay_option_names(const present::RoomOptionCards& part, const Sheet& sheet,
                                                    const TypeSet& types, const Place& place);
[[nodiscard]] std::vector<Content> lay_perspective(const present::RoomPerspective& part,
                                                   const std::string& page_pattern, const Sheet& sheet,
                                                   const TypeSet& types, const Place& place);
[[nodiscard]] std::vector<Content> lay_judgements(const present::RoomJudgements& part, const Sheet& sheet,
                                                  const TypeSet& types, const Place& place);
[[nodiscard]] std::vector<Content> lay_judgement(const present::RoomOneJudgement& part, const Sheet& sheet,
                                                 const TypeSet& types, const Place& place);
[[nodiscard]] std::vector<Content> lay_silent(const present::RoomSilent& part, const Sheet& sheet, const TypeSet& types,
                                              const Place& place);
[[nodiscard]] std::vector<Content> lay_themes(const present::RoomThemes& part, const Sheet& sheet, const TypeSet& types,
                                              const Place& place);
[[nodiscard]] std::vector<Content> lay_timer(const present::RoomTimer& part, const Sheet& sheet, const Place& place);
/// Lines at all four edges show whether the projector cuts something off.
[[nodiscard]] std::vector<Content> lay_test(const present::RoomTest& part, const Sheet& sheet, const Place& place);
[[nodiscard]] std::vector<Content> lay_picture(const present::RoomPicture& part, const Place& place);

// Screens without a frame.
[[nodiscard]] std::vector<Shapes> lay_cover(const present::RoomCover& cover, const Sheet& sheet);
/// One calm text in the middle: the first line large, the rest below it.
[[nodiscard]] std::vector<Shapes> lay_message(const std::string& text, const Sheet& sheet);
/// The question alone, halfway down.
[[nodiscard]] std::vector<Shapes> lay_question_only(const std::string& question, const Sheet& sheet);

}  // namespace beraad::views
