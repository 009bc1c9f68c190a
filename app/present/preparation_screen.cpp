// Choosing together what a meeting will be about: who brings what, slips counted, and why a case stands where it
// stands.
#include <algorithm>

#include "app/present/desk_screen.hpp"
#include "app/present/present_session.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/base/typed_date.hpp"
#include "core/index/shortlist.hpp"
#include "core/session/rows.hpp"

namespace beraad::present {
namespace {

using protocol::Role;

/// "2 keer als eerste, 1 keer als tweede"
std::string places_words(const base::Texts& texts, const index::Candidate& candidate) {
  constexpr std::size_t k_named = 3;
  std::vector<std::string> words;
  for (std::size_t place = 0; place < candidate.places.size() && place < k_named; ++place) {
    if (candidate.places[place] == 0) continue;
    words.push_back(texts.count("preparation.place-" + std::to_string(place + 1),
                                static_cast<std::int64_t>(candidate.places[place])));
  }
  return joined(words, ", ");
}

std::string reasons_of(const base::Texts& texts, const index::Candidate& candidate) {
  std::vector<std::string> reasons;
  const auto add = [&](std::string reason) {
    if (!reason.empty()) reasons.push_back(std::move(reason));
  };
  add(places_words(texts, candidate));
  add(candidate.urgency);
  if (candidate.undecided) add(texts.say("preparation.undecided"));
  if (candidate.waited) add(texts.say("preparation.waited"));
  if (candidate.presented_last_time) add(texts.say("preparation.presented-last-time"));
  if (candidate.promise_open) add(texts.say("preparation.promise-open"));
  return joined(reasons, " · ");
}

std::string roles_of(const session::Setup& setup) {
  std::vector<std::string> roles;
  for (const auto& person : setup.participants) roles.push_back(person.role);
  return joined(roles, ", ");
}

}  // namespace

PreparationScreen present_preparation(const Context& context, const session::SessionDocument& document,
                                      const std::vector<index::SessionSummary>& prepared,
                                      const std::string& last_presenter,
                                      const std::vector<index::ActionSummary>& promises) {
  const auto& texts = context.texts;
  const auto& setup = document.state().setup;
  PreparationScreen screen;
  screen.frame = present_desk_frame(context, &document, setup.title);
  screen.frame.back = texts.say("session.back");
  const auto line = [&](EditorRef::Part part, const char* label, std::string stored) {
    return present_line(context, document, part, texts.say(label), std::move(stored));
  };
  screen.team = line(EditorRef::Part::Team, "setup.team", setup.team);
  screen.day = line(EditorRef::Part::Day, "setup.date", base::date_as_typed(setup.planned_start.date));
  screen.start = line(EditorRef::Part::Start, "setup.start", base::clock_text(setup.planned_start));
  screen.place = line(EditorRef::Part::Place, "kit.place-label", setup.place);
  screen.people = line(EditorRef::Part::People, "preparation.people", roles_of(setup));
  screen.candidates =
      present_row_cards(context, document, Role::Candidates, Role::CandidateTitle, texts.say("preparation.add"));
  screen.candidates.nothing = texts.say("preparation.no-candidates");
  screen.mail = line(EditorRef::Part::Mail, "preparation.mailed", {});
  screen.mail_hint = texts.say("preparation.mail-hint");
  screen.copy_mail = texts.say("preparation.copy-mail");
  screen.take_mail = texts.say("preparation.take-mail");
  const auto place = protocol::find_by_role(document.protocol(), Role::Candidates);
  const auto* link = place.field->find_column(Role::CandidateCase);
  const auto rows = session::rows_by_role(document, Role::Candidates);
  for (const auto& summary : prepared) {
    const std::string id = base::to_text(summary.id);
    const bool brought = link != nullptr && std::ranges::any_of(rows, [&](const session::Row& row) {
                           return session::cell_text(row, link->id) == id;
                         });
    if (brought || summary.damaged) continue;
    screen.prepared.push_back({summary.id, base::is_blank(summary.title) ? texts.say("home.untitled") : summary.title});
  }
  if (!screen.prepared.empty()) screen.from_library = texts.say("preparation.from-library");
  std::vector<std::string> owing;
  for (const auto& promise : promises) owing.push_back(promise.owner_role);
  const auto list = index::shortlist(document, texts.language(), last_presenter, owing);
  for (auto& card : screen.candidates.cards) {
    const auto known = std::ranges::find(list, card.row, &index::Candidate::row);
    if (known == list.end()) continue;
    card.note = known->brought_by;
    if (!known->urgency.empty()) card.mark = {known->urgency, known->urgency_rank == 0 ? Tone::Warn : Tone::Quiet};
  }
  screen.slips = present_by_role(context, document, Role::RankingSlips);
  const auto unreadable = index::unreadable_slips(document).size();
  if (unreadable > 0) {
    screen.slips_problem =
        texts.count("preparation.unreadable", static_cast<std::int64_t>(unreadable), {std::to_string(rows.size())});
  }
  const auto slips = session::rows_by_role(document, Role::RankingSlips).size();
  screen.slips_count = texts.count("preparation.slips-in", static_cast<std::int64_t>(slips - unreadable));
  if (!rows.empty()) screen.print_slips = texts.say("preparation.print-slips");
  screen.shortlist_title = texts.say("preparation.shortlist");
  screen.shortlist_note = texts.say(list.empty() ? "preparation.no-candidates" : "preparation.shortlist-note");
  std::size_t number = 0;
  for (const auto& candidate : list) {
    const std::string title = base::is_blank(candidate.title) ? texts.say("home.untitled") : candidate.title;
    screen.shortlist.push_back(
        {candidate.row, std::to_string(++number), title, candidate.brought_by, reasons_of(texts, candidate),
         texts.say(candidate.chosen ? "preparation.chosen" : "preparation.choose"), candidate.chosen});
    screen.can_meet = screen.can_meet || candidate.chosen;
  }
  if (screen.can_meet) {
    const auto chosen = protocol::find_by_role(document.protocol(), Role::ChosenCase);
    for (const auto& field : chosen.step->fields) {
      if (&field != chosen.field) screen.because = present_field(context, document, *chosen.step, field);
      screen.because.private_to_facilitator = false;
    }
    screen.meet = texts.say("preparation.meet");
    if (list.size() > 1) {
      screen.others = texts.count("preparation.others", static_cast<std::int64_t>(list.size() - 1));
    }
  }
  screen.promises_title = texts.say("promises.title");
  screen.promises = present_action_cards(context, promises);
  if (!promises.empty()) screen.look_back = texts.say("promises.look-back");
  return screen;
}

}  // namespace beraad::present
