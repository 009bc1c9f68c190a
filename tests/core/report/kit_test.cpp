// What is printed before a meeting: the method and its rules, never the case.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <sstream>

#include "core/base/platform.hpp"
#include "core/report/slip.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace beraad::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// What a reader that is not ours finds on the pages.
std::string words_of(const std::string& pdf) {
  const auto file = std::filesystem::temp_directory_path() / ("kit-" + std::to_string(base::process_id()) + ".pdf");
  EXPECT_TRUE(base::write_file_atomically(file, pdf));
  const std::string command = "pdftotext -layout " + file.string() + " -";
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), &::pclose);
  std::string text;
  char piece[512];
  while (pipe && std::fgets(piece, sizeof piece, pipe.get()) != nullptr) text += piece;
  std::filesystem::remove(file);
  return text;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

class KitTest : public ::testing::Test {
 protected:
  /// As a meeting before it begins: these people, nothing said yet.
  static void invite(FullSession& session, std::size_t people) {
    session.state.answers.clear();
    session.state.setup.place = "Kamer 2.14";
    session.state.setup.participants.clear();
    for (std::size_t number = 1; number <= people; ++number) {
      session::Participant person;
      person.code = "P" + std::to_string(number);
      person.role = "functie " + person.code + ".";
      session.state.setup.participants.push_back(std::move(person));
    }
  }
  /// Of the printed kit those that bear the name of that sheet at their foot.
  static std::vector<std::string> attendance_pages(const FullSession& session, const base::Texts& words) {
    const auto kit = paint_kit(session.source(words), test_paint());
    EXPECT_TRUE(kit) << kit.error().detail;
    std::vector<std::string> pages;
    std::istringstream all(kit ? words_of(*kit) : std::string());
    for (std::string page; std::getline(all, page, '\f');) {
      if (page.find(words.say("kit.attendance")) != std::string::npos) pages.push_back(page);
    }
    return pages;
  }
  /// Lines of people and guests on a page: each has two boxes.
  static std::size_t lines_on(const std::string& page) { return count_of(page, "\u2610") / 2; }

  base::Texts texts = shipped_texts(base::Language::Dutch);
  FullSession dilemma{shipped_protocol("dilemma-method.json")};
};

TEST_F(KitTest, ItHoldsEveryStepTheRulesThePeopleAndTheirSlips) {
  auto& setup = dilemma.state.setup;
  setup.place = "Kamer 2.14";
  const auto kit = paint_kit(dilemma.source(texts), test_paint());
  ASSERT_TRUE(kit) << kit.error().detail;
  const std::string words = words_of(*kit);
  for (const auto& step : dilemma.method.steps) EXPECT_THAT(words, HasSubstr(step.title.nl));
  EXPECT_THAT(words, HasSubstr("Kamer 2.14"));
  EXPECT_THAT(words, HasSubstr("Spelregels"));
  for (const auto* person : session::counted_participants(setup)) {
    EXPECT_THAT(words, HasSubstr("Briefje " + person->code));
    EXPECT_THAT(words, HasSubstr(person->role));
  }
  const auto judgement = protocol::find_by_role(dilemma.method, protocol::Role::Judgement);
  EXPECT_THAT(words, HasSubstr(judgement.field->columns.front().label.nl)) << "the method's own sentences";
}

TEST_F(KitTest, BeforeAnybodyIsListedTheSlipsAreNumberedForTheLargestGroup) {
  dilemma.state.setup.participants.clear();
  const auto kit = paint_kit(dilemma.source(texts), test_paint());
  ASSERT_TRUE(kit) << kit.error().detail;
  const std::string words = words_of(*kit);
  const int largest = dilemma.method.group_max;
  for (int number = 1; number <= largest; ++number) {
    EXPECT_THAT(words, HasSubstr("Briefje " + std::to_string(number)));
  }
  EXPECT_THAT(words, Not(HasSubstr("Briefje " + std::to_string(largest + 1))));
  const auto judgement = protocol::find_by_role(dilemma.method, protocol::Role::Judgement);
  EXPECT_THAT(words, HasSubstr(judgement.field->columns.front().label.nl)) << "the method's own sentences";
  EXPECT_THAT(text_of(build_attendance_sheet(dilemma.source(texts))), HasSubstr(std::to_string(largest)))
      << "a line for each of them";
  EXPECT_TRUE(paint_slip_sheet(dilemma.source(texts), test_paint()));
}

