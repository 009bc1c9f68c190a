// In what ways people write one name: the whole of it, a first or last name alone, initials.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace beraad::privacy {

struct NamePattern {
  enum class Kind { Whole, First, Last, Initials };
  std::vector<std::string> words;  // folded; empty for initials
  std::size_t name = 0;            // which of the known ones
  Kind kind = Kind::Whole;
  bool own = false;                    // nothing but this was entered
  bool bare = false;                   // without the small words that belong before it
  bool with_dutch = false;             // those, written or not, are Dutch: it is likely to be an ordinary word
  std::string initials;                // of the first names, folded: may stand before a last name
  std::string last_initials;           // may stand behind a first name: "Samira A."
  std::vector<std::string> particles;  // may stand between initials, in every way in which they are cut short
};

/// None when there is no letter in it. Words of address before it are no part of the name.
[[nodiscard]] std::vector<NamePattern> patterns_of(const std::string& name, std::size_t index);

}  // namespace beraad::privacy
