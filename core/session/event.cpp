#include "core/session/event.hpp"

#include "core/session/event_members.hpp"

namespace beraad::session {

Event::Event() = default;
Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;

bool operator==(const Event& a, const Event& b) {
  return static_cast<const EventKinds&>(a) == static_cast<const EventKinds&>(b);
}

std::string_view kind_of(const Event& event) {
  return std::visit([]<class T>(const T&) { return Described<T>::kind; }, event);
}

std::string step_of(const Event& event) {
  return std::visit(
      [](const auto& content) -> std::string {
        if constexpr (requires { content.key.step; }) {
          return content.key.step;
        } else if constexpr (requires { content.step; }) {
          return content.step;
        } else {
          return {};
        }
      },
      event);
}

std::string field_of(const Event& event) {
  return std::visit(
      [](const auto& content) -> std::string {
        if constexpr (requires { content.key.field; }) {
          return content.key.field;
        } else if constexpr (requires { content.field; }) {
          return content.field;
        } else {
          return {};
        }
      },
      event);
}

}  // namespace beraad::session
