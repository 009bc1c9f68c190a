#include "core/exchange/document_notes.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace beraad::exchange {
namespace {

using Kind = DocumentNote::Kind;

/// A note stands on one line, whatever it was typed on.
void append_line(std::string& note, const std::string& line) {
  for (const std::string& filled : base::filled_lines(base::pasted(line, false))) {
    note += (note.empty() ? "" : " / ") + filled;
  }
}

}  // namespace

void DocumentNotes::add(Kind kind, const DocumentLines& part) {
  const std::size_t first = m_notes.size();
  for (std::size_t at = 0; at < part.starts.size(); ++at) {
    const std::size_t end = at + 1 < part.starts.size() ? part.starts[at + 1].line : part.lines.size();
    Note& note = m_notes.emplace_back();
    note.said.kind = kind;
    for (std::size_t line = part.starts[at].line; line < end; ++line) append_line(note.said.text, part.lines[line]);
    m_by_id[{kind, part.starts[at].id}].push_back(first + at);
  }
  if (kind == Kind::Comment) return;
  for (const NoteAnchor& anchor : part.anchors) {
    const auto after = std::ranges::upper_bound(part.starts, anchor.line, {}, &NoteStart::line);
    if (anchor.kind != Kind::Comment || after == part.starts.begin()) continue;
    m_notes[first + static_cast<std::size_t>(after - part.starts.begin()) - 1].comments.push_back(anchor.id);
  }
}

void DocumentNotes::place_at(const NoteAnchor& anchor, DocumentText& text) {
  const auto found = m_by_id.find({anchor.kind, anchor.id});
  if (found == m_by_id.end()) return;
  const bool is_out = anchor.is_struck && anchor.kind != Kind::Comment;
  const std::vector<std::size_t> meant = std::move(found->second);
  m_by_id.erase(found);  // each is placed once
  for (const std::size_t index : meant) {
    Note& note = m_notes[index];
    note.is_placed = true;
    if (!is_out && !note.said.text.empty()) {
      auto& notes = anchor.line < text.lines.size() ? text.lines[anchor.line].notes : text.loose;
      notes.push_back(note.said);
    }
    for (const std::string& id : note.comments) place_at({Kind::Comment, id, anchor.line, anchor.is_struck}, text);
  }
}

void DocumentNotes::place(const std::vector<NoteAnchor>& anchors, DocumentText& text) {
  for (const bool is_struck : {false, true}) {
    for (const NoteAnchor& anchor : anchors) {
      if (anchor.is_struck == is_struck) place_at(anchor, text);
    }
  }
  for (const Note& note : m_notes) {
    if (!note.is_placed && !note.said.text.empty()) text.loose.push_back(note.said);
  }
}

}  // namespace beraad::exchange
