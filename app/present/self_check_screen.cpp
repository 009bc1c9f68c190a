// After a rehearsal: sentences on how one led, added up for oneself, and what to look at the next time.
#include <algorithm>
#include <utility>

#include "app/present/desk_screen.hpp"
#include "app/present/present_session.hpp"
#include "core/exchange/fitting_form.hpp"

namespace beraad::present {

namespace {

/// What the rehearsed method has; nothing is left out while it is not known.
struct Rehearsed {
  const exchange::QuestionsByMethod& questions;
  std::optional<exchange::Notions> notions;

  [[nodiscard]] bool asks(const protocol::Field& field) const {
    return !notions || exchange::is_asked(questions, field.id, *notions);
  }
  [[nodiscard]] const base::LocalText& words_of(const protocol::Field& field) const {
    const auto* words = notions ? exchange::words_for(questions, field.id, *notions) : nullptr;
    return words != nullptr ? *words : field.label;
  }
};

}  // namespace

SelfCheckScreen present_self_check(const Context& context, const session::SessionDocument& document,
                                   const protocol::Protocol* rehearsed) {
  constexpr std::size_t k_most_next = 3;
  const auto& texts = context.texts;
  const auto language = texts.language();
  SelfCheckScreen screen;
  screen.frame = present_desk_frame(context, &document, texts.say("rehearsal.check"));
  screen.frame.tabs.clear();
  screen.frame.back = texts.say("session.back");
  screen.intro = texts.say("rehearsal.check-intro");
  screen.scale = texts.say("rehearsal.scale");
  Rehearsed method{context.vocabulary.self_check, {}};
  if (rehearsed != nullptr) method.notions = exchange::notions_of(*rehearsed);
  std::int64_t sum = 0, most = 0;
  std::size_t answered = 0, asked = 0;
  std::vector<std::pair<std::int64_t, std::string>> advice;
  for (const auto& step : document.protocol().steps) {
    std::vector<FieldScreen> fields;
    for (const auto& field : step.fields) {
      if (field.type != protocol::FieldType::Rating || !method.asks(field)) continue;
      auto shown = present_field(context, document, step, field);
      shown.private_to_facilitator = false;  // as all of this screen is
      const std::string hint = std::exchange(shown.hint, {});
      shown.label = method.words_of(field).in(language);
      const std::string label = shown.label;
      fields.push_back(std::move(shown));
      ++asked;
      most += field.max;
      const auto* value = session::find_value(document.state(), {step.id, field.id, {}});
      const auto* rating = value != nullptr ? std::get_if<std::int64_t>(value) : nullptr;
      if (rating == nullptr) continue;
      ++answered;
      sum += *rating;
      if (*rating < field.max) advice.emplace_back(*rating, label + " " + hint);
    }
    if (!fields.empty()) screen.groups.emplace_back(step.title.in(language), std::move(fields));
  }
  screen.score = answered < asked ? texts.say("rehearsal.answered", {std::to_string(answered), std::to_string(asked)})
                                  : texts.say("rehearsal.score", {std::to_string(sum), std::to_string(most)});
  if (answered < asked) return screen;
  std::ranges::sort(advice, {}, [](const auto& line) { return line.first; });
  if (advice.size() > k_most_next) advice.resize(k_most_next);
  screen.next_title = texts.say(advice.empty() ? "rehearsal.nothing-next" : "rehearsal.next");
  for (auto& [rating, words] : advice) screen.next.push_back(std::move(words));
  return screen;
}

}  // namespace beraad::present
