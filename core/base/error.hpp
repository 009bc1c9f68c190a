// What went wrong, for programs and people: the code is also the key of the sentence that app makes
// in the user's language. Never holds case text: `arguments` and `detail` may reach logs and files.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace beraad::base {

struct Error {
  std::string code;                    // kebab words with a dot: "library.locked"; text key "error." + code
  std::vector<std::string> arguments;  // fill {0}, {1} ... of the sentence
  std::string detail;                  // English, for the log and --json
  std::string place;                   // file:line:column or a JSON pointer, else empty

  friend bool operator==(const Error&, const Error&) = default;
};

}  // namespace beraad::base
