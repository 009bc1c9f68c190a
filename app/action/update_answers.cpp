// Answers: from what was typed or chosen in an editor or cell to a whole new value of its field.
#include <algorithm>

#include "app/action/update_parts.hpp"
#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/typed_text.hpp"
#include "core/session/visibility.hpp"

namespace beraad::action {
namespace {

using protocol::FieldType;
using session::FieldValue;

struct Place {
  const protocol::Step* step = nullptr;
  const protocol::Field* field = nullptr;
};

Place place_of(const World& world, const session::AnswerKey& key) {
  const auto* document = world.document();
  if (document == nullptr) return {};
  const auto* step = document->protocol().find_step(key.step);
  return {step, step != nullptr ? step->find_field(key.field) : nullptr};
}

template <class T>
T current(const World& world, const session::AnswerKey& key) {
  const auto* document = world.document();
  const auto* value = document != nullptr ? session::find_value(document->state(), key) : nullptr;
  const auto* held = value != nullptr ? std::get_if<T>(value) : nullptr;
  return held != nullptr ? *held : T{};
}

bool write_rows(World& world, const session::AnswerKey& key, session::Rows rows,
                const std::vector<std::string>& finished = {}) {
  std::erase_if(rows, [](const session::Row& row) {
    return row.key.empty() && row.cells.empty() && row.short_name.empty() && row.struck.empty();
  });
  return run(world, session::WriteAnswer{key, std::move(rows)}, finished);
}

/// The row an editor is about; made when it is new on screen, stands by its key, or is a participant's record.
session::Row& row_for(World& world, session::Rows& rows, const session::AnswerKey& key, const Uuid& id,
                      const std::string& row_key) {
  auto& fresh = world.app.session.new_row;
  for (auto& row : rows) {
    const bool same = id.is_nil() ? row.key == row_key || !key.participant.empty() : row.id == id;
    if (same) return row;
  }
  session::Row row;
  row.id = id.is_nil() ? world.surroundings.ids.random_id() : id;
  row.key = row_key;
  auto at = rows.end();
  if (fresh && fresh->key == key && fresh->row == id) {
    row.key = fresh->row_key;
    const auto last =
        std::find_if(rows.rbegin(), rows.rend(), [&](const session::Row& other) { return other.key == row.key; });
    if (!row.key.empty() && last != rows.rend()) at = last.base();
  }
  return *rows.insert(at, std::move(row));
}

void set_cell(session::Row& row, const std::string& column, session::Cell cell) {
  const auto* text = std::get_if<std::string>(&cell);
  if (text != nullptr && base::is_blank(*text)) {
    row.cells.erase(column);
  } else {
    row.cells.insert_or_assign(column, std::move(cell));
  }
}

base::Date today(const World& world) { return base::local_time(world.surroundings.clock.now()).date; }

/// Why a typed text of this type was not understood.
std::string_view unreadable_key(FieldType type) {
  return type == FieldType::DateTime ? "field.date-time-unknown" : "field.date-unknown";
}

bool commit_answer(World& world, const EditorRef& editor, const std::string& path, const std::string& text) {
  const auto [step, field] = place_of(world, editor.key);
  if (field == nullptr) return finish_editor(world, path);
  if (base::is_blank(text)) {
    const auto* document = world.document();
    // The field of what is still locked is empty: leaving it so takes nothing away.
    const bool locked =
        document != nullptr && session::sight_of(*step, *field, document->state(), editor.key,
                                                 session::Audience::Facilitator) == session::Sight::Sealed;
    const bool stored = document != nullptr && !locked && session::find_value(document->state(), editor.key) != nullptr;
    return stored ? run_text(world, path, session::ClearAnswer{editor.key}) : finish_editor(world, path);
  }
  auto value = session::kept_text(field->type, text, today(world));
  if (!value) return refuse_beside(world, path, unreadable_key(field->type));
  return run_text(world, path, session::WriteAnswer{editor.key, std::move(*value)});
}

bool commit_cell(World& world, const EditorRef& editor, const std::string& path, const std::string& text) {
  const auto [step, field] = place_of(world, editor.key);
  const auto* column = field != nullptr ? field->find_column(editor.column) : nullptr;
  if (column == nullptr) return finish_editor(world, path);
  auto value = base::is_blank(text) ? text : session::kept_text(column->type, text, today(world));
  if (!value) return refuse_beside(world, path, unreadable_key(column->type));
  session::Rows rows = current_rows(world, editor.key);
  const bool exists = std::ranges::find(rows, editor.row, &session::Row::id) != rows.end();
  if (!exists && base::is_blank(*value)) return finish_editor(world, path);
  set_cell(row_for(world, rows, editor.key, editor.row, editor.row_key), editor.column, std::move(*value));
  std::erase_if(rows, [](const session::Row& row) {
    return row.key.empty() && row.cells.empty() && row.short_name.empty() && row.struck.empty();
  });
  return run_text(world, path, session::WriteAnswer{editor.key, std::move(rows)});
}

bool commit_row_key(World& world, const EditorRef& editor, const std::string& path, const std::string& text) {
  session::Rows rows = current_rows(world, editor.key);
  const auto found = std::ranges::find(rows, editor.row, &session::Row::id);
  if (base::is_blank(text)) return finish_editor(world, path);
  if (found == rows.end()) {
    row_for(world, rows, editor.key, editor.row, {}).key = text;
  } else {
    const std::string old = found->key;
    for (auto& row : rows) {
      if (row.key == old) row.key = text;  // all values of that perspective keep belonging together
    }
    if (world.app.room.shown_row == old) world.app.room.shown_row = text;
  }
  return run_text(world, path, session::WriteAnswer{editor.key, std::move(rows)});
}

bool commit_short_name(World& world, const EditorRef& editor, const std::string& path, const std::string& text) {
  session::Rows rows = current_rows(world, editor.key);
  const auto found = std::ranges::find(rows, editor.row, &session::Row::id);
  if (found == rows.end() && base::is_blank(text)) return finish_editor(world, path);
  row_for(world, rows, editor.key, editor.row, editor.row_key).short_name = base::is_blank(text) ? std::string{} : text;
  return run_text(world, path, session::WriteAnswer{editor.key, std::move(rows)});
}

bool commit_item(World& world, const EditorRef& editor, const std::string& path, const std::string& text) {
  auto items = current<session::Items>(world, editor.key);
  if (editor.row.is_nil()) {
    if (base::is_blank(text)) return finish_editor(world, path);
    items.push_back({world.surroundings.ids.random_id(), text, false});
  } else if (const auto item = std::ranges::find(items, editor.row, &session::ListItem::id); item == items.end()) {
    return finish_editor(world, path);
  } else if (base::is_blank(text)) {
    items.erase(item);
  } else {
    item->text = text;
  }
  return run_text(world, path, session::WriteAnswer{editor.key, std::move(items)});
}

}  // namespace

bool finish_editor(World& world, const std::string& path) {
  world.app.drafts.forget(path);
  world.app.session.problems.erase(path);
  if (world.workspace) world.workspace->remove_draft(world.app.session.session, path);
  return true;
}

bool refuse_beside(World& world, const std::string& path, const base::Error& error) {
  world.app.session.problems[path] = world.texts().say(error);
  world.surroundings.log.write(error);
  return false;
}

bool refuse_beside(World& world, const std::string& path, std::string_view key) {
  world.app.session.problems[path] = world.texts().say(key);
  return false;
}

bool run_text(World& world, const std::string& path, const session::Command& command) {
  if (!world.workspace) return false;
  const auto change = world.workspace->run(world.app.session.session, command, {path});
  if (change || change.error().code == "refused.unchanged") return finish_editor(world, path);
  return refuse_beside(world, path, change.error());
}

session::Rows current_rows(const World& world, const session::AnswerKey& key) {
  return current<session::Rows>(world, key);
}

bool commit_text(World& world, const EditorRef& editor, const std::string& text) {
  const std::string path = state::to_path(editor);
  switch (editor.part) {
    case EditorRef::Part::Answer:
      return commit_answer(world, editor, path, text);
    case EditorRef::Part::Cell:
      return commit_cell(world, editor, path, text);
    case EditorRef::Part::RowKey:
      return commit_row_key(world, editor, path, text);
    case EditorRef::Part::ShortName:
      return commit_short_name(world, editor, path, text);
    case EditorRef::Part::Item:
      return commit_item(world, editor, path, text);
    case EditorRef::Part::Note:
      return run_text(world, path, session::WriteNote{text});
    case EditorRef::Part::Idea:
      if (base::is_blank(text)) return finish_editor(world, path);
      return run_text(world, path, session::ParkIdea{text});
    case EditorRef::Part::Title:
    case EditorRef::Part::Team:
    case EditorRef::Part::Day:
    case EditorRef::Part::Start:
    case EditorRef::Part::Place:
    case EditorRef::Part::People:
      return commit_setup_line(world, editor, text);
    case EditorRef::Part::Form:  // stays a draft until all forms are stored together
    case EditorRef::Part::Mail:  // and this until it is taken over
      return true;
  }
  return false;
}

void carry_out(World& world, const ChooseOption& meant) {
  const auto [step, field] = place_of(world, meant.key);
  if (field == nullptr) return;
  if (field->type == FieldType::MultiChoice || field->type == FieldType::Ranking) {
    auto selection = current<session::Selection>(world, meant.key);
    const auto found = std::ranges::find(selection, meant.option);
    if (found == selection.end()) {
      selection.push_back(meant.option);
    } else {
      selection.erase(found);
    }
    run(world, session::WriteAnswer{meant.key, std::move(selection)});
    return;
  }
  if (current<std::string>(world, meant.key) == meant.option) {
    run(world, session::ClearAnswer{meant.key});
  } else {
    run(world, session::WriteAnswer{meant.key, meant.option});
  }
}

void carry_out(World& world, const ChooseInCell& meant) {
  session::Rows rows = current_rows(world, meant.key);
  auto& row = row_for(world, rows, meant.key, meant.row, meant.row_key);
  const bool same = session::cell_text(row, meant.column) == meant.option;
  set_cell(row, meant.column, same ? std::string{} : meant.option);
  write_rows(world, meant.key, std::move(rows));
}

void carry_out(World& world, const ToggleMark& meant) {
  const auto [step, field] = place_of(world, meant.key);
  const auto* document = world.document();
  const auto* first = field != nullptr ? field->find_column(protocol::Role::PointsTo) : nullptr;
  const auto* also = field != nullptr ? field->find_column(protocol::Role::PointsToAlso) : nullptr;
  if (first == nullptr || document == nullptr) return;
  session::Rows rows = current_rows(world, meant.key);
  auto& row = row_for(world, rows, meant.key, meant.row, {});
  const auto options = session::case_options(document->protocol(), document->state());
  const bool has_all = std::ranges::any_of(
      first->choices.extra, [](const protocol::Option& option) { return option.id == protocol::k_covers_all; });
  std::vector<std::string> marks;
  for (const std::string& held :
       {session::cell_text(row, first->id), also != nullptr ? session::cell_text(row, also->id) : std::string{}}) {
    if (held == protocol::k_covers_all) {
      for (const auto& option : options) marks.push_back(option.letter);
    } else if (!held.empty() && std::ranges::find(options, held, &session::CaseOption::letter) != options.end()) {
      marks.push_back(held);
    }
  }
  const auto found = std::ranges::find(marks, meant.option);
  if (found == marks.end()) {
    marks.push_back(meant.option);
  } else {
    marks.erase(found);
  }
  std::ranges::sort(marks);
  const bool all = has_all && marks.size() > 1 && marks.size() == options.size();
  set_cell(row, first->id, all ? std::string(protocol::k_covers_all) : marks.empty() ? std::string{} : marks.front());
  if (also != nullptr) set_cell(row, also->id, all || marks.size() < 2 ? std::string{} : marks[1]);
  write_rows(world, meant.key, std::move(rows));
}

void carry_out(World& world, const AnswerYesNo& meant) { run(world, session::WriteAnswer{meant.key, meant.yes}); }
void carry_out(World& world, const AnswerRating& meant) {
  run(world, session::WriteAnswer{meant.key, std::int64_t{meant.rating}});
}

void carry_out(World& world, const YesNoInCell& meant) {
  session::Rows rows = current_rows(world, meant.key);
  set_cell(row_for(world, rows, meant.key, meant.row, meant.row_key), meant.column, meant.yes);
  write_rows(world, meant.key, std::move(rows));
}
void carry_out(World& world, const RateInCell& meant) {
  session::Rows rows = current_rows(world, meant.key);
  set_cell(row_for(world, rows, meant.key, meant.row, meant.row_key), meant.column, std::int64_t{meant.rating});
  write_rows(world, meant.key, std::move(rows));
}

namespace {

template <class List, class Same>
bool moved(List& list, Same same, int by) {
  const auto found = std::ranges::find_if(list, same);
  if (found == list.end()) return false;
  const auto from = found - list.begin();
  const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(list.size()) - 1);
  if (from == to) return false;
  auto item = std::move(*found);
  list.erase(found);
  list.insert(list.begin() + to, std::move(item));
  return true;
}

}  // namespace

