// What each wrote in silence stands as rows where it is graded or answered next, without anybody typing it again; and
// whoever writes a method can ask for that. No method is known here.
#include <gmock/gmock.h>

#include <algorithm>

#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"
#include "core/session/visibility.hpp"
#include "tests/app/flows/method_author.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

/// Of a shipped method: the step in which each writes alone, and the table that begins with it.
struct Chain {
  const protocol::Protocol* method = nullptr;
  protocol::FieldPlace written, table;
};

std::vector<Chain> shipped_chains(const protocol::Catalog& catalog) {
  std::vector<Chain> chains;
  for (const auto& entry : catalog.entries()) {
    for (const auto& step : entry.protocol->steps) {
      for (const auto& field : step.fields) {
        const auto source = protocol::find_row_source(*entry.protocol, step, field.rows_from);
        if (source && session::is_sealed_field(*source.step, *source.field)) {
          chains.push_back({entry.protocol.get(), source, {&step, &field}});
        }
      }
    }
  }
  return chains;
}

class FirstRowsFlow : public ::testing::Test {
 protected:
  /// Every text that was handed in, each once.
  [[nodiscard]] std::vector<std::string> handed_in(const protocol::FieldPlace& written) const {
    std::vector<std::string> texts;
    const auto& state = driver.document().state();
    for (const auto& person : state.setup.participants) {
      const auto* value = session::find_value(state, {written.step->id, written.field->id, person.code});
      if (value == nullptr) continue;
      for (const auto& item : std::get<session::Items>(*value)) texts.push_back(item.text);
    }
    return texts;
  }
  [[nodiscard]] const session::Rows* rows_in(const protocol::FieldPlace& table) const {
    return session::find_rows(driver.document().state(), {table.step->id, table.field->id, {}});
  }
  void play_to(const Chain& chain, const protocol::Step& step) {
    MethodPlayer player(driver);
    player.begin(*chain.method);
    for (std::size_t most = 40; driver.document().state().current_step != step.id && most > 0; --most) {
      player.fill_step();
      player.go_on();
    }
    ASSERT_EQ(driver.document().state().current_step, step.id);
  }

  ProgramDriver driver{"first-rows", {1600, 2000, 1}};
};

TEST_F(FirstRowsFlow, TheQuestionsOfTheRoundStandReadyToBeGraded) {
  const auto chains = shipped_chains(driver.program->shipped.catalog);
  ASSERT_FALSE(chains.empty()) << "no shipped method goes on with what each wrote";
  const Chain chain = chains.front();
  play_to(chain, *chain.table.step);
  const auto texts = handed_in(chain.written);
  ASSERT_GT(texts.size(), 1U);
  const auto* rows = rows_in(chain.table);
  ASSERT_NE(rows, nullptr);
  std::vector<std::string> standing;
  for (const auto& row : *rows) {
    ASSERT_EQ(row.cells.size(), 1U) << "answers are not named here";
    standing.push_back(std::get<std::string>(row.cells.begin()->second));
  }
  EXPECT_THAT(standing, ::testing::UnorderedElementsAreArray(texts));
  for (const auto& text : texts) EXPECT_TRUE(driver.console_sees(text)) << text;
  shoot(driver, "first-rows");
  // Nobody typed them: undo is for what people did, and a row goes like any other.
  const auto first = rows->front().id;
  const auto all = rows->size();
  driver.press(ui::Key::Z, ui::k_ctrl);
  ASSERT_NE(rows_in(chain.table), nullptr);
  EXPECT_EQ(rows_in(chain.table)->size(), all);
  driver.carry_out(action::RemoveRow{{chain.table.step->id, chain.table.field->id, {}}, first});
  EXPECT_EQ(rows_in(chain.table)->size(), all - 1);
  driver.press(ui::Key::Z, ui::k_ctrl);
  EXPECT_EQ(rows_in(chain.table)->size(), all);
}

TEST_F(FirstRowsFlow, AStruckQuestionIsStruckInTheTableUnlessItWasChangedThereAndTheQuestionBeforeSaysWhich) {
  const Chain chain = shipped_chains(driver.program->shipped.catalog).front();
  play_to(chain, *chain.table.step);
  const auto& texts = driver.program->shelf.dutch;
  const session::AnswerKey table{chain.table.step->id, chain.table.field->id, {}};
  const auto column = rows_in(chain.table)->front().cells.begin()->first;
  /// Asks to strike the line that stands in that row, where it was written.
  const auto ask = [&](const session::Row& row) {
    const auto& state = driver.document().state();
    state::EditorRef line;
    line.part = state::EditorRef::Part::Item;
    for (const auto& person : state.setup.participants) {
      const session::AnswerKey key{chain.written.step->id, chain.written.field->id, person.code};
      const auto* value = session::find_value(state, key);
      if (value == nullptr) continue;
      for (const auto& item : std::get<session::Items>(*value)) {
        if (item.text == session::cell_text(row, column)) line.key = key, line.row = item.id;
      }
    }
    EXPECT_FALSE(line.row.is_nil());
    driver.carry_out(action::ChooseCell{line});
    driver.carry_out(action::AskStrike{});
    driver.windows->frame();
  };
  ASSERT_GT(rows_in(chain.table)->size(), 1U);
  ask(rows_in(chain.table)->front());
  EXPECT_TRUE(driver.console_sees(texts.say("confirm.strike.copies")));
  EXPECT_FALSE(driver.console_sees(texts.say("confirm.strike.changed-copies")));
  driver.click("question/action");
  EXPECT_TRUE(rows_in(chain.table)->front().struck.contains(column));
  const session::Row last = rows_in(chain.table)->back();
  auto changed = *rows_in(chain.table);
  changed.back().cells[column] = std::string("In andere woorden?");
  ASSERT_TRUE(driver.app->workspace()->run(driver.document().id(), session::WriteAnswer{table, changed}));
  ask(last);
  EXPECT_FALSE(driver.console_sees(texts.say("confirm.strike.copies")));
  EXPECT_TRUE(driver.console_sees(texts.say("confirm.strike.changed-copies")));
  driver.click("question/action");
  EXPECT_EQ(session::cell_text(rows_in(chain.table)->back(), column), "In andere woorden?");
  EXPECT_TRUE(rows_in(chain.table)->back().struck.empty());
}

