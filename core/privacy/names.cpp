#include "core/privacy/names.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.hpp"
#include "core/privacy/name_words.hpp"

namespace beraad::privacy {

struct NameReplacer::Word {
  std::size_t begin = 0, end = 0;
  std::string folded;
  bool capital = false;
};

struct NameReplacer::Match {
  std::size_t first = 0, count = 0;                             // words; none = no match
  std::size_t begin = 0, end = 0;                               // bytes
  bool capital = false, possessive = false, supported = false;  // supported: what stands around it says it is a name
  bool unsure = false;                                          // a slip of the pen that may be another word
};

namespace {

constexpr std::size_t k_long_enough_for_slips = 6;

std::string_view between(std::string_view text, std::size_t from, std::size_t to) {
  return text.substr(from, to - from);
}

/// What may stand between the words of one name.
bool joins(std::string_view gap) {
  if (gap.empty() || gap.size() > 4) return false;
  std::size_t line_feeds = 0;
  for (std::size_t offset = 0; offset < gap.size();) {
    const char32_t c = base::next_code_point(gap, offset);
    const bool fits = c == ' ' || c == 0xA0 || c == '-' || c == 0x2010 || c == 0x2011 || c == '.' || c == '\'' ||
                      c == 0x2019 || c == '/' || c == '\n';
    if (!fits || (c == '\n' && ++line_feeds > 1)) return false;
  }
  return true;
}

/// Only what may stand between the words of a name that is still being typed, also "v.d." and "v/d": another mark of
/// punctuation or a line end closes it.
bool is_within_name(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::next_code_point(text, offset);
    if (!base::is_of_word(c) && c != ' ' && c != 0xA0 && c != '-' && c != 0x2010 && c != 0x2011 && c != '.' &&
        c != '/') {
      return false;
    }
  }
  return true;
}

std::size_t apostrophe_at(std::string_view text, std::size_t offset) {
  if (text.substr(offset).starts_with("'")) return 1;
  return text.substr(offset).starts_with("\u2019") ? 3 : 0;
}

/// Only white space and opening signs stand between it and the end of the sentence before it.
bool begins_sentence(std::string_view text, std::size_t begin) {
  char32_t last = '.';
  std::size_t word = 0, word_end = 0;  // the last one
  bool cut_short = false;              // that full stop stands behind an abbreviation
  for (std::size_t offset = 0; offset < begin;) {
    const std::size_t start = offset;
    const char32_t c = base::next_code_point(text, offset);
    if (base::is_of_word(c)) {
      if (word_end != start) word = start;
      word_end = offset;
    } else if (c == '.') {
      cut_short = word_end > word && word_end == start && is_abbreviation(base::folded(between(text, word, word_end)));
    }
    const bool opens = c == ' ' || c == 0xA0 || c == '"' || c == '(' || c == 0x2018 || c == 0x201C || c == '-';
    if (!opens) last = c;
  }
  if (last == '.') return !cut_short;
  return last == '!' || last == '?' || last == '\n' || last == 0x2026;
}

/// The names of a whole name: hyphens keep together what is one.
std::vector<std::vector<std::string>> units_of(const std::string& name) {
  std::vector<std::vector<std::string>> units;
  std::string word;
  bool hyphen = false;
  const auto take = [&] {
    const std::string folded = base::folded(word);
    word.clear();
    if (folded.empty()) return;
    if (hyphen && !units.empty()) {
      units.back().push_back(folded);
    } else {
      units.push_back({folded});
    }
    hyphen = false;
  };
  for (std::size_t offset = 0; offset < name.size();) {
    const std::size_t start = offset;
    const char32_t c = base::next_code_point(name, offset);
    if (base::is_of_word(c)) {
      word += name.substr(start, offset - start);
    } else {
      take();
      hyphen = c == '-' || c == 0x2010 || c == 0x2011;
    }
  }
  take();
  return units;
}

/// One letter more, less or other, or two neighbours that changed places.
bool is_one_slip(std::string_view word, std::string_view name) {
  const std::size_t most = std::max(word.size(), name.size()), least = std::min(word.size(), name.size());
  if (most - least > 1) return false;
  if (base::edit_distance(word, name) == 1) return true;
  const auto [a, b] = std::ranges::mismatch(word, name);
  if (most != least || word.end() - a < 2) return false;
  return a[0] == b[1] && a[1] == b[0] && std::equal(a + 2, word.end(), b + 2);
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += word;
  return all;
}

}  // namespace

std::vector<NameReplacer::Word> NameReplacer::words_of(std::string_view text) {
  std::vector<Word> words;
  bool inside = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = base::next_code_point(text, offset);
    if (!base::is_of_word(c)) {
      inside = false;
      continue;
    }
    if (!inside) words.push_back({start, offset, {}, base::is_capital(c)});
    words.back().end = offset;
    inside = true;
  }
  for (Word& word : words) word.folded = base::folded(between(text, word.begin, word.end));
  return words;
}

