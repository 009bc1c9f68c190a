#include "core/report/odt_styles.hpp"
#include "core/report/odt_text.hpp"
#include "core/report/painters.hpp"
#include "core/report/printable.hpp"
#include "core/report/zip_package.hpp"

namespace beraad::report {
namespace {

constexpr const char* k_type = "application/vnd.oasis.opendocument.text";

std::string manifest() {
  pugi::xml_document xml;
  pugi::xml_node root =
      add(xml, "manifest:manifest",
          {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.3"}});
  const auto entry = [root](const char* path, const char* type) {
    add(root, "manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
  };
  entry("/", k_type);
  for (const char* path : {"content.xml", "styles.xml", "meta.xml"}) entry(path, "text/xml");
  return xml_text(xml);
}

std::string meta(const Document& document, base::Instant created) {
  pugi::xml_document xml;
  pugi::xml_node node = add(add_odf_root(xml, "office:document-meta"), "office:meta");
  add(node, "dc:title", {}, document.title);
  add(node, "dc:subject", {}, document.kind);
  add(node, "dc:language", {}, std::string(base::code_of(document.language)));
  add(node, "meta:creation-date", {}, utc_text(created));
  return xml_text(xml);
}

std::string content(const Document& document, const Colors& colors) {
  pugi::xml_document xml;
  pugi::xml_node root = add_odf_root(xml, "office:document-content");
  pugi::xml_node automatic = add(root, "office:automatic-styles");
  add_odt_table_styles(automatic, colors);
  OdtBody body(add(add(root, "office:body"), "office:text"), automatic);
  if (!document.kind.empty()) body.paragraph("Kind", {{document.kind}});
  body.paragraph("Title", {{document.title}});
  for (const Part& part : document.parts) std::visit(body, part);
  return xml_text(xml);
}

}  // namespace

Result<std::string> paint_odt(const Document& document, const Paint& paint) {
  return zip_package({{"mimetype", k_type, true},  // stored and first, so that the kind of file is known
                      {"META-INF/manifest.xml", manifest()},
                      {"content.xml", content(document, paint.colors)},
                      {"meta.xml", meta(document, paint.created)},
                      {"styles.xml", odt_styles(document, paint.colors)}});
}

}  // namespace beraad::report