TEST_F(KitTest, TheFacilitatorAloneIsNobodyWhoWrites) {
  auto& setup = dilemma.state.setup;
  setup.participants.resize(1);
  setup.participants.front().part = session::Part::Facilitator;
  EXPECT_EQ(names_on_slips(dilemma.source(texts)).size(), static_cast<std::size_t>(dilemma.method.group_max));
  setup.participants.front().part = session::Part::Participant;
  EXPECT_EQ(names_on_slips(dilemma.source(texts)).size(), 1U);
}

TEST_F(KitTest, ThePageForParticipantsLiesInTheKitOfAMeeting) {
  EXPECT_THAT(words_of(*paint_kit(dilemma.source(texts), test_paint())), HasSubstr(texts.say("sheet.participants")));
  const FullSession look_back(shipped_protocol("follow-up.json"));
  session::State state = look_back.state;
  state.run = session::RunKind::FollowUp;
  const Source later{look_back.method, state, texts, {}, {}};
  EXPECT_THAT(words_of(*paint_kit(later, test_paint())), Not(HasSubstr(texts.say("sheet.participants"))));
}

TEST_F(KitTest, TheVariantThatWasChosenStandsOnTheStepCardAndInTheReport) {
  FullSession dialogue(shipped_protocol("socratic-dialogue.json"));
  ASSERT_FALSE(dialogue.method.variants.empty());
  const auto& variant = dialogue.method.variants.back();
  base::SeededIds ids{5};
  EXPECT_THAT(text_of(build_step_card(dialogue.source(texts))), Not(HasSubstr(variant.title.nl)));
  dialogue.state.setup.variant = variant.id;
  EXPECT_THAT(text_of(build_step_card(dialogue.source(texts))), HasSubstr(variant.title.nl));
  EXPECT_THAT(text_of(build_report(dialogue.source(texts), ids)), HasSubstr(variant.title.nl));
}

TEST_F(KitTest, NoWordOfTheCaseLiesOnTheTable) {
  dilemma.state.setup.title = "Zwijgen over de moeder";
  for (const auto& person : dilemma.state.setup.participants) ASSERT_FALSE(person.code.empty());
  dilemma.state.setup.participants.front().name = "Samira";
  const auto& story = std::get<std::string>(dilemma.answer(protocol::Role::Story).value);
  for (const Document& sheet :
       {build_step_card(dilemma.source(texts)), build_attendance_sheet(dilemma.source(texts))}) {
    const std::string words = text_of(sheet);
    EXPECT_THAT(words, Not(HasSubstr("Zwijgen")));
    EXPECT_THAT(words, Not(HasSubstr("Samira")));
    EXPECT_THAT(words, Not(HasSubstr(story)));
  }
}

TEST_F(KitTest, RulesThatWereTakenOnStandInPlaceOfThoseOffered) {
  const auto& rules = std::get<session::Items>(dilemma.answer(protocol::Role::Agreements).value);
  EXPECT_THAT(text_of(build_attendance_sheet(dilemma.source(texts))), HasSubstr(rules.front().text));
  dilemma.state.answers.clear();
  EXPECT_THAT(text_of(build_attendance_sheet(dilemma.source(texts))),
              HasSubstr(dilemma.method.ground_rules.front().nl));
}

TEST_F(KitTest, UpToTwelvePeopleAndFiveRulesFitOnOneAttendancePageWithALineToSpare) {
  ASSERT_EQ(dilemma.method.ground_rules.size(), 5U);
  for (const auto language : {base::Language::Dutch, base::Language::English}) {
    const auto words = shipped_texts(language);
    std::size_t spare = 3;
    for (const std::size_t people : {4U, 10U, 12U}) {
      invite(dilemma, people);
      const auto pages = attendance_pages(dilemma, words);
      ASSERT_EQ(pages.size(), 1U) << people;
      for (const auto& person : dilemma.state.setup.participants) EXPECT_THAT(pages[0], HasSubstr(person.role));
      EXPECT_LE(lines_on(pages[0]) - people, spare) << "fewer, the more people there are";
      spare = lines_on(pages[0]) - people;
      EXPECT_GE(spare, 1U) << people;
    }
  }
}

TEST_F(KitTest, TwelvePeopleFitOnOneAttendancePageInEveryMethodWhoeverIsListed) {
  for (const std::string& name : shipped_protocol_names()) {
    FullSession session(shipped_protocol(name));
    if (!session.method.variants.empty()) session.state.setup.variant = session.method.variants.back().id;
    invite(session, 12);
    EXPECT_EQ(attendance_pages(session, texts).size(), 1U) << name;
  }
  invite(dilemma, 0);
  ASSERT_EQ(dilemma.method.group_max, 12);
  const auto pages = attendance_pages(dilemma, texts);
  ASSERT_EQ(pages.size(), 1U) << "numbers to write a role beside";
  EXPECT_GE(lines_on(pages[0]), 12U);
}

