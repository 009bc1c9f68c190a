// One field of a step, whatever its type.
#include <algorithm>

#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/session/completeness.hpp"
#include "core/session/ranked_items.hpp"
#include "core/session/typed_text.hpp"
#include "core/session/visibility.hpp"

namespace beraad::present {
namespace {

using protocol::FieldType;
using protocol::Role;

constexpr std::size_t k_most_hints = 3;  // more would nag

std::string state_word(const base::Texts& texts, const session::AnswerRecord* record) {
  if (record == nullptr) return {};
  const auto& current = record->current();
  if (current.kind == session::AnswerKind::Struck) return texts.say("answer.struck");
  if (current.kind == session::AnswerKind::Skipped) {
    return current.reason.empty() ? texts.say("answer.skipped") : texts.say("answer.skipped-because", {current.reason});
  }
  return {};
}

void fill_group_content(const Context& context, const session::SessionDocument& document, const protocol::Step& step,
                        const protocol::Field& field, FieldScreen& screen) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  const auto* stored = session::find_value(document.state(), screen.key);
  const bool waits = session::sight_of(step, field, document.state(), screen.key, session::Audience::Facilitator) ==
                     session::Sight::Sealed;
  const auto* value = waits ? nullptr : stored;
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  std::vector<std::string> chosen;
  if (text != nullptr) chosen = {*text};
  if (const auto* many = value != nullptr ? std::get_if<session::Selection>(value) : nullptr) chosen = *many;
  switch (field.type) {
    case FieldType::Table:
    case FieldType::Matrix:
      if (!waits) screen.table = present_table(context, document, step, field, screen.enabled);
      break;
    case FieldType::Choice:
    case FieldType::MultiChoice:
      screen.options = present_options(context, document, field.choices, chosen);
      for (const auto& option : field.choices.options) {
        const bool holds = std::ranges::find(chosen, option.id) != chosen.end();
        if (holds && !option.consequence.in(language).empty()) {
          screen.consequences.push_back(option.consequence.in(language));
        }
      }
      break;
    case FieldType::Ranking: {
      const auto items = session::ranked_items(document.protocol(), step, field, document.state(),
                                               session::Audience::Facilitator, texts);
      // Ranked ones first, best on top; the rest follows in the order of the list.
      for (const auto& id : chosen) {
        const auto item = std::ranges::find(items, id, &session::RankedItem::id);
        if (item != items.end()) screen.options.push_back({id, item->text, {}, true});
      }
      for (const auto& item : items) {
        if (std::ranges::find(chosen, item.id) == chosen.end() && !item.struck) {
          screen.options.push_back({item.id, item.text, {}, false});
        }
      }
      break;
    }
    case FieldType::YesNo: {
      const bool* yes = value != nullptr ? std::get_if<bool>(value) : nullptr;
      screen.options = {{"yes", texts.say("value.yes"), {}, yes != nullptr && *yes},
                        {"no", texts.say("value.no"), {}, yes != nullptr && !*yes}};
      break;
    }
    case FieldType::Rating: {
      const auto* rating = value != nullptr ? std::get_if<std::int64_t>(value) : nullptr;
      for (int number = field.min; number <= field.max; ++number) {
        const std::string word = std::to_string(number);
        screen.options.push_back({word, word, {}, rating != nullptr && *rating == number});
      }
      break;
    }
    case FieldType::List: {
      if (const auto* items = value != nullptr ? std::get_if<session::Items>(value) : nullptr) {
        for (const auto& item : *items) {
          auto editor = present_editor(context, {EditorRef::Part::Item, screen.key, item.id, {}}, item.text, {}, true,
                                       screen.enabled && !item.struck);
          if (item.struck) {
            editor.text = texts.say("answer.struck");
            editor.struck = true;
          }
          screen.items.push_back(std::move(editor));
        }
      }
      if (screen.enabled) {
        const std::string example = field.example.in(language);
        screen.items.push_back(present_editor(context, {EditorRef::Part::Item, screen.key, {}, {}}, {},
                                              example.empty() ? texts.say("field.new-item") : example, true, true));
      }
      break;
    }
    default: {
      std::string placeholder = field.example.in(language);
      if (placeholder.empty()) placeholder = date_example(texts, field.type);
      if (waits) {
        screen.hint = texts.say(stored != nullptr ? "field.early-written" : "field.early");
        if (stored != nullptr) placeholder = texts.say("field.early-again");
        if (is_seen_by_all(context)) {  // no editor: what one person types would stand before everybody
          screen.enabled = false;
          screen.closed_because = texts.say("field.early-covered");
          break;
        }
      }
      screen.text = present_editor(context, {EditorRef::Part::Answer, screen.key, {}, {}},
                                   text != nullptr ? session::typed_text(field.type, *text) : std::string{},
                                   placeholder, field.type != FieldType::LongText, screen.enabled);
      if (field.type == FieldType::Person) {
        for (const auto& person : document.state().setup.participants) {
          screen.options.push_back({person.code, person.role, {}, text != nullptr && *text == person.code});
        }
      }
      for (const auto& hint : session::wording_hints(field, screen.text.text, document.state().setup.language)) {
        screen.wording_hints.push_back({texts.say("hint." + hint), Tone::Quiet});
      }
      if (field.role != Role::Question) break;
      for (const auto* rule : protocol::wording_for(context.wording, protocol::WordingSubject::Question,
                                                    screen.text.text, document.state().setup.language)) {
        if (screen.wording_hints.size() < k_most_hints) {
          screen.wording_hints.push_back({rule->hint.in(language), Tone::Quiet});
        }
      }
    }
  }
}

/// A single no would show who said it: where everybody sees this screen the lines of each are left out.
void cover_each_answer(const Context& context, const session::SessionDocument& document, FieldScreen& screen) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  const auto people = session::counted_participants(state.setup);
  const auto answered = std::ranges::count_if(people, [&](const auto* person) {
    return session::find_answer(state, {screen.step, screen.field, person->code}) != nullptr;
  });
  if (!screen.hint.empty()) screen.hint += ' ';
  screen.hint +=
      texts.say("field.asked-aloud", {std::to_string(answered), std::to_string(people.size()), texts.say("key.f4")});
  screen.closed_because = texts.say("field.early-covered");
}

}  // namespace

