// What is handed out after a meeting: whose words stand in it, and what never does.
#include "core/report/after_papers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/report/report_fixture.hpp"

namespace beraad::report {
namespace {

using protocol::Role;
using ::testing::HasSubstr;
using ::testing::Not;

/// The first shipped method that has a field of that role.
protocol::Protocol method_with(Role role) {
  for (const auto& name : shipped_protocol_names()) {
    auto method = shipped_protocol(name);
    if (protocol::find_by_role(method, role)) return method;
  }
  ADD_FAILURE() << "no method has such a field";
  return {};
}

/// What the session wrote for one person, cell by cell.
std::vector<std::string> texts_of_persons(const session::State& state) {
  std::vector<std::string> texts;
  const auto take = [&](const std::string& text) {
    if (text.starts_with("tekst")) texts.push_back(text);
  };
  for (const auto& [key, record] : state.answers) {
    if (key.participant.empty()) continue;
    const auto& value = record.current().value;
    if (const auto* text = std::get_if<std::string>(&value)) take(*text);
    const auto* rows = std::get_if<session::Rows>(&value);
    if (rows == nullptr) continue;
    for (const auto& row : *rows) {
      for (const auto& [column, cell] : row.cells) {
        if (const auto* text = std::get_if<std::string>(&cell)) take(*text);
      }
    }
  }
  return texts;
}

std::size_t count_sheets(const Document& document) {
  return 1 + static_cast<std::size_t>(std::ranges::count_if(document.parts, [](const Part& part) {
           const auto* heading = std::get_if<Heading>(&part);
           return heading != nullptr && heading->new_page;
         }));
}

/// Who took part in the whole of it.
std::vector<session::Attendance> attended(const std::vector<std::string>& codes) {
  std::vector<session::Attendance> all;
  for (const auto& code : codes) all.push_back({code, {}, 95});
  return all;
}

class AfterPapers : public ::testing::Test {
 protected:
  base::Texts texts = shipped_texts(base::Language::Dutch);
};

TEST_F(AfterPapers, the_note_holds_the_parties_words_and_no_judgement_of_a_person) {
  FullSession chain(method_with(Role::EscalationViews), session::Naming::Name);
  for (auto& person : chain.state.setup.participants) person.name = "Naam van " + person.code;
  ASSERT_TRUE(has_escalation_note(chain.method, chain.state));
  ASSERT_FALSE(texts_of_persons(chain.state).empty());
  const std::string said = text_of(build_escalation_note(chain.source(texts)));
  const auto& views = std::get<session::Rows>(chain.answer(Role::EscalationViews).value);
  ASSERT_FALSE(views.empty());
  for (const auto& row : views) {
    EXPECT_THAT(said, HasSubstr(row.key));
    for (const auto& [column, cell] : row.cells) EXPECT_THAT(said, HasSubstr(std::get<std::string>(cell)));
  }
  EXPECT_THAT(said, HasSubstr(std::get<std::string>(chain.answer(Role::EscalationQuestion).value)));
  for (const auto& text : texts_of_persons(chain.state)) EXPECT_THAT(said, Not(HasSubstr(text)));
  for (const auto& person : chain.state.setup.participants) EXPECT_THAT(said, Not(HasSubstr(person.name)));
  EXPECT_THAT(said, Not(HasSubstr("⟦")));
}

/// A method that goes up by levels, its case not resolved at any of them.
struct GoneUp {
  FullSession session{method_with(Role::LevelResolved)};
  protocol::FieldPlace question = protocol::find_by_role(session.method, Role::EscalationQuestion);

