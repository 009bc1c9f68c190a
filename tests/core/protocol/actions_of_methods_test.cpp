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
