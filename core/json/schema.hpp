// Checks a document against a draft 4 schema and names every place that does not fit.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/json/document.hpp"

namespace beraad::json {

/// All findings in the order of the file, the first hundred at most; none = the document fits. Each has a place
/// and its JSON pointer as argument 0. Values stand in arguments only when they look like ids, else as "…".
/// Codes and further arguments: "schema.missing-key" (key), "schema.unknown-key" (key, nearest known key),
/// "schema.strange-key" (key, "": none is near),
/// "schema.wrong-type" (wanted, found), "schema.not-allowed" (value, what is allowed, nearest or ""),
/// "schema.out-of-range" and "schema.count" (number or number of parts found, lowest, highest); where there is only a
/// lowest "schema.too-low" and "schema.too-few", only a highest "schema.too-high" and "schema.too-many",
/// "schema.too-long" (found, most), "schema.empty" and "schema.too-short" (least),
/// "schema.bad-form" (value, the "title" that the schema gives the form, or ""), "schema.repeated" (value).
[[nodiscard]] std::vector<base::Error> check_schema(const Document& document, const Document& schema);

/// JSON pointers of keywords in a schema that check_schema does not know and would pass over.
[[nodiscard]] std::vector<std::string> list_unknown_keywords(const Document& schema);

/// The candidate nearest to the word, at most three edits away; "" when none is.
[[nodiscard]] std::string nearest_to(std::string_view word, const std::vector<std::string>& candidates);

/// A pointer with one more reference token (RFC 6901).
[[nodiscard]] std::string pointer_to(std::string_view parent, std::string_view token);

}  // namespace beraad::json
