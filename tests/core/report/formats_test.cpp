#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <map>
#include <pugixml.hpp>

#include "tests/core/report/sample_document.hpp"

namespace beraad::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// The files of a zip, and which came first.
struct Unzipped {
  std::string first;
  bool first_is_stored = false;
  std::map<std::string, std::string> files;
};

Unzipped unzip(const std::string& bytes) {
  Unzipped result;
  zip_error_t error;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) return result;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
    std::string content(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    zip_fread(file, content.data(), content.size());
    zip_fclose(file);
    if (i == 0) result.first = stat.name;
    if (i == 0) result.first_is_stored = stat.comp_method == ZIP_CM_STORE;
    result.files[stat.name] = content;
  }
  zip_discard(archive);
  return result;
}

std::string painted(const Document& document, Format format) {
  const auto bytes = paint(document, format, test_paint());
  EXPECT_TRUE(bytes);
  return bytes ? *bytes : std::string();
}

int count(const pugi::xml_document& xml, const char* path) { return static_cast<int>(xml.select_nodes(path).size()); }

Document hostile() {
  Document document = sample_document();
  document.title = "<b>&\"' ]]> & titel";
  document.parts = {Heading{2, "<script>alert(1)</script>"},
                    Paragraph{{{"*ster* _streep_ [a](b) | `x` <i>\n# kop\n1. een\n- twee\x01"}}},
                    Table{{{"<th>", 1}, {"|", 1}}, {{{{{{"a|b\nc"}}}, {{{"]]>&amp;"}}}}}}},
                    Panel{Panel::Kind::Quote, "</style>", {{{"<"}}, {{">"}}}}};
  return document;
}

TEST(Docx, holds_headings_lists_head_rows_and_language) {
  const Unzipped zip = unzip(painted(sample_document(), Format::Docx));
  for (const char* name : {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels",
                           "word/document.xml", "word/footer.xml", "word/numbering.xml", "word/styles.xml"}) {
    ASSERT_TRUE(zip.files.contains(name)) << name;
    pugi::xml_document xml;
    EXPECT_TRUE(xml.load_string(zip.files.at(name).c_str())) << name;
  }
  pugi::xml_document body;
  ASSERT_TRUE(body.load_string(zip.files.at("word/document.xml").c_str()));
  EXPECT_EQ(count(body, "//w:pStyle[@w:val='Title']"), 1);
  EXPECT_EQ(count(body, "//w:pStyle[@w:val='Heading1']"), 8);
  EXPECT_EQ(count(body, "//w:pStyle[@w:val='Heading2']"), 1);
  EXPECT_EQ(count(body, "//w:tblHeader"), 1);
  EXPECT_EQ(count(body, "//w:strike"), 1);
  EXPECT_GE(count(body, "//w:pStyle[@w:val='ListBullet']"), 2);
  EXPECT_THAT(zip.files.at("word/styles.xml"), HasSubstr("w:lang w:val=\"nl-NL\""));
  EXPECT_THAT(zip.files.at("docProps/core.xml"), HasSubstr("<dc:language>nl</dc:language>"));
  EXPECT_THAT(zip.files.at("docProps/core.xml"), HasSubstr("2025-02-12T12:30:00Z"));
  EXPECT_THAT(zip.files.at("word/footer.xml"), HasSubstr("NUMPAGES"));
}

TEST(Odt, holds_headings_lists_head_rows_and_language) {
  const Unzipped zip = unzip(painted(sample_document(), Format::Odt));
  EXPECT_EQ(zip.first, "mimetype");
  EXPECT_TRUE(zip.first_is_stored);
  EXPECT_EQ(zip.files.at("mimetype"), "application/vnd.oasis.opendocument.text");
  pugi::xml_document body;
  ASSERT_TRUE(body.load_string(zip.files.at("content.xml").c_str()));
  EXPECT_EQ(count(body, "//text:h[@text:outline-level='1']"), 8);
  EXPECT_EQ(count(body, "//text:h[@text:outline-level='2']"), 1);
  EXPECT_EQ(count(body, "//table:table-header-rows"), 1);
  EXPECT_GE(count(body, "//text:list-item"), 2);
  pugi::xml_document styles;
  ASSERT_TRUE(styles.load_string(zip.files.at("styles.xml").c_str()));
  EXPECT_EQ(count(styles, "//style:text-properties[@fo:language='nl']"), 1);
  EXPECT_THAT(zip.files.at("meta.xml"), HasSubstr("<dc:title>Naar huis, of geworteld laten?</dc:title>"));
}

