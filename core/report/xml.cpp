#include "core/report/xml.hpp"

#include <sstream>

namespace beraad::report {

pugi::xml_node add(pugi::xml_node parent, const char* name, const Attributes& attributes, const std::string& text) {
  pugi::xml_node child = parent.append_child(name);
  for (const auto& [key, value] : attributes) child.append_attribute(key).set_value(value.c_str());
  if (!text.empty()) child.append_child(pugi::node_pcdata).set_value(text.c_str());
  return child;
}

std::string xml_text(const pugi::xml_document& document) {
  std::ostringstream out;
  out << R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)" << '\n';
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str();
}

}  // namespace beraad::report
