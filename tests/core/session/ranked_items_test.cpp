// A ranking finds its list where the check of the method finds it: in its own step or an earlier one, also in a table.
#include "core/session/ranked_items.hpp"

#include <gtest/gtest.h>

#include "core/session/blocks.hpp"
#include "core/session/references.hpp"

namespace beraad::session {
namespace {

using protocol::FieldType;

protocol::Field field(std::string id, FieldType type) {
  protocol::Field made;
  made.id = std::move(id);
  made.type = type;
  return made;
}

void answer(State& state, const std::string& step, const std::string& field_id, FieldValue value) {
  Revision revision;
  revision.kind = AnswerKind::Value;
  revision.value = std::move(value);
  state.answers[{step, field_id, {}}].revisions.push_back(std::move(revision));
}

/// Two steps; the second ranks what `list` holds, which stands in the first.
class RankedItems : public testing::Test {
 protected:
  void make(protocol::Field list) {
    protocol::Step find, rank;
    find.id = "find";
    rank.id = "rank";
    auto ranking = field("best", FieldType::Ranking);
    ranking.items_from = list.id;
    find.fields = {std::move(list)};
    rank.fields = {std::move(ranking)};
    method.steps = {std::move(find), std::move(rank)};
  }
  [[nodiscard]] const protocol::Step& rank() const { return method.steps.back(); }
  [[nodiscard]] std::vector<std::string> offered() const {
    std::vector<std::string> words;
    for (const auto& item : ranked_items(method, rank(), rank().fields.front(), state, Audience::Facilitator, texts)) {
      words.push_back(item.text);
    }
    return words;
  }
  /// As the report writes it.
  [[nodiscard]] std::vector<Block> written() const {
    return blocks_of(method, rank(), rank().fields.front(), state, {"rank", "best", {}}, Audience::Report, texts);
  }

  protocol::Protocol method;
  base::Texts texts{base::Language::Dutch, {}};
  State state;
  base::SeededIds ids{7};
};

TEST_F(RankedItems, AListOfAnEarlierStepIsPutInOrder) {
  make(field("ideas", FieldType::List));
  const Items items{{ids.random_id(), "logeren"}, {ids.random_id(), "bellen"}};
  answer(state, "find", "ideas", items);
  EXPECT_EQ(offered(), (std::vector<std::string>{"logeren", "bellen"}));
  answer(state, "rank", "best", Selection{base::to_text(items[1].id), base::to_text(items[0].id)});
  EXPECT_EQ(written(), (std::vector<Block>{BulletList{{{"bellen", {}, false}, {"logeren", {}, false}}}}));
  EXPECT_TRUE(open_references(method, state).empty());
}

TEST_F(RankedItems, ARowOfATableIsKnownByWhatStandsFirstInIt) {
  auto table = field("plans", FieldType::Table);
  protocol::Column what, who;
  what.id = "what";
  who.id = "who";
  table.columns = {what, who};
  make(table);
  const Rows rows{{ids.random_id(), {}, {}, {{"what", "logeren"}, {"who", "moeder"}}, {}},
                  {ids.random_id(), {}, {}, {{"what", "bellen"}}, {}},
                  {ids.random_id(), {}, {}, {}, {}}};
  answer(state, "find", "plans", rows);
  EXPECT_EQ(offered(), (std::vector<std::string>{"logeren", "bellen"})) << "a row in which nothing stands waits";
  answer(state, "rank", "best", Selection{base::to_text(rows[1].id)});
  EXPECT_EQ(written(), (std::vector<Block>{BulletList{{{"bellen", {}, false}}}}));
  EXPECT_TRUE(open_references(method, state).empty());
}

TEST_F(RankedItems, ANamedRowIsKnownByItsName) {
  auto table = field("perspectives", FieldType::Table);
  table.rows = protocol::RowSource::Stakeholders;
  protocol::Column value;
  value.id = "value";
  table.columns = {value};
  make(table);
  answer(state, "find", "perspectives", Rows{{ids.random_id(), "moeder", {}, {{"value", "rust"}}, {}}});
  EXPECT_EQ(offered(), std::vector<std::string>{"moeder"});
}

TEST_F(RankedItems, WhatIsNotThereAnyMoreIsAnOpenReference) {
  make(field("ideas", FieldType::List));
  answer(state, "find", "ideas", Items{{ids.random_id(), "logeren"}});
  answer(state, "rank", "best", Selection{base::to_text(ids.random_id())});
  EXPECT_EQ(open_references(method, state).size(), 1U);
}

TEST_F(RankedItems, TheNearestListCounts) {
  make(field("ideas", FieldType::List));
  method.steps.back().fields.push_back(field("ideas", FieldType::List));
  EXPECT_EQ(protocol::find_ranked_list(method, rank(), "ideas").step->id, "rank");
  EXPECT_EQ(protocol::find_ranked_list(method, method.steps.front(), "ideas").step->id, "find");
  method.steps.front().fields.front().per_participant = true;
  EXPECT_FALSE(protocol::find_ranked_list(method, method.steps.front(), "ideas")) << "each has a list of their own";
}

}  // namespace
}  // namespace beraad::session
