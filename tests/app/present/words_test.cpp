// How days are written on the laptop.
#include "app/present/words.hpp"

#include <gtest/gtest.h>

#include "core/base/platform.hpp"
#include "core/json/read_texts.hpp"

namespace beraad::present {
namespace {

base::Texts texts_in(base::Language language) {
  const std::string name = "methods." + std::string(base::code_of(language)) + ".json";
  const auto bytes = base::read_file(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "assets" / "text" / name, 1U << 20U);
  if (!bytes) throw std::runtime_error("the texts are not there");
  const auto texts = json::read_texts(*bytes, name, language);
  if (!texts) throw std::runtime_error("the texts do not read");
  return *texts;
}

TEST(ShortDate, TellsTheYearOnlyOfAnotherYear) {
  const base::Date today{2026, 11, 25};
  const auto dutch = texts_in(base::Language::Dutch), english = texts_in(base::Language::English);
  EXPECT_EQ(short_date({2026, 11, 12}, today, dutch), "do 12 nov");
  EXPECT_EQ(short_date({2025, 11, 12}, today, dutch), "12 nov 2025");
  EXPECT_EQ(short_date({2027, 1, 1}, today, dutch), "1 jan 2027");
  EXPECT_EQ(short_date({2026, 11, 12}, today, english), "Thu 12 Nov");
  EXPECT_EQ(short_date({2024, 2, 29}, today, english), "29 Feb 2024");
}

TEST(JoinedFilled, LeavesOutWhatNobodyFilledIn) {
  EXPECT_EQ(joined_filled({"Dilemmamethode", "", " "}, ", "), "Dilemmamethode");
  EXPECT_EQ(joined_filled({"Dilemmamethode", "", "Zaal 2"}, ", "), "Dilemmamethode, Zaal 2");
  EXPECT_EQ(joined_filled({"", ""}, ", "), "");
}

}  // namespace
}  // namespace beraad::present
