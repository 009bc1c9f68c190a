// Fields that each participant fills in: a line for everyone who counts.
#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/session/judgement.hpp"
#include "core/session/typed_text.hpp"
#include "core/session/visibility.hpp"

namespace beraad::present {
namespace {

using protocol::FieldType;

std::vector<EditableText> item_editors(const Context& context, const session::AnswerKey& key,
                                       const session::FieldValue* value, bool enabled) {
  std::vector<EditableText> editors;
  if (const auto* items = value != nullptr ? std::get_if<session::Items>(value) : nullptr) {
    for (const auto& item : *items) {
      auto editor = present_editor(context, {EditorRef::Part::Item, key, item.id, {}}, item.text, {}, true,
                                   enabled && !item.struck);
      if (item.struck) {
        editor.text = context.texts.say("answer.struck");
        editor.struck = true;
      }
      editors.push_back(std::move(editor));
    }
  }
  if (enabled) {
    editors.push_back(present_editor(context, {EditorRef::Part::Item, key, {}, {}}, {},
                                     context.texts.say("field.new-item"), true, true));
  }
  return editors;
}

void fill_content(const Context& context, const session::SessionDocument& document, const protocol::Field& field,
                  const session::FieldValue* value, bool enabled, ParticipantLine& line) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  switch (field.type) {
    case FieldType::List:
      line.items = item_editors(context, line.key, value, enabled);
      break;
    case FieldType::YesNo: {
      const bool* yes = value != nullptr ? std::get_if<bool>(value) : nullptr;
      line.options = {{"yes", texts.say("value.yes"), {}, yes != nullptr && *yes},
                      {"no", texts.say("value.no"), {}, yes != nullptr && !*yes}};
      break;
    }
    case FieldType::Rating: {
      const auto* rating = value != nullptr ? std::get_if<std::int64_t>(value) : nullptr;
      for (int number = field.min; number <= field.max; ++number) {
        const std::string word = std::to_string(number);
        line.options.push_back({word, word, {}, rating != nullptr && *rating == number});
      }
      break;
    }
    case FieldType::Ranking: {
      const auto* ranked = value != nullptr ? std::get_if<session::Selection>(value) : nullptr;
      line.options =
          present_ranking(context, document, line.key.step, field, ranked != nullptr ? *ranked : session::Selection{});
      break;
    }
    case FieldType::Choice:
    case FieldType::MultiChoice: {
      std::vector<std::string> chosen;
      if (const auto* one = value != nullptr ? std::get_if<std::string>(value) : nullptr) chosen = {*one};
      if (const auto* many = value != nullptr ? std::get_if<session::Selection>(value) : nullptr) chosen = *many;
      line.options = present_options(context, document, field.choices, chosen);
      break;
    }
    case FieldType::Table:
    case FieldType::Matrix: {
      const auto* rows = value != nullptr ? std::get_if<session::Rows>(value) : nullptr;
      const session::Row row = rows != nullptr && !rows->empty() ? rows->front() : session::Row{};
      for (const auto& column : field.columns) {
        line.cells.push_back(present_cell(context, document, field, column, line.key, row, enabled));
      }
      break;
    }
    default: {
      const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
      std::string placeholder = field.example.in(language);
      if (placeholder.empty()) placeholder = date_example(texts, field.type);
      line.text = present_editor(context, {EditorRef::Part::Answer, line.key, {}, {}},
                                 text != nullptr ? session::typed_text(field.type, *text) : std::string{}, placeholder,
                                 field.type != FieldType::LongText, enabled);
    }
  }
}

/// A choice that was only carried over belongs to the silent round: it is not read off here under a code.
void hide_carried_choice(const protocol::Field& field, const session::FieldValue* value, ParticipantLine& line) {
  const auto* choice = field.find_column(protocol::Role::ChoiceAfter);
  if (choice == nullptr || session::changed_mind(field, value).value_or(false)) return;
  for (auto& cell : line.cells) {
    if (cell.column != choice->id) continue;
    for (auto& option : cell.options) option.chosen = false;
  }
}

/// After the dialogue most keep their judgement: the fields of one line unfold for who was moved by it.
bool stays_unchanged(const Context& context, const protocol::Field& field, const session::AnswerKey& key,
                     const session::FieldValue* value) {
  if (field.role != protocol::Role::JudgementAfter) return false;
  if (context.app.session.unfolded.contains(key.participant)) return false;
  return value == nullptr || session::changed_mind(field, value) == false;
}

}  // namespace

std::vector<ParticipantLine> present_lines(const Context& context, const session::SessionDocument& document,
                                           const protocol::Step& step, const protocol::Field& field, bool enabled) {
  const auto& state = document.state();
  std::vector<ParticipantLine> lines;
  for (const auto* person : session::counted_participants(state.setup)) {
    if (field.presenter_only && !person->presenter) continue;
    ParticipantLine line;
    line.key = {step.id, field.id, person->code};
    auto told = *person;
    if (is_seen_by_all(context)) told.name.clear();  // a name is only for the facilitator's eyes
    line.who = person_words(told);
    const auto sight = session::sight_of(step, field, state, line.key, session::Audience::Facilitator);
    const auto* record = session::find_answer(state, line.key);
    const auto* value = session::find_value(state, line.key);
    if (record != nullptr && record->current().kind == session::AnswerKind::Passed) {
      line.kind = ParticipantLine::Kind::Passed;
      line.words = context.texts.say("answer.passed");
      if (enabled) line.take_back = context.texts.say("field.pass-back");
    } else if (sight != session::Sight::Visible) {
      line.kind = ParticipantLine::Kind::Sealed;
      line.words = context.texts.say("round.locked");
    } else if (stays_unchanged(context, field, line.key, value)) {
      line.kind = ParticipantLine::Kind::Folded;
      if (value != nullptr) line.words = context.texts.say("field.unchanged");
      if (enabled) line.unfold = context.texts.say("field.changed-mind");
    } else {
      line.kind = ParticipantLine::Kind::Open;
      fill_content(context, document, field, value, enabled, line);
      hide_carried_choice(field, value, line);
      if (enabled && value == nullptr) line.pass = context.texts.say("round.passes");
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace beraad::present
