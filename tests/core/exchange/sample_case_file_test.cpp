// The invented case as a file: the shipped ones, and what is wrong with others.
#include "core/exchange/sample_case_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/platform.hpp"

namespace beraad::exchange {
namespace {

TEST(SampleCaseFile, TheShippedOnesHaveTheSameRolesInBothLanguages) {
  const auto practice = std::filesystem::path(BERAAD_SOURCE_FOLDER) / "assets" / "practice";
  const auto read = [](const std::filesystem::path& file) {
    return read_sample_case(base::read_file(file, 1U << 20U).value_or(std::string()), file.string());
  };
  const auto dutch = read(practice / "sample" / "case.json"), english = read(practice / "en" / "sample" / "case.json");
  ASSERT_TRUE(dutch);
  ASSERT_TRUE(english);
  EXPECT_NE(dutch->title, english->title);
  EXPECT_EQ(dutch->people.size(), english->people.size());
  EXPECT_EQ(dutch->lines.size(), english->lines.size());
  EXPECT_EQ(dutch->stakeholders.size(), english->stakeholders.size());
  ASSERT_EQ(dutch->roles.size(), english->roles.size());
  for (const auto& [role, texts] : dutch->roles) {
    ASSERT_TRUE(english->roles.contains(role));
    EXPECT_EQ(texts.size(), english->roles.at(role).size());
  }
}

TEST(SampleCaseFile, ARoleThatNoMethodKnowsIsRefused) {
  const auto read = [](const std::string& roles) {
    return read_sample_case(R"({"format": "beraad-sample/1", "title": "Een", "people": ["begeleider"],
                                "stakeholders": ["zij"], "lines": ["Zo."], "roles": )" +
                                roles + "}",
                            "een.json");
  };
  EXPECT_TRUE(read(R"({"story": ["Zij zweeg."]})"));
  EXPECT_FALSE(read(R"({"verhaal": ["Zij zweeg."]})"));
  EXPECT_FALSE(read(R"({"story": []})"));
  EXPECT_FALSE(read("[]"));
}

}  // namespace
}  // namespace beraad::exchange
