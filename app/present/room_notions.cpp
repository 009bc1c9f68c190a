// Notions that have a picture of their own on the wall: options, perspectives, judgement cards, the silent page.
#include <algorithm>

#include "app/present/present_room.hpp"
#include "app/present/words.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"
#include "core/session/visibility.hpp"

namespace beraad::present {
namespace {

using protocol::Role;
using session::Audience;
using session::Sight;

const session::Rows* rows_of(const session::SessionDocument& document, const protocol::FieldPlace& place,
                             const std::string& participant = {}) {
  if (!place) return nullptr;
  const session::AnswerKey key{place.step->id, place.field->id, participant};
  if (session::sight_of(*place.step, *place.field, document.state(), key, Audience::Room) != Sight::Visible) {
    return nullptr;
  }
  return session::find_rows(document.state(), key);
}

/// What the other columns say that the room may see, in their order; the four notions have a place of their own.
void add_parts(const Context& context, const session::SessionDocument& document, const protocol::Step& step,
               const protocol::Field& field, const session::AnswerKey& key, RoomJudgementCard& card) {
  const auto& texts = context.room_texts;
  const auto blocks =
      session::blocks_of(document.protocol(), step, field, document.state(), key, Audience::Room, texts);
  const auto* table = blocks.empty() ? nullptr : std::get_if<session::TableBlock>(&blocks.front());
  if (table == nullptr || table->rows.empty()) return;
  for (std::size_t index = 0; index < table->columns.size(); ++index) {
    const auto* column = table->columns[index];
    if (column == nullptr) continue;
    if (column->role == Role::Loss) card.parts_before_despite = card.parts.size();
    if (column->role == Role::Choice || column->role == Role::ChoiceNote || column->role == Role::DecisiveValue ||
        column->role == Role::Loss) {
      continue;
    }
    const std::string& words = table->rows.front()[index].text;
    if (!words.empty()) card.parts.emplace_back(column->label.in(texts.language()), words);
  }
  if (field.find_column(Role::Loss) == nullptr) card.parts_before_despite = card.parts.size();
}

std::vector<std::string> marks_of(const session::SessionDocument& document, const protocol::Field& field,
                                  const session::Row& row) {
  std::vector<std::string> marks;
  for (const Role role : {Role::PointsTo, Role::PointsToAlso}) {
    const std::string id = session::text_in(field, row, role);
    const auto options = session::case_options(document.protocol(), document.state());
    for (const auto& option : options) {
      const bool named = option.letter == id || id == protocol::k_covers_all;
      if (named && std::ranges::find(marks, option.letter) == marks.end()) marks.push_back(option.letter);
    }
  }
  return marks;
}

}  // namespace

RoomOptionCards present_option_cards(const Context& context, const session::SessionDocument& document,
                                     const protocol::Step& step, const protocol::Field& field) {
  RoomOptionCards cards;
  const auto* rows = rows_of(document, {&step, &field});
  if (rows == nullptr) return cards;
  const auto options = session::case_options(document.protocol(), document.state());
  const auto& texts = context.room_texts;
  for (const auto& row : *rows) {
    const auto option = std::ranges::find(options, row.key, &session::CaseOption::letter);
    if (option == options.end()) continue;
    RoomOptionCard card;
    card.letter = option->letter;
    card.short_name = option->short_name;
    card.action = option->action;
    for (const auto& column : field.columns) {
      if (column.role == Role::OptionAction || column.on == protocol::On::Report) continue;
      std::string text = session::cell_text(row, column.id);
      if (row.struck.contains(column.id)) text = texts.say("answer.struck");
      if (!text.empty()) card.parts.emplace_back(column.label.in(texts.language()), std::move(text));
    }
    cards.cards.push_back(std::move(card));
  }
  return cards;
}

RoomPerspective present_perspective(const Context& context, const session::SessionDocument& document,
                                    const protocol::Step& step, const protocol::Field& field) {
  RoomPerspective perspective;
  const auto* rows = rows_of(document, {&step, &field});
  if (rows == nullptr) return perspective;
  for (const auto& row : *rows) {
    if (row.struck.contains("*")) continue;
    auto known = std::ranges::find(perspective.stakeholders, row.key, &RoomStakeholder::name);
    if (known == perspective.stakeholders.end()) {
      known = perspective.stakeholders.insert(perspective.stakeholders.end(), RoomStakeholder{row.key, false});
    }
    known->has_values |= !session::text_in(field, row, Role::Value).empty();
  }
  if (perspective.stakeholders.empty()) return perspective;
  const auto shown = std::ranges::find(perspective.stakeholders, context.app.room.shown_row, &RoomStakeholder::name);
  perspective.current = shown == perspective.stakeholders.end()
                            ? perspective.stakeholders.size() - 1
                            : static_cast<std::size_t>(shown - perspective.stakeholders.begin());
  const std::string& name = perspective.stakeholders[perspective.current].name;
  for (const auto& row : *rows) {
    if (row.key != name) continue;
    RoomValue value{session::text_in(field, row, Role::Value), session::text_in(field, row, Role::Norm),
                    marks_of(document, field, row)};
    if (!value.value.empty() || !value.norm.empty()) perspective.values.push_back(std::move(value));
  }
  return perspective;
}

std::optional<RoomJudgementCard> present_card(const Context& context, const session::SessionDocument& document,
                                              const protocol::Step& step, const protocol::Field& field,
                                              const std::string& code) {
  const auto& state = document.state();
  const auto* round = session::find_round(state, step.id);
  if (round == nullptr || round->stage != session::RoundStage::Revealed) return std::nullopt;
  const auto* rows = rows_of(document, {&step, &field}, code);
  if (rows == nullptr || rows->empty()) return std::nullopt;
  const auto& row = rows->front();
  const session::AnswerKey key{step.id, field.id, code};
  const auto told = [&](Role role) {  // a column may be kept from the room
    const auto* column = field.find_column(role);
    const bool visible =
        column != nullptr && session::sight_of(step, field, *column, state, key, Audience::Room) == Sight::Visible;
    return visible ? session::cell_text(row, column->id) : std::string();
  };
  RoomJudgementCard card;
  std::string choice = told(Role::Choice);
  std::string note = told(Role::ChoiceNote);
  // A judgement changed after the dialogue takes the new mark in place; the old one stays in the report.
  const auto after = protocol::find_by_role(document.protocol(), Role::JudgementAfter);
  if (const auto* changed = rows_of(document, after, code); changed != nullptr && !changed->empty()) {
    const std::string now = session::text_in(*after.field, changed->front(), Role::ChoiceAfter);
    if (!now.empty() && now != choice) {
      choice = now;
      note.clear();
    }
  }
  const auto options = session::case_options(document.protocol(), state);
  const bool is_option = std::ranges::find(options, choice, &session::CaseOption::letter) != options.end();
  const bool chooses = field.find_column(Role::Choice) != nullptr;
  card.mark = is_option ? choice : chooses ? "other" : "";  // a grey mark would say that something else was chosen
  if (!is_option && !choice.empty()) {
    const auto* column = field.find_column(Role::Choice);
    const std::string word = column != nullptr ? session::choice_label(document.protocol(), column->choices, state,
                                                                       choice, context.room_texts)
                                               : choice;
    card.choice_text = note.empty() ? word : note;
  }
  card.value = told(Role::DecisiveValue);
  card.despite_label = context.room_texts.say("room.despite");
  card.despite = told(Role::Loss);
  add_parts(context, document, step, field, key, card);
  if (const auto* person = session::find_participant(state.setup, code)) {
    card.label = session::naming_label(state.setup, *person);
  }
  return card;
}

std::vector<RoomJudgementCard> present_cards(const Context& context, const session::SessionDocument& document,
                                             const protocol::Step& step, const protocol::Field& field) {
  std::vector<RoomJudgementCard> cards;
  const auto* round = session::find_round(document.state(), step.id);
  if (round == nullptr) return cards;
  for (const auto& code : round->card_order) {
    if (auto card = present_card(context, document, step, field, code)) cards.push_back(std::move(*card));
  }
  return cards;
}

RoomSilent present_silent(const Context& context, const session::SessionDocument& document,
                          const protocol::Step& step) {
  RoomSilent silent;
  const auto* round = session::find_round(document.state(), step.id);
  const bool reading = round != nullptr && round->way == session::RoundWay::WriteThenReadAloud &&
                       (!round->sealed.empty() || !context.app.round.current.empty());
  silent.title = context.room_texts.say(reading ? "room.round-reading" : "room.round-writing");
  for (const auto& option : session::case_options(document.protocol(), document.state())) {
    silent.options.push_back({option.letter, option.short_name});
  }
  silent.values_label = context.room_texts.say("room.values-named");
  const auto place = protocol::find_by_role(document.protocol(), Role::Perspectives);
  if (const auto* rows = rows_of(document, place)) {
    for (const auto& row : *rows) {
      std::string value = session::text_in(*place.field, row, Role::Value);
      if (!value.empty() && std::ranges::find(silent.values, value) == silent.values.end()) {
        silent.values.push_back(std::move(value));
      }
    }
  }
  const auto& timer = context.app.session.timer;
  if (timer.running) {
    const auto left = timer.length_ms - (context.steady_ms - timer.started_ms);
    silent.timer = timer_text(left);
    const auto seconds = std::max<std::int64_t>(0, (left + 999) / 1000), length = (timer.length_ms + 999) / 1000;
    silent.left = length > 0 ? static_cast<float>(seconds) / static_cast<float>(length) : 0;
  }
  return silent;
}

RoomOverview present_overview(const Context&, const session::SessionDocument& document) {
  RoomOverview overview;
  const auto place = protocol::find_by_role(document.protocol(), Role::Perspectives);
  const auto* rows = rows_of(document, place);
  if (rows == nullptr) return overview;
  for (const auto& row : *rows) {
    auto line = std::ranges::find(overview.lines, row.key, &RoomOverviewLine::name);
    if (line == overview.lines.end()) line = overview.lines.insert(overview.lines.end(), RoomOverviewLine{row.key, {}});
    std::string value = session::text_in(*place.field, row, Role::Value);
    if (!value.empty()) line->values.emplace_back(std::move(value), marks_of(document, *place.field, row));
  }
  return overview;
}

}  // namespace beraad::present
