// What is wrong with a method from somebody else.
#include <gmock/gmock.h>

#include "app/present/method_editor_screen.hpp"
#include "core/protocol/words.hpp"
#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class AForeignMethod : public Presenting {
 protected:
  [[nodiscard]] std::vector<std::string> problems_with(base::Error error) {
    error.place = "method.json:12:3";
    app.method_editor.foreign.emplace().errors = {std::move(error)};
    return present_foreign_method(context()).problems;
  }
};

TEST_F(AForeignMethod, ItsRolesAreCalledWhatTheEditorCallsThem) {
  const std::string word(protocol::word_of(protocol::Role::Judgement));
  const std::string name = "“" + dutch().say("editor.role." + word) + "”";
  for (const char* code : {"template.role-once", "template.role-repeated"}) {
    const auto problems = problems_with({code, {"/steps/2/fields/0/role", word, "2"}, {}, {}});
    EXPECT_THAT(problems, ElementsAre(HasSubstr(name))) << code;
    EXPECT_THAT(problems, ElementsAre(Not(HasSubstr(word)))) << code;
  }
}

TEST_F(AForeignMethod, WhatStandsInItsTextIsNamedAsItStandsThere) {
  EXPECT_THAT(problems_with({"schema.unknown-key", {"/steps/0", "stepps", "steps"}, {}, {}}),
              ElementsAre(HasSubstr("steps")));
}

using Compared = Presenting;

TEST_F(Compared, TheIdOfAMethodIsLeftOut) {
  auto& comparison = app.method_editor.comparison;
  comparison.before_method = comparison.after_method = catalog().entries().front().protocol;
  using Kind = protocol::Difference::Kind;
  comparison.differences = {{Kind::Changed, "id", "first", "second"}, {Kind::Changed, "title/nl", "Een", "Twee"}};
  const auto lines = present_method_comparison(context()).lines;
  ASSERT_THAT(lines, ::testing::SizeIs(1));
  EXPECT_THAT(lines[0].after, HasSubstr("Twee"));
}

}  // namespace
}  // namespace beraad::present
