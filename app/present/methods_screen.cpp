#include "app/present/methods_screen.hpp"

#include <algorithm>

#include "app/present/words.hpp"
#include "core/protocol/guide.hpp"
#include "core/protocol/meeting_minutes.hpp"
#include "core/protocol/words.hpp"

namespace beraad::present {
namespace {

MethodLine line_of(const Context& context, const protocol::Protocol& method) {
  const auto language = context.texts.language();
  return {method.id,
          method.title.in(language),
          method.summary.in(language),
          minutes_of(method, context.texts),
          context.texts.say("methods.group", {std::to_string(method.group_min), std::to_string(method.group_max)}),
          review_of(context, method)};
}

/// The words that a question of the guide adds for its answer, joined as in speech.
std::string words_for(const Context& context, const protocol::Protocol& method,
                      const std::vector<std::string>& questions, bool speaks_for) {
  const auto language = context.texts.language();
  std::vector<std::string> words;
  for (const auto& id : questions) {
    const auto question = std::ranges::find(context.guide.questions, id, &protocol::GuideQuestion::id);
    if (question == context.guide.questions.end()) continue;
    if (speaks_for && question->measure == protocol::Measure::People) {  // as the method has it, as on its own page
      words.push_back(
          context.texts.say("guide.group-fits", {std::to_string(method.group_min), std::to_string(method.group_max)}));
      continue;
    }
    const auto* option = question->find_option(context.app.methods.answers.at(id));
    words.push_back(speaks_for && option != nullptr ? option->because.in(language) : question->but.in(language));
  }
  if (words.size() < 2) return joined(words, "");
  const std::string last = words.back();
  words.pop_back();
  return joined(words, ", ") + context.texts.say("methods.and") + last;
}

GuidePanel guide_of(const Context& context) {
  const auto& texts = context.texts;
  const auto& answers = context.app.methods.answers;
  GuidePanel panel;
  panel.title = texts.say("guide.title");
  panel.hint = texts.say("guide.hint");
  panel.advice_title = texts.say("guide.advice");
  for (const auto& question : context.guide.questions) {
    SettingLine line{question.title.in(texts.language()), {}, {}};
    const auto given = answers.find(question.id);
    for (const auto& option : question.options) {
      const bool chosen = given != answers.end() && given->second == option.id;
      line.options.push_back({option.id, option.label.in(texts.language()), {}, chosen});
    }
    panel.questions.emplace_back(question.id, std::move(line));
  }
  for (const auto& advice : protocol::advise(context.guide, context.catalog, answers)) {
    const auto& method = *advice.protocol;
    AdviceCard card{method.id,
                    method.title.in(texts.language()),
                    minutes_of(method, texts),
                    method.summary.in(texts.language()),
                    {},
                    {},
                    method.group_warning.in(texts.language()),
                    review_of(context, method)};
    if (!advice.fits.empty())
      card.because = texts.say("guide.because", {words_for(context, method, advice.fits, true)});
    if (!advice.misfits.empty())
      card.mind = texts.say("guide.mind", {words_for(context, method, advice.misfits, false)});
    panel.advice.push_back(std::move(card));
  }
  if (panel.advice.empty()) panel.nothing = texts.say(answers.empty() ? "guide.no-answers" : "guide.no-method");
  return panel;
}

void add_fact(MethodScreen& screen, const base::Texts& texts, std::string_view label, std::string text) {
  if (!text.empty()) screen.facts.emplace_back(texts.say(label), std::move(text));
}

/// Minutes of a plan, without the word; of several meetings those of each: as often as much, else one by one.
std::string length_of(const protocol::Protocol& method, const protocol::Plan& plan, const base::Texts& texts) {
  std::vector<std::string> each;
  for (const int meeting : protocol::meeting_numbers(method)) {
    each.push_back(std::to_string(protocol::meeting_minutes(method, plan, meeting)));
  }
  const bool alike = each.size() > 1 && std::ranges::count(each, each.front()) == std::ssize(each);
  if (alike) return texts.say("methods.meetings", {std::to_string(each.size()), each.front()});
  return joined(each, texts.say("methods.plus"));
}

StepMinutes minutes_in(const protocol::Protocol& method, const protocol::Step& step, const protocol::Plan& plan,
                       const base::Texts& texts) {
  const int planned = protocol::planned_minutes(step, plan.id);
  if (planned == 0) return {std::to_string(planned), {}};
  const int floor = std::min(planned, protocol::floor_minutes(method, step, plan.id));
  return {std::to_string(planned), texts.say("methods.floor", {std::to_string(floor)})};
}

}  // namespace

std::string minutes_of(const protocol::Protocol& method, const base::Texts& texts) {
  std::vector<std::string> minutes;
  for (const auto& plan : method.plans) minutes.push_back(length_of(method, plan, texts));
  return texts.say("methods.minutes", {joined(minutes, texts.say("methods.or"))});
}

ToneText review_of(const Context& context, const protocol::Protocol& method) {
  const auto& texts = context.texts;
  const auto today = base::local_time(context.now).date;
  const auto words = [&](const std::string& by, const std::string& on) {
    const auto date = base::read_date(on);
    return ToneText{texts.say("methods.reviewed", {by, date ? short_date(*date, today, texts) : on}), Tone::Good};
  };
  if (!method.review.by.empty()) return words(method.review.by, method.review.on);
  const auto known = context.app.settings.reviews.find(state::review_key(method.id, method.version));
  if (known != context.app.settings.reviews.end()) return words(known->second.by, known->second.on);
  return {texts.say("methods.not-reviewed"), Tone::Warn};
}

MethodsScreen present_methods(const Context& context) {
  const auto& texts = context.texts;
  MethodsScreen screen;
  screen.navigation = present_navigation(context);
  const bool continues = context.app.methods.continues.has_value();
  screen.title = texts.say(continues                      ? "methods.choose-to-continue"
                           : context.app.methods.choosing ? "methods.choose"
                                                          : "nav.methods");
  if (context.app.methods.choosing) screen.back = texts.say("session.back");
  screen.help = texts.say("guide.open");
  screen.look = texts.say("methods.look");
  screen.opening = context.app.methods.choosing ? context.app.pages_opened : 0;
  screen.guide_open = context.app.methods.guide_open;
  if (screen.guide_open) screen.guide = guide_of(context);
  screen.own = present_own_methods(context);
  screen.broken_title = texts.say("methods.broken");
  for (const auto& word : protocol::words_from<protocol::Kind>(0)) {
    const auto kind = protocol::read_word<protocol::Kind>(word);
    MethodGroup group{texts.say("methods.kind." + word), {}};
    for (const auto& entry : context.catalog.entries()) {
      const bool can_be_chosen = !context.app.methods.choosing || protocol::is_meeting(*entry.protocol);
      if (entry.protocol->kind == kind && can_be_chosen) group.methods.push_back(line_of(context, *entry.protocol));
    }
    if (!group.methods.empty()) screen.groups.push_back(std::move(group));
  }
  for (const auto& broken : context.catalog.broken()) {
    std::vector<std::string> reasons;
    for (const auto& error : broken.errors) reasons.push_back(error.place + ": " + texts.say(error));
    screen.broken.emplace_back(broken.file.filename().string(), std::move(reasons));
  }
  return screen;
}

MethodScreen present_method(const Context& context, const protocol::Protocol& method) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  MethodScreen screen;
  screen.navigation = present_navigation(context);
  screen.id = method.id;
  screen.back = texts.say("session.back");
  screen.title = method.title.in(language);
  screen.summary = method.summary.in(language);
  const bool goes_on = context.app.methods.continues.has_value();
  if (goes_on ? protocol::is_meeting(method) : protocol::begins_by_itself(method)) {
    screen.use = texts.say(context.app.methods.continues  ? "methods.continue-with"
                           : context.app.methods.choosing ? "methods.take"
                                                          : "methods.use");
  }
  if (context.practised.contains(method.id)) {
    screen.practise = texts.say("methods.practise");
    if (protocol::is_meeting(method)) screen.rehearse = texts.say("rehearsal.start");  // it is led
  }
  add_fact(screen, texts, "methods.not-when", method.not_when.in(language));
  add_fact(screen, texts, "methods.leader", method.leader.in(language));
  add_fact(screen, texts, "methods.group-label",
           texts.say("methods.group", {std::to_string(method.group_min), std::to_string(method.group_max)}));
  add_fact(screen, texts, "methods.outcome", texts.say("methods.decision." + method.decision));
  add_fact(screen, texts, "methods.source", method.source);
  if (!method.group_warning.in(language).empty()) screen.warning = {method.group_warning.in(language), Tone::Warn};
  screen.review = review_of(context, method);
  const bool entered = method.review.by.empty() && screen.review.tone == Tone::Good;
  const bool corrects = entered && context.app.methods.review_open;
  if (entered && !corrects) screen.correct_review = texts.say("methods.correct-review");
  screen.withdraws_review = corrects;
  if (screen.review.tone != Tone::Good || corrects) {
    screen.review_label = texts.say("methods.review");
    screen.review_note = texts.say(corrects ? "methods.correct-review-note" : "methods.review-note");
    screen.by_label = texts.say("methods.review-by");
    screen.by_text = context.app.methods.review_by;
    screen.on_label = texts.say("methods.review-on");
    screen.on_text = context.app.methods.review_on;
    if (context.app.methods.review_date_unknown) screen.on_problem = texts.say("field.date-unknown");
    screen.keep_review = texts.say("methods.keep-review");
  }
  screen.tools = present_method_tools(context);
  screen.steps_title = texts.say("session.steps");
  for (const auto& plan : method.plans) {
    screen.plans.push_back(texts.say("methods.minutes", {length_of(method, plan, texts)}));
  }
  for (const auto& step : method.steps) {
    const std::size_t index = screen.steps.size();
    MethodStep line{std::to_string(index + 1),     step.title.in(language), step.question.in(language), {}, {},
                    phase_at(texts, method, index)};
    if (step.sealed) line.marks.push_back(texts.say("methods.sealed"));
    if (step.protected_time) line.marks.push_back(texts.say("methods.protected"));
    for (const auto& plan : method.plans) line.minutes.push_back(minutes_in(method, step, plan, texts));
    screen.steps.push_back(std::move(line));
  }
  return screen;
}

}  // namespace beraad::present
