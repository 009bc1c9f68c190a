// The questions of a case as text that comes back by mail: read strictly, refused in words.
#include "core/exchange/case_form.hpp"

#include <gmock/gmock.h>

#include "tests/core/exchange/case_fixture.hpp"

namespace beraad::test {
namespace {

using exchange::read_form;
using testing::HasSubstr;
using testing::SizeIs;

const exchange::FormWords k_words{{"ja", "yes"}, {"nee", "no"}};

const protocol::Protocol& form() {
  for (const auto& entry : shipped().catalog.entries()) {
    if (entry.protocol->kind == protocol::Kind::Preparation) return *entry.protocol;
  }
  throw std::runtime_error("no preparation is shipped");
}
std::string head() { return exchange::form_head(form(), base::Language::Dutch, {}) + "\n"; }
const exchange::FormQuestion& question_of(protocol::FieldType type) {
  static const auto questions = exchange::questions_of(form());
  for (const auto& question : questions) {
    if (question.field->type == type) return question;
  }
  throw std::runtime_error("no such question");
}
std::string asked(protocol::FieldType type, const std::string& answer) {
  return head() + exchange::question_line(question_of(type).key, "Vraag?") + "\n" + answer + "\n## end\n";
}
/// The answer to one question of that type.
session::FieldValue read_answer(protocol::FieldType type, const std::string& answer) {
  const auto read = read_form(asked(type, answer), shipped().catalog, k_words);
  if (!read || read->answers.size() != 1) throw std::runtime_error("not read");
  return read->answers.front().value;
}
std::string refusal(const std::string& text) {
  const auto read = read_form(text, shipped().catalog, k_words);
  return read ? "read" : read.error().code;
}

TEST(CaseForm, EveryTypeOfQuestionIsReadBack) {
  using protocol::FieldType;
  EXPECT_EQ(read_answer(FieldType::LongText, "een\n\ntwee\n"), session::FieldValue(std::string("een\n\ntwee")));
  EXPECT_EQ(read_answer(FieldType::ShortText, "een\ntwee"), session::FieldValue(std::string("een twee")));
  const auto items = std::get<session::Items>(read_answer(FieldType::List, "- bang\n\u2022 boos\nmoe"));
  ASSERT_THAT(items, SizeIs(3));
  EXPECT_EQ(items[1].text, "boos");
  const auto& option = question_of(FieldType::Choice).field->choices.options.back();
  for (const std::string& line : {"[x] " + option.label.nl, "[ ] iets\n[X] " + option.label.en, option.label.nl}) {
    EXPECT_EQ(read_answer(FieldType::Choice, line), session::FieldValue(option.id)) << line;
  }
  EXPECT_EQ(read_answer(FieldType::YesNo, "[ ] ja\n[x] nee"), session::FieldValue(false));
  const auto rows = std::get<session::Rows>(read_answer(FieldType::Table, "Ik zeg het."));
  ASSERT_THAT(rows, SizeIs(1));
  EXPECT_THAT(rows.front().cells, SizeIs(1));
  EXPECT_EQ(rows.front().key, "A") << "options have letters";
}

TEST(CaseForm, AMarkMayBeMadeInManyWays) {
  using protocol::FieldType;
  const auto& option = question_of(FieldType::Choice).field->choices.options.back();
  for (const char* mark : {"[x ]", "[ x]", "[ X ]", "[X]", "\u2612", "\u2611"}) {
    const std::string lines = "[  ] iets\n\u2610 nog iets\n" + std::string(mark) + " " + option.label.nl;
    EXPECT_EQ(read_answer(FieldType::Choice, lines), session::FieldValue(option.id)) << mark;
  }
}

TEST(CaseForm, OfSeveralChoicesTheKnownOnesAreTakenAndTheOthersNamed) {
  using protocol::FieldType;
  const auto& options = question_of(FieldType::MultiChoice).field->choices.options;
  const std::string known = "[ x] " + options.front().label.nl + "\n\u2612 " + options.back().label.nl + "\n";
  EXPECT_EQ(read_answer(FieldType::MultiChoice, known),
            session::FieldValue(session::Selection{options.front().id, options.back().id}));
  const auto read = read_form(asked(FieldType::MultiChoice, known + "[x] iets anders"), shipped().catalog, k_words);
  ASSERT_TRUE(read);
  EXPECT_THAT(read->answers, SizeIs(1));
  ASSERT_THAT(read->unreadable, SizeIs(1));
  EXPECT_EQ(read->unreadable.front(), read->answers.front().key);
}

TEST(CaseForm, WhatWasLeftOpenIsNoAnswerAndWhatIsNoChoiceIsNamed) {
  using protocol::FieldType;
  EXPECT_THAT(read_form(asked(FieldType::Choice, "[ ] een\n[ ] twee"), shipped().catalog, k_words)->answers, SizeIs(0));
  EXPECT_THAT(read_form(asked(FieldType::LongText, " \n\n"), shipped().catalog, k_words)->answers, SizeIs(0));
  const auto unreadable = read_form(asked(FieldType::Choice, "[x] geen van alle"), shipped().catalog, k_words);
  ASSERT_TRUE(unreadable);
  EXPECT_THAT(unreadable->answers, SizeIs(0));
  EXPECT_THAT(unreadable->unreadable, SizeIs(1));
}

TEST(CaseForm, WhatFollowsFromAnOptionIsNoAnswerAlsoWhenMailBrokeIt) {
  for (const auto& question : exchange::questions_of(form())) {
    for (const auto& option : question.field->choices.options) {
      const std::string& follows = option.consequence.nl;
      if (follows.empty()) continue;
      const auto half = follows.find(' ', follows.size() / 2);
      for (const std::string mark : {"[ ] ", "[x] "}) {
        const auto read =
            read_form(head() + exchange::question_line(question.key, "?") + "\n" + mark + option.label.nl +
                          "\n\u2192 " + follows.substr(0, half) + "\n" + follows.substr(half + 1) + "\n## end\n",
                      shipped().catalog, k_words);
        ASSERT_TRUE(read) << read.error().code;
        EXPECT_THAT(read->answers, SizeIs(mark == "[x] " ? 1 : 0)) << follows;
        EXPECT_THAT(read->unreadable, SizeIs(0)) << follows;
      }
    }
  }
}

TEST(CaseForm, WordsBesideAChoiceAreNamed) {
  const auto& option = question_of(protocol::FieldType::Choice).field->choices.options.back();
  const auto read = read_form(asked(protocol::FieldType::Choice, "[x] " + option.label.nl + "\nmaar niet altijd"),
                              shipped().catalog, k_words);
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_THAT(read->answers, SizeIs(1));
  EXPECT_THAT(read->unreadable, SizeIs(1));
}

TEST(CaseForm, BrokenOnesAreRefusedWholeAndSayWhy) {
  const std::string line = exchange::question_line(question_of(protocol::FieldType::LongText).key, "?") + "\n";
  EXPECT_EQ(refusal(""), "form.no-form");
  EXPECT_EQ(refusal("\xFF\xFE"), "form.not-text");
  EXPECT_EQ(refusal(std::string(exchange::k_form_bytes + 1, 'x')), "form.too-large");
  EXPECT_EQ(refusal("## beraad-form/2 a nl\n## end"), "form.newer");
  EXPECT_EQ(refusal("## beraad-form/1\n## end"), "form.no-form");
  EXPECT_EQ(refusal("## beraad-form/1 no-such-form nl\n## end"), "form.unknown-form");
  EXPECT_EQ(refusal(head() + "## a/b ?\n## end"), "form.unknown-question");
  EXPECT_EQ(refusal(head() + "## Samira weigert\n## end"), "form.unknown-line");
  EXPECT_EQ(refusal(head() + line + "x\n" + line + "y\n## end"), "form.question-twice");
  EXPECT_EQ(refusal(head() + line + "x\n"), "form.cut-off");
  EXPECT_EQ(refusal(head() + line + std::string(20'001, 'x') + "\n## end"), "form.too-long");
}

TEST(CaseForm, ARefusalNeverRepeatsWhatAPersonTyped) {
  for (const char* typed : {"Samira weigert", "samira", "samira/", "/samira", "Samira/weigert", "a/b/c", ""}) {
    const auto read = read_form(head() + "## " + typed + "\n## end", shipped().catalog, k_words);
    ASSERT_FALSE(read) << typed;
    EXPECT_EQ(read.error().code, "form.unknown-line") << typed;
    EXPECT_TRUE(read.error().arguments.empty()) << typed;
  }
  const auto read = read_form(head() + "## a-1/b_2 Wat?\n## end", shipped().catalog, k_words);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().arguments, std::vector<std::string>{"a-1/b_2"});
}

TEST(CaseForm, IsKnownByALineOfItsOwn) {
  EXPECT_TRUE(exchange::is_form(asked(protocol::FieldType::LongText, "een")));
  EXPECT_TRUE(exchange::is_form("Beste,\r> " + head()));
  EXPECT_FALSE(exchange::is_form("zomaar een mail"));
  EXPECT_FALSE(exchange::is_form("{\"answers\": [{\"value\": \"" + head() + "\"}]}")) << "an answer that quotes one";
}

TEST(CaseForm, WhatIsTheFacilitatorsIsNotAsked) {
  for (const auto& question : exchange::questions_of(form())) {
    EXPECT_EQ(question.field->visibility, protocol::Visibility::Room) << question.key;
  }
  for (const auto& step : form().steps) {
    if (step.mode != protocol::Mode::Facilitator) continue;
    const std::string key = step.id + "/" + step.fields.front().id;
    EXPECT_EQ(refusal(head() + "## " + key + " ?\nx\n## end"), "form.unknown-question");
  }
}

TEST(CaseForm, MailMayQuoteWrapItsEndsAndSayMoreAround) {
  const std::string key = question_of(protocol::FieldType::LongText).key;
  const auto read = read_form("Beste,\r\n> " + head() + ">\r\n> ## " + key +
                                  " Verhaal\r\n> een\r\n>\r\n> twee\r\n> ## end\r\n" + "Groet\r\n## iets anders",
                              shipped().catalog, k_words);
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(read->answers.front().value, session::FieldValue(std::string("een\n\ntwee")));
}

/// Written by a browser that had the page open and was typed in: what the page saves is what the reader takes.
TEST(CaseForm, WhatThePageSavedIsRead) {
  const std::string saved = file_bytes(k_source / "tests/core/exchange/saved-by-the-page.txt");
  const auto read = read_form(saved, shipped().catalog, k_words);
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_GE(read->answers.size(), 5U);
  EXPECT_TRUE(read->unreadable.empty());
  EXPECT_FALSE(read->case_id.is_nil());
  const auto story = std::ranges::find_if(read->answers, [](const auto& answer) {
    const auto* text = std::get_if<std::string>(&answer.value);
    return text != nullptr && text->find("\n") != std::string::npos;
  });
  ASSERT_NE(story, read->answers.end());
  EXPECT_THAT(std::get<std::string>(story->value), HasSubstr("## dit is geen vraag"));
}

}  // namespace
}  // namespace beraad::test
