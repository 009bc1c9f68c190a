#include "app/state/draft_book.hpp"

#include <algorithm>

namespace beraad::state {
namespace {

std::int64_t due_time(const Drafted& draft) {
  return std::min(draft.last_key_ms + DraftBook::k_rest_ms, draft.first_unsaved_ms + DraftBook::k_latest_ms);
}

}  // namespace

void DraftBook::type(std::string_view editor, std::string_view text, std::size_t caret, std::int64_t now_ms) {
  auto found = m_drafts.find(editor);
  if (found == m_drafts.end()) found = m_drafts.emplace(std::string(editor), Drafted{}).first;
  Drafted& draft = found->second;
  if (draft.on_disk) draft.first_unsaved_ms = now_ms;
  draft.on_disk = false;
  draft.last_key_ms = now_ms;
  draft.text = text;
  draft.caret = caret;
}

void DraftBook::restore(std::string_view editor, std::string_view text, std::size_t caret) {
  Drafted draft;
  draft.text = text;
  draft.caret = caret;
  m_drafts.insert_or_assign(std::string(editor), std::move(draft));
}

const Drafted* DraftBook::find(std::string_view editor) const {
  const auto found = m_drafts.find(editor);
  return found == m_drafts.end() ? nullptr : &found->second;
}

std::vector<std::string> DraftBook::due(std::int64_t now_ms) const {
  std::vector<std::string> editors;
  for (const auto& [editor, draft] : m_drafts) {
    if (!draft.on_disk && due_time(draft) <= now_ms) editors.push_back(editor);
  }
  return editors;
}

std::optional<std::int64_t> DraftBook::next_due_ms() const {
  std::optional<std::int64_t> next;
  for (const auto& [editor, draft] : m_drafts) {
    if (!draft.on_disk) next = std::min(next.value_or(due_time(draft)), due_time(draft));
  }
  return next;
}

void DraftBook::mark_written(std::string_view editor) {
  if (const auto found = m_drafts.find(editor); found != m_drafts.end()) found->second.on_disk = true;
}

void DraftBook::forget(std::string_view editor) {
  if (const auto found = m_drafts.find(editor); found != m_drafts.end()) m_drafts.erase(found);
}

std::vector<std::string> DraftBook::editors() const {
  std::vector<std::string> editors;
  editors.reserve(m_drafts.size());
  for (const auto& [editor, draft] : m_drafts) editors.push_back(editor);
  return editors;
}

}  // namespace beraad::state
