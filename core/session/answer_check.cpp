#include "core/session/answer_check.hpp"

#include <algorithm>
#include <set>

#include "core/base/calendar.hpp"
#include "core/base/text.hpp"
#include "core/session/event_members.hpp"

namespace beraad::session {

using protocol::Choices;
using protocol::DynamicSet;
using protocol::Field;
using protocol::FieldType;
using protocol::RowSource;

namespace {

bool is_option_letter(std::string_view text) { return text.size() == 1 && text[0] >= 'A' && text[0] <= 'H'; }

bool has_option(const std::vector<protocol::Option>& options, std::string_view id) {
  return std::ranges::find(options, id, &protocol::Option::id) != options.end();
}

bool is_possible_choice(const Choices& choices, std::string_view id) {
  if (has_option(choices.options, id) || has_option(choices.extra, id)) return true;
  if (!choices.from) return false;
  return *choices.from == DynamicSet::Options ? is_option_letter(id) : !base::is_blank(id);
}

/// What a field and a column have in common: where a scalar stands and what it may be.
struct Place {
  std::string field, column;  // column "" = the field's own value
  FieldType type = FieldType::ShortText;
  const Choices& choices;
  int min = 0, max = 0;

  [[nodiscard]] base::Failure refuse(std::string code, std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{field, column};
    std::ranges::move(more, std::back_inserter(arguments));
    return fail(std::move(code), std::move(arguments));
  }
};

Outcome check_person(const Place& place, const Setup& setup, std::string_view person) {
  if (is_participant_code(person) && !find_participant(setup, person))
    return place.refuse("refused.unknown-participant");
  return Done{};
}

Outcome check_one_line(const Place& place, std::string_view text) {
  if (text.find('\n') != std::string_view::npos) return place.refuse("refused.line-break");
  return Done{};
}

Outcome check_string(const Place& place, const Setup& setup, const std::string& text) {
  switch (place.type) {
    case FieldType::LongText:
      return Done{};
    case FieldType::ShortText:
      return check_one_line(place, text);
    case FieldType::Choice:
      if (!is_possible_choice(place.choices, text)) return place.refuse("refused.unknown-option");
      return Done{};
    case FieldType::Date:
      if (!base::read_date(text)) return place.refuse("refused.bad-date");
      return Done{};
    case FieldType::DateTime:
      if (!base::read_date_time(text)) return place.refuse("refused.bad-date-time");
      return Done{};
    case FieldType::Person: {
      BERAAD_TRY(one_line, check_one_line(place, text));
      return check_person(place, setup, text);
    }
    default:
      return place.refuse("refused.wrong-type");
  }
}

Outcome check_yes_no(const Place& place) {
  if (place.type != FieldType::YesNo) return place.refuse("refused.wrong-type");
  return Done{};
}

Outcome check_number(const Place& place, std::int64_t number) {
  if (place.type != FieldType::Rating) return place.refuse("refused.wrong-type");
  if (number < place.min || number > place.max) {
    return place.refuse("refused.out-of-range", {std::to_string(place.min), std::to_string(place.max)});
  }
  return Done{};
}

Outcome check_cell(const Place& place, const Setup& setup, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return check_string(place, setup, *text);
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return check_number(place, *number);
  return check_yes_no(place);
}

Outcome check_selection(const Place& place, const Selection& selection) {
  if (place.type != FieldType::MultiChoice && place.type != FieldType::Ranking) {
    return place.refuse("refused.wrong-type");
  }
  std::set<std::string_view> seen;
  for (const std::string& id : selection) {
    const bool known =
        place.type == FieldType::Ranking ? base::read_uuid(id).has_value() : is_possible_choice(place.choices, id);
    if (!known) return place.refuse("refused.unknown-option");
    if (!seen.insert(id).second) return place.refuse("refused.duplicate-option");
  }
  return Done{};
}

template <class T>
Outcome check_ids(const Place& place, const std::vector<T>& entries, std::size_t most = k_most_rows) {
  if (entries.size() > most) return place.refuse("refused.too-many", {std::to_string(most)});
  std::set<Uuid> seen;
  for (const T& entry : entries) {
    if (!entry.id.is_nil() && !seen.insert(entry.id).second) return place.refuse("refused.duplicate-row");
  }
  return Done{};
}

Outcome check_items(const Place& place, const Items& items) {
  if (place.type != FieldType::List) return place.refuse("refused.wrong-type");
  BERAAD_TRY(ids, check_ids(place, items));
  for (const ListItem& item : items) {
    BERAAD_TRY(one_line, check_one_line(place, item.text));
  }
  return Done{};
}

/// An author whose link was cut is known by what they wrote alone.
bool is_of_cut_link(const Field& field, std::string_view key) {
  return protocol::names_rows_by_sentence(field) && is_pseudonym(key);
}

Outcome check_row_key(const Field& field, const Place& place, const Setup& setup, const Row& row) {
  const bool is_struck = row.struck.contains("*");
  if (field.rows == RowSource::Free || field.per_participant) {
    if (!row.key.empty()) return place.refuse("refused.row-key-not-allowed");
    return Done{};
  }
  if (is_struck && row.key.empty()) return Done{};
  if (base::is_blank(row.key)) return place.refuse("refused.row-key-needed");
  BERAAD_TRY(one_line, check_one_line(place, row.key));
  switch (field.rows) {
    case RowSource::Options:
      if (!is_option_letter(row.key)) return place.refuse("refused.unknown-row");
      return Done{};
    case RowSource::Fixed:
      if (!has_option(field.fixed_rows, row.key)) return place.refuse("refused.unknown-row");
      return Done{};
    case RowSource::Participants:
      if (!find_participant(setup, row.key) && !is_of_cut_link(field, row.key)) {
        return place.refuse("refused.unknown-participant");
      }
      return Done{};
    case RowSource::Stakeholders:
      return check_person(place, setup, row.key);
    case RowSource::Organisations:
    case RowSource::Free:
      return Done{};
  }
  return Done{};
}

Outcome check_row(const Field& field, const Setup& setup, const Row& row) {
  for (const auto& [id, cell] : row.cells) {
    const protocol::Column* column = field.find_column(id);
    if (!column) return fail("refused.unknown-column", {field.id, id});
    BERAAD_TRY(fits, check_cell({field.id, id, column->type, column->choices, column->min, column->max}, setup, cell));
  }
  return Done{};
}

Outcome check_rows(const Field& field, const Place& place, const Setup& setup, const Rows& rows) {
  if (field.type != FieldType::Table && field.type != FieldType::Matrix) return place.refuse("refused.wrong-type");
  if (field.per_participant && rows.size() > 1) return place.refuse("refused.one-row");
  const bool kept = field.role == protocol::Role::Scores || field.role == protocol::Role::OpenAnswers;
  BERAAD_TRY(ids, check_ids(place, rows, kept ? k_most_kept_rows : k_most_rows));
  std::set<std::string_view> keys;
  for (const Row& row : rows) {
    BERAAD_TRY(key_fits, check_row_key(field, place, setup, row));
    const bool is_new = row.key.empty() || keys.insert(row.key).second;
    if (!is_new && !field.repeat_rows) return place.refuse("refused.duplicate-row");
    BERAAD_TRY(cells_fit, check_row(field, setup, row));
  }
  return Done{};
}

/// Walks the members of an event and judges every text in it; keeps the first refusal.
class TextWalk {
 public:
  template <class T>
  void operator()(const char* /*name*/, const T& member) {
    look_at(member);
  }
  [[nodiscard]] const Outcome& outcome() const { return m_outcome; }

