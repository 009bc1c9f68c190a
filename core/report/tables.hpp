// Tables of a session as tables of a report: narrow columns go together with the column they belong to.
#pragma once

#include "core/base/texts.hpp"
#include "core/report/answers.hpp"

namespace beraad::report {

/// The table of one answer with the report's own column heads where it has them.
[[nodiscard]] Table table_of(const session::TableBlock& block, const base::Texts& texts);

}  // namespace beraad::report
