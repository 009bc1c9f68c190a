#include "core/privacy/names.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "core/base/text.hpp"
#include "core/privacy/name_words.hpp"

namespace beraad::privacy {
namespace {

using Kind = NamePattern::Kind;

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

bool is_apostrophe(std::string_view text) { return text == "'" || text == "\u2019"; }

}  // namespace

bool FoundName::may_be(std::size_t known) const {
  return name == known || std::ranges::find(others, known) != others.end();
}

struct NameReplacer::Candidate {
  NameMatch match;
  const NamePattern* pattern = nullptr;

  /// The more of a name the better, then the nearer in spelling, then what was entered just so.
  [[nodiscard]] auto nearness() const {
    return std::tuple(match.doubtful, -static_cast<int>(pattern->words.size()), match.spelling, !pattern->own);
  }
};

NameReplacer::NameReplacer(const std::vector<session::KnownName>& names, const OrdinaryWords& ordinary)
    : m_ordinary(ordinary) {
  for (const session::KnownName& known : names) {
    auto patterns = patterns_of(known.name, m_roles.size());
    std::move(patterns.begin(), patterns.end(), std::back_inserter(m_patterns));
    m_roles.push_back(known.role);
  }
}

bool NameReplacer::is_known(std::string_view word) const {
  return std::ranges::any_of(m_patterns, [&](const NamePattern& pattern) {
    return pattern.words.size() == 1 && ending_of(word, pattern.words.front()) != Ending::None;
  });
}

std::vector<NameReplacer::Candidate> NameReplacer::candidates_at(const NameText& text, std::size_t at,
                                                                 std::size_t free_from) const {
  std::vector<Candidate> candidates;
  for (const NamePattern& pattern : m_patterns) {
    const auto found = match(text, at, pattern, m_ordinary);
    if (!found || found->begin < free_from) continue;
    const bool is_other_name =
        found->spelling == Spelling::Slip && is_known(text.words()[at + pattern.words.size() - 1].folded);
    if (!is_other_name) candidates.push_back({*found, &pattern});
  }
  return candidates;
}

FoundName NameReplacer::chosen_of(const std::vector<Candidate>& candidates) const {
  const auto best = std::ranges::min_element(candidates, {}, &Candidate::nearness);
  FoundName found{
      best->match.begin, best->match.end, best->pattern->name, {}, best->match.doubtful, best->match.possessive, false};
  for (const Candidate& other : candidates) {
    const bool as_likely = other.nearness() == best->nearness() && !found.may_be(other.pattern->name);
    if (as_likely && m_roles[other.pattern->name] != m_roles[found.name]) found.others.push_back(other.pattern->name);
  }
  found.doubtful = found.doubtful || !found.others.empty();
  return found;
}

std::vector<FoundName> NameReplacer::find(std::string_view text) const {
  if (empty()) return {};
  return find_in(NameText(text));
}

std::vector<FoundName> NameReplacer::find_in(const NameText& text) const {
  std::vector<FoundName> names;
  const auto& words = text.words();
  std::size_t free_from = 0;  // bytes before it belong to an earlier name
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto candidates = candidates_at(text, at, free_from);
    if (candidates.empty()) continue;
    FoundName found = chosen_of(candidates);
    std::size_t first = at;
    while (first > 0 && words[first].begin > found.begin) --first;
    found.begins_sentence = text.begins_sentence(first);
    while (at + 1 < words.size() && words[at + 1].begin < found.end) ++at;
    free_from = found.end;
    names.push_back(std::move(found));
  }
  return names;
}

bool NameReplacer::may_become_longer(const NameText& text, std::size_t first) const {
  const auto& words = text.words();
  const bool last_is_open = words.back().end == text.text().size();
  const std::size_t count = words.size() - first, whole = last_is_open ? count - 1 : count;
  return std::ranges::any_of(m_patterns, [&](const NamePattern& pattern) {
    if (pattern.words.size() <= whole) return false;
    return std::equal(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(), pattern.words.begin(),
                      [&](const TextWord& word, const std::string& wanted) {
                        const bool open = last_is_open && &word == &words.back();
                        return open ? wanted.starts_with(word.folded) : wanted == word.folded;
                      });
  });
}

/// "Jan d": a last name that nobody entered would make it somebody else.
bool NameReplacer::last_name_may_come(const NameText& text, const FoundName& found) const {
  const bool has_last_name = std::ranges::any_of(m_patterns, [&](const NamePattern& pattern) {
    return pattern.kind == Kind::First && !pattern.own && pattern.name == found.name;
  });
  const auto& words = text.words();
  std::size_t next = words.size();
  while (next > 0 && words[next - 1].begin >= found.end) --next;
  if (!has_last_name || next == words.size() || !text.follows_closely(next, false)) return false;
  for (; next + 1 < words.size(); ++next) {
    if (!begins_last_name(words[next].folded) || !text.follows_closely(next + 1, false)) return false;
  }
  const std::string& last = words.back().folded;
  if (words.back().end < text.text().size()) return begins_last_name(last) && text.text().ends_with(' ');
  return may_begin_last_name(last);
}

bool NameReplacer::may_go_on(const NameText& text, const FoundName& found) const {
  const std::string_view behind = text.text().substr(found.end);
  if (behind.empty() || is_apostrophe(behind)) return true;  // an s may come
  if (!is_within_name(behind)) return false;
  const auto& words = text.words();
  std::size_t first = words.size();
  while (first > 0 && words[first - 1].begin >= found.begin) --first;
  for (; first < words.size() && words[first].begin < found.end; ++first) {
    if (is_within_name(text.text().substr(words[first].begin)) && may_become_longer(text, first)) return true;
  }
  return last_name_may_come(text, found);
}

std::string NameReplacer::with_roles(std::string_view text, const std::vector<FoundName>& names) const {
  std::string replaced;
  std::size_t copied = 0;
  for (const FoundName& found : names) {
    if (found.doubtful) continue;
    replaced += text.substr(copied, found.begin - copied);
    const std::string& role = m_roles[found.name];
    replaced += found.begins_sentence ? base::with_capital(role) : role;
    if (found.possessive) replaced += "\u2019s";
    copied = found.end;
  }
  replaced += text.substr(copied);
  return replaced;
}

std::string NameReplacer::operator()(std::string_view text) const { return with_roles(text, find(text)); }

std::string NameReplacer::replace_doubtful(std::string_view text, std::size_t name) const {
  auto names = find(text);
  for (FoundName& found : names) {
    if (!found.doubtful || !found.may_be(name)) continue;
    found.name = name;
    found.doubtful = false;
  }
  return with_roles(text, names);
}

std::string NameReplacer::replace_finished(std::string_view text, std::size_t caret) const {
  if (empty()) return std::string(text);
  const std::string_view before = text.substr(0, caret);
  const NameText read(before);
  auto names = find_in(read);
  std::erase_if(names, [&](const FoundName& found) { return may_go_on(read, found); });
  return with_roles(before, names) + std::string(text.substr(before.size()));
}

}  // namespace beraad::privacy
