// The session as it stands: folded from events by evolve, read by everything else.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/session/event.hpp"

namespace beraad::session {

enum class AnswerKind { Value, Cleared, Passed, Skipped, Struck };

struct Revision {
  AnswerKind kind = AnswerKind::Value;
  FieldValue value;    // when kind is Value
  std::string reason;  // when Skipped
  base::Instant at;
  std::uint64_t change = 0;
  friend bool operator==(const Revision&, const Revision&) = default;
};

struct AnswerRecord {
  std::vector<Revision> revisions;  // oldest first, never empty
  [[nodiscard]] const Revision& current() const { return revisions.back(); }
  friend bool operator==(const AnswerRecord&, const AnswerRecord&) = default;
};

enum class RoundStage { NotOpened, Open, Revealed };
struct Round {
  RoundStage stage = RoundStage::NotOpened;
  RoundWay way = RoundWay::WriteThenReadAloud;
  std::vector<std::string> reading_order;
  std::set<std::string> sealed;         // codes whose form is on the lock
  std::vector<std::string> card_order;  // drawn once at the reveal
  friend bool operator==(const Round&, const Round&) = default;
};

enum class Stage { Prepared, Running, Closed, Stopped };

struct StepTime {
  std::int64_t used_ms = 0;
  std::optional<int> recorded_minutes;  // from paper or a case file; wins over used_ms
  friend bool operator==(const StepTime&, const StepTime&) = default;
};

struct ParkedIdea {
  Uuid id;
  std::string text;
  std::string carried_to;  // step id once carried
  friend bool operator==(const ParkedIdea&, const ParkedIdea&) = default;
};

struct LifecycleMark {
  std::string kind;
  base::Instant at;
  friend bool operator==(const LifecycleMark&, const LifecycleMark&) = default;
};

/// A name in the case and the word that stands in its place; private.
struct KnownName {
  Uuid id;
  std::string name, role;
  friend bool operator==(const KnownName&, const KnownName&) = default;
};

struct State {
  Uuid case_id;
  RunKind run = RunKind::Main;
  Setup setup;
  Stage stage = Stage::Prepared;
  std::string current_step;  // empty before Begin
  std::set<std::string> visited_steps;
  std::map<std::string, base::Instant> entered_at;  // by step, the first time
  std::map<std::string, std::string> not_done;      // step -> reason ("" when none given yet)
  std::map<AnswerKey, AnswerRecord> answers;        // key participant "" = group; skipped fields too
  std::map<std::string, Round> rounds;              // by step
  std::map<std::string, StepTime> times;            // by step
  std::optional<base::Instant> begun_at, closed_at;
  std::optional<base::Instant> clock_since;  // running in current_step since; none = standing still
  bool paused = false;
  bool off_record = false;
  std::optional<base::Instant> off_record_since;
  std::string note;
  std::vector<ParkedIdea> parked;
  std::vector<std::string> themes;
  std::map<std::string, std::vector<EvaluationForm>> evaluation;  // form id -> forms
  std::optional<std::string> evaluation_skipped;
  ReportState report_state = ReportState::Draft;
  std::map<ReportState, base::Date> report_dates;
  std::optional<NamesChecked> names_checked;  // gone again when text changes after it
  std::vector<ReportSent> sent;
  bool look_back_waived = false;                    // the group needs none any more
  CasePurpose purpose = CasePurpose::Deliberation;  // of a case that is brought in
  std::optional<base::Date> handed_over;
  std::vector<KnownName> names;
  std::vector<LifecycleMark> marks;  // begun, closed, reopened, struck lines: the visible trace
  friend bool operator==(const State&, const State&) = default;
};

[[nodiscard]] const AnswerRecord* find_answer(const State& state, const AnswerKey& key);
/// The current value, or null when cleared, passed, skipped, struck or never given.
[[nodiscard]] const FieldValue* find_value(const State& state, const AnswerKey& key);
[[nodiscard]] const Round* find_round(const State& state, std::string_view step);
/// Stored evaluation forms of a kind; null when there are none.
[[nodiscard]] const std::vector<EvaluationForm>* find_forms(const State& state, std::string_view kind);

}  // namespace beraad::session
