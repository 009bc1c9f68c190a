#include "core/base/texts.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/text.hpp"

namespace beraad::base {

std::string Texts::say(std::string_view key, const std::vector<std::string>& arguments) const {
  const auto found = m_texts.find(key);
  if (found == m_texts.end()) return "⟦" + std::string(key) + "⟧";
  return filled(found->second, arguments);
}

std::string Texts::count(std::string_view key, std::int64_t count, std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), std::to_string(count));
  return say(std::string(key) + (count == 1 ? ".one" : ".other"), arguments);
}

std::string Texts::in_words(const std::string& code, const std::string& argument) const {
  constexpr std::string_view k_between = ", ";
  std::string said;
  for (std::size_t start = 0; start <= argument.size();) {
    const std::size_t end = std::min(argument.find(k_between, start), argument.size());
    const auto word = m_texts.find("word." + code + "." + argument.substr(start, end - start));
    if (word == m_texts.end()) return argument;
    said += (said.empty() ? "" : std::string(k_between)) + word->second;
    start = end + k_between.size();
  }
  return said;
}

std::string Texts::say(const Error& error) const {
  std::vector<std::string> arguments;
  for (const std::string& argument : error.arguments) arguments.push_back(in_words(error.code, argument));
  return say("error." + error.code, arguments);
}

}  // namespace beraad::base
