// How the meeting went, in words: only what the log knows, and never a score.
#include "core/insight/meeting_facts.hpp"

#include <cstdlib>

#include "app/present/closing_screen.hpp"
#include "app/present/start_screen.hpp"

namespace beraad::present {
namespace {

constexpr int k_worth_telling = 3;  // minutes more or less than planned

std::string share_words(const base::Texts& texts, const insight::Share& share) {
  return texts.say("facts.of", {std::to_string(share.some), std::to_string(share.all)});
}

/// Passing is not judging: it stands beside those who did.
std::string judged_words(const base::Texts& texts, const insight::MeetingFacts& facts) {
  if (facts.passed_before == 0) return share_words(texts, facts.judged_before);
  return texts.say("facts.of-passed", {std::to_string(facts.judged_before.some),
                                       std::to_string(facts.judged_before.all), std::to_string(facts.passed_before)});
}

}  // namespace

void add_meeting_facts(const Context& context, const session::SessionDocument& document, bool was_looked_back_on,
                       EvaluationScreen& screen) {
  if (is_seen_by_all(context) || document.state().stage == session::Stage::Prepared) return;
  const auto& texts = context.texts;
  const auto facts = insight::facts_of(document, context.now, was_looked_back_on);
  screen.facts_title = texts.say("facts.title");
  screen.facts_note = texts.say("facts.note");
  const auto add = [&](const char* key, std::string value) {
    screen.facts.emplace_back(texts.say(key), std::move(value));
  };
  const bool was_timed = facts.used > 0;
  if (was_timed) {
    add("facts.minutes", texts.say("facts.minutes-of", {std::to_string(facts.used), std::to_string(facts.planned)}));
  }
  for (const auto& step : facts.steps) {
    const auto* known = document.protocol().find_step(step.step);
    if (known == nullptr) continue;
    const std::string name = known->short_title.in(texts.language());
    const bool begun = document.state().visited_steps.contains(step.step);
    if (!begun && !step.left_out) continue;
    if (step.left_out) {
      screen.facts.emplace_back(name, texts.say("facts.left-out"));
    } else if (was_timed && std::abs(step.used - step.planned) > k_worth_telling) {
      screen.facts.emplace_back(
          name, texts.say("facts.minutes-of", {std::to_string(step.used), std::to_string(step.planned)}));
    }
  }
  if (facts.last_steps_percent > 0) {
    add("facts.last-steps", texts.say("facts.percent", {std::to_string(facts.last_steps_percent)}));
  }
  add("facts.order", texts.say(facts.in_order ? "value.yes" : "value.no"));
  const auto share = [&](const char* key, const insight::Share& value) {
    if (value.all > 0) add(key, share_words(texts, value));
  };
  share("facts.shown-together", facts.shown_together);
  if (facts.judged_before.all > 0) add("facts.judged-before", judged_words(texts, facts));
  share("facts.options-with-loss", facts.options_with_loss);
  share("facts.perspectives-whole", facts.perspectives_whole);
  share("facts.agreed-whole", facts.agreed_whole);
  if (facts.followed_up) add("facts.followed-up", texts.say(*facts.followed_up ? "value.yes" : "value.no"));
  add("facts.skipped", std::to_string(facts.skipped));
  add("facts.passed", std::to_string(facts.passed));
}

void add_own_minutes(const Context& context, const std::optional<insight::OwnMinutes>& own, SetupScreen& screen) {
  const auto& setup = context.app.setup.setup;
  const auto* entry = context.catalog.find(setup.protocol_id);
  if (!own || entry == nullptr) return;
  const auto& texts = context.texts;
  const std::string meetings = std::to_string(own->meetings);
  const int total = insight::plan_of(*own, *entry->protocol, setup.plan).total;
  screen.own_minutes = texts.say("own-minutes.take", {std::to_string(total)});
  screen.own_minutes_note = texts.say(own->same_size ? "own-minutes.same-size" : "own-minutes.any-size", {meetings});
}

}  // namespace beraad::present
