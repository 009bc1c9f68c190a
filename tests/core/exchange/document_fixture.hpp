// Word documents as other programs save them, for trying out what reads them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/report/zip_package.hpp"

namespace beraad::test {

inline const std::string k_word_names = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

inline std::string relations(const std::string& type, const std::string& target, const std::string& more = {}) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
         "Id=\"r1\" "
         "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         type + "\" Target=\"" + target + "\" " + more + "/></Relationships>";
}

/// A package around that text of word/document.xml.
inline std::string packed(const std::string& document, std::vector<report::PackageFile> more = {}) {
  more.insert(more.begin(), {"word/document.xml", document});
  more.insert(more.begin(), {"_rels/.rels", relations("officeDocument", "word/document.xml")});
  const auto bytes = report::zip_package(more);
  return bytes ? *bytes : std::string();
}
inline std::string document_of(const std::string& body) {
  return "<?xml version=\"1.0\"?><w:document xmlns:w=\"" + k_word_names + "\"><w:body>" + body +
         "</w:body></w:document>";
}

inline std::string run_of(const std::string& text) {
  std::string escaped;
  for (const char letter : text) {
    escaped += letter == '&' ? "&amp;" : letter == '<' ? "&lt;" : std::string(1, letter);
  }
  return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + escaped + "</w:t></w:r>";
}
/// A paragraph cut into pieces, as spelling checkers leave it.
inline std::string paragraph_of(const std::string& text) {
  std::string paragraph = "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr>";
  constexpr std::size_t k_piece = 7;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(at + k_piece, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    paragraph += run_of(text.substr(at, end - at)) + "<w:proofErr w:type=\"spellStart\"/>";
    at = end;
  }
  return paragraph + "</w:p>";
}
/// A part beside the text: a kind of relation and the name of its element.
struct PartBeside {
  std::string type, element, content;
};
/// A package around that body, with parts beside it.
inline std::string packed_with(const std::string& body, const std::vector<PartBeside>& parts,
                               std::vector<report::PackageFile> more = {}) {
  std::string related;
  int number = 0;
  for (const auto& [type, element, content] : parts) {
    const std::string name = type + std::to_string(++number) + ".xml";
    related += "<Relationship Id=\"r" + std::to_string(number) +
               "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
               "\" Target=\"" + name + "\"/>";
    more.push_back(
        {"word/" + name, "<w:" + element + " xmlns:w=\"" + k_word_names + "\">" + content + "</w:" + element + ">"});
  }
  more.push_back({"word/_rels/document.xml.rels",
                  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + related +
                      "</Relationships>"});
  return packed(document_of(body), std::move(more));
}
/// A comment, a footnote or an endnote, each text a paragraph; and the marks of one in a line.
inline std::string note_of(const std::string& element, const std::string& id, const std::vector<std::string>& texts) {
  std::string note = "<w:" + element + " w:id=\"" + id + "\" w:author=\"Wie\">";
  for (const auto& text : texts) note += paragraph_of(text);
  return note + "</w:" + element + ">";
}
inline std::string from_here(const std::string& id) { return "<w:commentRangeStart w:id=\"" + id + "\"/>"; }
inline std::string mark_of(const std::string& element, const std::string& id) {
  return "<w:r><w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr><w:" + element + "Reference w:id=\"" + id + "\"/></w:r>";
}
inline PartBeside comments_of(const std::string& content) { return {"comments", "comments", content}; }
inline PartBeside footnotes_of(const std::string& content) { return {"footnotes", "footnotes", content}; }

inline std::string word_document(const std::vector<std::string>& lines) {
  std::string body;
  for (const auto& line : lines) body += paragraph_of(line);
  return packed(document_of(body));
}

}  // namespace beraad::test
