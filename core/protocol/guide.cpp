#include "core/protocol/guide.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"
#include "core/protocol/meeting_minutes.hpp"

namespace beraad::protocol {
namespace {

using json::list_in;
using json::local_text_in;
using json::text_in;
using json::Value;

constexpr std::size_t k_most_advice = 3, k_enough_advice = 2;
constexpr int k_needs_trust = 3;     // as much as an answer that speaks against it
constexpr double k_well_used = 0.6;  // a plan that fills so much of the time makes good use of it

constexpr std::string_view k_schema = R"json({
  "type": "object", "required": ["format", "questions"], "additionalProperties": false,
  "properties": {
    "format": {"enum": ["beraad-method-guide/1"]},
    "questions": {"type": "array", "minItems": 1, "maxItems": 12, "items": {
      "type": "object", "required": ["id", "title", "but", "options"], "additionalProperties": false,
      "properties": {"id": {"$ref": "#/definitions/id"}, "measure": {"enum": ["minutes", "people"]},
        "weight": {"type": "integer", "minimum": 1, "maximum": 9},
        "title": {"$ref": "#/definitions/text"}, "but": {"$ref": "#/definitions/text"},
        "options": {"type": "array", "minItems": 2, "maxItems": 8, "items": {"$ref": "#/definitions/option"}}}}}
  },
  "definitions": {
    "id": {"type": "string", "minLength": 1, "maxLength": 60},
    "text": {"type": "object", "required": ["nl", "en"], "additionalProperties": false,
      "properties": {"nl": {"type": "string", "minLength": 1, "maxLength": 200},
                     "en": {"type": "string", "minLength": 1, "maxLength": 200}}},
    "option": {"type": "object", "required": ["id", "label", "because"], "additionalProperties": false,
      "properties": {"id": {"$ref": "#/definitions/id"}, "label": {"$ref": "#/definitions/text"},
        "because": {"$ref": "#/definitions/text"}, "value": {"type": "integer", "minimum": 1, "maximum": 600},
        "leads": {"type": "boolean"},
        "advised_by": {"type": "array", "minItems": 1, "maxItems": 8, "items": {"$ref": "#/definitions/id"}}}}
  }
})json";

Measure measure_of(std::string_view word) {
  if (word == "minutes") return Measure::Minutes;
  return word == "people" ? Measure::People : Measure::Suits;
}

int number_in(const Value& value, std::string_view key, int otherwise) {
  const Value* member = value.find(key);
  const auto* integer = member != nullptr ? member->as_integer() : nullptr;
  return integer != nullptr ? static_cast<int>(*integer) : otherwise;
}

GuideOption option_of(const Value& value) {
  const Value* member = value.find("leads");
  const auto* leads = member != nullptr ? member->as_bool() : nullptr;
  auto advised_by = list_in(value, "advised_by", [](const Value& advice) { return *advice.as_string(); });
  return {text_in(value, "id"),         local_text_in(value, "label"), local_text_in(value, "because"),
          number_in(value, "value", 0), leads != nullptr && *leads,    std::move(advised_by)};
}

GuideQuestion question_of(const Value& value) {
  return {text_in(value, "id"),        measure_of(text_in(value, "measure")), local_text_in(value, "title"),
          local_text_in(value, "but"), list_in(value, "options", option_of),  number_in(value, "weight", 1)};
}

/// Of one question: does it speak for the method, against it, or neither.
enum class Verdict { Fits, Indifferent, Misfits };

/// Of the meetings that a plan takes the longest: time is what people have each time they meet.
int longest_meeting(const Protocol& protocol, const Plan& plan) {
  int longest = 0;
  for (const int meeting : meeting_numbers(protocol)) {
    longest = std::max(longest, meeting_minutes(protocol, plan, meeting));
  }
  return longest;
}

Verdict judge_minutes(const Protocol& protocol, int minutes) {
  int longest = 0;
  for (const auto& plan : protocol.plans) {
    const int needed = longest_meeting(protocol, plan);
    if (needed <= minutes) longest = std::max(longest, needed);
  }
  if (longest == 0) return Verdict::Misfits;
  return longest >= k_well_used * minutes ? Verdict::Fits : Verdict::Indifferent;
}

