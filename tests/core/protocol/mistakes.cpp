#include "tests/core/protocol/mistakes.hpp"

#include <ostream>

namespace beraad::protocol {

void PrintTo(const Mistake& mistake, std::ostream* out) { *out << mistake.from << " -> " << mistake.to.substr(0, 80); }

const std::vector<Mistake>& mistakes_of_rules() {
  static const std::vector<Mistake> all{
      {R"("id": "weigh")", R"("id": "look")", "template.duplicate-id /steps/1/id|look",
       "\"look\", \"title\": {\"nl\": \"Wegen"},
      {R"({"60": 30, "45": 20})", R"({"60": 31, "45": 20})", "template.minutes-sum /plans/0/minutes|60|61", "60}"},
      {R"({"60": 30, "45": 20})", R"({"60": 30})", "template.minutes-missing /steps/0/minutes|45", "{\"60\": 30}"},
      {R"({"60": 30, "45": 20})", R"({"60": 30, "45": 20, "54": 20})", "template.strange-name /steps/0/minutes/54|54|",
       "20}"},
      {R"("floor": 10)", R"("floor": 21)", "template.floor-too-high /steps/0/floor|21|20", "21, "},
      {R"("min": 3, "max": 12)", R"("min": 13, "max": 12)", "template.range /group|13|12", "{\"min\": 13"},
      {R"("min_rows": 2, "max_rows": 3)", R"("min_rows": 4, "max_rows": 3)",
       "template.range /steps/0/fields/0/complete/rule/max_rows|4|3", "3, \"each"},
      {R"("min": 1, "max": 5)", R"("min": 5, "max": 5)", "template.range /steps/1/fields/0/columns/1/max|5|5", "5}]"},
      {R"("each_row_has": ["action"])", R"("each_row_has": ["actions"])",
       "template.unknown-name /steps/0/fields/0/complete/rule/each_row_has/0|actions|action", "\"actions\""},
      {R"("each_participant_has": ["choice"])", R"("each_participant_has": ["keuze"])",
       "template.strange-name /steps/1/fields/0/complete/rule/each_participant_has/0|keuze|", "\"keuze\""},
      {R"("columns": ["points_to"])", R"("columns": ["point_to"])",
       "template.unknown-name /steps/1/fields/1/complete/rule/covers/columns/0|point_to|points_to", "\"point_to\"]"},
      {R"("columns": ["points_to"])", R"("columns": ["weighty"])",
       "template.rule-misplaced /steps/1/fields/1/complete/rule/covers/columns/0|covers|weighty", "\"weighty\"]"},
      {R"({"weighty": true})", R"({"weighty": "yes"})",
       "template.strange-name /steps/1/fields/1/complete/rule/some_row_has/weighty|yes|", "\"yes\""},
      {R"({"weighty": true})", R"({"weighty": ""})",
       "template.wanted-empty /steps/1/fields/1/complete/rule/some_row_has/weighty|weighty", "\"\"}"},
      {R"({"weighty": true})", R"({"weigth": true})",
       "template.unknown-name /steps/1/fields/1/complete/rule/some_row_has/weigth|weigth|weighty", "true}"},
      {R"("default": "plain")", R"("default": "plane")",
       "template.unknown-name /steps/0/fields/0/columns/1/default|plane|plain", "\"plane\""},
      {R"({"id": "odd")", R"({"id": "plain")", "template.duplicate-id /steps/0/fields/0/columns/1/options/1/id|plain",
       "\"plain\", \"nl\": \"vreemd"},
      {R"({"id": "kind")", R"({"id": "action")", "template.duplicate-id /steps/0/fields/0/columns/1/id|action",
       "\"action\", \"type\": \"choice"},
      {R"("items_from": "ideas")", R"("items_from": "idea")",
       "template.unknown-name /steps/1/fields/2/items_from|idea|ideas", "\"idea\""},
      {R"(, "items_from": "ideas")", "", "template.key-needed /steps/1/fields/2|items_from|ranking",
       "{\"id\": \"order"},
      {R"("defines": "options",)", R"("defines": "options", "variant": "short",)",
       "template.set-of-variant /steps/0/fields/0/variant|own", "\"short\",\n"},
      {R"("rows": {"kind": "free"},)", R"("rows": {"kind": "free"}, "rows_from": "idea",)",
       "template.unknown-name /steps/1/fields/1/rows_from|idea|ideas", "\"idea\""},
      {R"("rows": {"kind": "participants"},)", R"("rows": {"kind": "participants"}, "rows_from": "ideas",)",
       "template.first-rows-of-free /steps/1/fields/0/rows_from", "\"ideas\",\n"},
      {R"("rows": {"kind": "free"},)", "", "template.key-needed /steps/1/fields/1|rows|table", "{\"id\": \"reasons"},
      {R"("rows": {"kind": "fixed", "list": [{"id": "short_run", "nl": "kort", "en": "short"}]})",
       R"("rows": {"kind": "fixed"})", "template.key-needed /steps/2/fields/0/rows|list|fixed",
       "{\"kind\": \"fixed\"}"},
      {R"("row_for_each": "fixed")", R"("row_for_each": "participants")",
       "template.rule-misplaced /steps/2/fields/0/complete/rule/row_for_each|row_for_each|fixed", "\"participants\"}"},
      {R"("cell": {"type": "yes_no"})", R"("cell": {"type": "choice"})",
       "template.cell-differs /steps/2/fields/0/columns/0/type|choice|yes_no",
       "\"yes_no\", \"label\": {\"nl\": \"Goed"},
      {R"("on": "report",)", R"("on": "report", "from": "reveal",)", "template.never-revealed /steps/2/fields/1/from",
       "\"reveal\",\n"},
      {R"({"id": "when", "type": "date",)", R"({"id": "when", "type": "short_text", "early": true,)",
       "template.early-of-group /steps/2/fields/1/early", "true, \"label\": {\"nl\": \"Wanneer"},
      {R"("rule": null)", R"("rule": {"is": true})",
       "template.rule-misplaced /steps/2/fields/1/complete/rule/is|is|date", "true}"},
      {R"("rule": null)", R"("rule": {"each_participant": true})",
       "template.rule-misplaced /steps/2/fields/1/complete/rule/each_participant|each_participant|date", "true}"},
      {R"("form": "evaluation",)", "", "template.evaluation-step /evaluation_form", "true,\n"},
      {R"("on": "")", R"("on": "2025-02-30")", "template.bad-date /review/on", "\"2025-02-30"},
  };
  return all;
}

}  // namespace beraad::protocol
