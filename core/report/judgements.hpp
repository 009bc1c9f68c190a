// The individual judgements: one row each, in a drawn order, with what changed after the dialogue.
#pragma once

#include "core/report/answers.hpp"

namespace beraad::report {

/// Rows of the records of one step; nothing of whose they are but what the naming of the session allows.
[[nodiscard]] Table judgement_table(const Source& source, const Answers& answers, const protocol::FieldPlace& judgement,
                                    const protocol::FieldPlace& after, base::Ids& ids);
/// The same for any other record that participants filled in: their own columns, in a drawn order.
[[nodiscard]] Table record_table(const Source& source, const std::vector<Answer>& answers);

}  // namespace beraad::report
