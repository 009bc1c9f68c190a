// The questions of a case that come back as a Word document: filled in by a person, saved by another program.
#include "core/exchange/form_document.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "core/exchange/case_form.hpp"
#include "core/exchange/new_case.hpp"
#include "tests/core/exchange/case_fixture.hpp"
#include "tests/core/exchange/document_fixture.hpp"

namespace beraad::test {
namespace {

using protocol::Role;
using testing::IsEmpty;
using testing::SizeIs;
using Lines = std::vector<std::string>;

const exchange::FormWords k_words{{"ja", "yes"}, {"nee", "no"}};
const base::Uuid k_case = *base::read_uuid("0190aaaa-0000-7000-8000-000000000001");

const protocol::Protocol& form() { return *exchange::find_case_form(shipped().catalog, {}); }
session::AnswerKey key_of(Role role) {
  const auto place = protocol::find_by_role(form(), role);
  return {place.step->id, place.field->id, {}};
}
const protocol::Field& field_of(Role role) { return *protocol::find_by_role(form(), role).field; }

/// The lines of the form, with what was typed below a question; of a choice the options, with a mark for what is typed.
struct Typed {
  std::string key, text;
};
Lines lines_of(const std::vector<Typed>& typed) {
  Lines lines{"Vragen vooraf", exchange::form_head(form(), base::Language::Dutch, k_case)};
  for (const auto& question : exchange::questions_of(form())) {
    lines.push_back(exchange::question_line(question.key, exchange::printed_question(question, base::Language::Dutch)));
    const auto answer = std::ranges::find(typed, question.key, &Typed::key);
    const bool is_answered = answer != typed.end();
    for (const auto& option : question.field->choices.options) {
      lines.push_back((is_answered && answer->text == option.id ? "[x] " : "[ ] ") + option.label.nl);
      if (!option.consequence.nl.empty()) lines.push_back("\u2192 " + option.consequence.nl);
    }
    if (question.field->choices.options.empty()) lines.push_back(is_answered ? answer->text + "\u00A0" : "\u00A0");
  }
  lines.emplace_back("## end");
  return lines;
}
std::string path_of(Role role) { return key_of(role).step + "/" + key_of(role).field; }
std::string question_of(Role role) {
  for (const auto& question : exchange::questions_of(form())) {
    if (question.key == path_of(role)) return exchange::printed_question(question, base::Language::Dutch);
  }
  return {};
}
std::size_t line_with(const Lines& lines, const std::string& start, std::size_t from = 0) {
  const auto begins = [&](const auto& line) { return line.starts_with(start); };
  return static_cast<std::size_t>(std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end(), begins) -
                                  lines.begin());
}

Result<exchange::ReadForm> read(const std::string& bytes) {
  const auto document = exchange::read_form_document(bytes, shipped().catalog, k_words, {});
  return document ? exchange::read_form(document->text, shipped().catalog, k_words) : fail(document.error());
}
session::FieldValue answer_in(const exchange::ReadForm& form, Role role) {
  for (const auto& answer : form.answers) {
    if (answer.key == key_of(role)) return answer.value;
  }
  return {};
}
session::FieldValue text(const std::string& said) { return said; }

TEST(FormDocument, IsReadBackAsItWasFilledIn) {
  const auto& option = field_of(Role::Duty).choices.options.at(1);
  const auto read_back = read(word_document(
      lines_of({{path_of(Role::Story), "Zij vroeg me te zwijgen & ik zweeg."}, {path_of(Role::Duty), option.id}})));
  ASSERT_TRUE(read_back) << read_back.error().code;
  EXPECT_EQ(read_back->case_id, k_case);
  EXPECT_EQ(answer_in(*read_back, Role::Story), text("Zij vroeg me te zwijgen & ik zweeg."));
  EXPECT_EQ(answer_in(*read_back, Role::Duty), session::FieldValue(option.id));
  EXPECT_THAT(read_back->answers, SizeIs(2)) << "what was left open is no answer";
  EXPECT_THAT(read_back->unreadable, IsEmpty()) << "what follows from an option is no answer either";
}

TEST(FormDocument, AQuestionWithoutItsMarkIsFoundByItsWords) {
  Lines lines = lines_of({{path_of(Role::Story), "Zij vroeg me te zwijgen."}});
  lines[line_with(lines, "## " + path_of(Role::Story))] = question_of(Role::Story);
  const auto read_back = read(word_document(lines));
  ASSERT_TRUE(read_back) << read_back.error().code;
  EXPECT_EQ(answer_in(*read_back, Role::Story), text("Zij vroeg me te zwijgen."));
}

TEST(FormDocument, WhatWasTypedBehindAQuestionIsItsAnswer) {
  Lines lines = lines_of({});
  lines[line_with(lines, "## " + path_of(Role::Story))] += " Zij vroeg me te zwijgen.";
  const auto read_back = read(word_document(lines));
  ASSERT_TRUE(read_back) << read_back.error().code;
  EXPECT_EQ(answer_in(*read_back, Role::Story), text("Zij vroeg me te zwijgen."));
}

TEST(FormDocument, ALineOfTheFormMayStandFurtherToTheRight) {
  for (const std::string space : {"  ", "\t", " \u00A0 "}) {
    Lines lines = lines_of({{path_of(Role::Story), "Zij vroeg me te zwijgen."}, {path_of(Role::HotMoment), "Toen."}});
    for (auto& line : lines) line = (line.starts_with("## ") ? space : "") + line;
    const auto read_back = read(word_document(lines));
    ASSERT_TRUE(read_back) << read_back.error().code;
    EXPECT_EQ(read_back->case_id, k_case);
    EXPECT_EQ(answer_in(*read_back, Role::Story), text("Zij vroeg me te zwijgen."));
    EXPECT_EQ(answer_in(*read_back, Role::HotMoment), text("Toen."));
    EXPECT_THAT(read_back->answers, SizeIs(2));
    EXPECT_THAT(read_back->unreadable, IsEmpty());
  }
}

TEST(FormDocument, WordsBehindAQuestionThatAreNotItsOwnAreNamed) {
  Lines lines = lines_of({{path_of(Role::Story), "Zij vroeg me te zwijgen."}});
  auto& line = lines[line_with(lines, "## " + path_of(Role::Story))];
  const std::string key = "## " + path_of(Role::Story);
  line = key + " Zo heette de vraag toen. En dit is mijn antwoord.";
  const auto read_back = read(word_document(lines));
  ASSERT_TRUE(read_back) << read_back.error().code;
  EXPECT_EQ(answer_in(*read_back, Role::Story), text("Zij vroeg me te zwijgen."));
  EXPECT_EQ(read_back->unreadable, std::vector{key_of(Role::Story)});
  for (const std::string& cut : {key, key + " " + question_of(Role::Story).substr(0, 5)}) {
    lines[line_with(lines, key)] = cut;
    const auto without = read(word_document(lines));
    ASSERT_TRUE(without) << without.error().code;
    EXPECT_EQ(answer_in(*without, Role::Story), text("Zij vroeg me te zwijgen."));
    EXPECT_THAT(without->unreadable, IsEmpty()) << "nothing of the question's own words is an answer";
  }
}

TEST(FormDocument, ItsFirstAndLastLineMayBeGone) {
  Lines lines = lines_of({{path_of(Role::Story), "Zij vroeg me te zwijgen."}});
  lines.erase(lines.begin() + 1);
  lines.pop_back();
  const auto read_back = read(word_document(lines));
  ASSERT_TRUE(read_back) << read_back.error().code;
  EXPECT_EQ(read_back->protocol_id, form().id);
  EXPECT_EQ(answer_in(*read_back, Role::Story), text("Zij vroeg me te zwijgen."));
  EXPECT_EQ(read(word_document({"zomaar een brief"})).error().code, "form.no-form");
}

TEST(FormDocument, WhatSomebodyTypedIsNeverTakenForALineOfTheForm) {
  for (const std::string typed : {"## en toen", "\\\\server\\map", "\\## iets"}) {
    const auto read_back = read(word_document(lines_of({{path_of(Role::Story), typed}})));
    ASSERT_TRUE(read_back) << read_back.error().code;
    EXPECT_EQ(answer_in(*read_back, Role::Story), text(typed));
  }
  Lines lines = lines_of({});
  lines.insert(lines.end() - 1, "## step/unknown_question Wat?");
  EXPECT_EQ(read(word_document(lines)).error().code, "form.unknown-question");
}

TEST(FormDocument, AMarkMayBeATickAndWordsBesideItAreNamed) {
  const auto& field = field_of(Role::Duty);
  const std::string open = "[ ] " + field.choices.options.front().label.nl;
  for (const std::string mark : {"[v]", "[\u2713]", "\u2612"}) {
    Lines lines = lines_of({});
    const auto at = line_with(lines, open, line_with(lines, "## " + path_of(Role::Duty)));
    ASSERT_LT(at, lines.size());
    lines[at] = mark + lines[at].substr(3);
    const auto read_back = read(word_document(lines));
    ASSERT_TRUE(read_back) << read_back.error().code;
    EXPECT_EQ(answer_in(*read_back, Role::Duty), session::FieldValue(field.choices.options.front().id)) << mark;
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, "maar dat weet ik niet zeker");
    const auto with_words = read(word_document(lines));
    ASSERT_TRUE(with_words) << with_words.error().code;
    EXPECT_EQ(with_words->unreadable, std::vector{key_of(Role::Duty)}) << "nothing that was typed goes unsaid";
  }
}

/// Opened, filled in and saved by LibreOffice Writer.
TEST(FormDocument, WhatLibreOfficeSavedIsRead) {
  const auto read_back = read(file_bytes(k_source / "tests/core/exchange/saved-by-libreoffice.docx"));
  ASSERT_TRUE(read_back) << read_back.error().code;
  EXPECT_EQ(answer_in(*read_back, Role::Story), text("Zij vroeg me te zwijgen.\nIk zweeg."));
  EXPECT_EQ(answer_in(*read_back, Role::Duty), session::FieldValue(field_of(Role::Duty).choices.options.at(1).id));
  EXPECT_THAT(read_back->unreadable, IsEmpty());
}

}  // namespace
}  // namespace beraad::test
