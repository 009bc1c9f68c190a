// The register of requests: what is open, how long it took, hours agreed and held.
#include "app/present/desk_screen.hpp"
#include "app/present/words.hpp"
#include "core/base/number_text.hpp"
#include "core/index/requests.hpp"
#include "core/index/shortlist.hpp"
#include "core/session/rows.hpp"

namespace beraad::present {
namespace {

using protocol::Role;

std::string hours_text(double hours, base::Language language) { return base::decimal(hours, language); }

}  // namespace

RequestsScreen present_requests(const Context& context, const session::SessionDocument& document,
                                const std::vector<index::SessionSummary>& sessions) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  const auto today = base::local_time(context.now).date;
  RequestsScreen screen;
  screen.frame = present_desk_frame(context, &document, texts.say("desk.requests"));
  screen.requests = present_row_cards(context, document, Role::Requests, Role::RequestTeam, texts.say("requests.add"));
  screen.requests.nothing = texts.say("requests.none");
  const auto place = protocol::find_by_role(document.protocol(), Role::Requests);
  const auto rows = session::rows_by_role(document, Role::Requests);
  for (std::size_t index = 0; index < rows.size() && index < screen.requests.cards.size(); ++index) {
    auto& card = screen.requests.cards[index];
    const auto* on = place.field->find_column(Role::RequestOn);
    const auto asked = on != nullptr ? base::read_date(session::cell_text(rows[index], on->id)) : std::nullopt;
    std::vector<std::string> notes;
    if (asked) notes.push_back(short_date(*asked, today, texts));
    const std::string form = session::option_in(*place.field, rows[index], Role::RequestForm, language);
    if (!form.empty()) notes.push_back(form);
    if (const auto days = index::days_to_meeting(*place.field, rows[index])) {
      notes.push_back(texts.count("requests.days", *days));
    }
    const std::string reason = session::option_in(*place.field, rows[index], Role::RequestReason, language);
    if (!reason.empty()) notes.push_back(reason);
    card.note = joined(notes, " · ");
    card.mark = {session::option_in(*place.field, rows[index], Role::RequestState, language), Tone::Quiet};
  }
  screen.hours = present_by_role(context, document, Role::TeamHours);
  const auto overview = index::overview_of(document, sessions);
  if (overview.requests > 0) {
    screen.overview.push_back(
        texts.count("requests.open", static_cast<std::int64_t>(overview.open), {std::to_string(overview.requests)}));
    screen.overview.push_back(overview.median_days ? texts.count("requests.median", *overview.median_days,
                                                                 {std::to_string(overview.with_days)})
                                                   : texts.say("requests.no-days"));
  }
  screen.held_title = texts.say("requests.held-title");
  for (const auto& team : overview.teams) {
    const std::string name = team.year != 0 ? team.team + " " + std::to_string(team.year) : team.team;
    screen.held.push_back(
        team.not_understood.empty()
            ? texts.say("requests.held", {name, hours_text(team.agreed, language), hours_text(team.held, language)})
            : texts.say("requests.held-unclear", {name, team.not_understood, hours_text(team.held, language)}));
    if (team.unknown > 0) screen.held.back() += " " + texts.count("requests.held-unknown", team.unknown);
  }
  return screen;
}

}  // namespace beraad::present
