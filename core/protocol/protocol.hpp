// A method as values, just as its JSON file says it. Nothing here knows any particular method:
// code finds fields by `Role` and by type, never by id.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/protocol/role.hpp"

namespace beraad::protocol {

using base::Language;
using base::LocalText;

enum class FieldType {
  ShortText,
  LongText,
  List,
  Table,
  Choice,
  MultiChoice,
  YesNo,
  Rating,
  Ranking,
  Date,
  DateTime,
  Person,
  Matrix
};
/// Whether its answer is free text, of one line or of many.
[[nodiscard]] constexpr bool is_text(FieldType type) {
  return type == FieldType::ShortText || type == FieldType::LongText;
}
/// What a method is for; preparation and after-care stand around a meeting, gathering is how a team chooses what its
/// meeting will be about, a register is kept beside all meetings; the others are one.
enum class Kind { Deliberation, Dialogue, Light, Intervision, Preparation, AfterCare, Gathering, Register };
enum class Visibility { Room, Facilitator, Private };
/// From when a room text may be seen: at once, or only after the joint reveal of its step.
enum class From { Open, Reveal };
enum class On { RoomAndReport, Report };
enum class Mode { Plenary, IndividualThenPlenary, Presenter, Pair, Facilitator };
/// What names the rows of a table or matrix.
enum class RowSource { Free, Participants, Stakeholders, Options, Organisations, Fixed };
enum class DynamicSet { Options, Organisations, Protocols };
/// The extra option of the contract that stands for every member of a dynamic set ("points to all of them").
inline constexpr std::string_view k_covers_all = "both";
/// The value that some_row_has wants where anything that is filled in will do; of a yes or no: yes.
inline constexpr std::string_view k_filled_in = "true";

struct Option {
  std::string id;
  LocalText label;
  bool settles = false;     // of a status: nothing is left to do
  LocalText consequence{};  // what follows when it is chosen, said at once; mostly empty
  friend bool operator==(const Option&, const Option&) = default;
};

/// When a required field counts as complete; all keys that are set must hold. Absent rule = optional field.
struct Covers {
  DynamicSet set = DynamicSet::Options;
  std::vector<std::string> columns;
  friend bool operator==(const Covers&, const Covers&) = default;
};
struct Rule {
  bool answered = false;
  std::optional<bool> is;
  std::optional<int> min_rows, max_rows, min_choices, within_days;
  std::vector<std::string> each_row_has;
  std::optional<std::string> row_for_each;  // "options", "organisations", "participants" or "fixed"
  std::optional<Covers> covers;
  std::map<std::string, std::string> some_row_has;  // column -> value as text
  bool each_participant = false;
  std::vector<std::string> each_participant_has;
  std::optional<bool> each_participant_is;
  friend bool operator==(const Rule&, const Rule&) = default;
};
struct Completeness {
  LocalText words;
  std::optional<Rule> rule;  // none = words only, for people to judge
  friend bool operator==(const Completeness&, const Completeness&) = default;
};

/// Live wording help for a question; never blocks.
struct WordingHints {
  std::optional<int> max_words;
  std::optional<int> count;  // of a list: so many items is a good number
  bool no_comma = false;
  bool as_question = false;  // it has to be one: ends with a question mark
  std::map<std::string, std::vector<std::string>> avoid_first_word, good_first_word, vague_words;  // by language
  friend bool operator==(const WordingHints&, const WordingHints&) = default;
};

/// What a choice may be: fixed options, or members of a set that the case itself defines plus extras.
struct Choices {
  std::vector<Option> options;     // fixed ones
  std::optional<DynamicSet> from;  // then the members of that set
  std::vector<Option> extra;       // and these
  friend bool operator==(const Choices&, const Choices&) = default;
};

struct Column {
  std::string id;
  LocalText label, short_label;  // short: at most 14 characters, for narrow tables and the room
  FieldType type = FieldType::ShortText;
  Role role = Role::None;
  bool presenter_only = false;  // of what each writes: said of every line by the presenter, once all is shown
  From from = From::Open;
  On on = On::RoomAndReport;
  Choices choices;
  int min = 0, max = 0;       // rating
  std::string default_value;  // of a choice: the option taken when nobody chose (source: assumed)
  friend bool operator==(const Column&, const Column&) = default;
};

struct Field {
  std::string id;
  LocalText label, short_label, hint, example;
  FieldType type = FieldType::ShortText;
  Role role = Role::None;
  bool per_participant = false;
  bool presenter_only = false;  // a per-participant field of the presenter alone (author "presenter")
  bool stored = true;           // false: filled in aloud, never kept
  bool early = false;           // may be written before its step, and stays sealed until that step opens
  Visibility visibility = Visibility::Room;
  From from = From::Open;
  On on = On::RoomAndReport;
  std::optional<Completeness> complete;  // none = optional
  Choices choices;
  int min = 0, max = 0;  // rating
  RowSource rows = RowSource::Free;
  std::vector<Option> fixed_rows;
  std::string rows_from;        // table: id of the field whose lines are its first rows, or name them; empty = none
  bool repeat_rows = false;     // several rows may share one row key (values per stakeholder)
  std::vector<Column> columns;  // table, matrix
  std::optional<DynamicSet> defines;  // the rows of this table are that set
  std::string items_from;             // ranking: id of the list whose items are ranked
  std::optional<WordingHints> hints;
  std::string variant;  // of the method to which it belongs; empty = all of them
  std::string page;     // of the step, for one who fills it in alone; empty = where the step has no pages

