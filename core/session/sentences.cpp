#include "core/session/sentences.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/session/blocks.hpp"

namespace beraad::session {

std::vector<std::string> authors_of(const protocol::FieldPlace& source, const State& state) {
  if (!source.field->per_participant) return {std::string()};
  const Round* round = find_round(state, source.step->id);
  std::vector<std::string> authors;
  if (round != nullptr) authors = round->card_order;
  const auto add = [&](const std::string& code) {
    if (std::ranges::find(authors, code) == authors.end()) authors.push_back(code);
  };
  for (const Participant& person : state.setup.participants) add(person.code);
  for (const auto& [key, record] : state.answers) {  // whose link was cut, where no cards were shown
    if (key.step == source.step->id && key.field == source.field->id) add(key.participant);
  }
  return authors;
}

std::vector<Sentence> sentences_of(const protocol::Protocol& protocol, const protocol::Step& step,
                                   const protocol::Field& table, const State& state, Audience audience) {
  std::vector<Sentence> sentences;
  const auto source = protocol::names_rows_by_sentence(table)
                          ? protocol::find_row_source(protocol, step, table.rows_from)
                          : protocol::FieldPlace{};
  if (!source || !protocol::is_sentence_of_each(*source.field)) return sentences;
  for (const std::string& author : authors_of(source, state)) {
    const AnswerKey key{source.step->id, source.field->id, author};
    const AnswerRecord* record = find_answer(state, key);
    if (record == nullptr || record->revisions.empty()) continue;
    if (sight_of(*source.step, *source.field, state, key, audience) != Sight::Visible) continue;
    const FieldValue* value = find_value(state, key);
    const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    const bool struck = record->current().kind == AnswerKind::Struck;
    if (!struck && (text == nullptr || base::is_blank(*text))) continue;  // passed, or wrote nothing
    sentences.push_back({author, struck ? std::string() : *text, struck});
  }
  return sentences;
}

base::LocalText sentence_head(const protocol::Protocol& protocol, const protocol::Step& step,
                              const protocol::Field& table) {
  const auto source = protocol::find_row_source(protocol, step, table.rows_from);
  return source ? source.field->label : base::LocalText{};
}

std::string sentence_words(const State& state, const Sentence& sentence) {
  std::string words = sentence.text;
  std::ranges::replace(words, '\n', ' ');
  const std::string author = person_label(state, sentence.author, false);
  return author.empty() ? words : author + ": " + words;
}

Rows in_order_of(const std::vector<Sentence>& sentences, Rows rows) {
  Rows ordered;
  for (const Sentence& sentence : sentences) {
    const auto is_about_it = [&](const Row& row) { return row.key == sentence.author; };
    std::ranges::copy_if(rows, std::back_inserter(ordered), is_about_it);
    std::erase_if(rows, is_about_it);
  }
  std::ranges::move(rows, std::back_inserter(ordered));
  return ordered;
}

}  // namespace beraad::session
