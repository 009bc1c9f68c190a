// What a case begins with: the form that is asked for, and nothing that is no form.
#include "core/exchange/new_case.hpp"

#include <gmock/gmock.h>

#include "tests/core/exchange/case_fixture.hpp"

namespace beraad::test {
namespace {

using exchange::find_case_form;

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
