// A report as a neutral tree: what it says and in which order. Painters (PDF, DOCX, ODT, HTML, Markdown) know
// nothing of sessions; building knows nothing of formats.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/base/language.hpp"

namespace beraad::report {

/// A run of text; strong for labels in running text, muted for secondary words, struck for "geschrapt".
struct Run {
  std::string text;
  bool strong = false, muted = false;
};
using Line = std::vector<Run>;

struct Heading {
  int level = 2;
  std::string text;
};  // 1 = title, 2 = part, 3 = sub-part
struct Paragraph {
  Line line;
};
struct Bullets {
  std::vector<Line> items;
};
struct OptionMark {
  std::string letter;
};  // "A".."H", "other", "open": painted with its shape
struct TableCell {
  Line line;
  std::vector<OptionMark> marks;
};
struct Table {
  std::vector<std::string> head;
  std::vector<int> widths;  // relative; same length as head
  std::vector<std::vector<TableCell>> rows;
};
/// The options side by side: letter, short name, action, loss, value behind it.
struct OptionCard {
  std::string letter, name;
  std::vector<std::pair<std::string, std::string>> parts;
};
struct OptionCards {
  std::vector<OptionCard> cards;
};
/// The strip of states: one is reached up to `reached`.
struct States {
  std::vector<std::pair<std::string, std::string>> states;
  int reached = 0;
};  // name, date or "not yet"
struct Facts {
  std::vector<std::pair<std::string, std::string>> facts;
};  // label, value: the row under the title
using Part = std::variant<Heading, Paragraph, Bullets, Table, OptionCards, States, Facts>;

struct Document {
  base::Language language = base::Language::Dutch;
  std::string kind;  // "Verslag moreel beraad": stands above the title
  std::string title;
  std::string footer_left, footer_middle;  // state on every page, computed
  std::string page_pattern;                // "{0} van {1}"
  std::vector<Part> parts;
};

}  // namespace beraad::report
