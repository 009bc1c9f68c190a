// Slips on which each puts what a team can choose from in order: the items as they stand, with a number to write down.
#pragma once

#include "core/report/slip.hpp"

namespace beraad::report {

/// The items of a ranking with their numbers and a line for the order; lines to note them on while there are none.
[[nodiscard]] std::vector<SlipSentence> order_sentences(const Source& source, const protocol::FieldPlace& ranking);
/// One for each ranking that no silent round has on its slip already, in the order of the method; also of the cases of
/// which a team chooses one. None of a ranking that is private.
[[nodiscard]] std::vector<Slip> ranking_slips(const Source& source);
/// A head, and under it so many numbered lines to write on.
[[nodiscard]] std::vector<SlipSentence> numbered_lines(SlipSentence head, int lines);

}  // namespace beraad::report
