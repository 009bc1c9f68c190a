#include "core/protocol/template_parts.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/protocol/check_once.hpp"
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

/// A page or a variant.
Value new_titled(const Value& root, std::string_view kind) {
  return value_of(Object{{"id", text_value(provisional_id(root, kind, '-'))}, {"title", empty_text()}});
}

Value new_part(Value& root, std::string_view key) {
  if (key == "pages") return new_titled(root, "page");
  if (key == "variants") return new_titled(root, "variant");
  if (key == "steps") return new_step(root);
  if (key == "fields") return new_field(root);
  if (key == "columns") return new_column(root);
  if (key == "plans") return new_plan(root);
  if (key == "options" || key == "extra_options" || key == "list") return new_option(root);
  return empty_text();
}

/// A field is written where its step ends; and what stood on no page stands on the first that there is.
void add_to_last_page(Value& root, std::string_view array, Value& part) {
  const std::string kind = json::last_of(array), step = json::parent_of(array);
  const Value* pages = json::find_at(root, step + "/pages");
  const bool has_pages = pages != nullptr && pages->as_array() != nullptr && !pages->as_array()->empty();
  if (kind == "fields" && has_pages) put(part, "page", text_value(json::text_in(pages->as_array()->back(), "id")));
  Value* fields = kind == "pages" && !has_pages ? json::find_at(root, step + "/fields") : nullptr;
  auto* list = fields != nullptr ? std::get_if<Array>(&fields->content) : nullptr;
  if (list == nullptr) return;
  for (Value& field : *list) put(field, "page", text_value(json::text_in(part, "id")));
}

/// A copy of what may stand only once in a method is an ordinary field.
void forget_what_is_once(Value& field) {
  erase(field, "defines");
  if (is_once(read_word<Role>(json::text_in(field, "role")).value_or(Role::None))) erase(field, "role");
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
    erase(part, "defines");
  } else if (part.find("type") != nullptr) {
    renew(part, "column", '_');
    erase(part, "role");
  } else if (part.find("title") != nullptr) {
    renew(part, "page", '-');
  } else if (part.find("id") != nullptr) {
    renew(part, "option", '_');
  }
}

/// Each field of each step, or of the one step at that pointer.
template <class Change>
void for_each_field(Value& root, const std::string& step, Change change) {
  for (std::size_t s = 0; steps_of(root) != nullptr && s < steps_of(root)->size(); ++s) {
    const std::string here = "/steps/" + std::to_string(s);
    Value* fields = step.empty() || step == here ? json::find_at(root, here + "/fields") : nullptr;
    auto* list = fields != nullptr ? std::get_if<Array>(&fields->content) : nullptr;
    if (list == nullptr) continue;
    for (Value& field : *list) change(field);
  }
}

/// What speaks of a part that goes, where nothing else would take it away.
void forget_part(Value& root, std::string_view part) {
  const std::string array = json::parent_of(part), kind = json::last_of(array), owner = json::parent_of(array);
  const Value* going = json::find_at(root, part);
  const std::string id = going != nullptr ? json::text_in(*going, "id") : std::string();
  if (id.empty()) return;
  if (kind == "plans") {
    for (std::size_t i = 0; steps_of(root) != nullptr && i < steps_of(root)->size(); ++i) {
      json::erase_at(root, pointer_to("/steps/" + std::to_string(i) + "/minutes", id));
    }
  } else if (kind == "pages") {
    for_each_field(root, owner, [&](Value& field) {
      if (json::text_in(field, "page") == id) erase(field, "page");
    });
  } else if (kind == "variants") {
    for_each_field(root, {}, [&](Value& field) {
      if (json::text_in(field, "variant") == id) erase(field, "variant");
    });
  } else if (kind == "columns") {
    if (Value* field = json::find_at(root, owner)) forget_column(*field, id);
  } else if (kind == "options" || kind == "extra_options") {
    if (Value* chooser = json::find_at(root, owner); chooser != nullptr && json::text_in(*chooser, "default") == id) {
      erase(*chooser, "default");
    }
    const std::string columns = json::parent_of(owner);
    if (json::last_of(columns) != "columns") return;
    const std::string column = json::text_in(*json::find_at(root, owner), "id");
    if (Value* field = json::find_at(root, json::parent_of(columns))) forget_option(*field, column, id);
  }
}

std::optional<std::size_t> index_in(std::string_view text) {
  std::size_t index = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), index);
  return read.ec == std::errc() ? std::optional(index) : std::nullopt;
}

}  // namespace

std::string part_of(std::string_view pointer) {
  const auto tokens = json::tokens_of(pointer);
  std::string part;
  for (std::size_t at = 0; at + 1 < tokens.size(); at += 2) {
    const bool is_part = tokens[at] == (at == 0 ? "steps" : at == 2 ? "fields" : "columns");
    if (!is_part || at > 4) break;
    part = pointer_to(pointer_to(part, tokens[at]), tokens[at + 1]);
  }
  return part;
}

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
  add_to_last_page(root, array, part);
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
  auto* fields = json::find_at(root, pointer + "/fields");
  if (auto* copies = fields != nullptr ? std::get_if<Array>(&fields->content) : nullptr) {
    std::map<std::string, std::string> renamed;
    for (Value& field : *copies) {
      std::string& id = renamed[json::text_in(field, "id")];
      id = provisional_id(root, "field", '_');
      put(field, "id", text_value(id));
      forget_what_is_once(field);
    }
    for (Value& field : *copies) {  // a ranking or a table in the copy takes from the list beside it
      for (const char* key : {"items_from", "rows_from"}) {
        const auto list = renamed.find(json::text_in(field, key));
        if (list != renamed.end()) put(field, key, text_value(list->second));
      }
    }
  }
  return pointer;
}

bool remove_part(Value& root, std::string_view part) {
  const std::string array = json::parent_of(part);
  forget_part(root, part);
  if (!json::erase_at(root, part)) return false;
  // These lists are left out rather than empty.
  const Value* rest = json::find_at(root, array);
  const std::string key = json::last_of(array);
  const bool may_go =
      key == "options" || key == "extra_options" || key == "ground_rules" || key == "pages" || key == "variants";
  if (may_go && rest != nullptr && rest->as_array() != nullptr && rest->as_array()->empty())
    json::erase_at(root, array);
  return true;
}

}  // namespace beraad::protocol
