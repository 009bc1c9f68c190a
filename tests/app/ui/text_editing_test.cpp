#include "app/ui/text_editing.hpp"

#include <gtest/gtest.h>

#include <random>

#include "app/ui/graphemes.hpp"
#include "core/base/text.hpp"

namespace beraad::ui {
namespace {

/// Every grapheme is one wide.
class Even final : public TextMeasure {
 public:
  [[nodiscard]] float width_of(std::string_view) const override { return 1; }
};
const Even k_even;

const std::string k_family =
    "\U0001F469\U0001F3FD\u200D\U0001F469\U0001F3FD\u200D\U0001F467";  // joined, with skin tones
const std::string k_flag = "\U0001F1F3\U0001F1F1";
const std::string k_decomposed = "e\u0301\u0323";

std::vector<std::string> rows_of(const std::string& text, float width) {
  std::vector<std::string> rows;
  for (const TextRow& row : laid_out(text, width, k_even)) rows.push_back(text.substr(row.begin, row.end - row.begin));
  return rows;
}

TextEditing many(const std::string& text = {}, float width = 1000) {
  TextEditing editing(text);
  editing.set_width(width);
  return editing;
}

TEST(Graphemes, AreWhatAReaderSeesAsOneCharacter) {
  const std::string text = "a" + k_family + k_flag + k_decomposed + "\r\nz";
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size(); at = grapheme_end(text, at)) {
    parts.push_back(text.substr(at, grapheme_end(text, at) - at));
  }
  EXPECT_EQ(parts, (std::vector<std::string>{"a", k_family, k_flag, k_decomposed, "\r\n", "z"}));
  for (std::size_t at = text.size(), i = parts.size(); at > 0; at = grapheme_begin_before(text, at)) {
    --i;
    EXPECT_EQ(text.substr(grapheme_begin_before(text, at), at - grapheme_begin_before(text, at)), parts[i]);
  }
}

TEST(Layout, BreaksBetweenWordsAndWideWordsAtTheEdge) {
  EXPECT_EQ(rows_of("een twee drie", 8), (std::vector<std::string>{"een twee ", "drie"}));
  EXPECT_EQ(rows_of("een gedragswetenschapper", 8), (std::vector<std::string>{"een ", "gedragsw", "etenscha", "pper"}));
  EXPECT_EQ(rows_of("a\n\nb\n", 8), (std::vector<std::string>{"a", "", "b", ""}));
  EXPECT_EQ(rows_of("", 8), (std::vector<std::string>{""}));
  EXPECT_EQ(rows_of("zorg-plan", 6), (std::vector<std::string>{"zorg-", "plan"}));
  EXPECT_EQ(rows_of("a\u00A0b c", 4), (std::vector<std::string>{"a\u00A0b ", "c"})) << "a hard space does not break";
}

TEST(Layout, SpacesHangAndDoNotCount) {
  const std::vector<TextRow> rows = laid_out("een    twee", 4, k_even);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_FLOAT_EQ(rows[0].width, 3);
}

TEST(Editing, TypesAtTheCaretAndErasesByGrapheme) {
  TextEditing editing = many();
  editing.type("a" + k_family + k_decomposed);
  editing.erase(Erase::Left);
  EXPECT_EQ(editing.text(), "a" + k_family);
  editing.move(Move::Left, false, k_even);
  EXPECT_EQ(editing.caret().at, 1u);
  editing.erase(Erase::Right);
  EXPECT_EQ(editing.text(), "a");
}

TEST(Editing, KeepsExactlyWhatWasTyped) {
  TextEditing editing = many();
  const std::string text = " e\u0301 \u00E9  \u2013 \u201Cja\u201D  ";
  editing.type(text);
  EXPECT_EQ(editing.text(), text);
}

TEST(Editing, PasteCleansLineEndsAndControlCharacters) {
  TextEditing area = many();
  area.paste("een\r\ntwee\rdrie\x07");
  EXPECT_EQ(area.text(), "een\ntwee\ndrie");
  TextEditing line("", Lines::One);
  line.paste("een\r\ntwee");
  EXPECT_EQ(line.text(), "een twee");
}

TEST(Editing, JumpsByWordOverApostrophesAndPunctuation) {
  TextEditing editing = many("De thema\u2019s, en dan");
  editing.move(Move::Start, false, k_even);
  std::vector<std::size_t> stops;
  for (int i = 0; i < 5; ++i) {
    editing.move(Move::WordRight, false, k_even);
    stops.push_back(editing.caret().at);
  }
  const std::size_t comma = std::string("De thema\u2019s").size();
  EXPECT_EQ(stops, (std::vector<std::size_t>{3, comma, comma + 2, comma + 5, comma + 8}));
  editing.move(Move::WordLeft, false, k_even);
  EXPECT_EQ(editing.caret().at, comma + 5);
}

TEST(Editing, HomeAndEndGoByTheRowThatIsSeen) {
  TextEditing editing = many("een twee drie", 8);
  editing.place({10, false}, false);  // in "drie"
  editing.move(Move::RowStart, false, k_even);
  EXPECT_EQ(editing.caret(), (Caret{9, false}));
  editing.place({2, false}, false);
  editing.move(Move::RowEnd, false, k_even);
  EXPECT_EQ(editing.caret(), (Caret{9, true})) << "the end of the first row is the begin of the second";
  EXPECT_EQ(editing.row_of(editing.caret(), k_even), 0u);
  EXPECT_EQ(editing.row_of({9, false}, k_even), 1u);
}

TEST(Editing, UpAndDownKeepTheColumn) {
  TextEditing editing = many("abcdef\nab\nabcdef");
  editing.place({5, false}, false);
  editing.move(Move::Down, false, k_even);
  EXPECT_EQ(editing.caret().at, 9u) << "the short row ends before the column";
  editing.move(Move::Down, false, k_even);
  EXPECT_EQ(editing.caret().at, 15u);
  editing.move(Move::Down, false, k_even);
  EXPECT_EQ(editing.caret().at, 16u) << "down from the last row goes to the end";
  editing.move(Move::Up, false, k_even);
  editing.move(Move::Up, false, k_even);
  editing.move(Move::Up, false, k_even);
  EXPECT_EQ(editing.caret().at, 0u) << "up from the first row goes to the begin";
}

TEST(Editing, SelectsAndReplaces) {
  TextEditing editing = many("goede morgen allemaal");
  editing.select_word(8);
  EXPECT_EQ(editing.selected(), "morgen");
  editing.type("dag");
  EXPECT_EQ(editing.text(), "goede dag allemaal");
  editing.select_all();
  EXPECT_EQ(editing.cut(), "goede dag allemaal");
  EXPECT_EQ(editing.text(), "");
  editing.undo();
  EXPECT_EQ(editing.selected(), "goede dag allemaal") << "undo gives the selection back";
}

TEST(Editing, AnArrowCollapsesASelectionToItsEdge) {
  TextEditing editing = many("abcdef");
  editing.place({1, false}, false);
  editing.move(Move::Right, true, k_even);
  editing.move(Move::Right, true, k_even);
  editing.move(Move::Left, false, k_even);
  EXPECT_EQ(editing.caret().at, 1u);
  EXPECT_TRUE(editing.selected().empty());
}

TEST(Editing, SelectsAParagraph) {
  TextEditing editing = many("een\ntwee woorden\ndrie");
  editing.select_paragraph(7);
  EXPECT_EQ(editing.selected(), "twee woorden");
}

TEST(Editing, UndoGoesByWord) {
  TextEditing editing = many();
  for (const char c : std::string("Ergens thuis horen")) editing.type(std::string(1, c));
  EXPECT_TRUE(editing.undo());
  EXPECT_EQ(editing.text(), "Ergens thuis ");
  EXPECT_TRUE(editing.undo());
  EXPECT_EQ(editing.text(), "Ergens ");
  EXPECT_TRUE(editing.redo());
  EXPECT_EQ(editing.text(), "Ergens thuis ");
  editing.type("!");
  EXPECT_FALSE(editing.redo()) << "a new edit ends what could be done again";
}

TEST(Editing, MovingTheCaretBeginsANewStep) {
  TextEditing editing = many();
  editing.type("ab");
  editing.move(Move::Left, false, k_even);
  editing.type("c");
  editing.undo();
  EXPECT_EQ(editing.text(), "ab");
}

TEST(Editing, BackspacesAreOneStep) {
  TextEditing editing = many("goed");
  for (int i = 0; i < 3; ++i) editing.erase(Erase::Left);
  EXPECT_EQ(editing.text(), "g");
  editing.undo();
  EXPECT_EQ(editing.text(), "goed");
  EXPECT_FALSE(editing.undo());
}

TEST(Editing, RefusesNothingForLengthAndSaysThatItIsLong) {
  TextEditing line(std::string(300, 'a'), Lines::One);
  EXPECT_FALSE(line.is_long());
  line.type("b");
  EXPECT_TRUE(line.is_long());
  EXPECT_EQ(line.text().size(), 301u);
  TextEditing area = many(std::string(20'000, 'a'));
  EXPECT_FALSE(area.is_long());
  area.type("\u00E9");
  EXPECT_TRUE(area.is_long());
}

TEST(Editing, KeepsAtMostOneMebibyteOnAGraphemeBoundary) {
  TextEditing editing = many(std::string(TextEditing::k_most_bytes - 4, 'a'));
  editing.paste("xyz" + k_family);
  EXPECT_EQ(editing.text().size(), TextEditing::k_most_bytes - 1);
  EXPECT_EQ(editing.text().substr(editing.text().size() - 3), "xyz");
}

TEST(Editing, AnotherTextFromOutsideKeepsTheCaretNear) {
  TextEditing editing = many("een twee");
  editing.place({4, false}, false);
  editing.replace_all("een");
  EXPECT_EQ(editing.caret().at, 3u);
  EXPECT_FALSE(editing.can_undo());
}

TEST(Editing, AnotherTextFromOutsideLeavesTheCaretBetweenItsLetters) {
  const auto after = [](std::size_t at, const std::string& text) {
    TextEditing editing = many("Ik zag Samira komen.");
    editing.place({at, false}, false);
    editing.replace_all(text);
    return editing.caret().at;
  };
  EXPECT_EQ(after(2, "Ik zag het kind komen."), 2u) << "before the change";
  EXPECT_EQ(after(14, "Ik zag het kind komen."), 16u) << "behind it";
  EXPECT_EQ(after(10, "Ik zag het kind komen."), 15u) << "within it";
  EXPECT_EQ(after(20, "Ik zag het kind."), 16u) << "at the end";
  EXPECT_EQ(after(20, ""), 0u);
}

/// Whatever is done: rows tile the text and fit, the caret stands on a boundary, undo leads back to the begin and redo
/// to the end.
TEST(EditingProperty, HoldsForAnyRowOfEdits) {
  const std::vector<std::string> pieces = {"a", "woord ", "\n", "e\u0301", k_family, k_flag, " ", "-", "\u2019s", "\t"};
  for (unsigned seed = 1; seed <= 150; ++seed) {
    std::mt19937 chance(seed);
    const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(chance() % bound); };
    const float width = static_cast<float>(1 + below(12));
    TextEditing editing = many({}, width);
    for (int i = 0; i < 60; ++i) {
      switch (below(7)) {
        case 0:
        case 1:
        case 2:
          editing.type(pieces[below(pieces.size())]);
          break;
        case 3:
          editing.erase(static_cast<Erase>(below(4)));
          break;
        case 4:
          editing.move(static_cast<Move>(below(12)), below(2) == 0, k_even);
          break;
        case 5:
          editing.paste(pieces[below(pieces.size())] + pieces[below(pieces.size())]);
          break;
        default:
          editing.place(editing.caret_at(below(6), static_cast<float>(below(14)), k_even), below(2) == 0);
          break;
      }
      const std::string& text = editing.text();
      ASSERT_TRUE(base::is_valid_utf8(text));
      ASSERT_EQ(grapheme_boundary(text, editing.caret().at), editing.caret().at) << "seed " << seed;
      std::size_t next = 0;
      for (const TextRow& row : editing.rows(k_even)) {
        ASSERT_EQ(row.begin, next);
        ASSERT_LE(row.begin, row.end);
        ASSERT_LE(row.end, row.next);
        ASSERT_LE(row.width, width + 0.01f);
        next = row.next;
      }
      ASSERT_EQ(next, text.size());
      const Caret caret = editing.caret();
      const std::size_t row = editing.row_of(caret, k_even);
      ASSERT_LT(row, editing.rows(k_even).size());
      ASSERT_LE(editing.rows(k_even)[row].begin, caret.at);
    }
    const std::string last = editing.text();
    while (editing.undo()) {
    }
    ASSERT_EQ(editing.text(), "") << "seed " << seed;
    while (editing.redo()) {
    }
    ASSERT_EQ(editing.text(), last) << "seed " << seed;
  }
}

}  // namespace
}  // namespace beraad::ui
