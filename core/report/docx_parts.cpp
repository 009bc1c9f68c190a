#include "core/report/docx_parts.hpp"

#include "core/base/text.hpp"
#include "core/report/printable.hpp"
#include "core/report/xml.hpp"

namespace beraad::report {
namespace {

struct Style {
  const char* id;
  const char* name;  // Word knows its own styles by these names
  int half_points, before, after, line;
  bool bold = false, keep_next = false;
  int outline = -1, indent = 0;
};

constexpr Style k_styles[] = {{"Normal", "Normal", 21, 0, 80, 315},
                              {"Title", "Title", 45, 60, 160, 560, true, true},
                              {"Kind", "Subtitle", 22, 0, 60, 300, true, true},
                              {"Heading1", "heading 1", 27, 360, 80, 370, true, true, 0},
                              {"Heading2", "heading 2", 21, 160, 40, 315, true, true, 1},
                              {"Lead", "Lead", 25, 40, 120, 350, true},
                              {"Small", "Small", 19, 40, 80, 270},
                              {"ListBullet", "List Bullet", 21, 0, 40, 315},
                              {"TableText", "Table Text", 20, 40, 40, 280},
                              {"TableHead", "Table Head", 19, 40, 40, 270, true, true},
                              {"CardName", "Card Name", 22, 80, 60, 300, true, true},
                              {"Shared", "Shared", 22, 80, 80, 330, true},
                              {"Framed", "Framed", 21, 40, 40, 315},
                              {"Quote", "Quote", 25, 80, 80, 360, false, false, -1, 240},
                              {"Footer", "footer", 18, 0, 0, 245}};

std::string number(int value) { return std::to_string(value); }

void add_fonts(pugi::xml_node looks) {
  add(looks, "w:rFonts",
      {{"w:ascii", "Open Sans"}, {"w:hAnsi", "Open Sans"}, {"w:cs", "Open Sans"}, {"w:eastAsia", "Open Sans"}});
}

void add_border(pugi::xml_node borders, const char* side, Color color, int eighths) {
  add(borders, side, {{"w:val", "single"}, {"w:sz", number(eighths)}, {"w:space", "6"}, {"w:color", hex(color)}});
}

void add_style(pugi::xml_node styles, const Style& style, const Colors& colors) {
  const std::string id = style.id;
  pugi::xml_node node = add(styles, "w:style", {{"w:type", "paragraph"}, {"w:styleId", id}});
  if (id == "Normal") node.append_attribute("w:default").set_value("1");
  add(node, "w:name", {{"w:val", style.name}});
  if (id != "Normal") add(node, "w:basedOn", {{"w:val", "Normal"}});
  add(node, "w:qFormat");
  pugi::xml_node shape = add(node, "w:pPr");
  if (style.keep_next) add(shape, "w:keepNext");
  if (id == "ListBullet") {
    pugi::xml_node numbering = add(shape, "w:numPr");
    add(numbering, "w:ilvl", {{"w:val", "0"}});
    add(numbering, "w:numId", {{"w:val", "1"}});
  }
  if (id == "Framed") {
    pugi::xml_node borders = add(shape, "w:pBdr");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"}) {
      add_border(borders, side, colors.line_strong, 4);
    }
  }
  if (id == "Quote") add_border(add(shape, "w:pBdr"), "w:left", colors.accent, 24);
  if (id == "Footer") add_border(add(shape, "w:pBdr"), "w:top", colors.line, 4);
  if (id == "Shared") {
    add(shape, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", hex(colors.accent_soft)}});
  }
  if (id == "Footer") {
    pugi::xml_node tabs = add(shape, "w:tabs");
    add(tabs, "w:tab", {{"w:val", "center"}, {"w:pos", "6200"}});
    add(tabs, "w:tab", {{"w:val", "right"}, {"w:pos", "9866"}});
  }
  add(shape, "w:spacing",
      {{"w:before", number(style.before)},
       {"w:after", number(style.after)},
       {"w:line", number(style.line)},
       {"w:lineRule", "atLeast"}});
  if (style.indent > 0) add(shape, "w:ind", {{"w:left", number(style.indent)}});
  if (style.outline >= 0) add(shape, "w:outlineLvl", {{"w:val", number(style.outline)}});
  pugi::xml_node looks = add(node, "w:rPr");
  if (style.bold) add(looks, "w:b");
  if (id == "Kind") add(looks, "w:color", {{"w:val", hex(colors.accent)}});
  if (id == "Small" || id == "Footer" || id == "TableHead") add(looks, "w:color", {{"w:val", hex(colors.ink2)}});
  add(looks, "w:sz", {{"w:val", number(style.half_points)}});
  add(looks, "w:szCs", {{"w:val", number(style.half_points)}});
}

void add_table_style(pugi::xml_node styles, const char* id, const char* name, const Colors& colors, bool is_card) {
  pugi::xml_node node = add(styles, "w:style", {{"w:type", "table"}, {"w:styleId", id}});
  add(node, "w:name", {{"w:val", name}});
  pugi::xml_node looks = add(node, "w:tblPr");
  pugi::xml_node borders = add(looks, "w:tblBorders");
  const Color color = is_card ? colors.surface : colors.line;
  const std::string size = is_card ? "48" : "4";
  for (const char* side : {"w:top", "w:bottom", "w:insideH"}) {
    if (is_card && side != std::string("w:insideH")) continue;
    add(borders, side, {{"w:val", "single"}, {"w:sz", size}, {"w:space", "0"}, {"w:color", hex(color)}});
  }
  if (is_card) {
    add(borders, "w:insideV", {{"w:val", "single"}, {"w:sz", size}, {"w:space", "0"}, {"w:color", hex(color)}});
  }
  pugi::xml_node margins = add(looks, "w:tblCellMar");
  add(margins, "w:left", {{"w:w", is_card ? "200" : "0"}, {"w:type", "dxa"}});
  add(margins, "w:right", {{"w:w", is_card ? "200" : "160"}, {"w:type", "dxa"}});
}

void add_field(pugi::xml_node paragraph, const char* code) {
  add(add(paragraph, "w:fldSimple", {{"w:instr", code}}), "w:r").append_child("w:t").text().set("1");
}

void add_words(pugi::xml_node paragraph, const std::string& words, bool tab_before) {
  pugi::xml_node run = add(paragraph, "w:r");
  if (tab_before) add(run, "w:tab");
  add(run, "w:t", {{"xml:space", "preserve"}}, words);
}

}  // namespace

std::string docx_styles(const Document& document, const Colors& colors) {
  pugi::xml_document xml;
  pugi::xml_node styles = add(xml, "w:styles", {{"xmlns:w", k_word_namespace}});
  pugi::xml_node defaults = add(add(add(styles, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  add_fonts(defaults);
  add(defaults, "w:color", {{"w:val", hex(colors.ink)}});
  add(defaults, "w:lang",
      {{"w:val", document.language == base::Language::Dutch ? "nl-NL" : "en-GB"}, {"w:eastAsia", "zh-CN"}});
  for (const Style& style : k_styles) add_style(styles, style, colors);
  add_table_style(styles, "ReportTable", "Report Table", colors, false);
  add_table_style(styles, "CardTable", "Card Table", colors, true);
  return xml_text(xml);
}

std::string docx_numbering() {
  pugi::xml_document xml;
  pugi::xml_node numbering = add(xml, "w:numbering", {{"xmlns:w", k_word_namespace}});
  pugi::xml_node level = add(add(numbering, "w:abstractNum", {{"w:abstractNumId", "0"}}), "w:lvl", {{"w:ilvl", "0"}});
  add(level, "w:start", {{"w:val", "1"}});
  add(level, "w:numFmt", {{"w:val", "bullet"}});
  add(level, "w:lvlText", {{"w:val", "•"}});
  add(level, "w:lvlJc", {{"w:val", "left"}});
  add(add(level, "w:pPr"), "w:ind", {{"w:left", "284"}, {"w:hanging", "284"}});
  add(add(numbering, "w:num", {{"w:numId", "1"}}), "w:abstractNumId", {{"w:val", "0"}});
  return xml_text(xml);
}

std::string docx_footer(const Document& document) {
  pugi::xml_document xml;
  pugi::xml_node paragraph = add(add(xml, "w:ftr", {{"xmlns:w", k_word_namespace}}), "w:p");
  add(add(paragraph, "w:pPr"), "w:pStyle", {{"w:val", "Footer"}});
  add_words(paragraph, document.footer_left, false);
  add_words(paragraph, document.footer_middle, true);
  // "{0} of {1}": the words around the two numbers, whichever comes first
  add_words(paragraph, "", true);
  std::string pattern = document.page_pattern;
  for (std::size_t at = pattern.find('{'); at != std::string::npos; at = pattern.find('{')) {
    add_words(paragraph, pattern.substr(0, at), false);
    add_field(paragraph, pattern.compare(at, 3, "{0}") == 0 ? "PAGE" : "NUMPAGES");
    pattern.erase(0, std::min(pattern.size(), at + 3));
  }
  add_words(paragraph, pattern, false);
  return xml_text(xml);
}

std::string docx_settings() {
  pugi::xml_document xml;
  pugi::xml_node settings = add(xml, "w:settings", {{"xmlns:w", k_word_namespace}});
  pugi::xml_node modern = add(add(settings, "w:compat"), "w:compatSetting");
  modern.append_attribute("w:name").set_value("compatibilityMode");
  modern.append_attribute("w:uri").set_value("http://schemas.microsoft.com/office/word");
  modern.append_attribute("w:val").set_value("15");
  return xml_text(xml);
}

std::string docx_core_properties(const Document& document, base::Instant created) {
  pugi::xml_document xml;
  pugi::xml_node core = add(xml, "cp:coreProperties",
                            {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                             {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                             {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                             {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  add(core, "dc:title", {}, document.title);
  add(core, "dc:subject", {}, document.kind);
  add(core, "dc:language", {}, std::string(base::code_of(document.language)));
  add(core, "dcterms:created", {{"xsi:type", "dcterms:W3CDTF"}}, utc_text(created));
  return xml_text(xml);
}

}  // namespace beraad::report
