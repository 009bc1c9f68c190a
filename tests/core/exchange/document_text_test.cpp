// The text of a Word document from outside, whichever program saved it; what is none is refused with its reason.
#include "core/exchange/document_text.hpp"

#include <gmock/gmock.h>

#include "tests/core/exchange/case_fixture.hpp"
#include "tests/core/exchange/document_fixture.hpp"

namespace beraad::test {
namespace {

std::string text_of(const std::string& bytes) {
  const auto read = exchange::read_document_text(bytes);
  if (!read) return read.error().code;
  std::string text;
  for (const auto& line : read->lines) text += line.text + "\n";
  return text;
}
std::string text_in(const std::string& body) { return text_of(packed(document_of(body))); }

TEST(DocumentText, ParagraphsAreLinesHoweverTheyWereCutUp) {
  EXPECT_EQ(text_of(word_document({"Zij vroeg mij & hém <nu> te zwijgen.", "", "Twee"})),
            "Zij vroeg mij & hém <nu> te zwijgen.\n\nTwee\n");
  EXPECT_EQ(text_in("<w:p>" + run_of("een") + run_of(" ") + run_of("twee") +
                    "<w:r><w:br/><w:t>drie</w:t><w:tab/><w:noBreakHyphen/></w:r></w:p>"),
            "een twee\ndrie\t-\n");
}

TEST(DocumentText, WhatSomebodyTookOutWhileChangesWereFollowedIsGone) {
  EXPECT_EQ(text_in("<w:p>" + run_of("een") + "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:moveFrom>" +
                    run_of("weg") + "</w:moveFrom><w:ins>" + run_of("twee") + "</w:ins></w:p>"),
            "eentwee\n");
}

TEST(DocumentText, ControlsAreReadWithinAndWithoutThem) {
  const std::string paragraph = "<w:p>" + run_of("ja") + "</w:p>";
  EXPECT_EQ(text_in("<w:sdt><w:sdtPr><w:tag w:val=\"x\"/><w:placeholder>" + run_of("kies") +
                    "</w:placeholder></w:sdtPr><w:sdtContent>" + paragraph + "</w:sdtContent></w:sdt>"),
            "ja\n");
  for (const std::string shows : {"<w:showingPlcHdr/>", "<w:showingPlcHdr w:val=\"1\"/>"}) {
    EXPECT_EQ(text_in("<w:p>" + run_of("een") + "<w:sdt><w:sdtPr>" + shows + "</w:sdtPr><w:sdtContent>" +
                      run_of("Klik om te typen") + "</w:sdtContent></w:sdt></w:p>"),
              "een\n")
        << "nobody typed what a control shows while it is empty";
  }
  EXPECT_EQ(text_in("<w:p><w:sdt><w:sdtPr><w:showingPlcHdr w:val=\"0\"/></w:sdtPr><w:sdtContent>" + run_of("een") +
                    "</w:sdtContent></w:sdt></w:p>"),
            "een\n");
  EXPECT_EQ(text_in("<w:tbl><w:tr><w:tc>" + paragraph + "</w:tc><w:tc>" + paragraph + "</w:tc></w:tr></w:tbl>"),
            "ja\nja\n");
  EXPECT_EQ(text_in("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:char=\"00a8\"/></w:r></w:p>"),
            "\u2611\u2610\n");
}

TEST(DocumentText, ATableWithinACellIsReadWhereItStands) {
  const auto cell = [](const std::string& content) { return "<w:tc><w:tcPr/>" + content + "</w:tc>"; };
  const std::string within = "<w:tbl><w:tblPr/><w:tr>" + cell(paragraph_of("drie")) + cell(paragraph_of("vier")) +
                             "</w:tr></w:tbl>" + paragraph_of("vijf");
  EXPECT_EQ(text_in("<w:tbl><w:tr>" + cell(paragraph_of("een")) + cell(paragraph_of("twee") + within) +
                    "</w:tr></w:tbl>" + paragraph_of("zes")),
            "een\ntwee\ndrie\nvier\nvijf\nzes\n");
}

TEST(DocumentText, ABoxIsReadOnceBelowTheLineThatItHangsAt) {
  const auto box = [](const std::string& newer, const std::string& older) {
    return "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>" + newer + "</mc:Choice><mc:Fallback>" + older +
           "</mc:Fallback></mc:AlternateContent></w:r>";
  };
  const auto text = [](const std::string& said) {
    return "<w:drawing><w:txbxContent>" + paragraph_of(said) + "</w:txbxContent></w:drawing>";
  };
  EXPECT_EQ(text_in("<w:p>" + box(text("ja"), text("ja")) + run_of("nee") + "</w:p>" + paragraph_of("twee")),
            "nee\nja\ntwee\n");
  EXPECT_EQ(
      text_in("<w:p>" + run_of("een") + box(text("ja"), text("ja")) + "<w:r><w:br/></w:r>" + run_of("twee") + "</w:p>"),
      "een\nja\ntwee\n");
  EXPECT_EQ(text_in("<w:p>" + box("<x:sign xmlns:x=\"other\"/>", "<w:t>\u263A</w:t>") + "</w:p>"), "\u263A\n")
      << "what only older programs are told";
}

TEST(DocumentText, NamesMayHaveAnotherPrefixOrNone) {
  for (const std::string prefix : {"w", "ns0"}) {
    const std::string p = prefix + ":";
    EXPECT_EQ(text_of(packed("<" + p + "document xmlns:" + prefix + "=\"" + k_word_names + "\"><" + p + "body><" + p +
                             "p><" + p + "r><" + p + "t>een</" + p + "t></" + p + "r></" + p + "p></" + p + "body></" +
                             p + "document>")),
              "een\n");
  }
  EXPECT_EQ(text_of(packed("<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r><t>een</t>"
                           "<x:t xmlns:x=\"other\">niet</x:t></r></p></body></document>")),
            "een\n");
}

TEST(DocumentText, APrefixThatIsNoOnesIsNotCarriedAlong) {
  const auto with = [](const std::string& prefix) {
    const std::string p = prefix + ":";
    return text_in("<w:p>" + run_of("een") + "</w:p><" + p + "p xmlns:" + prefix + "=\"" + k_word_names + "\"><" + p +
                   "r><" + p + "t>twee</" + p + "t></" + p + "r></" + p + "p><w:p>" + run_of("drie") + "</w:p>");
  };
  EXPECT_EQ(with("ns0"), "een\ntwee\ndrie\n");
  EXPECT_EQ(with(std::string(1000, 'n')), "een\ndrie\n");
}

TEST(DocumentText, ManyParagraphsWithinALongOneLeaveItsLineWhole) {
  const std::string longest(2000, 'a');
  std::string boxes, expected;
  for (int box = 0; box < 200; ++box) {
    boxes += "<w:p>" + run_of(std::to_string(box)) + "</w:p>";
    expected += std::to_string(box) + "\n";
  }
  EXPECT_EQ(text_in("<w:p>" + run_of(longest) + boxes + run_of("eind") + "</w:p>"), longest + "eind\n" + expected);
}

TEST(DocumentText, LinksMayPointOutsideButNothingElse) {
  const std::string document = document_of("<w:p>" + run_of("een") + "</w:p>");
  const auto with = [&](const std::string& type) {
    return text_of(packed(document, {{"word/_rels/document.xml.rels",
                                      relations(type, "http://elders.example/", "TargetMode=\"External\"")}}));
  };
  EXPECT_EQ(with("hyperlink"), "een\n");
  EXPECT_EQ(with("image"), "document.outside");
  EXPECT_EQ(text_in("<w:altChunk/>"), "document.outside");
}

TEST(DocumentText, WhatIsNoSoundDocumentIsRefusedWithItsReason) {
  const std::string good = word_document({"een", "twee"});
  EXPECT_EQ(text_of(""), "document.not-word");
  EXPECT_EQ(text_of(good.substr(0, good.size() / 2)), "document.broken");
  EXPECT_EQ(text_of("\xD0\xCF\x11\xE0 an old one"), "document.old");
  EXPECT_EQ(text_of(packed("<w:document xmlns:w=\"" + k_word_names + "\"><w:body>")), "document.broken");
  EXPECT_EQ(text_of(packed("<other/>")), "document.not-word");
  EXPECT_EQ(text_of(*report::zip_package({{"content.xml", "<x/>"}})), "document.not-word");
  EXPECT_EQ(text_of(packed("<!DOCTYPE a [<!ENTITY b \"c\">]>" + document_of("<w:p/>").substr(21))),
            "document.entities");
  EXPECT_EQ(text_of(packed(document_of("\xFF"))), "document.broken");
  std::string nested;
  for (int depth = 0; depth < 400; ++depth) nested = "<w:x>" + nested + "</w:x>";
  EXPECT_EQ(text_in(nested), "document.too-deep");
}

TEST(DocumentText, WhatUnfoldsTooFarIsRefusedBeforeItIsUnfolded) {
  EXPECT_EQ(text_in("<w:p>" + run_of("een") + "</w:p>" + std::string(4U << 20U, ' ')), "document.bomb");
  EXPECT_EQ(text_of(packed(document_of("<w:p/>"), {{"word/media/a.bin", std::string(4U << 20U, 'a')}})),
            "document.bomb");
  EXPECT_EQ(text_of(packed(document_of("<w:p/>"), {{"word/large.xml", std::string(1U << 10U, 'a')}})), "\n");
  std::vector<report::PackageFile> many;
  for (int number = 0; number < 2001; ++number) many.push_back({"part" + std::to_string(number), ""});
  EXPECT_EQ(text_of(packed(document_of("<w:p/>"), many)), "document.bomb");
}

}  // namespace
}  // namespace beraad::test
