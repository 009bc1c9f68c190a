// What every shipped method asks of an action, so that it can be followed.
#include <gtest/gtest.h>

#include "core/protocol/catalog.hpp"

namespace beraad::protocol {
namespace {

TEST(ActionsOfMethods, EachAsksWhoseWhatWhenWhatIsBehindItAndWhatMayStandInTheWay) {
  const Catalog catalog = Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
  std::size_t methods = 0;
  for (const CatalogEntry& entry : catalog.entries()) {
    const FieldPlace actions = find_by_role(*entry.protocol, Role::Actions);
    if (!actions) continue;
    ++methods;
    for (const Role role :
         {Role::ActionOwner, Role::ActionWhat, Role::ActionDue, Role::ActionLimitsLoss, Role::ActionObstacle}) {
      EXPECT_NE(actions.field->find_column(role), nullptr) << entry.protocol->id << " " << static_cast<int>(role);
    }
  }
  EXPECT_GE(methods, 17U);
}

TEST(ActionsOfMethods, APromiseOfTheGroupIsAskedTheSame) {
  const Catalog catalog = Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
  std::size_t methods = 0;
  for (const CatalogEntry& entry : catalog.entries()) {
    const FieldPlace promise = find_by_role(*entry.protocol, Role::Promise);
    if (!promise || promise.field->per_participant) continue;
    ++methods;
    for (const Role role :
         {Role::PromiseDue, Role::ActionOwner, Role::ActionLimitsLoss, Role::ActionObstacle, Role::LookBackDate}) {
      EXPECT_NE(promise.step->find_field(role), nullptr) << entry.protocol->id << " " << static_cast<int>(role);
    }
    const FieldPlace earlier = find_by_role(*entry.protocol, Role::EarlierPromise);
    ASSERT_TRUE(earlier) << entry.protocol->id << " does not ask what became of it the next time";
    const Field* status = earlier.step->find_field(Role::PromiseStatus);
    ASSERT_NE(status, nullptr) << entry.protocol->id;
    EXPECT_TRUE(status->choices.options.front().settles) << entry.protocol->id;
  }
  EXPECT_GE(methods, 4U);
}

TEST(ActionsOfMethods, WhatBecameOfAPromiseIsSaidWithTheOptionsOfALookBack) {
  const Catalog catalog = Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
  const Choices* of_look_back = nullptr;
  for (const CatalogEntry& entry : catalog.entries()) {
    for (const Step& step : entry.protocol->steps) {
      for (const Field& field : step.fields) {
        const Column* column = field.find_column(Role::ActionStatus);
        if (of_look_back == nullptr && column != nullptr) of_look_back = &column->choices;
      }
    }
  }
  ASSERT_NE(of_look_back, nullptr);
  const auto expect_same = [&](const Choices& choices, const std::string& where) {
    ASSERT_EQ(choices.options.size(), of_look_back->options.size()) << where;
    for (std::size_t i = 0; i < choices.options.size(); ++i) {
      EXPECT_EQ(choices.options[i].id, of_look_back->options[i].id) << where;
      EXPECT_EQ(choices.options[i].settles, of_look_back->options[i].settles) << where;
    }
  };
  for (const CatalogEntry& entry : catalog.entries()) {
    for (const Step& step : entry.protocol->steps) {
      for (const Field& field : step.fields) {
        if (field.role == Role::PromiseStatus) expect_same(field.choices, entry.protocol->id);
        const Column* column = field.find_column(Role::PromiseStatus);
        if (column != nullptr) expect_same(column->choices, entry.protocol->id);
      }
    }
  }
}

TEST(ActionsOfMethods, WhoeverSaysHowItStandsCanGiveAnotherDay) {
  const Catalog catalog = Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
  for (const CatalogEntry& entry : catalog.entries()) {
    for (const Step& step : entry.protocol->steps) {
      for (const Field& field : step.fields) {
        if (field.find_column(Role::ActionStatus) == nullptr) continue;
        EXPECT_NE(field.find_column(Role::ActionDue), nullptr) << entry.protocol->id << " " << step.id;
      }
    }
  }
}

}  // namespace
}  // namespace beraad::protocol
