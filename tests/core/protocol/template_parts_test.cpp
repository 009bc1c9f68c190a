#include "core/protocol/template_parts.hpp"

#include <gmock/gmock.h>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/fitting_keys.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_ids.hpp"
#include "core/protocol/words.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

using json::find_at;
using json::Value;

Value sound_value() { return std::move(json::read(sound_template(), "sound", json::k_template_limits)->root); }
std::vector<std::string> wrong_in(const Value& root) { return findings_in(write_template(root)); }
std::string id_at(const Value& root, const std::string& part) { return json::text_of(*find_at(root, part + "/id")); }

/// Whatever it asks for is filled in, as a person would.
void fill_texts(Value& value) {
  if (auto* text = std::get_if<std::string>(&value.content); text != nullptr && text->empty()) *text = "woorden";
  if (auto* array = std::get_if<json::Array>(&value.content)) {
    for (auto& element : *array) fill_texts(element);
  }
  if (auto* object = std::get_if<json::Object>(&value.content)) {
    for (auto& [key, member] : *object) {
      if (key != "review") fill_texts(member);
    }
  }
}

TEST(TemplateParts, ANewMethodLacksTextsOnly) {
  Value root = new_template("new-method-1", {"Nieuw", "New"});
  EXPECT_FALSE(wrong_in(root).empty());
  fill_texts(root);
  fit_plans(root);
  EXPECT_THAT(wrong_in(root), testing::IsEmpty());
}

TEST(TemplateParts, AFieldOfAnyKindIsSoundOnceItHasItsTexts) {
  for (int type = 0; type <= static_cast<int>(FieldType::Matrix); ++type) {
    const std::string word(word_of(static_cast<FieldType>(type)));
    for (const bool per_participant : {false, true}) {
      SCOPED_TRACE(word + (per_participant ? " of each" : ""));
      Value root = new_template("new-method-1", {"Nieuw", "New"});
      const auto list = add_part(root, "/steps/0/fields");
      choose_word(root, list + "/type", "list");
      const auto field = add_part(root, "/steps/0/fields");
      set_flag(root, field + "/per_participant", per_participant);
      set_required(root, field, true, {"vol", "full"});
      choose_word(root, field + "/type", word);
      fill_texts(root);
      fit_plans(root);
      EXPECT_THAT(wrong_in(root), testing::IsEmpty());
      // And back: nothing of the kind stays behind.
      choose_word(root, field + "/type", "short_text");
      fill_texts(root);
      EXPECT_THAT(wrong_in(root), testing::IsEmpty());
    }
  }
}

TEST(TemplateParts, EveryRuleThatFitsCanBeSet) {
  for (int type = 0; type <= static_cast<int>(FieldType::Matrix); ++type) {
    for (const bool per_participant : {false, true}) {
      Value root = new_template("new-method-1", {"Nieuw", "New"});
      const auto field = add_part(root, "/steps/0/fields");
      choose_word(root, field + "/type", std::string(word_of(static_cast<FieldType>(type))));
      set_flag(root, field + "/per_participant", per_participant);
      set_required(root, field, true, {"vol", "full"});
      for (const auto rule : fitting_rules(static_cast<FieldType>(type), per_participant)) {
        if (rule == "covers" || rule == "row_for_each") continue;  // want a set that some step makes
        set_rule(root, field, rule, true);
        EXPECT_NE(find_at(root, field + "/complete/rule/" + std::string(rule)), nullptr) << rule;
        EXPECT_EQ(findings_in(write_template(root)), findings_in(write_template(root)));
        set_rule(root, field, rule, false);
      }
      EXPECT_TRUE(find_at(root, field + "/complete/rule")->is_null());
    }
  }
}

TEST(TemplateParts, ATextThatMayLackGoesWhenItIsEmptied) {
  Value root = sound_value();
  write_text(root, "/not_when/nl", "Niet nu");
  EXPECT_EQ(json::local_text_in(root, "not_when").nl, "Niet nu");
  EXPECT_NE(find_at(root, "/not_when/en"), nullptr);
  write_text(root, "/not_when/nl", "");
  EXPECT_EQ(root.find("not_when"), nullptr);
  write_text(root, "/steps/0/title/nl", "");
  EXPECT_NE(find_at(root, "/steps/0/title/nl"), nullptr);
}

TEST(TemplateParts, ALengthTakesItsMinutesAlong) {
  Value root = sound_value();
  const auto plans = std::get<json::Array>(find_at(root, "/plans")->content).size();
  const auto plan = add_part(root, "/plans");
  EXPECT_THAT(wrong_in(root), testing::Each(testing::StartsWith("template.minutes-sum")));
  fit_plans(root);
  EXPECT_THAT(wrong_in(root), testing::IsEmpty());
  EXPECT_EQ(std::get<json::Array>(find_at(root, "/plans")->content).size(), plans);  // it became equal to the first
  set_plan_minutes(root, 0, 599);
  EXPECT_EQ(id_at(root, "/plans/0"), "599");
  EXPECT_NE(find_at(root, "/steps/0/minutes/599"), nullptr);
  EXPECT_FALSE(plan.empty());
  EXPECT_TRUE(remove_part(root, "/plans/0"));
  EXPECT_EQ(find_at(root, "/steps/0/minutes/599"), nullptr);
}

TEST(TemplateParts, NoTwoLengthsAreTheSame) {
  Value root = new_template("new-method-1", {"Nieuw", "New"});
  const auto second = add_part(root, "/plans");
  ASSERT_EQ(second, "/plans/1");
  const std::string before = write_template(root);
  EXPECT_FALSE(set_plan_minutes(root, 0, std::stoi(id_at(root, second))));
  EXPECT_EQ(write_template(root), before);
  EXPECT_TRUE(set_plan_minutes(root, 0, 45));
  EXPECT_NE(find_at(root, "/steps/0/minutes/45"), nullptr);
  EXPECT_NE(find_at(root, "/steps/0/minutes/" + id_at(root, second)), nullptr);
}

