#include "app/present/round_screen.hpp"

#include <algorithm>
#include <cmath>

#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/session/blocks.hpp"
#include "core/session/timing.hpp"

namespace beraad::present {
namespace {

using protocol::FieldType;
using protocol::Role;

std::string drafted(const Context& context, const EditorRef& editor) {
  const auto* draft = context.app.drafts.find(state::to_path(editor));
  return draft != nullptr ? draft->text : std::string{};
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

std::string seen_where(const base::Texts& texts, protocol::Visibility visibility, protocol::On on) {
  if (visibility == protocol::Visibility::Private) return texts.say("round.seen-only-here");
  return texts.say(on == protocol::On::Report ? "round.seen-report" : "round.seen-screen");
}

FormPart cell_part(const Context& context, const session::SessionDocument& document, const protocol::Field& field,
                   const protocol::Column& column, const session::AnswerKey& key) {
  const auto& texts = context.texts;
  FormPart part;
  part.label = column.label.in(context.room_texts.language());
  part.on_screen = column.on != protocol::On::Report && field.on != protocol::On::Report;
  part.seen_where =
      seen_where(texts, field.visibility, part.on_screen ? protocol::On::RoomAndReport : protocol::On::Report);
  EditorRef editor{EditorRef::Part::Cell, key, {}, column.id};
  const std::string text = drafted(context, editor);
  part.text = present_editor(context, editor, {}, {}, true, true);
  switch (column.type) {
    case FieldType::Choice:
      part.kind = FormPart::Kind::Options;
      part.options = present_options(context, document, column.choices, {text});
      break;
    case FieldType::YesNo:
      part.kind = FormPart::Kind::Options;
      part.options = {{"yes", texts.say("value.yes"), {}, text == "yes"},
                      {"no", texts.say("value.no"), {}, text == "no"}};
      break;
    case FieldType::Rating:
      part.kind = FormPart::Kind::Options;
      for (int number = column.min; number <= column.max; ++number) {
        const std::string word = std::to_string(number);
        part.options.push_back({word, word, {}, text == word});
      }
      break;
    default:
      part.kind = FormPart::Kind::LongText;
      if (column.role == Role::DecisiveValue) {
        part.kind = FormPart::Kind::Values;
        for (const auto& value : values_named(document)) part.options.push_back({value, value, {}, text == value});
      }
  }
  return part;
}

std::vector<FormPart> form_parts(const Context& context, const session::SessionDocument& document,
                                 const protocol::Step& step, const std::string& code) {
  std::vector<FormPart> parts;
  for (const auto& field : step.fields) {
    if (!field.per_participant || !field.stored) continue;
    if (field.visibility == protocol::Visibility::Private && !document.state().setup.private_fields) continue;
    const session::AnswerKey key{step.id, field.id, code};
    if (field.columns.empty()) {
      FormPart part;
      part.kind = field.type == FieldType::LongText ? FormPart::Kind::LongText : FormPart::Kind::Text;
      part.label = field.label.in(context.room_texts.language());
      part.hint = field.hint.in(context.room_texts.language());
      part.seen_where = seen_where(context.texts, field.visibility, field.on);
      part.on_screen = field.on != protocol::On::Report;
      part.text = present_editor(context, {EditorRef::Part::Answer, key, {}, {}}, {},
                                 field.example.in(context.room_texts.language()), true, true);
      if (field.type == FieldType::List) part.kind = FormPart::Kind::LongText;
      parts.push_back(std::move(part));
      continue;
    }
    for (const auto& column : field.columns) parts.push_back(cell_part(context, document, field, column, key));
  }
  return parts;
}

std::string promise(const Context& context, const session::SessionDocument& document, session::RoundWay way) {
  const auto& texts = context.texts;
  const auto& setup = document.state().setup;
  if (way != session::RoundWay::PassTheLaptop) return texts.say("round.promise-typist");
  switch (setup.naming) {
    case session::Naming::Role:
      return texts.say("round.promise-role");
    case session::Naming::Code:
      return texts.say("round.promise-code");
    case session::Naming::Name:
      return texts.say("round.promise-name");
    default:
      return texts.say("round.promise-none");
  }
}

}  // namespace

RoundScreen present_round(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  const auto& view = context.app.round;
  RoundScreen screen;
  const auto* step = document.protocol().find_step(view.step);
  const auto* round = session::find_round(state, view.step);
  if (step == nullptr || round == nullptr) return screen;
  const auto timing = session::timing_of(document.protocol(), state, context.now);
  const std::size_t people = session::counted_participants(state.setup).size();
  const auto way = view.by_slips ? session::RoundWay::Slips : round->way;
  screen.title = texts.say("round.title");
  screen.step_title =
      std::to_string(document.protocol().position_of(step->id) + 1) + ". " + step->title.in(texts.language());
  screen.clock = clock_text(base::local_time(context.now));
  if (state.stage == session::Stage::Running && !is_seen_by_all(context)) {
    const auto left = static_cast<std::int64_t>(std::ceil(std::max(0.0, timing.left_in_step)));
    screen.left = texts.count("clock.left-in-step", left);
  }
  screen.back = texts.say("round.back");
  screen.later = texts.say("round.later");
  screen.skip = texts.say("round.skip");
  screen.pass = texts.say("round.passes");
  screen.slips = texts.say("round.enter-slips");
  screen.reveal = texts.say("round.reveal");
  screen.reveal_is_primary = round->sealed.size() >= people;
  screen.pause = texts.say(state.paused ? "session.resume" : "session.pause");
  screen.paused = state.paused;
  screen.black = texts.say("session.black");
  screen.black_key = texts.say("key.f9");
  screen.is_black = context.app.room.black;
  screen.freeze = texts.say("session.freeze");
  screen.freeze_key = texts.say("key.f12");
  screen.is_frozen = context.app.room.frozen.has_value();
  screen.received = texts.say("round.ready", {std::to_string(round->sealed.size()), std::to_string(people)});
  screen.promise = promise(context, document, way);
  screen.with_order = way == session::RoundWay::WriteThenReadAloud;
  const auto question = protocol::find_by_role(document.protocol(), Role::Question);
  const auto* asked = question ? session::find_value(state, {question.step->id, question.field->id, {}}) : nullptr;
  const auto* question_text = asked != nullptr ? std::get_if<std::string>(asked) : nullptr;
  screen.question = question_text != nullptr ? *question_text : step->question.in(context.room_texts.language());

  // Whose turn it is: who was chosen, else the first in the order who is not ready.
  std::string next = view.current;
  for (const auto& code : round->reading_order) {
    if (!next.empty()) break;
    const bool skipped = std::ranges::find(view.skipped, code) != view.skipped.end();
    if (!round->sealed.contains(code) && !skipped) next = code;
  }
  for (const auto& code : round->reading_order) {
    if (!next.empty()) break;
    if (!round->sealed.contains(code)) next = code;  // who was skipped comes back at the end
  }
  for (const auto& code : round->reading_order) {
    const auto* person = session::find_participant(state.setup, code);
    ReadyDot dot{code, person != nullptr ? person->role : code,
                 round->sealed.contains(code) ? ReadyDot::Kind::Done
                 : code == next               ? ReadyDot::Kind::Now
                                              : ReadyDot::Kind::Later};
    if (person != nullptr && !person->name.empty()) dot.words = person->name + ", " + person->role;
    screen.dots.push_back(std::move(dot));
  }
  const auto* person = session::find_participant(state.setup, next);
  if (view.current.empty()) {
    screen.hand_over = true;
    screen.hand_over_title = texts.say(next.empty() ? "round.all-in" : "round.pass-on");
    screen.hand_over_text = texts.say(next.empty() ? "round.all-in-text" : "round.locked-text");
    screen.code = next;
    if (person != nullptr) {
      screen.who = person->name.empty() ? person->role : person->name + ", " + person->role;
      screen.i_am = texts.say("round.i-am", {next});
    }
    return screen;
  }
  screen.code = next;
  screen.who =
      person != nullptr ? (person->name.empty() ? person->role : person->name + ", " + person->role) : std::string{};
  screen.privacy = texts.say(way == session::RoundWay::PassTheLaptop ? "round.only-you" : "round.typist-sees");
  screen.slip_title = texts.say("round.slip", {next});
  screen.done = texts.say("round.done");
  screen.done_key = texts.say("key.ctrl-enter");
  screen.parts = form_parts(context, document, *step, next);
  return screen;
}

}  // namespace beraad::present
