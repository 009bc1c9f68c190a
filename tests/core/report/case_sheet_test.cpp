// What presenter and participants get beforehand: every sentence follows from what is set up.
#include "core/report/case_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/blocks.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace beraad::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class CaseSheetTest : public ::testing::Test {
 protected:
  CaseSheetTest() {
    auto& setup = meeting.state.setup;
    setup.place = "Kamer Noord";
    setup.title = "Zwijgen over de moeder";
    for (auto& person : setup.participants) person.kind = session::PersonKind::Professional;
  }
  [[nodiscard]] std::string sheet(SheetFor reader = SheetFor::Participants) const {
    return text_of(build_case_sheet(meeting.source(texts), reader));
  }

  base::Texts texts = shipped_texts(base::Language::Dutch);
  FullSession meeting{shipped_protocol("dilemma-method.json")};
};

TEST_F(CaseSheetTest, OfAMeetingItSaysWhenWhereByWhichMethodAndInWhichSteps) {
  const auto& setup = meeting.state.setup;
  for (const auto reader : {SheetFor::Participants, SheetFor::Presenter}) {
    const std::string words = sheet(reader);
    EXPECT_THAT(words, HasSubstr("Kamer Noord"));
    EXPECT_THAT(words, HasSubstr(session::date_label(setup.planned_start.date, texts)));
    EXPECT_THAT(words, HasSubstr(meeting.method.title.nl));
    EXPECT_THAT(words, Not(HasSubstr(setup.title))) << "it goes to people beforehand";
    EXPECT_THAT(words, HasSubstr(texts.say("sheet.may-pass")));
    EXPECT_THAT(words, HasSubstr(texts.say("sheet.may-strike")));
  }
  EXPECT_THAT(texts.say("sheet.may-pass"), HasSubstr("passen")) << "in the word of the screens and the ground rules";
  for (const auto& step : meeting.method.steps) EXPECT_THAT(sheet(), HasSubstr(step.title.nl));
  EXPECT_THAT(sheet(SheetFor::Presenter), HasSubstr(texts.say("sheet.handed-over")));
  EXPECT_THAT(sheet(SheetFor::Presenter), HasSubstr(texts.say("sheet.reads-first")));
}

TEST_F(CaseSheetTest, WhoIsThereIsSaidOnceItIsKnown) {
  auto& setup = meeting.state.setup;
  EXPECT_THAT(sheet(), HasSubstr(texts.say("sheet.ask-for-manager"))) << "nobody is marked";
  setup.participants.front().kind = session::PersonKind::Manager;
  EXPECT_THAT(sheet(), HasSubstr(texts.say("sheet.with-manager")));
  setup.participants.clear();
  EXPECT_THAT(sheet(), HasSubstr(texts.say("sheet.people-open")));
}

TEST_F(CaseSheetTest, NamingRecorderAndPassphraseFollowFromWhatIsSetUp) {
  auto& setup = meeting.state.setup;
  setup.naming = session::Naming::Code;
  setup.who_types = session::WhoTypes::Recorder;
  const std::string naming = texts.say("sheet.naming-code");  // ends in a code and a full stop, which Markdown marks
  EXPECT_THAT(sheet(), HasSubstr(naming.substr(0, naming.size() - 1)));
  EXPECT_THAT(sheet(), HasSubstr(texts.say("sheet.recorder")));
  EXPECT_THAT(sheet(), HasSubstr(texts.say("sheet.not-locked")));
  Source source = meeting.source(texts);
  source.is_locked = true;
  EXPECT_THAT(text_of(build_case_sheet(source, SheetFor::Participants)), HasSubstr(texts.say("sheet.locked")));
}

TEST_F(CaseSheetTest, OfACaseThatIsBeingPreparedAllOfThatIsOpen) {
  meeting.state.run = session::RunKind::Intake;
  const std::string words = sheet();
  EXPECT_THAT(words, Not(HasSubstr("Kamer 2.14")));
  EXPECT_THAT(words, HasSubstr(texts.say("sheet.people-open")));
  EXPECT_THAT(words, HasSubstr(texts.say("sheet.naming-open")));
  EXPECT_THAT(words, HasSubstr(texts.say("sheet.participants-round")));
}

TEST_F(CaseSheetTest, WhoReadsAlongIsSaidAsItIsBeforeAndAfterHandingOver) {
  meeting.state.run = session::RunKind::Intake;
  EXPECT_THAT(sheet(SheetFor::Presenter), HasSubstr("is nog niet overgedragen. Wie de bibliotheek van Beraad opent"));
  EXPECT_THAT(sheet(SheetFor::Presenter), Not(HasSubstr("niemand anders")));
  EXPECT_THAT(sheet(SheetFor::Presenter), Not(HasSubstr(texts.say("sheet.handed-over"))));
  meeting.state.handed_over = base::Date{2026, 11, 28};
  EXPECT_THAT(sheet(SheetFor::Presenter), HasSubstr(texts.say("sheet.handed-over")));
  EXPECT_THAT(sheet(SheetFor::Presenter), Not(HasSubstr("nog niet overgedragen")));
}

