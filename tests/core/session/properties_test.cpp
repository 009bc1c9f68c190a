// What holds for any course of a session: thousands of drawn commands, most of them sensible, some not.
#include <algorithm>

#include "core/session/event_json.hpp"
#include "core/session/history.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::row;
using test::TrySession;

/// Draws commands that fit the method often enough to get deep, and wrongly often enough to be refused.
class Drawer {
 public:
  Drawer(TrySession& session, std::uint64_t seed) : m_session(session), m_ids(seed) {}

  Command next() {
    switch (below(30)) {
      case 0:
        return BeginSession{};
      case 1:
        return EnterStep{step().id};
      case 2:
        return below(2) ? Command{PauseClock{}} : Command{ResumeClock{}};
      case 3:
        return LeaveOutTime{static_cast<std::int64_t>(below(100'000))};
      case 4:
        return below(4) == 0 ? Command{StartOffRecord{}} : Command{EndOffRecord{}};
      case 5:
        return EndOffRecord{};
      case 6:
        return ReplanMinutes{{{step().id, static_cast<int>(below(30))}}};
      case 7:
        return RecordMinutes{step().id, static_cast<int>(below(30))};
      case 8:
        return ClearAnswer{key()};
      case 9:
        return PassParticipant{key()};
      case 10:
        return SkipField{key().step, key().field, word()};
      case 11:
        return LeaveStepUndone{step().id, word()};
      case 12:
        return OpenRound{step().id};
      case 13:
        return SealForm{step().id, code()};
      case 14:
        return RevealRound{step().id};
      case 15:
        return KeepOthersUnchanged{"dialogue", "judgement_after"};
      case 16:
        return strike();
      case 17:
        return WriteNote{word()};
      case 18:
        return ParkIdea{word()};
      case 19:
        return below(5) == 0 ? Command{RemoveNotes{}} : Command{ChooseThemes{{word(), word()}}};
      case 20:
        return below(10) == 0 ? Command{CloseSession{}} : Command{ReopenSession{}};
      case 21:
        return below(3) == 0 ? Command{MarkNamesChecked{word()}} : Command{ReopenSession{}};
      case 22:
        return below(2) ? Command{JoinParticipant{test::person("", word())}} : Command{LeaveParticipant{code()}};
      default:
        return write();
    }
  }
  std::uint64_t below(std::uint64_t bound) { return m_ids.random_below(bound); }

 private:
  const protocol::Step& step() { return m_session.method().steps[below(m_session.method().steps.size())]; }
  std::string code() { return "P" + std::to_string(below(7) + 1); }
  std::string letter() { return std::string(1, static_cast<char>('A' + below(4))); }
  std::string word() { return "woord " + std::to_string(below(1000)); }

  AnswerKey key() {
    const protocol::Step& at = step();
    const protocol::Field& field = at.fields[below(at.fields.size())];
    return {at.id, field.id, field.per_participant ? code() : ""};
  }

  Command strike() {
    if (m_session.state().answers.empty()) return RemoveNotes{};
    auto answer = m_session.state().answers.begin();
    std::advance(answer, below(m_session.state().answers.size()));
    const FieldValue* value = find_value(m_session.state(), answer->first);
    const Rows* rows = value ? std::get_if<Rows>(value) : nullptr;
    if (!rows || below(2) == 0) return StrikeText{answer->first, {}, ""};
    const Row& struck = rows->front();
    return StrikeText{answer->first, struck.id, struck.cells.empty() ? "" : struck.cells.begin()->first};
  }

  Command write() {
    const AnswerKey at = key();
    return WriteAnswer{at, value_for(*m_session.method().find_step(at.step)->find_field(at.field), at)};
  }

  Cell cell_for(const protocol::Column& column) {
    using protocol::FieldType;
    if (column.type == FieldType::YesNo) return below(2) == 0;
    if (column.type == FieldType::Rating) return static_cast<std::int64_t>(below(5));
    if (column.type == FieldType::Date) return std::string("2025-03-0") + std::to_string(below(9) + 1);
    if (column.type == FieldType::Person) return code();
    if (column.type != FieldType::Choice) return word();
    return column.choices.options.empty() ? letter() : column.choices.options[below(2)].id;
  }

  FieldValue value_for(const protocol::Field& field, const AnswerKey& at) {
    using protocol::FieldType;
    switch (field.type) {
      case FieldType::YesNo:
        return below(2) == 0;
      case FieldType::Rating:
        return static_cast<std::int64_t>(below(7));
      case FieldType::Choice:
        return field.choices.options[below(field.choices.options.size())].id;
      case FieldType::MultiChoice:
        return Selection{field.choices.options[below(field.choices.options.size())].id};
      case FieldType::Ranking:
        return Selection{base::to_text(m_ids.random_id())};
      case FieldType::Date:
        return std::string("2025-03-0") + std::to_string(below(10));
      case FieldType::DateTime:
        return std::string("2025-03-01T0") + std::to_string(below(10)) + ":30";
      case FieldType::Person:
        return code();
      case FieldType::List:
        return Items{{{}, word(), false}, {{}, word(), false}};
      case FieldType::Table:
      case FieldType::Matrix:
        return rows_for(field, at);
      case FieldType::ShortText:
      case FieldType::LongText:
        return below(5) == 0 ? std::string{} : word();
    }
    return {};
  }

  Rows rows_for(const protocol::Field& field, const AnswerKey& at) {
    const FieldValue* before = find_value(m_session.state(), at);
    Rows rows = before && below(2) == 0 ? std::get<Rows>(*before) : Rows{};
    if (field.per_participant) rows.resize(1);
    const std::uint64_t more = field.per_participant ? 0 : below(3);
    for (std::uint64_t i = 0; i < more; ++i) rows.push_back(row(row_key(field), {}));
    for (Row& each : rows) {
      for (const protocol::Column& column : field.columns) {
        if (below(3) != 0) each.cells[column.id] = cell_for(column);
      }
    }
    return rows;
  }

  std::string row_key(const protocol::Field& field) {
    switch (field.rows) {
      case protocol::RowSource::Options:
        return letter();
      case protocol::RowSource::Participants:
        return code();
      case protocol::RowSource::Fixed:
        return field.fixed_rows[below(field.fixed_rows.size())].id;
      case protocol::RowSource::Free:
        return {};
      default:
        return word();
    }
  }

  TrySession& m_session;
  base::SeededIds m_ids;
};

class AnyCourse : public ::testing::TestWithParam<std::uint64_t> {
 protected:
  static TrySession session_for(std::uint64_t seed) {
    session::Setup setup = test::everyday_setup();
    setup.private_fields = seed % 2 == 0;
    setup.naming = seed % 3 == 0 ? Naming::None : Naming::Role;
    return TrySession(setup, seed);
  }
};

TEST_P(AnyCourse, TheStateIsWhatTheEventsFoldTo) {
  TrySession session = session_for(GetParam());
  Drawer drawer(session, GetParam() + 100);
  std::size_t accepted = 0;
  for (int i = 0; i < 2000; ++i) {
    const auto before = session.document().changes().size();
    const auto applied = session.run(drawer.next());
    if (applied) ++accepted;
    ASSERT_EQ(session.document().changes().size(), before + (applied ? 1 : 0));
    if (drawer.below(20) == 0) (void)session.document().undo(session.moment());
    if (drawer.below(40) == 0) (void)session.document().redo(session.moment());
    if (applied && i % 10 == 0) ASSERT_EQ(session.state(), fold(session.document().changes())) << "at command " << i;
  }
  EXPECT_EQ(session.state(), fold(session.document().changes()));
  EXPECT_GT(accepted, 400U);  // else the drawing tests nothing
}

TEST_P(AnyCourse, EveryEventSurvivesTheDisk) {
  TrySession session = session_for(GetParam());
  Drawer drawer(session, GetParam() + 200);
  for (int i = 0; i < 500; ++i) (void)session.run(drawer.next());
  std::vector<Change> changes = session.document().changes();
  for (Change& change : changes) {
    for (Event& event : change.events) {
      const auto back = decode(encode(event));
      ASSERT_TRUE(back) << kind_of(event);
      ASSERT_EQ(*back, event);
      event = *back;
    }
  }
  EXPECT_EQ(fold(changes), session.state());
}

/// What undo gives back; the walk, the clock, checks of names and the trace stay as they are.
std::string undoable_part(const State& state) {
  std::string part;
  for (const auto& [key, record] : state.answers) {
    part += key.step + "/" + key.field + "/" + key.participant + "=";
    part += encode(AnswerWritten{key, record.current().value}).payload + record.current().reason +
            std::to_string(record.revisions.size());
  }
  for (const auto& [step, reason] : state.not_done) part += step + reason;
  for (const ParkedIdea& idea : state.parked) part += idea.text + idea.carried_to;
  for (const std::string& theme : state.themes) part += theme;
  return part + state.note + encode(ThemesChosen{state.themes}).payload;
}

TEST_P(AnyCourse, UndoAllGivesTheEarlierStateAndRedoAllTheLater) {
  TrySession session = session_for(GetParam());
  Drawer drawer(session, GetParam() + 300);
  std::map<std::size_t, std::string> states;  // by number of changes that are done
  int undone_in_all = 0;
  for (int i = 0; i < 600; ++i) {
    (void)session.run(drawer.next());
    const History now = history_of(session.document().changes());
    const bool at_barrier = !now.done.empty() && session.document().changes()[now.done.back()].barrier;
    if (at_barrier) states.clear();
    states[now.done.size()] = undoable_part(session.state());
    if (i % 60 != 59) continue;

    const std::string later = undoable_part(session.state());
    int undone = 0;
    while (session.document().undo(session.moment())) {
      ++undone;
      const auto expected = states.find(history_of(session.document().changes()).done.size());
      if (expected != states.end()) ASSERT_EQ(undoable_part(session.state()), expected->second);
    }
    for (int redone = 0; redone < undone; ++redone) ASSERT_TRUE(session.document().redo(session.moment()));
    ASSERT_EQ(undoable_part(session.state()), later);
    ASSERT_EQ(session.document().redo(session.moment()).error().code == "refused.nothing-to-redo" ||
                  session.state().off_record,
              true);
    undone_in_all += undone;
  }
  EXPECT_GT(undone_in_all, 5);
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyCourse, ::testing::Range<std::uint64_t>(1, 7));

}  // namespace
}  // namespace beraad::session
