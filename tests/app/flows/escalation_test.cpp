// Between organisations: who decides above the group gets a note of its own, in each party's own words, and nothing of
// what persons judged.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/platform.hpp"
#include "core/session/references.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Every text that one person wrote alone.
std::vector<std::string> texts_of_persons(const session::State& state) {
  std::vector<std::string> texts;
  for (const auto& [key, record] : state.answers) {
    const auto* value = key.participant.empty() ? nullptr : session::find_value(state, key);
    const auto* rows = value != nullptr ? std::get_if<session::Rows>(value) : nullptr;
    if (rows == nullptr) continue;
    for (const auto& row : *rows) {
      for (const auto& [column, cell] : row.cells) {
        const auto* text = std::get_if<std::string>(&cell);
        if (text != nullptr && text->size() > 1) texts.push_back(*text);
      }
    }
  }
  return texts;
}

TEST(Escalation, TheNoteHoldsThePartiesWordsAndNobodysJudgement) {
  ProgramDriver driver("escalation");
  MethodPlayer player(driver);
  player.begin(method_with(driver, Role::EscalationViews));
  player.fill_step();  // the organisations
  walk_to(driver, Role::Judgement);
  const auto options = place_of(driver, Role::Options);
  ASSERT_TRUE(options);
  player.fill_step();
  const auto judged = texts_of_persons(driver.document().state());
  ASSERT_FALSE(judged.empty());
  walk_to(driver, Role::EscalationViews);
  const auto parties = session::set_members(driver.document().protocol(), driver.document().state(),
                                            protocol::DynamicSet::Organisations);
  ASSERT_GE(parties.size(), 2U);
  const auto place = place_of(driver, Role::EscalationViews);
  for (const auto& party : parties) {
    for (const auto& column : place.field->columns) {
      write_standing_cell(driver, Role::EscalationViews, column.id, party, column.id + " van " + party);
    }
  }
  driver.click(new_item_path(driver, Role::EscalationAgreed));
  driver.type("Het kind gaat voor.");
  driver.press(ui::Key::Enter);
  driver.press(ui::Key::Escape);
  driver.click(new_item_path(driver, Role::EscalationNotAgreed));
  driver.type("Hoe lang we wachten.");
  driver.press(ui::Key::Enter);
  driver.press(ui::Key::Escape);
  write(driver, answer_path(driver, Role::EscalationQuestion), "Wie van ons mag afwijken van de termijn?");
  write(driver, answer_path(driver, Role::EscalationTo), "directeur jeugd");
  write(driver, answer_path(driver, Role::EscalationBefore), "1-3-2025");
  finish_session(driver);
  driver.click("report/person/P1");
  shoot(driver, "report-after-papers");
  driver.click("report/paper/note/md");
  ASSERT_TRUE(driver.app->state().chooser);
  const std::string name = driver.app->state().chooser->name;
  EXPECT_EQ(name, "notitie-2025-02-12.md");
  driver.click("chooser/accept");
  const auto bytes = base::read_file(driver.home() / name, 1U << 20U);
  ASSERT_TRUE(bytes);
  for (const auto& party : parties) {
    for (const auto& column : place.field->columns) EXPECT_THAT(*bytes, HasSubstr(column.id + " van " + party));
  }
  EXPECT_THAT(*bytes, HasSubstr("Het kind gaat voor."));
  EXPECT_THAT(*bytes, HasSubstr("Hoe lang we wachten."));
  EXPECT_THAT(*bytes, HasSubstr("Wie van ons mag afwijken van de termijn?"));
  EXPECT_THAT(*bytes, HasSubstr("directeur jeugd"));
  EXPECT_THAT(*bytes, HasSubstr("1 maart 2025"));
  for (const auto& text : judged) EXPECT_THAT(*bytes, Not(HasSubstr(text)));
  EXPECT_THAT(*bytes, Not(HasSubstr("functie 1")));
  EXPECT_THAT(*bytes, Not(HasSubstr("P1")));
}

TEST(Escalation, AMethodWithoutANoteOffersNone) {
  ProgramDriver driver("no-note");
  set_up(driver);
  finish_session(driver);
  EXPECT_EQ(driver.windows->console_log().find("report/paper/note/pdf"), nullptr);
  const auto none = driver.app->workspace()->build_after_paper(
      driver.document().id(), workspace::AfterPaper::EscalationNote, {}, driver.program->shelf.dutch);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, "note.nothing-in-it");
}

}  // namespace
}  // namespace beraad::test
