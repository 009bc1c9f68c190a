// What steps that belong together are called: one word, or a name in every language.
#include <gmock/gmock.h>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_parts.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string with(const std::string& group) { return spoilt(R"("floor": 10,)", R"("floor": 10, )" + group + ","); }

TEST(GroupNames, AreAWordOrATextInBothLanguages) {
  const auto word = read_text(with(R"("phase": "image-forming", "level": "1")"));
  ASSERT_TRUE(word.protocol);
  EXPECT_EQ(word.protocol->steps[0].phase, "image-forming");
  EXPECT_TRUE(word.protocol->steps[0].phase_name.empty());
  const auto named =
      read_text(with(R"("phase": {"nl": "Kijken", "en": "Looking"}, "level": {"nl": "1", "en": "one"})"));
  ASSERT_TRUE(named.protocol);
  const Step& step = named.protocol->steps[0];
  EXPECT_EQ(step.phase, "Kijken");
  EXPECT_EQ(step.phase_name, (LocalText{"Kijken", "Looking"}));
  EXPECT_EQ(step.level, word.protocol->steps[0].level) << "the same level, whichever way it is written";
  EXPECT_EQ(step.level_name, (LocalText{"1", "one"}));
}

TEST(GroupNames, AreCheckedAsWhatTheyAreMeantToBe) {
  EXPECT_THAT(findings_in(with(R"("phase": "Image forming")")),
              ElementsAre("schema.bad-form /steps/0/phase|…|words with hyphens"));
  EXPECT_THAT(findings_in(with(R"("phase": {"nl": "Kijken"})")), ElementsAre("schema.missing-key /steps/0/phase|en"));
  EXPECT_THAT(findings_in(with(R"("level": {"nl": "", "en": "one"})")),
              ElementsAre("schema.empty /steps/0/level/nl|1"));
  EXPECT_THAT(findings_in(with(R"("level": 1)")),
              ElementsAre("schema.wrong-type /steps/0/level|object, string|integer"));
}

TEST(GroupNames, AWordBecomesATextInEachLanguageAndGoesWhenNothingIsLeftOfIt) {
  auto root = json::read(with(R"("level": "2")"), "t.json", json::k_template_limits)->root;
  write_text(root, "/steps/0/level/en", "two");
  EXPECT_EQ(json::local_text_of(*json::find_at(root, "/steps/0/level")), (base::LocalText{"2", "two"}));
  EXPECT_THAT(findings_in(json::write(root)), IsEmpty());
  write_text(root, "/steps/0/level/en", "");
  ASSERT_NE(json::find_at(root, "/steps/0/level"), nullptr);
  write_text(root, "/steps/0/level/nl", "");
  EXPECT_EQ(json::find_at(root, "/steps/0/level"), nullptr);
  write_text(root, "/steps/1/phase/nl", "Wegen");
  EXPECT_EQ(json::text_of(*json::find_at(root, "/steps/1/phase/nl")), "Wegen");
  EXPECT_TRUE(is_group_name("/steps/1/phase"));
  EXPECT_FALSE(is_group_name("/steps/1/title"));
}

}  // namespace
}  // namespace beraad::protocol
