#include "core/report/ranking_slips.hpp"

#include "core/base/text.hpp"
#include "core/report/printable.hpp"
#include "core/session/blocks.hpp"
#include "core/session/ranked_items.hpp"
#include "core/session/rows.hpp"

namespace beraad::report {
namespace {

using protocol::Field;
using protocol::FieldPlace;
using protocol::FieldType;
using protocol::Role;
using protocol::Step;

constexpr int k_lines_without_items = 5;

SlipSentence said(std::string words) { return {std::move(words), {}, true, true}; }

/// Each with its number, and a line on which the numbers are written.
std::vector<SlipSentence> sentences_with(const Source& source, std::string head,
                                         const std::vector<std::string>& items) {
  std::vector<SlipSentence> sentences{said(std::move(head))};
  for (std::size_t index = 0; index < items.size(); ++index) {
    sentences.push_back(said(std::to_string(index + 1) + ". " + printable(items[index])));
  }
  sentences.push_back({source.texts.say("kit.slip-order"), {}, true});
  return sentences;
}

std::string head_of(const Source& source, const Field& field) {
  const auto language = source.texts.language();
  const std::string hint = field.hint.in(language);
  return printable(field.label.in(language) + (hint.empty() ? "" : ". " + hint));
}

bool is_on_slip_of_round(const Step& step, const Field& field) {
  return step.sealed && field.per_participant && field.visibility == protocol::Visibility::Room;
}

/// The cases that were brought, by their titles; by who brings one that has none yet.
std::vector<std::string> candidates_of(const Source& source) {
  std::vector<std::string> titles;
  const FieldPlace place = protocol::find_by_role(source.protocol, Role::Candidates);
  const auto* rows = place ? session::find_rows(source.state, {place.step->id, place.field->id, {}}) : nullptr;
  if (rows == nullptr) return titles;
  for (const session::Row& row : *rows) {
    std::string title = session::text_in(*place.field, row, Role::CandidateTitle);
    if (base::is_blank(title)) {
      title = session::person_label(source.state, session::text_in(*place.field, row, Role::BroughtBy), true);
    }
    titles.push_back(std::move(title));
  }
  return titles;
}

Slip slip_with(const Source& source, const Step& step, std::vector<SlipSentence> sentences, std::string readers) {
  return {printable(step.question.in(source.texts.language())), std::move(sentences), std::move(readers)};
}

}  // namespace

std::vector<SlipSentence> numbered_lines(SlipSentence head, int lines) {
  head.is_said = true;
  std::vector<SlipSentence> sentences{std::move(head)};
  for (int line = 1; line <= lines; ++line) sentences.push_back({std::to_string(line), {}});
  return sentences;
}

std::vector<SlipSentence> order_sentences(const Source& source, const FieldPlace& ranking) {
  std::vector<std::string> items;
  // What lies on a table may hold what the screen in the room may show.
  for (const auto& item : session::ranked_items(source.protocol, *ranking.step, *ranking.field, source.state,
                                                session::Audience::Room, source.texts)) {
    if (!item.struck) items.push_back(item.text);
  }
  std::string head = head_of(source, *ranking.field);
  if (items.empty()) return numbered_lines({std::move(head), {}}, k_lines_without_items);
  return sentences_with(source, std::move(head), items);
}

std::vector<Slip> ranking_slips(const Source& source) {
  std::vector<Slip> slips;
  for (const Step& step : source.protocol.steps) {
    for (const Field& field : step.fields) {
      const bool is_ranked = field.type == FieldType::Ranking && field.stored &&
                             field.visibility != protocol::Visibility::Private && !is_on_slip_of_round(step, field);
      if (is_ranked) {
        slips.push_back(slip_with(source, step, order_sentences(source, {&step, &field}), readers_of_slips(source)));
      } else if (field.role == Role::RankingSlips) {
        const auto candidates = candidates_of(source);
        if (candidates.empty()) continue;
        const auto* order = field.find_column(Role::SlipOrder);
        const std::string head = order != nullptr ? printable(order->label.in(source.texts.language())) : std::string{};
        slips.push_back(slip_with(source, step, sentences_with(source, head, candidates),
                                  source.texts.say("kit.slip-order-readers")));
      }
    }
  }
  return slips;
}

}  // namespace beraad::report