Verdict judge(const Protocol& protocol, const GuideQuestion& question, const GuideOption& answer) {
  switch (question.measure) {
    case Measure::Minutes:
      return judge_minutes(protocol, answer.value);
    case Measure::People:
      return answer.value >= protocol.group_min && answer.value <= protocol.group_max ? Verdict::Fits
                                                                                      : Verdict::Misfits;
    case Measure::Suits:
      break;
  }
  const auto wanted = protocol.suits.find(question.id);
  if (wanted == protocol.suits.end()) return Verdict::Indifferent;
  return std::ranges::find(wanted->second, answer.id) != wanted->second.end() ? Verdict::Fits : Verdict::Misfits;
}

/// Intervision that works only in a group that trusts each other.
bool needs_trust(const Protocol& protocol) {
  return protocol.kind == Kind::Intervision && !protocol.group_warning.empty();
}

struct Weighed {
  Advice advice;
  int score = 0, against = 0;
  bool leads = false;
  std::size_t place = 0;  // in the catalogue: equal ones keep its order
};

Weighed weigh(const Guide& guide, const ProtocolHandle& protocol, const GuideAnswers& answers, std::size_t place) {
  Weighed weighed{{protocol, {}, {}}, 0, needs_trust(*protocol) ? k_needs_trust : 0, false, place};
  bool made_for_other = false;  // time and people can be found; what it was made for stays
  for (const auto& question : guide.questions) {
    const auto given = answers.find(question.id);
    const auto* answer = given != answers.end() ? question.find_option(given->second) : nullptr;
    if (answer == nullptr) continue;
    const Verdict verdict = judge(*protocol, question, *answer);
    if (verdict == Verdict::Misfits) {
      weighed.advice.misfits.push_back(question.id);
      weighed.against += question.weight;
      made_for_other |= question.measure == Measure::Suits;
    } else if (verdict == Verdict::Fits) {
      weighed.advice.fits.push_back(question.id);
      weighed.score += question.weight;
      weighed.leads |= answer->leads;
    }
  }
  weighed.leads = weighed.leads && !made_for_other;
  return weighed;
}

}  // namespace

const GuideOption* GuideQuestion::find_option(std::string_view option_id) const {
  const auto found = std::ranges::find(options, option_id, &GuideOption::id);
  return found == options.end() ? nullptr : &*found;
}

GuideAnswers answers_from_advice(const Guide& guide, std::string_view advice) {
  GuideAnswers answers;
  for (const auto& question : guide.questions) {
    for (const auto& option : question.options) {
      if (std::ranges::find(option.advised_by, advice) != option.advised_by.end()) answers[question.id] = option.id;
    }
  }
  return answers;
}

Result<Guide> read_guide(std::string_view bytes, std::string_view name) {
  BERAAD_TRY(document, json::read(bytes, name, json::k_template_limits));
  BERAAD_TRY(schema, json::read(k_schema, "guide schema", json::k_template_limits));
  if (auto findings = json::check_schema(document, schema); !findings.empty()) return fail(std::move(findings.front()));
  return Guide{list_in(document.root, "questions", question_of)};
}

std::vector<Advice> advise(const Guide& guide, const Catalog& catalog, const GuideAnswers& answers) {
  if (answers.empty()) return {};
  std::vector<Weighed> all;
  for (const auto& entry : catalog.entries()) {
    const Protocol& protocol = *entry.protocol;
    const bool is_silent = protocol.suits.empty();  // it would fit everything
    if (is_meeting(protocol) && !is_silent) all.push_back(weigh(guide, entry.protocol, answers, all.size()));
  }
  std::ranges::sort(all, {}, [](const Weighed& weighed) {
    return std::tuple(!weighed.leads, weighed.against, needs_trust(*weighed.advice.protocol), -weighed.score,
                      weighed.place);
  });
  std::vector<Advice> advice;
  for (auto& weighed : all) {
    if (advice.size() >= k_most_advice) break;
    const bool fits = weighed.advice.misfits.empty();
    if (fits || advice.size() < k_enough_advice) advice.push_back(std::move(weighed.advice));
  }
  return advice;
}

}  // namespace beraad::protocol
