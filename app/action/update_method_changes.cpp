// Changing the method that is being written; every change is one step of undo.
#include <algorithm>
#include <utility>

#include "app/action/method_editing.hpp"
#include "core/base/number_text.hpp"
#include "core/base/text.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_ids.hpp"
#include "core/protocol/template_parts.hpp"
#include "core/protocol/template_review.hpp"

namespace beraad::action {
namespace {

constexpr std::string_view k_change = "change", k_add = "add", k_remove = "remove", k_move = "move",
                           k_duplicate = "duplicate";

std::string label_of(std::string_view kind) { return "editor.change." + std::string(kind); }

std::optional<int> number_at(const protocol::TemplateDraft& draft, const std::string& pointer) {
  const auto* value = draft.document() != nullptr ? json::find_at(draft.document()->root, pointer) : nullptr;
  if (value == nullptr || value->as_integer() == nullptr) return std::nullopt;
  return static_cast<int>(*value->as_integer());
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t start = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  lines.push_back(text.substr(start));
  return lines;
}

void write_lines(World& world, const std::vector<std::string>& lines, const std::string& place) {
  std::string text;
  for (std::size_t index = 0; index < lines.size(); ++index) text += (index > 0 ? "\n" : "") + lines[index];
  auto& editor = world.app.method_editor;
  auto& draft = editor.draft;
  const auto before = draft.last_readable();
  // A line more or less is a step of undo by itself, with what goes along with it.
  const std::string step = place.empty() ? "lines" : place;
  if (place.empty()) draft.rest();
  if (!draft.change_text(std::move(text), label_of(k_change), step)) return;
  note_method_change(world);
  const auto* after = draft.document();
  if (editor.review_to_forget) {
    forget_review_of_draft(world, step);
  } else if (before && after != nullptr && protocol::is_review_outdated(*before, after->root)) {
    draft.change_text(protocol::text_without_review(*after), label_of(k_change), step);
    say(world, world.texts().say("editor.review-gone"));
  }
  if (place.empty()) draft.rest();
}

enum class Review { GoesWithTheWords, Stays };

bool change_draft(World& world, const std::string& label, const std::string& place,
                  const std::function<void(json::Value&)>& edit, Review review) {
  auto& draft = world.app.method_editor.draft;
  if (draft.document() == nullptr) return false;
  json::Value root = draft.document()->root;
  edit(root);
  const bool goes = review == Review::GoesWithTheWords && protocol::is_review_outdated(draft.document()->root, root);
  if (goes) protocol::forget_review(root);
  if (!draft.change(root, label, place)) return false;
  note_method_change(world);
  if (goes) say(world, world.texts().say("editor.review-gone"));
  return true;
}

bool is_reviewed(const World& world) {
  const auto* document = world.app.method_editor.draft.document();
  return document != nullptr && protocol::is_reviewed(document->root);
}

}  // namespace

bool change_method(World& world, const std::string& label, const std::string& place,
                   const std::function<void(json::Value&)>& edit) {
  return change_draft(world, label, place, edit, Review::GoesWithTheWords);
}

void stay_within_method(World& world) {
  auto& editor = world.app.method_editor;
  const auto* document = editor.draft.document();
  while (document != nullptr && !editor.place.empty() && json::find_at(document->root, editor.place) == nullptr) {
    editor.place = json::parent_of(json::parent_of(editor.place));
  }
  editor.menu.clear();
}

void look_at_part(World& world, const std::string& pointer) {
  auto& editor = world.app.method_editor;
  editor.as_text = false;
  editor.place = protocol::part_of(pointer);
  editor.menu.clear();
  stay_within_method(world);
  if (pointer == editor.place) return;
  editor.wanted_focus = "edit" + pointer;
  const std::string language = json::last_of(pointer);
  const bool other = (language == "nl" && editor.languages == state::WrittenLanguages::English) ||
                     (language == "en" && editor.languages == state::WrittenLanguages::Dutch);
  if (other) editor.languages = state::WrittenLanguages::Both;
}

void carry_out(World& world, const LookAtPart& meant) {
  carry_out(world, LeaveMethodText{});
  look_at_part(world, meant.pointer);
}

namespace {

/// A phase for which we have words keeps them in the language that is not written now.
void say_phase_in_both(const World& world, json::Value& root, const std::string& phase) {
  const auto* word = json::last_of(phase) == "phase" ? json::find_at(root, phase) : nullptr;
  const std::string key = "phase." + (word != nullptr ? json::text_of(*word) : std::string());
  if (!world.shelf.dutch.has(key) || !world.shelf.english.has(key)) return;
  json::put_at(root, phase,
               json::value_of(json::Object{{"nl", json::text_value(world.shelf.dutch.say(key))},
                                           {"en", json::text_value(world.shelf.english.say(key))}}));
}

}  // namespace

void carry_out(World& world, const WriteInMethod& meant) {
  change_method(world, label_of(k_change), meant.pointer, [&](json::Value& root) {
    say_phase_in_both(world, root, json::parent_of(meant.pointer));
    protocol::write_text(root, meant.pointer, meant.text);
  });
}

void carry_out(World& world, const WriteWordsInMethod& meant) {
  change_method(world, label_of(k_change), meant.pointer,
                [&](json::Value& root) { protocol::write_words(root, meant.pointer, meant.text); });
}

/// A new part that has a name by now gets its id from it, in the same step of undo as the name. A number that cannot be
/// goes, and with it those on the way to it: what stood before comes back.
void carry_out(World& world, const LeaveMethodText&) {
  auto& editor = world.app.method_editor;
  if (const auto typed = std::exchange(editor.typed, std::nullopt)) {
    const bool stands = typed->says(number_at(editor.draft, typed->pointer));
    if (!stands && editor.draft.place() == typed->pointer && editor.draft.undo()) note_method_change(world);
  }
  // Whoever writes the text itself gives the ids, and nothing moves under the caret.
  if (editor.draft.document() != nullptr && !editor.as_text) {
    const std::string place = editor.draft.place();
    const auto settle = [&](json::Value& root) {
      protocol::settle_names(root);
      if (place.find("/hints/") != std::string::npos) protocol::trim_words(root, place);
    };
    change_draft(world, label_of(k_change), place, settle, Review::Stays);  // nobody wrote that
  }
  editor.draft.rest();
}

void carry_out(World& world, const SetInMethod& meant) {
  change_method(world, label_of(k_change), {},
                [&](json::Value& root) { protocol::set_flag(root, meant.pointer, meant.flag); });
}

void carry_out(World& world, const NumberInMethod& meant) {
  const auto tokens = json::tokens_of(meant.pointer);
  const auto plan = tokens.size() == 3 && tokens[0] == "plans" ? base::read_number(tokens[1]) : std::nullopt;
  change_method(world, label_of(k_change), meant.pointer, [&](json::Value& root) {
    if (!meant.number) {
      json::erase_at(root, meant.pointer);
    } else if (plan) {
      protocol::set_plan_minutes(root, static_cast<std::size_t>(*plan), *meant.number);
    } else {
      json::put_at(root, meant.pointer, json::value_of(std::int64_t{*meant.number}));
    }
  });
}

/// Every number on the way is in the draft at once, so that nothing typed can be lost.
void carry_out(World& world, const NumberTypedInMethod& meant) {
  auto& editor = world.app.method_editor;
  if (!editor.typed || editor.typed->pointer != meant.pointer) editor.draft.rest();
  editor.typed = state::TypedNumber{meant.pointer, meant.text};
  const auto number = base::read_number(meant.text);
  const bool fits =
      number ? *number >= meant.least && *number <= meant.most : meant.optional && base::is_blank(meant.text);
  if (fits) carry_out(world, NumberInMethod{meant.pointer, number});
}

void carry_out(World& world, const ChooseInMethod& meant) {
  change_method(world, label_of(k_change), {},
                [&](json::Value& root) { protocol::choose_word(root, meant.pointer, meant.word); });
}

void carry_out(World& world, const ToggleInMethod& meant) {
  change_method(world, label_of(k_change), {},
                [&](json::Value& root) { protocol::toggle_in_list(root, meant.pointer, meant.word); });
}

void carry_out(World& world, const RequireField& meant) {
  const std::string key = "editor.usual-completeness";
  const base::LocalText words{world.shelf.dutch.say(key), world.shelf.english.say(key)};
  change_method(world, label_of(k_change), {},
                [&](json::Value& root) { protocol::set_required(root, meant.field, meant.required, words); });
}

void carry_out(World& world, const SetRule& meant) {
  change_method(world, label_of(k_change), {},
                [&](json::Value& root) { protocol::set_rule(root, meant.field, meant.rule, meant.on); });
}

void carry_out(World& world, const WantInSomeRow& meant) {
  change_method(world, label_of(k_change), {}, [&](json::Value& root) {
    json::Value wanted = json::text_value(meant.value);
    if (const auto number = base::read_number(meant.value)) wanted = json::value_of(std::int64_t{*number});
    if (meant.value.empty()) wanted = json::value_of(true);  // of another column: whatever is filled in
    if (meant.value == "true" || meant.value == "false") wanted = json::value_of(meant.value == "true");
    protocol::want_in_some_row(root, meant.field, {meant.instead_of, meant.column, std::move(wanted)});
  });
}

void carry_out(World& world, const FitPlans&) {
  change_method(world, label_of(k_change), {}, [](json::Value& root) { protocol::fit_plans(root); });
}

void carry_out(World& world, const AddMethodPart& meant) {
  carry_out(world, LeaveMethodText{});
  std::string added;
  change_method(world, label_of(k_add), {}, [&](json::Value& root) { added = protocol::add_part(root, meant.array); });
  if (added.empty()) return;
  const std::string array = json::last_of(meant.array);
  auto& editor = world.app.method_editor;
  const bool english = editor.languages == state::WrittenLanguages::English;
  const std::string language = english ? "/en" : "/nl";
  if (array == "steps") {
    look_at_part(world, added + "/title" + language);
  } else if (array == "fields" || array == "columns") {
    look_at_part(world, added + "/label" + language);
  } else if (array == "plans") {
    editor.wanted_focus = "edit" + added + "/minutes";
  } else {
    editor.wanted_focus = "edit" + added + language;
  }
}

void carry_out(World& world, const DuplicateMethodPart& meant) {
  carry_out(world, LeaveMethodText{});
  std::string added;
  change_method(world, label_of(k_duplicate), {}, [&](json::Value& root) {
    added = protocol::duplicate_part(root, meant.part);
    protocol::settle_names(root);
  });
  if (!added.empty()) look_at_part(world, added);
}

void carry_out(World& world, const RemoveMethodPart& meant) {
  carry_out(world, LeaveMethodText{});
  auto& editor = world.app.method_editor;
  const bool reviewed = is_reviewed(world);
  const bool removed =
      change_method(world, label_of(k_remove), {}, [&](json::Value& root) { protocol::remove_part(root, meant.part); });
  if (!removed) return;
  if (editor.place == meant.part || editor.place.starts_with(meant.part + "/")) {
    editor.place = json::parent_of(json::parent_of(meant.part));
  }
  stay_within_method(world);
  std::string said = world.texts().say("editor.removed");
  if (reviewed && !is_reviewed(world)) said += " " + world.texts().say("editor.review-gone");
  say(world, std::move(said), true);
}

void carry_out(World& world, const MoveMethodPart& meant) {
  auto& editor = world.app.method_editor;
  if (world.app.route != state::Route::MethodEditor) return;
  const std::string part = meant.part.empty() ? editor.place : meant.part;
  if (part.empty()) return;
  std::string moved;
  change_method(world, label_of(k_move), {},
                [&](json::Value& root) { moved = protocol::move_part(root, part, meant.by); });
  editor.menu.clear();
  if (moved.empty()) return;
  // What was looked at goes along, and so does what stood where it went.
  if (editor.place == part || editor.place.starts_with(part + "/")) {
    editor.place = moved + editor.place.substr(part.size());
  } else if (editor.place == moved || editor.place.starts_with(moved + "/")) {
    editor.place = part + editor.place.substr(moved.size());
  }
}

void carry_out(World& world, const MoveFieldToStep& meant) {
  carry_out(world, LeaveMethodText{});
  std::string moved;
  change_method(world, label_of(k_move), {},
                [&](json::Value& root) { moved = protocol::move_field(root, meant.field, meant.step); });
  if (!moved.empty()) look_at_part(world, moved);  // whoever sends it there goes along
}

void carry_out(World& world, const ToggleMethodMenu& meant) {
  auto& menu = world.app.method_editor.menu;
  menu = menu == meant.part ? std::string() : meant.part;
}

void carry_out(World& world, const ChooseWrittenLanguages& meant) {
  world.app.method_editor.languages = meant.languages;
}

bool undo_in_editor(World& world) {
  if (world.app.route != state::Route::MethodEditor) return false;
  world.app.method_editor.typed.reset();
  if (world.app.method_editor.draft.undo()) note_method_change(world);
  stay_within_method(world);
  world.app.toast.reset();
  return true;
}

void carry_out(World& world, const FocusTakenInMethod&) {
  world.app.method_editor.wanted_focus.clear();
  world.app.method_editor.wanted_line = 0;
}

void carry_out(World& world, const UndoInMethod&) { undo_in_editor(world); }

void carry_out(World& world, const RedoInMethod&) {
  if (world.app.route != state::Route::MethodEditor) return;
  world.app.method_editor.typed.reset();
  if (world.app.method_editor.draft.redo()) note_method_change(world);
  stay_within_method(world);
}

void carry_out(World& world, const ShowMethodText& meant) {
  carry_out(world, LeaveMethodText{});
  auto& editor = world.app.method_editor;
  editor.as_text = true;
  editor.text_line = editor.wanted_line = meant.line;
  editor.menu.clear();
}

void carry_out(World& world, const ShowMethodForm&) {
  auto& editor = world.app.method_editor;
  editor.as_text = false;
  editor.text_line = editor.wanted_line = 0;
  carry_out(world, LeaveMethodText{});
  stay_within_method(world);
}

void carry_out(World& world, const WriteMethodLine& meant) {
  auto lines = lines_of(world.app.method_editor.draft.text());
  if (meant.line == 0 || meant.line > lines.size()) return;
  lines[meant.line - 1] = meant.text;
  write_lines(world, lines, "line " + std::to_string(meant.line));
}

void carry_out(World& world, const AddMethodLine& meant) {
  auto lines = lines_of(world.app.method_editor.draft.text());
  if (meant.after > lines.size()) return;
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(meant.after), std::string());
  write_lines(world, lines, {});
  world.app.method_editor.wanted_line = meant.after + 1;
}

void carry_out(World& world, const RemoveMethodLine& meant) {
  auto lines = lines_of(world.app.method_editor.draft.text());
  if (meant.line == 0 || meant.line > lines.size() || lines.size() < 2) return;
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(meant.line) - 1);
  write_lines(world, lines, {});
}

}  // namespace beraad::action
