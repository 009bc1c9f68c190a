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
};

// What a page may hold. Every text comes whole; the view fits or pages it, never cuts it.
struct RoomCover {
  std::string title, subtitle, date, clock;
};  // before Begin
struct RoomText {
  std::string label;
  std::vector<std::string> paragraphs;
};
struct RoomList {
  std::string label;
  std::vector<std::string> items;
};
struct RoomFactRow {
  std::string name;
  std::vector<std::pair<std::string, std::string>> cells;
  std::vector<std::string> marks;
};
struct RoomTable {
  std::string label;
  std::vector<RoomFactRow> rows;
};  // any table: a card per row
struct RoomOptionCard {
  std::string letter, short_name, action;
  std::vector<std::pair<std::string, std::string>> parts;
};
struct RoomOptionCards {
  std::vector<RoomOptionCard> cards;
};
struct RoomValue {
  std::string value, norm;
  std::vector<std::string> marks;
};
struct RoomStakeholder {
  std::string name;
  bool has_values = false;
};
struct RoomPerspective {
  std::vector<RoomStakeholder> stakeholders;
  std::size_t current = 0;
  std::vector<RoomValue> values;
};
struct RoomOverviewLine {
  std::string name;
  std::vector<std::pair<std::string, std::vector<std::string>>> values;
};  // value, marks
struct RoomOverview {
  std::vector<RoomOverviewLine> lines;
};
struct RoomJudgementCard {
  std::string mark, value, despite_label, despite, choice_text, label;
};
struct RoomJudgements {
  std::vector<RoomJudgementCard> cards;
};
struct RoomOneJudgement {
  RoomJudgementCard card;
  std::vector<std::pair<std::string, std::string>> parts;
};
struct RoomSilent {
  std::vector<RoomOption> options;
  std::string values_label;
  std::vector<std::string> values;
  std::string timer;
};
struct RoomThemes {
  std::string hint;
  std::vector<std::pair<std::string, bool>> themes;
};  // label, chosen
struct RoomTimer {
  std::string remaining;
};
struct RoomMessage {
  std::string text;
};  // "Even pauze"
struct RoomPicture {
  std::string png;
  float ratio = 1;  // width / height
};  // a page of the report

struct RoomTest {
  std::string screen, reach, smallest;
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
};

}  // namespace beraad::present
