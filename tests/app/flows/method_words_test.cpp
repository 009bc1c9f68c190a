// Nothing of the format is said in its own words: notions, keys, rules and values have words in both languages.
#include <gmock/gmock.h>

#include "app/present/method_form.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/words.hpp"
#include "tests/app/flows/method_author.hpp"

namespace beraad::test {
namespace {

class MethodWords : public ::testing::Test {
 protected:
  void SetUp() override { make_library(driver); }
  [[nodiscard]] std::vector<const base::Texts*> both() const {
    return {&driver.program->shelf.dutch, &driver.program->shelf.english};
  }
  [[nodiscard]] const protocol::Catalog& catalog() const { return driver.program->shipped.catalog; }
  [[nodiscard]] const json::Value& schema() const { return catalog().schema().root; }
  void open(const std::string& id) {
    driver.carry_out(action::OpenMethod{id});
    driver.windows->frame();
  }
  [[nodiscard]] bool sees(const std::string& key) { return driver.console_sees(driver.program->shelf.dutch.say(key)); }

  ProgramDriver driver{"method-words", {1600, 1800, 1}};
  MethodAuthor author{driver};
};

/// Keys of all objects that the schema describes, but for the questions of the guide, which have titles of their own.
void collect_keys(const json::Value& schema, std::set<std::string>& keys) {
  if (const auto* array = schema.as_array()) {
    for (const auto& one : *array) collect_keys(one, keys);
  }
  if (schema.as_object() == nullptr) return;
  for (const auto& [key, value] : *schema.as_object()) {
    if (key == "properties" && value.as_object() != nullptr) {
      for (const auto& [name, property] : *value.as_object()) {
        keys.insert(name);
        if (name != "suits") collect_keys(property, keys);
      }
    } else {
      collect_keys(value, keys);
    }
  }
}

TEST_F(MethodWords, EveryNotionHasWords) {
  for (const auto* texts : both()) {
    for (const auto& role : protocol::words_from<protocol::Role>(1)) {
      EXPECT_TRUE(texts->has("editor.role." + role)) << role;
    }
  }
}

TEST_F(MethodWords, EveryKeyAndEveryRuleHasWords) {
  std::set<std::string> keys;
  collect_keys(schema(), keys);
  ASSERT_GT(keys.size(), 60U);
  for (const auto* texts : both()) {
    for (const auto& key : keys) {
      if (key == "nl" || key == "en") continue;
      EXPECT_TRUE(texts->has("editor.key." + key) || texts->has("editor.rule." + present::key_of_word(key))) << key;
    }
    const auto* rules = json::find_at(schema(), "/definitions/rule/properties")->as_object();
    ASSERT_NE(rules, nullptr);
    for (const auto& [rule, unused] : *rules) {
      EXPECT_TRUE(texts->has("editor.rule." + present::key_of_word(rule))) << rule;
    }
  }
}

TEST_F(MethodWords, EveryPhaseOfTheMethodsHasWords) {
  std::set<std::string> phases;
  for (const auto& entry : catalog().entries()) {
    for (const auto& step : entry.protocol->steps) {
      if (!step.phase.empty()) phases.insert(step.phase);
    }
  }
  EXPECT_GT(phases.size(), 3U);
  for (const auto* texts : both()) {
    for (const auto& phase : phases) EXPECT_TRUE(texts->has("phase." + phase)) << phase;
  }
}

TEST_F(MethodWords, PhasesStandWhereTheyBegin) {
  open("socratic-dialogue");
  EXPECT_TRUE(sees("phase.narrowing"));
  EXPECT_TRUE(sees("phase.neck"));
  int times = 0;
  for (const auto& item : driver.windows->console_log().items()) {
    times += item.text == driver.program->shelf.dutch.say("phase.widening") ? 1 : 0;
  }
  EXPECT_EQ(times, 1);
}

TEST_F(MethodWords, TwoVersionsAreComparedInWords) {
  const auto say = [&](const std::string& key) { return driver.program->shelf.dutch.say(key); };
  std::string id;
  for (const auto& entry : catalog().entries()) {
    if (protocol::is_meeting(*entry.protocol) && entry.protocol->steps[1].mode == protocol::Mode::Plenary) {
      id = entry.protocol->id;
      break;
    }
  }
  ASSERT_FALSE(id.empty());
  open(id);
  driver.click("method/edit");
  driver.click("method-editor/languages/2");
  author.look_at("/steps/1");
  author.choose("/steps/1/mode", say("mode.pair"));
  const auto field = author.add_field("Nieuw veld", say("field-type.list"));
  author.require(field);
  driver.click("method-editor/publish");
  ASSERT_EQ(driver.app->state().route, state::Route::Method) << author.findings();
  driver.carry_out(action::CompareMethod{driver.app->state().methods.open});
  driver.carry_out(action::ChooseComparison{true, {id, catalog().find(id)->protocol->version}});
  driver.windows->frame();
  ASSERT_EQ(driver.app->state().route, state::Route::MethodComparison);
  EXPECT_TRUE(driver.console_sees(say("mode.pair")));
  EXPECT_TRUE(driver.console_sees(say("mode.plenary")));
  EXPECT_TRUE(driver.console_sees("Nieuw veld: " + say("field-type.list")));
  EXPECT_FALSE(driver.console_sees("\"plenary\""));
  EXPECT_FALSE(driver.console_sees("{\""));
}

}  // namespace
}  // namespace beraad::test
