// What lies over any screen: questions, the file chooser, help, people, menu, re-planning, toast, notice.
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include "app/present/case_screen.hpp"
#include "app/present/round_screen.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/timing.hpp"

namespace beraad::present {
namespace {

constexpr std::int64_t k_backup_days = 28;

/// Before people deliberate on a case: what comes first, and that nobody handed it over yet.
Question before_deliberating(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const std::string name = document.state().handed_over ? "deliberate-case" : "deliberate-private";
  std::vector<std::string> sentences;
  for (const auto& first : present_comes_first(context, document)) sentences.push_back(first.text);
  sentences.push_back(texts.say("confirm." + name + ".text"));
  Question question;
  question.title = texts.say("confirm." + name + ".title");
  question.text = joined(sentences, " ");
  question.cancel = texts.say("confirm." + name + ".cancel");
  question.action = texts.say("confirm." + name + ".action");
  question.icon = "warn";
  return question;
}

Question question_of(const Context& context, const session::SessionDocument* document,
                     const state::Confirmation& asked) {
  using Kind = state::Confirmation::Kind;
  const auto& texts = context.texts;
  const auto words = [&](const std::string& name, const std::vector<std::string>& arguments = {}) {
    Question question;
    question.title = texts.say("confirm." + name + ".title", arguments);
    question.text = texts.say("confirm." + name + ".text", arguments);
    question.cancel = texts.say("confirm." + name + ".cancel", arguments);
    question.action = texts.say("confirm." + name + ".action", arguments);
    return question;
  };
  Question question;
  switch (asked.kind) {
    case Kind::Strike: {
      const auto today = base::days_since_epoch(base::local_time(context.now).date);
      question = words("strike", {session::date_label(base::date_of_days(today + k_backup_days), texts)});
      question.icon = "strike";
      question.danger = true;
      const auto are_there = [&](std::size_t which) {
        return asked.arguments.size() > which && asked.arguments[which] != "0";
      };
      if (are_there(0)) question.text += " " + texts.say("confirm.strike.copies");
      if (are_there(2)) question.text += " " + texts.say("confirm.strike.copies-elsewhere");
      if (are_there(1)) question.text += " " + texts.say("confirm.strike.changed-copies");
      break;
    }
    case Kind::Reveal:
      question = words("reveal", asked.arguments);
      question.icon = "eye";
      break;
    case Kind::CloseRoom:
      question = words(context.app.room.shared ? "close-shared" : "close-room");
      if (context.app.room.shared && !context.app.room.black) {
        question.third = texts.say("confirm.close-shared.black");
        question.third_is_black = true;
      }
      question.icon = "screen-off";
      break;
    case Kind::CloseSession:
      question = words("close-session");
      break;
    case Kind::StopKeepOrErase:
      question = words("stop");
      question.third = texts.say("confirm.stop.erase");
      break;
    case Kind::EraseAll:
      question = words("erase");
      question.danger = true;
      break;
    case Kind::PassGate:
      question = words(asked.arguments.front());
      question.icon = "warn";
      question.danger = true;
      break;
    case Kind::DeliberateCase:
      if (document != nullptr) question = before_deliberating(context, *document);
      break;
    case Kind::NextMeeting:
      question = words("next-meeting", {asked.arguments.front()});
      question.icon = "clock";
      break;
    case Kind::LeaveOutSleep:
      question = words("sleep", asked.arguments);
      question.icon = "clock";
      break;
    case Kind::DeleteSession:
      question = words("delete", asked.arguments);
      question.danger = true;
      question.asks_text = !base::is_blank(asked.arguments.back());
      if (!question.asks_text) question.text = texts.say("confirm.delete.text-untitled");
      question.typed = asked.typed;
      break;
  }
  return question;
}

using Purpose = state::FileChooser::Purpose;

/// What the file chooser is open for: its words, and the files that may be opened; where something is saved, every file
/// of the folder shows which names are taken.
struct ChooserKind {
  Purpose purpose;
  const char* title;
  bool opens = false;
  std::array<std::string_view, 4> endings{};
};

constexpr std::array k_chooser_kinds{
    ChooserKind{Purpose::OpenLibrary, "chooser.open-library", true, {".beraad"}},
    ChooserKind{Purpose::NewLibrary, "chooser.new-library"},
    ChooserKind{Purpose::SaveElsewhere, "chooser.save-elsewhere"},
    ChooserKind{Purpose::SaveReport, "chooser.save-report"},
    // A case, or its questions that were filled in: the document, or the text that the page saved.
    ChooserKind{Purpose::OpenCaseFile, "chooser.open-case", true, {".beraad-case", ".docx", ".txt", ".json"}},
    ChooserKind{Purpose::SaveCaseFile, "chooser.save-case"},
    ChooserKind{Purpose::SaveCasePaper, "chooser.save-paper"},
    ChooserKind{Purpose::OpenQuestionnaire, "questionnaire.choose-file", true, {".json"}},
    ChooserKind{Purpose::ImportMethod, "chooser.import-method", true, {".json"}},
    ChooserKind{Purpose::ExportMethod, "chooser.export-method"},
};

bool can_be_opened(const ChooserKind& kind, const std::string& ending) {
  return !ending.empty() && std::ranges::find(kind.endings, ending) != kind.endings.end();
}

ChooserScreen chooser_of(const Context& context, const state::FileChooser& chooser) {
  const auto& texts = context.texts;
  const auto& kind = *std::ranges::find(k_chooser_kinds, chooser.purpose, &ChooserKind::purpose);
  ChooserScreen screen;
  screen.title = texts.say(kind.title);
  screen.folder = chooser.folder;
  screen.name_label = texts.say("chooser.name");
  screen.name = chooser.name;
  screen.accept = texts.say(kind.opens ? "chooser.open" : "chooser.save");
  screen.cancel = texts.say("chooser.cancel");
  screen.problem = chooser.problem;
  namespace fs = std::filesystem;
  const fs::path folder = chooser.folder;
  if (folder.has_parent_path() && folder != folder.root_path()) screen.up = folder.parent_path().string();
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, fs::directory_options::skip_permission_denied, error)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.')) continue;
    std::error_code ignored;
    if (entry.is_directory(ignored)) {
      screen.folders.emplace_back(name, entry.path().string());
    } else if (!kind.opens || can_be_opened(kind, entry.path().extension().string())) {
      screen.files.push_back(name);
    }
  }
  std::ranges::sort(screen.folders);
  std::ranges::sort(screen.files);
  return screen;
}

