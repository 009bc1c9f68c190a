#include "core/protocol/template_ids.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/base/text.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"

namespace beraad::protocol {
namespace {

using json::Value;

constexpr std::size_t k_longest = 40, k_short = 14;

/// What has an id that is made for it while it has no name.
constexpr std::string_view k_kinds[] = {"method", "variant", "step", "page", "field", "column", "option"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

void collect_ids(const Value& value, std::set<std::string>& ids) {
  if (const auto* object = value.as_object()) {
    for (const auto& [key, member] : *object) {
      if (key == "id" && member.as_string() != nullptr) ids.insert(*member.as_string());
      collect_ids(member, ids);
    }
  }
  if (const auto* array = value.as_array()) {
    for (const auto& element : *array) collect_ids(element, ids);
  }
}

/// A provisional id stands for one part only, so every text that equals it means that part.
void rename_everywhere(Value& value, const std::string& from, const std::string& to) {
  if (auto* text = std::get_if<std::string>(&value.content); text != nullptr && *text == from) *text = to;
  if (auto* array = std::get_if<json::Array>(&value.content)) {
    for (auto& element : *array) rename_everywhere(element, from, to);
  }
  if (auto* object = std::get_if<json::Object>(&value.content)) {
    for (auto& [key, member] : *object) {
      if (key == from) key = to;
      rename_everywhere(member, from, to);
    }
  }
}

/// The name of a part: a title, a label, or an option's own words; Dutch first.
std::string name_of(const Value& part) {
  for (const char* key : {"title", "label"}) {
    if (part.find(key) == nullptr) continue;
    const auto text = json::local_text_in(part, key);
    return base::is_blank(text.nl) ? text.en : text.nl;
  }
  const auto text = json::text_in(part, "nl");
  return base::is_blank(text) ? json::text_in(part, "en") : text;
}

void fill_short_name(Value& part) {
  for (const char* language : {"nl", "en"}) {
    const auto* title = json::find_at(part, std::string("/title/") + language);
    auto* short_name = json::find_at(part, std::string("/short/") + language);
    if (title == nullptr || short_name == nullptr || title->as_string() == nullptr) continue;
    const bool fits = base::count_code_points(*title->as_string()) <= k_short;
    if (fits && json::text_of(*short_name).empty()) *short_name = json::text_value(*title->as_string());
  }
}

class Settling {
 public:
  explicit Settling(Value& root) : m_root(root) { collect_ids(root, m_ids); }

  void walk(Value& value) {
    if (auto* object = std::get_if<json::Object>(&value.content)) {
      for (auto& [key, member] : *object) walk(member);
    }
    if (auto* array = std::get_if<json::Array>(&value.content)) {
      for (auto& element : *array) {
        settle(element, *array);
        walk(element);
      }
    }
  }

  void settle(Value& part, const json::Array& among) {
    fill_short_name(part);
    const std::string id = json::text_in(part, "id");
    if (!is_provisional(id)) return;
    const char separator = id.find('_') != std::string::npos ? '_' : '-';
    const std::string wanted = id_from(name_of(part), separator);
    if (wanted.empty()) return;
    // Steps and fields have an id of their own in the whole method, columns and options where they stand.
    const bool of_method = part.find("fields") != nullptr || part.find("visibility") != nullptr;
    const auto is_taken = [&](const std::string& one) {
      if (is_provisional(one)) return true;  // a name like that would give another id at every turn
      return of_method
                 ? m_ids.contains(one)
                 : std::ranges::any_of(among, [&](const Value& other) { return json::text_in(other, "id") == one; });
    };
    std::string settled = free_id(wanted, separator, is_taken);
    rename_everywhere(m_root, id, settled);
    m_ids.insert(std::move(settled));
  }

 private:
  Value& m_root;
  std::set<std::string> m_ids;
};

}  // namespace

std::string provisional_id(const Value& root, std::string_view kind, char separator) {
  std::set<std::string> ids;
  collect_ids(root, ids);
  const std::string start = std::string("new") + separator + std::string(kind) + separator;
  for (int number = 1;; ++number) {
    std::string id = start + std::to_string(number);
    if (!ids.contains(id)) return id;
  }
}

bool is_provisional(std::string_view id) {
  return std::ranges::any_of(k_kinds, [&](std::string_view kind) {
    const std::size_t start = 3 + 1 + kind.size() + 1;  // "new-kind-"
    if (!id.starts_with("new") || id.size() <= start || id.substr(4, kind.size()) != kind) return false;
    const char separator = id[3];
    const auto number = id.substr(start);
    return (separator == '-' || separator == '_') && id[start - 1] == separator &&
           std::ranges::all_of(number, is_digit);
  });
}

std::string id_from(std::string_view name, char separator) {
  std::string id;
  for (const char c : base::folded(name)) {
    if (is_letter(c) || (is_digit(c) && !id.empty())) {
      id += c;
    } else if (!id.empty() && id.back() != separator) {
      id += separator;
    }
    if (id.size() >= k_longest) break;
  }
  while (!id.empty() && id.back() == separator) id.pop_back();
  return id;
}

std::string free_id(const std::string& id, char separator, const std::function<bool(const std::string&)>& is_taken) {
  if (!is_taken(id)) return id;
  for (int number = 2;; ++number) {
    std::string other = id + separator + std::to_string(number);
    if (!is_taken(other)) return other;
  }
}

void settle_names(Value& root) {
  Settling settling(root);
  settling.walk(root);
}

void settle_method_id(Value& root, const std::function<bool(const std::string&)>& is_taken) {
  const std::string id = json::text_in(root, "id");
  const std::string wanted = id_from(name_of(root), '-');
  if (!is_provisional(id) || wanted.empty()) return;
  const auto is_refused = [&](const std::string& one) { return is_provisional(one) || is_taken(one); };
  rename_everywhere(root, id, free_id(wanted, '-', is_refused));
}

}  // namespace beraad::protocol
