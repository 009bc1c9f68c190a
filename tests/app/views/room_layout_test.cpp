// What the last chair relies on: every text appears whole over the pages, in type that can be read, inside the
// margins, and nothing lies over anything else; whatever people type, at every format of screen.
#include "app/views/room_layout.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "app/ui/text_layout.hpp"
#include "tests/app/views/random_room.hpp"
#include "tests/app/views/room_samples.hpp"

namespace beraad::views {
namespace {

using namespace present;

struct Format {
  std::string name;
  RoomSize size;
  float margin;
};
const std::vector<Format>& formats() {
  static const std::vector<Format> all{{"1920x1080", {1920, 1080, 56, 0}, 96},
                                       {"1280x800", {1280, 800, 49, 0}, 96},
                                       {"1024x768", {1024, 768, 41, 0}, 72},
                                       {"1920x1080, far away", {1920, 1080, 72, 0}, 96},
                                       {"1280x800, two steps larger", {1280, 800, 49, 2}, 96}};
  return all;
}

Ruler ruler_of(const ui::FontBook& fonts) {
  return [&fonts](std::string_view text, ui::FontSpec font) {
    return ui::width_of_run(text, ui::FontMeasure(fonts, font));
  };
}

void append_labelled(std::vector<std::string>& texts, const std::vector<std::pair<std::string, std::string>>& parts) {
  for (const auto& [label, text] : parts) texts.insert(texts.end(), {label, text});
}

// Everything of a part that must be readable somewhere.
struct TextsOf {
  std::vector<std::string>& texts;
  void operator()(const RoomText& p) const {
    texts.push_back(p.label);
    texts.insert(texts.end(), p.paragraphs.begin(), p.paragraphs.end());
  }
  void operator()(const RoomList& p) const {
    texts.push_back(p.label);
    texts.insert(texts.end(), p.items.begin(), p.items.end());
  }
  void operator()(const RoomTable& p) const {
    for (const RoomFactRow& row : p.rows) texts.push_back(row.name), append_labelled(texts, row.cells);
  }
  void operator()(const RoomOptionCards& p) const {
    for (const RoomOptionCard& card : p.cards) {
      texts.insert(texts.end(), {card.short_name, card.action});
      append_labelled(texts, card.parts);
    }
  }
  void operator()(const RoomPerspective& p) const {
    texts.push_back(p.stakeholders[p.current].name);  // the others as far as there is room
    for (const RoomValue& value : p.values) texts.insert(texts.end(), {value.value, value.norm});
  }
  void operator()(const RoomOverview& p) const {
    for (const RoomOverviewLine& line : p.lines) {
      texts.push_back(line.name);
      for (const auto& [value, letters] : line.values) texts.push_back(value);
    }
  }
  void card(const RoomJudgementCard& c) const {
    texts.insert(texts.end(), {c.value, c.despite, c.choice_text, c.label});
    append_labelled(texts, c.parts);
  }
  void operator()(const RoomJudgements& p) const {
    for (const RoomJudgementCard& one : p.cards) card(one);
  }
  void operator()(const RoomOneJudgement& p) const { card(p.card); }
  void operator()(const RoomSilent& p) const {
    for (const RoomOption& option : p.options) texts.push_back(option.short_name);
    texts.insert(texts.end(), {p.title, p.prompt, p.values_label, p.timer});
    texts.insert(texts.end(), p.values.begin(), p.values.end());
  }
  void operator()(const RoomThemes& p) const {
    texts.push_back(p.hint);
    for (const auto& [label, chosen] : p.themes) texts.push_back(label);
  }
  void operator()(const RoomTimer& p) const { texts.push_back(p.remaining); }
  void operator()(const RoomPicture& /*p*/) const {}
  void operator()(const RoomTest& p) const { texts.insert(texts.end(), {p.screen, p.reach, p.smallest}); }
};

std::vector<std::string> texts_of(const RoomScreen& screen) {
  std::vector<std::string> texts{screen.question};
  for (const RoomPart& part : screen.parts) std::visit(TextsOf{texts}, part);
  for (const RoomOption& option : screen.strip) texts.push_back(option.short_name);
  return texts;
}

std::string without_hyphens(std::string text) {
  std::erase(text, '-');
  return text;
}

// Where a word was broken, its parts follow each other.
std::string all_text(const std::vector<Shapes>& pages) {
  std::string all;
  for (const Shapes& page : pages) {
    for (const Shape& shape : page) {
      if (shape.kind != ShapeKind::Text) continue;
      const bool goes_on = shape.text.ends_with('-');
      all += without_hyphens(shape.text) + (goes_on ? "" : " ");
    }
  }
  std::erase(all, ' ');
  return all;
}

void expect_every_word(const RoomScreen& screen, const std::vector<Shapes>& pages) {
  const std::string all = all_text(pages);
  for (const std::string& text : texts_of(screen)) {
    for (std::size_t at = text.find_first_not_of(" \n"); at != std::string::npos;) {
      const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
      const std::string word = without_hyphens(text.substr(at, end - at));
      ASSERT_NE(all.find(word), std::string::npos) << "'" << word << "' of '" << text << "' is nowhere";
      at = text.find_first_not_of(" \n", end);
    }
  }
}

bool is_footer(const Shape& shape) { return shape.font.em == 44; }

void expect_readable(const std::vector<Shapes>& pages, const Format& format) {
  const float scale = room_scale(format.size), width = format.size.width / scale, height = format.size.height / scale;
  for (const Shapes& page : pages) {
    std::vector<const Shape*> texts;
    for (const Shape& shape : page) {
      EXPECT_TRUE(shape.rect.x >= 0 && shape.rect.right() <= width && shape.rect.y >= 0 &&
                  shape.rect.bottom() <= height)
          << "a shape leaves the page";
      if (shape.kind != ShapeKind::Text) continue;
      EXPECT_TRUE(is_footer(shape) || shape.font.em >= format.size.minimum_em) << shape.text << " is too small";
      EXPECT_GE(shape.rect.x, format.margin - 0.5f) << shape.text;
      EXPECT_LE(shape.rect.right(), width - format.margin + 0.5f) << shape.text;
      texts.push_back(&shape);
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for (std::size_t j = i + 1; j < texts.size(); ++j) {
        const ui::Rect a = texts[i]->rect, b = texts[j]->rect;
        const bool apart =
            a.right() <= b.x + 1 || b.right() <= a.x + 1 || a.bottom() <= b.y + 1 || b.bottom() <= a.y + 1;
        ASSERT_TRUE(apart) << "'" << texts[i]->text << "' lies over '" << texts[j]->text << "'";
      }
    }
  }
}

class RoomLayout : public testing::Test {
 protected:
  void SetUp() override {
    auto fonts = ui::FontBook::open(BERAAD_FONT_FOLDER);
    ASSERT_TRUE(fonts.has_value());
    m_fonts = std::move(fonts).value();
  }
  [[nodiscard]] std::vector<Shapes> lay(const RoomScreen& screen, const RoomSize& size) const {
    return lay_room(screen, size, ruler_of(*m_fonts));
  }
  std::unique_ptr<ui::FontBook> m_fonts;
};

TEST_F(RoomLayout, EverySampleIsWholeAndReadable) {
  for (const Format& format : formats()) {
    for (const auto& [name, screen] : samples::all()) {
      SCOPED_TRACE(name + " at " + format.name);
      const std::vector<Shapes> pages = lay(screen, format.size);
      expect_every_word(screen, pages);
      expect_readable(pages, format);
    }
  }
}

TEST_F(RoomLayout, WhateverPeopleTypeIsWholeAndReadable) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    Sentences sentences(seed);
    RoomScreen screen =
        samples::page_of(sentences.text(seed % 3 == 0 ? 600 : 90), {random_part(seed % k_kinds, sentences)}, 6);
    if (seed % 4 == 1) screen.parts.push_back(random_part(sentences.number(0, k_kinds - 1), sentences));
    if (seed % 4 == 2 && seed % k_kinds != 8) screen.parts.emplace_back(RoomTimer{"12:34"});
    const bool has_own = std::any_of(screen.parts.begin(), screen.parts.end(), [](const RoomPart& part) {
      return std::holds_alternative<RoomSilent>(part);  // its options are the strip
    });
    for (std::size_t i = 0; !has_own && i < seed % 5; ++i) {
      screen.strip.push_back({std::string(1, static_cast<char>('A' + i)), sentences.few_words(5)});
    }
    for (const Format& format : formats()) {
      SCOPED_TRACE("seed " + std::to_string(seed) + " at " + format.name);
      const std::vector<Shapes> pages = lay(screen, format.size);
      ASSERT_NO_FATAL_FAILURE(expect_every_word(screen, pages));
      ASSERT_NO_FATAL_FAILURE(expect_readable(pages, format));
    }
  }
}

