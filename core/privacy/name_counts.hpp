// How often names stand in the texts of a case.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/ids.hpp"

namespace beraad::privacy {

struct NameCount {
  std::int64_t certain = 0, doubtful = 0;
};

/// Where a name may stand, with what is written around it, on one line.
struct NamePlace {
  std::string before, word, after;
};

struct NameCounts {
  NameCount entered;                                    // of the name that is being entered
  std::map<base::Uuid, std::int64_t> doubtful;          // where a known name may be meant and was left alone
  std::map<base::Uuid, std::vector<NamePlace>> places;  // the first few of those
  std::int64_t doubtful_places = 0;                     // of those, each once, whichever of several names it may be
  std::map<base::Uuid, std::int64_t> words;             // how often the word that stands for it does
};

}  // namespace beraad::privacy
