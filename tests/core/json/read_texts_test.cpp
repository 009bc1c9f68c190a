#include "core/json/read_texts.hpp"

#include <gtest/gtest.h>

namespace beraad::json {
namespace {

TEST(ReadTexts, ReadsAFlatObject) {
  const auto texts = read_texts(R"({"save.done": "Bewaard om {0}", "rows.one": "{0} rij", "rows.other": "{0} rijen"})",
                                "nl.json", base::Language::Dutch);
  ASSERT_TRUE(texts.has_value());
  EXPECT_EQ(texts->language(), base::Language::Dutch);
  EXPECT_EQ(texts->say("save.done", {"14:37"}), "Bewaard om 14:37");
  EXPECT_EQ(texts->count("rows", 1), "1 rij");
  EXPECT_EQ(texts->count("rows", 0), "0 rijen");
}

TEST(ReadTexts, RefusesWhatIsNotAText) {
  const auto nested = read_texts("{\"a\": \"x\",\n \"b\": {\"c\": \"y\"}}", "nl.json", base::Language::Dutch);
  ASSERT_FALSE(nested.has_value());
  EXPECT_EQ(nested.error().code, "schema.wrong-type");
  EXPECT_EQ(nested.error().place, "nl.json:2:7");
  EXPECT_EQ(nested.error().arguments[0], "/b");
  EXPECT_EQ(read_texts("[]", "nl.json", base::Language::Dutch).error().place, "nl.json:1:1");
  EXPECT_EQ(read_texts("{\"a\":\"x\",\"a\":\"y\"}", "f", base::Language::English).error().code, "json.duplicate-key");
}

}  // namespace
}  // namespace beraad::json