TEST_F(RoomLayout, ALongTextWithoutASpaceIsWhole) {
  RoomScreen screen = samples::page_of("Wat is er?", {RoomText{"", {std::string(2000, 'n')}}}, 1);
  const std::vector<Shapes> pages = lay(screen, {});
  EXPECT_GT(pages.size(), 1u);
  std::string all = all_text(pages);
  EXPECT_GE(std::count(all.begin(), all.end(), 'n'), 2000);
}

TEST_F(RoomLayout, EachPageOfALongOptionHasItsMark) {
  Sentences sentences(5);
  const auto card = [&](const char* letter) {
    return present::RoomOptionCard{
        letter, "kort", sentences.text(120), {{"Verlies", sentences.text(700)}, {"Wie", sentences.text(700)}}};
  };
  const RoomScreen screen = samples::page_of("Wat kan ik doen?", {present::RoomOptionCards{{card("A"), card("B")}}}, 3);
  std::map<std::string, int> pages_of;
  for (const Shapes& page : lay(screen, {1280, 800})) {
    std::set<std::string> marks;
    for (const Shape& shape : page) {
      if (shape.kind == ShapeKind::Mark) marks.insert(shape.text);
    }
    EXPECT_FALSE(marks.empty());
    for (const std::string& mark : marks) ++pages_of[mark];
  }
  EXPECT_GT(pages_of["A"], 2);  // the page of names, and more than one of its own
  EXPECT_GT(pages_of["B"], 2);
}

