#include "core/session/redaction.hpp"

#include <algorithm>
#include <functional>

#include "core/session/cut_links.hpp"

namespace beraad::session {

using protocol::Field;
using protocol::RowSource;

namespace {

using Replace = std::function<std::optional<Event>(const Event&)>;

/// What is left of an event by an earlier act of the same change is what the next one works on.
void append_redactions(std::vector<Redaction>& redactions, const std::vector<Change>& changes, const Replace& replace) {
  for (const Change& change : changes) {
    for (std::size_t index = 0; index < change.events.size(); ++index) {
      const auto before = std::ranges::find_if(redactions, [&](const Redaction& redaction) {
        return redaction.sequence == change.sequence && redaction.index == index;
      });
      auto replacement = replace(before != redactions.end() ? before->replacement : change.events[index]);
      if (!replacement) continue;
      if (before != redactions.end()) {
        before->replacement = std::move(*replacement);
      } else {
        redactions.push_back({change.sequence, index, std::move(*replacement)});
      }
    }
  }
}

/// Leaves of an answer what was not struck, and marks where something was.
class Strike {
 public:
  Strike(const protocol::Protocol& protocol, const TextStruck& struck) : m_struck(struck) {
    const protocol::Step* step = protocol.find_step(struck.key.step);
    m_field = step ? step->find_field(struck.key.field) : nullptr;
  }

  std::optional<Event> operator()(const Event& event) const {
    if (const auto* written = std::get_if<AnswerWritten>(&event)) return strike_answer(*written);
    const auto* skipped = std::get_if<FieldSkipped>(&event);
    const bool is_same = skipped && m_struck.key == AnswerKey{skipped->step, skipped->field, ""};
    if (!is_same || !m_struck.row.is_nil() || skipped->reason.empty()) return std::nullopt;
    return FieldSkipped{skipped->step, skipped->field, ""};
  }

 private:
  [[nodiscard]] std::optional<Event> strike_answer(const AnswerWritten& written) const {
    if (written.key != m_struck.key) return std::nullopt;
    if (m_struck.row.is_nil()) return ContentRemoved{std::string(kind_of(written)), written.key};
    AnswerWritten left = written;
    if (auto* items = std::get_if<Items>(&left.value)) {
      for (ListItem& item : *items) {
        if (item.id == m_struck.row) item = {item.id, "", true};
      }
    } else if (auto* rows = std::get_if<Rows>(&left.value)) {
      for (Row& row : *rows) {
        if (row.id == m_struck.row || !written.key.participant.empty()) strike_row(row);
      }
    }
    if (left == written) return std::nullopt;
    return left;
  }

  void strike_row(Row& row) const {
    if (m_struck.column.empty()) {
      row.cells.clear();
      row.short_name.clear();
      row.struck = {"*"};
      if (is_key_free_text() && !is_participant_code(row.key)) row.key.clear();
    } else if (row.cells.erase(m_struck.column) > 0) {
      row.struck.insert(m_struck.column);
      const protocol::Column* column = m_field ? m_field->find_column(m_struck.column) : nullptr;
      if (column && column->role == protocol::Role::OptionAction) row.short_name.clear();  // it says the same, shorter
    }
  }
  [[nodiscard]] bool is_key_free_text() const {
    return !m_field || m_field->rows == RowSource::Stakeholders || m_field->rows == RowSource::Organisations;
  }

  const TextStruck& m_struck;
  const Field* m_field = nullptr;
};

std::optional<Event> without_note(const Event& event) {
  if (!std::holds_alternative<NoteWritten>(event)) return std::nullopt;
  return ContentRemoved{std::string(kind_of(event)), {}};
}

/// What the event holds but for those words in that place.
std::optional<Event> without_words(const Event& event, const EarlierWords& words) {
  const auto* written = std::get_if<AnswerWritten>(&event);
  if (written == nullptr || written->key != words.place.key) return std::nullopt;
  if (const auto* text = std::get_if<std::string>(&written->value)) {
    if (!words.place.row.is_nil() || Cell(*text) != words.words) return std::nullopt;
    return ContentRemoved{std::string(kind_of(event)), written->key};
  }
  AnswerWritten left = *written;
  if (auto* rows = std::get_if<Rows>(&left.value)) {
    for (Row& row : *rows) {
      const auto cell = row.id == words.place.row ? row.cells.find(words.place.column) : row.cells.end();
      if (cell == row.cells.end() || cell->second != words.words) continue;
      row.cells.erase(cell);
      row.struck.insert(words.place.column);
    }
  }
  if (left == *written) return std::nullopt;
  return left;
}

}  // namespace

void take_out(std::vector<Redaction>& redactions, const std::vector<Change>& earlier, const EarlierWords& words) {
  append_redactions(redactions, earlier, [&](const Event& event) { return without_words(event, words); });
}

std::vector<Redaction> redactions_for(const protocol::Protocol& protocol, const Setup& setup,
                                      const std::vector<Change>& earlier, const Change& change, base::Ids& ids) {
  std::vector<Redaction> redactions;
  for (const Event& event : change.events) {
    if (const auto* struck = std::get_if<TextStruck>(&event)) {
      append_redactions(redactions, earlier, Strike(protocol, *struck));
    } else if (const auto* forgotten = std::get_if<NameForgotten>(&event)) {
      append_redactions(redactions, earlier, [&](const Event& kept) -> std::optional<Event> {
        const auto* name = std::get_if<NameKept>(&kept);
        if (!name || name->id != forgotten->id) return std::nullopt;
        return ContentRemoved{std::string(kind_of(kept)), {}};
      });
    } else if (std::holds_alternative<NotesRemoved>(event)) {
      append_redactions(redactions, earlier, without_note);
    } else if (std::holds_alternative<SessionClosed>(event) || std::holds_alternative<PresenterStopped>(event)) {
      if (setup.naming == Naming::None) append_redactions(redactions, earlier, CutLinks(protocol, earlier, ids));
    }
  }
  return redactions;
}

}  // namespace beraad::session
