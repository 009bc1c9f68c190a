// The questions of a preparation as one page for a browser that is offline: it loads nothing, keeps nothing, and saves
// the text that read_form() takes.
#pragma once

#include <string>
#include <string_view>

#include "core/base/texts.hpp"
#include "core/exchange/case_form.hpp"

namespace beraad::exchange {

/// `page`: the frame, with {{names}} where words and questions come (assets/form/case-form.html).
[[nodiscard]] std::string write_form_page(std::string_view page, const protocol::Protocol& protocol,
                                          const base::Texts& texts, const base::Uuid& case_id);

}  // namespace beraad::exchange
