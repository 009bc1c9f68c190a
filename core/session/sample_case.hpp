// An invented case that gives any method words: for trying out one that nobody has a case of its own for.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/ids.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/command.hpp"

namespace beraad::session {

struct SampleCase {
  std::string title;
  std::vector<std::string> people;                           // by their work; whoever brings the case is the first
  std::vector<std::string> stakeholders;                     // who has a row where rows are people
  std::vector<std::string> lines;                            // for texts without a role, in turn
  std::map<protocol::Role, std::vector<std::string>> roles;  // texts of a field, or of a column row by row
};

/// Answers of the group to write in a deliberation by that method, in the order of its steps: texts, lists and tables.
/// A role says what is written; without one it is a line. What one person writes, and what is pressed, is left to be
/// tried.
[[nodiscard]] std::vector<WriteAnswer> sample_answers(const SampleCase& sample, const protocol::Protocol& method,
                                                      base::Ids& ids);

}  // namespace beraad::session
