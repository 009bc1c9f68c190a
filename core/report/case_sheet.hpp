// One page that people get beforehand: what happens, what they need, what they may do. Every promise on it follows from
// what is set up.
#pragma once

#include "core/report/report.hpp"

namespace beraad::report {

enum class SheetFor { Presenter, Participants };

/// What the page must know beside the session: is the library locked by a passphrase.
struct SheetFacts {
  bool is_locked = false;
};
[[nodiscard]] Document build_case_sheet(const Source& source, SheetFor reader, const SheetFacts& facts);

}  // namespace beraad::report
