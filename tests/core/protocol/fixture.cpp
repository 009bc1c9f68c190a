#include "tests/core/protocol/fixture.hpp"

#include <gtest/gtest.h>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"

namespace beraad::protocol {

const std::string& sound_template() {
  static const std::string text = R"json({
"format": "beraad-protocol/1", "id": "small-method", "version": 3,
"title": {"nl": "Klein", "en": "Small"}, "summary": {"nl": "Kort", "en": "Short"},
"source": "Own fixture (2025)", "review": {"by": "", "on": ""}, "kind": "light", "decision": "required",
"group": {"min": 3, "max": 12}, "evaluation_form": true,
"plans": [{"id": "60", "minutes": 60}, {"id": "45", "minutes": 45}],
"steps": [
{"id": "look", "title": {"nl": "Kijken", "en": "Looking"}, "short": {"nl": "Kijken", "en": "Look"},
 "question": {"nl": "Wat speelt er?", "en": "What is going on?"}, "why": {"nl": "Zo zien we het.", "en": "So we see it."},
 "prompts": [{"nl": "Wat nog?", "en": "What else?"}], "pitfalls": [],
 "complete": {"nl": "klaar", "en": "done"}, "minutes": {"60": 30, "45": 20}, "floor": 10, "mode": "plenary",
 "sealed": false, "protected": false, "fields": [
  {"id": "options", "type": "table", "label": {"nl": "Mogelijkheden", "en": "Options"}, "role": "options",
   "per_participant": false, "visibility": "room", "rows": {"kind": "options"}, "defines": "options",
   "complete": {"nl": "twee", "en": "two", "rule": {"min_rows": 2, "max_rows": 3, "each_row_has": ["action"]}},
   "columns": [{"id": "action", "type": "short_text", "label": {"nl": "Handeling", "en": "Action"}, "role": "option-action"},
    {"id": "kind", "type": "choice", "label": {"nl": "Soort", "en": "Kind"}, "default": "plain",
     "options": [{"id": "plain", "nl": "gewoon", "en": "plain"}, {"id": "odd", "nl": "vreemd", "en": "odd"}]}]},
  {"id": "ideas", "type": "list", "label": {"nl": "Ideeën", "en": "Ideas"}, "per_participant": false,
   "visibility": "room", "complete": null, "hints": {"count": 3}}]},
{"id": "weigh", "title": {"nl": "Wegen", "en": "Weighing"}, "short": {"nl": "Wegen", "en": "Weigh"},
 "question": {"nl": "Wat kies jij?", "en": "What do you choose?"}, "why": {"nl": "Eerst zelf.", "en": "Alone first."},
 "prompts": [], "pitfalls": [], "complete": {"nl": "klaar", "en": "done"}, "minutes": {"60": 20, "45": 15},
 "mode": "individual-then-plenary", "sealed": true, "protected": true, "fields": [
  {"id": "own", "type": "table", "label": {"nl": "Eigen", "en": "Own"}, "role": "judgement", "per_participant": true,
   "visibility": "room", "from": "reveal", "rows": {"kind": "participants"},
   "complete": {"nl": "ieder", "en": "each", "rule": {"each_participant_has": ["choice"]}},
   "columns": [{"id": "choice", "type": "choice", "label": {"nl": "Keuze", "en": "Choice"}, "role": "choice",
     "options_from": "options", "extra_options": [{"id": "other", "nl": "anders", "en": "other"}]},
    {"id": "firmness", "type": "rating", "label": {"nl": "Stellig", "en": "Firm"}, "min": 1, "max": 5}]},
  {"id": "reasons", "type": "table", "label": {"nl": "Redenen", "en": "Reasons"}, "per_participant": false,
   "visibility": "room", "rows": {"kind": "free"},
   "complete": {"nl": "alle", "en": "all", "rule": {"covers": {"set": "options", "columns": ["points_to"]},
    "some_row_has": {"weighty": true}}},
   "columns": [{"id": "points_to", "type": "choice", "label": {"nl": "Voor", "en": "For"}, "options_from": "options"},
    {"id": "weighty", "type": "yes_no", "label": {"nl": "Zwaar", "en": "Weighty"}}]},
  {"id": "order", "type": "ranking", "label": {"nl": "Volgorde", "en": "Order"}, "per_participant": true,
   "visibility": "private", "items_from": "ideas", "complete": null}]},
{"id": "close", "title": {"nl": "Slot", "en": "Closing"}, "short": {"nl": "Slot", "en": "Close"},
 "question": {"nl": "Hoe nu verder?", "en": "How do we go on?"}, "why": {"nl": "Afspreken.", "en": "Agreeing."},
 "prompts": [], "pitfalls": [], "complete": {"nl": "klaar", "en": "done"}, "minutes": {"60": 10, "45": 10},
 "mode": "plenary", "sealed": false, "protected": false, "form": "evaluation", "fields": [
  {"id": "fits", "type": "matrix", "label": {"nl": "Past", "en": "Fits"}, "per_participant": false, "visibility": "room",
   "rows": {"kind": "fixed", "list": [{"id": "short_run", "nl": "kort", "en": "short"}]}, "cell": {"type": "yes_no"},
   "complete": {"nl": "alle", "en": "all", "rule": {"row_for_each": "fixed"}},
   "columns": [{"id": "well", "type": "yes_no", "label": {"nl": "Goed", "en": "Well"}}]},
  {"id": "when", "type": "date", "label": {"nl": "Wanneer", "en": "When"}, "role": "look-back-date", "on": "report",
   "per_participant": false, "visibility": "facilitator", "stored": false, "author": "presenter",
   "complete": {"nl": "ingevuld", "en": "filled in", "rule": null}}]}
]}
)json";
  return text;
}

const json::Document& template_schema() {
  static const json::Document schema = [] {
    const auto bytes = base::read_file(BERAAD_SOURCE_FOLDER "/protocols/protocol.schema.json", 1 << 20);
    EXPECT_TRUE(bytes.has_value());
    auto document = json::read(*bytes, "protocol.schema.json", json::k_template_limits);
    EXPECT_TRUE(document.has_value());
    return std::move(*document);
  }();
  return schema;
}

std::string spoilt(std::string_view from, std::string_view to) {
  std::string text = sound_template();
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

ReadProtocol read_text(std::string_view bytes) { return read_protocol(bytes, "t.json", template_schema()); }

std::vector<std::string> findings_in(std::string_view bytes) {
  std::vector<std::string> lines;
  for (const base::Error& error : read_text(bytes).errors) {
    EXPECT_EQ(error.place.rfind("t.json:", 0), 0U) << error.place;
    std::string line = error.code + ' ';
    for (std::size_t i = 0; i < error.arguments.size(); ++i) line += (i == 0 ? "" : "|") + error.arguments[i];
    lines.push_back(line);
  }
  return lines;
}

}  // namespace beraad::protocol
