// Which text an editor holds: the whole answer, a row's key, a cell, a list item, the note, a line of a set-up. Its
// path stands in the DraftBook, on disk with the draft (ids only) and in the DrawnLog.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/session/event.hpp"

namespace beraad::state {

struct EditorRef {
  enum class Part {
    Answer,     // a text answer as a whole
    Cell,       // one column of a row (of a record: row may be nil)
    RowKey,     // the name of a row: a stakeholder, an organisation
    ShortName,  // the short name of an option
    Item,       // one item of a list; nil row = the new item at the end
    Note,       // the facilitator's private note
    Idea,       // a new parked idea
    Form,       // one question of an evaluation form: key.step = kind of form, key.field = question, row = the form
    Mail,       // what somebody mailed, pasted until it is taken over
    // lines of the set-up of what is prepared beside the meetings
    Title,
    Team,
    Day,
    Start,
    Place,
    People
  } part = Part::Answer;
  session::AnswerKey key;
  base::Uuid row;  // nil = a row that does not exist yet
  std::string column;
  std::string row_key{};  // only when row is nil: the standing row (an option's letter, a fixed id, a participant)
  friend auto operator<=>(const EditorRef&, const EditorRef&) = default;
};

/// "cell/<step>/<field>/<participant>/<row>/<column>/<row key>" with - for what is absent; read_editor reverses it.
[[nodiscard]] std::string to_path(const EditorRef& ref);
[[nodiscard]] std::optional<EditorRef> read_editor(std::string_view path);
/// Of the one editor for what somebody mailed.
[[nodiscard]] std::string mail_path();

}  // namespace beraad::state
