#include "core/exchange/document_text.hpp"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <utility>

#include "core/base/text.hpp"
#include "core/exchange/office_package.hpp"

namespace beraad::exchange {
namespace {

constexpr std::size_t k_document_bytes = 48U << 20U;
constexpr int k_most_depth = 256;
constexpr std::size_t k_longest_prefix = 64;
constexpr std::string_view k_zip = "PK\x03\x04", k_old_office = "\xD0\xCF\x11\xE0";
constexpr std::array<std::string_view, 2> k_word{"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                                 "http://purl.oclc.org/ooxml/wordprocessingml/main"};
/// What was taken out, how it looks, and what only computers read.
constexpr std::array<std::string_view, 10> k_passed_over{"del", "moveFrom", "delText", "instrText", "pPr",
                                                         "rPr", "tblPr",    "sdtPr",   "sectPr",    "fldData"};

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

Outcome read_xml(const std::string& bytes, pugi::xml_document& xml) {
  if (!base::is_valid_utf8(bytes)) return fail("document.broken");
  constexpr unsigned k_how = pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single;
  if (!xml.load_buffer(bytes.data(), bytes.size(), k_how, pugi::encoding_utf8)) return fail("document.broken");
  for (const pugi::xml_node node : xml) {
    if (node.type() == pugi::node_doctype) return fail("document.entities");
  }
  return Done{};
}

/// The relations of a part: every one stands in the package itself, but for what a link points at.
Outcome check_relations(const pugi::xml_document& relations) {
  for (const pugi::xml_node relation : relations.document_element()) {
    const std::string_view type = relation.attribute("Type").value();
    const std::string_view mode = relation.attribute("TargetMode").value();
    if (mode == "External" && !type.ends_with("/hyperlink")) return fail("document.outside");
  }
  return Done{};
}

/// The path of the part that holds the text.
Result<std::string> find_main_part(const OfficePackage& package) {
  if (!package.holds("_rels/.rels")) return fail("document.not-word");
  BERAAD_TRY(bytes, package.part("_rels/.rels"));
  pugi::xml_document relations;
  BERAAD_TRY(read, read_xml(bytes, relations));
  BERAAD_TRY(inside, check_relations(relations));
  for (const pugi::xml_node relation : relations.document_element()) {
    if (!std::string_view(relation.attribute("Type").value()).ends_with("/officeDocument")) continue;
    std::string target = relation.attribute("Target").value();
    if (target.starts_with("/")) target.erase(0, 1);
    if (!package.holds(target)) return fail("document.broken");
    return target;
  }
  return fail("document.not-word");
}

Outcome check_relations_of(const OfficePackage& package, const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
  const std::string path = part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
  if (!package.holds(path)) return Done{};
  BERAAD_TRY(bytes, package.part(path));
  pugi::xml_document relations;
  BERAAD_TRY(read, read_xml(bytes, relations));
  return check_relations(relations);
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

class Reading {
 public:
  Outcome read(pugi::xml_node root) {
    m_prefix = prefix_in(root, m_prefix);
    if (word_name(root) != "document") return fail("document.not-word");
    BERAAD_TRY(read, below(root, 1));
    return Done{};
  }
  [[nodiscard]] std::string take() { return std::move(m_text); }

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
    if (name == "t") {
      for (const pugi::xml_node piece : node) m_line += piece.value();
    } else if (name == "tab" || name == "ptab") {
      m_line += '\t';
    } else if (name == "br" || name == "cr") {
      m_line += '\n';
    } else if (name == "noBreakHyphen") {
      m_line += '-';
    } else if (name == "sym") {
      m_line += sign_of(node.attribute((m_prefix + "char").c_str()).value());
    } else if (name == "p") {
      std::string around = std::exchange(m_line, {});  // a box with text stands within a paragraph
      BERAAD_TRY(read, below(node, depth + 1));
      m_text += m_line + "\n";
      m_line = std::move(around);
    } else if (local_name(node.name()) == "AlternateContent") {
      return below(node.first_child(), depth + 1);  // the same text for newer and older programs
    } else {
      return below(node, depth + 1);
    }
    return Done{};
  }

  static constexpr std::string_view k_none = "?";
  std::string m_prefix{k_none}, m_line, m_text;
};

}  // namespace

bool is_document(std::string_view bytes) { return bytes.starts_with(k_zip) || bytes.starts_with(k_old_office); }

Result<std::string> read_document_text(std::string_view bytes) {
  if (bytes.size() > k_document_bytes) return fail("document.too-large");
  if (bytes.starts_with(k_old_office)) return fail("document.old");
  BERAAD_TRY(package, OfficePackage::open(bytes));
  BERAAD_TRY(path, find_main_part(package));
  BERAAD_TRY(inside, check_relations_of(package, path));
  BERAAD_TRY(content, package.part(path));
  pugi::xml_document xml;
  BERAAD_TRY(read, read_xml(content, xml));
  Reading reading;
  BERAAD_TRY(taken, reading.read(xml.document_element()));
  return reading.take();
}

}  // namespace beraad::exchange
