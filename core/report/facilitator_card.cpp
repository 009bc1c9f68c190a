#include "core/base/calendar.hpp"
#include "core/protocol/meeting_minutes.hpp"
#include "core/report/report.hpp"
#include "core/session/blocks.hpp"
#include "core/session/timing.hpp"

namespace beraad::report {
namespace {

Bullets bullets_of(const std::vector<base::LocalText>& texts, base::Language language) {
  Bullets bullets;
  for (const base::LocalText& text : texts) bullets.items.push_back({{text.in(language)}});
  return bullets;
}

}  // namespace

Document build_facilitator_card(const Source& source) {
  const base::Texts& texts = source.texts;
  const base::Language language = texts.language();
  const session::Setup& setup = source.state.setup;
  Document card;
  card.language = language;
  card.kind = texts.say("report.card");
  card.title = setup.title;
  card.footer_left = card.kind;
  card.footer_middle = source.protocol.title.in(language);
  card.page_pattern = texts.say("report.page");
  card.parts.emplace_back(Facts{{{texts.say("report.date"), session::date_label(setup.planned_start.date, texts)},
                                 {texts.say("report.method"), source.protocol.title.in(language)}}});
  const bool several = protocol::meeting_numbers(source.protocol).size() > 1;
  base::DateTime at = setup.planned_start;
  int meeting = 0;
  for (const protocol::Step& step : source.protocol.steps) {
    const int minutes = session::minutes_in_plan(source.protocol, step, setup);
    if (several && step.meeting != meeting) {
      meeting = step.meeting;
      card.parts.emplace_back(Heading{2, texts.say("kit.meeting", {std::to_string(meeting)})});
    }
    // When another meeting begins is not known.
    const bool has_time = step.meeting == session::meeting_at(source.protocol, source.state);
    const std::string title = step.title.in(language);
    card.parts.emplace_back(Heading{2, has_time ? base::clock_text(at) + "  " + title : title});
    if (has_time) at = base::plus_minutes(at, minutes);
    card.parts.emplace_back(Paragraph{{{texts.count("report.minutes", minutes)}}, Paragraph::Style::Small});
    if (!step.question.empty()) {
      card.parts.emplace_back(Paragraph{{{step.question.in(language)}}, Paragraph::Style::Lead});
    }
    if (!step.prompts.empty()) {
      card.parts.emplace_back(Heading{3, texts.say("report.card-ask")});
      card.parts.emplace_back(bullets_of(step.prompts, language));
    }
    if (!step.pitfalls.empty()) {
      card.parts.emplace_back(Heading{3, texts.say("report.card-pitfalls")});
      card.parts.emplace_back(bullets_of(step.pitfalls, language));
    }
    if (!step.complete.empty()) {
      card.parts.emplace_back(
          Paragraph{{{texts.say("report.card-complete") + " ", true}, {step.complete.in(language)}}});
    }
  }
  return card;
}

}  // namespace beraad::report
