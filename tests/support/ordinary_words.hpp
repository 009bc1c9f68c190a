// The ordinary words that are shipped, for telling names from words as the program does.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/platform.hpp"
#include "core/privacy/ordinary_words.hpp"

namespace beraad::test {

[[nodiscard]] inline const privacy::OrdinaryWords& ordinary_words() {
  static const privacy::OrdinaryWords shipped = [] {
    privacy::OrdinaryWords words;
    for (const char* name : {"ordinary.nl.txt", "ordinary.en.txt"}) {
      const auto bytes =
          base::read_file(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "assets/words" / name, 1U << 20U);
      EXPECT_TRUE(bytes && words.read(*bytes, name)) << name;
    }
    return words;
  }();
  return shipped;
}

}  // namespace beraad::test
