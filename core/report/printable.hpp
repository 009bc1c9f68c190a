// Text as every file format can hold it.
#pragma once

#include <string>
#include <string_view>

#include "core/base/clock.hpp"
#include "core/report/document.hpp"

namespace beraad::report {

/// Well-formed UTF-8 in which each control character and each code point that is no character is U+FFFD, so that damage
/// is visible.
[[nodiscard]] std::string printable(std::string_view text);
/// The same for every text of a document.
[[nodiscard]] Document printable(Document document);
/// A label before its text: with a colon, unless it asks or ends by itself.
[[nodiscard]] std::string label_before(const std::string& label);
/// What is read where no shape can be drawn: all runs after each other.
[[nodiscard]] std::string plain(const Line& line);
[[nodiscard]] std::string plain(const Lines& lines);  // joined by line feeds

/// ISO 8601 in UTC, to the minute: "2025-02-12T14:00:00Z".
[[nodiscard]] std::string utc_text(base::Instant instant);

}  // namespace beraad::report
