// Mistakes that the checks of a template find: each rule that the schema cannot say, broken once.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace beraad::protocol {

struct Mistake {
  const char* from;  // in the sound template
  std::string to;
  const char* finding;
  const char* at;  // the text that stands at the place which the finding names
};
void PrintTo(const Mistake& mistake, std::ostream* out);

[[nodiscard]] const std::vector<Mistake>& mistakes_of_rules();

}  // namespace beraad::protocol