TEST(OfficeFiles, keep_hostile_text_as_text) {
  const Unzipped docx = unzip(painted(hostile(), Format::Docx));
  pugi::xml_document body;
  ASSERT_TRUE(body.load_string(docx.files.at("word/document.xml").c_str()));
  EXPECT_EQ(body.select_node("//w:p[w:pPr/w:pStyle/@w:val='Heading1']//w:t").node().text().get(),
            std::string("<script>alert(1)</script>"));
  const Unzipped odt = unzip(painted(hostile(), Format::Odt));
  pugi::xml_document content;
  ASSERT_TRUE(content.load_string(odt.files.at("content.xml").c_str()));
  EXPECT_EQ(content.select_node("//text:h").node().text().get(), std::string("<script>alert(1)</script>"));
}

TEST(Formats, give_the_same_bytes_twice) {
  for (const Format format : {Format::Docx, Format::Odt, Format::Html, Format::Markdown}) {
    EXPECT_EQ(painted(sample_document(), format), painted(sample_document(), format));
  }
}

TEST(Html, is_one_file_without_a_link_to_anywhere) {
  const std::string html = painted(sample_document(), Format::Html);
  EXPECT_THAT(html, HasSubstr("<html lang=\"nl\">"));
  EXPECT_THAT(html, HasSubstr("@media print"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\">Perspectief</th>"));
  EXPECT_THAT(html, Not(HasSubstr("http")));
  EXPECT_THAT(html, Not(HasSubstr("href")));
  EXPECT_THAT(html, Not(HasSubstr("url(")));
}

TEST(Html, escapes_what_was_typed) {
  const std::string html = painted(hostile(), Format::Html);
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(html, HasSubstr("a|b<br>c"));
  EXPECT_EQ(html.find("</style>"), html.rfind("</style>"));
}

TEST(Markdown, reads_as_text_with_headings_and_a_table) {
  const std::string text = painted(sample_document(), Format::Markdown);
  EXPECT_THAT(text, HasSubstr("# Naar huis, of geworteld laten?\n"));
  EXPECT_THAT(text, HasSubstr("## De morele vraag\n"));
  EXPECT_THAT(text, HasSubstr("| Perspectief | Waarde | Norm | Pleit voor |\n| --- | --- | --- | --- |\n"));
  EXPECT_THAT(text, HasSubstr("| **Het kind (7\\)** | Ergens thuis horen |"));
}

TEST(Markdown, makes_no_markup_of_what_was_typed) {
  const std::string text = painted(hostile(), Format::Markdown);
  EXPECT_THAT(text, HasSubstr("\\*ster\\* \\_streep\\_ \\[a\\](b) \\| \\`x\\` \\<i\\>"));
  EXPECT_THAT(text, HasSubstr("\n\\# kop"));
  EXPECT_THAT(text, HasSubstr("\n1\\. een"));
  EXPECT_THAT(text, HasSubstr("\n\\- twee"));
  EXPECT_THAT(text, HasSubstr("a\\|b<br>c"));
}

TEST(Formats, are_known_by_name) {
  EXPECT_EQ(read_format("odt"), Format::Odt);
  EXPECT_EQ(read_format("md"), Format::Markdown);
  EXPECT_FALSE(read_format("doc"));
}

TEST(PaperColors, are_read_from_a_style_and_refused_when_a_token_is_missing) {
  const auto colors = read_colors(file_text(std::string(BERAAD_SOURCE_FOLDER) + "/assets/style.json"), "style.json");
  ASSERT_TRUE(colors);
  EXPECT_NE(colors->options[0].solid, colors->options[1].solid);
  EXPECT_EQ(colors->of("E").solid, colors->ink2);
  const auto broken = read_colors(R"({"light": {"ink": "#12345G"}})", "style.json");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().code, "report.colors");
  EXPECT_EQ(broken.error().arguments, std::vector<std::string>{"ink"});
}

}  // namespace
}  // namespace beraad::report
