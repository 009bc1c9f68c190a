// What Cairo cannot say in a PDF: its language, that readers show the title, header scopes, and a lock on it.
#pragma once

#include <string>

#include "core/base/language.hpp"
#include "core/base/result.hpp"

namespace beraad::report {

/// AES-256 when there is a passphrase; then the bytes differ each time, as they should.
[[nodiscard]] Result<std::string> finish_pdf(const std::string& bytes, base::Language language,
                                             const std::string& passphrase);

}  // namespace beraad::report
