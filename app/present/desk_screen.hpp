// What is kept beside the meetings as plain values: requests, choosing a case together, questionnaires, a look at
// oneself after a rehearsal.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/present/actions_screen.hpp"
#include "app/present/evaluation_series.hpp"
#include "app/present/start_screen.hpp"
#include "core/index/summary.hpp"

namespace beraad::present {

struct DeskFrame {
  Navigation navigation;
  std::vector<DeskTab> tabs;
  std::string title, back, undo, undo_tip, read_only;
  ToneText saved;
  bool can_undo = false;
};

/// A row of a table as a card that unfolds into a form.
struct RowCard {
  base::Uuid row;
  std::string number, title, note;
  ToneText mark;  // empty text: none
  bool open = false;
  RowScreen form;
};
struct RowCards {
  FieldScreen field;  // key and tools; its table stays empty
  std::vector<RowCard> cards;
  std::string add, nothing;
};

struct DeskListLine {
  base::Uuid session;
  std::string date, title, note;
};
struct DeskList {
  DeskFrame frame;
  std::string intro, make, make_from_example, read_file, nothing;  // the two in the middle may be empty
  std::vector<DeskListLine> lines;
  EvaluationSeries evaluations;  // below the list; mostly empty
};
[[nodiscard]] DeskList present_preparations(const Context& context, const std::vector<index::SessionSummary>& runs);
/// `meetings`: what their evaluation forms say over time stands below the list.
[[nodiscard]] DeskList present_questionnaires(const Context& context, const std::vector<index::SessionSummary>& runs,
                                              const std::vector<index::SessionSummary>& meetings);

struct RequestsScreen {
  DeskFrame frame;
  std::vector<std::string> overview;
  RowCards requests;
  FieldScreen hours;
  std::string held_title;
  std::vector<std::string> held;  // agreed and held, a line for each team
};
[[nodiscard]] RequestsScreen present_requests(const Context& context, const session::SessionDocument& document,
                                              const std::vector<index::SessionSummary>& sessions);

/// A line of the set-up.
struct DeskLine {
  std::string label;
  EditableText text;
};
struct ShortlistLine {
  base::Uuid row;
  std::string place, title, who, reasons, choose;
  bool chosen = false;
};
struct PreparedCaseLine {
  base::Uuid session;
  std::string title;
};
struct PreparationScreen {
  DeskFrame frame;
  DeskLine team, day, start, place, people, mail;
  RowCards candidates;
  std::string from_library;
  std::vector<PreparedCaseLine> prepared;
  std::string copy_mail, take_mail, mail_hint;
  FieldScreen slips;
  std::string slips_problem, slips_count, print_slips;  // print_slips: empty while there is nothing to choose from
  std::string shortlist_title, shortlist_note;
  std::vector<ShortlistLine> shortlist;
  FieldScreen because;
  std::string meet, others;  // others: what happens with the rest
  bool can_meet = false;
  std::string promises_title, look_back;
  ActionsScreen promises;
};
/// `prepared`: runs in which a case was prepared; `last_presenter` and `owing` as index::shortlist wants them.
[[nodiscard]] PreparationScreen present_preparation(const Context& context, const session::SessionDocument& document,
                                                    const std::vector<index::SessionSummary>& prepared,
                                                    const std::string& last_presenter,
                                                    const std::vector<index::ActionSummary>& promises);

inline constexpr int k_is_chosen = -2;  // in place of a score: one of the most important
struct ScoreCell {
  int score = 0;
  std::string name, count;  // name: the number, or that it does not apply
};
/// One scale of an item, to press, or that the item is one of the most important; its text stands above the first one.
struct ScoreRow {
  base::Uuid item;
  std::size_t scale = 0;
  std::string text, asks, low_words, high_words, forms, problem;
  std::vector<ScoreCell> cells;
};
/// An open question with what came back of it.
struct OpenRow {
  base::Uuid item;
  std::string text, hint, add, remove;  // add: empty while nothing may be changed
  session::AnswerKey key;
  std::vector<EditableText> answers;
};
/// Of one wave: in words, and how often each number was ticked, for a bar on both sides of the middle of the scale.
struct ResultCell {
  std::string words;
  std::vector<std::size_t> counts;  // from the lowest; empty where there are too few
};
struct ResultRow {
  std::string domain;  // stands above the first row of a domain; else empty
  std::string text;
  std::vector<ResultCell> waves;  // as many as there are waves
};
struct QuestionnaireScreen {
  DeskFrame frame;
  DeskLine name;
  RowCards items, scales;             // scales: for all items; no label in one made before there were such scales
  FieldScreen choose, source, waves;  // the first two: no label in one that was made before there was such a field
  std::string unknown_waves;          // names that no wave bears; mostly empty
  std::string type_in, type_in_hint, less;
  std::vector<OptionButton> wave_choice;
  std::vector<ScoreRow> scores;
  std::vector<OpenRow> open;
  std::string results_title, results_note;
  std::vector<std::string> result_waves;
  std::vector<ResultRow> results;
  std::string read_file, print;          // print: empty without questions
  std::string save_results, save_table;  // empty while nothing came back
  base::Uuid print_wave;                 // the form of that wave; nil: all waves have the same
};
[[nodiscard]] QuestionnaireScreen present_questionnaire(const Context& context,
                                                        const session::SessionDocument& document);

struct SelfCheckScreen {
  DeskFrame frame;
  std::string intro, scale, score;
  std::vector<std::pair<std::string, std::vector<FieldScreen>>> groups;
  std::string next_title;
  std::vector<std::string> next;  // what to look at the next time
};
/// `rehearsed`: the method, so that only what it has is asked; null when that is not known.
[[nodiscard]] SelfCheckScreen present_self_check(const Context& context, const session::SessionDocument& document,
                                                 const protocol::Protocol* rehearsed);

/// What the team promised before, asked before its meeting begins.
struct PromisesScreen {
  std::string title, intro, go_on, back;
  ActionsScreen list;
};
[[nodiscard]] PromisesScreen present_promises(const Context& context, const std::vector<index::ActionSummary>& actions);

// shared by them
[[nodiscard]] DeskFrame present_desk_frame(const Context& context, const session::SessionDocument* document,
                                           std::string title);
/// The table of that role as cards; `title_of` and `note_of` give the words of a card.
[[nodiscard]] RowCards present_row_cards(const Context& context, const session::SessionDocument& document,
                                         protocol::Role role, protocol::Role title, std::string add);
[[nodiscard]] DeskLine present_line(const Context& context, const session::SessionDocument& document,
                                    EditorRef::Part part, std::string label, std::string stored);
[[nodiscard]] FieldScreen present_by_role(const Context& context, const session::SessionDocument& document,
                                          protocol::Role role);

}  // namespace beraad::present
