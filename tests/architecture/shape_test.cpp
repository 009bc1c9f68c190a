#include "tests/architecture/shape.hpp"

#include "tests/architecture/planted.hpp"

namespace beraad::architecture {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const Tree& with_tests() {
  static const Tree tree = load_tree(BERAAD_SOURCE_FOLDER, {"core", "app", "tests"});
  return tree;
}

TEST(Shape, FilesAreSmall) { EXPECT_NO_FINDINGS(check_sizes(with_tests())); }
TEST(Shape, ALongFileIsCaught) {
  EXPECT_THAT(check_sizes(planted("core/a.cpp", std::string(k_most_lines, '\n'))), IsEmpty());
  EXPECT_THAT(check_sizes(planted("core/a.cpp", std::string(k_most_lines + 1, '\n'))), SizeIs(1));
}

TEST(Shape, NamesOfFilesSaySomething) { EXPECT_NO_FINDINGS(check_file_names(with_tests())); }
TEST(Shape, EmptyNamesAreCaught) {
  for (const char* path : {"core/utils/a.cpp", "core/base/text_helpers.hpp", "app/manager.cpp", "core/common.hpp",
                           "core/base/BadName.cpp"}) {
    EXPECT_THAT(check_file_names(planted(path, "")), SizeIs(1)) << path;
  }
  EXPECT_THAT(check_file_names(planted("core/base/commonness.cpp", "")), IsEmpty());
}

TEST(Shape, VerbsSaySomething) { EXPECT_NO_FINDINGS(check_verbs(whole_tree())); }
TEST(Shape, EmptyVerbsAreCaught) {
  EXPECT_THAT(check_verbs(planted("core/a.cpp", "int get_count();\n")), SizeIs(1));
  EXPECT_THAT(check_verbs(planted("core/a.cpp", "  handle_input(a);\n")), SizeIs(1));
  EXPECT_THAT(check_verbs(planted("core/a.cpp", "x = std::get_if<int>(&v); y = budget_of(z);\n")), IsEmpty());
}

TEST(Shape, HeadersSayWhatTheyPromise) { EXPECT_NO_FINDINGS(check_headers(with_tests())); }
TEST(Shape, ASilentHeaderIsCaught) {
  EXPECT_THAT(check_headers(planted("core/a.hpp", "#pragma once\nint f();\n")), SizeIs(1));
  EXPECT_THAT(check_headers(planted("core/a.hpp", "// Promises.\nint f();\n")), SizeIs(1));
  EXPECT_THAT(check_headers(planted("core/a.hpp", "// Promises.\n#pragma once\nint f();\n")), IsEmpty());
}

}  // namespace
}  // namespace beraad::architecture
