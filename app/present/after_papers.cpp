#include "app/present/after_papers.hpp"

#include "app/present/words.hpp"
#include "core/exchange/contact_wish.hpp"
#include "core/report/after_papers.hpp"
#include "core/session/agreed.hpp"
#include "core/session/attendance.hpp"

namespace beraad::present {
namespace {

using Kind = state::Paper::Kind;

PaperLine line_of(const Context& context, Kind kind, const std::string& id, const std::vector<std::string>& formats) {
  PaperLine line{
      kind, id, context.texts.say("after-papers." + id), context.texts.say("after-papers." + id + "-text"), {}};
  for (const auto& format : formats) {
    line.formats.push_back({format, context.texts.say("report-screen.format." + format), {}, false});
  }
  return line;
}

/// Written on a form for the facilitator alone: it stands nowhere while others see the screen.
void add_contact_wish(const Context& context, const session::State& state, AfterPapersScreen& screen) {
  const auto wish = exchange::contact_wish(context.vocabulary, state);
  if (wish == exchange::ContactWish::None || is_seen_by_all(context)) return;
  screen.contact_wanted = context.texts.say("after.contact-wanted");
  screen.contact = {{"met", context.texts.say("after.contact-had"), {}, wish == exchange::ContactWish::Met}};
}

}  // namespace

AfterPapersScreen present_after_papers(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  AfterPapersScreen screen;
  screen.title = texts.say("after-papers.title");
  screen.person_label = texts.say("after-papers.for-whom");
  screen.enabled = context.library.access == storage::Access::ReadWrite;
  add_contact_wish(context, state, screen);
  const auto& chosen = context.app.session.paper_person;
  const auto attended = session::attendance_of(document, context.now);
  screen.people.push_back({"", texts.say("after-papers.everybody"), {}, !session::has_attended(attended, chosen)});
  for (const auto& one : attended) {
    const auto& person = *session::find_participant(state.setup, one.code);
    screen.people.push_back({one.code, session::distinct_role(state.setup, person), {}, chosen == one.code});
  }
  if (report::has_escalation_note(document.protocol(), state)) {
    screen.papers.push_back(line_of(context, Kind::EscalationNote, "note", {"pdf", "docx", "odt", "html", "md"}));
  }
  if (session::keeps_agreed(document.protocol())) {
    screen.papers.push_back(line_of(context, Kind::ActionSheet, "actions", {"pdf", "docx"}));
    screen.papers.push_back(line_of(context, Kind::ActionCalendar, "calendar", {"ics"}));
  }
  if (state.begun_at) {
    screen.papers.push_back(line_of(context, Kind::Participation, "participation", {"pdf", "docx"}));
  }
  screen.papers.push_back(line_of(context, Kind::CoordinatorFile, "coordinator", {"csv"}));
  if (state.run == session::RunKind::Main) {
    screen.look_back = texts.say("after-papers.look-back");
    screen.look_back_text = texts.say("after-papers.look-back-text");
    screen.open_look_back = texts.say("after-papers.look-back-open");
    screen.look_back_report = texts.say("after-papers.look-back-report");
    if (state.stage == session::Stage::Closed) {
      screen.waive_look_back = {{"waive", texts.say("after.waive-look-back"), {}, state.look_back_waived}};
    }
  }
  return screen;
}

}  // namespace beraad::present
