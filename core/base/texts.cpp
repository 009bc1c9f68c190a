#include "core/base/texts.hpp"

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

std::string Texts::say(const Error& error) const { return say("error." + error.code, error.arguments); }

}  // namespace beraad::base
