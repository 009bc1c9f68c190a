// What differs between two templates, part by part: for people who want to see what a new version changed.
#pragma once

#include <string>
#include <vector>

#include "core/json/document.hpp"

namespace beraad::protocol {

struct Difference {
  enum class Kind { Added, Removed, Changed, Moved } kind = Kind::Changed;
  std::string place;          // "steps/judgement/fields/loss/label/nl": parts that have an id go by it
  std::string before, after;  // what stands there: a text as it is, anything else as JSON; empty when added or removed
  friend bool operator==(const Difference&, const Difference&) = default;
};

/// In the order of the first document; what only the second one has follows its neighbours. Parts of an array that have
/// an `id` are compared with the part of the same id, and are Moved when they only stand elsewhere among those that
/// both have; other arrays are compared place by place.
[[nodiscard]] std::vector<Difference> compare(const json::Document& before, const json::Document& after);

}  // namespace beraad::protocol
