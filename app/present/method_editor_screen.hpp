// The method editor as plain values: the steps, the form of what is looked at, what holds and what does not; and the
// screens for a method from somebody else and for two versions side by side.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/present/method_findings.hpp"
#include "app/present/method_form.hpp"
#include "app/present/start_screen.hpp"

namespace beraad::present {

struct EditedStep {
  std::string pointer, id, number, title, minutes;
  bool chosen = false, protected_time = false, wrong = false;
};

/// The text itself, line by line.
struct MethodText {
  std::string reason, hint, add, remove;  // reason: empty when nothing is wrong
  std::vector<std::string> lines;
  std::size_t wrong_line = 0, wanted_line = 0;  // from 1; 0: none
};

struct MethodEditorScreen {
  Navigation navigation;
  std::string title, subtitle, back, trial, publish, compare, export_file, undo_tip, redo_tip;
  std::string as_text;  // the words that lead to the text, or back to the form; empty while there is no form
  ToneText saved;
  bool is_saved = true, can_undo = false, can_redo = false;
  std::vector<OptionButton> languages;
  std::string steps_title, steps_total, whole, add_step, move_hint;
  bool whole_chosen = false;
  std::vector<EditedStep> steps;
  std::vector<std::pair<std::string, std::string>> path;  // pointer, words: from the method to what is on screen
  std::string part_title;
  std::vector<OptionButton> part_tools;  // id: up, down, copy, remove
  std::string part;                      // their pointer; empty: the method itself
  std::vector<FormSection> form;
  std::string wanted_focus;
  std::string preview_title, preview_note;  // empty where there is none
  std::string checks_title, go_there;
  std::vector<CheckLine> checks;
  std::optional<MethodText> text;
};
[[nodiscard]] MethodEditorScreen present_method_editor(const Context& context);

struct ForeignMethodScreen {
  Navigation navigation;
  std::string title, subtitle, back, note;
  std::vector<std::pair<std::string, std::string>> facts;
  std::string steps_title;
  std::vector<std::pair<std::string, std::string>> steps;  // name, question
  std::vector<std::string> problems;
  std::string problems_title, fingerprint_label, fingerprint, fingerprint_note;
  std::string take_over, edit, refused;  // take_over: empty when it cannot be; refused: why
};
[[nodiscard]] ForeignMethodScreen present_foreign_method(const Context& context);

struct ComparedLine {
  std::string place, before, after, kind;
};
struct MethodComparisonScreen {
  Navigation navigation;
  std::string title, back, nothing, before_label, after_label, export_file;
  std::vector<std::pair<state::MethodComparison::Side, std::string>> sides;
  std::optional<std::size_t> before, after;
  std::vector<ComparedLine> lines;
};
[[nodiscard]] MethodComparisonScreen present_method_comparison(const Context& context);

}  // namespace beraad::present
