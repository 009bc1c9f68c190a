// Rules that are set, changed and left behind in the editor: none that can never hold, none that nobody can take out.
#include <gmock/gmock.h>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_ids.hpp"
#include "core/protocol/template_parts.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

using json::find_at;
using json::Value;
using testing::Contains;
using testing::IsEmpty;
using testing::StartsWith;

const std::string k_options = "/steps/0/fields/0", k_own = "/steps/1/fields/0", k_reasons = "/steps/1/fields/1";

Value sound_value() { return std::move(json::read(sound_template(), "sound", json::k_template_limits)->root); }
std::vector<std::string> wrong_in(const Value& root) { return findings_in(write_template(root)); }
std::string rule_at(const Value& root, const std::string& field) {
  return json::write(*find_at(root, field + "/complete/rule"));
}

TEST(TemplateRules, CoversTakesAColumnThatChoosesFromASet) {
  Value root = sound_value();
  set_rule(root, k_reasons, "covers", false);
  EXPECT_EQ(move_part(root, k_reasons + "/columns/0", +1), k_reasons + "/columns/1");
  set_rule(root, k_reasons, "covers", true);
  EXPECT_EQ(json::write(*find_at(root, k_reasons + "/complete/rule/covers")),
            "{\"set\":\"options\",\"columns\":[\"points_to\"]}");
  EXPECT_THAT(wrong_in(root), IsEmpty());
}

TEST(TemplateRules, CoversStaysOffWhereNoColumnChoosesFromASet) {
  Value root = sound_value();
  const std::string before = rule_at(root, k_options);
  EXPECT_THAT(columns_to_cover(*find_at(root, k_options)), IsEmpty());
  set_rule(root, k_options, "covers", true);
  EXPECT_EQ(rule_at(root, k_options), before);
}

TEST(TemplateRules, AnotherSetToCoverTakesItsOwnColumns) {
  Value root = sound_value();
  const auto column = add_part(root, k_reasons + "/columns");
  choose_word(root, column + "/type", "choice");
  choose_word(root, column + "/options_from", "organisations");
  choose_word(root, k_reasons + "/complete/rule/covers/set", "organisations");
  EXPECT_EQ(json::write(*find_at(root, k_reasons + "/complete/rule/covers/columns")),
            "[\"" + json::text_of(*find_at(root, column + "/id")) + "\"]");
}

TEST(TemplateRules, AColumnThatIsRemovedIsInNoRule) {
  Value root = sound_value();
  remove_part(root, k_reasons + "/columns/1");
  EXPECT_EQ(find_at(root, k_reasons + "/complete/rule/some_row_has"), nullptr);
  EXPECT_THAT(wrong_in(root), IsEmpty());
  add_part(root, k_reasons + "/columns");
  remove_part(root, k_reasons + "/columns/0");
  EXPECT_EQ(rule_at(root, k_reasons), "null");
  add_part(root, k_own + "/columns");
  remove_part(root, k_own + "/columns/0");
  EXPECT_EQ(rule_at(root, k_own), "null");
  remove_part(root, k_options + "/columns/0");
  EXPECT_EQ(rule_at(root, k_options), "{\"min_rows\":2,\"max_rows\":3}");
}

TEST(TemplateRules, WhatTheGroupWritesTogetherIsNobodysAlone) {
  Value root = sound_value();
  const std::string author = k_own + "/columns/1/author";
  choose_word(root, author, "presenter");
  EXPECT_THAT(wrong_in(root), IsEmpty());
  set_flag(root, k_own + "/per_participant", false);
  EXPECT_EQ(find_at(root, author), nullptr);
}

TEST(TemplateRules, AnOptionThatIsRemovedIsNoDefaultAndNotWanted) {
  Value root = sound_value();
  want_in_some_row(root, k_options, {{}, "kind", json::text_value("plain")});
  remove_part(root, k_options + "/columns/1/options/0");
  EXPECT_EQ(find_at(root, k_options + "/columns/1/default"), nullptr);
  EXPECT_EQ(json::write(*find_at(root, k_options + "/complete/rule/some_row_has")), "{\"kind\":true}");
  EXPECT_THAT(wrong_in(root), IsEmpty());
}

