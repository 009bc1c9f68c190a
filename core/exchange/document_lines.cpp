#include "core/exchange/document_lines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/text.hpp"

namespace beraad::exchange {
namespace {

using Kind = DocumentNote::Kind;

constexpr int k_most_depth = 256;
constexpr std::size_t k_longest_prefix = 64;
constexpr std::array<std::string_view, 2> k_word{"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                                 "http://purl.oclc.org/ooxml/wordprocessingml/main"};
/// How it looks, and what only computers read.
constexpr std::array<std::string_view, 8> k_passed_over{"delText", "instrText", "pPr",    "rPr",
                                                        "tblPr",   "sdtPr",     "sectPr", "fldData"};

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Boxes and ticks from the fonts of signs that Word takes them from.
std::string_view sign_of(std::string_view code_point) {
  std::string code(code_point.size() == 4 ? code_point.substr(2) : code_point);
  for (char& digit : code) digit = digit >= 'a' && digit <= 'f' ? static_cast<char>(digit - 'a' + 'A') : digit;
  if (code == "FE" || code == "52") return "\u2611";
  if (code == "FD" || code == "78") return "\u2612";
  if (code == "A8" || code == "A3" || code == "6F" || code == "71") return "\u2610";
  if (code == "FC" || code == "FB") return "x";
  return "\uFFFD";
}

/// The kind of note that stands at such an element.
std::optional<Kind> kind_at(std::string_view name) {
  if (name == "commentRangeStart" || name == "commentReference") return Kind::Comment;
  if (name == "footnoteReference") return Kind::Footnote;
  if (name == "endnoteReference") return Kind::Endnote;
  return std::nullopt;
}

/// A control that nobody filled in shows what its maker put there.
bool shows_placeholder(pugi::xml_node control) {
  for (const pugi::xml_node settings : control) {
    if (local_name(settings.name()) != "sdtPr") continue;
    for (const pugi::xml_node setting : settings) {
      if (local_name(setting.name()) != "showingPlcHdr") continue;
      const std::string_view value = attribute_of(setting, "val");
      return value != "0" && value != "false" && value != "off";
    }
  }
  return false;
}

class Reading {
 public:
  Outcome read(pugi::xml_node root, std::string_view name) {
    m_prefix = prefix_in(root, m_prefix);
    if (word_name(root) != name) return fail("document.not-word");
    return below(root, 1);
  }
  [[nodiscard]] DocumentLines take() { return std::move(m_read); }

 private:
  /// Which prefix stands for Word's names in that element: programs choose their own.
  [[nodiscard]] static std::string prefix_in(pugi::xml_node node, const std::string& outer) {
    std::string prefix = outer;
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view name = attribute.name(), value = attribute.value();
      if (name != "xmlns" && !name.starts_with("xmlns:")) continue;
      if (name.size() > k_longest_prefix) continue;  // it would be copied for every element
      const std::string declared = name == "xmlns" ? std::string() : std::string(name.substr(6)) + ":";
      const bool is_word = value == k_word[0] || value == k_word[1];
      if (is_word) return declared;
      if (declared == prefix) prefix = k_none;
    }
    return prefix;
  }
  /// The name without its prefix; empty for what is not Word's.
  [[nodiscard]] std::string_view word_name(pugi::xml_node node) const {
    const std::string_view name = node.name();
    if (m_prefix == k_none || !name.starts_with(m_prefix)) return {};
    const std::string_view local = name.substr(m_prefix.size());
    return local.find(':') == std::string_view::npos ? local : std::string_view();
  }

  Outcome below(pugi::xml_node node, int depth) {
    if (depth > k_most_depth) return fail("document.too-deep");
    for (const pugi::xml_node child : node) {
      if (child.type() != pugi::node_element) continue;
      const std::string outer = std::exchange(m_prefix, prefix_in(child, m_prefix));
      BERAAD_TRY(taken, take_in(child, depth));
      m_prefix = outer;
    }
    return Done{};
  }
  Outcome take_in(pugi::xml_node node, int depth) {
    const std::string_view name = word_name(node);
    if (std::ranges::find(k_passed_over, name) != k_passed_over.end()) return Done{};
    if (name == "altChunk" || name == "subDoc") return fail("document.outside");
    if (name == "p") return take_paragraph(node, depth);
    if (name == "del" || name == "moveFrom" || (name == "sdt" && shows_placeholder(node))) {
      return take_struck(node, depth);
    }
    if (local_name(node.name()) == "AlternateContent") return take_alternative(node, depth);
    if (name == "comment" || name == "footnote" || name == "endnote") {
      const std::string_view type = attribute_of(node, "type");
      if (!type.empty() && type != "normal") return Done{};  // what Word draws between the text and its notes
      m_read.starts.push_back({std::string(attribute_of(node, "id")), m_read.lines.size()});
      m_open.reset();
    }
    if (const auto kind = kind_at(name)) {
      m_read.anchors.push_back(
          {*kind, std::string(attribute_of(node, "id")), m_open.value_or(m_read.lines.size()), m_struck});
    }
    if (!m_struck) add(name, node);
    return below(node, depth + 1);
  }

  Outcome take_paragraph(pugi::xml_node node, int depth) {
    if (m_struck) return below(node, depth + 1);
    const auto around = m_open;  // a box with text stands within a paragraph
    open_line();
    BERAAD_TRY(read, below(node, depth + 1));
    m_open = around;
    return Done{};
  }
  /// Nothing of it is read but what is written at it.
  Outcome take_struck(pugi::xml_node node, int depth) {
    const bool around = std::exchange(m_struck, true);
    BERAAD_TRY(read, below(node, depth + 1));
    m_struck = around;
    return Done{};
  }
  /// The same text for newer and older programs: the first that says anything.
  Outcome take_alternative(pugi::xml_node node, int depth) {
    const std::size_t before = m_pieces;
    for (const pugi::xml_node alternative : node) {
      if (m_pieces != before) break;
      const std::string outer = std::exchange(m_prefix, prefix_in(alternative, m_prefix));
      BERAAD_TRY(read, below(alternative, depth + 1));
      m_prefix = outer;
    }
    return Done{};
  }

  /// What that element itself says.
  void add(std::string_view name, pugi::xml_node node) {
    if (name == "t") {
      for (const pugi::xml_node piece : node) say(piece.value());
    } else if (name == "tab" || name == "ptab") {
      say("\t");
    } else if (name == "br" || name == "cr") {
      open_line();
    } else if (name == "noBreakHyphen") {
      say("-");
    } else if (name == "sym") {
      say(sign_of(attribute_of(node, "char")));
    }
  }
  void say(std::string_view piece) {
    if (!m_open) open_line();
    m_read.lines[*m_open] += piece;
    if (!base::is_blank(piece)) ++m_pieces;
  }
  void open_line() {
    m_open = m_read.lines.size();
    m_read.lines.emplace_back();
  }

  static constexpr std::string_view k_none = "?";
  DocumentLines m_read;
  std::string m_prefix{k_none};
  std::optional<std::size_t> m_open;  // the line that is being read
  std::size_t m_pieces = 0;           // with something to see
  bool m_struck = false;
};

}  // namespace

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view full = attribute.name();
    if (local_name(full) == name && !full.starts_with("xmlns:")) return attribute.value();
  }
  return {};
}

Result<DocumentLines> read_lines(pugi::xml_node root, std::string_view name) {
  Reading reading;
  BERAAD_TRY(read, reading.read(root, name));
  return reading.take();
}

}  // namespace beraad::exchange
