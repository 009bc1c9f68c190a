// Paragraphs, runs and tables of a DOCX body.
#pragma once

#include "core/report/colors.hpp"
#include "core/report/document.hpp"
#include "core/report/xml.hpp"

namespace beraad::report {

/// Appends the parts of a document to w:body.
class DocxBody {
 public:
  DocxBody(pugi::xml_node body, const Colors& colors) : m_body(body), m_colors(colors) {}

  void paragraph(const char* style, const Line& line) { add_paragraph(m_body, style, line); }
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
  void add_run(pugi::xml_node paragraph, const Run& run);
  pugi::xml_node add_table(const char* style, const std::vector<int>& widths);
  pugi::xml_node add_row(pugi::xml_node table, bool is_head);
  pugi::xml_node add_cell(pugi::xml_node row, int width, const std::string& fill = {});
  void add_pairs(const std::vector<std::pair<std::string, std::string>>& pairs);

  pugi::xml_node m_body;
  const Colors& m_colors;
};

}  // namespace beraad::report