TEST_F(RoomLayout, AQuestionOfMoreThanThreeLinesIsTextOfItsOwn) {
  Sentences sentences(7);
  const RoomScreen screen = samples::page_of(sentences.text(900), {RoomText{"", {"Een antwoord."}}}, 1);
  for (const Format& format : formats()) {
    const std::vector<Shapes> pages = lay(screen, format.size);
    ASSERT_GE(pages.size(), 2u) << format.name;
    EXPECT_NE(all_text({pages.back()}).find("Eenantwoord."), std::string::npos) << format.name;
    EXPECT_EQ(all_text({pages.back()}).find(screen.question.substr(0, screen.question.find(' '))), std::string::npos);
  }
}

TEST_F(RoomLayout, TheStripIsOnEveryPage) {
  for (const Format& format : formats()) {
    RoomScreen screen = samples::all().at("02-text");
    screen.strip = samples::four_options();
    for (const Shapes& page : lay(screen, format.size)) {
      std::set<std::string> letters;
      for (const Shape& shape : page) {
        if (shape.kind == ShapeKind::Mark) letters.insert(shape.text);
      }
      EXPECT_EQ(letters, (std::set<std::string>{"A", "B", "C", "D"})) << format.name;
    }
  }
}

TEST_F(RoomLayout, JudgementsFillPagesOfFourInTheOrderGiven) {
  const std::vector<Shapes> pages = lay(samples::all().at("08-judgements"), {});
  ASSERT_EQ(pages.size(), 2u);
  const std::string all = all_text(pages);
  std::size_t last = 0;
  for (const RoomJudgementCard& card : samples::judgements().cards) {
    const std::string first_word = card.value.substr(0, card.value.find(' '));
    const std::size_t at = all.find(first_word);
    EXPECT_GT(at, last) << card.value;
    last = at;
  }
}

TEST_F(RoomLayout, TypeIsLargerWhenThereIsRoomAndWhenAsked) {
  const RoomScreen screen = samples::page_of("Ja?", {RoomText{"", {"Nee."}}}, 1);
  const auto em_of = [&](const RoomSize& size) {
    const std::vector<Shapes> pages = lay(screen, size);
    const auto text = std::find_if(pages[0].begin(), pages[0].end(), [](const Shape& s) { return s.text == "Nee."; });
    return text->font.em;
  };
  EXPECT_EQ(em_of({}), 72);
  EXPECT_GT(em_of({1920, 1080, 56, 1}), 72);
  EXPECT_LT(em_of({1920, 1080, 56, -1}), 72);
  EXPECT_EQ(em_of({1920, 1080, 56, -20}), 56);
}

TEST_F(RoomLayout, AChosenThemeHasATickHoweverLongItIs) {
  const std::string much = "belang van het kind en van iedereen die bij het kind hoort, nu en later";
  for (const Format& format : formats()) {
    const RoomScreen screen =
        samples::page_of("Waar ging dit over?", {RoomThemes{"", {{"kort", true}, {much, true}}}}, 9);
    std::size_t ticks = 0;
    for (const Shapes& page : lay(screen, format.size)) {
      ticks += static_cast<std::size_t>(
          std::count_if(page.begin(), page.end(), [](const Shape& shape) { return shape.kind == ShapeKind::Icon; }));
    }
    EXPECT_EQ(ticks, 2u) << format.name;
  }
}

TEST_F(RoomLayout, BlackHasNoPages) {
  RoomScreen screen = samples::all().at("05-perspective");
  screen.kind = RoomScreen::Kind::Black;
  EXPECT_TRUE(lay(screen, {}).empty());
}

TEST_F(RoomLayout, AMaskedWordIsDrawnAsBoxesAndTheRestStays) {
  const RoomScreen screen = samples::page_of("Wat zei ████ tegen moeder?", {}, 1);
  const std::vector<Shapes> pages = lay(screen, {});
  const auto mask =
      std::find_if(pages[0].begin(), pages[0].end(), [](const Shape& shape) { return shape.kind == ShapeKind::Mask; });
  ASSERT_NE(mask, pages[0].end());
  EXPECT_EQ(mask->thickness, 4);
  const std::string all = all_text(pages);
  EXPECT_NE(all.find("Watzei"), std::string::npos);
  EXPECT_EQ(all.find("█"), std::string::npos);
}

TEST_F(RoomLayout, ASmallWindowIsLaidOutAsALargeOne) {
  for (const auto& [name, screen] : samples::all()) {
    EXPECT_EQ(lay(screen, {1920, 1080, 56, 0}).size(), lay(screen, {1280, 720, 56, 0}).size()) << name;
  }
}

}  // namespace
}  // namespace beraad::views
