#include "tests/core/session/session_fixture.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace beraad::test {

namespace {

using namespace protocol;

LocalText both(const std::string& text) { return {text, text + " (en)"}; }

/// A rule with what the function sets in it.
template <class Fill>
Rule rule(Fill fill) {
  Rule rule;
  fill(rule);
  return rule;
}
Rule answered() {
  return rule([](Rule& r) { r.answered = true; });
}

Field field(std::string id, FieldType type, std::optional<Rule> rule = std::nullopt) {
  Field field;
  field.label = both(id);
  field.id = std::move(id);
  field.type = type;
  if (rule) field.complete = Completeness{both("volledig"), std::move(rule)};
  return field;
}

Field per_participant(Field field) {
  field.per_participant = true;
  if (field.type == FieldType::Table) field.rows = RowSource::Participants;
  return field;
}

Column column(std::string id, FieldType type = FieldType::ShortText, Role role = Role::None) {
  Column column;
  column.label = both(id);
  column.id = std::move(id);
  column.type = type;
  column.role = role;
  return column;
}

Field table(std::string id, RowSource rows, std::vector<Column> columns, std::optional<Rule> rule = std::nullopt) {
  Field result = field(std::move(id), FieldType::Table, std::move(rule));
  result.rows = rows;
  result.columns = std::move(columns);
  return result;
}

Option option(const std::string& id) { return {id, both(id)}; }

Column choice_of_options(std::string id, Role role, const std::vector<std::string>& extra) {
  Column result = column(std::move(id), FieldType::Choice, role);
  result.choices.from = DynamicSet::Options;
  for (const std::string& each : extra) result.choices.extra.push_back(option(each));
  return result;
}

Column rating(std::string id, int min, int max) {
  Column result = column(std::move(id), FieldType::Rating);
  result.min = min;
  result.max = max;
  return result;
}

Step step(std::string id, std::vector<Field> fields) {
  Step step;
  step.title = step.question = both(id);
  step.id = std::move(id);
  step.minutes = {{"60", 10}, {"90", 15}};
  step.fields = std::move(fields);
  return step;
}

Step opening() {
  Field aim = field("aim", FieldType::MultiChoice);
  aim.choices.options = {option("case"), option("team")};
  aim.complete = Completeness{both("een gekozen"), rule([](Rule& r) { r.min_choices = 1; })};
  Field agreements = field("agreements", FieldType::List, rule([](Rule& r) { r.min_rows = 1; }));
  Field consent =
      per_participant(field("consent", FieldType::YesNo, rule([](Rule& r) { r.each_participant_is = true; })));
  Field story = field("story", FieldType::LongText, answered());
  Field note = field("note", FieldType::LongText);
  note.visibility = Visibility::Facilitator;
  Field residue = per_participant(table("residue", RowSource::Participants, {rating("level", 0, 4), column("words")}));
  residue.visibility = Visibility::Private;
  Field aloud = field("aloud", FieldType::ShortText);
  aloud.stored = false;
  Field last_word = per_participant(field("last_word", FieldType::ShortText, answered()));
  last_word.presenter_only = true;
  return step("opening", {aim, agreements, consent, story, field("decide_before", FieldType::DateTime), note, residue,
                          aloud, last_word});
}

Step dilemma() {
  Field options = table("options", RowSource::Options,
                        {column("action", FieldType::ShortText, Role::OptionAction),
                         column("loss", FieldType::ShortText, Role::OptionLoss)},
                        rule([](Rule& r) {
                          r.min_rows = 2;
                          r.max_rows = 3;
                          r.each_row_has = {"action", "loss"};
                        }));
  options.defines = DynamicSet::Options;
  options.role = Role::Options;
  Field question = field("question", FieldType::ShortText, answered());
  question.role = Role::Question;
  WordingHints hints;
  hints.max_words = 15;
  hints.no_comma = true;
  hints.avoid_first_word["nl"] = {"hoe"};
  hints.good_first_word["nl"] = {"mag", "moet"};
  hints.vague_words["nl"] = {"misschien"};
  question.hints = std::move(hints);
  Field organisations = table("organisations", RowSource::Organisations, {column("task")});
  organisations.defines = DynamicSet::Organisations;
  return step("dilemma", {options, question, field("confirmed", FieldType::YesNo, rule([](Rule& r) { r.is = true; })),
                          organisations});
}

Step perspectives() {
  Field own = per_participant(table("own_perspective", RowSource::Participants, {column("value"), column("norm")}));
  own.from = From::Reveal;
  Column source = column("source", FieldType::Choice, Role::Source);
  source.choices.options = {option("said"), option("assumed")};
  source.default_value = "assumed";
  Column kept = column("kept");
  kept.on = On::Report;
  Column later = column("later");
  later.from = From::Reveal;
  Field all =
      table("perspectives", RowSource::Stakeholders,
            {column("value"), choice_of_options("points_to", Role::PointsTo, {"both", "neither"}), source, kept, later},
            rule([](Rule& r) {
              r.min_rows = 1;
              r.each_row_has = {"value"};
              r.covers = Covers{DynamicSet::Options, {"points_to"}};
              r.some_row_has = {{"source", "said"}};
            }));
  all.repeat_rows = true;
  Step result = step("perspectives", {own, all});
  result.sealed = true;
  return result;
}

Step judgement() {
  Field judgement = per_participant(table("judgement", RowSource::Participants,
                                          {choice_of_options("choice", Role::Choice, {"other", "undecided"}),
                                           column("because"), column("loss"), rating("firmness", 1, 5)},
                                          rule([](Rule& r) { r.each_participant_has = {"choice", "because"}; })));
  judgement.role = Role::Judgement;
  judgement.from = From::Reveal;
  Field summary = field("summary", FieldType::ShortText);
  summary.from = From::Reveal;
  Step result = step("judgement", {judgement, summary});
  result.sealed = true;
  result.protected_time = true;
  return result;
}

Step dialogue() {
  Field after = per_participant(table("judgement_after", RowSource::Participants,
                                      {choice_of_options("choice", Role::ChoiceAfter, {"other", "undecided"}),
                                       column("changed", FieldType::YesNo, Role::Changed), column("why")},
                                      rule([](Rule& r) { r.each_participant_has = {"choice", "changed"}; })));
  after.role = Role::JudgementAfter;
  Field best = field("best", FieldType::Ranking);
  best.items_from = "ideas";
  Field matrix = table("weights", RowSource::Options, {column("benefit"), column("harm")},
                       rule([](Rule& r) { r.row_for_each = "options"; }));
  matrix.type = FieldType::Matrix;
  Field turns =
      table("turns", RowSource::Participants, {column("word")}, rule([](Rule& r) { r.row_for_each = "participants"; }));
  return step("dialogue", {field("ideas", FieldType::List), best,
                           table("differences", RowSource::Free,
                                 {column("difference"), column("between", FieldType::Person, Role::DifferenceBetween)}),
                           after, matrix, turns});
}

Step conclusion() {
  Field consensus = field("consensus", FieldType::Choice, answered());
  consensus.choices.options = {option("shared"), option("divided")};
  consensus.on = On::Report;
  Field actions =
      table("actions", RowSource::Free,
            {column("who", FieldType::Person, Role::ActionOwner), column("what"), column("by", FieldType::Date)},
            rule([](Rule& r) {
              r.min_rows = 1;
              r.each_row_has = {"who", "what", "by"};
            }));
  Field score = field("score", FieldType::Rating);
  score.min = 1;
  score.max = 5;
  Field impact = table("impact", RowSource::Fixed, {column("effect")}, rule([](Rule& r) { r.row_for_each = "fixed"; }));
  impact.fixed_rows = {option("care"), option("team")};
  Field owner = field("owner", FieldType::Person, answered());
  owner.role = Role::LookBackOwner;
  Step result = step(
      "conclusion", {consensus, actions, field("look_back", FieldType::Date, rule([](Rule& r) { r.within_days = 14; })),
                     owner, score, impact,
                     table("values", RowSource::Organisations, {column("value")},
                           rule([](Rule& r) { r.row_for_each = "organisations"; }))});
  result.protected_time = true;
  return result;
}

}  // namespace

