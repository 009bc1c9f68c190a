// What may stand once in a method: checked where it is read, and not made twice where it is edited.
#include "core/protocol/check_once.hpp"

#include <gmock/gmock.h>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_parts.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

using json::find_at;
using json::Value;

Value sound_value() { return std::move(json::read(sound_template(), "sound", json::k_template_limits)->root); }
void put_word(Value& root, const std::string& pointer, const std::string& word) {
  json::put_at(root, pointer, json::text_value(word));
}

/// A second table makes the options too, and each belongs to that variant.
Value with_two_tables(const std::string& first, const std::string& second) {
  Value root = sound_value();
  for (const std::string id : {"short-way", "long-way"}) {
    const auto variant = add_part(root, "/variants");
    put_word(root, variant + "/id", id);
    for (const std::string language : {"nl", "en"}) put_word(root, variant + "/title/" + language, id);
  }
  const std::string one = "/steps/0/fields/0", other = "/steps/1/fields/1";
  choose_word(root, other + "/defines", "options");
  put_word(root, one + "/variant", first);
  put_word(root, other + "/variant", second);
  return root;
}

TEST(Once, TwoTablesMakeTheOptionsOnlyInVariantsThatAreNeverThereTogether) {
  EXPECT_THAT(findings_in(write_template(with_two_tables("short-way", "long-way"))), testing::IsEmpty());
  EXPECT_THAT(findings_in(write_template(with_two_tables("short-way", "short-way"))),
              testing::Contains("template.set-repeated /steps/1/fields/1/defines|1"));
}

TEST(Once, ARoleOfWhichOneFieldCountsHasOneFieldAndOthersMayRepeat) {
  Value root = sound_value();
  put_word(root, "/steps/2/fields/0/role", "judgement");
  EXPECT_THAT(findings_in(write_template(root)),
              testing::ElementsAre("template.role-once /steps/2/fields/0/role|judgement|2"));
  put_word(root, "/steps/1/fields/1/role", "clarification");
  put_word(root, "/steps/2/fields/0/role", "clarification");
  EXPECT_THAT(findings_in(write_template(root)), testing::IsEmpty());
}

TEST(Once, ACopyOfWhatIsThereOnceIsAnOrdinaryField) {
  for (const std::string part : {"/steps/0", "/steps/0/fields/0"}) {
    Value root = sound_value();
    const auto copy = duplicate_part(root, part);
    const std::string table = part == "/steps/0" ? copy + "/fields/0" : copy;
    EXPECT_EQ(find_at(root, table + "/defines"), nullptr);
    EXPECT_EQ(find_at(root, table + "/role"), nullptr);
    EXPECT_EQ(json::text_of(*find_at(root, table + "/rows/kind")), "options");
    EXPECT_EQ(json::text_of(*find_at(root, "/steps/0/fields/0/defines")), "options");
    fit_plans(root);
    EXPECT_THAT(findings_in(write_template(root)), testing::IsEmpty());
  }
}

}  // namespace
}  // namespace beraad::protocol
