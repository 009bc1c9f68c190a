#include "core/privacy/name_patterns.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/text.hpp"
#include "core/privacy/name_words.hpp"

namespace beraad::privacy {
namespace {

using Kind = NamePattern::Kind;
using Unit = std::vector<std::string>;  // hyphens keep together what is one

std::vector<Unit> units_of(const std::string& name) {
  std::vector<Unit> units;
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

/// "Mevrouw Jansen" is somebody called Jansen, not somebody called Mevrouw.
void drop_titles(std::vector<Unit>& units) {
  const auto is_address = [&](std::size_t at) { return units.size() > at + 1 && is_title(units[at].front()); };
  while (is_address(0)) units.erase(units.begin());
  if (units.size() > 2 && units[0].front() == "de" && units[1].front() == "heer") {
    units.erase(units.begin(), units.begin() + 2);
  }
}

std::string joined(const Unit& words) {
  std::string all;
  for (const auto& word : words) all += word;
  return all;
}

void append(Unit& all, const Unit& more) { all.insert(all.end(), more.begin(), more.end()); }

Unit together(const Unit& first, const Unit& second) {
  Unit all = first;
  append(all, second);
  return all;
}

class PatternWriter {
 public:
  PatternWriter(std::vector<Unit> units, std::size_t index) : m_units(std::move(units)), m_index(index) {
    if (m_units.size() > 1) {
      m_last = m_units.size() - 1;
      while (m_last > 0 && belongs_to_last(m_last - 1)) --m_last;
    } else {
      m_last = 1;  // a name alone is a first name, as far as one can know
    }
    for (std::size_t unit = 0; unit < m_last; ++unit) {
      for (const auto& part : m_units[unit]) m_initials += part.front();
      append(m_first_names, m_units[unit]);
    }
    for (std::size_t unit = m_last; unit < m_units.size(); ++unit) {
      m_last_initials += m_units[unit].front().front();
      if (unit + 1 < m_units.size()) append(m_particles, m_units[unit]);
    }
    m_own = m_units.size() == 1 || m_last == 0;
    m_with_dutch = std::ranges::any_of(m_particles, [](const auto& word) { return is_dutch_particle(word); });
    m_spellings = particle_spellings(m_particles);
    std::set<std::string> different;
    for (const auto& spelling : m_spellings) different.insert(spelling.begin(), spelling.end());
    m_all_particles.assign(different.begin(), different.end());
  }

  [[nodiscard]] std::vector<NamePattern> write() && {
    for (std::size_t unit = 0; unit < m_last; ++unit) {
      if (!belongs_to_last(unit)) add_unit(m_units[unit], Kind::First, false);
    }
    if (m_units.size() == 1) return std::move(m_patterns);
    // Jan van den Berg, Jan v.d. Berg, v.d. Berg
    for (const auto& spelling : m_spellings) {
      const Unit behind = together(spelling, m_units.back());
      if (m_last > 0) add(together(m_first_names, behind), Kind::Whole, false);
      if (m_last > 1) add(together(m_units.front(), behind), Kind::Whole, false);  // without middle names
      add(behind, Kind::Last, false);
    }
    if (!m_particles.empty()) add_unit(m_units.back(), Kind::Last, true);
    if (m_last > 0) {
      // First and last name without what stands between them.
      if (m_units.size() > 2) add(together(m_units.front(), m_units.back()), Kind::Whole, false);
      add({}, Kind::Initials, false);
    }
    return std::move(m_patterns);
  }

 private:
  /// What a name begins with may be a first name all the same: Ben, Al.
  [[nodiscard]] bool belongs_to_last(std::size_t unit) const {
    const std::string& word = m_units[unit].front();
    return unit > 0 ? is_particle(word) : is_dutch_particle(word) || word == "el";
  }
  void add(Unit words, Kind kind, bool bare) {
    if (kind != Kind::Initials && (words.empty() || (words.size() == 1 && words.front().size() < 2))) return;
    const bool is_first = kind == Kind::First;
    m_patterns.push_back({std::move(words), m_index, kind, m_own, bare, m_with_dutch, is_first ? "" : m_initials,
                          m_units.size() > 1 ? m_last_initials : "", m_all_particles});
  }
  void add_unit(const Unit& unit, Kind kind, bool bare) {
    add(unit, kind, bare);
    if (unit.size() > 1) add({joined(unit)}, kind, bare);  // Annemarie for Anne-Marie
  }

  std::vector<Unit> m_units;
  std::size_t m_index = 0, m_last = 0;  // where the last name begins, with the small words before it
  Unit m_first_names, m_particles, m_all_particles;
  std::vector<Unit> m_spellings;
  std::string m_initials, m_last_initials;
  bool m_own = false, m_with_dutch = false;
  std::vector<NamePattern> m_patterns;
};

}  // namespace

std::vector<NamePattern> patterns_of(const std::string& name, std::size_t index) {
  auto units = units_of(name);
  drop_titles(units);
  if (units.empty()) return {};
  return PatternWriter(std::move(units), index).write();
}

}  // namespace beraad::privacy
