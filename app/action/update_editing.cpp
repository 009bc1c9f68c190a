// Editing as such: which editor has the caret, what was typed, undo, removing, striking.
#include <algorithm>

#include "app/action/update_parts.hpp"
#include "core/base/text.hpp"
#include "core/privacy/names.hpp"
#include "core/session/copied_texts.hpp"

namespace beraad::action {
namespace {

bool is_form(const World& world, const EditorRef& editor) {
  if (editor.part == EditorRef::Part::Form) return true;
  return world.app.route == state::Route::Round &&
         (!editor.key.participant.empty() || is_private_editor(world, editor));
}

void choose(state::SessionState& view, const EditorRef& editor) {
  view.chosen = editor;
  if (!editor.row.is_nil()) view.active_row = base::to_text(editor.row);
}

/// On the form of a case known names give way as soon as their word is finished, not only when the field is left.
TypedIn without_names(World& world, const session::State& state, const TypedIn& typed) {
  if (state.run != session::RunKind::Intake) return typed;
  const privacy::NameReplacer replacer(world.workspace->names_of_case(state.case_id),
                                       world.surroundings.ordinary_words);
  if (replacer.empty()) return typed;
  const std::string text = replacer.replace_finished(typed.text, typed.caret);
  return {typed.editor, text, typed.caret + text.size() - typed.text.size()};  // all of it stood before the caret
}

/// An editor of the private panel is drawn only when its section is.
void show_private_editor(state::SessionState& view, const EditorRef& editor) {
  using Part = EditorRef::Part;
  if (editor.part != Part::Idea && editor.part != Part::Note) return;
  view.private_open = true;
  view.private_section = editor.part == Part::Idea ? state::PrivateSection::Parked : state::PrivateSection::Notes;
}

session::StrikeText strike_of(const EditorRef& editor) {
  const bool whole_row = editor.part == EditorRef::Part::RowKey || editor.part == EditorRef::Part::Item;
  return {editor.key, editor.row, whole_row ? std::string{} : editor.column};
}

/// Slips are typed in one after the other: after the last one that was filled in comes the line of the next.
bool asks_next_slip(const World& world, const CommitEditor& meant) {
  if (meant.editor.part != EditorRef::Part::Cell || meant.then != CommitEditor::Then::NextRow) return false;
  const auto* document = world.document();
  const auto* step = document != nullptr ? document->protocol().find_step(meant.editor.key.step) : nullptr;
  const auto* field = step != nullptr ? step->find_field(meant.editor.key.field) : nullptr;
  if (field == nullptr || field->role != protocol::Role::RankingSlips) return false;
  const auto rows = current_rows(world, meant.editor.key);
  return !rows.empty() && rows.back().id == meant.editor.row && !base::is_blank(meant.text);
}

session::CopiedTexts copies_of(const World& world, const EditorRef& editor) {
  const auto* document = world.document();
  if (document == nullptr) return {};
  return session::copies_of(document->protocol(), document->state(), strike_of(editor));
}

}  // namespace

void carry_out(World& world, const StartEditing& meant) {
  auto& view = world.app.session;
  if (view.active && *view.active != meant.editor) {
    const auto leaving = *view.active;
    const auto* draft = world.app.drafts.find(state::to_path(leaving));
    if (draft != nullptr && !is_form(world, leaving)) commit_text(world, leaving, draft->text);
  }
  view.active = meant.editor;
  choose(view, meant.editor);
  show_private_editor(view, meant.editor);
  if (meant.editor.part == EditorRef::Part::Cell || meant.editor.part == EditorRef::Part::RowKey) {
    // The wall follows the perspective that is being worked on.
    for (const auto& row : current_rows(world, meant.editor.key)) {
      if (row.id == meant.editor.row && !row.key.empty()) world.app.room.shown_row = row.key;
    }
  }
}

void carry_out(World& world, const TypedIn& meant) {
  const auto* document = world.document();
  if (document != nullptr && document->state().off_record) return;
  const std::string path = state::to_path(meant.editor);
  const TypedIn typed = document != nullptr ? without_names(world, document->state(), meant) : meant;
  world.app.drafts.type(path, typed.text, typed.caret, world.steady_ms());
  world.app.session.problems.erase(path);
  world.app.session.active = meant.editor;
  world.app.round.last_key_ms = world.steady_ms();
  world.app.practice_done.insert("type");
}

void carry_out(World& world, const CommitEditor& meant) {
  auto& view = world.app.session;
  if (is_form(world, meant.editor)) {
    // A sealed form is taken over as a whole, when it is sealed. The caret is let go: Tab takes it to what is next.
    if (view.active == meant.editor) view.active.reset();
    return;
  }
  if (!commit_text(world, meant.editor, meant.text)) {
    if (view.active == meant.editor) view.active.reset();  // its text stays as a draft, the reason beside it
    return;
  }
  if (world.app.room.frozen && meant.then == CommitEditor::Then::Release) world.app.room.frozen = world.room_now();
  const bool next_item = meant.editor.part == EditorRef::Part::Item && meant.editor.row.is_nil() &&
                         meant.then == CommitEditor::Then::NextRow;
  if (next_item || meant.editor.part == EditorRef::Part::Idea) return;  // the caret stays for the next one
  if (view.active == meant.editor) view.active.reset();
  if (asks_next_slip(world, meant)) carry_out(world, AddRow{meant.editor.key, {}});
}

void carry_out(World& world, const StopEditing&) {
  auto& view = world.app.session;
  if (!view.active) {
    world.app.room.typing = false;  // on one screen: back to the page
    return;
  }
  const auto* draft = world.app.drafts.find(state::to_path(*view.active));
  if (draft != nullptr && !is_form(world, *view.active)) commit_text(world, *view.active, draft->text);
  view.active.reset();
}

void carry_out(World& world, const ChooseCell& meant) { choose(world.app.session, meant.editor); }

void carry_out(World& world, const AddRow& meant) {
  auto& view = world.app.session;
  commit_drafts(world);
  const auto* document = world.document();
  const auto* step = document != nullptr ? document->protocol().find_step(meant.key.step) : nullptr;
  const auto* field = step != nullptr ? step->find_field(meant.key.field) : nullptr;
  if (field == nullptr) return;
  const Uuid id = world.surroundings.ids.random_id();
  view.new_row = state::NewRow{meant.key, id, meant.row_key};
  EditorRef first{EditorRef::Part::RowKey, meant.key, id, {}};
  const bool names_rows =
      field->rows == protocol::RowSource::Stakeholders || field->rows == protocol::RowSource::Organisations;
  if (!names_rows || !meant.row_key.empty()) {
    const auto text_column = std::ranges::find_if(
        field->columns, [](const protocol::Column& column) { return column.type == protocol::FieldType::ShortText; });
    first.part = EditorRef::Part::Cell;
    if (text_column != field->columns.end()) first.column = text_column->id;
  }
  view.active = first;
  choose(view, first);
}

void carry_out(World& world, const RemoveChosen&) {
  const auto chosen = world.app.session.chosen;
  if (chosen.key.field.empty()) return;
  if (!chosen.row.is_nil()) {
    carry_out(world, RemoveRow{chosen.key, chosen.row});
  } else if (run(world, session::ClearAnswer{chosen.key})) {
    say(world, world.texts().say("toast.removed"), true);
  }
}

void carry_out(World& world, const AskStrike&) {
  const auto& chosen = world.app.session.chosen;
  if (chosen.key.field.empty()) {
    say(world, world.texts().say("strike.choose-first"));
    return;
  }
  const auto copies = copies_of(world, chosen);
  std::size_t elsewhere = 0, changed = copies.changed.size();
  if (const auto* document = world.document(); document != nullptr) {
    for (const auto& [id, found] : world.workspace->copies_elsewhere(document->id(), strike_of(chosen))) {
      elsewhere += found.as_copied.size();
      changed += found.changed.size();
    }
  }
  const auto count = [](std::size_t places) { return std::to_string(places); };
  world.app.confirmation = state::Confirmation{state::Confirmation::Kind::Strike,
                                               {count(copies.as_copied.size()), count(changed), count(elsewhere)},
                                               chosen,
                                               {}};
}

void carry_out(World& world, const Undo&) {
  if (undo_in_editor(world)) return;
  commit_drafts(world);
  world.app.session.active.reset();
  world.app.session.new_row.reset();
  if (!world.workspace) return;
  const auto* document = world.document();
  const auto step = document != nullptr ? document->next_undo() : std::nullopt;
  const auto change = world.workspace->undo(world.app.session.session);
  if (!change) {
    say(world, change.error());
  } else if (step && !step->place.step.empty()) {
    look_at(world, step->place.step);  // undo goes to where it happens
  }
}

void carry_out(World& world, const Redo&) {
  commit_drafts(world);
  if (!world.workspace) return;
  const auto change = world.workspace->redo(world.app.session.session);
  if (!change) say(world, change.error());
}

void carry_out(World& world, const SaveNow&) {
  commit_drafts(world);
  if (!world.workspace) return;
  const auto saved = world.workspace->wait_until_saved();
  say(world, saved ? world.texts().say("save.was-saved") : world.texts().say(saved.error()));
}

void carry_out(World& world, const Cancel&) {
  world.app.confirmation.reset();
  world.app.help_open = false;
  world.app.session.menu_open = false;
  world.app.session.people_open = false;
  world.app.session.replan_open = false;
}

void carry_out(World& world, const ConfirmTyped& meant) {
  if (world.app.confirmation) world.app.confirmation->typed = meant.text;
}

void carry_out(World& world, const Confirm&) {
  if (!world.app.confirmation) return;
  const state::Confirmation asked = *world.app.confirmation;
  world.app.confirmation.reset();
  confirm_in_session(world, asked);
  confirm_at_end(world, asked);
}

void confirm_in_session(World& world, const state::Confirmation& asked) {
  auto& view = world.app.session;
  if (asked.kind == state::Confirmation::Kind::Strike) {
    // Anything typed in that field goes with it, and over its copies.
    const auto copies = copies_of(world, asked.strike).as_copied;
    for (const auto& path : world.app.drafts.editors()) {
      const auto editor = state::read_editor(path);
      if (!editor) continue;
      const bool of_copy = std::ranges::any_of(copies, [&](const session::StrikeText& copy) {
        return editor->key == copy.key && editor->row == copy.row && editor->column == copy.column;
      });
      if (editor->key == asked.strike.key || of_copy) {
        world.app.drafts.forget(path);
        world.workspace->remove_draft(view.session, path);
      }
    }
    view.active.reset();
    if (run(world, strike_of(asked.strike))) {
      view.chosen = {};
      // A picture that was kept may hold that line; what replaces it is for the facilitator to choose.
      if (auto& room = world.app.room; room.frozen) {
        room.frozen.reset();
        room.frozen_since.clear();
        room.black = true;
      }
      say(world, world.texts().say("toast.struck"));
    }
  } else if (asked.kind == state::Confirmation::Kind::PassGate) {
    go_on(world);
  } else if (asked.kind == state::Confirmation::Kind::DeliberateCase) {
    deliberate_on_case(world);
  } else if (asked.kind == state::Confirmation::Kind::NextMeeting) {
    go_to_step(world, asked.arguments.back());
    set_clock_for_meeting(world);
  } else if (asked.kind == state::Confirmation::Kind::LeaveOutSleep) {
    carry_out(world, LeaveOutSleep{asked.slept_ms});
    ask_to_look_back(world);
  } else if (asked.kind == state::Confirmation::Kind::CloseRoom) {
    world.desktop.close_room();
    world.app.room.open = false;
  } else if (asked.kind == state::Confirmation::Kind::Reveal) {
    if (run(world, session::RevealRound{world.app.round.step})) {
      begin_tables(world);
      world.app.room.black = false;
      world.app.room.page = 0;
      world.app.practice_done.insert("reveal");
      world.app.round = {};
      world.app.route = state::Route::Session;
    }
  }
}

}  // namespace beraad::action
