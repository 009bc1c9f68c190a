// Small words for building XML with pugixml.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

namespace beraad::report {

using Attributes = std::vector<std::pair<const char*, std::string>>;

/// A new child element, with attributes and text if any.
pugi::xml_node add(pugi::xml_node parent, const char* name, const Attributes& attributes = {},
                   const std::string& text = {});
/// The document as text with its declaration, not indented: white space between runs would be read.
[[nodiscard]] std::string xml_text(const pugi::xml_document& document);

}  // namespace beraad::report
