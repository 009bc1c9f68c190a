// The method guide: a few questions about the case, and which methods answer to it. Questions are data
// (assets/method-guide.json); for which answers a method was made stands in its own template (`suits`).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/result.hpp"
#include "core/protocol/catalog.hpp"

namespace beraad::protocol {

/// What the options of a question are held against: the template's `suits`, the meetings of its plans or its group.
enum class Measure { Suits, Minutes, People };

struct GuideOption {
  std::string id;
  LocalText label;
  LocalText because;   // completes "fits, for ..."
  int value = 0;       // minutes there are for a meeting, or how many people
  bool leads = false;  // what was made for this comes first, unless it was made for something else besides
  std::vector<std::string> advised_by;  // options of the facilitator's advice on a case that answer it so
};

struct GuideQuestion {
  std::string id;
  Measure measure = Measure::Suits;
  LocalText title;
  LocalText but;  // completes "mind: ..."
  std::vector<GuideOption> options;
  int weight = 1;  // how much its answer counts, for a method and against it

  [[nodiscard]] const GuideOption* find_option(std::string_view option_id) const;
};

struct Guide {
  std::vector<GuideQuestion> questions;
};

/// Question -> chosen option. Questions may be left open.
using GuideAnswers = std::map<std::string, std::string>;

struct Advice {
  ProtocolHandle protocol;
  std::vector<std::string> fits, misfits;  // ids of questions, in the order of the guide
};

/// What the guide knows already from the facilitator's advice on a case: the option that was chosen there.
[[nodiscard]] GuideAnswers answers_from_advice(const Guide& guide, std::string_view advice);

/// Reads the questions strictly; `name` stands in the place of the error. Codes: those of the gate ("json.*") and the
/// schema ("schema.*"; argument 0 is the JSON pointer).
[[nodiscard]] Result<Guide> read_guide(std::string_view bytes, std::string_view name);

/// Two or three methods for people to meet with, the best first: those that nothing speaks against; where they are
/// fewer than two, also the nearest, with what speaks against it. Intervision that needs a safe group is offered beside
/// the others, so it counts as one answer further away. A method that does not say what it was made for is not named.
/// Nothing without any answer.
[[nodiscard]] std::vector<Advice> advise(const Guide& guide, const Catalog& catalog, const GuideAnswers& answers);

}  // namespace beraad::protocol
