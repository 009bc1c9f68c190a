#include "core/protocol/template_review.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include "core/json/members.hpp"
#include "core/json/tree.hpp"

namespace beraad::protocol {
namespace {

using json::Value;

constexpr const char* k_parts[] = {"/review/by", "/review/on"};

std::string written_at(const Value& root, std::string_view pointer) {
  const Value* value = json::find_at(root, pointer);
  return value != nullptr ? json::text_of(*value) : std::string();
}

std::string words_of(Value root) {
  for (const char* key : {"/review", "/id", "/version"}) json::erase_at(root, key);
  return write(root);
}

/// How long the text between double quotes is that begins there, with its quotes.
std::size_t length_of_quoted(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
  return std::min(end + 1, text.size());
}

}  // namespace

bool is_reviewed(const Value& root) {
  return std::ranges::any_of(k_parts, [&](const char* part) { return !written_at(root, part).empty(); });
}

void forget_review(Value& root) {
  if (root.as_object() == nullptr) return;
  json::put_at(root, "/review",
               json::value_of(json::Object{{"by", json::text_value("")}, {"on", json::text_value("")}}));
}

bool is_review_outdated(const Value& before, const Value& after) {
  if (!is_reviewed(after)) return false;
  const bool is_new = std::ranges::any_of(
      k_parts, [&](const char* part) { return written_at(before, part) != written_at(after, part); });
  return !is_new && words_of(before) != words_of(after);
}

std::string text_without_review(const json::Document& document) {
  std::vector<std::size_t> places;
  for (const char* part : k_parts) {
    const Value* value = json::find_at(document.root, part);
    if (value != nullptr && value->as_string() != nullptr) places.push_back(value->offset);
  }
  std::ranges::sort(places, std::greater());  // the last first, so that the others stay where they are
  std::string text = document.bytes;
  for (const std::size_t place : places) {
    text.replace(place, length_of_quoted(std::string_view(text).substr(place)), "\"\"");
  }
  return text;
}

}  // namespace beraad::protocol