TEST_F(CaseSheetTest, WhatThePresenterNeedsFollowsFromWhatTheMethodAsks) {
  const auto says = [&](const FullSession& session, const std::string& key) {
    const std::string words = text_of(build_case_sheet(session.source(texts), SheetFor::Presenter));
    return words.find(texts.say(key)) != std::string::npos;
  };
  std::size_t with_options = 0, without = 0, held = 0;
  for (const std::string& name : shipped_protocol_names()) {
    SCOPED_TRACE(name);
    const FullSession session(shipped_protocol(name));
    const auto& method = session.method;
    if (!protocol::is_meeting(method)) continue;
    const bool has_story = protocol::find_by_role(method, protocol::Role::Story).field != nullptr;
    const bool has_options = protocol::find_by_role(method, protocol::Role::Options).field != nullptr;
    EXPECT_EQ(says(session, "sheet.need-options"), has_options);
    EXPECT_EQ(says(session, "sheet.presenter-tells"), has_story);
    EXPECT_EQ(says(session, "sheet.no-story"), !has_story);
    EXPECT_EQ(says(session, "sheet.presenter-last"),
              protocol::find_by_role(method, protocol::Role::PresenterLastWord).field != nullptr);
    ++(has_options ? with_options : without);
    if (protocol::find_by_role(method, protocol::Role::PresenterQuestion)) {
      EXPECT_TRUE(says(session, "sheet.need-question"));
    }
    if (method.kind != protocol::Kind::Deliberation) EXPECT_FALSE(says(session, "sheet.presenter-before"));
    for (const auto& step : method.steps) {
      for (const auto& field : step.fields) {
        if (!field.early) continue;
        ++held;
        EXPECT_TRUE(says(session, "sheet.need-moment-held"));
        EXPECT_FALSE(says(session, "sheet.need-moment")) << "it asks what was done";
        const std::string words = text_of(build_case_sheet(session.source(texts), SheetFor::Presenter));
        EXPECT_THAT(words, HasSubstr(texts.say("sheet.presenter-holds", {field.label.nl, step.title.nl})));
      }
    }
  }
  EXPECT_GT(with_options, 0U);
  EXPECT_GT(without, 0U);
  EXPECT_GT(held, 0U);
}

TEST_F(CaseSheetTest, OfACaseItFollowsFromWhatItIsBroughtInFor) {
  FullSession prepared{shipped_protocol("case-intake.json")};
  prepared.state.run = session::RunKind::Intake;
  const auto page = [&](const FullSession& session, SheetFor reader) {
    return text_of(build_case_sheet(session.source(texts), reader));
  };
  prepared.state.purpose = session::CasePurpose::Deliberation;
  EXPECT_THAT(page(prepared, SheetFor::Presenter), HasSubstr(texts.say("sheet.need-options")));
  EXPECT_THAT(page(prepared, SheetFor::Presenter), HasSubstr(texts.say("sheet.presenter-before")));
  prepared.state.purpose = session::CasePurpose::Intervision;
  const std::string words = page(prepared, SheetFor::Presenter);
  EXPECT_THAT(words, Not(HasSubstr(texts.say("sheet.need-options"))));
  EXPECT_THAT(words, Not(HasSubstr(texts.say("sheet.need-moment")))) << "the method may hold back what was done";
  EXPECT_THAT(words, Not(HasSubstr(texts.say("sheet.presenter-before"))));
  EXPECT_THAT(words, HasSubstr(texts.say("sheet.need-question")));
  EXPECT_THAT(page(prepared, SheetFor::Participants), HasSubstr(texts.say("sheet.participants-intervision")));

  FullSession beginning{shipped_protocol("case-start.json")};
  beginning.state.run = session::RunKind::Intake;
  const std::string ahead = page(beginning, SheetFor::Presenter);
  EXPECT_THAT(ahead, Not(HasSubstr(texts.say("sheet.presenter-tells")))) << "nothing happened yet";
  EXPECT_THAT(ahead, Not(HasSubstr(texts.say("sheet.need-options"))));
  EXPECT_THAT(ahead, HasSubstr(beginning.method.steps.front().question.nl));
}

TEST_F(CaseSheetTest, OfEveryMethodItIsOnePageInBothLanguages) {
  for (const auto language : {base::Language::Dutch, base::Language::English}) {
    const base::Texts words = shipped_texts(language);
    for (const std::string& name : shipped_protocol_names()) {
      const FullSession session(shipped_protocol(name));
      for (const auto reader : {SheetFor::Participants, SheetFor::Presenter}) {
        const auto page = paint_strip(build_case_sheet(session.source(words), reader), test_paint(), 0, 400);
        ASSERT_TRUE(page) << name;
        EXPECT_EQ(page->strips, k_strips_of_page) << name;
      }
    }
  }
}

}  // namespace
}  // namespace beraad::report
