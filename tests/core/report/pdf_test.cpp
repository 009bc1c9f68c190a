#include <gtest/gtest.h>
#include <qpdf/qpdf-c.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/core/report/sample_document.hpp"

namespace beraad::report {
namespace {

/// A PDF opened as a reader would, with or without passphrase.
class OpenPdf {
 public:
  explicit OpenPdf(const std::string& bytes, const char* passphrase = nullptr) : m_bytes(bytes), m_pdf(qpdf_init()) {
    qpdf_silence_errors(m_pdf);
    qpdf_set_suppress_warnings(m_pdf, QPDF_TRUE);
    m_opens = (qpdf_read_memory(m_pdf, "test", m_bytes.data(), m_bytes.size(), passphrase) & QPDF_ERRORS) == 0;
    if (!m_opens) qpdf_get_error(m_pdf);
  }
  ~OpenPdf() { qpdf_cleanup(&m_pdf); }
  OpenPdf(const OpenPdf&) = delete;
  OpenPdf& operator=(const OpenPdf&) = delete;

  [[nodiscard]] bool opens() const { return m_opens; }
  [[nodiscard]] bool is_encrypted() const { return qpdf_is_encrypted(m_pdf); }
  [[nodiscard]] int pages() const { return qpdf_get_num_pages(m_pdf); }
  [[nodiscard]] std::string root(const char* key) const {
    return qpdf_oh_unparse_resolved(m_pdf, qpdf_oh_get_key(m_pdf, qpdf_get_root(m_pdf), key));
  }
  /// Names of all structure elements in reading order.
  [[nodiscard]] std::vector<std::string> structure() const {
    std::vector<std::string> names;
    collect(qpdf_oh_get_key(m_pdf, qpdf_get_root(m_pdf), "/StructTreeRoot"), names);
    return names;
  }
  /// Titles of the bookmarks of the first level below the title.
  [[nodiscard]] int bookmarks() const {
    const qpdf_oh outlines = qpdf_oh_get_key(m_pdf, qpdf_get_root(m_pdf), "/Outlines");
    int count = 0;
    for (qpdf_oh item = qpdf_oh_get_key(m_pdf, outlines, "/First"); qpdf_oh_is_dictionary(m_pdf, item);
         item = qpdf_oh_get_key(m_pdf, item, "/Next")) {
      ++count;
    }
    return count;
  }

 private:
  void collect(qpdf_oh element, std::vector<std::string>& names) const {
    if (!qpdf_oh_is_dictionary(m_pdf, element)) return;
    const qpdf_oh name = qpdf_oh_get_key(m_pdf, element, "/S");
    if (qpdf_oh_is_name(m_pdf, name)) names.emplace_back(qpdf_oh_get_name(m_pdf, name));
    const qpdf_oh kids = qpdf_oh_get_key(m_pdf, element, "/K");
    if (!qpdf_oh_is_array(m_pdf, kids)) return collect(kids, names);
    for (int i = 0; i < qpdf_oh_get_array_n_items(m_pdf, kids); ++i) {
      collect(qpdf_oh_get_array_item(m_pdf, kids, i), names);
    }
  }

