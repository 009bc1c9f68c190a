// Closing: what is still open, and whether there are evaluation forms.
#include <algorithm>

#include "app/present/closing_screen.hpp"
#include "app/present/words.hpp"
#include "core/session/completeness.hpp"

namespace beraad::present {
namespace {

/// Nothing of a method that asks for no forms, unless somebody filled one in all the same.
void fill_evaluation(const Context& context, const session::SessionDocument& document, ClosingScreen& screen) {
  const auto& texts = context.texts;
  const auto& state = document.state();
  std::int64_t forms = 0;
  for (const auto& [kind, filled] : state.evaluation) forms += static_cast<std::int64_t>(filled.size());
  if (!document.protocol().evaluation_form && forms == 0) return;
  screen.evaluation_title = texts.say("evaluation.title");
  screen.evaluation = texts.say("closing.evaluation");
  if (forms > 0) {
    screen.evaluation_state = texts.count("evaluation.forms", forms);
    return;
  }
  if (state.evaluation_skipped) {
    const std::string key = "reason." + *state.evaluation_skipped;
    screen.evaluation_state =
        texts.say("evaluation.skipped", {texts.has(key) ? texts.say(key) : *state.evaluation_skipped});
  }
  screen.evaluation_without = texts.say("closing.without-evaluation");
  for (const char* reason : {"time", "not-needed", "later"}) {
    screen.evaluation_reasons.push_back(
        {reason, texts.say(std::string("reason.") + reason), {}, state.evaluation_skipped == reason});
  }
}

}  // namespace

ClosingScreen present_closing(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  const auto& state = document.state();
  ClosingScreen screen;
  screen.title = texts.say("closing.title");
  screen.back = texts.say("session.back");
  screen.finish = texts.say("closing.finish");
  screen.nothing_open = texts.say("closing.nothing-open");
  screen.themes_title = texts.say("themes.question");
  screen.read_only = state.stage == session::Stage::Closed || context.library.access == storage::Access::ReadOnly;
  for (const auto& missing : session::missing_fields(document.protocol(), state)) {
    const auto* step = document.protocol().find_step(missing.step);
    const auto* field = step != nullptr ? step->find_field(missing.field) : nullptr;
    if (field == nullptr) continue;
    screen.open.push_back(
        {missing.step, missing.field,
         std::to_string(document.protocol().position_of(step->id) + 1) + ". " + field->label.in(language),
         texts.say("closing.complete-when", {missing.words.in(language)})});
  }
  for (const char* reason : {"reason.time", "reason.not-needed", "reason.later"}) {
    screen.reasons.push_back({reason, texts.say(reason), {}, false});
  }
  screen.go_there = texts.say("closing.go-there");
  screen.leave_open = texts.say("closing.leave-open");
  screen.open_title = texts.say(screen.open.empty() ? "closing.all-done" : "closing.open");
  std::vector<std::string> themes;
  for (const auto& id : state.themes) {
    const auto* code = context.codebook.find_code(id);
    themes.push_back(code != nullptr ? code->label.in(language) : id);
  }
  screen.themes = themes.empty() ? texts.say("closing.no-themes") : joined(themes, "; ");
  fill_evaluation(context, document, screen);
  screen.report = texts.say("closing.look-at-report");
  return screen;
}

}  // namespace beraad::present
