#include "core/themes/codebook.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/platform.hpp"

namespace beraad::themes {
namespace {

const std::string k_book = R"({"format": "beraad-codebook/1", "id": "tensions", "version": 2,
"title": {"nl": "Spanningen", "en": "Tensions"},
"groups": [{"id": "care", "title": {"nl": "Zorg", "en": "Care"}, "codes": [
 {"id": "T01", "label": {"nl": "a", "en": "b"}, "tag": "AS"},
 {"id": "T02", "label": {"nl": "c", "en": "d"}, "description": {"nl": "e", "en": "f"}}]},
 {"id": "law", "title": {"nl": "Recht", "en": "Law"}, "codes": [{"id": "T03", "label": {"nl": "g", "en": "h"}}]}]})";

std::string spoilt(std::string_view from, std::string_view to) {
  std::string text = k_book;
  return text.replace(text.find(from), from.size(), to);
}

TEST(Codebook, ReadsGroupsAndCodes) {
  const auto book = read_codebook(k_book, "c.json");
  ASSERT_TRUE(book.has_value());
  EXPECT_EQ(book->id, "tensions");
  EXPECT_EQ(book->version, 2);
  ASSERT_EQ(book->groups.size(), 2U);
  EXPECT_EQ(book->find_group("law")->title.nl, "Recht");
  EXPECT_EQ(book->find_group("none"), nullptr);
  EXPECT_EQ(book->find_code("T01")->tag, "AS");
  EXPECT_EQ(book->find_code("T02")->description.en, "f");
  EXPECT_EQ(book->find_code("T03")->label.en, "h");
  EXPECT_EQ(book->find_code("T04"), nullptr);
}

struct Mistake {
  const char* from;
  const char* to;
  const char* code;
  const char* place;
};

TEST(Codebook, NamesTheFirstMistake) {
  const Mistake mistakes[] = {
      {"\"version\": 2,", "", "schema.missing-key", "c.json:1:1"},
      {"\"version\": 2", "\"version\": 2, \"versio\": 2", "schema.unknown-key", "c.json:1:65"},
      {"beraad-codebook/1", "beraad-codebook/2", "schema.not-allowed", "c.json:1:12"},
      {"\"T02\"", "\"T01\"", "codebook.duplicate-id", "c.json:5:9"},
      {"\"T03\"", "\"T01\"", "codebook.duplicate-id", "c.json:6:72"},
      {"\"law\"", "\"care\"", "codebook.duplicate-id", "c.json:6:9"},
      {"\"T01\"", "\"T 01\"", "schema.bad-form", "c.json:4:9"},
      {"\"nl\": \"a\", ", "", "schema.missing-key", "c.json:4:25"},
      {"\"groups\": [", "\"groups\": [1,", "schema.wrong-type", "c.json:3:12"},
  };
  for (const Mistake& mistake : mistakes) {
    const auto book = read_codebook(spoilt(mistake.from, mistake.to), "c.json");
    ASSERT_FALSE(book.has_value()) << mistake.to;
    EXPECT_EQ(book.error().code, mistake.code) << mistake.to;
    EXPECT_EQ(book.error().place, mistake.place) << mistake.to;
  }
  EXPECT_EQ(read_codebook("", "c.json").error().code, "json.empty");
}

TEST(Codebook, EveryTruncationIsRefused) {
  for (std::size_t size = 0; size < k_book.size(); ++size) {
    EXPECT_FALSE(read_codebook(std::string_view(k_book).substr(0, size), "c.json").has_value()) << size;
  }
}

TEST(Codebook, TheShippedOnesAreInOrder) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(BERAAD_SOURCE_FOLDER "/assets/codebooks")) {
    if (entry.path().extension() != ".json") continue;
    ++count;
    const auto bytes = base::read_file(entry.path(), 1 << 20);
    ASSERT_TRUE(bytes.has_value());
    const auto book = read_codebook(*bytes, entry.path().filename().string());
    ASSERT_TRUE(book.has_value()) << book.error().place << ' ' << book.error().code << ' ' << book.error().detail;
    EXPECT_FALSE(book->groups.empty());
  }
  EXPECT_GE(count, 1U);
}

}  // namespace
}  // namespace beraad::themes
