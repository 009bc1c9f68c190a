// What comments, footnotes and endnotes of a Word document say, and at which line each of them belongs. Internal to the
// reading of documents.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/exchange/document_lines.hpp"

namespace beraad::exchange {

class DocumentNotes {
 public:
  /// What a part that holds notes of one kind says; an empty note is none.
  void add(DocumentNote::Kind kind, const DocumentLines& part);
  /// Every note at the line where it begins, once. A footnote whose mark was taken out went with it; a comment stands
  /// in the margin until somebody takes it away, and stays. What belongs to no line is loose.
  void place(const std::vector<NoteAnchor>& anchors, DocumentText& text);

 private:
  struct Note {
    DocumentNote said;
    std::vector<std::string> comments;  // ids of what is written at this note
    bool is_placed = false;
  };
  void place_at(const NoteAnchor& anchor, DocumentText& text);

  std::vector<Note> m_notes;
  std::map<std::pair<DocumentNote::Kind, std::string>, std::vector<std::size_t>> m_by_id;
};

}  // namespace beraad::exchange
