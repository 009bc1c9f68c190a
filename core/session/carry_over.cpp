#include "core/session/carry_over.hpp"

#include <algorithm>
#include <array>

#include "core/base/calendar.hpp"
#include "core/session/visibility.hpp"

namespace beraad::session {
namespace {

using protocol::Column;
using protocol::Field;
using protocol::FieldType;
using protocol::Protocol;
using protocol::Role;
using protocol::Step;

/// With these a method turns from finding out to judging.
constexpr std::array k_judging{Role::Judgement, Role::Conclusion, Role::Similarities};
/// Each meeting makes its own: what was so then, danger and haste above all, is asked again.
constexpr std::array k_of_the_meeting{
    Role::Agreements,     Role::Consent,      Role::Expectation,   Role::QuestionConfirmed, Role::Promise,
    Role::PromiseDue,     Role::AcuteDanger,  Role::DangerActedOn, Role::LevelResolved,     Role::PromiseStatus,
    Role::EarlierPromise, Role::LookBackDate, Role::LookBackOwner, Role::LookBackPlace};
/// How a case went up: said at each level, and known as such in the sessions after it.
constexpr std::array k_of_the_level{Role::LevelReason, Role::LevelSkipped};

template <std::size_t Count>
bool is_one_of(Role role, const std::array<Role, Count>& roles) {
  return std::ranges::find(roles, role) != roles.end();
}

bool judges(const Step& step) {
  return !step.form.empty() ||
         std::ranges::any_of(step.fields, [](const Field& field) { return is_one_of(field.role, k_judging); });
}

/// The level about which the field says something; empty for what is about the whole case.
std::string level_of(const Step& step, const Field& field) {
  return is_one_of(field.role, k_of_the_level) ? step.level : std::string();
}

bool may_go_over(const Field& field) {
  return !field.per_participant && field.stored && field.visibility == protocol::Visibility::Room &&
         field.type != FieldType::Ranking && !is_one_of(field.role, k_of_the_meeting);
}

/// A moral question may be asked of any group. What somebody asks about themselves is no moral question.
bool answers(Role known, Role wanted) {
  return known == wanted || (known == Role::Question && wanted == Role::PresenterQuestion);
}

/// How surely what stands in the one, a field or a column, is what the other asks for. Its role says so whatever a
/// method calls it; of those the same id is the nearest. An id alone counts where the roles do not speak against it.
enum class Likeness { Other, SameId, SameRole, Same };

template <class Part>
Likeness likeness(const Part& one, const Part& other) {
  const bool same_id = one.id == other.id;
  if (one.role != Role::None && answers(one.role, other.role)) return same_id ? Likeness::Same : Likeness::SameRole;
  const bool contradicts = one.role != Role::None && other.role != Role::None;
  return same_id && !contradicts ? Likeness::SameId : Likeness::Other;
}

/// What stands in the one can stand in the other.
bool holds_alike(const Field& one, const Field& other) {
  return (one.type == other.type || (is_text(one.type) && is_text(other.type))) && one.rows == other.rows;
}

struct Known {
  const Field* field = nullptr;
  const FieldValue* value = nullptr;
};

/// The last answer to that notion before the method begins to judge, of the field that holds it most surely; what is
/// said of each level, at that level, whatever was judged there.
Known last_answer(const Protocol& from, const State& state, const Field& wanted, const std::string& level) {
  Known last;
  Likeness surest = Likeness::SameId;
  for (const Step& step : from.steps) {
    if (level.empty() && judges(step)) break;
    if (!level.empty() && step.level != level) continue;
    for (const Field& field : step.fields) {
      const Likeness now = likeness(field, wanted);
      if (now < surest || !may_go_over(field) || !holds_alike(field, wanted)) continue;
      const AnswerKey key{step.id, field.id, {}};
      // What one person wrote for a step that was never reached is theirs still.
      if (sight_of(step, field, state, key, Audience::Facilitator) != Sight::Visible) continue;
      const FieldValue* value = find_value(state, key);
      if (value == nullptr || is_empty(*value)) continue;
      last = {&field, value};
      surest = now;
    }
  }
  return last;
}

/// The answer of the group that holds that notion most surely, whatever it is seen by.
Known like_answer(const Protocol& from, const State& state, const Field& wanted) {
  Known found;
  Likeness surest = Likeness::SameId;
  for (const Step& step : from.steps) {
    for (const Field& field : step.fields) {
      const Likeness now = likeness(field, wanted);
      if (now < surest || field.per_participant || !holds_alike(field, wanted)) continue;
      const FieldValue* value = find_value(state, {step.id, field.id, {}});
      if (value == nullptr || is_empty(*value)) continue;
      found = {&field, value};
      surest = now;
    }
  }
  return found;
}

bool is_option(const protocol::Choices& choices, const std::string& option) {
  const auto is_in = [&](const std::vector<protocol::Option>& options) {
    return std::ranges::find(options, option, &protocol::Option::id) != options.end();
  };
  if (is_in(choices.options) || is_in(choices.extra)) return true;
  if (choices.from == protocol::DynamicSet::Options) return option.size() == 1 && option[0] >= 'A' && option[0] <= 'H';
  return choices.from.has_value();  // decided by what the case itself defines
}

std::string on_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

bool fits(const Column& column, const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  switch (column.type) {
    case FieldType::YesNo:
      return std::holds_alternative<bool>(cell);
    case FieldType::Rating: {
      const auto* rating = std::get_if<std::int64_t>(&cell);
      return rating != nullptr && *rating >= column.min && *rating <= column.max;
    }
    case FieldType::Choice:
      return text != nullptr && is_option(column.choices, *text);
    case FieldType::Date:
      return text != nullptr && base::read_date(*text);
    case FieldType::DateTime:
      return text != nullptr && base::read_date_time(*text);
    default:
      return text != nullptr;
  }
}

/// The column that holds what stands in `column`; null when there is none.
const Column* column_for(const Field& to, const Column& column) {
  const Column* place = nullptr;
  Likeness surest = Likeness::Other;
  for (const Column& other : to.columns) {
    const Likeness now = likeness(column, other);
    if (now > surest) {
      place = &other;
      surest = now;
    }
  }
  return place;
}

bool takes_row(const Field& to, const Row& row) {
  return to.rows != protocol::RowSource::Fixed ||
         std::ranges::find(to.fixed_rows, row.key, &protocol::Option::id) != to.fixed_rows.end();
}

Rows rows_for(const Field& from, const Field& to, const Rows& rows, base::Ids& ids) {
  Rows fitting;
  for (const Row& row : rows) {
    if (!row.struck.empty() || !takes_row(to, row)) continue;
    Row copy{ids.random_id(), row.key, row.short_name, {}, {}};
    for (const Column& column : from.columns) {
      const auto cell = row.cells.find(column.id);
      const Column* place = cell != row.cells.end() ? column_for(to, column) : nullptr;
      if (place == nullptr || !fits(*place, cell->second)) continue;
      const auto* text = std::get_if<std::string>(&cell->second);
      const bool one_line = text != nullptr && place->type != FieldType::LongText;
      copy.cells.emplace(place->id, one_line ? Cell(on_one_line(*text)) : cell->second);
    }
    if (copy.cells.empty()) continue;
    const auto same = std::ranges::find(fitting, copy.key, &Row::key);
    if (copy.key.empty() || to.repeat_rows || same == fitting.end()) {
      fitting.push_back(std::move(copy));
    } else {
      same->cells.merge(copy.cells);  // there each has one row: the first word counts
    }
  }
  return fitting;
}

FieldValue value_for(const Field& from, const Field& to, const FieldValue& value, base::Ids& ids) {
  if (const auto* rows = std::get_if<Rows>(&value)) return rows_for(from, to, *rows, ids);
  if (const auto* items = std::get_if<Items>(&value)) {
    Items copies;
    for (const ListItem& item : *items) {
      if (!item.struck) copies.push_back({ids.random_id(), item.text});
    }
    return copies;
  }
  if (const auto* selection = std::get_if<Selection>(&value)) {
    Selection known;
    std::ranges::copy_if(*selection, std::back_inserter(known),
                         [&](const std::string& option) { return is_option(to.choices, option); });
    return known;
  }
  const auto* text = std::get_if<std::string>(&value);
  if (to.type == FieldType::Choice && (text == nullptr || !is_option(to.choices, *text))) return std::string();
  if (to.type == FieldType::ShortText && text != nullptr) return on_one_line(*text);
  return value;
}

/// Each piece of what an answer says by itself.
void add_pieces(const FieldValue& value, std::vector<Cell>& pieces) {
  const auto add_text = [&](const std::string& text) {
    if (!text.empty()) pieces.emplace_back(on_one_line(text));
  };
  if (const auto* text = std::get_if<std::string>(&value)) add_text(*text);
  if (const auto* yes = std::get_if<bool>(&value)) pieces.emplace_back(*yes);
  if (const auto* number = std::get_if<std::int64_t>(&value)) pieces.emplace_back(*number);
  if (const auto* selection = std::get_if<Selection>(&value)) std::ranges::for_each(*selection, add_text);
  if (const auto* items = std::get_if<Items>(&value)) std::ranges::for_each(*items, add_text, &ListItem::text);
  if (const auto* rows = std::get_if<Rows>(&value)) {
    for (const Row& row : *rows) {
      add_text(row.key);
      add_text(row.short_name);
      for (const auto& [column, cell] : row.cells) {
        const auto* text = std::get_if<std::string>(&cell);
        pieces.push_back(text != nullptr ? Cell(on_one_line(*text)) : cell);
      }
    }
  }
}

}  // namespace

std::vector<WriteAnswer> carry_over(const Protocol& from, const State& state, const Protocol& to, base::Ids& ids) {
  std::vector<WriteAnswer> answers;
  const bool has_met = protocol::is_meeting(from);  // then the moment to decide has come once; a preparation names it
  bool judged = false;
  for (const Step& step : to.steps) {
    judged = judged || judges(step);
    for (const Field& field : step.fields) {
      const std::string level = level_of(step, field);
      if (judged && level.empty()) continue;
      if (!may_go_over(field) || (has_met && field.role == Role::DecideBefore)) continue;
      const Known known = last_answer(from, state, field, level);
      if (known.value == nullptr) continue;
      FieldValue value = value_for(*known.field, field, *known.value, ids);
      if (!is_empty(value)) answers.push_back({{step.id, field.id, {}}, std::move(value)});
    }
  }
  return answers;
}

std::vector<WriteAnswer> carry_register(const Protocol& from, const State& state, const Protocol& to, base::Ids& ids) {
  std::vector<WriteAnswer> answers;
  for (const Step& step : to.steps) {
    for (const Field& field : step.fields) {
      const Known known = like_answer(from, state, field);
      if (known.value == nullptr || field.per_participant || !field.stored) continue;
      FieldValue value = value_for(*known.field, field, *known.value, ids);
      if (!is_empty(value)) answers.push_back({{step.id, field.id, {}}, std::move(value), true});
    }
  }
  return answers;
}

bool carries_all(const State& state, const std::vector<WriteAnswer>& answers) {
  std::vector<Cell> before, after;
  for (const auto& [key, record] : state.answers) {
    if (record.current().kind == AnswerKind::Value) add_pieces(record.current().value, before);
  }
  for (const WriteAnswer& answer : answers) add_pieces(answer.value, after);
  std::ranges::sort(before);
  std::ranges::sort(after);
  return std::ranges::includes(after, before);
}

}  // namespace beraad::session
