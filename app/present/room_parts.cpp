// What the wall shows of a step: by role where a notion has a picture of its own, else plain blocks.
#include <algorithm>

#include "app/present/present_room.hpp"
#include "app/present/words.hpp"
#include "core/session/blocks.hpp"
#include "core/session/judgement.hpp"
#include "core/session/valid_until.hpp"
#include "core/session/visibility.hpp"

namespace beraad::present {
namespace {

using protocol::Role;
using session::Audience;
using session::Sight;

std::vector<std::string> paragraphs_of(const std::string& text) {
  std::vector<std::string> paragraphs;
  std::size_t start = 0;
  while (start <= text.size()) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (end > start) paragraphs.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return paragraphs;
}

RoomTable table_part(const std::string& label, const session::TableBlock& block) {
  RoomTable table;
  table.label = label;
  for (const auto& cells : block.rows) {
    RoomFactRow row;
    for (std::size_t index = 0; index < cells.size(); ++index) {
      const bool is_name = index < block.columns.size() && block.columns[index] == nullptr;
      if (is_name) {
        row.name = cells[index].text;
        continue;
      }
      for (const auto& mark : cells[index].marks) row.marks.push_back(mark.option);
      if (cells[index].marks.empty() && !cells[index].text.empty()) {
        row.cells.emplace_back(index < block.head.size() ? block.head[index] : std::string{}, cells[index].text);
      }
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

void append_blocks(std::vector<RoomPart>& parts, const std::string& label, const std::vector<session::Block>& blocks) {
  for (const auto& block : blocks) {
    if (const auto* paragraph = std::get_if<session::Paragraph>(&block)) {
      parts.emplace_back(RoomText{label, paragraphs_of(paragraph->text)});
    } else if (const auto* list = std::get_if<session::BulletList>(&block)) {
      RoomList items{label, {}};
      for (const auto& item : list->items) items.items.push_back(item.text);
      parts.emplace_back(std::move(items));
    } else if (const auto* table = std::get_if<session::TableBlock>(&block)) {
      parts.emplace_back(table_part(label, *table));
    }
  }
}

/// Judgements that were never shown together have no cards that could change: who chose what stays off the wall.
bool changes_no_card(const session::SessionDocument& document, const protocol::Field& field) {
  const auto judged = protocol::find_by_role(document.protocol(), Role::Judgement);
  return field.role == Role::JudgementAfter && judged && session::is_sealed_field(*judged.step, *judged.field) &&
         !session::is_revealed(document.state(), judged.step->id);
}

/// What each wrote in silence stands in the order of the cards, and what changed after the dialogue too: in the order
/// of the table it would say who wrote it.
std::vector<std::string> order_in_room(const session::SessionDocument& document, const protocol::Step& step,
                                       const protocol::Field& field) {
  const auto& state = document.state();
  const auto judged = protocol::find_by_role(document.protocol(), Role::Judgement);
  const bool after = field.role == Role::JudgementAfter && judged;
  const auto* round = session::find_round(state, after ? judged.step->id : step.id);
  std::vector<std::string> order = round != nullptr ? round->card_order : std::vector<std::string>{};
  for (const auto* person : session::counted_participants(state.setup)) {
    if (std::ranges::find(order, person->code) == order.end()) order.push_back(person->code);
  }
  return order;
}

/// Who kept their judgement after the dialogue has nothing new on the wall.
bool is_unchanged(const session::SessionDocument& document, const protocol::Field& field,
                  const session::AnswerKey& key) {
  return field.role == Role::JudgementAfter &&
         session::changed_mind(field, session::find_value(document.state(), key)) == false;
}

/// Lines of a field that each filled in, without a name unless that was chosen.
void append_participants(const Context& context, const session::SessionDocument& document, const protocol::Step& step,
                         const protocol::Field& field, std::vector<RoomPart>& parts) {
  if (changes_no_card(document, field)) return;
  const auto& state = document.state();
  const std::string label = field.label.in(context.room_texts.language());
  RoomList list{label, {}};
  std::vector<RoomPart> tables;
  for (const auto& code : order_in_room(document, step, field)) {
    const auto* person = session::find_participant(state.setup, code);
    const session::AnswerKey key{step.id, field.id, code};
    if (person == nullptr || is_unchanged(document, field, key)) continue;
    const auto blocks =
        session::blocks_of(document.protocol(), step, field, state, key, Audience::Room, context.room_texts);
    const std::string who = session::naming_label(state.setup, *person);
    for (const auto& block : blocks) {
      if (const auto* paragraph = std::get_if<session::Paragraph>(&block)) {
        list.items.push_back(who.empty() ? paragraph->text : who + ": " + paragraph->text);
      } else if (const auto* items = std::get_if<session::BulletList>(&block)) {
        for (const auto& item : items->items) list.items.push_back(item.text);
      } else if (const auto* table = std::get_if<session::TableBlock>(&block)) {
        auto part = table_part(label, *table);
        // Of who wrote only what stays off the wall not even the name stands there.
        std::erase_if(part.rows, [](const RoomFactRow& row) { return row.cells.empty() && row.marks.empty(); });
        for (auto& row : part.rows) row.name = who;
        if (!part.rows.empty()) tables.emplace_back(std::move(part));
      }
    }
  }
  if (!list.items.empty()) parts.emplace_back(std::move(list));
  std::ranges::move(tables, std::back_inserter(parts));
}

bool is_for_room(const protocol::Field& field) {
  return field.stored && field.visibility == protocol::Visibility::Room && field.on == protocol::On::RoomAndReport;
}

}  // namespace

std::vector<RoomPart> present_room_parts(const Context& context, const session::SessionDocument& document,
                                         const protocol::Step& step) {
  std::vector<RoomPart> parts;
  const auto& state = document.state();
  const auto& texts = context.room_texts;
  if (const auto* judgement = step.find_field(Role::Judgement)) {
    if (const auto& code = context.app.room.one_card) {
      if (auto card = present_card(context, document, step, *judgement, *code)) {
        parts.emplace_back(RoomOneJudgement{std::move(*card)});
        return parts;
      }
    }
    auto cards = present_cards(context, document, step, *judgement);
    if (!cards.empty()) parts.emplace_back(RoomJudgements{std::move(cards)});
  }
  // What the group made stands first; what each wrote before it follows.
  for (const auto& field : step.fields) {
    if (!is_for_room(field) || field.per_participant) continue;
    const std::string label = field.label.in(texts.language());
    const session::AnswerKey key{step.id, field.id, {}};
    if (session::sight_of(step, field, state, key, Audience::Room) != Sight::Visible) continue;
    if (field.defines == protocol::DynamicSet::Options) {
      auto cards = present_option_cards(context, document, step, field);
      if (!cards.cards.empty()) parts.emplace_back(std::move(cards));
    } else if (field.role == Role::Perspectives) {
      auto perspective = present_perspective(context, document, step, field);
      if (!perspective.stakeholders.empty()) parts.emplace_back(std::move(perspective));
    } else if (field.role == Role::ValidUntil) {
      if (const auto until = session::valid_until(document.protocol(), state)) {
        parts.emplace_back(RoomText{label, {session::valid_until_words(*until, base::local_time(context.now), texts)}});
      }
    } else {
      append_blocks(parts, label,
                    session::blocks_of(document.protocol(), step, field, state, key, Audience::Room, texts));
    }
  }
  for (const auto& field : step.fields) {
    if (is_for_room(field) && field.per_participant && field.role != Role::Judgement) {
      append_participants(context, document, step, field, parts);
    }
  }
  if (auto words = private_words(texts, step, state); !words.empty()) {
    parts.emplace_back(RoomText{texts.say("room.for-yourself"), {std::move(words)}});
  }
  if (&step == &document.protocol().steps.back() && !state.themes.empty()) {
    RoomThemes themes{texts.say("themes.question"), {}};
    for (const auto& id : state.themes) {
      const auto* code = context.codebook.find_code(id);
      themes.themes.emplace_back(code != nullptr ? code->label.in(texts.language()) : id, true);
    }
    parts.emplace_back(std::move(themes));
  }
  return parts;
}

}  // namespace beraad::present
