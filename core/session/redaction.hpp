// What an act overwrites in earlier events, also in undone ones: struck text, notes, and the link between a closed
// judgement and its author.
#pragma once

#include <vector>

#include "core/session/document.hpp"

namespace beraad::session {

/// For TextStruck, NotesRemoved, NameForgotten, and the end of a session in which no name stands by an answer; else
/// nothing.
[[nodiscard]] std::vector<Redaction> redactions_for(const protocol::Protocol& protocol, const Setup& setup,
                                                    const std::vector<Change>& earlier, const Change& change,
                                                    base::Ids& ids);

/// The same for words over which something else was written since: that stays.
void take_out(std::vector<Redaction>& redactions, const std::vector<Change>& earlier, const EarlierWords& words);

}  // namespace beraad::session