/// All field types, row sources and visibilities; two sealed steps (one that needs a round, one that does not).
protocol::ProtocolHandle everything_method() {
  auto method = std::make_shared<protocol::Protocol>();
  method->id = "everything";
  method->title = both("Alles");
  method->plans = {{"60", 60}, {"90", 90}};
  method->steps = {opening(), dilemma(), perspectives(), judgement(), dialogue(), conclusion()};
  return method;
}

protocol::Column column_of_role(protocol::Role role, std::string id, protocol::FieldType type) {
  return column(std::move(id), type, role);
}

protocol::Field free_table(std::string id, std::vector<protocol::Column> columns, protocol::Role role) {
  Field made = table(std::move(id), RowSource::Free, std::move(columns));
  made.role = role;
  return made;
}

protocol::Protocol one_step_method(std::vector<protocol::Field> fields) {
  protocol::Protocol method;
  method.id = "everything";
  method.plans = {{"60", 60}, {"90", 90}};
  method.steps = {step("one", std::move(fields))};
  return method;
}

session::Participant person(std::string code, std::string role) {
  session::Participant person;
  person.code = std::move(code);
  person.role = std::move(role);
  person.name = "Naam " + person.code;
  return person;
}

/// Four who take part (P1 brings the case in, P2 manages), P5 leads.
session::Setup everyday_setup() {
  session::Setup setup;
  setup.title = "Werktitel";
  setup.team = "Team Noord";
  setup.protocol_id = "everything";
  setup.protocol_digest = std::string(64, 'a');
  setup.plan = "60";
  setup.planned_start = {{2025, 2, 12}, 13, 30};
  setup.naming = session::Naming::Code;
  setup.participants = {person("P1", "jeugdbeschermer"), person("P2", "teamleider"), person("P3", "pleegzorgwerker"),
                        person("P4", "gedragswetenschapper"), person("P5", "gespreksleider")};
  setup.participants[0].presenter = true;
  setup.participants[1].kind = session::PersonKind::Manager;
  setup.participants[4].part = session::Part::Facilitator;
  return setup;
}

