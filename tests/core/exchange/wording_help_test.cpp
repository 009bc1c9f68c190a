// The page for a presenter without the program asks back on the wording of the question as the screen does.
#include "core/exchange/wording_help.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <map>

#include "core/exchange/form_page.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/read_texts.hpp"
#include "tests/core/exchange/case_fixture.hpp"

namespace beraad::test {
namespace {

using base::Language;
using protocol::Role;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

const std::filesystem::path k_assets = std::filesystem::path(BERAAD_SOURCE_FOLDER) / "assets";

base::Texts words_in(Language language) {
  std::map<std::string, std::string, std::less<>> words;
  const std::string ending = "." + std::string(base::code_of(language)) + ".json";
  for (const auto& entry : std::filesystem::directory_iterator(k_assets / "text")) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(ending)) continue;
    const auto texts = json::read_texts(file_bytes(entry.path()), name, language);
    EXPECT_TRUE(texts) << name;
    words.insert(texts->all().begin(), texts->all().end());
  }
  return {language, std::move(words)};
}
const protocol::Wording& wording() {
  static const auto read = *protocol::read_wording(file_bytes(k_assets / "wording.json"), "wording.json");
  return read;
}
std::vector<protocol::ProtocolHandle> forms() {
  std::vector<protocol::ProtocolHandle> forms;
  for (const auto& entry : shipped().catalog.entries()) {
    if (entry.protocol->kind == protocol::Kind::Preparation) forms.push_back(entry.protocol);
  }
  return forms;
}
/// The first question whose field has that role; of a table the column of the other one.
exchange::FormQuestion question_of(const protocol::Protocol& form, Role role, Role column = Role::None) {
  for (const auto& question : exchange::questions_of(form)) {
    if (question.field->role != role) continue;
    if (column == Role::None || (question.column != nullptr && question.column->role == column)) return question;
  }
  throw std::runtime_error("the form does not ask that");
}
json::Value rules_of(const std::string& help) { return json::read(help, "help", json::k_case_limits)->root; }
std::vector<std::string> hints_in(const std::string& help) {
  std::vector<std::string> hints;
  const json::Value rules = rules_of(help);
  for (const auto& rule : *rules.as_array()) hints.push_back(json::text_in(rule, "hint"));
  return hints;
}

TEST(WordingHelp, OfTheQuestionItIsThatOfEveryFormAndThatOfAllQuestions) {
  ASSERT_FALSE(forms().empty());
  for (const auto language : {Language::Dutch, Language::English}) {
    const base::Texts words = words_in(language);
    std::vector<std::string> wanted;
    for (const char* hint : {"max_words", "no_comma", "avoid_first_word", "good_first_word", "vague_words"}) {
      wanted.push_back(words.say(std::string("hint.") + hint));
    }
    for (const auto& rule : wording().rules) {
      if (rule.subject == protocol::WordingSubject::Question) wanted.push_back(rule.hint.in(language));
    }
    for (const auto& form : forms()) {
      const auto help = exchange::wording_help(question_of(*form, Role::Question), wording(), words);
      EXPECT_THAT(hints_in(help), IsSupersetOf(wanted)) << form->id;
    }
  }
}

TEST(WordingHelp, ItsRulesAreThoseOfTheLanguageWithTheirNumbersAndFoldedWords) {
  protocol::Field field;
  field.type = protocol::FieldType::ShortText;
  field.hints.emplace();
  field.hints->max_words = 12;
  field.hints->good_first_word = {{"nl", {"Mág"}}, {"en", {"May"}}};
  const auto help = exchange::wording_help({"one/question", &field, nullptr, 0}, wording(), words_in(Language::Dutch));
  const json::Value rules = rules_of(help);
  ASSERT_EQ(rules.as_array()->size(), 2U) << "it is no moral question: only what the field itself asks";
  EXPECT_EQ(std::get<std::int64_t>(rules.as_array()->at(0).find("max_words")->content), 12);
  EXPECT_EQ(json::list_in(rules.as_array()->at(1), "first_one_of", json::text_of), std::vector<std::string>{"mag"});
}

TEST(WordingHelp, AnOptionIsHelpedAndAStoryIsLeftAlone) {
  const base::Texts words = words_in(Language::Dutch);
  bool has_options = false;
  for (const auto& form : forms()) {
    EXPECT_THAT(exchange::wording_help(question_of(*form, Role::Story), wording(), words), IsEmpty());
    if (!protocol::find_by_role(*form, Role::Options)) continue;
    has_options = true;
    const auto help = exchange::wording_help(question_of(*form, Role::Options, Role::OptionAction), wording(), words);
    EXPECT_FALSE(hints_in(help).empty());
    EXPECT_THAT(exchange::wording_help(question_of(*form, Role::Options, Role::OptionLoss), wording(), words),
                IsEmpty());
  }
  EXPECT_TRUE(has_options);
}

TEST(WordingHelp, StandsInThePageBesideItsQuestion) {
  const auto form = forms().front();
  const auto page = exchange::write_form_page(file_bytes(k_assets / "form" / "case-form.html"), *form, wording(),
                                              words_in(Language::Dutch), {});
  const auto part_of = [&](Role role) {
    const auto begin = page.find("data-key=\"" + question_of(*form, role).key + "\"");
    return page.substr(begin, page.find('>', begin) - begin);
  };
  EXPECT_THAT(part_of(Role::Question), HasSubstr("data-help=\"[{"));
  EXPECT_THAT(part_of(Role::Story), Not(HasSubstr("data-help")));
  EXPECT_THAT(page, HasSubstr("querySelectorAll(\"[data-help]\")")) << "the page reads it";
}

}  // namespace
}  // namespace beraad::test
