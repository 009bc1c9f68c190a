#include "app/present/method_editor_screen.hpp"

#include <algorithm>

#include "app/present/method_controls.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"

namespace beraad::present {
namespace {

MethodText present_text(const Context& context) {
  const auto& editor = context.app.method_editor;
  const auto& texts = context.texts;
  MethodText screen;
  const auto& findings = editor.draft.findings();
  const bool is_json = editor.draft.document() != nullptr;
  if (!findings.empty()) {
    const auto meant =
        std::ranges::find_if(findings, [&](const base::Error& one) { return line_of(one.place) == editor.text_line; });
    auto error = meant != findings.end() ? *meant : findings.front();
    screen.wrong_line = line_of(error.place);
    std::string words;
    if (is_json) {
      words = check_words(context, error);
    } else {
      if (!error.arguments.empty()) error.arguments.front() = texts.say("editor.this-file");
      words = texts.say(error);
    }
    screen.reason = texts.say("editor.at-line", {std::to_string(screen.wrong_line), words});
  }
  screen.hint = texts.say(is_json ? "editor.as-text-hint" : "editor.text-hint");
  screen.add = texts.say("editor.add-line");
  screen.remove = texts.say("editor.remove-line");
  screen.wanted_line = editor.wanted_line;
  std::size_t start = 0;
  const std::string& text = editor.draft.text();
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
    screen.lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  screen.lines.push_back(text.substr(start));
  return screen;
}

ToneText saved_of(const Context& context) {
  const auto& editor = context.app.method_editor;
  const auto& texts = context.texts;
  if (editor.save_failed) return {texts.say("editor.save-failed"), Tone::Danger};
  if (editor.unsaved) return {texts.say("save.busy"), Tone::Quiet};
  if (!editor.saved_at) return {texts.say("editor.saved"), Tone::Quiet};
  return {texts.say("save.saved-at", {clock_text(*editor.saved_at)}), Tone::Quiet};
}

void add_steps(const Context& context, const FormBuilder& form, MethodEditorScreen& screen) {
  const auto& texts = context.texts;
  const auto& place = context.app.method_editor.place;
  const std::string plan = form.text_at("/plans/0/id");
  int total = 0;
  for (std::size_t index = 0; index < form.count_at("/steps"); ++index) {
    EditedStep step;
    step.pointer = "/steps/" + std::to_string(index);
    step.id = form.text_at(step.pointer + "/id");
    step.number = std::to_string(index + 1);
    step.title = form.words_at(step.pointer + "/short");
    if (step.title.empty()) step.title = form.words_at(step.pointer + "/title");
    if (step.title.empty()) step.title = texts.say("editor.no-name");
    const auto* minutes = form.find(step.pointer + "/minutes/" + plan);
    const auto count = minutes != nullptr && minutes->as_integer() != nullptr ? *minutes->as_integer() : 0;
    total += static_cast<int>(count);
    step.minutes = texts.say("methods.minutes", {std::to_string(count)});
    step.chosen = place == step.pointer || place.starts_with(step.pointer + "/");
    step.protected_time = form.flag_at(step.pointer + "/protected");
    step.wrong = form.is_wrong_below(step.pointer);
    screen.steps.push_back(std::move(step));
  }
  screen.steps_total = texts.say("methods.minutes", {std::to_string(total)});
}

void add_path(const Context& context, const FormBuilder& form, MethodEditorScreen& screen) {
  const auto& texts = context.texts;
  const auto tokens = json::tokens_of(context.app.method_editor.place);
  std::string here;
  for (std::size_t at = 0; at + 1 < tokens.size(); at += 2) {
    here += "/" + tokens[at] + "/" + tokens[at + 1];
    std::string name = form.words_at(here + (at == 0 ? "/title" : "/label"));
    if (name.empty()) name = texts.say("editor.no-name");
    const int number = std::atoi(tokens[at + 1].c_str()) + 1;
    screen.path.emplace_back(here, at == 0 ? texts.say("step.title", {std::to_string(number), name}) : name);
  }
  if (screen.path.empty()) return;
  screen.part = screen.path.back().first;
  screen.part_title = screen.path.back().second;
  screen.part_tools = form.tools();
}

}  // namespace

MethodEditorScreen present_method_editor(const Context& context) {
  const auto& texts = context.texts;
  const auto& editor = context.app.method_editor;
  const FormBuilder form(context);
  MethodEditorScreen screen;
  screen.navigation = present_navigation(context);
  screen.back = texts.say("session.back");
  screen.title = form.words_at("/title");
  if (screen.title.empty()) screen.title = editor.name;
  const auto& method = *editor.draft.method();
  screen.subtitle = texts.say("editor.subtitle", {std::to_string(method.version)});
  screen.trial = texts.say("editor.trial");
  screen.publish = texts.say("editor.publish");
  screen.compare = texts.say("editor.compare");
  screen.export_file = texts.say("editor.export");
  screen.saved = saved_of(context);
  screen.can_undo = editor.draft.next_undo() != nullptr;
  screen.can_redo = editor.draft.next_redo() != nullptr;
  screen.undo_tip = screen.can_undo ? texts.say("editor.undo", {texts.say(*editor.draft.next_undo())})
                                    : texts.say("editor.nothing-to-undo");
  screen.redo_tip = screen.can_redo ? texts.say("editor.redo", {texts.say(*editor.draft.next_redo())})
                                    : texts.say("editor.nothing-to-redo");
  screen.is_saved = !editor.unsaved;
  if (editor.draft.document() != nullptr) {
    screen.as_text = texts.say(editor.as_text ? "editor.as-form" : "editor.as-text");
  }
  if (editor.draft.document() == nullptr || editor.as_text) {
    screen.text = present_text(context);
    return screen;
  }
  using state::WrittenLanguages;
  screen.languages = {{"nl", texts.say("editor.language.nl"), {}, editor.languages == WrittenLanguages::Dutch},
                      {"en", texts.say("editor.language.en"), {}, editor.languages == WrittenLanguages::English},
                      {"both", texts.say("editor.language.both"), {}, editor.languages == WrittenLanguages::Both}};
  screen.steps_title = texts.say("session.steps");
  screen.whole = texts.say("editor.whole");
  screen.whole_chosen = editor.place.empty();
  screen.add_step = texts.say("editor.add-step");
  screen.move_hint = texts.say("editor.move-hint");
  add_steps(context, form, screen);
  add_path(context, form, screen);
  if (screen.path.empty()) screen.part_title = texts.say("editor.whole");
  screen.form = form_of(form, editor.place);
  screen.wanted_focus = editor.wanted_focus;
  if (!screen.path.empty()) {
    const std::string number = json::tokens_of(editor.place)[1];
    screen.preview_title = texts.say("editor.preview", {std::to_string(std::atoi(number.c_str()) + 1)});
    screen.preview_note = texts.say("editor.preview-note");
  }
  screen.checks_title = texts.say("editor.checks");
  screen.go_there = texts.say("editor.go-there");
  screen.checks = present_checks(context);
  return screen;
}

}  // namespace beraad::present