TEST_F(FirstRowsFlow, ATableThatWasEnteredOffTheRecordBeginsWhenTheRecordGoesOn) {
  const Chain chain = shipped_chains(driver.program->shipped.catalog).front();
  const auto& method = *chain.method;
  const auto& before = method.steps[method.position_of(chain.table.step->id) - 1];
  play_to(chain, before);
  MethodPlayer(driver).fill_step();
  driver.carry_out(action::ToggleOffRecord{});
  driver.carry_out(action::NextStep{});
  driver.windows->frame();
  ASSERT_EQ(driver.document().state().current_step, chain.table.step->id);
  ASSERT_EQ(rows_in(chain.table), nullptr) << "nothing is written off the record";
  driver.carry_out(action::ToggleOffRecord{});
  const auto* rows = rows_in(chain.table);
  ASSERT_NE(rows, nullptr);
  EXPECT_EQ(rows->size(), handed_in(chain.written).size());
}

TEST_F(FirstRowsFlow, SentencesThatAreGradedStandBeforeTheirNumbersAndNobodyIsNamed) {
  const auto chains = shipped_chains(driver.program->shipped.catalog);
  const auto chain =
      std::ranges::find_if(chains, [](const Chain& one) { return protocol::names_rows_by_sentence(*one.table.field); });
  ASSERT_NE(chain, chains.end()) << "no shipped method grades what each wrote";
  play_to(*chain, *chain->table.step);
  const auto& document = driver.document();
  ASSERT_EQ(document.state().setup.naming, session::Naming::None);
  std::vector<std::string> sentences;
  for (const auto& person : document.state().setup.participants) {
    const session::AnswerKey key{chain->written.step->id, chain->written.field->id, person.code};
    const auto* value = session::find_value(document.state(), key);
    if (value != nullptr) sentences.push_back(std::get<std::string>(*value));
  }
  ASSERT_GT(sentences.size(), 1U);
  for (const auto& sentence : sentences) EXPECT_TRUE(driver.console_sees(sentence)) << sentence;
  MethodPlayer(driver).fill_step();
  shoot(driver, "graded-sentences");
  for (const auto audience : {session::Audience::Room, session::Audience::Report}) {
    const auto blocks =
        session::blocks_of(document.protocol(), *chain->table.step, *chain->table.field, driver.document().state(),
                           {chain->table.step->id, chain->table.field->id, {}}, audience, driver.program->shelf.dutch);
    ASSERT_EQ(blocks.size(), 1U);
    std::vector<std::string> shown;
    for (const auto& row : std::get<session::TableBlock>(blocks.front()).rows) {
      ASSERT_EQ(row.size(), 2U);
      shown.push_back(row[0].text);
      EXPECT_FALSE(row[1].text.empty());
    }
    EXPECT_THAT(shown, ::testing::UnorderedElementsAreArray(sentences));
  }
}

TEST_F(FirstRowsFlow, WhoWritesAMethodChoosesWhatATableBeginsWith) {
  make_library(driver);
  MethodAuthor author(driver);
  const auto words = [&](const std::string& key) { return driver.program->shelf.dutch.say(key); };
  const auto at = [&](const std::string& pointer) {
    const auto* value = json::find_at(author.editor().draft.document()->root, pointer);
    return value != nullptr ? json::text_of(*value) : std::string();
  };
  author.begin();
  author.look_at("/steps/0");
  const auto list = author.add_field("Vragen", words("field-type.list"));
  driver.click("edit" + list + "/per_participant");
  const auto table = author.add_field("Waardering", words("field-type.table"));
  author.add_column(table, "Vraag", words("field-type.short-text"));
  author.look_at(table);
  author.choose(table + "/rows_from", "Vragen");
  EXPECT_EQ(at(table + "/rows_from"), at(list + "/id"));
  EXPECT_EQ(author.findings().find("rows_from"), std::string::npos) << author.findings();
  author.choose(table + "/rows_from", words("editor.none"));
  EXPECT_EQ(at(table + "/rows_from"), "");
  author.choose(table + "/rows_from", "Vragen");
  author.choose(table + "/rows/kind", words("editor.rows.participants"));
  EXPECT_EQ(at(table + "/rows_from"), "") << "named rows begin with their names";
  EXPECT_EQ(driver.windows->find("edit" + table + "/rows_from"), nullptr);
}

}  // namespace
}  // namespace beraad::test
