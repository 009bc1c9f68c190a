// Paragraphs, lists and tables of an ODT body.
#pragma once

#include "core/report/colors.hpp"
#include "core/report/document.hpp"
#include "core/report/xml.hpp"

namespace beraad::report {

/// Appends the parts of a document to office:text.
class OdtBody {
 public:
  OdtBody(pugi::xml_node body, pugi::xml_node automatic_styles) : m_body(body), m_automatic(automatic_styles) {}

  void paragraph(const char* style, const Line& line) { add_paragraph(m_body, style, line); }
  void heading(int level, const char* style, const std::string& text);
  void operator()(const Heading& part);
  void operator()(const Paragraph& part);
  void operator()(const Bullets& part);
  void operator()(const Table& part);
  void operator()(const OptionCards& part);
  void operator()(const Panel& part);
  void operator()(const Tags& part);
  void operator()(const States& part);
  void operator()(const Facts& part);

 private:
  void add_paragraph(pugi::xml_node parent, const char* style, const Line& line);
  void add_pairs(const std::vector<std::pair<std::string, std::string>>& pairs);
  /// A table with columns of those widths in centimetres; each width gets a style of its own.
  pugi::xml_node add_table(const std::vector<double>& widths);

  pugi::xml_node m_body, m_automatic;
  int m_tables = 0;
};

}  // namespace beraad::report
