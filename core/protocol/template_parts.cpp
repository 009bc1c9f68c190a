#include "core/protocol/template_parts.hpp"

#include <algorithm>
#include <charconv>

#include "core/protocol/template_ids.hpp"
#include "core/protocol/template_values.hpp"
#include "core/protocol/words.hpp"

namespace beraad::protocol {
namespace {

using json::Array;
using json::Object;
using json::pointer_to;
using json::text_value;
using json::Value;
using json::value_of;

Value empty_text() { return text_of(base::LocalText{}); }

Value new_step(const Value& root) {
  Object minutes;
  if (const Value* plans = root.find("plans"); plans != nullptr && plans->as_array() != nullptr) {
    for (const Value& plan : *plans->as_array()) {
      minutes.emplace_back(json::text_in(plan, "id"), value_of(k_step_minutes));
    }
  }
  return value_of(Object{{"id", text_value(provisional_id(root, "step", '-'))},
                         {"title", empty_text()},
                         {"short", empty_text()},
                         {"question", empty_text()},
                         {"why", empty_text()},
                         {"prompts", value_of(Array{})},
                         {"pitfalls", value_of(Array{})},
                         {"complete", empty_text()},
                         {"minutes", value_of(std::move(minutes))},
                         {"mode", text_value(std::string(word_of(Mode::Plenary)))},
                         {"sealed", value_of(false)},
                         {"protected", value_of(false)},
                         {"fields", value_of(Array{})}});
}

Value new_field(const Value& root) {
  return value_of(Object{{"id", text_value(provisional_id(root, "field", '_'))},
                         {"type", text_value(std::string(word_of(FieldType::ShortText)))},
                         {"label", empty_text()},
                         {"per_participant", value_of(false)},
                         {"visibility", text_value(std::string(word_of(Visibility::Room)))},
                         {"complete", Value{}}});
}

Value new_column(const Value& root) {
  return value_of(Object{{"id", text_value(provisional_id(root, "column", '_'))},
                         {"type", text_value(std::string(word_of(FieldType::ShortText)))},
                         {"label", empty_text()}});
}

Value new_option(const Value& root) {
  return value_of(
      Object{{"id", text_value(provisional_id(root, "option", '_'))}, {"nl", text_value("")}, {"en", text_value("")}});
}

Value new_part(Value& root, std::string_view key) {
  if (key == "steps") return new_step(root);
  if (key == "fields") return new_field(root);
  if (key == "columns") return new_column(root);
  if (key == "plans") return new_plan(root);
  if (key == "options" || key == "extra_options" || key == "list") return new_option(root);
  return empty_text();
}

void give_new_ids(Value& root, Value& part) {
  const auto renew = [&](Value& one, std::string_view kind, char separator) {
    put(one, "id", text_value(provisional_id(root, kind, separator)));
  };
  if (part.find("fields") != nullptr) {
    renew(part, "step", '-');
  } else if (part.find("visibility") != nullptr) {
    renew(part, "field", '_');
    erase(part, "role");
  } else if (part.find("type") != nullptr) {
    renew(part, "column", '_');
    erase(part, "role");
  } else if (part.find("id") != nullptr) {
    renew(part, "option", '_');
  }
}

std::optional<std::size_t> index_in(std::string_view text) {
  std::size_t index = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), index);
  return read.ec == std::errc() ? std::optional(index) : std::nullopt;
}

}  // namespace

Value new_template(const std::string& id, const base::LocalText& title) {
  Value root = value_of(
      Object{{"format", text_value("beraad-protocol/1")},
             {"id", text_value(id)},
             {"version", value_of(std::int64_t{1})},
             {"title", text_of(title)},
             {"summary", empty_text()},
             {"source", text_value("")},
             {"review", value_of(Object{{"by", text_value("")}, {"on", text_value("")}})},
             {"kind", text_value(std::string(word_of(Kind::Deliberation)))},
             {"decision", text_value("optional")},
             {"group", value_of(Object{{"min", value_of(std::int64_t{4})}, {"max", value_of(std::int64_t{12})}})},
             {"evaluation_form", value_of(false)},
             {"plans", value_of(Array{value_of(Object{{"id", text_value(std::to_string(k_first_plan))},
                                                      {"minutes", value_of(k_first_plan)}})})},
             {"steps", value_of(Array{})}});
  add_part(root, "/steps");
  return root;
}

std::string add_part(Value& root, std::string_view array) {
  Value part = new_part(root, json::last_of(array));
  const Value* present = json::find_at(root, array);
  const std::size_t end = present != nullptr && present->as_array() != nullptr ? present->as_array()->size() : 0;
  const bool added = json::insert_at(root, array, end, std::move(part));
  return added ? pointer_to(array, std::to_string(end)) : std::string();
}

std::string duplicate_part(Value& root, std::string_view part) {
  const Value* original = json::find_at(root, part);
  const auto index = index_in(json::last_of(part));
  if (original == nullptr || !index) return {};
  Value copy = *original;
  give_new_ids(root, copy);
  const std::string array = json::parent_of(part);
  if (!json::insert_at(root, array, *index + 1, std::move(copy))) return {};
  std::string pointer = pointer_to(array, std::to_string(*index + 1));
  // A field has one notion in the whole method, so the fields of a second step are others.
  if (auto* fields = json::find_at(root, pointer + "/fields"); fields != nullptr) {
    for (std::size_t i = 0; fields->as_array() != nullptr && i < fields->as_array()->size(); ++i) {
      put((*std::get_if<Array>(&fields->content))[i], "id", text_value(provisional_id(root, "field", '_')));
    }
  }
  return pointer;
}

bool remove_part(Value& root, std::string_view part) {
  const std::string array = json::parent_of(part);
  if (json::last_of(array) == "plans") {
    const Value* plan = json::find_at(root, part);
    const std::string id = plan != nullptr ? json::text_in(*plan, "id") : std::string();
    auto* steps = member_of(root, "steps");
    for (std::size_t i = 0; steps != nullptr && steps->as_array() != nullptr && i < steps->as_array()->size(); ++i) {
      json::erase_at(root, pointer_to("/steps/" + std::to_string(i) + "/minutes", id));
    }
  }
  if (!json::erase_at(root, part)) return false;
  // These lists are left out rather than empty.
  const Value* rest = json::find_at(root, array);
  const std::string key = json::last_of(array);
  const bool may_go = key == "options" || key == "extra_options" || key == "ground_rules";
  if (may_go && rest != nullptr && rest->as_array() != nullptr && rest->as_array()->empty())
    json::erase_at(root, array);
  return true;
}

std::string move_part(Value& root, std::string_view part, int by) {
  const auto index = index_in(json::last_of(part));
  const std::ptrdiff_t wanted = index ? static_cast<std::ptrdiff_t>(*index) + by : -1;
  if (wanted < 0) return {};
  const std::string array = json::parent_of(part);
  const auto to = static_cast<std::size_t>(wanted);
  return json::move_at(root, array, *index, to) ? pointer_to(array, std::to_string(to)) : std::string();
}

}  // namespace beraad::protocol
