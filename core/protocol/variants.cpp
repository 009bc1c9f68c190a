#include "core/protocol/variants.hpp"

#include <algorithm>

namespace beraad::protocol {

const Variant* find_variant(const Protocol& protocol, std::string_view id) {
  const auto found = std::ranges::find(protocol.variants, id, &Variant::id);
  return found == protocol.variants.end() ? nullptr : &*found;
}

ProtocolHandle in_variant(const ProtocolHandle& whole, std::string_view id) {
  if (find_variant(*whole, id) == nullptr) return whole;
  auto chosen = std::make_shared<Protocol>(*whole);
  for (Step& step : chosen->steps) {
    std::erase_if(step.fields, [&](const Field& field) { return !field.variant.empty() && field.variant != id; });
  }
  return chosen;
}

}  // namespace beraad::protocol