FieldScreen present_field(const Context& context, const session::SessionDocument& document, const protocol::Step& step,
                          const protocol::Field& field) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  const auto language = texts.language();
  FieldScreen screen;
  screen.step = step.id;
  screen.field = field.id;
  screen.label = field.label.in(language);
  screen.hint = field.hint.in(language);
  screen.type = field.type;
  screen.key = {step.id, field.id, {}};
  screen.tools = {texts.say("session.remove"), texts.say("action.move-up"), texts.say("action.move-down"),
                  texts.say("session.show-on-screen")};
  screen.private_to_facilitator = field.visibility == protocol::Visibility::Facilitator;
  screen.enabled = !is_closed_for_writing(context, document);
  if (session::is_closed_by_round(step, field, state)) {
    screen.enabled = false;
    screen.closed_because = texts.say("round.field-closed");
  }
  const auto* record = session::find_answer(state, screen.key);
  screen.state_word = state_word(texts, record);
  if (record != nullptr && record->current().kind == session::AnswerKind::Struck) screen.enabled = false;
  if (field.per_participant) {
    if (is_seen_by_all(context) && field.role == Role::Consent) {
      cover_each_answer(context, document, screen);
    } else {
      screen.lines = present_lines(context, document, step, field, screen.enabled);
    }
    if (screen.enabled && field.role == Role::Consent) screen.rest_button = texts.say("field.all-say-yes");
    if (screen.enabled && field.role == Role::JudgementAfter) screen.rest_button = texts.say("field.others-unchanged");
    return screen;
  }
  fill_group_content(context, document, step, field, screen);
  return screen;
}

}  // namespace beraad::present
