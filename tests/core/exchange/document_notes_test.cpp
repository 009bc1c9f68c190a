// What stands beside the text of a Word document: comments in the margin, footnotes, endnotes, headers and footers.
#include <gmock/gmock.h>

#include "core/exchange/document_text.hpp"
#include "tests/core/exchange/case_fixture.hpp"
#include "tests/core/exchange/document_fixture.hpp"

namespace beraad::test {
namespace {

using Kind = exchange::DocumentNote::Kind;

std::string shown(const exchange::DocumentNote& note) {
  const char* kind = note.kind == Kind::Comment ? "c" : note.kind == Kind::Footnote ? "f" : "e";
  return std::string(" [") + kind + " " + note.text + "]";
}
/// Each line with its notes behind it; then what is loose, and what stands at the edges.
std::string read(const std::string& bytes) {
  const auto read = exchange::read_document_text(bytes);
  if (!read) return read.error().code;
  std::string all;
  for (const auto& line : read->lines) {
    all += line.text;
    for (const auto& note : line.notes) all += shown(note);
    all += "\n";
  }
  for (const auto& note : read->loose) all += "loose" + shown(note) + "\n";
  for (const auto& edge : read->edges) all += "edge " + edge + "\n";
  if (read->unread > 0) all += "unread " + std::to_string(read->unread) + "\n";
  return all;
}
std::string comment(const std::string& id, const std::string& text) { return note_of("comment", id, {text}); }
std::string footnote(const std::string& id, const std::string& text) { return note_of("footnote", id, {text}); }

TEST(DocumentNotes, StandAtTheLineWhereTheyBeginOnce) {
  const std::string body = "<w:p>" + from_here("0") + run_of("een") + "</w:p><w:p>" + run_of("twee") +
                           "<w:commentRangeEnd w:id=\"0\"/>" + mark_of("comment", "0") + mark_of("footnote", "2") +
                           mark_of("footnote", "2") + "</w:p><w:p>" + run_of("drie") + mark_of("endnote", "2") +
                           "<w:r><w:br/></w:r>" + run_of("vier") + mark_of("comment", "7") + "</w:p>";
  EXPECT_EQ(read(packed_with(body, {comments_of(comment("0", "weet ik niet") + comment("7", "of toch")),
                                    footnotes_of(footnote("2", "toen")),
                                    {"endnotes", "endnotes", note_of("endnote", "2", {"later"})}})),
            "een [c weet ik niet]\ntwee [f toen]\ndrie [e later]\nvier [c of toch]\n");
}

TEST(DocumentNotes, MayBeginBetweenParagraphs) {
  const std::string body = paragraph_of("een") + from_here("0") + paragraph_of("twee") + from_here("1");
  EXPECT_EQ(read(packed_with(body, {comments_of(comment("0", "hier") + comment("1", "daar"))})),
            "een\ntwee [c hier]\nloose [c daar]\n");
}

TEST(DocumentNotes, ABoxAndAnAlternativeGiveANoteOnce) {
  const std::string box = "<w:txbxContent><w:p>" + run_of("ja") + mark_of("comment", "0") + "</w:p></w:txbxContent>";
  const std::string body = "<w:p>" + run_of("een") + "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>" + box +
                           "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>";
  EXPECT_EQ(read(packed_with(body, {comments_of(comment("0", "hier"))})), "een\nja [c hier]\n");
}

TEST(DocumentNotes, ANoteOfMoreLinesIsOneAndAnEmptyOneIsNone) {
  const std::string body = "<w:p>" + run_of("een") + mark_of("comment", "0") + mark_of("comment", "1") + "</w:p>";
  EXPECT_EQ(read(packed_with(body, {comments_of(note_of("comment", "0", {"ja", "", "nee"}) + comment("1", " ") +
                                                comment("2", " "))})),
            "een [c ja / nee]\n");
  EXPECT_EQ(
      read(packed_with(body, {comments_of("<w:comment w:id=\"0\"><w:p>" + run_of("ja") + "<w:del>" + run_of("weg") +
                                          "</w:del><w:ins>" + run_of("!") + "</w:ins></w:p></w:comment>")})),
      "een [c ja!]\n");
}

TEST(DocumentNotes, ThatBelongToNoLineAreLoose) {
  const std::string drawn = "<w:footnote w:type=\"separator\" w:id=\"-1\">" + paragraph_of("---") + "</w:footnote>";
  EXPECT_EQ(read(packed_with(paragraph_of("een"),
                             {comments_of(comment("0", "ja")), footnotes_of(drawn + footnote("1", "nee"))})),
            "een\nloose [c ja]\nloose [f nee]\n");
}

TEST(DocumentNotes, AFootnoteGoesWithItsMarkAndACommentStays) {
  const std::string body = "<w:p>" + run_of("een") + "<w:del>" + mark_of("comment", "0") + mark_of("footnote", "1") +
                           mark_of("comment", "2") + "</w:del></w:p><w:p>" + run_of("twee") + mark_of("comment", "2") +
                           "</w:p>";
  EXPECT_EQ(read(packed_with(
                body, {comments_of(comment("0", "ja") + comment("2", "hier")), footnotes_of(footnote("1", "weg"))})),
            "een [c ja]\ntwee [c hier]\n");
}

TEST(DocumentNotes, ACommentAtAFootnoteStandsWhereTheFootnoteDoes) {
  const std::string note = "<w:footnote w:id=\"1\"><w:p>" + run_of("toen") + mark_of("comment", "0") +
                           "</w:p></w:footnote><w:footnote w:id=\"2\"><w:p>" + run_of("ooit") +
                           mark_of("comment", "1") + "</w:p></w:footnote>";
  const std::string body = paragraph_of("een") + "<w:p>" + run_of("twee") + mark_of("footnote", "1") + "</w:p>";
  EXPECT_EQ(
      read(packed_with(body, {footnotes_of(note), comments_of(comment("0", "echt") + comment("1", "niet echt"))})),
      "een\ntwee [f toen] [c echt]\nloose [f ooit]\nloose [c niet echt]\n");
}

TEST(DocumentNotes, TwoWithOneIdAreBothRead) {
  const std::string body = "<w:p>" + run_of("een") + mark_of("comment", "0") + "</w:p>";
  EXPECT_EQ(read(packed_with(body, {comments_of(comment("0", "ja")), comments_of(comment("0", "nee"))})),
            "een [c ja] [c nee]\n");
}

TEST(DocumentNotes, HeadersAndFootersGiveEachOfTheirLinesOnce) {
  const std::string page =
      "<w:p><w:r><w:tab/></w:r><w:fldSimple w:instr=\"PAGE\">" + run_of("1") + "</w:fldSimple></w:p>";
  EXPECT_EQ(read(packed_with(paragraph_of("een"), {{"header", "hdr", paragraph_of("boven") + paragraph_of(" ")},
                                                   {"header", "hdr", paragraph_of("boven")},
                                                   {"footer", "ftr", page}})),
            "een\nedge 1\nedge boven\n");
}

TEST(DocumentNotes, APartThatIsNotThereOrOfAnotherKindIsPassedOver) {
  const std::string document = document_of(paragraph_of("een"));
  EXPECT_EQ(read(packed(document, {{"word/_rels/document.xml.rels", relations("comments", "comments.xml")}})), "een\n");
  EXPECT_EQ(read(packed(document, {{"word/_rels/document.xml.rels", relations("commentsExtended", "more.xml")},
                                   {"word/more.xml", "torn"}})),
            "een\n");
  EXPECT_EQ(read(packed(document, {{"word/_rels/document.xml.rels", relations("comments", "/word/../other/notes.xml")},
                                   {"other/notes.xml", "<w:comments xmlns:w=\"" + k_word_names + "\">" +
                                                           comment("0", "ja") + "</w:comments>"}})),
            "een\nloose [c ja]\n")
      << "a part may stand anywhere in the package";
}

TEST(DocumentNotes, PartsThatAreNotSoundAreLeftUnreadAndWhatIsMeantToHarmRefusesTheWhole) {
  const std::string body = paragraph_of("een");
  const auto with = [&](const std::string& comments) {
    return read(packed(document_of(body), {{"word/_rels/document.xml.rels", relations("comments", "comments.xml")},
                                           {"word/comments.xml", comments}}));
  };
  std::string nested = comment("0", "ja");
  for (int depth = 0; depth < 400; ++depth) nested = "<w:x>" + nested + "</w:x>";
  EXPECT_EQ(read(packed_with(body, {comments_of(nested)})), "document.too-deep");
  EXPECT_EQ(with("<w:comments"), "een\nunread 1\n");
  EXPECT_EQ(with("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"), "document.entities");
  EXPECT_EQ(with("<other/>"), "een\nunread 1\n");
  EXPECT_EQ(read(packed_with(body, {comments_of("<w:altChunk/>")})), "een\nunread 1\n");
}

TEST(DocumentNotes, ALetterheadWithALinkedPictureLeavesTheRestReadable) {
  const PartBeside header{"header", "hdr", paragraph_of("Zorggroep")}, footer{"footer", "ftr", paragraph_of("adres")};
  const std::string outside = relations("image", "http://elders.example/", "TargetMode=\"External\"");
  const std::string body = from_here("0") + paragraph_of("een");
  EXPECT_EQ(read(packed_with(body, {header, footer, comments_of(comment("0", "ja"))},
                             {{"word/_rels/header1.xml.rels", outside}})),
            "een [c ja]\nedge adres\nunread 1\n");
}

TEST(DocumentNotes, AllPartsTogetherMayNotUnfoldTooFar) {
  std::string digits;
  for (int number = 0; digits.size() < (6U << 20U); ++number) digits += std::to_string(std::int64_t{number} * 7919);
  const PartBeside header{"header", "hdr", "<!--" + digits + "-->"};
  EXPECT_EQ(read(packed_with(paragraph_of("een"), {header, header})), "een\n");
  EXPECT_EQ(read(packed_with(paragraph_of("een"), {header, header, header})), "document.bomb");
  std::string related;
  for (int number = 0; number < 2001; ++number)
    related += "<R Type=\"/header\" Target=\"h" + std::to_string(number) + "\"/>";
  EXPECT_EQ(
      read(packed(document_of(paragraph_of("een")), {{"word/_rels/document.xml.rels", "<R>" + related + "</R>"}})),
      "document.bomb");
}

/// Each is found by its id: were it looked for among all others, this would take minutes.
TEST(DocumentNotes, AreFoundAtOnceHoweverManyThereAre) {
  constexpr int k_count = 40'000;
  std::string body, notes, expected;
  for (int number = 0; number < k_count; ++number) {
    const std::string id = std::to_string(number);
    body += "<w:p><w:r><w:t>" + id + "</w:t></w:r>" + from_here(id) + "<w:r><w:commentReference w:id=\"" + id +
            "\"/></w:r></w:p>";
    notes += "<w:comment w:id=\"" + id + "\"><w:p><w:r><w:t>n" + id + "</w:t></w:r></w:p></w:comment>";
    expected += id + " [c n" + id + "]\n";
  }
  EXPECT_TRUE(read(packed_with(body, {comments_of(notes)})) == expected);
}

}  // namespace
}  // namespace beraad::test
