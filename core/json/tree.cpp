#include "core/json/tree.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace beraad::json {
namespace {

std::string unescaped(std::string_view token) {
  std::string text;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool escape = token[i] == '~' && i + 1 < token.size();
    text += !escape ? token[i] : token[++i] == '1' ? '/' : '~';
  }
  return text;
}

std::optional<std::size_t> index_of(std::string_view token) {
  std::size_t index = 0;
  const auto read = std::from_chars(token.data(), token.data() + token.size(), index);
  if (token.empty() || read.ec != std::errc() || read.ptr != token.data() + token.size()) return std::nullopt;
  return index;
}

Value* child_of(Value& value, const std::string& token) {
  if (auto* object = std::get_if<Object>(&value.content)) {
    const auto found = std::ranges::find(*object, token, &Member::first);
    return found == object->end() ? nullptr : &found->second;
  }
  auto* array = std::get_if<Array>(&value.content);
  const auto index = index_of(token);
  return array != nullptr && index && *index < array->size() ? &(*array)[*index] : nullptr;
}

}  // namespace

std::vector<std::string> tokens_of(std::string_view pointer) {
  std::vector<std::string> tokens;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);  // the slash
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    tokens.push_back(unescaped(pointer.substr(0, end)));
    pointer.remove_prefix(end);
  }
  return tokens;
}

std::string parent_of(std::string_view pointer) {
  const auto slash = pointer.rfind('/');
  return std::string(slash == std::string_view::npos ? std::string_view() : pointer.substr(0, slash));
}

std::string last_of(std::string_view pointer) {
  const auto slash = pointer.rfind('/');
  return slash == std::string_view::npos ? std::string() : unescaped(pointer.substr(slash + 1));
}

Value* find_at(Value& root, std::string_view pointer) {
  Value* here = &root;
  for (const auto& token : tokens_of(pointer)) {
    here = child_of(*here, token);
    if (here == nullptr) return nullptr;
  }
  return here;
}

const Value* find_at(const Value& root, std::string_view pointer) {
  return find_at(const_cast<Value&>(root), pointer);  // nothing is changed on the way
}

bool put_at(Value& root, std::string_view pointer, Value value) {
  Value* here = &root;
  for (const auto& token : tokens_of(pointer)) {
    Value* child = child_of(*here, token);
    if (child == nullptr) {
      if (here->is_null()) here->content = Object{};
      auto* object = std::get_if<Object>(&here->content);
      if (object == nullptr) return false;
      object->emplace_back(token, Value{});
      child = &object->back().second;
    }
    here = child;
  }
  *here = std::move(value);
  return true;
}

bool erase_at(Value& root, std::string_view pointer) {
  Value* parent = pointer.empty() ? nullptr : find_at(root, parent_of(pointer));
  if (parent == nullptr) return false;
  const std::string token = last_of(pointer);
  if (auto* object = std::get_if<Object>(&parent->content)) {
    return std::erase_if(*object, [&](const Member& member) { return member.first == token; }) > 0;
  }
  auto* array = std::get_if<Array>(&parent->content);
  const auto index = index_of(token);
  if (array == nullptr || !index || *index >= array->size()) return false;
  array->erase(array->begin() + static_cast<std::ptrdiff_t>(*index));
  return true;
}

bool insert_at(Value& root, std::string_view array, std::size_t index, Value value) {
  if (find_at(root, array) == nullptr && !put_at(root, array, value_of(Array{}))) return false;
  auto* elements = std::get_if<Array>(&find_at(root, array)->content);
  if (elements == nullptr) return false;
  const auto place = static_cast<std::ptrdiff_t>(std::min(index, elements->size()));
  elements->insert(elements->begin() + place, std::move(value));
  return true;
}

bool move_at(Value& root, std::string_view array, std::size_t from, std::size_t to) {
  Value* there = find_at(root, array);
  auto* elements = there != nullptr ? std::get_if<Array>(&there->content) : nullptr;
  if (elements == nullptr || from >= elements->size() || to >= elements->size() || from == to) return false;
  const auto first = elements->begin() + static_cast<std::ptrdiff_t>(std::min(from, to));
  const auto last = elements->begin() + static_cast<std::ptrdiff_t>(std::max(from, to)) + 1;
  std::rotate(first, from < to ? first + 1 : last - 1, last);
  return true;
}

namespace {

template <class Content>
Value made(Content content) {
  Value value;
  value.content = std::move(content);
  return value;
}

}  // namespace

Value value_of(bool flag) { return made(flag); }
Value value_of(std::int64_t number) { return made(number); }
Value value_of(Object members) { return made(std::move(members)); }
Value value_of(Array elements) { return made(std::move(elements)); }

}  // namespace beraad::json
