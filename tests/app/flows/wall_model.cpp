#include "tests/app/flows/wall_model.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/session/event_json.hpp"

namespace beraad::test {
namespace {

std::string letters_of(const session::Event& event) { return only_letters(session::encode(event).payload); }

/// The texts that a strike at that place is about.
std::string letters_at(const session::FieldValue& value, const state::EditorRef& place) {
  std::string texts;
  const bool whole_row = place.part == state::EditorRef::Part::RowKey || place.part == state::EditorRef::Part::Item;
  if (const auto* text = std::get_if<std::string>(&value)) texts = *text;
  if (const auto* items = std::get_if<session::Items>(&value)) {
    for (const auto& item : *items) {
      if (item.id == place.row) texts += item.text + " ";
    }
  }
  if (const auto* rows = std::get_if<session::Rows>(&value)) {
    for (const auto& row : *rows) {
      if (row.id != place.row) continue;
      if (!whole_row) texts += session::cell_text(row, place.column) + " ";
      if (!whole_row) continue;
      for (const auto& [column, cell] : row.cells) texts += session::cell_text(row, column) + " ";
    }
  }
  return only_letters(texts);
}

}  // namespace

void WallModel::read_events(const session::SessionDocument& document, const std::string& still_typed) {
  auto& read = m_read[document.id()];
  for (; read < document.changes().size(); ++read) {
    for (const auto& event : document.changes()[read].events) {
      for (auto* sentinel : m_book.find_in(letters_of(event))) sentinel->written = true;
      if (const auto* revealed = std::get_if<session::RoundRevealed>(&event)) {
        m_revealed.emplace(document.id(), revealed->step);
      }
      if (const auto* struck = std::get_if<session::TextStruck>(&event)) take_strike(document, *struck, still_typed);
    }
  }
}

void WallModel::expect_strike(const session::SessionDocument& document, const state::EditorRef& place) {
  m_at_place.clear();
  const auto* value = session::find_value(document.state(), place.key);
  if (value != nullptr) m_at_place = m_book.find_in(letters_at(*value, place));
}

void WallModel::take_strike(const session::SessionDocument& document, const session::TextStruck& struck,
                            const std::string& still_typed) {
  ++m_strikes;
  std::set<const Sentinel*> left, left_there;
  for (const auto& change : document.changes()) {
    for (const auto& event : change.events) {
      const auto* written = std::get_if<session::AnswerWritten>(&event);
      for (const auto* sentinel : m_book.find_in(letters_of(event))) {
        left.insert(sentinel);
        if (written != nullptr && written->key == struck.key) left_there.insert(sentinel);
      }
    }
  }
  for (const auto* sentinel : m_at_place) {
    EXPECT_FALSE(left_there.contains(sentinel))
        << "struck in " << struck.key.step << "/" << struck.key.field << ", but still in an event: " << sentinel->word;
  }
  const auto typed = m_book.find_in(still_typed);
  for (auto& sentinel : m_book.all()) {
    if (sentinel.session != document.id() || left.contains(&sentinel)) continue;
    if (std::ranges::find(typed, &sentinel) != typed.end()) continue;
    // What was typed over that text and not yet written goes with it.
    if (sentinel.written || sentinel.key == struck.key) sentinel.struck = true;
  }
  m_at_place.clear();
}

bool WallModel::is_revealed(const Sentinel& sentinel) const {
  return m_revealed.contains({sentinel.session, sentinel.key.step});
}

bool WallModel::room_may_show(const Sentinel& sentinel, const base::Uuid& open_session) const {
  if (sentinel.struck || !sentinel.written || sentinel.session != open_session) return false;
  return sentinel.secrecy == Secrecy::Group || (sentinel.secrecy == Secrecy::Sealed && is_revealed(sentinel));
}

bool WallModel::shared_console_may_show(const Sentinel& sentinel) const {
  if (!console_may_show(sentinel)) return false;
  switch (sentinel.secrecy) {
    case Secrecy::OnlyMe:
    case Secrecy::Name:
      return false;
    case Secrecy::Sealed:
      return is_revealed(sentinel);
    default:
      return true;
  }
}

bool WallModel::console_may_show(const Sentinel& sentinel) {
  return !sentinel.struck && sentinel.secrecy != Secrecy::OffRecord;
}

}  // namespace beraad::test
