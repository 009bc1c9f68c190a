#include "core/protocol/compare.hpp"

#include <algorithm>
#include <optional>

#include "core/json/members.hpp"

namespace beraad::protocol {
namespace {

using json::Value;
using Kind = Difference::Kind;

std::string words_of(const Value& value) { return value.as_string() != nullptr ? *value.as_string() : write(value); }

std::string below(const std::string& place, std::string_view part) {
  return place.empty() ? std::string(part) : place + "/" + std::string(part);
}

bool has_ids(const json::Array& array) {
  return !array.empty() && std::ranges::all_of(array, [](const Value& part) {
    const Value* id = part.find("id");
    return id != nullptr && id->as_string() != nullptr;
  });
}

const Value* find_by_id(const json::Array& array, const std::string& id) {
  const auto found = std::ranges::find_if(array, [&](const Value& part) { return json::text_in(part, "id") == id; });
  return found == array.end() ? nullptr : &*found;
}

/// The ids of `array` that the other one has too, in its own order.
std::vector<std::string> shared_ids(const json::Array& array, const json::Array& other) {
  std::vector<std::string> ids;
  for (const Value& part : array) {
    auto id = json::text_in(part, "id");
    if (find_by_id(other, id) != nullptr) ids.push_back(std::move(id));
  }
  return ids;
}

class Comparison {
 public:
  void values(const std::string& place, const Value& before, const Value& after) {
    const auto *left = before.as_object(), *right = after.as_object();
    if (left != nullptr && right != nullptr) return objects(place, before, after);
    const auto *first = before.as_array(), *second = after.as_array();
    if (first != nullptr && second != nullptr) {
      // An empty list has no parts to tell how it goes.
      const bool by_id = (has_ids(*first) || first->empty()) && (has_ids(*second) || second->empty());
      return by_id ? named_parts(place, *first, *second) : parts(place, *first, *second);
    }
    if (write(before) != write(after)) add(Kind::Changed, place, words_of(before), words_of(after));
  }

  [[nodiscard]] std::vector<Difference> take() { return std::move(m_differences); }

 private:
  void add(Kind kind, const std::string& place, std::string before = {}, std::string after = {}) {
    m_differences.push_back({kind, place, std::move(before), std::move(after)});
  }

  void objects(const std::string& place, const Value& before, const Value& after) {
    for (const auto& [key, value] : *before.as_object()) {
      const Value* other = after.find(key);
      if (other != nullptr) {
        values(below(place, key), value, *other);
      } else {
        add(Kind::Removed, below(place, key), words_of(value));
      }
    }
    for (const auto& [key, value] : *after.as_object()) {
      if (before.find(key) == nullptr) add(Kind::Added, below(place, key), {}, words_of(value));
    }
  }

  void named_parts(const std::string& place, const json::Array& before, const json::Array& after) {
    const auto old_order = shared_ids(before, after), new_order = shared_ids(after, before);
    for (const Value& part : before) {
      const auto id = json::text_in(part, "id");
      const Value* other = find_by_id(after, id);
      if (other == nullptr) {
        add(Kind::Removed, below(place, id));
        continue;
      }
      const auto from = std::ranges::find(old_order, id) - old_order.begin();
      const auto to = std::ranges::find(new_order, id) - new_order.begin();
      if (from != to) add(Kind::Moved, below(place, id), std::to_string(from + 1), std::to_string(to + 1));
      values(below(place, id), part, *other);
    }
    for (const Value& part : after) {
      const auto id = json::text_in(part, "id");
      if (find_by_id(before, id) == nullptr) add(Kind::Added, below(place, id));
    }
  }

  void parts(const std::string& place, const json::Array& before, const json::Array& after) {
    for (std::size_t index = 0; index < std::max(before.size(), after.size()); ++index) {
      const std::string here = below(place, std::to_string(index + 1));
      if (index >= after.size()) {
        add(Kind::Removed, here, words_of(before[index]));
      } else if (index >= before.size()) {
        add(Kind::Added, here, {}, words_of(after[index]));
      } else {
        values(here, before[index], after[index]);
      }
    }
  }

  std::vector<Difference> m_differences;
};

}  // namespace

std::vector<Difference> compare(const json::Document& before, const json::Document& after) {
  Comparison comparison;
  comparison.values({}, before.root, after.root);
  return comparison.take();
}

}  // namespace beraad::protocol
