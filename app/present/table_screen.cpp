// Tables and matrices: rows by their source, columns in the order of the screen, seldom needed ones as details.
#include <algorithm>
#include <array>

#include "app/present/present_session.hpp"
#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/references.hpp"
#include "core/session/sentences.hpp"

namespace beraad::present {
namespace {

using protocol::Role;
using protocol::RowSource;

// Columns that the room seldom needs while it talks; they open under the chosen row.
constexpr std::array k_detail_roles{Role::StakeholderKind, Role::Present, Role::SourceNote};

bool is_detail(const protocol::Field& field, const protocol::Column& column) {
  // What may stand in the way of an action is a column where it is carried into practice, which asks for that alone.
  const bool asks_more = field.role == Role::Actions || field.role == Role::ActionStatus;
  if (asks_more && column.role == Role::ActionObstacle) return true;
  return std::ranges::find(k_detail_roles, column.role) != k_detail_roles.end();
}

/// Text first, then the narrow columns: the source and the marks stand at the right.
std::vector<const protocol::Column*> screen_columns(const protocol::Field& field) {
  std::vector<const protocol::Column*> columns;
  const auto rank = [](const protocol::Column& column) {
    return column.role == Role::Source ? 1 : column.role == Role::PointsTo ? 2 : 0;
  };
  for (int wanted = 0; wanted <= 2; ++wanted) {
    for (const auto& column : field.columns) {
      if (column.role == Role::PointsToAlso || is_detail(field, column)) continue;
      if (rank(column) == wanted) columns.push_back(&column);
    }
  }
  return columns;
}

float weight_of(const protocol::Column& column) {
  switch (column.type) {
    case protocol::FieldType::ShortText:
    case protocol::FieldType::LongText:
      return column.role == Role::Value ? 2.8f : 4.0f;
    case protocol::FieldType::Choice:
      return column.role == Role::Source ? 0.7f : column.role == Role::PointsTo ? 1.2f : 1.8f;
    case protocol::FieldType::YesNo:
      return 1.4f;
    case protocol::FieldType::Date:  // a day as it is typed stands on one line
      return 2.2f;
    case protocol::FieldType::Person:
      return 1.8f;
    default:
      return 2.0f;
  }
}

bool has_named_rows(const protocol::Field& field) { return field.rows != RowSource::Free; }

using Sentences = std::vector<session::Sentence>;

std::string row_name_head(const Context& context, const session::SessionDocument& document, const protocol::Step& step,
                          const protocol::Field& field, const Sentences& sentences) {
  if (!sentences.empty()) {
    return session::sentence_head(document.protocol(), step, field).in(context.texts.language());
  }
  switch (field.rows) {
    case RowSource::Options:
      return context.texts.say("table.option");
    case RowSource::Stakeholders:
      return context.texts.say("table.perspective");
    case RowSource::Participants:
      return context.texts.say("table.participant");
    case RowSource::Organisations:
      return context.texts.say("table.organisation");
    default:
      return {};
  }
}

std::string row_words(const Context& context, const session::SessionDocument& document, const protocol::Field& field,
                      const session::Row& row, const Sentences& sentences) {
  const auto sentence = std::ranges::find(sentences, row.key, &session::Sentence::author);
  if (sentence != sentences.end()) {
    return sentence->struck ? context.texts.say("answer.struck") : session::sentence_words(document.state(), *sentence);
  }
  if (field.rows == RowSource::Fixed) {
    const auto found = std::ranges::find(field.fixed_rows, row.key, &protocol::Option::id);
    return found == field.fixed_rows.end() ? row.key : found->label.in(context.texts.language());
  }
  if (field.rows == RowSource::Participants) return session::person_label(document.state(), row.key, true);
  return row.key;
}

/// The organisations that another field of this method named; none for the field that names them itself.
std::vector<std::string> organisations_of_case(const session::SessionDocument& document, const protocol::Field& field) {
  if (field.rows != RowSource::Organisations || field.defines) return {};
  return session::set_members(document.protocol(), document.state(), protocol::DynamicSet::Organisations);
}

/// Rows that are always shown, also while they are still empty.
std::vector<std::string> standing_rows(const session::SessionDocument& document, const protocol::Field& field,
                                       const Sentences& sentences) {
  std::vector<std::string> keys;
  if (!sentences.empty()) {
    for (const auto& sentence : sentences) keys.push_back(sentence.author);
  } else if (field.rows == RowSource::Fixed) {
    for (const auto& option : field.fixed_rows) keys.push_back(option.id);
  } else if (field.rows == RowSource::Options && !field.defines) {
    for (const auto& option : session::case_options(document.protocol(), document.state())) {
      keys.push_back(option.letter);
    }
  } else if (field.rows == RowSource::Organisations) {
    keys = organisations_of_case(document, field);
  } else if (field.rows == RowSource::Participants) {
    for (const auto* person : session::counted_participants(document.state().setup)) keys.push_back(person->code);
  }
  return keys;
}

session::Rows rows_to_show(const Context& context, const session::SessionDocument& document,
                           const protocol::Field& field, const session::AnswerKey& key, const Sentences& sentences) {
  const auto* value = session::find_value(document.state(), key);
  const auto* stored = value != nullptr ? std::get_if<session::Rows>(value) : nullptr;
  session::Rows rows = stored != nullptr ? *stored : session::Rows{};
  for (const auto& standing : standing_rows(document, field, sentences)) {
    if (std::ranges::find(rows, standing, &session::Row::key) == rows.end()) {
      session::Row row;
      row.key = standing;
      rows.push_back(std::move(row));
    }
  }
  const auto& fresh = context.app.session.new_row;
  if (fresh && fresh->key == key && std::ranges::find(rows, fresh->row, &session::Row::id) == rows.end()) {
    session::Row row;
    row.id = fresh->row;
    row.key = fresh->row_key;
    // Another value for someone stands with that person's other values.
    const auto last =
        std::find_if(rows.rbegin(), rows.rend(), [&](const session::Row& other) { return other.key == row.key; });
    rows.insert(row.key.empty() || last == rows.rend() ? rows.end() : last.base(), std::move(row));
  }
  return session::in_order_of(sentences, std::move(rows));
}

std::string next_option_letter(const session::Rows& rows) {
  for (char letter = 'A'; letter <= 'H'; ++letter) {
    if (std::ranges::find(rows, std::string(1, letter), &session::Row::key) == rows.end()) return {letter};
  }
  return {};
}

void add_buttons(const Context& context, const session::SessionDocument& document, const protocol::Field& field,
                 const session::Rows& rows, TableScreen& table) {
  const auto& texts = context.texts;
  if (field.rows == RowSource::Fixed || field.rows == RowSource::Participants) return;
  if (!organisations_of_case(document, field).empty()) return;
  if (field.rows == RowSource::Options) {
    const std::string letter = next_option_letter(rows);
    if (field.defines && !letter.empty()) table.add.push_back({texts.say("table.add-option", {letter}), letter});
    return;
  }
  if (field.rows == RowSource::Stakeholders) {
    table.add.push_back({texts.say("table.add-perspective"), {}});
    const auto chosen = std::ranges::find_if(
        rows, [&](const session::Row& row) { return base::to_text(row.id) == context.app.session.active_row; });
    if (field.repeat_rows && chosen != rows.end() && !chosen->key.empty()) {
      table.add.push_back({texts.say("table.add-value", {chosen->key}), chosen->key});
    }
    return;
  }
  table.add.push_back(
      {texts.say(field.rows == RowSource::Organisations ? "table.add-organisation" : "table.add-row"), {}});
}

}  // namespace

TableScreen present_table(const Context& context, const session::SessionDocument& document, const protocol::Step& step,
                          const protocol::Field& field, bool enabled) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  const session::AnswerKey key{step.id, field.id, {}};
  TableScreen table;
  table.named_rows = has_named_rows(field);
  const auto columns = screen_columns(field);
  const Sentences sentences =
      session::sentences_of(document.protocol(), step, field, document.state(), session::Audience::Facilitator);
  if (table.named_rows) {
    table.head.push_back(row_name_head(context, document, step, field, sentences));
    const float name_weight = sentences.empty() ? 2.2f : 4.0f;  // as wide as a text
    table.weights.push_back(field.rows == RowSource::Options && field.defines ? 0.6f : name_weight);
  }
  for (const auto* column : columns) {
    const bool narrow = weight_of(*column) < 1.5f && !column->short_label.empty();
    table.head.push_back(narrow ? column->short_label.in(language) : column->label.in(language));
    table.weights.push_back(weight_of(*column));
  }
  const auto* source = field.find_column(Role::Source);
  if (source != nullptr) {
    table.filter_label = texts.say("table.still-assumed");
    table.filter_on = context.app.session.filter_assumed;
  }
  const session::Rows rows = rows_to_show(context, document, field, key, sentences);
  std::string previous_key;
  for (const auto& row : rows) {
    if (table.filter_on && source != nullptr) {
      const std::string told = session::cell_text(row, source->id);
      if (!told.empty() && told != source->default_value) continue;
    }
    RowScreen screen;
    screen.row = row.id;
    if (row.id.is_nil()) screen.standing_key = row.key;
    screen.first_of_group = table.rows.empty() || row.key.empty() || row.key != previous_key;
    previous_key = row.key;
    screen.chosen = !row.id.is_nil() && base::to_text(row.id) == context.app.session.active_row;
    screen.in_room = !row.key.empty() && row.key == context.app.room.shown_row;
    if (field.rows == RowSource::Options) screen.mark = row.key;
    if (table.named_rows) {
      const bool own_name = field.rows == RowSource::Stakeholders ||
                            (field.rows == RowSource::Organisations && organisations_of_case(document, field).empty());
      screen.name = present_editor(context, {EditorRef::Part::RowKey, key, row.id, {}},
                                   row_words(context, document, field, row, sentences), texts.say("table.name-example"),
                                   true, enabled && own_name);
      if (!own_name) screen.name.path.clear();
    }
    if (field.defines == protocol::DynamicSet::Options) {
      screen.short_name = present_editor(context, {EditorRef::Part::ShortName, key, row.id, {}}, row.short_name,
                                         texts.say("table.short-name"), true, enabled);
    }
    for (const auto* column : columns) {
      screen.cells.push_back(present_cell(context, document, field, *column, key, row, enabled));
    }
    if (screen.chosen) {
      for (const auto& column : field.columns) {
        if (is_detail(field, column)) {
          screen.details.push_back(present_cell(context, document, field, column, key, row, enabled));
        }
      }
    }
    table.rows.push_back(std::move(screen));
  }
  if (enabled) add_buttons(context, document, field, rows, table);
  const auto tables =
      std::ranges::count_if(step.fields, [](const protocol::Field& other) { return !other.columns.empty(); });
  if (table.rows.empty() && !table.filter_on && tables == 1) {  // of several each has its label, and that is enough
    table.empty_question = step.question.in(language);
    table.empty_help = field.hint.in(language);
  }
  return table;
}

}  // namespace beraad::present
