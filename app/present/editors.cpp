// Editors, cells and choices: the smallest pieces of every field.
#include <algorithm>

#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/ranked_items.hpp"
#include "core/session/typed_text.hpp"

namespace beraad::present {
namespace {

using protocol::FieldType;
using protocol::Role;

constexpr std::size_t k_long_text_advice = 20'000, k_one_line_advice = 300;

std::vector<OptionButton> yes_no_buttons(const base::Texts& texts, const bool* chosen) {
  return {{"yes", texts.say("value.yes"), {}, chosen != nullptr && *chosen},
          {"no", texts.say("value.no"), {}, chosen != nullptr && !*chosen}};
}

std::vector<OptionButton> rating_buttons(int min, int max, const std::int64_t* chosen) {
  std::vector<OptionButton> buttons;
  for (int value = min; value <= max; ++value) {
    const std::string number = std::to_string(value);
    buttons.push_back({number, number, {}, chosen != nullptr && *chosen == value});
  }
  return buttons;
}

std::vector<OptionButton> people_suggestions(const session::SessionDocument& document, const std::string& chosen) {
  std::vector<OptionButton> buttons;
  for (const auto& person : document.state().setup.participants) {
    buttons.push_back({person.code, person.role, {}, person.code == chosen});
  }
  return buttons;
}

/// Which options the marks of a "points to" cell stand for, from its two columns.
std::vector<std::string> marks_of(const session::SessionDocument& document, const protocol::Field& field,
                                  const protocol::Column& column, const session::Row& row) {
  std::vector<std::string> marks;
  const auto add = [&](const std::string& id) {
    if (id.empty()) return;
    const bool covers_all = std::ranges::any_of(column.choices.extra, [&](const protocol::Option& option) {
      return option.id == id && id == protocol::k_covers_all;
    });
    if (!covers_all) {
      marks.push_back(id);
      return;
    }
    for (const auto& option : session::case_options(document.protocol(), document.state())) {
      marks.push_back(option.letter);
    }
  };
  add(session::cell_text(row, column.id));
  if (const auto* also = field.find_column(Role::PointsToAlso)) add(session::cell_text(row, also->id));
  return marks;
}

}  // namespace

bool is_closed_for_writing(const Context& context, const session::SessionDocument& document) {
  const auto& state = document.state();
  return state.stage == session::Stage::Closed || state.stage == session::Stage::Stopped || state.off_record ||
         context.library.access == storage::Access::ReadOnly;
}

std::string date_example(const base::Texts& texts, FieldType type) {
  if (type == FieldType::Date) return texts.say("field.date-example");
  if (type == FieldType::DateTime) return texts.say("field.date-time-example");
  return {};
}

EditableText present_editor(const Context& context, EditorRef editor, std::string stored, std::string placeholder,
                            bool one_line, bool enabled) {
  EditableText text;
  text.path = state::to_path(editor);
  text.active = context.app.session.active == editor;
  text.chosen = context.app.session.chosen == editor;
  if (const auto* draft = context.app.drafts.find(text.path)) stored = draft->text;
  if (const auto problem = context.app.session.problems.find(text.path);
      problem != context.app.session.problems.end()) {
    text.problem = problem->second;
  }
  text.editor = std::move(editor);
  text.text = std::move(stored);
  text.placeholder = std::move(placeholder);
  text.one_line = one_line;
  text.enabled = enabled;
  const std::size_t advice = one_line ? k_one_line_advice : k_long_text_advice;
  if (text.text.size() > advice && base::count_code_points(text.text) > advice) {
    text.notice = context.texts.say("field.long", {std::to_string(advice)});
  }
  return text;
}

std::vector<OptionButton> present_ranking(const Context& context, const session::SessionDocument& document,
                                          const std::string& step_id, const protocol::Field& field,
                                          const session::Selection& ranked) {
  std::vector<OptionButton> buttons;
  const auto* step = document.protocol().find_step(step_id);
  if (step == nullptr) return buttons;
  for (const auto& item : session::ranked_items(document.protocol(), *step, field, document.state(),
                                                session::Audience::Facilitator, context.texts)) {
    if (item.struck) continue;
    const auto found = std::ranges::find(ranked, item.id);
    const bool chosen = found != ranked.end();
    const std::string place = chosen ? std::to_string(found - ranked.begin() + 1) + ". " : std::string();
    buttons.push_back({item.id, place + item.text, {}, chosen});
  }
  return buttons;
}

std::vector<OptionButton> present_options(const Context& context, const session::SessionDocument& document,
                                          const protocol::Choices& choices, const std::vector<std::string>& chosen) {
  std::vector<OptionButton> buttons;
  const auto is_chosen = [&](const std::string& id) { return std::ranges::find(chosen, id) != chosen.end(); };
  const auto language = context.texts.language();
  for (const auto& option : choices.options) {
    buttons.push_back({option.id, option.label.in(language), {}, is_chosen(option.id)});
  }
  if (choices.from == protocol::DynamicSet::Options) {
    for (const auto& option : session::case_options(document.protocol(), document.state())) {
      buttons.push_back({option.letter, option.short_name, option.letter, is_chosen(option.letter)});
    }
  } else if (choices.from == protocol::DynamicSet::Protocols) {
    for (const auto& entry : context.catalog.entries()) {
      if (!protocol::is_meeting(*entry.protocol) && !is_chosen(entry.protocol->id)) continue;  // nobody meets for it
      buttons.push_back({entry.protocol->id, entry.protocol->title.in(language), {}, is_chosen(entry.protocol->id)});
    }
  } else if (choices.from == protocol::DynamicSet::Organisations) {
    const auto place = protocol::find_definition(document.protocol(), protocol::DynamicSet::Organisations);
    const auto* value = place ? session::find_value(document.state(), {place.step->id, place.field->id, {}}) : nullptr;
    if (const auto* rows = value != nullptr ? std::get_if<session::Rows>(value) : nullptr) {
      for (const auto& row : *rows) buttons.push_back({row.key, row.key, {}, is_chosen(row.key)});
    }
  }
  for (const auto& option : choices.extra) {
    buttons.push_back({option.id, option.label.in(language), {}, is_chosen(option.id)});
  }
  return buttons;
}

CellScreen present_cell(const Context& context, const session::SessionDocument& document, const protocol::Field& field,
                        const protocol::Column& column, const session::AnswerKey& key, const session::Row& row,
                        bool enabled) {
  const auto language = context.texts.language();
  CellScreen cell;
  cell.column = column.id;
  cell.label = column.label.in(language);
  cell.strong = column.role == Role::Value || column.role == Role::OptionAction;
  EditorRef editor{EditorRef::Part::Cell, key, row.id, column.id, row.id.is_nil() ? row.key : std::string{}};
  const std::string stored = session::cell_text(row, column.id);
  const auto found = row.cells.find(column.id);
  const bool struck = row.struck.contains(column.id) || row.struck.contains("*");
  switch (column.type) {
    case FieldType::Choice:
      if (column.role == Role::PointsTo) {
        cell.kind = CellKind::Marks;
        for (auto& button :
             present_options(context, document, column.choices, marks_of(document, field, column, row))) {
          if (!button.mark.empty()) cell.options.push_back(std::move(button));
        }
      } else {
        cell.kind = column.role == Role::Source ? CellKind::Source : CellKind::Choice;
        const std::string chosen = stored.empty() ? column.default_value : stored;
        cell.options = present_options(context, document, column.choices, {chosen});
      }
      break;
    case FieldType::YesNo:
      cell.kind = CellKind::YesNo;
      cell.options =
          yes_no_buttons(context.texts, found == row.cells.end() ? nullptr : std::get_if<bool>(&found->second));
      break;
    case FieldType::Rating:
      cell.kind = CellKind::Rating;
      cell.options = rating_buttons(column.min, column.max,
                                    found == row.cells.end() ? nullptr : std::get_if<std::int64_t>(&found->second));
      break;
    default: {
      cell.kind = CellKind::Text;
      if (column.type == FieldType::Person) cell.options = people_suggestions(document, stored);
      const bool typing = context.app.session.active == editor;
      const std::string shown = column.type == FieldType::Person && !typing && !stored.empty()
                                    ? session::person_label(document.state(), stored, true)
                                    : session::typed_text(column.type, stored);
      std::string placeholder = date_example(context.texts, column.type);
      if (placeholder.empty())
        placeholder = (column.short_label.empty() ? column.label : column.short_label).in(language);
      cell.text = present_editor(context, std::move(editor), shown, placeholder, true, enabled && !struck);
    }
  }
  if (struck) {
    cell.kind = CellKind::Text;
    cell.text.text = context.texts.say("answer.struck");
    cell.text.struck = true;
    cell.options.clear();
  }
  return cell;
}

}  // namespace beraad::present
