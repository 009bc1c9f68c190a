// The questions of a preparation as one page for a browser that is offline: it loads nothing, keeps nothing, and saves
// the text that read_form() takes.
#pragma once

#include <string>
#include <string_view>

#include "core/base/texts.hpp"
#include "core/exchange/case_form.hpp"
#include "core/protocol/wording.hpp"

namespace beraad::exchange {

/// `page`: the frame, with {{names}} where words and questions come (assets/form/case-form.html). The rules of
/// `wording` and of the form stand in it: while somebody types, it asks back as the program would.
[[nodiscard]] std::string write_form_page(std::string_view page, const protocol::Protocol& protocol,
                                          const protocol::Wording& wording, const base::Texts& texts,
                                          const base::Uuid& case_id);

}  // namespace beraad::exchange
