// The report, how far it is, who got it, and its pages on the wall.
#include "app/present/closing_screen.hpp"
#include "app/present/words.hpp"
#include "core/session/blocks.hpp"
#include "core/session/notes.hpp"

namespace beraad::present {
namespace {

void fill_state(const Context& context, const session::State& state, ReportScreen& screen) {
  const auto& texts = context.texts;
  using session::ReportState;
  screen.state_title = texts.say("report-screen.state");
  screen.states = {{"draft", texts.say("report-screen.draft"), {}, state.report_state == ReportState::Draft},
                   {"read", texts.say("report-screen.read"), {}, state.report_state == ReportState::ReadByPresenter},
                   {"agreed", texts.say("report-screen.agreed"), {}, state.report_state == ReportState::Agreed}};
  screen.can_set_state = state.stage == session::Stage::Closed && !screen.read_only;
  if (state.stage != session::Stage::Closed) screen.state_note = texts.say("report-screen.state-after-closing");
}

void fill_names(const Context& context, const session::State& state, ReportScreen& screen) {
  const auto& texts = context.texts;
  screen.names_title = texts.say("report-screen.names");
  screen.names = state.names_checked
                     ? texts.say("report.names-checked",
                                 {state.names_checked->by, session::date_label(state.names_checked->on, texts)})
                     : texts.say("report.names-not-checked");
  screen.checked_by = {texts.say("report-screen.checked-by"),
                       context.app.paper.checked_by,
                       texts.say("report-screen.checked-by-example"),
                       {}};
  screen.note_names = texts.say("report-screen.note-names");
}

void fill_sent(const Context& context, const session::State& state, ReportScreen& screen) {
  const auto& texts = context.texts;
  const auto& paper = context.app.paper;
  screen.sent_title = texts.say("report-screen.sent");
  screen.sent_to = {texts.say("report-screen.sent-to"), paper.sent_to, texts.say("report-screen.sent-to-example"), {}};
  screen.sent_on = {texts.say("report-screen.sent-on"), paper.sent_on,
                    session::date_label(base::local_time(context.now).date, texts), paper.sent_problem};
  screen.note_sent = texts.say("report-screen.note-sent");
  for (const auto& sent : state.sent) {
    screen.sent.push_back(joined(sent.to, ", ") + ", " + session::date_label(sent.on, texts));
  }
  if (screen.sent.empty()) screen.sent.push_back(texts.say("report-screen.sent-nobody"));
}

/// What becomes of the private notes, as it is now.
std::string notes_fate(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const auto last_day = session::notes_last_day(document.state());
  if (!session::holds_notes(document.changes()) || !last_day) return texts.say("report-screen.no-notes");
  return texts.say("report-screen.notes-go", {session::date_label(*last_day, texts)});
}

std::string stage_words(const base::Texts& texts, const index::SessionSummary& summary) {
  switch (summary.stage) {
    case session::Stage::Prepared:
      return texts.say("home.state.prepared");
    case session::Stage::Running:
      return texts.say("home.state.running", {std::to_string(summary.step_number)});
    case session::Stage::Stopped:
      return texts.say("home.state.stopped");
    case session::Stage::Closed:
      break;
  }
  return texts.say("home.state.closed");
}

}  // namespace

void add_look_backs(const Context& context, const std::vector<index::SessionSummary>& look_backs,
                    ReportScreen& screen) {
  const auto& texts = context.texts;
  if (screen.after.look_back.empty()) return;  // it is a look-back itself
  bool is_one_open = false;
  for (const auto& summary : look_backs) {
    is_one_open |= summary.stage == session::Stage::Prepared || summary.stage == session::Stage::Running;
    screen.after.look_backs.push_back(
        {summary.id,
         texts.say("after-papers.look-back-line",
                   {session::date_label(summary.held_on, texts), stage_words(texts, summary)}),
         summary.stage != session::Stage::Prepared});
  }
  if (!look_backs.empty() && !is_one_open) screen.after.look_back = texts.say("after-papers.look-back-again");
}

ReportScreen present_report(const Context& context, const session::SessionDocument& document, report::Document built) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  ReportScreen screen;
  screen.back = texts.say("session.back");
  screen.title = texts.say("report-screen.title");
  screen.read_only = context.library.access == storage::Access::ReadOnly;
  fill_state(context, state, screen);
  screen.leaf = texts.say("report-screen.leaf");
  screen.leaf_stop = texts.say("report-screen.leaf-stop");
  screen.leafing = context.report_page != nullptr;
  if (screen.leafing) {
    screen.leaf_page = texts.say(
        "room.page-of", {std::to_string(context.report_page->strip + 1), std::to_string(context.report_page->strips)});
  }
  screen.save_title = texts.say("report-screen.save");
  for (const char* format : {"pdf", "docx", "odt", "html", "md"}) {
    screen.formats.push_back({format, texts.say(std::string("report-screen.format.") + format), {}, false});
  }
  if (!is_seen_by_all(context)) {
    screen.passphrase_label = texts.say("report-screen.passphrase");
    screen.passphrase_hint = texts.say("report-screen.passphrase-hint");
    screen.passphrase = context.app.paper.passphrase;
  }
  const bool decides = document.protocol().kind != protocol::Kind::Intervision;
  screen.file_text = texts.say(decides ? "report-screen.file-text" : "report-screen.file-text-intervision");
  screen.copy = texts.say("report-screen.copy");
  screen.copy_mail = texts.say("report-screen.copy-mail");
  screen.slips = texts.say("setup.slips");
  screen.card = texts.say("setup.card");
  screen.reopen = texts.say("report-screen.reopen");
  screen.evaluation = texts.say("closing.evaluation");
  screen.closed = state.stage == session::Stage::Closed;
  fill_names(context, state, screen);
  fill_sent(context, state, screen);
  screen.notes_fate = notes_fate(context, document);
  screen.after = present_after_papers(context, document);
  screen.document = std::move(built);
  return screen;
}

}  // namespace beraad::present