  [[nodiscard]] const Column* find_column(std::string_view id) const;
  [[nodiscard]] const Column* find_column(Role role) const;
  friend bool operator==(const Field&, const Field&) = default;
};

/// Part of a step for whoever fills it in alone, one after another.
struct Page {
  std::string id;
  LocalText title;
  friend bool operator==(const Page&, const Page&) = default;
};

struct Step {
  std::string id;
  LocalText title, short_title;    // short: at most 14 characters, for the rail
  LocalText question;              // what the room sees and the group answers
  LocalText why;                   // one line for the room
  std::vector<LocalText> prompts;  // what the facilitator may ask now
  std::vector<LocalText> pitfalls;
  LocalText complete;                  // in words, for people only
  std::map<std::string, int> minutes;  // plan id -> minutes
  std::optional<int> floor;
  Mode mode = Mode::Plenary;
  bool sealed = false;                   // per-participant answers stay hidden until the joint reveal
  bool protected_time = false;           // re-planning never touches it
  std::string form;                      // "evaluation" where the forms are handed out
  int meeting = 0;                       // methods over several meetings
  std::string level, phase;              // steps of the same word belong together
  LocalText level_name{}, phase_name{};  // where the template says it in every language; else empty
  std::vector<Page> pages;
  std::vector<Field> fields;

  [[nodiscard]] const Field* find_field(std::string_view id) const;
  [[nodiscard]] const Field* find_field(Role role) const;
  friend bool operator==(const Step&, const Step&) = default;
};

struct Plan {
  std::string id;  // its total in minutes
  int minutes = 0;
  friend bool operator==(const Plan&, const Plan&) = default;
};

/// A way to go through the method that has fields of its own.
struct Variant {
  std::string id;
  LocalText title;
  friend bool operator==(const Variant&, const Variant&) = default;
};

struct Review {
  std::string by, on;  // both empty: not yet reviewed by a trained facilitator
  friend bool operator==(const Review&, const Review&) = default;
};

struct Protocol {
  std::string id;
  int version = 1;
  LocalText title, summary;  // summary: one line that says when to choose it
  LocalText not_when, leader, group_warning;
  std::string source;  // publication and year
  Review review;
  Kind kind = Kind::Deliberation;
  std::string decision;  // required, optional, none
  int group_min = 1, group_max = 30;
  bool evaluation_form = false;
  std::vector<Plan> plans;  // the first is the default
  std::vector<Variant> variants;
  std::vector<Step> steps;
  std::vector<LocalText> ground_rules;  // offered in step 1 for the field of role Agreements
  int order = 1000;                     // place in lists of methods, the lowest first; own methods come last
  // Question of the method guide -> answers for which this method was made; a question that is absent does not matter.
  std::map<std::string, std::vector<std::string>> suits;

  [[nodiscard]] const Step* find_step(std::string_view id) const;
  [[nodiscard]] const Plan* find_plan(std::string_view id) const;
  /// Position of the step, or steps.size() when there is none of that id.
  [[nodiscard]] std::size_t position_of(std::string_view step_id) const;
  friend bool operator==(const Protocol&, const Protocol&) = default;
};

/// Where a field of that role stands first, in step order.
struct FieldPlace {
  const Step* step = nullptr;
  const Field* field = nullptr;
  explicit operator bool() const { return field != nullptr; }
};
[[nodiscard]] FieldPlace find_by_role(const Protocol& protocol, Role role);
/// The field that defines the set (the options of the dilemma), if the method has one.
[[nodiscard]] FieldPlace find_definition(const Protocol& protocol, DynamicSet set);

/// A list or a table of the group: its items can be put in order.
[[nodiscard]] bool can_be_ranked(const Field& field);
/// The list or table of the group whose items a ranking in that step puts in order: in the same step, else in the
/// nearest earlier one.
[[nodiscard]] FieldPlace find_ranked_list(const Protocol& protocol, const Step& step, std::string_view items_from);

/// Its lines can be the first rows of a table: a list, a table with free rows, or what each person wrote; for all to
/// see.
[[nodiscard]] bool can_give_rows(const Field& field);
/// The field whose lines are the first rows of a table in that step: in the same step, else in the nearest earlier one.
[[nodiscard]] FieldPlace find_row_source(const Protocol& protocol, const Step& step, std::string_view rows_from);
/// A table of the group with a row for each participant that shows what that person wrote elsewhere, and no name.
[[nodiscard]] bool names_rows_by_sentence(const Field& field);
/// What it can show: a text that each person wrote, for all to see.
[[nodiscard]] bool is_sentence_of_each(const Field& field);

/// In a sealed step each writes it in silence. The ground rules are agreed to aloud, before anybody writes.
[[nodiscard]] bool is_of_round(const Field& field);
/// The same of a column: what the presenter says of every line comes after it.
[[nodiscard]] bool is_of_round(const Column& column);

/// True for what a group meets for; false for what comes before and after.
[[nodiscard]] bool is_meeting(const Protocol& protocol);
/// It can be begun by itself: a meeting, or what comes after one and asks its own ground rules.
[[nodiscard]] bool begins_by_itself(const Protocol& protocol);
/// Minutes of a step in a plan; 0 when the plan does not know the step.
[[nodiscard]] int planned_minutes(const Step& step, std::string_view plan_id);
/// The fewest minutes that re-planning may leave: its own floor, else ceil(0.6 x minutes of the shortest
/// plan), at least 2; a protected step's floor is its planned minutes in that plan.
[[nodiscard]] int floor_minutes(const Protocol& protocol, const Step& step, std::string_view plan_id);

using ProtocolHandle = std::shared_ptr<const Protocol>;

}  // namespace beraad::protocol
