// Parts of a method that belong together: variants and their fields, a table and the list that it begins with, steps of
// one phase; and a field that goes to another step.
#include <gmock/gmock.h>

#include "app/present/method_preview.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/variants.hpp"
#include "tests/app/flows/method_author.hpp"

namespace beraad::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class MethodParts : public ::testing::Test {
 protected:
  void SetUp() override { make_library(driver); }
  [[nodiscard]] std::string words(const std::string& key) const { return driver.program->shelf.dutch.say(key); }
  [[nodiscard]] std::string kind(const std::string& word) const { return words("field-type." + word); }
  [[nodiscard]] std::string at(const std::string& pointer) const {
    const auto* value = json::find_at(author.editor().draft.document()->root, pointer);
    return value != nullptr ? json::text_of(*value) : "nothing";
  }
  /// A new method that lacks nothing but what its steps write down.
  void begin() {
    author.begin();
    author.write("/title", "Kort overleg");
    author.write("/summary", "Kies deze");
    author.write_one("/source", "Eigen werk, 2026");
    author.look_at("/steps/0");
    for (const std::string text : {"title", "short", "question", "why", "complete"}) {
      author.write("/steps/0/" + text, "Kijken");
    }
  }
  void fit_plans() {
    author.look_at("");
    driver.click("edit/fit-plans");
  }
  std::string add_table(const std::string& label) {
    const auto table = author.add_field(label, kind("table"));
    author.add_column(table, "Kolom", kind("short-text"));
    author.look_at(table);
    return table;
  }
  void move_to_step(const std::string& field, int step) {
    driver.click("step-of" + field);
    driver.click("step-of" + field + "/" + std::to_string(step));
  }
  /// What the group would see of the first step, by the names of its fields.
  [[nodiscard]] std::vector<std::string> previewed(const protocol::ProtocolHandle& method) const {
    const themes::Codebook codebook;
    const exchange::Vocabulary vocabulary;
    const protocol::Guide guide;
    const protocol::Wording wording;
    const std::set<std::string> practised;
    const auto &dutch = driver.program->shelf.dutch, &english = driver.program->shelf.english;
    const present::Context context{driver.app->state(),
                                   dutch,
                                   dutch,
                                   driver.program->shipped.catalog,
                                   codebook,
                                   vocabulary,
                                   guide,
                                   wording,
                                   practised,
                                   driver.clock.now(),
                                   0,
                                   {},
                                   {},
                                   nullptr,
                                   dutch,
                                   english};
    std::vector<std::string> labels;
    for (const auto& part : present::present_method_preview(context, method, 0).parts) {
      if (const auto* text = std::get_if<present::RoomText>(&part)) labels.push_back(text->label);
    }
    return labels;
  }

  ProgramDriver driver{"method-parts", {1600, 2000, 1}};
  MethodAuthor author{driver};
};

TEST_F(MethodParts, VariantsAreNamedAndAFieldBelongsToOne) {
  begin();
  author.look_at("");
  int index = 0;
  for (const std::string name : {"Kort", "Lang"}) {
    driver.click("add/variants");
    author.write("/variants/" + std::to_string(index++) + "/title", name);
  }
  author.look_at("/steps/0");
  author.add_field("Voor allen", kind("short-text"));
  const auto own = author.add_field("Alleen kort", kind("short-text"));
  author.choose(own + "/variant", "Kort");
  fit_plans();
  ASSERT_TRUE(author.editor().draft.findings().empty()) << author.findings();
  const auto method = author.editor().draft.method();
  EXPECT_EQ(method->variants[0], (protocol::Variant{"kort", {"Kort", "en Kort"}}));
  EXPECT_EQ(method->variants[1], (protocol::Variant{"lang", {"Lang", "en Lang"}}));
  EXPECT_EQ(method->steps[0].fields[0].variant, "");
  EXPECT_EQ(method->steps[0].fields[1].variant, "kort");
  EXPECT_THAT(previewed(method), testing::IsSupersetOf({"Voor allen", "Alleen kort"}));
  EXPECT_THAT(previewed(protocol::in_variant(method, "lang")), Not(Contains("Alleen kort")));
  shoot(driver, "editor-variants");
  driver.click("method-editor/publish");
  driver.click("method/use");
  driver.click("setup/variant/lang");
  EXPECT_EQ(driver.app->state().setup.setup.variant, "lang");
}

