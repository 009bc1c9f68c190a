// Screens of the room made by chance from words of which no two are alike: what people may type, and more of it.
#pragma once

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "app/present/room_screen.hpp"

namespace beraad::views {

using namespace present;

// Sentences of Dutch words in which every word is unlike any other, so that a missing one cannot hide behind another.
class Sentences {
 public:
  explicit Sentences(unsigned seed) : m_random(seed) {}

  std::size_t number(std::size_t least, std::size_t most) { return least + m_random() % (most - least + 1); }
  std::string text(std::size_t most_characters) {
    const std::size_t length = number(1, most_characters);
    std::string text;
    while (text.size() < length) {
      text += (text.empty() ? "" : number(0, 40) == 0 ? "\n" : " ") + word();
      text += number(0, 9) == 0 ? "." : "";
    }
    return text;
  }
  std::string few_words(std::size_t most) {
    std::string text;
    for (std::size_t i = number(1, most); i > 0; --i) {
      text += (text.empty() ? "" : " ") + word();
    }
    return text;
  }
  std::size_t length() {  // mostly short, now and then a whole page
    const std::size_t kind = number(0, 9);
    return kind < 6 ? 60 : kind < 9 ? 300 : 2000;
  }

 private:
  std::string word() {
    static const std::vector<std::string> words{"de",
                                                "zij",
                                                "kind",
                                                "moeder",
                                                "hoort",
                                                "bij",
                                                "afspraak",
                                                "eerlijk",
                                                "pleegouders",
                                                "gezin",
                                                "zorg",
                                                "doorslaggevende",
                                                "vertrouwen",
                                                "gedragswetenschapper",
                                                "jeugdbescherming",
                                                "verantwoordelijkheid",
                                                "uithuisplaatsingsmachtigingsverlengingsverzoek",
                                                "cliënt",
                                                "één"};
    return words[m_random() % words.size()] + std::to_string(m_next++) + "x";
  }
  std::mt19937 m_random;
  int m_next = 0;
};

inline std::vector<std::string> marks(Sentences& sentences) {
  std::vector<std::string> letters{"A", "B", "C"};
  letters.resize(sentences.number(0, 3));
  return letters;
}

inline RoomPart random_part(std::size_t kind, Sentences& s) {
  const std::size_t count = s.number(1, 12);
  switch (kind) {
    case 0: {
      RoomText part{s.few_words(3), {}};
      for (std::size_t i = 0; i < std::min<std::size_t>(count, 4); ++i) part.paragraphs.push_back(s.text(s.length()));
      return part;
    }
    case 1: {
      RoomList part{s.few_words(3), {}};
      for (std::size_t i = 0; i < count; ++i) part.items.push_back(s.text(s.length()));
      return part;
    }
    case 2: {
      RoomTable part{s.few_words(3), {}};
      for (std::size_t i = 0; i < count; ++i) {
        part.rows.push_back({s.text(s.length()), {}, marks(s)});
        for (std::size_t cell = s.number(0, 3); cell > 0; --cell) {
          part.rows.back().cells.emplace_back(s.few_words(2), s.text(s.length()));
        }
      }
      return part;
    }
    case 3: {
      RoomOptionCards part;
      for (std::size_t i = 0; i < s.number(2, 4); ++i) {
        part.cards.push_back({std::string(1, static_cast<char>('A' + i)), s.few_words(5), s.text(s.length()), {}});
        for (std::size_t one = s.number(0, 2); one > 0; --one) {
          part.cards.back().parts.emplace_back(s.few_words(2), s.text(s.length()));
        }
      }
      return part;
    }
    case 4: {
      RoomPerspective part;
      for (std::size_t i = 0; i < count; ++i) part.stakeholders.push_back({s.few_words(3), s.number(0, 1) == 0});
      part.current = s.number(0, count - 1);
      for (std::size_t i = 0; i < s.number(0, 6); ++i)
        part.values.push_back({s.few_words(4), s.text(s.length()), marks(s)});
      return part;
    }
    case 5: {
      RoomOverview part;
      for (std::size_t i = 0; i < count; ++i) {
        part.lines.push_back({s.few_words(3), {}});
        for (std::size_t one = s.number(0, 3); one > 0; --one)
          part.lines.back().values.emplace_back(s.text(60), marks(s));
      }
      return part;
    }
    case 6: {
      RoomJudgements part;
      const bool labelled = s.number(0, 2) == 0;
      for (std::size_t i = 0; i < count; ++i) {
        part.cards.push_back({i % 3 == 0 ? "other" : "A", s.few_words(5), s.few_words(1), s.text(s.length()),
                              i % 3 == 0 ? s.text(100) : "", labelled ? s.few_words(2) : ""});
      }
      return part;
    }
    case 7:
      return RoomOneJudgement{{"B",
                               s.text(100),
                               s.few_words(1),
                               s.text(s.length()),
                               "",
                               s.few_words(2),
                               {{s.few_words(3), s.text(s.length())}, {s.few_words(3), s.text(s.length())}},
                               1}};
    case 8: {
      RoomSilent part{s.few_words(5),
                      s.text(60),
                      {{"A", s.few_words(5)}, {"B", s.few_words(5)}},
                      s.few_words(4),
                      {},
                      s.number(0, 2) == 0 ? "" : "2:40",
                      0.7f};
      for (std::size_t i = 0; i < 2 * count; ++i) part.values.push_back(s.text(s.number(0, 5) == 0 ? 400 : 30));
      return part;
    }
    default: {
      RoomThemes part{s.few_words(4), {}};
      for (std::size_t i = 0; i < 2 * count; ++i) part.themes.emplace_back(s.text(40), i % 5 == 0);
      return part;
    }
  }
}
inline constexpr std::size_t k_kinds = 10;

}  // namespace beraad::views