TEST_F(KitTest, MorePeopleStandTogetherOnAPageWithItsHeadingAndNoPageHoldsEmptyLinesOnly) {
  for (const std::size_t people : {16U, 30U}) {
    invite(dilemma, people);
    const auto pages = attendance_pages(dilemma, texts);
    ASSERT_EQ(pages.size(), 2U) << people;
    EXPECT_THAT(pages[0], HasSubstr(texts.say("kit.ground-rules")));
    EXPECT_THAT(pages[0], Not(HasSubstr(texts.say("kit.who-is-here"))));
    EXPECT_EQ(lines_on(pages[0]), 0U);
    EXPECT_THAT(pages[1], HasSubstr(texts.say("kit.who-is-here")));
    for (const auto& person : dilemma.state.setup.participants) EXPECT_THAT(pages[1], HasSubstr(person.role));
  }
  invite(dilemma, 45);
  const auto pages = attendance_pages(dilemma, texts);
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_THAT(pages[2], HasSubstr("functie P45."));
  EXPECT_THAT(pages[2], HasSubstr(texts.say("report.role"))) << "the heads of the columns";
}

TEST_F(KitTest, EverySilentRoundHasItsSlips) {
  for (const std::string& name : shipped_protocol_names()) {
    FullSession session(shipped_protocol(name));
    std::size_t rounds = 0;
    for (const auto& step : session.method.steps) {
      if (!step.sealed) continue;
      rounds += std::ranges::any_of(step.fields, [](const protocol::Field& field) {
        return field.per_participant && field.stored && field.visibility == protocol::Visibility::Room;
      });
    }
    EXPECT_EQ(slips_of(session.source(texts)).size(), rounds) << name;
    EXPECT_TRUE(paint_kit(session.source(texts), test_paint())) << name;
  }
}

/// Four questions, of which two are asked first.
PaperForm evaluation_form() {
  PaperForm form{"Deelnemersformulier", {}, 2};
  for (const char* label : {"Nuttig", "Vrij om te spreken", "Veilige sfeer", "Beste moment"}) {
    auto& question = form.questions.emplace_back();
    question.label = {label, label};
    question.type = protocol::FieldType::Rating;
    question.min = 1;
    question.max = 10;
  }
  form.questions[2].type = protocol::FieldType::YesNo;
  form.questions[3].type = protocol::FieldType::ShortText;
  return form;
}

TEST_F(KitTest, EverybodyGetsAnEvaluationFormWithoutACodeOrAWordOfTheCase) {
  Source source = dilemma.source(texts);
  source.evaluation = evaluation_form();
  const auto slip = evaluation_slip(source);
  ASSERT_TRUE(slip);
  ASSERT_EQ(slip->sentences.size(), 5U);
  EXPECT_EQ(slip->sentences[0].choices.size(), 10U);
  EXPECT_TRUE(slip->sentences[2].is_said) << "what comes after is only asked when there is time";
  EXPECT_EQ(slip->sentences[3].choices.size(), 2U);
  EXPECT_TRUE(slip->sentences[4].choices.empty()) << "lines to write on";
  const auto kit = paint_kit(source, test_paint());
  ASSERT_TRUE(kit) << kit.error().detail;
  const std::string words = words_of(*kit);
  EXPECT_EQ(count_of(words, "Deelnemersformulier"), session::counted_participants(dilemma.state.setup).size());
  for (const auto& question : source.evaluation->questions) EXPECT_THAT(words, HasSubstr(question.label.nl));
}

TEST_F(KitTest, AMethodThatHandsOutNoFormsPrintsNone) {
  Source source = dilemma.source(texts);
  EXPECT_FALSE(evaluation_slip(source)) << "no form is known";
  const FullSession intake(shipped_protocol("case-intake.json"));
  Source without = intake.source(texts);
  without.evaluation = evaluation_form();
  EXPECT_FALSE(evaluation_slip(without));
}

TEST_F(KitTest, TheStepCardOfTheLongestMethodStaysReadable) {
  const auto card = build_step_card(dilemma.source(texts));
  const std::string words = text_of(card);
  int total = 0;
  for (const auto& step : dilemma.method.steps) total += protocol::planned_minutes(step, dilemma.state.setup.plan);
  EXPECT_GT(total, 0);
  for (const auto& step : dilemma.method.steps) EXPECT_THAT(words, HasSubstr(step.why.nl));
}

}  // namespace
}  // namespace beraad::report
