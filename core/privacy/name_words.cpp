#include "core/privacy/name_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace beraad::privacy {
namespace {

constexpr std::array<std::string_view, 38> k_particles{
    "van",  "de",  "der", "den", "het", "t",    "ten", "ter", "te",   "el",  "al",  "bin", "ben",
    "bint", "ibn", "abu", "d",   "von", "zu",   "la",  "le",  "du",   "da",  "dos", "di",  "des",
    "st",   "op",  "in",  "s",   "aan", "voor", "uit", "bij", "ould", "ait", "v",   "vd"};

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

// Words that are cut short, and seldom the last of a sentence.
constexpr std::array<std::string_view, 24> k_abbreviations{"mevr", "mw",  "dhr", "dr",   "drs",  "prof", "mr",  "mrs",
                                                           "ms",   "ing", "ir",  "ds",   "bijv", "bijz", "evt", "nl",
                                                           "resp", "vgl", "zgn", "incl", "excl", "vd",   "ivm", "mbt"};

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::array<std::string_view, Count>& words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_particle(std::string_view word) { return is_one_of(word, k_particles); }
bool is_title(std::string_view word) { return is_one_of(word, k_titles); }

/// Two letters in small type are a word far more often than a name.
bool is_ordinary_word(std::string_view word) { return word.size() <= 2 || is_one_of(word, k_ordinary); }

bool is_abbreviation(std::string_view word) {
  const bool is_letter = word.size() == 1 && (word.front() < '0' || word.front() > '9');
  return is_letter || is_one_of(word, k_abbreviations);
}

namespace {

std::vector<std::string> spellings_of(const std::string& particle) {
  if (particle == "van" || particle == "von") return {particle, "v"};
  if (particle == "v") return {particle, "van"};
  if (particle == "de" || particle == "den" || particle == "der") return {particle, "d"};
  if (particle == "d") return {particle, "de", "den", "der"};
  return {particle};
}

}  // namespace

std::vector<std::vector<std::string>> particle_spellings(const std::vector<std::string>& particles) {
  std::vector<std::vector<std::string>> all{{}};
  for (const auto& written : particles) {
    const auto apart = written == "vd" ? std::vector<std::string>{"v", "d"} : std::vector<std::string>{written};
    for (const auto& particle : apart) {
      std::vector<std::vector<std::string>> longer;
      for (const auto& spelling : spellings_of(particle)) {
        for (auto words : all) {
          words.push_back(spelling);
          longer.push_back(std::move(words));
        }
      }
      all = std::move(longer);
    }
  }
  const std::vector<std::string> cut_short{"v", "d"};
  if (std::ranges::find(all, cut_short) != all.end()) all.push_back({"vd"});
  return all;
}

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
