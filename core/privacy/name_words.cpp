#include "core/privacy/name_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace beraad::privacy {
namespace {

constexpr std::array<std::string_view, 36> k_particles{"van", "de", "der", "den", "het",  "t",   "ten", "ter",  "te",
                                                       "el",  "al", "bin", "ben", "bint", "ibn", "abu", "d",    "von",
                                                       "zu",  "la", "le",  "du",  "da",   "dos", "di",  "des",  "st",
                                                       "op",  "in", "s",   "aan", "voor", "uit", "bij", "ould", "ait"};

constexpr std::array<std::string_view, 22> k_titles{
    "mevrouw", "mevr",   "mw", "meneer", "mijnheer", "dhr", "heer", "juf", "juffrouw", "meester", "oom",
    "tante",   "dokter", "dr", "drs",    "prof",     "mr",  "mrs",  "ms",  "miss",     "uncle",   "aunt"};

// Names that are as likely to be a word: only with a capital, and not where a sentence begins.
constexpr std::array<std::string_view, 92> k_ordinary{
    "roos",  "jong",  "bakker",   "mark",   "merel",  "hoop",   "vrede",  "sterk", "wil",   "bos",   "mei",  "wit",
    "groot", "klein", "lange",    "kort",   "bruin",  "zwart",  "groen",  "rood",  "goede", "oud",   "boer", "visser",
    "smit",  "kok",   "meijer",   "mulder", "koning", "prins",  "keizer", "berg",  "dijk",  "veld",  "beek", "brug",
    "kerk",  "huis",  "dorp",     "stad",   "water",  "linde",  "iris",   "lelie", "anker", "ster",  "zon",  "maan",
    "april", "juni",  "augustus", "max",    "bas",    "kees",   "pit",    "bloem", "appel", "haan",  "vos",  "wolf",
    "beer",  "leeuw", "hart",     "bout",   "pen",    "man",    "vrouw",  "kind",  "jonge", "faith", "hope", "grace",
    "joy",   "rose",  "lily",     "may",    "june",   "summer", "will",   "bill",  "rob",   "sue",   "pat",  "art",
    "young", "king",  "brown",    "white",  "green",  "long",   "short",  "bishop"};

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::array<std::string_view, Count>& words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_particle(std::string_view word) { return is_one_of(word, k_particles); }
bool is_title(std::string_view word) { return is_one_of(word, k_titles); }

/// Two letters in small type are a word far more often than a name.
bool is_ordinary_word(std::string_view word) { return word.size() <= 2 || is_one_of(word, k_ordinary); }

Ending ending_of(std::string_view word, std::string_view name) {
  if (!word.starts_with(name)) return Ending::None;
  const std::string_view rest = word.substr(name.size());
  if (rest.empty()) return Ending::Plain;
  if (name.size() < 3) return Ending::None;
  if (rest == "s") return Ending::Possessive;
  std::string doubled(1, name.back());  // Samiraatje
  for (const std::string& start : {std::string(), doubled}) {
    for (const std::string_view small : {"je", "tje", "pje", "kje", "etje", "jes", "tjes", "pjes", "kjes"}) {
      if (rest == start + std::string(small)) return Ending::Diminutive;
    }
  }
  return Ending::None;
}

}  // namespace beraad::privacy