TEST(TemplateRules, SomeRowMustHaveSomethingThatCanStandThere) {
  for (const std::string wanted : {"\"\"", "\" \""}) {
    EXPECT_THAT(findings_in(spoilt("{\"weighty\": true}", "{\"weighty\": " + wanted + "}")),
                Contains(StartsWith("template.wanted-empty /steps/1/fields/1/complete/rule/some_row_has/weighty")));
  }
  EXPECT_THAT(findings_in(spoilt("{\"weighty\": true}", "{\"points_to\": true}")), IsEmpty());
  Value root = sound_value();
  const auto column = add_part(root, k_reasons + "/columns");
  for (const std::string type : {"short_text", "date", "person", "rating", "choice", "yes_no"}) {
    write_text(root, column + "/label/nl", "Kolom");
    write_text(root, column + "/label/en", "Column");
    choose_word(root, column + "/type", type);
    if (type == "choice") choose_word(root, column + "/options_from", "options");
    want_in_some_row(root, k_reasons, {"weighty", json::text_of(*find_at(root, column + "/id")), json::value_of(true)});
    EXPECT_THAT(wrong_in(root), IsEmpty()) << type;
  }
  choose_word(root, column + "/type", "rating");
  want_in_some_row(root, k_reasons, {"new_column_1", "new_column_1", json::value_of(std::int64_t{6})});
  EXPECT_FALSE(wrong_in(root).empty()) << "beyond its end";
}

TEST(TemplateRules, OneOfSeveralWantedValuesIsChangedAndTheOthersStay) {
  Value root = sound_value();
  const auto some = [&] { return json::write(*find_at(root, k_reasons + "/complete/rule/some_row_has")); };
  want_in_some_row(root, k_reasons, {{}, "points_to", json::text_value("A")});
  EXPECT_EQ(some(), "{\"weighty\":true,\"points_to\":\"A\"}");
  want_in_some_row(root, k_reasons, {"weighty", "weighty", json::value_of(false)});
  EXPECT_EQ(some(), "{\"weighty\":false,\"points_to\":\"A\"}");
  want_in_some_row(root, k_reasons, {"weighty", "points_to", json::value_of(true)});
  EXPECT_EQ(some(), "{\"weighty\":false,\"points_to\":\"A\"}") << "that column has its value";
  want_in_some_row(root, k_reasons, {"weighty", {}, Value{}});
  want_in_some_row(root, k_reasons, {"points_to", {}, Value{}});
  EXPECT_EQ(some(), "{\"points_to\":\"A\"}") << "the last one goes with the rule";
}

TEST(TemplateIds, AnIdThatIsSettledStays) {
  Value root = new_template("new-method-1", {"Nieuw", "New"});
  const auto step = add_part(root, "/steps");
  for (const std::string name : {"New round 2", "New step 1", "New step 7"}) {
    Value other = root;
    write_text(other, step + "/title/nl", name);
    settle_names(other);
    const std::string id = json::text_of(*find_at(other, step + "/id"));
    EXPECT_FALSE(is_provisional(id)) << id;
    settle_names(other);
    EXPECT_EQ(json::text_of(*find_at(other, step + "/id")), id);
    write_text(other, step + "/title/nl", "Anders");
    settle_names(other);
    EXPECT_EQ(json::text_of(*find_at(other, step + "/id")), id);
  }
  EXPECT_TRUE(is_provisional("new-step-12"));
  EXPECT_TRUE(is_provisional("new_field_1"));
  for (const char* id : {"new-round-2", "new-step", "new-step-", "new-step-a", "new-step-1-2", "news-step-1"}) {
    EXPECT_FALSE(is_provisional(id)) << id;
  }
}

TEST(TemplatePages, AFieldStandsOnAPageOfItsStepOrOnNone) {
  Value root = sound_value();
  const auto first = add_part(root, "/steps/0/pages");
  write_text(root, first + "/title/nl", "Eerst");
  write_text(root, first + "/title/en", "First");
  settle_names(root);
  EXPECT_EQ(json::text_of(*find_at(root, k_options + "/page")), "eerst") << "they all stand on the only page";
  EXPECT_THAT(wrong_in(root), IsEmpty());
  const auto field = add_part(root, "/steps/0/fields");
  EXPECT_EQ(json::text_of(*find_at(root, field + "/page")), "eerst");
  remove_part(root, field);
  remove_part(root, first);
  EXPECT_EQ(find_at(root, "/steps/0/pages"), nullptr);
  EXPECT_EQ(find_at(root, k_options + "/page"), nullptr);
  EXPECT_THAT(wrong_in(root), IsEmpty());
}

}  // namespace
}  // namespace beraad::protocol
