// A look-back of ten minutes on what a team promised.
#include "app/action/planning_parts.hpp"

namespace beraad::action {

void carry_out(World& world, const LookBackInTenMinutes& meant) {
  (void)world;
  (void)meant;
}

}  // namespace beraad::action