  GoneUp() {
    for (const auto& step : session.method.steps) say(step, Role::LevelResolved, false);
  }
  void say(const protocol::Step& step, Role role, session::FieldValue value) {
    const auto* field = step.find_field(role);
    if (field != nullptr) session.state.answers.at({step.id, field->id, ""}).revisions.back().value = std::move(value);
  }
  void clear(const protocol::Step& step, Role role) {
    if (const auto* field = step.find_field(role)) session.state.answers.erase({step.id, field->id, ""});
  }
  [[nodiscard]] bool has_note() const { return has_escalation_note(session.method, session.state); }
};

TEST_F(AfterPapers, the_note_of_a_method_with_levels_says_why_the_case_went_up_and_what_is_asked) {
  GoneUp gone_up;
  auto& session = gone_up.session;
  ASSERT_TRUE(gone_up.question);
  const auto& steps = session.method.steps;
  for (std::size_t i = 1; i < steps.size(); ++i) gone_up.say(steps[i], Role::LevelSkipped, false);
  ASSERT_TRUE(gone_up.has_note());
  const std::string said = text_of(build_escalation_note(session.source(texts)));
  std::size_t levels = 0;
  for (const auto& step : steps) {
    if (step.id == gone_up.question.step->id) break;
    const auto* reason = step.find_field(Role::LevelReason);
    ASSERT_NE(reason, nullptr) << step.id;
    EXPECT_THAT(said, HasSubstr(step.title.nl));
    EXPECT_THAT(said,
                HasSubstr(std::get<std::string>(session.state.answers.at({step.id, reason->id, ""}).current().value)));
    ++levels;
  }
  EXPECT_GE(levels, 2U);
  const auto* skipped = steps[0].find_field(Role::LevelSkipped);
  EXPECT_THAT(said, HasSubstr(skipped->label.nl));
  EXPECT_EQ(said.find(skipped->label.nl), said.rfind(skipped->label.nl)) << "only where a level was left out";
  EXPECT_THAT(said, HasSubstr(gone_up.question.step->title.nl)) << "where it goes";
  EXPECT_THAT(said, HasSubstr(std::get<std::string>(session.answer(Role::EscalationQuestion).value)));
  EXPECT_THAT(said, HasSubstr(std::get<std::string>(session.answer(Role::Question).value)));
  EXPECT_THAT(said, Not(HasSubstr(texts.say("note.own-words")))) << "no parties speak here";
  EXPECT_THAT(said, Not(HasSubstr(texts.say("note.footer"))));
  for (const auto& text : texts_of_persons(session.state)) EXPECT_THAT(said, Not(HasSubstr(text)));
  EXPECT_THAT(said, Not(HasSubstr("⟦")));
}

TEST_F(AfterPapers, what_was_resolved_lower_down_or_never_went_up_to_that_level_has_no_note) {
  GoneUp gone_up;
  auto& steps = gone_up.session.method.steps;
  gone_up.clear(*gone_up.question.step, Role::EscalationQuestion);
  EXPECT_TRUE(gone_up.has_note()) << "the reason of the level below is enough";
  gone_up.clear(steps[steps.size() - 2], Role::LevelReason);
  EXPECT_FALSE(gone_up.has_note()) << "it went up lower down only";
  GoneUp resolved;
  resolved.say(resolved.session.method.steps[1], Role::LevelResolved, true);
  EXPECT_FALSE(resolved.has_note());
}

TEST_F(AfterPapers, a_method_without_a_note_has_none) {
  const FullSession dilemma(shipped_protocol("dilemma-method.json"));
  EXPECT_FALSE(has_escalation_note(dilemma.method, dilemma.state));
}

TEST_F(AfterPapers, each_owner_has_a_sheet_and_nothing_of_the_case_stands_on_it) {
  const FullSession dilemma(shipped_protocol("dilemma-method.json"));
  const std::vector<OwnedAction> actions{{"teamleider", "bellen", base::Date{2025, 3, 1}, "rust", "tijd", "gedaan"},
                                         {"begeleider", "schrijven", {}, {}, {}, {}},
                                         {"teamleider", "vragen", {}, {}, {}, {}}};
  const auto sheet = build_action_sheet(dilemma.source(texts), actions);
  EXPECT_EQ(count_sheets(sheet), 2U);
  const std::string said = text_of(sheet);
  for (const char* words : {"bellen", "1 maart 2025", "rust", "tijd", "gedaan", "schrijven", "vragen"}) {
    EXPECT_THAT(said, HasSubstr(words));
  }
  EXPECT_THAT(said, Not(HasSubstr(dilemma.state.setup.title)));
  for (const std::string& one : dilemma.room_texts) EXPECT_THAT(said, Not(HasSubstr(one)));
}

TEST_F(AfterPapers, the_proof_says_when_how_long_and_by_whom_and_nothing_of_the_case) {
  const FullSession dilemma(shipped_protocol("dilemma-method.json"));
  const auto& people = dilemma.state.setup.participants;
  ASSERT_GE(people.size(), 2U);
  const auto proof = build_participation(dilemma.source(texts), attended({people[0].code, people[1].code}));
  EXPECT_EQ(count_sheets(proof), 4U) << "a proof and a sheet of one's own for each";
  const std::string said = text_of(proof);
  EXPECT_THAT(said, HasSubstr(people[0].role));
  EXPECT_THAT(said, HasSubstr(dilemma.method.title.nl));
  EXPECT_THAT(said, HasSubstr("95 minuten"));
  for (const char* heading : {"Technisch-instrumenteel", "Normatief", "Persoonlijk"})
    EXPECT_THAT(said, HasSubstr(heading));
  EXPECT_THAT(said, Not(HasSubstr(dilemma.state.setup.title)));
  EXPECT_THAT(said, Not(HasSubstr("⟦")));
  for (const std::string& one : dilemma.room_texts) EXPECT_THAT(said, Not(HasSubstr(one)));
}

constexpr std::size_t k_people = 4;

std::size_t count_in(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

/// The proof of everybody, in that language, where each has a name and agreed to it.
std::string proof_named_by(session::Naming naming, base::Language language) {
  FullSession dilemma(shipped_protocol("dilemma-method.json"), naming);
  std::vector<std::string> codes;
  for (auto& person : dilemma.state.setup.participants) {
    person.name = "Naam van " + person.code;
    person.agrees_to_name = true;
    codes.push_back(person.code);
  }
  EXPECT_EQ(codes.size(), k_people);
  dilemma.state.setup.participants.back().part = session::Part::Facilitator;
  const auto texts = shipped_texts(language);
  return text_of(build_participation(dilemma.source(texts), attended(codes)));
}

TEST(ProofOfParticipation, names_nobody_where_answers_are_not_named_so) {
  for (const auto language : {base::Language::Dutch, base::Language::English}) {
    for (const auto naming : {session::Naming::None, session::Naming::Role, session::Naming::Code}) {
      const std::string said = proof_named_by(naming, language);
      EXPECT_THAT(said, Not(HasSubstr("Naam van")));
      const std::string line = shipped_texts(language).say("participation.to-fill-in");
      EXPECT_EQ(count_in(said, line), 3 * k_people)
          << "name, signature and the name of whoever led are written by hand";
    }
    EXPECT_THAT(proof_named_by(session::Naming::Name, language), HasSubstr("Naam van P1"));
  }
}

TEST(ProofOfParticipation, says_by_role_who_led_unless_answers_are_named_by_name) {
  FullSession dilemma(shipped_protocol("dilemma-method.json"), session::Naming::Role);
  auto& people = dilemma.state.setup.participants;
  ASSERT_GE(people.size(), 2U);
  people.back().role = "geestelijk verzorger";
  people.back().name = "Kim de Wit";
  people.back().part = session::Part::Facilitator;
  for (auto& person : people) person.agrees_to_name = true;
  const auto texts = shipped_texts(base::Language::Dutch);
  const std::string by_role = text_of(build_participation(dilemma.source(texts), attended({people.front().code})));
  EXPECT_THAT(by_role, HasSubstr("geestelijk verzorger"));
  EXPECT_THAT(by_role, Not(HasSubstr("Kim de Wit")));
  dilemma.state.setup.naming = session::Naming::Name;
  EXPECT_THAT(text_of(build_participation(dilemma.source(texts), attended({people.front().code}))),
              HasSubstr("Kim de Wit"));
}

TEST(ProofOfParticipation, tells_a_part_as_a_part_and_names_every_day) {
  const FullSession dilemma(shipped_protocol("dilemma-method.json"));
  const auto texts = shipped_texts(base::Language::Dutch);
  const std::vector<base::Date> days{{2026, 11, 12}, {2026, 11, 19}};
  const std::string said = text_of(build_participation(dilemma.source(texts), {{"P2", days, std::nullopt}}));
  EXPECT_THAT(said, HasSubstr("12 november 2026, 19 november 2026"));
  EXPECT_THAT(said, HasSubstr("een deel van de bijeenkomst"));
  EXPECT_THAT(said, Not(HasSubstr("minuten")));
}

TEST(ProofOfParticipation, tells_two_people_with_the_same_role_apart) {
  FullSession dilemma(shipped_protocol("dilemma-method.json"));
  for (const std::size_t person : {1U, 2U}) dilemma.state.setup.participants[person].role = "verpleegkundige";
  const auto texts = shipped_texts(base::Language::Dutch);
  const auto proof = build_participation(dilemma.source(texts), attended({"P1", "P2", "P3"}));
  const std::string said = text_of(proof);
  EXPECT_THAT(said, HasSubstr("verpleegkundige (P2"));
  EXPECT_THAT(said, HasSubstr("verpleegkundige (P3"));
  EXPECT_THAT(said, Not(HasSubstr("functie P1 (P1"))) << "a role of one person needs no more";
}

TEST_F(AfterPapers, a_sheet_begins_on_a_new_page_in_every_format) {
  Document two;
  two.title = "Blad";
  two.parts = {Heading{2, "een"}, Heading{2, "twee", true}};
  const auto html = paint(two, Format::Html, {});
  ASSERT_TRUE(html);
  EXPECT_THAT(*html, HasSubstr("<h2 class=\"new-page\">twee</h2>"));
}

}  // namespace
}  // namespace beraad::report
