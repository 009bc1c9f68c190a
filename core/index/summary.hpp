// One line of the library for each session, projected from its document; thrown away and rebuilt at will.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/session/document.hpp"

namespace beraad::index {

using base::Uuid;

/// How often a rating was given on evaluation forms, and what they add up to; no form of a person.
struct RatingSum {
  std::size_t forms = 0;
  std::int64_t sum = 0;
};

struct SessionSummary {
  Uuid id, case_id;
  session::RunKind run = session::RunKind::Main;
  base::Language language = base::Language::Dutch;
  std::string title, team, place, protocol_id;
  base::LocalText protocol_title;
  std::set<protocol::Role> keeps;  // of what stands beside the meetings, by the form that it was made with
  base::DateTime planned_start;
  std::optional<base::DateTime> planned_end;
  base::Date held_on;  // of a look-back the day on which its last meeting began
  session::Stage stage = session::Stage::Prepared;
  session::ReportState report_state = session::ReportState::Draft;
  std::string current_step;
  std::size_t step_number = 0;  // of the current step, from 1; 0 before Begin
  std::vector<std::string> themes;
  std::size_t participants = 0;
  std::string presenter;    // role of who brought the case; empty = nobody is marked so
  double minutes_held = 0;  // of work, pauses left out; 0 before it begins
  bool damaged = false;     // it does not load; library check says what is wrong
  bool has_drafts = false;  // left behind by a crash
  base::Instant changed_at;
  std::size_t changes = 0;                    // so many, undone ones too: never fewer than before
  std::optional<base::Date> notes_until;      // last day of the facilitator's private notes; none = it holds no notes
  std::optional<base::DateTime> valid_until;  // of a decision that expires
  std::optional<base::Date> look_back_on;     // agreed on, else the last day that the method allows
  std::size_t agreed = 0;                     // actions and promises
  std::set<Uuid> agreed_rows;                 // of those, as look-backs know them
  std::set<Uuid> told_rows;                   // actions of other meetings of which it says what became
  bool contact_wanted = false;                // whoever brought the case wishes to hear from the facilitator still
  bool look_back_waived = false;              // the group decided that it needs none any more
  bool translated = false;                    // of a look-back: it says what may stand in the way of what was agreed
  bool looked_back = false;                 // of a look-back: it says what became of an action, or what it all brought
  std::map<std::string, int> real_minutes;  // by step, of what is closed and was timed
  session::CasePurpose purpose = session::CasePurpose::Deliberation;  // of a case that is brought in
  std::optional<base::Date> handed_over;
  std::optional<base::DateTime> decide_before;  // as the presenter said
  bool comes_first = false;                     // of a case: something does, before a deliberation on it
  std::map<std::string, std::size_t> forms;     // evaluation forms, by their kind
  std::map<std::string, std::map<std::string, RatingSum>> ratings;  // by kind of form and question
  std::string search_text;                                          // folded words of title, team and moral question
};

struct SummaryFilter {
  std::string text;                 // all its words must occur; folded before comparing
  std::vector<std::string> themes;  // any of these; empty = all
  bool main_runs_only = true;
};

[[nodiscard]] SessionSummary summarise(const session::SessionDocument& document);
[[nodiscard]] bool matches(const SessionSummary& summary, const SummaryFilter& filter);

}  // namespace beraad::index
