// A report as a neutral tree: what it says and in which order. Painters (PDF, DOCX, ODT, HTML, Markdown) know
// nothing of sessions; building knows nothing of formats.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/language.hpp"

namespace beraad::report {

/// A run of text; strong for labels in running text, muted for secondary words, struck for what was struck.
struct Run {
  std::string text;
  bool strong = false, muted = false, struck = false;
  std::string mark = {};  // "A".."H", "other", "open": drawn as its shape where shapes exist, else `text` is read
  friend bool operator==(const Run&, const Run&) = default;
};
using Line = std::vector<Run>;
using Lines = std::vector<Line>;  // lines below each other, as in a cell

struct Heading {
  int level = 2;  // 1 = title, 2 = part, 3 = sub-part
  std::string text;
  bool new_page = false;  // what follows is a sheet of its own
  friend bool operator==(const Heading&, const Heading&) = default;
};
struct Paragraph {
  // lead: the question; small: how to read what follows; legend: what shapes mean, only where shapes are drawn
  enum class Style { Body, Lead, Small, Legend };
  Line line;
  Style style = Style::Body;
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};
struct Bullets {
  std::vector<Line> items;
  friend bool operator==(const Bullets&, const Bullets&) = default;
};
struct Table {
  struct Column {
    std::string label;
    int width = 1;  // relative to the others
    bool centred = false;
    friend bool operator==(const Column&, const Column&) = default;
  };
  struct Row {
    std::vector<Lines> cells;  // as many as columns
    bool same_first = false;   // first cell says the same as the row above; not drawn again on one page
    friend bool operator==(const Row&, const Row&) = default;
  };
  std::vector<Column> columns;
  std::vector<Row> rows;
  bool headless = false;  // label and text: the first column names the row, no head
  friend bool operator==(const Table&, const Table&) = default;
};
/// The options side by side: letter, short name, action, then what it costs and the value behind it.
struct OptionCard {
  std::string letter, name, action;
  std::vector<std::pair<std::string, std::string>> parts;  // label, text
  friend bool operator==(const OptionCard&, const OptionCard&) = default;
};
struct OptionCards {
  std::vector<OptionCard> cards;
  friend bool operator==(const OptionCards&, const OptionCards&) = default;
};
/// A text that stands apart: what the group shares, another view, somebody's last word.
struct Panel {
  enum class Kind { Shared, Framed, Quote };
  Kind kind = Kind::Shared;
  std::string title;  // may be empty
  Lines lines;
  friend bool operator==(const Panel&, const Panel&) = default;
};
struct Tags {
  std::vector<std::string> tags;
  friend bool operator==(const Tags&, const Tags&) = default;
};
/// The strip of states: reached up to and with `reached`.
struct States {
  std::vector<std::pair<std::string, std::string>> states;  // name, date or "not yet"
  std::size_t reached = 0;
  friend bool operator==(const States&, const States&) = default;
};
/// Label and value: the row under the title.
struct Facts {
  std::vector<std::pair<std::string, std::string>> facts;
  friend bool operator==(const Facts&, const Facts&) = default;
};
using Part = std::variant<Heading, Paragraph, Bullets, Table, OptionCards, Panel, Tags, States, Facts>;

struct Document {
  base::Language language = base::Language::Dutch;
  std::string kind;  // "Verslag moreel beraad": stands above the title
  std::string title;
  std::string footer_left, footer_middle;  // on every page; the state, computed
  std::string page_pattern;                // "{0} van {1}"
  std::vector<Part> parts;
  friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace beraad::report
