#include "core/report/docx_parts.hpp"
#include "core/report/docx_text.hpp"
#include "core/report/painters.hpp"
#include "core/report/zip_package.hpp"

namespace beraad::report {
namespace {

constexpr const char* k_types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string content_types() {
  pugi::xml_document xml;
  pugi::xml_node types = add(xml, "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  add(types, "Default",
      {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  add(types, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  const auto part = [types](const char* path, const std::string& type) {
    add(types, "Override", {{"PartName", path}, {"ContentType", type}});
  };
  part("/word/document.xml", std::string(k_types) + "document.main+xml");
  for (const char* name : {"styles", "numbering", "settings", "footer"}) {
    part(("/word/" + std::string(name) + ".xml").c_str(), std::string(k_types) + name + "+xml");
  }
  part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  return xml_text(xml);
}

std::string relations(const std::vector<std::pair<std::string, std::string>>& type_and_target) {
  pugi::xml_document xml;
  pugi::xml_node node =
      add(xml, "Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
  int id = 0;
  for (const auto& [type, target] : type_and_target) {
    add(node, "Relationship", {{"Id", "rId" + std::to_string(++id)}, {"Type", type}, {"Target", target}});
  }
  return xml_text(xml);
}

std::string body(const Document& document, const Colors& colors) {
  pugi::xml_document xml;
  pugi::xml_node node =
      add(add(xml, "w:document", {{"xmlns:w", k_word_namespace}, {"xmlns:r", k_relation_namespace}}), "w:body");
  DocxBody writer(node, colors);
  if (!document.kind.empty()) writer.paragraph("Kind", {{document.kind}});
  writer.paragraph("Title", {{document.title}});
  for (const Part& part : document.parts) std::visit(writer, part);
  pugi::xml_node section = add(node, "w:sectPr");
  add(section, "w:footerReference", {{"w:type", "default"}, {"r:id", "rId4"}});
  add(section, "w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
  add(section, "w:pgMar",
      {{"w:top", "720"},
       {"w:right", "1020"},
       {"w:bottom", "1200"},
       {"w:left", "1020"},
       {"w:header", "540"},
       {"w:footer", "540"},
       {"w:gutter", "0"}});
  return xml_text(xml);
}

}  // namespace

Result<std::string> paint_docx(const Document& document, const Paint& paint) {
  const std::string relation = std::string(k_relation_namespace) + "/";
  return zip_package(
      {{"[Content_Types].xml", content_types()},
       {"_rels/.rels",
        relations({{relation + "officeDocument", "word/document.xml"},
                   {"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml"}})},
       {"docProps/core.xml", docx_core_properties(document, paint.created)},
       {"word/_rels/document.xml.rels", relations({{relation + "styles", "styles.xml"},
                                                   {relation + "numbering", "numbering.xml"},
                                                   {relation + "settings", "settings.xml"},
                                                   {relation + "footer", "footer.xml"}})},
       {"word/document.xml", body(document, paint.colors)},
       {"word/footer.xml", docx_footer(document)},
       {"word/numbering.xml", docx_numbering()},
       {"word/settings.xml", docx_settings()},
       {"word/styles.xml", docx_styles(document, paint.colors)}});
}

}  // namespace beraad::report
