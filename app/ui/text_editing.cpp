#include "app/ui/text_editing.hpp"

#include <algorithm>
#include <ranges>

#include "app/ui/graphemes.hpp"
#include "core/base/text.hpp"

namespace beraad::ui {
namespace {

constexpr std::size_t k_most_steps = 2000;

bool ends_in_space(std::string_view text) {
  return !text.empty() && character_kind(text, grapheme_begin_before(text, text.size())) != CharacterKind::Word;
}
bool begins_word(std::string_view text) { return character_kind(text, 0) == CharacterKind::Word; }

/// Where a place of the old text lies in the new one: what both begin and end with did not move against it.
std::size_t place_after(std::string_view before, std::string_view after, std::size_t at) {
  const auto begin = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
  if (at <= begin) return at;
  const std::string_view old_rest = before.substr(begin), new_rest = after.substr(begin);
  const auto end = static_cast<std::size_t>(
      std::ranges::mismatch(old_rest | std::views::reverse, new_rest | std::views::reverse).in1 - old_rest.rbegin());
  return after.size() - std::min(end, before.size() - at);
}

}  // namespace

TextEditing::TextEditing(std::string text, Lines lines) : m_text(std::move(text)), m_lines(lines) {
  m_caret.at = m_anchor = m_text.size();
}

std::pair<std::size_t, std::size_t> TextEditing::selection() const { return std::minmax(m_caret.at, m_anchor); }

std::string_view TextEditing::selected() const {
  const auto [begin, end] = selection();
  return std::string_view(m_text).substr(begin, end - begin);
}

bool TextEditing::is_long() const {
  const std::size_t most = m_lines == Lines::One ? k_notice_one : k_notice_many;
  return m_text.size() > most && base::count_code_points(m_text) > most;
}

void TextEditing::replace_all(std::string text) {
  m_caret = {grapheme_boundary(text, place_after(m_text, text, m_caret.at)), false};
  m_text = std::move(text);
  m_anchor = m_caret.at;
  m_done.clear();
  m_undone.clear();
  m_rows_stale = true;
}

bool TextEditing::joins_last_step(const Step& step) const {
  if (!m_step_open || m_done.empty() || m_done.back().kind != step.kind) return false;
  const Step& last = m_done.back();
  switch (step.kind) {
    case StepKind::Typing:  // up to the next word
      return step.removed.empty() && last.at + last.inserted.size() == step.at &&
             !(ends_in_space(last.inserted) && begins_word(step.inserted));
    case StepKind::ErasingLeft:
      return step.at + step.removed.size() == last.at;
    case StepKind::ErasingRight:
      return step.at == last.at;
    case StepKind::Other:
      break;
  }
  return false;
}

void TextEditing::change(StepKind kind, std::size_t begin, std::size_t end, std::string_view inserted) {
  const std::size_t kept = m_text.size() - (end - begin);
  if (kept + inserted.size() > k_most_bytes) {
    const std::size_t room = k_most_bytes > kept ? k_most_bytes - kept : 0;
    inserted = inserted.substr(0, grapheme_boundary(inserted, room));
  }
  if (begin == end && inserted.empty()) return;
  Step step{kind, begin, m_text.substr(begin, end - begin), std::string(inserted), m_caret, {m_anchor, false}};
  m_text.replace(begin, end - begin, inserted);
  if (joins_last_step(step)) {
    Step& last = m_done.back();
    if (kind == StepKind::Typing) last.inserted += step.inserted;
    if (kind == StepKind::ErasingRight) last.removed += step.removed;
    if (kind == StepKind::ErasingLeft) last.removed.insert(0, step.removed), last.at = step.at;
  } else {
    if (m_done.size() == k_most_steps) m_done.erase(m_done.begin());
    m_done.push_back(std::move(step));
  }
  m_undone.clear();
  m_step_open = kind != StepKind::Other;
  m_caret = {begin + inserted.size(), false};
  m_anchor = m_caret.at;
  m_wanted_x = -1;
  m_rows_stale = true;
}

void TextEditing::type(std::string_view text) {
  const std::string clean = base::pasted(text, m_lines == Lines::One);
  const auto [begin, end] = selection();
  change(StepKind::Typing, begin, end, clean);
}

void TextEditing::paste(std::string_view clipboard) {
  const std::string clean = base::pasted(clipboard, m_lines == Lines::One);
  const auto [begin, end] = selection();
  change(StepKind::Other, begin, end, clean);
}

void TextEditing::erase(Erase what) {
  auto [begin, end] = selection();
  if (begin != end) {
    change(StepKind::Other, begin, end, {});
    return;
  }
  switch (what) {
    case Erase::Left:
      begin = grapheme_begin_before(m_text, begin);
      break;
    case Erase::Right:
      end = grapheme_end(m_text, end);
      break;
    case Erase::WordLeft:
      begin = word_left(begin);
      break;
    case Erase::WordRight:
      end = word_right(end);
      break;
  }
  const bool left = what == Erase::Left || what == Erase::WordLeft;
  change(left ? StepKind::ErasingLeft : StepKind::ErasingRight, begin, end, {});
}

std::string TextEditing::cut() {
  std::string text(selected());
  if (!text.empty()) erase(Erase::Left);
  return text;
}

bool TextEditing::undo() {
  if (m_done.empty()) return false;
  Step step = std::move(m_done.back());
  m_done.pop_back();
  m_text.replace(step.at, step.inserted.size(), step.removed);
  m_caret = step.caret;
  m_anchor = step.anchor.at;
  m_undone.push_back(std::move(step));
  m_step_open = false;
  m_wanted_x = -1;
  m_rows_stale = true;
  return true;
}

bool TextEditing::redo() {
  if (m_undone.empty()) return false;
  Step step = std::move(m_undone.back());
  m_undone.pop_back();
  m_text.replace(step.at, step.removed.size(), step.inserted);
  m_caret = {step.at + step.inserted.size(), false};
  m_anchor = m_caret.at;
  m_done.push_back(std::move(step));
  m_step_open = false;
  m_wanted_x = -1;
  m_rows_stale = true;
  return true;
}

}  // namespace beraad::ui
