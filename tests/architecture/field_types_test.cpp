#include "tests/architecture/field_types.hpp"

#include "tests/architecture/planted.hpp"

namespace beraad::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// What the page lists for whoever adds a kind of field; without the tests, and without the shape of an answer, which
/// is touched for a new shape only.
std::vector<std::string> listed_sources() {
  const std::string page = load_text(BERAAD_SOURCE_FOLDER "/protocols/README.md");
  const std::size_t from = page.find("## Another kind of field");
  EXPECT_NE(from, std::string::npos);
  auto sources = list_sources(std::string_view(page).substr(std::min(from, page.size())));
  std::erase_if(sources,
                [](const std::string& path) { return path.starts_with("tests/") || path == "core/session/value.hpp"; });
  return sources;
}

TEST(FieldTypes, AreKnownWhereThePageSaysAndNowhereElse) {
  const auto listed = listed_sources();
  EXPECT_THAT(listed, Not(IsEmpty()));
  EXPECT_NO_FINDINGS(check_field_types(whole_tree(), listed));
}

TEST(FieldTypes, ADifferenceWithThePageIsCaught) {
  const Tree knowing = planted("core/a/b.cpp", "return field.type == FieldType::Date;\n");
  const Tree other = planted("core/a/b.cpp", "FieldType type;  // FieldType::Date\n");
  EXPECT_THAT(check_field_types(knowing, {"core/a/b.cpp"}), IsEmpty());
  EXPECT_THAT(check_field_types(knowing, {}), ElementsAre(HasSubstr("not listed")));
  EXPECT_THAT(check_field_types(other, {}), IsEmpty());
  EXPECT_THAT(check_field_types(other, {"core/a/b.cpp"}), ElementsAre(HasSubstr("names no kind")));
  EXPECT_THAT(check_field_types(knowing, {"core/a/b.cpp", "core/a/c.cpp"}), ElementsAre(HasSubstr("not exist")));
  EXPECT_THAT(check_field_types(planted("core/a/b.cpp", "using enum protocol::FieldType;\n"), {}),
              ElementsAre(HasSubstr("not listed")));
}

TEST(FieldTypes, AreListedInTablesByFolder) {
  EXPECT_THAT(list_sources("`core/a/no.cpp`\n| `core/a/b.cpp`, `c.hpp`, `app/d.cpp` | `x.*.json` |\n| `e.cpp` | |\n"),
              ElementsAre("core/a/b.cpp", "core/a/c.hpp", "app/d.cpp", "e.cpp"));
}

}  // namespace
}  // namespace beraad::architecture