TrySession::TrySession(session::Setup setup, std::uint64_t seed)
    : m_ids(seed), m_document(m_ids.random_id(), everything_method()) {
  must(session::PrepareSession{m_ids.random_id(), session::RunKind::Main, std::move(setup)});
}
TrySession::~TrySession() = default;

Result<session::Applied> TrySession::run(const session::Command& command) {
  m_clock.advance_ms(60'000);
  return m_document.run(command, {m_clock.now(), m_ids});
}

session::Applied TrySession::must(const session::Command& command) {
  auto applied = run(command);
  EXPECT_TRUE(applied.has_value()) << (applied ? "" : applied.error().code);
  return applied ? *applied : session::Applied{};
}

std::string TrySession::refusal(const session::Command& command) {
  const session::State before = m_document.state();
  const auto applied = run(command);
  if (!applied) EXPECT_EQ(m_document.state(), before) << "a refusal changed something";
  return applied ? std::string{} : applied.error().code;
}

void TrySession::write(std::string step, std::string field, session::FieldValue value, std::string participant) {
  must(session::WriteAnswer{{std::move(step), std::move(field), std::move(participant)}, std::move(value)});
}

const session::FieldValue* TrySession::value(std::string step, std::string field, std::string participant) const {
  return session::find_value(m_document.state(), {std::move(step), std::move(field), std::move(participant)});
}

const session::Rows& TrySession::rows(std::string step, std::string field, std::string participant) const {
  const auto* found = value(std::move(step), std::move(field), std::move(participant));
  BERAAD_ASSERT(found != nullptr);
  return std::get<session::Rows>(*found);
}

/// A row without id: new, or the one with that key.
session::Row row(std::string key, std::map<std::string, session::Cell, std::less<>> cells) {
  session::Row row;
  row.key = std::move(key);
  row.cells = std::move(cells);
  return row;
}
session::Rows two_options() {
  return {row("A", {{"action", std::string("Ik laat hem thuis slapen")}, {"loss", std::string("zijn rust")}}),
          row("B", {{"action", std::string("Ik plaats hem elders")}, {"loss", std::string("haar vertrouwen")}})};
}
session::Rows judged(std::string choice) {
  return {row("", {{"choice", std::move(choice)},
                   {"because", std::string("veiligheid")},
                   {"loss", std::string("nabijheid")},
                   {"firmness", std::int64_t{3}}})};
}

}  // namespace beraad::test
