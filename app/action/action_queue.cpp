#include <tuple>

#include "app/action/action.hpp"

namespace beraad::action {

struct ActionQueue::Parts {
  std::vector<Action> actions;
};

ActionQueue::ActionQueue() : m_parts(std::make_unique<Parts>()) {}
ActionQueue::~ActionQueue() = default;

template <class T>
void ActionQueue::push(T action) {
  m_parts->actions.emplace_back(std::in_place_type<T>, std::move(action));
}

void ActionQueue::push_any(Action action) { m_parts->actions.push_back(std::move(action)); }

std::vector<Action> ActionQueue::take() { return std::exchange(m_parts->actions, {}); }

/// Names push for every alternative once, so that it exists for the other files.
template <class>
struct EveryPush;
template <class... T>
struct EveryPush<std::variant<T...>> {
  static const std::tuple<void (ActionQueue::*)(T)...> all;
};
template <class... T>
const std::tuple<void (ActionQueue::*)(T)...> EveryPush<std::variant<T...>>::all{&ActionQueue::push<T>...};

template struct EveryPush<Action>;

}  // namespace beraad::action
