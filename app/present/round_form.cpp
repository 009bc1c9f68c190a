#include "app/present/round_form.hpp"

#include <algorithm>

#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/session/private_forms.hpp"
#include "core/session/typed_text.hpp"
#include "core/session/visibility.hpp"

namespace beraad::present {
namespace {

using protocol::FieldType;
using protocol::Role;

bool is_revealed(const session::SessionDocument& document, const std::string& step) {
  const auto* round = session::find_round(document.state(), step);
  return round != nullptr && round->stage == session::RoundStage::Revealed;
}

/// What stands stored of that participant; nothing before the reveal, when a form begins empty again. What is private
/// is read here only.
const session::FieldValue* revealed(const session::SessionDocument& document, const session::AnswerKey& key) {
  const auto* step = document.protocol().find_step(key.step);
  const bool can_be_read = is_revealed(document, key.step) || (step != nullptr && !step->sealed);
  return can_be_read ? session::find_value(document.state(), key) : nullptr;
}

std::string as_typed(const session::Cell& cell) {
  if (const auto* yes = std::get_if<bool>(&cell)) return *yes ? "yes" : "no";
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  return std::get<std::string>(cell);
}

std::string stored_cell(const session::SessionDocument& document, const session::AnswerKey& key,
                        const protocol::Column& column) {
  const auto* value = revealed(document, key);
  const auto* rows = value != nullptr ? std::get_if<session::Rows>(value) : nullptr;
  if (rows == nullptr || rows->empty()) return {};
  const auto cell = rows->front().cells.find(column.id);
  return cell == rows->front().cells.end() ? std::string{} : as_typed(cell->second);
}

std::string stored_answer(const session::SessionDocument& document, const session::AnswerKey& key) {
  const auto* value = revealed(document, key);
  if (value == nullptr) return {};
  if (const auto* items = std::get_if<session::Items>(value)) {
    std::string lines;
    for (const auto& item : *items) lines += (lines.empty() ? "" : "\n") + item.text;
    return lines;
  }
  if (const auto* selection = std::get_if<session::Selection>(value)) return joined(*selection, "\n");
  if (const auto* yes = std::get_if<bool>(value)) return as_typed(*yes);
  if (const auto* number = std::get_if<std::int64_t>(value)) return as_typed(*number);
  const auto* text = std::get_if<std::string>(value);
  return text != nullptr ? *text : std::string{};
}

/// Values that the analysis named, to take over as the decisive one.
std::vector<std::string> values_named(const session::SessionDocument& document) {
  std::vector<std::string> values;
  const auto place = protocol::find_by_role(document.protocol(), Role::Perspectives);
  const auto* column = place ? place.field->find_column(Role::Value) : nullptr;
  const auto* value =
      column != nullptr ? session::find_value(document.state(), {place.step->id, place.field->id, {}}) : nullptr;
  if (const auto* rows = value != nullptr ? std::get_if<session::Rows>(value) : nullptr) {
    for (const auto& row : *rows) {
      std::string word = session::cell_text(row, column->id);
      if (!word.empty() && std::ranges::find(values, word) == values.end()) values.push_back(std::move(word));
    }
  }
  return values;
}

std::string seen_where(const base::Texts& texts, protocol::Visibility visibility, protocol::On on, bool shown) {
  if (visibility == protocol::Visibility::Private) return texts.say("round.seen-only-here");
  if (on == protocol::On::Report) return texts.say("round.seen-report");
  return texts.say(shown ? "round.seen-screen-now" : "round.seen-screen");
}

bool is_required(const protocol::Field& field, const std::string& column) {
  if (!field.complete || !field.complete->rule) return false;
  const auto& wanted = field.complete->rule->each_participant_has;
  return std::ranges::find(wanted, column) != wanted.end();
}

/// The options of the case stay at hand; what else may be answered unfolds when it is wanted.
void fold_what_is_beside_the_options(const Context& context, FormPart& part) {
  const auto is_beside = [](const OptionButton& button) { return button.mark.empty(); };
  std::ranges::copy_if(part.options, std::back_inserter(part.more), is_beside);
  if (part.more.size() < 2 || part.more.size() == part.options.size()) {
    part.more.clear();
    return;
  }
  std::erase_if(part.options, is_beside);
  part.more_label = context.texts.say("round.something-else");
  const bool chosen = std::ranges::any_of(part.more, &OptionButton::chosen);
  part.more_open = chosen || context.app.round.unfolded;
}

struct Scale {
  int min = 0, max = 0;
};

/// Buttons for a type that is chosen from; nothing for one that is written.
void offer_answers(const Context& context, const session::SessionDocument& document, FieldType type,
                   const protocol::Choices& choices, Scale scale, FormPart& part) {
  const std::string& text = part.text.text;
  if (type == FieldType::Choice) {
    part.options = present_options(context, document, choices, {text});
  } else if (type == FieldType::MultiChoice) {
    part.options = present_options(context, document, choices, base::filled_lines(text));
    part.many = true;
  } else if (type == FieldType::YesNo) {
    part.options = {{"yes", context.texts.say("value.yes"), {}, text == "yes"},
                    {"no", context.texts.say("value.no"), {}, text == "no"}};
  } else if (type == FieldType::Rating) {
    for (int number = scale.min; number <= scale.max; ++number) {
      const std::string word = std::to_string(number);
      part.options.push_back({word, word, {}, text == word});
    }
  } else {
    part.kind = FormPart::Kind::LongText;
    return;
  }
  part.kind = FormPart::Kind::Options;
  fold_what_is_beside_the_options(context, part);
}

FormPart cell_part(const Context& context, const session::SessionDocument& document, const protocol::Field& field,
                   const protocol::Column& column, const session::AnswerKey& key) {
  const auto& texts = context.texts;
  FormPart part;
  part.label = column.label.in(context.room_texts.language());
  part.on_screen = field.visibility != protocol::Visibility::Private && column.on != protocol::On::Report &&
                   field.on != protocol::On::Report;
  part.seen_where =
      seen_where(texts, field.visibility, part.on_screen ? protocol::On::RoomAndReport : protocol::On::Report,
                 is_revealed(document, key.step));
  part.required = is_required(field, column.id);
  part.goes_with_choice = column.role == Role::ChoiceNote;
  part.text = present_editor(context, EditorRef{EditorRef::Part::Cell, key, {}, column.id},
                             session::typed_text(column.type, stored_cell(document, key, column)),
                             date_example(texts, column.type), true, true);
  offer_answers(context, document, column.type, column.choices, {column.min, column.max}, part);
  if (column.role == Role::DecisiveValue) {
    part.kind = FormPart::Kind::Values;
    for (const auto& value : values_named(document)) {
      part.options.push_back({value, value, {}, part.text.text == value});
    }
  }
  return part;
}

bool is_one_line(FieldType type) {
  return type == FieldType::ShortText || type == FieldType::Date || type == FieldType::DateTime ||
         type == FieldType::Person;
}

FormPart field_part(const Context& context, const session::SessionDocument& document, const protocol::Field& field,
                    const session::AnswerKey& key) {
  const auto language = context.room_texts.language();
  FormPart part;
  part.label = field.label.in(language);
  part.hint = field.hint.in(language);
  part.seen_where = seen_where(context.texts, field.visibility, field.on, is_revealed(document, key.step));
  part.on_screen = field.visibility != protocol::Visibility::Private && field.on != protocol::On::Report;
  part.required = field.complete && field.complete->rule && field.complete->rule->each_participant;
  std::string example = field.example.in(language);
  if (example.empty()) example = date_example(context.texts, field.type);
  part.text = present_editor(context, {EditorRef::Part::Answer, key, {}, {}},
                             session::typed_text(field.type, stored_answer(document, key)), example,
                             field.type != FieldType::List, true);
  if (field.type == FieldType::Ranking) {
    part.options = present_ranking(context, document, key.step, field, base::filled_lines(part.text.text));
    part.kind = FormPart::Kind::Options;
    part.many = true;
    return part;
  }
  offer_answers(context, document, field.type, field.choices, {field.min, field.max}, part);
  if (is_one_line(field.type)) part.kind = FormPart::Kind::Text;
  return part;
}

/// A note that says what is meant waits until something beside the options is chosen.
void leave_out_note(const protocol::Field& field, std::vector<FormPart>& parts) {
  const auto* note = field.find_column(Role::ChoiceNote);
  const bool folded =
      std::ranges::any_of(parts, [](const FormPart& part) { return !part.more_label.empty() && !part.more_open; });
  if (note == nullptr || !folded) return;
  std::erase_if(parts, [&](const FormPart& part) {
    return part.text.editor.key.field == field.id && part.text.editor.column == note->id && part.text.text.empty();
  });
}

void append_parts(const Context& context, const session::SessionDocument& document, const protocol::Field& field,
                  const session::AnswerKey& key, std::vector<FormPart>& parts) {
  if (field.columns.empty()) {
    parts.push_back(field_part(context, document, field, key));
    return;
  }
  for (const auto& column : field.columns) {
    if (protocol::is_of_round(column)) parts.push_back(cell_part(context, document, field, column, key));
  }
  leave_out_note(field, parts);
}

}  // namespace

std::vector<FormPart> present_form(const Context& context, const session::SessionDocument& document,
                                   const protocol::Step& step, const std::string& code, bool alone) {
  std::vector<FormPart> parts;
  const bool with_private = alone && document.state().setup.private_fields;
  const auto* person = session::find_participant(document.state().setup, code);
  for (const auto& field : step.fields) {
    if (!protocol::is_of_round(field) || !field.stored) continue;
    if (field.presenter_only && (person == nullptr || !person->presenter)) continue;
    if (field.visibility == protocol::Visibility::Private && !with_private) continue;
    append_parts(context, document, field, {step.id, field.id, code}, parts);
  }
  return parts;
}

std::vector<FormPart> present_private_form(const Context& context, const session::SessionDocument& document,
                                           const protocol::Step& step, const std::string& code) {
  std::vector<FormPart> parts;
  const auto* person = session::find_participant(document.state().setup, code);
  for (const auto* field : session::private_fields(step)) {
    if (person == nullptr || !session::is_asked_privately(*field, *person)) continue;
    append_parts(context, document, *field, session::private_key(step, *field, code), parts);
  }
  return parts;
}

}  // namespace beraad::present
