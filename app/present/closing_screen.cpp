// Closing and the report screen.
#include <algorithm>

#include "app/present/round_screen.hpp"
#include "app/present/words.hpp"
#include "core/session/blocks.hpp"
#include "core/session/completeness.hpp"

namespace beraad::present {

ClosingScreen present_closing(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  const auto& state = document.state();
  ClosingScreen screen;
  screen.title = texts.say("closing.title");
  screen.back = texts.say("session.back");
  screen.finish = texts.say("closing.finish");
  screen.open_title = texts.say("closing.open");
  screen.nothing_open = texts.say("closing.nothing-open");
  screen.themes_title = texts.say("themes.question");
  screen.read_only = state.stage == session::Stage::Closed || context.library.access == storage::Access::ReadOnly;
  for (const auto& missing : session::missing_fields(document.protocol(), state)) {
    const auto* step = document.protocol().find_step(missing.step);
    const auto* field = step != nullptr ? step->find_field(missing.field) : nullptr;
    if (field == nullptr) continue;
    screen.open.push_back(
        {missing.step, missing.field,
         step->title.in(language) + ": " + field->label.in(language) + " (" + missing.words.in(language) + ")"});
  }
  for (const char* reason : {"reason.time", "reason.not-needed", "reason.later"}) {
    screen.reasons.push_back({reason, texts.say(reason), {}, false});
  }
  std::vector<std::string> themes;
  for (const auto& id : state.themes) {
    const auto* code = context.codebook.find_code(id);
    themes.push_back(code != nullptr ? code->label.in(language) : id);
  }
  screen.themes = themes.empty() ? texts.say("closing.no-themes") : joined(themes, "; ");
  return screen;
}

ReportScreen present_report(const Context& context, const session::SessionDocument& document, report::Document built) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  ReportScreen screen;
  screen.back = texts.say("session.back");
  screen.title = texts.say("report-screen.title");
  screen.state_title = texts.say("report-screen.state");
  using session::ReportState;
  screen.states = {{"draft", texts.say("report-screen.draft"), {}, state.report_state == ReportState::Draft},
                   {"read", texts.say("report-screen.read"), {}, state.report_state == ReportState::ReadByPresenter},
                   {"agreed", texts.say("report-screen.agreed"), {}, state.report_state == ReportState::Agreed}};
  screen.save_title = texts.say("report-screen.save");
  for (const char* format : {"pdf", "docx", "odt", "html", "md"}) {
    screen.formats.push_back({format, texts.say(std::string("report-screen.format.") + format), {}, false});
  }
  screen.passphrase_label = texts.say("report-screen.passphrase");
  screen.passphrase_hint = texts.say("report-screen.passphrase-hint");
  screen.passphrase = context.app.paper.passphrase;
  screen.file_text = texts.say("report-screen.file-text");
  screen.copy = texts.say("report-screen.copy");
  screen.sent_title = texts.say("report-screen.sent");
  screen.sent_label = texts.say("report-screen.sent-to");
  screen.slips = texts.say("setup.slips");
  screen.card = texts.say("setup.card");
  screen.reopen = texts.say("report-screen.reopen");
  screen.closed = state.stage == session::Stage::Closed;
  for (const auto& sent : state.sent) {
    screen.sent.push_back(joined(sent.to, ", ") + ", " + session::date_label(sent.on, texts));
  }
  screen.document = std::move(built);
  return screen;
}

}  // namespace beraad::present
