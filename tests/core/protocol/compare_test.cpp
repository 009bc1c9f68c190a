// Two versions of a method beside each other.
#include "core/protocol/compare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/gate.hpp"

namespace beraad::protocol {
namespace {

using Kind = Difference::Kind;
using testing::ElementsAre;
using testing::IsEmpty;

json::Document read(std::string_view text) {
  auto document = json::read(text, "method.json", json::k_template_limits);
  EXPECT_TRUE(document);
  return document ? std::move(*document) : json::Document{};
}

std::vector<Difference> compare_texts(std::string_view before, std::string_view after) {
  return compare(read(before), read(after));
}

TEST(Compare, TheSameMethodDiffersInNothing) {
  constexpr std::string_view text = R"({"id": "a", "steps": [{"id": "x", "minutes": {"60": 10}}]})";
  EXPECT_THAT(compare_texts(text, text), IsEmpty());
}

TEST(Compare, AWordThatChangedIsNamedByItsPlace) {
  EXPECT_THAT(compare_texts(R"({"steps": [{"id": "x", "title": {"nl": "Oud", "en": "Same"}}]})",
                            R"({"steps": [{"id": "x", "title": {"nl": "Nieuw", "en": "Same"}}]})"),
              ElementsAre(Difference{Kind::Changed, "steps/x/title/nl", "Oud", "Nieuw"}));
}

TEST(Compare, StepsThatCameAndWentAreNotComparedWithTheirNeighbours) {
  EXPECT_THAT(compare_texts(R"({"steps": [{"id": "a"}, {"id": "b"}, {"id": "c"}]})",
                            R"({"steps": [{"id": "b"}, {"id": "d"}, {"id": "c"}]})"),
              ElementsAre(Difference{Kind::Removed, "steps/a", "", ""}, Difference{Kind::Added, "steps/d", "", ""}));
}

TEST(Compare, WhatStandsElsewhereWasMoved) {
  EXPECT_THAT(compare_texts(R"({"steps": [{"id": "a"}, {"id": "b"}]})", R"({"steps": [{"id": "b"}, {"id": "a"}]})"),
              ElementsAre(Difference{Kind::Moved, "steps/a", "1", "2"}, Difference{Kind::Moved, "steps/b", "2", "1"}));
}

TEST(Compare, ListsWithoutIdsGoPlaceByPlace) {
  EXPECT_THAT(compare_texts(R"({"prompts": ["een", "twee"]})", R"({"prompts": ["een", "drie", "vier"]})"),
              ElementsAre(Difference{Kind::Changed, "prompts/2", "twee", "drie"},
                          Difference{Kind::Added, "prompts/3", "", "vier"}));
}

TEST(Compare, KeysAndTypesThatDifferAreShownAsTheyStand) {
  EXPECT_THAT(compare_texts(R"({"sealed": true, "floor": 4})", R"({"sealed": false, "level": 2})"),
              ElementsAre(Difference{Kind::Changed, "sealed", "true", "false"},
                          Difference{Kind::Removed, "floor", "4", ""}, Difference{Kind::Added, "level", "", "2"}));
}

TEST(Compare, AListThatWasEmptyGainsItsParts) {
  EXPECT_THAT(compare_texts(R"({"fields": []})", R"({"fields": [{"id": "f"}]})"),
              ElementsAre(Difference{Kind::Added, "fields/f", "", ""}));
}

}  // namespace
}  // namespace beraad::protocol
