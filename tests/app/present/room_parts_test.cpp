// What a single person chose stands on the wall only among the cards that were shown together: a no in an open row
// would show who said it. No method is known here.
#include <algorithm>
#include <array>

#include "app/present/present_room.hpp"
#include "core/session/visibility.hpp"
#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

using protocol::FieldType;
using protocol::Role;

constexpr std::array k_codes{"P1", "P2", "P3"};

bool is_chosen(FieldType type) {
  return type == FieldType::YesNo || type == FieldType::Choice || type == FieldType::MultiChoice ||
         type == FieldType::Rating || type == FieldType::Ranking;
}

base::Uuid id_of(std::uint8_t number) {
  base::Uuid id;
  id.bytes.fill(number);
  return id;
}

/// Something that each answers by a choice: a field, or one column of it.
struct Asked {
  const protocol::Step* step = nullptr;
  const protocol::Field* field = nullptr;
  const protocol::Column* column = nullptr;
};

std::vector<Asked> asked_of_each(const protocol::Protocol& method) {
  std::vector<Asked> all;
  for (const auto& step : method.steps) {
    for (const auto& field : step.fields) {
      if (!field.per_participant) continue;
      if (is_chosen(field.type)) all.push_back({&step, &field, nullptr});
      for (const auto& column : field.columns) {
        if (is_chosen(column.type)) all.push_back({&step, &field, &column});
      }
    }
  }
  return all;
}

std::string option_of(const protocol::Choices& choices, std::size_t turn) {
  for (const auto* options : {&choices.options, &choices.extra}) {
    if (!options->empty()) return (*options)[turn % options->size()].id;
  }
  return turn % 2 == 0 ? "A" : "B";
}

/// Not the same of each: the second says no.
session::Cell cell_of(FieldType type, const protocol::Choices& choices, int most, std::size_t turn) {
  if (type == FieldType::YesNo) return turn != 1;
  if (type == FieldType::Rating) return static_cast<std::int64_t>(turn == 1 ? most - 1 : most);
  return option_of(choices, turn);
}

session::FieldValue value_of(const Asked& asked, std::size_t turn) {
  const auto& field = *asked.field;
  if (asked.column != nullptr) {
    session::Row row;
    row.id = id_of(static_cast<std::uint8_t>(100 + turn));
    row.cells.emplace(asked.column->id, cell_of(asked.column->type, asked.column->choices, asked.column->max, turn));
    return session::Rows{std::move(row)};
  }
  if (field.type == FieldType::MultiChoice) return session::Selection{option_of(field.choices, turn)};
  if (field.type == FieldType::Ranking) {
    session::Selection ranked{base::to_text(id_of(1)), base::to_text(id_of(2))};
    if (turn == 1) std::ranges::reverse(ranked);
    return ranked;
  }
  return std::visit([](const auto& cell) -> session::FieldValue { return cell; },
                    cell_of(field.type, field.choices, field.max, turn));
}

class RoomParts : public Presenting {
 protected:
  /// The step on the wall after each answered or nobody did; the group wrote its lists.
  [[nodiscard]] std::vector<RoomPart> wall(const protocol::ProtocolHandle& method, const Asked& asked, bool answered,
                                           bool revealed) const {
    HeldSession held(method);
    for (const auto& step : method->steps) {
      for (const auto& field : step.fields) {
        if (field.type != FieldType::List || field.per_participant || !field.stored) continue;
        held.write(step, field, {}, session::Items{{id_of(1), "het een"}, {id_of(2), "het ander"}});
      }
    }
    held.add(session::StepEntered{asked.step->id});
    for (std::size_t turn = 0; answered && turn < k_codes.size(); ++turn) {
      held.write(*asked.step, *asked.field, k_codes[turn], value_of(asked, turn));
    }
    if (revealed) held.reveal(*asked.step);
    const auto document = held.document();
    return present_room_parts(context(), document, *document.protocol().find_step(asked.step->id));
  }
};

TEST_F(RoomParts, NoShippedMethodShowsWhoChoseWhatOutsideACommonReveal) {
  std::size_t kept = 0, told = 0;
  for (const auto& entry : catalog().entries()) {
    for (const auto& asked : asked_of_each(*entry.protocol)) {
      SCOPED_TRACE(entry.protocol->id + " " + asked.step->id + "/" + asked.field->id +
                   (asked.column != nullptr ? "/" + asked.column->id : ""));
      const auto& method = entry.protocol;
      EXPECT_TRUE(wall(method, asked, true, false) == wall(method, asked, false, false));
      if (!asked.step->sealed) continue;
      const bool is_told = wall(method, asked, true, true) != wall(method, asked, false, true);
      const bool may_be = session::is_sealed_field(*asked.step, *asked.field);
      EXPECT_TRUE(may_be || !is_told) << "it was no part of the round";
      (is_told ? told : kept) += 1;
    }
  }
  EXPECT_GT(kept, 0U) << "ground rules are asked in a step with a round too";
  EXPECT_GT(told, 0U) << "these samples would be seen";
}

/// Of a table that each fills in, who chose only has no line, and what is written stands as it was written.
TEST_F(RoomParts, WordsStandWithoutTheChoiceBesideThem) {
  for (const auto& entry : catalog().entries()) {
    for (const auto& asked : asked_of_each(*entry.protocol)) {
      const bool is_open = !asked.step->sealed && asked.column != nullptr &&
                           asked.field->role != Role::JudgementAfter &&
                           asked.field->visibility == protocol::Visibility::Room;
      if (!is_open) continue;
      const auto words = std::ranges::find(asked.field->columns, FieldType::ShortText, &protocol::Column::type);
      ASSERT_NE(words, asked.field->columns.end()) << asked.field->id;
      HeldSession held(entry.protocol);
      held.add(session::StepEntered{asked.step->id});
      for (std::size_t turn = 0; turn < k_codes.size(); ++turn) {
        session::FieldValue value = value_of(asked, turn);
        if (turn == 1) std::get<session::Rows>(value).front().cells.emplace(words->id, "omdat het helpt");
        held.write(*asked.step, *asked.field, k_codes[turn], std::move(value));
      }
      const auto document = held.document();
      const auto parts = present_room_parts(context(), document, *document.protocol().find_step(asked.step->id));
      ASSERT_EQ(parts.size(), 1U) << asked.field->id;
      const auto* table = std::get_if<RoomTable>(&parts.front());
      ASSERT_NE(table, nullptr);
      ASSERT_EQ(table->rows.size(), 1U);
      EXPECT_EQ(table->rows.front().name, "P2");
      ASSERT_EQ(table->rows.front().cells.size(), 1U);
      EXPECT_EQ(table->rows.front().cells.front().second, "omdat het helpt");
      return;
    }
  }
  FAIL() << "no shipped method asks each for a choice with words in the open";
}

}  // namespace
}  // namespace beraad::present
