#include "app/present/method_preview.hpp"

#include <map>

#include "app/present/present_room.hpp"
#include "core/base/calendar.hpp"
#include "core/session/ranked_items.hpp"

namespace beraad::present {
namespace {

using protocol::DynamicSet;
using protocol::Field;
using protocol::FieldType;
using protocol::RowSource;
using session::FieldValue;

constexpr int k_people = 3, k_rows = 2;

const base::Texts& preview_texts(const Context& context) {
  const auto language = preview_language(context.app.method_editor.languages, context.room_texts.language());
  return language == base::Language::Dutch ? context.dutch : context.english;
}

/// A deliberation that was held with invented people up to the step, folded from events as any other.
class Sample {
 public:
  Sample(const Context& context, protocol::ProtocolHandle method)
      : m_texts(preview_texts(context)), m_now(context.now), m_method(std::move(method)) {}

  std::optional<session::SessionDocument> held_up_to(std::size_t last) {
    prepare();
    for (std::size_t index = 0; index <= last; ++index) {
      const auto& step = m_method->steps[index];
      add(session::StepEntered{step.id});
      for (const auto& field : step.fields) answer(step, field);
      if (step.sealed) add(session::RoundRevealed{step.id, {"P2", "P1", "P3"}});
    }
    auto document = session::SessionDocument::restore(base::Uuid{}, m_method, std::move(m_changes));
    return document ? std::optional(std::move(*document)) : std::nullopt;
  }

 private:
  void add(session::Event event) {
    session::Change change;
    change.sequence = m_changes.size() + 1;
    change.at = m_now;
    change.events.push_back(std::move(event));
    m_changes.push_back(std::move(change));
  }

  void prepare() {
    session::Setup setup;
    setup.protocol_id = m_method->id;
    setup.language = m_texts.language();
    setup.planned_start = base::local_time(m_now);
    for (int person = 1; person <= k_people; ++person) {
      session::Participant participant;
      participant.code = "P" + std::to_string(person);
      participant.role = participant.code;
      setup.participants.push_back(std::move(participant));
    }
    add(session::SessionPrepared{base::Uuid{}, session::RunKind::Main, std::move(setup)});
    add(session::SessionBegun{});
  }

  void answer(const protocol::Step& step, const Field& field) {
    if (!field.stored || field.visibility != protocol::Visibility::Room) return;
    for (int person = field.per_participant ? 1 : 0; person <= (field.per_participant ? k_people : 0); ++person) {
      const std::string code = person == 0 ? std::string() : "P" + std::to_string(person);
      add(session::AnswerWritten{{step.id, field.id, code}, value_of(field, std::max(0, person - 1))});
    }
  }

  base::Uuid next_id() {
    base::Uuid id;
    ++m_ids;
    for (std::size_t byte = 0; byte < 4; ++byte) id.bytes[byte] = static_cast<std::uint8_t>(m_ids >> (8 * byte));
    return id;
  }

  std::string words(int turn) { return m_texts.say("editor.sample." + std::to_string(turn % 3 + 1)); }

  std::string option(const protocol::Choices& choices, int turn) {
    if (choices.from == DynamicSet::Options) return turn % 2 == 0 ? "A" : "B";
    if (choices.options.empty()) return {};
    return choices.options[static_cast<std::size_t>(turn) % choices.options.size()].id;
  }

  std::string text_for(FieldType type, const protocol::Choices& choices, int turn) {
    const auto today = base::local_time(m_now);
    switch (type) {
      case FieldType::Choice:
        return option(choices, turn);
      case FieldType::Date:
        return base::to_text(today.date);
      case FieldType::DateTime:
        return base::to_text(today);
      case FieldType::Person:
        return "P" + std::to_string(turn % k_people + 1);
      default:
        return words(turn);
    }
  }

  session::Cell cell(const protocol::Column& column, int turn) {
    if (column.type == FieldType::YesNo) return turn % 2 == 0;
    if (column.type == FieldType::Rating) return static_cast<std::int64_t>(column.max);
    return text_for(column.type, column.choices, turn);
  }

  std::vector<std::string> row_keys(const Field& field) {
    switch (field.rows) {
      case RowSource::Options:
        return {"A", "B"};
      case RowSource::Participants:
        return {"P1", "P2"};
      case RowSource::Fixed: {
        std::vector<std::string> keys;
        for (const auto& row : field.fixed_rows) keys.push_back(row.id);
        return keys;
      }
      case RowSource::Free:
        return std::vector<std::string>(k_rows);
      default:
        return {m_texts.say("editor.sample.row-1"), m_texts.say("editor.sample.row-2")};
    }
  }

  session::Rows rows_of(const Field& field, int turn) {
    session::Rows rows;
    const auto keys = field.per_participant ? std::vector<std::string>(1) : row_keys(field);
    for (const auto& key : keys) {
      session::Row row;
      row.id = next_id();
      row.key = key;
      for (const auto& column : field.columns) row.cells.emplace(column.id, cell(column, turn));
      rows.push_back(std::move(row));
      ++turn;
    }
    return rows;
  }

  FieldValue value_of(const Field& field, int turn) {
    switch (field.type) {
      case FieldType::YesNo:
        return turn % 2 == 0;
      case FieldType::Rating:
        return static_cast<std::int64_t>(field.max);
      case FieldType::MultiChoice:
        return session::Selection{option(field.choices, turn)};
      case FieldType::List: {
        session::Items items;
        for (int item = 0; item < k_rows; ++item) items.push_back({next_id(), words(turn + item)});
        m_listed[field.id] = session::ids_in(items);
        return items;
      }
      case FieldType::Ranking: {
        session::Selection ranked;
        for (const auto& id : m_listed[field.items_from]) ranked.push_back(base::to_text(id));
        return ranked;
      }
      case FieldType::Table:
      case FieldType::Matrix: {
        auto rows = rows_of(field, turn);
        m_listed[field.id] = session::ids_in(rows);
        return rows;
      }
      default:
        return text_for(field.type, field.choices, turn);
    }
  }

  const base::Texts& m_texts;
  base::Instant m_now;
  protocol::ProtocolHandle m_method;
  std::vector<session::Change> m_changes;
  std::map<std::string, std::vector<base::Uuid>> m_listed;  // by field: what a ranking can put in order
  std::uint32_t m_ids = 0;
};

}  // namespace

base::Language preview_language(state::WrittenLanguages written, base::Language wall) {
  switch (written) {
    case state::WrittenLanguages::Dutch:
      return base::Language::Dutch;
    case state::WrittenLanguages::English:
      return base::Language::English;
    default:
      return wall;
  }
}

RoomScreen present_method_preview(const Context& context, const protocol::ProtocolHandle& method, std::size_t step) {
  RoomScreen screen;
  screen.kind = RoomScreen::Kind::White;
  if (step >= method->steps.size()) return screen;
  const auto document = Sample(context, method).held_up_to(step);
  if (!document) return screen;
  // The same page as the wall's, with nothing of what the real wall is doing now.
  state::AppState aside;
  aside.settings = context.app.settings;
  aside.room.cover = false;
  Context other{aside,
                context.texts,
                preview_texts(context),
                context.catalog,
                context.codebook,
                context.vocabulary,
                context.guide,
                context.wording,
                context.practised,
                context.now,
                context.steady_ms,
                {},
                {},
                nullptr,
                context.dutch,
                context.english};
  return present_room(other, &*document);
}

}  // namespace beraad::present