void present_replan(const Context& context, const session::SessionDocument& document, OverlayScreen& screen) {
  const auto& texts = context.texts;
  const auto& proposal = context.app.session.proposal;
  if (!proposal) return;
  const auto timing = session::timing_of(document.protocol(), document.state(), context.now);
  screen.replan_open = true;
  screen.replan_less = texts.say("replan.less");
  screen.replan_more = texts.say("replan.more");
  screen.replan_title = texts.say("replan.title", {clock_text(timing.ends_at)});
  screen.replan_text = proposal->short_by > 0 ? texts.count("replan.does-not-fit", proposal->short_by)
                                              : texts.count("replan.behind", std::max(0L, std::lround(timing.behind)));
  screen.replan_accept = texts.say("replan.accept");
  screen.replan_close = texts.say("confirm.reveal.cancel");
  const auto later = base::plus_minutes(timing.ends_at, std::max(0L, std::lround(timing.behind)));
  screen.replan_run_over = texts.say("replan.run-over", {clock_text(later)});
  int total = 0;
  for (const auto& minutes : timing.steps) {
    const auto found = proposal->minutes.find(minutes.step);
    if (found == proposal->minutes.end()) continue;
    const auto* step = document.protocol().find_step(minutes.step);
    total += found->second;
    screen.replan.push_back({minutes.step, step->title.in(texts.language()),
                             texts.count("clock.minutes", minutes.planned), texts.count("clock.minutes", found->second),
                             minutes.protected_time, minutes.planned != found->second, found->second, minutes.floor});
  }
  screen.replan_total = texts.count("replan.together", total);
}

}  // namespace

OverlayScreen present_overlays(const Context& context, const session::SessionDocument* document,
                               const std::vector<HelpLine>& help) {
  const auto& texts = context.texts;
  const auto& app = context.app;
  const bool shared = is_seen_by_all(context);
  OverlayScreen screen;
  if (app.confirmation) screen.question = question_of(context, document, *app.confirmation);
  if (app.chooser && !shared) screen.chooser = chooser_of(context, *app.chooser);
  if (app.help_open) {
    screen.help_title = texts.say("help.title");
    screen.help_close = texts.say("help.close");
    screen.help = help;
  }
  if (document != nullptr && app.session.people_open && !shared) {
    screen.people_open = true;
    screen.people_title = texts.say("people.title");
    screen.join = texts.say("people.join");
    screen.role_label = texts.say("setup.role");
    screen.leaves = texts.say("people.leaves");
    for (const auto& person : document->state().setup.participants) {
      if (person.present) screen.people.emplace_back(person.code, person_words(person));
    }
  }
  if (document != nullptr && app.session.menu_open) {
    screen.menu_open = true;
    screen.menu = {{"report", texts.say("menu.report"), "text", false},
                   {"overview", texts.say("menu.overview"), "screen", false},
                   {"help", texts.say("menu.help"), "help", false},
                   {"continue", texts.say("menu.continue"), "fork", false}};
    if (document->state().stage == session::Stage::Running) {
      screen.menu.push_back({"stop", texts.say("menu.presenter-stops"), "stop", false});
    } else if (document->state().stage == session::Stage::Closed) {
      screen.menu.push_back({"reopen", texts.say("menu.reopen"), "undo", false});
    }
  }
  if (document != nullptr && app.session.replan_open && !shared) present_replan(context, *document, screen);
  if (app.toast && !shared) {
    screen.toast = app.toast->text;
    if (app.toast->takes_back) screen.toast_action = texts.say("toast.undo");
  }
  if (app.notice) {
    screen.notice = texts.say(app.notice->error);
    using state::Route;
    screen.notice_at_top =
        app.route == Route::Cover || app.route == Route::FirstStart || app.route == Route::OpenLibrary;
    if (app.notice->can_save_elsewhere) screen.notice_action = texts.say("save.choose-other-place");
  }
  return screen;
}

}  // namespace beraad::present
