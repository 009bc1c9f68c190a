#include "core/exchange/shown_answer.hpp"

#include <algorithm>
#include <cstdio>

#include "core/base/calendar.hpp"
#include "core/session/ranked_items.hpp"

namespace beraad::exchange {

using session::AnswerKind;
using session::Revision;
using session::Sight;

json::Value object_of(json::Object members) {
  json::Value value;
  value.content = std::move(members);
  return value;
}

json::Value text_value(std::string text) {
  json::Value value;
  value.content = std::move(text);
  return value;
}

json::Value yes_value(bool yes) {
  json::Value value;
  value.content = yes;
  return value;
}

json::Value number_value(std::int64_t number) {
  json::Value value;
  value.content = number;
  return value;
}

json::Value cell_value(const session::Cell& cell) {
  json::Value value;
  std::visit([&](const auto& content) { value.content = content; }, cell);
  return value;
}

std::string moment_text(base::Instant at) {
  const std::int64_t seconds = (at.utc_ms % 60'000 + 60'000) % 60'000 / 1000;
  std::array<char, 8> tail{};
  std::snprintf(tail.data(), tail.size(), ":%02d", static_cast<int>(seconds));
  return base::to_text(base::local_time(at)) + tail.data();
}

namespace {

/// One key of one run, seen by one audience.
class Shower {
 public:
  Shower(const ShownRun& run, const session::AnswerKey& key, session::Audience audience)
      : m_run(run),
        m_key(key),
        m_audience(audience),
        m_step(run.protocol.find_step(key.step)),
        m_field(m_step == nullptr ? nullptr : m_step->find_field(key.field)) {}

  [[nodiscard]] std::optional<json::Value> show() const {
    const session::AnswerRecord* record = session::find_answer(m_run.state, m_key);
    if (m_field == nullptr || record == nullptr) return std::nullopt;
    const Sight sight = session::sight_of(*m_step, *m_field, m_run.state, m_key, m_audience);
    if (sight == Sight::Hidden) return std::nullopt;
    json::Object shown{{"step", text_value(m_key.step)}, {"field", text_value(m_key.field)}};
    if (!m_key.participant.empty()) shown.emplace_back("participant", text_value(m_key.participant));
    if (sight == Sight::Sealed) {
      shown.emplace_back("sealed", yes_value(true));
      return object_of(std::move(shown));
    }
    shown.push_back(content_of(record->current()));
    json::Array revisions;
    for (const Revision& revision : record->revisions) {
      revisions.push_back(object_of({{"at", text_value(moment_text(revision.at))}, content_of(revision)}));
    }
    json::Value all;
    all.content = std::move(revisions);
    shown.emplace_back("revisions", std::move(all));
    return object_of(std::move(shown));
  }

 private:
  [[nodiscard]] json::Member content_of(const Revision& revision) const {
    switch (revision.kind) {
      case AnswerKind::Passed:
        return {"pass", yes_value(true)};
      case AnswerKind::Skipped:
        return {"skipped", text_value(revision.reason)};
      case AnswerKind::Cleared:
        return {"cleared", yes_value(true)};
      case AnswerKind::Struck:
        return {"struck", yes_value(true)};
      case AnswerKind::Value:
        break;
    }
    return {"value", value_of(revision)};
  }

  [[nodiscard]] json::Value value_of(const Revision& revision) const {
    json::Value value;
    if (const auto* rows = std::get_if<session::Rows>(&revision.value)) {
      if (m_field->per_participant) return rows->empty() ? object_of({}) : row_value(rows->front());
      json::Array array;
      for (const session::Row& row : *rows) array.push_back(row_value(row));
      value.content = std::move(array);
    } else if (const auto* items = std::get_if<session::Items>(&revision.value)) {
      json::Array array;
      for (const session::ListItem& item : *items) {
        array.push_back(item.struck ? object_of({{"struck", yes_value(true)}}) : text_value(item.text));
      }
      value.content = std::move(array);
    } else if (const auto* chosen = std::get_if<session::Selection>(&revision.value)) {
      json::Array array;
      const bool ranked = m_field->type == protocol::FieldType::Ranking;
      for (const std::string& id : *chosen) array.push_back(text_value(ranked ? position_of(id, revision) : id));
      value.content = std::move(array);
    } else if (const auto* text = std::get_if<std::string>(&revision.value)) {
      value.content = *text;
    } else if (const auto* yes = std::get_if<bool>(&revision.value)) {
      value.content = *yes;
    } else if (const auto* number = std::get_if<std::int64_t>(&revision.value)) {
      value.content = *number;
    }
    return value;
  }

  [[nodiscard]] json::Value row_value(const session::Row& row) const {
    json::Object shown;
    if (!row.key.empty() && !m_field->per_participant) shown.emplace_back("row", text_value(row.key));
    for (const protocol::Column& column : m_field->columns) {
      const auto cell = row.cells.find(column.id);
      if (cell == row.cells.end() || !is_visible(column)) continue;
      shown.emplace_back(column.id, cell_value(cell->second));
    }
    if (!row.struck.empty()) {
      json::Array struck;
      for (const std::string& column : row.struck) struck.push_back(text_value(column));
      json::Value all;
      all.content = std::move(struck);
      shown.emplace_back("struck", std::move(all));
    }
    return object_of(std::move(shown));
  }

  [[nodiscard]] bool is_visible(const protocol::Column& column) const {
    return session::sight_of(*m_step, *m_field, column, m_run.state, m_key, m_audience) == Sight::Visible;
  }

  /// Where a ranked item stood in its list when it was ranked, counted from 1; else where it stands now.
  [[nodiscard]] std::string position_of(const std::string& item_id, const Revision& ranking) const {
    const auto place = protocol::find_ranked_list(m_run.protocol, *m_step, m_field->items_from);
    if (!place) return item_id;
    const session::AnswerRecord* record = session::find_answer(m_run.state, {place.step->id, place.field->id, {}});
    if (record == nullptr) return item_id;
    const Revision* newest_before = nullptr;
    for (const Revision& revision : record->revisions) {
      if (revision.change < ranking.change) newest_before = &revision;
    }
    for (const Revision* revision : {newest_before, &record->current()}) {
      if (revision == nullptr) continue;
      const auto ids = session::ids_in(revision->value);
      const auto found =
          std::find_if(ids.begin(), ids.end(), [&](const base::Uuid& id) { return base::to_text(id) == item_id; });
      if (found != ids.end()) return std::to_string(found - ids.begin() + 1);
    }
    return item_id;
  }

  const ShownRun& m_run;
  const session::AnswerKey& m_key;
  session::Audience m_audience;
  const protocol::Step* m_step;
  const protocol::Field* m_field;
};

}  // namespace

std::optional<json::Value> shown_answer(const ShownRun& run, const session::AnswerKey& key,
                                        session::Audience audience) {
  return Shower(run, key, audience).show();
}

}  // namespace beraad::exchange
