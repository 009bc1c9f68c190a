// Paints the parts of a document one under the other on a sheet. Only here and in its .cpp files is decided how
// paper looks.
#pragma once

#include <optional>

#include "core/report/pdf_sheet.hpp"

namespace beraad::report {

class Flow {
 public:
  Flow(Sheet& sheet, const Document& document) : m_sheet(sheet), m_document(document) {}
  void paint();

 private:
  void paint_title();
  void paint(const Heading& heading);
  void paint(const Paragraph& paragraph);
  void paint(const Bullets& bullets);
  void paint(const Table& table);
  void paint(const OptionCards& cards);
  void paint(const Panel& panel);
  void paint(const Tags& tags);
  void paint(const States& states);
  void paint(const Facts& facts);

  /// The height that has to be free for a part to begin on this page; a heading asks for what follows too.
  [[nodiscard]] double least_height(std::size_t part) const;
  [[nodiscard]] double least_height(const Table& table) const;
  /// Draws a block over as many pages as it takes, never one line alone at either side of a break.
  void flow(const TextBlock& block, double x, const char* tag);
  /// How many lines from `first` on go on this page; turns the page when none should.
  [[nodiscard]] std::size_t lines_here(const TextBlock& block, std::size_t first);
  [[nodiscard]] TextBlock lay(const Lines& lines, TextStyle style, double width) const;
  [[nodiscard]] TextBlock lay(const std::string& text, TextStyle style, double width) const;
  [[nodiscard]] const Colors& colors() const { return m_sheet.colors(); }

  Sheet& m_sheet;
  const Document& m_document;
  std::optional<int> m_bookmark;  // of the last heading of level 2
};

}  // namespace beraad::report
