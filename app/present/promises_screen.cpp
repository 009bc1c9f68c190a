// What a team promised before: asked about, and then the meeting begins.
#include <algorithm>

#include "app/present/desk_screen.hpp"

namespace beraad::present {

PromisesScreen present_promises(const Context& context, const std::vector<index::ActionSummary>& actions) {
  const auto& texts = context.texts;
  PromisesScreen screen{texts.say("promises.title"),
                        texts.say("promises.intro"),
                        texts.say("promises.go-on"),
                        texts.say("session.back"),
                        {}};
  std::vector<index::ActionSummary> asked;
  const auto& wanted = context.app.planning.promises;
  std::ranges::copy_if(actions, std::back_inserter(asked), [&](const index::ActionSummary& action) {
    return std::ranges::find(wanted, action.row) != wanted.end();
  });
  index::sort_by_day(asked);
  screen.list = present_action_cards(context, asked);
  return screen;
}

}  // namespace beraad::present
