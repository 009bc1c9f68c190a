#include "core/report/odt_styles.hpp"

#include <algorithm>

namespace beraad::report {
namespace {

struct Style {
  const char* name;
  const char* shown;
  const char* size;
  const char* before;
  const char* after;
  bool bold = false, keep_next = false;
};

constexpr Style k_styles[] = {{"Body", "Body", "10.5pt", "0cm", "0.14cm"},
                              {"Title", "Title", "22.5pt", "0.1cm", "0.3cm", true, true},
                              {"Kind", "Subtitle", "11pt", "0cm", "0.1cm", true, true},
                              {"Heading_1", "Heading 1", "13.5pt", "0.6cm", "0.15cm", true, true},
                              {"Heading_2", "Heading 2", "10.5pt", "0.3cm", "0.1cm", true, true},
                              {"Lead", "Lead", "12.5pt", "0.1cm", "0.2cm", true},
                              {"Small", "Small", "9.5pt", "0.1cm", "0.1cm"},
                              {"TableText", "Table Text", "10pt", "0.06cm", "0.06cm"},
                              {"TableHead", "Table Head", "9.5pt", "0.06cm", "0.06cm", true, true},
                              {"CardName", "Card Name", "11pt", "0.15cm", "0.1cm", true, true},
                              {"Shared", "Shared", "11pt", "0cm", "0cm", true},
                              {"Framed", "Framed", "10.5pt", "0cm", "0cm"},
                              {"Quote", "Quote", "12.5pt", "0.1cm", "0.1cm"},
                              {"Footer", "Footer", "9pt", "0cm", "0cm"}};

std::string border(const char* width, Color color) { return std::string(width) + " solid #" + hex(color); }

void add_paragraph_style(pugi::xml_node styles, const Style& style, const Colors& colors) {
  const std::string name = style.name;
  pugi::xml_node node = add(styles, "style:style",
                            {{"style:name", name}, {"style:display-name", style.shown}, {"style:family", "paragraph"}});
  if (name == "Heading_1") node.append_attribute("style:default-outline-level").set_value("1");
  if (name == "Heading_2") node.append_attribute("style:default-outline-level").set_value("2");
  pugi::xml_node shape = add(
      node, "style:paragraph-properties",
      {{"fo:margin-top", style.before}, {"fo:margin-bottom", style.after}, {"fo:orphans", "2"}, {"fo:widows", "2"}});
  const auto shape_has = [&shape](const char* key, const std::string& value) {
    shape.append_attribute(key).set_value(value.c_str());
  };
  if (style.keep_next) shape_has("fo:keep-with-next", "always");
  if (name == "Shared") shape_has("fo:background-color", "#" + hex(colors.accent_soft));
  if (name == "Shared" || name == "Framed") shape_has("fo:padding", "0.25cm");
  if (name == "Framed") shape_has("fo:border", border("0.5pt", colors.line_strong));
  if (name == "Quote") {
    shape_has("fo:border-left", border("3pt", colors.accent));
    shape_has("fo:padding-left", "0.4cm");
  }
  if (name == "Footer") {
    shape_has("fo:border-top", border("0.5pt", colors.line));
    shape_has("fo:padding-top", "0.1cm");
    pugi::xml_node tabs = add(shape, "style:tab-stops");
    add(tabs, "style:tab-stop", {{"style:position", "10.9cm"}, {"style:type", "center"}});
    add(tabs, "style:tab-stop", {{"style:position", "17.4cm"}, {"style:type", "right"}});
  }
  pugi::xml_node looks = add(node, "style:text-properties", {{"fo:font-size", style.size}});
  if (style.bold) looks.append_attribute("fo:font-weight").set_value("bold");
  if (name == "Kind") looks.append_attribute("fo:color").set_value(("#" + hex(colors.accent)).c_str());
  if (name == "Small" || name == "Footer" || name == "TableHead") {
    looks.append_attribute("fo:color").set_value(("#" + hex(colors.ink2)).c_str());
  }
}

void add_run_styles(pugi::xml_node styles, const Colors& colors) {
  const auto run = [styles](const std::string& name, const Attributes& looks) {
    add(add(styles, "style:style", {{"style:name", name}, {"style:family", "text"}}), "style:text-properties", looks);
  };
  run("Strong", {{"fo:font-weight", "bold"}});
  run("Muted", {{"fo:color", "#" + hex(colors.ink2)}});
  run("Struck", {{"style:text-line-through-style", "solid"}, {"fo:color", "#" + hex(colors.ink2)}});
  for (const char* letter : {"A", "B", "C", "D", "E", "F", "G", "H"}) {
    const OptionColors option = colors.of(letter);
    run(std::string("Mark_") + letter, {{"fo:font-weight", "bold"},
                                        {"fo:color", "#" + hex(option.letter)},
                                        {"fo:background-color", "#" + hex(option.solid)}});
  }
}

void add_footer(pugi::xml_node master, const Document& document) {
  pugi::xml_node line = add(add(master, "style:footer"), "text:p", {{"text:style-name", "Footer"}});
  const auto words = [&line](const std::string& text) {
    if (!text.empty()) line.append_child(pugi::node_pcdata).set_value(text.c_str());
  };
  words(document.footer_left);
  add(line, "text:tab");
  words(document.footer_middle);
  add(line, "text:tab");
  std::string pattern = document.page_pattern;
  for (std::size_t at = pattern.find('{'); at != std::string::npos; at = pattern.find('{')) {
    words(pattern.substr(0, at));
    add(line, pattern.compare(at, 3, "{0}") == 0 ? "text:page-number" : "text:page-count", {}, "1");
    pattern.erase(0, std::min(pattern.size(), at + 3));
  }
  words(pattern);
}

}  // namespace

pugi::xml_node add_odf_root(pugi::xml_document& document, const char* name) {
  const std::string odf = "urn:oasis:names:tc:opendocument:xmlns:";
  return add(document, name,
             {{"xmlns:office", odf + "office:1.0"},
              {"xmlns:style", odf + "style:1.0"},
              {"xmlns:text", odf + "text:1.0"},
              {"xmlns:table", odf + "table:1.0"},
              {"xmlns:fo", odf + "xsl-fo-compatible:1.0"},
              {"xmlns:svg", odf + "svg-compatible:1.0"},
              {"xmlns:meta", odf + "meta:1.0"},
              {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
              {"office:version", "1.3"}});
}

void add_odt_table_styles(pugi::xml_node styles, const Colors& colors) {
  add(add(styles, "style:style", {{"style:name", "ReportTable"}, {"style:family", "table"}}), "style:table-properties",
      {{"style:width", "17.4cm"}, {"table:align", "margins"}, {"fo:margin-bottom", "0.2cm"}});
  add(add(styles, "style:style", {{"style:name", "Row"}, {"style:family", "table-row"}}), "style:table-row-properties",
      {{"fo:keep-together", "always"}});
  const auto cell = [styles](const std::string& name, const Attributes& looks) {
    add(add(styles, "style:style", {{"style:name", name}, {"style:family", "table-cell"}}),
        "style:table-cell-properties", looks);
  };
  cell("Cell", {{"fo:border-bottom", border("0.5pt", colors.line)}, {"fo:padding-right", "0.25cm"}});
  cell("HeadCell", {{"fo:border-bottom", border("0.5pt", colors.line_strong)}, {"fo:padding-right", "0.25cm"}});
  for (const char* letter : {"A", "B", "C", "D", "E", "F", "G", "H"}) {
    cell(std::string("Card_") + letter, {{"fo:background-color", "#" + hex(colors.of(letter).soft)},
                                         {"fo:border", border("4pt", colors.surface)},
                                         {"fo:padding", "0.2cm"}});
  }
}

std::string odt_styles(const Document& document, const Colors& colors) {
  pugi::xml_document xml;
  pugi::xml_node root = add_odf_root(xml, "office:document-styles");
  add(add(root, "office:font-face-decls"), "style:font-face",
      {{"style:name", "Open Sans"}, {"svg:font-family", "'Open Sans'"}, {"style:font-family-generic", "swiss"}});
  pugi::xml_node styles = add(root, "office:styles");
  const bool is_dutch = document.language == base::Language::Dutch;
  add(add(styles, "style:default-style", {{"style:family", "paragraph"}}), "style:text-properties",
      {{"style:font-name", "Open Sans"},
       {"fo:color", "#" + hex(colors.ink)},
       {"fo:language", std::string(base::code_of(document.language))},
       {"fo:country", is_dutch ? "NL" : "GB"}});
  for (const Style& style : k_styles) add_paragraph_style(styles, style, colors);
  for (const std::string parent : {"Heading_1", "Heading_2"}) {
    add(add(styles, "style:style",
            {{"style:name", parent + "_new_page"}, {"style:family", "paragraph"}, {"style:parent-style-name", parent}}),
        "style:paragraph-properties", {{"fo:break-before", "page"}});
  }
  add_run_styles(styles, colors);
  pugi::xml_node bullet = add(add(styles, "text:list-style", {{"style:name", "Bullets"}}),
                              "text:list-level-style-bullet", {{"text:level", "1"}, {"text:bullet-char", "•"}});
  pugi::xml_node shape =
      add(bullet, "style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
  add(shape, "style:list-level-label-alignment",
      {{"text:label-followed-by", "listtab"}, {"fo:text-indent", "-0.5cm"}, {"fo:margin-left", "0.5cm"}});

  pugi::xml_node page = add(add(root, "office:automatic-styles"), "style:page-layout", {{"style:name", "A4"}});
  add(page, "style:page-layout-properties",
      {{"fo:page-width", "21cm"},
       {"fo:page-height", "29.7cm"},
       {"fo:margin-top", "1.27cm"},
       {"fo:margin-bottom", "0.95cm"},
       {"fo:margin-left", "1.8cm"},
       {"fo:margin-right", "1.8cm"}});
  add(add(page, "style:footer-style"), "style:header-footer-properties",
      {{"fo:min-height", "1cm"}, {"fo:margin-top", "0.5cm"}});
  pugi::xml_node master = add(add(root, "office:master-styles"), "style:master-page",
                              {{"style:name", "Standard"}, {"style:page-layout-name", "A4"}});
  add_footer(master, document);
  return xml_text(xml);
}

}  // namespace beraad::report