NameReplacer::NameReplacer(const std::vector<session::KnownName>& names) {
  for (const session::KnownName& known : names) {
    m_roles.push_back(known.role);
    add_patterns(known.name, m_roles.size() - 1);
  }
  // A whole name goes before a part of it.
  std::ranges::sort(m_patterns, [](const Pattern& a, const Pattern& b) {
    return std::pair(b.words.size(), a.name) < std::pair(a.words.size(), b.name);
  });
}

void NameReplacer::add_patterns(const std::string& name, std::size_t index) {
  const auto units = units_of(name);
  if (units.empty()) return;
  std::string initials, following;
  std::size_t last = units.size();  // where the last name begins, with the small words before it
  if (units.size() > 1) {
    last = units.size() - 1;
    while (last > 1 && is_particle(units[last - 1].front())) --last;
  }
  const auto add = [&](std::vector<std::string> words, bool is_last_name) {
    if (words.empty() || (words.size() == 1 && words.front().size() < 2)) return;
    m_patterns.push_back({std::move(words), index, is_last_name, is_last_name ? initials : std::string(),
                          is_last_name ? std::string() : following});
  };
  const auto add_unit = [&](const std::vector<std::string>& unit, bool is_last_name) {
    add(unit, is_last_name);
    if (unit.size() > 1) add({joined(unit)}, is_last_name);  // Annemarie for Anne-Marie
  };
  for (std::size_t unit = 0; unit < last; ++unit) {
    initials += units[unit].front().front();
    for (std::size_t part = 1; part < units[unit].size(); ++part) initials += units[unit][part].front();
  }
  for (std::size_t unit = last; unit < units.size(); ++unit) following += units[unit].front().front();
  std::vector<std::string> first_names, particles, last_name;
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    if (unit < last) first_names.insert(first_names.end(), units[unit].begin(), units[unit].end());
    if (unit >= last && unit + 1 < units.size()) {
      particles.insert(particles.end(), units[unit].begin(), units[unit].end());
    }
    if (unit >= last) last_name.insert(last_name.end(), units[unit].begin(), units[unit].end());
    if (unit < last && !is_particle(units[unit].front())) add_unit(units[unit], false);
  }
  if (units.size() == 1) return;
  // Jan van den Berg, Jan v.d. Berg, v.d. Berg
  for (const auto& spelling : particle_spellings(particles)) {
    std::vector<std::string> behind = spelling;
    behind.insert(behind.end(), units.back().begin(), units.back().end());
    std::vector<std::string> all = first_names;
    all.insert(all.end(), behind.begin(), behind.end());
    add(std::move(all), false);
    if (units.size() > 2) {
      all = units.front();
      all.insert(all.end(), behind.begin(), behind.end());
      add(std::move(all), false);  // without middle names
    }
    add(std::move(behind), true);
  }
  if (last_name.size() > 1) add_unit(units.back(), true);
  // First and last name without what stands between them.
  if (units.size() > 2) {
    std::vector<std::string> short_form = units.front();
    short_form.insert(short_form.end(), units.back().begin(), units.back().end());
    add(short_form, false);
  }
}

bool NameReplacer::is_known(std::string_view word) const {
  return std::ranges::any_of(m_patterns, [&](const Pattern& pattern) {
    return pattern.words.size() == 1 && ending_of(word, pattern.words.front()) != Ending::None;
  });
}

NameReplacer::Match NameReplacer::match(std::string_view text, const std::vector<Word>& words, std::size_t first,
                                        const Pattern& pattern) const {
  const std::size_t count = pattern.words.size();
  if (first + count > words.size()) return {};
  Match found{first, count, words[first].begin, words[first + count - 1].end, words[first].capital, false,
              false, false};
  for (std::size_t index = 0; index < count; ++index) {
    const Word& word = words[first + index];
    const std::string& wanted = pattern.words[index];
    if (index > 0 && !joins(between(text, words[first + index - 1].end, word.begin))) return {};
    if (index + 1 < count) {
      if (word.folded != wanted) return {};
      continue;
    }
    const Ending ending = ending_of(word.folded, wanted);
    const bool slip = ending == Ending::None && wanted.size() >= k_long_enough_for_slips &&
                      is_one_slip(word.folded, wanted) && !is_known(word.folded);
    if (ending == Ending::None && !slip) return {};
    found.unsure = slip && (!word.capital || word.folded.front() != wanted.front());
    found.possessive = ending == Ending::Possessive;
  }
  // Samira's, Hans'
  if (const std::size_t sign = apostrophe_at(text, found.end); sign > 0) {
    const std::size_t next = first + found.count;
    const bool has_s = next < words.size() && words[next].begin == found.end + sign && words[next].folded == "s";
    const bool ends_in_s = std::string_view("sxz").find(pattern.words.back().back()) != std::string_view::npos;
    const bool quoted =
        found.begin > 0 && (text.substr(0, found.begin).ends_with("\u2018") || text[found.begin - 1] == '\'');
    const bool is_end = next >= words.size() || words[next].begin > found.end + sign;
    if (has_s) {
      found.end = words[next].end;
      ++found.count;
      found.possessive = found.supported = true;
    } else if (ends_in_s && is_end && !quoted) {
      found.end += sign;
      found.possessive = found.supported = true;
    }
  }
  // Samira A.
  for (std::size_t next = first + found.count; !pattern.following_initials.empty() && next < words.size(); ++next) {
    const Word& word = words[next];
    const bool is_initial = word.folded.size() == 1 && word.capital && text.substr(word.end).starts_with(".") &&
                            pattern.following_initials.find(word.folded.front()) != std::string::npos;
    if (!is_initial || !joins(between(text, found.end, word.begin))) break;
    found.end = word.end + 1;
    ++found.count;
    found.supported = true;
  }
  // S. el Amrani, mevrouw Amrani
  while (pattern.is_last_name && found.first > 0) {
    const Word& before = words[found.first - 1];
    const bool is_initial = before.folded.size() == 1 && pattern.initials.find(before.folded) != std::string::npos &&
                            (before.capital || text[before.end] == '.');
    if (!is_initial || !joins(between(text, before.end, found.begin))) break;
    --found.first;
    found.begin = before.begin;
    found.supported = found.capital = true;
  }
  if (found.first > 0) {
    const Word& before = words[found.first - 1];
    if (is_title(before.folded) && joins(between(text, before.end, found.begin))) {
      const bool with_article = before.folded == "heer" && found.first > 1 && words[found.first - 2].folded == "de";
      found.begin = with_article ? words[found.first - 2].begin : before.begin;
      found.first -= with_article ? 2 : 1;
      found.supported = true;
    }
  }
  found.supported = found.supported || count > 1;
  return found;
}

