// A part that goes somewhere else: within its list, or a field to another step.
#include <algorithm>
#include <charconv>
#include <optional>

#include "core/protocol/template_ids.hpp"
#include "core/protocol/template_parts.hpp"
#include "core/protocol/template_values.hpp"

namespace beraad::protocol {
namespace {

using json::pointer_to;
using json::text_value;
using json::Value;

std::optional<std::size_t> index_in(std::string_view text) {
  std::size_t index = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), index);
  return read.ec == std::errc() ? std::optional(index) : std::nullopt;
}

json::Array* fields_of(Value& root, std::size_t step) {
  Value* fields = json::find_at(root, pointer_to("/steps", std::to_string(step)) + "/fields");
  return fields != nullptr ? std::get_if<json::Array>(&fields->content) : nullptr;
}

bool has_field_with(Value& root, std::size_t step, std::string_view key, const std::string& word) {
  const auto* fields = fields_of(root, step);
  return !word.empty() && fields != nullptr &&
         std::ranges::any_of(*fields, [&](const Value& field) { return json::text_in(field, key) == word; });
}

bool is_field_id(Value& root, const std::string& id) {
  const std::size_t steps = steps_of(root) != nullptr ? steps_of(root)->size() : 0;
  for (std::size_t step = 0; step < steps; ++step) {
    if (has_field_with(root, step, "id", id)) return true;
  }
  return false;
}

/// What took its items or rows from the field of that id in that step, it or a later one that is nearer to no other,
/// takes them from the new id.
void follow_new_id(Value& root, std::size_t step, const std::string& from, const std::string& to) {
  for (std::size_t s = step; steps_of(root) != nullptr && s < steps_of(root)->size(); ++s) {
    if (has_field_with(root, s, "id", from)) return;
    auto* fields = fields_of(root, s);
    if (fields == nullptr) continue;
    for (Value& field : *fields) {
      for (const char* key : {"items_from", "rows_from"}) {
        if (json::text_in(field, key) == from) put(field, key, text_value(to));
      }
    }
  }
}

/// It stands on the last page of a step that has pages, and on none elsewhere.
void fit_page(const Value& root, std::size_t step, Value& field) {
  const Value* pages = json::find_at(root, pointer_to("/steps", std::to_string(step)) + "/pages");
  const auto* list = pages != nullptr ? pages->as_array() : nullptr;
  erase(field, "page");
  if (list != nullptr && !list->empty()) put(field, "page", text_value(json::text_in(list->back(), "id")));
}

}  // namespace

std::string move_part(Value& root, std::string_view part, int by) {
  const auto index = index_in(json::last_of(part));
  const std::ptrdiff_t wanted = index ? static_cast<std::ptrdiff_t>(*index) + by : -1;
  if (wanted < 0) return {};
  const std::string array = json::parent_of(part);
  const auto to = static_cast<std::size_t>(wanted);
  return json::move_at(root, array, *index, to) ? pointer_to(array, std::to_string(to)) : std::string();
}

std::string move_field(Value& root, std::string_view field, std::size_t step) {
  const auto tokens = json::tokens_of(field);
  if (tokens.size() != 4 || tokens[0] != "steps" || tokens[2] != "fields") return {};
  const auto old_step = index_in(tokens[1]);
  const auto* there = fields_of(root, step);
  const Value* present = json::find_at(root, field);
  if (!old_step || *old_step == step || there == nullptr || present == nullptr) return {};
  const std::size_t place = there->size();
  Value moved = *present;
  json::erase_at(root, field);
  const std::string id = json::text_in(moved, "id");
  if (has_field_with(root, step, "id", id)) {
    const std::string other = free_id(id, '_', [&](const std::string& one) { return is_field_id(root, one); });
    put(moved, "id", text_value(other));
    follow_new_id(root, *old_step, id, other);
  }
  if (has_field_with(root, step, "role", json::text_in(moved, "role"))) erase(moved, "role");
  fit_page(root, step, moved);
  const std::string fields = pointer_to("/steps", std::to_string(step)) + "/fields";
  return json::insert_at(root, fields, place, std::move(moved)) ? pointer_to(fields, std::to_string(place))
                                                                : std::string();
}

}  // namespace beraad::protocol
