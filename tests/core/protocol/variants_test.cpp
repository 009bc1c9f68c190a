// Variants of a method: which fields are there when one is chosen, and what a template says of them.
#include "core/protocol/variants.hpp"

#include <gmock/gmock.h>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/catalog.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_ids.hpp"
#include "core/protocol/template_parts.hpp"
#include "tests/core/protocol/fixture.hpp"

namespace beraad::protocol {
namespace {

using json::find_at;
using json::Value;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string k_field = "/steps/2/fields/0", k_options = "/steps/0/fields/0";

std::vector<std::string> wrong_in(const Value& root) { return findings_in(write_template(root)); }

/// A sound template with two variants, "kort" and "lang".
Value with_variants() {
  Value root = std::move(json::read(sound_template(), "sound", json::k_template_limits)->root);
  for (const char* name : {"Kort", "Lang"}) {
    const auto variant = add_part(root, "/variants");
    write_text(root, variant + "/title/nl", name);
    write_text(root, variant + "/title/en", name);
  }
  settle_names(root);
  return root;
}

Protocol two_ways() {
  Protocol method;
  method.variants = {{"short", {}}, {"long", {}}};
  Step step;
  for (const char* variant : {"", "short", "long"}) {
    Field field;
    field.id = "of_" + std::string(variant);
    field.variant = variant;
    step.fields.push_back(std::move(field));
  }
  method.steps.push_back(std::move(step));
  return method;
}

TEST(Variants, OfTheChosenOneAndOfAllTheFieldsAreThere) {
  const auto whole = std::make_shared<const Protocol>(two_ways());
  const auto chosen = in_variant(whole, "short");
  ASSERT_EQ(chosen->steps.front().fields.size(), 2U);
  EXPECT_NE(chosen->steps.front().find_field("of_"), nullptr);
  EXPECT_NE(chosen->steps.front().find_field("of_short"), nullptr);
  EXPECT_EQ(in_variant(whole, ""), whole) << "while none is chosen it is the whole method";
  EXPECT_EQ(in_variant(whole, "other"), whole);
}

TEST(Variants, AFieldBelongsToOneOfThemOrToAll) {
  Value root = with_variants();
  EXPECT_THAT(wrong_in(root), IsEmpty());
  write_text(root, k_field + "/variant", "kort");
  EXPECT_THAT(wrong_in(root), IsEmpty());
  write_text(root, k_field + "/variant", "nergens");
  EXPECT_EQ(wrong_in(root).size(), 1U);
  write_text(root, k_field + "/variant", "lang");
  remove_part(root, "/variants/1");
  EXPECT_EQ(find_at(root, k_field + "/variant"), nullptr) << "what belonged to it belongs to all";
  EXPECT_EQ(wrong_in(root).size(), 1U) << "one variant is no choice";
  remove_part(root, "/variants/0");
  EXPECT_EQ(find_at(root, "/variants"), nullptr);
  EXPECT_THAT(wrong_in(root), IsEmpty());
}

TEST(Variants, ASealedStepHasSomethingToHandInInEachOfThem) {
  Value root = with_variants();
  write_text(root, "/steps/1/fields/0/variant", "kort");
  EXPECT_THAT(wrong_in(root), IsEmpty()) << "another field is there always";
  write_text(root, "/steps/1/fields/2/variant", "kort");
  EXPECT_THAT(wrong_in(root), ElementsAre("template.nothing-sealed /steps/1/sealed"));
  write_text(root, "/steps/1/fields/2/variant", "lang");
  EXPECT_THAT(wrong_in(root), IsEmpty());
}

TEST(Variants, WhatNamesTheOptionsIsThereWhereverTheyAreUsed) {
  Value root = with_variants();
  write_text(root, k_options + "/variant", "kort");
  EXPECT_THAT(wrong_in(root), ElementsAre("template.set-of-variant /steps/0/fields/0/variant|own"));
  write_text(root, "/steps/1/fields/0/variant", "kort");
  write_text(root, "/steps/1/fields/1/variant", "kort");
  EXPECT_THAT(wrong_in(root), IsEmpty());
}

TEST(Variants, AMethodThatIsShippedWithThemReads) {
  const auto catalog = Catalog::load(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols", {});
  std::size_t methods = 0;
  for (const auto& entry : catalog.entries()) {
    std::size_t own = 0, left = 0;
    for (const Step& step : entry.protocol->steps) {
      own += static_cast<std::size_t>(
          std::ranges::count_if(step.fields, [](const Field& f) { return !f.variant.empty(); }));
    }
    EXPECT_EQ(own > 0, !entry.protocol->variants.empty())
        << entry.protocol->id << ": a field of a variant can be chosen";
    if (entry.protocol->variants.empty()) continue;
    ++methods;
    for (const Variant& variant : entry.protocol->variants) {
      const auto chosen = in_variant(entry.protocol, variant.id);
      for (const Step& step : chosen->steps) {
        left += static_cast<std::size_t>(std::ranges::count_if(
            step.fields, [&](const Field& f) { return !f.variant.empty() && f.variant != variant.id; }));
      }
    }
    EXPECT_EQ(left, 0U);
  }
  EXPECT_GT(methods, 0U);
}

}  // namespace
}  // namespace beraad::protocol
