#include "core/protocol/findings.hpp"

#include "core/json/schema.hpp"

namespace beraad::protocol {

Spot Spot::at(std::string_view key) const {
  const json::Value* member = value->find(key);
  return member == nullptr ? *this : Spot{member, json::pointer_to(pointer, key)};
}

Spot Spot::at(std::size_t index) const {
  const json::Array* array = value->as_array();
  if (array == nullptr || index >= array->size()) return *this;
  return {&(*array)[index], json::pointer_to(pointer, std::to_string(index))};
}

void Findings::add(const char* code, const Spot& spot, std::vector<std::string> arguments) {
  if (full()) return;
  std::string detail = "at " + (spot.pointer.empty() ? std::string("the root") : spot.pointer);
  for (const std::string& argument : arguments) detail += " " + argument;
  arguments.insert(arguments.begin(), spot.pointer);
  m_errors.push_back({code, std::move(arguments), std::move(detail), m_document.place_of(*spot.value)});
}

void Findings::add_unknown(const Spot& spot, const std::string& name, const std::vector<std::string>& known) {
  const std::string nearest = json::nearest_to(name, known);
  add(nearest.empty() ? "template.strange-name" : "template.unknown-name", spot, {name, nearest});
}

bool Findings::full() const {
  constexpr std::size_t k_most = 100;
  return m_errors.size() >= k_most;
}

}  // namespace beraad::protocol
