// What stands on the form of the silent round: what that person writes alone, and nothing that is asked aloud before it
// or said of their lines after it.
#include "app/present/round_form.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "app/present/present_session.hpp"
#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

using protocol::FieldType;
using protocol::Role;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

protocol::Field field_of_each(std::string id, FieldType type, Role role = Role::None) {
  protocol::Field field;
  field.id = std::move(id);
  field.label = {field.id, field.id};
  field.type = type;
  field.role = role;
  field.per_participant = true;
  return field;
}

/// One step in which each writes in silence.
protocol::ProtocolHandle method_with_round(std::vector<protocol::Field> fields) {
  auto method = std::make_shared<protocol::Protocol>();
  method->id = "one-round";
  protocol::Step step;
  step.id = "one";
  step.sealed = true;
  step.fields = std::move(fields);
  method->steps.push_back(std::move(step));
  return method;
}

class RoundForm : public Presenting {
 protected:
  [[nodiscard]] std::vector<std::string> asked(const session::SessionDocument& document, const protocol::Step& step,
                                               const std::string& code) const {
    std::vector<std::string> ids;
    for (const auto& part : present_form(context(), document, step, code, true)) {
      const auto& editor = part.text.editor;
      ids.push_back(editor.column.empty() ? editor.key.field : editor.column);
    }
    return ids;
  }
};

TEST_F(RoundForm, HoldsWhatThatPersonWritesAlone) {
  auto own = field_of_each("own", FieldType::Table);
  protocol::Column words, graded;
  words.id = "words";
  graded.id = "graded";
  graded.type = FieldType::YesNo;
  graded.presenter_only = true;
  own.columns = {words, graded};
  auto last_word = field_of_each("last_word", FieldType::ShortText);
  last_word.presenter_only = true;
  const HeldSession held(method_with_round({field_of_each("agrees", FieldType::YesNo, Role::Consent), own, last_word}));
  const auto document = held.document();
  const auto& step = document.protocol().steps.front();
  EXPECT_THAT(asked(document, step, "P1"), ElementsAre("words", "last_word"));
  EXPECT_THAT(asked(document, step, "P2"), ElementsAre("words"));
}

/// Of each shipped method: a column that the presenter fills in about the line of another.
TEST_F(RoundForm, WhatThePresenterSaysOfALineIsAskedInTheTableAfterTheReveal) {
  std::size_t found = 0;
  for (const auto& entry : catalog().entries()) {
    for (const auto& step : entry.protocol->steps) {
      for (const auto& field : step.fields) {
        const auto column = std::ranges::find(field.columns, true, &protocol::Column::presenter_only);
        if (column == field.columns.end()) continue;
        SCOPED_TRACE(entry.protocol->id + " " + field.id + "/" + column->id);
        ++found;
        HeldSession held(entry.protocol);
        held.add(session::StepEntered{step.id});
        session::Row row;
        row.cells.emplace(field.columns.front().id, "een eigen zin");
        held.write(step, field, "P2", session::Rows{row});
        const auto before = held.document();
        EXPECT_THAT(asked(before, step, "P2"), Not(Contains(column->id)));
        const auto sealed = present_lines(context(), before, step, field, true);
        ASSERT_EQ(sealed.size(), 3U);
        EXPECT_EQ(sealed[1].kind, ParticipantLine::Kind::Sealed);
        EXPECT_TRUE(sealed[1].cells.empty());
        held.reveal(step);
        const auto shown = held.document();
        EXPECT_THAT(asked(shown, step, "P2"), Not(Contains(column->id))) << "nor where slips are completed";
        const auto lines = present_lines(context(), shown, step, field, true);
        const auto cell = std::ranges::find(lines[1].cells, column->id, &CellScreen::column);
        ASSERT_NE(cell, lines[1].cells.end());
        EXPECT_TRUE(cell->kind == CellKind::Text ? cell->text.enabled : !cell->options.empty());
      }
    }
  }
  EXPECT_GT(found, 0U);
}

}  // namespace
}  // namespace beraad::present
