// What is asked aloud in a step with a silent round: the ground rules before it, and after it what the presenter says
// of the lines of the others. No method is known here.
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/session/completeness.hpp"
#include "core/session/rows.hpp"
#include "tests/app/flows/method_author.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

constexpr shell::HeadlessSize k_tall{1600, 2400, 1};

bool all_agreed(ProgramDriver& driver) {
  const auto place = place_of(driver, Role::Consent);
  return session::is_complete(driver.document().protocol(), *place.step, *place.field, driver.document().state());
}

/// Those whose ground rules are agreed to in a step in which each writes in silence.
std::vector<std::string> methods_with_both() {
  std::vector<std::string> methods;
  ProgramDriver driver("aloud-list");
  for (const auto& entry : driver.program->shipped.catalog.entries()) {
    const auto place = protocol::find_by_role(*entry.protocol, Role::Consent);
    if (place && place.step->sealed) methods.push_back(entry.protocol->id);
  }
  return methods;
}

TEST(AloudBesideTheRound, AllAgreeByOneButtonBeforeAnybodyWrites) {
  const auto methods = methods_with_both();
  ASSERT_FALSE(methods.empty());
  for (const auto& id : methods) {
    SCOPED_TRACE(id);
    ProgramDriver driver("aloud-" + id, k_tall);
    MethodPlayer(driver).begin(*driver.program->shipped.catalog.find(id)->protocol);
    const std::string consent = place_path(driver, Role::Consent);
    ASSERT_EQ(driver.app->state().session.looked_at, place_of(driver, Role::Consent).step->id);
    ASSERT_FALSE(all_agreed(driver));
    driver.click("rest/" + consent);
    EXPECT_TRUE(all_agreed(driver));
    driver.click("round/open");
    driver.press(ui::Key::Enter);  // all have written: the first reads
    const std::string code = driver.app->state().round.current;
    ASSERT_FALSE(code.empty());
    EXPECT_EQ(driver.windows->find("form/" + answer_path(driver, Role::Consent, code) + "/yes"), nullptr);
  }
}

TEST(AloudBesideTheRound, ANoBeforeItTakesTheRuleAwayForAll) {
  ProgramDriver driver("aloud-no", k_tall);
  const auto& catalog = driver.program->shipped.catalog;
  const auto with_both = std::ranges::find_if(catalog.entries(), [](const auto& entry) {
    const auto place = protocol::find_by_role(*entry.protocol, Role::Consent);
    return place && place.step->sealed;
  });
  ASSERT_NE(with_both, catalog.entries().end());
  MethodPlayer(driver).begin(*with_both->protocol);
  const std::string consent = place_path(driver, Role::Consent);
  const auto rules = place_of(driver, Role::Agreements);
  const session::AnswerKey key{rules.step->id, rules.field->id, {}};
  const auto written = [&] { return std::get<session::Items>(*session::find_value(driver.document().state(), key)); };
  const auto before = written();
  ASSERT_GT(before.size(), 1U);
  driver.click("line/" + consent + "/P2/no");
  driver.click("rest/" + consent);
  EXPECT_FALSE(all_agreed(driver)) << "the others do not outvote one";
  state::EditorRef first;
  first.part = state::EditorRef::Part::Item;
  first.key = key;
  first.row = before.front().id;
  driver.click(state::to_path(first) + "/remove");
  EXPECT_EQ(written().size(), before.size() - 1);
  driver.click("line/" + consent + "/P2/yes");
  EXPECT_TRUE(all_agreed(driver));
}

TEST(AloudBesideTheRound, ThePresenterSaysOfEachLineAfterTheReveal) {
  ProgramDriver driver("aloud-after", k_tall);
  const auto is_graded = [](const protocol::Field& field) {
    return std::ranges::any_of(field.columns, &protocol::Column::presenter_only);
  };
  const auto has_graded = [&](const protocol::Step& step) { return std::ranges::any_of(step.fields, is_graded); };
  const auto& entries = driver.program->shipped.catalog.entries();
  const auto entry = std::ranges::find_if(
      entries, [&](const auto& each) { return std::ranges::any_of(each.protocol->steps, has_graded); });
  ASSERT_NE(entry, entries.end());
  const auto method = entry->protocol;
  const auto& step = *std::ranges::find_if(method->steps, has_graded);
  const auto& field = *std::ranges::find_if(step.fields, is_graded);
  const auto& column = *std::ranges::find_if(field.columns, &protocol::Column::presenter_only);
  ASSERT_EQ(column.type, protocol::FieldType::YesNo);
  MethodPlayer player(driver);
  player.begin(*method);
  for (std::size_t most = 20; driver.document().state().current_step != step.id && most > 0; --most) {
    player.fill_step();
    player.go_on();
  }
  const std::string yes = "cell-choice/" + step.id + "/" + field.id + "/P2//" + column.id + "/yes";
  EXPECT_EQ(driver.windows->find(yes), nullptr);
  player.fill_step();
  const auto row = [&] {
    return std::get<session::Rows>(*session::find_value(driver.document().state(), {step.id, field.id, "P2"})).front();
  };
  const auto written = row();
  EXPECT_FALSE(written.cells.contains(column.id)) << "nobody was asked in silence";
  driver.click(yes);
  EXPECT_EQ(row().cells.at(column.id), session::Cell{true});
  EXPECT_EQ(row().cells.size(), written.cells.size() + 1) << "what that person wrote stays";
}

TEST(AloudBesideTheRound, WhoWritesAMethodSaysWhoFillsInAColumn) {
  ProgramDriver driver("aloud-editor", k_tall);
  make_library(driver);
  MethodAuthor author(driver);
  const auto words = [&](const std::string& key) { return driver.program->shelf.dutch.say(key); };
  author.begin();
  author.look_at("/steps/0");
  const auto table = author.add_field("Als ik jou was", words("field-type.table"));
  const auto column = author.add_column(table, "Herkend", words("field-type.yes-no"));
  EXPECT_EQ(driver.windows->find("edit" + column + "/author"), nullptr) << "the group writes it together";
  author.look_at(table);
  driver.click("edit" + table + "/per_participant");
  author.look_at(column);
  author.choose(column + "/author", words("editor.author.presenter"));
  const auto* chosen = json::find_at(author.editor().draft.document()->root, column + "/author");
  ASSERT_NE(chosen, nullptr);
  EXPECT_EQ(json::text_of(*chosen), "presenter");
}

}  // namespace
}  // namespace beraad::test
