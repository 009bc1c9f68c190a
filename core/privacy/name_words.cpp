#include "core/privacy/name_words.hpp"

#include <algorithm>
#include <array>
#include <set>
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

constexpr std::array<std::string_view, 24> k_dutch_particles{"van", "de",   "der", "den", "het", "t",  "ten", "ter",
                                                             "te",  "d",    "op",  "in",  "s",   "v",  "vd",  "aan",
                                                             "des", "voor", "uit", "bij", "von", "zu", "la",  "le"};
constexpr std::array<std::string_view, 14> k_before_last_name{"van", "de",  "der", "den", "v",   "d",   "vd",
                                                              "ten", "ter", "el",  "al",  "von", "ben", "bin"};
constexpr std::array<std::string_view, 4> k_only_of_names{"der", "den", "ten", "ter"};
constexpr std::array<std::string_view, 12> k_articles{"de",    "het",    "een", "geen", "deze", "elke",
                                                      "ieder", "iedere", "the", "a",    "an",   "this"};

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

bool is_dutch_particle(std::string_view word) { return is_one_of(word, k_dutch_particles); }
bool begins_last_name(std::string_view word) { return is_one_of(word, k_before_last_name); }
bool may_begin_last_name(std::string_view beginning) {
  return std::ranges::any_of(k_before_last_name, [&](std::string_view word) { return word.starts_with(beginning); });
}
bool is_only_of_names(std::string_view word) { return is_one_of(word, k_only_of_names); }
bool is_article(std::string_view word) { return is_one_of(word, k_articles); }

bool is_abbreviation(std::string_view word) {
  const bool is_letter = word.size() == 1 && (word.front() < '0' || word.front() > '9');
  return is_letter || is_one_of(word, k_abbreviations);
}

namespace {

// Each one more doubles the ways: no last name has so many, and what somebody types must not bring all to a halt.
constexpr std::size_t k_most_varied = 4;

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
  std::set<std::string> varied;
  for (const auto& written : particles) {
    const auto apart = written == "vd" ? std::vector<std::string>{"v", "d"} : std::vector<std::string>{written};
    for (const auto& particle : apart) {
      const auto spellings = spellings_of(particle);
      const bool varies = spellings.size() > 1 && varied.size() < k_most_varied && varied.insert(particle).second;
      if (!varies) {
        for (auto& words : all) words.push_back(particle);
        continue;
      }
      std::vector<std::vector<std::string>> longer;
      for (const auto& spelling : spellings) {
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
