// The styles of an ODT package: pages, paragraphs, runs, cells, lists.
#pragma once

#include <string>

#include "core/report/report.hpp"
#include "core/report/xml.hpp"

namespace beraad::report {

[[nodiscard]] std::string odt_styles(const Document& document, const Colors& colors);
/// The root element with the name spaces that ODF uses.
pugi::xml_node add_odf_root(pugi::xml_document& document, const char* name);

}  // namespace beraad::report
