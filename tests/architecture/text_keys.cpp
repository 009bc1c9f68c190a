#include "tests/architecture/text_keys.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <re2/re2.h>

namespace beraad::architecture {

namespace {

constexpr std::array<std::string_view, 2> k_languages{"nl", "en"};

std::set<std::string> places_in(const std::string& text) {
  std::set<std::string> places;
  static const RE2 place(R"((\{[0-9]+\}))");
  re2::StringPiece rest(text);
  std::string found;
  while (RE2::FindAndConsume(&rest, place, &found)) places.insert(found);
  return places;
}

bool has_key(const TextFile& texts, const std::string& key) {
  return texts.contains(key) || texts.contains(key + ".one") || texts.contains("error." + key);
}

bool begins_a_key(const TextFile& texts, const std::string& start) {
  for (const std::string& full : {start, "error." + start}) {
    const auto at = texts.lower_bound(full);
    if (at != texts.end() && at->first.starts_with(full)) return true;
  }
  return false;
}

// "area.word": the form of a key. Names of files look like it and are told by their ending.
bool looks_like_key(const std::string& literal) {
  static const RE2 form(R"([a-z][a-z-]*\.([a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*[.-]?)?)");
  static const RE2 file(
      R"(.*\.(json|sql|ttf|png|pdf|docx|odt|html|md|txt|csv|xml|rels|beraad|beraad-keys|lock|ini|log|zip|tmp|svg|nl|en|nl\.json|en\.json|backups|desktop|freedesktop\..*|org|com|net)$)");
  return RE2::FullMatch(literal, form) && !RE2::FullMatch(literal, file);
}

}  // namespace

TextFile TextFiles::all(std::string_view language) const {
  TextFile texts;
  for (const auto& [name, file] : by_name) {
    if (name.ends_with("." + std::string(language) + ".json")) texts.insert(file.begin(), file.end());
  }
  return texts;
}

Findings check_languages(const TextFiles& files) {
  Findings findings;
  for (const auto language : k_languages) {
    std::map<std::string, std::string> home;
    for (const auto& [name, file] : files.by_name) {
      if (!name.ends_with("." + std::string(language) + ".json")) continue;
      for (const auto& [key, text] : file) {
        if (!home.emplace(key, name).second) findings.push_back(name + ": " + key + " stands in " + home[key] + " too");
      }
    }
  }
  const TextFile dutch = files.all("nl"), english = files.all("en");
  for (const auto& [key, text] : dutch) {
    const auto other = english.find(key);
    if (other == english.end()) {
      findings.push_back(key + ": has no English text");
    } else if (places_in(text) != places_in(other->second)) {
      findings.push_back(key + ": is filled differently in the two languages");
    }
    if (text.empty()) findings.push_back(key + ": is empty");
    const auto without_one = key.ends_with(".one") ? key.substr(0, key.size() - 4) : std::string();
    if (!without_one.empty() && !dutch.contains(without_one + ".other")) findings.push_back(key + ": lacks .other");
  }
  for (const auto& [key, text] : english) {
    if (!dutch.contains(key)) findings.push_back(key + ": has no Dutch text");
  }
  return findings;
}

Findings check_words(const TextFiles& files) {
  // The same thing has the same word everywhere; no jargon, no blame, no shouting.
  static const RE2 dutch(
      R"((?i)((?:^|[^[:alpha:]])(?:zaal|onthul\w*|verzegel\w*|stilteronde|bevries\w*|sessie\w*|template\w*|projector|wachtwoord\w*|vertrouwelijk\w*|anoniem\w*|oeps|casushouder)(?:[^[:alpha:]]|$)|!))");
  static const RE2 english(
      R"((?i)((?:^|[^[:alpha:]])(?:oops|password|anonymous\w*|confidential\w*|template\w*)(?:[^[:alpha:]]|$)|!))");
  Findings findings;
  for (const auto language : k_languages) {
    for (const auto& [key, text] : files.all(language)) {
      std::string found;
      if (!RE2::PartialMatch(text, language == "nl" ? dutch : english, &found)) continue;
      findings.push_back(key + " (" + std::string(language) + "): " + found);
    }
  }
  return findings;
}

Findings check_keys(const Tree& tree, const TextFile& texts) {
  Findings findings;
  for (const SourceFile& file : tree) {
    for (const Literal& literal : file.literals) {
      const std::string& text = literal.text;
      if (!looks_like_key(text)) continue;
      const bool beginning = text.ends_with('.') || text.ends_with('-');
      if (has_key(texts, text) || (beginning && begins_a_key(texts, text))) continue;
      findings.push_back(finding(file, literal.line, "\"" + text + "\" has no text"));
    }
  }
  return findings;
}

std::vector<std::string> list_unused(const Tree& tree, const TextFile& texts) {
  std::set<std::string> named;
  std::vector<std::string> beginnings;
  for (const SourceFile& file : tree) {
    for (const Literal& literal : file.literals) {
      if (!looks_like_key(literal.text)) continue;
      named.insert(literal.text);
      if (literal.text.ends_with('.') || literal.text.ends_with('-')) beginnings.push_back(literal.text);
    }
  }
  std::vector<std::string> unused;
  for (const auto& [key, text] : texts) {
    std::string plain = key.starts_with("error.") ? key.substr(6) : key;
    for (const std::string_view end : {".one", ".other"}) {
      if (plain.ends_with(end)) plain.resize(plain.size() - end.size());
    }
    const bool begun = starts_with_any(plain, beginnings) || starts_with_any(key, beginnings);
    if (!begun && !named.contains(plain) && !named.contains(key)) unused.push_back(key);
  }
  return unused;
}

}  // namespace beraad::architecture
