// What a case begins with: the form that is asked for, and nothing that is no form.
#include "core/exchange/new_case.hpp"

#include <gmock/gmock.h>

#include "core/base/platform.hpp"
#include "tests/core/exchange/case_fixture.hpp"
#include "tests/support/temporary_folder.hpp"

namespace beraad::test {
namespace {

using exchange::find_case_form;

/// The shipped methods beside a folder of one's own with these files.
protocol::Catalog catalog_with(const TemporaryFolder& folder, const std::vector<std::string>& files) {
  for (std::size_t number = 0; number < files.size(); ++number) {
    const auto file = folder / (std::to_string(number) + ".json");
    EXPECT_TRUE(base::write_file_atomically(file, files[number]));
  }
  return protocol::Catalog::load(k_source / "protocols", folder.path());
}

/// As the editor makes a copy of that form.
std::string copy_of(const protocol::Protocol& form, const std::string& id) {
  std::string copy = shipped().catalog.find(form.id)->text;
  const std::string named = "\"id\": \"" + form.id + "\"";
  EXPECT_NE(copy.find(named), std::string::npos);
  return copy.replace(copy.find(named), named.size(), "\"id\": \"" + id + "\"");
}

TEST(NewCase, BeginsWithTheOwnCopyOfTheIntakeAndNotWithThatOfAnotherForm) {
  const auto& intake = *find_case_form(shipped().catalog, {});
  const protocol::Protocol* other = nullptr;
  for (const auto& entry : shipped().catalog.entries()) {
    const bool is_form = entry.protocol->kind == protocol::Kind::Preparation;
    if (is_form && entry.protocol->id != intake.id) other = entry.protocol.get();
  }
  ASSERT_NE(other, nullptr);
  const TemporaryFolder beside, own;
  const auto unchanged = catalog_with(beside, {copy_of(*other, "our-start")});
  ASSERT_NE(unchanged.find("our-start"), nullptr);
  EXPECT_EQ(find_case_form(unchanged, {})->id, intake.id);
  const auto copied = catalog_with(own, {copy_of(intake, "our-intake"), copy_of(*other, "our-start")});
  EXPECT_EQ(find_case_form(copied, {})->id, "our-intake");
  EXPECT_EQ(find_case_form(copied, intake.id)->id, intake.id) << "the shipped one stays, by its name";
}

TEST(NewCase, TakesTheFormThatIsAskedForOrTheFirst) {
  const auto& catalog = shipped().catalog;
  const auto* first = find_case_form(catalog, {});
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->kind, protocol::Kind::Preparation);
  for (const auto& entry : catalog.entries()) {
    const bool is_form = entry.protocol->kind == protocol::Kind::Preparation;
    EXPECT_EQ(find_case_form(catalog, entry.protocol->id), is_form ? entry.protocol.get() : nullptr)
        << entry.protocol->id;
  }
  EXPECT_EQ(find_case_form(catalog, "no-such-form"), nullptr);
}

TEST(NewCase, StandsInTheLanguageAndOnTheDayOfWhoeverMakesIt) {
  const auto& form = *find_case_form(shipped().catalog, {});
  const auto setup = exchange::case_setup(form, base::Language::English, {{2026, 11, 28}, 9, 30});
  EXPECT_EQ(setup.protocol_id, form.id);
  EXPECT_EQ(setup.language, base::Language::English);
  EXPECT_EQ(base::to_text(setup.planned_start), "2026-11-28T09:30");
}

}  // namespace
}  // namespace beraad::test