std::vector<FoundName> NameReplacer::find(std::string_view text) const {
  std::vector<FoundName> names;
  if (empty()) return names;
  const auto words = words_of(text);
  std::size_t free_from = 0;  // bytes before it belong to an earlier name
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::optional<FoundName> best;
    for (const Pattern& pattern : m_patterns) {
      const Match found = match(text, words, at, pattern);
      if (found.count == 0 || found.begin < free_from) continue;
      const bool ordinary = !found.supported && is_ordinary_word(pattern.words.front());
      if (ordinary && !found.capital) break;  // it is that word
      const bool doubtful = found.unsure || (ordinary && begins_sentence(text, found.begin));
      if (best && doubtful) continue;
      best = FoundName{found.begin, found.end, pattern.name, doubtful, found.possessive};
      if (!found.unsure) break;  // else a part of it may be sure
    }
    if (!best) continue;
    names.push_back(*best);
    while (at + 1 < words.size() && words[at + 1].begin < best->end) ++at;
    free_from = best->end;
  }
  return names;
}

bool NameReplacer::may_go_on(std::string_view text, const FoundName& found) const {
  const std::string_view behind = text.substr(found.end);
  if (behind.empty() || behind.size() == apostrophe_at(text, found.end)) return true;  // an s may come
  const auto words = words_of(text);
  const bool last_is_open = words.back().end == text.size();
  for (std::size_t first = 0; first < words.size(); ++first) {
    const std::size_t count = words.size() - first, whole = last_is_open ? count - 1 : count;
    if (words[first].begin < found.begin || words[first].begin >= found.end) continue;
    if (!is_within_name(text.substr(words[first].begin))) continue;
    for (const Pattern& pattern : m_patterns) {
      if (pattern.words.size() <= whole) continue;
      const bool begins = std::equal(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(),
                                     pattern.words.begin(), [&](const Word& word, const std::string& wanted) {
                                       const bool open = last_is_open && &word == &words.back();
                                       return open ? wanted.starts_with(word.folded) : wanted == word.folded;
                                     });
      if (begins) return true;
    }
  }
  return false;
}

std::string NameReplacer::with_roles(std::string_view text, const std::vector<FoundName>& names) const {
  std::string replaced;
  std::size_t copied = 0;
  for (const FoundName& found : names) {
    if (found.doubtful) continue;
    replaced += between(text, copied, found.begin);
    const std::string& role = m_roles[found.name];
    replaced += begins_sentence(text, found.begin) ? base::with_capital(role) : role;
    if (found.possessive) replaced += "\u2019s";
    copied = found.end;
  }
  replaced += text.substr(copied);
  return replaced;
}

std::string NameReplacer::operator()(std::string_view text) const { return with_roles(text, find(text)); }

std::string NameReplacer::replace_doubtful(std::string_view text, std::size_t name) const {
  auto names = find(text);
  for (FoundName& found : names) found.doubtful = found.doubtful && found.name != name;
  return with_roles(text, names);
}

std::string NameReplacer::replace_finished(std::string_view text, std::size_t caret) const {
  const std::string_view before = text.substr(0, caret);
  auto names = find(before);
  std::erase_if(names, [&](const FoundName& found) { return may_go_on(before, found); });
  return with_roles(before, names) + std::string(text.substr(before.size()));
}

}  // namespace beraad::privacy
