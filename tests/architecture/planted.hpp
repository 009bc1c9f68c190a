// A tree of one file, to see that a rule can fail.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"

namespace beraad::architecture {

inline Tree planted(std::string path, std::string text) { return {source_file(std::move(path), std::move(text))}; }

/// The tree itself, read once for each test program.
inline const Tree& whole_tree() {
  static const Tree tree = load_tree(BERAAD_SOURCE_FOLDER, {"core", "app"});
  return tree;
}

inline std::string told(const Findings& findings) {
  std::string all;
  for (const auto& each : findings) all += "\n  " + each;
  return all;
}

#define EXPECT_NO_FINDINGS(findings)                                             \
  do {                                                                           \
    const ::beraad::architecture::Findings found_here = (findings);              \
    EXPECT_TRUE(found_here.empty()) << ::beraad::architecture::told(found_here); \
  } while (false)

}  // namespace beraad::architecture