TEST(TemplateParts, ACopyHasIdsOfItsOwn) {
  Value root = sound_value();
  const auto copy = duplicate_part(root, "/steps/0");
  ASSERT_EQ(copy, "/steps/1");
  EXPECT_NE(id_at(root, "/steps/0"), id_at(root, copy));
  settle_names(root);
  EXPECT_FALSE(is_provisional(id_at(root, copy)));
  fit_plans(root);
  EXPECT_THAT(wrong_in(root), testing::IsEmpty());
  EXPECT_EQ(move_part(root, copy, -1), "/steps/0");
  EXPECT_EQ(move_part(root, "/steps/0", -1), "");
}

TEST(TemplateIds, ANameGivesTheIdOnceAndWhatRefersToItFollows) {
  Value root = new_template("new-method-1", {"Nieuw", "New"});
  const auto list = add_part(root, "/steps/0/fields");
  choose_word(root, list + "/type", "list");
  const auto ranking = add_part(root, "/steps/0/fields");
  choose_word(root, ranking + "/type", "ranking");
  EXPECT_EQ(json::text_of(*find_at(root, ranking + "/items_from")), id_at(root, list));
  write_text(root, list + "/label/nl", "Wat wíl ik? (3 dingen)");
  settle_names(root);
  EXPECT_EQ(id_at(root, list), "wat_wil_ik_3_dingen");
  EXPECT_EQ(json::text_of(*find_at(root, ranking + "/items_from")), "wat_wil_ik_3_dingen");
  write_text(root, list + "/label/nl", "Anders");
  settle_names(root);
  EXPECT_EQ(id_at(root, list), "wat_wil_ik_3_dingen");
}

TEST(TemplateParts, ARankingInTheCopyOfAStepIsOfTheListInThatCopy) {
  Value root = new_template("new-method-1", {"Nieuw", "New"});
  const auto list = add_part(root, "/steps/0/fields");
  choose_word(root, list + "/type", "list");
  const auto ranking = add_part(root, "/steps/0/fields");
  choose_word(root, ranking + "/type", "ranking");
  const auto copy = duplicate_part(root, "/steps/0");
  const auto list_there = copy + list.substr(list.find("/fields")),
             ranking_there = copy + ranking.substr(ranking.find("/fields"));
  ASSERT_NE(find_at(root, ranking_there + "/items_from"), nullptr) << ranking_there;
  EXPECT_NE(id_at(root, list_there), id_at(root, list));
  EXPECT_EQ(json::text_of(*find_at(root, ranking_there + "/items_from")), id_at(root, list_there));
  EXPECT_EQ(json::text_of(*find_at(root, ranking + "/items_from")), id_at(root, list));
}

TEST(TemplateIds, TwoOfTheSameNameDiffer) {
  Value root = new_template("new-method-1", {"Nieuw", "New"});
  for (int count = 0; count < 2; ++count) write_text(root, add_part(root, "/steps") + "/title/nl", "Ronde");
  settle_names(root);
  EXPECT_EQ(id_at(root, "/steps/1"), "ronde");
  EXPECT_EQ(id_at(root, "/steps/2"), "ronde-2");
  EXPECT_EQ(json::text_of(*find_at(root, "/steps/1/short/nl")), "Ronde");
}

TEST(TemplateIds, TheMethodsOwnIdIsMadeOfItsTitleOnceThatIsWanted) {
  Value root = new_template("new-method-1", {"Onze wijze", "Our way"});
  settle_names(root);
  EXPECT_EQ(id_at(root, ""), "new-method-1") << "the title may still change";
  settle_method_id(root, [](const std::string& id) { return id == "onze-wijze"; });
  EXPECT_EQ(id_at(root, ""), "onze-wijze-2");
  write_text(root, "/title/nl", "Anders");
  settle_method_id(root, [](const std::string&) { return false; });
  EXPECT_EQ(id_at(root, ""), "onze-wijze-2");
}

TEST(TemplateDraft, KeepsEveryStateAndJoinsWhatIsTypedInOnePlace) {
  TemplateDraft draft(sound_template(), template_schema());
  EXPECT_TRUE(draft.findings().empty());
  const auto write = [&](const std::string& text) {
    Value root = draft.document()->root;
    write_text(root, "/steps/0/title/nl", text);
    return draft.change(root, "change", "/steps/0/title/nl");
  };
  EXPECT_TRUE(write("A"));
  EXPECT_TRUE(write("Ab"));
  draft.rest();
  EXPECT_TRUE(write("Abc"));
  EXPECT_TRUE(draft.undo());
  EXPECT_EQ(draft.method()->steps[0].title.nl, "Ab");
  EXPECT_TRUE(draft.undo());
  EXPECT_EQ(draft.text(), sound_template());
  EXPECT_FALSE(draft.undo());
  EXPECT_TRUE(draft.redo());
  EXPECT_TRUE(draft.redo());
  EXPECT_EQ(draft.method()->steps[0].title.nl, "Abc");
}

TEST(TemplateDraft, WhatIsWrongIsNamedAndStaysChangeable) {
  TemplateDraft draft(sound_template(), template_schema());
  EXPECT_TRUE(draft.change_text("{ \"id\": ", "change"));
  EXPECT_EQ(draft.document(), nullptr);
  ASSERT_EQ(draft.findings().size(), 1U);
  EXPECT_TRUE(draft.change_text("{}", "change"));
  EXPECT_NE(draft.document(), nullptr);
  EXPECT_GT(draft.findings().size(), 5U);
}

}  // namespace
}  // namespace beraad::protocol
