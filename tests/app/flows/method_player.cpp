#include "tests/app/flows/method_player.hpp"

#include <algorithm>
#include <set>

#include "core/session/completeness.hpp"
#include "core/session/references.hpp"
#include "core/session/rows.hpp"

namespace beraad::test {
namespace {

using protocol::DynamicSet;
using protocol::FieldType;
using protocol::RowSource;
using state::EditorRef;

constexpr std::string_view k_yes = "/yes";

bool is_typed(FieldType type) {
  return is_text(type) || type == FieldType::Date || type == FieldType::DateTime || type == FieldType::Person;
}

bool begins_with(const std::string& text, const std::string& prefix) {
  return text.compare(0, prefix.size(), prefix) == 0;
}

EditorRef editor_of(EditorRef::Part part, const protocol::Step& step, const protocol::Field& field,
                    const std::string& participant = {}) {
  EditorRef editor;
  editor.part = part;
  editor.key = {step.id, field.id, participant};
  return editor;
}

}  // namespace

const protocol::Step& MethodPlayer::step() const {
  return *m_driver.document().protocol().find_step(m_driver.app->state().session.looked_at);
}

bool MethodPlayer::is_drawn(const std::string& path) const {
  return m_driver.windows->console_log().find(path) != nullptr;
}

std::vector<std::string> MethodPlayer::paths_below(const std::string& prefix) const {
  std::vector<std::string> paths;
  for (const auto& item : m_driver.windows->console_log().items()) {
    if (item.enabled && begins_with(item.path, prefix)) paths.push_back(item.path);
  }
  return paths;
}

std::string MethodPlayer::next_words() { return "w" + std::to_string(++m_words); }

std::string MethodPlayer::text_for(FieldType type, const protocol::Field& field) {
  const auto today = base::local_time(m_driver.clock.now());
  const int days = field.complete && field.complete->rule && field.complete->rule->within_days
                       ? *field.complete->rule->within_days
                       : 20;
  const auto day = base::plus_minutes(today, std::int64_t{days - 1} * 1440);
  switch (type) {
    case FieldType::Date:
      return base::to_text(day.date);
    case FieldType::DateTime:
      return base::to_text(day.date) + " 10:00";
    case FieldType::Person:
      return "P2";
    default:
      return next_words();
  }
}

void MethodPlayer::begin(const protocol::Protocol& method) {
  make_library(m_driver);
  m_driver.carry_out(action::OpenMethod{method.id});
  m_driver.windows->frame();
  set_up(method);
}

void MethodPlayer::set_up(const protocol::Protocol& method) {
  m_driver.click("method/use");
  m_driver.click("setup/title");
  m_driver.type("Oefencasus");
  m_driver.click("setup/team");
  m_driver.type("Team De Linde");
  const int people = std::clamp(3, method.group_min, method.group_max);
  for (int person = 1; person <= people; ++person) {
    const std::string path = "setup/person/P" + std::to_string(person) + "/role";
    if (!is_drawn(path)) m_driver.click("setup/add-person");
    m_driver.click(path);
    m_driver.type("functie " + std::to_string(person));
  }
  m_driver.click("setup/begin");
  m_driver.click("begin/now");
}

void MethodPlayer::go_on() {
  m_driver.click("session/next");
  if (m_driver.app->state().confirmation) m_driver.click("question/action");
}

void MethodPlayer::fill_step() {
  if (is_drawn("round/open")) hold_round();
  for (const auto& field : step().fields) {
    const bool wanted = field.complete || field.defines;
    if (!wanted || !field.stored || field.visibility == protocol::Visibility::Private) continue;
    if (field.per_participant) {
      fill_lines(field);
    } else {
      fill_group_field(field);
    }
  }
}

void MethodPlayer::fill(const protocol::Step& step, const protocol::Field& field) {
  m_driver.app->state().session.looked_at = step.id;
  fill_group_field(field);
}

std::vector<std::string> MethodPlayer::open_points() const {
  std::vector<std::string> points;
  const auto& document = m_driver.document();
  for (const auto& missing : session::missing_fields(document.protocol(), step(), document.state())) {
    const auto* field = step().find_field(missing.field);
    points.push_back(missing.field + ": " + (field != nullptr && field->complete ? field->complete->words.nl : ""));
  }
  return points;
}

void MethodPlayer::hold_round() {
  m_driver.click("round/open");
  m_driver.press(ui::Key::Enter);  // all have written: the first reads
  std::set<std::string> read;
  for (std::string code = m_driver.app->state().round.current; !code.empty() && read.insert(code).second;
       code = m_driver.app->state().round.current) {
    fill_form(code);
    m_driver.press(ui::Key::Enter, ui::k_ctrl);
  }
  m_driver.click("round/reveal");
  if (m_driver.app->state().confirmation) m_driver.click("question/action");
}

void MethodPlayer::fill_form(const std::string& code) {
  for (const auto& field : step().fields) {
    if (!field.per_participant || !field.stored || field.visibility == protocol::Visibility::Private) continue;
    if (field.columns.empty()) {
      const auto editor = editor_of(EditorRef::Part::Answer, step(), field, code);
      fill_form_part(field, state::to_path(editor), field.type);
    }
    for (const auto& column : field.columns) {
      auto editor = editor_of(EditorRef::Part::Cell, step(), field, code);
      editor.column = column.id;
      fill_form_part(field, state::to_path(editor), column.type);
    }
  }
}

void MethodPlayer::fill_form_part(const protocol::Field& field, const std::string& path, FieldType type) {
  if (is_typed(type) || type == FieldType::List) {
    if (!is_drawn(path)) return;
    m_driver.click(path);
    m_driver.type(text_for(type, field));
  } else {
    choose_first("form/" + path + "/", type == FieldType::Ranking);
  }
}

/// The first choice there, "yes" where it is asked; another one for each place, so that no option is left out.
void MethodPlayer::choose_first(const std::string& prefix, bool all, std::size_t place) {
  const auto paths = paths_below(prefix);
  if (paths.empty()) return;
  if (all) {
    for (const auto& path : paths) m_driver.click(path);
    return;
  }
  const auto yes = std::ranges::find_if(paths, [](const std::string& path) { return path.ends_with(k_yes); });
  m_driver.click(yes != paths.end() ? *yes : paths[place % paths.size()]);
}

void MethodPlayer::fill_group_field(const protocol::Field& field) {
  const std::string place = step().id + "/" + field.id;
  switch (field.type) {
    case FieldType::List:
      return fill_items(field, {});
    case FieldType::Table:
    case FieldType::Matrix:
      return fill_table(field);
    case FieldType::Ranking:
      return choose_first("ranking/" + place + "/", true);
    case FieldType::Choice:
    case FieldType::MultiChoice:
    case FieldType::YesNo:
      if (field.role == protocol::Role::LevelResolved) return m_driver.click("choice/" + place + "/no");  // goes up
      return choose_first("choice/" + place + "/");
    case FieldType::Rating:
      return choose_first("choice/" + place + "/");
    default:
      write(m_driver, state::to_path(editor_of(EditorRef::Part::Answer, step(), field)), text_for(field.type, field));
  }
}

void MethodPlayer::fill_lines(const protocol::Field& field) {
  const std::string rest = "rest/" + step().id + "/" + field.id;
  if (is_drawn(rest)) return m_driver.click(rest);
  for (const auto& person : m_driver.document().state().setup.participants) fill_line(field, person.code);
}

void MethodPlayer::fill_line(const protocol::Field& field, const std::string& code) {
  const session::AnswerKey key{step().id, field.id, code};
  if (session::find_answer(m_driver.document().state(), key) != nullptr) return;
  const auto answer = state::to_path(editor_of(EditorRef::Part::Answer, step(), field, code));
  if (is_drawn(answer)) return write(m_driver, answer, text_for(field.type, field));
  if (field.type == FieldType::List) return fill_items(field, code);
  for (const auto& column : field.columns) {
    auto editor = editor_of(EditorRef::Part::Cell, step(), field, code);
    editor.column = column.id;
    const auto* value = session::find_value(m_driver.document().state(), key);
    const auto* stored = value != nullptr ? std::get_if<session::Rows>(value) : nullptr;
    if (stored != nullptr && !stored->empty()) editor.row = stored->front().id;
    const auto path = state::to_path(editor);
    if (is_drawn(path)) {
      write(m_driver, path, text_for(column.type, field));
    } else {
      choose_first("cell-choice/" + step().id + "/" + field.id + "/" + code + "/" + "/" + column.id);
    }
  }
  if (field.columns.empty()) {
    choose_first("line/" + step().id + "/" + field.id + "/" + code + "/", field.type == FieldType::Ranking);
  }
}

void MethodPlayer::fill_items(const protocol::Field& field, const std::string& participant) {
  const int wanted =
      field.complete && field.complete->rule && field.complete->rule->min_rows ? *field.complete->rule->min_rows : 1;
  const auto path = state::to_path(editor_of(EditorRef::Part::Item, step(), field, participant));
  if (!is_drawn(path)) return;
  m_driver.click(path);
  for (int count = 0; count < wanted; ++count) {
    m_driver.type(next_words());
    m_driver.press(ui::Key::Enter);
  }
  m_driver.press(ui::Key::Escape);
}

void MethodPlayer::fill_table(const protocol::Field& field) {
  const auto adds = paths_below("add/" + step().id + "/" + field.id);
  if (adds.empty()) return fill_standing_rows(field);
  int wanted =
      field.complete && field.complete->rule && field.complete->rule->min_rows ? *field.complete->rule->min_rows : 1;
  if (field.defines) wanted = std::max(wanted, 2);
  for (int count = fill_rows_that_are_there(field); count < wanted; ++count) {
    m_driver.click(adds.front());
    for (int frames = 0; frames < 3; ++frames) m_driver.windows->frame();  // until the new row has come into sight
    const auto fresh = m_driver.app->state().session.new_row;
    if (!fresh) continue;
    if (m_driver.app->state().session.active &&
        m_driver.app->state().session.active->part == EditorRef::Part::RowKey) {  // the row wants a name first
      m_driver.type(next_words());
      m_driver.press(ui::Key::Enter, ui::k_ctrl);
    }
    EditorRef row = editor_of(EditorRef::Part::Cell, step(), field);
    row.row = fresh->row;
    for (const auto& column : field.columns)
      fill_cell(field, column, row, base::to_text(row.row), static_cast<std::size_t>(count));
  }
}

/// What was taken over from an earlier meeting lacks what this one asks; gives how many rows there are.
int MethodPlayer::fill_rows_that_are_there(const protocol::Field& field) {
  EditorRef cell = editor_of(EditorRef::Part::Cell, step(), field);
  const auto* held = session::find_rows(m_driver.document().state(), cell.key);
  const session::Rows rows = held != nullptr ? *held : session::Rows{};
  for (const auto& row : rows) {
    cell.row = row.id;
    for (const auto& column : field.columns) {
      if (!row.cells.contains(column.id)) fill_cell(field, column, cell, base::to_text(row.id), 0);
    }
  }
  return static_cast<int>(rows.size());
}

/// Rows that stand there by themselves: options, organisations, a fixed list. One that holds something has an id.
void MethodPlayer::fill_standing_rows(const protocol::Field& field) {
  const auto& document = m_driver.document();
  std::vector<std::string> rows;
  if (field.rows == RowSource::Fixed) {
    for (const auto& row : field.fixed_rows) rows.push_back(row.id);
  } else if (field.rows == RowSource::Participants) {
    for (const auto& person : document.state().setup.participants) rows.push_back(person.code);
  } else {
    const auto set = field.rows == RowSource::Options ? DynamicSet::Options : DynamicSet::Organisations;
    rows = session::set_members(document.protocol(), document.state(), set);
  }
  std::size_t place = 0;
  for (const auto& key : rows) {
    for (const auto& column : field.columns) {
      EditorRef row = editor_of(EditorRef::Part::Cell, step(), field);
      row.row_key = key;
      std::string choice_key = key;
      const auto* value = session::find_value(m_driver.document().state(), row.key);
      const auto* stored = value != nullptr ? std::get_if<session::Rows>(value) : nullptr;
      if (stored != nullptr) {
        const auto known = std::ranges::find(*stored, key, &session::Row::key);
        if (known != stored->end()) row.row = known->id, row.row_key.clear(), choice_key = base::to_text(known->id);
      }
      fill_cell(field, column, row, choice_key, place);
    }
    ++place;
  }
}

void MethodPlayer::fill_cell(const protocol::Field& field, const protocol::Column& column, EditorRef row,
                             const std::string& choice_key, std::size_t place) {
  row.column = column.id;
  const auto path = state::to_path(row);
  if (is_drawn(path)) return write(m_driver, path, text_for(column.type, field));
  if (!column.default_value.empty()) return;  // stands as it is
  const std::string choice = "cell-choice/" + step().id + "/" + field.id + "/" + choice_key + "/" + column.id;
  if (is_drawn(choice)) {  // a list that folds out: another line in each row
    m_driver.click(choice);
    const std::string wanted = choice + "/" + std::to_string(place);
    m_driver.click(is_drawn(wanted) ? wanted : choice + "/0");
  } else {
    choose_first(choice + "/", false, place);
  }
}

}  // namespace beraad::test
