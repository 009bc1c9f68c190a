// What the person meant. Views enqueue it; update() carries it out after the frame was drawn.
#pragma once

#include <concepts>
#include <memory>
#include <utility>
#include <vector>

#include "app/action/carry_out.hpp"

namespace beraad::action {

/// Any kind of action that carry_out.hpp names. It only knows how to be carried out: with so many kinds, a variant of
/// them all costs every file that touches it half a minute of compiling.
class Action {
 public:
  template <class T>
    requires(!std::same_as<T, Action>)
  Action(T meant) : m_meant(std::make_unique<Held<T>>(std::move(meant))) {}

  void carry_out(World& world) const { m_meant->carry_out(world); }

 private:
  struct Meant {
    virtual ~Meant() = default;
    virtual void carry_out(World& world) const = 0;
  };
  template <class T>
  struct Held final : Meant {
    explicit Held(T what) : value(std::move(what)) {}
    void carry_out(World& world) const override { action::carry_out(world, value); }
    T value;
  };
  std::unique_ptr<const Meant> m_meant;
};

/// Where views put what was meant; carried out in order after the frame.
class ActionQueue {
 public:
  void push(Action action) { m_actions.push_back(std::move(action)); }
  [[nodiscard]] std::vector<Action> take() { return std::exchange(m_actions, {}); }

 private:
  std::vector<Action> m_actions;
};

}  // namespace beraad::action
