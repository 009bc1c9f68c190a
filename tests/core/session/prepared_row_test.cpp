// A prepared case among others to choose from: what was changed in its row is told so, all else as the form says it.
#include "core/session/prepared_row.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/protocol/catalog.hpp"
#include "core/session/carry_over.hpp"

namespace beraad::session {
namespace {

using protocol::Kind;
using protocol::Role;

class PreparedRow : public testing::Test {
 protected:
  PreparedRow() {
    EXPECT_TRUE(form.run(PrepareSession{ids.random_id(), RunKind::Intake, {}}, {clock.now(), ids}));
    write(Role::Story, "De bakker uit de Dorpsstraat belde.\nIk zei niets.");
    write(Role::Question, "Mag ik het zeggen?");
    row.cells = brought = cells_of_case(table, form);
  }
  static const protocol::Catalog& catalog() {
    static const auto shipped = protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
    return shipped;
  }
  static protocol::ProtocolHandle first_of(Kind kind, Role role) {
    const auto found = std::ranges::find_if(catalog().entries(), [&](const auto& entry) {
      return entry.protocol->kind == kind && protocol::find_by_role(*entry.protocol, role);
    });
    return found->protocol;
  }
  void write(Role role, const std::string& text) {
    const auto place = protocol::find_by_role(form.protocol(), role);
    EXPECT_TRUE(form.run(WriteAnswer{{place.step->id, place.field->id, {}}, text}, {clock.now(), ids}));
  }
  [[nodiscard]] std::string column(Role role) const { return table.find_column(role)->id; }
  /// What a method gets of it in the field of that role; nothing when it gets none.
  [[nodiscard]] std::string told(const protocol::Protocol& to, Role role) {
    const State state = told_by_row(table, form, row, brought);
    const auto place = protocol::find_by_role(to, role);
    for (const auto& answer : carry_over(form.protocol(), state, to, ids)) {
      if (answer.key == AnswerKey{place.step->id, place.field->id, {}}) return std::get<std::string>(answer.value);
    }
    return {};
  }

  base::SeededIds ids{11};
  base::ManualClock clock;
  SessionDocument form{ids.random_id(), first_of(Kind::Preparation, Role::MethodChoice)};
  const protocol::Field& table =
      *protocol::find_by_role(*first_of(Kind::Gathering, Role::Candidates), Role::Candidates).field;
  const protocol::Protocol& deliberation = *first_of(Kind::Deliberation, Role::Question);
  Row row;
  Cells brought;
};

TEST_F(PreparedRow, WhatNobodyChangedIsToldAsTheFormSaysItByNow) {
  EXPECT_EQ(told(deliberation, Role::Story), "De bakker uit de Dorpsstraat belde.\nIk zei niets.");
  write(Role::Story, "Een buurman belde.");
  EXPECT_EQ(told(deliberation, Role::Story), "Een buurman belde.") << "the form was written on";
}

TEST_F(PreparedRow, WhatWasChangedInTheRowIsToldInItsPlaceWhateverTheMethodCallsIt) {
  row.cells[column(Role::Story)] = std::string("Een winkelier belde.");
  row.cells[column(Role::Question)] = std::string("Mag ik zwijgen?");
  EXPECT_EQ(told(deliberation, Role::Story), "Een winkelier belde.");
  EXPECT_EQ(told(deliberation, Role::Question), "Mag ik zwijgen?");
  write(Role::Story, "Een buurman belde.");
  EXPECT_EQ(told(deliberation, Role::Story), "Een winkelier belde.") << "the row has the last word";
}

TEST_F(PreparedRow, WhatWasTakenOutOrStruckIsNotTold) {
  row.cells.erase(column(Role::Story));
  EXPECT_EQ(told(deliberation, Role::Story), "");
  EXPECT_EQ(told(deliberation, Role::Question), "Mag ik het zeggen?");
  row = {};
  brought = {};  // what was struck is struck in every version
  row.struck.insert(column(Role::Story));
  EXPECT_EQ(told(deliberation, Role::Story), "");
}

}  // namespace
}  // namespace beraad::session
