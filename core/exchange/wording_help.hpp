// The rules that help with the wording of a question, as data for a page that has no program behind it: there the same
// hints stand as on the screen.
#pragma once

#include <string>

#include "core/base/texts.hpp"
#include "core/exchange/case_form.hpp"
#include "core/protocol/wording.hpp"

namespace beraad::exchange {

/// A JSON array of rules in the language of the texts, each with the "hint" that is given when a text calls for it; see
/// calledFor in assets/form/case-form.html. Empty for a question whose wording nothing is asked of.
[[nodiscard]] std::string wording_help(const FormQuestion& question, const protocol::Wording& wording,
                                       const base::Texts& texts);

}  // namespace beraad::exchange