TEST_F(MethodParts, ATableBeginsWithAListAndTheChecksSpeakWhenTheListGoesToALaterStep) {
  begin();
  const auto list = author.add_field("Punten", kind("list"));
  const auto step = author.add_step("Uitwerken", 10);
  const auto table = add_table("Tafel");
  author.choose(table + "/rows_from", "Punten");
  author.add_step("Slot", 10);
  fit_plans();
  ASSERT_TRUE(author.editor().draft.findings().empty()) << author.findings();
  const std::string id = at(list + "/id");
  EXPECT_EQ(at(table + "/rows_from"), id);
  author.look_at(list);
  move_to_step(list, 2);
  EXPECT_EQ(author.editor().place, "/steps/2/fields/0") << "whoever sends it there goes along";
  EXPECT_EQ(at("/steps/2/fields/0/id"), id);
  EXPECT_EQ(at(list), "nothing");
  EXPECT_THAT(author.findings(), HasSubstr(table + "/rows_from"));
  driver.click("check/0");
  EXPECT_EQ(author.editor().place, table);
  driver.click("method-editor/undo");
  EXPECT_TRUE(author.editor().draft.findings().empty()) << author.findings();
  EXPECT_EQ(at(list + "/id"), id);
  author.look_at(list);
  move_to_step(list, 1);
  EXPECT_TRUE(author.editor().draft.findings().empty()) << author.findings();
  EXPECT_EQ(at(step + "/fields/1/id"), id);
}

TEST_F(MethodParts, ASecondTableThatMakesTheOptionsIsNamedAndOnePressAway) {
  begin();
  author.choose(add_table("Wat kan") + "/defines", words("editor.set.options"));
  author.add_step("Wegen", 10);
  const auto second = add_table("Nog eens");
  author.choose(second + "/defines", words("editor.set.options"));
  fit_plans();
  EXPECT_EQ(author.findings(), "template.set-repeated " + second + "/defines 1\n");
  driver.click("check/0");
  EXPECT_EQ(author.editor().place, second);
  author.choose(second + "/defines", words("editor.set.none"));
  EXPECT_TRUE(author.editor().draft.findings().empty()) << author.findings();
}

TEST_F(MethodParts, ARoleThatStandsOnceIsNamedByItsOwnWords) {
  begin();
  author.choose(author.add_field("Morele vraag", kind("short-text")) + "/role", words("editor.role.question"));
  author.add_step("Wegen", 10);
  const auto second = author.add_field("Nog een vraag", kind("short-text"));
  author.choose(second + "/role", words("editor.role.question"));
  fit_plans();
  EXPECT_EQ(author.findings(), "template.role-once " + second + "/role question 1\n");
  ASSERT_NE(driver.windows->find("check/0"), nullptr);
  const std::string said = driver.windows->find("check/0")->text;
  EXPECT_THAT(said, HasSubstr("“" + words("editor.role.question") + "”"));
  EXPECT_THAT(said, Not(HasSubstr(words("editor.key.question"))));
}

TEST_F(MethodParts, ACopyOfTheTableThatMakesTheOptionsMakesNone) {
  begin();
  const auto table = add_table("Wat kan");
  author.choose(table + "/defines", words("editor.set.options"));
  fit_plans();
  author.look_at(table);
  driver.click("method-editor/copy");
  EXPECT_TRUE(author.editor().draft.findings().empty()) << author.findings();
  EXPECT_EQ(at("/steps/0/fields/1/defines"), "nothing");
}

TEST_F(MethodParts, PhasesAndLevelsAreWrittenInBothLanguages) {
  protocol::ProtocolHandle phased;
  for (const auto& entry : driver.program->shipped.catalog.entries()) {
    if (phased == nullptr && !entry.protocol->steps[0].phase.empty()) phased = entry.protocol;
  }
  ASSERT_NE(phased, nullptr);
  driver.carry_out(action::OpenMethod{phased->id});
  driver.windows->frame();
  driver.click("method/edit");
  driver.click("method-editor/languages/2");
  author.look_at("/steps/0");
  const std::string known = "phase." + phased->steps[0].phase, path = "edit/steps/0/phase/nl";
  ASSERT_NE(driver.windows->find(path), nullptr);
  EXPECT_EQ(driver.windows->find(path)->text, words(known));
  driver.click(path);
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type("Eerst kijken");
  EXPECT_EQ(at("/steps/0/phase/nl"), "Eerst kijken");
  EXPECT_EQ(at("/steps/0/phase/en"), driver.program->shelf.english.say(known)) << "as it was called";
  author.write("/steps/0/level", "Team");
  EXPECT_EQ(author.method().steps[0].level_name, (base::LocalText{"Team", "en Team"}));
  driver.click("method-editor/publish");
  ASSERT_EQ(driver.app->state().route, state::Route::Method) << author.findings();
  EXPECT_TRUE(driver.console_sees("Eerst kijken"));
  driver.carry_out(action::SetLanguage{base::Language::English});
  driver.windows->frame();
  EXPECT_FALSE(driver.console_sees("Eerst kijken"));
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.english.say(known)));
}

}  // namespace
}  // namespace beraad::test
