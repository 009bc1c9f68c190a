// The parts of a DOCX package beside its text.
#pragma once

#include <string>

#include "core/report/report.hpp"

namespace beraad::report {

[[nodiscard]] std::string docx_styles(const Document& document, const Colors& colors);
[[nodiscard]] std::string docx_numbering();
[[nodiscard]] std::string docx_footer(const Document& document);
[[nodiscard]] std::string docx_settings();
/// Title, subject, language and date; the same words are used by other office formats.
[[nodiscard]] std::string docx_core_properties(const Document& document, base::Instant created);

inline constexpr const char* k_word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* k_relation_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

}  // namespace beraad::report
