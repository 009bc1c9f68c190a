// The styles of an ODT package: pages, paragraphs, runs, cells, lists.
#pragma once

#include <string>

#include "core/report/report.hpp"
#include "core/report/xml.hpp"

namespace beraad::report {

[[nodiscard]] std::string odt_styles(const Document& document, const Colors& colors);
/// Of tables, rows and cells; ODF wants them beside the text, not among the named styles.
void add_odt_table_styles(pugi::xml_node automatic_styles, const Colors& colors);
/// The root element with the name spaces that ODF uses.
pugi::xml_node add_odf_root(pugi::xml_document& document, const char* name);

}  // namespace beraad::report
