#include "core/exchange/reading.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"

namespace beraad::exchange {
namespace {

constexpr std::size_t k_problem_limit = 1'000;

template <class Content>
const Content* check_type(Problems& problems, const Spot& spot, std::string_view name, const Content* content) {
  if (content == nullptr) problems.report("wrong-type", spot, {std::string(name)});
  return content;
}

}  // namespace

std::optional<Spot> Spot::find(std::string_view key) const {
  const json::Value* member = value->find(key);
  if (member == nullptr) return std::nullopt;
  return Spot{member, below(key)};
}

std::string Spot::below(std::string_view key) const {
  std::string longer = pointer + '/';
  for (const char letter : key) {
    if (letter == '~') {
      longer += "~0";
    } else if (letter == '/') {
      longer += "~1";
    } else {
      longer += letter;
    }
  }
  return longer;
}

Spot Spot::element(const json::Array& array, std::size_t index) const {
  return {&array[index], below(std::to_string(index))};
}

void Problems::report(std::string_view kind, const Spot& spot, std::vector<std::string> about) {
  if (m_errors.size() >= k_problem_limit) return;
  m_errors.push_back(problem_of(kind, spot.pointer, std::move(about), m_document.place_of(*spot.value)));
}

base::Error problem_of(std::string_view kind, std::string_view pointer, std::vector<std::string> about,
                       std::string place) {
  about.insert(about.begin(), pointer.empty() ? "#" : std::string(pointer));
  return {"case." + std::string(kind), std::move(about), {}, std::move(place)};
}

const json::Array* check_array(Problems& problems, const Spot& spot, std::string_view name) {
  return check_type(problems, spot, name, spot.value->as_array());
}

const json::Object* check_object(Problems& problems, const Spot& spot, std::string_view name) {
  return check_type(problems, spot, name, spot.value->as_object());
}

const bool* check_bool(Problems& problems, const Spot& spot, std::string_view name) {
  return check_type(problems, spot, name, spot.value->as_bool());
}

const std::string* check_string(Problems& problems, const Spot& spot, std::string_view name) {
  return check_type(problems, spot, name, spot.value->as_string());
}

std::optional<std::int64_t> check_integer(Problems& problems, const Spot& spot, std::string_view name,
                                          std::int64_t least, std::int64_t most) {
  const std::int64_t* number = check_type(problems, spot, name, spot.value->as_integer());
  if (number == nullptr) return std::nullopt;
  if (*number < least || *number > most) {
    problems.report("out-of-range", spot, {std::string(name), std::to_string(least), std::to_string(most)});
    return std::nullopt;
  }
  return *number;
}

const std::string* check_text(Problems& problems, const Spot& spot, std::string_view name, std::size_t limit,
                              Lines lines) {
  const std::string* text = check_string(problems, spot, name);
  if (text == nullptr) return nullptr;
  if (const std::size_t length = base::count_code_points(*text); length > limit) {
    problems.report("too-long", spot, {std::string(name), std::to_string(length), std::to_string(limit)});
    return nullptr;
  }
  if (lines == Lines::One && text->find_first_of("\r\n") != std::string::npos) {
    problems.report("bad-string", spot, {std::string(name)});
    return nullptr;
  }
  if (base::is_blank(*text)) {
    problems.report("blank", spot, {std::string(name)});
    return nullptr;
  }
  return text;
}

std::optional<base::Date> check_date(Problems& problems, const Spot& spot, std::string_view name) {
  const std::string* text = check_string(problems, spot, name);
  if (text == nullptr) return std::nullopt;
  auto date = base::read_date(*text);
  if (!date) problems.report("bad-date", spot, {std::string(name)});
  return date;
}

std::optional<base::DateTime> check_date_time(Problems& problems, const Spot& spot, std::string_view name) {
  const std::string* text = check_string(problems, spot, name);
  if (text == nullptr) return std::nullopt;
  auto time = base::read_date_time(*text);
  if (!time) problems.report("bad-date", spot, {std::string(name)});
  return time;
}

bool check_keys(Problems& problems, const Spot& spot, std::initializer_list<std::string_view> required,
                std::initializer_list<std::string_view> optional) {
  const auto is_in = [](std::initializer_list<std::string_view> keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  bool complete = true;
  for (const std::string_view key : required) {
    if (spot.value->find(key) != nullptr) continue;
    problems.report("missing-key", spot, {std::string(key)});
    complete = false;
  }
  for (const auto& [key, value] : *spot.value->as_object()) {
    if (!is_in(required, key) && !is_in(optional, key)) {
      problems.report("unknown-key", {&value, spot.below(key)}, {key});
    }
  }
  return complete;
}

}  // namespace beraad::exchange