void carry_out(World& world, const MoveItem& meant) {
  const auto [step, field] = place_of(world, meant.key);
  if (field == nullptr) return;
  if (field->type == FieldType::Ranking) {
    auto ranks = current<session::Selection>(world, meant.key);
    const std::string id = base::to_text(meant.row);
    if (moved(ranks, [&](const std::string& rank) { return rank == id; }, meant.by)) {
      run(world, session::WriteAnswer{meant.key, std::move(ranks)});
    }
  } else if (field->type == FieldType::List) {
    auto items = current<session::Items>(world, meant.key);
    if (moved(items, [&](const session::ListItem& item) { return item.id == meant.row; }, meant.by)) {
      run(world, session::WriteAnswer{meant.key, std::move(items)});
    }
  } else {
    auto rows = current_rows(world, meant.key);
    if (moved(rows, [&](const session::Row& row) { return row.id == meant.row; }, meant.by)) {
      write_rows(world, meant.key, std::move(rows));
    }
  }
}

void carry_out(World& world, const RemoveRow& meant) {
  auto& view = world.app.session;
  if (view.new_row && view.new_row->row == meant.row) view.new_row.reset();
  const auto [step, field] = place_of(world, meant.key);
  if (field == nullptr) return;
  for (const auto& path : world.app.drafts.editors()) {
    const auto editor = state::read_editor(path);
    if (editor && editor->row == meant.row) finish_editor(world, path);
  }
  if (field->type == FieldType::List) {
    auto items = current<session::Items>(world, meant.key);
    if (std::erase_if(items, [&](const session::ListItem& item) { return item.id == meant.row; }) == 0) return;
    if (items.empty() ? run(world, session::ClearAnswer{meant.key})
                      : run(world, session::WriteAnswer{meant.key, std::move(items)})) {
      say(world, world.texts().say("toast.removed"), true);
    }
    return;
  }
  auto rows = current_rows(world, meant.key);
  if (std::erase_if(rows, [&](const session::Row& row) { return row.id == meant.row; }) == 0) return;
  if (rows.empty() ? run(world, session::ClearAnswer{meant.key}) : write_rows(world, meant.key, std::move(rows))) {
    say(world, world.texts().say("toast.removed"), true);
  }
}

void carry_out(World& world, const PassAt& meant) { run(world, session::PassParticipant{meant.key}); }
void carry_out(World& world, const SkipField& meant) {
  run(world, session::SkipField{meant.step, meant.field, meant.reason});
}
void carry_out(World& world, const LeaveStepUndone& meant) {
  run(world, session::LeaveStepUndone{meant.step, meant.reason});
}

}  // namespace beraad::action
