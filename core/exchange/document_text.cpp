#include "core/exchange/document_text.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "core/base/text.hpp"
#include "core/exchange/document_lines.hpp"
#include "core/exchange/document_notes.hpp"
#include "core/exchange/office_package.hpp"

namespace beraad::exchange {
namespace {

using Kind = DocumentNote::Kind;

constexpr std::size_t k_document_bytes = 48U << 20U;
constexpr std::size_t k_longest_target = 1024, k_most_relations = 2000;
constexpr std::string_view k_zip = "PK\x03\x04", k_old_office = "\xD0\xCF\x11\xE0";

Outcome read_xml(const std::string& bytes, pugi::xml_document& xml) {
  if (!base::is_valid_utf8(bytes)) return fail("document.broken");
  constexpr unsigned k_how = pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single;
  if (!xml.load_buffer(bytes.data(), bytes.size(), k_how, pugi::encoding_utf8)) return fail("document.broken");
  for (const pugi::xml_node node : xml) {
    if (node.type() == pugi::node_doctype) return fail("document.entities");
  }
  return Done{};
}

/// One part of the package that another stands in relation to.
struct Relation {
  std::string type, path;
};

/// What a part beside the text is: the name of its element, and of what kind its notes are.
struct Beside {
  std::string_view type, element;
  std::optional<Kind> kind;  // none: a header or a footer
};
constexpr std::array<Beside, 5> k_beside{{{"comments", "comments", Kind::Comment},
                                          {"footnotes", "footnotes", Kind::Footnote},
                                          {"endnotes", "endnotes", Kind::Endnote},
                                          {"header", "hdr", std::nullopt},
                                          {"footer", "ftr", std::nullopt}}};

/// A part beside the text that is so hurts nobody once it is left alone, such as the linked picture of a letterhead.
bool is_merely_odd(const base::Error& error) {
  return error.code == "document.outside" || error.code == "document.broken" || error.code == "document.not-word";
}

constexpr std::string_view k_main = "officeDocument";

class DocumentReader {
 public:
  explicit DocumentReader(const OfficePackage& package) : m_package(package) {}

  Result<DocumentText> read() {
    BERAAD_TRY(path, find_main_part());
    BERAAD_TRY(relations, relations_of(path));
    BERAAD_TRY(main, lines_of(path, "document"));
    for (std::string& line : main.lines) m_text.lines.push_back({std::move(line), {}});
    std::set<std::string> seen{path};
    for (const Relation& relation : relations) {
      const auto* beside = std::ranges::find(k_beside, relation.type, &Beside::type);
      if (beside == k_beside.end() || !m_package.holds(relation.path) || !seen.insert(relation.path).second) continue;
      if (const auto added = add(*beside, relation.path); !added) {
        if (!is_merely_odd(added.error())) return fail(added.error());
        ++m_text.unread;
      }
    }
    m_notes.place(main.anchors, m_text);
    return std::move(m_text);
  }

 private:
  /// The path of the part that holds the text.
  Result<std::string> find_main_part() {
    BERAAD_TRY(relations, relations_of({}));
    const auto main = std::ranges::find(relations, k_main, &Relation::type);
    if (main == relations.end()) return fail("document.not-word");
    if (!m_package.holds(main->path)) return fail("document.broken");
    return main->path;
  }
  /// Those relations of a part, of the package itself where it is empty, that lead to something to read. Every one
  /// stands in the package, but for what a link points at.
  Result<std::vector<Relation>> relations_of(const std::string& part) {
    std::vector<Relation> relations;
    const std::filesystem::path folder = std::filesystem::path(part).parent_path();
    const std::string name = std::filesystem::path(part).filename().string() + ".rels";
    const std::string path = (folder / "_rels" / name).generic_string();
    if (!m_package.holds(path)) return relations;
    pugi::xml_document xml;
    BERAAD_TRY(read, read_part(path, xml));
    for (const pugi::xml_node relation : xml.document_element()) {
      std::string_view type = relation.attribute("Type").value();
      const std::string_view target = relation.attribute("Target").value();
      type.remove_prefix(type.rfind('/') + 1);
      if (relation.attribute("TargetMode").value() == std::string_view("External")) {
        if (type != "hyperlink") return fail("document.outside");
        continue;
      }
      const bool is_read = type == k_main || std::ranges::find(k_beside, type, &Beside::type) != k_beside.end();
      if (!is_read || target.size() > k_longest_target) continue;
      if (relations.size() == k_most_relations) return fail("document.bomb");
      const std::string whole = (folder / target).lexically_normal().generic_string();
      relations.push_back({std::string(type), whole.substr(whole.starts_with("/") ? 1 : 0)});
    }
    return relations;
  }
  Outcome read_part(const std::string& path, pugi::xml_document& xml) {
    BERAAD_TRY(bytes, m_package.part(path));
    if (bytes.size() > m_bytes_left) return fail("document.bomb");
    m_bytes_left -= bytes.size();
    return read_xml(bytes, xml);
  }
  Result<DocumentLines> lines_of(const std::string& path, std::string_view element) {
    pugi::xml_document xml;
    BERAAD_TRY(read, read_part(path, xml));
    return read_lines(xml.document_element(), element);
  }
  Outcome add(const Beside& beside, const std::string& path) {
    BERAAD_TRY(inside, relations_of(path));
    BERAAD_TRY(part, lines_of(path, beside.element));
    if (beside.kind) {
      m_notes.add(*beside.kind, part);
      return Done{};
    }
    for (const std::string& line : part.lines) {
      if (!base::is_blank(line)) m_text.edges.emplace(base::trimmed(line));
    }
    return Done{};
  }

  const OfficePackage& m_package;
  DocumentText m_text;
  DocumentNotes m_notes;
  std::size_t m_bytes_left = 2 * k_part_bytes;  // for all that is read of the package
};

}  // namespace

bool is_document(std::string_view bytes) { return bytes.starts_with(k_zip) || bytes.starts_with(k_old_office); }

Result<DocumentText> read_document_text(std::string_view bytes) {
  if (bytes.size() > k_document_bytes) return fail("document.too-large");
  if (bytes.starts_with(k_old_office)) return fail("document.old");
  BERAAD_TRY(package, OfficePackage::open(bytes));
  return DocumentReader(package).read();
}

}  // namespace beraad::exchange
