#include "core/report/when_and_where.hpp"

#include "core/base/calendar.hpp"
#include "core/protocol/variants.hpp"
#include "core/session/blocks.hpp"

namespace beraad::report {

Facts when_and_where(const Source& source) {
  const base::Texts& texts = source.texts;
  const session::Setup& setup = source.state.setup;
  Facts facts;
  facts.facts.emplace_back(texts.say("report.date"), session::date_label(setup.planned_start.date, texts));
  std::string time = base::clock_text(setup.planned_start);
  if (setup.planned_end) time = texts.say("kit.from-to", {time, base::clock_text(*setup.planned_end)});
  facts.facts.emplace_back(texts.say("kit.time"), time);
  if (!setup.place.empty()) facts.facts.emplace_back(texts.say("kit.place"), setup.place);
  if (!setup.team.empty()) facts.facts.emplace_back(texts.say("report.team"), setup.team);
  if (const auto* variant = protocol::find_variant(source.protocol, setup.variant)) {
    facts.facts.emplace_back(texts.say("kit.variant"), variant->title.in(texts.language()));
  }
  return facts;
}

}  // namespace beraad::report
