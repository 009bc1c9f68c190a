#include "core/privacy/name_match.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/privacy/name_words.hpp"

namespace beraad::privacy {
namespace {

using Kind = NamePattern::Kind;

constexpr std::size_t k_long_enough_for_slips = 6;

std::size_t apostrophe_at(std::string_view text, std::size_t offset) {
  if (text.substr(offset).starts_with("'")) return 1;
  return text.substr(offset).starts_with("\u2019") ? 3 : 0;
}

/// One letter more, less or other, or two neighbours that changed places.
bool is_one_slip(std::string_view word, std::string_view name) {
  if (word == name) return false;
  const auto same = static_cast<std::size_t>(std::ranges::mismatch(word, name).in1 - word.begin());
  const std::string_view a = word.substr(same), b = name.substr(same);
  if (a.size() == b.size() + 1) return a.substr(1) == b;
  if (b.size() == a.size() + 1) return b.substr(1) == a;
  if (a.size() != b.size()) return false;
  if (a.substr(1) == b.substr(1)) return true;
  return a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
}

bool is_one_of(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

class Matching {
 public:
  Matching(const NameText& text, std::size_t at, const NamePattern& pattern, const OrdinaryWords& ordinary)
      : m_text(text), m_words(text.words()), m_at(at), m_pattern(pattern), m_ordinary(ordinary) {}

  [[nodiscard]] std::optional<NameMatch> found() {
    if (m_pattern.kind == Kind::Initials) return initials_alone();
    if (!stands_there()) return std::nullopt;
    take_possessive_sign();
    if (m_pattern.kind == Kind::First) take_initials_behind();
    if (m_pattern.kind == Kind::Last) take_initials_before();
    take_title();
    const Verdict verdict = judge();
    if (verdict == Verdict::OrdinaryWord) return std::nullopt;
    m_match.doubtful = verdict == Verdict::Doubtful;
    return m_match;
  }

 private:
  enum class Verdict { OrdinaryWord, Doubtful, Name };

  [[nodiscard]] bool is_ordinary(const std::string& word) const {
    return word.size() <= 2 || m_ordinary.contains(word);  // two letters are a word far more often than a name
  }
  [[nodiscard]] std::size_t last() const { return m_at + m_pattern.words.size() - 1; }
  [[nodiscard]] std::string_view between(std::size_t from, std::size_t to) const {
    return m_text.text().substr(from, to - from);
  }

  bool stands_there() {
    if (last() >= m_words.size()) return false;
    for (std::size_t index = 0; index + 1 < m_pattern.words.size(); ++index) {
      if (m_words[m_at + index].folded != m_pattern.words[index]) return false;
      if (!joins(m_text.gap_before(m_at + index + 1))) return false;
    }
    const TextWord& word = m_words[last()];
    const std::string& wanted = m_pattern.words.back();
    m_match.first = m_at;
    m_match.begin = m_words[m_at].begin;
    m_match.end = word.end;
    m_next = last() + 1;
    switch (ending_of(word.folded, wanted)) {
      case Ending::Plain:
        return true;
      case Ending::Possessive:
        m_match.spelling = Spelling::Possessive;
        m_match.possessive = true;
        return true;
      case Ending::Diminutive:
        m_match.spelling = Spelling::Diminutive;
        return true;
      case Ending::None:
        m_match.spelling = Spelling::Slip;
        return wanted.size() >= k_long_enough_for_slips && is_one_slip(word.folded, wanted);
    }
    return false;
  }

  /// Samira's, Hans'
  void take_possessive_sign() {
    const std::string_view text = m_text.text();
    const std::size_t sign = apostrophe_at(text, m_match.end);
    if (sign == 0) return;
    const bool has_s =
        m_next < m_words.size() && m_words[m_next].begin == m_match.end + sign && m_words[m_next].folded == "s";
    const bool ends_in_s = std::string_view("sxz").find(m_pattern.words.back().back()) != std::string_view::npos;
    const std::size_t begin = m_match.begin;
    const bool quoted = begin > 0 && (text.substr(0, begin).ends_with("\u2018") || text[begin - 1] == '\'');
    const bool is_end = m_next >= m_words.size() || m_words[m_next].begin > m_match.end + sign;
    if (has_s) {
      m_match.end = m_words[m_next++].end;
      m_match.possessive = true;
    } else if (ends_in_s && is_end && !quoted) {
      m_match.end += sign;
      m_match.possessive = m_has_bare_sign = true;
    }
  }

  /// Samira A., Jan de V.
  void take_initials_behind() {
    std::size_t end = m_match.end;
    for (std::size_t next = m_next; next < m_words.size(); ++next) {
      const TextWord& word = m_words[next];
      if (!joins(between(end, word.begin))) return;
      if (m_text.is_initial(next) && m_pattern.last_initials.find(word.folded) != std::string::npos) {
        m_match.end = end = word.end + 1;
        m_next = next + 1;
        m_has_initial = true;
      } else if (is_one_of(m_pattern.particles, word.folded)) {
        end = word.end;  // counts once an initial stands behind it
      } else {
        return;
      }
    }
  }

  /// S. el Amrani
  void take_initials_before() {
    while (m_match.first > 0) {
      const std::size_t before = m_match.first - 1;
      const TextWord& word = m_words[before];
      const bool is_own = word.folded.size() == 1 && m_pattern.initials.find(word.folded) != std::string::npos &&
                          (word.capital || m_text.is_cut_short(before));
      if (!is_own || !joins(between(word.end, m_match.begin))) return;
      m_has_capital_initial = m_has_capital_initial || word.capital;
      m_has_initial = true;
      m_match.first = before;
      m_match.begin = word.begin;
    }
  }

  /// mevrouw Amrani, de heer Amrani
  void take_title() {
    if (m_match.first == 0) return;
    const std::size_t before = m_match.first - 1;
    if (!is_title(m_words[before].folded) || !joins(between(m_words[before].end, m_match.begin))) return;
    const bool with_article = m_words[before].folded == "heer" && before > 0 && m_words[before - 1].folded == "de";
    m_match.first = with_article ? before - 1 : before;
    m_match.begin = m_words[m_match.first].begin;
    m_has_title = true;
  }

  [[nodiscard]] Verdict judge() const {
    if (m_match.spelling == Spelling::Slip) return judge_slip();
    switch (m_pattern.kind) {
      case Kind::First:
        return judge_first();
      case Kind::Last:
        return judge_last();
      default:
        return judge_whole();
    }
  }

  [[nodiscard]] Verdict judge_slip() const {
    const TextWord& word = m_words[last()];
    const bool ordinary = is_ordinary(word.folded);
    if ((ordinary && !word.capital) || is_word_of_sentence()) return Verdict::OrdinaryWord;
    const bool alone = m_at == last() && !m_has_title && !m_has_initial;
    const bool sure = !ordinary && word.capital && word.folded.front() == m_pattern.words.back().front() &&
                      (!alone || m_text.has_capital_of_name(m_at));
    if (!sure || (m_pattern.kind != Kind::Whole && is_of_another())) return Verdict::Doubtful;
    const bool needs_own = m_pattern.kind == Kind::Last && m_has_title && !m_has_initial && !m_pattern.own;
    return needs_own ? Verdict::Doubtful : Verdict::Name;
  }

  [[nodiscard]] Verdict judge_first() const {
    const TextWord& word = m_words[m_at];
    const bool ordinary = m_at == last() && (is_ordinary(m_pattern.words.front()) || is_ordinary(word.folded));
    if (ordinary && !word.capital) return m_has_initial ? Verdict::Doubtful : Verdict::OrdinaryWord;
    if (is_of_another()) return Verdict::Doubtful;
    if (!ordinary || m_has_title || m_has_initial || m_has_bare_sign) return Verdict::Name;
    return m_text.has_capital_of_name(m_at) && !has_article() ? Verdict::Name : Verdict::Doubtful;
  }

  [[nodiscard]] Verdict judge_last() const {
    const TextWord& word = m_words[last()];
    const bool ordinary = is_ordinary(m_pattern.words.back()) || is_ordinary(word.folded);
    const bool capital = word.capital && !(ordinary && word.shouted);
    if (m_has_initial) return ordinary && !capital && !m_has_capital_initial ? Verdict::Doubtful : Verdict::Name;
    if (!capital && ordinary) {
      const bool looks_like_name = has_word_only_of_names() || (m_has_title && m_at < last()) || word.shouted;
      return looks_like_name ? Verdict::Doubtful : Verdict::OrdinaryWord;
    }
    if (m_has_title) return m_pattern.own ? Verdict::Name : Verdict::Doubtful;  // it may be a husband, or a mother
    if (is_word_of_sentence()) return Verdict::OrdinaryWord;
    if (is_of_another() || (!capital && m_pattern.with_dutch)) return Verdict::Doubtful;
    if (!ordinary || m_at < last()) return Verdict::Name;
    if (m_pattern.bare && m_pattern.with_dutch) return Verdict::Doubtful;
    return m_text.has_capital_of_name(m_at) && !has_article() ? Verdict::Name : Verdict::Doubtful;
  }

  /// "Jan post" may be Jan who posts something; what follows "van der" is a name.
  [[nodiscard]] Verdict judge_whole() const {
    const TextWord &word = m_words[last()], &first = m_words[m_at];
    if (word.capital || (!is_ordinary(m_pattern.words.back()) && !is_ordinary(word.folded))) return Verdict::Name;
    const bool first_is_word = is_ordinary(m_pattern.words.front());
    if (first_is_word && !first.capital) return Verdict::OrdinaryWord;
    const bool sure = has_word_only_of_names() && (!first_is_word || m_text.has_capital_of_name(m_at));
    return sure ? Verdict::Name : Verdict::Doubtful;
  }

  [[nodiscard]] bool has_word_only_of_names() const {
    return std::ranges::any_of(m_pattern.words, [](const auto& word) { return is_only_of_names(word); });
  }
  /// "Meer weten we niet": an ordinary word with which a sentence begins and goes on, so that its capital says nothing.
  /// Alone in a cell it may be a name.
  [[nodiscard]] bool is_word_of_sentence() const {
    const TextWord& word = m_words[m_at];
    const bool alone = m_at == last() && m_match.end == word.end && !m_has_title && !m_has_initial;
    return alone && !word.shouted && m_ordinary.contains(word.folded) && m_text.begins_sentence(m_at) &&
           m_text.follows_closely(m_next, false);
  }
  /// "de Post", "een Roos"
  [[nodiscard]] bool has_article() const {
    return m_text.follows_closely(m_at, false) && is_article(m_words[m_at - 1].folded);
  }
  [[nodiscard]] bool is_capital_of_another(std::size_t word) const {
    const TextWord& other = m_words[word];
    return other.capital && !other.shouted && !is_title(other.folded) && other.folded != "i";
  }
  /// A name that nobody entered goes on there: "Anna Bakker", "Jan de Wit".
  [[nodiscard]] bool is_of_another() const {
    return m_pattern.kind == Kind::First ? goes_on_behind() : begins_before();
  }
  [[nodiscard]] bool goes_on_behind() const {
    if (m_pattern.own || m_has_initial || m_match.possessive) return false;
    std::size_t next = m_next;
    while (m_text.follows_closely(next, true) && begins_last_name(m_words[next].folded) && !m_words[next].capital) {
      ++next;
    }
    return m_text.follows_closely(next, true) && is_capital_of_another(next);
  }
  [[nodiscard]] bool begins_before() const {
    if (m_at == 0 || m_has_title || m_has_initial) return false;
    const std::size_t before = m_at - 1;
    const TextWord& other = m_words[before];
    if (m_text.is_initial(before) && joins(m_text.gap_before(m_at))) return true;  // P. Bakker
    if (!m_text.follows_closely(m_at, true)) return false;
    if (m_pattern.bare || !m_pattern.with_dutch) {
      if (is_only_of_names(other.folded)) return true;  // van den Berg, where only Berg is known
    }
    return is_capital_of_another(before) && (m_text.has_capital_of_name(before) || !is_ordinary(other.folded));
  }

  /// S.A., J. de V.: never sure.
  [[nodiscard]] std::optional<NameMatch> initials_alone() const {
    std::size_t next = m_at;
    const auto is_next = [&](const std::string& letters) {
      return m_text.is_initial(next) && letters.find(m_words[next].folded) != std::string::npos &&
             (next == m_at || joins(m_text.gap_before(next)));
    };
    const bool goes_on_before = m_at > 0 && m_text.gap_before(m_at) == ".";
    if (goes_on_before || m_pattern.initials.empty() || !is_next(m_pattern.initials.substr(0, 1))) return std::nullopt;
    ++next;
    for (std::size_t index = 1; index < m_pattern.initials.size(); ++index) {
      if (is_next(m_pattern.initials.substr(index, 1))) ++next;
    }
    while (next < m_words.size() && !m_words[next].capital && is_one_of(m_pattern.particles, m_words[next].folded) &&
           joins(m_text.gap_before(next))) {
      ++next;
    }
    if (!is_next(m_pattern.last_initials.substr(m_pattern.last_initials.size() - 1))) return std::nullopt;
    const std::size_t end = m_words[next].end + 1;
    if (next + 1 < m_words.size() && m_words[next + 1].begin == end) return std::nullopt;  // an abbreviation
    return NameMatch{m_at, m_words[m_at].begin, end, Spelling::Exact, false, true};
  }

  const NameText& m_text;
  const std::vector<TextWord>& m_words;
  std::size_t m_at, m_next = 0;  // word with which the pattern begins, and the one behind all that belongs to it
  const NamePattern& m_pattern;
  const OrdinaryWords& m_ordinary;
  NameMatch m_match;
  bool m_has_bare_sign = false, m_has_title = false, m_has_initial = false;
  bool m_has_capital_initial = false;
};

}  // namespace

std::optional<NameMatch> match(const NameText& text, std::size_t at, const NamePattern& pattern,
                               const OrdinaryWords& ordinary) {
  return Matching(text, at, pattern, ordinary).found();
}

}  // namespace beraad::privacy
