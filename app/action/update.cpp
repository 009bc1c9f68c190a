#include "app/action/update.hpp"

#include <utility>

#include "app/action/update_parts.hpp"

namespace beraad::action {
namespace {

constexpr std::int64_t k_toast_ms = 6000;
constexpr std::int64_t k_noticed_sleep_ms = 60'000, k_key_patience_ms = 5'000;
constexpr std::int64_t k_form_patience_ms = 60'000;  // an abandoned sealed form is covered after this

/// The clock on the wall went on while the steady one stood still: the laptop slept. Its minutes are asked about once.
void notice_sleep(World& world) {
  auto& app = world.app;
  const state::LastSeen now{world.surroundings.clock.now().utc_ms, world.steady_ms()};
  const auto before = app.last_seen.value_or(now);
  app.last_seen = now;
  const std::int64_t slept = (now.utc_ms - before.utc_ms) - (now.steady_ms - before.steady_ms);
  if (slept >= k_noticed_sleep_ms) ask_about_silence(world, slept);
}

/// Rounded to what one would say.
std::string duration_words(const base::Texts& texts, std::int64_t milliseconds) {
  const auto minutes = (milliseconds + 30'000) / 60'000;
  if (minutes < 120) return texts.say("duration.minutes", {std::to_string(minutes)});
  const auto hours = (minutes + 30) / 60;
  if (hours < 48) return texts.say("duration.hours", {std::to_string(hours)});
  return texts.say("duration.days", {std::to_string((hours + 12) / 24)});
}

/// Many cheap laptops need a further key for the F keys: where none came, the buttons show the others.
void offer_control_keys(World& world) {
  auto& test = world.app.room.test;
  if (!test || test->black_key || test->offers_control_keys || world.steady_ms() - test->since_ms < k_key_patience_ms) {
    return;
  }
  test->offers_control_keys = true;
  if (!world.app.settings.control_keys) carry_out(world, ToggleSetting{ToggleSetting::Which::ControlKeys});
}

bool is_form_draft(const World& world, const EditorRef& editor) {
  if (editor.part == EditorRef::Part::Form || is_private_editor(world, editor)) return true;
  return !world.app.round.step.empty() && editor.key.step == world.app.round.step && !editor.key.participant.empty();
}

/// What undo would take back in that session, or on the screen of a method that is being written there.
std::optional<state::LastChange> last_change(const World& world, const Uuid& session) {
  const auto& app = world.app;
  if (app.route == state::Route::MethodEditor) {
    return state::LastChange{app.route, {}, {}, app.method_editor.draft.revision()};
  }
  const auto* document = world.workspace ? world.workspace->find_session(session) : nullptr;
  const auto step = document != nullptr ? document->next_undo() : std::nullopt;
  if (!step) return std::nullopt;
  return state::LastChange{app.route, app.session.session, session, step->sequence};
}

bool is_still_last(const World& world, const state::LastChange& change) {
  return change == last_change(world, change.session);
}

/// Takes the last change back of a session that need not be the one on screen.
void undo_in(World& world, const Uuid& session) {
  if (session.is_nil() || session == world.app.session.session) {
    carry_out(world, Undo{});
  } else if (const auto undone = world.workspace->undo(session); !undone) {
    say(world, undone.error());
  }
}

}  // namespace

const session::SessionDocument* World::document() const {
  return workspace ? workspace->find_session(app.session.session) : nullptr;
}

void ask_about_silence(World& world, std::int64_t milliseconds) {
  auto& app = world.app;
  const auto* document = world.document();
  if (document == nullptr || app.confirmation) return;
  const auto& state = document->state();
  if (state.stage != session::Stage::Running || state.paused || state.setup.who_types == session::WhoTypes::NobodyNow) {
    return;
  }
  app.confirmation =
      state::Confirmation{.kind = state::Confirmation::Kind::LeaveOutSleep,
                          .arguments = {base::clock_text(base::local_time(world.surroundings.clock.now())),
                                        duration_words(world.texts(), milliseconds)},
                          .strike = {},
                          .typed = {},
                          .slept_ms = milliseconds};
}

void update(World& world, const Action& action) { action.carry_out(world); }

void say(World& world, std::string sentence, bool can_undo) {
  world.app.toast = state::Toast{std::move(sentence), std::nullopt, world.steady_ms() + k_toast_ms};
  if (can_undo) world.app.toast->takes_back = last_change(world, world.app.session.session);
}

void say_of(World& world, const Uuid& session, std::string sentence) {
  say(world, std::move(sentence));
  world.app.toast->takes_back = last_change(world, session);
}

void say(World& world, const base::Error& error) {
  world.surroundings.log.write(error);
  say(world, world.texts().say(error));
}

void carry_out(World& world, const UndoFromToast&) {
  commit_drafts(world);  // what was typed meanwhile is a change of its own
  const auto toast = std::exchange(world.app.toast, std::nullopt);
  if (toast && toast->takes_back && is_still_last(world, *toast->takes_back)) {
    undo_in(world, toast->takes_back->session);
  }
}

bool run(World& world, const session::Command& command, const std::vector<std::string>& finished_editors) {
  return run_in(world, world.app.session.session, command, finished_editors);
}

bool run_in(World& world, const Uuid& session, const session::Command& command,
            const std::vector<std::string>& finished_editors) {
  if (!world.workspace) return false;
  const auto change = world.workspace->run(session, command, finished_editors);
  if (change) return true;
  if (change.error().code != "refused.unchanged") say(world, change.error());
  return false;
}

void commit_drafts(World& world) {
  keep_method_draft(world);
  for (const auto& path : world.app.drafts.editors()) {
    const auto editor = state::read_editor(path);
    const auto* draft = world.app.drafts.find(path);
    if (editor && draft != nullptr && !is_form_draft(world, *editor)) commit_text(world, *editor, draft->text);
  }
}

void tick(World& world) {
  auto& app = world.app;
  const auto now = world.steady_ms();
  if (world.workspace) {
    for (const auto& path : app.drafts.due(now)) {
      const auto* draft = app.drafts.find(path);
      world.workspace->write_draft(app.session.session, {path, draft->text, draft->caret});
      app.drafts.mark_written(path);
    }
    world.workspace->tick();
    const auto saving = world.workspace->save_status();
    if (saving.failure && !app.notice) app.notice = state::Notice{*saving.failure, true};
    if (!saving.failure && app.notice) app.notice.reset();
  }
  tick_method_editor(world);
  if (app.route != state::Route::Report) app.room.report_page.reset();
  remove_overdue_notes(world);
  if (app.toast && app.toast->until_ms <= now) app.toast.reset();
  if (app.toast && app.toast->takes_back && !is_still_last(world, *app.toast->takes_back)) {
    app.toast->takes_back.reset();
  }
  const bool form_open = app.route == state::Route::Round && !app.round.current.empty();
  if (form_open && is_laptop_passed(world) && now - app.round.last_key_ms > k_form_patience_ms) cover_form(world);
  app.room.black_before_this_frame = app.room.black;
  notice_sleep(world);
  offer_control_keys(world);
  app.session.not_heard.clear();
  if (const auto* document = world.document(); document != nullptr && app.settings.heard_list) {
    for (const auto* person : session::not_heard(document->state().setup, app.session.heard)) {
      app.session.not_heard.push_back(person->code);
    }
  }
}

}  // namespace beraad::action
