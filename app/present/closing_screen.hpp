// The end of a deliberation as plain values: what is still open, the evaluation forms, the report and what follows it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/present/after_papers.hpp"
#include "app/present/context.hpp"
#include "app/present/doubtful_names.hpp"
#include "app/present/session_screen.hpp"
#include "core/index/summary.hpp"
#include "core/report/evaluation.hpp"

namespace beraad::present {

struct OpenPoint {
  std::string step, field, title, words;  // words: when it counts as complete
};
struct ClosingScreen {
  std::string title, back, finish, open_title, nothing_open, themes_title, themes;
  std::vector<OpenPoint> open;
  std::string go_there, leave_open;                            // beside each: to its step, or why it stays open
  std::vector<OptionButton> reasons;                           // one click each
  std::string evaluation_title, evaluation, evaluation_state;  // empty where the method asks for no forms
  std::string report;
  std::string evaluation_without;
  std::vector<OptionButton> evaluation_reasons;  // why there are no forms; empty once there are
  DoubtfulNames names;
  bool read_only = false;
};
[[nodiscard]] ClosingScreen present_closing(const Context& context, const session::SessionDocument& document);

/// One question of the form on screen: choices, or a text.
struct EvaluationRow {
  std::string label;
  EditableText text;                  // its editor also says where a choice goes
  std::vector<OptionButton> options;  // empty: a text
  std::string field, one_less;        // where scores are counted: takes one of these back
  std::vector<OptionButton> counted;
};
struct EvaluationScreen {
  std::string title, back, promise, add, store, stored, waiting;
  std::vector<OptionButton> modes;  // by score, or form by form; only where there may be many
  bool by_score = false;
  std::string more;                        // shows the questions that are not asked by default, or hides them
  std::vector<OptionButton> kinds, forms;  // forms: the ones being typed in, by number; only where there may be many
  std::vector<EvaluationRow> rows;
  std::string averages_title, averages_note;
  std::vector<report::Average> averages;
  std::vector<std::pair<std::string, std::string>> tallies;  // of questions that have no average
  std::string texts_title;                                   // what people wrote, for the facilitator alone
  std::vector<std::pair<std::string, std::vector<std::string>>> texts;
  std::string facts_title, facts_note;  // how the meeting went, for the facilitator alone
  std::vector<std::pair<std::string, std::string>> facts;
  bool enabled = true, can_store = false;
};
/// Averages, counts and what was written, as soon as enough forms of that kind were stored.
void add_results(const Context& context, const session::State& state, const exchange::Form& kind,
                 EvaluationScreen& screen);
/// Facts about the meeting, never about a person; nothing while others see the screen.
void add_meeting_facts(const Context& context, const session::SessionDocument& document, bool was_looked_back_on,
                       EvaluationScreen& screen);
/// `was_looked_back_on`: a look-back on its case was closed.
[[nodiscard]] EvaluationScreen present_evaluation(const Context& context, const session::SessionDocument& document,
                                                  bool was_looked_back_on);

/// Label, what was typed, and why it was not taken.
struct TypedLine {
  std::string label, text, placeholder, problem;
};
struct ReportScreen {
  std::string back, title, state_title, state_note, save_title, passphrase_label, passphrase_hint, passphrase,
      file_text, copy, copy_mail, slips, card, reopen;
  std::vector<OptionButton> states, formats;
  bool can_set_state = false;              // only what is closed has a state
  std::string leaf, leaf_stop, leaf_page;  // leaf_page: "2 van 5" while its pages are on the wall
  bool leafing = false;
  std::string names_title, names, note_names;
  DoubtfulNames doubtful_names;
  TypedLine checked_by;
  std::string sent_title, note_sent;
  TypedLine sent_to, sent_on;
  std::vector<std::string> sent;
  std::string notes_fate, evaluation;
  bool closed = false, read_only = false;
  AfterPapersScreen after;
  report::Document document;  // drawn as the preview
};
[[nodiscard]] ReportScreen present_report(const Context& context, const session::SessionDocument& document,
                                          report::Document built);
/// On the report of a deliberation, the look-backs on its case, the oldest first.
void add_look_backs(const Context& context, const std::vector<index::SessionSummary>& look_backs, ReportScreen& screen);

}  // namespace beraad::present