  std::string m_bytes;
  qpdf_data m_pdf;
  bool m_opens = false;
};

std::string painted(const Document& document, const Paint& how = test_paint()) {
  const auto bytes = paint(document, Format::Pdf, how);
  if (!bytes) {
    ADD_FAILURE() << bytes.error().code << " " << bytes.error().detail;
    return {};
  }
  return *bytes;
}

Document table_of(int rows, const std::string& text) {
  Document document = sample_document();
  Table table{{{"Nummer", 1}, {"Tekst", 4}}, {}};
  for (int i = 0; i < rows; ++i) table.rows.push_back({{{{{std::to_string(i)}}}, {{{text}}}}});
  document.parts = {table};
  return document;
}

TEST(Pdf, says_its_language_and_title) {
  const OpenPdf pdf(painted(sample_document()));
  ASSERT_TRUE(pdf.opens());
  EXPECT_EQ(pdf.root("/Lang"), "(nl)");
  EXPECT_EQ(pdf.root("/ViewerPreferences"), "<< /DisplayDocTitle true >>");
  EXPECT_EQ(pdf.root("/MarkInfo"), "<< /Marked true >>");
}

TEST(Pdf, names_headings_and_tables_for_screen_readers) {
  const std::vector<std::string> names = OpenPdf(painted(sample_document())).structure();
  const auto count = [&names](const char* name) { return std::count(names.begin(), names.end(), name); };
  EXPECT_EQ(count("/H1"), 1);
  EXPECT_EQ(count("/H2"), 8);
  EXPECT_EQ(count("/H3"), 1);
  EXPECT_GE(count("/Table"), 2);
  EXPECT_GE(count("/TH"), 4);
  EXPECT_GT(count("/P"), 15);
}

TEST(Pdf, bookmarks_every_part) { EXPECT_EQ(OpenPdf(painted(sample_document())).bookmarks(), 9); }

TEST(Pdf, gives_the_same_bytes_twice) { EXPECT_EQ(painted(sample_document()), painted(sample_document())); }

TEST(Pdf, opens_only_with_its_passphrase) {
  Paint paint = test_paint();
  paint.passphrase = "vier losse woorden";
  const std::string bytes = painted(sample_document(), paint);
  EXPECT_FALSE(OpenPdf(bytes).opens());
  EXPECT_FALSE(OpenPdf(bytes, "fout").opens());
  const OpenPdf pdf(bytes, "vier losse woorden");
  ASSERT_TRUE(pdf.opens());
  EXPECT_TRUE(pdf.is_encrypted());
  EXPECT_NE(bytes.find("/AESV3"), std::string::npos);
  EXPECT_EQ(bytes.find("Naar huis"), std::string::npos);
}

TEST(Pdf, runs_a_long_table_over_pages_each_with_its_head) {
  const OpenPdf pdf(painted(table_of(1000, "Een regel")));
  ASSERT_TRUE(pdf.opens());
  EXPECT_GT(pdf.pages(), 20);
  const std::vector<std::string> names = pdf.structure();
  EXPECT_EQ(std::count(names.begin(), names.end(), "/TR"), 1000 + pdf.pages());
  EXPECT_EQ(std::count(names.begin(), names.end(), "/TH"), 2 * pdf.pages());
}

TEST(Pdf, splits_only_a_row_that_is_taller_than_a_page) {
  std::string tall;
  for (int i = 0; i < 1200; ++i) tall += "moreel beraad ";
  EXPECT_GE(OpenPdf(painted(table_of(1, tall))).pages(), 2);
  // three rows of 0.4 page: two on the first page, none in halves
  std::string middling;
  for (int i = 0; i < 160; ++i) middling += "moreel beraad ";
  const std::vector<std::string> names = OpenPdf(painted(table_of(3, middling))).structure();
  EXPECT_EQ(std::count(names.begin(), names.end(), "/TR"), 3 + OpenPdf(painted(table_of(3, middling))).pages());
}

TEST(Pdf, moves_a_table_whose_first_row_does_not_fit) {
  std::string middling;
  for (int i = 0; i < 160; ++i) middling += "moreel beraad ";
  Document document = table_of(1, middling);
  document.parts.insert(document.parts.begin(), Paragraph{{{middling + middling}}});
  document.parts.insert(document.parts.begin() + 1, Heading{2, "Tabel"});
  const OpenPdf pdf(painted(document));
  const std::vector<std::string> names = pdf.structure();
  EXPECT_EQ(pdf.pages(), 2);
  EXPECT_EQ(std::count(names.begin(), names.end(), "/TR"), 2);
}

TEST(Pdf, holds_long_texts_in_every_kind_of_part) {
  std::string tall;
  for (int i = 0; i < 1500; ++i) tall += "verplaatsing ";
  Document document = sample_document();
  document.title = std::string(4000, 'w');
  document.parts = {Panel{Panel::Kind::Shared, tall, {{{tall}}}},
                    OptionCards{{{"A", tall, tall, {{"Verlies", tall}}}, {"B", "kort", "kort", {}}}},
                    Bullets{{{{tall}}}},
                    Tags{{std::string(400, 'x'), "kort"}},
                    Facts{{{"Datum", tall.substr(0, 300)}}},
                    Paragraph{{{tall}}}};
  EXPECT_GT(OpenPdf(painted(document)).pages(), 10);
}

TEST(Pdf, survives_every_script_and_damaged_bytes) {
  Document document = sample_document();
  document.parts.clear();
  for (const std::string& text :
       {std::string("👍🏽 zorg"), std::string("مرحبا بالعالم"), std::string("cafe\u0301 \u200D\u202E"),
        std::string("倫理"), std::string("\xff\xfe\x80"), std::string("a\0b", 3), std::string("\x01\x1b[31m"),
        std::string(3000, 'm'), std::string("\uFEFF\uFFFE\U0010FFFF"), std::string("regel\nregel\n\nregel")}) {
    document.parts.emplace_back(Paragraph{{{text}, {text, true, true, true}}});
    document.parts.emplace_back(Table{{{text, 1}}, {{{{{{text}}}}}}});
    document.parts.emplace_back(Heading{2, text});
  }
  for (const Format format : {Format::Pdf, Format::Docx, Format::Odt, Format::Html, Format::Markdown}) {
    const auto bytes = paint(document, format, test_paint());
    EXPECT_TRUE(bytes) << static_cast<int>(format) << " " << bytes.error().detail;
  }
}

TEST(Pdf, of_an_empty_document_is_one_page) { EXPECT_EQ(OpenPdf(painted(Document{})).pages(), 1); }

TEST(Pdf, says_which_font_is_missing) {
  Paint paint = test_paint();
  paint.font_folder = "/nowhere";
  const auto bytes = report::paint(sample_document(), Format::Pdf, paint);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, "report.fonts-missing");
  EXPECT_EQ(bytes.error().arguments, std::vector<std::string>{"OpenSans-Regular.ttf"});
}

}  // namespace
}  // namespace beraad::report
