// All that may stand on the wall, as plain values in the room's language. There is no member for anything private:
// what must not be seen is not in the type. The room's view draws this and gets nothing else.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace beraad::present {

/// An option in the strip and on pages.
struct RoomOption {
  std::string letter, short_name;
  friend bool operator==(const RoomOption&, const RoomOption&) = default;
};

// What a page may hold. Every text comes whole; the view fits or pages it, never cuts it.
struct RoomCover {
  std::string title, subtitle, date, clock;
  friend bool operator==(const RoomCover&, const RoomCover&) = default;
};  // before Begin
struct RoomText {
  std::string label;
  std::vector<std::string> paragraphs;
  friend bool operator==(const RoomText&, const RoomText&) = default;
};
struct RoomList {
  std::string label;
  std::vector<std::string> items;
  friend bool operator==(const RoomList&, const RoomList&) = default;
};
struct RoomFactRow {
  std::string name;
  std::vector<std::pair<std::string, std::string>> cells;
  std::vector<std::string> marks;
  friend bool operator==(const RoomFactRow&, const RoomFactRow&) = default;
};
struct RoomTable {
  std::string label;
  std::vector<RoomFactRow> rows;
  friend bool operator==(const RoomTable&, const RoomTable&) = default;
};  // any table: a card per row
struct RoomOptionCard {
  std::string letter, short_name, action;
  std::vector<std::pair<std::string, std::string>> parts;
  friend bool operator==(const RoomOptionCard&, const RoomOptionCard&) = default;
};
struct RoomOptionCards {
  std::vector<RoomOptionCard> cards;
  friend bool operator==(const RoomOptionCards&, const RoomOptionCards&) = default;
};
struct RoomValue {
  std::string value, norm;
  std::vector<std::string> marks;
  friend bool operator==(const RoomValue&, const RoomValue&) = default;
};
struct RoomStakeholder {
  std::string name;
  bool has_values = false;
  friend bool operator==(const RoomStakeholder&, const RoomStakeholder&) = default;
};
struct RoomPerspective {
  std::vector<RoomStakeholder> stakeholders;
  std::size_t current = 0;
  std::vector<RoomValue> values;
  friend bool operator==(const RoomPerspective&, const RoomPerspective&) = default;
};
struct RoomOverviewLine {
  std::string name;
  std::vector<std::pair<std::string, std::vector<std::string>>> values;
  friend bool operator==(const RoomOverviewLine&, const RoomOverviewLine&) = default;
};  // value, marks
struct RoomOverview {
  std::vector<RoomOverviewLine> lines;
  friend bool operator==(const RoomOverview&, const RoomOverview&) = default;
};
struct RoomJudgementCard {
  std::string mark, value, despite_label, despite, choice_text, label;  // mark: empty where nothing is chosen
  std::vector<std::pair<std::string, std::string>> parts{};             // what else was judged: label, words
  std::size_t parts_before_despite = 0;                                 // so many of them, as the columns stand
  friend bool operator==(const RoomJudgementCard&, const RoomJudgementCard&) = default;
};
struct RoomJudgements {
  std::vector<RoomJudgementCard> cards;
  friend bool operator==(const RoomJudgements&, const RoomJudgements&) = default;
};
struct RoomOneJudgement {
  RoomJudgementCard card;
  friend bool operator==(const RoomOneJudgement&, const RoomOneJudgement&) = default;
};
struct RoomSilent {
  std::string title;   // "Schrijfronde: nog niet praten"
  std::string prompt;  // the step's own question, below the moral one
  std::vector<RoomOption> options;
  std::string values_label;
  std::vector<std::string> values;
  std::string timer;
  float left = 1;  // share of the timer
  friend bool operator==(const RoomSilent&, const RoomSilent&) = default;
};
struct RoomThemes {
  std::string hint;
  std::vector<std::pair<std::string, bool>> themes;
  friend bool operator==(const RoomThemes&, const RoomThemes&) = default;
};  // label, chosen
struct RoomTimer {
  std::string remaining;
  friend bool operator==(const RoomTimer&, const RoomTimer&) = default;
};
struct RoomMessage {
  std::string text;
  friend bool operator==(const RoomMessage&, const RoomMessage&) = default;
};  // "Even pauze"
struct RoomPicture {
  std::string png;
  float ratio = 1;  // width / height
  friend bool operator==(const RoomPicture&, const RoomPicture&) = default;
};  // a page of the report

struct RoomTest {
  std::string screen, reach, smallest;
  friend bool operator==(const RoomTest&, const RoomTest&) = default;
};  // can the last chair read it? the name of the screen, and a line in the smallest type

using RoomPart =
    std::variant<RoomText, RoomList, RoomTable, RoomOptionCards, RoomPerspective, RoomOverview, RoomJudgements,
                 RoomOneJudgement, RoomSilent, RoomThemes, RoomTimer, RoomPicture, RoomTest>;

struct RoomScreen {
  enum class Kind { Cover, Page, Message, Black, White } kind = Kind::Cover;
  bool dark = false;  // palette of the room
  RoomCover cover;
  RoomMessage message;
  std::string question;  // in very large type
  std::vector<RoomPart> parts;
  std::vector<RoomOption> strip;    // from the step after the dilemma on; empty before
  std::string step_label;           // "Stap 5"
  std::size_t step = 0, steps = 0;  // progress ticks: position from 0
  std::string page_pattern;         // "{0} van {1}"
  std::size_t page = 0;             // wanted page; the view clamps it
  friend bool operator==(const RoomScreen&, const RoomScreen&) = default;
};

}  // namespace beraad::present
