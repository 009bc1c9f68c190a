// A deliberation written down as a file (format "beraad-case/1"): the value and its strict reader. A file is taken
// whole or not at all; every problem is named with its kind, its JSON pointer and its line and column.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/base/result.hpp"
#include "core/exchange/vocabulary.hpp"
#include "core/protocol/catalog.hpp"
#include "core/session/setup.hpp"
#include "core/session/state.hpp"
#include "core/themes/codebook.hpp"

namespace beraad::exchange {

/// One answer as it was entered. Rows and list items have no ids yet; a ranking holds positions "1", "2" ...
struct CaseAnswer {
  session::AnswerKey key;
  session::AnswerKind kind = session::AnswerKind::Value;  // Value, Cleared, Passed or Skipped
  session::FieldValue value;                              // when kind is Value
  std::string reason;                                     // when Skipped
  friend bool operator==(const CaseAnswer&, const CaseAnswer&) = default;
};

/// Answers to the method that prepares or follows the deliberation, with the day it was held.
struct CaseRun {
  std::string protocol_id;
  std::optional<base::Date> date;
  std::vector<CaseAnswer> answers;
  friend bool operator==(const CaseRun&, const CaseRun&) = default;
};

using FormAnswers = std::map<std::string, session::Cell, std::less<>>;

struct CaseEvaluation {
  std::optional<std::string> skipped;  // the reason
  std::map<std::string, std::vector<FormAnswers>> forms;
  friend bool operator==(const CaseEvaluation&, const CaseEvaluation&) = default;
};

struct CaseFile {
  std::string protocol_id, plan;  // plan empty: the method's first
  std::map<std::string, int> planned_minutes, minutes;
  base::Language language = base::Language::Dutch;
  std::string title, team, sector;
  base::DateTime started;
  std::vector<session::Participant> participants;
  std::optional<CaseRun> intake;
  std::vector<CaseAnswer> answers;  // in the order of the room; the later wins
  std::optional<CaseEvaluation> evaluation;
  std::optional<CaseRun> follow_up;
  std::vector<std::string> themes;
  friend bool operator==(const CaseFile&, const CaseFile&) = default;
};

struct ReadCaseFile {
  std::optional<CaseFile> file;       // absent when there are problems
  std::vector<base::Error> problems;  // code "case.<kind>", arguments[0] = JSON pointer ("#" = the whole file)
};

/// What a case file is checked against.
struct CaseContext {
  const protocol::Catalog& catalog;
  const themes::Codebook& codebook;
  const Vocabulary& vocabulary;
};

/// `name` stands in the places. Never throws, never crashes on any bytes. A format other than "beraad-case/1" is
/// the only thing said of such a file. At most 1,000 problems are listed.
[[nodiscard]] ReadCaseFile read_case_file(std::string_view bytes, std::string_view name, const CaseContext& context);

}  // namespace beraad::exchange