 private:
  void look_at(const std::string& text) {
    if (m_outcome) m_outcome = check_text(text);
  }
  template <IsDescribed T>
  void look_at(const T& object) {
    visit_members(object, *this);
  }
  template <class... T>
  void look_at(const std::variant<T...>& value) {
    std::visit([this](const auto& content) { this->look_at(content); }, value);
  }
  template <class First, class Second>
  void look_at(const std::pair<First, Second>& pair) {
    look_at(pair.first);
    look_at(pair.second);
  }
  template <class T>
  void look_at(const T& member) {
    if constexpr (std::ranges::range<T>) {
      for (const auto& entry : member) look_at(entry);
    }
  }

  Outcome m_outcome = Done{};
};

}  // namespace

Outcome check_text(std::string_view text) {
  if (text.size() > k_most_text_bytes) return fail("refused.too-long");
  const auto is_control = [](char character) {
    return static_cast<unsigned char>(character) < 0x20 && character != '\n' && character != '\t';
  };
  if (std::ranges::any_of(text, is_control) || !base::is_valid_utf8(text)) return fail("refused.not-text");
  return Done{};
}

Outcome check_texts(const Event& event) {
  TextWalk walk;
  std::visit([&](const auto& content) { visit_members(content, walk); }, event);
  return walk.outcome();
}

Outcome check_value(const Field& field, const Setup& setup, const FieldValue& value) {
  const Place place{field.id, "", field.type, field.choices, field.min, field.max};
  if (const auto* text = std::get_if<std::string>(&value)) return check_string(place, setup, *text);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return check_number(place, *number);
  if (const auto* selection = std::get_if<Selection>(&value)) return check_selection(place, *selection);
  if (const auto* items = std::get_if<Items>(&value)) return check_items(place, *items);
  if (const auto* rows = std::get_if<Rows>(&value)) return check_rows(field, place, setup, *rows);
  return check_yes_no(place);
}

}  // namespace beraad::session
